//! Text by columns: how wide it is, where its rows break, how it is cut. Letters are what a person sees as one, never bytes.

use std::borrow::Cow;
use std::ops::Range;

use ratatui::buffer::CellWidth as _;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation as _;

/// The columns that a text of one line takes on screen.
#[must_use]
pub fn columns(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.graphemes(true).map(letter_columns).sum() }
}

/// The bytes of each row of a text at a width of so many columns; always at least one row.
///
/// Rows break at spaces, which are then in no row; a word wider than a row is broken between letters. A width of 0 counts as 1.
#[must_use]
pub fn wrap(text: &str, width: usize) -> Vec<Range<usize>> {
    let mut rows = Vec::new();
    let mut begin = 0;
    for line in text.split('\n') {
        wrap_line(line, begin, width.max(1), &mut rows);
        begin += line.len() + 1;
    }
    rows
}

/// The rows of a text as lines in one style, save the marked bytes, which have their own. Marks come in order and do not overlap.
#[must_use]
pub fn wrap_styled<'a>(text: &'a str, width: usize, style: Style, marks: &[(Range<usize>, Style)]) -> Vec<Line<'a>> {
    wrap(text, width).into_iter().map(|row| styled(text, row, style, marks)).collect()
}

/// A text of one line in one style, save the marked bytes, which have their own. Marks come in order and do not overlap.
#[must_use]
pub fn line_styled<'a>(text: &'a str, style: Style, marks: &[(Range<usize>, Style)]) -> Line<'a> {
    styled(text, 0..text.len(), style, marks)
}

/// A text of one line, cut so that it takes at most so many columns; `more` stands at the cut.
#[must_use]
pub fn fit<'a>(text: &'a str, width: usize, more: &str) -> Cow<'a, str> {
    if columns(text) <= width {
        return Cow::Borrowed(text);
    }
    let (more, _) = split_at_column(more, width);
    let (kept, _) = split_at_column(text, width - columns(more));
    Cow::Owned([kept.trim_end(), more].concat())
}

/// As [`fit`], and cut between two words, unless that would take more than a third of what fits.
#[must_use]
pub fn fit_words<'a>(text: &'a str, width: usize, more: &str) -> Cow<'a, str> {
    if columns(text) <= width {
        return Cow::Borrowed(text);
    }
    let (kept, behind) = split_at_column(text, width.saturating_sub(columns(more)));
    let ends_word = behind.is_empty() || behind.starts_with(' ');
    let word = if ends_word { kept } else { kept.rsplit_once(' ').map_or("", |(before, _)| before) };
    if columns(word) * 3 < width * 2 {
        return fit(text, width, more);
    }
    Cow::Owned([word.trim_end(), more].concat())
}

/// A text of one line, cut or filled up with spaces so that it takes exactly so many columns.
#[must_use]
pub fn pad(text: &str, width: usize, more: &str) -> String {
    let mut fitted = fit(text, width, more).into_owned();
    let missing = width.saturating_sub(columns(&fitted));
    fitted.extend(std::iter::repeat_n(' ', missing));
    fitted
}

/// The longest beginning of a text that takes at most so many columns, and the rest.
#[must_use]
pub fn split_at_column(text: &str, width: usize) -> (&str, &str) {
    let mut used = 0;
    let mut letters = text.grapheme_indices(true);
    let cut = letters.find(|(_, letter)| {
        used += letter_columns(letter);
        used > width
    });
    text.split_at(cut.map_or(text.len(), |(byte, _)| byte))
}

fn letter_columns(letter: &str) -> usize {
    if letter.contains(char::is_control) { 0 } else { usize::from(letter.cell_width()) }
}

fn wrap_line(line: &str, begin: usize, width: usize, rows: &mut Vec<Range<usize>>) {
    if line.len() <= width && line.is_ascii() {
        rows.push(begin..begin + line.len());
        return;
    }
    let (mut row, mut used) = (0..0, 0);
    let mut at = 0;
    for piece in line.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        let wide = columns(word);
        if used + wide > width && used > 0 && !word.is_empty() && wide <= width {
            rows.push(begin + row.start..begin + row.end);
            (row, used) = (at..at, 0);
        }
        if used + wide > width {
            for (byte, letter) in word.grapheme_indices(true) {
                let columns = letter_columns(letter);
                if used + columns > width && used > 0 {
                    rows.push(begin + row.start..begin + row.end);
                    (row, used) = (at + byte..at + byte, 0);
                }
                used += columns;
                row.end = at + byte + letter.len();
            }
        } else if !word.is_empty() {
            used += wide;
            row.end = at + word.len();
        }
        used += columns(piece) - wide;
        at += piece.len();
    }
    rows.push(begin + row.start..begin + row.end);
}

