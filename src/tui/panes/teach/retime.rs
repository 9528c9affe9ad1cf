//! A time of the lesson as people type it: `12:30` is a place in the lesson, `+20s` and `-2m` are steps from where a note stands.

use crate::config::dates::typed_lesson_time;
use crate::domain::LessonTime;

/// The time that is meant, for a note that stands at `from`; `None` of what is no time.
pub(super) fn read(typed: &str, from: LessonTime) -> Option<LessonTime> {
    let typed = typed.trim();
    let time = match typed.strip_prefix('+') {
        Some(later) => from.plus(amount(later)?),
        None => match typed.strip_prefix('-') {
            Some(earlier) => from.plus(-amount(earlier)?),
            None => typed_lesson_time(typed)?,
        },
    };
    (time == time.within_reach()).then_some(time)
}

/// `20s`, `20d`, `20` and `2m`, in ms. `d` is *detik*.
fn amount(typed: &str) -> Option<i64> {
    let (number, unit) = match typed.char_indices().next_back()? {
        (end, 'm') => (typed.get(..end)?, 60_000),
        (end, 's' | 'd') => (typed.get(..end)?, 1_000),
        _ => (typed, 1_000),
    };
    digits(number.trim_end())?.checked_mul(unit)
}

/// A number of at most five digits.
fn digits(typed: &str) -> Option<i64> {
    let plain = (1..=5).contains(&typed.len()) && typed.bytes().all(|digit| digit.is_ascii_digit());
    typed.parse().ok().filter(|_| plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("12:30", 750_000)]
    #[case(" 1:02:03 ", 3_723_000)]
    #[case("+20s", 80_000)]
    #[case("+20d", 80_000)]
    #[case("+5", 65_000)]
    #[case("-10 s", 50_000)]
    #[case("-2m", -60_000)]
    fn a_place_in_the_lesson_or_a_step_from_where_the_note_stands(#[case] typed: &str, #[case] ms: i64) {
        assert_eq!(read(typed, LessonTime::from_ms(60_000)).map(LessonTime::ms), Some(ms));
    }

    #[rstest]
    #[case("")]
    #[case("12:60")]
    #[case("+")]
    #[case("+s")]
    #[case("--2m")]
    #[case("99999:59")]
    fn what_is_no_time_is_none(#[case] typed: &str) {
        assert_eq!(read(typed, LessonTime::START), None);
    }
}
