//! A short form: one field a line, Enter goes on, and from the last field on.

mod field;
mod keeping;
mod row;
#[cfg(test)]
mod tests;
mod timer;
mod values;
mod when;

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Position, Rect};

use crate::config::{Code, Command, Context, Key};
use crate::domain::{Moment, Now};
use crate::tui::house::House;
use crate::tui::input::Input;
use crate::tui::msg::Msg;
use crate::tui::pane::{Enabled, Offer};
use crate::tui::terminal::{Mouse, MouseKind};
use crate::tui::widgets::frame::{Frame, scroll_bar};
use crate::tui::widgets::scroll_list::ScrollList;
use crate::tui::widgets::text_box::Typed;

use super::{Popup, Unkept, placed};
use keeping::Keeping;
use row::Row;
use timer::Timer;

pub use field::Field;
pub use values::{Refused, Values};
pub use when::{typed_day, typed_moment, understood};

/// What is done with the values, once all of them can be read.
type Submit = Box<dyn Fn(&Values, &House) -> Result<Msg, Refused>>;

/// A form. Its last stop is the line that submits it.
pub struct Form {
    title: String,
    fields: Vec<Field>,
    submit_label: String,
    submit: Submit,
    /// The stop in focus: a field, or, behind them, the line that submits.
    stop: usize,
    /// What is wrong, and at which stop.
    wrong: Option<(usize, String)>,
    /// What is on disk of it.
    keeping: Option<Keeping>,
    /// Whether Esc has been pressed once on a form that holds something and is not kept.
    leaving: bool,
    /// The moment that days are counted from.
    now: Moment,
    /// How long it has been open, where it is meant to be short.
    timer: Option<Timer>,
    list: ScrollList,
    drawn: Rect,
}

/// The widest a form gets, in columns.
const WIDEST: u16 = 84;
/// The columns of the frame and of the free space within it.
const FRAME: u16 = 4;
/// Rows that are no fields: the frame, the line that submits and the one above it, a hint and a complaint of two.
const AROUND: usize = 7;

impl Form {
    /// A form, the label of its last line, and what is done with its values. `now` is the moment days are counted from.
    #[must_use]
    pub fn new(
        title: impl Into<String>,
        mut fields: Vec<Field>,
        submit_label: impl Into<String>,
        now: Moment,
        submit: impl Fn(&Values, &House) -> Result<Msg, Refused> + 'static,
    ) -> Self {
        fields.first_mut().into_iter().for_each(Field::enter);
        Self {
            title: title.into(),
            fields,
            submit_label: submit_label.into(),
            submit: Box::new(submit),
            stop: 0,
            wrong: None,
            keeping: None,
            leaving: false,
            now,
            timer: None,
            list: ScrollList::new(),
            drawn: Rect::ZERO,
        }
    }

    /// Kept on disk by this name while it is filled in; what was left of it the last time is in it again.
    #[must_use]
    pub fn kept(mut self, house: &House, name: &str) -> Self {
        self.keeping = Some(Keeping::open(&house.home, name, self.now, &mut self.fields));
        self
    }

    /// Meant to be filled in within so many seconds from now on, which a line at its head shows.
    #[must_use]
    pub fn within(self, seconds: u32, now: Now) -> Self {
        Self { timer: Some(Timer::new(seconds, now)), ..self }
    }

    fn is_changed(&self) -> bool {
        self.fields.iter().any(Field::is_changed)
    }

    fn field(&self) -> Option<&Field> {
        self.fields.get(self.stop)
    }

    fn field_mut(&mut self) -> Option<&mut Field> {
        self.fields.get_mut(self.stop)
    }

    fn go(&mut self, stop: usize) {
        let stop = stop.min(self.fields.len());
        if stop != self.stop {
            self.field_mut().into_iter().for_each(Field::leave);
            self.stop = stop;
            self.field_mut().into_iter().for_each(Field::enter);
        }
        self.list.select(Some(self.stop));
    }

    /// Goes on; from the last field on, the form is done.
    fn accept(&mut self, house: &House) -> Msg {
        if self.stop + 1 >= self.fields.len() {
            return self.submit(house);
        }
        self.go(self.stop + 1);
        Msg::Done
    }

    fn submit(&mut self, house: &House) -> Msg {
        let read = Values::read(&self.fields, self.now, &house.words);
        match read.and_then(|values| (self.submit)(&values, house)) {
            Ok(msg) => Msg::Submit(Box::new(msg)),
            Err(Refused { field, why }) => {
                let place = self.fields.iter().position(|known| known.key() == field).unwrap_or(self.stop);
                self.go(place);
                self.wrong = Some((place, why));
                Msg::Done
            }
        }
    }

