//! Where a list of items of any height stands in its view. It draws nothing: heights are told, places are asked.
//!
//! Heights are kept until the width changes, with their sums, so that ten thousand items cost no more than the ones in view.

use std::ops::Range;

use ratatui::layout::Rect;

/// The place of a list in its view. Rows and items are counted from 0.
#[derive(Clone, Debug)]
pub struct ScrollList {
    count: usize,
    /// For each item, the rows of all before it; at the end, the rows of all.
    sums: Vec<usize>,
    /// The first item whose height is no longer sure; it is measured again when the list is next laid out.
    stale: usize,
    width: u16,
    view: u16,
    /// The item at the top of the view, and how many of its rows are above it.
    top: (usize, usize),
    selected: Option<usize>,
    /// Whether the selected item must come into view when the list is next laid out.
    reveal: bool,
    /// What the end of the list does to the view.
    tail: Tail,
    /// How many items have been in view, from the first on.
    seen: usize,
}

/// Whether a list shows its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tail {
    /// It stays where it is, always.
    Free,
    /// It shows its end, and goes on doing so when items arrive.
    Followed,
    /// It would follow its end, but somebody is looking at what came before.
    Left,
}

/// An item in view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Which item.
    pub item: usize,
    /// Its first row in view, counted from the top of the view.
    pub row: u16,
    /// How many of its rows are in view.
    pub rows: u16,
    /// How many of its rows are above the view.
    pub skip: u16,
}

impl ScrollList {
    /// A list that begins at its first item.
    #[must_use]
    pub fn new() -> Self {
        Self {
            count: 0,
            sums: vec![0],
            stale: 0,
            width: 0,
            view: 0,
            top: (0, 0),
            selected: None,
            reveal: false,
            tail: Tail::Free,
            seen: 0,
        }
    }

    /// A list that shows its end, and follows it while items arrive: until somebody looks at what came before.
    #[must_use]
    pub fn at_tail() -> Self {
        Self { tail: Tail::Followed, ..Self::new() }
    }

    /// Lays the list out in an area: measures the items that are new, or all when the width has changed.
    ///
    /// `measure` gives the rows of an item; 0 counts as 1. Call it before anything is drawn or asked for.
    pub fn lay(&mut self, count: usize, area: Rect, mut measure: impl FnMut(usize) -> u16) {
        let resized = self.view != area.height || self.width != area.width;
        if self.width != area.width {
            self.forget();
        }
        (self.width, self.view) = (area.width, area.height);
        self.sums.truncate(self.stale.min(count) + 1);
        self.stale = usize::MAX;
        for item in self.sums.len() - 1..count {
            self.sums.push(self.total() + usize::from(measure(item).max(1)));
        }
        self.set_count(count);
        self.settle(resized);
    }

    /// Tells how many items there are, for those who ask before the list is laid out again.
    pub fn set_count(&mut self, count: usize) {
        self.count = count;
        self.selected = self.selected.filter(|_| count > 0).map(|item| item.min(count - 1));
    }

    /// Forgets the heights of all items, because what they show has changed.
    pub fn forget(&mut self) {
        self.stale = 0;
    }

    /// Forgets the heights of an item and of those behind it, because what it shows has changed.
    pub fn forget_from(&mut self, item: usize) {
        self.stale = self.stale.min(item);
    }

    /// An item has come to stand at this place: what is in view and selected stays so.
    pub fn inserted(&mut self, item: usize) {
        self.forget_from(item);
        self.count += 1;
        let behind = |at: usize| if at >= item { at + 1 } else { at };
        self.top.0 = if item < self.top.0 { self.top.0 + 1 } else { self.top.0 };
        self.selected = self.selected.map(behind);
    }

    /// The item at this place is gone: what is in view and selected stays so, as far as it is still there.
    pub fn removed(&mut self, item: usize) {
        self.forget_from(item);
        self.count = self.count.saturating_sub(1);
        let behind = |at: usize| if at > item { at - 1 } else { at };
        self.top.0 = behind(self.top.0);
        self.selected = self.selected.map(behind);
        self.seen = behind(self.seen);
    }

