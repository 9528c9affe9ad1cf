//! What may follow the keys pressed so far. It takes no focus: it is drawn above the footer and goes with the next key.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget as _;

use crate::config::{Chord, Command, Group, Key};
use crate::tui::house::House;
use crate::tui::widgets::frame::Frame;
use crate::tui::widgets::wrap::{columns, fit, pad};

/// The columns of an entry at least: its name is not cut to make room for others, which have a page of their own.
const ENTRY: usize = 25;
/// The columns of the frame and of the free space within it.
const FRAME: usize = 4;

/// A key that may follow.
struct Entry {
    key: Key,
    next: Next,
    /// Whether anything it leads to can run now.
    runs: bool,
}

/// What it leads to.
enum Next {
    /// It completes this command.
    Run(Command),
    /// It begins longer chords, most of them of this group.
    Branch(Group),
}

/// How entries are laid out: in columns that are read downwards, on as many pages as it takes.
struct Grid {
    columns: usize,
    rows: usize,
    /// The columns of an entry, the space behind it included.
    entry: usize,
    pages: usize,
}

impl Grid {
    /// The grid for so many entries in an area of so many columns, and of so many rows at most.
    fn of(entries: usize, width: usize, most_rows: usize) -> Self {
        let most_rows = most_rows.max(1);
        let columns = (width / ENTRY).max(1);
        let rows = entries.div_ceil(columns).clamp(1, most_rows);
        let pages = if entries <= rows * columns { 1 } else { entries.div_ceil((rows * columns - 1).max(1)) };
        Self { columns, rows, entry: width / columns, pages }
    }

    /// How many entries a page holds; where there are more pages, the last place says so.
    fn on_a_page(&self) -> usize {
        let places = self.rows * self.columns;
        if self.pages > 1 { (places - 1).max(1) } else { places }
    }
}

/// The area it takes: as many rows above the footer as it needs.
#[must_use]
pub fn area(next: &[(Chord, Command)], screen: Rect, footer: Rect) -> Rect {
    let bottom = footer.y.clamp(screen.y, screen.bottom());
    let room = bottom - screen.y;
    let inside = usize::from(screen.width).saturating_sub(FRAME);
    let grid = Grid::of(entries(next, |_| true).len(), inside, usize::from(room).saturating_sub(2));
    let height = small(grid.rows + 2).min(room);
    Rect { y: bottom - height, height, ..screen }
}

/// Draws a page of it; behind the last one comes the first. What cannot run now is dim.
pub fn render(
    (pressed, next, page): (&[Key], &[(Chord, Command)], usize),
    runs: impl Fn(Command) -> bool,
    house: &House,
    area: Rect,
    buf: &mut Buffer,
) {
    let title = house.words.which_key_title(&house.words.keys(pressed));
    let inner = Frame::popup(&title).render(area, buf, house);
    let entries = entries(next, runs);
    let grid = Grid::of(entries.len(), inner.width.into(), inner.height.into());
    let key = entries.iter().map(|entry| columns(&house.words.key(entry.key))).max().unwrap_or(0) + 1;
    let page = page % grid.pages;
    let mut lines: Vec<Line> = entries
        .iter()
        .skip(page * grid.on_a_page())
        .take(grid.on_a_page())
        .map(|entry| entry.line(key, grid.entry, house))
        .collect();
    if let Some(first) = pressed.first().filter(|_| grid.pages > 1) {
        let more = house.words.more_keys(&house.words.key(*first), page + 1, grid.pages);
        lines.push(Line::styled(more, house.theme.dim));
    }
    for (place, line) in lines.into_iter().enumerate() {
        let [column, row] = [place / grid.rows * grid.entry, place % grid.rows].map(small);
        let cell = Rect {
            x: inner.x.saturating_add(column),
            y: inner.y.saturating_add(row),
            width: small(grid.entry),
            height: 1,
        };
        line.render(cell.intersection(inner), buf);
    }
}

fn small(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

/// One entry for each key that may be next, in their order.
fn entries(next: &[(Chord, Command)], runs: impl Fn(Command) -> bool) -> Vec<Entry> {
    let first = |(chord, _): &(Chord, Command)| chord.keys().first().copied();
    let same_key = next.chunk_by(|one, other| first(one) == first(other));
    same_key
        .filter_map(|chords| {
            let (chord, command) = chords.first()?;
            let whole = chord.keys().len() == 1;
            let next = if whole { Next::Run(*command) } else { Next::Branch(main_group(chords)?) };
            let runs = chords.iter().any(|(_, command)| runs(*command));
            Some(Entry { key: *chord.keys().first()?, next, runs })
        })
        .collect()
}

/// What most of these commands are about.
fn main_group(chords: &[(Chord, Command)]) -> Option<Group> {
    let size = |group: &Group| chords.iter().filter(|(_, command)| command.group() == *group).count();
    Group::ALL.iter().max_by_key(|group| size(group)).copied()
}

impl Entry {
    /// The key in so many columns, and its name in what is left of the entry.
    fn line(&self, key: usize, entry: usize, house: &House) -> Line<'static> {
        let cut = &house.glyphs.cut;
        let room = entry.saturating_sub(key + 1);
        let key = pad(&house.words.key(self.key), key, cut);
        let (name, style) = match self.next {
            Next::Run(command) => (house.words.command(command), house.theme.text),
            Next::Branch(group) => (house.words.group(group), house.theme.title),
        };
        let name = fit(&name, room, cut).into_owned();
        if !self.runs {
            return Line::styled(key + &name, house.theme.dim);
        }
        Line::from(vec![Span::styled(key, house.theme.key), Span::styled(name, style)])
    }
}
