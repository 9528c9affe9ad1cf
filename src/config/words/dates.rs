//! Days, dates, times and numbers.

words! {
    /// A day of the week in short, Monday 1.
    fn weekday_short(n: u32) = "weekday-short";
    /// A day of the week, Monday 1.
    fn weekday_long(n: u32) = "weekday-long";
    /// A month in short, January 1.
    fn month_short(n: u32) = "month-short";
    /// A month, January 1.
    fn month_long(n: u32) = "month-long";
    /// How a day is written in lists.
    fn pattern_day(weekday: &str, day: u32, month: &str) = "pattern-day";
    /// How a day of a year is written in short.
    fn pattern_day_of_year(day: &str, year: i64) = "pattern-day-of-year";
    /// How a day of a year and a time of day are written.
    fn pattern_moment(date: &str, clock: &str) = "pattern-moment";
    /// How a date is written out.
    fn pattern_date(weekday: &str, day: u32, month: &str, year: i64) = "pattern-date";
    /// How a time of day is written.
    fn pattern_clock(hour: &str, minute: &str) = "pattern-clock";
    /// How a day and a time are written together.
    fn pattern_day_and_clock(day: &str, clock: &str) = "pattern-day-and-clock";
    /// What stands before the decimals of a number.
    fn decimal_mark() = "decimal-mark";
    /// How a number of seconds is written.
    fn pattern_seconds(n: &str) = "pattern-seconds";
    /// How hours and minutes are written.
    fn pattern_hours(hours: i64, minutes: i64) = "pattern-hours";
    /// A number of minutes.
    fn minutes(n: i64) = "minutes";
    /// How a percentage is written.
    fn pattern_percent(n: &str) = "pattern-percent";
    /// A day, as people type it.
    fn today() = "today";
    /// A day, as people type it.
    fn tomorrow() = "tomorrow";
    /// A day, as people type it.
    fn day_after_tomorrow() = "day-after-tomorrow";
}
