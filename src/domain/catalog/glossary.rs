//! The words of the trade, explained.

use serde::{Deserialize, Serialize};

use super::Bilingual;

/// A word of the trade in both languages, and what it means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The word.
    pub term: Bilingual,
    /// What it means, in a sentence.
    pub meaning: Bilingual,
}
