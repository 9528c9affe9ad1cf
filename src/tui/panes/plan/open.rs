//! The one field that is open: what keys do to it, and how it is drawn.

mod choice;
mod number;

use chrono::NaiveTime;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Span;
use ratatui::widgets::Widget as _;

use crate::domain::catalog::StepField;
use crate::domain::session::SessionChange;
use crate::domain::{Change, Edit, Moment, planning};
use crate::tui::cx::Cx;
use crate::tui::input::Input;
use crate::tui::popups::form::{typed_moment, understood};
use crate::tui::widgets::editor::Editor;
use crate::tui::widgets::text_box::{TextBox, TextStyle, Typed};
use crate::tui::widgets::wrap::fit;

use super::field::Field;
use super::says;
use choice::Options;
use number::digits_of;

/// A field that is being written.
#[derive(Debug)]
pub(super) struct Open {
    field: Field,
    body: Body,
}

/// How a field is written.
#[derive(Debug)]
enum Body {
    Text(Editor),
    /// A number: each digit counts at once.
    Number(TextBox),
    /// A day and a time, which count when the field is left; and the moment that stood there.
    Moment(TextBox, Option<Moment>),
    Choice(Options),
}

/// What came of an input.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It was not for this field.
    Nothing,
    /// Only this field looks different.
    Here(Vec<Edit>),
    /// Other lines of the plan say something else now, too.
    Around(Vec<Edit>),
}

/// A time that is typed is read back in this form.
const MOMENT: &str = "%d-%m-%Y %H.%M";

impl Open {
    /// Opens a field, its caret behind what stands there.
    pub(super) fn new(field: Field, cx: &Cx) -> Self {
        let hint = says::hint(field, cx);
        let line = |text: &str| {
            let mut line = TextBox::line().with_placeholder(&hint);
            line.set_text(text);
            line
        };
        let body = match (field.place(), field) {
            (Some(place), _) => Body::Text(Editor::open(place, cx, field.is_one_line()).with_placeholder(&hint)),
            (None, Field::Scheduled) => Body::Moment(line(&as_typed(cx.session.scheduled)), cx.session.scheduled),
            (None, Field::StepStage(_) | Field::Step(_, StepField::Goals)) => Body::Choice(Options::new(field, cx)),
            (None, _) => {
                let mut line = line(&digits_of(minutes(field, cx)));
                line.select_all();
                Body::Number(line)
            }
        };
        Self { field, body }
    }

    /// Which field it is.
    pub(super) fn field(&self) -> Field {
        self.field
    }

    /// Whether it can have more than one line.
    pub(super) fn has_lines(&self) -> bool {
        !self.field.is_one_line()
    }

    /// The text it is written in, if it is one that can cite.
    pub(super) fn editor(&self) -> Option<&Editor> {
        match &self.body {
            Body::Text(editor) => Some(editor),
            _ => None,
        }
    }

    /// What is selected in it.
    pub(super) fn selected(&self) -> Option<String> {
        match &self.body {
            Body::Text(editor) => editor.copy(),
            Body::Number(line) | Body::Moment(line, _) => line.selected(),
            Body::Choice(_) => None,
        }
    }

    /// Takes what people do.
    pub(super) fn input(&mut self, input: &Input, cx: &Cx) -> Outcome {
        match &mut self.body {
            Body::Text(editor) => match editor.input(input, cx) {
                None => Outcome::Nothing,
                Some(edits) if edits.len() > 1 => Outcome::Around(edits),
                Some(edits) => Outcome::Here(edits),
            },
            Body::Moment(line, _) => match line.input(input) {
                Typed::Nothing => Outcome::Nothing,
                Typed::Moved | Typed::Changed => Outcome::Here(Vec::new()),
            },
            Body::Number(line) => match number::input(line, input) {
                None => Outcome::Nothing,
                Some(minutes) => Outcome::Around(set_minutes(self.field, minutes, cx).into_iter().collect()),
            },
            Body::Choice(options) => options.input(self.field, input, cx).map_or(Outcome::Nothing, Outcome::Around),
        }
    }

    /// Begins a new line, in a text that has several.
    pub(super) fn new_line(&mut self, cx: &Cx) -> Option<Vec<Edit>> {
        match &mut self.body {
            Body::Text(editor) => editor.new_line(cx),
            _ => None,
        }
    }

