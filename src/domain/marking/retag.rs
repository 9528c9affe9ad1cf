//! Codes put right over the whole session: one given for another, two made one, one given another word. Each is one step.

use crate::domain::catalog::instrument::Way;
use crate::domain::catalog::{Bilingual, Code, Instrument};
use crate::domain::edit::Edit;
use crate::domain::observation::{ObservationChange, SeatMark, What};
use crate::domain::{Id, Session};

use super::set;

/// Gives every mark of one code to another. Two states or beats remain two; a box that had both has one.
#[must_use]
pub fn retag(session: &Session, instrument: Id, from: Id, to: Id) -> Vec<Edit> {
    let entries = session.observation.entries.iter().filter(|entry| entry.what.instrument() == Some(instrument));
    entries
        .filter_map(|entry| match &entry.what {
            What::Point { code, .. } | What::Span { code, .. } | What::Beat { code, .. } if *code == from => {
                Some(set(ObservationChange::MarkCode { entry: entry.id, old: from, new: to }))
            }
            What::Box { codes, .. } if codes.contains(&from) => {
                let mut new: Vec<Id> = codes.iter().map(|code| if *code == from { to } else { *code }).collect();
                let mut met = Vec::new();
                new.retain(|code| {
                    !met.contains(code) && {
                        met.push(*code);
                        true
                    }
                });
                Some(set(ObservationChange::BoxCodes { entry: entry.id, old: codes.clone(), new }))
            }
            What::Flow { kind, .. } if *kind == from => {
                Some(set(ObservationChange::FlowKind { entry: entry.id, old: from, new: to }))
            }
            What::Sweep { marks, .. } if marks.iter().any(|mark| mark.code == from) => {
                let given =
                    |mark: &SeatMark| SeatMark { code: if mark.code == from { to } else { mark.code }, ..*mark };
                let new = marks.iter().map(given).collect();
                Some(set(ObservationChange::SweepMarks { entry: entry.id, old: marks.clone(), new }))
            }
            _ => None,
        })
        .collect()
}

/// Makes one code of two: every mark of the first is given to the second, and the first leaves the instrument.
#[must_use]
pub fn merge(session: &Session, instrument: Id, from: Id, into: Id) -> Vec<Edit> {
    let mut edits = retag(session, instrument, from, into);
    let Some(found) = session.observation.instrument(instrument) else { return edits };
    let mut way = found.way.clone();
    leave_out(&mut way, from);
    edits.push(set(ObservationChange::Definition { instrument, old: found.way.clone(), new: way }));
    edits
}

/// Gives a code another word; `None` where the instrument has no such code, or it is called so.
#[must_use]
pub fn rename(instrument: &Instrument, code: Id, label: &Bilingual) -> Option<Edit> {
    let mut way = instrument.way.clone();
    codes_mut(&mut way).into_iter().find(|found| found.id == code)?.label = label.clone();
    let change =
        ObservationChange::Definition { instrument: instrument.id, old: instrument.way.clone(), new: way.clone() };
    (way != instrument.way).then(|| set(change))
}

/// Takes a code out of a definition, and out of all that refers to it there.
fn leave_out(way: &mut Way, code: Id) {
    match way {
        Way::Events(events) => events.codes.retain(|event| event.code.id != code),
        Way::Intervals(intervals) => {
            intervals.sides.iter_mut().for_each(|side| side.codes.retain(|found| found.id != code));
            intervals.any.iter_mut().for_each(|any| any.codes.retain(|found| *found != code));
        }
        Way::Tally(tally) => tally.codes.retain(|found| found.id != code),
        // What follows what in a chain, and who may speak to whom, hangs on every code: there the code stays, unused.
        _ => return,
    }
    let groupings = match way {
        Way::Events(events) => &mut events.groupings,
        Way::Intervals(intervals) => &mut intervals.groupings,
        Way::Tally(tally) => &mut tally.groupings,
        _ => return,
    };
    groupings
        .iter_mut()
        .flat_map(|grouping| &mut grouping.bands)
        .for_each(|band| band.codes.retain(|found| *found != code));
}

fn codes_mut(way: &mut Way) -> Vec<&mut Code> {
    match way {
        Way::Events(events) => events.codes.iter_mut().map(|event| &mut event.code).collect(),
        Way::Intervals(intervals) => intervals.sides.iter_mut().flat_map(|side| &mut side.codes).collect(),
        Way::Chain(chain) => chain.codes.iter_mut().collect(),
        Way::Tally(tally) => tally.codes.iter_mut().collect(),
        Way::Stopwatch(stopwatch) => stopwatch.taps.iter_mut().collect(),
        Way::Seats(seats) => seats.kinds.iter_mut().map(|kind| &mut kind.code).collect(),
        Way::Sweeps(sweeps) => sweeps.codes.iter_mut().collect(),
        Way::Snapshots(snapshots) => snapshots.facets.iter_mut().flat_map(|facet| &mut facet.codes).collect(),
        Way::Behaviours(behaviours) => behaviours.levels.iter_mut().collect(),
    }
}
