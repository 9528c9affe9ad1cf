//! A code, and how codes are gathered into larger ones.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use crate::domain::Id;
use crate::domain::catalog::fault::Findings;
use crate::domain::catalog::{Bilingual, Fault};

/// Keys that belong to the board itself, whatever the instrument. Tab, Enter, Backspace and Ctrl-O are no letters at all.
const OF_THE_BOARD: [char; 2] = [' ', '-'];

/// One thing that is recorded with one key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Code {
    /// What entries refer to it by.
    pub id: Id,
    /// Its key on the board.
    pub key: char,
    /// Its word, short enough to stand beside its key.
    pub label: Bilingual,
    /// When it is recorded and when it is not.
    pub means: Bilingual,
    /// Other names it goes by in data from elsewhere.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
}

/// One way to gather codes. A code may be in one band, or in none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grouping {
    /// The name it is referred to by.
    pub id: Id,
    /// The name people read.
    pub label: Bilingual,
    /// The bands, in order.
    pub bands: Vec<Band>,
}

/// Codes that are taken together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// The name it is referred to by.
    pub id: Id,
    /// The name people read.
    pub label: Bilingual,
    /// What is in it.
    pub codes: Vec<Id>,
}

/// A code of its own that counts wherever one of others does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnyOf {
    /// The name it is referred to by.
    pub id: Id,
    /// The name people read.
    pub label: Bilingual,
    /// The codes of which one is enough.
    pub codes: Vec<Id>,
}

impl Findings {
    /// Codes that stand in one list: their texts, their ids, their keys.
    pub(in crate::domain::catalog) fn codes(&mut self, list: &str, codes: &[Code]) {
        self.each(list, codes, |findings, code| findings.code(code));
        self.ids(list, codes.iter().map(|code| code.id));
        let places = (0..codes.len()).map(|place| format!("{list}[{place}].key"));
        self.keys(places.zip(codes.iter().map(|code| code.key)));
    }

    /// One code by itself.
    pub(in crate::domain::catalog) fn code(&mut self, code: &Code) {
        self.text("label", &code.label);
        self.text("means", &code.means);
        for (place, alias) in code.aliases.iter().enumerate() {
            self.named(&format!("aliases[{place}]"), alias);
        }
    }

    /// Keys that count at the same time: each can be typed, belongs to nobody else, and stands once.
    pub(in crate::domain::catalog) fn keys(&mut self, keys: impl Iterator<Item = (String, char)>) {
        let mut met = HashSet::new();
        for (field, key) in keys {
            if OF_THE_BOARD.contains(&key) || !is_typed(key) {
                self.note(&field, |place| Fault::NoKey { place, key });
            } else if !met.insert(key) {
                self.note(&field, |place| Fault::KeyTwice { place, key });
            }
        }
    }

    /// A reference must be to one of these.
    pub(in crate::domain::catalog) fn known(&mut self, field: &str, id: Id, known: &[Id]) {
        if !known.contains(&id) {
            self.note(field, |place| Fault::Unknown { place, id });
        }
    }

    /// Each of several references must be to one of these.
    pub(in crate::domain::catalog) fn all_known(&mut self, list: &str, ids: &[Id], known: &[Id]) {
        for (place, id) in ids.iter().enumerate() {
            self.known(&format!("{list}[{place}]"), *id, known);
        }
    }

    /// Ways to gather codes: nothing in them that is none, nothing in two bands of one.
    pub(in crate::domain::catalog) fn groupings(&mut self, groupings: &[Grouping], codes: &[Id]) {
        self.ids("groupings", groupings.iter().map(|grouping| grouping.id));
        self.each("groupings", groupings, |findings, grouping| {
            findings.text("label", &grouping.label);
            findings.count("bands", &grouping.bands, 1..=20);
            findings.ids("bands", grouping.bands.iter().map(|band| band.id));
            let mut met = HashSet::new();
            findings.each("bands", &grouping.bands, |findings, band| {
                findings.text("label", &band.label);
                findings.all_known("codes", &band.codes, codes);
                for (place, id) in band.codes.iter().enumerate() {
                    if !met.insert(*id) {
                        findings.note(&format!("codes[{place}]"), |place| Fault::IdTwice { place, id: *id });
                    }
                }
            });
        });
    }

    /// Codes that count wherever one of others does.
    pub(in crate::domain::catalog) fn any_of(&mut self, any: &[AnyOf], codes: &[Id]) {
        let ids = any.iter().map(|any| any.id);
        self.ids("any", ids);
        self.each("any", any, |findings, any| {
            findings.text("label", &any.label);
            findings.count("codes", &any.codes, 1..=40);
            findings.all_known("codes", &any.codes, codes);
        });
    }
}

/// Whether a key is one letter, digit or sign that a keyboard types by itself.
fn is_typed(key: char) -> bool {
    key.is_ascii_graphic()
}
