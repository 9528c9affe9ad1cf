//! A model of what the terminal shows, cell by cell.

use std::iter;

use ratatui::buffer::{Buffer, Cell, CellDiffOption};
use ratatui::layout::{Position, Rect, Size};

use super::glyph::Glyph;

/// In the columns of a wide character but its first.
const TAIL: Cell = mark("");
/// Where the terminal may show anything.
const UNKNOWN: Cell = mark("?");

/// What the terminal shows.
#[derive(Debug, Default)]
pub(super) struct Shown(Buffer);

impl Shown {
    /// The terminal has this size and is empty.
    pub(super) fn clear(&mut self, size: Size) {
        self.0.resize(Rect::from((Position::ORIGIN, size)));
        self.0.reset();
    }

    /// Whether the terminal shows just this cell, uncut in `room` columns: then, how many columns it takes.
    pub(super) fn shows(&self, at: Position, cell: &Cell, room: u16) -> Option<u16> {
        if self.0.cell(at) != Some(cell) {
            return None;
        }
        // A single byte is never wide, and is nearly all there is.
        let width = if cell.symbol().len() == 1 { 1 } else { 1 + self.tails_after(at) };
        (width <= room).then_some(width)
    }

    /// How many of these cells, from there on to the right, are shown just so: up to the first that is not, or that may be wide.
    pub(super) fn alike(&self, at: Position, cells: &[Cell]) -> u16 {
        let row = usize::from(at.y) * usize::from(self.0.area.width);
        let shown = self.0.content.get(row + usize::from(at.x)..).unwrap_or_default();
        let alike = cells.iter().zip(shown).take_while(|(cell, shown)| cell.symbol().len() == 1 && cell == shown);
        u16::try_from(alike.count()).unwrap_or(u16::MAX)
    }

    /// Takes note that a glyph was drawn. What terminals may have made of wide characters that it cut is unknown, and
    /// so is what lies under a glyph that some terminals draw wider.
    pub(super) fn draw(&mut self, at: Position, glyph: Glyph) {
        let Glyph { cell, width, spread } = glyph;
        if self.is_tail(at) {
            let cut = (0..at.x).rev().find(|x| !self.is_tail(Position { x: *x, ..at })).unwrap_or(0);
            (cut..at.x).for_each(|x| self.set(Position { x, ..at }, UNKNOWN));
        }
        let after = Position { x: at.x.saturating_add(spread), ..at };
        let cut = if self.is_tail(after) { 1 + self.tails_after(after) } else { 0 };
        let unknown = (spread - width).saturating_add(cut);
        // Nearly every glyph takes its one column and cuts none.
        if width == 1 && unknown == 0 {
            return self.set(at, cell);
        }
        let cells = iter::once(cell)
            .chain(iter::repeat_n(TAIL, usize::from(width) - 1))
            .chain(iter::repeat_n(UNKNOWN, usize::from(unknown)));
        (at.x..self.0.area.right()).zip(cells).for_each(|(x, cell)| self.set(Position { x, ..at }, cell));
    }

    fn tails_after(&self, at: Position) -> u16 {
        (at.x + 1..self.0.area.right()).take_while(|x| self.is_tail(Position { x: *x, ..at })).count() as u16
    }

    fn is_tail(&self, at: Position) -> bool {
        self.0.cell(at).is_some_and(|cell| cell.symbol().is_empty())
    }

    fn set(&mut self, at: Position, to: Cell) {
        if let Some(cell) = self.0.cell_mut(at) {
            *cell = to;
        }
    }
}

/// A cell that is equal to none that is drawn.
const fn mark(symbol: &'static str) -> Cell {
    let mut cell = Cell::new(symbol);
    cell.set_diff_option(CellDiffOption::Skip);
    cell
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the model holds after glyphs were drawn at columns of one row: `·` for a tail, `?` for what is unknown.
    fn row(width: u16, glyphs: &[(u16, &'static str)]) -> String {
        let mut shown = Shown::default();
        shown.clear(Size { width, height: 1 });
        for (x, symbol) in glyphs {
            shown.draw(Position { x: *x, y: 0 }, Glyph::of(&Cell::new(symbol), 9, true));
        }
        shown.0.content.iter().map(|cell| if cell.symbol().is_empty() { "·" } else { cell.symbol() }).collect()
    }

    #[test]
    fn a_wide_glyph_takes_its_columns() {
        assert_eq!(row(5, &[(1, "漢"), (3, "a")]), " 漢·a ");
    }

    #[test]
    fn what_is_left_of_a_wide_glyph_that_was_cut_is_unknown() {
        assert_eq!(row(5, &[(1, "漢"), (1, "a")]), " a?  ");
        assert_eq!(row(5, &[(1, "漢"), (2, "a")]), " ?a  ");
        assert_eq!(row(6, &[(0, "漢"), (2, "字"), (1, "新")]), "?新·?  ");
    }

    #[test]
    fn what_lies_under_a_glyph_that_may_be_drawn_wider_is_unknown() {
        assert_eq!(row(6, &[(4, "b"), (0, "👩\u{200d}🏫")]), "👩\u{200d}🏫·??b ");
        assert_eq!(row(3, &[(0, "👩\u{200d}🏫")]), "👩\u{200d}🏫·?");
    }

    #[test]
    fn cells_are_alike_up_to_the_first_that_differs_or_may_be_wide() {
        let mut shown = Shown::default();
        shown.clear(Size { width: 4, height: 2 });
        let row: Vec<Cell> = ["a", "b", "é", "c"].map(Cell::new).into();
        for (x, cell) in (0..).zip(&row) {
            shown.draw(Position { x, y: 1 }, Glyph::of(cell, 4 - x, true));
        }
        assert_eq!(shown.alike(Position { x: 0, y: 1 }, &row), 2);
        assert_eq!(shown.alike(Position { x: 1, y: 1 }, &row[1..2]), 1);
        assert_eq!(shown.alike(Position { x: 0, y: 0 }, &row), 0);
        assert_eq!(shown.alike(Position { x: 0, y: 2 }, &row), 0);
    }

    #[test]
    fn a_cell_is_shown_only_if_it_fits() {
        let mut shown = Shown::default();
        shown.clear(Size { width: 4, height: 1 });
        let cell = Cell::new("漢");
        shown.draw(Position::ORIGIN, Glyph::of(&cell, 4, true));
        assert_eq!(shown.shows(Position::ORIGIN, &cell, 4), Some(2));
        assert_eq!(shown.shows(Position::ORIGIN, &cell, 1), None);
        assert_eq!(shown.shows(Position { x: 1, y: 0 }, &Cell::new(""), 3), None, "a tail is no cell of its own");
        assert_eq!(shown.shows(Position { x: 2, y: 0 }, &Cell::EMPTY, 2), Some(1));
    }
}
