//! The plan: what is to be learnt, by which steps, and how one would see that it was.

use serde::{Deserialize, Serialize};

use super::catalog::{Bilingual, Column, Stage};
use super::id::Id;
use super::moment::Moment;
use super::place::changes;
use super::prose::{OneLine, Prose};
use super::role::Role;
use super::{Item, Phase};

/// The length of a lesson where nobody has said one, in minutes: two lesson hours of an Indonesian primary school.
pub const USUAL_MINUTES: u32 = 70;

/// The lesson plan, written by both.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Plan {
    /// The template it was begun from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub template: Option<Id>,
    /// The template's stages, copied, so that the plan reads the same when the template has changed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub stages: Vec<Stage>,
    /// The columns of the template's own view of the steps, copied.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<Column>,
    /// The template's sections of free prose.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<Section>,
    /// What is to be learnt: `T1`, `T2` … by order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<Goal>,
    /// How: `L1`, `L2` … by order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Step>,
    /// What either writes in the margin.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub margin: Vec<MarginNote>,
}

/// A section of the template, with what was written in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// The template's id of it.
    pub id: Id,
    /// Its heading.
    pub label: Bilingual,
    /// What belongs in it.
    pub hint: Bilingual,
    /// What was written.
    #[serde(default, skip_serializing_if = "Prose::is_silent")]
    pub text: Prose,
}

/// A goal, and the sign by which one would see it reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// Its id.
    pub id: Id,
    /// What pupils are to learn.
    #[serde(default)]
    pub text: Prose,
    /// What one would see or hear.
    #[serde(default, skip_serializing_if = "Prose::is_silent")]
    pub sign: Prose,
}

/// A step of the lesson.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Its id.
    pub id: Id,
    /// The stage of the lesson it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<Id>,
    /// What it is called.
    #[serde(default)]
    pub title: OneLine,
    /// How long it is to last, in minutes; 0 while nobody has said.
    #[serde(default)]
    pub minutes: u32,
    /// What the teacher does.
    #[serde(default, skip_serializing_if = "Prose::is_silent")]
    pub teacher: Prose,
    /// What the pupils do.
    #[serde(default, skip_serializing_if = "Prose::is_silent")]
    pub pupils: Prose,
    /// What pupils may answer.
    #[serde(default, skip_serializing_if = "Prose::is_silent")]
    pub expected: Prose,
    /// How the teacher would help then.
    #[serde(default, skip_serializing_if = "Prose::is_silent")]
    pub support: Prose,
    /// What the observer is to look at.
    #[serde(default, skip_serializing_if = "Prose::is_silent")]
    pub look_for: Prose,
    /// What to do when it does not work.
    #[serde(default, skip_serializing_if = "Prose::is_silent")]
    pub plan_b: Prose,
    /// The strategy card it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strategy: Option<Id>,
    /// The goals it serves.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<Id>,
}

/// A note in the margin of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MarginNote {
    /// Its id.
    pub id: Id,
    /// Whose it is.
    pub by: Role,
    /// When it was begun.
    pub at: Moment,
    /// The goal, step or section it stands beside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Id>,
    /// What it says.
    #[serde(default)]
    pub text: Prose,
}

changes! {
    /// One value of the plan, set from `old` to `new`.
    PlanChange of Plan in Some(Phase::Plan) => {
        /// The stage a step belongs to.
        StepStage(step: Id): Option<Id> = { steps[step].stage }, "step-stage";
        /// The minutes of a step.
        StepMinutes(step: Id): u32 = { steps[step].minutes }, "step-minutes";
        /// The goals a step serves.
        StepGoals(step: Id): Vec<Id> = { steps[step].goals }, "step-goals";
        /// The strategy card of a step.
        StepStrategy(step: Id): Option<Id> = { steps[step].strategy }, "step-strategy";
        /// What a margin note stands beside.
        MarginOn(margin: Id): Option<Id> = { margin[margin].on }, "margin-on";
        /// Whose a margin note is.
        MarginBy(margin: Id): Role = { margin[margin].by }, "give";
        /// The template the plan follows.
        Template: Option<Id> = { template }, "template";
        /// The stages of the template.
        Stages: Vec<Stage> = { stages }, "template";
        /// The columns of the template's own view.
        Columns: Vec<Column> = { columns }, "template";
    }
}

impl Plan {
    /// The minutes of all steps together.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.steps.iter().fold(0, |sum, step| sum.saturating_add(step.minutes))
    }

    /// The step of that id.
    #[must_use]
    pub fn step(&self, id: Id) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// The goal of that id.
    #[must_use]
    pub fn goal(&self, id: Id) -> Option<&Goal> {
        self.goals.iter().find(|goal| goal.id == id)
    }

    /// The number of a step, from 1: the 2 of `L2`.
    #[must_use]
    pub fn step_number(&self, id: Id) -> Option<usize> {
        self.steps.iter().position(|step| step.id == id).map(|place| place + 1)
    }

    /// The number of a goal, from 1: the 1 of `T1`.
    #[must_use]
    pub fn goal_number(&self, id: Id) -> Option<usize> {
        self.goals.iter().position(|goal| goal.id == id).map(|place| place + 1)
    }
}

impl Goal {
    /// A goal that says nothing yet.
    #[must_use]
    pub fn empty(id: Id) -> Self {
        Self { id, text: Prose::default(), sign: Prose::default() }
    }
}

impl Step {
    /// A step that says nothing yet.
    #[must_use]
    pub fn empty(id: Id, stage: Option<Id>) -> Self {
        Self {
            id,
            stage,
            title: OneLine::default(),
            minutes: 0,
            teacher: Prose::default(),
            pupils: Prose::default(),
            expected: Prose::default(),
            support: Prose::default(),
            look_for: Prose::default(),
            plan_b: Prose::default(),
            strategy: None,
            goals: Vec::new(),
        }
    }
}

impl Item for Section {
    fn id(&self) -> Id {
        self.id
    }
}

impl Item for Goal {
    fn id(&self) -> Id {
        self.id
    }
}

impl Item for Step {
    fn id(&self) -> Id {
        self.id
    }
}

impl Item for MarginNote {
    fn id(&self) -> Id {
        self.id
    }
}
