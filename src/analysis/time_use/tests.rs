//! Figures by hand for a lesson of 70 minutes that began at 07.30: L1 10′, L2 35′, L3 25′.

use super::*;
use crate::analysis::fixture::{entry, lesson, minute, moment};
use crate::domain::Role;
use crate::domain::observation::What;

/// A lesson that moved on to the step at each of these minutes, and stood apart in each of these gaps.
fn run(moves: &[(i64, usize)], gaps: &[(GapKind, i64, Option<i64>)]) -> Session {
    let mut session = lesson();
    let marks = moves.iter().map(|(at, step)| (minute(*at), What::Step { step: session.plan.steps[*step].id }));
    let gaps = gaps.iter().map(|(kind, from, until)| {
        let until = until.map(|until| LessonTime::from_ms(minute(until)));
        (minute(*from), What::Gap { kind: *kind, until })
    });
    let whats: Vec<_> = marks.chain(gaps).collect();
    let entries = (1..).zip(whats).map(|(n, (at, what))| entry(n, at, Role::Mentor, what));
    session.observation.entries = entries.collect();
    session.put_in_order();
    session
}

fn at(minutes: i64) -> LessonTime {
    LessonTime::from_ms(minute(minutes))
}

/// The elapsed minutes of each step.
fn elapsed(clock: &LessonClock) -> Vec<i64> {
    clock.steps.iter().map(|step| step.elapsed / MINUTE).collect()
}

/// When the lesson ends by forecast, and by how much that is off the plan.
fn end(clock: &LessonClock) -> (Moment, i64) {
    let forecast = clock.forecast.unwrap();
    (forecast.ends, forecast.drift)
}

#[test]
fn before_the_lesson_there_is_no_clock() {
    let mut session = run(&[], &[]);
    session.observation.started = None;
    assert_eq!(lesson_clock(&session, at(0)), None);
    assert_eq!(time_use(&session, at(0)), None);
    assert_eq!(step_at(&session, at(0)), None);
}

#[test]
fn the_first_step_is_under_way_from_the_start() {
    let session = run(&[], &[]);
    let clock = lesson_clock(&session, at(4)).unwrap();
    let [first, second, _] = &session.plan.steps[..] else { panic!("three steps") };
    assert_eq!(clock.under_way, Some(first.id));
    assert_eq!(elapsed(&clock), [4, 0, 0]);
    assert_eq!((clock.steps[0].from, clock.steps[0].to), (Some(at(0)), Some(at(4))));
    assert_eq!(clock.steps[1].from, None);
    // L1 goes on for 10 − 4 = 6 minutes from 07.34; the lesson ends as planned, 70 minutes after 07.30.
    assert_eq!(clock.forecast.unwrap().next, Some((second.id, moment("07:40:00"))));
    assert_eq!(end(&clock), (moment("08:40:00"), 0));
}

#[test]
fn a_step_over_time_moves_everything_after_it() {
    // L1 took 13 of 10 minutes; L2 has run for 10 of 35: the picture of the plan strip.
    let session = run(&[(13, 1)], &[]);
    let clock = lesson_clock(&session, at(23)).unwrap();
    assert_eq!(elapsed(&clock), [13, 10, 0]);
    assert_eq!(clock.steps[0].over(), Some(3 * MINUTE));
    // L3 at 07.30 + 13 + 35 = 08.18; the end 25 later, at 08.43: three minutes late.
    assert_eq!(clock.forecast.unwrap().next, Some((session.plan.steps[2].id, moment("08:18:00"))));
    assert_eq!(end(&clock), (moment("08:43:00"), 3 * MINUTE));
}

#[test]
fn the_step_under_way_counts_as_the_larger_of_planned_and_elapsed() {
    let session = run(&[], &[]);
    // L1 has run for 15 of 10 minutes: L2 would begin now, the end is 5 minutes late.
    let clock = lesson_clock(&session, at(15)).unwrap();
    assert_eq!(clock.forecast.unwrap().next, Some((session.plan.steps[1].id, moment("07:45:00"))));
    assert_eq!(end(&clock), (moment("08:45:00"), 5 * MINUTE));
}

