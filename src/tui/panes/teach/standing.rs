//! Where the lesson stands, as the strip above the notes tells it.

use crate::analysis::time_use::{self, LessonClock};
use crate::domain::observation::{Entry, GapKind, What};
use crate::domain::{Id, LessonTime, Moment, Session, lesson};

/// In ms.
const MINUTE: i64 = 60_000;

/// What there is to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// It has not begun.
    Ready,
    /// It runs, with no plan to hold it against.
    Running,
    /// It runs, in a step of the plan.
    InStep(Progress),
    /// It stands apart.
    InGap {
        /// Why.
        kind: GapKind,
        /// Since when.
        since: Moment,
    },
    /// It seems to have been left running.
    LeftRunning {
        /// For how long, in ms.
        ms: i64,
        /// The moment of its last note.
        last: Moment,
    },
    /// It is over.
    Over {
        /// How many notes there are.
        notes: usize,
        /// How long it lasted, in minutes.
        minutes: i64,
        /// How much longer than planned, in minutes; negative when shorter; `None` of a plan without minutes.
        drift: Option<i64>,
    },
}

/// How far a step has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Progress {
    /// Which step.
    pub(super) step: Id,
    /// How many minutes of it are gone.
    pub(super) gone: i64,
    /// How many minutes it was to take.
    pub(super) planned: i64,
    /// The step after it, and when it will begin.
    pub(super) next: Option<(Id, Moment)>,
    /// How much longer than planned the lesson will take, in minutes; negative when shorter; `None` of a plan without minutes.
    pub(super) drift: Option<i64>,
}

impl Standing {
    /// Where a lesson stands at `now`.
    pub(super) fn of(session: &Session, now: LessonTime) -> Self {
        let observation = &session.observation;
        let (Some(started), Some(clock)) = (observation.started, time_use::lesson_clock(session, now)) else {
            return Self::Ready;
        };
        if observation.ended.is_some() {
            let minutes = time_use::time_use(session, now).map_or(0, |time| time.lesson / MINUTE);
            return Self::Over { notes: session.observation.entries.notes(), minutes, drift: drift(&clock) };
        }
        if let Some(last) = lesson::left_running(session, now) {
            return Self::LeftRunning { ms: now.ms(), last };
        }
        if let Some(Entry { at, what: What::Gap { kind, .. }, .. }) = observation.open_gap() {
            return Self::InGap { kind: *kind, since: at.moment(started) };
        }
        Progress::of(&clock).map_or(Self::Running, Self::InStep)
    }
}

impl Progress {
    fn of(clock: &LessonClock) -> Option<Self> {
        let step = clock.steps.iter().find(|step| Some(step.step) == clock.under_way)?;
        Some(Self {
            step: step.step,
            gone: step.elapsed / MINUTE,
            planned: step.planned / MINUTE,
            next: clock.forecast.and_then(|forecast| forecast.next),
            drift: drift(clock),
        })
    }
}

/// Whole minutes only: half a minute is nothing to hurry for.
fn drift(clock: &LessonClock) -> Option<i64> {
    clock.forecast.map(|forecast| forecast.drift / MINUTE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixture::{entry, lesson as running, minute, moment, note, untouched};
    use crate::domain::Role;
    use crate::domain::observation::Kind;

    fn at(minutes: i64) -> LessonTime {
        LessonTime::from_ms(minute(minutes))
    }

    #[test]
    fn before_the_start_it_is_ready() {
        assert_eq!(Standing::of(&untouched(), LessonTime::START), Standing::Ready);
    }

    #[test]
    fn in_a_step_it_tells_what_is_gone_what_comes_and_how_late_it_is() {
        let mut session = running();
        let [_, second, third] = session.plan.steps.iter().map(|step| step.id).collect::<Vec<_>>()[..] else {
            panic!()
        };
        session.observation.entries = vec![entry(1, minute(13), Role::Mentor, What::Step { step: second })].into();
        let next = Some((third, moment("08:18:00")));
        let progress = Progress { step: second, gone: 10, planned: 35, next, drift: Some(3) };
        assert_eq!(Standing::of(&session, at(23).plus(59_000)), Standing::InStep(progress));
    }

    #[test]
    fn without_a_plan_it_only_runs() {
        let mut session = running();
        session.plan.steps.clear();
        assert_eq!(Standing::of(&session, at(23)), Standing::Running);
    }

    #[test]
    fn an_open_gap_tells_since_when() {
        let mut session = running();
        let what = What::Gap { kind: GapKind::CannotSee, until: None };
        session.observation.entries = vec![entry(1, minute(5), Role::Mentor, what)].into();
        let gap = Standing::InGap { kind: GapKind::CannotSee, since: moment("07:35:00") };
        assert_eq!(Standing::of(&session, at(9)), gap);
    }

    #[test]
    fn a_forgotten_lesson_tells_its_last_note() {
        let mut session = running();
        session.observation.entries = vec![note(1, minute(66), Role::Mentor, Kind::Seen, "bel")].into();
        let forgotten = Standing::LeftRunning { ms: minute(181), last: moment("08:36:00") };
        assert_eq!(Standing::of(&session, at(181)), forgotten);
    }

    #[test]
    fn afterwards_it_sums_up() {
        let mut session = running();
        session.observation.ended = Some(moment("08:43:00"));
        session.observation.entries = vec![note(1, minute(66), Role::Mentor, Kind::Seen, "bel")].into();
        assert_eq!(Standing::of(&session, at(73)), Standing::Over { notes: 1, minutes: 73, drift: Some(3) });
    }
}
