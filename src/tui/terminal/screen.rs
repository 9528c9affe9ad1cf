//! What stands on the screen, and how a part of it is drawn anew.
//!
//! The screen is made of regions, each an area with a place in a stack. A dirty region renders into a buffer of its own,
//! and what of it can be seen is compared with `shown`, a model of what the terminal shows. So a letter costs what its
//! own region costs; and because it is always the terminal that is compared with, nothing must be remembered when a
//! popup closes or the layout changes: everything is rendered, and only what differs is sent.

use std::io::{self, Write};
use std::iter;
use std::mem;
use std::ops::Range;

use crossterm::clipboard::CopyToClipboard;
use crossterm::queue;
use crossterm::terminal::SetTitle;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect, Size};

use super::backend::Backend;
use super::glyph::{Glyph, is_fit};
use super::shown::Shown;

/// The longest title that is set, in characters.
const LONGEST_TITLE: usize = 120;

/// Which region of the screen: the program numbers them as it likes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RegionId(pub u16);

/// What can be drawn, region by region.
pub trait Scene {
    /// The regions of a screen of this size, each with its area, the lowest first: a later one covers an earlier one.
    /// What none covers is empty.
    fn regions(&self, size: Size) -> Vec<(RegionId, Rect)>;

    /// Renders a region into `buf`, which is blank and has just this area, never an empty one; returns where the caret stands, if it is in
    /// this region. Of several carets the uppermost counts, and none that is covered.
    fn render(&mut self, id: RegionId, area: Rect, buf: &mut Buffer) -> Option<Position>;
}

/// What may look different from when it was drawn last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Dirty {
    /// Nothing.
    #[default]
    Nothing,
    /// These regions, and no other.
    Regions(Vec<RegionId>),
    /// Anything: what is not known better.
    Everything,
}

/// Draws scenes on a terminal that is written to through `W`.
#[derive(Debug)]
pub struct Screen<W> {
    to: W,
    size: Size,
    colour: bool,
    backend: Backend,
    /// What the terminal shows.
    shown: Shown,
    /// What a region renders into.
    next: Buffer,
    regions: Vec<Region>,
    /// Whether the terminal may show anything.
    unknown: bool,
    /// Whether a character may have been drawn over the edge of its region.
    spilt: bool,
}

/// A region as it was laid out and drawn last. Without an id: the empty ground below all.
#[derive(Clone, Copy, Debug)]
struct Region {
    id: Option<RegionId>,
    area: Rect,
    caret: Option<Position>,
}

impl Dirty {
    /// One region.
    #[must_use]
    pub fn region(id: RegionId) -> Self {
        Self::Regions(vec![id])
    }

    /// Adds what else is dirty.
    pub fn add(&mut self, other: Self) {
        match (&mut *self, other) {
            (Self::Everything, _) | (_, Self::Nothing) => {}
            (Self::Regions(ids), Self::Regions(more)) => ids.extend(more),
            (this, other) => *this = other,
        }
    }

    fn has(&self, id: Option<RegionId>) -> bool {
        match self {
            Self::Nothing => false,
            Self::Regions(ids) => id.is_some_and(|id| ids.contains(&id)),
            Self::Everything => true,
        }
    }
}

impl<W: Write> Screen<W> {
    /// A screen of which nothing is known; `colour`: whether colours are drawn.
    pub fn new(to: W, size: Size, colour: bool) -> Self {
        Self {
            to,
            size,
            colour,
            backend: Backend::new(),
            shown: Shown::default(),
            next: Buffer::default(),
            regions: Vec::new(),
            unknown: true,
            spilt: false,
        }
    }

    /// Takes note of another size. The terminal may show anything then.
    pub fn resize(&mut self, size: Size) {
        self.size = size;
        self.unknown = true;
    }

    /// Relies on nothing the terminal shows: everything is drawn anew next time.
    pub fn redraw(&mut self) {
        self.unknown = true;
    }

    /// Brings the terminal up to date, with one write at most.
    ///
    /// # Errors
    /// When the terminal cannot be written to; what it shows is unknown then.
    pub fn draw(&mut self, scene: &mut impl Scene, dirty: &Dirty) -> io::Result<()> {
        if *dirty == Dirty::Nothing && !self.unknown {
            return Ok(());
        }
        let cleared = self.unknown;
        if cleared {
            self.backend.clear();
            self.shown.clear(self.size);
        }
        let moved = self.lay_out(scene);
        // A terminal that was just cleared shows the ground already.
        let first = usize::from(cleared);
        let mut touched = self.paint(first, scene, if cleared || moved { &Dirty::Everything } else { dirty });
        if mem::take(&mut self.spilt) {
            touched += self.paint(0, scene, &Dirty::Everything);
        }
        self.backend.set_caret(self.caret());
        let written = self.backend.flush(&mut self.to, cleared || touched > 1);
        self.unknown = written.is_err();
        written
    }

    /// Copies a text to the clipboard of the person at the terminal, near or far (OSC 52).
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub fn copy(&mut self, text: &str) -> io::Result<()> {
        let mut bytes = Vec::new();
        queue!(bytes, CopyToClipboard::to_clipboard_from(text))?;
        self.aside(&bytes)
    }

