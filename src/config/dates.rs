//! Days and times, as people of a language write them and as they type them.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use super::Language;
use crate::domain::LessonTime;

/// Milliseconds in a second.
const SECOND: i64 = 1000;

impl Language {
    /// A day in a list: `Sel 24 Nov`.
    #[must_use]
    pub fn day(&self, date: &impl Datelike) -> String {
        let weekday = self.weekday_short(date.weekday().number_from_monday());
        self.pattern_day(&weekday, date.day(), &self.month_short(date.month()))
    }

    /// A day of a year, in short: `Sel 24 Nov 2026`.
    #[must_use]
    pub fn day_of_year(&self, date: &impl Datelike) -> String {
        self.pattern_day_of_year(&self.day(date), date.year().into())
    }

    /// A day of a year and a time of day: `Sel 24 Nov 2026, 07.30`.
    #[must_use]
    pub fn moment<T: Datelike + Timelike>(&self, moment: &T) -> String {
        self.pattern_moment(&self.day_of_year(moment), &self.clock(moment))
    }

    /// A date written out: `Selasa, 24 November 2026`.
    #[must_use]
    pub fn date(&self, date: &impl Datelike) -> String {
        let weekday = self.weekday_long(date.weekday().number_from_monday());
        let month = self.month_long(date.month());
        self.pattern_date(&weekday, date.day(), &month, date.year().into())
    }

    /// A time of day: `07.30`.
    #[must_use]
    pub fn clock(&self, time: &impl Timelike) -> String {
        self.pattern_clock(&two(time.hour().into()), &two(time.minute().into()))
    }

    /// A day and a time of day: `Sel 24 Nov pukul 07.30`.
    #[must_use]
    pub fn day_and_clock<T: Datelike + Timelike>(&self, moment: &T) -> String {
        self.pattern_day_and_clock(&self.day(moment), &self.clock(moment))
    }

    /// A length of time, in ms, as a person would say it: `20 dtk`, `3′`, `1 j 5′`. Rounded down.
    #[must_use]
    pub fn length(&self, ms: i64) -> String {
        let seconds = ms.max(0) / SECOND;
        match (seconds / 3600, seconds / 60 % 60) {
            (0, 0) => self.pattern_seconds(&seconds.to_string()),
            (0, minutes) => self.minutes(minutes),
            (hours, minutes) => self.pattern_hours(hours, minutes),
        }
    }
}

/// The clock of the lesson: `00:23:41`, the same in every language.
#[must_use]
pub fn lesson_clock(time: LessonTime) -> String {
    let (sign, seconds) = whole_seconds(time);
    format!("{sign}{}:{}:{}", two(seconds / 3600), two(seconds / 60 % 60), two(seconds % 60))
}

/// The stamp of a note: minutes and seconds of lesson time, `23:41`, beyond the hour `83:41`.
#[must_use]
pub fn lesson_stamp(time: LessonTime) -> String {
    let (sign, seconds) = whole_seconds(time);
    format!("{sign}{}:{}", two(seconds / 60), two(seconds % 60))
}

/// Reads a lesson time as it is typed: `21:10`, `1:21:10`, `21.10`; without seconds `21` is a minute.
#[must_use]
pub fn typed_lesson_time(text: &str) -> Option<LessonTime> {
    let parts: Vec<i64> = numbers(text, &[':', '.'])?;
    let seconds = match parts[..] {
        [minutes] => minutes * 60,
        [minutes, seconds @ 0..=59] => minutes * 60 + seconds,
        [hours, minutes @ 0..=59, seconds @ 0..=59] => hours * 3600 + minutes * 60 + seconds,
        _ => return None,
    };
    Some(LessonTime::from_ms(seconds * SECOND))
}

/// Reads a date as it is typed: day first, `24-11-2026` or `24/11/2026`, or year first, `2026-11-24`.
#[must_use]
pub fn typed_date(text: &str) -> Option<NaiveDate> {
    let parts: Vec<i64> = numbers(text, &['-', '/', '.'])?;
    let ([year @ 1000..=9999, month, day] | [day, month, year @ 1000..=9999]) = parts[..] else { return None };
    NaiveDate::from_ymd_opt(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?)
}

/// Reads a time of day as it is typed: `07.30`, `7:30`, `7`.
#[must_use]
pub fn typed_clock(text: &str) -> Option<NaiveTime> {
    let parts: Vec<i64> = numbers(text, &['.', ':'])?;
    let (hour, minute) = match parts[..] {
        [hour] => (hour, 0),
        [hour, minute] => (hour, minute),
        _ => return None,
    };
    NaiveTime::from_hms_opt(hour.try_into().ok()?, minute.try_into().ok()?, 0)
}

