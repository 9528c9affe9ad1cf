//! How the next step and the signatures look.

use ratatui::style::Style;
use ratatui::text::Span;

use crate::analysis::grounds;
use crate::config::Command;
use crate::domain::assessment::{Action, Status};
use crate::domain::citation::Cited;
use crate::domain::weighing::is_claimed;
use crate::domain::{Id, Role};
use crate::tui::cx::Cx;
use crate::tui::unsent;
use crate::tui::widgets::wrap::{columns, pad};

use super::offers::why_not_signed;
use super::paint::{INDENT, MARGIN, Paint};
use super::rows::Field;
use crate::tui::panes::actions;
use crate::tui::panes::painted::{Focus, Painted};

/// The label of a field takes so much of the width at most: one part of three.
const LABEL_PART: usize = 3;

/// Draws a field of an action.
pub(super) fn field(paint: &Paint, action: Id, field: Field, focus: Focus, painted: &mut Painted) {
    let Some(action) = paint.cx.session.assessment.action(action) else { return };
    painted.main = painted.lines.len();
    let label = label_of(paint, field);
    if let Focus::Open(rows) = focus {
        painted.keep_free(label, rows);
    } else {
        let (text, face) = said(paint, action, field);
        painted.labelled(paint, column_of(paint, field), label, &text, face);
    }
    if field == Field::Text {
        origin(paint, action, painted);
    }
}

/// The column at which what a field says begins.
pub(super) fn column_of(paint: &Paint, field: Field) -> usize {
    match field {
        Field::Text => MARGIN,
        _ => MARGIN + INDENT + label_width(paint) + INDENT,
    }
}

fn name_of(paint: &Paint, field: Field) -> String {
    let words = &paint.cx.words;
    match field {
        Field::Text => words.action_text(),
        Field::Owner => words.action_owner(),
        Field::Due => words.action_due(),
        Field::Sign => words.sign_when(),
        Field::Support => words.action_support(),
    }
}

fn label_width(paint: &Paint) -> usize {
    let names = [Field::Owner, Field::Due, Field::Sign, Field::Support].map(|field| columns(&name_of(paint, field)));
    names.into_iter().max().unwrap_or(0).min(paint.width / LABEL_PART)
}

fn label_of(paint: &Paint, field: Field) -> Vec<Span<'static>> {
    if field == Field::Text {
        return Vec::new();
    }
    let label = pad(&name_of(paint, field), label_width(paint), &paint.cx.glyphs.cut);
    vec![Span::raw(" ".repeat(MARGIN + INDENT)), Span::styled(label, paint.cx.theme.dim)]
}

/// What a field says, or what belongs there.
fn said(paint: &Paint, action: &Action, field: Field) -> (String, Style) {
    let cx = paint.cx;
    let or_missing = |text: String, missing: String| {
        if text.trim().is_empty() { (missing, cx.theme.placeholder) } else { (text, cx.theme.text) }
    };
    match field {
        Field::Text => or_missing(cx.shown(&action.text), cx.words.write_action()),
        Field::Owner => (cx.name(action.owner).to_owned(), cx.theme.voice(action.owner)),
        Field::Sign => or_missing(cx.shown(&action.sign), cx.words.lacks_sign()),
        Field::Support => or_missing(cx.shown(&action.support), cx.words.write_support()),
        Field::Due => match action.due {
            None => (cx.words.lacks_due(), cx.theme.placeholder),
            Some(due) if action.status == Status::Open && cx.is_past(action.due) => {
                let late = [&*cx.glyphs.late, &cx.words.date(&due), &cx.glyphs.between, &cx.words.action_late()];
                (late.join(" "), cx.theme.warn)
            }
            Some(due) => (cx.words.date(&due), cx.theme.text),
        },
    }
}

