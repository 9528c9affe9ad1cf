//! A lesson of 60 minutes: interrupted 10–20, not seen 15–25, the machine away 50–55.

use super::*;
use crate::analysis::fixture::{entry, lesson, minute};
use crate::domain::Role;
use crate::domain::lesson_time::covered;
use proptest::prelude::*;

fn at(minutes: i64) -> LessonTime {
    LessonTime::from_ms(minute(minutes))
}

fn with_gaps(gaps: &[(GapKind, i64, Option<i64>)]) -> Session {
    let mut session = lesson();
    let gaps = (1..).zip(gaps).map(|(n, (kind, from, until))| {
        entry(n, minute(*from), Role::Mentor, What::Gap { kind: *kind, until: until.map(at) })
    });
    session.observation.entries = gaps.collect();
    session
}

const GAPS: [(GapKind, i64, Option<i64>); 3] =
    [(GapKind::Interrupted, 10, Some(20)), (GapKind::CannotSee, 15, Some(25)), (GapKind::MachineAway, 50, Some(55))];

#[test]
fn the_clock_of_a_base_stands_still_in_its_gaps() {
    let session = with_gaps(&GAPS);
    // Observed: 0–10, 25–50, 55–60 = 40 minutes; of the lesson: 0–10, 20–60 = 50.
    let observed = Base::observed(&session, at(60));
    assert_eq!((observed.ms(), Base::lesson(&session, at(60)).ms()), (minute(40), minute(50)));
    let clock = [-5, 0, 10, 17, 25, 30, 52, 57, 60, 99].map(|minutes| observed.clock(at(minutes)) / minute(1));
    assert_eq!(clock, [0, 0, 10, 10, 10, 15, 35, 37, 40, 40]);
    let held = [-1, 0, 10, 24, 25, 50, 55, 60, 61].map(|minutes| observed.holds(at(minutes)));
    assert_eq!(held, [false, true, false, false, true, false, true, true, false]);
}

#[test]
fn a_step_has_its_own_base() {
    let mut session = with_gaps(&GAPS);
    let step = session.plan.steps[1].id;
    session.observation.entries.push(entry(9, minute(30), Role::Mentor, What::Step { step }));
    session.put_in_order();
    let steps: Vec<i64> = Base::steps(&session, at(60)).iter().map(|(_, base)| base.ms() / minute(1)).collect();
    // The first step: 0–10 and 25–30; the second: 30–50 and 55–60; the third never came.
    assert_eq!(steps, [15, 25, 0]);
}

#[test]
fn a_lesson_that_is_all_gap_and_one_that_never_began_have_empty_bases() {
    let session = with_gaps(&[(GapKind::NotObserving, 0, None)]);
    let base = Base::observed(&session, at(30));
    assert_eq!((base.ms(), base.holds(at(30)), base.clock(at(9))), (0, false, 0));
    let mut session = lesson();
    session.observation.started = None;
    assert_eq!(Base::observed(&session, at(30)).ms(), 0);
}

#[test]
fn a_lesson_without_a_start_lasts_up_to_what_was_recorded_last() {
    let mut session = with_gaps(&[(GapKind::CannotSee, 4, Some(6))]);
    session.observation.started = None;
    assert_eq!(Base::observed(&session, at(0)).ms(), minute(4));
}

proptest! {
    #[test]
    fn what_the_clock_says_is_what_is_left_when_the_gaps_are_covered(
        gaps in prop::collection::vec((0_i64..60, 0_i64..20), 0..12),
        moment in -10_i64..80,
    ) {
        let told: Vec<_> = gaps.iter().map(|(from, long)| (GapKind::CannotSee, *from, Some(from + long))).collect();
        let base = Base::observed(&with_gaps(&told), at(60));
        let before = Stretch { from: at(0), to: at(moment).min(at(60)) };
        let cut = covered(gaps.iter().map(|(from, long)| Stretch { from: at(*from), to: at(from + long) }.within(before)));
        prop_assert_eq!(base.clock(at(moment)), before.ms() - cut);
    }
}
