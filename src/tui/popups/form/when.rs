//! Days and moments as people type them: `27/11`, `27 Nov`, `Jumat`, `besok`, `+3`, `2026-11-27 07.30`.

use chrono::{Datelike, Days, NaiveDate, NaiveTime, TimeZone as _};

use crate::config::Language;
use crate::config::dates::{typed_clock, typed_date};
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

/// Why a text is no moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoMoment {
    /// There is no such day, or no day at all.
    Day,
    /// There is a day, and no time of day. Nobody teaches at midnight, so none is made up.
    Clock(NaiveDate),
}

impl NoMoment {
    /// A sentence on what is missing.
    #[must_use]
    pub fn why(self, words: &Language) -> String {
        match self {
            Self::Day => words.not_a_date(),
            Self::Clock(day) => words.lacks_clock(&words.day_of_year(&day)),
        }
    }
}

/// Reads a day and a time of day. Where only a day is typed it is at the `usual` time: the one that stood there before.
///
/// # Errors
/// [`NoMoment`] says what is missing.
pub fn typed_moment(text: &str, now: Moment, usual: Option<NaiveTime>, words: &Language) -> Result<Moment, NoMoment> {
    let (today, text) = (now.date_naive(), text.trim());
    let with_clock = || {
        let (day, clock) = text.rsplit_once([' ', 'T'])?;
        Some(typed_day(day, today, words)?.and_time(typed_clock(clock)?))
    };
    let typed = match with_clock() {
        Some(typed) => typed,
        None => {
            let day = typed_day(text, today, words).ok_or(NoMoment::Day)?;
            day.and_time(usual.ok_or(NoMoment::Clock(day))?)
        }
    };
    now.timezone().from_local_datetime(&typed).single().ok_or(NoMoment::Day)
}

/// Reads a moment of which the day can be left out: `13.00` is the next time that the clock says so, today or tomorrow.
///
/// # Errors
/// [`NoMoment`] says what is missing.
pub(super) fn typed_soon(text: &str, now: Moment, words: &Language) -> Result<Moment, NoMoment> {
    let next = || {
        let clock = Some(text.trim()).filter(|text| text.contains(['.', ':'])).and_then(typed_clock)?;
        let today = now.date_naive();
        let days = [Some(today), today.succ_opt()].into_iter().flatten();
        let moments = days.filter_map(|day| now.timezone().from_local_datetime(&day.and_time(clock)).single());
        moments.into_iter().find(|moment| *moment > now)
    };
    next().map_or_else(|| typed_moment(text, now, None, words), Ok)
}

/// How a text is understood, told while it is typed; `None` of what is no day yet.
#[must_use]
pub fn understood(text: &str, now: Moment, usual: Option<NaiveTime>, words: &Language) -> Option<String> {
    match typed_moment(text, now, usual, words) {
        Ok(moment) => Some(words.moment(&moment)),
        Err(why @ NoMoment::Clock(_)) => Some(why.why(words)),
        Err(NoMoment::Day) => None,
    }
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
    fn a_moment_is_a_day_and_a_time_of_day(#[case] text: &str, #[case] moment: &str) {
        let read = typed_moment(text, now(), None, &Language::new(Tongue::Id));
        assert_eq!(read.map(|moment| moment.to_rfc3339()).as_deref(), Ok(moment));
    }

    #[rstest]
    #[case("13.00", "2026-11-24T13:00:00+07:00")]
    #[case(" 13:00 ", "2026-11-24T13:00:00+07:00")]
    #[case("7.21", "2026-11-25T07:21:00+07:00")]
    #[case("07.00", "2026-11-25T07:00:00+07:00")]
    #[case("07.22", "2026-11-24T07:22:00+07:00")]
    #[case("besok 13.00", "2026-11-25T13:00:00+07:00")]
    #[case("25-11 13.00", "2026-11-25T13:00:00+07:00")]
    fn a_time_alone_is_the_next_that_the_clock_says(#[case] text: &str, #[case] moment: &str) {
        let words = Language::new(Tongue::Id);
        assert_eq!(typed_soon(text, now(), &words).map(|moment| moment.to_rfc3339()).as_deref(), Ok(moment));
        assert_eq!(typed_soon("13", now(), &words), Err(NoMoment::Day), "thirteen what?");
        assert_eq!(typed_soon("25.00", now(), &words), Err(NoMoment::Day));
    }

    #[test]
    fn a_day_alone_is_at_the_time_it_was_at_before_and_else_asks_for_one() {
        let words = Language::new(Tongue::Id);
        let at = NaiveTime::from_hms_opt(9, 15, 0);
        let moved = typed_moment("jumat", now(), at, &words).map(|moment| moment.to_rfc3339());
        assert_eq!(moved.as_deref(), Ok("2026-11-27T09:15:00+07:00"));
        let day = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
        assert_eq!(typed_moment("besok", now(), None, &words), Err(NoMoment::Clock(day)));
        assert_eq!(typed_moment("besok 25.00", now(), at, &words), Err(NoMoment::Day));
        let told = |text| understood(text, now(), None, &words);
        assert_eq!(told("besok").as_deref(), Some("Rab 25 Nov 2026; tambahkan jamnya, misalnya 07.30"));
        assert_eq!(told("besok 7.30").as_deref(), Some("Rab 25 Nov 2026, 07.30"));
        assert_eq!(told("27-13"), None);
    }

    #[test]
    fn english_days_are_read_in_english() {
        let words = Language::new(Tongue::En);
        assert_eq!(typed_day("tomorrow", now().date_naive(), &words), NaiveDate::from_ymd_opt(2026, 11, 25));
        assert_eq!(typed_day("3 Aug", now().date_naive(), &words), NaiveDate::from_ymd_opt(2027, 8, 3));
    }
}
