//! The two voices of a session.

use serde::{Deserialize, Serialize};

/// Who speaks, writes or rates: the one who accompanies, or the one whose lesson it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Accompanies: watches the lesson, asks, takes notes while the other teaches.
    Mentor,
    /// Teaches the lesson and owns its record.
    Mentee,
}

impl Role {
    /// Both, the mentor first.
    pub const ALL: [Self; 2] = [Self::Mentor, Self::Mentee];

    /// The other of the two.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Mentor => Self::Mentee,
            Self::Mentee => Self::Mentor,
        }
    }
}
