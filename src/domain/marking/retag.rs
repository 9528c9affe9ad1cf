//! Codes put right over the whole session: one given for another, two made one, one given another word. Each is one step.

use std::collections::HashMap;

use crate::domain::catalog::instrument::Way;
use crate::domain::catalog::{Bilingual, Code, Instrument};
use crate::domain::edit::Edit;
use crate::domain::observation::{Cell, Entry, ObservationChange, SeatMark, What};
use crate::domain::{Id, Session};

use super::set;

/// Gives every mark of one code to another. Two states or beats remain two; a box that had both has one.
#[must_use]
pub fn retag(session: &Session, instrument: Id, from: Id, to: Id) -> Vec<Edit> {
    let entries = session.observation.entries.iter().filter(|entry| entry.what.instrument() == Some(instrument));
    entries.filter_map(|entry| given(entry, from, to)).collect()
}

/// Gives one mark to another code; `None` where it has no code of its own, or that one.
#[must_use]
pub fn recode(entry: &Entry, to: Id) -> Option<Edit> {
    let from = *entry.code().or(entry.flow_kind())?;
    (from != to).then(|| given(entry, from, to)).flatten()
}

/// The edit that makes one code another wherever an entry has it.
fn given(entry: &Entry, from: Id, to: Id) -> Option<Edit> {
    let swapped = |code: Id| if code == from { to } else { code };
    match &entry.what {
        What::Point { code, .. } | What::Span { code, .. } | What::Beat { code, .. } if *code == from => {
            Some(set(ObservationChange::MarkCode { entry: entry.id, old: from, new: to }))
        }
        What::Box { codes, .. } if codes.contains(&from) => {
            let mut new: Vec<Id> = Vec::new();
            for code in codes.iter().map(|code| swapped(*code)) {
                if !new.contains(&code) {
                    new.push(code);
                }
            }
            Some(set(ObservationChange::BoxCodes { entry: entry.id, old: codes.clone(), new }))
        }
        What::Flow { kind, .. } if *kind == from => {
            Some(set(ObservationChange::FlowKind { entry: entry.id, old: from, new: to }))
        }
        What::Sweep { marks, .. } if marks.iter().any(|mark| mark.code == from) => {
            let new = marks.iter().map(|mark| SeatMark { code: swapped(mark.code), ..*mark }).collect();
            Some(set(ObservationChange::SweepMarks { entry: entry.id, old: marks.clone(), new }))
        }
        What::Snapshot { cells, .. } if cells.iter().any(|cell| cell.is.contains(&from)) => {
            let new =
                cells.iter().map(|cell| Cell { is: cell.is.iter().map(|code| swapped(*code)).collect(), ..*cell });
            Some(set(ObservationChange::SnapshotCells { entry: entry.id, old: cells.clone(), new: new.collect() }))
        }
        _ => None,
    }
}

/// The codes that marks of a code can be given to: those that are recorded in the same way.
#[must_use]
pub fn targets(instrument: &Instrument, from: Id) -> Vec<&Code> {
    let others = |codes: &[&Code]| -> Vec<Id> { codes.iter().map(|code| code.id).collect() };
    let alike: Vec<Id> = match &instrument.way {
        Way::Events(events) => {
            let Some(event) = events.event(from) else { return Vec::new() };
            let same = events.codes.iter().filter(|other| other.lasts == event.lasts);
            same.map(|other| other.code.id).collect()
        }
        Way::Intervals(intervals) => {
            let side = intervals.sides.iter().find(|side| side.codes.iter().any(|code| code.id == from));
            side.into_iter().flat_map(|side| &side.codes).map(|code| code.id).collect()
        }
        Way::Seats(seats) => {
            let ends = |id: Id| seats.kinds.iter().find(|kind| kind.code.id == id).map(|kind| (kind.from, kind.to));
            seats.kinds.iter().map(|kind| kind.code.id).filter(|id| ends(*id) == ends(from)).collect()
        }
        Way::Snapshots(snapshots) => {
            let facet = snapshots.facets.iter().find(|facet| facet.codes.iter().any(|code| code.id == from));
            facet.into_iter().flat_map(|facet| &facet.codes).map(|code| code.id).collect()
        }
        Way::Chain(_) | Way::Sweeps(_) | Way::Tally(_) => others(&instrument.codes()),
        // A tap of wait time is what it is, and a level is chosen anew on the sheet.
        Way::Stopwatch(_) | Way::Behaviours(_) => Vec::new(),
    };
    instrument.codes().into_iter().filter(|code| code.id != from && alike.contains(&code.id)).collect()
}

/// How often each code of an instrument was recorded, as far as it stands.
#[must_use]
pub fn counts(session: &Session, instrument: Id) -> HashMap<Id, usize> {
    let mut counts = HashMap::new();
    for entry in session.observation.recorded(instrument) {
        let single = entry.code().or(entry.flow_kind());
        let boxed = entry.box_codes().into_iter().flatten();
        let swept = entry.seat_marks().into_iter().flatten().map(|mark| &mark.code);
        let seen = entry.cells().into_iter().flatten().flat_map(|cell| &cell.is);
        for code in single.into_iter().chain(boxed).chain(swept).chain(seen) {
            *counts.entry(*code).or_default() += 1;
        }
    }
    counts
}

/// Whether the session would be as sound as it is now: two states of a group must not come to be on at once.
#[must_use]
pub fn fits(session: &Session, edits: &[Edit]) -> bool {
    let mut after = session.clone();
    edits.iter().all(|edit| edit.apply(&mut after).is_ok()) && {
        after.observation.entries.put_in_order();
        after.problems().len() <= session.problems().len()
    }
}

/// Whether a code can leave its instrument. What follows what in a chain, who may speak to whom, and what is asked at each seat
/// hang on every code: there it stays.
#[must_use]
pub fn can_leave(instrument: &Instrument) -> bool {
    matches!(instrument.way, Way::Events(_) | Way::Intervals(_) | Way::Tally(_))
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
