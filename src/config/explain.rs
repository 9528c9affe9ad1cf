//! What went wrong, in the words of the language in force: the sentence alone, without the place it happened at.

use super::Language;
use super::dates::lesson_stamp;
use crate::domain::Unsound;
use crate::store::{Fault, Finding, NotLoaded, Spoilt, Why};

impl Language {
    /// Why a file or folder could not be used.
    #[must_use]
    pub fn why(&self, why: &Why) -> String {
        match why {
            Why::Full => self.disk_full(),
            Why::Forbidden => self.no_permission(),
            Why::Gone => self.not_there(),
            Why::Exists => self.already_there(),
            Why::Other(words) => self.other_trouble(words),
        }
    }

    /// What is wrong at a place in a file.
    #[must_use]
    pub fn fault(&self, fault: &Fault) -> String {
        match fault {
            Fault::NotText => self.not_text(),
            Fault::CutShort => self.cut_short(),
            Fault::TooDeep => self.too_deep(),
            Fault::Trailing => self.trailing(),
            Fault::UnknownField { name, .. } => self.unknown_field(name),
            Fault::UnknownVariant { name, .. } => self.unknown_name(name),
            Fault::MissingField(name) => self.missing_field(name),
            Fault::DuplicateField(name) => self.field_twice(name),
            Fault::Other(words) => self.unreadable(words),
        }
    }

    /// What could stand there instead, where that is known.
    #[must_use]
    pub fn instead(&self, fault: &Fault) -> Option<String> {
        match fault {
            Fault::UnknownField { known, .. } | Fault::UnknownVariant { known, .. } if !known.is_empty() => {
                Some(self.known_names(&known.join(", ")))
            }
            _ => None,
        }
    }

    /// Why a session file was not read.
    #[must_use]
    pub fn not_loaded(&self, error: &NotLoaded) -> String {
        match error {
            NotLoaded::Trouble(trouble) => self.why(&trouble.why),
            NotLoaded::Unreadable(unreadable) => self.fault(&unreadable.fault),
            NotLoaded::Newer { format, .. } => self.newer_format(*format, crate::domain::session::FORMAT),
        }
    }

    /// What does not hold of a session.
    #[must_use]
    pub fn unsound(&self, what: &Unsound) -> String {
        match what {
            Unsound::IdTwice(id) => self.unsound_id_twice(id.as_str()),
            Unsound::NumberTwice(n) => self.unsound_number_twice(*n),
            Unsound::Dangling(id) => self.unsound_dangling(id.as_str()),
            Unsound::AbsurdTime(at) => self.unsound_time(&lesson_stamp(*at)),
            Unsound::AbsurdMinutes(minutes) => self.unsound_minutes(*minutes),
            Unsound::EndsBeforeItBegins => self.unsound_end(),
            Unsound::StoppedNotStarted => self.unsound_stop(),
            Unsound::Level { level, levels } => self.unsound_level((*level).into(), *levels),
            Unsound::Criterion(id) => self.unsound_criterion(id.as_str()),
            Unsound::OpenBeforeReveal => self.unsound_open(),
            Unsound::BrokenSeal => self.unsound_seal(),
            Unsound::SignedAhead { .. } => self.unsound_signature(),
            Unsound::Definition => self.unsound_definition(),
            Unsound::Nameless => self.unsound_nameless(),
        }
    }

    /// In what way a journal does not fit.
    #[must_use]
    pub fn spoilt(&self, why: Spoilt) -> String {
        match why {
            Spoilt::Line(line) => self.journal_line(line),
            Spoilt::DoesNotFit(line) => self.journal_does_not_fit(line),
            Spoilt::OfAnother => self.journal_of_another(),
            Spoilt::FileChanged => self.journal_file_changed(),
        }
    }

    /// What was found when a session was opened.
    #[must_use]
    pub fn finding(&self, finding: &Finding) -> String {
        match finding {
            Finding::Recovered { records } => self.recovered(*records),
            Finding::Torn => self.journal_torn(),
            Finding::JournalSpoilt { why } => self.journal_spoilt(&self.spoilt(*why)),
            Finding::JournalKept { why, kept } => self.journal_kept(&self.spoilt(*why), &kept.display().to_string()),
            Finding::HistoryEndsHere => self.history_ends(),
            Finding::LeftBeside(path) => self.left_beside(&path.display().to_string()),
            Finding::Migrated { from } => self.migrated(*from),
            Finding::Problem(problem) => self.at_place(&problem.place, &self.unsound(&problem.what)),
        }
    }
}
