//! What may follow the keys pressed so far. It takes no focus: it is drawn above the footer and goes with the next key.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget as _;

use crate::config::{Chord, Command, Group, Key};
use crate::tui::house::House;
use crate::tui::widgets::frame::Frame;
use crate::tui::widgets::wrap::{fit, pad};

/// The columns of an entry.
const ENTRY: u16 = 26;
/// The columns of its key, the space behind it included.
const KEY: u16 = 7;

/// A key that may follow.
struct Entry {
    key: Key,
    next: Next,
}

/// What it leads to.
enum Next {
    /// It completes this command.
    Run(Command),
    /// It begins longer chords, most of them of this group.
    Branch(Group),
}

/// The area it takes: as many rows above the footer as it needs.
#[must_use]
pub fn area(next: &[(Chord, Command)], screen: Rect, footer: Rect) -> Rect {
    let columns = usize::from(screen.width.saturating_sub(2) / ENTRY).max(1);
    let rows = u16::try_from(entries(next).len().div_ceil(columns)).unwrap_or(u16::MAX).saturating_add(2);
    let bottom = footer.y.clamp(screen.y, screen.bottom());
    let height = rows.min(bottom - screen.y);
    Rect { y: bottom - height, height, ..screen }
}

/// Draws it, in columns that are read downwards.
pub fn render(pressed: &[Key], next: &[(Chord, Command)], house: &House, area: Rect, buf: &mut Buffer) {
    let keys = pressed.iter().map(Key::label).collect::<Vec<_>>().join(" ");
    let title = house.words.which_key_title(&keys);
    let inner = Frame::popup(&title).render(area, buf, house);
    let entries = entries(next);
    let columns = usize::from(inner.width / ENTRY).max(1);
    let rows = entries.len().div_ceil(columns).clamp(1, usize::from(inner.height).max(1));
    let room = rows * columns;
    for (place, entry) in entries.iter().take(room).enumerate() {
        let [column, row] = [place / rows, place % rows].map(|at| u16::try_from(at).unwrap_or(u16::MAX));
        let cell = Rect {
            x: inner.x.saturating_add(column.saturating_mul(ENTRY)),
            y: inner.y.saturating_add(row),
            width: ENTRY,
            height: 1,
        };
        let more = entries.len() - room.min(entries.len());
        let line = if more > 0 && place + 1 == room {
            Line::styled(house.words.more_below(more + 1), house.theme.dim)
        } else {
            entry.line(house)
        };
        line.render(cell.intersection(inner), buf);
    }
}

/// One entry for each key that may be next, in their order.
fn entries(next: &[(Chord, Command)]) -> Vec<Entry> {
    let first = |(chord, _): &(Chord, Command)| chord.keys().first().copied();
    let same_key = next.chunk_by(|one, other| first(one) == first(other));
    same_key
        .filter_map(|chords| {
            let (chord, command) = chords.first()?;
            let whole = chord.keys().len() == 1;
            let next = if whole { Next::Run(*command) } else { Next::Branch(main_group(chords)?) };
            Some(Entry { key: *chord.keys().first()?, next })
        })
        .collect()
}

/// What most of these commands are about.
fn main_group(chords: &[(Chord, Command)]) -> Option<Group> {
    let size = |group: &Group| chords.iter().filter(|(_, command)| command.group() == *group).count();
    Group::ALL.iter().max_by_key(|group| size(group)).copied()
}

impl Entry {
    fn line(&self, house: &House) -> Line<'static> {
        let cut = &house.glyphs.cut;
        let key = pad(&self.key.label(), usize::from(KEY - 1), cut) + " ";
        let (name, style) = match self.next {
            Next::Run(command) => (house.words.command(command), house.theme.text),
            Next::Branch(group) => (house.words.group(group), house.theme.title),
        };
        let name = fit(&name, usize::from(ENTRY - KEY - 1), cut).into_owned();
        Line::from(vec![Span::styled(key, house.theme.key), Span::styled(name, style)])
    }
}
