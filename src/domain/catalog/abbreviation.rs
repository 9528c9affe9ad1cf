//! Short forms that a note-taker types and a note spells out.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Short forms, in lower case, and what each stands for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Abbreviations(pub BTreeMap<String, String>);

impl Abbreviations {
    /// What a typed word stands for, if it is a short form: `gr` is *guru*, `Gr` is *Guru*.
    #[must_use]
    pub fn spelt_out(&self, typed: &str) -> Option<String> {
        if let Some(full) = self.0.get(typed) {
            return Some(full.clone());
        }
        let full = self.0.get(&lower_first(typed)?)?;
        let mut letters = full.chars();
        let first = letters.next()?;
        Some(first.to_uppercase().chain(letters).collect())
    }
}

/// The word with its first letter in lower case, if that letter is a capital.
fn lower_first(word: &str) -> Option<String> {
    let mut letters = word.chars();
    let first = letters.next().filter(|first| first.is_uppercase())?;
    Some(first.to_lowercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_form_is_spelt_out_with_the_capital_it_was_typed_with() {
        let known = Abbreviations([("gr".to_owned(), "guru".to_owned())].into());
        assert_eq!(known.spelt_out("gr").as_deref(), Some("guru"));
        assert_eq!(known.spelt_out("Gr").as_deref(), Some("Guru"));
        assert_eq!(known.spelt_out("GR"), None);
        assert_eq!(known.spelt_out("murid"), None);
    }
}
