//! What was recorded with each instrument, in figures: one function a figure, one file each.
//!
//! One rule holds for all of them. An entry that was struck out, taken back or kept to the pair is in no figure. What is dated
//! before the start of the lesson is in none either. Each share names its base; of an empty base it is unknown, never zero.

pub mod base;
pub mod boxes;
pub mod budget;
#[cfg(test)]
pub(crate) mod fixture;
pub mod flow;
pub mod heard;
pub mod looks;
pub mod matrix;
pub mod spread;
pub mod sweeps;
pub mod timeline;
pub mod weighed;

pub use base::Base;
pub use boxes::{Boxes, boxes};
pub use budget::{Budget, TimeBudget, tally, time_budget};
pub use flow::{Flow, flow};
pub use heard::{Heard, heard};
pub use looks::{Looks, looks};
pub use matrix::{Matrix, matrix};
pub use spread::Spread;
pub use sweeps::{AtTask, at_task};
pub use timeline::{Timeline, timeline};
pub use weighed::{Weighed, weighed};

use super::wait_time::{WaitTime, wait_time};
use crate::domain::catalog::{Instrument, Way};
use crate::domain::observation::{Entry, What};
use crate::domain::{Id, LessonTime, Session};

/// What an instrument says in figures, by its way of recording.
#[derive(Clone, Debug, PartialEq)]
pub enum Figures {
    /// Of events and of counts.
    Budget(TimeBudget),
    /// Of intervals.
    Boxes(Boxes),
    /// Of a chain.
    Matrix(Matrix),
    /// Of looks over the room.
    Looks(Looks),
    /// Of sweeps from seat to seat.
    AtTask(AtTask),
    /// Of the four taps.
    Wait(WaitTime),
    /// Of who speaks to whom.
    Flow(Flow),
    /// Of what was looked for.
    Weighed(Weighed),
}

/// The figures of one instrument; an open state, and a lesson that runs, last until `now`.
#[must_use]
pub fn figures(session: &Session, instrument: &Instrument, now: LessonTime) -> Figures {
    let id = instrument.id;
    match &instrument.way {
        Way::Events(events) => Figures::Budget(time_budget(session, id, events, now)),
        Way::Tally(counts) => Figures::Budget(tally(session, id, counts, now)),
        Way::Intervals(intervals) => Figures::Boxes(boxes(session, id, intervals, now)),
        Way::Chain(chain) => Figures::Matrix(matrix(session, id, chain)),
        Way::Snapshots(snapshots) => Figures::Looks(looks(session, id, snapshots, now)),
        Way::Sweeps(sweeps) => Figures::AtTask(at_task(session, id, sweeps)),
        Way::Stopwatch(_) => Figures::Wait(wait_time(session)),
        Way::Seats(seats) => Figures::Flow(flow(session, id, seats)),
        Way::Behaviours(behaviours) => Figures::Weighed(weighed(session, id, behaviours)),
    }
}

/// The entries of an instrument that figures know of.
pub fn counted(session: &Session, instrument: Id) -> impl Iterator<Item = &Entry> {
    session.observation.recorded(instrument).filter(|entry| !entry.withheld)
}

/// The same, without what is dated before the start of the lesson.
pub(super) fn within_lesson(session: &Session, instrument: Id) -> impl Iterator<Item = &Entry> {
    counted(session, instrument).filter(|entry| entry.at >= LessonTime::START)
}

/// Whether it is one of these.
#[must_use]
pub fn is_within_lesson(entry: &Entry, instrument: Id) -> bool {
    let is_counted = !entry.removed && !entry.withdrawn && !entry.withheld;
    is_counted && entry.at >= LessonTime::START && entry.what.instrument() == Some(instrument)
}

/// How many entries of an instrument figures know of: its own, or the taps of wait time.
#[must_use]
pub fn entries(session: &Session, instrument: &Instrument) -> usize {
    match instrument.way {
        Way::Stopwatch(_) => {
            let stands = |entry: &&Entry| !entry.removed && !entry.withdrawn && !entry.withheld;
            let all = session.observation.entries.iter().filter(stands);
            all.filter(|entry| matches!(entry.what, What::Wait { .. })).count()
        }
        _ => counted(session, instrument.id).count(),
    }
}