fn styled<'a>(text: &'a str, row: Range<usize>, style: Style, marks: &[(Range<usize>, Style)]) -> Line<'a> {
    let mut spans = Vec::new();
    let mut push = |bytes: Range<usize>, style| {
        spans.extend(text.get(bytes).filter(|piece| !piece.is_empty()).map(|piece| Span::styled(piece, style)));
    };
    let mut at = row.start;
    for (mark, own) in marks.iter().filter(|(mark, _)| mark.start < row.end && row.start < mark.end) {
        let (from, to) = (mark.start.max(at), mark.end.min(row.end));
        push(at..from, style);
        push(from..to, *own);
        at = to;
    }
    push(at..row.end, style);
    Line::from(spans)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn rows(text: &str, width: usize) -> Vec<&str> {
        wrap(text, width).into_iter().map(|row| text.get(row).unwrap()).collect()
    }

    #[rstest]
    #[case("", 5, &[""])]
    #[case("dua tangan naik", 10, &["dua tangan", "naik"])]
    #[case("dua   tangan", 5, &["dua", "tanga", "n"])]
    #[case("  masuk dua", 8, &["  masuk", "dua"])]
    #[case("satu\n\ndua", 8, &["satu", "", "dua"])]
    #[case("日本語の授業", 5, &["日本", "語の", "授業"])]
    #[case("a 日本語", 4, &["a 日", "本語"])]
    #[case("dua     ", 4, &["dua"])]
    #[case("日", 1, &["日"])]
    fn rows_break_at_spaces_and_long_words_between_letters(
        #[case] text: &str,
        #[case] width: usize,
        #[case] expected: &[&str],
    ) {
        assert_eq!(rows(text, width), expected);
    }

    #[test]
    fn a_row_is_styled_by_what_is_marked_in_it() {
        let bold = Style::new().bold();
        let lines = wrap_styled("lihat #34 di sini", 9, Style::new(), &[(6..9, bold), (10..12, bold)]);
        assert_eq!(lines[0], Line::from(vec![Span::raw("lihat "), Span::styled("#34", bold)]));
        assert_eq!(lines[1], Line::from(vec![Span::styled("di", bold), Span::raw(" sini")]));
    }

    #[rstest]
    #[case("tangan", 6, "tangan")]
    #[case("tangan", 5, "tang…")]
    #[case("dua tangan", 5, "dua…")]
    #[case("日本語", 5, "日本…")]
    #[case("日本語", 4, "日…")]
    #[case("tangan", 1, "…")]
    #[case("tangan", 0, "")]
    fn a_text_is_cut_by_columns(#[case] text: &str, #[case] width: usize, #[case] cut: &str) {
        assert_eq!(fit(text, width, "…"), cut);
    }

    #[test]
    fn a_text_is_filled_up_to_a_column() {
        assert_eq!(pad("日", 4, "…"), "日  ");
        assert_eq!(pad("日本語", 4, "…"), "日… ");
        assert_eq!(columns("👩\u{200d}👧e\u{301}"), 3);
    }

    proptest! {
        #[test]
        fn no_row_is_too_wide_and_no_letter_is_lost(text in "[a-c日é \n]{0,60}", width in 2usize..20) {
            let rows = rows(&text, width);
            prop_assert!(rows.iter().all(|row| columns(row) <= width), "{rows:?}");
            let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(letters(&rows.concat()), letters(&text));
        }

        #[test]
        fn a_fitted_text_takes_no_more_than_it_may(text in "[a日é👩\u{200d}]{0,20}", width in 0usize..12) {
            prop_assert!(columns(&fit(&text, width, "…")) <= width);
            prop_assert_eq!(columns(&pad(&text, width, "…")), width);
        }
    }
}
