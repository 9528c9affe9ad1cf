//! What is found when a session is opened, and told once.

use std::path::PathBuf;

use super::beneath::Beneath;
use super::replay::Replayed;
use super::{SessionFile, Spoilt};
use crate::domain::Problem;

/// Something to tell about a session that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// The program ended without closing it; what the file did not hold came back.
    Recovered {
        /// How many records.
        records: usize,
    },
    /// The last line of the journal was being written when the machine stopped, and was dropped.
    Torn,
    /// The journal does not fit, and nothing was moved, as this window only reads.
    JournalSpoilt {
        /// In what way.
        why: Spoilt,
    },
    /// The journal did not fit, or only in part; a copy of it was kept.
    JournalKept {
        /// In what way.
        why: Spoilt,
        /// The copy.
        kept: PathBuf,
    },
    /// The file was changed by another program since it was closed here, so undo ends at this opening.
    HistoryEndsHere,
    /// A version lies beside it that was written when another program had changed the file.
    LeftBeside(PathBuf),
    /// The file is of an earlier format and was brought to today's.
    Migrated {
        /// The format it has.
        from: u32,
    },
    /// Something does not hold of the session.
    Problem(Problem),
}

impl Finding {
    /// What an opening finds, but for the problems of the session and what becomes of its journal.
    pub(crate) fn of_opening(
        migrated: Option<u32>,
        replayed: &Replayed,
        file: &SessionFile,
        beneath: Beneath,
    ) -> Vec<Self> {
        let mine = file.mine();
        [
            migrated.map(|from| Self::Migrated { from }),
            (replayed.news > 0).then_some(Self::Recovered { records: replayed.news }),
            replayed.torn.then_some(Self::Torn),
            (beneath == Beneath::Elsewhere).then_some(Self::HistoryEndsHere),
            mine.exists().then_some(Self::LeftBeside(mine)),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}
