//! Where the lessons to come end in the list, and those of today and before begin.

use chrono::NaiveDate;

use crate::store::Summary;
use crate::tui::house::House;

/// The two parts of a list that goes from the latest day to the earliest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Days {
    /// The first that is to come, where any is.
    to_come: Option<usize>,
    /// The first of today or before, where any is.
    until_today: Option<usize>,
    /// Whether that is today's.
    is_today: bool,
}

impl Days {
    /// The parts of a list. One that is ranked by what was typed, and not by day, has none.
    pub(super) fn of<'s>(
        summaries: impl Iterator<Item = Option<&'s Summary>>,
        by_day: bool,
        today: Option<NaiveDate>,
    ) -> Self {
        let Some(today) = today.filter(|_| by_day) else { return Self::default() };
        let mut days = Self::default();
        for (place, summary) in summaries.enumerate() {
            let Some(summary) = summary else { continue };
            let day = summary.scheduled.unwrap_or(summary.created).date_naive();
            if day > today {
                days.to_come.get_or_insert(place);
            } else {
                (days.until_today, days.is_today) = (Some(place), day == today);
                break;
            }
        }
        days
    }

    /// What is looked for first: today's lesson, else the nearest to come, else the latest.
    pub(super) fn first(self) -> usize {
        match (self.to_come, self.until_today) {
            (_, Some(today)) if self.is_today => today,
            (Some(_), Some(before)) => before.saturating_sub(1),
            (_, Some(latest)) => latest,
            _ => 0,
        }
    }

    /// What stands above a session of the list: the name of the part that begins with it. Where nothing is to come, no part
    /// needs a name.
    pub(super) fn heading(self, place: usize, house: &House) -> Option<String> {
        self.to_come?;
        match Some(place) {
            first if first == self.to_come => Some(house.words.sessions_to_come()),
            first if first == self.until_today => Some(house.words.sessions_until_today()),
            _ => None,
        }
    }
}
