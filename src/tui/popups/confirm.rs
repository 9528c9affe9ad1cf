//! The second, different key before one of the five things that cannot be taken back.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::Text;
use ratatui::widgets::Widget as _;

use crate::config::{Command, Context};
use crate::tui::house::House;
use crate::tui::input::Input;
use crate::tui::msg::Msg;
use crate::tui::pane::{Enabled, Offer};
use crate::tui::widgets::frame::Frame;
use crate::tui::widgets::wrap::{columns, wrap_styled};

use super::{Popup, placed};

/// Says what will happen, and waits for the key that lets it. Enter is not that key.
pub struct Confirm {
    what: String,
    then: Box<dyn Fn() -> Msg>,
}

/// The columns of the box.
const WIDTH: u16 = 60;
/// The columns of the frame and of the free space within it.
const FRAME: usize = 4;
/// Rows of the box that are not the sentence: borders, a free row, the keys.
const AROUND: usize = 4;

impl Confirm {
    /// A question about something, and what is done when it is confirmed.
    #[must_use]
    pub fn new(what: impl Into<String>, then: impl Fn() -> Msg + 'static) -> Self {
        Self { what: what.into(), then: Box::new(then) }
    }

    fn keys(&self, house: &House) -> String {
        let key = |command| {
            let chords = house.keymap.chords_of(command, &[Context::Confirm, Context::List, Context::Global]);
            chords.first().map_or_else(|| house.words.no_key(), |chord| house.words.chord(chord))
        };
        house.words.confirm_keys(&key(Command::Confirm), &key(Command::Leave))
    }
}

impl Popup for Confirm {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::Confirm, Context::List]
    }

    fn offers(&self, _house: &House) -> Vec<Offer> {
        [Command::Confirm, Command::Leave].map(|command| (command, Enabled::Yes)).to_vec()
    }

    fn run(&mut self, command: Command, _house: &House) -> Msg {
        if command == Command::Confirm { Msg::CloseThen(Box::new((self.then)())) } else { Msg::Ignored }
    }

    fn input(&mut self, _input: &Input, _house: &House) -> Msg {
        Msg::Ignored
    }

    fn area(&self, screen: Rect, house: &House) -> Rect {
        let inside = usize::from(WIDTH.min(screen.width)).saturating_sub(FRAME);
        let rows = wrap_styled(&self.what, inside, house.theme.text, &[]).len() + AROUND;
        placed(screen, WIDTH, u16::try_from(rows).unwrap_or(u16::MAX))
    }

    fn render(&mut self, area: Rect, buf: &mut Buffer, house: &House) -> Option<Position> {
        let inner = Frame::popup("").render(area, buf, house);
        let keys = self.keys(house);
        let rows = columns(&keys).div_ceil(usize::from(inner.width).max(1));
        let keys_height = Constraint::Length(u16::try_from(rows).unwrap_or(u16::MAX));
        let [what, keys_area] = Layout::vertical([Constraint::Fill(1), keys_height]).areas(inner);
        Text::from(wrap_styled(&self.what, what.width.into(), house.theme.text, &[])).render(what, buf);
        Text::from(wrap_styled(&keys, keys_area.width.into(), house.theme.key, &[])).render(keys_area, buf);
        None
    }
}
