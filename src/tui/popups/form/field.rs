//! One field of a form: what is written or chosen in it, and what it means.

use crate::config::{Code, Key, Language};
use crate::domain::Moment;
use crate::tui::input::Input;
use crate::tui::widgets::text_box::{TextBox, Typed};

use super::values::Value;
use super::when::{typed_day, typed_moment, typed_soon, understood};

/// A field.
pub struct Field {
    key: String,
    label: String,
    hint: String,
    needed: bool,
    /// Whether the first letter writes it anew.
    anew: bool,
    content: Content,
    initial: String,
    remark: Option<Remark>,
}

/// What there is to say of what was written, if anything.
type Remark = Box<dyn Fn(&str) -> Option<String>>;

/// What it holds.
enum Content {
    /// Something written, of which kind, and what it could become as it is typed.
    Written { text: Box<TextBox>, kind: Kind, known: Vec<String> },
    /// One of several: their ids and names, and which one.
    Chosen { options: Vec<(String, String)>, chosen: usize },
}

/// What is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Line,
    Lines,
    Number,
    Day,
    Moment,
    /// A moment of which the day can be left out: the next time that the clock says so.
    Soon,
}

impl Field {
    /// A field for one line of text.
    pub fn line(key: impl Into<String>, label: impl Into<String>) -> Self {
        Self::written(key, label, Kind::Line)
    }

    /// A field for several lines of text.
    pub fn lines(key: impl Into<String>, label: impl Into<String>) -> Self {
        Self::written(key, label, Kind::Lines)
    }

    /// A field for a number.
    pub fn number(key: impl Into<String>, label: impl Into<String>) -> Self {
        Self::written(key, label, Kind::Number)
    }

    /// A field for a day.
    pub fn day(key: impl Into<String>, label: impl Into<String>) -> Self {
        Self::written(key, label, Kind::Day)
    }

    /// A field for a day and a time of day.
    pub fn moment(key: impl Into<String>, label: impl Into<String>) -> Self {
        Self::written(key, label, Kind::Moment)
    }

    /// A field for a day and a time of day; without the day it is the next time that the clock says so.
    pub fn soon(key: impl Into<String>, label: impl Into<String>) -> Self {
        Self::written(key, label, Kind::Soon)
    }

    /// A field in which one of several is chosen: each with its id and its name. The first is chosen at first.
    pub fn choice(key: impl Into<String>, label: impl Into<String>, options: Vec<(String, String)>) -> Self {
        Self::new(key, label, Content::Chosen { options, chosen: 0 })
    }

    fn written(key: impl Into<String>, label: impl Into<String>, kind: Kind) -> Self {
        let text = if kind == Kind::Lines { TextBox::prose() } else { TextBox::line() };
        Self::new(key, label, Content::Written { text: Box::new(text), kind, known: Vec::new() })
    }

    fn new(key: impl Into<String>, label: impl Into<String>, content: Content) -> Self {
        let field = Self {
            key: key.into(),
            label: label.into(),
            hint: String::new(),
            needed: false,
            anew: matches!(content, Content::Written { kind: Kind::Number, .. }),
            content,
            initial: String::new(),
            remark: None,
        };
        let initial = field.kept();
        Self { initial, ..field }
    }

