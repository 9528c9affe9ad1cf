//! Rows of text as the lists of panes have them: with something at the left, with an indent, with citations marked.

use std::ops::Range;

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::domain::citation;
use crate::tui::cx::Cx;
use crate::tui::widgets::scroll_list::ScrollList;
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

/// The row of a view at which a line of an item stands.
///
/// # Errors
/// By how many rows the view must be moved to show it.
pub(super) fn row_in_view(list: &ScrollList, view: Rect, item: usize, line: usize) -> Result<u16, isize> {
    let Some(shown) = list.visible().find(|shown| shown.item == item) else { return Ok(0) };
    let line = isize::try_from(line).unwrap_or(isize::MAX);
    let row = isize::from(i16::try_from(shown.row).unwrap_or(i16::MAX)) + line
        - isize::from(i16::try_from(shown.skip).unwrap_or(i16::MAX));
    let last = isize::from(i16::try_from(view.height).unwrap_or(i16::MAX)) - 1;
    match row {
        _ if row < 0 => Err(row),
        _ if row > last => Err(row - last),
        _ => Ok(u16::try_from(row).unwrap_or(0)),
    }
}
