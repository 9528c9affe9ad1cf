//! What was recorded with each instrument, in figures: one function a figure, one file each.
//!
//! One rule holds for all of them. An entry that was struck out, taken back or kept to the pair is in no figure. What is dated
//! before the start of the lesson is in none either. Each share names its base; of an empty base it is unknown, never zero.

pub mod base;
pub mod boxes;
pub mod budget;
#[cfg(test)]
pub(crate) mod fixture;
pub mod matrix;
pub mod spread;

pub use base::Base;
pub use boxes::{Boxes, boxes};
pub use budget::{Budget, TimeBudget, tally, time_budget};
pub use matrix::{Matrix, matrix};
pub use spread::Spread;

use crate::domain::observation::Entry;
use crate::domain::{Id, LessonTime, Session};

/// The entries of an instrument that figures know of.
pub fn counted(session: &Session, instrument: Id) -> impl Iterator<Item = &Entry> {
    session.observation.recorded(instrument).filter(|entry| !entry.withheld)
}

/// The same, without what is dated before the start of the lesson.
pub(super) fn within_lesson(session: &Session, instrument: Id) -> impl Iterator<Item = &Entry> {
    counted(session, instrument).filter(|entry| entry.at >= LessonTime::START)
}
