//! What can be wrong with a definition, and how it is found.

use std::collections::HashSet;
use std::ops::RangeInclusive;

use super::{Bilingual, Definition, Tongue};
use crate::domain::Id;

/// Something wrong with a definition. A `place` is the way to the field from the top of the file: `criteria[2].label`,
/// counted from 0 as the errors of the reader count it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A text is missing in one language.
    Untranslated {
        /// Where.
        place: String,
        /// The language it is missing in.
        tongue: Tongue,
    },
    /// A field that names something is blank.
    Blank {
        /// Where.
        place: String,
    },
    /// An id is used a second time in one list.
    IdTwice {
        /// The second use.
        place: String,
        /// The id.
        id: Id,
    },
    /// A list has too few or too many items.
    Count {
        /// The list.
        place: String,
        /// How many it has.
        found: usize,
        /// The fewest it may have.
        least: usize,
        /// The most it may have.
        most: usize,
    },
    /// A criterion does not describe each level once.
    Descriptors {
        /// The list of descriptors.
        place: String,
        /// How many there are.
        found: usize,
        /// How many levels the rubric has.
        levels: usize,
    },
    /// A step belongs to a stage that the template does not have.
    UnknownStage {
        /// Where the stage is named.
        place: String,
        /// The stage.
        stage: Id,
    },
    /// A column shows what an earlier one shows already.
    ColumnTwice {
        /// The later column.
        place: String,
    },
    /// Something that takes time is given none.
    NoTime {
        /// Where.
        place: String,
    },
    /// Something is referred to that the definition does not have.
    Unknown {
        /// Where it is named.
        place: String,
        /// What is named.
        id: Id,
    },
    /// A key that no keyboard types by itself, or that belongs to the board.
    NoKey {
        /// Where.
        place: String,
        /// The key.
        key: char,
    },
    /// A key that another code has already.
    KeyTwice {
        /// The second use.
        place: String,
        /// The key.
        key: char,
    },
    /// Only states can end one another, and this code is a moment.
    OnlyStates {
        /// Where.
        place: String,
    },
    /// A number is not lower than the one before it.
    NoDescent {
        /// Where.
        place: String,
    },
    /// The lowest of some bands leaves what lies below it without a name.
    NotFromNil {
        /// Where.
        place: String,
    },
    /// A number is larger than it may be.
    TooMuch {
        /// Where.
        place: String,
        /// The number.
        found: u32,
        /// The largest it may be.
        most: u32,
    },
    /// Who is to listen in a step is also to open it.
    SilentOpens {
        /// Where it is said who listens.
        place: String,
    },
    /// Numbers that do not go upwards.
    NoRange {
        /// Where.
        place: String,
    },
}

impl Fault {
    /// The way to the field.
    #[must_use]
    pub fn place(&self) -> &str {
        match self {
            Self::Untranslated { place, .. }
            | Self::Blank { place }
            | Self::IdTwice { place, .. }
            | Self::Count { place, .. }
            | Self::Descriptors { place, .. }
            | Self::UnknownStage { place, .. }
            | Self::ColumnTwice { place }
            | Self::NoTime { place }
            | Self::Unknown { place, .. }
            | Self::NoKey { place, .. }
            | Self::KeyTwice { place, .. }
            | Self::OnlyStates { place }
            | Self::NoDescent { place }
            | Self::NotFromNil { place }
            | Self::TooMuch { place, .. }
            | Self::SilentOpens { place }
            | Self::NoRange { place } => place,
        }
    }
}

/// Gathers faults while a definition is walked through, and knows the way to where the walk stands.
#[derive(Debug, Default)]
pub(super) struct Findings {
    way: String,
    faults: Vec<Fault>,
}

impl Findings {
    /// Begins with what every kind of definition has.
    pub(super) fn of(definition: &impl Definition) -> Self {
        let mut findings = Self::default();
        let source = definition.source();
        findings.text("name", definition.name());
        findings.text("about", definition.about());
        findings.named("source.title", &source.title);
        findings.named("source.licence", &source.licence);
        if let Some(note) = &source.note {
            findings.text("source.note", note);
        }
        findings
    }

    /// The faults found.
    pub(super) fn into_faults(self) -> Vec<Fault> {
        self.faults
    }

    /// Notes a fault at a field.
    pub(super) fn note(&mut self, field: &str, fault: impl FnOnce(String) -> Fault) {
        self.faults.push(fault(format!("{}{field}", self.way)));
    }

    /// Looks into each item of a list.
    pub(super) fn each<T>(&mut self, list: &str, items: &[T], mut look: impl FnMut(&mut Self, &T)) {
        let here = self.way.len();
        for (place, item) in items.iter().enumerate() {
            self.way.push_str(&format!("{list}[{place}]."));
            look(self, item);
            self.way.truncate(here);
        }
    }

    /// Looks into a field.
    pub(super) fn inside(&mut self, field: &str, look: impl FnOnce(&mut Self)) {
        let here = self.way.len();
        self.way.push_str(&format!("{field}."));
        look(self);
        self.way.truncate(here);
    }

    /// A text must be there in both languages.
    pub(super) fn text(&mut self, field: &str, text: &Bilingual) {
        for tongue in Tongue::ALL {
            if text.of(tongue).trim().is_empty() {
                self.note(field, |place| Fault::Untranslated { place, tongue });
            }
        }
    }

    /// Each text of a list must be there in both languages.
    pub(super) fn texts(&mut self, list: &str, texts: &[Bilingual]) {
        for (place, text) in texts.iter().enumerate() {
            self.text(&format!("{list}[{place}]"), text);
        }
    }

    /// A name that has no language must not be blank.
    pub(super) fn named(&mut self, field: &str, name: &str) {
        if name.trim().is_empty() {
            self.note(field, |place| Fault::Blank { place });
        }
    }

    /// A list must have a fitting number of items.
    pub(super) fn count<T>(&mut self, list: &str, items: &[T], wanted: RangeInclusive<usize>) {
        let found = items.len();
        if !wanted.contains(&found) {
            self.note(list, |place| Fault::Count { place, found, least: *wanted.start(), most: *wanted.end() });
        }
    }

    /// No id may stand twice in a list.
    pub(super) fn ids(&mut self, list: &str, ids: impl Iterator<Item = Id>) {
        self.ids_at(ids.enumerate().map(|(place, id)| (format!("{list}[{place}].id"), id)));
    }

    /// No id may stand twice among these, wherever each stands.
    pub(super) fn ids_at(&mut self, ids: impl Iterator<Item = (String, Id)>) {
        let mut met = HashSet::new();
        for (field, id) in ids {
            if !met.insert(id) {
                self.note(&field, |place| Fault::IdTwice { place, id });
            }
        }
    }

    /// Each level must be described once.
    pub(super) fn descriptors(&mut self, list: &str, descriptors: &[Bilingual], levels: usize) {
        self.texts(list, descriptors);
        let found = descriptors.len();
        if found != levels {
            self.note(list, |place| Fault::Descriptors { place, found, levels });
        }
    }

    /// A number must not be larger than makes sense.
    pub(super) fn at_most(&mut self, field: &str, found: u32, most: u32) {
        if found > most {
            self.note(field, |place| Fault::TooMuch { place, found, most });
        }
    }

    /// What takes time must be given some.
    pub(super) fn takes_time(&mut self, field: &str, amount: u32) {
        if amount == 0 {
            self.note(field, |place| Fault::NoTime { place });
        }
    }
}
