//! A `#` under way in a line: what it cites already, or what it may come to cite.

use std::ops::Range;

/// The word that begins with `#` and ends at the caret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mention {
    /// The bytes it takes, the `#` among them.
    pub(super) span: Range<usize>,
    /// What was typed behind the `#`.
    pub(super) query: String,
}

impl Mention {
    /// The mention that the caret stands at the end of.
    pub(super) fn at(text: &str, caret: usize) -> Option<Self> {
        let (before, behind) = (text.get(..caret)?, text.get(caret..)?);
        let start = before.rfind('#')?;
        let query = before.get(start + 1..)?;
        let begins_word =
            before.get(..start)?.chars().next_back().is_none_or(|letter| !letter.is_alphanumeric() && letter != '[');
        let ends_word = behind.chars().next().is_none_or(|letter| !letter.is_alphanumeric());
        let is_word = query.chars().all(|letter| letter.is_alphanumeric() || letter == '-');
        (begins_word && is_word && ends_word).then(|| Self { span: start..caret, query: query.to_owned() })
    }

    /// Whether it cites by number, as `#34`, `#L2` and `#T1` do: then there is nothing to choose from.
    pub(super) fn is_number(&self) -> bool {
        let digits = self
            .query
            .strip_prefix(|letter: char| matches!(letter.to_ascii_uppercase(), 'L' | 'T' | 'U' | 'K'))
            .unwrap_or(&self.query);
        !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn query(text: &str) -> Option<String> {
        Mention::at(text, text.len()).map(|mention| mention.query)
    }

    #[rstest]
    #[case("#", Some(""))]
    #[case("lihat #tang", Some("tang"))]
    #[case("(#jeda-pendek", Some("jeda-pendek"))]
    #[case("lihat #tang ", None)]
    #[case("a#b", None)]
    #[case("tanpa tanda", None)]
    #[case("[#k3f9q2xa", None)]
    fn a_mention_is_the_word_behind_a_sign_that_begins_it(#[case] text: &str, #[case] wanted: Option<&str>) {
        assert_eq!(query(text).as_deref(), wanted);
    }

    #[test]
    fn a_caret_inside_a_word_is_at_no_mention() {
        assert_eq!(Mention::at("#tangan", 3), None);
        assert_eq!(Mention::at("#tang, lalu", 5).map(|mention| mention.span), Some(0..5));
    }

    #[rstest]
    #[case("#34", true)]
    #[case("#L2", true)]
    #[case("#t1", true)]
    #[case("#L", false)]
    #[case("#tangan", false)]
    #[case("#", false)]
    fn a_number_cites_at_once(#[case] text: &str, #[case] number: bool) {
        assert_eq!(Mention::at(text, text.len()).map(|mention| mention.is_number()), Some(number));
    }
}