/// Where an action comes from, how often it was seen, how it stands; of a new one there is nothing to say.
fn origin(paint: &Paint, action: &Action, painted: &mut Painted) {
    let cx = paint.cx;
    let from = actions::came_along(action, cx);
    let seen = (from.is_some() || !action.seen.is_empty()).then(|| actions::seen(action, cx));
    let is_claim = is_claimed(action, cx.session);
    let status = match action.status {
        _ if is_claim => Some(cx.words.claimed_done()),
        status => (from.is_some() || status != Status::Open).then(|| cx.words.action_status(status)),
    };
    let answers = (!action.cites.is_empty()).then(|| cx.words.action_answers(&answered(cx, action)));
    let parts: Vec<String> = answers.into_iter().chain(from).chain(seen).chain(status).collect();
    if !parts.is_empty() {
        let face = match action.status {
            _ if is_claim => cx.theme.thought,
            Status::Done => cx.theme.ok,
            Status::Open | Status::Dropped => cx.theme.dim,
        };
        painted.prose(paint, INDENT, &parts.join(&format!(" {} ", cx.glyphs.between)), face);
    }
}

/// What an action answers: `#K2 Umpan balik, #34`.
fn answered(cx: &Cx, action: &Action) -> String {
    let named = action.cites.iter().filter_map(|id| {
        let cited = Cited::of(*id, cx.session)?;
        let rubric = cx.session.assessment.rubric.as_ref();
        let label = rubric.and_then(|rubric| rubric.criterion(*id)).map(|criterion| cx.words.read(&criterion.label));
        Some([&*cited.shown(cx.session)?, label.unwrap_or_default()].join(" ").trim_end().to_owned())
    });
    named.collect::<Vec<_>>().join(", ")
}

/// What is missing, and how it is added.
pub(super) fn none(paint: &Paint, painted: &mut Painted) {
    let cx = paint.cx;
    painted.main = painted.lines.len();
    let add = cx.words.add_action(&paint.key(Command::ActionAdd));
    let lacks = cx.session.assessment.actions.is_empty().then(|| format!("{}. ", cx.words.lacks_action()));
    painted.prose(paint, 0, &format!("{}{add}", lacks.unwrap_or_default()), cx.theme.placeholder);
}

/// Who has signed and when, and whether something has changed since; or how to.
pub(super) fn signature(paint: &Paint, by: Role, painted: &mut Painted) {
    let cx = paint.cx;
    painted.main = painted.lines.len();
    let name = cx.name(by);
    let can_sign = by == cx.pen && why_not_signed(paint.changed, cx).is_none();
    let here = can_sign.then(|| cx.words.sign_here(&paint.key(Command::Sign)));
    let between = format!(" {} ", cx.glyphs.between);
    let Some(signature) = cx.session.assessment.signature(by) else {
        let parts: Vec<String> = std::iter::once(cx.words.lacks_signature(name)).chain(here).collect();
        painted.prose(paint, 0, &parts.join(&between), cx.theme.placeholder);
        if can_sign {
            for sentence in unsent::sentences(cx.session, cx.house).into_iter().chain(bare_levels(paint)) {
                painted.prose(paint, INDENT, &sentence, cx.theme.dim);
            }
        }
        return;
    };
    painted.prose(paint, 0, &cx.words.signed(name, &cx.words.day_and_clock(&signature.at)), cx.theme.ok);
    if paint.changed.since(by) {
        let changed = format!("{} {}", cx.glyphs.warn, cx.words.changed_since_signed());
        let list = cx.words.show_changes(&paint.key(Command::LaterChanges));
        let parts: Vec<String> = [changed, list].into_iter().chain(here).collect();
        painted.prose(paint, INDENT, &parts.join(&between), cx.theme.warn);
    }
}

/// Which levels nothing shows: they may be signed all the same.
fn bare_levels(paint: &Paint) -> Option<String> {
    let cx = paint.cx;
    let rubric = cx.session.assessment.rubric.as_deref().filter(|rubric| paint.asks_for_evidence(rubric))?;
    let label = |id: Id| rubric.criterion(id).map(|criterion| cx.words.read(&criterion.label));
    let bare: Vec<&str> = grounds::unfounded(cx.session).into_iter().filter_map(label).collect();
    (!bare.is_empty()).then(|| cx.words.levels_need_evidence(&bare.join(", ")))
}

/// That both have signed, and what can be done now.
pub(super) fn closed(paint: &Paint, painted: &mut Painted) {
    let cx = paint.cx;
    painted.main = painted.lines.len();
    painted.prose(paint, 0, &cx.words.cycle_closed(&paint.key(Command::NextOfCycle)), cx.theme.ok);
    painted.prose(paint, 0, &cx.words.page_ready(&paint.key(Command::PageOnPaper)), cx.theme.dim);
}
