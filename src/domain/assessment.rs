//! The assessment: each rates alone and sealed, both are revealed, and they agree on what comes next.

use std::num::NonZeroU32;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::catalog::Rubric;
use super::citation::cited;
use super::place::changes;
use super::prose::{OneLine, Prose};
use super::seal::{Seal, Sealed};
use super::{Id, Item, Moment, Phase, Role};

/// Ratings, agreed levels, actions and signatures.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Assessment {
    /// The rubric in force, copied. Boxed, as the edits that exchange it would make every edit large.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rubric: Option<Box<Rubric>>,
    /// What each has rated unseen.
    #[serde(skip_serializing_if = "Sealed::is_empty")]
    pub sealed: Sealed,
    /// When both were opened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revealed: Option<Moment>,
    /// What each had rated, once revealed; by criterion, then role.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ratings: Vec<Rating>,
    /// What they agreed on, by criterion.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub agreed: Vec<AgreedLevel>,
    /// How many pupils showed the sign of each goal, by goal.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub results: Vec<GoalResult>,
    /// What comes next.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub actions: Vec<Action>,
    /// Who has put their name to which version.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub signed: Vec<Signature>,
}

/// One role's rating of one criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rating {
    /// The criterion of the rubric.
    pub criterion: Id,
    /// Whose.
    pub by: Role,
    /// The level, from 1; none means *not observed*, which is outside every sum.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<u8>,
    /// Why.
    #[serde(default, skip_serializing_if = "Prose::is_silent")]
    pub note: Prose,
    /// The entries and steps it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<Id>,
}

/// The level both agreed on, or the words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreedLevel {
    /// The criterion of the rubric.
    pub criterion: Id,
    /// The level, from 1; none means *not observed*, or that the rubric has no levels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<u8>,
    /// What both say of it.
    #[serde(default, skip_serializing_if = "Prose::is_silent")]
    pub words: Prose,
}

/// How many pupils showed the success sign of a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoalResult {
    /// The goal of the plan.
    pub goal: Id,
    /// How many pupils showed it.
    pub reached: u32,
    /// Of how many who could have.
    pub of: u32,
}

/// A next step: small, owned, dated, and with a sign that will show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Action {
    /// Its id.
    pub id: Id,
    /// What is to be done.
    #[serde(default)]
    pub text: Prose,
    /// Who does it.
    pub owner: Role,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
    /// What will show that it was done.
    #[serde(default, skip_serializing_if = "Prose::is_silent")]
    pub sign: Prose,
    /// The help its owner needs.
    #[serde(default, skip_serializing_if = "Prose::is_silent")]
    pub support: Prose,
    /// What it answers, beside what its text cites: criteria, turns, entries, goals, steps.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<Id>,
    /// The idea it was chosen from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub idea: Option<Id>,
    /// How it stands.
    #[serde(default)]
    pub status: Status,
    /// The entries in which it was seen.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seen: Vec<Id>,
    /// The session it was agreed in, when it came along from an earlier one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Id>,
    /// What that session was called.
    #[serde(default, skip_serializing_if = "OneLine::is_silent")]
    pub from_title: OneLine,
    /// The day of that session's lesson.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from_day: Option<NaiveDate>,
    /// How often it was seen in earlier sessions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen_before: Option<SeenBefore>,
}

/// How often an action was seen before it came along.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeenBefore {
    /// In how many entries.
    pub times: NonZeroU32,
    /// The day of the last lesson it was seen in.
    pub last: NaiveDate,
}

/// How an action stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Still to be done.
    #[default]
    Open,
    /// Done.
    Done,
    /// Let go.
    Dropped,
}

/// A name put to a version of the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// Whose.
    pub by: Role,
    /// When.
    pub at: Moment,
    /// The last record it covers.
    pub seq: u64,
    /// The checksum of what was signed, by which a later change is told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holds: Option<u32>,
}

changes! {
    /// One value of the assessment, set from `old` to `new`.
    AssessmentChange of Assessment in Some(Phase::Assess) => {
        /// The rubric in force.
        Rubric: Option<Box<Rubric>> = { rubric }, "rubric";
        /// All that a role has rated unseen.
        Seal(role: Role): Option<Seal> = { sealed @ role }, "sealed";
        /// When both were opened.
        Revealed: Option<Moment> = { revealed }, "reveal";
        /// Who does an action.
        ActionOwner(action: Id): Role = { actions[action].owner }, "action-owner";
        /// By when an action is due.
        ActionDue(action: Id): Option<NaiveDate> = { actions[action].due }, "action-due";
        /// How an action stands.
        ActionStatus(action: Id): Status = { actions[action].status }, "action-status";
        /// The idea an action was chosen from.
        ActionIdea(action: Id): Option<Id> = { actions[action].idea }, "action";
        /// What an action answers.
        ActionCites(action: Id): Vec<Id> = { actions[action].cites }, "cite";
        /// The entries in which an action was seen.
        ActionSeen(action: Id): Vec<Id> = { actions[action].seen }, "action-seen";
    }
}

impl Assessment {
    /// A role's revealed rating of a criterion.
    #[must_use]
    pub fn rating(&self, criterion: Id, by: Role) -> Option<&Rating> {
        self.ratings.iter().find(|rating| rating.criterion == criterion && rating.by == by)
    }

    /// The agreed level of a criterion, if they have agreed.
    #[must_use]
    pub fn agreed_on(&self, criterion: Id) -> Option<&AgreedLevel> {
        self.agreed.iter().find(|agreed| agreed.criterion == criterion)
    }

    /// How many pupils showed the sign of a goal, when it was counted.
    #[must_use]
    pub fn result(&self, goal: Id) -> Option<&GoalResult> {
        self.results.iter().find(|result| result.goal == goal)
    }

    /// The action of that id.
    #[must_use]
    pub fn action(&self, id: Id) -> Option<&Action> {
        self.actions.iter().find(|action| action.id == id)
    }

    /// The signature of a role.
    #[must_use]
    pub fn signature(&self, by: Role) -> Option<&Signature> {
        self.signed.iter().find(|signature| signature.by == by)
    }
}

impl Rating {
    /// Whether it rests on something.
    #[must_use]
    pub fn has_evidence(&self) -> bool {
        !self.cites.is_empty() || cited(&self.note).next().is_some()
    }
}

impl Action {
    /// Everything that is written of it, and so may cite.
    #[must_use]
    pub fn texts(&self) -> [&str; 3] {
        [&self.text, &self.sign, &self.support]
    }

    /// An action that says nothing yet.
    #[must_use]
    pub fn empty(id: Id, owner: Role) -> Self {
        Self {
            id,
            text: Prose::default(),
            owner,
            due: None,
            sign: Prose::default(),
            support: Prose::default(),
            cites: Vec::new(),
            idea: None,
            status: Status::Open,
            seen: Vec::new(),
            from: None,
            from_title: OneLine::default(),
            from_day: None,
            seen_before: None,
        }
    }
}

impl AgreedLevel {
    /// A level that was agreed on without words; `None` is *not observed*.
    #[must_use]
    pub fn of(criterion: Id, level: Option<u8>) -> Self {
        Self { criterion, level, words: Prose::default() }
    }
}

impl Item for AgreedLevel {
    fn id(&self) -> Id {
        self.criterion
    }
}

impl Item for Action {
    fn id(&self) -> Id {
        self.id
    }
}
