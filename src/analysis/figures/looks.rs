//! Looks over the room: in how many of them each row was found doing what (Stallings 1980; the grid of the Stallings Snapshot).
//!
//! Each share is of the looks that were made. A row that may be in several places at once is counted once a look for each, so
//! that its shares may sum to more than 100 %.

use std::collections::HashSet;

use super::base::{extent, gaps};
use super::within_lesson;
use crate::analysis::Share;
use crate::analysis::time_use::UNOBSERVED;
use crate::domain::catalog::instrument::{Measure, Snapshots};
use crate::domain::observation::{Cell, What};
use crate::domain::{Id, LessonTime, Session};

/// The looks of an instrument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looks {
    /// How many were due up to the end of the lesson, or up to now.
    pub due: u64,
    /// How many were made: the base of all shares.
    pub made: u64,
    /// How many were due, were answered by none that was made, and fell in no gap. A look answers the moment it is nearest to.
    pub missed: u64,
    /// How many were due, were answered by none, and fell in a gap.
    pub unseen: u64,
    /// Each measure, of the looks made.
    pub measures: Vec<(Id, Share)>,
    /// Each row, facet and code: in how many looks it was found.
    pub found: Vec<Found>,
}

/// In how many looks a row was found so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// Which row.
    pub row: Id,
    /// Which facet.
    pub facet: Id,
    /// Which code.
    pub code: Id,
    /// Looks with it, of the looks made.
    pub looks: Share,
}

/// The figures of looks over the room.
#[must_use]
pub fn looks(session: &Session, instrument: Id, snapshots: &Snapshots, now: LessonTime) -> Looks {
    let made: Vec<(LessonTime, &[Cell])> = within_lesson(session, instrument)
        .filter_map(|entry| match &entry.what {
            What::Snapshot { cells, .. } => Some((entry.at, cells.as_slice())),
            _ => None,
        })
        .collect();
    let share = |fits: &dyn Fn(&Cell) -> bool| {
        let part = made.iter().filter(|(_, cells)| cells.iter().any(fits)).count();
        Share { part: part as u64, base: made.len() as u64 }
    };
    let measure = |measure: &Measure| {
        let named = |codes: &[Id], cell: &Cell| cell.is.iter().any(|code| codes.contains(code));
        let fits = |cell: &Cell| {
            cell.row == measure.row
                && named(&measure.codes, cell)
                && (measure.with.is_empty() || named(&measure.with, cell))
        };
        (measure.id, share(&fits))
    };
    let rows = snapshots.rows.iter().flat_map(|row| row.facets.iter().map(move |facet| (row.id, *facet)));
    let places = rows.filter_map(|(row, facet)| Some((row, snapshots.facet(facet)?)));
    let places = places.flat_map(|(row, facet)| facet.codes.iter().map(move |code| (row, facet.id, code.id)));
    let found = places.map(|(row, facet, code)| {
        let looks = share(&|cell: &Cell| cell.row == row && cell.is.contains(&code));
        Found { row, facet, code, looks }
    });
    let (due, missed, unseen) = missed(session, snapshots, &made, now);
    Looks {
        due,
        made: made.len() as u64,
        missed,
        unseen,
        measures: snapshots.measures.iter().map(measure).collect(),
        found: found.collect(),
    }
}

/// How many looks were due, and how many of them nobody made: seen and in a gap.
fn missed(
    session: &Session,
    snapshots: &Snapshots,
    made: &[(LessonTime, &[Cell])],
    now: LessonTime,
) -> (u64, u64, u64) {
    let whole = extent(session, now);
    let minutes = match session.minutes {
        0 => session.plan.minutes(),
        minutes => minutes,
    };
    let moments = snapshots.moments.of(minutes);
    let nearest = |at: LessonTime| {
        let places = moments.iter().enumerate();
        places.min_by_key(|(_, moment)| moment.abs_diff(at.ms())).map(|(place, _)| place)
    };
    let answered: HashSet<usize> = made.iter().filter_map(|(at, _)| nearest(*at)).collect();
    let gaps = gaps(session, &UNOBSERVED, whole);
    let due = || moments.iter().enumerate().filter(|(_, moment)| **moment <= whole.to.ms());
    let open = || due().filter(|(place, _)| !answered.contains(place));
    let in_gap = |moment: i64| gaps.iter().any(|gap| (gap.from.ms()..gap.to.ms()).contains(&moment));
    let unseen = open().filter(|(_, moment)| in_gap(**moment)).count();
    (due().count() as u64, (open().count() - unseen) as u64, unseen as u64)
}

#[cfg(test)]
mod tests;
