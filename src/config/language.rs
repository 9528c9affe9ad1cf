//! The language in force: every text that a person reads comes from its file.
//!
//! The texts live in `data/languages/*.ftl`, the functions that reach them in [`words`](super::words).

mod messages;

use std::borrow::Cow;

use messages::Messages;
use unic_langid::LanguageIdentifier;

use super::words::Slots;
use super::{Chord, Key, embedded};
use crate::domain::catalog::{Bilingual, Tongue};

/// One language, ready to speak. Only the one in force is ever read.
pub struct Language {
    tongue: Tongue,
    messages: Messages,
}

impl Language {
    /// Reads the texts of a language.
    #[must_use]
    pub fn new(tongue: Tongue) -> Self {
        Self { tongue, messages: Messages::new(identifier(tongue), source(tongue)) }
    }

    /// The language for a terminal that has few signs: its marks of typography are the typewriter's.
    #[must_use]
    pub fn with_plain_marks(self) -> Self {
        self.messages.set_transform(plain_marks);
        self
    }

    /// Which language it is.
    #[must_use]
    pub fn tongue(&self) -> Tongue {
        self.tongue
    }

    /// A key as people read it: `^O`, `F6`, `Enter`, `Spasi`.
    #[must_use]
    pub fn key(&self, key: Key) -> String {
        key.label(|| self.key_space())
    }

    /// Keys pressed one after the other, as people read them: `^O u`.
    #[must_use]
    pub fn keys(&self, keys: &[Key]) -> String {
        keys.iter().map(|key| self.key(*key)).collect::<Vec<_>>().join(" ")
    }

    /// A chord as people read it.
    #[must_use]
    pub fn chord(&self, chord: &Chord) -> String {
        self.keys(chord.keys())
    }

    /// The text of a definition in this language.
    #[must_use]
    pub fn read<'b>(&self, text: &'b Bilingual) -> &'b str {
        text.of(self.tongue)
    }

    /// The message with its slots filled; a message that is missing is its key between ⟨ and ⟩.
    pub(super) fn say(&self, key: &str, slots: Option<&Slots<'_>>) -> String {
        self.messages.say(key, slots).unwrap_or_else(|| format!("⟨{key}⟩"))
    }
}

/// The language that a person's environment asks for: English where it says so, else Indonesian.
///
/// `variable` reads a variable of the environment. `C` and `POSIX` name no language, hence mean Indonesian.
#[must_use]
pub fn tongue_of_environment(variable: impl Fn(&str) -> Option<String>) -> Tongue {
    match locale(variable, "LC_MESSAGES") {
        Some(locale) if locale.to_ascii_lowercase().starts_with("en") => Tongue::En,
        _ => Tongue::Id,
    }
}

/// The locale of the environment for one purpose, such as `LC_MESSAGES`; an empty variable counts as unset.
pub(super) fn locale(variable: impl Fn(&str) -> Option<String>, purpose: &str) -> Option<String> {
    ["LC_ALL", purpose, "LANG"].into_iter().find_map(|name| variable(name).filter(|value| !value.is_empty()))
}

/// The file of a language.
pub(super) fn source(tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::Id => embedded::text("languages/id.ftl"),
        Tongue::En => embedded::text("languages/en.ftl"),
    }
}

/// The text with the typewriter's signs in place of the printer's.
#[must_use]
pub fn plain_marks(text: &str) -> Cow<'_, str> {
    let plain = |sign| match sign {
        '′' | '’' => '\'',
        '“' | '”' => '"',
        '–' => '-',
        '…' => '.',
        '·' => '|',
        '→' => '>',
        '×' => 'x',
        '÷' => '/',
        '↓' => 'v',
        other => other,
    };
    if text.is_ascii() { text.into() } else { text.chars().map(plain).collect::<String>().into() }
}

/// What Fluent knows the language by; its rules of counting hang on it.
fn identifier(tongue: Tongue) -> LanguageIdentifier {
    tongue.id().parse().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(&[], Tongue::Id)]
    #[case(&[("LANG", "C")], Tongue::Id)]
    #[case(&[("LANG", "POSIX")], Tongue::Id)]
    #[case(&[("LANG", "C.UTF-8")], Tongue::Id)]
    #[case(&[("LANG", "id_ID.UTF-8")], Tongue::Id)]
    #[case(&[("LANG", "de_DE.UTF-8")], Tongue::Id)]
    #[case(&[("LANG", "en_GB.UTF-8")], Tongue::En)]
    #[case(&[("LANG", "id_ID.UTF-8"), ("LC_MESSAGES", "en_US.UTF-8")], Tongue::En)]
    #[case(&[("LC_ALL", "id_ID.UTF-8"), ("LANG", "en_US.UTF-8")], Tongue::Id)]
    #[case(&[("LC_ALL", ""), ("LANG", "en_US.UTF-8")], Tongue::En)]
    fn the_environment_chooses_english_only_where_it_says_so(
        #[case] variables: &[(&str, &str)],
        #[case] tongue: Tongue,
    ) {
        let variable =
            |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
        assert_eq!(tongue_of_environment(variable), tongue);
    }

    #[test]
    fn keys_are_called_what_stands_on_them() {
        let chord: Chord = "C-o space".parse().unwrap();
        assert_eq!(Language::new(Tongue::Id).chord(&chord), "^O Spasi");
        assert_eq!(Language::new(Tongue::En).chord(&chord), "^O Space");
        assert_eq!(Language::new(Tongue::Id).chord(&"enter".parse().unwrap()), "Enter");
    }

    #[test]
    fn a_message_that_is_missing_shows_its_key() {
        assert_eq!(Language::new(Tongue::Id).say("no-such-message", None), "⟨no-such-message⟩");
    }

    #[test]
    fn plain_marks_leave_no_sign_outside_ascii_in_any_text() {
        for tongue in Tongue::ALL {
            let plain = Language::new(tongue).with_plain_marks();
            let texts = source(tongue).lines().filter(|line| !line.starts_with('#'));
            let keys =
                texts.filter_map(|line| line.split_once(" =")).map(|(key, _)| key).filter(|key| !key.contains(' '));
            assert!(keys.clone().count() > 300);
            for key in keys {
                assert!(plain.say(key, None).is_ascii(), "{key}: {}", plain.say(key, None));
            }
        }
    }

    #[test]
    fn a_language_can_be_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Language>();
    }
}
