//! What people may set for themselves in `config.ron`. The program never writes that file; what is switched while it runs
//! is kept with the state of the screen, and holds where the file says nothing.

use super::Overlay;
use super::partial::{Piece, Reading};
use super::problem::{Mistake, Problem};
use crate::domain::catalog::Tongue;
use crate::store::state::Chosen;

/// Makes the settings from their fields: name, type, and what holds when nobody has said.
macro_rules! settings {
    ($($(#[doc = $doc:literal])+ $field:ident: $kind:ty = $default:expr, $read:path;)+) => {
        /// The settings in force.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct Settings {
            $($(#[doc = $doc])+ pub $field: $kind,)+
        }

        impl Default for Settings {
            fn default() -> Self {
                Self { $($field: $default,)+ }
            }
        }

        impl Settings {
            /// The names of the settings, as `config.ron` knows them.
            pub const FIELDS: &[&str] = &[$(stringify!($field)),+];

            fn set(&mut self, piece: &Piece<'_>, reading: &mut Reading<'_>) {
                match piece.name() {
                    $(stringify!($field) => {
                        if let Some(value) = $read(piece, reading) {
                            self.$field = value;
                        }
                    })+
                    _ => reading.note_unknown(piece, Self::FIELDS),
                }
            }
        }
    };
}

settings! {
    /// The language; without it the environment's. `"id"` or `"en"`.
    language: Option<Tongue> = None, tongue;
    /// The set of glyphs; without it the terminal's: `"rich"`, `"basic"`, `"ascii"`.
    glyphs: Option<String> = None, text;
    /// The theme; without it the default: `"default"`, `"dark"`, `"light"`, `"mono"`, or one's own.
    theme: Option<String> = None, text;
    /// Whether the mouse does anything; without it, it does.
    mouse: Option<bool> = None, perhaps;
    /// Whether a judging word in a note gets a quiet hint.
    judging_hint: bool = true, switch;
    /// Whether short forms in a note are spelt out.
    abbreviations: bool = true, switch;
    /// Whether a level can be chosen only once something is cited for it.
    evidence_first: bool = true, switch;
    /// Whether a lesson is weighed in words alone, without levels.
    formative: bool = false, switch;
    /// Whether two ways are thought of before one becomes an action.
    two_ideas: bool = true, switch;
}

impl Settings {
    /// Reads the settings. What is wrong is told, and the rest is used.
    #[must_use]
    pub fn read(own: Option<&Overlay>) -> (Self, Vec<Problem>) {
        let mut settings = Self::default();
        let Some(own) = own else { return (settings, Vec::new()) };
        let mut reading = own.reading();
        for piece in reading.pieces() {
            settings.set(&piece, &mut reading);
        }
        (settings, reading.into_problems())
    }

    /// Whether the mouse is on.
    #[must_use]
    pub fn has_mouse(&self) -> bool {
        self.mouse.unwrap_or(true)
    }

    /// Turns the mouse on or off; returns whether it is on now.
    pub fn switch_mouse(&mut self) -> bool {
        let on = !self.has_mouse();
        self.mouse = Some(on);
        on
    }

    /// What was chosen while the program ran, wherever nothing else is set.
    #[must_use]
    pub fn or_chosen(self, chosen: &Chosen) -> Self {
        Self {
            language: self.language.or(chosen.language),
            glyphs: self.glyphs.or_else(|| chosen.glyphs.clone()),
            theme: self.theme.or_else(|| chosen.theme.clone()),
            mouse: self.mouse.or(chosen.mouse),
            ..self
        }
    }

    /// Turns the hint on judging words on or off; returns whether it is on now.
    pub fn switch_judging_hint(&mut self) -> bool {
        self.judging_hint = !self.judging_hint;
        self.judging_hint
    }

    /// Turns short forms on or off; returns whether they are on now.
    pub fn switch_abbreviations(&mut self) -> bool {
        self.abbreviations = !self.abbreviations;
        self.abbreviations
    }
}

fn switch(piece: &Piece<'_>, reading: &mut Reading<'_>) -> Option<bool> {
    reading.value(piece)
}

fn perhaps(piece: &Piece<'_>, reading: &mut Reading<'_>) -> Option<Option<bool>> {
    reading.value(piece).map(Some)
}

fn text(piece: &Piece<'_>, reading: &mut Reading<'_>) -> Option<Option<String>> {
    reading.value(piece).map(Some)
}

fn tongue(piece: &Piece<'_>, reading: &mut Reading<'_>) -> Option<Option<Tongue>> {
    let name = reading.value::<String>(piece)?;
    let tongue = Tongue::ALL.into_iter().find(|tongue| tongue.id() == name);
    if tongue.is_none() {
        let known = Tongue::ALL.map(|tongue| tongue.id().to_owned()).to_vec();
        reading.note(piece, Mistake::UnknownName { name, known });
    }
    tongue.map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Settings, Vec<Mistake>) {
        let own = Overlay { path: "config.ron".into(), text: text.to_owned() };
        let (settings, problems) = Settings::read(Some(&own));
        (settings, problems.into_iter().map(|problem| problem.what).collect())
    }

    #[test]
    fn what_is_set_is_in_force_and_what_is_not_is_as_it_comes() {
        assert_eq!(Settings::read(None), (Settings::default(), vec![]));
        let (settings, mistakes) = read("(language: \"en\", theme: \"dark\", mouse: false)");
        assert_eq!(mistakes, []);
        let set = Settings { language: Some(Tongue::En), theme: Some("dark".to_owned()), ..Settings::default() };
        assert_eq!(settings, Settings { mouse: Some(false), ..set });
    }

    #[test]
    fn each_mistake_is_named_and_the_rest_is_used() {
        let (settings, mistakes) = read("(language: \"de\", mose: false, mouse: \"no\", judging_hint: false)");
        assert_eq!(settings, Settings { judging_hint: false, ..Settings::default() });
        let known = vec!["id".to_owned(), "en".to_owned()];
        assert_eq!(mistakes.first(), Some(&Mistake::UnknownName { name: "de".to_owned(), known }));
        let unknown = Mistake::UnknownField { name: "mose".to_owned(), known: Settings::FIELDS.to_vec() };
        assert_eq!(mistakes.get(1), Some(&unknown));
        assert!(matches!(mistakes.get(2), Some(Mistake::Syntax(_))));
    }

    #[test]
    fn a_switch_says_how_it_stands_afterwards() {
        let mut settings = Settings::default();
        assert!(!settings.switch_mouse() && settings.switch_mouse());
        assert!(!settings.switch_judging_hint() && !settings.switch_abbreviations());
    }
}
