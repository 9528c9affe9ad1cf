//! A pane whose phase has no screen yet.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::config::{Command, Context};
use crate::domain::Spot;
use crate::tui::cx::Cx;
use crate::tui::input::Input;
use crate::tui::msg::Msg;
use crate::tui::pane::{Offer, Pane};

/// Shows nothing, takes nothing.
#[derive(Default)]
pub(super) struct BlankPane;

impl Pane for BlankPane {
    fn contexts(&self, _: &Cx) -> Vec<Context> {
        vec![Context::List]
    }

    fn offers(&self, _: &Cx) -> Vec<Offer> {
        Vec::new()
    }

    fn run(&mut self, _: Command, _: &Cx) -> Msg {
        Msg::Ignored
    }

    fn input(&mut self, _: &Input, _: &Cx) -> Msg {
        Msg::Ignored
    }

    fn mode(&self, _: &Cx) -> String {
        String::new()
    }

    fn render(&mut self, _: u8, _: bool, _: &Cx, _: Rect, _: &mut Buffer) -> Option<Position> {
        None
    }

    fn sync(&mut self, _: &Cx) {}

    fn show(&mut self, _: Spot, _: &Cx) {}
}
