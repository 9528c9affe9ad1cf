//! A row of the box: the name, the keys, what it does, one beneath the other.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget as _;

use crate::tui::house::House;
use crate::tui::widgets::fuzzy::bytes_of;
use crate::tui::widgets::wrap::{columns, fit, line_styled};

use super::Choice;

/// The columns of the rows.
pub(super) struct Columns {
    label: u16,
    keys: u16,
}

/// How wide the names may get when something stands behind them, in columns.
const LABEL: u16 = 34;
/// How wide the keys may get.
const KEYS: u16 = 14;
/// A description of fewer columns says nothing.
const LEAST_DOC: u16 = 12;
/// Between two columns.
const GAP: u16 = 2;
/// The mark of the selected row.
const MARK: u16 = 2;

impl Columns {
    /// The columns that these choices need, at this width.
    pub(super) fn of(choices: &[Choice], width: u16) -> Self {
        let widest = |part: fn(&Choice) -> &str| {
            let widest = choices.iter().map(|choice| columns(part(choice))).max().unwrap_or(0);
            u16::try_from(widest).unwrap_or(u16::MAX)
        };
        let (keys, docs) = (widest(|choice| &choice.keys).min(KEYS), widest(|choice| &choice.doc));
        let room = width.saturating_sub(MARK + if keys > 0 { keys + GAP } else { 0 });
        let label = widest(|choice| &choice.label).min(room);
        let label = if docs == 0 { room } else { label.min(LABEL) };
        Self { label, keys }
    }

    pub(super) fn render(
        &self,
        choice: &Choice,
        letters: &[usize],
        selected: bool,
        house: &House,
        area: Rect,
        buf: &mut Buffer,
    ) {
        let theme = &house.theme;
        let more = &*house.glyphs.cut;
        let (mark, base) = if selected { (&*house.glyphs.here, theme.selection) } else { ("", Style::new()) };
        let text = base.patch(if choice.dim.is_some() { theme.dim } else { theme.text });
        buf.set_style(area, base);

        let keys = if self.keys > 0 { self.keys + GAP } else { 0 };
        let parts = [MARK, self.label + GAP, keys].map(Constraint::Length);
        let [mark_area, label_area, keys_area, doc_area] =
            Layout::horizontal(parts.into_iter().chain([Constraint::Fill(1)])).areas(area);

        Span::styled(mark, base.patch(theme.border_focus)).render(mark_area, buf);
        let label = fit(&choice.label, self.label.into(), more);
        let marks: Vec<_> =
            bytes_of(&label, letters).into_iter().map(|bytes| (bytes, text.patch(theme.found))).collect();
        line_styled(&label, text, &marks).render(label_area, buf);
        Span::styled(fit(&choice.keys, self.keys.into(), more), base.patch(theme.key)).render(keys_area, buf);
        if doc_area.width >= LEAST_DOC {
            let doc = choice.dim.as_ref().unwrap_or(&choice.doc);
            let doc = fit(doc, doc_area.width.into(), more);
            Line::styled(doc, base.patch(theme.dim)).render(doc_area, buf);
        }
    }
}
