//! What went wrong, in the words of the language in force.

use std::path::Path;

use super::dates::lesson_stamp;
use super::{Context, Language, Mistake, Problem};
use crate::domain::catalog::instrument::End;
use crate::domain::clean::clean_line;
use crate::domain::{Id, Unsound, catalog};
use crate::store::{
    Closed, Fault, Finding, Leftover, LeftoverKind, NotLoaded, NotNamed, Recovered, Spoilt, Trouble, Why,
};

impl Language {
    /// Why a file or folder could not be used.
    #[must_use]
    pub fn why(&self, why: &Why) -> String {
        match why {
            Why::Full => self.disk_full(),
            Why::Forbidden => self.no_permission(),
            Why::Gone => self.not_there(),
            Why::Exists => self.already_there(),
            Why::NotAFile => self.not_a_file(),
            Why::NotAFolder => self.not_a_folder(),
            Why::LeadsNowhere => self.leads_nowhere(),
            Why::TooLarge => self.too_large(),
            Why::NotText => self.not_text(),
            Why::BadName => self.bad_name(),
            Why::Busy => self.busy(),
            Why::Unreachable => self.unreachable(),
            Why::Broken => self.disk_broken(),
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
            Fault::Expected(wanted) => self.expected(*wanted),
            Fault::OutOfPlace(sign) => self.out_of_place_sign(&clean_line(sign.encode_utf8(&mut [0; 4]))),
            Fault::BadEscape => self.bad_escape(),
            Fault::OutOfReach => self.out_of_reach(),
            Fault::NotADate => self.no_date_in_file(),
            Fault::NotAnId => self.not_an_id(),
            Fault::Unfit => self.unfit_value(),
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
            Fault::NotAnId => Some(self.instead_of_no_id()),
            _ => None,
        }
    }

    /// What is wrong in a file of the user's own, where, and what could stand there instead.
    #[must_use]
    pub fn problem(&self, problem: &Problem) -> String {
        let file = problem.file.display().to_string();
        let place = match problem.place {
            Some(place) => self.place(&file, place.line, place.column),
            None => file,
        };
        let what = self.mistake(&problem.what);
        let instead = self.instead_of(&problem.what);
        self.at_place(&place, &instead.map_or_else(|| what.clone(), |instead| format!("{what}; {instead}")))
    }

    /// What could stand in a file of the user's own instead of a mistake, where that is known.
    #[must_use]
    pub fn instead_of(&self, mistake: &Mistake) -> Option<String> {
        match mistake {
            Mistake::Syntax(fault) => self.instead(fault),
            Mistake::UnknownField { known, .. } => Some(self.known_names(&known.join(", "))),
            Mistake::UnknownName { known, .. } => Some(self.known_names(&known.join(", "))),
            Mistake::UnknownContext(_) => Some(self.known_names(&Context::ALL.map(Context::id).join(", "))),
            _ => None,
        }
    }

    /// What is wrong in a file of the user's own: the sentence alone.
    #[must_use]
    pub fn mistake(&self, mistake: &Mistake) -> String {
        match mistake {
            Mistake::Unusable(why) => self.why(why),
            Mistake::Syntax(fault) => self.fault(fault),
            Mistake::UnknownField { name, .. } => self.unknown_field(name),
            Mistake::UnknownName { name, .. } => self.unknown_name(name),
            Mistake::Twice(name) => self.field_twice(name),
            Mistake::UnknownContext(name) => self.unknown_context(name),
            Mistake::UnknownCommand(id) => self.unknown_command(id),
            Mistake::NotAKey(keys) => self.not_a_key(keys),
            Mistake::StealsTyping(chord) => self.steals_typing(&self.chord(chord)),
            Mistake::OutOfPlace(chord, command) => self.out_of_place(&self.chord(chord), &self.command(*command)),
            Mistake::Overlap { chord, other, command } => {
                self.keys_overlap(&self.chord(chord), &self.chord(other), &self.command(*command), &other.to_string())
            }
            Mistake::NotAColour(name) => self.not_a_colour(name),
            Mistake::InheritsItself(name) => self.theme_circle(name),
            Mistake::Definition(fault) => self.definition_fault(fault),
            Mistake::Misnamed(id) => self.misnamed(id.as_str()),
        }
    }

