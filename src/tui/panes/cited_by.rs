//! The way back from a note, a step or a goal to what cites it.

use crate::analysis::evidence::{CitedIn, cited_in, is_cited};
use crate::domain::citation::Cited;
use crate::domain::{Id, Phase, Spot};
use crate::tui::cx::Cx;
use crate::tui::msg::Msg;
use crate::tui::popups::{Choice, Chooser};

use super::described::Described;

/// Why nobody can go from here to what cites it: nothing does.
pub(super) fn why_not(id: Id, cx: &Cx) -> Option<String> {
    (!is_cited(cx.session, id)).then(|| cx.words.why_not_cited())
}

/// Goes to the only place that cites a thing, or lets people choose.
pub(super) fn ask(id: Id, cx: &Cx) -> Msg {
    match cited_in(cx.session, id).as_slice() {
        [] => Msg::wrong(cx.words.why_not_cited()),
        [only] => Msg::Follow(spot(*only)),
        places => {
            let choices = places.iter().map(|place| choice(*place, cx)).collect();
            Msg::Open(Box::new(Chooser::new(cx.words.choose_which(), &cx.words.find_hint(), choices)))
        }
    }
}

fn choice(place: CitedIn, cx: &Cx) -> Choice {
    let spot = spot(place);
    let label = said(place, cx).unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
    let phase = spot.phase.map(|phase| cx.words.phase(phase)).unwrap_or_default();
    Choice::new(label, move || Msg::Follow(spot)).under(phase)
}

/// Where a place is on screen.
fn spot(place: CitedIn) -> Spot {
    let (phase, item) = match place {
        CitedIn::Note(entry) | CitedIn::Reply(entry) => (Phase::Teach, entry),
        CitedIn::Turn { turn, .. } => (Phase::Think, turn),
        CitedIn::Rating { criterion, .. } => (Phase::Assess, criterion),
        CitedIn::Action(action) => (Phase::Assess, action),
    };
    Spot { phase: Some(phase), item: Some(item) }
}

/// What a place says, and who says it.
fn said(place: CitedIn, cx: &Cx) -> Option<String> {
    let by = |role, text: &str| format!("{}: {}", cx.name(role), cx.shown(text));
    match place {
        CitedIn::Note(entry) => Described::of(Cited::Entry(entry), cx).map(|note| note.line()),
        CitedIn::Reply(entry) => {
            let reply = cx.session.entry(entry)?.replied()?;
            Some(by(crate::domain::Role::Mentee, reply))
        }
        CitedIn::Turn { turn, .. } => cx.session.reflection.turn(turn).map(|(_, turn)| by(turn.by, &turn.text)),
        CitedIn::Rating { criterion, by: role } => {
            let assessment = &cx.session.assessment;
            let rated = assessment.rubric.as_ref()?.criteria.iter().find(|known| known.id == criterion)?;
            let note = assessment.rating(criterion, role)?;
            Some(by(role, &format!("{}. {}", cx.words.read(&rated.label), note.note)))
        }
        CitedIn::Action(action) => cx.session.assessment.action(action).map(|action| by(action.owner, &action.text)),
    }
}
