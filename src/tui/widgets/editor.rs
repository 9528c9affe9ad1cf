//! A text of the session while it is being written: a working copy of one place, from which edits are asked for.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::config::Code;
use crate::domain::{Edit, Patch, Session, TextPlace, citation};
use crate::tui::cx::Cx;
use crate::tui::input::Input;

use super::text_box::{TextBox, TextStyle, Typed};

/// The text of one place. It shows `#34` where the session stores `[#id]`.
#[derive(Debug)]
pub struct Editor {
    text: TextBox,
    place: TextPlace,
    /// What this and the session last agreed on, as people read it.
    agreed: String,
}

impl Editor {
    /// Opens a place, with the caret at the end of its text.
    #[must_use]
    pub fn open(place: TextPlace, cx: &Cx, one_line: bool) -> Self {
        let mut text = if one_line { TextBox::line() } else { TextBox::prose() };
        let agreed = cx.read(place);
        text.set_text(&agreed);
        Self { text, place, agreed }
    }

    /// With words that stand there while nothing has been written.
    #[must_use]
    pub fn with_placeholder(mut self, words: &str) -> Self {
        self.text.set_placeholder(words);
        self
    }

    /// The place it writes to.
    #[must_use]
    pub fn place(&self) -> TextPlace {
        self.place
    }

    /// The text box, to look at.
    #[must_use]
    pub fn text_box(&self) -> &TextBox {
        &self.text
    }

    /// The text as people read it.
    #[must_use]
    pub fn text(&self) -> String {
        self.text.text()
    }

    /// What is selected, if anything is: to be copied.
    #[must_use]
    pub fn copy(&self) -> Option<String> {
        self.text.selected()
    }

    /// Takes what people do. `None`: it was not for a text; no edits: only the caret has moved.
    pub fn input(&mut self, input: &Input, cx: &Cx) -> Option<Vec<Edit>> {
        self.input_spelling(input, cx, |_| None)
    }

    /// As [`Self::input`], and spells out short forms when a space is typed behind them: `gr ` becomes `guru `.
    pub fn input_spelling(
        &mut self,
        input: &Input,
        cx: &Cx,
        spelt_out: impl Fn(&str) -> Option<String>,
    ) -> Option<Vec<Edit>> {
        let typed = match input {
            Input::Key(key) if key.typed() == Some(' ') => self.type_spelling(" ", &spelt_out),
            Input::Text(letters) => self.type_spelling(letters, &spelt_out),
            _ if cut_citation(&mut self.text, input, cx.session) => Typed::Changed,
            _ => self.text.input(input),
        };
        match typed {
            Typed::Nothing => None,
            Typed::Moved => Some(Vec::new()),
            Typed::Changed => Some(self.written(cx)),
        }
    }

    /// Begins a new line; nothing comes of it in a text of one line.
    pub fn new_line(&mut self, cx: &Cx) -> Option<Vec<Edit>> {
        (self.text.new_line() == Typed::Changed).then(|| self.written(cx))
    }

    /// Puts something in at the caret, in the place of what is selected: a citation, a tag.
    pub fn insert(&mut self, put: &str, cx: &Cx) -> Vec<Edit> {
        let caret = self.text.caret();
        self.text.replace(self.text.selection().unwrap_or(caret..caret), put);
        self.written(cx)
    }

    /// Puts something in the place of some bytes of the text as people read it, and the caret behind it.
    pub fn replace(&mut self, span: std::ops::Range<usize>, put: &str, cx: &Cx) -> Vec<Edit> {
        self.text.replace(span, put);
        self.written(cx)
    }

    /// Puts the caret at a byte of the text as people read it.
    pub fn set_caret(&mut self, byte: usize) {
        self.text.set_caret(byte);
    }

    /// Takes the session's text again when it is no longer the one last agreed on; the caret goes where the change was.
    pub fn sync(&mut self, cx: &Cx) {
        self.take_up(cx);
    }

