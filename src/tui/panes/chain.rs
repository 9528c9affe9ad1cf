//! The chain, walked both ways: from a thing to what stands on it, and back to what it stands on.

use crate::analysis::chain::{leads_on, stands_on, stood_on_by};
use crate::analysis::evidence::CitedIn;
use crate::domain::citation::Cited;
use crate::domain::{Id, Phase, Role, Spot, TextPlace};
use crate::tui::cx::Cx;
use crate::tui::msg::Msg;
use crate::tui::popups::{Choice, Chooser};

use super::described::Described;

/// Why nobody can go on from here: nothing stands on it.
pub(super) fn why_not_on(id: Id, cx: &Cx) -> Option<String> {
    (!leads_on(cx.session, id)).then(|| cx.words.why_not_cited())
}

/// Goes back to the only thing that something stands on, or lets people choose.
pub(super) fn back(id: Id, cx: &Cx) -> Msg {
    to_one_of(stands_on(cx.session, id), cx)
}

/// Goes to the only one of several things, or lets people choose.
pub(super) fn to_one_of(things: Vec<Cited>, cx: &Cx) -> Msg {
    match things.as_slice() {
        [] => Msg::wrong(cx.words.why_no_citation()),
        [only] => Msg::Follow(only.spot()),
        _ => {
            let choices = things.into_iter().filter_map(|thing| {
                let line = Described::of(thing, cx)?.line();
                Some(Choice::new(line, move || Msg::Follow(thing.spot())).under(cx.words.phase(thing.phase())))
            });
            Msg::Open(Box::new(Chooser::new(cx.words.choose_which(), &cx.words.find_hint(), choices.collect())))
        }
    }
}

/// Goes on to the only place that stands on a thing, or lets people choose.
pub(super) fn on(id: Id, cx: &Cx) -> Msg {
    let mut places = stood_on_by(cx.session, id);
    places.sort_by_key(|place| spot(*place).phase);
    match places.as_slice() {
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
    match place {
        CitedIn::Text(place) => place.spot(),
        CitedIn::Rating { criterion, .. } => Spot { phase: Some(Phase::Assess), item: Some(criterion) },
        CitedIn::Action(action) => Spot { phase: Some(Phase::Assess), item: Some(action) },
        CitedIn::Step(step) => Spot { phase: Some(Phase::Plan), item: Some(step) },
    }
}

/// What a place says, and who says it.
fn said(place: CitedIn, cx: &Cx) -> Option<String> {
    let by = |role, text: &str| format!("{}: {}", cx.name(role), cx.shown(text));
    match place {
        CitedIn::Text(TextPlace::Note(entry)) => Described::of(Cited::Entry(entry), cx).map(|note| note.line()),
        CitedIn::Text(TextPlace::Reply(entry)) => {
            let reply = cx.session.entry(entry)?.replied()?;
            Some(by(Role::Mentee, reply))
        }
        CitedIn::Text(TextPlace::Turn(_, turn)) => {
            cx.session.reflection.turn(turn).map(|(_, turn)| by(turn.by, &turn.text))
        }
        CitedIn::Text(place) => {
            let text = place.read(cx.session)?;
            Some(format!("{}: {}", cx.words.change(place.label()), cx.shown(text)))
        }
        CitedIn::Rating { criterion, by: role } => {
            let assessment = &cx.session.assessment;
            let rated = assessment.rubric.as_ref()?.criteria.iter().find(|known| known.id == criterion)?;
            let note = assessment.rating(criterion, role)?;
            Some(by(role, &format!("{}. {}", cx.words.read(&rated.label), note.note)))
        }
        CitedIn::Step(step) => Described::of(Cited::Step(step), cx).map(|step| step.line()),
        CitedIn::Action(action) => cx.session.assessment.action(action).map(|action| by(action.owner, &action.text)),
    }
}