    /// What is wrong with a definition.
    #[must_use]
    pub fn definition_fault(&self, fault: &catalog::Fault) -> String {
        use catalog::Fault;
        match fault {
            Fault::Untranslated { place, tongue } => self.untranslated(place, *tongue),
            Fault::Blank { place } => self.blank(place),
            Fault::IdTwice { place, id } => self.id_twice(place, id.as_str()),
            Fault::Count { place, found, least, most } => self.wrong_count(place, *found, *least, *most),
            Fault::Descriptors { place, found, levels } => self.descriptors(place, *found, *levels),
            Fault::UnknownStage { place, stage } => self.unknown_stage(place, stage.as_str()),
            Fault::ColumnTwice { place } => self.column_twice(place),
            Fault::NoTime { place } => self.no_time(place),
            Fault::Unknown { place, id } => self.unknown_reference(place, id.as_str()),
            Fault::NoKey { place, key } => self.unusable_key(place, &key.to_string()),
            Fault::KeyTwice { place, key } => self.key_twice(place, &key.to_string()),
            Fault::OnlyStates { place } => self.only_states(place),
            Fault::NoDescent { place } => self.no_descent(place),
            Fault::NotFromNil { place } => self.not_from_nil(place),
            Fault::TooMuch { place, found, most } => self.too_much(place, *found, *most),
            Fault::SilentOpens { place } => self.silent_opens(place),
            Fault::NoRange { place } => self.no_range(place),
        }
    }

