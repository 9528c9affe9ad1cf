//! What is open in an entry of the log, to be written there: the note, the reply to it, its time.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget as _;

use crate::config::dates::lesson_stamp;
use crate::domain::marking::{retag, states};
use crate::domain::observation::Entry;
use crate::domain::{Edit, Role, TextPlace, noting};
use crate::tui::cx::Cx;
use crate::tui::input::Input;
use crate::tui::widgets::editor::Editor;
use crate::tui::widgets::text_box::{TextBox, TextStyle, Typed};
use crate::tui::widgets::wrap::columns;

use super::retime;
use super::rows::{self, Columns};

/// What is being written.
pub(super) enum Open {
    /// The words of the note, or the reply.
    Text(Editor),
    /// Another time, of this of its ends.
    Time(TextBox, End),
}

/// The ends of what lasts; a note has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    First,
    Last,
}

impl Open {
    /// Opens the words of a note.
    pub(super) fn note(entry: &Entry, cx: &Cx) -> Self {
        Self::Text(Editor::open(TextPlace::Note(entry.id), cx, false))
    }

    /// Opens the reply to an entry.
    pub(super) fn reply(entry: &Entry, cx: &Cx) -> Self {
        Self::Text(Editor::open(TextPlace::Reply(entry.id), cx, false))
    }

    /// Opens the time of an entry: empty, the time it has showing through, so that another can be typed at once.
    pub(super) fn time(entry: &Entry) -> Self {
        Self::Time(TextBox::line().with_placeholder(&lesson_stamp(entry.at)), End::First)
    }

    /// Opens the end of a state, as its time is opened.
    pub(super) fn end(entry: &Entry) -> Self {
        let end = entry.span_end().copied().flatten().unwrap_or(entry.at);
        Self::Time(TextBox::line().with_placeholder(&lesson_stamp(end)), End::Last)
    }

    /// Whether whoever holds the pen may write there.
    pub(super) fn is_mine(&self, cx: &Cx) -> bool {
        let is_reply = matches!(self, Self::Text(editor) if matches!(editor.place(), TextPlace::Reply(_)));
        !is_reply || cx.pen == Role::Mentee
    }

    /// The editor of the text that is open, if it is one.
    pub(super) fn editor(&mut self) -> Option<&mut Editor> {
        match self {
            Self::Text(editor) => Some(editor),
            Self::Time(..) => None,
        }
    }

    /// Takes what people do. `None`: it was not for a text; no edits: nothing of the session has changed.
    pub(super) fn input(&mut self, input: &Input, cx: &Cx) -> Option<Vec<Edit>> {
        match self {
            Self::Text(editor) => editor.input_spelling(input, cx, |word| super::capture_line::spelt_out(word, cx)),
            Self::Time(text, _) => (text.input(input) != Typed::Nothing).then(Vec::new),
        }
    }

    /// The edits that closing it makes.
    ///
    /// # Errors
    /// What to say where what was typed is no time, or none that it can have.
    pub(super) fn close(&self, entry: &Entry, cx: &Cx) -> Result<Vec<Edit>, String> {
        let Self::Time(text, end) = self else { return Ok(Vec::new()) };
        if text.is_empty() {
            return Ok(Vec::new());
        }
        let from = match end {
            End::First => entry.at,
            End::Last => entry.span_end().copied().flatten().unwrap_or(entry.at),
        };
        let at = retime::read(&text.text(), from).ok_or_else(|| cx.words.not_a_time())?;
        let edits = match end {
            End::First => noting::retime(entry, at),
            End::Last if at < entry.at => return Err(cx.words.ends_too_early()),
            End::Last => states::end_at(entry, at),
        };
        // Only a state can come in the way of another.
        let lasts = entry.span_end().is_some();
        if lasts && !retag::fits(cx.session, &edits) { Err(cx.words.why_overlap()) } else { Ok(edits) }
    }

