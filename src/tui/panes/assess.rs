//! The assessment: each rates alone, both are revealed, and one small step is agreed on and signed.

mod act;
mod agreement;
mod alone;
mod draw;
mod ideas;
mod offers;
mod open;
mod paint;
mod results;
mod rows;
mod rubrics;
mod standing;
mod step;
#[cfg(test)]
mod tests;
mod together;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::config::{Command, Context};
use crate::domain::{Id, Role, Spot, weighing};
use crate::tui::cx::Cx;
use crate::tui::input::Input;
use crate::tui::msg::Msg;
use crate::tui::pane::{Enabled, Offer, Pane};
use crate::tui::widgets::scroll_list::ScrollList;

use open::{Open, Outcome};
use rows::{Row, rows};
use standing::Standing;

/// The assessment on screen.
#[derive(Default)]
pub(super) struct AssessPane {
    rows: Vec<Row>,
    /// Where the rows stand in their view; what is selected is under the caret.
    list: ScrollList,
    open: Option<Open>,
    /// A row that was asked for, whose text is opened as soon as it is there.
    awaited: Option<Row>,
    /// The criterion that the next action is to answer.
    answers: Option<Id>,
    /// Whether what was signed still stands.
    standing: Standing,
    /// Who had the pen when this was last looked at.
    pen: Option<Role>,
    /// Whether whoever has the pen has yet to say that they are there and the other looks away.
    is_awaited: bool,
    /// Whether anything is sealed, as far as this has been looked at.
    is_begun: bool,
    /// Where the rows were last drawn.
    area: Rect,
    /// Where the open text was last drawn.
    field: Rect,
}

/// The parts of the pane: the rows, and the open text upon them.
const ROWS: u8 = 0;
const FIELD: u8 = 1;

/// What the state of the screen knows the caret by.
const PLACE: &str = "assess";

impl Pane for AssessPane {
    fn contexts(&self, _: &Cx) -> Vec<Context> {
        // While the screen waits for one of the two, a letter is no command: nobody has sat down yet.
        let is_text = self.open.is_some() || self.waits();
        vec![Context::Assess, if is_text { Context::Text } else { Context::List }]
    }

    fn offers(&self, cx: &Cx) -> Vec<Offer> {
        match (&self.open, self.row()) {
            _ if self.waits() => vec![(Command::Accept, Enabled::Yes)],
            (Some(open), _) => offers::in_text(open),
            (None, Some(row)) => offers::on_row(row, self.standing.now(cx), cx),
            (None, None) => Vec::new(),
        }
    }

    fn run(&mut self, command: Command, cx: &Cx) -> Msg {
        let msg = match command {
            Command::Accept if self.waits() => self.come_to_the_screen(cx),
            _ if self.waits() => Msg::Ignored,
            _ if self.open.is_some() => self.run_in_text(command, cx),
            _ => self.run_on_rows(command, cx),
        };
        if !msg.is_ignored() {
            self.take_a_seat();
        }
        self.keep_place(cx);
        msg
    }

    fn input(&mut self, input: &Input, cx: &Cx) -> Msg {
        if let Input::Mouse(mouse) = input {
            let msg = self.mouse(*mouse, cx);
            self.take_a_seat();
            return msg;
        }
        match self.open.as_mut().map(|open| open.input(input, cx)) {
            None | Some(Outcome::Nothing) => Msg::Ignored,
            Some(Outcome::Moved) => Msg::Touched(FIELD),
            Some(Outcome::Here(edits)) => Msg::Typed(edits, FIELD),
            Some(Outcome::Around(edits)) => Msg::Edits(edits),
        }
    }

    fn mode(&self, cx: &Cx) -> String {
        match self.row() {
            _ if self.open.is_some() => cx.words.mode_write(),
            Some(Row::Criterion(_)) if cx.session.assessment.revealed.is_some() => cx.words.mode_agree(),
            Some(Row::NoRubric | Row::Criterion(_) | Row::Other) | None => cx.words.mode_rate(),
            Some(_) => cx.words.mode_actions(),
        }
    }

    fn parts(&mut self, cx: &Cx, area: Rect) -> Vec<(u8, Rect)> {
        self.lay(cx, area)
    }

    fn render(&mut self, part: u8, focused: bool, cx: &Cx, area: Rect, buf: &mut Buffer) -> Option<Position> {
        match part {
            FIELD => self.open.as_mut()?.render(cx, area, buf).filter(|_| focused),
            _ => {
                self.render_rows(focused, cx, area, buf);
                None
            }
        }
    }

