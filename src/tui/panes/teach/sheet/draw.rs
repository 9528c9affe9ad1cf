//! Where the rows of the sheet stand, how they are drawn, and what the mouse does to them.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::config::Command;
use crate::domain::marking::looks::Sought;
use crate::tui::cx::Cx;
use crate::tui::input::Input;
use crate::tui::msg::Msg;
use crate::tui::panes::painted::{self, Focus, Painted};
use crate::tui::panes::text_rows::row_in_view;
use crate::tui::terminal::{Mouse, MouseKind};
use crate::tui::widgets::frame::{Frame, scroll_bar};
use crate::tui::widgets::text_box::TextStyle;

use super::Sheet;
use super::paint::{Paint, weighed};

/// How many rows the wheel moves.
const WHEEL: isize = 3;

impl Sheet {
    /// Lays the rows out in an area; returns where the open text stands, if one is open.
    pub(in crate::tui::panes::teach) fn lay(&mut self, cx: &Cx, area: Rect) -> Rect {
        self.area = Frame::pane("", false).text(area);
        self.field = Rect::ZERO;
        let heights: Vec<u16> = self.painted(cx).iter().map(|painted| small(painted.lines.len())).collect();
        self.list.forget();
        self.list.lay(self.rows.len(), self.area, |place| heights.get(place).copied().unwrap_or(1));
        self.field = self.lay_field(cx);
        self.field
    }

    fn lay_field(&mut self, cx: &Cx) -> Rect {
        let (Some(at), Some(sought), true) = (self.list.selected(), self.at(), self.is_open()) else {
            return Rect::ZERO;
        };
        let paint = Paint { cx, width: self.area.width.into() };
        let focus = self.focus(at, &paint);
        let painted = paint.row(sought, self.before(at), focus);
        let (Some(slot), Focus::Open(rows)) = (painted.slot, focus) else { return Rect::ZERO };
        let column = small(paint.indent(sought)).min(self.area.width);
        let height = rows.min(self.area.height);
        let end = slot + usize::from(height);
        for line in [end.saturating_sub(1), slot] {
            if let Err(hidden) = row_in_view(&self.list, self.area, at, line) {
                self.list.scroll(hidden);
            }
        }
        let top = row_in_view(&self.list, self.area, at, slot).unwrap_or(0);
        let (x, width) = (self.area.x + column, self.area.width - column);
        Rect { x, y: self.area.y + top, width, height }.intersection(self.area)
    }

    fn painted(&mut self, cx: &Cx) -> Vec<Painted> {
        let paint = Paint { cx, width: self.area.width.into() };
        let rows = self.rows.clone();
        let all = rows.into_iter().enumerate();
        all.map(|(place, row)| paint.row(row, self.before(place), self.focus(place, &paint))).collect()
    }

    fn before(&self, place: usize) -> Option<Sought> {
        self.rows.get(place.checked_sub(1)?).copied()
    }

    fn focus(&mut self, place: usize, paint: &Paint) -> Focus {
        if self.list.selected() != Some(place) {
            return Focus::Away;
        }
        let column = self.at().map_or(0, |sought| paint.indent(sought));
        let width = small(paint.width.saturating_sub(column)).max(1);
        self.open.as_mut().map_or(Focus::Here, |open| Focus::Open(open.editor.height(width)))
    }

    /// Draws the frame and the rows in view.
    pub(in crate::tui::panes::teach) fn render(&mut self, focused: bool, cx: &Cx, area: Rect, buf: &mut Buffer) {
        let title = cx.words.sheet_title();
        let count = cx.words.sheet_count(weighed(&self.rows, cx), self.rows.len());
        let inner = Frame::pane(&title, focused).note(count).render(area, buf, cx.house);
        let painted = self.painted(cx);
        painted::render(&painted, &self.list, self.open.is_some(), inner, cx, buf);
        scroll_bar(&self.list, inner, area, buf, cx.house);
    }

    /// Draws the open text; returns where the caret is.
    pub(in crate::tui::panes::teach) fn render_text(
        &mut self,
        cx: &Cx,
        area: Rect,
        buf: &mut Buffer,
    ) -> Option<Position> {
        self.open.as_mut()?.editor.render(area, buf, TextStyle::of(&cx.theme))
    }

    /// Takes what the mouse does: a click puts the caret on a row; on the row that has it, it does what Enter does.
    pub(in crate::tui::panes::teach) fn mouse(&mut self, mouse: Mouse, cx: &Cx) -> Msg {
        let at = Position::new(mouse.column, mouse.row);
        match mouse.kind {
            MouseKind::WheelUp => self.list.scroll(-WHEEL),
            MouseKind::WheelDown => self.list.scroll(WHEEL),
            MouseKind::Press | MouseKind::Drag if self.is_open() && self.field.contains(at) => {
                let Some(open) = &mut self.open else { return Msg::Done };
                return open.input(&Input::Mouse(mouse), cx);
            }
            MouseKind::Press if self.area.contains(at) => {
                let was_open = self.is_open();
                if was_open {
                    self.close();
                }
                let Some(place) = self.list.at(at.y.saturating_sub(self.area.y)) else { return Msg::Done };
                let was_here = self.list.selected() == Some(place);
                self.list.select(Some(place));
                return if was_here && !was_open { Msg::Run(Command::Accept) } else { Msg::Done };
            }
            MouseKind::Press | MouseKind::Drag | MouseKind::Release => {}
        }
        Msg::Done
    }
}

fn small(rows: usize) -> u16 {
    u16::try_from(rows).unwrap_or(u16::MAX)
}
