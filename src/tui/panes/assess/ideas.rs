//! The ways that could be tried: at least two are thought of before one becomes an action.

use ratatui::text::Span;

use crate::config::Command;
use crate::domain::citation::Cited;
use crate::domain::reflection::Idea;
use crate::domain::{Id, Role, talking, weighing};
use crate::tui::cx::Cx;
use crate::tui::msg::Msg;
use crate::tui::panes::painted::{Focus, Painted};
use crate::tui::widgets::wrap::fit;

use super::AssessPane;
use super::paint::{INDENT, MARGIN, Paint};
use super::rows::{Field, Row};

/// Whether another way is to be thought of before one is chosen.
pub(super) fn are_lacking(cx: &Cx) -> bool {
    cx.settings.two_ideas && weighing::lacks_alternatives(&cx.session.reflection)
}

/// The idea of that id.
pub(super) fn idea_of<'a>(id: Id, cx: &Cx<'a>) -> Option<&'a Idea> {
    cx.session.reflection.ideas.iter().find(|idea| idea.id == id)
}

/// Draws an idea, and what can be made of it.
pub(super) fn row(paint: &Paint, id: Id, focus: Focus, painted: &mut Painted) {
    let cx = paint.cx;
    let Some(idea) = idea_of(id, cx) else { return };
    painted.main = painted.lines.len();
    if let Focus::Open(rows) = focus {
        return painted.keep_free(Vec::new(), rows);
    }
    let chosen = weighing::action_of(&cx.session.assessment, id).is_some();
    let mark = if chosen { &*cx.glyphs.done } else { &*cx.glyphs.between };
    let label = vec![Span::raw(" ".repeat(MARGIN)), Span::styled(mark.to_owned(), cx.theme.voice(idea.by))];
    let (text, face) = match cx.shown(&idea.text) {
        text if text.trim().is_empty() => (cx.words.write_idea(), cx.theme.placeholder),
        text => (text, if chosen { cx.theme.dim } else { cx.theme.text }),
    };
    if focus == Focus::Away {
        let room = paint.width.saturating_sub(MARGIN + INDENT);
        let line = fit(text.lines().next().unwrap_or_default(), room, &cx.glyphs.cut);
        return painted.labelled(paint, MARGIN + INDENT, label, &line, face);
    }
    painted.labelled(paint, MARGIN + INDENT, label, &text, face);
    if focus == Focus::Here {
        let said = match () {
            () if chosen => cx.words.idea_chosen(),
            () if are_lacking(cx) => cx.words.one_more_idea(&paint.key(Command::Accept)),
            () => cx.words.choose_idea(&paint.key(Command::Accept)),
        };
        painted.prose(paint, INDENT, &format!("{} {} {said}", cx.name(idea.by), cx.glyphs.between), cx.theme.dim);
    }
}

impl AssessPane {
    /// Adds an action, or first another way to be thought of. What the caret is on, it answers.
    pub(super) fn add_action(&mut self, row: Row, cx: &Cx) -> Msg {
        if let Row::Criterion(criterion) = row {
            self.answers = Cited::of(criterion, cx.session).map(Cited::id);
        }
        if are_lacking(cx) {
            return self.add_idea(cx);
        }
        let id = cx.fresh_id();
        self.awaited = Some(Row::Action(id, Field::Text));
        Msg::edit(weighing::add_action(id, Role::Mentee, self.answers.take()))
    }

    /// Adds an idea, and opens it.
    pub(super) fn add_idea(&mut self, cx: &Cx) -> Msg {
        let id = cx.fresh_id();
        self.awaited = Some(Row::Idea(id));
        Msg::edit(weighing::add_idea(&cx.session.reflection, id, cx.moment(), cx.pen))
    }

    /// Makes an action of an idea; where that was done, goes to it.
    pub(super) fn choose_idea(&mut self, id: Id, cx: &Cx) -> Msg {
        if let Some(action) = weighing::action_of(&cx.session.assessment, id) {
            self.choose(Row::Action(action.id, Field::Text));
            return Msg::Done;
        }
        let Some(idea) = idea_of(id, cx) else { return Msg::Ignored };
        let id = cx.fresh_id();
        self.awaited = Some(Row::Action(id, Field::Text));
        Msg::edit(weighing::choose_idea(idea, id, Role::Mentee, self.answers.take()))
    }

    /// Leaves the text of an idea: one that says nothing goes, and while there are too few, the next is written.
    pub(super) fn leave_idea(&mut self, id: Id, goes_on: bool, cx: &Cx) -> Msg {
        self.close();
        if idea_of(id, cx).is_some_and(|idea| idea.text.trim().is_empty()) {
            return Msg::Edits(talking::remove_idea(cx.session, id));
        }
        match goes_on {
            true if are_lacking(cx) => return self.add_idea(cx),
            true => {
                let first = cx.session.reflection.ideas.iter().find(|idea| {
                    let is_open = weighing::action_of(&cx.session.assessment, idea.id).is_none();
                    is_open && !idea.text.trim().is_empty()
                });
                if let Some(first) = first {
                    self.choose(Row::Idea(first.id));
                }
            }
            false => {}
        }
        Msg::Done
    }
}
