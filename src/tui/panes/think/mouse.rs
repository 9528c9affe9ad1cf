//! What the mouse does in the talk.

use ratatui::layout::Position;

use crate::config::Command;
use crate::domain::course::Stand;
use crate::tui::cx::Cx;
use crate::tui::input::Input;
use crate::tui::msg::Msg;
use crate::tui::terminal::{Mouse, MouseKind};

use super::strip::Strip;
use super::{Stop, ThinkPane, shown};

/// The rows that the wheel moves a list by.
const WHEEL: isize = 3;

impl ThinkPane {
    /// Takes what the mouse does.
    pub(super) fn mouse(&mut self, mouse: Mouse, cx: &Cx) -> Msg {
        let place = Position::new(mouse.column, mouse.row);
        if Self::is_hushed(cx) {
            return self.mouse_in_hush(mouse, cx);
        }
        let shows_evidence = self.places.beside.is_some() || self.stop == Stop::Evidence;
        let over_evidence = shows_evidence && self.evidence.area().contains(place);
        match mouse.kind {
            MouseKind::WheelUp | MouseKind::WheelDown => {
                let rows = if mouse.kind == MouseKind::WheelUp { -WHEEL } else { WHEEL };
                let talk = shown(self.coming.as_ref(), self.when(cx), cx);
                match over_evidence {
                    true => self.evidence.scroll(rows),
                    false => self.log.scroll(talk, cx, |list| list.scroll(rows)),
                }
                Msg::Done
            }
            MouseKind::Press if over_evidence => self.click_in_evidence(mouse, cx),
            MouseKind::Press if self.places.line.contains(place) => {
                self.go_to_line();
                self.line.input(&Input::Mouse(mouse), cx);
                Msg::Done
            }
            MouseKind::Press if self.places.strip.contains(place) => {
                let column = mouse.column - self.places.strip.x;
                let width = self.places.strip.width.into();
                let step = self.talk(cx).and_then(|talk| Strip::of(talk, cx, width).at(column));
                step.map_or(Msg::Done, |step| self.go_to_stand(Stand { step, cell: None }, cx))
            }
            MouseKind::Press => self.click_in_log(mouse, cx),
            MouseKind::Drag | MouseKind::Release => self.write(&Input::Mouse(mouse), cx),
        }
    }

    /// While both think in silence there is only the line; a click says that one is there, where that is waited for.
    fn mouse_in_hush(&mut self, mouse: Mouse, cx: &Cx) -> Msg {
        let place = Position::new(mouse.column, mouse.row);
        match mouse.kind {
            MouseKind::Press if self.hush.waits() => Msg::Run(Command::Accept),
            MouseKind::Press if !self.places.line.contains(place) => Msg::Done,
            MouseKind::WheelUp | MouseKind::WheelDown => Msg::Done,
            _ => self.write(&Input::Mouse(mouse), cx),
        }
    }

    /// A click chooses a turn; on the one that is chosen it does what Enter does.
    fn click_in_log(&mut self, mouse: Mouse, cx: &Cx) -> Msg {
        let place = Position::new(mouse.column, mouse.row);
        let Some(turn) = self.talk(cx).and_then(|talk| self.log.at(place, talk)) else { return Msg::Done };
        match self.stop {
            Stop::Log if self.log.chosen() == Some(turn) && self.log.is_open() => self.write(&Input::Mouse(mouse), cx),
            Stop::Log if self.log.chosen() == Some(turn) => Msg::Run(Command::Accept),
            _ => {
                self.go_to_turn(turn, cx);
                Msg::Done
            }
        }
    }

    /// A click chooses a thing; on the one that is chosen it does what Enter does.
    fn click_in_evidence(&mut self, mouse: Mouse, cx: &Cx) -> Msg {
        let was_here = self.stop == Stop::Evidence;
        let before = self.evidence.place();
        if was_here && self.evidence.is_open() {
            return self.write(&Input::Mouse(mouse), cx);
        }
        let Some(place) = self.evidence.at(Position::new(mouse.column, mouse.row)) else { return Msg::Done };
        self.go_to_evidence(None, cx);
        self.evidence.go(|list| list.select(Some(place)));
        if was_here && before == Some(place) { Msg::Run(Command::Accept) } else { Msg::Done }
    }
}
