//! A text that can be edited: one line, or many. What keys, pastes and the mouse do to it is decided here.

mod steps;
#[cfg(test)]
mod tests;
mod window;

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation as _;

use crate::config::{Code, Key, Theme};
use crate::domain::clean::{clean, clean_line};
use crate::tui::input::Input;
use crate::tui::terminal::{Mouse, MouseKind};

use steps::{letter_after, letter_before, word_after, word_before};
use window::{Reach, Window, is_plain};

/// A text, its caret and its selection. Every offset is in bytes, and every place of the caret is between two letters.
#[derive(Debug)]
pub struct TextBox {
    window: Window,
    one_line: bool,
    /// Where the selection began; it ends at the caret.
    anchor: Option<usize>,
}

/// What an input did to a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    /// Nothing: it was not for a text, or there is no row to go to. Somebody else may have it.
    Nothing,
    /// It moved the caret or the selection.
    Moved,
    /// It changed the text.
    Changed,
}

/// The looks of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TextStyle {
    /// The text itself.
    pub text: Style,
    /// What is selected.
    pub selection: Style,
    /// What stands there while nothing has been written.
    pub placeholder: Style,
}

impl TextStyle {
    /// The looks that the theme gives a text.
    #[must_use]
    pub fn of(theme: &Theme) -> Self {
        Self { text: theme.text, selection: theme.selected_text, placeholder: theme.placeholder }
    }
}

/// How far a step goes.
#[derive(Clone, Copy)]
enum Step {
    Letter,
    Word,
    Line,
    Text,
}

/// Where to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Back,
    Forth,
}

impl TextBox {
    /// A box for one line, empty: line ends that are pasted into it become spaces.
    #[must_use]
    pub fn line() -> Self {
        Self::new(true, Reach::FULL)
    }

    /// A box for any number of lines, empty.
    #[must_use]
    pub fn prose() -> Self {
        Self::new(false, Reach::FULL)
    }

    fn new(one_line: bool, reach: Reach) -> Self {
        Self { window: Window::new(reach), one_line, anchor: None }
    }

    /// With words that stand there while nothing has been written.
    #[must_use]
    pub fn with_placeholder(mut self, words: &str) -> Self {
        self.set_placeholder(words);
        self
    }

    /// Sets the words that stand there while nothing has been written.
    pub fn set_placeholder(&mut self, words: &str) {
        self.window.set_placeholder(words);
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> String {
        self.window.text()
    }

    /// Whether nothing has been written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.window.is_empty()
    }

    /// Takes another text, cleaned, and puts the caret at its end.
    pub fn set_text(&mut self, text: &str) {
        let text = self.cleaned(text);
        self.anchor = None;
        self.window.load(&text, text.len());
    }

    /// Where the caret is.
    #[must_use]
    pub fn caret(&self) -> usize {
        self.window.caret()
    }

    /// Puts the caret at a byte: before the letter that the byte is in, at the end when there are fewer.
    pub fn set_caret(&mut self, byte: usize) {
        self.anchor = None;
        self.window.go(byte.min(self.window.len()));
    }

    /// Selects the whole text, so that what is typed next takes its place.
    pub fn select_all(&mut self) {
        self.window.go(self.window.len());
        self.anchor = Some(0);
    }

    /// What is selected, if anything is.
    #[must_use]
    pub fn selected(&self) -> Option<String> {
        self.text().get(self.selection()?).map(str::to_owned)
    }

    /// The bytes that are selected, if any are.
    #[must_use]
    pub fn selection(&self) -> Option<Range<usize>> {
        let (anchor, caret) = (self.anchor?, self.caret());
        (anchor != caret).then(|| anchor.min(caret)..anchor.max(caret))
    }

    /// Puts something, cleaned, in the place of some bytes, and the caret behind it.
    pub fn replace(&mut self, span: Range<usize>, put: &str) {
        let put = self.cleaned(put);
        self.put(span, &put);
    }

    /// Begins a new line at the caret, in a box that has several.
    pub fn new_line(&mut self) -> Typed {
        if self.one_line { Typed::Nothing } else { self.write("\n") }
    }

    /// Takes what people do. Enter, Tab, Esc and whatever else is no letter, move or deletion is not for it.
    pub fn input(&mut self, input: &Input) -> Typed {
        match input {
            Input::Text(letters) => self.write_cleaned(letters),
            Input::Paste(text) => self.write_cleaned(text),
            Input::Mouse(mouse) => self.mouse(*mouse),
            Input::Key(key) => self.key(*key),
        }
    }

    /// The rows it takes at a width of so many columns; at least 1.
    #[must_use]
    pub fn height(&mut self, width: u16) -> u16 {
        self.window.height(width).max(1)
    }

    /// Draws it, scrolled so that the caret is in view; returns where the caret is.
    pub fn render(&mut self, area: Rect, buf: &mut Buffer, style: TextStyle) -> Option<Position> {
        self.window.set_styles(style.text, style.selection, style.placeholder);
        self.window.render(area, buf, self.anchor)
    }

