//! The line that is always there: what is typed in it is kept as a draft of whoever holds the pen, and Enter makes it a note.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line as Row, Span};
use ratatui::widgets::Widget as _;

use crate::analysis::time_use::step_at;
use crate::domain::assessment::Action;
use crate::domain::catalog::judging::Judging;
use crate::domain::catalog::{StepField, judging_word};
use crate::domain::marking::{Back, ms_back};
use crate::domain::observation::{Kind, What};
use crate::domain::session::Draft;
use crate::domain::{Edit, Keep, KeyedEdit, Line, Moment, Patch, Role, TextPlace, lesson, noting};
use crate::tui::cx::Cx;
use crate::tui::input::Input;
use crate::tui::widgets::editor::Editor;
use crate::tui::widgets::text_box::TextStyle;
use crate::tui::widgets::wrap::fit;

use super::capture::{self, Captured};
use super::rows::{self, Columns};

/// The line.
#[derive(Default)]
pub(super) struct CaptureLine {
    /// Open from the first time the pane is brought up to date.
    editor: Option<Editor>,
    /// Whether it has been written in since it was looked through for judging words.
    unread: bool,
    /// The judging word in it, if there is one to hint at.
    hint: Option<(String, Judging)>,
    /// What stands before the text, drawn already: it stays while letters are typed.
    head: Buffer,
    /// What that was made up of.
    read: Option<Read>,
    /// The columns and rows that the text was given last.
    room: (u16, u16),
}

/// What is said before the text of a draft: when it was begun, its kind, when it was.
type Read = (Moment, Kind, Back);

impl CaptureLine {
    /// Takes up the draft of whoever holds the pen, as it is now.
    pub(super) fn sync(&mut self, cx: &Cx) {
        let place = TextPlace::Draft(cx.pen, Line::Capture);
        let is_other = match &mut self.editor {
            Some(editor) if editor.place() == place => editor.take_up(cx),
            editor => {
                *editor = Some(Editor::open(place, cx, false));
                true
            }
        };
        self.unread |= is_other;
    }

    /// The text in it, to look at or to write in.
    pub(super) fn editor(&mut self) -> Option<&mut Editor> {
        self.unread = true;
        self.editor.as_mut()
    }

    /// Takes what people do. `None`: it was not for a text; no edits: only the caret has moved.
    pub(super) fn input(&mut self, input: &Input, cx: &Cx) -> Option<Vec<Edit>> {
        let edits = self.editor.as_mut()?.input_spelling(input, cx, |word| spelt_out(word, cx))?;
        self.unread |= !edits.is_empty();
        Some(edits)
    }

    /// The edits that make a note of it: none of a line that says nothing.
    pub(super) fn record(&self, cx: &Cx) -> Vec<Edit> {
        let Some(draft) = draft(cx) else { return Vec::new() };
        let Captured { kind, back, text, .. } = capture::read(&draft.text);
        if text.trim().is_empty() {
            return Vec::new();
        }
        let back = ms_back(cx.session, draft.at, back);
        let what = What::Note { kind, text: text.trim_end().into(), back };
        lesson::record_note(cx.session, draft, what, cx.fresh_id(), back)
    }

    /// The edits that note that an action was seen now, in one record: what stands in the line is what was seen, or, where
    /// nothing does, the sign that was agreed on.
    pub(super) fn record_seen(&self, action: &Action, cx: &Cx) -> Vec<Edit> {
        let begun = draft(cx).cloned();
        let (said, kind, back) = match &begun {
            Some(draft) => {
                let Captured { kind, back, text, .. } = capture::read(&draft.text);
                (text.trim().to_owned(), kind, ms_back(cx.session, draft.at, back))
            }
            None => (String::new(), Kind::Seen, 0),
        };
        let agreed = [&action.sign, &action.text].into_iter().find(|text| !text.trim().is_empty());
        // What was agreed on is what was seen, whatever sign stands alone in the line.
        let (text, kind) = if said.is_empty() {
            (agreed.map(ToString::to_string).unwrap_or_default(), Kind::Seen)
        } else {
            (said, kind)
        };
        let line = begun.clone().unwrap_or_else(|| Draft {
            by: cx.pen,
            line: Line::Capture,
            at: cx.moment(),
            text: text.as_str().into(),
        });
        let begin = begun.is_none().then(|| Edit::Keyed(KeyedEdit::Draft(Keep::Put(line.clone()))));
        let id = cx.fresh_id();
        let what = What::Note { kind, text: text.as_str().into(), back };
        let note = lesson::record_note(cx.session, &line, what, id, back);
        begin.into_iter().chain(note).chain([noting::see(action, id)]).collect()
    }

