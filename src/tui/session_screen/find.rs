//! Finding a word anywhere in a session. What is sealed is passed by.

use std::collections::HashMap;

use crate::domain::citation::{self, Cited};
use crate::domain::{Id, Phase, Role, Session, Spot, TextPlace};
use crate::tui::cx::Cx;
use crate::tui::msg::Msg;
use crate::tui::popups::{Choice, Chooser};

/// A text that can be found: where it is, and what it says.
struct Place {
    phase: Phase,
    /// The thing it stands in, if it is one among several.
    item: Option<Id>,
    label: String,
    text: String,
}

/// Opens the box in which every text of the session can be found; what is chosen is gone to.
pub(super) fn find(cx: &Cx) -> Msg {
    let choices = places(cx.session).into_iter().map(|Place { phase, item, label, text }| {
        let shown = citation::shown(&text, cx.session).replace('\n', " ");
        let spot = Spot { phase: Some(phase), item };
        Choice::new(shown, move || Msg::Follow(spot)).keys(label).under(cx.words.phase(phase))
    });
    let title = cx.words.find_label();
    Msg::Open(Box::new(Chooser::new(title, &cx.words.find_hint(), choices.collect())))
}

/// Every text that has a place on screen: phase by phase, and what belongs to one thing together.
fn places(session: &Session) -> Vec<Place> {
    let mut found = Vec::new();
    let mut add = |spot: Spot, label: String, text: &str| {
        let Some(phase) = spot.phase.filter(|_| !text.trim().is_empty()) else { return };
        found.push(Place { phase, item: spot.item, label, text: text.to_owned() });
    };
    TextPlace::any(session, |place, text| {
        add(place.spot(), label(place, session), text);
        false
    });
    for rating in &session.assessment.ratings {
        let spot = Spot { phase: Some(Phase::Assess), item: Some(rating.criterion) };
        add(spot, session.person(rating.by).name.to_string(), &rating.note);
    }
    let mut first = HashMap::new();
    for (place, text) in found.iter().enumerate() {
        first.entry(text.item).or_insert(place);
    }
    found.sort_by_key(|place| (place.phase, first.get(&place.item).copied()));
    found
}

/// What a text belongs to, in a few letters: the number of the thing, else whose it is.
fn label(place: TextPlace, session: &Session) -> String {
    let name = |role| session.person(role).name.to_string();
    let (plan, reflection, assessment) = (&session.plan, &session.reflection, &session.assessment);
    let of_its_own = match place {
        TextPlace::MentorWants => Some(name(Role::Mentor)),
        TextPlace::MenteeWants => Some(name(Role::Mentee)),
        TextPlace::Margin(id) => plan.margin.iter().find(|note| note.id == id).map(|note| name(note.by)),
        TextPlace::Turn(_, id) => reflection.turn(id).map(|(_, turn)| name(turn.by)),
        TextPlace::Idea(id) => reflection.ideas.iter().find(|idea| idea.id == id).map(|idea| name(idea.by)),
        TextPlace::ActionText(id) | TextPlace::ActionSign(id) | TextPlace::ActionSupport(id) => {
            assessment.action(id).map(|action| name(action.owner))
        }
        place => place.spot().item.and_then(|id| Cited::of(id, session)?.shown(session)),
    };
    of_its_own.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::tests::session_with_a_note;

    #[test]
    fn what_was_agreed_and_said_at_the_end_is_found_and_what_is_sealed_is_not() {
        let mut session = session_with_a_note();
        session.agreement.wants.mentor = "melihat bangku belakang".into();
        session.observation.closing.question = "apa yang dilakukan S9?".into();
        let both = crate::domain::assessment::AgreedLevel::of(session.id, None);
        session.assessment.agreed =
            vec![crate::domain::assessment::AgreedLevel { words: "kita lihat dua hal".into(), ..both }];
        let seal = crate::domain::seal::Seal::close(&"rahasia".to_owned()).unwrap();
        session.reflection.sealed.mentee = Some(seal);
        let texts: Vec<String> = places(&session).into_iter().map(|place| place.text).collect();
        for text in ["melihat bangku belakang", "apa yang dilakukan S9?", "kita lihat dua hal"] {
            assert!(texts.iter().any(|found| found == text), "{text}");
        }
        assert!(texts.iter().all(|found| !found.contains("rahasia")));
    }
}
