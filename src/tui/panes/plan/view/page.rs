//! The plan on one page, in the form of its template.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::domain::TextPlace;
use crate::domain::catalog::StepField;
use crate::domain::plan::Step;
use crate::tui::cx::Cx;

use super::super::field::Field;
use super::super::paint::hanging;
use super::super::says;
use super::table;

/// How far what belongs to something is moved in.
const INDENT: usize = 3;

/// The lines of the page at a width.
pub(super) fn page(cx: &Cx, width: usize) -> Vec<Line<'static>> {
    let mut lines = head(cx, width);
    section(&mut lines, &cx.words.goals(), goals(cx, width), cx);
    let columns = &cx.session.plan.columns;
    let steps = table::table(cx, columns, width)
        .unwrap_or_else(|| cx.session.plan.steps.iter().flat_map(|step| block(step, cx, width)).collect());
    section(&mut lines, &cx.words.steps(), steps, cx);
    for part in &cx.session.plan.sections {
        let text = says::value(Field::Text(TextPlace::Section(part.id)), cx).unwrap_or_default();
        let text = if text.is_empty() { Vec::new() } else { hanging(&text, width, 0, Style::new(), &[], Vec::new()) };
        section(&mut lines, cx.words.read(&part.label), text, cx);
    }
    lines
}

/// What the lesson is called, for whom, how long.
fn head(cx: &Cx, width: usize) -> Vec<Line<'static>> {
    let fields = [TextPlace::Subject, TextPlace::Class].map(Field::Text);
    let facts: Vec<String> =
        fields.into_iter().chain([Field::LessonMinutes]).filter_map(|field| says::value(field, cx)).collect();
    let facts = says::joined(facts.iter().map(String::as_str), cx);
    let mut lines = hanging(&cx.session.title, width, 0, cx.theme.title, &[], Vec::new());
    lines.extend(hanging(&facts, width, 0, cx.theme.dim, &[], Vec::new()));
    lines
}

/// A part of the page with its heading; one that says nothing is left out.
fn section(lines: &mut Vec<Line<'static>>, heading: &str, body: Vec<Line<'static>>, cx: &Cx) {
    if body.is_empty() {
        return;
    }
    lines.push(Line::default());
    lines.push(Line::styled(heading.to_owned(), cx.theme.title));
    lines.extend(body);
}

fn goals(cx: &Cx, width: usize) -> Vec<Line<'static>> {
    let written = cx.session.plan.goals.iter().filter(|goal| !goal.text.trim().is_empty());
    let goal = |goal: &crate::domain::plan::Goal| {
        let number = Span::styled(says::place(goal.id, cx).unwrap_or_default(), cx.theme.dim);
        let mut lines = hanging(&cx.shown(&goal.text), width, INDENT, Style::new(), &[], vec![number]);
        if let Some(sign) = says::value(Field::Text(TextPlace::GoalSign(goal.id)), cx) {
            let sign = format!("{} {sign}", cx.words.sign_when());
            lines.extend(hanging(&sign, width, INDENT, cx.theme.dim, &[], Vec::new()));
        }
        lines
    };
    written.flat_map(goal).collect()
}

/// A step with all that the columns of the template say of it, one below the other.
fn block(step: &Step, cx: &Cx, width: usize) -> Vec<Line<'static>> {
    let number = Span::styled(says::place(step.id, cx).unwrap_or_default(), cx.theme.dim);
    let facts = [
        Field::StepStage(step.id),
        Field::Step(step.id, StepField::Title),
        Field::Step(step.id, StepField::Minutes),
        Field::Step(step.id, StepField::Goals),
    ];
    let facts: Vec<String> = facts.into_iter().filter_map(|field| says::value(field, cx)).collect();
    let title = says::joined(facts.iter().map(String::as_str), cx);
    let mut lines = hanging(&title, width, INDENT, Style::new(), &[], vec![number]);
    let in_title = |field| matches!(field, StepField::Title | StepField::Minutes | StepField::Goals);
    for column in cx.session.plan.columns.iter().filter(|column| !in_title(column.field)) {
        let Some(text) = says::value(Field::Step(step.id, column.field), cx) else { continue };
        let heading = cx.words.read(&column.heading);
        let marks = [(0..heading.len(), cx.theme.dim)];
        lines.extend(hanging(&format!("{heading}: {text}"), width, INDENT, Style::new(), &marks, Vec::new()));
    }
    lines
}