    fn sync(&mut self, cx: &Cx) {
        let is_new = self.pen.is_none();
        self.is_begun = weighing::is_begun(&cx.session.assessment);
        self.standing.forget();
        if self.pen.replace(cx.pen) != Some(cx.pen) {
            self.open = None;
            self.is_awaited = true;
        }
        self.open = self.open.take().filter(|open| open.is_there(cx));
        if let Some(open) = &mut self.open {
            open.sync(cx);
        }
        self.refresh(cx);
        if is_new {
            self.come_back(cx);
        }
        if let Some(row) = self.awaited.take_if(|row| self.rows.contains(row)) {
            self.choose(row);
            self.open_row(cx);
        }
    }

    fn item(&self) -> Option<Id> {
        self.row()?.item()
    }

    fn show(&mut self, spot: Spot, _: &Cx) {
        let Some(item) = spot.item.filter(|item| self.item() != Some(*item)) else { return };
        if let Some(row) = self.rows.iter().find(|row| row.item() == Some(item)) {
            self.open = None;
            self.choose(*row);
        }
    }

    fn go_to_list(&mut self, _: &Cx) {
        self.close();
    }
}

impl AssessPane {
    /// The row under the caret.
    fn row(&self) -> Option<Row> {
        self.rows.get(self.list.selected()?).copied()
    }

    /// Puts the caret on a row, if it is there.
    fn choose(&mut self, row: Row) {
        if let Some(place) = self.rows.iter().position(|known| *known == row) {
            self.list.select(Some(place));
        }
    }

    /// Makes the rows anew; the caret stays on its row, or where that was.
    fn refresh(&mut self, cx: &Cx) {
        let caret = self.row();
        let now = rows(cx.session);
        let were_rated_alone = self.rows.contains(&Row::Other) && !now.contains(&Row::Other);
        self.rows = now;
        self.list.forget();
        self.list.set_count(self.rows.len());
        let kept = caret.filter(|_| !were_rated_alone).and_then(|caret| self.rows.iter().position(|row| *row == caret));
        let place = match (kept, self.list.selected()) {
            (Some(place), _) => place,
            (None, Some(place)) if !were_rated_alone => place,
            _ => self.first_stop(cx),
        };
        if self.list.selected() != Some(place) {
            self.list.select(Some(place));
        }
    }

    /// Where the caret is at first: on the first criterion that is not rated yet.
    fn first_stop(&self, cx: &Cx) -> usize {
        let assessment = &cx.session.assessment;
        let work = weighing::unseen(assessment, cx.pen).unwrap_or_default();
        let is_open = |row: &Row| match row {
            Row::Criterion(criterion) => assessment.revealed.is_none() && !work.is_decided(*criterion),
            _ => false,
        };
        self.rows.iter().position(is_open).unwrap_or(0)
    }

    /// Whether nothing is shown until whoever has the pen is alone with the screen.
    fn waits(&self) -> bool {
        self.is_awaited && self.is_begun
    }

    /// Whoever does something while nothing is sealed yet need not be waited for. An undo is not done here: who takes a
    /// rating back and does it again has not said that they are there.
    fn take_a_seat(&mut self) {
        self.is_awaited &= self.is_begun;
    }

    /// Whoever has the pen is at the screen, and alone with it.
    fn come_to_the_screen(&mut self, cx: &Cx) -> Msg {
        self.is_awaited = false;
        self.list.select(Some(self.first_stop(cx)));
        Msg::Done
    }

    /// Opens the text of the row under the caret, if it has one.
    fn open_row(&mut self, cx: &Cx) {
        self.open = self.row().and_then(|row| Open::of(row, cx));
        self.list.forget();
        self.list.select(self.list.selected());
    }

    /// Keeps where the caret is, for the next time the session is opened.
    fn keep_place(&self, cx: &Cx) {
        if let Some(item) = self.item() {
            cx.state.borrow_mut().set_place(cx.session.id, PLACE, item.to_string());
        }
    }

    /// Puts the caret where it was left.
    fn come_back(&mut self, cx: &Cx) {
        let left = cx.state.borrow().place(cx.session.id, PLACE).and_then(|item| item.parse::<Id>().ok());
        if let Some(item) = left {
            self.show(Spot { phase: None, item: Some(item) }, cx);
        }
    }
}
