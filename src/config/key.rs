//! One press of a key, normalised once, and how it is written in a keymap and read in the footer.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// One press of a key, as a terminal can tell it.
///
/// Made by [`Key::new`] or parsed, so that one press has one value: keys that a terminal sends as the same byte are the
/// same key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Key {
    /// Which key, or which character it types.
    pub code: Code,
    /// Held with Ctrl.
    pub ctrl: bool,
    /// Held with Alt.
    pub alt: bool,
    /// Held with Shift; never set for a character, which has its Shift in it.
    pub shift: bool,
}

/// Which key it was, modifiers apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Code {
    /// A key that types this character.
    Char(char),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// The tabulator.
    Tab,
    /// Deletes backwards.
    Backspace,
    /// Deletes forwards.
    Delete,
    /// Insert.
    Insert,
    /// The arrow up.
    Up,
    /// The arrow down.
    Down,
    /// The arrow left.
    Left,
    /// The arrow right.
    Right,
    /// To the beginning.
    Home,
    /// To the end.
    End,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// A function key, counted from 1.
    F(u8),
}

/// Keys pressed one after the other: `C-o u`. Never empty.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Chord(Vec<Key>);

/// Why a text names no key.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} names no key")]
pub struct NotAKey(String);

/// The keys that have a name: as a keymap writes it (the first of a code) or may write it, and as people read it.
const NAMED: [(&str, &str, Code); 20] = [
    ("space", "Space", Code::Char(' ')),
    ("enter", "Enter", Code::Enter),
    ("return", "Enter", Code::Enter),
    ("esc", "Esc", Code::Esc),
    ("tab", "Tab", Code::Tab),
    ("backspace", "Backspace", Code::Backspace),
    ("del", "Del", Code::Delete),
    ("delete", "Del", Code::Delete),
    ("ins", "Ins", Code::Insert),
    ("insert", "Ins", Code::Insert),
    ("up", "↑", Code::Up),
    ("down", "↓", Code::Down),
    ("left", "←", Code::Left),
    ("right", "→", Code::Right),
    ("home", "Home", Code::Home),
    ("end", "End", Code::End),
    ("pgup", "PgUp", Code::PageUp),
    ("pageup", "PgUp", Code::PageUp),
    ("pgdn", "PgDn", Code::PageDown),
    ("pagedown", "PgDn", Code::PageDown),
];

/// The last function key that terminals number.
const LAST_F: u8 = 24;

impl Key {
    /// The key that is pressed, in the one form that stands for it.
    ///
    /// A character carries its own Shift, and with Ctrl its lower case. What terminals send as one byte is one key:
    /// Ctrl-I is Tab, Ctrl-M Enter, Ctrl-H Backspace, Ctrl-[ Esc, Ctrl-/ and Ctrl-7 are Ctrl-_. `ESC Tab`, which a
    /// Linux console sends for Shift-Tab, is that.
    #[must_use]
    pub fn new(code: Code, ctrl: bool, alt: bool, shift: bool) -> Self {
        let plain = Self { code, ctrl, alt, shift };
        match code {
            Code::Char(c) if ctrl => match c.to_ascii_lowercase() {
                'i' => Self::new(Code::Tab, false, alt, shift),
                'm' => Self { code: Code::Enter, ctrl: false, ..plain },
                'h' => Self { code: Code::Backspace, ctrl: false, ..plain },
                '[' | '3' => Self { code: Code::Esc, ctrl: false, ..plain },
                '@' | '2' => Self { code: Code::Char(' '), shift: false, ..plain },
                '4' => Self { code: Code::Char('\\'), shift: false, ..plain },
                '5' => Self { code: Code::Char(']'), shift: false, ..plain },
                '6' => Self { code: Code::Char('^'), shift: false, ..plain },
                '7' | '/' => Self { code: Code::Char('_'), shift: false, ..plain },
                other => Self { code: Code::Char(other), shift: false, ..plain },
            },
            Code::Char(_) => Self { shift: false, ..plain },
            Code::Tab if alt => Self { alt: false, shift: true, ..plain },
            _ => plain,
        }
    }

    /// A key without modifiers.
    #[must_use]
    pub fn plain(code: Code) -> Self {
        Self::new(code, false, false, false)
    }

    /// A character with Ctrl.
    #[must_use]
    pub fn ctrl(c: char) -> Self {
        Self::new(Code::Char(c), true, false, false)
    }

