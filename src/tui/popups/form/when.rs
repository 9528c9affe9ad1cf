//! Days and moments as people type them: `27/11`, `27 Nov`, `Jumat`, `besok`, `+3`, `2026-11-27 07.30`.

use chrono::{Datelike, Days, NaiveDate, NaiveTime, TimeZone as _};

use crate::config::Language;
use crate::config::dates::{typed_clock, typed_date, typed_date_and_clock};
use crate::domain::Moment;

/// The fewest letters that stand for a month or a day of the week.
const SHORT: usize = 3;

/// Reads a day. Without a year it is the next such day, today included; a day of the week is the next after today.
#[must_use]
pub fn typed_day(text: &str, today: NaiveDate, words: &Language) -> Option<NaiveDate> {
    let text = text.trim().to_lowercase();
    typed_date(&text)
        .or_else(|| named_day(&text, today, words))
        .or_else(|| day_of_week(&text, today, words))
        .or_else(|| day_and_month(&text, today, words))
}

/// Reads a day and a time of day; without a time it is midnight, as in [`typed_date_and_clock`].
#[must_use]
pub fn typed_moment(text: &str, now: Moment, words: &Language) -> Option<Moment> {
    let today = now.date_naive();
    let text = text.trim();
    let with_clock = || {
        let (day, clock) = text.rsplit_once(' ')?;
        Some(typed_day(day, today, words)?.and_time(typed_clock(clock)?))
    };
    let day_alone = || Some(typed_day(text, today, words)?.and_time(NaiveTime::MIN));
    let typed = typed_date_and_clock(text).or_else(with_clock).or_else(day_alone)?;
    now.timezone().from_local_datetime(&typed).single()
}

/// Today, tomorrow, the day after; `+3` is in three days.
fn named_day(text: &str, today: NaiveDate, words: &Language) -> Option<NaiveDate> {
    let names = [words.today(), words.tomorrow(), words.day_after_tomorrow()];
    let ahead = match text.strip_prefix('+') {
        Some(days) => days.trim().parse().ok()?,
        None => (0..).zip(&names).find(|(_, name)| name.to_lowercase() == text)?.0,
    };
    today.checked_add_days(Days::new(ahead))
}

fn day_of_week(text: &str, today: NaiveDate, words: &Language) -> Option<NaiveDate> {
    let wanted = (1..=7).find(|day| begins(&words.weekday_long(*day), text))?;
    (1..=7)
        .filter_map(|ahead| today.checked_add_days(Days::new(ahead)))
        .find(|day| day.weekday().number_from_monday() == wanted)
}

/// `27/11`, `27 nov`, `27 november 2027`.
fn day_and_month(text: &str, today: NaiveDate, words: &Language) -> Option<NaiveDate> {
    let mut parts = text.split([' ', '/', '-', '.']).filter(|part| !part.is_empty());
    let (day, month, year) = (parts.next()?.parse().ok()?, parts.next()?, parts.next());
    let month = month.parse().ok().or_else(|| (1..=12).find(|number| begins(&words.month_long(*number), month)))?;
    if parts.next().is_some() {
        return None;
    }
    match year {
        Some(year) => NaiveDate::from_ymd_opt(year.parse().ok().filter(|year| *year >= 1000)?, month, day),
        None => (today.year()..)
            .take(2)
            .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
            .find(|date| *date >= today),
    }
}

fn begins(name: &str, text: &str) -> bool {
    text.chars().count() >= SHORT && name.to_lowercase().starts_with(text)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::domain::catalog::Tongue;

    fn now() -> Moment {
        Moment::parse_from_rfc3339("2026-11-24T07:21:00+07:00").unwrap()
    }

    #[rstest]
    #[case("27/11", "2026-11-27")]
    #[case("24-11", "2026-11-24")]
    #[case("23.11", "2027-11-23")]
    #[case("27 Nov", "2026-11-27")]
    #[case("1 januari", "2027-01-01")]
    #[case("27 November 2028", "2028-11-27")]
    #[case("hari ini", "2026-11-24")]
    #[case("Besok", "2026-11-25")]
    #[case("lusa", "2026-11-26")]
    #[case("+3", "2026-11-27")]
    #[case("Jumat", "2026-11-27")]
    #[case("sel", "2026-12-01")]
    #[case("2026-11-27", "2026-11-27")]
    #[case(" 27-11-2026 ", "2026-11-27")]
    fn a_day_is_read_as_people_type_it(#[case] text: &str, #[case] day: &str) {
        let words = Language::new(Tongue::Id);
        assert_eq!(typed_day(text, now().date_naive(), &words).map(|day| day.to_string()).as_deref(), Some(day));
    }

    #[rstest]
    #[case("")]
    #[case("kapan-kapan")]
    #[case("31/2")]
    #[case("27 no")]
    #[case("27/11/26")]
    #[case("27/11/2026/1")]
    #[case("+")]
    #[case("+99999999999999")]
    fn what_is_no_day_is_none(#[case] text: &str) {
        assert_eq!(typed_day(text, now().date_naive(), &Language::new(Tongue::Id)), None);
    }

    #[rstest]
    #[case("27/11 07.30", "2026-11-27T07:30:00+07:00")]
    #[case("besok 7:05", "2026-11-25T07:05:00+07:00")]
    #[case("27 nov 7", "2026-11-27T07:00:00+07:00")]
    #[case("2026-11-27T07:30", "2026-11-27T07:30:00+07:00")]
    #[case("jumat", "2026-11-27T00:00:00+07:00")]
    fn a_moment_is_a_day_and_a_time_of_day(#[case] text: &str, #[case] moment: &str) {
        let read = typed_moment(text, now(), &Language::new(Tongue::Id));
        assert_eq!(read.map(|moment| moment.to_rfc3339()).as_deref(), Some(moment));
    }

    #[test]
    fn english_days_are_read_in_english() {
        let words = Language::new(Tongue::En);
        assert_eq!(typed_day("tomorrow", now().date_naive(), &words), NaiveDate::from_ymd_opt(2026, 11, 25));
        assert_eq!(typed_day("3 Aug", now().date_naive(), &words), NaiveDate::from_ymd_opt(2027, 8, 3));
    }
}
