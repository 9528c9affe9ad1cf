//! The messages of a language file, each read when it is first said.
//!
//! A start says a few dozen of many hundreds, so that the file is only cut up; what a message is made of is seen later.

use std::borrow::Cow;
use std::sync::{Mutex, MutexGuard, PoisonError};

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use unic_langid::LanguageIdentifier;

use crate::config::words::Slots;

/// The messages of one file.
pub(super) struct Messages {
    /// The key of each message, and what the file says of it. Looked through once for every message that is said, which costs
    /// less than to put hundreds in order of which few are.
    texts: Vec<(&'static str, &'static str)>,
    /// Those that have been said.
    read: Mutex<FluentBundle<FluentResource>>,
}

impl Messages {
    /// Cuts up a file of the language that Fluent knows by this name.
    pub(super) fn new(language: LanguageIdentifier, file: &'static str) -> Self {
        let mut read = FluentBundle::new_concurrent(vec![language]);
        // The marks that isolate a slot's direction would take columns on screen.
        read.set_use_isolating(false);
        Self { texts: cut(file).collect(), read: Mutex::new(read) }
    }

    /// Lets a function change every text, but no slot, before it is said.
    pub(super) fn set_transform(&self, change: fn(&str) -> Cow<'_, str>) {
        self.read().set_transform(Some(change));
    }

    /// The message with its slots filled, if there is one that can be read; tests keep any other from the files.
    pub(super) fn say(&self, key: &str, slots: Option<&Slots<'_>>) -> Option<String> {
        let mut read = self.read();
        if !read.has_message(key) {
            let (_, text) = self.texts.iter().find(|(known, _)| *known == key)?;
            let text = (*text).to_owned();
            read.add_resource_overriding(FluentResource::try_new(text).unwrap_or_else(|(sound, _)| sound));
        }
        let pattern = read.get_message(key)?.value()?;
        Some(read.format_pattern(pattern, slots, &mut Vec::new()).into_owned())
    }

    fn read(&self) -> MutexGuard<'_, FluentBundle<FluentResource>> {
        self.read.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The messages of a file, each its key and its whole text. A message begins where a line begins with a letter: all that
/// belongs to it is indented, and all else between two of them is comment.
fn cut(file: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut left = file;
    let texts = std::iter::from_fn(move || {
        let begins = |pair: &[u8]| matches!(pair, [b'\n', letter] if letter.is_ascii_alphabetic());
        let ends = left.as_bytes().windows(2).position(begins).map_or(left.len(), |line_end| line_end + 1);
        let (text, after) = left.split_at_checked(ends).filter(|(text, _)| !text.is_empty())?;
        left = after;
        Some(text)
    });
    texts.filter_map(|text| Some((text.split_once(' ')?.0, text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_cut_out_with_all_its_lines() {
        let file =
            "# Of the house\n\none = 1\nmany =\n    { $n ->\n       *[other] many\n    }\n\n### Rest\n\nlast = no";
        let messages: Vec<_> = cut(file).collect();
        let many = "many =\n    { $n ->\n       *[other] many\n    }\n\n### Rest\n\n";
        assert_eq!(
            messages,
            [("#", "# Of the house\n\n"), ("one", "one = 1\n"), ("many", many), ("last", "last = no")]
        );
    }
}
