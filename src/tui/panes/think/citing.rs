//! The list that opens in place at a `#`: what is typed behind it finds notes, steps and goals; nothing typed is ever taken away.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::{Clear, Widget as _};

use crate::domain::citation;
use crate::tui::cx::Cx;
use crate::tui::panes::described::Described;
use crate::tui::widgets::fuzzy::{self, Match};

use super::mention::Mention;
use crate::tui::panes::text_rows::{cut, hanging};

/// No more choices than this are in view.
const MOST: usize = 6;
/// Of the chosen one no more rows than this.
const PREVIEW: usize = 3;

/// What the `#` before the caret may come to cite.
#[derive(Default)]
pub(super) struct Citing {
    mention: Option<Mention>,
    found: Vec<Found>,
    choice: usize,
    /// Where the `#` stands whose list was closed.
    closed: Option<usize>,
}

struct Found {
    thing: Described,
    line: String,
    matched: Match,
}

impl Citing {
    /// Takes up the text and the caret as they are now.
    pub(super) fn follow(&mut self, text: &str, caret: usize, cx: &Cx) {
        let mention = Mention::at(text, caret);
        let start = mention.as_ref().map(|mention| mention.span.start);
        self.closed = self.closed.filter(|closed| Some(*closed) == start);
        if mention != self.mention {
            self.choice = 0;
        }
        self.found = mention.as_ref().map(|mention| find(mention, text, cx)).unwrap_or_default();
        self.mention = mention;
    }

    /// Whether there is something to choose from.
    pub(super) fn is_open(&self) -> bool {
        self.is_shown() && self.mention.as_ref().is_some_and(|mention| !mention.is_number())
    }

    /// Whether there is something to show: choices, or what a number cites.
    pub(super) fn is_shown(&self) -> bool {
        self.closed.is_none() && !self.found.is_empty()
    }

    /// Closes the list; the text stays as it was typed.
    pub(super) fn close(&mut self) {
        self.closed = self.mention.as_ref().map(|mention| mention.span.start);
    }

    /// Goes to the next choice, or to the one before.
    pub(super) fn step(&mut self, by: isize) {
        self.choice = self.choice.saturating_add_signed(by).min(self.found.len().saturating_sub(1));
    }

    /// The bytes of the mention, and the citation that is chosen to stand there.
    pub(super) fn chosen(&self) -> Option<(Range<usize>, &str)> {
        let found = self.found.get(self.choice)?;
        Some((self.mention.as_ref()?.span.clone(), &found.thing.sign))
    }

    /// The rows it takes at a width, its heading among them.
    pub(super) fn height(&self, width: u16, cx: &Cx) -> u16 {
        if !self.is_shown() {
            return 0;
        }
        let chosen = self.found.get(self.choice).map_or(0, |found| self.rows(found, true, cx, width).len());
        u16::try_from(1 + self.found.len().min(MOST).max(chosen)).unwrap_or(u16::MAX)
    }

    /// Draws it over what is beneath.
    pub(super) fn render(&self, cx: &Cx, area: Rect, buf: &mut Buffer) {
        Clear.render(area, buf);
        let heading = Rect { height: 1.min(area.height), ..area };
        Line::styled(cx.glyphs.horizontal.repeat(area.width.into()), cx.theme.border).render(heading, buf);
        let title = format!(" {} ", cx.words.cite_prompt());
        Line::styled(title, cx.theme.title)
            .render(Rect { x: area.x + 1.min(area.width), ..heading }.intersection(area), buf);
        let mut free = area.rows().skip(1);
        for (place, found) in self.found.iter().enumerate().skip(self.first_in_view(area.height)) {
            let here = self.is_open() && place == self.choice;
            for (line, row) in self.rows(found, here, cx, area.width).into_iter().zip(free.by_ref()) {
                line.render(row, buf);
                if here {
                    buf.set_style(row, cx.theme.selection);
                }
            }
        }
    }

    /// The first choice in view, so that the chosen one is the last that has a row, at least.
    fn first_in_view(&self, height: u16) -> usize {
        let rows = usize::from(height).saturating_sub(PREVIEW).max(1);
        (self.choice + 1).saturating_sub(rows)
    }

    /// The rows of a choice: one, and of the chosen one as many as show what it says.
    fn rows(&self, found: &Found, here: bool, cx: &Cx, width: u16) -> Vec<Line<'static>> {
        let glyph = if here { &*cx.glyphs.here } else { " " };
        let text = format!("{glyph}{}", found.line);
        let width = usize::from(width).saturating_sub(1);
        let marks = if found.matched.letters.is_empty() {
            vec![(glyph.len()..glyph.len() + found.thing.head().len(), cx.theme.citation)]
        } else {
            let matched = fuzzy::bytes_of(&found.line, &found.matched.letters).into_iter();
            matched.map(|span| (span.start + glyph.len()..span.end + glyph.len(), cx.theme.found)).collect()
        };
        if !here {
            return vec![cut(&text, found.thing.face, &marks, width, cx)];
        }
        let mut rows = hanging(&text, 1, found.thing.face, &marks, width);
        rows.truncate(PREVIEW);
        rows
    }
}

/// What a mention finds: the one thing that a number names, else whatever has the letters typed.
fn find(mention: &Mention, text: &str, cx: &Cx) -> Vec<Found> {
    let found = |thing: Described, matched| Found { line: thing.line(), thing, matched };
    if mention.is_number() {
        let named = citation::named(text, cx.session).find(|(span, _)| *span == mention.span);
        let thing = named.and_then(|(_, cited)| Described::of(cited, cx));
        return thing.map(|thing| found(thing, Match { item: 0, letters: Vec::new() })).into_iter().collect();
    }
    let things = Described::all(cx);
    let lines: Vec<String> = things.iter().map(Described::line).collect();
    let ranked = fuzzy::rank_prose(&mention.query, lines.iter().map(String::as_str));
    ranked.into_iter().filter_map(|matched| Some(found(things.get(matched.item)?.clone(), matched))).collect()
}