    /// The character that the key types into a text, if it types one.
    #[must_use]
    pub fn typed(&self) -> Option<char> {
        match self.code {
            Code::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }

    /// The key as people read it: `^O`, `F6`, `Enter`, `Shift-Tab`, and what stands on the space bar. Every sign in it can be
    /// drawn by a Linux console.
    pub(super) fn label(&self, space: impl FnOnce() -> String) -> String {
        let (ctrl, cap) = match self.code {
            Code::Char(c) if self.ctrl && c != ' ' => ("^", c.to_uppercase().to_string()),
            Code::Char(' ') => (if self.ctrl { "Ctrl-" } else { "" }, space()),
            code => (if self.ctrl { "Ctrl-" } else { "" }, code.label()),
        };
        let alt = if self.alt { "Alt-" } else { "" };
        let shift = if self.shift { "Shift-" } else { "" };
        format!("{alt}{shift}{ctrl}{cap}")
    }
}

impl Code {
    fn label(self) -> String {
        match (self, self.named()) {
            (_, Some((_, label, _))) => (*label).to_owned(),
            (Self::Char(c), None) => c.to_string(),
            (Self::F(n), None) => format!("F{n}"),
            // Every other code is in the table.
            (_, None) => String::new(),
        }
    }

    fn named(self) -> Option<&'static (&'static str, &'static str, Self)> {
        NAMED.iter().find(|(_, _, code)| *code == self)
    }

    fn parse(text: &str) -> Option<Self> {
        let mut letters = text.chars();
        match (letters.next()?, letters.as_str()) {
            (c, "") => (!c.is_control() && !c.is_whitespace()).then_some(Self::Char(c)),
            ('F' | 'f', number) if number.starts_with(|c: char| c.is_ascii_digit()) => {
                number.parse().ok().filter(|n| (1..=LAST_F).contains(n)).map(Self::F)
            }
            _ => NAMED.iter().find(|(name, _, _)| name.eq_ignore_ascii_case(text)).map(|(_, _, code)| *code),
        }
    }
}

impl FromStr for Key {
    type Err = NotAKey;

    /// Reads `x`, `G`, `space`, `C-o`, `A-1`, `S-tab`, `F6`. Shift of a character is refused: `S-g` is `G`.
    fn from_str(text: &str) -> Result<Self, NotAKey> {
        let (mut ctrl, mut alt, mut shift) = (false, false, false);
        let mut rest = text;
        let code = loop {
            if let Some(code) = Code::parse(rest) {
                break code;
            }
            let (held, after) = match rest.split_once('-') {
                Some(("C", after)) => (&mut ctrl, after),
                Some(("A", after)) => (&mut alt, after),
                Some(("S", after)) => (&mut shift, after),
                _ => return Err(NotAKey(text.to_owned())),
            };
            *held = true;
            rest = after;
        };
        if shift && matches!(code, Code::Char(_)) {
            return Err(NotAKey(text.to_owned()));
        }
        Ok(Self::new(code, ctrl, alt, shift))
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, prefix) in [(self.ctrl, "C-"), (self.alt, "A-"), (self.shift, "S-")] {
            if held {
                f.write_str(prefix)?;
            }
        }
        match (self.code.named(), self.code) {
            (Some((name, _, _)), _) => f.write_str(name),
            (None, Code::Char(c)) => write!(f, "{c}"),
            (None, _) => f.write_str(&self.code.label()),
        }
    }
}

impl TryFrom<String> for Key {
    type Error = NotAKey;

    fn try_from(text: String) -> Result<Self, NotAKey> {
        text.parse()
    }
}

impl From<Key> for String {
    fn from(key: Key) -> Self {
        key.to_string()
    }
}

impl Chord {
    /// The keys, in the order in which they are pressed; at least one.
    #[must_use]
    pub fn keys(&self) -> &[Key] {
        &self.0
    }

    /// What is left to press once these keys have been; nothing when they do not begin the chord, or are all of it.
    #[must_use]
    pub fn after(&self, pressed: &[Key]) -> Option<Self> {
        let rest = self.0.strip_prefix(pressed)?;
        (!rest.is_empty()).then(|| Self(rest.to_vec()))
    }

    fn joined(&self, write: impl Fn(&Key) -> String) -> String {
        self.0.iter().map(write).collect::<Vec<_>>().join(" ")
    }
}

