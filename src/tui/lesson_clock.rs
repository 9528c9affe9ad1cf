//! Where a running lesson stands, counted by the steady clock: a changed wall clock moves nothing.

use crate::config::Context;
use crate::domain::observation::Observation;
use crate::domain::{LessonTime, Now};

/// A sleep longer than this is noted as a gap, in ms.
const NAP: i64 = 2_000;

/// The lesson's clock, set by the wall once, when the lesson is opened or started.
#[derive(Clone, Copy, Debug)]
pub(super) struct LessonClock {
    set: Option<Setting>,
    seen: Option<Now>,
    /// Where the lesson stands, as keys see it: asked at every key, and found only by a walk through all entries.
    standing: Context,
}

impl Default for LessonClock {
    fn default() -> Self {
        Self { set: None, seen: None, standing: Context::Ready }
    }
}

/// What the clock was set to, and when.
#[derive(Clone, Copy, Debug)]
struct Setting {
    started: crate::domain::Moment,
    boot: i64,
    lesson: LessonTime,
}

impl LessonClock {
    /// Where the lesson stood when the clock last followed it, as keys see it.
    pub(super) fn standing(&self) -> Context {
        self.standing
    }

    /// Sets the clock by the lesson, to be asked for whenever more than prose has changed: anew when the lesson was started, or its start put right.
    pub(super) fn follow(&mut self, observation: &Observation, now: Now) {
        self.standing = lesson_context(observation);
        let Some(started) = observation.started else {
            self.set = None;
            return;
        };
        let lesson = match self.set {
            Some(set) if set.started == started => return,
            // The start was put right: what the steady clock had counted still holds, from another start.
            Some(set) => set.at(now).plus((set.started - started).num_milliseconds()),
            None => LessonTime::of(now.wall, started),
        };
        self.set = Some(Setting { started, boot: now.boot, lesson });
    }

    /// Where the lesson stands: its end, once it is over; its start, before it.
    pub(super) fn lesson(&self, observation: &Observation, now: Now) -> LessonTime {
        let lesson = match (observation.started, observation.ended, self.set) {
            (Some(started), Some(ended), _) => LessonTime::of(ended, started),
            (Some(_), None, Some(set)) => set.at(now),
            (Some(started), None, None) => LessonTime::of(now.wall, started),
            (None, ..) => LessonTime::START,
        };
        // A lesson that nobody stopped before the weekend is over by any count.
        lesson.within_reach()
    }

    /// How long the machine slept since it was last asked, in ms, if it was more than a nap.
    pub(super) fn slept(&mut self, now: Now) -> Option<i64> {
        let seen = self.seen.replace(now)?;
        let slept = now.slept_since(&seen);
        (slept > NAP).then_some(slept)
    }
}

impl Setting {
    fn at(&self, now: Now) -> LessonTime {
        self.lesson.plus(now.boot - self.boot)
    }
}

/// Where a lesson stands, as keys see it.
fn lesson_context(observation: &Observation) -> Context {
    match () {
        () if !observation.is_running() => Context::Ready,
        () if observation.open_gap().is_some() => Context::Gap,
        () => Context::Running,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Moment;

    fn now(wall: &str, boot: i64) -> Now {
        Now { wall: Moment::parse_from_rfc3339(wall).unwrap(), boot, awake: boot }
    }

    fn started() -> Observation {
        Observation { started: Some(now("2026-11-24T07:30:00+07:00", 0).wall), ..Observation::default() }
    }

    #[test]
    fn a_changed_wall_clock_moves_nothing_in_a_running_lesson() {
        let mut clock = LessonClock::default();
        clock.follow(&started(), now("2026-11-24T07:40:00+07:00", 1_000));
        let later = now("2026-11-24T03:00:00+07:00", 61_000);
        assert_eq!(clock.lesson(&started(), later).ms(), 11 * 60_000);
    }

    #[test]
    fn a_lesson_that_nobody_stopped_goes_no_further_than_a_lesson_can() {
        let mut clock = LessonClock::default();
        let monday = now("2026-11-30T07:00:00+07:00", 1_000);
        clock.follow(&started(), monday);
        assert_eq!(clock.lesson(&started(), monday), LessonTime::FARTHEST);
    }

    #[test]
    fn a_start_put_right_shifts_lesson_time() {
        let mut clock = LessonClock::default();
        clock.follow(&started(), now("2026-11-24T07:40:00+07:00", 0));
        let mut right = started();
        right.started = Some(now("2026-11-24T07:35:00+07:00", 0).wall);
        let later = now("2026-11-24T07:41:00+07:00", 60_000);
        clock.follow(&right, later);
        assert_eq!(clock.lesson(&right, later).ms(), 6 * 60_000);
    }

    #[test]
    fn a_sleep_is_noticed_and_a_nap_is_not() {
        let mut clock = LessonClock::default();
        let at = |boot, awake| Now { wall: now("2026-11-24T07:30:00+07:00", 0).wall, boot, awake };
        assert_eq!(clock.slept(at(0, 0)), None);
        assert_eq!(clock.slept(at(3_000, 2_000)), None);
        assert_eq!(clock.slept(at(70_000, 9_000)), Some(60_000));
    }
}
