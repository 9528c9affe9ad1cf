//! The line of the talk: a draft of whoever holds the pen, which Enter makes a turn.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line as Row;
use ratatui::widgets::Widget as _;

use crate::domain::session::Draft;
use crate::domain::{Edit, Id, Line, TextPlace};
use crate::tui::cx::Cx;
use crate::tui::input::Input;
use crate::tui::widgets::editor::Editor;
use crate::tui::widgets::text_box::TextStyle;

use super::citing::Citing;

/// The line.
#[derive(Default)]
pub(super) struct TalkLine {
    /// Open from the first time the pane is brought up to date.
    editor: Option<Editor>,
    citing: Citing,
}

impl TalkLine {
    /// Takes up the draft of whoever holds the pen, in this talk, as it is now.
    pub(super) fn sync(&mut self, talk: Id, cx: &Cx) {
        let place = TextPlace::Draft(cx.pen, Line::Talk(talk));
        match &mut self.editor {
            Some(editor) if editor.place() == place => editor.sync(cx),
            editor => *editor = Some(Editor::open(place, cx, false)),
        }
        self.follow(cx);
    }

    /// The draft in it, if anything was typed.
    pub(super) fn draft<'a>(&self, cx: &Cx<'a>) -> Option<&'a Draft> {
        let TextPlace::Draft(by, line) = self.editor.as_ref()?.place() else { return None };
        cx.session.draft(by, line)
    }

    /// Whether nothing stands in it that could be said.
    pub(super) fn is_blank(&self) -> bool {
        self.editor.as_ref().is_none_or(|editor| editor.text().trim().is_empty())
    }

    /// What is selected in it.
    pub(super) fn selected(&self) -> Option<String> {
        self.editor.as_ref()?.copy()
    }

    /// The list of what may be cited.
    pub(super) fn citing(&mut self) -> &mut Citing {
        &mut self.citing
    }

    /// Whether something may be cited now, or is.
    pub(super) fn is_citing(&self) -> bool {
        self.citing.is_shown()
    }

    /// Whether there is something to choose from at a `#`.
    pub(super) fn is_choosing(&self) -> bool {
        self.citing.is_open()
    }

    /// Takes what people do. `None`: it was not for a text; no edits: only the caret has moved.
    pub(super) fn input(&mut self, input: &Input, cx: &Cx) -> Option<Vec<Edit>> {
        let edits = self.editor.as_mut()?.input(input, cx);
        self.follow(cx);
        edits
    }

    /// Begins a new line in it.
    pub(super) fn new_line(&mut self, cx: &Cx) -> Vec<Edit> {
        self.editor.as_mut().and_then(|editor| editor.new_line(cx)).unwrap_or_default()
    }

    /// Begins a mention at the caret, so that the list opens.
    pub(super) fn mention(&mut self, cx: &Cx) -> Vec<Edit> {
        self.insert("#", cx)
    }

    /// Puts a citation in at the caret.
    pub(super) fn cite(&mut self, sign: &str, cx: &Cx) -> Vec<Edit> {
        self.insert(&format!("{sign} "), cx)
    }

    /// Puts the citation that is chosen where the mention stands.
    pub(super) fn take_chosen(&mut self, cx: &Cx) -> Vec<Edit> {
        let (Some(editor), Some((span, sign))) = (&mut self.editor, self.citing.chosen()) else { return Vec::new() };
        let goes_on = editor.text().get(span.end..).is_some_and(|behind| !behind.is_empty());
        let put = if goes_on { sign.to_owned() } else { format!("{sign} ") };
        let edits = editor.replace(span, &put, cx);
        self.follow(cx);
        // With text behind it the caret is still at the mention, which has been answered.
        self.citing.close();
        edits
    }

    /// The rows it takes at a width of so many columns.
    pub(super) fn height(&mut self, width: u16) -> u16 {
        self.editor.as_mut().map_or(1, |editor| editor.height(width.max(1)))
    }

    /// Draws the text; returns where the caret is.
    pub(super) fn render(&mut self, cx: &Cx, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let editor = self.editor.as_mut()?;
        let caret = editor.render(area, buf, text_style(cx));
        if editor.text_box().is_empty() {
            Row::styled(cx.words.write_turn(cx.name(cx.pen)), cx.theme.placeholder).render(area, buf);
        }
        caret
    }

    fn insert(&mut self, put: &str, cx: &Cx) -> Vec<Edit> {
        let Some(editor) = &mut self.editor else { return Vec::new() };
        let text = editor.text();
        let before = text.get(..editor.text_box().caret()).and_then(|before| before.chars().next_back());
        let space = if before.is_some_and(char::is_alphanumeric) { " " } else { "" };
        let edits = editor.insert(&[space, put].concat(), cx);
        self.follow(cx);
        edits
    }

    fn follow(&mut self, cx: &Cx) {
        if let Some(editor) = &self.editor {
            self.citing.follow(&editor.text(), editor.text_box().caret(), cx);
        }
    }
}

/// The looks of a text that is being written.
pub(super) fn text_style(cx: &Cx) -> TextStyle {
    TextStyle { text: cx.theme.text, selection: cx.theme.selected_text, placeholder: cx.theme.placeholder }
}