    /// With a line on how to fill it in, shown while it has the focus.
    #[must_use]
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: hint.into(), ..self }
    }

    /// With something quiet to say of what is written, shown beneath it.
    #[must_use]
    pub fn remark(self, remark: impl Fn(&str) -> Option<String> + 'static) -> Self {
        Self { remark: Some(Box::new(remark)), ..self }
    }

    /// Not to be left empty.
    #[must_use]
    pub fn needed(self) -> Self {
        Self { needed: true, ..self }
    }

    /// Written anew by the first letter, like a number.
    #[must_use]
    pub fn anew(self) -> Self {
        Self { anew: true, ..self }
    }

    /// With something written at first; of several, the one with this id chosen.
    #[must_use]
    pub fn initial(mut self, initial: &str) -> Self {
        self.put_back(initial);
        self.initial = self.kept();
        self
    }

    /// With texts that it is completed from as it is typed.
    #[must_use]
    pub fn completing(mut self, texts: Vec<String>) -> Self {
        if let Content::Written { known, .. } = &mut self.content {
            *known = texts;
        }
        self
    }

    pub(super) fn key(&self) -> &str {
        &self.key
    }

    pub(super) fn label(&self) -> &str {
        &self.label
    }

    /// Whether letters are written into it.
    pub(super) fn is_written(&self) -> bool {
        matches!(self.content, Content::Written { .. })
    }

    /// Whether it can hold several lines.
    pub(super) fn has_lines(&self) -> bool {
        matches!(self.content, Content::Written { kind: Kind::Lines, .. })
    }

    /// Whether it no longer holds what it held at first.
    pub(super) fn is_changed(&self) -> bool {
        self.kept() != self.initial
    }

    /// What it holds, as it is shown.
    pub(super) fn shown(&self) -> String {
        match &self.content {
            Content::Written { text, .. } => text.text(),
            Content::Chosen { options, chosen } => {
                options.get(*chosen).map_or_else(String::new, |(_, name)| name.clone())
            }
        }
    }

    /// What it holds, as it is kept: what was written, or the id of what was chosen.
    pub(super) fn kept(&self) -> String {
        match &self.content {
            Content::Written { text, .. } => text.text(),
            Content::Chosen { .. } => match self.chosen() {
                Value::Choice(Some(id)) => id,
                _ => String::new(),
            },
        }
    }

    /// Puts back what was kept. What it held at first stays what it held at first.
    pub(super) fn put_back(&mut self, kept: &str) {
        match &mut self.content {
            Content::Written { text, .. } => text.set_text(kept),
            Content::Chosen { options, chosen } => {
                *chosen = options.iter().position(|(id, _)| id == kept).unwrap_or(*chosen);
            }
        }
    }

    /// Empties it: it holds again what it held at first.
    pub(super) fn empty(&mut self) {
        let initial = self.initial.clone();
        self.put_back(&initial);
    }

    /// The text box, where letters are written.
    pub(super) fn text_box(&mut self) -> Option<&mut TextBox> {
        match &mut self.content {
            Content::Written { text, .. } => Some(text),
            Content::Chosen { .. } => None,
        }
    }

    pub(super) fn input(&mut self, input: &Input) -> Typed {
        let forth = Key::plain(Code::Right);
        if *input == Input::Key(forth) && self.complete() {
            return Typed::Changed;
        }
        match (&mut self.content, input) {
            (Content::Written { text, .. }, _) => text.input(input),
            (Content::Chosen { .. }, Input::Key(key)) if key.typed() == Some(' ') => {
                self.choose_next(true);
                Typed::Changed
            }
            (Content::Chosen { .. }, Input::Mouse(_)) => {
                self.choose_next(true);
                Typed::Changed
            }
            _ => Typed::Nothing,
        }
    }

    pub(super) fn new_line(&mut self) -> Typed {
        self.text_box().map_or(Typed::Nothing, TextBox::new_line)
    }

    /// Chooses the next of several, or the one before; behind the last comes the first.
    pub(super) fn choose_next(&mut self, forth: bool) {
        if let Content::Chosen { options, chosen } = &mut self.content {
            let step = if forth { 1 } else { options.len().saturating_sub(1) };
            *chosen = (*chosen + step).checked_rem(options.len()).unwrap_or(0);
        }
    }

    /// What is missing of a known text that begins with what is written, when the caret is at its end.
    pub(super) fn rest(&self) -> Option<&str> {
        let Content::Written { text, known, .. } = &self.content else { return None };
        let written = text.text();
        if written.trim().is_empty() || text.caret() < written.len() {
            return None;
        }
        known.iter().filter(|known| known.len() > written.len()).find_map(|known| {
            let (begin, rest) = known.split_at_checked(written.len())?;
            (begin.to_lowercase() == written.to_lowercase()).then_some(rest)
        })
    }

    /// Completes what is written from what is known; tells whether there was something.
    pub(super) fn complete(&mut self) -> bool {
        let Some(rest) = self.rest().map(str::to_owned) else { return false };
        let Content::Written { text, known, .. } = &mut self.content else { return false };
        let written = text.text();
        // What is known is written as it is known, capitals too.
        let whole = known.iter().find(|known| known.len() == written.len() + rest.len() && known.ends_with(&rest));
        let whole = whole.cloned().unwrap_or(written + &rest);
        text.set_text(&whole);
        true
    }

    /// What the field means, or a sentence on why it means nothing.
    pub(super) fn value(&self, now: Moment, words: &Language) -> Result<Value, String> {
        let Content::Written { text, kind, .. } = &self.content else { return Ok(self.chosen()) };
        let text = text.text();
        let text = text.trim();
        if text.is_empty() && self.needed {
            return Err(words.needed());
        }
        let filled = (!text.is_empty()).then_some(text);
        match kind {
            Kind::Line | Kind::Lines => Ok(Value::Text(text.to_owned())),
            Kind::Number => {
                let number = filled.map(|text| text.parse().map_err(|_| words.not_minutes()));
                number.transpose().map(Value::Number)
            }
            Kind::Day => {
                let day = filled.map(|text| typed_day(text, now.date_naive(), words).ok_or_else(|| words.not_a_day()));
                day.transpose().map(Value::Day)
            }
            Kind::Moment => {
                let moment = filled.map(|text| typed_moment(text, now, None, words).map_err(|none| none.why(words)));
                moment.transpose().map(Value::Moment)
            }
            Kind::Soon => {
                let moment = filled.map(|text| typed_soon(text, now, words).map_err(|none| none.why(words)));
                moment.transpose().map(Value::Moment)
            }
        }
    }

    fn chosen(&self) -> Value {
        match &self.content {
            Content::Chosen { options, chosen } => Value::Choice(options.get(*chosen).map(|(id, _)| id.clone())),
            Content::Written { .. } => Value::Choice(None),
        }
    }

    /// The line beneath it while it has the focus: how a day was understood, else how to fill it in.
    pub(super) fn help(&self, now: Moment, words: &Language) -> String {
        let told = match (&self.content, self.value(now, words)) {
            (_, Ok(Value::Day(Some(day)))) => Some(words.date(&day)),
            (Content::Written { kind: Kind::Soon, .. }, Ok(Value::Moment(Some(moment)))) => Some(words.moment(&moment)),
            (Content::Written { text, kind: Kind::Moment | Kind::Soon, .. }, _) => {
                understood(&text.text(), now, None, words)
            }
            _ => None,
        };
        told.or_else(|| self.remarked()).unwrap_or_else(|| self.hint.clone())
    }

    /// What there is to say of what was written.
    pub(super) fn remarked(&self) -> Option<String> {
        let Content::Written { text, .. } = &self.content else { return None };
        self.remark.as_ref().and_then(|remark| remark(text.text().trim()))
    }

    /// What is wrong with it as soon as it has been left: what is written is no day, no number. That it is empty can wait.
    pub(super) fn fault(&self, now: Moment, words: &Language) -> Option<String> {
        let is_filled = matches!(&self.content, Content::Written { text, .. } if !text.text().trim().is_empty());
        self.value(now, words).err().filter(|_| is_filled)
    }

    /// The focus has come to it, by a key: a number is written anew by the first digit.
    pub(super) fn enter(&mut self) {
        if let Content::Written { text, .. } = &mut self.content
            && self.anew
        {
            text.select_all();
        }
    }

    /// The focus has left it.
    pub(super) fn leave(&mut self) {
        if let Content::Written { text, .. } = &mut self.content
            && self.anew
        {
            text.set_caret(usize::MAX);
        }
    }
}
