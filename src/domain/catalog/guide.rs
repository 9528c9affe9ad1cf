//! The course of a talk.

use serde::{Deserialize, Serialize};

use super::fault::Findings;
use super::{Bilingual, Definition, Fault, Source};
use crate::domain::{Id, Role};

/// The steps a pair talks along, each with questions to choose from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guide {
    /// The name it is referred to by.
    pub id: Id,
    /// The name people read.
    pub name: Bilingual,
    /// What it is for.
    pub about: Bilingual,
    /// Where it comes from.
    pub source: Source,
    /// The talks it fits.
    pub when: Vec<When>,
    /// Who speaks first in each step that does not say otherwise.
    #[serde(default = "mentee")]
    pub opens: Role,
    /// The steps, in order.
    pub steps: Vec<GuideStep>,
}

/// When a talk takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum When {
    /// Before the lesson, over the plan.
    Before,
    /// After the lesson, over what was seen.
    After,
}

/// A step of a talk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuideStep {
    /// What turns refer to it by.
    pub id: Id,
    /// The letters it is known by in the guide's name, such as `TA`.
    pub mark: String,
    /// Its name.
    pub label: Bilingual,
    /// Questions that open it; the first is shown, the others are there to choose instead.
    pub prompts: Vec<Bilingual>,
    /// How long it should take.
    pub minutes: u32,
    /// Who speaks first here, when it is not who opens the guide's steps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opens: Option<Role>,
}

/// The mentee speaks first wherever nothing else is said: the lesson is theirs.
fn mentee() -> Role {
    Role::Mentee
}

impl Guide {
    /// How long the whole talk should take, in minutes.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.steps.iter().map(|step| step.minutes).sum()
    }

    /// Who speaks first in a step.
    #[must_use]
    pub fn opener(&self, step: &GuideStep) -> Role {
        step.opens.unwrap_or(self.opens)
    }

    /// The step with this id.
    #[must_use]
    pub fn step(&self, id: Id) -> Option<&GuideStep> {
        self.steps.iter().find(|step| step.id == id)
    }
}

impl Definition for Guide {
    headed!();

    fn faults(&self) -> Vec<Fault> {
        let mut findings = Findings::of(self);
        findings.count("when", &self.when, 1..=2);
        findings.count("steps", &self.steps, 1..=12);
        findings.ids("steps", self.steps.iter().map(|step| step.id));
        findings.each("steps", &self.steps, |findings, step| {
            findings.named("mark", &step.mark);
            findings.text("label", &step.label);
            findings.count("prompts", &step.prompts, 2..=9);
            findings.texts("prompts", &step.prompts);
            findings.takes_time("minutes", step.minutes);
        });
        findings.into_faults()
    }
}
