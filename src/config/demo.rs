//! The example that comes with the program: one lesson, filled in through all four phases.

use std::path::Path;

use chrono::{Days, NaiveDate};

use super::embedded;
use crate::domain::Session;
use crate::domain::catalog::Tongue;
use crate::store::NotLoaded;
use crate::store::load::parse;

/// The example in a language, its dates moved so that the lesson was yesterday: all that was done lies behind, and what was
/// agreed lies ahead.
///
/// # Errors
/// The embedded file is not sound, which a test keeps from happening.
pub fn demo(tongue: Tongue, today: NaiveDate) -> Result<Session, NotLoaded> {
    let name = match tongue {
        Tongue::Id => "demo/id.ron",
        Tongue::En => "demo/en.ron",
    };
    let session = parse(Path::new(name), embedded::text(name).as_bytes())?.session;
    let taught = session.scheduled.unwrap_or(session.created).date_naive();
    let yesterday = today.checked_sub_days(Days::new(1)).unwrap_or(today);
    Ok(session.moved_by_days((yesterday - taught).num_days()))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    fn the_lesson_was_yesterday_and_every_date_was_moved_along(#[values(Tongue::Id, Tongue::En)] tongue: Tongue) {
        let today = NaiveDate::from_ymd_opt(2031, 3, 1).unwrap();
        let session = demo(tongue, today).unwrap();
        assert_eq!(session.problems(), []);
        assert_eq!(session.scheduled.unwrap().to_rfc3339(), "2031-02-28T07:30:00+07:00");
        let written = crate::store::notation::line(&session).unwrap();
        assert!(!written.contains("2026-"), "a date was left where it was");
        assert!(session.assessment.actions.iter().all(|action| action.due > Some(today)));
    }
}
