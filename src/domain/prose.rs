//! Texts that people write: one line, or many. Both are cleaned as they come in from a file.

use std::fmt;
use std::ops::Deref;

use serde::de::{self, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::clean::{clean, clean_line};

/// A text of any number of lines. In a file: a string, or a list of lines when it has several.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Prose(String);

/// A text of one line: a title, a name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OneLine(String);

/// A text that an edit can patch.
pub trait Written {
    /// The text itself, to be patched. Callers put only clean text into it.
    fn text_mut(&mut self) -> &mut String;
}

impl Written for Prose {
    fn text_mut(&mut self) -> &mut String {
        &mut self.0
    }
}

impl Written for OneLine {
    fn text_mut(&mut self) -> &mut String {
        &mut self.0
    }
}

impl Deref for Prose {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl Deref for OneLine {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Prose {
    fn from(text: &str) -> Self {
        Self(clean(text))
    }
}

impl From<&str> for OneLine {
    fn from(text: &str) -> Self {
        Self(clean_line(text))
    }
}

impl From<String> for Prose {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<String> for OneLine {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

impl fmt::Display for Prose {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self)
    }
}

impl fmt::Display for OneLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self)
    }
}

impl Prose {
    /// Whether it says nothing, so that it need not be written to a file.
    #[must_use]
    pub fn is_silent(&self) -> bool {
        self.0.is_empty()
    }
}

impl OneLine {
    /// Whether it says nothing, so that it need not be written to a file.
    #[must_use]
    pub fn is_silent(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Prose {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.contains('\n') { serializer.collect_seq(self.split('\n')) } else { serializer.serialize_str(self) }
    }
}

impl Serialize for OneLine {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

impl<'de> Deserialize<'de> for OneLine {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}

impl<'de> Deserialize<'de> for Prose {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Lines)
    }
}

/// Reads a string, or a list of lines.
struct Lines;

impl<'de> Visitor<'de> for Lines {
    type Value = Prose;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string, or a list of lines")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Prose, E> {
        Ok(Prose::from(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut lines: A) -> Result<Prose, A::Error> {
        let mut text = String::new();
        let mut first = true;
        while let Some(line) = lines.next_element::<String>()? {
            if !first {
                text.push('\n');
            }
            first = false;
            text.push_str(&line);
        }
        Ok(Prose::from(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_lines_are_a_list_in_the_file() {
        let two = Prose::from("satu\ndua");
        let written = ron::to_string(&two).unwrap();
        assert_eq!(written, r#"["satu","dua"]"#);
        assert_eq!(ron::from_str::<Prose>(&written).unwrap(), two);
        assert_eq!(ron::from_str::<Prose>(r#""satu""#).unwrap(), Prose::from("satu"));
    }

    #[test]
    fn a_hostile_file_is_cleaned_on_the_way_in() {
        assert_eq!(&*ron::from_str::<OneLine>(r#""a\u{1b}b""#).unwrap(), "a\u{FFFD}b");
    }
}
