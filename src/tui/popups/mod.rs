//! What opens on top of a screen: pickers, forms, pages. Never by itself, and never while a lesson runs.

pub mod agreement;
pub mod chooser;
pub mod commands;
pub mod confirm;
pub mod form;
pub mod instrument_help;
pub mod new_session;
pub mod page;
mod reading;
pub mod seat_map;
pub mod seating;
#[cfg(test)]
pub(crate) mod tests;
pub mod which_key;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::config::{Command, Context};
use crate::domain::Now;
use crate::store::Trouble;

use super::arrangement::Room;
use super::cx::Cx;
use super::house::House;
use super::input::Input;
use super::msg::Msg;
use super::pane::Offer;

pub use agreement::AgreementPage;
pub use chooser::{Choice, Chooser};
pub use confirm::Confirm;
pub use form::{Field, Form, Refused, Values};
pub use instrument_help::{instrument_help, instrument_page};
pub use new_session::{NEW_SESSION, new_session};
pub use page::Page;
pub use seat_map::{Heard, SeatMap};
pub use seating::Seating;

/// What was typed and could not be written down.
pub struct Unkept {
    /// What is in the way.
    pub trouble: Trouble,
    /// What was typed, in lines for people.
    pub typed: String,
}

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

    /// What Enter does here, for the footer, where its name would say too little.
    fn accepts(&self, house: &House) -> Option<String> {
        let _ = house;
        None
    }

    /// Takes in what has changed in the session beneath it, where it shows some of that.
    fn look_again(&mut self, cx: &Cx) {
        let _ = cx;
    }

    /// Takes the time, where it shows some; says whether it looks different for that.
    fn look_at_the_clock(&mut self, now: Now) -> bool {
        let _ = now;
        false
    }

    /// When it looks different by itself, in boot ms; never, if nothing in it moves.
    fn next_tick(&self) -> Option<i64> {
        None
    }

    /// Writes down what was typed, as it is about to be shown. Says whether it looks different for that.
    fn keep(&mut self) -> bool {
        false
    }

    /// Has what was written down survive a power cut too, beside.
    fn sync(&mut self) {}

    /// What was typed and cannot be written down, if there is such a thing.
    fn unkept(&self) -> Option<Unkept> {
        None
    }

    /// What it asked for cannot be done: it stays, and says why.
    fn refuse(&mut self, why: String) {
        let _ = why;
    }

    /// What it asked for is done: nothing of it needs to be kept.
    fn done(&mut self) {}

    /// The area it takes of a screen.
    fn area(&self, screen: Rect, house: &House) -> Rect;

    /// Draws it; returns where the caret belongs.
    fn render(&mut self, area: Rect, buf: &mut Buffer, house: &House) -> Option<Position>;
}

/// The place of a popup of this size at most: in the middle, a little above it; all there is on a screen without frames.
///
/// The last row is left to the footer, whose hints are the popup's.
fn placed(screen: Rect, width: u16, height: u16) -> Rect {
    let room = Rect { height: screen.height.saturating_sub(1).max(1), ..screen }.intersection(screen);
    if Room::on(screen) != Room::Ample {
        return room;
    }
    let (width, height) = (width.min(room.width), height.min(room.height));
    Rect { x: room.x + (room.width - width) / 2, y: room.y + (room.height - height) / 3, width, height }
}