    /// Whether what is typed counts only when the field is left.
    pub(super) fn counts_when_left(&self) -> bool {
        matches!(self.body, Body::Moment(..))
    }

    /// What is typed in it, where that counts only when it is left.
    pub(super) fn typed(&self) -> String {
        match &self.body {
            Body::Moment(line, _) => line.text(),
            _ => String::new(),
        }
    }

    /// What is still to be kept when the field is left.
    ///
    /// # Errors
    /// What to say when it cannot be read.
    pub(super) fn left(&self, cx: &Cx) -> Result<Vec<Edit>, String> {
        let Body::Moment(line, old) = &self.body else { return Ok(Vec::new()) };
        let (old, text) = (*old, line.text());
        if text == as_typed(old) {
            return Ok(Vec::new());
        }
        let new = match text.trim() {
            "" => None,
            typed => {
                Some(typed_moment(typed, cx.now.wall, clock_of(old), &cx.words).map_err(|none| none.why(&cx.words))?)
            }
        };
        let change = Change::Session(SessionChange::Scheduled { old, new });
        Ok((old != new).then_some(Edit::Set(change)).into_iter().collect())
    }

    /// Brings the working copy up to date.
    pub(super) fn sync(&mut self, cx: &Cx) {
        match &mut self.body {
            Body::Text(editor) => editor.sync(cx),
            Body::Number(line) => {
                let now = digits_of(minutes(self.field, cx));
                if number::read(line) != minutes(self.field, cx) {
                    line.set_text(&now);
                }
            }
            // What is half typed stays, unless the moment was made another elsewhere.
            Body::Moment(line, seen) if *seen != cx.session.scheduled => {
                *seen = cx.session.scheduled;
                line.set_text(&as_typed(*seen));
            }
            Body::Moment(..) | Body::Choice(_) => {}
        }
    }

    /// The rows it takes at a width of so many columns.
    pub(super) fn height(&mut self, width: u16, cx: &Cx) -> u16 {
        match &mut self.body {
            Body::Text(editor) => editor.height(width),
            Body::Number(line) => line.height(width),
            Body::Moment(line, _) => line.height(width) + 1,
            Body::Choice(_) => Options::height(self.field, width, cx),
        }
    }

    /// Draws it; returns where the caret is.
    pub(super) fn render(&mut self, cx: &Cx, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let style = TextStyle::of(&cx.theme);
        match &mut self.body {
            Body::Text(editor) => editor.render(area, buf, style),
            Body::Number(line) => line.render(area, buf, style),
            Body::Moment(line, old) => {
                let rows = line.height(area.width).min(area.height);
                let told = understood(&line.text(), cx.now.wall, clock_of(*old), &cx.words).unwrap_or_default();
                let beneath = Rect { y: area.y + rows, height: area.height - rows, ..area };
                Span::styled(fit(&told, area.width.into(), &cx.glyphs.cut), cx.theme.dim).render(beneath, buf);
                line.render(Rect { height: rows, ..area }, buf, style)
            }
            Body::Choice(options) => options.render(self.field, cx, area, buf),
        }
    }
}

/// A moment as it is typed.
fn as_typed(moment: Option<Moment>) -> String {
    moment.map(|at| at.format(MOMENT).to_string()).unwrap_or_default()
}

/// The time of day at which a lesson stays when only its day is typed.
fn clock_of(moment: Option<Moment>) -> Option<NaiveTime> {
    moment.map(|at| at.time())
}

/// The minutes of a field that holds them.
fn minutes(field: Field, cx: &Cx) -> u32 {
    match field {
        Field::Step(step, StepField::Minutes) => cx.session.plan.step(step).map_or(0, |step| step.minutes),
        _ => cx.session.minutes,
    }
}

/// The edit that gives a field so many minutes; `None` when it has them.
pub(super) fn set_minutes(field: Field, new: u32, cx: &Cx) -> Option<Edit> {
    match field {
        Field::Step(step, StepField::Minutes) => planning::set_minutes(cx.session, step, new),
        Field::LessonMinutes => planning::set_lesson_minutes(cx.session, new),
        _ => None,
    }
}
