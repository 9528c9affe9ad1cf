//! The course of a talk.

use serde::{Deserialize, Serialize};

use super::fault::Findings;
use super::spread::spread;
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
    /// What it is there for, when the program is to do more with it than to show its questions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<Purpose>,
    /// Who only listens here, such as whoever presents a plan while the other says what they think of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub silent: Option<Role>,
    /// How long both may think in silence before anyone speaks, in seconds; 0 when they need not.
    #[serde(default, skip_serializing_if = "is_nil")]
    pub think: u32,
    /// What is looked at one after the other, each to be answered by itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cells: Vec<GuideCell>,
}

/// What a step of a talk is there for, whatever the guide calls it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Purpose {
    /// How it was, before anyone looks for causes.
    Feelings,
    /// Two things that worked, each with what shows it.
    Strengths,
    /// What the mentor would suggest; closed until the mentee asks for it.
    Advice,
    /// The mentee teaches the mentor something.
    Teaching,
}

/// One of the things a step looks at, such as what pupils felt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuideCell {
    /// What turns refer to it by.
    pub id: Id,
    /// Its name, as a question or the beginning of one.
    pub label: Bilingual,
}

/// The longest silence that a step may begin with, in seconds: ten minutes suffice to read a plan.
const LONGEST_SILENCE: u32 = 600;

/// Left out of the file.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_nil(seconds: &u32) -> bool {
    *seconds == 0
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

    /// The minutes of each step when the whole talk may take this many. They sum to it exactly, and none is without time
    /// unless there are more steps than minutes.
    #[must_use]
    pub fn spread(&self, minutes: u32) -> Vec<u32> {
        spread(self.steps.iter().map(|step| step.minutes), minutes, 1)
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
            findings.at_most("think", step.think, LONGEST_SILENCE);
            if step.silent == Some(self.opener(step)) {
                findings.note("silent", |place| Fault::SilentOpens { place });
            }
            if !step.cells.is_empty() {
                findings.count("cells", &step.cells, 2..=12);
                findings.ids("cells", step.cells.iter().map(|cell| cell.id));
                findings.each("cells", &step.cells, |findings, cell| findings.text("label", &cell.label));
            }
        });
        findings.into_faults()
    }
}
