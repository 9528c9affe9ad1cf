//! A text that is edited through a window about the caret, so that a letter costs the same in a note and in a megabyte.
//!
//! The only file that names the text area it is built on. That one wraps again all it holds at each letter, and moves by
//! characters: so it holds no more than a window, and is told where to go by byte, always between two letters.

use std::ops::Range;

use ratatui::buffer::{Buffer, CellWidth as _};
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::widgets::Widget as _;
use tui_textarea::{CursorMove, CursorRenderMode, TextArea, WrapMode};
use unicode_segmentation::UnicodeSegmentation as _;

use super::steps::between_letters;

/// How much of a text is looked at. Half of it lies before the caret, half behind.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reach {
    /// In bytes.
    pub(super) bytes: usize,
    /// In lines.
    pub(super) lines: usize,
}

impl Reach {
    /// What can be wrapped at each letter without being felt, and fills a large screen.
    pub(super) const FULL: Self = Self { bytes: 16 * 1024, lines: 400 };

    /// The part of the reach that must be left in front of the caret, where the text goes on: an eighth.
    fn is_near(self, bytes: usize, lines: usize) -> bool {
        bytes < self.bytes / 8 && lines < self.lines / 8
    }
}

/// A text, and the caret in it. All offsets are bytes of the whole text.
#[derive(Debug)]
pub(super) struct Window {
    reach: Reach,
    head: String,
    area: TextArea<'static>,
    tail: String,
    /// Where it was last drawn.
    drawn: Rect,
}

impl Window {
    pub(super) fn new(reach: Reach) -> Self {
        let mut area = TextArea::default();
        area.set_wrap_mode(WrapMode::WordOrGlyph);
        area.set_cursor_render_mode(CursorRenderMode::Hidden);
        area.set_cursor_line_style(Style::new());
        area.set_max_histories(0);
        Self { reach, head: String::new(), area, tail: String::new(), drawn: Rect::default() }
    }

    pub(super) fn text(&self) -> String {
        let mut text = String::with_capacity(self.len());
        text.push_str(&self.head);
        for (row, line) in self.area.lines().iter().enumerate() {
            if row > 0 {
                text.push('\n');
            }
            text.push_str(line);
        }
        text.push_str(&self.tail);
        text
    }

