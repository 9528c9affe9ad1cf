//! The steps as a table, one column for each that the template has.

use std::iter;

use ratatui::text::{Line, Span};

use crate::domain::catalog::{Column, StepField};
use crate::domain::plan::Step;
use crate::tui::cx::Cx;
use crate::tui::widgets::wrap::{columns, pad, wrap};

use super::super::field::Field;
use super::super::says;

/// A column of prose that is narrower than this cannot be read.
const NARROWEST: usize = 14;
/// The columns between two columns of the table.
const GAP: usize = 2;

/// The lines of the table at a width; `None` where its columns would be too narrow.
pub(super) fn table(cx: &Cx, shown: &[Column], width: usize) -> Option<Vec<Line<'static>>> {
    let widths = widths(cx, shown, width)?;
    let headings = shown.iter().map(|column| cx.words.read(&column.heading).to_owned());
    let mut lines = row(&headings.collect::<Vec<_>>(), &widths, cx);
    lines.iter_mut().for_each(|line| *line = std::mem::take(line).style(cx.theme.dim));
    let has_title = shown.iter().any(|column| column.field == StepField::Title);
    for step in &cx.session.plan.steps {
        lines.push(Line::styled(cx.glyphs.horizontal.repeat(width), cx.theme.border));
        if !has_title {
            lines.push(Line::styled(title(step, cx), cx.theme.title));
        }
        let cells = shown.iter().map(|column| cell(step, column.field, cx));
        lines.extend(row(&cells.collect::<Vec<_>>(), &widths, cx));
    }
    Some(lines)
}

/// How wide each column is: times and goals as wide as they must be, prose as wide as is left.
fn widths(cx: &Cx, shown: &[Column], width: usize) -> Option<Vec<usize>> {
    let is_short = |column: &Column| matches!(column.field, StepField::Minutes | StepField::Goals);
    let short = |column: &Column| {
        let cells = cx.session.plan.steps.iter().map(|step| columns(&cell(step, column.field, cx)));
        cells.chain(iter::once(columns(cx.words.read(&column.heading)))).max().unwrap_or(0)
    };
    let taken: usize = shown.iter().filter(|column| is_short(column)).map(short).sum();
    let gaps = GAP * shown.len().saturating_sub(1);
    let wide = shown.iter().filter(|column| !is_short(column)).count();
    let each = width.checked_sub(taken + gaps)?.checked_div(wide)?;
    (each >= NARROWEST)
        .then(|| shown.iter().map(|column| if is_short(column) { short(column) } else { each }).collect())
}

/// The lines of one row: each cell wrapped in its own column.
fn row(cells: &[String], widths: &[usize], cx: &Cx) -> Vec<Line<'static>> {
    let wrapped: Vec<Vec<&str>> = cells
        .iter()
        .zip(widths)
        .map(|(cell, width)| wrap(cell, *width).into_iter().map(|part| cell.get(part).unwrap_or_default()).collect())
        .collect();
    let height = wrapped.iter().map(Vec::len).max().unwrap_or(0);
    let line = |at: usize| {
        let parts = wrapped.iter().zip(widths);
        let part = |(cell, width): (&Vec<&str>, &usize)| {
            Span::raw(pad(cell.get(at).copied().unwrap_or_default(), width + GAP, &cx.glyphs.cut))
        };
        Line::from_iter(parts.map(part))
    };
    (0..height).map(line).collect()
}

fn cell(step: &Step, field: StepField, cx: &Cx) -> String {
    let value = says::value(Field::Step(step.id, field), cx).unwrap_or_default();
    match field {
        StepField::Title => title(step, cx),
        _ => value,
    }
}

fn title(step: &Step, cx: &Cx) -> String {
    let number = says::place(step.id, cx).unwrap_or_default();
    format!("{number} {}", step.title).trim_end().to_owned()
}
