//! Recording on the seating plan: who speaks to whom.

use serde::{Deserialize, Serialize};

use super::Code;
use crate::domain::catalog::fault::Findings;

/// Contributions by seat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seats {
    /// The kinds of contributions.
    pub kinds: Vec<FlowKind>,
}

/// A kind of contribution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FlowKind {
    /// The code.
    pub code: Code,
    /// Who speaks.
    pub from: End,
    /// To whom.
    pub to: End,
}

/// An end of a contribution, as its kind has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum End {
    /// The teacher.
    Teacher,
    /// All of the class.
    Class,
    /// A seat, which is asked for.
    Seat,
}

impl Seats {
    pub(super) fn look_into(&self, findings: &mut Findings) {
        findings.count("kinds", &self.kinds, 1..=20);
        findings.ids("kinds", self.kinds.iter().map(|kind| kind.code.id));
        let places = (0..self.kinds.len()).map(|place| format!("kinds[{place}].code.key"));
        findings.keys(places.zip(self.kinds.iter().map(|kind| kind.code.key)));
        findings.each("kinds", &self.kinds, |findings, kind| {
            findings.inside("code", |findings| findings.code(&kind.code));
        });
    }
}
