//! The session under the caret at a glance: its question, its goals, what was said last, its figures.

use std::path::{Path, PathBuf};

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::domain::catalog::When;
use crate::domain::{Moment, Session, citation};
use crate::store;
use crate::tui::house::House;
use crate::tui::widgets::frame::Frame;
use crate::tui::widgets::wrap::wrap;

/// As many turns as are shown.
const TURNS: usize = 4;

/// The session that was read last, so that it is read once a selection.
#[derive(Default)]
pub(super) struct Preview {
    read: Option<(PathBuf, Option<Session>)>,
}

impl Preview {
    /// Draws the session in a file.
    pub(super) fn render(&mut self, file: Option<&Path>, area: Rect, buf: &mut Buffer, house: &House) {
        let session = file.and_then(|file| self.session(file));
        let title = session.map(|session| session.title.to_string()).unwrap_or_default();
        let inner = Frame::pane(&title, false).render(area, buf, house);
        let Some(session) = session else { return };
        let mut lines = Vec::new();
        for (text, style) in paragraphs(session, house) {
            let width = usize::from(inner.width.saturating_sub(2));
            lines.extend(
                wrap(&text, width).into_iter().map(|span| (text.get(span).unwrap_or_default().to_owned(), style)),
            );
        }
        for ((text, style), y) in lines.into_iter().zip(inner.y..inner.bottom()) {
            let place = Rect { x: inner.x + 1, y, width: inner.width.saturating_sub(2), height: 1 };
            Line::styled(text, style).render(place, buf);
        }
    }

    /// Forgets what was read, since it may have changed.
    pub(super) fn forget(&mut self) {
        self.read = None;
    }

    fn session(&mut self, file: &Path) -> Option<&Session> {
        if self.read.as_ref().is_none_or(|(read, _)| read != file) {
            self.read = Some((file.to_owned(), store::read(file).ok().map(|(session, _)| session)));
        }
        self.read.as_ref().and_then(|(_, session)| session.as_ref())
    }
}

/// When the two will talk, as agreed in the minute after the lesson: as long as that day is not over and nobody has spoken yet.
fn talk_to_come(session: &Session, house: &House) -> Option<Moment> {
    let at = session.observation.closing.talk?;
    let has_begun = session.reflection.talk_when(When::After).is_some_and(|talk| !talk.turns.is_empty());
    (!has_begun && house.today.is_some_and(|today| at.date_naive() >= today)).then_some(at)
}

/// What is told, a paragraph at a time.
fn paragraphs(session: &Session, house: &House) -> Vec<(String, Style)> {
    let (words, theme) = (&house.words, &house.theme);
    let mut told = vec![
        (words.focus(), theme.dim),
        (session.agreement.focus.to_string(), theme.text),
        (String::new(), theme.text),
        (words.preview_goals(), theme.dim),
    ];
    if let Some(at) = talk_to_come(session, house) {
        told.splice(
            0..0,
            [(words.preview_talk(&words.day_and_clock(&at)), theme.waiting), (String::new(), theme.text)],
        );
    }
    for (place, goal) in session.plan.goals.iter().enumerate() {
        told.push((format!("T{} {}", place + 1, goal.text), theme.text));
    }
    let turns: Vec<_> = session.reflection.talks.iter().flat_map(|talk| &talk.turns).collect();
    if !turns.is_empty() {
        told.push((String::new(), theme.text));
        told.push((words.preview_turns(), theme.dim));
    }
    for turn in turns.iter().rev().take(TURNS).rev() {
        let name = &session.person(turn.by).name;
        told.push((format!("{name}: {}", citation::shown(&turn.text, session)), theme.text));
    }
    let notes = session.notes().filter(|entry| !entry.withheld).count();
    if notes > 0 {
        told.push((String::new(), theme.text));
        told.push((words.preview_figures(), theme.dim));
        told.push((words.notes_count(notes), theme.text));
    }
    told
}
