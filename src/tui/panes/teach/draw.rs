//! How log and line are drawn: one frame around both, the line in its lower part.

use ratatui::buffer::Buffer;
use ratatui::layout::{Margin, Position, Rect};
use ratatui::text::{Line, Text};
use ratatui::widgets::Widget as _;

use crate::config::{Command, Context};
use crate::domain::Phase;
use crate::tui::cx::Cx;
use crate::tui::widgets::frame::{Frame, scroll_bar};
use crate::tui::widgets::wrap::{columns, fit, wrap_styled};

use super::areas::{Areas, Room};
use super::{Focus, SHEET, SHEET_TEXT, STRIP, TeachPane, offers};

/// What a rule takes beside a title and a note: its ends, lines and spaces.
const EDGES: usize = 8;

impl TeachPane {
    /// Draws the log, the upper part of the frame around it; returns where the caret is, if an entry is being written.
    pub(super) fn render_log(&mut self, focused: bool, cx: &Cx, area: Rect, buf: &mut Buffer) -> Option<Position> {
        if self.areas.room == Room::Framed {
            let title = cx.words.phase(Phase::Teach);
            Frame::upper(&title, focused && !matches!(self.focus, Focus::Board))
                .note(Line::styled(summary(cx), cx.theme.dim))
                .render(area, buf, cx.house);
        }
        self.settle(cx);
        let open = match &mut self.focus {
            Focus::Log { open, .. } => open.as_deref_mut(),
            Focus::Line | Focus::Board | Focus::Sheet => None,
        };
        let caret = self.log.render(cx, open, buf);
        scroll_bar(self.log.list(), self.areas.notes(), area, buf, cx.house);
        if self.log.list().count() == 0 {
            let area = self.areas.notes().inner(Margin::new(1, 0));
            let words = cx.words.no_notes_yet();
            Text::from(wrap_styled(&words, area.width.into(), cx.theme.placeholder, &[])).render(area, buf);
        }
        caret
    }

    /// Draws what stands around the line: a rule above it, the edge of the frame, a hint beneath it.
    pub(super) fn render_around(&mut self, focused: bool, cx: &Cx, area: Rect, buf: &mut Buffer) {
        let hint = u16::from(self.line.hint().is_some());
        let focused = focused && !matches!(self.focus, Focus::Board);
        let frame = if self.areas.room == Room::Framed { Frame::lower(focused) } else { Frame::pane("", focused) };
        if self.areas.room == Room::Framed {
            frame.render(area, buf, cx.house);
        }
        if self.areas.room != Room::Tiny {
            let new = self.new_below(cx);
            let room = usize::from(area.width).saturating_sub(columns(&new) + EDGES);
            frame.divide(area, area.y, &self.on_rule(cx, room), &new, buf, cx.house);
        }
        if let Some((word, list)) = self.line.hint() {
            let dismiss = offers::key(Command::DismissHint, Context::Text, cx);
            let (said, dismiss) = (cx.words.judging(word, *list), cx.words.dismiss_with(&dismiss));
            let area = self.areas.hint(hint);
            let text = fit(&format!(" {said}  {dismiss} "), area.width.into(), &cx.glyphs.cut).into_owned();
            Line::styled(text, cx.theme.dim).render(area, buf);
        }
    }

    /// The parts while the sheet has the focus: where the lesson stands, and the sheet beneath it.
    pub(super) fn parts_with_sheet(&mut self, cx: &Cx, area: Rect) -> Vec<(u8, Rect)> {
        let strip = Rect { height: 1.min(area.height), ..area };
        let rest = Rect { y: area.y + strip.height, height: area.height - strip.height, ..area };
        self.areas = Areas { room: Room::in_area(area), strip, ..Areas::default() };
        let text = self.sheet.lay(cx, rest);
        let mut parts = vec![(STRIP, strip), (SHEET, rest)];
        if !text.is_empty() {
            parts.push((SHEET_TEXT, text));
        }
        parts
    }

    /// What stands on the rule above the line: of the entry that has the focus, and the word that stops it all.
    fn on_rule(&self, cx: &Cx, room: usize) -> String {
        let told = self.told(cx);
        let words = stop_words(cx);
        let with_told = words.iter().map(|word| match &*told {
            "" => word.clone(),
            told => [told, word].join(&format!(" {} ", cx.glyphs.between)),
        });
        let fitting = with_told.into_iter().find(|text| columns(text) <= room);
        // Alone it is cut rather than left out.
        fitting.unwrap_or_else(|| if told.is_empty() { words.into_iter().last().unwrap_or_default() } else { told })
    }

    /// What is said of the entry that has the focus: its number, which citations bear, its kind, its author.
    fn told(&self, cx: &Cx) -> String {
        let Some(entry) = self.entry(cx) else { return String::new() };
        let kind = entry.kind().map(|kind| cx.words.kind(*kind));
        let parts = [Some(format!("#{}", entry.n)), kind, Some(cx.name(entry.by).to_owned())];
        parts.into_iter().flatten().collect::<Vec<_>>().join(&format!(" {} ", cx.glyphs.between))
    }

    fn new_below(&mut self, cx: &Cx) -> String {
        match self.log.list().unseen() {
            0 => String::new(),
            unseen => format!("{} {}", cx.words.new_below(unseen), cx.glyphs.below),
        }
    }
}

/// The word that stops it all, the longest way of telling it first; nothing once the lesson is over.
fn stop_words(cx: &Cx) -> Vec<String> {
    let word = cx.session.agreement.stop_word.trim();
    if word.is_empty() || cx.session.observation.ended.is_some() {
        return Vec::new();
    }
    vec![format!("{}: {word}", cx.words.stop_word()), cx.words.stop_word_short(word)]
}

/// How many notes there are, and how the lesson stands.
fn summary(cx: &Cx) -> String {
    let observation = &cx.session.observation;
    let stands = match () {
        () if observation.is_running() => cx.words.lesson_running(),
        () if observation.ended.is_some() => cx.words.lesson_over(),
        () => cx.words.lesson_ready(),
    };
    format!("{} {} {stands}", cx.words.notes_count(cx.session.observation.entries.notes()), cx.glyphs.between)
}
