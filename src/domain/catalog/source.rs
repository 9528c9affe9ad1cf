//! Where a definition comes from.

use serde::{Deserialize, Serialize};

use super::Bilingual;

/// The origin of a definition and the terms it may be passed on under.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The work or practice the idea comes from.
    pub title: String,
    /// Who wrote or made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// The year it appeared in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<u16>,
    /// The licence of the words in this file, such as `MIT`.
    pub licence: String,
    /// Whether it departs from the source: our own words, other steps, another order. It does not, unless somebody says so.
    #[serde(default)]
    pub adapted: bool,
    /// What a reader should know: what was taken over, what is our own, notices a licence asks for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Bilingual>,
}
