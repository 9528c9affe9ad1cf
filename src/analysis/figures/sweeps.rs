//! Sweeps from seat to seat: how many of those looked at were at their task (Acheson & Gall 2003).
//!
//! At task = marks at task / all marks, over the lesson, by sweep, by seat and by step of the plan.

use std::collections::BTreeMap;

use super::budget::in_order;
use super::within_lesson;
use crate::analysis::Share;
use crate::analysis::time_use::step_at;
use crate::domain::catalog::instrument::Sweeps;
use crate::domain::observation::{SeatMark, What};
use crate::domain::{Id, LessonTime, Session};

/// Who was at their task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AtTask {
    /// Over the whole lesson.
    pub all: Share,
    /// By sweep: the entry, when it was made.
    pub sweeps: Vec<(Id, LessonTime, Share)>,
    /// By seat: those of the seating plan, then others that were looked at.
    pub seats: Vec<(Id, Share)>,
    /// By step of the plan.
    pub steps: Vec<(Id, Share)>,
    /// Each code, of all marks.
    pub codes: Vec<(Id, Share)>,
}

/// The figures of sweeps.
#[must_use]
pub fn at_task(session: &Session, instrument: Id, sweeps: &Sweeps) -> AtTask {
    let made: Vec<(Id, LessonTime, &[SeatMark])> = within_lesson(session, instrument)
        .filter_map(|entry| match &entry.what {
            What::Sweep { marks, .. } => Some((entry.id, entry.at, marks.as_slice())),
            _ => None,
        })
        .collect();
    let is_at_task = |mark: &SeatMark| sweeps.at_task.contains(&mark.code);
    let marks = || made.iter().flat_map(|(_, _, marks)| marks.iter());
    let mut by_seat: BTreeMap<(usize, Id), Share> = BTreeMap::new();
    for mark in marks() {
        by_seat.entry(in_order(mark.seat)).or_default().add(is_at_task(mark));
    }
    let planned: Vec<Id> = session.observation.seats.iter().flat_map(|plan| &plan.seats).map(|seat| seat.id).collect();
    let others = by_seat.keys().map(|(_, seat)| *seat).filter(|seat| !planned.contains(seat));
    let seats = planned.iter().copied().chain(others).map(|seat| {
        let share = by_seat.get(&in_order(seat)).copied().unwrap_or_default();
        (seat, share)
    });
    let in_step = |step: Id| {
        let mine = made.iter().filter(move |(_, at, _)| step_at(session, *at) == Some(step));
        mine.flat_map(|(_, _, marks)| marks.iter())
    };
    let steps = session.plan.steps.iter().map(|step| (step.id, Share::of(in_step(step.id), is_at_task)));
    let codes = sweeps.codes.iter().map(|code| (code.id, Share::of(marks(), |mark: &SeatMark| mark.code == code.id)));
    AtTask {
        all: Share::of(marks(), is_at_task),
        sweeps: made.iter().map(|(id, at, marks)| (*id, *at, Share::of(marks.iter(), is_at_task))).collect(),
        seats: seats.collect(),
        steps: steps.collect(),
        codes: codes.collect(),
    }
}

#[cfg(test)]
mod tests;
