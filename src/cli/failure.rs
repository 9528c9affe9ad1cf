//! What went wrong: one sentence, the place, a hint, and how grave it is.

use std::path::{Path, PathBuf};

use super::frame::Frame;
use crate::config::Language;
use crate::domain::clean::clean_line;
use crate::store::{NotLoaded, SessionFile, Trouble, Unreadable, Why};

/// What kind of failure it is, and the code the program exits with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// Something to know; what was asked was done.
    Note = 0,
    /// What was asked cannot be done.
    User = 1,
    /// It was not understood.
    Usage = 2,
    /// A file is not sound.
    Data = 3,
    /// The system failed.
    System = 4,
}

/// A failure, in the words of the language in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Failure {
    pub(super) kind: Kind,
    what: String,
    place: Option<Place>,
    hint: Option<String>,
}

/// Where it went wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Place {
    File(PathBuf),
    Line(Box<Frame>),
}

impl Failure {
    pub(super) fn new(kind: Kind, what: String) -> Self {
        Self { kind, what, place: None, hint: None }
    }

    /// What was asked cannot be done.
    pub(super) fn user(what: String) -> Self {
        Self::new(Kind::User, what)
    }

    /// A file is not sound.
    pub(super) fn data(what: String) -> Self {
        Self::new(Kind::Data, what)
    }

    /// The system failed, in its own words.
    pub(super) fn system(words: String) -> Self {
        Self::new(Kind::System, words)
    }

    pub(super) fn at(self, path: &Path) -> Self {
        Self { place: Some(Place::File(path.to_owned())), ..self }
    }

    /// Its file by the name it was given under. What stands beside it keeps its own.
    pub(super) fn called(mut self, path: &Path) -> Self {
        let given = SessionFile::at(path);
        let told = match &mut self.place {
            Some(Place::File(file)) => Some(file),
            Some(Place::Line(frame)) => Some(&mut frame.path),
            None => None,
        };
        if let Some(file) = told.filter(|file| file.as_path() == given.path()) {
            path.clone_into(file);
        }
        self
    }

    pub(super) fn framed(self, frame: Frame) -> Self {
        Self { place: Some(Place::Line(Box::new(frame))), ..self }
    }

    pub(super) fn hint(self, hint: impl Into<Option<String>>) -> Self {
        Self { hint: hint.into(), ..self }
    }

    /// A file or folder that could not be used. That it is not there, or is there
    /// already, or is nothing to work with, is for the user to know.
    pub(super) fn trouble(trouble: &Trouble, language: &Language) -> Self {
        let kind = match trouble.why {
            Why::Gone
            | Why::Exists
            | Why::NotAFile
            | Why::NotAFolder
            | Why::LeadsNowhere
            | Why::TooLarge
            | Why::NotText
            | Why::BadName => Kind::User,
            Why::Full | Why::Forbidden | Why::Busy | Why::Unreachable | Why::Broken | Why::Other(_) => Kind::System,
        };
        Self::new(kind, language.why(&trouble.why)).at(&trouble.path)
    }

    /// A file that cannot be read as what it should hold.
    pub(super) fn unreadable(error: &Unreadable, language: &Language) -> Self {
        let frame = Frame {
            path: error.path.clone(),
            line: error.line,
            column: error.column,
            excerpt: error.excerpt.clone(),
            field: error.field.clone(),
        };
        Self::data(language.fault(&error.fault)).framed(frame).hint(language.instead(&error.fault))
    }

    /// A session file that was not read.
    pub(super) fn not_loaded(error: &NotLoaded, language: &Language) -> Self {
        match error {
            NotLoaded::Trouble(trouble) => Self::trouble(trouble, language),
            NotLoaded::Unreadable(unreadable) => Self::unreadable(unreadable, language),
            NotLoaded::Newer { path, .. } => Self::data(language.not_loaded(error)).at(path),
        }
    }

    /// The failure as it is told: clean, each part on a line of its own, a line end behind it.
    pub(super) fn told(&self) -> String {
        let what = clean_line(&self.what);
        let hint = self.hint.as_deref().map(clean_line);
        match &self.place {
            Some(Place::Line(frame)) => frame.drawn(&what, hint.as_deref()),
            Some(Place::File(path)) => told_in_lines([Some(what), Some(clean_line(&path.display().to_string())), hint]),
            None => told_in_lines([Some(what), None, hint]),
        }
    }
}

fn told_in_lines(parts: [Option<String>; 3]) -> String {
    format!("cothink: {}\n", parts.into_iter().flatten().collect::<Vec<_>>().join("\n  "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_is_a_sentence_a_place_and_a_hint() {
        let failure = Failure::user("tidak ada".to_owned()).at("a/b.ron".as_ref()).hint("lihat \u{1b}[31m".to_owned());
        assert_eq!(failure.told(), "cothink: tidak ada\n  a/b.ron\n  lihat \u{FFFD}[31m\n");
        assert_eq!(Failure::user("tidak ada".to_owned()).told(), "cothink: tidak ada\n");
    }
}
