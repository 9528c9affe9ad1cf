//! What can be done in the lesson now: in the line, in the log, in an entry that is being written.

use crate::analysis::time_use::step_at;
use crate::config::{Command, Context};
use crate::domain::observation::Entry;
use crate::domain::{Id, lesson};
use crate::tui::cx::Cx;
use crate::tui::pane::{Enabled, Offer};

use super::strip::looked_for;
use super::{board, on_entry, sheet};

/// What is done to the lesson from wherever one is in it.
const OF_LESSON: [Command; 6] = [
    Command::NextStep,
    Command::WaitTap,
    Command::PreviousStep,
    Command::LessonTimes,
    Command::StopAtLast,
    Command::RunOn,
];
/// What a text offers.
const OF_TEXT: [Command; 3] = [Command::NewLine, Command::Cite, Command::ExternalEditor];
/// That one of several actions was seen.
pub(super) const NUMBERED: [Command; 5] =
    [Command::ActionSeen1, Command::ActionSeen2, Command::ActionSeen3, Command::ActionSeen4, Command::ActionSeen5];
/// How one moves in the log.
const MOVES: [Command; 6] =
    [Command::Up, Command::Down, Command::First, Command::Last, Command::PageUp, Command::PageDown];

/// In the line.
pub(super) fn in_line(hinted: bool, cx: &Cx) -> Vec<Offer> {
    let mut offers = vec![writing(Command::Accept, cx), can(Command::NextStop)];
    // The lesson is over, and both are still in the room.
    let observation = &cx.session.observation;
    if observation.ended.is_some() && observation.closing.is_empty() {
        offers.insert(0, writing(Command::ClosingMinute, cx));
    }
    offers.extend(of_clock(cx));
    offers.extend(of_lesson(cx));
    offers.extend(of_seen(cx));
    offers.push(writing(Command::NextKind, cx));
    offers.extend(OF_TEXT.map(|command| writing(command, cx)));
    offers.extend(of_sheet(cx));
    offers.extend([Command::Copy, Command::PageUp, Command::PageDown, Command::PreviousStop, Command::Leave].map(can));
    let hint = if hinted { Enabled::Yes } else { Enabled::No(cx.words.why_not_here()) };
    offers.push((Command::DismissHint, hint));
    offers
}

/// On the code board: letters are codes.
pub(super) fn on_board(cx: &Cx) -> Vec<Offer> {
    let mut offers = vec![can(Command::NextStop), writing(Command::Undo, cx)];
    if board::needs_seats(cx) {
        offers.push(match cx.session.observation.seats {
            Some(_) => can(Command::SeatMap),
            None => writing(Command::Seats, cx),
        });
    }
    offers.push(can(Command::Help));
    offers.extend(of_clock(cx));
    offers.extend(of_lesson(cx));
    offers.extend(of_seen(cx));
    offers.extend([writing(Command::Accept, cx), can(Command::Leave), can(Command::PreviousStop)]);
    offers.extend(of_sheet(cx));
    offers
}

/// In the log, on the entry that has the focus.
pub(super) fn in_log(entry: Option<&Entry>, cx: &Cx) -> Vec<Offer> {
    let for_entry = |command| {
        let nothing = || Enabled::No(cx.words.why_nothing_chosen());
        (command, entry.map_or_else(nothing, |entry| on_entry::enabled(command, entry, cx)))
    };
    let mut offers: Vec<Offer> = on_entry::COMMANDS.map(for_entry).to_vec();
    offers.extend(numbered(cx).map(for_entry));
    // The way out is the first thing to know.
    offers.insert(1, can(Command::Leave));
    offers.extend(of_lesson(cx));
    offers.extend(of_sheet(cx));
    offers.extend(MOVES.map(can));
    offers.extend([Command::NextStop, Command::PreviousStop].map(can));
    offers
}

/// In an entry that is being written.
pub(super) fn in_open(cx: &Cx) -> Vec<Offer> {
    let mut offers = vec![can(Command::Accept), can(Command::Leave)];
    offers.extend(OF_TEXT.map(|command| writing(command, cx)));
    offers.push(can(Command::Copy));
    offers.extend(of_lesson(cx));
    offers.extend(of_sheet(cx));
    offers
}