    /// What is in the way, and where.
    #[must_use]
    pub fn trouble(&self, trouble: &Trouble) -> String {
        let path = clean_line(&trouble.path.to_string_lossy());
        self.at_place(&path, &self.why(&trouble.why))
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

    /// Why the names of pupils were not read, or one of them was not kept.
    #[must_use]
    pub fn not_named(&self, error: &NotNamed) -> String {
        match error {
            NotNamed::Trouble(trouble) => self.trouble(trouble),
            NotNamed::Unreadable(unreadable) => {
                let place = self.place(&shown(&unreadable.path), unreadable.line, unreadable.column);
                self.at_place(&place, &self.fault(&unreadable.fault))
            }
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
            Unsound::EndsBeforeItBegins | Unsound::UntilBeforeAt => self.unsound_end(),
            Unsound::StoppedNotStarted => self.unsound_stop(),
            Unsound::Level { level, levels } => self.unsound_level((*level).into(), *levels),
            Unsound::Criterion(id) => self.unsound_criterion(id.as_str()),
            Unsound::OpenBeforeReveal => self.unsound_open(),
            Unsound::BrokenSeal => self.unsound_seal(),
            Unsound::MoreThanAll { reached, of } => self.unsound_more_than_all(*reached, *of),
            Unsound::SignedAhead { .. } => self.unsound_signature(),
            Unsound::Definition => self.unsound_definition(),
            Unsound::Nameless => self.unsound_nameless(),
            Unsound::Instrument { id, .. } => self.unsound_instrument(id.as_str()),
            Unsound::OtherWay { id, .. } => self.unsound_way(id.as_str()),
            Unsound::Code { id, .. } => self.unsound_code(id.as_str()),
            Unsound::Lasts(id) => self.unsound_lasts(id.as_str()),
            Unsound::Moment(id) => self.unsound_moment(id.as_str()),
            Unsound::Overlap { id, other } => self.unsound_overlap(id.as_str(), *other),
            Unsound::Answer(id) => self.unsound_answer(id.as_str()),
            Unsound::Seat { id, .. } => self.unsound_seat(id.as_str()),
            Unsound::SeatTaken(id) => self.unsound_seat_taken(id.as_str()),
            Unsound::Party(_) => self.unsound_party(),
            Unsound::OffBeat { at, .. } => self.unsound_off_beat(&lesson_stamp(*at)),
            Unsound::BoxTwice(at) => self.unsound_box_twice(&lesson_stamp(*at)),
            Unsound::Occasion(id) => self.unsound_occasion(id.as_str()),
            Unsound::Segment { segment, .. } => self.unsound_segment((*segment).into()),
        }
    }

    /// What to do about what does not hold of a session, where that is known.
    #[must_use]
    pub fn instead_of_unsound(&self, what: &Unsound) -> Option<String> {
        let known = |ids: &[Id]| (!ids.is_empty()).then(|| self.known_names(&listed(ids)));
        Some(match what {
            Unsound::Code { known: ids, .. } | Unsound::Seat { known: ids, .. } => return known(ids),
            Unsound::Instrument { known: ids, .. } => known(ids).unwrap_or_else(|| self.instead_of_no_instrument()),
            Unsound::OtherWay { written, .. } => self.instead_of_way(&written.join(", ")),
            Unsound::IdTwice(_) => self.instead_of_id_twice(),
            Unsound::NumberTwice(_) => self.instead_of_number_twice(),
            Unsound::AbsurdTime(_) => self.instead_of_time(),
            Unsound::UntilBeforeAt => self.instead_of_end(),
            Unsound::Overlap { other, .. } => self.instead_of_overlap(*other),
            Unsound::Party(end) => self.instead_of_party(match end {
                End::Teacher => "Teacher",
                End::Class => "Class",
                End::Seat => "Seat(\"s1\")",
            }),
            Unsound::OffBeat { every, .. } => self.instead_of_off_beat(*every, *every * 2),
            Unsound::BoxTwice(_) => self.instead_of_box_twice(),
            Unsound::Segment { of, .. } => self.instead_of_segment((*of).into()),
            Unsound::Dangling(_) => self.instead_of_dangling(),
            _ => return None,
        })
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

    /// What a crash or another program has left beside a session.
    #[must_use]
    pub fn leftover(&self, left: &Leftover) -> String {
        let path = shown(&left.path);
        match left.kind {
            LeftoverKind::Journal { lines } => self.left_journal(&path, lines),
            LeftoverKind::Rescued => self.left_rescued(&path),
            LeftoverKind::Mine => self.left_mine(&path),
            LeftoverKind::Kept => self.left_kept(&path),
        }
    }

    /// All that a recovery brought back, and where what did not come back is kept.
    #[must_use]
    pub fn recovery(&self, recovered: &Recovered) -> Vec<String> {
        let from_backup = recovered.from_backup.iter().map(|backup| self.recovered_from(&shown(backup)));
        let found = recovered.findings.iter().map(|finding| self.finding(finding));
        let apart = recovered.apart.iter().map(|apart| self.recovered_apart(&shown(apart)));
        let beside = match &recovered.closed {
            Closed::Beside(mine) => Some(self.changed_outside(&shown(mine))),
            Closed::Rescued { session, copy, trouble } => {
                Some(self.rescued(&self.trouble(trouble), &shown(copy), &shown(session)))
            }
            Closed::InFile => None,
        };
        let kept = recovered.kept.iter().map(|kept| self.left_kept(&shown(kept)));
        let put_back = recovered.put_back.iter().map(|copy| self.recovered_copy(&shown(copy)));
        from_backup.chain(put_back).chain(found).chain(apart).chain(beside).chain(kept).collect()
    }

    /// What was found when a session was opened.
    #[must_use]
    pub fn finding(&self, finding: &Finding) -> String {
        match finding {
            Finding::Recovered { records } => self.recovered(*records),
            Finding::Torn => self.journal_torn(),
            Finding::JournalSpoilt { why } => self.journal_spoilt(&self.spoilt(*why)),
            Finding::JournalKept { why, kept } => self.journal_kept(&self.spoilt(*why), &kept.display().to_string()),
            Finding::ChangedElsewhere => self.changed_elsewhere(),
            Finding::HistoryEndsHere => self.history_ends(),
            Finding::LeftBeside(path) => self.left_beside(&path.display().to_string()),
            Finding::Migrated { from } => self.migrated(*from),
            Finding::Problem(problem) => self.at_place(&problem.place, &self.unsound(&problem.what)),
        }
    }
}

fn listed(ids: &[Id]) -> String {
    ids.iter().map(Id::as_str).collect::<Vec<_>>().join(", ")
}

/// A path as people read it, cleaned of what a terminal must not be sent.
fn shown(path: &Path) -> String {
    clean_line(&path.to_string_lossy())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Command, Keymap, Overlay};
    use crate::domain::catalog::Tongue;

    #[test]
    fn a_problem_is_told_with_its_place_and_what_to_do() {
        let text = "(\n  text: {\"x\": \"undo\"},\n  globe: {},\n  list: {\"g\": \"undo\"},\n)";
        let own = Overlay { path: "keymap.ron".into(), text: text.to_owned() };
        let (_, problems) = Keymap::read(Some(&own));
        let id = Language::new(Tongue::Id);
        let told: Vec<String> = problems.iter().map(|problem| id.problem(problem)).collect();
        let contexts = Context::ALL.map(Context::id).join(", ");
        assert_eq!(
            told,
            [
                "keymap.ron, baris 2, kolom 11: x dipakai untuk mengetik; di dalam teks tidak dapat menjadi perintah".to_owned(),
                format!("keymap.ron, baris 3, kolom 3: tidak ada keadaan \"globe\"; yang dikenal: {contexts}"),
                "keymap.ron, baris 4, kolom 11: g bertabrakan dengan g g (paling atas); lepaskan dulu dengan \"g g\": \"\"".to_owned(),
            ]
        );
    }

    #[test]
    fn a_problem_without_a_place_names_its_file() {
        let what = Mistake::UnknownName { name: "sunset".to_owned(), known: vec!["dark".to_owned()] };
        let problem = Problem { file: "config.ron".into(), place: None, what };
        assert_eq!(Language::new(Tongue::En).problem(&problem), "config.ron: “sunset” is not known; known: dark");
        let chord = "n".parse().unwrap();
        let told = Language::new(Tongue::En).mistake(&Mistake::OutOfPlace(chord, Command::NewSession));
        assert_eq!(told, "n: “new session” can never be given there");
    }
}
