//! The line at the foot: where one is, then what can be done there now, as much as fits.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use crate::config::{Chord, Command, Context};

use super::house::House;
use super::pane::{Enabled, Offer};
use super::widgets::wrap::columns;

/// The columns between two hints.
const BETWEEN: usize = 2;

/// What the footer shows.
pub(super) struct Hints {
    mode: String,
    hints: Vec<Hint>,
}

/// One key and what it does.
struct Hint {
    command: Command,
    key: String,
    name: String,
}

impl Hints {
    /// The hints for what is on offer, in its order; what cannot run now, and what has no short key here, is left to the palette.
    pub(super) fn new(mode: String, offers: &[Offer], contexts: &[Context], house: &House) -> Self {
        let can_run = offers.iter().filter(|(_, enabled)| *enabled == Enabled::Yes);
        let hints = can_run.filter_map(|(command, _)| {
            let key = house.keymap.chords_of(*command, contexts).first().map(Chord::label)?;
            Some(Hint { command: *command, key, name: house.words.command(*command) })
        });
        Self { mode, hints: hints.collect() }
    }

    /// Draws as many as fit.
    pub(super) fn render(&self, house: &House, area: Rect, buf: &mut Buffer) {
        let mut spans = vec![Span::styled(format!(" {} ", self.mode), house.theme.mode)];
        for (_, hint) in self.laid_out(area.width) {
            spans.push(Span::raw(" ".repeat(BETWEEN)));
            spans.push(Span::styled(hint.key.as_str(), house.theme.key));
            spans.push(Span::styled(format!(" {}", hint.name), house.theme.dim));
        }
        Line::from(spans).render(area, buf);
    }

    /// The command whose hint stands at a column of a footer so wide.
    pub(super) fn at(&self, column: u16, width: u16) -> Option<Command> {
        let column = usize::from(column);
        let hint = self.laid_out(width).find(|(start, hint)| (*start..*start + hint.columns()).contains(&column));
        hint.map(|(_, hint)| hint.command)
    }

    /// The hints that fit whole, each with the column it begins at.
    fn laid_out(&self, width: u16) -> impl Iterator<Item = (usize, &Hint)> {
        let mut column = columns(&self.mode) + 2;
        self.hints.iter().filter_map(move |hint| {
            let start = column + BETWEEN;
            let end = start + hint.columns();
            if end > usize::from(width) {
                return None;
            }
            column = end;
            Some((start, hint))
        })
    }
}

impl Hint {
    fn columns(&self) -> usize {
        columns(&self.key) + 1 + columns(&self.name)
    }
}