    /// Esc keeps what was typed. Where it cannot be kept it wants to be pressed twice, since what was typed would be lost.
    fn leave(&mut self, house: &House) -> Msg {
        if !self.is_changed() {
            self.done();
            return Msg::Close;
        }
        self.keep();
        if self.keeping.as_ref().is_some_and(|keeping| keeping.trouble().is_none()) {
            return Msg::All(vec![Msg::Close, Msg::told(house.words.form_kept())]);
        }
        if self.leaving {
            return Msg::Close;
        }
        self.leaving = true;
        Msg::Done
    }

    /// What is said of the form as a whole, beneath the line that submits it.
    fn said(&self, house: &House) -> (Option<String>, Option<String>) {
        let words = &house.words;
        let trouble = self.keeping.as_ref().and_then(Keeping::trouble);
        let unkept = trouble.map(|trouble| words.not_saved(&words.why(&trouble.why)));
        let leaving = self.leaving.then(|| words.form_leave_again(&words.key(Key::plain(Code::Esc))));
        let wrong = self.wrong.as_ref().filter(|(stop, _)| *stop == self.fields.len()).map(|(_, why)| why.clone());
        let parts: Vec<String> = [wrong, unkept, leaving].into_iter().flatten().collect();
        let found = self.keeping.as_ref().is_some_and(Keeping::was_found);
        let hint = found.then(|| words.form_found(&house.chord_of(Command::EmptyForm, &[Context::Form])));
        ((!parts.is_empty()).then(|| parts.join("\n")), hint)
    }

    fn input_to_field(&mut self, input: &Input) -> Msg {
        let typed = self.field_mut().map_or(Typed::Nothing, |field| field.input(input));
        if typed == Typed::Changed {
            self.keeping.iter_mut().for_each(Keeping::go_on);
        }
        if typed == Typed::Changed && self.wrong.as_ref().is_some_and(|(field, _)| *field == self.stop) {
            self.wrong = None;
        }
        match (typed, input) {
            (Typed::Nothing, Input::Key(key)) if *key == row::UP => self.go(self.stop.saturating_sub(1)),
            (Typed::Nothing, Input::Key(key)) if *key == row::DOWN => self.go(self.stop + 1),
            (Typed::Nothing, _) => return Msg::Ignored,
            _ => {}
        }
        Msg::Done
    }

    fn empty(&mut self, house: &House) -> Msg {
        let Some(keeping) = self.keeping.as_mut().filter(|_| self.fields.iter().any(Field::is_changed)) else {
            return Msg::Done;
        };
        keeping.empty(&mut self.fields);
        self.wrong = None;
        self.go(0);
        Msg::told(house.words.form_emptied(&house.chord_of(Command::Undo, &[Context::Text, Context::Global])))
    }

    fn mouse(&mut self, mouse: Mouse, house: &House) -> Msg {
        match mouse.kind {
            MouseKind::WheelUp => self.list.scroll(-2),
            MouseKind::WheelDown => self.list.scroll(2),
            MouseKind::Press => {
                let Some(stop) = self.list.at(mouse.row.saturating_sub(self.drawn.y)) else { return Msg::Done };
                self.go(stop);
                if stop == self.fields.len() {
                    return self.submit(house);
                }
                return self.input_to_field(&Input::Mouse(mouse));
            }
            MouseKind::Drag | MouseKind::Release => return self.input_to_field(&Input::Mouse(mouse)),
        }
        Msg::Done
    }

    fn row(&mut self, stop: usize, house: &House, width: u16) -> Row<'_> {
        let focused = stop == self.stop;
        let labels = row::label_column(&self.fields, width);
        let wrong = self.wrong.as_ref().filter(|(field, _)| *field == stop).map(|(_, why)| why.clone());
        let said = if stop < self.fields.len() { (None, None) } else { self.said(house) };
        match self.fields.get_mut(stop) {
            Some(field) => {
                let fault = || field.fault(self.now, &house.words).filter(|_| !focused);
                let wrong = wrong.or_else(fault);
                Row::of_field(field, wrong, focused, labels, self.now, house, width)
            }
            None => Row::of_submit(&self.submit_label, said, focused, width),
        }
    }
}

impl Popup for Form {
    fn contexts(&self) -> Vec<Context> {
        let writing = self.field().is_some_and(Field::is_written);
        vec![Context::Form, if writing { Context::Text } else { Context::List }]
    }