/// The step of the plan that a command moves on to.
pub(super) fn step_beside(command: Command, cx: &Cx) -> Option<Id> {
    let steps = &cx.session.plan.steps;
    let current = step_at(cx.session, cx.lesson)?;
    let place = steps.iter().position(|step| step.id == current)?;
    let beside = if command == Command::NextStep { place.checked_add(1) } else { place.checked_sub(1) };
    steps.get(beside?).map(|step| step.id)
}

/// The key that gives a command now, in the line or in the log.
pub(super) fn key(command: Command, focus: Context, cx: &Cx) -> String {
    key_in(&[Context::Teach, of_actions(cx), focus], command, cx)
}

/// Whether one key marks the only action that is looked for, or a digit says which of several.
pub(super) fn of_actions(cx: &Cx) -> Context {
    if looked_for(cx).nth(1).is_some() { Context::Actions } else { Context::Action }
}

/// That an action was seen, where any is looked for: by its digit where there are several, or by its name.
fn of_seen(cx: &Cx) -> impl Iterator<Item = Offer> {
    let by_name = looked_for(cx).next().map(|_| Command::ActionSeen);
    numbered(cx).chain(by_name).map(|command| writing(command, cx))
}

/// The commands that mark the first actions of several, each by its digit.
fn numbered(cx: &Cx) -> impl Iterator<Item = Command> + use<> {
    let several = looked_for(cx).count();
    NUMBERED.into_iter().take(if several > 1 { several } else { 0 })
}

/// The key that gives a command where these contexts come first.
pub(super) fn key_in(first: &[Context], command: Command, cx: &Cx) -> String {
    let lesson = cx.standing;
    let contexts = [first, &[lesson, Context::Session, Context::Global]].concat();
    cx.keymap.chords_of(command, &contexts).first().map(|chord| cx.words.chord(chord)).unwrap_or_default()
}

/// What starts the clock, holds it, or lets it go on: whoever watches must not have to look for it. The screen does it.
fn of_clock(cx: &Cx) -> Option<Offer> {
    let command = match cx.standing {
        Context::Ready if cx.session.observation.ended.is_none() => Command::StartLesson,
        Context::Gap => Command::GoOn,
        Context::Running => Command::Pause,
        _ => return None,
    };
    Some(writing(command, cx))
}

/// The way to the sheet, where there is one.
fn of_sheet(cx: &Cx) -> Option<Offer> {
    sheet::is_there(cx).then(|| can(Command::Sheet))
}

fn of_lesson(cx: &Cx) -> [Offer; 6] {
    OF_LESSON.map(|command| (command, enabled(command, cx)))
}

fn enabled(command: Command, cx: &Cx) -> Enabled {
    let observation = &cx.session.observation;
    let needs_a_running_lesson = matches!(command, Command::NextStep | Command::PreviousStep | Command::WaitTap);
    let moves = matches!(command, Command::NextStep | Command::PreviousStep);
    let why = match command {
        _ if cx.read_only => cx.words.why_read_only(),
        Command::StopAtLast if lesson::left_running(cx.session, cx.lesson).is_none() => cx.words.why_not_here(),
        Command::RunOn if observation.ended.is_none() => cx.words.why_not_here(),
        _ if observation.started.is_none() => cx.words.why_no_lesson(),
        _ if needs_a_running_lesson && observation.ended.is_some() => cx.words.why_lesson_over(),
        _ if moves && cx.session.plan.steps.is_empty() => cx.words.why_no_steps(),
        Command::NextStep if step_beside(command, cx).is_none() => cx.words.why_last_step(),
        Command::PreviousStep if step_beside(command, cx).is_none() => cx.words.why_first_step(),
        _ => return Enabled::Yes,
    };
    Enabled::No(why)
}

/// A command that writes.
fn writing(command: Command, cx: &Cx) -> Offer {
    let enabled = if cx.read_only { Enabled::No(cx.words.why_read_only()) } else { Enabled::Yes };
    (command, enabled)
}

fn can(command: Command) -> Offer {
    (command, Enabled::Yes)
}
