//! Where the parts of the plan stand, and how the outline is drawn.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget as _;

use crate::domain::Phase;
use crate::tui::cx::Cx;
use crate::tui::panes::mark_news;
use crate::tui::widgets::frame::{Frame, scroll_bar};

use super::paint::{Paint, Slot};
use super::{FIELD, OUTLINE, PlanPane, VIEW};

/// From this many columns on, the template's own view stands beside the outline.
const BESIDE: u16 = 100;
/// The least that the outline then has.
const OUTLINE_LEAST: u16 = 60;

impl PlanPane {
    /// Lays the pane out: the outline, the open field upon it, the template's own view beside it.
    pub(super) fn lay(&mut self, cx: &Cx, area: Rect) -> Vec<(u8, Rect)> {
        let [outline, view] = split(area);
        self.drawn = Frame::pane("", false).inner(outline);
        self.view.lay(view);
        let paint = Paint::new(cx, &self.folds, self.drawn.width);
        let open_row = self.open.is_some().then(|| self.list.selected()).flatten();
        let opened = open_row.and_then(|at| self.rows.get(at)).map(|row| paint.opened(*row));
        let field = self.open.as_mut().zip(opened).map(|(open, (lines, slot))| {
            let height = open.height(slot.width, cx);
            (slot, height, rows(&lines).max(slot.row + height))
        });
        let open_height = field.map_or(0, |(.., height)| height);
        if let Some(at) = open_row.filter(|_| self.open_height != open_height) {
            self.list.forget_from(at);
        }
        self.open_height = open_height;
        let height = |at: usize| match open_row {
            Some(open) if open == at => open_height,
            _ => self.rows.get(at).map_or(1, |row| rows(&paint.row(*row))),
        };
        self.list.lay(self.rows.len(), self.drawn, height);
        if std::mem::take(&mut self.unfolded) {
            let inside = self.list.selected().map_or(0..0, |at| at..at + 1 + self.beneath(at));
            let needed = inside.map(|at| usize::from(height(at))).sum();
            self.uncover(needed);
        }
        self.field =
            field.zip(open_row).map_or(Rect::ZERO, |((slot, height, _), at)| self.field_area(slot, height, at));
        let parts = [(OUTLINE, outline), (FIELD, self.field), (VIEW, view)];
        parts.into_iter().filter(|(part, area)| *part == OUTLINE || !area.is_empty()).collect()
    }

    /// How many rows hang on the one at this place.
    fn beneath(&self, at: usize) -> usize {
        let depth = self.rows.get(at).map_or(0, |row| row.depth());
        self.rows.iter().skip(at + 1).take_while(|row| row.depth() > depth).count()
    }

    /// Moves the view up until so many of its rows beginning with the caret's are in it, or the caret's is its first.
    fn uncover(&mut self, needed: usize) {
        let selected = self.list.selected();
        let Some(caret) = self.list.visible().find(|shown| Some(shown.item) == selected) else { return };
        let hidden = (usize::from(caret.row) + needed).saturating_sub(self.drawn.height.into());
        let up = hidden.min(caret.row.into());
        self.list.scroll(isize::try_from(up).unwrap_or(0));
    }

    /// The part of the open field that is in view.
    fn field_area(&self, slot: Slot, height: u16, at: usize) -> Rect {
        let Some(shown) = self.list.visible().find(|shown| shown.item == at) else { return Rect::ZERO };
        let first = slot.row.saturating_sub(shown.skip);
        let hidden = shown.skip.saturating_sub(slot.row);
        let field = Rect {
            x: self.drawn.x + slot.column,
            y: self.drawn.y + shown.row + first,
            width: slot.width,
            height: height.saturating_sub(hidden),
        };
        field.intersection(self.list.area(shown, self.drawn))
    }

    /// Draws the outline; what is being written stands upon it.
    pub(super) fn render_outline(&self, focused: bool, cx: &Cx, area: Rect, buf: &mut Buffer) {
        let title = cx.words.phase(Phase::Plan);
        let inside = Frame::pane(&title, focused).note(minutes(cx)).render(area, buf, cx.house);
        let inside = inside.intersection(buf.area);
        let paint = Paint::new(cx, &self.folds, inside.width);
        let paint = if inside == area { paint.with_minutes(minutes(cx)) } else { paint };
        for shown in self.list.visible() {
            let Some(row) = self.rows.get(shown.item) else { continue };
            let is_here = focused && self.list.selected() == Some(shown.item);
            let lines = if is_here && self.open.is_some() { paint.opened(*row).0 } else { paint.row(*row) };
            let own = self.list.area(shown, inside);
            for (line, place) in lines.into_iter().skip(shown.skip.into()).zip(own.rows()) {
                let style = if is_here && self.open.is_none() { cx.theme.selection } else { Style::new() };
                line.patch_style(style).render(place, buf);
            }
            if let Some(item) = row.item().filter(|_| shown.skip == 0) {
                mark_news(item, own, cx, buf);
            }
            if is_here {
                own.rows().for_each(|place| Span::styled(&*cx.glyphs.here, cx.theme.border_focus).render(place, buf));
                // A pen where letters are written, a bar where they are commands.
                if self.open.is_some() && shown.skip == 0 {
                    Span::styled(&*cx.glyphs.pen, cx.theme.border_focus).render(own, buf);
                }
            }
        }
        scroll_bar(&self.list, inside, area, buf, cx.house);
    }
}

/// The areas of the outline and of the template's own view, which may have none.
fn split(area: Rect) -> [Rect; 2] {
    if area.width < BESIDE {
        return [area, Rect::ZERO];
    }
    Layout::horizontal([Constraint::Length(OUTLINE_LEAST.max(area.width / 2)), Constraint::Min(0)]).areas(area)
}

/// The minutes of all steps against the lesson's length: `70′ dari 70′ ✓`.
pub(super) fn minutes(cx: &Cx) -> Line<'static> {
    let (planned, whole) = (cx.session.plan.minutes(), cx.session.minutes);
    let (theme, glyphs, words) = (&cx.theme, &cx.glyphs, &cx.words);
    if whole == 0 {
        return Line::styled(words.minutes_planned(planned), theme.dim);
    }
    let sum = Span::styled(words.minutes_of(planned, whole), theme.text);
    let verdict = match planned {
        _ if planned == whole => Span::styled(format!(" {}", glyphs.done), theme.ok),
        _ if planned > whole => {
            Span::styled(format!(" {} {}", glyphs.warn, words.minutes_over(planned - whole)), theme.warn)
        }
        _ => Span::styled(format!(" {} {}", glyphs.warn, words.minutes_left(whole - planned)), theme.warn),
    };
    Line::from(vec![sum, verdict])
}

fn rows(lines: &[Line]) -> u16 {
    u16::try_from(lines.len().max(1)).unwrap_or(u16::MAX)
}
