//! What of a cell can be drawn, and how wide it is.

use ratatui::buffer::{Cell, CellWidth};
use ratatui::style::Color;
use unicode_width::UnicodeWidthChar;

/// A cell as it is drawn.
#[derive(Debug)]
pub(super) struct Glyph {
    pub(super) cell: Cell,
    /// Columns it takes.
    pub(super) width: u16,
    /// Columns it takes in a terminal that draws each of its characters by itself.
    pub(super) spread: u16,
}

impl Glyph {
    /// The glyph for a cell with `room` columns to its right edge, itself among them. What must not reach a terminal
    /// and what does not fit is a blank.
    pub(super) fn of(cell: &Cell, room: u16, colour: bool) -> Self {
        let mut cell = cell.clone();
        if !colour {
            cell.set_fg(Color::Reset).set_bg(Color::Reset);
        }
        let fit = cell.symbol().chars().all(is_fit);
        let width = if fit { cell.symbol().cell_width() } else { 0 };
        if width == 0 || width > room {
            cell.set_symbol(" ");
            return Self { cell, width: 1, spread: 1 };
        }
        let spread = spread(cell.symbol()).max(width);
        Self { cell, width, spread }
    }
}

/// Whether a character may reach the terminal: no control, nothing that turns the direction of writing or ends a line.
pub(super) fn is_fit(c: char) -> bool {
    !c.is_control() && !matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn spread(symbol: &str) -> u16 {
    symbol.chars().filter_map(UnicodeWidthChar::width).sum::<usize>().try_into().unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn glyph(symbol: &'static str, room: u16) -> (String, u16, u16) {
        let Glyph { cell, width, spread } = Glyph::of(&Cell::new(symbol), room, true);
        (cell.symbol().to_owned(), width, spread)
    }

    #[rstest]
    #[case("a", 1, 1)]
    #[case("漢", 2, 2)]
    #[case("e\u{301}", 1, 1)]
    #[case("👩\u{200d}🏫", 2, 4)]
    fn a_glyph_knows_what_it_takes(#[case] symbol: &'static str, #[case] width: u16, #[case] spread: u16) {
        assert_eq!(glyph(symbol, 9), (symbol.to_owned(), width, spread));
    }

    #[rstest]
    #[case::control("\x1b")]
    #[case::c1("\u{9b}")]
    #[case::hidden_in_a_cluster("a\x1b[2J")]
    #[case::override_of_direction("a\u{202e}")]
    #[case::no_width("\u{301}")]
    #[case::nothing("")]
    fn what_must_not_reach_a_terminal_is_a_blank(#[case] symbol: &'static str) {
        assert_eq!(glyph(symbol, 9), (" ".to_owned(), 1, 1));
    }

    #[test]
    fn half_a_wide_character_is_a_blank() {
        assert_eq!(glyph("漢", 1), (" ".to_owned(), 1, 1));
    }
}