    /// Sets the title of the window.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub fn set_title(&mut self, title: &str) -> io::Result<()> {
        let title: String = title.chars().filter(|c| is_fit(*c)).take(LONGEST_TITLE).collect();
        let mut bytes = Vec::new();
        queue!(bytes, SetTitle(title))?;
        self.aside(&bytes)
    }

    /// Takes over how the scene lays out its regions; says whether they lie differently now.
    fn lay_out(&mut self, scene: &impl Scene) -> bool {
        let whole = Rect::from((Position::ORIGIN, self.size));
        let ground = Region { id: None, area: whole, caret: None };
        let regions = scene.regions(self.size);
        let laid =
            regions.iter().map(|(id, area)| Region { id: Some(*id), area: area.intersection(whole), caret: None });
        let laid = iter::once(ground).chain(laid).filter(|region| !region.area.is_empty());
        // At nearly every letter they are the same, and nothing is gathered.
        let same = laid.clone().map(|region| region.place()).eq(self.regions.iter().map(Region::place));
        if !same {
            self.regions = laid.collect();
        }
        !same
    }

    /// Draws what of the dirty regions differs, from the `first` in the stack on; returns how many had something to draw.
    fn paint(&mut self, first: usize, scene: &mut impl Scene, dirty: &Dirty) -> usize {
        let mut touched = 0;
        for index in first..self.regions.len() {
            let before = self.backend.len();
            self.paint_region(index, scene, dirty);
            touched += usize::from(self.backend.len() > before);
        }
        touched
    }

    fn paint_region(&mut self, index: usize, scene: &mut impl Scene, dirty: &Dirty) {
        let Some((region, above)) = self.regions.get_mut(index..).and_then(<[Region]>::split_first_mut) else { return };
        if !dirty.has(region.id) {
            return;
        }
        let area = region.area;
        let covers: Vec<Rect> = above.iter().map(|above| above.area).filter(|above| above.intersects(area)).collect();
        let mut next = mem::take(&mut self.next);
        next.resize(area);
        next.reset();
        region.caret = region.id.and_then(|id| scene.render(id, area, &mut next));
        for y in area.top()..area.bottom() {
            let mut x = area.left();
            while let Some(run) = visible(x..area.right(), y, &covers) {
                x = run.end;
                self.paint_run(&next, y, run);
            }
        }
        self.next = next;
    }

    fn paint_run(&mut self, next: &Buffer, y: u16, run: Range<u16>) {
        let mut x = run.start;
        // Most of a region is as it was: that is seen by the row before it is looked at by the cell.
        let row = usize::from(y - next.area.y) * usize::from(next.area.width);
        let cells = |from: u16| {
            let place = |x: u16| row + usize::from(x - next.area.x);
            next.content.get(place(from)..place(run.end)).unwrap_or_default()
        };
        loop {
            x += self.shown.alike(Position { x, y }, cells(x));
            let Some(cell) = next.cell((x, y)).filter(|_| x < run.end) else { return };
            let (at, room) = (Position { x, y }, run.end - x);
            x += self.shown.shows(at, cell, room).unwrap_or_else(|| self.paint_cell(at, cell, room));
        }
    }

    /// Draws a cell, if the terminal does not show it as it is to be drawn; returns its width.
    fn paint_cell(&mut self, at: Position, cell: &Cell, room: u16) -> u16 {
        let glyph = Glyph::of(cell, room, self.colour);
        let width = glyph.width;
        if self.shown.shows(at, &glyph.cell, room) != Some(width) {
            self.spilt |= glyph.spread > room;
            self.backend.put(at, &glyph.cell, width, at.x.saturating_add(width) >= self.size.width);
            self.shown.draw(at, glyph);
        }
        width
    }

    /// Where the caret stands: in the uppermost region that has one, where it can be seen.
    fn caret(&self) -> Option<Position> {
        let (index, caret) = self.regions.iter().enumerate().rev().find_map(|(i, region)| Some((i, region.caret?)))?;
        let mut above = self.regions.iter().skip(index + 1);
        let whole = Rect::from((Position::ORIGIN, self.size));
        (whole.contains(caret) && !above.any(|above| above.area.contains(caret))).then_some(caret)
    }

    fn aside(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.backend.aside(bytes);
        self.backend.flush(&mut self.to, false)
    }
}

impl Region {
    fn place(&self) -> (Option<RegionId>, Rect) {
        (self.id, self.area)
    }
}

/// The next stretch of a row that nothing covers.
fn visible(row: Range<u16>, y: u16, covers: &[Rect]) -> Option<Range<u16>> {
    let covering = |x: u16| covers.iter().find(|cover| cover.contains(Position { x, y }));
    let mut start = row.start;
    while let Some(cover) = covering(start) {
        start = cover.right();
    }
    let in_row = covers.iter().filter(|cover| (cover.top()..cover.bottom()).contains(&y));
    let end = in_row.map(|cover| cover.left()).filter(|left| *left > start).min().unwrap_or(row.end).min(row.end);
    (start < end).then_some(start..end)
}

#[cfg(test)]
mod tests;
