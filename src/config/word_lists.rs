//! Lists of words that help while notes are typed: short forms, and words that judge. Each file holds both languages; only
//! the one in force is read.

use serde::de::DeserializeOwned;

use super::Overlay;
use super::embedded;
use super::partial::Reading;
use super::problem::Problem;
use crate::domain::catalog::{Abbreviations, JudgingWords, Tongue};

/// The short forms of a language, the user's own laid over them; an empty one frees a given form.
///
/// The user's file knows no languages: its forms hold in both.
#[must_use]
pub fn abbreviations(tongue: Tongue, own: Option<&Overlay>) -> (Abbreviations, Vec<Problem>) {
    let mut forms: Abbreviations = given("words/abbreviations.ron", tongue);
    let Some(own) = own else { return (forms, Vec::new()) };
    let mut reading = own.reading();
    for piece in reading.pieces() {
        let Some(full) = reading.value::<String>(&piece) else { continue };
        let short = piece.name().to_lowercase();
        if full.is_empty() { drop(forms.0.remove(&short)) } else { drop(forms.0.insert(short, full)) }
    }
    (forms, reading.into_problems())
}

/// The words of a language that judge.
#[must_use]
pub fn judging_words(tongue: Tongue) -> JudgingWords {
    given("words/judging.ron", tongue)
}

/// What an embedded file holds for a language. That it can be read is tested; if not, the lists are empty.
fn given<T: DeserializeOwned + Default>(path: &str, tongue: Tongue) -> T {
    let mut reading = Reading::new(path.as_ref(), embedded::text(path));
    let pieces = reading.pieces();
    let piece = pieces.iter().find(|piece| piece.name() == tongue.id());
    piece.and_then(|piece| reading.value(piece)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Mistake;

    #[test]
    fn every_language_has_its_short_forms_and_its_judging_words() {
        for tongue in Tongue::ALL {
            assert!(!abbreviations(tongue, None).0.0.is_empty());
            assert!(!judging_words(tongue).judging.is_empty());
        }
        assert_eq!(abbreviations(Tongue::Id, None).0.spelt_out("gr").as_deref(), Some("guru"));
    }

    #[test]
    fn own_short_forms_are_added_exchanged_and_freed() {
        let text = "{\"S4\": \"Sari\", \"gr\": \"\", \"mrd\": \"murid-murid\", \"x\": 3}";
        let own = Overlay { path: "abbreviations.ron".into(), text: text.to_owned() };
        let (forms, problems) = abbreviations(Tongue::Id, Some(&own));
        assert_eq!(forms.0.get("s4").map(String::as_str), Some("Sari"));
        assert_eq!(forms.spelt_out("mrd").as_deref(), Some("murid-murid"));
        assert_eq!(forms.spelt_out("gr"), None);
        assert!(matches!(&problems[..], [Problem { what: Mistake::Syntax(_), .. }]));
    }
}
