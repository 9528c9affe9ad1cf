//! Recording after the lesson: what to look for, weighed from what was written down.

use serde::{Deserialize, Serialize};

use super::Code;
use crate::domain::Id;
use crate::domain::catalog::Bilingual;
use crate::domain::catalog::fault::Findings;

/// What to look for, and the levels it is weighed by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Behaviours {
    /// The levels, the lowest first.
    pub levels: Vec<Code>,
    /// How many parts of the lesson are weighed apart from one another.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub segments: u8,
    /// The areas; none, where everything to look for comes from the plan.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<Area>,
    /// Whether what the steps of the plan say is to be observed is to be looked for, too.
    #[serde(default, skip_serializing_if = "crate::domain::observation::is_false")]
    pub from_plan: bool,
}

/// An area, such as the culture of the classroom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// The name it is referred to by.
    pub id: Id,
    /// The name people read.
    pub label: Bilingual,
    /// What it consists of.
    pub elements: Vec<Element>,
}

/// An element of an area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Element {
    /// The name it is referred to by.
    pub id: Id,
    /// The name people read.
    pub label: Bilingual,
    /// What shows it.
    pub behaviours: Vec<Behaviour>,
}

/// Something that can be seen or heard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Behaviour {
    /// What entries refer to it by.
    pub id: Id,
    /// What is looked for.
    pub label: Bilingual,
    /// What each level looks like, the lowest first; nothing where the name of the level says enough.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub descriptors: Vec<Bilingual>,
    /// Whether there may have been no occasion for it.
    #[serde(default, skip_serializing_if = "crate::domain::observation::is_false")]
    pub may_be_absent: bool,
}

fn one() -> u8 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_one(count: &u8) -> bool {
    *count == 1
}

impl Behaviours {
    /// Every behaviour, in order.
    pub fn all(&self) -> impl Iterator<Item = &Behaviour> {
        self.areas.iter().flat_map(|area| &area.elements).flat_map(|element| &element.behaviours)
    }

    pub(super) fn look_into(&self, findings: &mut Findings) {
        findings.count("levels", &self.levels, 2..=7);
        findings.codes("levels", &self.levels);
        findings.takes_time("segments", self.segments.into());
        let least = usize::from(!self.from_plan);
        findings.count("areas", &self.areas, least..=12);
        findings.ids("areas", self.areas.iter().map(|area| area.id));
        let mut places = Vec::new();
        for (a, area) in self.areas.iter().enumerate() {
            for (e, element) in area.elements.iter().enumerate() {
                let behaviours = element.behaviours.iter().enumerate();
                places
                    .extend(behaviours.map(|(b, it)| (format!("areas[{a}].elements[{e}].behaviours[{b}].id"), it.id)));
            }
        }
        findings.ids_at(places.into_iter());
        findings.each("areas", &self.areas, |findings, area| {
            findings.text("label", &area.label);
            findings.count("elements", &area.elements, 1..=20);
            findings.ids("elements", area.elements.iter().map(|element| element.id));
            findings.each("elements", &area.elements, |findings, element| {
                findings.text("label", &element.label);
                findings.count("behaviours", &element.behaviours, 1..=20);
                findings.each("behaviours", &element.behaviours, |findings, behaviour| {
                    findings.text("label", &behaviour.label);
                    if !behaviour.descriptors.is_empty() {
                        findings.descriptors("descriptors", &behaviour.descriptors, self.levels.len());
                    }
                });
            });
        });
    }
}
