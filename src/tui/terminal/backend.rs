//! Turns changes of cells into as few bytes as the terminal needs.

use std::io::{self, Write};
use std::mem;

use ratatui::buffer::Cell;
use ratatui::layout::Position;
use ratatui::style::{Color, Modifier};

/// Around a frame that must appear at once.
const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";
const CLEAR: &[u8] = b"\x1b[0m\x1b[2J";
const SHOW_CARET: &[u8] = b"\x1b[?25h";
const HIDE_CARET: &[u8] = b"\x1b[?25l";

/// The modifiers in the order of their SGR codes, from 1.
const SGR: [Modifier; 9] = [
    Modifier::BOLD,
    Modifier::DIM,
    Modifier::ITALIC,
    Modifier::UNDERLINED,
    Modifier::SLOW_BLINK,
    Modifier::RAPID_BLINK,
    Modifier::REVERSED,
    Modifier::HIDDEN,
    Modifier::CROSSED_OUT,
];

/// Remembers the state of the terminal and collects one frame. What is not known is set before it is relied on.
#[derive(Debug)]
pub(super) struct Backend {
    /// The frame, behind room for the mark of its beginning.
    out: Vec<u8>,
    at: Option<Position>,
    pen: Option<Pen>,
    caret: Option<bool>,
}

/// How the terminal draws the next character. The colour of an underline is none of it: terminals that do not know its
/// code take parts of that for blinking or bold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Pen {
    fg: Color,
    bg: Color,
    modifier: Modifier,
}

impl Backend {
    pub(super) fn new() -> Self {
        Self { out: BEGIN.to_vec(), at: None, pen: None, caret: None }
    }

    /// How many bytes the frame has so far.
    pub(super) fn len(&self) -> usize {
        self.out.len() - BEGIN.len()
    }

    /// Forgets the state of the terminal, which another program may have changed, and empties it.
    pub(super) fn clear(&mut self) {
        self.out.extend_from_slice(CLEAR);
        self.pen = Some(Pen::default());
        self.at = None;
        self.caret = None;
    }

    /// Draws a cell that is `width` columns wide; `edge` if it ends at the right edge of the screen.
    pub(super) fn put(&mut self, at: Position, cell: &Cell, width: u16, edge: bool) {
        let symbol = cell.symbol();
        self.turn(Pen { fg: cell.fg, bg: cell.bg, modifier: cell.modifier });
        self.go(at);
        if width > 1 && symbol.chars().nth(1).is_some() {
            // Terminals disagree how wide a joined character is: one that draws it narrow must not leave old cells.
            self.out.extend((0..width).map(|_| b' '));
            self.at = None;
            self.go(at);
        }
        self.out.extend_from_slice(symbol.as_bytes());
        // Only where every terminal agrees is the place after the character known.
        self.at = (is_certain(symbol) && !edge).then_some(Position { x: at.x + 1, y: at.y });
    }

    /// Puts the caret where the next letter goes, or hides it.
    pub(super) fn set_caret(&mut self, at: Option<Position>) {
        if let Some(at) = at {
            self.go(at);
        }
        let shown = at.is_some();
        if self.caret.replace(shown) != Some(shown) {
            self.out.extend_from_slice(if shown { SHOW_CARET } else { HIDE_CARET });
        }
    }

    /// Sends what moves no caret and draws nothing: a title, a copy for the clipboard.
    pub(super) fn aside(&mut self, bytes: &[u8]) {
        self.out.extend_from_slice(bytes);
    }

    /// Writes the frame with one write, if there is anything in it; `whole`: so that all of it appears at once.
    pub(super) fn flush(&mut self, to: &mut impl Write, whole: bool) -> io::Result<()> {
        if self.len() == 0 {
            return Ok(());
        }
        let mut frame = mem::take(&mut self.out);
        if whole {
            frame.extend_from_slice(END);
        }
        let begin = if whole { 0 } else { BEGIN.len() };
        let written = to.write_all(frame.get(begin..).unwrap_or_default());
        frame.truncate(BEGIN.len());
        self.out = frame;
        written
    }

