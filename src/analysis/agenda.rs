//! What a talk after the lesson may begin with: plain findings, each with its base and what it speaks of, and no verdict.
//!
//! What was struck out, taken back or kept to the pair is in none of them.

use std::cmp::Reverse;

use super::figures::heard::heard;
use super::notes::open_notes;
use super::openings::{Opening, openings};
use super::ratings::gaps;
use super::time_use::lesson_clock;
use super::wait_time::longest_wait;
use crate::domain::observation::{Entry, Kind, What};
use crate::domain::{Id, LessonTime, Session};

/// A step that took this much less than planned, in ms, is worth talking of.
const WORTH_SAYING: i64 = 60_000;
/// Of the ratings that lie apart no more than this are named: the largest ones are talked of first.
const APART: usize = 2;

/// Something to begin with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Point {
    /// What the figures of the lesson say, as paper prints it.
    Figure(Opening),
    /// A step took less time than planned.
    Short {
        /// The step.
        step: Id,
        /// How long it was to last, in ms.
        planned: i64,
        /// How long it lasted, in ms.
        elapsed: i64,
    },
    /// The seats of the plan that nobody was heard from.
    Unheard {
        /// Which.
        seats: Vec<Id>,
        /// Of how many.
        of: usize,
    },
    /// How long the teacher waited after a question.
    Wait {
        /// The longest wait, in ms.
        longest: i64,
        /// The question it followed.
        asked: Id,
        /// The median, in ms.
        median: i64,
        /// Of how many questions.
        questions: usize,
    },
    /// A criterion that the two rated apart.
    Apart {
        /// Which.
        criterion: Id,
        /// The mentor's level.
        mentor: u8,
        /// The mentee's.
        mentee: u8,
    },
    /// Notes that the mentee has answered.
    Answered(Notes),
    /// Notes that are questions.
    Asked(Notes),
    /// Notes that are interpretations.
    Thought(Notes),
}

/// Some notes, of all there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notes {
    /// Which, in the order of the lesson.
    pub notes: Vec<Id>,
    /// Of how many.
    pub of: usize,
}

impl Point {
    /// What it speaks of, as far as it can be gone to and cited.
    #[must_use]
    pub fn about(&self) -> Vec<Id> {
        match self {
            Self::Figure(Opening::StepOver { step, .. } | Opening::StepNotReached { step })
            | Self::Short { step, .. } => vec![*step],
            Self::Figure(Opening::Seats { .. } | Opening::Wait { .. }) | Self::Unheard { .. } => Vec::new(),
            Self::Wait { asked, .. } => vec![*asked],
            Self::Apart { criterion, .. } => vec![*criterion],
            Self::Answered(notes) | Self::Asked(notes) | Self::Thought(notes) => notes.notes.clone(),
        }
    }

    /// How far a step was from its plan, in ms.
    fn drift(&self) -> Option<i64> {
        match self {
            Self::Figure(opening) => opening.over(),
            Self::Short { planned, elapsed, .. } => Some(planned - elapsed),
            _ => None,
        }
    }
}

/// All a session has to offer at `now`: the steps that were farthest from their plan first.
#[must_use]
pub fn agenda(session: &Session, now: LessonTime) -> Vec<Point> {
    let unheard = unheard(session);
    let wait = wait(session);
    let says_it_better = |opening: &Opening| match opening {
        Opening::Seats { .. } => unheard.is_some(),
        Opening::Wait { .. } => wait.is_some(),
        _ => false,
    };
    let figures = openings(session, now).into_iter().filter(|opening| !says_it_better(opening)).map(Point::Figure);
    let (mut drifts, others): (Vec<Point>, Vec<Point>) =
        figures.chain(short(session, now)).partition(|point| point.drift().is_some());
    drifts.sort_by_key(|point| Reverse(point.drift()));
    let lists = [apart(session), noted(session)].concat();
    drifts.into_iter().chain(others).chain(unheard).chain(wait).chain(lists).collect()
}

/// The steps that took less than planned. The one under way has not taken its time yet.
fn short(session: &Session, now: LessonTime) -> Vec<Point> {
    let Some(clock) = lesson_clock(session, now).filter(|_| session.observation.ended.is_some()) else {
        return Vec::new();
    };
    let short = clock.steps.iter().filter(|time| time.over().is_some_and(|by| by <= -WORTH_SAYING));
    short.map(|time| Point::Short { step: time.step, planned: time.planned, elapsed: time.elapsed }).collect()
}

/// Where nobody at all was heard seat by seat, nothing is known of any seat.
fn unheard(session: &Session) -> Option<Point> {
    let plan = session.observation.seats.as_ref()?;
    let seats = heard(session).unheard(plan);
    let is_known = seats.len() < plan.seats.len();
    (is_known && !seats.is_empty()).then_some(Point::Unheard { seats, of: plan.seats.len() })
}

fn wait(session: &Session) -> Option<Point> {
    let (longest, asked) = longest_wait(session)?;
    let waited = super::wait_time::wait_time(session).after_question.each?;
    Some(Point::Wait { longest, asked, median: waited.median.round() as i64, questions: waited.count as usize })
}

/// The ratings that lie farthest apart; none before both are open.
fn apart(session: &Session) -> Vec<Point> {
    let apart = gaps(session).into_iter().filter(|gap| gap.size().is_some_and(|size| size > 0));
    let point = |gap: super::ratings::Gap| {
        Some(Point::Apart { criterion: gap.criterion, mentor: gap.mentor?, mentee: gap.mentee? })
    };
    apart.filter_map(point).take(APART).collect()
}

