//! What a lesson is weighed by.

use serde::{Deserialize, Serialize};

use super::fault::Findings;
use super::{Bilingual, Definition, Fault, Source};
use crate::domain::Id;

/// The most criteria a rubric may have.
pub const MOST_CRITERIA: usize = 60;

/// Criteria, and levels described for each in terms of what can be seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rubric {
    /// The name it is referred to by.
    pub id: Id,
    /// The name people read.
    pub name: Bilingual,
    /// What it is for.
    pub about: Bilingual,
    /// Where it comes from.
    pub source: Source,
    /// The levels, the lowest first. A rating names one by its place, counted from 1. Without any, ratings are words.
    pub levels: Vec<Level>,
    /// What is rated, in order.
    pub criteria: Vec<Criterion>,
    /// What can be seen at each level of a criterion made from a success sign of the plan, the lowest first; none, when the
    /// rubric takes no such criteria.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signs: Vec<Bilingual>,
    /// Whether a rating without a citation is incomplete.
    #[serde(default)]
    pub needs_evidence: bool,
}

/// A level of a rubric.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// Its name.
    pub label: Bilingual,
}

/// One thing that is rated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// What ratings refer to it by.
    pub id: Id,
    /// The heading it stands under together with its neighbours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<Bilingual>,
    /// Its name.
    pub label: Bilingual,
    /// What to look for in the lesson.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub look_fors: Vec<Bilingual>,
    /// What can be seen at each level, the lowest first.
    pub descriptors: Vec<Bilingual>,
}

impl Rubric {
    /// Whether it has no levels: a lesson is weighed by it in words alone.
    #[must_use]
    pub fn is_of_words(&self) -> bool {
        self.levels.is_empty()
    }

    /// The same rubric without its levels.
    #[must_use]
    pub fn in_words(mut self) -> Self {
        self.levels.clear();
        self.signs.clear();
        self.criteria.iter_mut().for_each(|criterion| criterion.descriptors.clear());
        self
    }

    /// The criterion with this id.
    #[must_use]
    pub fn criterion(&self, id: Id) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.id == id)
    }

    /// The level at this place, counted from 1.
    #[must_use]
    pub fn level(&self, place: u8) -> Option<&Level> {
        self.levels.get(usize::from(place.checked_sub(1)?))
    }
}

impl Criterion {
    /// What can be seen at the level at this place, counted from 1.
    #[must_use]
    pub fn descriptor(&self, place: u8) -> Option<&Bilingual> {
        self.descriptors.get(usize::from(place.checked_sub(1)?))
    }
}

impl Definition for Rubric {
    headed!();

    fn faults(&self) -> Vec<Fault> {
        let mut findings = Findings::of(self);
        if !self.is_of_words() {
            findings.count("levels", &self.levels, 3..=5);
        }
        findings.each("levels", &self.levels, |findings, level| findings.text("label", &level.label));
        findings.count("criteria", &self.criteria, 1..=MOST_CRITERIA);
        findings.ids("criteria", self.criteria.iter().map(|criterion| criterion.id));
        findings.each("criteria", &self.criteria, |findings, criterion| {
            if let Some(group) = &criterion.group {
                findings.text("group", group);
            }
            findings.text("label", &criterion.label);
            findings.texts("look_fors", &criterion.look_fors);
            findings.descriptors("descriptors", &criterion.descriptors, self.levels.len());
        });
        if !self.signs.is_empty() {
            findings.descriptors("signs", &self.signs, self.levels.len());
        }
        findings.into_faults()
    }
}
