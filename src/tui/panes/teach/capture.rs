//! What may stand at the very start of a line that is being captured, before the note itself.
//!
//! `-20s ` and `-2m ` date the note back, `-12:30 ` says when it was, `-- ` that it was at the time of the last mark; `?` asks,
//! `~` interprets: one of each, in either order. A space before everything means that the line is to be taken as it stands.

use crate::config::dates::typed_lesson_time;
use crate::domain::marking::Back;
use crate::domain::observation::Kind;

/// No note is dated back by more than this, in ms.
const LONGEST_BACK: i64 = 24 * 60 * 60 * 1000;

/// A line, told apart into what it says of itself and the note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Captured<'a> {
    /// Fact, interpretation or question.
    pub(super) kind: Kind,
    /// When it was, beside the moment of its first letter.
    pub(super) back: Back,
    /// How that was typed, without the space after it; empty when it is not dated back.
    dated: &'a str,
    /// The note.
    pub(super) text: &'a str,
}

/// Reads a line.
pub(super) fn read(line: &str) -> Captured<'_> {
    let mut read = Captured { kind: Kind::Seen, back: Back::Now, dated: "", text: line.trim_start() };
    if line.starts_with(' ') {
        return read;
    }
    loop {
        if read.kind == Kind::Seen
            && let Some((kind, rest)) = take_kind(read.text)
        {
            read = Captured { kind, text: rest.trim_start(), ..read };
        } else if read.back == Back::Now
            && let Some((dated, back, rest)) = take_back(read.text)
        {
            read = Captured { back, dated, text: rest.trim_start(), ..read };
        } else {
            return read;
        }
    }
}

/// The line with another kind and all else the same; `None` where no line would say that.
pub(super) fn with_kind(line: &str, kind: Kind) -> Option<String> {
    let was = read(line);
    let space = if was.dated.is_empty() { "" } else { " " };
    let marked = [was.dated, space, sign(kind), was.text].concat();
    let as_it_stands = [" ", was.text].concat();
    [marked, as_it_stands].into_iter().find(|line| read(line) == Captured { kind, ..was })
}

/// What makes a line of this kind.
fn sign(kind: Kind) -> &'static str {
    match kind {
        Kind::Seen => "",
        Kind::Thought => "~",
        Kind::Asked => "?",
    }
}

fn take_kind(text: &str) -> Option<(Kind, &str)> {
    [Kind::Thought, Kind::Asked].into_iter().find_map(|kind| Some((kind, text.strip_prefix(sign(kind))?)))
}

