//! Planned time against actual time, while a lesson runs and afterwards.
//!
//! The first step of the plan is under way from the start of the lesson until a mark moves on; a mark dated before the start
//! counts from the start. Interruptions are in no step's minutes and in no base.

use super::Share;
use crate::domain::lesson_time::{Stretch, covered};
use crate::domain::observation::{Entry, GapKind, Observation};
use crate::domain::plan::Step;
use crate::domain::{Id, LessonTime, Moment, Session};

const MINUTE: i64 = 60_000;

/// The lesson stood still.
pub(super) const STOOD_STILL: [GapKind; 1] = [GapKind::Interrupted];
/// Nobody observed, whether or not the lesson ran.
pub(super) const UNOBSERVED: [GapKind; 4] =
    [GapKind::Interrupted, GapKind::NotObserving, GapKind::CannotSee, GapKind::MachineAway];

/// How long a lesson has run, and for how much of that it was watched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeUse {
    /// From the start to the end or to now, in ms.
    pub whole: i64,
    /// The base of all that concerns the lesson, in ms: interruptions left out.
    pub lesson: i64,
    /// The base of all that concerns what was seen, in ms: every gap left out.
    pub observed: i64,
}

/// A step of the plan, and the time it took.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepTime {
    /// The step.
    pub step: Id,
    /// How long it was to last, in ms.
    pub planned: i64,
    /// Where it first began, if it has.
    pub from: Option<LessonTime>,
    /// Where it last ended, or now while it is under way.
    pub to: Option<LessonTime>,
    /// How long it has lasted in all, in ms, interruptions left out.
    pub elapsed: i64,
}

/// Where a lesson stands in its plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LessonClock {
    /// Every step of the plan, in its order.
    pub steps: Vec<StepTime>,
    /// The step under way, while the lesson runs.
    pub under_way: Option<Id>,
    /// How the lesson goes on; `None` of a plan without minutes.
    pub forecast: Option<Forecast>,
}

/// How a lesson goes on if all that lies ahead keeps to the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forecast {
    /// The step that comes after the one under way, and when.
    pub next: Option<(Id, Moment)>,
    /// When the lesson ends, or ended.
    pub ends: Moment,
    /// How much longer the lesson takes than its steps were planned for, in ms; negative when shorter. Each step that is
    /// over counts as it was, the one under way as the larger of planned and elapsed, those ahead as planned.
    pub drift: i64,
}

impl TimeUse {
    /// The observed part of the lesson.
    #[must_use]
    pub fn watched(self) -> Share {
        let ms = |ms: i64| u64::try_from(ms).unwrap_or(0);
        Share { part: ms(self.observed), base: ms(self.lesson) }
    }
}

impl StepTime {
    /// How much longer it took than planned, in ms; negative when shorter. `None` until it has begun.
    #[must_use]
    pub fn over(&self) -> Option<i64> {
        self.from.map(|_| self.elapsed - self.planned)
    }

    /// How much of its planned time is left, in ms.
    #[must_use]
    pub fn left(&self) -> i64 {
        (self.planned - self.elapsed).max(0)
    }
}

/// How long the lesson has run until `now`; `None` before it has begun.
#[must_use]
pub fn time_use(session: &Session, now: LessonTime) -> Option<TimeUse> {
    let observation = &session.observation;
    let whole = extent(observation, now)?;
    let without = |kinds: &[GapKind]| whole.ms() - covered(gaps_within(observation, kinds, whole));
    Some(TimeUse { whole: whole.ms(), lesson: without(&STOOD_STILL), observed: without(&UNOBSERVED) })
}

/// Where the lesson stands in its plan at `now`; `None` before it has begun.
#[must_use]
pub fn lesson_clock(session: &Session, now: LessonTime) -> Option<LessonClock> {
    let observation = &session.observation;
    let started = observation.started?;
    let whole = extent(observation, now)?;
    let visits = visits(session, whole);
    let steps: Vec<StepTime> =
        session.plan.steps.iter().map(|step| step_time(step, &visits, observation, whole)).collect();
    let under_way = visits.last().filter(|_| observation.ended.is_none()).map(|(step, _)| *step);
    let forecast = forecast(&steps, under_way, whole, time_use(session, now)?.lesson, started);
    Some(LessonClock { steps, under_way, forecast })
}

