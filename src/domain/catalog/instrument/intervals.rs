//! Recording in boxes of so many seconds, each with all that was seen in it.

use serde::{Deserialize, Serialize};

use super::{AnyOf, Code, Grouping};
use crate::domain::Id;
use crate::domain::catalog::Bilingual;
use crate::domain::catalog::fault::Findings;

/// Boxes, and what can be ticked in each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Intervals {
    /// How long a box is, in seconds.
    pub seconds: u32,
    /// Whose doing the codes are: pupils here, teacher there.
    pub sides: Vec<Side>,
    /// What one can say of a box as a whole, such as how many take part; one of these, or none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<Code>,
    /// Ways to gather the codes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groupings: Vec<Grouping>,
    /// Codes that count wherever one of others does.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub any: Vec<AnyOf>,
}

/// The codes of one side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Side {
    /// The name it is referred to by.
    pub id: Id,
    /// The name people read.
    pub label: Bilingual,
    /// Its codes.
    pub codes: Vec<Code>,
}

impl Intervals {
    /// The codes of all sides.
    pub fn codes(&self) -> impl Iterator<Item = &Code> {
        self.sides.iter().flat_map(|side| &side.codes)
    }

    /// How long a box is, in ms.
    #[must_use]
    pub fn ms(&self) -> i64 {
        i64::from(self.seconds) * 1_000
    }

    pub(super) fn look_into(&self, findings: &mut Findings) {
        findings.takes_time("seconds", self.seconds);
        findings.count("sides", &self.sides, 1..=4);
        findings.ids("sides", self.sides.iter().map(|side| side.id));
        findings.each("sides", &self.sides, |findings, side| {
            findings.text("label", &side.label);
            findings.count("codes", &side.codes, 1..=40);
            findings.each("codes", &side.codes, Findings::code);
        });
        findings.each("levels", &self.levels, Findings::code);
        // An entry says no more than the id of a code, and a key is pressed without saying whose: both are one of all.
        let places = self
            .sides
            .iter()
            .enumerate()
            .flat_map(|(side, all)| (0..all.codes.len()).map(move |place| format!("sides[{side}].codes[{place}]")));
        let places = places.chain((0..self.levels.len()).map(|place| format!("levels[{place}]")));
        let codes: Vec<(String, &Code)> = places.zip(self.codes().chain(&self.levels)).collect();
        findings.ids_at(codes.iter().map(|(place, code)| (format!("{place}.id"), code.id)));
        findings.keys(codes.iter().map(|(place, code)| (format!("{place}.key"), code.key)));
        let ids: Vec<Id> = self.codes().map(|code| code.id).collect();
        findings.groupings(&self.groupings, &ids);
        findings.any_of(&self.any, &ids);
    }
}
