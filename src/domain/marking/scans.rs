//! Looks over the room and sweeps from seat to seat: opened with one key, then filled in key by key.

use crate::domain::catalog::Way;
use crate::domain::catalog::instrument::{Facet, Snapshots, Sweeps};
use crate::domain::edit::{Edit, KeyedEdit};
use crate::domain::lesson::Stamp;
use crate::domain::list::Keep;
use crate::domain::observation::{Cell, Entry, ObservationChange, SeatMark, What};
use crate::domain::{Id, LessonTime, Session};

use super::set;

/// What a scan waits for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next<'o> {
    /// A facet of a row; where the row may be in several places, a space goes on to the next row.
    Facet(Id, &'o Facet),
    /// A letter for a seat.
    Seat(Id),
    /// Nothing: all is told.
    Full,
}

/// Opens a scan or a sweep at a moment.
#[must_use]
pub fn open(session: &Session, instrument: Id, stamp: Stamp) -> Option<Edit> {
    let what = match session.observation.instrument(instrument)?.way {
        Way::Snapshots(_) => What::Snapshot { instrument, cells: Vec::new() },
        Way::Sweeps(_) => What::Sweep { instrument, marks: Vec::new() },
        _ => return None,
    };
    Some(stamp.entry(session, what))
}

/// What an open scan waits for; `row` is the row of a look that is being filled in.
#[must_use]
pub fn next<'o>(session: &'o Session, scan: &Entry, row: usize) -> Next<'o> {
    let instrument = scan.what.instrument().and_then(|id| session.observation.instrument(id));
    match (instrument.map(|instrument| &instrument.way), &scan.what) {
        (Some(Way::Snapshots(snapshots)), What::Snapshot { cells, .. }) => facet(snapshots, cells, row),
        (Some(Way::Sweeps(_)), What::Sweep { marks, .. }) => {
            let mut seats = session.observation.seats.iter().flat_map(|plan| &plan.seats);
            let unseen = seats.find(|seat| !marks.iter().any(|mark| mark.seat == seat.id));
            unseen.map_or(Next::Full, |seat| Next::Seat(seat.id))
        }
        _ => Next::Full,
    }
}

fn facet<'o>(snapshots: &'o Snapshots, cells: &[Cell], row: usize) -> Next<'o> {
    let Some(row) = snapshots.rows.get(row) else { return Next::Full };
    let last = cells.iter().rev().find(|cell| cell.row == row.id);
    let told = last.map_or(0, |cell| cell.is.len());
    let whole = told >= row.facets.len();
    // A row that is told to its end waits for another place that it is in as well.
    let place = if whole { 0 } else { told };
    let facet = row.facets.get(place).and_then(|facet| snapshots.facet(*facet));
    facet.map_or(Next::Full, |facet| Next::Facet(row.id, facet))
}

/// Records a key of a scan; `None` where it is no answer to what is waited for.
#[must_use]
pub fn answer(session: &Session, scan: &Entry, row: usize, key: char) -> Option<Edit> {
    let instrument = session.observation.instrument(scan.what.instrument()?)?;
    match (&instrument.way, next(session, scan, row)) {
        (Way::Snapshots(snapshots), Next::Facet(row, facet)) => {
            let code = facet.codes.iter().find(|code| code.key == key)?.id;
            let old = scan.cells()?.clone();
            let facets = snapshots.row(row)?.facets.len();
            let mut new = old.clone();
            match new.iter_mut().rev().find(|cell| cell.row == row).filter(|cell| cell.is.len() < facets) {
                Some(cell) => cell.is.push(code),
                None => new.push(Cell { row, is: vec![code] }),
            }
            Some(set(ObservationChange::SnapshotCells { entry: scan.id, old, new }))
        }
        (Way::Sweeps(sweeps), Next::Seat(seat)) => {
            let code = sweeps.codes.iter().find(|code| code.key == key)?.id;
            let old = scan.seat_marks()?.clone();
            let mut new = old.clone();
            new.push(SeatMark { seat, code });
            Some(set(ObservationChange::SweepMarks { entry: scan.id, old, new }))
        }
        _ => None,
    }
}

/// Takes the last key of a scan back; an empty scan goes away.
#[must_use]
pub fn back(scan: &Entry) -> Edit {
    match &scan.what {
        What::Snapshot { cells, .. } if !cells.is_empty() => {
            let mut new = cells.clone();
            if let Some(cell) = new.last_mut() {
                cell.is.pop();
            }
            new.retain(|cell| !cell.is.is_empty());
            set(ObservationChange::SnapshotCells { entry: scan.id, old: cells.clone(), new })
        }
        What::Sweep { marks, .. } if !marks.is_empty() => {
            let mut new = marks.clone();
            new.pop();
            set(ObservationChange::SweepMarks { entry: scan.id, old: marks.clone(), new })
        }
        _ => Edit::Keyed(KeyedEdit::Entry(Keep::Take(scan.clone()))),
    }
}

/// The moments at which scans of an instrument are due in this lesson, in ms of lesson time, up to a moment.
#[must_use]
pub fn due(session: &Session, way: &Way, until: LessonTime) -> Vec<i64> {
    let moments = match way {
        Way::Snapshots(snapshots) => snapshots.moments.of(session.minutes.max(session.plan.minutes())),
        Way::Sweeps(Sweeps { seconds: Some(seconds), .. }) => {
            let every = i64::from(*seconds).max(1) * 1_000;
            (1..=until.ms().div_euclid(every)).map(|place| place * every).collect()
        }
        _ => Vec::new(),
    };
    moments.into_iter().filter(|at| *at <= until.ms()).collect()
}

/// Whether a scan is due: fewer have been made than moments have passed.
#[must_use]
pub fn is_due(session: &Session, instrument: Id, now: LessonTime) -> bool {
    let Some(found) = session.observation.instrument(instrument) else { return false };
    let made = session.observation.recorded(instrument).count();
    due(session, &found.way, now).len() > made
}
