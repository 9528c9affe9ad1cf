//! The four phases on screen, and the list of sessions.

mod actions;
mod assess;
mod chain;
mod citing;
mod described;
#[cfg(test)]
pub(crate) mod harness;
mod painted;
mod plan;
mod teach;
mod text_rows;
mod think;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::domain::citation::Cited;
use crate::domain::observation::Entry;
use crate::domain::{Id, Phase};

use super::cx::Cx;
use super::pane::Pane;

/// An entry in one line: its number, its time, what it says.
pub(super) fn line_of(entry: &Entry, cx: &Cx) -> String {
    described::Described::entry(entry, cx).line()
}

/// A thing of the session in one line; `None` of one that is not there.
pub(super) fn line_of_thing(id: Id, cx: &Cx) -> Option<String> {
    let session = cx.session;
    if let Some(cited) = Cited::of(id, session) {
        return described::Described::of(cited, cx).map(|thing| thing.line());
    }
    let by = |role, text: &str| format!("{}: {}", cx.name(role), cx.shown(text));
    let margin = session.plan.margin.iter().find(|note| note.id == id).map(|note| by(note.by, &note.text));
    let idea = || session.reflection.ideas.iter().find(|idea| idea.id == id).map(|idea| by(idea.by, &idea.text));
    let action = || session.assessment.action(id).map(|action| by(action.owner, &action.text));
    let line = margin.or_else(idea).or_else(action)?;
    Some(line.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Marks what is new to whoever the session was left to, in the column that the caret has when it is there.
fn mark_news(id: Id, row: Rect, cx: &Cx, buf: &mut Buffer) {
    if cx.news.contains(&id) {
        buf.set_stringn(row.x, row.y, &cx.glyphs.news, row.width.into(), cx.theme.waiting);
    }
}

/// One pane a phase.
#[derive(Default)]
pub(super) struct Panes {
    plan: plan::PlanPane,
    teach: teach::TeachPane,
    think: think::ThinkPane,
    assess: assess::AssessPane,
}

impl Panes {
    /// The pane of a phase.
    pub(super) fn of(&self, phase: Phase) -> &dyn Pane {
        match phase {
            Phase::Plan => &self.plan,
            Phase::Teach => &self.teach,
            Phase::Think => &self.think,
            Phase::Assess => &self.assess,
        }
    }

    /// The pane of a phase, to be changed.
    pub(super) fn of_mut(&mut self, phase: Phase) -> &mut dyn Pane {
        match phase {
            Phase::Plan => &mut self.plan,
            Phase::Teach => &mut self.teach,
            Phase::Think => &mut self.think,
            Phase::Assess => &mut self.assess,
        }
    }

    /// Brings every pane up to date.
    pub(super) fn sync(&mut self, cx: &Cx) {
        for phase in Phase::ALL {
            self.of_mut(phase).sync(cx);
        }
    }
}
