//! Keys with their words, side by side in columns of one width.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::tui::widgets::wrap::{columns, fit};

/// The columns between two cells.
const BETWEEN: usize = 2;
/// A cell is cut to this where a longer one would leave room for fewer than two in a row.
const NARROWEST: usize = 12;

/// One cell: parts of text with their faces.
pub(super) type Cell = Vec<(String, Style)>;

/// How wide a cell is, in columns.
fn width(cell: &Cell) -> usize {
    cell.iter().map(|(text, _)| columns(text)).sum()
}

/// Cells in rows of so many columns, filled one after the other.
pub(super) fn in_columns(cells: Vec<Cell>, room: usize, cut: &str) -> Vec<Line<'static>> {
    let room = room.saturating_sub(1);
    let widest = cells.iter().map(width).max().unwrap_or(0).min(room.max(1));
    let widest = if room < 2 * (widest + BETWEEN) { widest.min(NARROWEST.max(room / 2)) } else { widest };
    let in_row = ((room + BETWEEN) / (widest + BETWEEN)).max(1);
    // As many rows as are needed, each with as many cells as the others: a last row of one looks like a thing of its own.
    let rows = cells.len().div_ceil(in_row).max(1);
    let in_row = cells.len().div_ceil(rows).max(1);
    let widest = widest.max(room.saturating_sub((in_row - 1) * BETWEEN) / in_row).min(widest + 6);
    let mut cells = cells.into_iter().peekable();
    let mut lines = Vec::new();
    while cells.peek().is_some() {
        let mut spans = vec![Span::raw(" ")];
        for cell in cells.by_ref().take(in_row) {
            spans.extend(padded(cell, widest, cut));
            spans.push(Span::raw(" ".repeat(BETWEEN)));
        }
        lines.push(Line::from(spans));
    }
    lines
}

/// A cell, cut or filled up to a width.
fn padded(cell: Cell, to: usize, cut: &str) -> Vec<Span<'static>> {
    let mut left = to;
    let mut spans = Vec::new();
    for (text, style) in cell {
        let text = fit(&text, left, cut).into_owned();
        left = left.saturating_sub(columns(&text));
        spans.push(Span::styled(text, style));
    }
    spans.push(Span::raw(" ".repeat(left)));
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(cells: &[&str], room: usize) -> Vec<String> {
        let cells = cells.iter().map(|text| vec![((*text).to_owned(), Style::new())]).collect();
        let lines = in_columns(cells, room, "…");
        lines
            .into_iter()
            .map(|line| line.spans.into_iter().map(|span| span.content.into_owned()).collect::<String>())
            .collect()
    }

    #[test]
    fn rows_have_equally_many_cells_and_columns_stand_beneath_one_another() {
        let lines = text(&["a satu", "b dua", "c tiga", "d empat"], 30);
        assert_eq!(
            lines.iter().map(|line| line.trim_end()).collect::<Vec<_>>(),
            [" a satu         b dua", " c tiga         d empat"]
        );
    }

    #[test]
    fn a_word_that_has_no_room_is_cut_and_nothing_is_left_out() {
        let lines = text(&["a sangat panjang sekali", "b dua"], 16);
        assert_eq!(lines.len(), 2);
        assert!(lines[0].contains('…') && lines.iter().all(|line| columns(line.trim_end()) <= 16), "{lines:?}");
    }
}
