//! What a phase looks like to the screen it stands on.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::config::{Command, Context};
use crate::domain::{Edit, Id, Spot, TextPlace};

use super::cx::Cx;
use super::input::Input;
use super::msg::Msg;

/// Whether a command can run now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Enabled {
    /// It can.
    Yes,
    /// It cannot, and this is why.
    No(String),
}

/// A command on offer, for footer, palette and help, with whether it can run.
pub type Offer = (Command, Enabled);

/// What letters are, where the focus is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letters {
    /// They are commands.
    Command,
    /// They are text.
    Text,
}

/// One phase of a session on screen. It reads the session and asks for edits; only its focused editor holds a working copy, of one field.
pub trait Pane {
    /// Where keys count now: the pane's own context, then list or text.
    fn contexts(&self, cx: &Cx) -> Vec<Context>;

    /// What can be done here, the most useful first: the footer shows as many as fit.
    fn offers(&self, cx: &Cx) -> Vec<Offer>;

    /// Does what a command says, if it is one of this pane's.
    fn run(&mut self, command: Command, cx: &Cx) -> Msg;

    /// Takes what is no command.
    fn input(&mut self, input: &Input, cx: &Cx) -> Msg;

    /// The word at the left of the footer: which of the three places for keys this is.
    fn mode(&self, cx: &Cx) -> String;

    /// What stands for the name of its phase at the head of the screen, where that alone would not say what is shown.
    fn name(&self, cx: &Cx) -> Option<String> {
        let _ = cx;
        None
    }

    /// Its parts, which are drawn on their own, so that a letter touches no more than its line. Together they cover the area.
    fn parts(&mut self, cx: &Cx, area: Rect) -> Vec<(u8, Rect)> {
        let _ = cx;
        vec![(0, area)]
    }

    /// Whether [`parts`](Self::parts) need not be asked again after a letter was typed. A pane may always say that they must.
    fn is_in_place(&mut self, cx: &Cx) -> bool {
        let _ = cx;
        false
    }

    /// The parts that show the time, and so are drawn again each second of a lesson.
    fn clocks(&self) -> &'static [u8] {
        &[]
    }

    /// What is recorded by itself at each second of a running lesson.
    fn second(&mut self, cx: &Cx) -> Vec<Edit> {
        let _ = cx;
        Vec::new()
    }

    /// Draws a part; returns where the terminal's own caret belongs, if it is in this part and the pane has the focus.
    fn render(&mut self, part: u8, focused: bool, cx: &Cx, area: Rect, buf: &mut Buffer) -> Option<Position>;

    /// The edits that keep what is typed and counts only when it is left: a date, a time.
    ///
    /// # Errors
    /// What to say where it can be no such thing.
    fn half_typed(&self, cx: &Cx) -> Result<Vec<Edit>, String> {
        let _ = cx;
        Ok(Vec::new())
    }

    /// Brings the working copy up to date after an edit that was made elsewhere.
    fn sync(&mut self, cx: &Cx);

    /// Does what nobody waits for, once what was typed is on the screen; says whether anything looks different now.
    fn dwell(&mut self, cx: &Cx) -> bool {
        let _ = cx;
        false
    }

    /// The thing that has the focus, so that one can come back to it.
    fn item(&self) -> Option<Id> {
        None
    }

    /// Opens a text to be written, if it is one of this pane's.
    fn write_at(&mut self, place: TextPlace, cx: &Cx) -> Msg {
        let _ = (place, cx);
        Msg::Ignored
    }

    /// Brings a thing into view and puts the focus on it.
    fn show(&mut self, spot: Spot, cx: &Cx);

    /// Shows what undo or redo has changed. Letters stay what they were when it was asked for: from a list nobody comes to
    /// stand in a text.
    fn show_change(&mut self, spot: Spot, letters: Letters, cx: &Cx) {
        if spot.item.is_some() {
            self.show(spot, cx);
        }
        if letters == Letters::Command {
            self.go_to_list(cx);
        }
    }

    /// Puts the focus into a list, where letters are commands: out of whatever text has it.
    fn go_to_list(&mut self, cx: &Cx);
}
