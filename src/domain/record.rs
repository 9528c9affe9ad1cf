//! Records: what the journal holds. A record is all or nothing.

use serde::{Deserialize, Serialize};

use super::edit::Edit;
use super::{Moment, Role};

/// One step of a session's life: the edits that were made together, by whom, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// Counts the records of a session, from 1, over all openings.
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
pub struct Group(pub u64);

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
