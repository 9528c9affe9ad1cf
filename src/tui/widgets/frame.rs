//! The frame around a pane or a popup: title at the left, a note at the right, a line across where one is needed.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Borders, Clear, Padding, Widget as _};

use crate::tui::house::House;

use super::scroll_list::ScrollList;
use super::wrap::fit;

/// A frame, drawn where there is room for one.
pub struct Frame<'a> {
    title: &'a str,
    note: Line<'a>,
    focused: bool,
    least: (u16, u16),
    /// The edges it has: a pane that is drawn in parts has some in each.
    edges: Borders,
    /// Free columns at either side of the inside.
    padding: u16,
    on_top: bool,
}

/// A pane of fewer columns or rows has no frame.
const LEAST_PANE: (u16, u16) = (30, 14);
/// A popup of fewer columns or rows has no frame.
const LEAST_POPUP: (u16, u16) = (20, 3);

impl<'a> Frame<'a> {
    /// The frame of a pane.
    #[must_use]
    pub fn pane(title: &'a str, focused: bool) -> Self {
        let (note, edges) = (Line::default(), Borders::ALL);
        Self { title, note, focused, least: LEAST_PANE, edges, padding: 0, on_top: false }
    }

    /// The upper part of the frame of a pane that is drawn in two. Whether it has room is asked of the whole: [`fits_pane`].
    #[must_use]
    pub fn upper(title: &'a str, focused: bool) -> Self {
        Self { least: (0, 0), edges: Borders::ALL.difference(Borders::BOTTOM), ..Self::pane(title, focused) }
    }

    /// The lower part of the frame of a pane that is drawn in two.
    #[must_use]
    pub fn lower(focused: bool) -> Self {
        Self { least: (0, 0), edges: Borders::ALL.difference(Borders::TOP), ..Self::pane("", focused) }
    }

    /// The frame of a popup, which covers what is beneath it.
    #[must_use]
    pub fn popup(title: &'a str) -> Self {
        let (note, edges) = (Line::default(), Borders::ALL);
        Self { title, note, focused: true, least: LEAST_POPUP, edges, padding: 1, on_top: true }
    }

    /// With a note at the right of its upper edge.
    #[must_use]
    pub fn note(self, note: impl Into<Line<'a>>) -> Self {
        Self { note: note.into(), ..self }
    }

    /// What is left for the inside: all of an area that is too small for a frame.
    #[must_use]
    pub fn inner(&self, area: Rect) -> Rect {
        if self.is_bare(area) { area } else { self.block().inner(area) }
    }

    /// What is left for words that are wrapped: inside a frame none of them touches its right edge.
    #[must_use]
    pub fn text(&self, area: Rect) -> Rect {
        let inner = self.inner(area);
        Rect { width: inner.width.saturating_sub(u16::from(!self.is_bare(area))), ..inner }
    }

    /// Draws the frame; returns what is left for the inside.
    pub fn render(&self, area: Rect, buf: &mut Buffer, house: &House) -> Rect {
        if self.on_top {
            Clear.render(area.intersection(buf.area), buf);
        }
        if !self.is_bare(area) {
            self.block().border_set(house.glyphs.border()).border_style(self.style(house)).render(area, buf);
            if self.edges.contains(Borders::TOP) {
                self.render_edge(area, buf, house);
            }
        }
        self.inner(area)
    }

    /// Draws a line across the frame at a row of the screen, with a title and a note of its own.
    pub fn divide(&self, area: Rect, row: u16, title: &str, note: &str, buf: &mut Buffer, house: &House) {
        let edge = Rect { y: row, height: 1, ..area }.intersection(area);
        if edge.is_empty() {
            return;
        }
        let glyphs = &house.glyphs;
        let (left, right) = if self.is_bare(area) {
            (&glyphs.horizontal, &glyphs.horizontal)
        } else {
            (&glyphs.tee_left, &glyphs.tee_right)
        };
        let inside = glyphs.horizontal.repeat(usize::from(edge.width).saturating_sub(2));
        let line = Span::styled([left, &*inside, right].concat(), self.style(house));
        line.render(edge, buf);
        Frame { title, note: Line::styled(note, house.theme.dim), ..*self }.render_edge(edge, buf, house);
    }