/// What was noted and answered.
fn noted(session: &Session) -> Vec<Point> {
    let all: Vec<&Entry> = open_notes(session).collect();
    let of = all.len();
    let those = |fits: &dyn Fn(&Entry) -> bool| {
        let notes: Vec<Id> = all.iter().filter(|entry| fits(entry)).map(|entry| entry.id).collect();
        (!notes.is_empty()).then_some(Notes { notes, of })
    };
    let answered = those(&|entry| entry.replied().is_some_and(|reply| !reply.is_silent())).map(Point::Answered);
    let asked = those(&|entry| matches!(entry.what, What::Note { kind: Kind::Asked, .. })).map(Point::Asked);
    let thought = those(&|entry| matches!(entry.what, What::Note { kind: Kind::Thought, .. })).map(Point::Thought);
    answered.into_iter().chain(asked).chain(thought).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixture::{entry, id, lesson, minute, moment, note, rating, rubric};
    use crate::domain::Role;
    use crate::domain::observation::{Party, Reply, SeatingPlan, Tap};

    /// A lesson that is over: L1 took 13 of 10 minutes, L2 25 of 35, L3 was not reached.
    fn over() -> Session {
        let mut session = lesson();
        let second = session.plan.steps[1].id;
        session.observation.ended = Some(moment("08:08:00"));
        session.observation.entries = vec![entry(1, minute(13), Role::Mentor, What::Step { step: second })].into();
        session
    }

    #[test]
    fn the_farther_from_its_plan_a_step_was_the_sooner_it_is_offered() {
        let session = over();
        let [first, second, third] = [0, 1, 2].map(|place: usize| session.plan.steps[place].id);
        let wanted = [
            Point::Short { step: second, planned: minute(35), elapsed: minute(25) },
            Point::Figure(Opening::StepOver { step: first, planned: minute(10), elapsed: minute(13) }),
            Point::Figure(Opening::StepNotReached { step: third }),
        ];
        assert_eq!(agenda(&session, LessonTime::START), wanted);
        assert_eq!(wanted[0].about(), [second]);
    }

    #[test]
    fn the_longest_wait_leads_to_its_question() {
        let mut session = over();
        let tap = |n, at, tap| entry(n, at, Role::Mentor, What::Wait { tap });
        session.observation.entries = vec![
            tap(1, 1_000, Tap::QuestionEnds),
            tap(2, 2_000, Tap::AnswerStarts),
            tap(3, 10_000, Tap::QuestionEnds),
            tap(4, 14_000, Tap::TeacherReacts),
        ]
        .into();
        let found = agenda(&session, LessonTime::START);
        let wait = Point::Wait { longest: 4_000, asked: id("n3"), median: 2_500, questions: 2 };
        assert!(found.contains(&wait), "{found:?}");
        assert!(!found.iter().any(|point| matches!(point, Point::Figure(Opening::Wait { .. }))), "it is said once");
    }

    #[test]
    fn seats_are_unheard_only_where_somebody_was_heard_seat_by_seat() {
        let mut session = over();
        session.observation.seats = Some(SeatingPlan::filled(1, 3));
        let unheard = |session: &Session| {
            agenda(session, LessonTime::START).into_iter().find(|point| matches!(point, Point::Unheard { .. }))
        };
        assert_eq!(unheard(&session), None);
        let instrument = id("arus");
        let said =
            What::Flow { instrument, from: Party::Seat(id("s2")), to: Party::Teacher, kind: id("jawab"), back: 0 };
        session.observation.entries.push(entry(9, minute(20), Role::Mentor, said));
        assert_eq!(unheard(&session), Some(Point::Unheard { seats: vec![id("s1"), id("s3")], of: 3 }));
    }

    #[test]
    fn notes_are_offered_by_what_became_of_them_and_a_withheld_one_is_in_none() {
        let mut session = over();
        let mut notes = vec![
            note(2, minute(1), Role::Mentor, Kind::Thought, "mungkin bosan"),
            note(3, minute(2), Role::Mentor, Kind::Asked, "mengapa diam?"),
            note(4, minute(3), Role::Mentor, Kind::Seen, "dua tangan"),
            note(5, minute(4), Role::Mentor, Kind::Thought, "rahasia"),
        ];
        notes[2].reply = Some(Reply { at: moment("09:00:00"), text: "saya menunggu".into() });
        notes[3].withheld = true;
        session.observation.entries.extend(notes);
        let found = agenda(&session, LessonTime::START);
        let some = |name: &str| Notes { notes: vec![id(name)], of: 3 };
        let wanted = [Point::Answered(some("n4")), Point::Asked(some("n3")), Point::Thought(some("n2"))];
        assert_eq!(found[found.len() - 3..], wanted);
    }

    #[test]
    fn ratings_are_offered_once_they_are_open_the_farthest_apart_first() {
        let mut session = over();
        session.assessment.rubric = Some(Box::new(rubric(&["satu", "dua", "tiga"], 4)));
        let rated = [("satu", 1, 1), ("dua", 2, 3), ("tiga", 4, 2)];
        let both = rated.iter().flat_map(|(name, mentor, mentee)| {
            [rating(name, Role::Mentor, Some(*mentor)), rating(name, Role::Mentee, Some(*mentee))]
        });
        session.assessment.ratings = both.collect();
        let apart = |session: &Session| {
            let found = agenda(session, LessonTime::START).into_iter();
            found
                .filter(|point| matches!(point, Point::Apart { .. }))
                .flat_map(|point| point.about())
                .collect::<Vec<_>>()
        };
        assert!(apart(&session).is_empty());
        session.assessment.revealed = Some(moment("10:00:00"));
        assert_eq!(apart(&session), [id("tiga"), id("dua")]);
    }
}
