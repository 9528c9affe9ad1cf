//! Words that judge where a note should tell what was seen.
//!
//! The lists come from a data file; here is only how they are matched. A hit is a hint, never a refusal, so the matching
//! errs on the quiet side: what somebody is quoted as saying, tags, seats and set phrases are passed by.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// The lists of one language. An item is a word or a phrase in lower case; a phrase is matched word by word.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct JudgingWords {
    /// Words that praise or blame.
    pub judging: Vec<String>,
    /// Words that judge more gently, or only at times.
    pub softer: Vec<String>,
    /// Words for what goes on inside somebody, which nobody sees.
    pub mind_reading: Vec<String>,
    /// Words that make a rule of one case.
    pub generalisers: Vec<String>,
    /// Words that make a rule of one case unless a number stands near: *only*, but not *only 3*.
    pub uncounted: Vec<String>,
    /// Numbers in letters.
    pub numbers: Vec<String>,
    /// Phrases in which a listed word judges nothing: greetings, terms of a subject.
    pub exceptions: Vec<String>,
    /// Endings that may hang on a word.
    pub endings: Vec<String>,
}

/// The list a word was found in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Judging {
    /// It praises or blames.
    Outright,
    /// It judges gently, or only at times.
    Softly,
    /// It tells what goes on inside somebody.
    MindReading,
    /// It makes a rule of one case.
    Generalising,
}

/// A judging word in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The bytes of the text it takes.
    pub span: Range<usize>,
    /// The list it stands in.
    pub list: Judging,
}

/// How many words away a number still counts something.
const NEAR: usize = 2;

/// The first judging word of a text.
#[must_use]
pub fn judging_word(text: &str, lists: &JudgingWords) -> Option<Hit> {
    let words = words(text);
    let mut place = 0;
    while place < words.len() {
        let rest = words.get(place..)?;
        if let Some(length) = longest(&lists.exceptions, rest, lists) {
            place += length;
            continue;
        }
        if let Some((length, list)) = listed(&words, place, lists) {
            let (first, last) = (rest.first()?, rest.get(length - 1)?);
            return Some(Hit { span: first.span.start..last.span.end, list });
        }
        place += 1;
    }
    None
}

/// The longest listed phrase that begins at a place, in words, and its list.
fn listed(words: &[Word], place: usize, lists: &JudgingWords) -> Option<(usize, Judging)> {
    let rest = words.get(place..)?;
    let uncounted = longest(&lists.uncounted, rest, lists).filter(|length| !counted(words, place, *length, lists));
    [
        (longest(&lists.judging, rest, lists), Judging::Outright),
        (longest(&lists.softer, rest, lists), Judging::Softly),
        (longest(&lists.mind_reading, rest, lists), Judging::MindReading),
        (longest(&lists.generalisers, rest, lists), Judging::Generalising),
        (uncounted, Judging::Generalising),
    ]
    .into_iter()
    .filter_map(|(length, list)| Some((length?, list)))
    // Of equally long ones the first, hence the comparison from behind.
    .rev()
    .max_by_key(|(length, _)| *length)
}

/// The longest of these phrases that the words begin with, in words.
fn longest(phrases: &[String], words: &[Word], lists: &JudgingWords) -> Option<usize> {
    // Most phrases fail at their first letter, and this is asked at every letter that is typed.
    let first = words.first()?.lower.chars().next()?;
    let alike = phrases.iter().filter(|phrase| phrase.starts_with(first));
    alike.filter_map(|phrase| begins_with(words, phrase, lists)).max()
}

/// How many words a phrase takes, if the words begin with it.
fn begins_with(words: &[Word], phrase: &str, lists: &JudgingWords) -> Option<usize> {
    let mut length = 0;
    for part in phrase.split([' ', '-']) {
        words.get(length).filter(|word| word.is(part, lists))?;
        length += 1;
    }
    Some(length)
}

/// Whether a number stands near the phrase that begins at a place.
fn counted(words: &[Word], place: usize, length: usize, lists: &JudgingWords) -> bool {
    let near = place.saturating_sub(NEAR)..(place + length + NEAR).min(words.len());
    words.get(near).unwrap_or_default().iter().any(|word| word.is_number(lists))
}

