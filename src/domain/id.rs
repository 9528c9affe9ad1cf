//! Names for things: short, random for what a session creates, plain words for what a catalog defines.

use std::fmt;
use std::str::FromStr;

use serde::de::{self, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The letters of a random id: lower case, without the four that are misread (i, l, o, u).
const ALPHABET: [u8; 32] = *b"0123456789abcdefghjkmnpqrstvwxyz";
/// The length of a random id, in letters.
const RANDOM: usize = 8;
/// The longest id that can be held, in letters.
const LONGEST: usize = 31;

/// What a reader says it wants where an id belongs.
pub const AN_ID: &str = "an id";

/// A short name: `k3f9q2xa` for a note, `rpp-inti` for a template. Copied freely; at most 31 of `a-z 0-9 - _`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Id {
    letters: [u8; LONGEST],
    len: u8,
}

/// Why a text is no id.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no id: 1 to 31 of a-z, 0-9, - and _")]
pub struct NotAnId(String);

/// Where new ids come from: the system's randomness in the program, a counter in tests.
pub trait IdSource {
    /// An id that has not been handed out before.
    fn next(&mut self) -> Id;
}

impl Id {
    /// The random id that 40 bits of randomness make.
    #[must_use]
    pub fn from_bits(bits: u64) -> Self {
        let mut letters = [0; LONGEST];
        for (place, letter) in letters.iter_mut().take(RANDOM).enumerate() {
            let five = (bits >> (5 * place)) & 31;
            *letter = ALPHABET.get(usize::try_from(five).unwrap_or(0)).copied().unwrap_or(b'0');
        }
        Self { letters, len: RANDOM as u8 }
    }

    /// Whether it looks like one that randomness made, and not like a word that somebody wrote.
    #[must_use]
    pub fn looks_random(self) -> bool {
        let letters = self.as_str().as_bytes();
        letters.len() == RANDOM && letters.iter().all(|letter| ALPHABET.contains(letter))
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.letters.get(..usize::from(self.len)).and_then(|kept| std::str::from_utf8(kept).ok()).unwrap_or_default()
    }
}

impl FromStr for Id {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let fits = (1..=LONGEST).contains(&text.len());
        let plain = text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_'));
        if !fits || !plain {
            return Err(NotAnId(text.chars().take(40).collect()));
        }
        let mut letters = [0; LONGEST];
        for (kept, given) in letters.iter_mut().zip(text.bytes()) {
            *kept = given;
        }
        Ok(Self { letters, len: text.len() as u8 })
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Id({self})")
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Letters)
    }
}

/// Reads an id without making a string of it first, as a file is full of them.
struct Letters;

impl Visitor<'_> for Letters {
    type Value = Id;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(AN_ID)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Id, E> {
        text.parse().map_err(|_| E::invalid_value(Unexpected::Str(text), &self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_random_id_has_eight_letters_that_are_not_misread() {
        let id = Id::from_bits(u64::MAX);
        assert_eq!(id.as_str(), "zzzzzzzz");
        assert_eq!(Id::from_bits(0b00001_00000).as_str(), "01000000");
    }

    #[test]
    fn what_is_no_id_is_refused() {
        for wrong in ["", "Pak", "a b", "é", "abcdefghijklmnopqrstuvwxyz012345"] {
            assert!(wrong.parse::<Id>().is_err(), "{wrong}");
        }
        assert_eq!("rpp-inti".parse::<Id>().map(|id| id.to_string()), Ok("rpp-inti".to_owned()));
    }
}
