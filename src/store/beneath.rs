//! What lies beneath the history of this opening: the steps of earlier ones.

use std::path::Path;

use super::{Fingerprint, history_file};
use crate::domain::{History, Id};

/// How things stand with the history of earlier openings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Beneath {
    /// There is none.
    Nothing,
    /// It leads up to this opening, and has not been read: only an undo that passes this opening needs it.
    NotRead,
    /// It is part of the history now.
    Read,
    /// It leads to another file than the one this opening began from.
    Elsewhere,
}

impl Beneath {
    /// What the history at `path` is to an opening that began from a file that was `base`.
    pub(crate) fn of(path: &Path, session: Id, base: Fingerprint) -> Self {
        match history_file::ends_at(path, session) {
            Some(end) if end == base => Self::NotRead,
            Some(_) => Self::Elsewhere,
            None => Self::Nothing,
        }
    }

    /// The history, if it is to be used and has not been read.
    pub(crate) fn read(self, path: &Path) -> Option<History> {
        if self == Self::NotRead { history_file::read(path) } else { None }
    }
}
