//! What can be done to an entry of the log, and what it asks for.

use crate::analysis::chain::stands_on;
use crate::config::{Command, Context};
use crate::domain::assessment::Action;
use crate::domain::observation::{Entry, What};
use crate::domain::{Edit, Role, TextPlace, noting};
use crate::tui::cx::Cx;
use crate::tui::msg::Msg;
use crate::tui::pane::Enabled;
use crate::tui::panes::chain;
use crate::tui::popups::{Choice, Chooser, Confirm};

use super::offers::key;
use super::on_mark;
use super::strip::looked_for;

/// What can be done to the entry that has the focus, the most useful first.
pub(super) const COMMANDS: [Command; 17] = [
    Command::Accept,
    Command::NoteReply,
    Command::NoteRetime,
    Command::NextKind,
    Command::MarkCode,
    Command::MarkEnd,
    Command::MarkSeat,
    Command::GiveToOther,
    Command::Remove,
    Command::Cite,
    Command::FollowCitation,
    Command::CitedBy,
    Command::NoteWithhold,
    Command::Withdraw,
    Command::ActionSeen,
    Command::Copy,
    Command::ExternalEditor,
];

/// Whether a command can be given for an entry now.
pub(in crate::tui::panes) fn enabled(command: Command, entry: &Entry, cx: &Cx) -> Enabled {
    let leads_on = command == Command::Accept && matches!(entry.what, What::Step { .. });
    let reads_only = leads_on || matches!(command, Command::FollowCitation | Command::CitedBy | Command::Copy);
    let is_mentees = matches!(command, Command::NoteReply | Command::NoteWithhold | Command::Withdraw);
    let is_of_notes = matches!(command, Command::NextKind | Command::Cite | Command::Copy | Command::ExternalEditor);
    let no = |why: String| Enabled::No(why);
    match command {
        _ if cx.read_only && !reads_only => no(cx.words.why_read_only()),
        _ if is_mentees && cx.pen != Role::Mentee => no(cx.words.why_only(cx.name(Role::Mentee))),
        _ if entry.withdrawn && !reads_only => no(cx.words.why_not_here()),
        _ if is_of_notes && entry.kind().is_none() => no(cx.words.why_not_here()),
        Command::MarkCode if on_mark::codes(entry, cx).is_empty() => no(cx.words.why_no_other_code()),
        Command::MarkSeat if entry.seat().is_none() => no(cx.words.why_not_here()),
        Command::MarkEnd if entry.span_end().is_none() => no(cx.words.why_not_here()),
        Command::FollowCitation if stands_on(cx.session, entry.id).is_empty() => no(cx.words.why_no_citation()),
        Command::CitedBy => chain::why_not_on(entry.id, cx).map_or(Enabled::Yes, Enabled::No),
        Command::ActionSeen if looked_for(cx).next().is_none() => no(cx.words.why_no_action()),
        _ => Enabled::Yes,
    }
}

/// What a command asks for that opens nothing in the entry.
pub(in crate::tui::panes) fn ask(command: Command, entry: &Entry, cx: &Cx) -> Msg {
    match command {
        Command::NextKind => noting::next_kind(entry).map_or(Msg::Ignored, Msg::edit),
        Command::GiveToOther => {
            let given = cx.words.given_to(&cx.words.change("note"), cx.name(entry.by.other()));
            Msg::All(vec![Msg::edit(noting::give(entry)), Msg::told(given)])
        }
        Command::Remove => {
            let told = if entry.removed {
                cx.words.note_stands(entry.n)
            } else {
                cx.words.note_struck(entry.n, &key(Command::Undo, Context::List, cx))
            };
            Msg::All(vec![Msg::edit(noting::strike(entry)), Msg::told(told)])
        }
        Command::MarkCode => on_mark::recode(entry, cx),
        Command::MarkSeat => on_mark::seat(entry, cx),
        Command::NoteWithhold => Msg::edit(noting::withhold(entry)),
        Command::Withdraw => {
            let withdraw = noting::withdraw(entry);
            let confirm = Confirm::new(cx.words.confirm_withdraw(entry.n), move || Msg::edit(withdraw.clone()));
            Msg::Open(Box::new(confirm))
        }
        Command::ActionSeen => choose(looked_for(cx).map(|action| see(action, entry, cx)).collect(), cx),
        _ if command.seen_action().is_some() => {
            numbered(command, cx).map_or(Msg::Ignored, |action| (see(action, entry, cx).then)())
        }
        Command::FollowCitation => chain::back(entry.id, cx),
        Command::CitedBy => chain::on(entry.id, cx),
        Command::ExternalEditor => Msg::EditOutside(TextPlace::Note(entry.id)),
        Command::Copy => entry.said().map_or(Msg::Ignored, |text| Msg::Copy(cx.shown(text))),
        _ => Msg::Ignored,
    }
}

/// Does the only thing there is to choose, or lets people choose.
fn choose(choices: Vec<Choice>, cx: &Cx) -> Msg {
    match choices.as_slice() {
        [] => Msg::Done,
        [only] => (only.then)(),
        _ => Msg::Open(Box::new(Chooser::new(cx.words.choose_which(), &cx.words.find_hint(), choices))),
    }
}

/// Notes that an action that is looked for was seen now: the only one, the one of that digit, or the one that people choose.
pub(super) fn see_now(command: Command, edits: impl Fn(&Action) -> Vec<Edit>, cx: &Cx) -> Msg {
    let choice = |action: &Action| {
        let (text, edits) = (cx.shown(&action.text), edits(action));
        let told = cx.words.action_seen_now(&text);
        Choice::new(text, move || Msg::All(vec![Msg::Edits(edits.clone()), Msg::told(told.clone())]))
    };
    match command {
        Command::ActionSeen => choose(looked_for(cx).map(choice).collect(), cx),
        _ => numbered(command, cx).map_or(Msg::Ignored, |action| (choice(action).then)()),
    }
}

/// The action that a command marks by its digit.
fn numbered<'a>(command: Command, cx: &Cx<'a>) -> Option<&'a Action> {
    looked_for(cx).nth(usize::from(command.seen_action()?.checked_sub(1)?))
}

fn see(action: &Action, entry: &Entry, cx: &Cx) -> Choice {
    let edit = noting::see(action, entry.id);
    let told = if action.seen.contains(&entry.id) {
        cx.words.action_not_seen_here(entry.n)
    } else {
        cx.words.action_seen_here(entry.n)
    };
    Choice::new(cx.shown(&action.text), move || Msg::All(vec![Msg::edit(edit.clone()), Msg::told(told.clone())]))
}
