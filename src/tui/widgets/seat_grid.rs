//! A drawing of the seats of a room, the board at the top: it is moved in by place, scrolled where it does not fit.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget as _;

use crate::domain::seating::Place;
use crate::tui::house::House;

use super::wrap::{columns, fit, pad};

/// The row that shows where the board is.
const BOARD: u16 = 1;

/// How large a drawing is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shape {
    /// The rows of seats.
    pub rows: u8,
    /// The seats of a row.
    pub columns: u8,
    /// The columns of the screen that what is said of a seat takes.
    pub width: u16,
    /// The rows of the screen that it takes.
    pub height: u16,
}

/// What is said of a seat: a text a row, each with its face.
pub type Said = Vec<(String, Style)>;

/// Where one is in a drawing, and what of it is in view.
#[derive(Clone, Debug, Default)]
pub struct SeatGrid {
    cursor: Place,
    /// The first row and the first column in view.
    from: (u16, u16),
    shape: Shape,
    /// Where the seats in view were drawn.
    drawn: Rect,
}

impl Shape {
    /// The columns from the left edge of one seat to that of the next. The mark at the right of a seat is that at the left of
    /// its neighbour.
    fn stride(self) -> u16 {
        self.width + 1
    }

    /// The columns of the whole drawing.
    #[must_use]
    pub fn whole_width(self) -> u16 {
        u16::from(self.columns).saturating_mul(self.stride()).saturating_add(1)
    }

    /// The rows of the whole drawing.
    #[must_use]
    pub fn whole_height(self) -> u16 {
        u16::from(self.rows).saturating_mul(self.height).saturating_add(BOARD)
    }
}

impl SeatGrid {
    /// The place one is at.
    #[must_use]
    pub fn cursor(&self) -> Place {
        self.cursor
    }

    /// Goes to a place.
    pub fn go(&mut self, place: Place) {
        self.cursor = place;
    }

    /// Goes on by so many rows and columns, as far as the floor goes.
    pub fn step(&mut self, (down, right): (i8, i8), (rows, columns): (u8, u8)) {
        let along = |at: u8, by: i8, of: u8| at.saturating_add_signed(by).min(of.saturating_sub(1));
        self.cursor = (along(self.cursor.0, down, rows), along(self.cursor.1, right, columns));
    }

    /// The place at a position of the screen.
    #[must_use]
    pub fn at(&self, column: u16, row: u16) -> Option<Place> {
        if !self.drawn.contains(Position::new(column, row)) {
            return None;
        }
        let (down, right) = (row - self.drawn.y, column - self.drawn.x);
        let row = down / self.shape.height.max(1) + self.from.0;
        let column = right / self.shape.stride() + self.from.1;
        let inside = row < u16::from(self.shape.rows) && column < u16::from(self.shape.columns);
        inside.then(|| Some((u8::try_from(row).ok()?, u8::try_from(column).ok()?)))?
    }

    /// Draws as much as there is room for around the place one is at.
    pub fn render(&mut self, shape: Shape, area: Rect, buf: &mut Buffer, house: &House, say: impl Fn(Place) -> Said) {
        self.shape = shape;
        self.drawn = Rect::ZERO;
        if area.is_empty() {
            return;
        }
        let board = Rect { height: 1, ..area };
        let room = Rect { y: area.y + BOARD, height: area.height - BOARD, ..area };
        let fits = |room: u16, each: u16, all: u8| (room / each.max(1)).clamp(1, u16::from(all).max(1));
        let view = (
            fits(room.height, shape.height, shape.rows),
            fits(room.width.saturating_sub(1), shape.stride(), shape.columns),
        );
        let from = |at: u8, first: u16, view: u16, all: u8| {
            let (at, all) = (u16::from(at), u16::from(all));
            first.clamp((at + 1).saturating_sub(view), at).min(all.saturating_sub(view))
        };
        self.from = (
            from(self.cursor.0, self.from.0, view.0, shape.rows),
            from(self.cursor.1, self.from.1, view.1, shape.columns),
        );
        let wide = (view.1 * shape.stride() + 1).min(area.width);
        let left = area.x + (area.width - wide) / 2;
        self.drawn = Rect { x: left, width: wide, height: (view.0 * shape.height).min(room.height), ..room };
        self.render_board(view, Rect { x: left, width: wide, ..board }, buf, house);
        for row in 0..view.0 {
            for column in 0..view.1 {
                let place = (self.from.0 + row, self.from.1 + column);
                let (Ok(row_of), Ok(column_of)) = (u8::try_from(place.0), u8::try_from(place.1)) else { continue };
                let cell = Rect {
                    x: left + column * shape.stride(),
                    y: room.y + row * shape.height,
                    width: shape.stride() + 1,
                    height: shape.height,
                };
                let here = (row_of, column_of) == self.cursor;
                render_cell(say((row_of, column_of)), here, cell.intersection(self.drawn), buf, house);
            }
        }
    }

