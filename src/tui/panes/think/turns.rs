//! How a turn reads in the log: the step it opens, whose it is, what was said, what it rests on.

use ratatui::text::{Line, Span};

use crate::analysis::evidence::evidence_of;
use crate::domain::citation;
use crate::domain::reflection::{Talk, Turn};
use crate::domain::{Id, Role};
use crate::tui::cx::Cx;
use crate::tui::widgets::wrap::{columns, pad, wrap_styled};

use super::course;
use crate::tui::panes::text_rows::{behind, citations, cut};

/// A name takes no more than one column of so many.
const SHARE: usize = 4;
/// The columns around a name: the mark of the one that is chosen, the sign of an interpretation, and spaces.
const AROUND: usize = 4;
/// The columns that are left free at the right.
const MARGIN: usize = 1;

/// The columns of the log and of the line beneath it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Columns {
    name: usize,
    words: usize,
}

impl Columns {
    /// The columns at a width: names as wide as the wider one, as far as there is room.
    pub(super) fn of(cx: &Cx, width: u16) -> Self {
        let width = usize::from(width);
        let widest = Role::ALL.map(|role| columns(cx.name(role))).into_iter().max().unwrap_or(0);
        let name = widest.min(width / SHARE);
        Self { name, words: width.saturating_sub(name + AROUND + MARGIN).max(1) }
    }

    /// The column at which words begin.
    pub(super) fn indent(self) -> u16 {
        u16::try_from(self.name + AROUND).unwrap_or(u16::MAX)
    }

    /// The columns that are left for words.
    pub(super) fn words(self) -> u16 {
        u16::try_from(self.words).unwrap_or(u16::MAX)
    }

    /// What stands at the left of words: whose they are, and the sign of what they are.
    pub(super) fn margin(self, by: Role, sign: &str, cx: &Cx) -> Vec<Span<'static>> {
        let name = pad(cx.name(by), self.name, &cx.glyphs.cut);
        vec![
            Span::raw(" "),
            Span::styled(name.trim_end().to_owned(), cx.theme.voice(by)),
            Span::raw(" ".repeat(self.name - columns(name.trim_end()) + 1)),
            Span::styled(sign.to_owned(), cx.theme.dim),
            Span::raw(" "),
        ]
    }
}

/// The row above a turn that is the first to its step, with the voice that is still missing there.
pub(super) fn heading(talk: &Talk, place: usize, cx: &Cx, at: Columns) -> Option<Line<'static>> {
    let turn = talk.turns.get(place)?;
    let before = place.checked_sub(1).and_then(|place| talk.turns.get(place));
    let (step, is_same) = (turn.step?, before.is_some_and(|before| before.step == turn.step));
    if is_same && before.is_some_and(|before| before.cell == turn.cell) {
        return None;
    }
    let known = talk.guide.step(step);
    let label = known.map(|step| cx.words.read(&step.label)).unwrap_or_default();
    let cell = turn.cell.and_then(|cell| known?.cells.iter().find(|known| known.id == cell));
    let cell = cell.map(|cell| cx.words.read(&cell.label));
    let width = at.name + AROUND + at.words;
    if let Some(cell) = cell.filter(|_| is_same) {
        return Some(cut(&format!("   {cell}"), cx.theme.dim, &[], width, cx));
    }
    let label = match cell {
        Some(cell) => format!("{label} {} {cell}", cx.glyphs.between),
        None => label.to_owned(),
    };
    let lacks = silent_in(talk, step).map(|silent| cx.words.lacks_turn(cx.name(silent))).unwrap_or_default();
    let text = format!(" {label}  {lacks}");
    Some(cut(text.trim_end(), cx.theme.dim, &[(0..1 + label.len(), cx.theme.title)], width, cx))
}

/// The one who has not spoken to a step that the other has spoken to.
fn silent_in(talk: &Talk, step: Id) -> Option<Role> {
    course::lacks(talk).into_iter().find(|(lacking, _)| *lacking == step).and_then(|(_, silent)| silent)
}

/// The rows of what was said. A turn that rests on nothing is an interpretation, and looks it.
pub(super) fn said(turn: &Turn, cx: &Cx, at: Columns) -> Vec<Line<'static>> {
    let rests_on_nothing = evidence_of(turn, cx.session).is_empty();
    let (face, sign) = if rests_on_nothing { (cx.theme.thought, &*cx.glyphs.unfounded) } else { (cx.theme.text, " ") };
    let kind = if turn.advice { format!("{}: ", cx.words.advice()) } else { String::new() };
    let text = format!("{kind}{}", text(turn, cx));
    let mut marks = citations(&text, cx);
    if turn.advice {
        marks.insert(0, (0..kind.len(), cx.theme.title));
    }
    let rows = wrap_styled(&text, at.words, face, &marks);
    let blank = || vec![Span::raw(" ".repeat(at.name + AROUND))];
    let margins = std::iter::once(at.margin(turn.by, sign, cx)).chain(std::iter::repeat_with(blank));
    rows.iter().zip(margins).map(|(row, margin)| behind(margin, row)).collect()
}

/// What was said, and behind it what it rests on without saying so.
pub(super) fn text(turn: &Turn, cx: &Cx) -> String {
    let more = turn.cites.iter().filter_map(|id| citation::Cited::of(*id, cx.session)?.shown(cx.session));
    std::iter::once(cx.shown(&turn.text)).chain(more).collect::<Vec<_>>().join(" ")
}