impl From<Key> for Chord {
    fn from(key: Key) -> Self {
        Self(vec![key])
    }
}

impl FromStr for Chord {
    type Err = NotAKey;

    /// Reads keys with spaces between them: `C-o u`, `g g`.
    fn from_str(text: &str) -> Result<Self, NotAKey> {
        let keys: Vec<Key> = text.split_whitespace().map(str::parse).collect::<Result<_, _>>()?;
        if keys.is_empty() { Err(NotAKey(text.to_owned())) } else { Ok(Self(keys)) }
    }
}

impl fmt::Display for Chord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.joined(Key::to_string))
    }
}

impl TryFrom<String> for Chord {
    type Error = NotAKey;

    fn try_from(text: String) -> Result<Self, NotAKey> {
        text.parse()
    }
}

impl From<Chord> for String {
    fn from(chord: Chord) -> Self {
        chord.to_string()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn key(text: &str) -> Key {
        text.parse().unwrap()
    }

    #[rstest]
    #[case("x", "x")]
    #[case("G", "G")]
    #[case("space", "Space")]
    #[case("enter", "Enter")]
    #[case("S-tab", "Shift-Tab")]
    #[case("C-o", "^O")]
    #[case("C-space", "Ctrl-Space")]
    #[case("A-1", "Alt-1")]
    #[case("A-enter", "Alt-Enter")]
    #[case("F6", "F6")]
    #[case("S-up", "Shift-↑")]
    #[case("pgup", "PgUp")]
    #[case("-", "-")]
    #[case("C--", "^-")]
    #[case("C-A-S-left", "Alt-Shift-Ctrl-←")]
    fn a_key_is_written_as_it_was_read_and_has_a_label(#[case] text: &str, #[case] label: &str) {
        assert_eq!(key(text).to_string(), text);
        assert_eq!(key(text).label(|| "Space".to_owned()), label);
    }

    #[rstest]
    #[case("C-i", "tab")]
    #[case("C-m", "enter")]
    #[case("C-h", "backspace")]
    #[case("C-[", "esc")]
    #[case("C-/", "C-_")]
    #[case("C-G", "C-g")]
    #[case("A-tab", "S-tab")]
    #[case("return", "enter")]
    fn keys_that_a_terminal_cannot_tell_apart_are_one(#[case] text: &str, #[case] same: &str) {
        assert_eq!(key(text), key(same));
        assert_eq!(key(text).to_string(), same);
    }

    #[test]
    fn a_character_has_its_shift_in_it() {
        assert_eq!(Key::new(Code::Char('A'), false, false, true), key("A"));
        assert_eq!(Key::new(Code::Char('A'), false, true, true), key("A-A"));
    }

    #[rstest]
    #[case("")]
    #[case("C-")]
    #[case("S-g")]
    #[case("hello")]
    #[case("F0")]
    #[case("F25")]
    #[case("F+1")]
    #[case("\u{1b}")]
    fn what_is_no_key_is_refused(#[case] text: &str) {
        assert_eq!(text.parse::<Key>(), Err(NotAKey(text.to_owned())));
    }

    #[test]
    fn a_chord_is_keys_with_spaces_between() {
        let chord: Chord = "C-o  u".parse().unwrap();
        assert_eq!(chord.keys(), [key("C-o"), key("u")]);
        assert_eq!(chord.to_string(), "C-o u");
        assert_eq!(chord.after(&[key("C-o")]).map(|rest| rest.to_string()), Some("u".to_owned()));
        assert_eq!(chord.after(chord.keys()), None);
        assert_eq!(chord.after(&[key("u")]), None);
        assert!(" ".parse::<Chord>().is_err());
        assert_eq!(ron::from_str::<Chord>("\"g g\"").unwrap().to_string(), "g g");
    }

    proptest! {
        #[test]
        fn every_key_is_read_back_as_it_is_written(c: char, named in 0..NAMED.len(), f in 1..=LAST_F, kind in 0..3, ctrl: bool, alt: bool, shift: bool) {
            prop_assume!(!c.is_control() && !c.is_whitespace());
            let code = match kind { 0 => Code::Char(c), 1 => NAMED[named].2, _ => Code::F(f) };
            let pressed = Key::new(code, ctrl, alt, shift);
            prop_assert_eq!(pressed.to_string().parse::<Key>(), Ok(pressed));
        }
    }
}
