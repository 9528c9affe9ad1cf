//! The line at the foot: where one is, then what can be done there now, as much as fits.

use std::collections::BTreeMap;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use crate::config::{Chord, Command, Context, Key};

use super::house::House;
use super::pane::{Enabled, Offer};
use super::widgets::wrap::columns;

/// The columns between two hints.
const BETWEEN: usize = 2;
/// So many hints come before the way to all the rest.
const BEFORE_THE_REST: usize = 3;

/// Stands between the first key of a row and the last.
const RANGE: char = '–';

/// What the footer shows.
pub(super) struct Hints {
    mode: String,
    hints: Vec<Hint>,
}

/// One key and what it does, or the keys of several commands in a row that differ by a digit only.
struct Hint {
    command: Command,
    /// The last of the row.
    last: Option<Command>,
    key: String,
    name: String,
}

impl Hints {
    /// The hints for what is on offer, in its order; what cannot run now, and what has no short key here, is left to the palette.
    pub(super) fn new(mode: String, offers: &[Offer], contexts: &[Context], house: &House) -> Self {
        let chords = house.keymap.first_chords(contexts);
        let mut hints: Vec<Hint> = Vec::new();
        for (command, enabled) in offers {
            let known = hints.iter().any(|hint| hint.command == *command);
            if *enabled == Enabled::Yes && !known {
                match (hints.last_mut(), Hint::of(*command, &chords, contexts, house)) {
                    (Some(before), Some(hint)) if before.is_followed_by(*command) => before.join(&hint, house),
                    (_, hint) => hints.extend(hint),
                }
            }
        }
        // However narrow the screen, the way to all the rest is among the hints.
        let rest = if contexts.contains(&Context::Text) {
            Some(Hint {
                command: Command::Palette,
                last: None,
                key: house.words.key(Key::ctrl('o')),
                name: house.words.hint_more(),
            })
        } else {
            Hint::of(Command::Help, &chords, contexts, house)
        };
        hints.retain(|hint| rest.as_ref().is_none_or(|rest| rest.command != hint.command));
        let place = hints.len().min(BEFORE_THE_REST);
        hints.splice(place..place, rest);
        Self { mode, hints }
    }

    /// With what Enter does here, where its name would say too little.
    pub(super) fn with_accept(mut self, does: Option<String>) -> Self {
        let accept = self.hints.iter_mut().find(|hint| hint.command == Command::Accept);
        if let (Some(hint), Some(does)) = (accept, does) {
            hint.name = does;
        }
        self
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
        // Which of several is meant, a click does not say.
        hint.filter(|(_, hint)| hint.last.is_none()).map(|(_, hint)| hint.command)
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

/// What a command is called here. What Enter does depends on where it is pressed: its one name would say too little.
fn name(command: Command, contexts: &[Context], house: &House) -> String {
    let is = |context| contexts.contains(&context);
    match command {
        Command::Accept if is(Context::Seats) => house.words.hint_keep(),
        Command::Accept if is(Context::Form) => house.words.hint_next_field(),
        Command::Leave if is(Context::Form) => house.words.hint_close(),
        Command::Accept if is(Context::Picker) && is(Context::List) => house.words.hint_make_page(),
        Command::Accept if is(Context::Picker) => house.words.hint_choose(),
        Command::Accept if is(Context::Text) && is(Context::Plan) && !is(Context::Picker) => house.words.hint_go_on(),
        Command::Accept if is(Context::Text) => house.words.hint_keep(),
        Command::Leave if is(Context::Text) && (is(Context::Plan) || is(Context::Assess)) => {
            house.words.hint_stop_writing()
        }
        Command::Accept if is(Context::Plan) => house.words.hint_edit(),
        Command::Accept => house.words.hint_open(),
        _ => house.words.command(command),
    }
}

impl Hint {
    /// The hint for a command that has a key here.
    fn of(command: Command, chords: &BTreeMap<Command, &Chord>, contexts: &[Context], house: &House) -> Option<Self> {
        let key = house.words.chord(chords.get(&command)?);
        Some(Self { command, last: None, key, name: name(command, contexts, house) })
    }

    /// Whether a command chooses the level, or the action, after the one that this hint ends with.
    fn is_followed_by(&self, command: Command) -> bool {
        let follows = |number: fn(Command) -> Option<u8>| {
            number(self.last.unwrap_or(self.command)).is_some_and(|last| number(command) == Some(last + 1))
        };
        follows(Command::level) || follows(Command::seen_action)
    }

    /// Takes the hint of the next in the row in: `1–4`, `^O x 1–3`.
    fn join(&mut self, next: &Self, house: &House) {
        let first = self.key.split(RANGE).next().unwrap_or_default();
        let last = next.key.rsplit(' ').next().unwrap_or_default();
        self.key = format!("{first}{RANGE}{last}");
        self.last = Some(next.command);
        self.name = match next.command.level() {
            Some(_) => house.words.hint_level(),
            None => house.words.command(Command::ActionSeen),
        };
    }

    fn columns(&self) -> usize {
        columns(&self.key) + 1 + columns(&self.name)
    }
}
