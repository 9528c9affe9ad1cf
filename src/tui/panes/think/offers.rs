//! What can be done in the talk now, by what the keys are on.

use crate::analysis::evidence::{citations, evidence_of};
use crate::config::{Command, Context};
use crate::domain::citation::Cited;
use crate::domain::course::{self, Closed};
use crate::domain::list::Way;
use crate::domain::observation::Entry;
use crate::domain::reflection::{Idea, Talk, Turn};
use crate::domain::session::Draft;
use crate::domain::{Edit, Id, Role, citing, silence, talking};
use crate::tui::cx::Cx;
use crate::tui::pane::{Enabled, Offer};
use crate::tui::panes::chain;
use crate::tui::panes::teach::on_entry;

use super::basis::Basis;

/// What the keys are on.
#[derive(Clone, Copy)]
pub(super) enum On<'a> {
    /// The line, with what stands in it.
    Line(Option<&'a Draft>),
    /// A turn of the log.
    Turn(&'a Turn),
    /// An entry in the evidence.
    Entry(&'a Entry),
    /// Something else in the evidence.
    Thing(&'a Basis),
    /// An idea.
    Idea(&'a Idea),
    /// A turn, a reply or an idea that is being written.
    Text,
    /// The line while both think in silence; it may wait for whoever has the pen.
    Hush {
        /// Whether it does.
        waits: bool,
    },
    /// Nothing: the evidence is empty.
    Nothing,
}

/// In the line, the most useful first.
const LINE: &[Command] = &[Command::Accept, Command::Cite, Command::PassPen];
/// In the line, what is less often wanted.
const MORE_IN_LINE: &[Command] = &[
    Command::NextStop,
    Command::IdeaAdd,
    Command::NextKind,
    Command::GiveToOther,
    Command::FollowCitation,
    Command::NewLine,
    Command::ExternalEditor,
    Command::Copy,
    Command::PageUp,
    Command::PageDown,
    Command::PreviousStop,
    Command::Leave,
];
/// On a turn. The way out is among the first things to know.
const TURN: &[Command] = &[
    Command::Accept,
    Command::Leave,
    Command::GiveToOther,
    Command::FollowCitation,
    Command::CitedBy,
    Command::Cite,
    Command::Remove,
    Command::MoveUp,
    Command::MoveDown,
    Command::Copy,
    Command::IdeaAdd,
    Command::NextKind,
];
/// In the evidence.
const EVIDENCE: &[Command] = &[
    Command::Accept,
    Command::Leave,
    Command::Cite,
    Command::NoteReply,
    Command::NoteWithhold,
    Command::Withdraw,
    Command::GiveToOther,
    Command::Remove,
    Command::MoveUp,
    Command::MoveDown,
    Command::FollowCitation,
    Command::CitedBy,
    Command::Copy,
];
/// In a text that is being written.
const TEXT: &[Command] =
    &[Command::Accept, Command::Leave, Command::Cite, Command::NewLine, Command::ExternalEditor, Command::Copy];
/// Where the screen waits for whoever has the pen.
const WAITING: &[Command] = &[Command::Accept, Command::PassPen];
/// In the line while both think in silence.
const HUSH: &[Command] = &[
    Command::Accept,
    Command::PassPen,
    Command::Reveal,
    Command::Silence,
    Command::OtherPrompt,
    Command::NewLine,
    Command::PageUp,
    Command::PageDown,
    Command::Leave,
];
/// To the talk itself, from wherever one is in it.
const OF_TALK: &[Command] = &[
    Command::NextStep,
    Command::OtherPrompt,
    Command::Chair,
    Command::Silence,
    Command::AskAdvice,
    Command::PreviousStep,
    Command::OtherTalk,
    Command::ChooseForm,
];
/// How one moves in a list, and out of it.
const MOVES: &[Command] = &[
    Command::Up,
    Command::Down,
    Command::First,
    Command::Last,
    Command::PageUp,
    Command::PageDown,
    Command::NextStop,
    Command::PreviousStop,
];

/// Everything on offer.
pub(super) fn offers(talk: &Talk, on: On, cx: &Cx) -> Vec<Offer> {
    let commands = match on {
        On::Line(_) => [LINE, OF_TALK, MORE_IN_LINE],
        On::Turn(_) => [TURN, OF_TALK, MOVES],
        On::Entry(_) | On::Thing(_) | On::Idea(_) | On::Nothing => [EVIDENCE, OF_TALK, MOVES],
        On::Text => [TEXT, OF_TALK, &[]],
        On::Hush { waits: true } => [WAITING, &[], &[]],
        On::Hush { waits: false } => [HUSH, &[], &[]],
    };
    let offer = |command: Command| (command, why_not(command, talk, on, cx).map_or(Enabled::Yes, Enabled::No));
    commands.concat().into_iter().map(offer).collect()
}

/// What is cited by what the keys are on; in the line, where nothing is written, by the last turn.
pub(super) fn cited(talk: &Talk, on: On, cx: &Cx) -> Vec<Cited> {
    let of = |ids: Vec<Id>| ids.into_iter().filter_map(|id| Cited::of(id, cx.session)).collect();
    match on {
        On::Line(Some(draft)) => of(citations(&draft.text, &[])),
        On::Line(None) => talk.turns.last().map(|turn| evidence_of(turn, cx.session)).unwrap_or_default(),
        On::Turn(turn) => evidence_of(turn, cx.session),
        On::Idea(idea) => of(citations(&idea.text, &[])),
        On::Entry(entry) => vec![Cited::Entry(entry.id)],
        On::Thing(thing) => thing.citations(cx.session),
        On::Text | On::Hush { .. } | On::Nothing => Vec::new(),
    }
}

/// What of the chain the keys are on: a turn, or what it can rest on.
pub(super) fn rests_on(on: On, cx: &Cx) -> Option<Id> {
    match on {
        On::Entry(entry) => Some(entry.id),
        On::Turn(turn) => Some(turn.id),
        On::Thing(thing) => thing.citations(cx.session).first().map(|cited| cited.id()),
        _ => None,
    }
}

/// The turn that a command is about: in the line it is the last one, which may have been said with the wrong pen.
pub(super) fn turn<'a>(talk: &'a Talk, on: On<'a>) -> Option<&'a Turn> {
    match on {
        On::Turn(turn) => Some(turn),
        On::Line(_) => talk.turns.last(),
        _ => None,
    }
}

/// Why a command cannot be given now, if it cannot.
fn why_not(command: Command, talk: &Talk, on: On, cx: &Cx) -> Option<String> {
    let words = &cx.words;
    if cx.read_only && writes(command, on) {
        return Some(words.why_read_only());
    }
    match (command, on) {
        (_, On::Hush { .. }) => why_not_in_hush(command, cx),
        (Command::Cite, On::Thing(thing)) if thing.citations(cx.session).is_empty() => Some(words.why_not_here()),
        _ if says(command, on) && course::closed_to(talk, cx.pen).is_some() => why_closed(talk, cx),
        (Command::AskAdvice, _) if cx.pen != Role::Mentee => Some(words.why_only(cx.name(Role::Mentee))),
        (Command::AskAdvice, _) => talk.advice.is_some().then(|| words.why_advice_asked()),
        (Command::NextKind, On::Line(_) | On::Turn(_)) => why_no_advice(talk, on, cx),
        (Command::NextStep, _) => course::beside(talk, Way::Down).is_none().then(|| words.why_last_step()),
        (Command::PreviousStep, _) => course::beside(talk, Way::Up).is_none().then(|| words.why_first_step()),
        (Command::ChooseForm, _) => talking::is_guide_in_use(talk).then(|| words.why_in_use()),
        (Command::Accept | Command::IdeaAdd | Command::ExternalEditor, On::Line(draft)) => {
            draft.is_none_or(|draft| draft.text.trim().is_empty()).then(|| words.why_nothing_written())
        }
        (Command::Accept | Command::Remove, On::Turn(turn)) if turn.by != cx.pen => {
            Some(words.why_only(cx.name(turn.by)))
        }
        (Command::Remove, On::Turn(turn)) => citing::is_cited(cx.session, turn.id).then(|| words.why_cited()),
        (Command::FollowCitation, On::Thing(Basis::Point(_) | Basis::Closing(_) | Basis::Focus | Basis::Agreement)) => {
            None
        }
        (Command::FollowCitation, _) => cited(talk, on, cx).is_empty().then(|| words.why_no_citation()),
        (Command::CitedBy, _) => match rests_on(on, cx) {
            Some(id) => chain::why_not_on(id, cx),
            None => Some(words.why_not_here()),
        },
        (Command::MoveUp | Command::MoveDown, _) => {
            moves(command, talk, on, cx).is_none().then(|| words.why_not_here())
        }
        (Command::GiveToOther, On::Line(_)) => talk.turns.is_empty().then(|| words.why_nothing_chosen()),
        (Command::NoteReply | Command::NoteWithhold | Command::Withdraw, On::Entry(entry)) => {
            match on_entry::enabled(command, entry, cx) {
                Enabled::Yes => None,
                Enabled::No(why) => Some(why),
            }
        }
        _ => (!is_of(command, on)).then(|| words.why_not_here()),
    }
}

/// Why whoever has the pen can say nothing in the step in force, if so.
pub(super) fn why_closed(talk: &Talk, cx: &Cx) -> Option<String> {
    Some(match course::closed_to(talk, cx.pen)? {
        Closed::Listens => cx.words.listens_here(cx.name(cx.pen)),
        Closed::NotAsked => cx.words.advice_locked(cx.name(Role::Mentee), &key(Command::AskAdvice, cx)),
    })
}

/// Whether a command says something in the line.
fn says(command: Command, on: On) -> bool {
    match on {
        On::Line(_) => matches!(
            command,
            Command::Accept | Command::Cite | Command::IdeaAdd | Command::NewLine | Command::ExternalEditor
        ),
        On::Entry(_) | On::Thing(_) => command == Command::Cite,
        _ => false,
    }
}

/// Why what the mentor says cannot be marked as advice, or no longer, if it cannot.
fn why_no_advice(talk: &Talk, on: On, cx: &Cx) -> Option<String> {
    let is_advice = matches!(on, On::Turn(turn) if turn.advice);
    let is_mentors = cx.pen == Role::Mentor && !matches!(on, On::Turn(turn) if turn.by != Role::Mentor);
    match () {
        () if !is_mentors => Some(cx.words.why_only(cx.name(Role::Mentor))),
        () if is_advice || talk.advice.is_some() => None,
        () => Some(cx.words.why_advice_locked(cx.name(Role::Mentee))),
    }
}

/// Why a command cannot be given while both think in silence, if it cannot.
fn why_not_in_hush(command: Command, cx: &Cx) -> Option<String> {
    let reflection = &cx.session.reflection;
    let lacking = || Role::ALL.into_iter().find(|role| !silence::is_ready(reflection, *role));
    match command {
        Command::Silence => silence::is_written(reflection).then(|| cx.words.why_written()),
        Command::Reveal => lacking().map(|role| cx.words.why_not_ready(cx.name(role))),
        _ => None,
    }
}

/// What a move would move, if there is room on that side.
pub(super) fn moves(command: Command, talk: &Talk, on: On, cx: &Cx) -> Option<Edit> {
    let way = if command == Command::MoveUp { Way::Up } else { Way::Down };
    match on {
        On::Turn(turn) => talking::shift_turn(talk, turn.id, way),
        On::Idea(idea) => talking::shift_idea(&cx.session.reflection, idea.id, way),
        _ => None,
    }
}

/// Whether a command has a meaning for what the keys are on.
fn is_of(command: Command, on: On) -> bool {
    match command {
        Command::Accept | Command::Copy => !matches!(on, On::Nothing),
        Command::Cite => match on {
            // What there is nothing to cite of is told apart where the session is known.
            On::Thing(Basis::Focus | Basis::Agreement) | On::Idea(_) | On::Nothing => false,
            _ => true,
        },
        Command::NoteReply | Command::NoteWithhold | Command::Withdraw | Command::NextKind => false,
        Command::GiveToOther | Command::Remove => matches!(on, On::Turn(_) | On::Idea(_)),
        _ => true,
    }
}

/// Whether a command changes the session.
fn writes(command: Command, on: On) -> bool {
    use Command::{
        Accept, AskAdvice, Chair, ChooseForm, Cite, ExternalEditor, GiveToOther, IdeaAdd, MoveDown, MoveUp, NewLine,
        NextKind, NextStep, NoteReply, NoteWithhold, PreviousStep, Remove, Reveal, Silence, Withdraw,
    };
    let opens_to_write = !matches!(on, On::Entry(_) | On::Thing(_));
    let always = [
        AskAdvice,
        Chair,
        Cite,
        ChooseForm,
        ExternalEditor,
        GiveToOther,
        IdeaAdd,
        MoveDown,
        MoveUp,
        NewLine,
        NextKind,
        NextStep,
        NoteReply,
        NoteWithhold,
        PreviousStep,
        Remove,
        Reveal,
        Silence,
        Withdraw,
    ];
    always.contains(&command) || command == Accept && opens_to_write
}

/// The key that gives a command in the line.
pub(super) fn key(command: Command, cx: &Cx) -> String {
    let contexts = [Context::Think, Context::Text, Context::Session, Context::Global];
    cx.keymap.chords_of(command, &contexts).first().map(|chord| cx.words.chord(chord)).unwrap_or_default()
}
