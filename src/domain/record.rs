//! Records: what the journal holds. A record is all or nothing.

use serde::de::{Error as _, Unexpected};
use serde::{Deserialize, Deserializer, Serialize};

use super::edit::Edit;
use super::{Moment, Role};

/// No session comes to more records: a letter each millisecond makes as many in a quarter of a million years.
pub const MOST_RECORDS: u64 = 1 << 53;

/// What a file should hold where the number in it is one that nothing counted here comes to.
pub const OUT_OF_REACH: &str = "a number that records come to";

/// Reads the number of a record. One that no session comes to is refused, as there would be none left for the next.
///
/// # Errors
/// It is no number, or too large a one.
pub fn number<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
    let number = u64::deserialize(deserializer)?;
    if number > MOST_RECORDS {
        Err(D::Error::invalid_value(Unexpected::Unsigned(number), &OUT_OF_REACH))
    } else {
        Ok(number)
    }
}

/// One step of a session's life: the edits that were made together, by whom, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// Counts the records of a session, from 1, over all openings.
    #[serde(deserialize_with = "number")]
    pub seq: u64,
    /// When.
    pub at: Moment,
    /// Who held the pen.
    pub by: Role,
    /// The undo step it belongs to: records of one burst of typing share theirs.
    pub group: Group,
    /// Whether it was done, or undone, or redone.
    pub act: Act,
    /// What it changes.
    pub edits: Vec<Edit>,
}

/// An undo step, named after the first record in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Group(#[serde(deserialize_with = "number")] pub u64);

/// What kind of step a record is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Act {
    /// Somebody did it.
    Do,
    /// Somebody took a step back.
    Undo(Group),
    /// Somebody did a step again that had been taken back.
    Redo(Group),
    /// The program did it: no undo step.
    Program,
}
