//! What a talk can be based on: what it cites, what the figures offer to open with, the ideas it has led to.

use crate::analysis::evidence::evidence_of;
use crate::analysis::openings::{Opening, openings};
use crate::domain::catalog::When;
use crate::domain::citation::Cited;
use crate::domain::reflection::Talk;
use crate::domain::{Id, LessonTime, Session};

/// One thing beside the talk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Basis {
    /// An entry, a step or a goal that the talk cites.
    Cited(Cited),
    /// What the figures offer.
    Opening(Opening),
    /// An idea that came up.
    Idea(Id),
}

impl Basis {
    /// What it can be found again by; an opening has nothing of its own.
    pub(super) fn id(&self) -> Option<Id> {
        match self {
            Self::Cited(cited) => Some(cited.id()),
            Self::Opening(_) => None,
            Self::Idea(idea) => Some(*idea),
        }
    }

    /// What it can be cited as: itself, or the step that a figure speaks of.
    pub(super) fn citation(&self) -> Option<Cited> {
        match self {
            Self::Cited(cited) => Some(*cited),
            Self::Opening(Opening::StepOver { step, .. } | Opening::StepNotReached { step }) => {
                Some(Cited::Step(*step))
            }
            Self::Opening(Opening::Seats { .. } | Opening::Wait { .. }) | Self::Idea(_) => None,
        }
    }
}

/// All of it for the talk of that time, in the order it is shown.
pub(super) fn basis(session: &Session, when: When, now: LessonTime) -> Vec<Basis> {
    let talk = session.reflection.talk_when(when);
    let cited = talk.map(|talk| cited_by(session, talk)).unwrap_or_default();
    // Before the lesson there are no figures of it.
    let offered = if when == When::After { openings(session, now) } else { Vec::new() };
    let ideas = session.reflection.ideas.iter().map(|idea| Basis::Idea(idea.id));
    cited.into_iter().map(Basis::Cited).chain(offered.into_iter().map(Basis::Opening)).chain(ideas).collect()
}

/// What the turns of a talk cite, each once: goals and steps as planned, then entries in the order of the lesson.
fn cited_by(session: &Session, talk: &Talk) -> Vec<Cited> {
    let cited: Vec<Cited> = talk.turns.iter().flat_map(|turn| evidence_of(turn, session)).collect();
    let goals = session.plan.goals.iter().map(|goal| Cited::Goal(goal.id));
    let steps = session.plan.steps.iter().map(|step| Cited::Step(step.id));
    let entries = session.observation.entries.iter().map(|entry| Cited::Entry(entry.id));
    goals.chain(steps).chain(entries).filter(|thing| cited.contains(thing)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixture::{lesson, note, talk_of};
    use crate::domain::Role;
    use crate::domain::observation::Kind;

    #[test]
    fn what_the_talk_cites_comes_first_in_the_order_of_the_lesson_each_once() {
        let mut session = lesson();
        session.observation.entries = vec![
            note(1, 1_000, Role::Mentor, Kind::Seen, "satu"),
            note(2, 2_000, Role::Mentor, Kind::Seen, "dua @S4"),
            note(3, 3_000, Role::Mentor, Kind::Seen, "tiga"),
        ]
        .into();
        let step = session.plan.steps[1].id;
        let [first, third] = [0, 2].map(|place: usize| session.observation.entries[place].id);
        session.reflection.talks = vec![talk_of(&[
            ("tujuan", Role::Mentee, "[#n3], lalu [#n1]"),
            ("tujuan", Role::Mentor, "sekali lagi [#n3]"),
        ])];
        session.reflection.talks[0].turns[1].cites = vec![step];
        let found = basis(&session, When::After, LessonTime::from_ms(4_000));
        let cited = [Cited::Step(step), Cited::Entry(first), Cited::Entry(third)].map(Basis::Cited);
        assert_eq!(found[..3], cited);
        assert!(matches!(found[3..], [Basis::Opening(Opening::Seats { seats: 1, .. })]), "then what the figures offer");
        assert_eq!(basis(&session, When::Before, LessonTime::START), [], "the talk before has cited nothing");
    }
}