/// The step under way at a moment of the lesson; `None` before its start, and of a plan without steps.
#[must_use]
pub fn step_at(session: &Session, at: LessonTime) -> Option<Id> {
    if session.observation.started.is_none() || at < LessonTime::START {
        return None;
    }
    moves(session).take_while(|(moved, _)| *moved <= at).last().map(|(_, step)| step)
}

/// The entries made while a step was under way, in order of time.
pub fn entries_during(session: &Session, step: Id) -> impl Iterator<Item = &Entry> {
    let moves: Vec<(LessonTime, Id)> = match session.observation.started {
        Some(_) => moves(session).collect(),
        None => Vec::new(),
    };
    let under_way = move |at: LessonTime| {
        let place = moves.partition_point(|(moved, _)| *moved <= at).checked_sub(1)?;
        moves.get(place).map(|(_, step)| *step)
    };
    session.observation.entries.iter().filter(move |entry| under_way(entry.at) == Some(step))
}

fn forecast(
    steps: &[StepTime],
    under_way: Option<Id>,
    whole: Stretch,
    lesson: i64,
    started: Moment,
) -> Option<Forecast> {
    let planned: i64 = steps.iter().map(|step| step.planned).sum();
    let place = under_way.and_then(|id| steps.iter().position(|step| step.step == id));
    let (current, ahead) =
        place.map_or((None, [].as_slice()), |place| (steps.get(place), steps.get(place + 1..).unwrap_or_default()));
    let left = current.map_or(0, StepTime::left);
    let left_in_all = left + ahead.iter().map(StepTime::left).sum::<i64>();
    (planned > 0).then(|| Forecast {
        next: ahead.first().map(|step| (step.step, whole.to.plus(left).moment(started))),
        ends: whole.to.plus(left_in_all).moment(started),
        drift: lesson + left_in_all - planned,
    })
}

/// The lesson from its start to its end, or to now while it runs.
fn extent(observation: &Observation, now: LessonTime) -> Option<Stretch> {
    let started = observation.started?;
    let to = observation.ended.map_or(now, |ended| LessonTime::of(ended, started));
    Some(Stretch { from: LessonTime::START, to: to.max(LessonTime::START) })
}

fn gaps_within(observation: &Observation, kinds: &[GapKind], whole: Stretch) -> Vec<Stretch> {
    observation.gaps(kinds, whole.to).map(|gap| gap.within(whole)).collect()
}

/// The moments at which a step came under way: the first one at the start, then each mark.
fn moves(session: &Session) -> impl Iterator<Item = (LessonTime, Id)> {
    let first = session.plan.steps.first().map(|step| (LessonTime::START, step.id));
    let known = session.observation.step_marks().filter(|(_, step)| session.plan.step(*step).is_some());
    first.into_iter().chain(known.map(|(at, step)| (at.max(LessonTime::START), step)))
}

/// Each stretch during which a step was under way, in order. The last one reaches to the end.
pub(super) fn visits(session: &Session, whole: Stretch) -> Vec<(Id, Stretch)> {
    let moves: Vec<(LessonTime, Id)> = moves(session).filter(|(at, _)| *at <= whole.to).collect();
    let ends = moves.iter().skip(1).map(|(at, _)| *at).chain([whole.to]);
    moves.iter().zip(ends).map(|((from, step), to)| (*step, Stretch { from: *from, to })).collect()
}

fn step_time(step: &Step, visits: &[(Id, Stretch)], observation: &Observation, whole: Stretch) -> StepTime {
    let mine = || visits.iter().filter(|(id, visit)| *id == step.id && visit.ms() > 0).map(|(_, visit)| *visit);
    let still = gaps_within(observation, &STOOD_STILL, whole);
    let elapsed = mine().map(|visit| visit.ms() - covered(still.iter().map(|gap| gap.within(visit)))).sum();
    StepTime {
        step: step.id,
        planned: i64::from(step.minutes) * MINUTE,
        from: mine().next().map(|visit| visit.from),
        to: mine().next_back().map(|visit| visit.to),
        elapsed,
    }
}

#[cfg(test)]
mod tests;
