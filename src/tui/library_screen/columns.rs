//! Which columns of a session there is room for, and how wide each is: the title before all others.

use crate::domain::Phase;
use crate::store::Summary;
use crate::tui::house::House;
use crate::tui::widgets::wrap::columns;

/// The columns of the caret and of the day.
pub(super) const BEFORE: usize = 1 + DAY + 1;
/// The columns of the day, the class, the marks and the place in the cycle.
pub(super) const DAY: usize = 11;
pub(super) const CLASS: usize = 5;
pub(super) const MARKS: usize = 12;
/// Of one mark, with the space behind it.
const MARK: usize = 3;
pub(super) const CYCLE: usize = 5;
/// Of a title so much is seen before any other column gives way.
const TITLE: usize = 30;
/// Of two names no less than this is worth seeing.
const PEOPLE: usize = 14;

/// How wide titles and names would like to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Wanted {
    title: usize,
    people: usize,
}

/// The columns behind the day. What there is no room for is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Columns {
    pub(super) title: usize,
    pub(super) marks: bool,
    pub(super) class: bool,
    pub(super) people: Option<usize>,
    pub(super) cycle: bool,
}

impl Wanted {
    /// What these sessions would like.
    pub(super) fn by<'a>(summaries: impl Iterator<Item = &'a Summary>, house: &House) -> Self {
        summaries.fold(Self::default(), |wanted, summary| Self {
            title: wanted.title.max(columns(&title(summary, house))),
            people: wanted.people.max(columns(&house.words.both_names(&summary.mentor, &summary.mentee))),
        })
    }

    /// The columns that a line takes in which nothing has to give way.
    pub(super) fn whole(self) -> usize {
        BEFORE
            + self.title.min(TITLE)
            + [MARKS, CLASS, self.people.max(PEOPLE), CYCLE].map(|column| column + 1).iter().sum::<usize>()
    }

    /// The columns there is room for in a line so wide. What tells least goes first: the place in the cycle, the people,
    /// the class, the marks.
    pub(super) fn in_line(self, width: usize) -> Columns {
        let room = width.saturating_sub(BEFORE);
        let title = self.title.min(TITLE);
        let least = [MARKS + 1, CLASS + 1, PEOPLE + 1, CYCLE + 1];
        let taken = |count: usize| least.iter().take(count).sum::<usize>();
        let count = (0..=least.len()).rev().find(|count| title + taken(*count) <= room).unwrap_or(0);
        let left = room.saturating_sub(title.min(room) + taken(count));
        let more = if count > 2 { left.min(self.people.saturating_sub(PEOPLE)) } else { 0 };
        Columns {
            title: title.min(room) + left - more,
            marks: count > 0,
            class: count > 1,
            people: (count > 2).then_some(PEOPLE + more),
            cycle: count > 3,
        }
    }
}

impl Columns {
    /// The phase whose mark stands at a column of a line.
    pub(super) fn mark_at(self, column: usize) -> Option<Phase> {
        let class = if self.class { CLASS + 1 } else { 0 };
        let people = self.people.map_or(0, |people| people + 1);
        let place = column.checked_sub(BEFORE + self.title + 1 + class + people)? / MARK;
        Phase::ALL.get(place).copied().filter(|_| self.marks)
    }
}

/// The title of a session, as the list shows it.
pub(super) fn title(summary: &Summary, house: &House) -> String {
    let title = if summary.title.is_empty() { house.words.untitled() } else { summary.title.clone() };
    match &summary.waits_for {
        Some(name) => format!("{title} {} {}", house.glyphs.between, house.words.waits_for(name)),
        None => title,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    const LONG: Wanted = Wanted { title: 52, people: 20 };

    #[rstest]
    #[case(118, 118 - 13 - 13 - 6 - 21 - 6, true, Some(20), true)]
    #[case(83, 30, true, Some(14), true)]
    #[case(78, 30, true, Some(15), false)]
    #[case(62, 30, true, None, false)]
    #[case(50, 37, false, None, false)]
    fn a_title_has_its_thirty_columns_before_any_other_has_its_own(
        #[case] width: usize,
        #[case] title: usize,
        #[case] class: bool,
        #[case] people: Option<usize>,
        #[case] cycle: bool,
    ) {
        let columns = LONG.in_line(width);
        assert_eq!((columns.title, columns.class, columns.people, columns.cycle), (title, class, people, cycle));
    }

    #[test]
    fn short_titles_leave_room_for_the_rest() {
        let columns = Wanted { title: 16, people: 20 }.in_line(78);
        assert_eq!((columns.people, columns.cycle), (Some(20), true));
    }

    #[test]
    fn no_line_is_wider_than_there_is_room() {
        for width in 0..200 {
            let columns = LONG.in_line(width);
            let taken = [(columns.marks, MARKS), (columns.class, CLASS), (columns.cycle, CYCLE)];
            let taken = taken.into_iter().map(|(there, wide)| if there { wide + 1 } else { 0 }).sum::<usize>();
            let whole = BEFORE + columns.title + taken + columns.people.map_or(0, |people| people + 1);
            assert!(whole <= width.max(BEFORE), "{whole} in {width}: {columns:?}");
        }
    }
}
