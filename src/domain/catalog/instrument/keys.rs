//! Keys of several instruments that are used together: no two codes may have the same.

use std::collections::HashSet;

use super::{Code, Instrument, Way};
use crate::domain::Id;
use crate::domain::catalog::Tongue;

/// A code that was given another key, because another instrument has its own already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rekeyed {
    /// Which.
    pub code: Id,
    /// The key it has in its definition.
    pub from: char,
    /// The key it has here.
    pub to: char,
}

/// Keys that codes are moved to when nothing of their own word is free: every key that a code can have, the handiest first.
const SPARE: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789,.;/'[]=:?!+*\"()<>_#$%&@^`{|}~\\";

/// Gives an instrument that is chosen beside others keys that none of them has. What was moved, in order of its codes.
///
/// A code whose key is taken gets the same letter in the other case, else a letter of its word, else the first that is free.
/// Codes whose key is not taken keep it. Where every key there is has been taken, a code keeps its own.
pub fn settle(beside: &[Instrument], chosen: &mut Instrument, tongue: Tongue) -> Vec<Rekeyed> {
    if !chosen.is_always_on_the_board() {
        return Vec::new();
    }
    let others = beside.iter().filter(|other| other.is_always_on_the_board() && other.id != chosen.id);
    let taken: HashSet<char> = others.flat_map(Instrument::keys).collect();
    let mut used: HashSet<char> = chosen.keys().into_iter().filter(|key| !taken.contains(key)).collect();
    used.extend(&taken);
    let mut moved = Vec::new();
    for code in chosen.keyed_mut() {
        if !taken.contains(&code.key) {
            continue;
        }
        let word: String = code.label.of(tongue).to_lowercase();
        let wishes = other_case(code.key).into_iter().chain(word.chars().filter(char::is_ascii_alphanumeric));
        let free = wishes.chain(SPARE.chars()).find(|key| !used.contains(key));
        if let Some(to) = free {
            used.insert(to);
            moved.push(Rekeyed { code: code.id, from: code.key, to });
            code.key = to;
        }
    }
    moved
}

fn other_case(key: char) -> Option<char> {
    let other = if key.is_ascii_uppercase() { key.to_ascii_lowercase() } else { key.to_ascii_uppercase() };
    (other != key).then_some(other)
}

impl Instrument {
    /// Every key it answers to on the board.
    #[must_use]
    pub fn keys(&self) -> Vec<char> {
        let levels: &[Code] = if let Way::Intervals(intervals) = &self.way { &intervals.levels } else { &[] };
        self.codes().into_iter().chain(levels).map(|code| code.key).collect()
    }

    /// Every code that has a key on the board.
    fn keyed_mut(&mut self) -> Vec<&mut Code> {
        match &mut self.way {
            Way::Events(events) => events.codes.iter_mut().map(|event| &mut event.code).collect(),
            Way::Intervals(intervals) => {
                let sides = intervals.sides.iter_mut().flat_map(|side| &mut side.codes);
                sides.chain(&mut intervals.levels).collect()
            }
            Way::Chain(chain) => chain.codes.iter_mut().collect(),
            Way::Tally(tally) => tally.codes.iter_mut().collect(),
            Way::Stopwatch(stopwatch) => stopwatch.taps.iter_mut().collect(),
            Way::Seats(seats) => seats.kinds.iter_mut().map(|kind| &mut kind.code).collect(),
            Way::Snapshots(_) | Way::Sweeps(_) | Way::Behaviours(_) => Vec::new(),
        }
    }
}
