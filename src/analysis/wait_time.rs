//! Wait time (Rowe 1974): how long a teacher waits behind a question, and behind an answer.
//!
//! The first wait ends when a pupil answers or the teacher speaks again. Taps by hand are about 0.3 s off.

use super::Share;
use super::figures::Spread;
use crate::domain::observation::{Entry, Tap, What};
use crate::domain::{Id, Session};

/// The waits of a lesson, in order, in ms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Waits {
    /// From the end of a question until a pupil answers or the teacher speaks again.
    pub after_question: Vec<i64>,
    /// From the end of an answer until the teacher reacts.
    pub after_answer: Vec<i64>,
    /// Of the waits behind questions, how many the teacher ended.
    pub ended_by_teacher: u64,
    /// Questions behind which no wait was timed: another question, or nothing, came next.
    pub untimed: u64,
}

/// The mark that Rowe set, in ms: from here on pupils answer at more length, and more of them.
pub const ENOUGH: i64 = 3_000;

/// The waits of a lesson in figures.
#[derive(Clone, Debug, PartialEq)]
pub struct WaitTime {
    /// Behind questions.
    pub after_question: Waited,
    /// Behind answers.
    pub after_answer: Waited,
    /// The waits behind questions that the teacher ended, of all of them.
    pub ended_by_teacher: Share,
    /// Questions behind which no wait was timed.
    pub untimed: u64,
}

/// Waits of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct Waited {
    /// How they lie, in ms.
    pub each: Option<Spread>,
    /// Those of three seconds and more, of all of them.
    pub enough: Share,
}

/// The waits of a lesson: middle, quartiles, and how many were long enough.
#[must_use]
pub fn wait_time(session: &Session) -> WaitTime {
    let waits = waits(session);
    let waited = |durations: Vec<i64>| Waited {
        enough: Share::of(&durations, |wait| *wait >= ENOUGH),
        each: Spread::of(durations),
    };
    WaitTime {
        ended_by_teacher: Share { part: waits.ended_by_teacher, base: waits.after_question.len() as u64 },
        untimed: waits.untimed,
        after_question: waited(waits.after_question),
        after_answer: waited(waits.after_answer),
    }
}

/// The waits that the taps of a lesson enclose. A tap whose other half is missing encloses none.
#[must_use]
pub fn waits(session: &Session) -> Waits {
    let taps: Vec<(i64, Tap)> = session
        .observation
        .entries
        .iter()
        .filter(|entry| !entry.removed && !entry.withheld && !entry.withdrawn)
        .filter_map(|entry| match entry.what {
            What::Wait { tap } => Some((entry.at.ms(), tap)),
            _ => None,
        })
        .collect();
    let mut waits = Waits::default();
    for ((from, first), (to, second)) in taps.iter().zip(taps.iter().skip(1)) {
        match (first, second) {
            (Tap::QuestionEnds, Tap::AnswerStarts | Tap::TeacherReacts) => {
                waits.after_question.push(to - from);
                waits.ended_by_teacher += u64::from(*second == Tap::TeacherReacts);
            }
            (Tap::AnswerEnds, Tap::TeacherReacts) => waits.after_answer.push(to - from),
            _ => {}
        }
    }
    let questions = taps.iter().filter(|(_, tap)| *tap == Tap::QuestionEnds).count();
    waits.untimed = (questions - waits.after_question.len()) as u64;
    waits
}

/// The longest wait behind a question, in ms, and the question; the first of those that are as long.
#[must_use]
pub fn longest_wait(session: &Session) -> Option<(i64, Id)> {
    let taps: Vec<&Entry> = session
        .observation
        .entries
        .iter()
        .filter(|entry| !entry.removed && !entry.withheld && !entry.withdrawn)
        .filter(|entry| matches!(entry.what, What::Wait { .. }))
        .collect();
    let waits = taps.iter().zip(taps.iter().skip(1)).filter_map(|(first, second)| match (&first.what, &second.what) {
        (What::Wait { tap: Tap::QuestionEnds }, What::Wait { tap: Tap::AnswerStarts | Tap::TeacherReacts }) => {
            Some((second.at.ms() - first.at.ms(), first.id))
        }
        _ => None,
    });
    waits.reduce(|longest, next| if next.0 > longest.0 { next } else { longest })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixture::{entry, lesson};
    use crate::domain::Role;

    #[test]
    fn each_question_has_two_waits_and_a_lone_tap_has_none() {
        let mut session = lesson();
        let taps = [
            (1000, Tap::QuestionEnds),
            (2300, Tap::AnswerStarts), // 1.3 s
            (8000, Tap::AnswerEnds),
            (8800, Tap::TeacherReacts),  // 0.8 s
            (20_000, Tap::QuestionEnds), // nobody answered, and the next question came
            (30_000, Tap::QuestionEnds),
            (31_500, Tap::TeacherReacts), // 1.5 s: the teacher went on
            (40_000, Tap::AnswerEnds),
        ];
        session.observation.entries =
            (1..).zip(taps).map(|(n, (at, tap))| entry(n, at, Role::Mentor, What::Wait { tap })).collect();
        let after_question = vec![1300, 1500];
        let wanted = Waits { after_question, after_answer: vec![800], ended_by_teacher: 1, untimed: 1 };
        assert_eq!(waits(&session), wanted);
    }

    #[test]
    fn three_seconds_are_enough_and_the_quartiles_lie_between() {
        let mut session = lesson();
        // Waits behind questions: 0.8 1.2 3.0 4.0 s; the last one ends with the teacher.
        // Median (1.2 + 3.0) / 2 = 2.1; quartiles 0.8 + .75 · 0.4 = 1.1 and 3.0 + .25 · 1.0 = 3.25.
        let taps = [(1000, 1800), (10_000, 13_000), (20_000, 21_200), (30_000, 34_000)];
        let taps = taps.iter().enumerate().flat_map(|(place, (asked, then))| {
            let end = if place == 3 { Tap::TeacherReacts } else { Tap::AnswerStarts };
            [(*asked, Tap::QuestionEnds), (*then, end)]
        });
        session.observation.entries =
            (1..).zip(taps).map(|(n, (at, tap))| entry(n, at, Role::Mentor, What::Wait { tap })).collect();
        let wait = wait_time(&session);
        let each = wait.after_question.each.unwrap();
        assert_eq!((each.median, each.lower_quartile, each.upper_quartile), (2100.0, 1100.0, 3250.0));
        assert_eq!(wait.after_question.enough, Share { part: 2, base: 4 });
        assert_eq!(wait.ended_by_teacher, Share { part: 1, base: 4 });
        assert_eq!((wait.after_answer.each, wait.after_answer.enough.percent(), wait.untimed), (None, None, 0));
    }
}