    /// The rows the entry takes while this is open.
    pub(super) fn height(&mut self, entry: &Entry, cx: &Cx, at: Columns) -> u16 {
        let (above, below) = self.around(entry, &[], cx, at);
        let text = self.text_rows(cx, at);
        u16::try_from(above.len() + below.len()).unwrap_or(u16::MAX).saturating_add(text)
    }

    /// Draws the entry with this open in it, in the area that is in view, beneath `skip` rows that are not; returns where the
    /// caret is.
    pub(super) fn render(
        &mut self,
        entry: &Entry,
        before: &[Entry],
        cx: &Cx,
        at: Columns,
        (area, skip): (Rect, u16),
        buf: &mut Buffer,
    ) -> Option<Position> {
        let (above, below) = self.around(entry, before, cx, at);
        let top = u16::try_from(above.len()).unwrap_or(u16::MAX);
        let rows = self.text_rows(cx, at);
        render_from(above, 0, (area, skip), buf);
        render_from(below, top.saturating_add(rows), (area, skip), buf);
        let text = clipped(top, rows, (area, skip));
        let margin = Line::from(self.margin(entry, cx, at));
        let indent = u16::try_from(margin.width()).unwrap_or(u16::MAX).min(text.width);
        if skip <= top {
            margin.render(Rect { height: 1.min(text.height), ..text }, buf);
        }
        let text = Rect { x: text.x + indent, width: text.width - indent, ..text };
        let style = TextStyle::of(&cx.theme);
        match self {
            Self::Text(editor) => editor.render(text, buf, style),
            Self::Time(time, _) => time.render(text, buf, style),
        }
    }

    /// The rows of the entry that stand above and beneath what is open.
    fn around(
        &self,
        entry: &Entry,
        before: &[Entry],
        cx: &Cx,
        at: Columns,
    ) -> (Vec<Line<'static>>, Vec<Line<'static>>) {
        match self {
            Self::Text(editor) if editor.place() == TextPlace::Note(entry.id) => {
                (Vec::new(), rows::replied(entry, cx, at))
            }
            Self::Text(_) => (rows::said(entry, before, cx, at), Vec::new()),
            Self::Time(..) => (rows::rows(entry, before, cx, at), Vec::new()),
        }
    }

    /// What stands at the left of what is open.
    fn margin(&self, entry: &Entry, cx: &Cx, at: Columns) -> Vec<Span<'static>> {
        match self {
            Self::Text(editor) if editor.place() == TextPlace::Note(entry.id) => rows::margin(entry, cx, at),
            Self::Text(_) => {
                let mut margin = rows::reply_margin(true, cx, at);
                margin.push(Span::styled(rows::reply_head(cx), cx.theme.reply));
                margin
            }
            Self::Time(_, end) => {
                let prompt = match end {
                    End::First => cx.words.retime_prompt(),
                    End::Last => cx.words.retime_end_prompt(),
                };
                let indent = " ".repeat(at.indent().into());
                vec![Span::styled(format!("{indent}{prompt} "), cx.theme.dim)]
            }
        }
    }

    fn text_rows(&mut self, cx: &Cx, at: Columns) -> u16 {
        match self {
            Self::Text(editor) => {
                let is_reply = matches!(editor.place(), TextPlace::Reply(_));
                let head = if is_reply { columns(&rows::reply_head(cx)) } else { 0 };
                editor.height(at.words().saturating_sub(u16::try_from(head).unwrap_or(u16::MAX)).max(1))
            }
            Self::Time(..) => 1,
        }
    }
}

/// The part of an area that some rows of an item take, of which `skip` rows are above the area.
fn clipped(top: u16, rows: u16, (area, skip): (Rect, u16)) -> Rect {
    let from = top.max(skip) - skip;
    let to = top.saturating_add(rows).saturating_sub(skip).min(area.height);
    Rect { y: area.y.saturating_add(from), height: to.saturating_sub(from), ..area }
}

fn render_from(lines: Vec<Line<'static>>, top: u16, view: (Rect, u16), buf: &mut Buffer) {
    for (row, line) in (top..).zip(lines) {
        line.render(clipped(row, 1, view), buf);
    }
}
