//! What a subcommand has to say: to standard output, to standard error, and as the code to exit with.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::process::ExitCode;

use super::failure::{Failure, Kind};
use crate::config::Language;
use crate::domain::clean::{clean, clean_line};
use crate::store::Why;

/// What is printed, and what failed.
#[derive(Debug, Default)]
pub(super) struct Answer {
    printed: String,
    failures: Vec<Failure>,
    /// What is to be known where it could not be printed.
    unless_printed: Option<String>,
    /// The code to exit with when no failure says otherwise.
    code: u8,
}

impl From<Failure> for Answer {
    fn from(failure: Failure) -> Self {
        Self { failures: vec![failure], ..Self::default() }
    }
}

impl Answer {
    /// A text for people. Nothing raw is in it, whatever it was made of.
    pub(super) fn text(text: &str) -> Self {
        Self::script(clean(text))
    }

    /// JSON, for programs: what must not reach a terminal is escaped, which changes nothing of what it says.
    pub(super) fn json(json: &str) -> Self {
        let mut safe = String::with_capacity(json.len());
        for letter in json.chars() {
            let plain = letter == '\n' || (!letter.is_control() && is_safe(letter));
            if plain {
                safe.push(letter);
            } else {
                for unit in letter.encode_utf16(&mut [0; 2]) {
                    // Writing to a string cannot fail.
                    let _ = write!(safe, "\\u{unit:04x}");
                }
            }
        }
        Self::script(safe)
    }

    /// Words of the program's own, as they are.
    pub(super) fn script(text: String) -> Self {
        Self { printed: text, ..Self::default() }
    }

    /// Nothing but a code to exit with.
    pub(super) fn of_code(code: u8) -> Self {
        Self { code, ..Self::default() }
    }

    /// The same, with a line behind it.
    pub(super) fn after(mut self, line: &str) -> Self {
        self.printed.push_str(&clean_line(line));
        self.printed.push('\n');
        self
    }

    /// The same, with something that failed beside it.
    pub(super) fn with(mut self, failures: impl IntoIterator<Item = Failure>) -> Self {
        self.failures.extend(failures);
        self
    }

    /// The same, with what is to be known where it cannot be printed.
    pub(super) fn unless_printed(self, hint: String) -> Self {
        Self { unless_printed: Some(hint), ..self }
    }

    /// Says it all. A closed pipe is no error: whoever was listening has heard enough.
    pub(super) fn give(self, language: impl FnOnce() -> Language) -> ExitCode {
        let mut gravest = self.failures.iter().map(|failure| failure.kind).max().unwrap_or(Kind::Note);
        if let Err(error) = print(io::stdout().lock(), &self.printed)
            && error.kind() != io::ErrorKind::BrokenPipe
        {
            gravest = Kind::System;
            let language = language();
            let why = language.not_printed(&language.why(&Why::from(&error)));
            complain(&Failure::system(why).hint(self.unless_printed).told());
        }
        for failure in &self.failures {
            complain(&failure.told());
        }
        ExitCode::from(if gravest == Kind::Note { self.code } else { gravest as u8 })
    }
}

fn print(mut to: impl Write, text: &str) -> io::Result<()> {
    to.write_all(text.as_bytes())?;
    if !text.is_empty() && !text.ends_with('\n') {
        to.write_all(b"\n")?;
    }
    to.flush()
}

/// Says it on standard error; where even that is closed, nobody can be told.
fn complain(text: &str) {
    let _ = print(io::stderr().lock(), text);
}

/// Whether a character stands for itself once it is cleaned.
fn is_safe(letter: char) -> bool {
    letter.is_ascii() || clean(letter.encode_utf8(&mut [0; 4])).starts_with(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_says_the_same_and_holds_nothing_raw() {
        let hostile = "a\u{9b}31m \u{202e} e\u{301} \u{1F469}\u{200d}\u{1F467} \u{E0001}";
        let json = serde_json::to_string(hostile).unwrap();
        let safe = Answer::json(&json).printed;
        assert!(!safe.contains(['\u{9b}', '\u{202e}', '\u{E0001}']), "{safe}");
        assert_eq!(serde_json::from_str::<String>(&safe).unwrap(), hostile);
    }

    #[test]
    fn a_text_for_people_is_cleaned() {
        assert_eq!(Answer::text("a\u{1b}[2J\nb").printed, "a\u{FFFD}[2J\nb");
    }
}
