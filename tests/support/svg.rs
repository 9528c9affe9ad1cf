//! A screen as a drawing: what the program put into its cells, as SVG.
//!
//! Every run of text says where it begins and how wide it is, so that no font and no stand-in for a missing glyph moves what
//! comes after it. Frames and bars are lines and boxes, which meet whatever the font.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Position;
use ratatui::style::{Color, Modifier};
use unicode_width::UnicodeWidthStr as _;

/// A column, in units of the drawing.
const COLUMN: u16 = 8;
/// A row.
const ROW: u16 = 17;
/// Where letters stand, from the top of their row.
const BASELINE: u16 = 13;
/// The room between the screen and the frame around it.
const MARGIN: u16 = 14;
const FONTS: &str = "ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',monospace";
const PAPER: &str = "#12181f";
const INK: &str = "#d7dee6";

/// Draws a screen; `says` is what is read to those who do not see it.
pub(crate) fn svg(says: &str, screen: &Buffer, caret: Option<Position>) -> String {
    let (width, height) = (screen.area.width * COLUMN, screen.area.height * ROW);
    let mut drawing = Drawing::default();
    for (y, row) in (0_u16..).zip(screen.content().chunks(screen.area.width.into())) {
        drawing.row(y * ROW, row);
    }
    let (outer_width, outer_height) = (width + 2 * MARGIN, height + 2 * MARGIN);
    let mut out = String::new();
    writeln!(
        out,
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {outer_width} {outer_height}" role="img" font-family="{FONTS}" font-size="13.3" fill="{INK}">"#
    )
    .unwrap();
    writeln!(out, "<title>{}</title>", escaped(says)).unwrap();
    writeln!(
        out,
        r##"<rect x=".5" y=".5" width="{}" height="{}" rx="9" fill="{PAPER}" stroke="#3b4653"/>"##,
        outer_width - 1,
        outer_height - 1
    )
    .unwrap();
    writeln!(out, r#"<g transform="translate({MARGIN} {MARGIN})">"#).unwrap();
    drawing.write_to(&mut out);
    if let Some(caret) = caret {
        let (x, y) = (caret.x * COLUMN, caret.y * ROW + 1);
        writeln!(out, r#"<rect x="{x}" y="{y}" width="2" height="{}"/>"#, ROW - 2).unwrap();
    }
    out.push_str("</g>\n</svg>\n");
    out
}

/// What stands on a screen, by what it is drawn with.
#[derive(Default)]
struct Drawing {
    /// What lies behind the letters: boxes, by colour.
    behind: BTreeMap<String, String>,
    /// Frames: lines, by colour and width.
    lines: BTreeMap<(String, &'static str), String>,
    /// Bars: boxes, by colour and strength.
    boxes: BTreeMap<(String, &'static str), String>,
    texts: String,
}

/// How a run of cells looks.
#[derive(PartialEq)]
struct Look {
    ink: Option<String>,
    paper: Option<String>,
    mods: Modifier,
}

impl Drawing {
    fn row(&mut self, y: u16, cells: &[Cell]) {
        let mut x = 0;
        while let Some(first) = cells.get(usize::from(x)) {
            let look = Look::of(first);
            let wide = columns(first);
            if let Some(shape) = Shape::of(first.symbol()) {
                self.shape(&shape, x * COLUMN, y, &look);
                self.back(&look, x, wide, y);
                x += wide;
                continue;
            }
            let rest = cells.iter().skip(usize::from(x + wide));
            let more = if is_steady(first.symbol()) {
                rest.take_while(|cell| is_steady(cell.symbol()) && Look::of(cell) == look).count()
            } else {
                0
            };
            let run = &cells[usize::from(x)..usize::from(x + wide) + more];
            let width = u16::try_from(run.len()).unwrap();
            self.text(&run.iter().take(1 + more).map(Cell::symbol).collect::<String>(), x, width, y, &look);
            self.back(&look, x, width, y);
            x += width;
        }
    }

    fn text(&mut self, text: &str, x: u16, width: u16, y: u16, look: &Look) {
        let lined = look.mods.intersects(Modifier::UNDERLINED | Modifier::CROSSED_OUT);
        let (text, x, width) = if lined {
            (text, x, width)
        } else {
            let blank_before = text.len() - text.trim_start_matches(' ').len();
            let blanks = text.len() - text.trim_matches(' ').len();
            let (before, all) = (u16::try_from(blank_before).unwrap(), u16::try_from(blanks).unwrap());
            (text.trim_matches(' '), x + before, width.saturating_sub(all))
        };
        if text.is_empty() {
            return;
        }
        let (x, y, length) = (x * COLUMN, y + BASELINE, width * COLUMN);
        let attributes = look.attributes();
        writeln!(
            self.texts,
            r#"<text x="{x}" y="{y}" textLength="{length}" lengthAdjust="spacingAndGlyphs" xml:space="preserve"{attributes}>{}</text>"#,
            escaped(text)
        )
        .unwrap();
    }

    fn back(&mut self, look: &Look, x: u16, width: u16, y: u16) {
        if let Some(paper) = &look.paper {
            let (x, width) = (x * COLUMN, width * COLUMN);
            let back = self.behind.entry(paper.clone()).or_default();
            write!(back, "M{x} {y}h{width}v{ROW}h-{width}z").unwrap();
        }
    }

    fn shape(&mut self, shape: &Shape, x: u16, y: u16, look: &Look) {
        let ink = look.ink.clone().unwrap_or_else(|| INK.to_owned());
        match shape {
            Shape::Line(path) => {
                let stroke = if look.mods.contains(Modifier::BOLD) { "1.7" } else { "1" };
                write!(self.lines.entry((ink, stroke)).or_default(), "M{x} {y}{path}").unwrap();
            }
            Shape::Box { from, to, strength } => {
                let path = self.boxes.entry((ink, strength)).or_default();
                let (left, top) = (x + from.0, y + from.1);
                let (width, height) = (to.0 - from.0, to.1 - from.1);
                write!(path, "M{left} {top}h{width}v{height}h-{width}z").unwrap();
            }
        }
    }

    fn write_to(&self, out: &mut String) {
        for (paper, path) in &self.behind {
            writeln!(out, r#"<path d="{path}" fill="{paper}"/>"#).unwrap();
        }
        for ((ink, strength), path) in &self.boxes {
            writeln!(out, r#"<path d="{path}" fill="{ink}" fill-opacity="{strength}"/>"#).unwrap();
        }
        for ((ink, stroke), path) in &self.lines {
            writeln!(out, r#"<path d="{path}" fill="none" stroke="{ink}" stroke-width="{stroke}"/>"#).unwrap();
        }
        out.push_str(&self.texts);
    }
}

/// A glyph that is drawn rather than written. Lines are told from the upper left corner of their cell.
enum Shape {
    Line(&'static str),
    Box { from: (u16, u16), to: (u16, u16), strength: &'static str },
}

impl Shape {
    fn of(symbol: &str) -> Option<Self> {
        let bar = |strength| Self::Box { from: (0, 3), to: (COLUMN, ROW - 3), strength };
        Some(match symbol {
            "─" => Self::Line("m0 8.5h8"),
            "│" => Self::Line("m4 0v17"),
            "╭" => Self::Line("m4 17v-4q0-4.5 4-4.5"),
            "╮" => Self::Line("m0 8.5q4 0 4 4.5v4"),
            "╰" => Self::Line("m4 0v4q0 4.5 4 4.5"),
            "╯" => Self::Line("m0 8.5q4 0 4-4.5v-4"),
            "├" => Self::Line("m4 0v17m0-8.5h4"),
            "┤" => Self::Line("m4 0v17m-4-8.5h4"),
            "█" => bar("1"),
            "░" => bar(".3"),
            "▌" => Self::Box { from: (0, 0), to: (COLUMN / 2 - 1, ROW), strength: "1" },
            "┃" => Self::Box { from: (3, 0), to: (6, ROW), strength: "1" },
            _ => return None,
        })
    }
}

impl Look {
    fn of(cell: &Cell) -> Self {
        let (ink, paper) = (colour(cell.fg), colour(cell.bg));
        let mods = cell.modifier.difference(Modifier::REVERSED);
        if cell.modifier.contains(Modifier::REVERSED) {
            let (ink, paper) = (paper.unwrap_or(PAPER.to_owned()), ink.unwrap_or(INK.to_owned()));
            Self { ink: Some(ink), paper: Some(paper), mods }
        } else {
            Self { ink, paper, mods }
        }
    }

    fn attributes(&self) -> String {
        let mut attributes = self.ink.as_ref().map(|ink| format!(r#" fill="{ink}""#)).unwrap_or_default();
        for (weight, attribute) in [
            (Modifier::BOLD, r#" font-weight="bold""#),
            (Modifier::DIM, r#" fill-opacity=".6""#),
            (Modifier::ITALIC, r#" font-style="italic""#),
            (Modifier::UNDERLINED, r#" text-decoration="underline""#),
            (Modifier::CROSSED_OUT, r#" text-decoration="line-through""#),
        ] {
            if self.mods.contains(weight) {
                attributes.push_str(attribute);
            }
        }
        attributes
    }
}

/// Whether every monospaced font has it, in its own width: such letters share a run.
fn is_steady(symbol: &str) -> bool {
    let is_steady = |c: char| c.is_ascii() || ('\u{a1}'..='\u{17f}').contains(&c) || "‘’“”…′–—".contains(c);
    symbol.chars().count() == 1 && symbol.chars().all(is_steady)
}

fn columns(cell: &Cell) -> u16 {
    u16::try_from(cell.symbol().width().max(1)).unwrap()
}

/// A colour of the theme; none is the terminal's own.
fn colour(colour: Color) -> Option<String> {
    match colour {
        Color::Reset => None,
        Color::Rgb(red, green, blue) => Some(format!("#{red:02x}{green:02x}{blue:02x}")),
        other => panic!("the pictures are drawn in a theme that says its colours in full, not {other}"),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
