//! What a talk can be based on: what it cites, what the figures offer to open with, the ideas it has led to.

use crate::analysis::agenda::{Point, agenda};
use crate::analysis::evidence::evidence_of;
use crate::domain::catalog::When;
use crate::domain::citation::{Cited, cited};
use crate::domain::reflection::Talk;
use crate::domain::{Id, LessonTime, Session, TextPlace};

/// One thing beside the talk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Basis {
    /// An entry, a step or a goal that the talk cites.
    Cited(Cited),
    /// What was said in the minute after the lesson: something that worked, the question to think about.
    Closing(TextPlace),
    /// What the figures offer to begin with.
    Point(Point),
    /// The mentee's own question.
    Focus,
    /// What was agreed on about the visit, and by whom.
    Agreement,
    /// What is to be looked at in a step of the plan.
    LookFor(Id),
    /// An idea that came up.
    Idea(Id),
}

impl Basis {
    /// What it can be found again by; what the figures offer has nothing of its own.
    pub(super) fn id(&self) -> Option<Id> {
        match self {
            Self::Cited(cited) => Some(cited.id()),
            Self::Point(_) | Self::Closing(_) | Self::Focus | Self::Agreement | Self::LookFor(_) => None,
            Self::Idea(idea) => Some(*idea),
        }
    }

    /// What it can be cited as: itself, or what a figure speaks of.
    pub(super) fn citations(&self, session: &Session) -> Vec<Cited> {
        match self {
            Self::Cited(cited) => vec![*cited],
            Self::LookFor(step) => vec![Cited::Step(*step)],
            Self::Point(point) => point.about().into_iter().filter_map(|id| Cited::of(id, session)).collect(),
            Self::Closing(place) => {
                let cites = cited(place.read(session).unwrap_or_default());
                cites.filter_map(|(_, id)| Cited::of(id, session)).collect()
            }
            Self::Focus | Self::Agreement | Self::Idea(_) => Vec::new(),
        }
    }
}

/// All of it for the talk of that time, in the order it is shown.
pub(super) fn basis(session: &Session, when: When, now: LessonTime) -> Vec<Basis> {
    let talk = session.reflection.talk_when(when);
    let cited = talk.map(|talk| cited_by(session, talk)).unwrap_or_default();
    // Before the lesson there are no figures of it: what it will be watched for belongs there.
    let offered = match when {
        When::After => said_at_the_end(session).chain(agenda(session, now).into_iter().map(Basis::Point)).collect(),
        When::Before => belongs_before(session),
    };
    let ideas = session.reflection.ideas.iter().map(|idea| Basis::Idea(idea.id));
    cited.into_iter().map(Basis::Cited).chain(offered).chain(ideas).collect()
}

/// What was said in the minute after the lesson, with which the talk begins: what worked, then the question.
fn said_at_the_end(session: &Session) -> impl Iterator<Item = Basis> {
    let places = [TextPlace::FirstStrength, TextPlace::SecondStrength, TextPlace::ClosingQuestion];
    let is_said = |place: &TextPlace| place.read(session).is_some_and(|text| !text.trim().is_empty());
    places.into_iter().filter(is_said).map(Basis::Closing)
}

/// What belongs to the talk before the lesson: the mentee's question, what was agreed on, what to look at.
fn belongs_before(session: &Session) -> Vec<Basis> {
    let steps = session.plan.steps.iter().filter(|step| !step.look_for.trim().is_empty());
    let look_fors = steps.map(|step| Basis::LookFor(step.id));
    [Basis::Focus, Basis::Agreement].into_iter().chain(look_fors).collect()
}

/// What the turns of a talk cite, each once: goals and steps as planned, then entries in the order of the lesson.
fn cited_by(session: &Session, talk: &Talk) -> Vec<Cited> {
    let known: Vec<Cited> = talk.turns.iter().flat_map(|turn| evidence_of(turn, session)).collect();
    let goals = session.plan.goals.iter().map(|goal| Cited::Goal(goal.id));
    let steps = session.plan.steps.iter().map(|step| Cited::Step(step.id));
    let entries = session.observation.entries.iter().map(|entry| Cited::Entry(entry.id));
    goals.chain(steps).chain(entries).filter(|thing| known.contains(thing)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixture::{lesson, note, talk_of};
    use crate::analysis::openings::Opening;
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
        assert!(
            matches!(found[3..], [Basis::Point(Point::Figure(Opening::Seats { seats: 1, .. }))]),
            "then what the figures offer"
        );
    }

    #[test]
    fn before_the_lesson_the_question_the_agreement_and_the_look_fors_stand_there() {
        let mut session = lesson();
        session.plan.steps[1].look_for = "apakah pasangan saling bertanya".into();
        let step = session.plan.steps[1].id;
        let found = basis(&session, When::Before, LessonTime::START);
        assert_eq!(found, [Basis::Focus, Basis::Agreement, Basis::LookFor(step)]);
        assert_eq!(found[2].citations(&session), [Cited::Step(step)]);
    }
}
