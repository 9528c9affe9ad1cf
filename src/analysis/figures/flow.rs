//! Who speaks to whom (verbal flow; Acheson & Gall 2003): how much of the talk is whose, how evenly it is spread, who is unheard.
//!
//! A seat's share is its contributions / those of all seats. Evenness is told by the Gini index of the contributions of all
//! seats of the seating plan, those without any included, and by the largest over the mean. Without a seating plan nobody can
//! say who was there and silent: evenness and the unheard are unknown then.

use std::collections::{BTreeMap, BTreeSet};

use super::budget::in_order;
use super::spread::gini;
use super::within_lesson;
use crate::analysis::Share;
use crate::domain::catalog::instrument::{End, Seats};
use crate::domain::observation::{Party, What};
use crate::domain::{Id, Session};

/// Who spoke, and to whom.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    /// How many contributions.
    pub all: u64,
    /// Each kind, of all contributions.
    pub kinds: Vec<(Id, Share)>,
    /// From whom to whom, of all contributions: teacher, class and seats to each of them.
    pub ways: Vec<(End, End, Share)>,
    /// By seat: those of the seating plan, then others that were met.
    pub seats: Vec<SeatFlow>,
    /// By row of the seating plan, from the board: what its seats said, of what all seats said.
    pub rows: Vec<(u8, Share)>,
    /// How unevenly the seats spoke.
    pub gini: Option<f64>,
    /// How often the seat spoke that spoke most, over the mean of all seats.
    pub most_over_mean: Option<f64>,
    /// The seats of the seating plan that never spoke.
    pub unheard: Option<Vec<Id>>,
    /// The seats of the seating plan that nobody spoke to.
    pub unaddressed: Option<Vec<Id>>,
}

/// What one seat said, and what was said to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SeatFlow {
    /// Which seat.
    pub seat: Id,
    /// What it said, of what all seats said.
    pub spoke: Share,
    /// What was said to it, of what was said to any seat.
    pub addressed: Share,
}

/// The figures of who speaks to whom.
#[must_use]
pub fn flow(session: &Session, instrument: Id, seats: &Seats) -> Flow {
    let said: Vec<(Id, Party, Party)> = within_lesson(session, instrument)
        .filter_map(|entry| match &entry.what {
            What::Flow { kind, from, to, .. } => Some((*kind, *from, *to)),
            _ => None,
        })
        .collect();
    let spoke = by_seat(said.iter().map(|(_, from, _)| *from));
    let addressed = by_seat(said.iter().map(|(_, _, to)| *to));
    let count = |of: &BTreeMap<(usize, Id), u64>, seat: Id| of.get(&in_order(seat)).copied().unwrap_or(0);
    let (words, answers) = (spoke.values().sum(), addressed.values().sum());
    let plan = session.observation.seats.as_ref();
    let planned: Vec<Id> = plan.iter().flat_map(|plan| &plan.seats).map(|seat| seat.id).collect();
    let met: BTreeSet<(usize, Id)> = spoke.keys().chain(addressed.keys()).copied().collect();
    let others = met.iter().map(|(_, seat)| *seat).filter(|seat| !planned.contains(seat));
    let every = planned.iter().copied().chain(others).map(|seat| SeatFlow {
        seat,
        spoke: Share { part: count(&spoke, seat), base: words },
        addressed: Share { part: count(&addressed, seat), base: answers },
    });
    let counts: Vec<u64> = planned.iter().map(|seat| count(&spoke, *seat)).collect();
    let sum: u64 = counts.iter().sum();
    let most = counts.iter().max().copied().filter(|most| *most > 0);
    let without =
        |of: &BTreeMap<(usize, Id), u64>| planned.iter().copied().filter(|seat| count(of, *seat) == 0).collect();
    let mut rows: BTreeMap<u8, u64> = BTreeMap::new();
    for seat in plan.iter().flat_map(|plan| &plan.seats) {
        *rows.entry(seat.row).or_default() += count(&spoke, seat.id);
    }
    let ends = [End::Teacher, End::Class, End::Seat];
    let ways = ends.into_iter().flat_map(|from| ends.map(|to| (from, to))).map(|(from, to)| {
        let fits = |(_, speaker, listener): &(Id, Party, Party)| end(*speaker) == from && end(*listener) == to;
        (from, to, Share::of(&said, fits))
    });
    Flow {
        all: said.len() as u64,
        kinds: seats.kinds.iter().map(|kind| (kind.code.id, Share::of(&said, |said| said.0 == kind.code.id))).collect(),
        ways: ways.collect(),
        seats: every.collect(),
        rows: rows.into_iter().map(|(row, part)| (row, Share { part, base: words })).collect(),
        most_over_mean: most.map(|most| most as f64 * counts.len() as f64 / sum as f64),
        gini: gini(counts),
        unheard: plan.map(|_| without(&spoke)),
        unaddressed: plan.map(|_| without(&addressed)),
    }
}

fn end(party: Party) -> End {
    match party {
        Party::Teacher => End::Teacher,
        Party::Class => End::Class,
        Party::Seat(_) => End::Seat,
    }
}

/// How often each seat is met.
fn by_seat(parties: impl Iterator<Item = Party>) -> BTreeMap<(usize, Id), u64> {
    let mut seats = BTreeMap::new();
    for party in parties {
        if let Party::Seat(seat) = party {
            *seats.entry(in_order(seat)).or_default() += 1;
        }
    }
    seats
}

#[cfg(test)]
mod tests;
