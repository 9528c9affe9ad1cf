//! The plan: an outline that is edited in place, one field at a time.

mod act;
mod draw;
mod field;
mod memory;
mod offer;
mod open;
mod outline;
mod paint;
mod says;
#[cfg(test)]
mod tests;
mod view;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::config::{Command, Context};
use crate::domain::{Edit, Id, Spot, TextPlace, planning};
use crate::tui::cx::Cx;
use crate::tui::input::Input;
use crate::tui::msg::Msg;
use crate::tui::pane::{Offer, Pane};
use crate::tui::terminal::{Mouse, MouseKind};
use crate::tui::widgets::scroll_list::ScrollList;

use field::Field;
use open::{Open, Outcome};
use outline::{Branch, Folds, Row, above, margin_note, outline};
use view::View;

/// The plan on screen.
#[derive(Default)]
pub(super) struct PlanPane {
    rows: Vec<Row>,
    folds: Folds,
    /// Where the outline stands in its view; what is selected in it is under the caret.
    list: ScrollList,
    open: Option<Open>,
    /// The rows that the row of the open field took when it was last laid out.
    open_height: u16,
    /// Whether a branch has just been opened, so that what hangs on it must come into view.
    unfolded: bool,
    /// A field that was asked for, and is opened as soon as it is there.
    awaited: Option<Field>,
    view: View,
    /// Where the outline was last drawn, without its frame.
    drawn: Rect,
    /// Where the open field was last drawn.
    field: Rect,
}

/// The parts of the pane: the outline, the open field upon it, and the template's own view.
const OUTLINE: u8 = 0;
const FIELD: u8 = 1;
const VIEW: u8 = 2;

/// What the state of the screen knows the outline by.
const PLACE: &str = "plan";
/// How many rows the wheel moves.
const WHEEL: isize = 3;

impl Pane for PlanPane {
    fn contexts(&self, _: &Cx) -> Vec<Context> {
        vec![Context::Plan, if self.open.is_some() { Context::Text } else { Context::List }]
    }

    fn offers(&self, cx: &Cx) -> Vec<Offer> {
        match &self.open {
            Some(open) => offer::in_field(open, cx),
            None => offer::in_outline(self.row(), cx),
        }
    }

    fn run(&mut self, command: Command, cx: &Cx) -> Msg {
        let in_field = self.open.is_some().then(|| self.run_in_field(command, cx)).flatten();
        let msg = in_field.unwrap_or_else(|| self.run_in_outline(command, cx));
        self.keep_place(cx);
        msg
    }

    fn input(&mut self, input: &Input, cx: &Cx) -> Msg {
        if let Input::Mouse(mouse) = input {
            return self.mouse(*mouse, cx);
        }
        self.input_in_field(input, cx)
    }

    fn mode(&self, cx: &Cx) -> String {
        if self.open.is_some() { cx.words.mode_write() } else { cx.words.mode_plan() }
    }

    fn parts(&mut self, cx: &Cx, area: Rect) -> Vec<(u8, Rect)> {
        self.lay(cx, area)
    }

    fn render(&mut self, part: u8, focused: bool, cx: &Cx, area: Rect, buf: &mut Buffer) -> Option<Position> {
        match part {
            FIELD => self.open.as_mut()?.render(cx, area, buf).filter(|_| focused),
            VIEW => {
                self.view.render(cx, area, buf);
                None
            }
            _ => {
                self.render_outline(focused, cx, area, buf);
                None
            }
        }
    }

    fn sync(&mut self, cx: &Cx) {
        if self.rows.is_empty() {
            self.come_back(cx);
        }
        // With the pen passed, what only the other may write is closed.
        let stays = |field: Field| field.is_there(cx.session) && (cx.read_only || field.why_closed(cx).is_none());
        if self.open.as_ref().is_some_and(|open| !stays(open.field())) {
            self.open = None;
        }
        if let Some(open) = &mut self.open {
            open.sync(cx);
        }
        self.refresh(cx);
        if let Some(field) = self.awaited.take_if(|field| field.is_there(cx.session)) {
            self.open_field(field, cx);
        }
    }

    fn item(&self) -> Option<Id> {
        self.row()?.item()
    }

    fn half_typed(&self, cx: &Cx) -> Result<Vec<Edit>, String> {
        let Some(open) = &self.open else { return Ok(Vec::new()) };
        open.left(cx).map_err(|_| cx.words.date_not_kept(&open.typed()))
    }

    fn write_at(&mut self, place: TextPlace, cx: &Cx) -> Msg {
        self.open_field(Field::Text(place), cx)
    }

    fn show(&mut self, spot: Spot, cx: &Cx) {
        self.list.forget();
        if let Some(item) = spot.item
            && self.item() != Some(item)
        {
            self.open = None;
            self.bring(cx, |row| row.item() == Some(item));
        }
    }

    fn go_to_list(&mut self, _: &Cx) {
        self.open = None;
        self.list.forget();
    }
}

impl PlanPane {
    /// The row under the caret.
    fn row(&self) -> Option<Row> {
        self.rows.get(self.list.selected()?).copied()
    }

    /// Makes the rows anew; the caret stays on its row, or where that was.
    fn refresh(&mut self, cx: &Cx) {
        let rows = outline(cx.session, |branch| self.folds.is_open(branch));
        let caret = self.row();
        // What is typed makes its own row higher and no other; that is measured at each letter.
        if self.open.is_none() || rows != self.rows {
            self.list.forget();
        }
        self.rows = rows;
        let kept = caret.and_then(|caret| self.rows.iter().position(|row| *row == caret));
        let at = kept.or(self.list.selected()).or_else(|| self.first_stop()).unwrap_or(0);
        let at = at.min(self.rows.len().saturating_sub(1));
        if self.list.selected() != Some(at) {
            self.list.select(Some(at));
        }
        self.view.forget();
    }

