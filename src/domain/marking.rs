//! Marks, as they are made on the code board: what keys come to, and the edits that record it.
//!
//! Most codes are one key and one record. A code that asks for more (whose it is, how, how many) is a chain of keys, which
//! stands in a draft like any line under way until its last answer is given: so nothing typed is lost, here as elsewhere.

pub mod board;
pub mod chain;
pub mod intervals;
pub mod keys;
pub mod looks;
pub mod retag;
pub mod scans;
pub mod states;

pub use board::{mark, ms_back};
pub use keys::{Back, Pressed, Question, Reading, read};

use super::edit::{Change, Edit};
use super::observation::ObservationChange;

/// A value of the observation set to another.
fn set(change: ObservationChange) -> Edit {
    Edit::Set(Change::Observation(change))
}

#[cfg(test)]
mod tests;
