//! The session: one lesson of one pair, from the plan to the signatures. One session is one file.

use serde::{Deserialize, Serialize};

use super::assessment::{Action, Assessment, Status};
use super::catalog::{Cycle, Template, Tongue};
use super::citation;
use super::observation::{Entry, Observation, What};
use super::place::changes;
use super::plan::{Goal, Plan, Section, Step};
use super::prose::{OneLine, Prose};
use super::reflection::Reflection;
use super::{Id, IdSource, Moment, Phase, Role, weighing};

/// The layout of session files that this program writes.
pub const FORMAT: u32 = 1;

/// One lesson of one pair.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Session {
    /// The layout of the file.
    pub format: u32,
    /// Its id.
    pub id: Id,
    /// The last record it holds.
    #[serde(default)]
    #[serde(deserialize_with = "super::record::number")]
    pub seq: u64,
    /// What the lesson is called.
    pub title: OneLine,
    /// The school subject.
    #[serde(default, skip_serializing_if = "OneLine::is_silent")]
    pub subject: OneLine,
    /// The class.
    #[serde(default, skip_serializing_if = "OneLine::is_silent")]
    pub class: OneLine,
    /// The school.
    #[serde(default, skip_serializing_if = "OneLine::is_silent")]
    pub school: OneLine,
    /// When it was begun in this program.
    pub created: Moment,
    /// When the lesson is to be taught.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scheduled: Option<Moment>,
    /// How long the lesson is to last, in minutes; 0 while nobody has said.
    #[serde(default)]
    pub minutes: u32,
    /// The teacher who accompanies.
    pub mentor: Person,
    /// The teacher who teaches.
    pub mentee: Person,
    /// The session before it in this pair's cycle.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follows: Option<Id>,
    /// How much time the two give to each phase, as it was when they chose. Boxed, as few edits exchange it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cycle: Option<Box<Cycle>>,
    /// What the pair has agreed on beforehand.
    #[serde(default)]
    pub agreement: Agreement,
    /// What is to happen.
    #[serde(default)]
    pub plan: Plan,
    /// What was seen.
    #[serde(default)]
    pub observation: Observation,
    /// What was said.
    #[serde(default)]
    pub reflection: Reflection,
    /// What it came to.
    #[serde(default)]
    pub assessment: Assessment,
    /// Lines under way.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub drafts: Vec<Draft>,
    /// The time each has given, by phase.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ledger: Vec<Spent>,
    /// When each last left the session to the other, by role.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub handed: Vec<HandOver>,
}

/// The time the two have given to a phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spent {
    /// The phase.
    pub phase: Phase,
    /// The mentor's time, in ms.
    #[serde(default)]
    pub mentor: u64,
    /// The mentee's, in ms.
    #[serde(default)]
    pub mentee: u64,
}

/// Leaving the session to the other, who goes on alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandOver {
    /// Who left it.
    pub by: Role,
    /// When.
    pub at: Moment,
    /// The last record they have seen: what comes after is new to them.
    pub seq: u64,
}

/// A person, named as they name themselves: *Bu Sari*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The name.
    pub name: OneLine,
}

/// What the pair agrees on before the lesson.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Agreement {
    /// The mentee's own question: what is to be found out.
    #[serde(skip_serializing_if = "Prose::is_silent")]
    pub focus: Prose,
    /// What the visit is for.
    #[serde(skip_serializing_if = "Prose::is_silent")]
    pub purpose: Prose,
    /// Who may see what.
    #[serde(skip_serializing_if = "Prose::is_silent")]
    pub sees: Prose,
    /// The word that stops it all.
    #[serde(skip_serializing_if = "OneLine::is_silent")]
    pub stop_word: OneLine,
    /// What each of the two wants from it.
    #[serde(skip_serializing_if = "Wants::is_empty")]
    pub wants: Wants,
    /// Who has agreed, and when.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub agreed: Vec<Consent>,
}

