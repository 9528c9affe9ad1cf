//! Finding a word anywhere in a session. What is sealed is passed by.

use crate::domain::{Phase, Session, Spot, citation};
use crate::tui::cx::Cx;
use crate::tui::msg::Msg;
use crate::tui::popups::{Choice, Chooser};

/// A text that can be found: where it is, and what it says.
struct Place {
    phase: Phase,
    item: crate::domain::Id,
    label: String,
    text: String,
}

/// Opens the box in which every text of the session can be found; what is chosen is gone to.
pub(super) fn find(cx: &Cx) -> Msg {
    let choices = places(cx.session).into_iter().map(|Place { phase, item, label, text }| {
        let shown = citation::shown(&text, cx.session).replace('\n', " ");
        let spot = Spot { phase: Some(phase), item: Some(item) };
        Choice::new(shown, move || Msg::Follow(spot)).keys(label).under(cx.words.phase(phase))
    });
    let title = cx.words.find_label();
    Msg::Open(Box::new(Chooser::new(title, &cx.words.find_hint(), choices.collect())))
}

/// Every text, in the order of the phases.
fn places(session: &Session) -> Vec<Place> {
    let plan = &session.plan;
    let mut found = Vec::new();
    let mut add = |phase, item, label: String, text: &str| {
        if !text.trim().is_empty() {
            found.push(Place { phase, item, label, text: text.to_owned() });
        }
    };
    for section in &plan.sections {
        add(Phase::Plan, section.id, String::new(), &section.text);
    }
    for (place, goal) in plan.goals.iter().enumerate() {
        add(Phase::Plan, goal.id, format!("T{}", place + 1), &goal.text);
        add(Phase::Plan, goal.id, format!("T{}", place + 1), &goal.sign);
    }
    for (place, step) in plan.steps.iter().enumerate() {
        add(Phase::Plan, step.id, format!("L{}", place + 1), &step.title);
        let fields = [&step.teacher, &step.pupils, &step.expected, &step.support, &step.look_for, &step.plan_b];
        for field in fields {
            add(Phase::Plan, step.id, format!("L{}", place + 1), field);
        }
    }
    for note in &plan.margin {
        add(Phase::Plan, note.id, session.person(note.by).name.to_string(), &note.text);
    }
    for entry in &session.observation.entries {
        let label = format!("#{}", entry.n);
        for text in entry.said().into_iter().chain(entry.replied()) {
            add(Phase::Teach, entry.id, label.clone(), text);
        }
    }
    for talk in &session.reflection.talks {
        for turn in &talk.turns {
            add(Phase::Think, turn.id, session.person(turn.by).name.to_string(), &turn.text);
        }
    }
    for idea in &session.reflection.ideas {
        add(Phase::Think, idea.id, session.person(idea.by).name.to_string(), &idea.text);
    }
    for action in &session.assessment.actions {
        add(Phase::Assess, action.id, session.person(action.owner).name.to_string(), &action.text);
        add(Phase::Assess, action.id, session.person(action.owner).name.to_string(), &action.sign);
    }
    found
}