    fn offers(&self, house: &House) -> Vec<Offer> {
        let several = self.field().is_some_and(Field::has_lines).then_some(Command::NewLine);
        let chosen = self.field().filter(|field| !field.is_written()).map(|_| Command::Right);
        let others = [Command::NextStop, Command::PreviousStop];
        let first = [Command::Accept, Command::Leave];
        let commands = first.into_iter().chain(several).chain(chosen).chain(others);
        let mut offers: Vec<Offer> = commands.map(|command| (command, Enabled::Yes)).collect();
        if let Some(keeping) = &self.keeping {
            let empty = || Enabled::No(house.words.why_form_empty());
            offers.push((Command::EmptyForm, if self.is_changed() { Enabled::Yes } else { empty() }));
            if keeping.is_emptied() {
                offers.push((Command::Undo, Enabled::Yes));
            }
        }
        offers
    }

    fn run(&mut self, command: Command, house: &House) -> Msg {
        if command == Command::Leave {
            return self.leave(house);
        }
        self.leaving = false;
        match command {
            Command::Accept => return self.accept(house),
            Command::NewLine => match self.field_mut() {
                Some(field) if field.has_lines() => drop(field.new_line()),
                _ => return self.submit(house),
            },
            Command::NextStop if self.field_mut().is_some_and(Field::complete) => {}
            Command::NextStop if self.stop == self.fields.len() => self.go(0),
            Command::PreviousStop if self.stop == 0 => self.go(self.fields.len()),
            Command::NextStop | Command::Down => self.go(self.stop + 1),
            Command::PreviousStop | Command::Up => self.go(self.stop.saturating_sub(1)),
            Command::Left | Command::Right => {
                let forth = command == Command::Right;
                self.field_mut().into_iter().for_each(|field| field.choose_next(forth));
            }
            Command::First => self.go(0),
            Command::Last => self.go(self.fields.len()),
            Command::EmptyForm => return self.empty(house),
            Command::Undo if self.keeping.as_ref().is_some_and(Keeping::is_emptied) => {
                let keeping = self.keeping.as_mut();
                keeping.into_iter().for_each(|keeping| keeping.fill_again(&mut self.fields));
            }
            _ => return Msg::Ignored,
        }
        Msg::Done
    }

    fn input(&mut self, input: &Input, house: &House) -> Msg {
        self.leaving = false;
        match input {
            Input::Mouse(mouse) => self.mouse(*mouse, house),
            _ => self.input_to_field(input),
        }
    }

    fn keep(&mut self) -> bool {
        self.keeping.as_mut().is_some_and(|keeping| keeping.keep(&self.fields))
    }

    fn sync(&mut self) {
        self.keeping.iter_mut().for_each(Keeping::sync);
    }

    fn unkept(&self) -> Option<Unkept> {
        let trouble = self.keeping.as_ref()?.trouble()?.clone();
        let typed = self.fields.iter().filter(|field| field.is_changed());
        let lines = typed.map(|field| format!("{}: {}", field.label(), field.shown()));
        Some(Unkept { trouble, typed: lines.collect::<Vec<_>>().join("\n") })
    }

    fn look_at_the_clock(&mut self, now: Now) -> bool {
        self.timer.as_mut().is_some_and(|timer| timer.look(now))
    }

    fn next_tick(&self) -> Option<i64> {
        self.timer.as_ref().and_then(Timer::next)
    }

    fn refuse(&mut self, why: String) {
        let stop = self.fields.len();
        self.go(stop);
        self.wrong = Some((stop, why));
    }

    fn done(&mut self) {
        self.keeping.iter_mut().for_each(Keeping::clear);
    }

    fn area(&self, screen: Rect, _house: &House) -> Rect {
        let width = WIDEST.min(screen.width);
        let inside = width.saturating_sub(FRAME);
        let labels = row::label_column(&self.fields, inside);
        let rows: usize = self.fields.iter().map(|field| row::most_rows(field, labels)).sum();
        let timed = usize::from(self.timer.is_some());
        placed(screen, width, u16::try_from(rows + AROUND + timed).unwrap_or(u16::MAX))
    }

    fn render(&mut self, area: Rect, buf: &mut Buffer, house: &House) -> Option<Position> {
        let inner = Frame::popup(&self.title).render(area, buf, house);
        let timed = u16::from(self.timer.is_some()).min(inner.height);
        let [head, inner] = Layout::vertical([Constraint::Length(timed), Constraint::Fill(1)]).areas(inner);
        if let Some(timer) = &self.timer {
            timer.render(head, buf, house);
        }
        let mut list = std::mem::take(&mut self.list);
        list.forget();
        list.lay(self.fields.len() + 1, inner, |stop| self.row(stop, house, inner.width).height());
        let mut caret = None;
        for shown in list.visible() {
            let place = list.area(shown, inner);
            let drawn = self.row(shown.item, house, inner.width).render(shown.skip, place, buf, house);
            caret = caret.or(drawn);
        }
        scroll_bar(&list, inner, area, buf, house);
        (self.list, self.drawn) = (list, inner);
        caret
    }
}