    fn go(&mut self, to: Position) {
        let place = |out: &mut Vec<u8>, code: std::fmt::Arguments<'_>| {
            // Writing to memory does not fail.
            let _ = out.write_fmt(code);
        };
        match self.at.replace(to) {
            Some(at) if at == to => {}
            Some(at) if at.y == to.y && at.x == to.x + 1 => self.out.push(b'\x08'),
            Some(at) if at.y == to.y => place(&mut self.out, format_args!("\x1b[{}G", to.x + 1)),
            _ => place(&mut self.out, format_args!("\x1b[{};{}H", to.y + 1, to.x + 1)),
        }
    }

    fn turn(&mut self, to: Pen) {
        let Some(from) = self.pen.replace(to) else { return self.write_pen(Pen::default(), to, true) };
        if from != to {
            // SGR has no code that takes one modifier away alone in every terminal: begin anew.
            let anew = !to.modifier.contains(from.modifier) || to == Pen::default();
            self.write_pen(if anew { Pen::default() } else { from }, to, anew);
        }
    }

    fn write_pen(&mut self, from: Pen, to: Pen, anew: bool) {
        self.out.extend_from_slice(b"\x1b[");
        if anew {
            self.code(0);
        }
        for (code, modifier) in (1..).zip(SGR) {
            if to.modifier.contains(modifier) && !from.modifier.contains(modifier) {
                self.code(code);
            }
        }
        if from.fg != to.fg {
            self.colour(30, to.fg);
        }
        if from.bg != to.bg {
            self.colour(40, to.bg);
        }
        // The last code ends the sequence instead of leading to another.
        self.out.pop();
        self.out.push(b'm');
    }

    /// The sixteen colours go as `30`–`37` and `90`–`97`, which every terminal knows.
    fn colour(&mut self, base: u8, colour: Color) {
        let bright = base + 60;
        match colour {
            Color::Reset => self.code(base + 9),
            Color::Black => self.code(base),
            Color::Red => self.code(base + 1),
            Color::Green => self.code(base + 2),
            Color::Yellow => self.code(base + 3),
            Color::Blue => self.code(base + 4),
            Color::Magenta => self.code(base + 5),
            Color::Cyan => self.code(base + 6),
            Color::Gray => self.code(base + 7),
            Color::DarkGray => self.code(bright),
            Color::LightRed => self.code(bright + 1),
            Color::LightGreen => self.code(bright + 2),
            Color::LightYellow => self.code(bright + 3),
            Color::LightBlue => self.code(bright + 4),
            Color::LightMagenta => self.code(bright + 5),
            Color::LightCyan => self.code(bright + 6),
            Color::White => self.code(bright + 7),
            Color::Indexed(index) => [base + 8, 5, index].into_iter().for_each(|code| self.code(code)),
            Color::Rgb(r, g, b) => [base + 8, 2, r, g, b].into_iter().for_each(|code| self.code(code)),
        }
    }

    fn code(&mut self, code: u8) {
        let _ = write!(self.out, "{code};");
    }
}

/// Whether every terminal draws the symbol one column wide.
fn is_certain(symbol: &str) -> bool {
    let mut chars = symbol.chars();
    matches!((chars.next(), chars.next()), (Some(' '..='~' | '\u{2500}'..='\u{257f}'), None))
}

#[cfg(test)]
mod tests {
    use ratatui::style::Style;

    use super::*;

    fn drawn(backend: &mut Backend, whole: bool) -> String {
        let mut bytes = Vec::new();
        backend.flush(&mut bytes, whole).unwrap();
        String::from_utf8(bytes).unwrap()
    }

    fn put(backend: &mut Backend, x: u16, symbol: &'static str, width: u16, style: Style) {
        let mut cell = Cell::new(symbol);
        cell.set_style(style);
        backend.put(Position { x, y: 0 }, &cell, width, false);
    }

    fn ready() -> Backend {
        let mut backend = Backend::new();
        backend.clear();
        backend.set_caret(Some(Position::ORIGIN));
        drawn(&mut backend, false);
        backend
    }

    #[test]
    fn a_letter_at_the_caret_is_one_byte() {
        let mut backend = ready();
        put(&mut backend, 0, "a", 1, Style::new());
        backend.set_caret(Some(Position { x: 1, y: 0 }));
        assert_eq!(drawn(&mut backend, false), "a");
        assert_eq!(drawn(&mut backend, false), "");
    }

    #[test]
    fn after_a_character_of_uncertain_width_the_place_is_said() {
        let mut backend = ready();
        put(&mut backend, 0, "│", 1, Style::new());
        put(&mut backend, 1, "漢", 2, Style::new());
        put(&mut backend, 3, "é", 1, Style::new());
        put(&mut backend, 4, "b", 1, Style::new());
        assert_eq!(drawn(&mut backend, false), "│漢\x1b[1;4Hé\x1b[1;5Hb");
    }

    #[test]
    fn a_joined_character_leaves_nothing_under_it() {
        let mut backend = ready();
        put(&mut backend, 0, "⌨\u{fe0f}", 2, Style::new());
        assert_eq!(drawn(&mut backend, false), "  \x1b[1;1H⌨\u{fe0f}");
    }

    #[test]
    fn only_what_changes_of_the_pen_is_said() {
        let mut backend = ready();
        put(&mut backend, 0, "a", 1, Style::new().fg(Color::Green));
        put(&mut backend, 1, "b", 1, Style::new().fg(Color::Green).add_modifier(Modifier::BOLD));
        put(&mut backend, 2, "c", 1, Style::new().bg(Color::LightBlue));
        put(&mut backend, 3, "d", 1, Style::new().bg(Color::Indexed(99)));
        put(&mut backend, 4, "e", 1, Style::new());
        let expected = "\x1b[32ma\x1b[1mb\x1b[0;104mc\x1b[48;5;99md\x1b[0me";
        assert_eq!(drawn(&mut backend, false), expected);
    }

    #[test]
    fn the_caret_takes_the_short_way_and_is_hidden_once() {
        let mut backend = ready();
        put(&mut backend, 0, "a", 1, Style::new());
        backend.set_caret(Some(Position { x: 0, y: 0 }));
        backend.set_caret(Some(Position { x: 20, y: 0 }));
        backend.set_caret(None);
        backend.set_caret(None);
        assert_eq!(drawn(&mut backend, false), "a\x08\x1b[21G\x1b[?25l");
    }

    #[test]
    fn a_frame_of_several_regions_appears_at_once() {
        let mut backend = ready();
        put(&mut backend, 0, "a", 1, Style::new());
        assert_eq!(drawn(&mut backend, true), "\x1b[?2026ha\x1b[?2026l");
        assert_eq!(drawn(&mut backend, true), "");
    }
}
