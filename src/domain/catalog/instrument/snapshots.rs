//! Recording at set moments: a look over the whole room, or a sweep from seat to seat.

use serde::{Deserialize, Serialize};

use super::Code;
use crate::domain::Id;
use crate::domain::catalog::fault::Findings;
use crate::domain::catalog::{Bilingual, Fault};

/// No lesson has room for more looks than this.
const MOST: usize = 60;

/// A short look over the whole room, at set moments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Snapshots {
    /// When.
    pub moments: Moments,
    /// How long a look lasts, in seconds.
    pub scan: u32,
    /// Whom or what is looked at.
    pub rows: Vec<Row>,
    /// What is said of them.
    pub facets: Vec<Facet>,
    /// What is worked out of all looks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<Measure>,
}

/// When to look.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Moments {
    /// So many times, spread evenly over the lesson as it is planned, the first after half a gap.
    Spread(u32),
    /// After these minutes of the lesson.
    Minutes(Vec<u32>),
}

/// Whom or what a look is at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// The name it is referred to by.
    pub id: Id,
    /// The name people read.
    pub label: Bilingual,
    /// Whether it may be in several places at once, as pupils are.
    #[serde(default, skip_serializing_if = "crate::domain::observation::is_false")]
    pub several: bool,
    /// What is said of it, in this order.
    pub facets: Vec<Id>,
}

/// Something that is said of a row: one of its codes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facet {
    /// What rows refer to it by.
    pub id: Id,
    /// What is asked.
    pub label: Bilingual,
    /// The answers.
    pub codes: Vec<Code>,
}

/// The share of looks in which a row was found so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// The name it is referred to by.
    pub id: Id,
    /// The name people read.
    pub label: Bilingual,
    /// Which row.
    pub row: Id,
    /// One of these must have been found.
    pub codes: Vec<Id>,
    /// And with it one of these, if any are named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<Id>,
}

/// Every seat in turn, one letter each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sweeps {
    /// How often a sweep is due, in seconds; whenever one likes, when it is not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seconds: Option<u32>,
    /// What can be said of a seat.
    pub codes: Vec<Code>,
    /// Which of them are *at task*.
    pub at_task: Vec<Id>,
}

impl Moments {
    /// The moments, in ms of lesson time, of a lesson of so many minutes.
    #[must_use]
    pub fn of(&self, minutes: u32) -> Vec<i64> {
        match self {
            Self::Spread(count) => {
                let (lesson, count) = (i64::from(minutes) * 60_000, i64::from(*count));
                (0..count).map(|place| lesson * (2 * place + 1) / (2 * count)).collect()
            }
            Self::Minutes(minutes) => minutes.iter().map(|minute| i64::from(*minute) * 60_000).collect(),
        }
    }
}

impl Snapshots {
    /// The facet with this id.
    #[must_use]
    pub fn facet(&self, id: Id) -> Option<&Facet> {
        self.facets.iter().find(|facet| facet.id == id)
    }

    /// The row with this id.
    #[must_use]
    pub fn row(&self, id: Id) -> Option<&Row> {
        self.rows.iter().find(|row| row.id == id)
    }

    pub(super) fn look_into(&self, findings: &mut Findings) {
        match &self.moments {
            Moments::Spread(count) => {
                let found = usize::try_from(*count).unwrap_or(usize::MAX);
                if !(1..=MOST).contains(&found) {
                    findings.note("moments", |place| Fault::Count { place, found, least: 1, most: MOST });
                }
            }
            Moments::Minutes(minutes) => {
                findings.count("moments", minutes, 1..=MOST);
                if !minutes.is_sorted_by(|earlier, later| earlier < later) {
                    findings.note("moments", |place| Fault::NoRange { place });
                }
            }
        }
        findings.takes_time("scan", self.scan);
        let facets: Vec<Id> = self.facets.iter().map(|facet| facet.id).collect();
        let rows: Vec<Id> = self.rows.iter().map(|row| row.id).collect();
        let codes: Vec<Id> = self.facets.iter().flat_map(|facet| &facet.codes).map(|code| code.id).collect();
        findings.count("rows", &self.rows, 1..=20);
        findings.ids("rows", rows.iter().copied());
        findings.each("rows", &self.rows, |findings, row| {
            findings.text("label", &row.label);
            findings.count("facets", &row.facets, 1..=6);
            findings.all_known("facets", &row.facets, &facets);
        });
        findings.count("facets", &self.facets, 1..=6);
        findings.ids("facets", facets.iter().copied());
        findings.each("facets", &self.facets, |findings, facet| {
            findings.text("label", &facet.label);
            findings.count("codes", &facet.codes, 2..=30);
            findings.codes("codes", &facet.codes);
        });
        findings.ids("measures", self.measures.iter().map(|measure| measure.id));
        findings.each("measures", &self.measures, |findings, measure| {
            findings.text("label", &measure.label);
            findings.known("row", measure.row, &rows);
            findings.all_known("codes", &measure.codes, &codes);
            findings.all_known("with", &measure.with, &codes);
        });
    }
}

impl Sweeps {
    pub(super) fn look_into(&self, findings: &mut Findings) {
        if let Some(seconds) = self.seconds {
            findings.takes_time("seconds", seconds);
        }
        findings.count("codes", &self.codes, 2..=20);
        findings.codes("codes", &self.codes);
        let codes: Vec<Id> = self.codes.iter().map(|code| code.id).collect();
        findings.count("at_task", &self.at_task, 1..=20);
        findings.all_known("at_task", &self.at_task, &codes);
    }
}
