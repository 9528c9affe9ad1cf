//! Where an action was seen, how often, and when last: in the notes of this lesson, and in the lessons before it.

use std::num::NonZeroU32;

use chrono::NaiveDate;

use super::super::assessment::{Action, SeenBefore, Status};
use super::super::observation::Entry;
use super::super::{LessonTime, Session};

/// How often an action was seen, and when last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sightings {
    /// In how many entries, of this lesson and of those before it.
    pub times: usize,
    /// When last; none when it was never seen.
    pub last: Option<LastSeen>,
}

/// When an action was seen last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LastSeen {
    /// In this lesson.
    At(LessonTime),
    /// In a lesson before it.
    On(NaiveDate),
}

/// The entries of this lesson in which an action was seen, but for those that were struck out or taken back.
pub fn seen_in<'s>(action: &'s Action, session: &'s Session) -> impl Iterator<Item = &'s Entry> {
    let entries = action.seen.iter().filter_map(|entry| session.entry(*entry));
    entries.filter(|entry| !entry.removed && !entry.withdrawn)
}

/// How often an action was seen, and when last.
#[must_use]
pub fn sightings(action: &Action, session: &Session) -> Sightings {
    let before = action.seen_before;
    let times = before.map_or(0, |before| usize::try_from(before.times.get()).unwrap_or(usize::MAX));
    let here = seen_in(action, session).map(|entry| entry.at).max().map(LastSeen::At);
    Sightings {
        times: times.saturating_add(seen_in(action, session).count()),
        last: here.or(before.map(|before| LastSeen::On(before.last))),
    }
}

/// Whether an action is said to be done, and was seen nowhere.
#[must_use]
pub fn is_claimed(action: &Action, session: &Session) -> bool {
    action.status == Status::Done && sightings(action, session).times == 0
}

/// What an action takes along of how often it was seen. What the mentee keeps to the pair is not counted on: the session that
/// comes could not tell it from what others may know.
pub(in crate::domain) fn seen_until_now(action: &Action, session: &Session) -> Option<SeenBefore> {
    let here = seen_in(action, session).filter(|entry| !entry.withheld).count();
    let Some(here) = u32::try_from(here).ok().and_then(NonZeroU32::new) else { return action.seen_before };
    let times = action.seen_before.map_or(here, |before| before.times.saturating_add(here.get()));
    Some(SeenBefore { times, last: session.day() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixture::{id, lesson, minute, note};
    use crate::domain::Role;
    use crate::domain::observation::Kind;

    fn at(minutes: i64) -> Option<LastSeen> {
        Some(LastSeen::At(LessonTime::from_ms(minute(minutes))))
    }

    /// A lesson in which an action was noted to be seen in its fifth, eighth and twelfth minute.
    fn seen_three_times() -> (Session, Action) {
        let mut session = lesson();
        let seen = |n, at| note(n, minute(at), Role::Mentor, Kind::Seen, "tiga detik");
        session.observation.entries = vec![seen(1, 8), seen(2, 5), seen(3, 12)].into();
        let seen = vec![id("n1"), id("n2"), id("n3")];
        let action = Action { seen, ..Action::empty(id("a1"), Role::Mentee) };
        (session, action)
    }

    #[test]
    fn what_was_struck_out_no_longer_counts_and_the_latest_note_is_the_last_time() {
        let (mut session, action) = seen_three_times();
        assert_eq!(sightings(&action, &session), Sightings { times: 3, last: at(12) });
        session.observation.entries.iter_mut().last().unwrap().removed = true;
        assert_eq!(sightings(&action, &session), Sightings { times: 2, last: at(8) });
    }

    #[test]
    fn what_was_seen_in_earlier_lessons_comes_along_but_for_what_is_kept_to_the_pair() {
        let (mut session, mut action) = seen_three_times();
        session.observation.entries.iter_mut().last().unwrap().withheld = true;
        let times = |times| NonZeroU32::new(times).unwrap();
        let before = SeenBefore { times: times(4), last: "2026-10-01".parse().unwrap() };
        action.seen_before = Some(before);
        let now = SeenBefore { times: times(6), last: session.day() };
        assert_eq!(seen_until_now(&action, &session), Some(now));
        action.seen.clear();
        assert_eq!(seen_until_now(&action, &session), Some(before), "the day stays when it was not seen again");
        assert_eq!(sightings(&action, &session), Sightings { times: 4, last: Some(LastSeen::On(before.last)) });
    }

    #[test]
    fn done_is_a_claim_where_every_note_of_it_was_struck_out() {
        let (mut session, mut action) = seen_three_times();
        action.status = Status::Done;
        assert!(!is_claimed(&action, &session));
        session.observation.entries.iter_mut().for_each(|entry| entry.removed = true);
        assert!(is_claimed(&action, &session));
    }
}