    /// The edits that make it one of the next kind.
    pub(super) fn next_kind(&mut self, cx: &Cx) -> Vec<Edit> {
        let Some(editor) = self.editor() else { return Vec::new() };
        let text = editor.text();
        let next = capture::with_kind(&text, capture::read(&text).kind.next());
        let Some(patch) = next.and_then(|next| Patch::between(&text, &next)) else { return Vec::new() };
        let caret = editor.text_box().caret();
        let edits = editor.replace(patch.at..patch.at + patch.cut.len(), &patch.put, cx);
        editor.set_caret((caret + patch.put.len()).saturating_sub(patch.cut.len()));
        edits
    }

    /// The judging word to hint at.
    pub(super) fn hint(&self) -> Option<&(String, Judging)> {
        self.hint.as_ref()
    }

    /// No longer hints at this word.
    pub(super) fn dismiss_hint(&mut self, cx: &Cx) {
        if let Some((word, _)) = self.hint.take() {
            cx.state.borrow_mut().dismiss(&hint_name(&word));
        }
    }

    /// The rows it takes. To be asked before it is drawn: what stands before the text is made up here.
    pub(super) fn height(&mut self, cx: &Cx, at: Columns, width: u16) -> u16 {
        let head = Row::from(head(cx, at));
        let area = Rect::new(0, 0, u16::try_from(head.width()).unwrap_or(u16::MAX).min(width.saturating_sub(1)), 1);
        self.head = Buffer::empty(area);
        head.render(area, &mut self.head);
        self.read = read(cx);
        let columns = (width - area.width).max(1);
        let rows = self.editor.as_mut().map_or(1, |editor| editor.height(columns));
        self.room = (columns, rows);
        rows
    }

    /// Whether it has room for what was typed, and what stands before it still holds.
    pub(super) fn is_in_place(&mut self, cx: &Cx) -> bool {
        let (columns, rows) = self.room;
        self.read == read(cx) && self.editor.as_mut().is_some_and(|editor| editor.height(columns) == rows)
    }

    /// Draws it; returns where the caret is.
    pub(super) fn render(&mut self, cx: &Cx, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let indent = self.head.area.width.min(area.width.saturating_sub(1));
        for x in 0..indent {
            if let (Some(to), Some(head)) = (buf.cell_mut((area.x + x, area.y)), self.head.cell((x, 0))) {
                to.clone_from(head);
            }
        }
        let text = Rect { x: area.x + indent, width: area.width - indent, ..area };
        let style = TextStyle::of(&cx.theme);
        let editor = self.editor.as_mut()?;
        let caret = editor.render(text, buf, style);
        if editor.text_box().is_empty() {
            let prompt = looked_at(cx).unwrap_or_else(|| cx.words.write_note());
            Row::styled(fit(&prompt, text.width.into(), &cx.glyphs.cut), cx.theme.placeholder).render(text, buf);
        }
        caret
    }

    /// Looks whether a word in it judges, if it has been written in; says whether the hint is another now. Only what is written
    /// as a fact is looked at: interpretations and questions may judge. It takes longer than a letter may: nobody waits for it.
    pub(super) fn look_for_judging_words(&mut self, cx: &Cx) -> bool {
        if !std::mem::take(&mut self.unread) {
            return false;
        }
        let hint = self.judging_word(cx);
        let changed = hint != self.hint;
        self.hint = hint;
        changed
    }