    /// How many items there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.count
    }

    /// The selected item.
    #[must_use]
    pub fn selected(&self) -> Option<usize> {
        self.selected
    }

    /// Selects an item, or none, and brings it into view.
    pub fn select(&mut self, item: Option<usize>) {
        self.selected = item;
        self.reveal = true;
    }

    /// Moves the selection by so many items; with none selected, selects the last in view.
    pub fn step(&mut self, by: isize) {
        let last = self.count.checked_sub(1);
        let item = match self.selected {
            Some(item) => Some(item.saturating_add_signed(by)),
            None => self.visible().last().map(|shown| shown.item),
        };
        self.select(item.zip(last).map(|(item, last)| item.min(last)));
    }

    /// Moves the selection by a view, or, with none selected, the view.
    pub fn page(&mut self, down: bool) {
        let rows = isize::from(i16::try_from(self.view.saturating_sub(1).max(1)).unwrap_or(i16::MAX));
        let rows = if down { rows } else { -rows };
        let Some(item) = self.selected else { return self.scroll(rows) };
        let goal = self.rows_before(item).saturating_add_signed(rows);
        let reached = self.item_at(goal);
        let next = if down { reached.max(item + 1).min(self.count.saturating_sub(1)) } else { reached };
        self.select(Some(next));
    }

    /// Selects the first item; with none selected, shows it.
    pub fn first(&mut self) {
        match self.selected {
            Some(_) => self.select(Some(0)),
            None => self.scroll(isize::MIN),
        }
    }

    /// Selects the last item; with none selected, shows it.
    pub fn last(&mut self) {
        match self.selected {
            Some(_) => self.select(self.count.checked_sub(1)),
            None => self.scroll(isize::MAX),
        }
    }

    /// Moves the view by so many rows, down if positive; the selection stays where it is.
    pub fn scroll(&mut self, rows: isize) {
        self.leave_tail();
        self.place_top(self.top_row().saturating_add_signed(rows));
        self.settle(false);
    }

    /// Brings an item into view; the selection stays where it is.
    pub fn show(&mut self, item: usize) {
        let Some(rows) = self.rows_of(item) else { return };
        let lowest = rows.end.saturating_sub(usize::from(self.view));
        let top = self.top_row().max(lowest).min(rows.start);
        if top != self.top_row() {
            self.leave_tail();
            self.place_top(top);
            self.settle(false);
        }
    }

    /// Shows the end again.
    pub fn follow(&mut self) {
        if self.tail == Tail::Left {
            self.tail = Tail::Followed;
        }
        self.selected = None;
        self.settle(false);
    }

    /// Whether the end is in view, and will stay so when items arrive.
    #[must_use]
    pub fn is_following(&self) -> bool {
        self.tail == Tail::Followed
    }

    /// How many items at the end have arrived since somebody looked at what came before, and have not been seen.
    #[must_use]
    pub fn unseen(&self) -> usize {
        if self.tail == Tail::Left { self.count - self.seen.min(self.count) } else { 0 }
    }

    /// The items in view, from the top.
    pub fn visible(&self) -> impl Iterator<Item = Shown> + '_ {
        let top = self.top_row();
        let end = top + usize::from(self.view);
        let rows =
            move |item: usize| self.rows_of(item).filter(|rows| rows.start.max(top) < end).map(|rows| (item, rows));
        (self.top.0..).map_while(rows).map(move |(item, rows)| {
            let (from, to) = (rows.start.max(top), rows.end.min(end));
            let [row, count, skip] = [from - top, to - from, from - rows.start].map(small);
            Shown { item, row, rows: count, skip }
        })
    }

    /// The part of an area that an item in view has.
    #[must_use]
    pub fn area(&self, shown: Shown, area: Rect) -> Rect {
        Rect { y: area.y.saturating_add(shown.row), height: shown.rows, ..area }.intersection(area)
    }

    /// The item at a row of the view, counted from its top.
    #[must_use]
    pub fn at(&self, row: u16) -> Option<usize> {
        self.visible().find(|shown| (shown.row..shown.row + shown.rows).contains(&row)).map(|shown| shown.item)
    }

    /// How far down the view is: the rows above it, the rows in view, all rows. For a scroll bar.
    #[must_use]
    pub fn extent(&self) -> (usize, usize, usize) {
        (self.top_row(), usize::from(self.view), self.total())
    }

    fn total(&self) -> usize {
        self.sums.last().copied().unwrap_or(0)
    }

    fn rows_before(&self, item: usize) -> usize {
        self.sums.get(item).copied().unwrap_or_else(|| self.total())
    }

    fn rows_of(&self, item: usize) -> Option<Range<usize>> {
        Some(*self.sums.get(item)?..*self.sums.get(item + 1)?)
    }

    fn item_at(&self, row: usize) -> usize {
        self.sums.partition_point(|before| *before <= row).saturating_sub(1).min(self.count.saturating_sub(1))
    }

    fn top_row(&self) -> usize {
        let (item, skip) = self.top;
        self.rows_of(item).map_or_else(|| self.total(), |rows| rows.start + skip.min(rows.len() - 1))
    }

    fn last_top_row(&self) -> usize {
        self.total().saturating_sub(usize::from(self.view))
    }

    fn place_top(&mut self, row: usize) {
        let row = row.min(self.last_top_row());
        let item = self.item_at(row);
        self.top = (item, row - self.rows_before(item));
    }

    fn leave_tail(&mut self) {
        if self.tail == Tail::Followed {
            self.tail = Tail::Left;
            self.seen = self.count;
        }
    }

    /// Brings the view to where it should be: to its end, to the selected item, or no farther than the end.
    fn settle(&mut self, resized: bool) {
        if self.selected.is_some() {
            self.leave_tail();
        }
        let row = if self.tail == Tail::Followed { self.last_top_row() } else { self.top_row() };
        self.place_top(row);
        if let Some(rows) = self.selected.and_then(|item| self.rows_of(item)).filter(|_| self.reveal || resized) {
            // The end of an item comes into view first, then its beginning: of one too high for the view, the beginning.
            let lowest = rows.end.saturating_sub(usize::from(self.view));
            self.place_top(self.top_row().max(lowest).min(rows.start));
            self.reveal = self.view == 0;
        }
        if let Some(shown) = self.visible().last() {
            self.seen = self.seen.max(shown.item + 1);
        }
        if self.tail == Tail::Left && self.selected.is_none() && self.top_row() == self.last_top_row() {
            self.tail = Tail::Followed;
        }
    }
}

impl Default for ScrollList {
    fn default() -> Self {
        Self::new()
    }
}

fn small(rows: usize) -> u16 {
    u16::try_from(rows).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests;