/// A word of a text.
#[derive(Debug)]
struct Word {
    lower: String,
    span: Range<usize>,
}

impl Word {
    /// Whether it is this word, bare or with an ending.
    fn is(&self, word: &str, lists: &JudgingWords) -> bool {
        let ending = self.lower.strip_prefix(word);
        ending.is_some_and(|ending| ending.is_empty() || lists.endings.iter().any(|known| known == ending))
    }

    fn is_number(&self, lists: &JudgingWords) -> bool {
        self.lower.starts_with(|first: char| first.is_numeric()) || lists.numbers.contains(&self.lower)
    }
}

/// The words of a text outside quotations, tags and seats.
fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut rest = Reader { text, at: 0, last_single: last_single(text) };
    while let Some(next) = rest.peek() {
        match next {
            '"' | '“' | '”' | '„' | '«' => rest.skip_quotation(),
            '\'' | '‘' if rest.opens_quotation() => rest.skip_quotation(),
            '#' | '@' => {
                rest.take(|letter| letter == next);
                rest.take(|letter| !letter.is_whitespace());
            }
            _ if next.is_alphanumeric() => words.push(rest.word()),
            _ => _ = rest.take_one(),
        }
    }
    words
}

/// A place in a text that moves on as letters are taken.
struct Reader<'a> {
    text: &'a str,
    at: usize,
    /// Where the last single quote stands that could close a quotation.
    last_single: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn take_one(&mut self) -> Option<char> {
        let taken = self.peek()?;
        self.at += taken.len_utf8();
        Some(taken)
    }

    fn take(&mut self, wanted: impl Fn(char) -> bool) {
        let rest = self.rest();
        self.at += rest.find(|letter| !wanted(letter)).unwrap_or(rest.len());
    }

    /// Takes a word; an apostrophe between letters belongs to it.
    fn word(&mut self) -> Word {
        let start = self.at;
        loop {
            self.take(char::is_alphanumeric);
            let mut ahead = self.rest().chars();
            let apostrophe = ahead.next().is_some_and(|letter| matches!(letter, '\'' | '’'));
            if !apostrophe || !ahead.next().is_some_and(char::is_alphabetic) {
                break;
            }
            self.take_one();
        }
        let span = start..self.at;
        let lower = self.text.get(span.clone()).unwrap_or_default().to_lowercase().replace('’', "'");
        Word { lower, span }
    }

    /// Whether the single quote here begins a quotation, rather than stands for a letter left out.
    fn opens_quotation(&self) -> bool {
        let before = self.text.get(..self.at).unwrap_or_default();
        self.at < self.last_single && !before.ends_with(char::is_alphanumeric)
    }

    /// Passes over a quotation. One that is not closed is still being typed: it reaches to the end.
    fn skip_quotation(&mut self) {
        let rest = self.rest();
        self.at += closing(rest).unwrap_or(rest.len());
    }
}

/// Where the quotation that a text begins with is over, in bytes.
fn closing(text: &str) -> Option<usize> {
    let mut letters = text.char_indices();
    let (_, opening) = letters.next()?;
    let closes: fn(char, &str) -> bool = match opening {
        '\'' | '‘' => closes_single,
        '«' => |letter, _| letter == '»',
        _ => |letter, _| matches!(letter, '"' | '”' | '“'),
    };
    letters.find_map(|(at, letter)| {
        let end = at + letter.len_utf8();
        closes(letter, text.get(end..)?).then_some(end)
    })
}

/// Whether a letter is a single quote that closes; inside a word it is an apostrophe.
fn closes_single(letter: char, after: &str) -> bool {
    matches!(letter, '\'' | '’') && !after.starts_with(char::is_alphanumeric)
}

