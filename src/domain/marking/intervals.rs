//! Boxes: which one is due, and what is ticked in it.

use crate::domain::catalog::instrument::Intervals;
use crate::domain::edit::Edit;
use crate::domain::lesson::Stamp;
use crate::domain::observation::{Entry, Observation, ObservationChange, What};
use crate::domain::{Id, LessonTime, Session};

use super::set;

/// Where the box begins that a moment falls into, moved on by so many boxes; never before the lesson.
#[must_use]
pub fn begin(intervals: &Intervals, at: LessonTime, shift: i64) -> LessonTime {
    let ms = intervals.ms().max(1);
    let place = at.ms().div_euclid(ms).saturating_add(shift).max(0);
    LessonTime::from_ms(place.saturating_mul(ms))
}

/// The box that begins there.
#[must_use]
pub fn at(observation: &Observation, instrument: Id, begin: LessonTime) -> Option<&Entry> {
    observation.recorded(instrument).find(|entry| entry.at == begin && entry.box_codes().is_some())
}

/// Ticks a code in the box that begins there, or takes the tick off again. The box is put there with its first tick.
#[must_use]
pub fn tick(session: &Session, instrument: Id, code: Id, intervals: &Intervals, stamp: Stamp) -> Edit {
    let is_level = intervals.levels.iter().any(|level| level.id == code);
    let Some(found) = at(&session.observation, instrument, stamp.at) else {
        let (codes, level) = if is_level { (Vec::new(), Some(code)) } else { (vec![code], None) };
        return stamp.entry(session, What::Box { instrument, codes, level });
    };
    if is_level {
        let old = found.box_level().copied().flatten();
        let new = (old != Some(code)).then_some(code);
        return set(ObservationChange::BoxLevel { entry: found.id, old, new });
    }
    let old = found.box_codes().cloned().unwrap_or_default();
    let ticked = |other: Id| old.contains(&other) != (other == code);
    // In the order of the instrument, whatever the order in which they were seen.
    let new = intervals.codes().map(|code| code.id).filter(|other| ticked(*other)).collect();
    set(ObservationChange::BoxCodes { entry: found.id, old, new })
}

/// Puts an empty box there, when none is: it was looked at, and nothing was seen.
#[must_use]
pub fn nothing_seen(session: &Session, instrument: Id, stamp: Stamp) -> Option<Edit> {
    let empty = What::Box { instrument, codes: Vec::new(), level: None };
    at(&session.observation, instrument, stamp.at).is_none().then(|| stamp.entry(session, empty))
}
