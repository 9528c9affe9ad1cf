//! A session for programs: JSON with the field names of the session file.

use std::borrow::Cow;

use serde_json::{Value, json};

use crate::domain::Session;
use crate::domain::withholding::for_others;

/// The session as JSON, laid out over several lines. What is sealed is passed by: its place is there, and empty. Withheld
/// entries are in it when `all` is asked for.
///
/// # Errors
/// A value of the session refuses to be written, which is a mistake in a type of ours.
pub fn json(session: &Session, all: bool) -> Result<String, serde_json::Error> {
    let session = if all { Cow::Borrowed(session) } else { for_others(session) };
    let mut value = serde_json::to_value(&*session)?;
    for place in ["/assessment/sealed", "/reflection/sealed"] {
        if let Some(Value::Object(seals)) = value.pointer_mut(place) {
            seals.values_mut().for_each(|seal| *seal = json!(""));
        }
    }
    serde_json::to_string_pretty(&value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixture::{lesson, note, rating};
    use crate::domain::Role;
    use crate::domain::observation::Kind;
    use crate::domain::seal::{Seal, SealedWork};

    #[test]
    fn what_is_withheld_is_there_only_when_all_is_asked_for() {
        let mut session = lesson();
        session.observation.entries = vec![note(1, 1000, Role::Mentor, Kind::Seen, "hanya kita")].into();
        session.observation.entries[0].withheld = true;
        session.agreement.focus = "seperti [#n1]".into();
        let others = json(&session, false).unwrap();
        assert!(!others.contains("hanya kita") && !others.contains("n1"), "{others}");
        let all: Value = serde_json::from_str(&json(&session, true).unwrap()).unwrap();
        assert_eq!(all.pointer("/observation/entries/0/what/Note/text"), Some(&json!("hanya kita")));
        assert_eq!(all.pointer("/observation/entries/0/by"), Some(&json!("mentor")));
    }

    #[test]
    fn a_seal_keeps_its_place_and_shows_nothing() {
        let mut session = lesson();
        let work = SealedWork::default().decided(rating("harapan", Role::Mentee, Some(2)));
        let seal = Seal::close(&work).unwrap();
        let closed = serde_json::to_string(&seal).unwrap();
        session.assessment.sealed.mentee = Some(seal.clone());
        session.reflection.sealed.mentor = Some(seal);
        let text = json(&session, true).unwrap();
        assert!(!text.contains(&closed));
        assert!(text.contains("\"mentee\": \"\"") && text.contains("\"mentor\": \"\""), "{text}");
    }
}
