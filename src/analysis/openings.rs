//! What the figures offer to open a talk with: plain findings with their base, and no verdict.

use super::notes::{self, Named};
use super::time_use::lesson_clock;
use super::wait_time::wait_time;
use crate::domain::{Id, LessonTime, Session};

/// Less than this over or under the plan, in ms, is nothing to talk about.
const WORTH_SAYING: i64 = 60_000;

/// A finding to begin with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opening {
    /// A step took longer than planned.
    StepOver {
        /// The step.
        step: Id,
        /// How long it was to last, in ms.
        planned: i64,
        /// How long it lasted, in ms.
        elapsed: i64,
    },
    /// A step of the plan that the lesson did not come to.
    StepNotReached {
        /// The step.
        step: Id,
    },
    /// The seats that the notes speak of; of others the notes say nothing.
    Seats {
        /// How many.
        seats: usize,
        /// The one most spoken of, with the notes that do.
        most: Named,
    },
    /// How long the teacher waited after a question.
    Wait {
        /// The median, in ms.
        median: i64,
        /// Of how many questions.
        questions: usize,
    },
}

impl Opening {
    /// How much longer than planned a step took, in ms.
    #[must_use]
    pub fn over(&self) -> Option<i64> {
        match self {
            Self::StepOver { planned, elapsed, .. } => Some(elapsed - planned),
            _ => None,
        }
    }
}

/// What a session has to offer at `now`; steps in the order of the plan.
#[must_use]
pub fn openings(session: &Session, now: LessonTime) -> Vec<Opening> {
    steps(session, now).into_iter().chain(seats(session)).chain(wait(session)).collect()
}

fn steps(session: &Session, now: LessonTime) -> Vec<Opening> {
    let Some(clock) = lesson_clock(session, now) else { return Vec::new() };
    let over = session.observation.ended.is_some();
    let said = clock.steps.iter().filter_map(|time| match time.over() {
        Some(by) if by >= WORTH_SAYING && time.planned > 0 => {
            Some(Opening::StepOver { step: time.step, planned: time.planned, elapsed: time.elapsed })
        }
        None if over => Some(Opening::StepNotReached { step: time.step }),
        _ => None,
    });
    said.collect()
}

fn seats(session: &Session) -> Option<Opening> {
    let seats = notes::seats_used(session);
    let most = seats.iter().rev().max_by_key(|seat| seat.notes.part)?.clone();
    Some(Opening::Seats { seats: seats.len(), most })
}

fn wait(session: &Session) -> Option<Opening> {
    let waited = wait_time(session).after_question.each?;
    Some(Opening::Wait { median: waited.median.round() as i64, questions: waited.count as usize })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Share;
    use crate::analysis::fixture::{entry, lesson, minute, moment, note};
    use crate::domain::Role;
    use crate::domain::observation::{Kind, Tap, What};

    #[test]
    fn a_lesson_offers_its_long_steps_its_seats_and_its_waits() {
        let mut session = lesson();
        let [first, second, third] = [0, 1, 2].map(|place: usize| session.plan.steps[place].id);
        // L1 took 13 of 10 minutes, L2 the 35 and half a minute more, then the lesson was over.
        session.observation.ended = Some(moment("08:18:30"));
        session.observation.entries = vec![
            note(1, minute(1), Role::Mentor, Kind::Seen, "@S4 menjawab"),
            note(2, minute(2), Role::Mentor, Kind::Seen, "@S4 dan @S2"),
            note(3, minute(3), Role::Mentor, Kind::Seen, "hening"),
            entry(4, minute(5), Role::Mentor, What::Wait { tap: Tap::QuestionEnds }),
            entry(5, minute(5) + 1400, Role::Mentor, What::Wait { tap: Tap::AnswerStarts }),
            entry(6, minute(13), Role::Mentor, What::Step { step: second }),
        ]
        .into();
        assert_eq!(
            openings(&session, LessonTime::START),
            [
                Opening::StepOver { step: first, planned: minute(10), elapsed: minute(13) },
                Opening::StepNotReached { step: third },
                Opening::Seats { seats: 2, most: Named { name: "S4".to_owned(), notes: Share { part: 2, base: 3 } } },
                Opening::Wait { median: 1400, questions: 1 },
            ]
        );
    }

    #[test]
    fn a_session_without_a_lesson_offers_nothing() {
        let mut session = lesson();
        session.observation.started = None;
        assert_eq!(openings(&session, LessonTime::START), []);
    }
}
