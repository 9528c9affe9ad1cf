//! Own abbreviations, which a space opens: `gr ` becomes `guru `.

use std::ops::Range;

use crate::domain::catalog::Abbreviations;

/// The bytes of the short form that ends at `caret`, and what it stands for, if a word ends there that is one.
///
/// A tag, a seat and a part of a longer word are left as they are.
pub(super) fn opened(text: &str, caret: usize, known: &Abbreviations) -> Option<(Range<usize>, String)> {
    let before = text.get(..caret)?;
    let word = before.rsplit(|letter: char| !letter.is_alphanumeric()).next()?;
    let start = caret - word.len();
    let joined =
        before.get(..start)?.ends_with(|sign: char| matches!(sign, '#' | '@' | '-' | '_' | '/' | '\'' | '’' | '.'));
    if joined {
        return None;
    }
    Some((start..caret, known.spelt_out(word)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn known() -> Abbreviations {
        Abbreviations([("gr".to_owned(), "guru".to_owned()), ("mrd".to_owned(), "murid".to_owned())].into())
    }

    #[rstest]
    #[case("gr", Some("guru"))]
    #[case("dua mrd", Some("dua murid"))]
    #[case("?Gr", Some("?Guru"))]
    #[case("\"gr", Some("\"guru"))]
    #[case("dan\ngr", Some("dan\nguru"))]
    #[case("#gr", None)]
    #[case("@gr", None)]
    #[case("5-gr", None)]
    #[case("megr", None)]
    #[case("gr,", None)]
    #[case("", None)]
    fn a_whole_word_is_opened_and_a_tag_or_a_seat_is_not(#[case] typed: &str, #[case] opens: Option<&str>) {
        let text = opened(typed, typed.len(), &known()).map(|(span, full)| {
            let mut text = typed.to_owned();
            text.replace_range(span, &full);
            text
        });
        assert_eq!(text.as_deref(), opens);
    }

    #[test]
    fn only_what_stands_before_the_caret_is_looked_at() {
        assert_eq!(opened("gr menjawab", 2, &known()), Some((0..2, "guru".to_owned())));
        assert_eq!(opened("gr menjawab", 1, &known()), None);
        assert_eq!(opened("é", 1, &known()), None);
    }
}