/// Reads a date and a time of day with a space or `T` between; without a time it is midnight.
#[must_use]
pub fn typed_date_and_clock(text: &str) -> Option<NaiveDateTime> {
    let text = text.trim();
    match text.split_once([' ', 'T']) {
        Some((date, clock)) => Some(typed_date(date)?.and_time(typed_clock(clock)?)),
        None => Some(typed_date(text)?.and_time(NaiveTime::MIN)),
    }
}

/// The numbers of a text that have one of these marks between them; none has more than four digits.
fn numbers(text: &str, marks: &[char]) -> Option<Vec<i64>> {
    let plain = |part: &str| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    text.trim().split(marks).map(|part| part.parse().ok().filter(|_| plain(part))).collect()
}

fn whole_seconds(time: LessonTime) -> (&'static str, i64) {
    let ms = time.ms();
    (if ms < 0 { "-" } else { "" }, ms.div_euclid(SECOND).saturating_abs())
}

fn two(number: i64) -> String {
    format!("{number:02}")
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::domain::Moment;
    use crate::domain::catalog::Tongue;

    #[test]
    fn days_and_times_are_written_as_each_language_writes_them() {
        let moment = Moment::parse_from_rfc3339("2026-11-24T07:30:00+07:00").unwrap();
        let (id, en) = (Language::new(Tongue::Id), Language::new(Tongue::En));
        assert_eq!((id.day(&moment), en.day(&moment)), ("Sel 24 Nov".to_owned(), "Tue 24 Nov".to_owned()));
        assert_eq!(id.date(&moment), "Selasa, 24 November 2026");
        assert_eq!(en.date(&moment), "Tuesday, 24 November 2026");
        assert_eq!((id.clock(&moment), en.clock(&moment)), ("07.30".to_owned(), "07:30".to_owned()));
        assert_eq!(id.day_and_clock(&moment), "Sel 24 Nov pukul 07.30");
    }

    #[rstest]
    #[case(20_999, "20 dtk")]
    #[case(-5, "0 dtk")]
    #[case(180_000, "3′")]
    #[case(3_900_000, "1 j 5′")]
    fn a_length_is_said_in_its_largest_units(#[case] ms: i64, #[case] said: &str) {
        assert_eq!(Language::new(Tongue::Id).length(ms), said);
    }

    #[rstest]
    #[case(1_421_999, "00:23:41", "23:41")]
    #[case(5_021_000, "01:23:41", "83:41")]
    #[case(0, "00:00:00", "00:00")]
    #[case(-20_000, "-00:00:20", "-00:20")]
    fn lesson_time_counts_whole_seconds(#[case] ms: i64, #[case] clock: &str, #[case] stamp: &str) {
        assert_eq!(lesson_clock(LessonTime::from_ms(ms)), clock);
        assert_eq!(lesson_stamp(LessonTime::from_ms(ms)), stamp);
    }

    #[rstest]
    #[case("21:10", Some(1270))]
    #[case(" 21.10 ", Some(1270))]
    #[case("1:21:10", Some(4870))]
    #[case("21", Some(1260))]
    #[case("21:60", None)]
    #[case("21:", None)]
    #[case("-5", None)]
    #[case("12345", None)]
    #[case("", None)]
    fn a_lesson_time_is_read_as_it_is_typed(#[case] text: &str, #[case] seconds: Option<i64>) {
        assert_eq!(typed_lesson_time(text), seconds.map(|seconds| LessonTime::from_ms(seconds * 1000)));
    }

    #[rstest]
    #[case("24-11-2026 07.30", Some("2026-11-24T07:30:00"))]
    #[case("24/11/2026 7:30", Some("2026-11-24T07:30:00"))]
    #[case("2026-11-24T07:30", Some("2026-11-24T07:30:00"))]
    #[case("2026-11-24", Some("2026-11-24T00:00:00"))]
    #[case("31-2-2026", None)]
    #[case("24-11-26", None)]
    #[case("24-11-2026 25.00", None)]
    #[case("besok", None)]
    fn a_date_is_read_as_it_is_typed(#[case] text: &str, #[case] expected: Option<&str>) {
        assert_eq!(typed_date_and_clock(text), expected.map(|expected| expected.parse().unwrap()));
    }
}