    fn judging_word(&self, cx: &Cx) -> Option<(String, Judging)> {
        let editor = self.editor.as_ref().filter(|_| cx.settings.judging_hint)?;
        let text = editor.text();
        let read = capture::read(&text);
        if read.kind != Kind::Seen {
            return None;
        }
        let caret = (editor.text_box().caret() + read.text.len()).saturating_sub(text.len());
        let looked_at = about(read.text, caret);
        let hit = judging_word(looked_at, &cx.word_lists().judging)?;
        let word = looked_at.get(hit.span).unwrap_or_default();
        (!cx.state.borrow().is_dismissed(&hint_name(word))).then(|| (word.to_owned(), hit.list))
    }
}

/// So much of a text, in bytes, is looked through for words that judge: any note that is written, and of what is pasted the
/// part that is being written in.
const LOOKED_AT: usize = 4096;

/// The part of a text about the caret that is looked at, cut between words where there are any.
fn about(text: &str, caret: usize) -> &str {
    if text.len() <= LOOKED_AT {
        return text;
    }
    let from = text.floor_char_boundary(caret.saturating_sub(LOOKED_AT / 2));
    let until = text.ceil_char_boundary((caret + LOOKED_AT / 2).min(text.len()));
    let part = text.get(from..until).unwrap_or_default();
    let (first, last) = (part.find(char::is_whitespace), part.rfind(char::is_whitespace));
    let begin = first.filter(|_| from > 0).unwrap_or(0);
    let end = last.filter(|_| until < text.len()).unwrap_or(part.len());
    part.get(begin..end).unwrap_or(part)
}

/// What a short form stands for, behind the marks of kind too: `?gr` is `?guru`.
pub(super) fn spelt_out(word: &str, cx: &Cx) -> Option<String> {
    if !cx.settings.abbreviations {
        return None;
    }
    let bare = word.trim_start_matches(['?', '~']);
    let marks = word.get(..word.len() - bare.len())?;
    Some([marks, &cx.word_lists().abbreviations.spelt_out(bare)?].concat())
}

fn read(cx: &Cx) -> Option<Read> {
    let draft = draft(cx)?;
    let read = capture::read(&draft.text);
    Some((draft.at, read.kind, read.back))
}

fn draft<'a>(cx: &Cx<'a>) -> Option<&'a Draft> {
    cx.session.draft(cx.pen, Line::Capture)
}

/// What the plan asks the observer to look at now: it stands in the line as long as nothing is written.
fn looked_at(cx: &Cx) -> Option<String> {
    let step = step_at(cx.session, cx.lesson).filter(|_| cx.session.observation.is_running())?;
    let look_for = &cx.session.plan.step(step)?.look_for;
    let text = cx.shown(look_for).replace('\n', " ");
    (!text.trim().is_empty()).then(|| format!("{}: {text}", cx.words.step_field(StepField::LookFor)))
}

/// What a hint at a word is remembered by.
fn hint_name(word: &str) -> String {
    format!("judging {}", word.to_lowercase())
}

/// What stands before the text: its stamp, how far it is dated back, the sign of its kind, whose it is.
fn head(cx: &Cx, at: Columns) -> Vec<Span<'static>> {
    let read = draft(cx).map(|draft| (draft, capture::read(&draft.text)));
    let stamp = read.map_or_else(String::new, |(draft, read)| {
        rows::stamp(lesson::time_of_note(cx.session, draft.at, ms_back(cx.session, draft.at, read.back)), cx)
    });
    let mut spans = vec![Span::styled(format!(" {} ", at.pad_time(&stamp)), cx.theme.clock)];
    let kind = read.map_or(Kind::Seen, |(_, read)| read.kind);
    let back = read.map_or(0, |(draft, read)| ms_back(cx.session, draft.at, read.back));
    if back > 0 {
        let ago = cx.words.backdated(&cx.words.length(back));
        spans.push(Span::styled(format!("{}{ago} ", cx.glyphs.back), cx.theme.waiting));
    }
    let face = match kind {
        Kind::Seen => cx.theme.text,
        Kind::Thought => cx.theme.thought,
        Kind::Asked => cx.theme.asked,
    };
    spans.push(Span::styled(format!("{} ", cx.glyphs.kind(kind)), face));
    if cx.pen == Role::Mentee {
        spans.push(Span::styled(format!("{}:", cx.name(Role::Mentee)), cx.theme.voice(Role::Mentee)));
        spans.push(Span::raw(" "));
    }
    spans
}
