//! What is found when a session is opened, and told once.

use std::path::PathBuf;

use super::Spoilt;
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
    /// The file was changed by another program while it was open here; all that was done here was brought into its version.
    ChangedElsewhere,
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