/// Takes `-20s `, `-2m `, `-12:30 ` or `-- ` off: how it was typed, when that is, what is left. `d` is *detik*.
fn take_back(text: &str) -> Option<(&str, Back, &str)> {
    let (dated, rest) = text.split_once(' ')?;
    let amount = dated.strip_prefix('-')?;
    if amount == "-" {
        return Some((dated, Back::LastMark, rest));
    }
    if amount.contains(':') {
        return Some((dated, Back::At(typed_lesson_time(amount)?), rest));
    }
    let number = amount.strip_suffix(['s', 'd', 'm'])?;
    let unit = if amount.ends_with('m') { 60_000 } else { 1_000 };
    let plain = !number.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit());
    let back = number.parse::<i64>().ok().filter(|_| plain)?.checked_mul(unit)?;
    (1..=LONGEST_BACK).contains(&back).then_some((dated, Back::By(back), rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    /// Kind, ms back, text of a line that is dated in no other way.
    fn told(line: &str) -> (Kind, i64, &str) {
        let Captured { kind, back, text, .. } = read(line);
        let back = match back {
            Back::Now => 0,
            Back::By(ms) => ms,
            Back::At(_) | Back::LastMark => panic!("{back:?}"),
        };
        (kind, back, text)
    }

    #[rstest]
    #[case("-12:30 S4 menjawab", Some(750_000))]
    #[case("?-0:05 S4 menjawab", Some(5_000))]
    #[case("-- S4 menjawab", None)]
    fn a_time_or_the_last_mark_says_when_it_was(#[case] line: &str, #[case] at: Option<i64>) {
        let Captured { back, text, .. } = read(line);
        let when = at.map_or(Back::LastMark, |ms| Back::At(crate::domain::LessonTime::from_ms(ms)));
        assert_eq!((back, text), (when, "S4 menjawab"));
    }

    #[rstest]
    #[case("dua tangan terangkat", (Kind::Seen, 0, "dua tangan terangkat"))]
    #[case("?berapa lama jeda", (Kind::Asked, 0, "berapa lama jeda"))]
    #[case("? berapa lama jeda", (Kind::Asked, 0, "berapa lama jeda"))]
    #[case("~S9 menunggu", (Kind::Thought, 0, "S9 menunggu"))]
    #[case("-20s S4 menjawab", (Kind::Seen, 20_000, "S4 menjawab"))]
    #[case("-20d S4 menjawab", (Kind::Seen, 20_000, "S4 menjawab"))]
    #[case("-2m S4 menjawab", (Kind::Seen, 120_000, "S4 menjawab"))]
    #[case("-20s ?S4 menjawab", (Kind::Asked, 20_000, "S4 menjawab"))]
    #[case("?-20s S4 menjawab", (Kind::Asked, 20_000, "S4 menjawab"))]
    #[case("~ -2m  S4 menjawab", (Kind::Thought, 120_000, "S4 menjawab"))]
    fn marks_at_the_start_are_read_in_either_order(#[case] line: &str, #[case] meant: (Kind, i64, &str)) {
        assert_eq!(told(line), meant);
    }

    #[rstest]
    #[case(" ?tanda tanya di papan", "?tanda tanya di papan")]
    #[case(" -20s ", "-20s ")]
    #[case(" ~ 30 cm", "~ 30 cm")]
    fn a_space_before_everything_takes_the_line_as_it_stands(#[case] line: &str, #[case] text: &str) {
        assert_eq!(told(line), (Kind::Seen, 0, text));
    }

    #[rstest]
    #[case("-20s")]
    #[case("-20")]
    #[case("-20 derajat")]
    #[case("-12:75 dua")]
    #[case("--dua")]
    #[case("-s dua")]
    #[case("-0s dua")]
    #[case("-20sekon dua")]
    #[case("-20x dua")]
    #[case("- dua")]
    #[case("-9999m dua")]
    #[case("-99999999999999999999s dua")]
    #[case("-2٣s dua")]
    #[case("dua -20s tangan")]
    #[case("dua? ~tangan")]
    fn what_is_no_mark_is_text(#[case] line: &str) {
        assert_eq!(told(line), (Kind::Seen, 0, line));
    }

    #[test]
    fn each_mark_counts_once() {
        assert_eq!(told("??"), (Kind::Asked, 0, "?"));
        assert_eq!(told("~?siapa"), (Kind::Thought, 0, "?siapa"));
        assert_eq!(told("-2m -20s dua"), (Kind::Seen, 120_000, "-20s dua"));
    }

    #[rstest]
    #[case("dua tangan ", Kind::Thought, Some("~dua tangan "))]
    #[case("~dua tangan", Kind::Asked, Some("?dua tangan"))]
    #[case("? dua tangan", Kind::Seen, Some("dua tangan"))]
    #[case("-2m dua", Kind::Asked, Some("-2m ?dua"))]
    #[case("?-20s dua", Kind::Seen, Some("-20s dua"))]
    #[case("??", Kind::Seen, Some(" ?"))]
    #[case(" ?dua", Kind::Thought, Some("~?dua"))]
    #[case("", Kind::Thought, Some("~"))]
    #[case("-20s ??", Kind::Seen, None)]
    fn another_kind_changes_the_mark_alone(#[case] line: &str, #[case] kind: Kind, #[case] new: Option<&str>) {
        assert_eq!(with_kind(line, kind).as_deref(), new);
    }

    proptest! {
        #[test]
        fn no_line_is_read_beyond_its_end_and_no_kind_changes_its_words(line in "[ ?~\\-0-9smé日\n]{0,12}") {
            let was = read(&line);
            prop_assert!(line.ends_with(was.text));
            for kind in [Kind::Seen, Kind::Thought, Kind::Asked] {
                if let Some(new) = with_kind(&line, kind) {
                    prop_assert_eq!(read(&new).text, was.text);
                    prop_assert_eq!(read(&new).back, was.back);
                    prop_assert_eq!(read(&new).kind, kind);
                }
            }
        }
    }
}
