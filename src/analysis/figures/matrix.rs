//! The matrix of a chain: how often each code was followed by each, and what is worked out of it.
//!
//! For any two codes that follow one another, a then b, one is added at row a, column b (Flanders 1970). Each sequence first
//! gets the code of rest at either end where it does not stand there already, so that rows and columns have the same totals
//! and N = codes with those added − 1. Where the chain had paused, a new sequence begins. All ratios are of the totals of the
//! matrix, not of the codes as they were recorded.

use super::within_lesson;
use crate::analysis::Share;
use crate::domain::catalog::instrument::{Chain, Part};
use crate::domain::observation::{Entry, What};
use crate::domain::{Id, LessonTime, Session};

/// A matrix, and what is worked out of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix {
    /// The codes of its rows and columns, in order.
    pub codes: Vec<Id>,
    /// How many beats were recorded.
    pub beats: u64,
    /// Of them, those in which no key came and the last code went on.
    pub repeated: u64,
    /// How many sequences they form.
    pub sequences: u64,
    /// The tallies, row by row.
    pub cells: Vec<Vec<u64>>,
    /// The total of each row.
    pub rows: Vec<u64>,
    /// The total of each column.
    pub columns: Vec<u64>,
    /// All tallies: N.
    pub all: u64,
    /// Each code as it was recorded, of all beats.
    pub of_beats: Vec<Share>,
    /// Each code's column, of N.
    pub of_all: Vec<Share>,
    /// Each ratio, in the order of the instrument.
    pub ratios: Vec<RatioOf>,
    /// The tallies of each region, of N.
    pub regions: Vec<(Id, Share)>,
    /// The codes taken together, grouping by grouping: the columns of each band, of N.
    pub groupings: Vec<(Id, Vec<(Id, Share)>)>,
}

/// A ratio, as it came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RatioOf {
    /// Which.
    pub id: Id,
    /// What is above and what below. It may be more than 1, and of an empty part below it is unknown.
    pub share: Share,
    /// Whether it is told as it is, not in per cent.
    pub plain: bool,
    /// What the authors of the instrument met, in per cent.
    pub met: Option<u8>,
}

/// The figures of a chain.
#[must_use]
pub fn matrix(session: &Session, instrument: Id, chain: &Chain) -> Matrix {
    let place = |id: Id| chain.codes.iter().position(|code| code.id == id);
    let sequences = sequences(session, instrument, place);
    let rest = chain.rest.and_then(place);
    let codes: Vec<Id> = chain.codes.iter().map(|code| code.id).collect();
    let mut cells = vec![vec![0_u64; codes.len()]; codes.len()];
    let mut recorded = vec![0_u64; codes.len()];
    for sequence in &sequences {
        for code in sequence {
            if let Some(count) = recorded.get_mut(*code) {
                *count += 1;
            }
        }
        let before = rest.filter(|rest| sequence.first() != Some(rest));
        let behind = rest.filter(|rest| sequence.last() != Some(rest));
        let padded: Vec<usize> = before.into_iter().chain(sequence.iter().copied()).chain(behind).collect();
        for (from, to) in padded.iter().zip(padded.iter().skip(1)) {
            if let Some(cell) = cells.get_mut(*from).and_then(|row| row.get_mut(*to)) {
                *cell += 1;
            }
        }
    }
    let beats = recorded.iter().sum();
    let columns = (0..codes.len()).map(|place| cells.iter().filter_map(|row| row.get(place)).sum());
    let mut matrix = Matrix {
        beats,
        repeated: beat_entries(session, instrument).filter(|entry| entry.repeated() == Some(&true)).count() as u64,
        sequences: sequences.len() as u64,
        rows: cells.iter().map(|row| row.iter().sum()).collect(),
        columns: columns.collect(),
        all: cells.iter().flatten().sum(),
        of_beats: recorded.iter().map(|part| Share { part: *part, base: beats }).collect(),
        of_all: Vec::new(),
        ratios: Vec::new(),
        regions: Vec::new(),
        groupings: Vec::new(),
        codes,
        cells,
    };
    let of_all = |part: u64| Share { part, base: matrix.all };
    let ratios = chain.ratios.iter().map(|ratio| RatioOf {
        id: ratio.id,
        share: Share { part: matrix.tallies(&ratio.above), base: matrix.tallies(&ratio.below) },
        plain: ratio.plain,
        met: ratio.met,
    });
    let ratios = ratios.collect();
    let regions = chain.regions.iter().map(|region| (region.id, of_all(matrix.tallies(&region.part)))).collect();
    let groupings = chain.groupings.iter().map(|grouping| {
        let columns = |codes: &[Id]| of_all(matrix.tallies(&Part::Columns(codes.to_vec())));
        (grouping.id, grouping.bands.iter().map(|band| (band.id, columns(&band.codes))).collect())
    });
    let groupings = groupings.collect();
    matrix.of_all = matrix.columns.iter().map(|part| of_all(*part)).collect();
    Matrix { ratios, regions, groupings, ..matrix }
}

impl Matrix {
    /// The tallies of a part of it, each counted once.
    #[must_use]
    pub fn tallies(&self, part: &Part) -> u64 {
        let rows = self.codes.iter().zip(&self.cells);
        rows.flat_map(|(row, cells)| self.codes.iter().zip(cells).filter(move |(column, _)| part.holds(*row, **column)))
            .map(|(_, tallies)| tallies)
            .sum()
    }
}

/// The beats that figures know of.
fn beat_entries(session: &Session, instrument: Id) -> impl Iterator<Item = &Entry> {
    within_lesson(session, instrument).filter(|entry| matches!(entry.what, What::Beat { .. }))
}

/// The places of the codes of each sequence. A beat that is in no figure closes no pause: what comes behind it still begins
/// anew.
fn sequences(session: &Session, instrument: Id, place: impl Fn(Id) -> Option<usize>) -> Vec<Vec<usize>> {
    let mut sequences: Vec<Vec<usize>> = Vec::new();
    let mut anew = true;
    for entry in session.observation.entries.iter().filter(|entry| entry.what.instrument() == Some(instrument)) {
        let What::Beat { code, resumed, .. } = &entry.what else { continue };
        anew |= *resumed;
        let stands = !entry.removed && !entry.withdrawn && !entry.withheld && entry.at >= LessonTime::START;
        let Some(place) = stands.then(|| place(*code)).flatten() else { continue };
        match sequences.last_mut().filter(|_| !anew) {
            Some(sequence) => sequence.push(place),
            None => sequences.push(vec![place]),
        }
        anew = false;
    }
    sequences
}

#[cfg(test)]
mod tests;