    /// Keeps how the outline stands, for the next time the session is opened.
    fn keep_place(&self, cx: &Cx) {
        let place = memory::write(&self.folds, self.item());
        cx.state.borrow_mut().set_place(cx.session.id, PLACE, place);
    }

    /// Puts the outline as it was left.
    fn come_back(&mut self, cx: &Cx) {
        let left = cx.state.borrow().place(cx.session.id, PLACE).map(memory::read);
        let Some((folds, caret)) = left else { return };
        self.folds = folds;
        self.refresh(cx);
        if caret.is_some() {
            self.bring(cx, |row| row.item() == caret);
        }
    }

    /// Where the caret is at first: on what came along from the session before, else on the first goal.
    fn first_stop(&self) -> Option<usize> {
        let is_first =
            |row: &Row| matches!(row, Row::Action(_) | Row::AddGoal | Row::Field(Field::Text(TextPlace::GoalText(_))));
        self.rows.iter().position(is_first)
    }

    /// Puts the caret on a row, and opens what it is folded away in. Says whether there is such a row.
    fn bring(&mut self, cx: &Cx, is_wanted: impl Fn(Row) -> bool) -> bool {
        let all = outline(cx.session, |_| true);
        let Some(at) = all.iter().position(|row| is_wanted(*row)) else { return false };
        for place in above(&all, at) {
            if let Some(Row::Branch(branch)) = all.get(place) {
                self.folds.open(*branch);
            }
        }
        self.refresh(cx);
        self.list.select(self.rows.iter().position(|row| is_wanted(*row)));
        true
    }

    /// Opens a field, the one in the row under the caret before any other.
    fn open_field(&mut self, field: Field, cx: &Cx) -> Msg {
        if cx.read_only {
            return Msg::wrong(cx.words.why_read_only());
        }
        if let Some(why) = field.why_closed(cx) {
            return Msg::wrong(why);
        }
        if let Field::Step(step, _) = field
            && !self.folds.is_open(Branch::Step(step))
        {
            self.folds.open(Branch::Step(step));
            self.unfolded = true;
        }
        self.refresh(cx);
        let is_here = self.row().and_then(Row::field) == Some(field);
        if is_here || self.bring(cx, |row| row.field() == Some(field)) {
            self.open = Some(Open::new(field, cx));
            self.list.select(self.list.selected());
        }
        self.list.forget();
        Msg::Done
    }

    /// Closes the open field; returns what is still to be kept of it. A margin note that says nothing goes.
    ///
    /// # Errors
    /// What to say when what was typed cannot be read; the field then stays open.
    fn leave_field(&mut self, cx: &Cx) -> Result<Vec<Edit>, String> {
        let Some(open) = &self.open else { return Ok(Vec::new()) };
        let mut edits = open.left(cx)?;
        if let Field::Text(TextPlace::Margin(note)) = open.field()
            && margin_note(cx.session, note).is_some_and(|note| note.text.trim().is_empty())
        {
            edits.extend(planning::remove(cx.session, note).unwrap_or_default());
        }
        self.open = None;
        self.list.forget();
        Ok(edits)
    }

    fn input_in_field(&mut self, input: &Input, cx: &Cx) -> Msg {
        let Some(open) = &mut self.open else { return Msg::Ignored };
        match open.input(input, cx) {
            Outcome::Nothing => Msg::Ignored,
            Outcome::Here(edits) if edits.is_empty() => Msg::Touched(FIELD),
            Outcome::Here(edits) => Msg::Typed(edits, FIELD),
            Outcome::Around(edits) if edits.is_empty() => Msg::Touched(FIELD),
            Outcome::Around(edits) => Msg::Edits(edits),
        }
    }

    fn mouse(&mut self, mouse: Mouse, cx: &Cx) -> Msg {
        let at = Position::new(mouse.column, mouse.row);
        let over_view = self.view.area().contains(at);
        match mouse.kind {
            MouseKind::WheelUp if over_view => self.view.scroll(-WHEEL),
            MouseKind::WheelDown if over_view => self.view.scroll(WHEEL),
            MouseKind::WheelUp => self.list.scroll(-WHEEL),
            MouseKind::WheelDown => self.list.scroll(WHEEL),
            MouseKind::Press | MouseKind::Drag if self.open.is_some() && self.field.contains(at) => {
                return self.input_in_field(&Input::Mouse(mouse), cx);
            }
            MouseKind::Press if self.drawn.contains(at) => return self.press(at, cx),
            MouseKind::Press | MouseKind::Drag | MouseKind::Release => return Msg::Done,
        }
        Msg::Done
    }

    /// A click puts the caret on a row; on the row that has it, or on the sign of a branch, it does what Enter does.
    fn press(&mut self, at: Position, cx: &Cx) -> Msg {
        let left = match self.leave_field(cx) {
            Ok(edits) => edits,
            Err(sentence) => return Msg::wrong(sentence),
        };
        let Some(place) = self.list.at(at.y.saturating_sub(self.drawn.y)) else { return Msg::Edits(left) };
        let was_here = self.list.selected() == Some(place);
        self.list.select(Some(place));
        let folds = self.row().is_some_and(|row| paint::is_on_sign(row, at.x.saturating_sub(self.drawn.x)));
        let then = match () {
            () if folds => Msg::Run(Command::Fold),
            () if was_here => Msg::Run(Command::Accept),
            () => Msg::Done,
        };
        if left.is_empty() { then } else { Msg::All(vec![Msg::Edits(left), then]) }
    }
}
