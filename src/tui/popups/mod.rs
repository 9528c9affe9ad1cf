//! What opens on top of a screen: pickers, forms, pages. Never by itself, and never while a lesson runs.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::config::{Command, Context};

use super::house::House;
use super::input::Input;
use super::msg::Msg;
use super::pane::Offer;

/// One popup. The topmost has all keys; Esc closes it.
pub trait Popup {
    /// Where keys count: picker, form or confirm, then list or text.
    fn contexts(&self) -> Vec<Context>;

    /// What can be done here, for the footer.
    fn offers(&self, house: &House) -> Vec<Offer>;

    /// Does what a command says. Whatever it ignores, save leaving, is not passed on.
    fn run(&mut self, command: Command, house: &House) -> Msg;

    /// Takes what is no command.
    fn input(&mut self, input: &Input, house: &House) -> Msg;

    /// The area it takes of a screen.
    fn area(&self, screen: Rect, house: &House) -> Rect;

    /// Draws it; returns where the caret belongs.
    fn render(&mut self, area: Rect, buf: &mut Buffer, house: &House) -> Option<Position>;
}