    fn key(&mut self, key: Key) -> Typed {
        if let Some(letter) = key.typed() {
            return self.write_cleaned(letter.encode_utf8(&mut [0; 4]));
        }
        if let Some((step, way)) = deletion(key) {
            return self.delete(step, way);
        }
        if let Some((step, way)) = movement(key) {
            return self.go(key.shift, |text| Some(text.target(step, way)));
        }
        match key.code {
            Code::Up if !key.ctrl && !key.alt => self.go_row(key.shift, Way::Back),
            Code::Down if !key.ctrl && !key.alt => self.go_row(key.shift, Way::Forth),
            _ => Typed::Nothing,
        }
    }

    fn mouse(&mut self, mouse: Mouse) -> Typed {
        let place = Position::new(mouse.column, mouse.row);
        match mouse.kind {
            MouseKind::Press => self.go(false, |text| text.window.byte_at(place)),
            MouseKind::Drag => self.go(true, |text| text.window.byte_at(place)),
            MouseKind::Release | MouseKind::WheelUp | MouseKind::WheelDown => Typed::Nothing,
        }
    }

    fn go(&mut self, selecting: bool, target: impl FnOnce(&Self) -> Option<usize>) -> Typed {
        let Some(byte) = target(self) else { return Typed::Nothing };
        self.hold_anchor(selecting);
        self.window.go(byte);
        Typed::Moved
    }

    fn go_row(&mut self, selecting: bool, way: Way) -> Typed {
        self.hold_anchor(selecting);
        if self.window.move_row(way == Way::Back) || selecting { Typed::Moved } else { Typed::Nothing }
    }

    fn hold_anchor(&mut self, selecting: bool) {
        self.anchor = selecting.then(|| self.anchor.unwrap_or_else(|| self.caret()));
    }

    fn delete(&mut self, step: Step, way: Way) -> Typed {
        let (caret, target) = (self.caret(), self.target(step, way));
        let span = self.selection().unwrap_or(caret.min(target)..caret.max(target));
        if span.is_empty() {
            return Typed::Moved;
        }
        self.put(span, "");
        Typed::Changed
    }

    fn write_cleaned(&mut self, text: &str) -> Typed {
        if is_plain(text) {
            return self.write(text);
        }
        let (line, caret) = self.window.line();
        // An accent that comes on its own belongs to the letter before the caret; without that it would be cleaned away.
        let letter = line.get(..caret).and_then(|before| before.graphemes(true).next_back()).unwrap_or_default();
        let with_letter = self.cleaned(&[letter, text].concat());
        match with_letter.strip_prefix(letter) {
            Some(put) => self.write(put),
            None => self.write(&self.cleaned(text)),
        }
    }

    fn write(&mut self, put: &str) -> Typed {
        let span = self.selection().unwrap_or(self.caret()..self.caret());
        if span.is_empty() && put.is_empty() {
            return Typed::Moved;
        }
        self.put(span, put);
        Typed::Changed
    }

    fn put(&mut self, span: Range<usize>, put: &str) {
        self.anchor = None;
        self.window.replace(span, put);
    }

    fn cleaned(&self, text: &str) -> String {
        if self.one_line { clean_line(text) } else { clean(text) }
    }

    /// Where a step from the caret leads.
    fn target(&self, step: Step, way: Way) -> usize {
        let (line, caret) = self.window.line();
        let whole = self.window.caret();
        let begin = whole - caret;
        match (step, way) {
            (Step::Text, Way::Back) => 0,
            (Step::Text, Way::Forth) => self.window.len(),
            (Step::Line, Way::Back) => self.window.line_span().start,
            (Step::Line, Way::Forth) => self.window.line_span().end,
            (_, Way::Back) if caret == 0 => whole.saturating_sub(1),
            (_, Way::Forth) if caret == line.len() => self.window.len().min(whole + 1),
            (Step::Letter, Way::Back) => begin + letter_before(line, caret),
            (Step::Letter, Way::Forth) => begin + letter_after(line, caret),
            (Step::Word, Way::Back) => begin + word_before(line, caret),
            (Step::Word, Way::Forth) => begin + word_after(line, caret),
        }
    }
}

/// What a key deletes.
fn deletion(key: Key) -> Option<(Step, Way)> {
    let step = if key.ctrl || key.alt { Step::Word } else { Step::Letter };
    match key.code {
        Code::Backspace => Some((step, Way::Back)),
        Code::Delete => Some((step, Way::Forth)),
        Code::Char('w') if key.ctrl => Some((Step::Word, Way::Back)),
        _ => None,
    }
}

/// Where a key moves the caret. Option with an arrow comes from a Mac as `ESC b` and `ESC f`.
fn movement(key: Key) -> Option<(Step, Way)> {
    let step = if key.ctrl || key.alt { Step::Word } else { Step::Letter };
    let end = if key.ctrl { Step::Text } else { Step::Line };
    match key.code {
        Code::Left => Some((step, Way::Back)),
        Code::Right => Some((step, Way::Forth)),
        Code::Home => Some((end, Way::Back)),
        Code::End => Some((end, Way::Forth)),
        Code::Char('b') if key.alt => Some((Step::Word, Way::Back)),
        Code::Char('f') if key.alt => Some((Step::Word, Way::Forth)),
        _ => None,
    }
}
