//! Wait time (Rowe 1974): how long a teacher waits behind a question, and behind an answer.

use crate::domain::Session;
use crate::domain::observation::{Tap, What};

/// The waits of a lesson, in order, in ms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Waits {
    /// From the end of a question until a pupil answers or the teacher speaks again.
    pub after_question: Vec<i64>,
    /// From the end of an answer until the teacher reacts.
    pub after_answer: Vec<i64>,
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
            (Tap::QuestionEnds, Tap::AnswerStarts | Tap::TeacherReacts) => waits.after_question.push(to - from),
            (Tap::AnswerEnds, Tap::TeacherReacts) => waits.after_answer.push(to - from),
            _ => {}
        }
    }
    waits
}

/// The middle of some durations in ms, or half-way between the two middle ones; `None` of none.
#[must_use]
pub fn median(durations: &[i64]) -> Option<i64> {
    let mut sorted = durations.to_vec();
    sorted.sort_unstable();
    let upper = *sorted.get(sorted.len() / 2)?;
    if sorted.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = *sorted.get(sorted.len() / 2 - 1)?;
    Some(lower.midpoint(upper))
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
        assert_eq!(waits(&session), Waits { after_question: vec![1300, 1500], after_answer: vec![800] });
    }

    #[test]
    fn the_median_of_none_is_unknown() {
        assert_eq!(median(&[]), None);
        assert_eq!(median(&[900]), Some(900));
        assert_eq!(median(&[3000, 1000, 1400]), Some(1400));
        assert_eq!(median(&[1500, 1300]), Some(1400));
    }
}
