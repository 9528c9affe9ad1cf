//! How many pupils showed the success sign of a goal: as people type it, and as an edit.

use super::super::assessment::{Assessment, GoalResult};
use super::super::edit::{Edit, KeyedEdit};
use super::super::list::Keep;
use super::super::{Id, Session};

/// Why what was typed says of nobody how many they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoResult {
    /// It is not one number of another.
    NotTwoNumbers,
    /// Of no pupils there is nothing to count.
    OfNobody,
    /// More showed it than there were.
    MoreThanAll {
        /// How many showed it.
        reached: u32,
        /// Of how many.
        of: u32,
    },
}

/// The words that may stand between the two numbers.
const BETWEEN: [&str; 2] = ["dari", "of"];

/// The goals that have a sign by which pupils can be counted, in the order of the plan.
pub fn countable(session: &Session) -> impl Iterator<Item = Id> + '_ {
    let goals = session.plan.goals.iter();
    goals
        .filter(|goal| !goal.sign.trim().is_empty() || session.assessment.result(goal.id).is_some())
        .map(|goal| goal.id)
}

/// Reads `6/28`, `6 28`, `6 dari 28`: how many, of how many. Nothing typed is no result.
///
/// # Errors
/// [`NoResult`] says why it is none.
pub fn typed_result(text: &str) -> Result<Option<(u32, u32)>, NoResult> {
    let parts = text.split(|letter: char| letter == '/' || letter.is_whitespace());
    let parts = parts.filter(|part| !part.is_empty() && !BETWEEN.contains(&part.to_lowercase().as_str()));
    let number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse().ok()).flatten();
    match parts.map(number).collect::<Vec<Option<u32>>>().as_slice() {
        [] if text.trim().is_empty() => Ok(None),
        [Some(_), Some(0)] => Err(NoResult::OfNobody),
        [Some(reached), Some(of)] if reached > of => Err(NoResult::MoreThanAll { reached: *reached, of: *of }),
        [Some(reached), Some(of)] => Ok(Some((*reached, *of))),
        _ => Err(NoResult::NotTwoNumbers),
    }
}

/// Says how many pupils showed the sign of a goal, or that nobody has counted. Nothing when it is so already.
#[must_use]
pub fn set_result(assessment: &Assessment, goal: Id, counted: Option<(u32, u32)>) -> Vec<Edit> {
    let old = assessment.result(goal).copied();
    let new = counted.map(|(reached, of)| GoalResult { goal, reached, of });
    if old == new {
        return Vec::new();
    }
    let take = old.map(Keep::Take);
    take.into_iter().chain(new.map(Keep::Put)).map(|keep| Edit::Keyed(KeyedEdit::Result(keep))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixture::{lesson, moment};
    use crate::domain::{Document, Role};

    #[test]
    fn two_numbers_are_a_result_however_they_are_set_apart() {
        for typed in ["6/28", "6 28", " 6 / 28 ", "6 dari 28", "6 of 28"] {
            assert_eq!(typed_result(typed), Ok(Some((6, 28))), "{typed}");
        }
        assert_eq!(typed_result("  "), Ok(None));
        assert_eq!(typed_result("0/28"), Ok(Some((0, 28))));
    }

    #[test]
    fn what_is_no_result_says_why() {
        for typed in ["6", "enam", "6/28/3", "/", "-6/28", "6,5/28", "dari", "6/99999999999"] {
            assert_eq!(typed_result(typed), Err(NoResult::NotTwoNumbers), "{typed}");
        }
        assert_eq!(typed_result("30/28"), Err(NoResult::MoreThanAll { reached: 30, of: 28 }));
        assert_eq!(typed_result("0/0"), Err(NoResult::OfNobody));
    }

    #[test]
    fn a_result_takes_the_place_of_the_one_before_and_is_cleared_again() {
        let mut document = Document::new(lesson());
        let goal = document.session().plan.goals[0].id;
        for counted in [Some((6, 28)), Some((7, 28)), None] {
            let edits = set_result(&document.session().assessment, goal, counted);
            document.apply(Role::Mentee, moment("09:00:00"), edits).unwrap();
            let result = document.session().assessment.result(goal).map(|result| (result.reached, result.of));
            assert_eq!(result, counted);
            assert_eq!(set_result(&document.session().assessment, goal, counted), []);
        }
        document.undo(Role::Mentee, moment("09:01:00")).unwrap();
        assert_eq!(document.session().assessment.result(goal).unwrap().reached, 7);
    }

    #[test]
    fn only_a_goal_with_a_sign_can_be_counted() {
        let mut session = lesson();
        assert_eq!(countable(&session).count(), 1);
        session.plan.goals[0].sign = " ".into();
        assert_eq!(countable(&session).count(), 0);
    }
}
