//! Finding a word anywhere in a session. What is sealed is passed by.

use crate::domain::{Id, Phase, Role, Session, Spot, citation};
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

/// Every text, in the order of the phases.
fn places(session: &Session) -> Vec<Place> {
    let plan = &session.plan;
    let mut found = Vec::new();
    let mut add = |phase, item: Option<Id>, label: String, text: &str| {
        if !text.trim().is_empty() {
            found.push(Place { phase, item, label, text: text.to_owned() });
        }
    };
    let agreement = &session.agreement;
    for text in [&agreement.focus, &agreement.purpose, &agreement.sees] {
        add(Phase::Plan, None, String::new(), text);
    }
    add(Phase::Plan, None, String::new(), &agreement.stop_word);
    for role in Role::ALL {
        add(Phase::Plan, None, session.person(role).name.to_string(), agreement.wants.of(role));
    }
    for section in &plan.sections {
        add(Phase::Plan, Some(section.id), String::new(), &section.text);
    }
    for (place, goal) in plan.goals.iter().enumerate() {
        add(Phase::Plan, Some(goal.id), format!("T{}", place + 1), &goal.text);
        add(Phase::Plan, Some(goal.id), format!("T{}", place + 1), &goal.sign);
    }
    for (place, step) in plan.steps.iter().enumerate() {
        add(Phase::Plan, Some(step.id), format!("L{}", place + 1), &step.title);
        let fields = [&step.teacher, &step.pupils, &step.expected, &step.support, &step.look_for, &step.plan_b];
        for field in fields {
            add(Phase::Plan, Some(step.id), format!("L{}", place + 1), field);
        }
    }
    for note in &plan.margin {
        add(Phase::Plan, Some(note.id), session.person(note.by).name.to_string(), &note.text);
    }
    for entry in &session.observation.entries {
        let label = format!("#{}", entry.n);
        for text in entry.said().into_iter().chain(entry.replied()) {
            add(Phase::Teach, Some(entry.id), label.clone(), text);
        }
    }
    let closing = &session.observation.closing;
    for text in [&closing.first, &closing.second, &closing.question] {
        add(Phase::Teach, None, String::new(), text);
    }
    for talk in &session.reflection.talks {
        for turn in &talk.turns {
            add(Phase::Think, Some(turn.id), session.person(turn.by).name.to_string(), &turn.text);
        }
    }
    for idea in &session.reflection.ideas {
        add(Phase::Think, Some(idea.id), session.person(idea.by).name.to_string(), &idea.text);
    }
    for rating in &session.assessment.ratings {
        add(Phase::Assess, Some(rating.criterion), session.person(rating.by).name.to_string(), &rating.note);
    }
    for agreed in &session.assessment.agreed {
        add(Phase::Assess, Some(agreed.criterion), String::new(), &agreed.words);
    }
    for action in &session.assessment.actions {
        add(Phase::Assess, Some(action.id), session.person(action.owner).name.to_string(), &action.text);
        for text in [&action.sign, &action.support] {
            add(Phase::Assess, Some(action.id), session.person(action.owner).name.to_string(), text);
        }
    }
    found
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
