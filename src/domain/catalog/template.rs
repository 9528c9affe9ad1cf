//! The form of a lesson plan.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::fault::Findings;
use super::spread::spread;
use super::{Bilingual, Definition, Fault, Source};
use crate::domain::Id;

/// The form a pair writes its plan in: free sections, the stages of a lesson, and what the form looks like as a table.
/// Goals and steps belong to every plan and need no section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// The name it is referred to by.
    pub id: Id,
    /// The name people read.
    pub name: Bilingual,
    /// What it is for.
    pub about: Bilingual,
    /// Where it comes from.
    pub source: Source,
    /// The free texts of the plan, in their order on paper.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<SectionDef>,
    /// The parts a lesson is cut into, in their order in time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stages: Vec<Stage>,
    /// What the template's own view shows of each step, from left to right.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<Column>,
    /// The steps a new plan starts with.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<StarterStep>,
}

/// A free text of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SectionDef {
    /// What the plan's text refers to it by.
    pub id: Id,
    /// Its heading.
    pub label: Bilingual,
    /// What to write there, shown while it is empty.
    pub hint: Bilingual,
}

/// A part of the lesson, such as its opening.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// What steps refer to it by.
    pub id: Id,
    /// Its name.
    pub label: Bilingual,
}

/// A column of the template's own view.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// The field of a step it shows.
    pub field: StepField,
    /// Its heading, in the words of the form.
    pub heading: Bilingual,
}

/// A field of a step of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepField {
    /// What the step is.
    Title,
    /// How long it takes.
    Minutes,
    /// What the teacher does and asks.
    Teacher,
    /// What pupils do.
    Pupils,
    /// What pupils are expected to answer.
    Expected,
    /// How the teacher helps and takes up answers.
    Support,
    /// What an observer should look for.
    LookFor,
    /// What to do when it does not work.
    PlanB,
    /// The strategy in use.
    Strategy,
    /// The goals it serves.
    Goals,
}

/// A step that a new plan starts with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StarterStep {
    /// The stage it belongs to.
    pub stage: Id,
    /// Its title, to be replaced by the pair's own words.
    pub title: Bilingual,
    /// Its weight in the lesson's time against that of the other steps.
    pub share: u32,
}

impl Template {
    /// The minutes of each starter step in a lesson of this many minutes, by its share. They sum to the lesson exactly.
    #[must_use]
    pub fn spread(&self, minutes: u32) -> Vec<u32> {
        spread(self.steps.iter().map(|step| step.share), minutes, 0)
    }
}

impl Definition for Template {
    headed!();

    fn faults(&self) -> Vec<Fault> {
        let mut findings = Findings::of(self);
        findings.ids("sections", self.sections.iter().map(|section| section.id));
        findings.each("sections", &self.sections, |findings, section| {
            findings.text("label", &section.label);
            findings.text("hint", &section.hint);
        });
        findings.ids("stages", self.stages.iter().map(|stage| stage.id));
        findings.each("stages", &self.stages, |findings, stage| findings.text("label", &stage.label));
        let mut shown = HashSet::new();
        findings.each("columns", &self.columns, |findings, column| {
            findings.text("heading", &column.heading);
            if !shown.insert(column.field) {
                findings.note("field", |place| Fault::ColumnTwice { place });
            }
        });
        findings.each("steps", &self.steps, |findings, step| {
            findings.text("title", &step.title);
            findings.takes_time("share", step.share);
            if !self.stages.iter().any(|stage| stage.id == step.stage) {
                findings.note("stage", |place| Fault::UnknownStage { place, stage: step.stage });
            }
        });
        findings.into_faults()
    }
}