    /// As [`Self::sync`], and says whether the text was another.
    pub fn take_up(&mut self, cx: &Cx) -> bool {
        let now = cx.read(self.place);
        if now == self.agreed {
            return false;
        }
        let caret = self.text.caret();
        let patch = Patch::between(&self.text.text(), &now);
        self.text.set_text(&now);
        self.text.set_caret(patch.map_or(caret, |patch| carried(caret, &patch)));
        self.agreed = now;
        true
    }

    /// The rows it takes at a width of so many columns.
    #[must_use]
    pub fn height(&mut self, width: u16) -> u16 {
        self.text.height(width)
    }

    /// Draws it; returns where the caret is.
    pub fn render(&mut self, area: Rect, buf: &mut Buffer, style: TextStyle) -> Option<Position> {
        self.text.render(area, buf, style)
    }

    fn written(&mut self, cx: &Cx) -> Vec<Edit> {
        self.agreed = self.text.text();
        cx.write(self.place, &self.agreed)
    }

    /// Types a run of letters. Its first word may have begun in the text; the others are spelt out before they are put in,
    /// all at once: each time something is put in, the text is wrapped anew.
    fn type_spelling(&mut self, letters: &str, spelt_out: &impl Fn(&str) -> Option<String>) -> Typed {
        let mut words = letters.split_inclusive(' ');
        let typed = self.type_word(words.next().unwrap_or_default(), spelt_out);
        let rest: String = words.map(|word| spelt(word, spelt_out)).collect();
        if rest.is_empty() { typed } else { self.text.input(&Input::Text(rest)) }
    }

    /// Types the end of a word, or all of it, with the space behind it if there is one.
    fn type_word(&mut self, typed: &str, spelt_out: &impl Fn(&str) -> Option<String>) -> Typed {
        let Some(word) = typed.strip_suffix(' ') else { return self.text.input(&Input::Text(typed.to_owned())) };
        if !word.is_empty() {
            self.text.input(&Input::Text(word.to_owned()));
        }
        let (text, caret) = (self.text.text(), self.text.caret());
        let word = short_form(text.get(..caret).unwrap_or_default());
        if let Some(whole) = spelt_out(word) {
            self.text.replace(caret - word.len()..caret, &whole);
        }
        self.text.input(&Input::Text(" ".to_owned()))
    }
}

/// A whole word that is typed, with the space behind it if there is one, as it is written.
fn spelt(typed: &str, spelt_out: &impl Fn(&str) -> Option<String>) -> String {
    let spelt = || {
        let before = typed.strip_suffix(' ')?;
        let word = short_form(before);
        Some([before.strip_suffix(word)?, &spelt_out(word)?, " "].concat())
    };
    spelt().unwrap_or_else(|| typed.to_owned())
}

/// What at the end of a text may be a short form.
fn short_form(before: &str) -> &str {
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    word.trim_start_matches(['(', '"', '“', '\''])
}

/// Takes out a whole citation that the caret is beside, since half of one would point elsewhere; says whether it did.
pub(crate) fn cut_citation(text_box: &mut TextBox, input: &Input, session: &Session) -> bool {
    let Input::Key(key) = input else { return false };
    let deletes = matches!(key.code, Code::Backspace | Code::Delete) && !key.ctrl && !key.alt;
    if !deletes || text_box.selection().is_some() {
        return false;
    }
    let (text, caret) = (text_box.text(), text_box.caret());
    let beside = |span: &std::ops::Range<usize>| match key.code {
        Code::Backspace => span.start < caret && caret <= span.end,
        _ => span.start <= caret && caret < span.end,
    };
    let cited = citation::named(&text, session).map(|(span, _)| span).find(beside);
    let Some(span) = cited else { return false };
    text_box.replace(span, "");
    true
}

/// Where a caret belongs after a change: it stays where it was in the text, and goes behind what was put around it.
fn carried(caret: usize, patch: &Patch) -> usize {
    let put_end = patch.at + patch.put.len();
    match caret {
        _ if caret < patch.at => caret,
        _ if caret <= patch.at + patch.cut.len() => put_end,
        _ => caret - patch.cut.len() + patch.put.len(),
    }
}

#[cfg(test)]
mod tests;
