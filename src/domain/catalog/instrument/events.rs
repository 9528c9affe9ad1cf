//! Recording what happens when it happens: moments, and states that last.

use serde::{Deserialize, Serialize};

use super::{Code, Grouping};
use crate::domain::Id;
use crate::domain::catalog::fault::Findings;
use crate::domain::catalog::{Bilingual, Fault};

/// Codes for moments and states.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Events {
    /// What is recorded.
    pub codes: Vec<EventCode>,
    /// Groups of states of which only one can be on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub exclusive: Vec<Exclusive>,
    /// What can be said more closely of a code.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub modifiers: Vec<Modifier>,
    /// Ways to gather the codes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub groupings: Vec<Grouping>,
}

/// A code, and how it behaves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventCode {
    /// The code.
    pub code: Code,
    /// Whether it is a state that lasts, and no moment.
    #[serde(default, skip_serializing_if = "crate::domain::observation::is_false")]
    pub lasts: bool,
    /// The group of states that end when this one starts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exclusive: Option<Id>,
    /// What a second press does while the state is on.
    #[serde(default, skip_serializing_if = "Again::is_toggle")]
    pub again: Again,
    /// Whether it is recorded for somebody.
    #[serde(default, skip_serializing_if = "Who::is_nobody")]
    pub who: Who,
    /// What is asked with it, in this order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub modifiers: Vec<Id>,
    /// Whether words are written down with it: what exactly was said.
    #[serde(default, skip_serializing_if = "crate::domain::observation::is_false")]
    pub words: bool,
}

/// What a second press of a state's key does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Again {
    /// It ends the state.
    #[default]
    Toggle,
    /// Nothing: only another code, or the key for the end, ends it.
    Ignore,
    /// It ends the state and begins it anew.
    Again,
}

/// For whom a code is recorded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Who {
    /// For nobody in particular.
    #[default]
    Nobody,
    /// For a seat, if one is named.
    Perhaps,
    /// For a seat.
    Seat,
}

/// A group of states of which only one can be on: starting one ends the other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exclusive {
    /// What codes refer to it by.
    pub id: Id,
    /// Its name.
    pub label: Bilingual,
}

/// What can be said more closely of a code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Modifier {
    /// What codes refer to it by.
    pub id: Id,
    /// What is asked.
    pub label: Bilingual,
    /// When it is asked.
    #[serde(default, skip_serializing_if = "Asked::is_start")]
    pub asked: Asked,
    /// What can be answered.
    pub scale: Scale,
}

/// When a modifier is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Asked {
    /// When the code is pressed.
    #[default]
    Start,
    /// When the state ends, as one may know only then.
    End,
}

/// The answers to a modifier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scale {
    /// One of these.
    One(Vec<Code>),
    /// Any of these.
    Many(Vec<Code>),
    /// A whole number between these, both included.
    Number(i64, i64),
}

impl Events {
    /// The code with this id.
    #[must_use]
    pub fn event(&self, id: Id) -> Option<&EventCode> {
        self.codes.iter().find(|event| event.code.id == id)
    }

    /// The modifier with this id.
    #[must_use]
    pub fn modifier(&self, id: Id) -> Option<&Modifier> {
        self.modifiers.iter().find(|modifier| modifier.id == id)
    }

    /// The modifiers of a code that are asked at this time.
    pub fn asked<'a>(&'a self, event: &'a EventCode, asked: Asked) -> impl Iterator<Item = &'a Modifier> + 'a {
        let modifiers = event.modifiers.iter().filter_map(|id| self.modifier(*id));
        modifiers.filter(move |modifier| modifier.asked == asked)
    }

    pub(super) fn look_into(&self, findings: &mut Findings) {
        findings.count("codes", &self.codes, 0..=60);
        findings.ids("codes", self.codes.iter().map(|event| event.code.id));
        let places = (0..self.codes.len()).map(|place| format!("codes[{place}].code.key"));
        findings.keys(places.zip(self.codes.iter().map(|event| event.code.key)));
        let exclusive: Vec<Id> = self.exclusive.iter().map(|group| group.id).collect();
        let modifiers: Vec<Id> = self.modifiers.iter().map(|modifier| modifier.id).collect();
        findings.each("codes", &self.codes, |findings, event| {
            findings.inside("code", |findings| findings.code(&event.code));
            if let Some(group) = event.exclusive {
                findings.known("exclusive", group, &exclusive);
            }
            findings.all_known("modifiers", &event.modifiers, &modifiers);
            if !event.lasts && event.exclusive.is_some() {
                findings.note("exclusive", |place| Fault::OnlyStates { place });
            }
        });
        findings.ids("exclusive", self.exclusive.iter().map(|group| group.id));
        findings.each("exclusive", &self.exclusive, |findings, group| findings.text("label", &group.label));
        findings.ids("modifiers", self.modifiers.iter().map(|modifier| modifier.id));
        findings.each("modifiers", &self.modifiers, |findings, modifier| {
            findings.text("label", &modifier.label);
            match &modifier.scale {
                Scale::One(codes) | Scale::Many(codes) => {
                    findings.count("scale", codes, 2..=20);
                    findings.codes("scale", codes);
                }
                Scale::Number(least, most) if least > most => {
                    findings.note("scale", |place| Fault::NoRange { place });
                }
                Scale::Number(..) => {}
            }
        });
        let codes: Vec<Id> = self.codes.iter().map(|event| event.code.id).collect();
        findings.groupings(&self.groupings, &codes);
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
impl Again {
    fn is_toggle(&self) -> bool {
        *self == Self::Toggle
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
impl Who {
    fn is_nobody(&self) -> bool {
        *self == Self::Nobody
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
impl Asked {
    fn is_start(&self) -> bool {
        *self == Self::Start
    }
}
