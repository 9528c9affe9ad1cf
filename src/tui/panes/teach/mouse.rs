//! What the mouse does in the lesson.

use ratatui::layout::Position;

use crate::config::Command;
use crate::tui::cx::Cx;
use crate::tui::input::Input;
use crate::tui::msg::Msg;
use crate::tui::pane::Pane as _;
use crate::tui::terminal::{Mouse, MouseKind};

use super::{Focus, TeachPane, WHEEL};

impl TeachPane {
    /// Takes what the mouse does.
    pub(super) fn mouse(&mut self, mouse: Mouse, cx: &Cx) -> Msg {
        if matches!(self.focus, Focus::Sheet) {
            return self.sheet.mouse(mouse, cx);
        }
        let place = Position::new(mouse.column, mouse.row);
        match mouse.kind {
            MouseKind::WheelUp | MouseKind::WheelDown => {
                self.settle(cx);
                self.log.list().scroll(if mouse.kind == MouseKind::WheelUp { -WHEEL } else { WHEEL });
                Msg::Done
            }
            MouseKind::Press if self.areas.notes().contains(place) => self.click_in_log(mouse, cx),
            MouseKind::Press if self.areas.line.contains(place) => {
                self.focus = Focus::Line;
                self.line.input(&Input::Mouse(mouse), cx);
                Msg::Done
            }
            MouseKind::Press if self.areas.board.contains(place) => {
                self.focus = Focus::Board;
                Msg::Done
            }
            MouseKind::Press => Msg::Ignored,
            MouseKind::Drag | MouseKind::Release => self.write(&Input::Mouse(mouse), cx),
        }
    }

    /// A click chooses an entry; on the one that is chosen it does what Enter does.
    fn click_in_log(&mut self, mouse: Mouse, cx: &Cx) -> Msg {
        self.settle(cx);
        let Some(id) = self.log.at(Position::new(mouse.column, mouse.row)) else { return Msg::Done };
        match &self.focus {
            Focus::Log { id: chosen, open: Some(_) } if *chosen == Some(id) => self.write(&Input::Mouse(mouse), cx),
            Focus::Log { id: chosen, open: None } if *chosen == Some(id) => self.run(Command::Accept, cx),
            _ => {
                self.focus_on(id);
                Msg::Done
            }
        }
    }
}
