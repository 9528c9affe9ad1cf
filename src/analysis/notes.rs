//! What the notes of a lesson hold, counted: kinds, authors, tags, seats.

use std::collections::BTreeMap;
use std::ops::Range;

use super::Share;
use crate::domain::observation::{Entry, Kind};
use crate::domain::{Role, Session};

/// How many notes there are of each sort.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NoteCount {
    /// Facts.
    pub seen: u64,
    /// Interpretations.
    pub thought: u64,
    /// Questions.
    pub asked: u64,
    /// Of all of them, those that are the mentor's.
    pub mentor: u64,
    /// Of all of them, those that are the mentee's.
    pub mentee: u64,
}

/// A tag or a seat, and the notes that bear it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Its name, without the sign; a tag in small letters, a seat in large ones.
    pub name: String,
    /// The notes that bear it, of all notes.
    pub notes: Share,
}

impl NoteCount {
    /// All notes.
    #[must_use]
    pub fn all(self) -> u64 {
        self.seen + self.thought + self.asked
    }

    /// The notes of one kind, of all notes.
    #[must_use]
    pub fn of_kind(self, kind: Kind) -> Share {
        let part = match kind {
            Kind::Seen => self.seen,
            Kind::Thought => self.thought,
            Kind::Asked => self.asked,
        };
        Share { part, base: self.all() }
    }

    /// The notes of one voice, of all notes.
    #[must_use]
    pub fn by(self, role: Role) -> Share {
        let part = match role {
            Role::Mentor => self.mentor,
            Role::Mentee => self.mentee,
        };
        Share { part, base: self.all() }
    }
}

/// The notes that figures and paper know of: not struck out, not taken back, not kept to the pair.
pub fn open_notes(session: &Session) -> impl Iterator<Item = &Entry> {
    session.notes().filter(|entry| !entry.withheld)
}

/// How many notes of each kind and each voice.
#[must_use]
pub fn count(session: &Session) -> NoteCount {
    let mut count = NoteCount::default();
    for entry in open_notes(session) {
        match entry.kind() {
            Some(Kind::Seen) => count.seen += 1,
            Some(Kind::Thought) => count.thought += 1,
            Some(Kind::Asked) => count.asked += 1,
            None => continue,
        }
        match entry.by {
            Role::Mentor => count.mentor += 1,
            Role::Mentee => count.mentee += 1,
        }
    }
    count
}

/// The tags of all notes, the most used first, then by name.
#[must_use]
pub fn tags_used(session: &Session) -> Vec<Named> {
    let mut used = used(session, |text| tags(text).map(|(_, tag)| tag.to_lowercase()).collect());
    used.sort_by(|a, b| b.notes.part.cmp(&a.notes.part).then_with(|| a.name.cmp(&b.name)));
    used
}

/// The seats spoken of in notes, in their order: `S4` before `S10`.
#[must_use]
pub fn seats_used(session: &Session) -> Vec<Named> {
    let mut used = used(session, |text| seats(text).map(|(_, seat)| seat.to_uppercase()).collect());
    used.sort_by(|a, b| a.name.len().cmp(&b.name.len()).then_with(|| a.name.cmp(&b.name)));
    used
}

/// The tags of a text: each `#` that begins a word and is followed by a letter. `#34`, `#L2` and `#T1` are citations.
/// Yields the bytes it takes, sign included, and the name without the sign.
pub fn tags(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    signed(text, '#').filter(|(_, name)| name.starts_with(char::is_alphabetic) && !looks_like_a_citation(name))
}

/// The seats of a text: each `@` that begins a word and is followed by a letter or digit.
/// Yields the bytes it takes, sign included, and the name without the sign.
pub fn seats(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    signed(text, '@')
}

/// What stands behind each sign that begins a word: letters, digits, and `-` and `_` between them.
fn signed(text: &str, sign: char) -> impl Iterator<Item = (Range<usize>, &str)> {
    text.match_indices(sign).filter_map(|(start, found)| {
        let before = text.get(..start)?.chars().next_back();
        let begins_word = before.is_none_or(|before| !before.is_alphanumeric() && !matches!(before, '[' | '#' | '@'));
        let rest = text.get(start + found.len()..)?;
        let end = rest.find(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '_')).unwrap_or(rest.len());
        let name = rest.get(..end)?.trim_end_matches(['-', '_']);
        let named = begins_word && name.starts_with(char::is_alphanumeric);
        named.then(|| (start..start + found.len() + name.len(), name))
    })
}

fn looks_like_a_citation(name: &str) -> bool {
    let digits = name.strip_prefix(['L', 'l', 'T', 't']);
    digits.is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
}

/// In how many notes each name stands; twice in one note is once.
fn used(session: &Session, names: impl Fn(&str) -> Vec<String>) -> Vec<Named> {
    let mut notes: BTreeMap<String, u64> = BTreeMap::new();
    let mut base = 0;
    for entry in open_notes(session) {
        base += 1;
        let mut names = entry.said().map(|text| names(text)).unwrap_or_default();
        names.sort();
        names.dedup();
        for name in names {
            *notes.entry(name).or_default() += 1;
        }
    }
    notes.into_iter().map(|(name, part)| Named { name, notes: Share { part, base } }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixture::{lesson, note};

    fn names<'a>(found: impl Iterator<Item = (Range<usize>, &'a str)>) -> Vec<&'a str> {
        found.map(|(_, name)| name).collect()
    }

    #[test]
    fn a_tag_is_a_sign_and_letters_and_a_citation_is_none() {
        assert_eq!(
            names(tags("#jawab dua #kerja-sama, (#x1) #34 #L2 #t1 #Lain [#k3f9q2xa] a#b ##c # #-d")),
            ["jawab", "kerja-sama", "x1", "Lain"]
        );
        assert_eq!(tags("a #é-").map(|(span, _)| span).next(), Some(2..5));
    }

    #[test]
    fn a_seat_is_a_sign_and_a_name_and_an_address_is_none() {
        assert_eq!(names(seats("@S4 dan @12, guru@sekolah @ @baris_2.")), ["S4", "12", "baris_2"]);
    }

    #[test]
    fn notes_that_are_struck_out_or_kept_to_the_pair_are_not_counted() {
        let mut session = lesson();
        session.observation.entries = vec![
            note(1, 10, Role::Mentor, Kind::Seen, "dua tangan @S4 @s4"),
            note(2, 20, Role::Mentee, Kind::Asked, "siapa? @S10 #Jawab"),
            note(3, 30, Role::Mentor, Kind::Thought, "ragu #jawab @S4"),
            note(4, 40, Role::Mentor, Kind::Seen, "dicoret @S5"),
            note(5, 50, Role::Mentor, Kind::Seen, "disimpan @S6"),
        ]
        .into();
        session.observation.entries[3].removed = true;
        session.observation.entries[4].withheld = true;
        let count = count(&session);
        assert_eq!(count, NoteCount { seen: 1, thought: 1, asked: 1, mentor: 2, mentee: 1 });
        assert_eq!(count.by(Role::Mentor), Share { part: 2, base: 3 });
        let seats: Vec<_> = seats_used(&session).into_iter().map(|seat| (seat.name, seat.notes.part)).collect();
        assert_eq!(seats, [("S4".to_owned(), 2), ("S10".to_owned(), 1)]);
        assert_eq!(tags_used(&session), [Named { name: "jawab".to_owned(), notes: Share { part: 2, base: 3 } }]);
    }
}