    /// The row of the board, and where more of the room is than can be seen.
    fn render_board(&self, view: (u16, u16), area: Rect, buf: &mut Buffer, house: &House) {
        let glyphs = &house.glyphs;
        let more = |there: bool, sign: &str| if there { sign.to_owned() } else { String::new() };
        let (rows, seats) = (u16::from(self.shape.rows), u16::from(self.shape.columns));
        let signs = [
            more(self.from.1 > 0, &glyphs.points_left),
            more(self.from.0 > 0, &glyphs.above),
            more(self.from.0 + view.0 < rows, &glyphs.below),
            more(self.from.1 + view.1 < seats, &glyphs.folded),
        ];
        let signs = signs.concat();
        let width = usize::from(area.width);
        let word = format!(" {} ", house.words.front_of_class());
        let word = fit(&word, width.saturating_sub(2 * columns(&signs)), &glyphs.cut).into_owned();
        let rule = width.saturating_sub(columns(&word));
        let (before, after) = (rule / 2, (rule - rule / 2).saturating_sub(columns(&signs)));
        let line = Line::from(vec![
            Span::styled(glyphs.horizontal.repeat(before), house.theme.border),
            Span::styled(word, house.theme.title),
            Span::styled(glyphs.horizontal.repeat(after), house.theme.border),
            Span::styled(signs, house.theme.warn),
        ]);
        line.render(area, buf);
    }
}

/// One seat, in brackets where one is at it: colour alone would not say so.
fn render_cell(said: Said, here: bool, area: Rect, buf: &mut Buffer, house: &House) {
    let width = usize::from(area.width.saturating_sub(2));
    for (n, ((text, face), row)) in said.into_iter().zip(area.rows()).enumerate() {
        let text = pad(&text, width, &house.glyphs.cut);
        let inner = Rect { x: row.x + 1, width: row.width.saturating_sub(2), ..row };
        Line::styled(text, face).render(inner, buf);
        if here {
            buf.set_style(inner, house.theme.selection);
        }
        if here && n == 0 && row.width > 1 {
            Span::styled("[", house.theme.key).render(Rect { width: 1, ..row }, buf);
            Span::styled("]", house.theme.key).render(Rect { x: row.right() - 1, width: 1, ..row }, buf);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::popups::tests::{house, rows};

    fn drawn(grid: &mut SeatGrid, shape: Shape, (width, height): (u16, u16)) -> String {
        let area = Rect::new(0, 0, width, height);
        let mut buf = Buffer::empty(area);
        let say = |(row, column): Place| vec![(format!("{row}{column}"), Style::new())];
        grid.render(shape, area, &mut buf, &house(), say);
        rows(&buf)
    }

    #[test]
    fn a_drawing_that_fits_stands_in_the_middle_and_brackets_show_where_one_is() {
        let mut grid = SeatGrid::default();
        let shape = Shape { rows: 2, columns: 3, width: 4, height: 1 };
        grid.go((1, 2));
        assert_eq!(drawn(&mut grid, shape, (20, 4)), "  ─ papan tulis ──\n   00   01   02\n   10   11  [12  ]\n");
        assert_eq!(
            (grid.at(3, 1), grid.at(12, 2), grid.at(0, 1), grid.at(3, 0)),
            (Some((0, 0)), Some((1, 2)), None, None)
        );
    }

    #[test]
    fn a_drawing_that_does_not_fit_follows_and_says_where_there_is_more() {
        let mut grid = SeatGrid::default();
        let shape = Shape { rows: 9, columns: 9, width: 4, height: 1 };
        let first = drawn(&mut grid, shape, (22, 4));
        assert!(first.starts_with("──── papan tulis ──↓▸"), "{first}");
        for _ in 0..20 {
            grid.step((1, 1), (9, 9));
        }
        let last = drawn(&mut grid, shape, (22, 4));
        assert!(last.contains("[88  ]") && last.starts_with("──── papan tulis ──◂↑"), "{last}");
        grid.step((-1, 0), (9, 9));
        assert!(drawn(&mut grid, shape, (22, 4)).contains("[78  ]"));
        assert_eq!(grid.at(1, 1), Some((6, 5)));
        for size in [(0, 0), (1, 1), (2, 1), (3, 2), (1, 9), (9, 1)] {
            drawn(&mut grid, shape, size);
        }
    }
}