#[test]
fn an_interruption_is_in_no_step_and_in_no_drift() {
    // L1 until minute 12, of which 4–7 stood still: 9 minutes. L2 from 12, interrupted since 20 until now, 26: 8 minutes.
    let gaps = [(GapKind::Interrupted, 4, Some(7)), (GapKind::Interrupted, 20, None)];
    let session = run(&[(12, 1)], &gaps);
    let clock = lesson_clock(&session, at(26)).unwrap();
    assert_eq!(elapsed(&clock), [9, 8, 0]);
    // L2 has 35 − 8 = 27 left from 07.56: L3 at 08.23, the end at 08.48. 9 + 35 + 25 is a minute less than 70.
    assert_eq!(clock.forecast.unwrap().next, Some((session.plan.steps[2].id, moment("08:23:00"))));
    assert_eq!(end(&clock), (moment("08:48:00"), -MINUTE));
}

#[test]
fn a_step_left_out_is_no_longer_ahead_and_one_returned_to_adds_up() {
    // L1 0–10, L3 10–15, back to L1 15–18: L2 and the rest of L3 lie ahead again.
    let session = run(&[(10, 2), (15, 0)], &[]);
    let clock = lesson_clock(&session, at(18)).unwrap();
    assert_eq!(elapsed(&clock), [13, 0, 5]);
    assert_eq!((clock.steps[0].from, clock.steps[0].to), (Some(at(0)), Some(at(18))));
    // 18 gone, L2 35 and L3 20 ahead: 73 of 70.
    assert_eq!(end(&clock).1, 3 * MINUTE);
    // In L3 at minute 12, L2 having been left out: 12 gone and 23 ahead, 35 less than planned.
    let clock = lesson_clock(&session, at(12)).unwrap();
    assert_eq!(clock.forecast.map(|forecast| (forecast.next, forecast.drift)), Some((None, -35 * MINUTE)));
}

#[test]
fn after_the_lesson_the_clock_says_what_was() {
    let mut session = run(&[(13, 1), (50, 2)], &[]);
    session.observation.ended = Some(moment("08:35:00"));
    let clock = lesson_clock(&session, at(500)).unwrap();
    assert_eq!(elapsed(&clock), [13, 37, 15]);
    assert_eq!((clock.under_way, clock.forecast.unwrap().next), (None, None));
    assert_eq!(end(&clock), (moment("08:35:00"), -5 * MINUTE));
}

#[test]
fn a_mark_dated_before_the_start_counts_from_the_start() {
    let session = run(&[(-2, 1)], &[]);
    let clock = lesson_clock(&session, at(5)).unwrap();
    assert_eq!(elapsed(&clock), [0, 5, 0]);
    assert_eq!(clock.steps[0].from, None, "a step of no length never began");
    assert_eq!(step_at(&session, at(-1)), None);
    assert_eq!(step_at(&session, at(0)), Some(session.plan.steps[1].id));
}

#[test]
fn gaps_are_counted_once_and_only_interruptions_leave_the_lesson() {
    // 60 minutes: interrupted 10–20; cannot see 15–25, of which 5 stood still anyway; machine away 50–55.
    // The note at minute −5 … −1 lies outside of every base.
    let gaps = [
        (GapKind::NotObserving, -5, Some(-1)),
        (GapKind::Interrupted, 10, Some(20)),
        (GapKind::CannotSee, 15, Some(25)),
        (GapKind::MachineAway, 50, Some(55)),
    ];
    let time = time_use(&run(&[], &gaps), at(60)).unwrap();
    assert_eq!(time, TimeUse { whole: 60 * MINUTE, lesson: 50 * MINUTE, observed: 40 * MINUTE });
    assert_eq!(time.watched().percent(), Some(80.0));
}

#[test]
fn a_plan_without_steps_has_a_clock_without_a_forecast() {
    let mut session = run(&[], &[]);
    session.plan.steps.clear();
    let clock = lesson_clock(&session, at(5)).unwrap();
    assert_eq!(clock, LessonClock { steps: Vec::new(), under_way: None, forecast: None });
}