    pub(super) fn len(&self) -> usize {
        self.inside().end + self.tail.len()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The bytes that can be edited without moving the window.
    fn inside(&self) -> Range<usize> {
        let lines = self.area.lines();
        let size = lines.iter().map(String::len).sum::<usize>() + lines.len().saturating_sub(1);
        self.head.len()..self.head.len() + size
    }

    pub(super) fn caret(&self) -> usize {
        self.byte_of(self.area.cursor())
    }

    /// The line the caret is in, as far as it is in the window, and the byte of the caret in it.
    pub(super) fn line(&self) -> (&str, usize) {
        let (row, column) = self.area.cursor();
        let line = self.area.lines().get(row).map_or("", String::as_str);
        (line, byte_of_char(line, column))
    }

    /// All of that line, the part outside of the window too.
    pub(super) fn line_span(&self) -> Range<usize> {
        let (line, caret) = self.line();
        let (row, _) = self.area.cursor();
        let begin = self.caret() - caret;
        let end = begin + line.len();
        let is_last = row + 1 == self.area.lines().len();
        let begin = if row == 0 { self.head.rfind('\n').map_or(0, |line_end| line_end + 1) } else { begin };
        let more = if is_last { self.tail.find('\n').unwrap_or(self.tail.len()) } else { 0 };
        begin..end + more
    }

    /// Takes another text, and puts the caret into it.
    pub(super) fn load(&mut self, text: &str, caret: usize) {
        let caret = between_letters(text, caret);
        let span = self.span_about(text, caret);
        let part = |span: Range<usize>| text.get(span).unwrap_or_default();
        self.head = part(0..span.start).to_owned();
        self.tail = part(span.end..text.len()).to_owned();
        let lines = part(span).split('\n').map(str::to_owned).collect();
        self.area.set_lines(lines, (0, 0));
        self.jump(caret);
    }

    /// Puts the caret at a byte, or before the letter the byte is in.
    pub(super) fn go(&mut self, byte: usize) {
        if self.position_of(byte).is_some() {
            self.jump(byte);
            self.settle();
        } else {
            self.load(&self.text(), byte);
        }
    }

    /// Puts something in the place of some bytes, and the caret behind it.
    pub(super) fn replace(&mut self, span: Range<usize>, put: &str) {
        let inside = self.inside();
        if span.start < inside.start || inside.end < span.end || self.reach.bytes < put.len() {
            let text = self.text();
            let part = |span: Range<usize>| text.get(span).unwrap_or_default();
            let new = [part(0..span.start), put, part(span.end..text.len())].concat();
            return self.load(&new, span.start + put.len());
        }
        self.area.cancel_selection();
        if span.start != self.caret() {
            self.jump(span.start);
        }
        if !span.is_empty() {
            let end = self.position_of(span.end).unwrap_or_default();
            self.area.start_selection();
            self.jump_to(end);
            self.area.cut();
        }
        if !put.is_empty() {
            self.area.insert_str(put);
        }
        self.settle();
    }

    /// Moves the caret one row of the screen up or down; tells whether there was one.
    pub(super) fn move_row(&mut self, up: bool) -> bool {
        if self.one_row(self.drawn.width).is_some() {
            return false;
        }
        let before = self.area.cursor();
        self.area.move_cursor(if up { CursorMove::Up } else { CursorMove::Down });
        let moved = self.area.cursor() != before;
        if moved {
            self.jump(self.caret());
            self.settle();
        }
        moved
    }

    /// The byte that is drawn at a place of the screen.
    pub(super) fn byte_at(&self, place: Position) -> Option<usize> {
        if !self.drawn.contains(place) {
            return None;
        }
        if let Some(row) = self.one_row(self.drawn.width) {
            let columns = if place.y == self.drawn.y { place.x - self.drawn.x } else { u16::MAX };
            return Some(byte_at_column(row, columns));
        }
        let (row, column) = self.area.cursor_at_position(place)?;
        let line = self.area.lines().get(row)?;
        let byte = between_letters(line, byte_of_char(line, column));
        Some(self.byte_of((row, 0)) + byte)
    }

    /// The rows it takes at a width of so many columns.
    pub(super) fn height(&mut self, width: u16) -> u16 {
        if self.one_row(width).is_some() {
            return 1;
        }
        if self.head.is_empty() && self.tail.is_empty() { self.area.measure(width).content_rows } else { u16::MAX }
    }

    pub(super) fn set_placeholder(&mut self, text: &str) {
        self.area.set_placeholder_text(text);
    }

    pub(super) fn set_styles(&mut self, text: Style, selection: Style, placeholder: Style) {
        self.area.set_style(text);
        self.area.set_selection_style(selection);
        self.area.set_placeholder_style(placeholder);
    }

    /// Draws it, with the bytes from the anchor to the caret selected; returns where the caret is.
    pub(super) fn render(&mut self, area: Rect, buf: &mut Buffer, anchor: Option<usize>) -> Option<Position> {
        self.drawn = area.intersection(buf.area);
        if self.drawn.is_empty() {
            return None;
        }
        if anchor.is_none()
            && let Some(row) = self.one_row(self.drawn.width)
        {
            buf.set_style(self.drawn, self.area.style());
            draw_row(row, self.drawn, self.area.style(), buf);
            let (line, caret) = self.line();
            let columns = columns_of(line.get(..caret).unwrap_or_default());
            return Some(Position::new(self.drawn.x + columns.min(self.drawn.width - 1), self.drawn.y));
        }
        self.select(anchor);
        (&self.area).render(self.drawn, buf);
        self.drawn_caret()
    }

    /// The text, where all of it stands in one row of so many columns. It is drawn as it is: a text area wraps all it holds at
    /// each letter, and most notes never need that. No letter takes more columns than bytes, so that bytes measure it.
    fn one_row(&self, columns: u16) -> Option<&str> {
        match self.area.lines() {
            [row] if self.len() == row.len() && row.len() < usize::from(columns) => {
                (!row.is_empty() || self.area.placeholder_text().is_empty()).then_some(row)
            }
            _ => None,
        }
    }

    fn select(&mut self, anchor: Option<usize>) {
        self.area.cancel_selection();
        let Some(anchor) = anchor else { return };
        let caret = self.area.cursor();
        let inside = self.inside();
        self.jump(anchor.clamp(inside.start, inside.end));
        self.area.start_selection();
        self.jump_to(caret);
    }

    /// Where the caret is drawn. The text area counts the columns of characters; the screen draws whole letters.
    fn drawn_caret(&self) -> Option<Position> {
        let drawn = self.area.rendered_cursor_position()?;
        let (row, start) = self.area.cursor_at_position(Position::new(self.drawn.x, drawn.y))?;
        let line = self.area.lines().get(row)?;
        let caret = self.area.cursor().1;
        let before = line.get(byte_of_char(line, start)..byte_of_char(line, caret))?;
        let columns = columns_of(before);
        let last = self.drawn.width.saturating_sub(1);
        Some(Position::new(self.drawn.x + columns.min(last), drawn.y))
    }

    /// Moves the window when the caret has come near an edge of it where the text goes on, or when it has grown too large.
    fn settle(&mut self) {
        let (row, _) = self.area.cursor();
        let (caret, inside, rows) = (self.caret(), self.inside(), self.area.lines().len());
        let at_head = !self.head.is_empty() && self.reach.is_near(caret - inside.start, row);
        let at_tail = !self.tail.is_empty() && self.reach.is_near(inside.end - caret, rows - 1 - row);
        let too_large = inside.len() > 2 * self.reach.bytes || rows > 2 * self.reach.lines;
        if at_head || at_tail || too_large {
            let drawn_at = self.area.rendered_cursor_position();
            self.load(&self.text(), caret);
            self.scroll_caret_to(drawn_at);
        }
    }

    /// The part of a text to look at when the caret is at a byte: all of it, or about the reach, cut at a line end if there is one.
    fn span_about(&self, text: &str, caret: usize) -> Range<usize> {
        let Reach { bytes, lines } = self.reach;
        if text.len() <= bytes && text.bytes().filter(|byte| *byte == b'\n').count() < lines {
            return 0..text.len();
        }
        // The quarter that is farthest from the caret may be given up for the sake of a whole line.
        let (far, near) = (bytes / 2, bytes / 4);
        let part = |span: Range<usize>| text.get(span).unwrap_or_default();

        let farthest = between_letters(text, caret.saturating_sub(far));
        let nearest = between_letters(text, caret.saturating_sub(near));
        let whole_line = part(farthest..nearest).find('\n').map_or(farthest, |end| farthest + end + 1);
        let start = if farthest == 0 { 0 } else { whole_line };
        let start =
            part(start..caret).rmatch_indices('\n').nth(lines / 2 - 1).map_or(start, |(end, _)| start + end + 1);

        let farthest = between_letters(text, caret + far);
        let nearest = between_letters(text, caret + near);
        let whole_line = part(nearest..farthest).rfind('\n').map_or(farthest, |end| nearest + end);
        let end = if farthest == text.len() { farthest } else { whole_line };
        let end = part(caret..end).match_indices('\n').nth(lines / 2 - 1).map_or(end, |(line_end, _)| caret + line_end);
        start..end
    }

    /// After the window has moved, lets the caret stay in the row of the screen where it was.
    fn scroll_caret_to(&mut self, before: Option<Position>) {
        let (Some(before), false) = (before, self.drawn.is_empty()) else { return };
        (&self.area).render(self.drawn, &mut Buffer::empty(self.drawn));
        let Some(now) = self.area.rendered_cursor_position() else { return };
        let caret = self.area.cursor();
        self.area.scroll((i16::try_from(now.y.saturating_sub(before.y)).unwrap_or(0), 0));
        self.jump_to(caret);
    }

    fn jump(&mut self, byte: usize) {
        let Some((row, column)) = self.position_of(byte) else { return };
        let Some(line) = self.area.lines().get(row) else { return };
        let whole = between_letters(line, byte_of_char(line, column));
        let column = line.get(..whole).map_or(0, |before| before.chars().count());
        self.jump_to((row, column));
    }

    fn jump_to(&mut self, (row, column): (usize, usize)) {
        let [row, column] = [row, column].map(|at| u16::try_from(at).unwrap_or(u16::MAX));
        self.area.move_cursor(CursorMove::Jump(row, column));
    }

    fn byte_of(&self, (row, column): (usize, usize)) -> usize {
        let lines = self.area.lines();
        let before: usize = lines.iter().take(row).map(|line| line.len() + 1).sum();
        self.head.len() + before + lines.get(row).map_or(0, |line| byte_of_char(line, column))
    }

    /// The row and the character of a byte, if it is in the window.
    fn position_of(&self, byte: usize) -> Option<(usize, usize)> {
        let mut left = byte.checked_sub(self.head.len())?;
        for (row, line) in self.area.lines().iter().enumerate() {
            if left <= line.len() {
                let before = line.get(..line.floor_char_boundary(left))?;
                return Some((row, before.chars().count()));
            }
            left -= line.len() + 1;
        }
        None
    }
}

/// Whether a text is of letters that take a byte and a column each, and join no other: so nearly all that is typed.
pub(super) fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

/// Draws a text in one row.
fn draw_row(text: &str, at: Rect, style: Style, buf: &mut Buffer) {
    if is_plain(text) {
        for (x, letter) in (at.left()..at.right()).zip(text.chars()) {
            if let Some(cell) = buf.cell_mut((x, at.y)) {
                cell.set_char(letter).set_style(style);
            }
        }
    } else {
        buf.set_stringn(at.x, at.y, text, at.width.into(), style);
    }
}

/// The columns that a text takes as the screen draws it, by whole letters.
fn columns_of(text: &str) -> u16 {
    if text.is_ascii() {
        return u16::try_from(text.len()).unwrap_or(u16::MAX);
    }
    text.graphemes(true).fold(0, |sum, letter| sum.saturating_add(letter.cell_width()))
}

/// The byte of the letter that a column is in, or of the end.
fn byte_at_column(text: &str, column: u16) -> usize {
    let mut right = 0u16;
    let letter = text.grapheme_indices(true).find(|(_, letter)| {
        right = right.saturating_add(letter.cell_width());
        column < right
    });
    letter.map_or(text.len(), |(byte, _)| byte)
}

fn byte_of_char(line: &str, column: usize) -> usize {
    line.char_indices().nth(column).map_or(line.len(), |(byte, _)| byte)
}