    fn block(&self) -> Block<'_> {
        Block::new().borders(self.edges).padding(Padding::horizontal(self.padding))
    }

    fn is_bare(&self, area: Rect) -> bool {
        area.width < self.least.0 || area.height < self.least.1
    }

    fn style(&self, house: &House) -> Style {
        if self.focused { house.theme.border_focus } else { house.theme.border }
    }

    /// Writes title and note on the upper edge; the note only if both fit.
    fn render_edge(&self, area: Rect, buf: &mut Buffer, house: &House) {
        let room = Rect { x: area.x.saturating_add(1), width: area.width.saturating_sub(3), height: 1, ..area };
        let title = fit(self.title, usize::from(room.width).saturating_sub(2), &house.glyphs.cut);
        let title = if title.is_empty() { Line::default() } else { Line::from(format!(" {title} ")) };
        let (title_width, note_width) = (columns_of(&title), columns_of(&self.note) + 2);
        title.style(house.theme.title).render(room, buf);
        if self.note.width() > 0 && title_width + note_width < room.width {
            let mut note = self.note.clone();
            note.spans.insert(0, Span::raw(" "));
            note.spans.push(Span::raw(" "));
            let place = Rect { x: room.right() - note_width, width: note_width, ..room };
            // The weight of the edge beneath is the frame's, not the note's.
            buf.set_style(place, Style::reset());
            note.render(place, buf);
        }
    }
}

/// Whether a pane has room for a frame.
#[must_use]
pub fn fits_pane(area: Rect) -> bool {
    area.width >= LEAST_PANE.0 && area.height >= LEAST_PANE.1
}

/// Draws how far down a list is that takes these rows, on the right edge of the frame around it: nothing while all of it
/// is in view, or when there is no frame.
pub fn scroll_bar(list: &ScrollList, rows: Rect, frame: Rect, buf: &mut Buffer, house: &House) {
    let (above, view, all) = list.extent();
    let height = usize::from(rows.height);
    if all <= view || height == 0 || rows.right() >= frame.right() {
        return;
    }
    let column = Rect { x: frame.right() - 1, width: 1, ..rows };
    let length = (view * height / all).max(1);
    let start = (above * (height - length)).div_ceil(all - view);
    let rows = column.rows().skip(start).take(length);
    rows.for_each(|row| Span::styled(house.glyphs.thumb.as_str(), house.theme.border_focus).render(row, buf));
}

fn columns_of(line: &Line) -> u16 {
    u16::try_from(line.width()).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::popups::tests::{house, rows};

    fn drawn(width: u16, height: u16, draw: impl FnOnce(Rect, &mut Buffer, &House)) -> String {
        let area = Rect::new(0, 0, width, height);
        let mut buf = Buffer::empty(area);
        draw(area, &mut buf, &house());
        rows(&buf)
    }

    #[test]
    fn title_and_note_stand_on_the_upper_edge_and_a_line_goes_across() {
        let seen = drawn(32, 14, |area, buf, house| {
            let frame = Frame::pane("Rencana", true).note("70′ dari 70′");
            assert_eq!(frame.render(area, buf, house), Rect::new(1, 1, 30, 12));
            frame.divide(area, 3, "Bukti", "3", buf, house);
        });
        let lines: Vec<&str> = seen.lines().collect();
        assert_eq!(lines[0], "╭ Rencana ────── 70′ dari 70′ ─╮");
        assert_eq!(lines[3], "├ Bukti ─────────────────── 3 ─┤");
        assert_eq!(lines[13], "╰──────────────────────────────╯");
    }

    #[test]
    fn a_note_that_does_not_fit_gives_way_and_a_title_is_cut() {
        let seen = drawn(30, 14, |area, buf, house| {
            Frame::pane("Berpikir bersama setelah pelajaran", false).note("42 catatan").render(area, buf, house);
        });
        assert_eq!(seen.lines().next(), Some("╭ Berpikir bersama setelah… ─╮"));
    }

    #[test]
    fn a_small_pane_has_no_frame_and_all_of_its_area() {
        let seen = drawn(29, 14, |area, buf, house| {
            let frame = Frame::pane("Rencana", true);
            assert_eq!(frame.render(area, buf, house), area);
            frame.divide(area, 1, "Bukti", "", buf, house);
        });
        assert_eq!(seen.trim(), "─ Bukti ─────────────────────");
    }

    #[test]
    fn a_scroll_bar_is_as_long_as_what_is_in_view_and_ends_at_the_end() {
        let mut list = ScrollList::new();
        let area = Rect::new(0, 0, 3, 4);
        let bar = |list: &ScrollList| drawn(4, 4, |frame, buf, house| scroll_bar(list, area, frame, buf, house));
        list.lay(4, area, |_| 1);
        assert_eq!(bar(&list).trim(), "");
        list.lay(8, area, |_| 1);
        assert_eq!(bar(&list), "   ┃\n   ┃\n\n");
        list.scroll(4);
        assert_eq!(bar(&list), "\n\n   ┃\n   ┃");
    }
}