/// One thing that each of the two wants from the session.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Wants {
    /// The mentor.
    #[serde(skip_serializing_if = "Prose::is_silent")]
    pub mentor: Prose,
    /// The mentee.
    #[serde(skip_serializing_if = "Prose::is_silent")]
    pub mentee: Prose,
}

impl Wants {
    /// What a role wants.
    #[must_use]
    pub fn of(&self, role: Role) -> &Prose {
        match role {
            Role::Mentor => &self.mentor,
            Role::Mentee => &self.mentee,
        }
    }

    fn is_empty(&self) -> bool {
        self.mentor.is_silent() && self.mentee.is_silent()
    }
}

/// One voice's word that the agreement holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consent {
    /// Whose.
    pub by: Role,
    /// When.
    pub at: Moment,
}

/// A line under way, with the moment of its first letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// Whose.
    pub by: Role,
    /// Which line.
    pub line: Line,
    /// When its first letter was typed; in a running lesson: the start plus lesson time.
    pub at: Moment,
    /// What stands in it.
    pub text: Prose,
}

/// The lines that hold a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Line {
    /// The capture line of the lesson.
    Capture,
    /// The line of a talk.
    Talk(Id),
    /// The keys of a mark that asks for more.
    Board,
}

changes! {
    /// One value of the session's own, set from `old` to `new`.
    SessionChange of Session in None => {
        /// When the lesson is to be taught.
        Scheduled: Option<Moment> = { scheduled }, "scheduled";
        /// How long the lesson is to last, in minutes.
        Minutes: u32 = { minutes }, "minutes";
        /// The session before it.
        Follows: Option<Id> = { follows }, "follows";
        /// How much time the two give to each phase.
        Cycle: Option<Box<Cycle>> = { cycle }, "cycle";
        /// The time each has given.
        Ledger: Vec<Spent> = { ledger }, "ledger";
    }
}

/// What is asked when a session is begun.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewSession {
    /// What the lesson is called.
    pub title: String,
    /// The mentor's name.
    pub mentor: String,
    /// The mentee's name.
    pub mentee: String,
    /// The school subject.
    pub subject: String,
    /// The class.
    pub class: String,
    /// The school.
    pub school: String,
    /// The mentee's own question.
    pub focus: String,
    /// When the lesson is to be taught.
    pub scheduled: Option<Moment>,
    /// How long the lesson is to last, in minutes.
    pub minutes: u32,
    /// How much time the two give to each phase.
    pub cycle: Option<Cycle>,
}

impl Session {
    /// A session that has just been begun, its plan laid out as the template has it, in the tongue in force.
    pub fn begin(new: &NewSession, template: Option<(&Template, Tongue)>, now: Moment, ids: &mut dyn IdSource) -> Self {
        Self {
            format: FORMAT,
            id: ids.next(),
            seq: 0,
            title: new.title.as_str().into(),
            subject: new.subject.as_str().into(),
            class: new.class.as_str().into(),
            school: new.school.as_str().into(),
            created: now,
            scheduled: new.scheduled,
            minutes: new.minutes,
            mentor: Person { name: new.mentor.as_str().into() },
            mentee: Person { name: new.mentee.as_str().into() },
            follows: None,
            cycle: new.cycle.clone().map(Box::new),
            agreement: Agreement { focus: new.focus.as_str().into(), ..Agreement::default() },
            plan: template.map_or_else(Plan::default, |(template, tongue)| {
                Plan::from_template(template, tongue, new.minutes, ids)
            }),
            observation: Observation::default(),
            reflection: Reflection::default(),
            assessment: Assessment::default(),
            drafts: Vec::new(),
            ledger: Vec::new(),
            handed: Vec::new(),
        }
    }

