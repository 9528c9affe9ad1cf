//! Rows of text as the lists of panes have them: with something at the left, with an indent, with citations marked.

use std::ops::Range;

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::domain::citation;
use crate::tui::cx::Cx;
use crate::tui::widgets::wrap::{fit_words, wrap_styled};

/// Some bytes of a text, and the face they have.
pub(super) type Mark = (Range<usize>, Style);

/// The citations of a text as people read it, with the face they have.
pub(super) fn citations(text: &str, cx: &Cx) -> Vec<Mark> {
    citation::named(text, cx.session).map(|(span, _)| (span, cx.theme.citation)).collect()
}

/// A row with something at its left.
pub(super) fn behind(mut margin: Vec<Span<'static>>, row: &Line<'_>) -> Line<'static> {
    margin.extend(row.spans.iter().map(|span| Span::styled(span.content.clone().into_owned(), span.style)));
    Line::from(margin)
}

/// The rows of a text, those after the first indented by so many columns.
pub(super) fn hanging(text: &str, indent: usize, face: Style, marks: &[Mark], width: usize) -> Vec<Line<'static>> {
    let rows = wrap_styled(text, width.saturating_sub(indent).max(1), face, marks);
    let indents = std::iter::once(0).chain(std::iter::repeat(indent));
    rows.iter().zip(indents).map(|(row, indent)| behind(vec![Span::raw(" ".repeat(indent))], row)).collect()
}

/// The one row of a text that is cut where there is no more room: between two words, if one ends not far before.
pub(super) fn cut(text: &str, face: Style, marks: &[Mark], width: usize, cx: &Cx) -> Line<'static> {
    let text = fit_words(text, width, &cx.glyphs.cut);
    let rows = wrap_styled(&text, usize::MAX, face, marks);
    rows.first().map(|row| behind(Vec::new(), row)).unwrap_or_default()
}
