//! Rows of several lines each, one of which may hold an open text: how a row stands to the caret, and how rows are drawn.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Widget as _;

use crate::tui::cx::Cx;
use crate::tui::widgets::scroll_list::ScrollList;

/// How a row stands to the caret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Focus {
    /// The caret is elsewhere.
    Away,
    /// It is here.
    Here,
    /// Its text is open, and takes so many rows.
    Open(u16),
}

/// A row, drawn.
#[derive(Debug, Default)]
pub(super) struct Painted {
    /// Its lines, from the heading above it on.
    pub(super) lines: Vec<Line<'static>>,
    /// The line that is marked while the caret is on the row.
    pub(super) main: usize,
    /// The line at which the open text begins.
    pub(super) slot: Option<usize>,
}

/// Draws the rows that are in view. While a text is open the row of the caret is marked at its margin alone.
pub(super) fn render(rows: &[Painted], list: &ScrollList, writing: bool, area: Rect, cx: &Cx, buf: &mut Buffer) {
    for shown in list.visible() {
        let Some(painted) = rows.get(shown.item) else { continue };
        let is_here = list.selected() == Some(shown.item);
        let lines = painted.lines.iter().enumerate().skip(shown.skip.into());
        for ((place, line), row) in lines.zip(list.area(shown, area).rows()) {
            line.render(row, buf);
            if is_here && place == painted.main {
                if !writing {
                    buf.set_style(row, cx.theme.selection);
                }
                buf.set_stringn(row.x, row.y, &cx.glyphs.here, row.width.into(), cx.theme.selection);
            }
        }
    }
}
