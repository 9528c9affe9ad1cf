//! Recording one code every so many seconds, and the matrix of what follows what.

use serde::{Deserialize, Serialize};

use super::{Code, Grouping};
use crate::domain::Id;
use crate::domain::catalog::Bilingual;
use crate::domain::catalog::fault::Findings;

/// One code a beat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chain {
    /// How long a beat is, in seconds.
    pub seconds: u32,
    /// The codes, in the order of rows and columns of the matrix.
    pub codes: Vec<Code>,
    /// The code that a chain begins and ends with, put there where it does not stand already.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rest: Option<Id>,
    /// Ways to gather the codes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groupings: Vec<Grouping>,
    /// What is worked out of the matrix.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ratios: Vec<Ratio>,
    /// Parts of the matrix that mean something together.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub regions: Vec<Region>,
}

/// A part of the matrix over another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ratio {
    /// The name it is referred to by.
    pub id: Id,
    /// The name people read.
    pub label: Bilingual,
    /// What it says.
    pub means: Bilingual,
    /// What is divided.
    pub above: Part,
    /// By what.
    pub below: Part,
    /// Whether it is shown as it is, not in per cent.
    #[serde(default, skip_serializing_if = "crate::domain::observation::is_false")]
    pub plain: bool,
    /// What the authors of the instrument met, in per cent: something to look at, no aim.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub met: Option<u8>,
}

/// A part of the matrix whose tallies are added up. Rows are what came first, columns what came next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    /// The whole matrix.
    All,
    /// Whole columns.
    Columns(Vec<Id>),
    /// Where these rows and these columns meet.
    Cells(Vec<Id>, Vec<Id>),
    /// The rows and the columns of these, what lies in both counted once.
    Cross(Vec<Id>),
    /// Where these follow themselves; all codes, when none is named.
    Diagonal(Vec<Id>),
}

/// A part of the matrix that means something together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Region {
    /// The name it is referred to by.
    pub id: Id,
    /// The name people read.
    pub label: Bilingual,
    /// Which part.
    pub part: Part,
}

impl Chain {
    /// How long a beat is, in ms.
    #[must_use]
    pub fn ms(&self) -> i64 {
        i64::from(self.seconds) * 1_000
    }

    pub(super) fn look_into(&self, findings: &mut Findings) {
        findings.takes_time("seconds", self.seconds);
        findings.count("codes", &self.codes, 2..=20);
        findings.codes("codes", &self.codes);
        let codes: Vec<Id> = self.codes.iter().map(|code| code.id).collect();
        if let Some(rest) = self.rest {
            findings.known("rest", rest, &codes);
        }
        findings.groupings(&self.groupings, &codes);
        findings.ids("ratios", self.ratios.iter().map(|ratio| ratio.id));
        findings.each("ratios", &self.ratios, |findings, ratio| {
            findings.text("label", &ratio.label);
            findings.text("means", &ratio.means);
            ratio.above.look_into(findings, "above", &codes);
            ratio.below.look_into(findings, "below", &codes);
        });
        findings.ids("regions", self.regions.iter().map(|region| region.id));
        findings.each("regions", &self.regions, |findings, region| {
            findings.text("label", &region.label);
            region.part.look_into(findings, "part", &codes);
        });
    }
}

impl Part {
    /// Whether it holds the cell where a row and a column meet.
    #[must_use]
    pub fn holds(&self, row: Id, column: Id) -> bool {
        match self {
            Self::All => true,
            Self::Columns(codes) => codes.contains(&column),
            Self::Cells(rows, columns) => rows.contains(&row) && columns.contains(&column),
            Self::Cross(codes) => codes.contains(&row) || codes.contains(&column),
            Self::Diagonal(codes) => row == column && (codes.is_empty() || codes.contains(&row)),
        }
    }

    /// Every code it names, the rows before the columns.
    fn named(&self) -> impl Iterator<Item = Id> + '_ {
        let (first, second): (&[Id], &[Id]) = match self {
            Self::All => (&[], &[]),
            Self::Columns(codes) | Self::Cross(codes) | Self::Diagonal(codes) => (codes, &[]),
            Self::Cells(rows, columns) => (rows, columns),
        };
        first.iter().chain(second).copied()
    }

    fn look_into(&self, findings: &mut Findings, field: &str, codes: &[Id]) {
        for id in self.named() {
            findings.known(field, id, codes);
        }
    }
}
