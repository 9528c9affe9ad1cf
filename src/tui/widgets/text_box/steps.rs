//! Where the caret may stand in a line: never inside what a person sees as one letter.

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

/// The byte one letter before `at`; 0 at the beginning.
pub(super) fn letter_before(line: &str, at: usize) -> usize {
    GraphemeCursor::new(at, line.len(), true).prev_boundary(line, 0).ok().flatten().unwrap_or(0)
}

/// The byte one letter behind `at`; the length at the end.
pub(super) fn letter_after(line: &str, at: usize) -> usize {
    GraphemeCursor::new(at, line.len(), true).next_boundary(line, 0).ok().flatten().unwrap_or(line.len())
}

/// The byte where the word before `at` begins.
pub(super) fn word_before(line: &str, at: usize) -> usize {
    let mut pieces = line.get(..at).unwrap_or(line).split_word_bound_indices();
    pieces.rfind(|(_, piece)| is_word(piece)).map_or(0, |(start, _)| start)
}

/// The byte where the word behind `at` ends.
pub(super) fn word_after(line: &str, at: usize) -> usize {
    let mut pieces = line.get(at..).unwrap_or_default().split_word_bound_indices();
    pieces.find(|(_, piece)| is_word(piece)).map_or(line.len(), |(start, piece)| at + start + piece.len())
}

/// The nearest byte at or before `at` that is between two letters.
pub(super) fn between_letters(text: &str, at: usize) -> usize {
    let at = text.floor_char_boundary(at);
    match GraphemeCursor::new(at, text.len(), true).is_boundary(text, 0) {
        Ok(false) => letter_before(text, at),
        _ => at,
    }
}

fn is_word(piece: &str) -> bool {
    !piece.chars().all(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FAMILY: &str = "👩\u{200d}👩\u{200d}👧";

    #[test]
    fn a_family_and_an_accented_letter_are_one_step_each() {
        let line = format!("a{FAMILY}e\u{301}b");
        let family = 1 + FAMILY.len();
        assert_eq!(letter_after(&line, 1), family);
        assert_eq!(letter_before(&line, family), 1);
        assert_eq!(letter_after(&line, family), family + 3);
        assert_eq!(between_letters(&line, 6), 1);
        assert_eq!(between_letters(&line, 1000), line.len());
    }

    #[test]
    fn words_are_stepped_over_with_the_spaces_before_them() {
        let line = "dua  tangan, naik";
        assert_eq!(word_after(line, 0), 3);
        assert_eq!(word_after(line, 3), 11);
        assert_eq!(word_after(line, 11), 12);
        assert_eq!(word_before(line, 17), 13);
        assert_eq!(word_before(line, 5), 0);
        assert_eq!(word_before("   ", 2), 0);
        assert_eq!(word_after("   ", 1), 3);
    }
}
