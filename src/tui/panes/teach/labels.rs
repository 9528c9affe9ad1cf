//! Tags and seats of a note, which stand at the right of its row. They stay in the text; those at its end are not shown twice.

use std::ops::Range;

use crate::analysis::notes::{seats, tags};

/// A note told apart for its row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Labelled<'a> {
    /// The note without the tags and seats at its end.
    pub(super) body: &'a str,
    /// Each tag and seat with its sign, once, as they stand in the note.
    pub(super) labels: Vec<&'a str>,
}

/// Tells a note apart.
pub(super) fn labelled(text: &str) -> Labelled<'_> {
    let mut spans: Vec<Range<usize>> = tags(text).chain(seats(text)).map(|(span, _)| span).collect();
    spans.sort_by_key(|span| span.start);
    let mut body = text.trim_end();
    for span in spans.iter().rev() {
        if span.end == body.len() {
            body = text.get(..span.start).unwrap_or_default().trim_end();
        }
    }
    let mut labels: Vec<&str> = Vec::new();
    for label in spans.into_iter().filter_map(|span| text.get(span)) {
        if !labels.contains(&label) {
            labels.push(label);
        }
    }
    Labelled { body, labels }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("S4 menjawab #jawab @S4", "S4 menjawab", &["#jawab", "@S4"])]
    #[case("@S4 menjawab, @S9 menunggu", "@S4 menjawab, @S9 menunggu", &["@S4", "@S9"])]
    #[case("@S4 menunjuk @S9 @S4 ", "@S4 menunjuk", &["@S4", "@S9"])]
    #[case("lihat #34 dan #L2", "lihat #34 dan #L2", &[])]
    #[case("dua tangan @S4.", "dua tangan @S4.", &["@S4"])]
    #[case("#tanya", "", &["#tanya"])]
    #[case("baris satu\n#tanya", "baris satu", &["#tanya"])]
    #[case("", "", &[])]
    fn labels_at_the_end_leave_the_sentence_and_those_inside_stay(
        #[case] text: &str,
        #[case] body: &str,
        #[case] labels: &[&str],
    ) {
        assert_eq!(labelled(text), Labelled { body, labels: labels.to_vec() });
    }
}