    /// The next session of the same pair: the people, the place and the actions still open come along.
    pub fn next_of_cycle(&self, template: Option<(&Template, Tongue)>, now: Moment, ids: &mut dyn IdSource) -> Self {
        let new = NewSession {
            mentor: self.mentor.name.to_string(),
            mentee: self.mentee.name.to_string(),
            subject: self.subject.to_string(),
            class: self.class.to_string(),
            school: self.school.to_string(),
            focus: citation::unbound(&self.agreement.focus, self),
            minutes: self.minutes,
            cycle: self.cycle.as_deref().cloned(),
            ..NewSession::default()
        };
        let mut next = Self::begin(&new, template, now, ids);
        next.follows = Some(self.id);
        let open = self.assessment.actions.iter().filter(|action| action.status == Status::Open);
        next.assessment.actions = open
            .map(|action| {
                let from = action.from.or(Some(self.id));
                // What it rests on stays in the session it came from: here those ids name nothing.
                let [text, sign, support] = action.texts().map(|text| citation::unbound(text, self).into());
                let (seen, cites) = (Vec::new(), Vec::new());
                let mut next = Action { from, text, sign, support, seen, cites, idea: None, ..action.clone() };
                next.seen_before = weighing::seen_until_now(action, self);
                if action.from.is_none() {
                    next.from_title = self.title.clone();
                    next.from_day = Some(self.day());
                }
                next
            })
            .collect();
        next
    }

    /// The day of the lesson: when it was taught, else when it is to be, else when the session was begun.
    #[must_use]
    pub fn day(&self) -> chrono::NaiveDate {
        self.observation.started.or(self.scheduled).unwrap_or(self.created).date_naive()
    }

    /// The person in a role.
    #[must_use]
    pub fn person(&self, role: Role) -> &Person {
        match role {
            Role::Mentor => &self.mentor,
            Role::Mentee => &self.mentee,
        }
    }

    /// What stands half-typed in a line of a voice.
    #[must_use]
    pub fn draft(&self, by: Role, line: Line) -> Option<&Draft> {
        self.drafts.iter().find(|draft| draft.by == by && draft.line == line)
    }

    /// The entry of that id.
    #[must_use]
    pub fn entry(&self, id: Id) -> Option<&Entry> {
        self.observation.entry(id)
    }

    /// The entry of that number: the 34 of `#34`.
    #[must_use]
    pub fn entry_numbered(&self, n: u32) -> Option<&Entry> {
        self.observation.entries.iter().find(|entry| entry.n == n)
    }

    /// Takes an entry back for good: what was written there, and the reply to it, is gone. No edit brings it back.
    pub fn withdraw(&mut self, entry: Id) {
        let mut held = self.observation.entries.change(entry);
        if let Some(entry) = held.as_mut().and_then(|held| held.entry()) {
            entry.withdrawn = true;
            entry.reply = None;
            if let Some(text) = entry.said_mut() {
                *text = Prose::default();
            }
        }
    }

    /// The notes that were neither struck out nor taken back.
    pub fn notes(&self) -> impl Iterator<Item = &Entry> {
        self.observation
            .entries
            .iter()
            .filter(|entry| !entry.removed && !entry.withdrawn && matches!(entry.what, What::Note { .. }))
    }
}

impl Plan {
    /// The plan a template lays out for a lesson of so many minutes, its starter words in this tongue.
    pub fn from_template(template: &Template, tongue: Tongue, minutes: u32, ids: &mut dyn IdSource) -> Self {
        let sections = template.sections.iter().map(|section| Section {
            id: section.id,
            label: section.label.clone(),
            hint: section.hint.clone(),
            text: Prose::default(),
        });
        let starters = template.steps.iter().zip(template.spread(minutes));
        let steps = starters
            .map(|(starter, minutes)| Step {
                title: starter.title.of(tongue).into(),
                minutes,
                ..Step::empty(ids.next(), Some(starter.stage))
            })
            .collect();
        Self {
            template: Some(template.id),
            stages: template.stages.clone(),
            columns: template.columns.clone(),
            sections: sections.collect(),
            goals: vec![Goal::empty(ids.next())],
            steps,
            margin: Vec::new(),
        }
    }
}
