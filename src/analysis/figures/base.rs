//! The time that figures are taken of: a lesson without what is not to be counted, or a step of it.

use crate::analysis::time_use::{STOOD_STILL, UNOBSERVED, visits};
use crate::domain::lesson_time::Stretch;
use crate::domain::observation::{GapKind, What};
use crate::domain::{Id, LessonTime, Session};

/// Stretches of lesson time, in order and apart from one another, which together are what something is a share of.
///
/// It has a clock of its own, which runs in its stretches and stands still between them: what is measured by it has its gaps
/// cut out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Base {
    /// The stretches, each with what its clock says at its start, in ms.
    stretches: Vec<(Stretch, i64)>,
    /// What its clock says at its end.
    ms: i64,
    /// Where the lesson ends: a moment there still belongs to it.
    end: LessonTime,
}

/// The lesson from its start to its end, or to `now` while it runs. A lesson whose start nobody noted lasts up to the last
/// thing that was recorded.
#[must_use]
pub fn extent(session: &Session, now: LessonTime) -> Stretch {
    let observation = &session.observation;
    let to = match (observation.started, observation.ended) {
        (Some(started), Some(ended)) => LessonTime::of(ended, started),
        (Some(_), None) => now,
        (None, _) => {
            let ends = observation.entries.iter().filter(|entry| !entry.removed).map(|entry| match &entry.what {
                What::Span { until: Some(until), .. } | What::Gap { until: Some(until), .. } => *until,
                _ => entry.at,
            });
            ends.max().unwrap_or(LessonTime::START)
        }
    };
    Stretch { from: LessonTime::START, to: to.max(LessonTime::START) }
}

/// The gaps of these kinds within the lesson, in order, those that touch made one.
#[must_use]
pub fn gaps(session: &Session, kinds: &[GapKind], whole: Stretch) -> Vec<Stretch> {
    let found = session.observation.gaps(kinds, whole.to).map(|gap| gap.within(whole));
    let mut found: Vec<Stretch> = found.filter(|gap| gap.ms() > 0).collect();
    found.sort_by_key(|gap| gap.from);
    let mut merged: Vec<Stretch> = Vec::with_capacity(found.len());
    for gap in found {
        match merged.last_mut() {
            Some(last) if gap.from <= last.to => last.to = last.to.max(gap.to),
            _ => merged.push(gap),
        }
    }
    merged
}

impl Base {
    /// The lesson without the stretches in which it stood still.
    #[must_use]
    pub fn lesson(session: &Session, now: LessonTime) -> Self {
        let whole = extent(session, now);
        Self::of([whole], &gaps(session, &STOOD_STILL, whole), whole.to)
    }

    /// The lesson without any gap.
    #[must_use]
    pub fn observed(session: &Session, now: LessonTime) -> Self {
        let whole = extent(session, now);
        Self::of([whole], &gaps(session, &UNOBSERVED, whole), whole.to)
    }

    /// For each step of the plan, in its order, what was observed of it.
    #[must_use]
    pub fn steps(session: &Session, now: LessonTime) -> Vec<(Id, Self)> {
        let whole = extent(session, now);
        let gaps = gaps(session, &UNOBSERVED, whole);
        let visits = visits(session, whole);
        let of_step = |step: Id| {
            let mine = visits.iter().filter(|(id, _)| *id == step).map(|(_, visit)| *visit);
            Self::of(mine, &gaps, whole.to)
        };
        session.plan.steps.iter().map(|step| (step.id, of_step(step.id))).collect()
    }

    /// Stretches without the gaps; both in order.
    fn of(stretches: impl IntoIterator<Item = Stretch>, gaps: &[Stretch], end: LessonTime) -> Self {
        let mut base = Self { stretches: Vec::new(), ms: 0, end };
        for stretch in stretches {
            let mut from = stretch.from;
            let first = gaps.partition_point(|gap| gap.to <= stretch.from);
            for gap in gaps.iter().skip(first).take_while(|gap| gap.from < stretch.to) {
                base.add(Stretch { from, to: gap.from });
                from = gap.to;
            }
            base.add(Stretch { from, to: stretch.to });
        }
        base
    }

    fn add(&mut self, stretch: Stretch) {
        if stretch.ms() > 0 {
            self.stretches.push((stretch, self.ms));
            self.ms += stretch.ms();
        }
    }

    /// How long it is, in ms.
    #[must_use]
    pub fn ms(&self) -> i64 {
        self.ms
    }

    /// What its own clock says at a moment, in ms: how much of it lies before.
    #[must_use]
    pub fn clock(&self, at: LessonTime) -> i64 {
        let begun = self.stretches.partition_point(|(stretch, _)| stretch.from <= at);
        let last = begun.checked_sub(1).and_then(|place| self.stretches.get(place));
        last.map_or(0, |(stretch, before)| before + Stretch { from: stretch.from, to: stretch.to.min(at) }.ms())
    }

    /// Whether a moment lies in it. Where a stretch ends, the next thing begins; but the end of the lesson belongs to it.
    #[must_use]
    pub fn holds(&self, at: LessonTime) -> bool {
        let begun = self.stretches.partition_point(|(stretch, _)| stretch.from <= at);
        let last = begun.checked_sub(1).and_then(|place| self.stretches.get(place));
        last.is_some_and(|(stretch, _)| at < stretch.to || (at == stretch.to && at == self.end))
    }
}

#[cfg(test)]
mod tests;
