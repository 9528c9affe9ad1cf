//! Lesson time: runs from start to stop without ever halting, so that wall time = started + lesson time, always.

use serde::{Deserialize, Serialize};

use super::moment::Moment;

/// A place in the lesson, in milliseconds from its start. Negative before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LessonTime(i64);

/// A stretch of lesson time, from its start up to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Where it begins.
    pub from: LessonTime,
    /// Where it ends.
    pub to: LessonTime,
}

impl LessonTime {
    /// The start of the lesson.
    pub const START: Self = Self(0);

    /// Farther from the start than this, before it or after it, no lesson goes: two days.
    pub const FARTHEST: Self = Self(48 * 60 * 60 * 1000);
    /// As far as a file written by hand may go: ten thousand hours, with room for a whole data set in one session.
    pub const FARTHEST_WRITTEN: Self = Self(10_000 * 60 * 60 * 1000);

    /// That many ms from the start.
    #[must_use]
    pub const fn from_ms(ms: i64) -> Self {
        Self(ms)
    }

    /// In ms from the start.
    #[must_use]
    pub const fn ms(self) -> i64 {
        self.0
    }

    /// What a moment of wall time is in a lesson that started at `started`.
    #[must_use]
    pub fn of(moment: Moment, started: Moment) -> Self {
        Self((moment - started).num_milliseconds())
    }

    /// The moment of wall time, in a lesson that started at `started`.
    #[must_use]
    pub fn moment(self, started: Moment) -> Moment {
        started.checked_add_signed(chrono::TimeDelta::milliseconds(self.0)).unwrap_or(started)
    }

    /// Whether a file may hold it: the record of many lessons, one behind the other, is longer than any lesson.
    #[must_use]
    pub fn can_be_written(self) -> bool {
        (-Self::FARTHEST.0..=Self::FARTHEST_WRITTEN.0).contains(&self.0)
    }

    /// This time, or the nearest that a lesson can have.
    #[must_use]
    pub fn within_reach(self) -> Self {
        Self(self.0.clamp(-Self::FARTHEST.0, Self::FARTHEST.0))
    }

    /// Moved by so many ms.
    #[must_use]
    pub const fn plus(self, ms: i64) -> Self {
        Self(self.0.saturating_add(ms))
    }
}

impl Stretch {
    /// How long it is, in ms; never negative.
    #[must_use]
    pub fn ms(self) -> i64 {
        (self.to.0.saturating_sub(self.from.0)).max(0)
    }

    /// The part of it that lies inside another.
    #[must_use]
    pub fn within(self, other: Self) -> Self {
        Self { from: self.from.max(other.from), to: self.to.min(other.to) }
    }
}

/// The time that several stretches cover together, each instant counted once, in ms.
#[must_use]
pub fn covered(stretches: impl IntoIterator<Item = Stretch>) -> i64 {
    let mut sorted: Vec<Stretch> = stretches.into_iter().filter(|stretch| stretch.ms() > 0).collect();
    sorted.sort_by_key(|stretch| stretch.from);
    let mut seen = LessonTime(i64::MIN);
    let mut sum = 0;
    for stretch in sorted {
        let fresh = Stretch { from: stretch.from.max(seen), to: stretch.to };
        sum += fresh.ms();
        seen = seen.max(stretch.to);
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stretch(from: i64, to: i64) -> Stretch {
        Stretch { from: LessonTime(from), to: LessonTime(to) }
    }

    #[test]
    fn overlapping_stretches_are_counted_once() {
        assert_eq!(covered([stretch(0, 10), stretch(5, 20), stretch(30, 31), stretch(40, 35)]), 21);
    }

    #[test]
    fn wall_time_is_the_start_plus_lesson_time() {
        let started = Moment::parse_from_rfc3339("2026-11-24T07:30:00+07:00").unwrap();
        let at = LessonTime::from_ms(83_400);
        assert_eq!(at.moment(started).to_rfc3339(), "2026-11-24T07:31:23.400+07:00");
        assert_eq!(LessonTime::of(at.moment(started), started), at);
    }
}
