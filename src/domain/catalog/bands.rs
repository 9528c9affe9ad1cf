//! What schools call a percentage.

use serde::{Deserialize, Serialize};

use super::fault::Findings;
use super::{Bilingual, Definition, Fault, Source};
use crate::domain::Id;

/// Names for the parts of the way from 0 to 100 per cent, such as those of the old form of teacher appraisal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bands {
    /// The name it is referred to by.
    pub id: Id,
    /// The name people read.
    pub name: Bilingual,
    /// What it is for.
    pub about: Bilingual,
    /// Where it comes from.
    pub source: Source,
    /// The bands, the highest first.
    pub bands: Vec<Band>,
}

/// One band: from so many per cent up to the one before it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// The lowest whole percentage that belongs to it.
    pub from: u32,
    /// What it is called.
    pub label: Bilingual,
}

impl Bands {
    /// The band a whole percentage belongs to.
    #[must_use]
    pub fn band(&self, percent: u32) -> Option<&Band> {
        self.bands.iter().find(|band| band.from <= percent)
    }
}

impl Definition for Bands {
    headed!();

    fn faults(&self) -> Vec<Fault> {
        let mut findings = Findings::of(self);
        findings.count("bands", &self.bands, 2..=9);
        let mut above = None;
        findings.each("bands", &self.bands, |findings, band| {
            findings.text("label", &band.label);
            findings.at_most("from", band.from, 100);
            if above.replace(band.from).is_some_and(|above| above <= band.from) {
                findings.note("from", |place| Fault::NoDescent { place });
            }
        });
        if above.is_some_and(|lowest| lowest > 0) {
            let last = self.bands.len().saturating_sub(1);
            findings.note(&format!("bands[{last}].from"), |place| Fault::NotFromNil { place });
        }
        findings.into_faults()
    }
}
