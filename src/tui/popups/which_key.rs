//! What may follow the keys pressed so far. It takes no focus: it is drawn above the footer and goes with the next key.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget as _;

use crate::config::{Chord, Command, Group, Key};
use crate::tui::house::House;
use crate::tui::widgets::frame::Frame;
use crate::tui::widgets::wrap::{columns, fit, pad};

/// The columns of an entry where there is room; where there is not, entries are narrower before any is left out.
const ENTRY: usize = 25;
/// The columns that an entry needs to say anything.
const NARROWEST: usize = 12;
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

/// How entries are laid out: in columns that are read downwards.
struct Grid {
    columns: usize,
    rows: usize,
    /// The columns of an entry, the space behind it included.
    entry: usize,
}

impl Grid {
    /// The grid for so many entries in an area of so many columns, and of so many rows at most.
    fn of(entries: usize, width: usize, most_rows: usize) -> Self {
        let most_rows = most_rows.max(1);
        let most_columns = (width / NARROWEST).max(1);
        let columns = (width / ENTRY).max(entries.div_ceil(most_rows)).clamp(1, most_columns);
        let rows = entries.div_ceil(columns).clamp(1, most_rows);
        Self { columns, rows, entry: width / columns }
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

/// Draws it. What cannot run now is dim.
pub fn render(
    (pressed, next): (&[Key], &[(Chord, Command)]),
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
    let room = grid.rows * grid.columns;
    let left_out = entries.len().saturating_sub(room);
    for (place, entry) in entries.iter().take(room).enumerate() {
        let [column, row] = [place / grid.rows * grid.entry, place % grid.rows].map(small);
        let cell = Rect {
            x: inner.x.saturating_add(column),
            y: inner.y.saturating_add(row),
            width: small(grid.entry),
            height: 1,
        };
        let line = if left_out > 0 && place + 1 == room {
            Line::styled(house.words.more_below(left_out + 1), house.theme.dim)
        } else {
            entry.line(key, grid.entry, house)
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