/// Where the last single quote stands that could close a quotation; 0 without one.
fn last_single(text: &str) -> usize {
    let mut letters = text.char_indices().rev();
    let last =
        letters.find(|(at, letter)| closes_single(*letter, text.get(at + letter.len_utf8()..).unwrap_or_default()));
    last.map_or(0, |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'a>(text: &'a str, lists: &JudgingWords) -> Option<(&'a str, Judging)> {
        judging_word(text, lists).map(|hit| (text.get(hit.span).unwrap(), hit.list))
    }

    fn indonesian() -> JudgingWords {
        let list = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        JudgingWords {
            judging: list(&[
                "bagus",
                "baik",
                "efektif",
                "tidak efektif",
                "ribut",
                "jelas",
                "antusias",
                "asal-asalan",
                "sayangnya",
            ]),
            softer: list(&["aktif"]),
            mind_reading: list(&["merasa", "ingin"]),
            generalisers: list(&["selalu", "tidak pernah"]),
            uncounted: list(&["semua", "hanya"]),
            numbers: list(&["dua"]),
            exceptions: list(&["selamat pagi yang baik", "kalimat efektif"]),
            endings: list(&["nya", "lah", "kah"]),
        }
    }

    #[test]
    fn a_judgement_is_found_and_its_rewording_is_not() {
        let lists = indonesian();
        assert_eq!(found("Kelas ribut", &lists), Some(("ribut", Judging::Outright)));
        assert_eq!(found("09.12: 7 murid di baris belakang berbicara saat guru menjelaskan", &lists), None);
        assert_eq!(found("Guru jelas menjelaskan", &lists), Some(("jelas", Judging::Outright)));
        assert_eq!(found("Guru memberi 2 contoh lalu bertanya; 5 murid menjawab", &lists), None);
        assert_eq!(found("Murid antusias", &lists), Some(("antusias", Judging::Outright)));
        assert_eq!(found("11 tangan terangkat dalam 5 detik", &lists), None);
    }

    #[test]
    fn a_word_is_matched_whole_in_any_case_with_its_endings_and_across_a_hyphen() {
        let lists = indonesian();
        assert_eq!(found("BAGUSNYA jawaban S4", &lists), Some(("BAGUSNYA", Judging::Outright)));
        assert_eq!(found("efektifkah ini?", &lists), Some(("efektifkah", Judging::Outright)));
        assert_eq!(found("dikerjakan asal-asalan", &lists), Some(("asal-asalan", Judging::Outright)));
        assert_eq!(found("bagus-bagus", &lists), Some(("bagus", Judging::Outright)));
        assert_eq!(found("memperbaiki, interaktif, menjelaskan", &lists), None);
    }

    #[test]
    fn the_longer_phrase_wins() {
        assert_eq!(found("cara ini tidak efektif", &indonesian()), Some(("tidak efektif", Judging::Outright)));
    }

    #[test]
    fn what_is_quoted_judges_nothing_even_before_the_quotation_is_closed() {
        let lists = indonesian();
        assert_eq!(found("guru: \"bagus, S4\" lalu menulis", &lists), None);
        assert_eq!(found("S9 berkata “semua baik”, S4 merasa", &lists), Some(("merasa", Judging::MindReading)));
        assert_eq!(found("kata guru 'bagus' kepada S4", &lists), None);
        assert_eq!(found("guru berkata \"bag", &lists), None);
        assert_eq!(found("guru berkata \"bagus", &lists), None);
        assert_eq!(found("Jum'at kelas ribut, S'4", &lists), Some(("ribut", Judging::Outright)));
    }

    #[test]
    fn a_number_near_makes_a_count_of_a_generalisation() {
        let lists = indonesian();
        assert_eq!(found("semua murid menulis", &lists), Some(("semua", Judging::Generalising)));
        assert_eq!(found("semua 32 murid menulis", &lists), None);
        assert_eq!(found("hanya dua tangan terangkat", &lists), None);
        assert_eq!(found("guru selalu 3 detik diam", &lists), Some(("selalu", Judging::Generalising)));
    }

    #[test]
    fn set_phrases_tags_and_seats_are_passed_by() {
        let lists = indonesian();
        assert_eq!(found("menulis kalimat efektif di papan", &lists), None);
        assert_eq!(found("S4 menjawab #aktif @baik", &lists), None);
        assert_eq!(found("kurang lebih 5 menit, lebih dari 3 tangan, 10 cm", &lists), None);
    }
}
