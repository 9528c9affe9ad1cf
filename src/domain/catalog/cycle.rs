//! How the time of a cycle is meant to be spent.

use serde::{Deserialize, Serialize};

use super::fault::Findings;
use super::{Bilingual, Definition, Fault, Source};
use crate::domain::{Id, Phase};

/// The minutes each phase may take, so that a pair knows before it starts what it asks of both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cycle {
    /// The name it is referred to by.
    pub id: Id,
    /// The name people read.
    pub name: Bilingual,
    /// What it is for.
    pub about: Bilingual,
    /// Where it comes from.
    pub source: Source,
    /// The minutes for writing the plan together.
    pub plan: u32,
    /// The minutes the mentor watches the lesson for.
    pub teach: u32,
    /// The minutes for the talk after the lesson.
    pub think: u32,
    /// The minutes for rating and for the next step.
    pub assess: u32,
}

/// The longest a phase may be meant to take, in minutes: ten hours are more than a school day.
const LONGEST_PHASE: u32 = 600;

impl Cycle {
    /// The minutes of one phase.
    #[must_use]
    pub fn minutes_of(&self, phase: Phase) -> u32 {
        match phase {
            Phase::Plan => self.plan,
            Phase::Teach => self.teach,
            Phase::Think => self.think,
            Phase::Assess => self.assess,
        }
    }

    /// The minutes of all four phases: what the mentor is asked for.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        Phase::ALL.into_iter().map(|phase| self.minutes_of(phase)).sum()
    }
}

impl Definition for Cycle {
    headed!();

    fn faults(&self) -> Vec<Fault> {
        let mut findings = Findings::of(self);
        for (field, minutes) in
            [("plan", self.plan), ("teach", self.teach), ("think", self.think), ("assess", self.assess)]
        {
            findings.takes_time(field, minutes);
            findings.at_most(field, minutes, LONGEST_PHASE);
        }
        findings.into_faults()
    }
}
