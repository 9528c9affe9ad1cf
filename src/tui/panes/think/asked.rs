//! What stands above the turns: the question in force, what its step is there for, and how many of its cells are filled.

use ratatui::text::{Line, Span};

use crate::analysis::guide_progress::{cells, founded};
use crate::config::Command;
use crate::config::dates::lesson_stamp;
use crate::domain::catalog::{GuideStep, Purpose};
use crate::domain::course::cell_in_force;
use crate::domain::reflection::Talk;
use crate::domain::talking::step_in_force;
use crate::domain::{Id, LessonTime, Role};
use crate::tui::cx::Cx;
use crate::tui::panes::text_rows::hanging;

use super::offers;

/// A question takes no more rows than this, and neither does what its step is there for.
const QUESTION: usize = 2;
/// The turns keep so many rows at least.
const LEAST: usize = 4;
/// From so many rows on, a free one stands between the two.
const ROOMY: usize = 14;
/// In ms.
const SECOND: i64 = 1_000;
/// The cells of a step stand in so many rows.
const GRID: usize = 2;

/// The rows above the turns, in so many columns and rows; `question` is which of the step's questions is asked.
pub(super) fn rows(talk: &Talk, question: usize, cx: &Cx, width: usize, height: usize) -> Vec<Line<'static>> {
    let Some(step) = step_in_force(talk).filter(|_| height >= LEAST) else { return Vec::new() };
    let mut rows = asked(talk, step, question, cx, width);
    let more = [hint(talk, step, cx, width), grid(talk, step, cx)];
    for more in more.into_iter().filter(|more| !more.is_empty()) {
        // What a step is there for gives way to what is said to it.
        if rows.len() + more.len() + LEAST <= height {
            rows.extend(more);
        }
    }
    if height >= ROOMY {
        rows.push(Line::default());
    }
    rows
}

/// The question itself. A cell is a question of its own; the others come behind it.
fn asked(talk: &Talk, step: &GuideStep, question: usize, cx: &Cx, width: usize) -> Vec<Line<'static>> {
    let label = cx.words.read(&step.label);
    let cell = cell_in_force(talk).map(|cell| cx.words.read(&cell.label));
    let nth = |place: usize| step.prompts.get(place).map(|prompt| cx.words.read(prompt)).unwrap_or_default();
    let count = step.prompts.len().max(1);
    let text = match cell {
        None => format!(" {label}: {}", nth(question % count)),
        Some(cell) => match question % (count + 1) {
            0 => format!(" {label}: {cell}"),
            other => format!(" {label}: {cell} {} {}", cx.glyphs.between, nth(other - 1)),
        },
    };
    let marks = [(0..label.len() + 2, cx.theme.title)];
    let mut rows = hanging(&text, 1, cx.theme.text, &marks, width);
    rows.truncate(QUESTION);
    rows
}

/// What the step is there for, whatever the guide calls it.
fn hint(talk: &Talk, step: &GuideStep, cx: &Cx, width: usize) -> Vec<Line<'static>> {
    let words = &cx.words;
    let said = match step.purpose {
        // Who has spoken has thought.
        _ if step.think > 0 && !talk.turns.iter().any(|turn| turn.step == Some(step.id)) => {
            let time = lesson_stamp(LessonTime::from_ms(i64::from(step.think) * SECOND));
            words.think_first(&offers::key(Command::Silence, cx), &time)
        }
        Some(Purpose::Feelings) => words.purpose_feelings(),
        Some(Purpose::Strengths) => words.purpose_strengths(founded(cx.session, talk, step.id)),
        Some(Purpose::Teaching) => words.purpose_teaching(cx.name(Role::Mentee), cx.name(Role::Mentor)),
        // What the step waits for stands in the line.
        Some(Purpose::Advice) | None => return Vec::new(),
    };
    let mut rows = hanging(&format!(" {said}"), 1, cx.theme.dim, &[], width);
    rows.truncate(QUESTION);
    rows
}

/// The cells of the step, filled and empty, by number; the one in force stands out.
fn grid(talk: &Talk, step: &GuideStep, cx: &Cx) -> Vec<Line<'static>> {
    let cells = cells(talk, step);
    let now = cell_in_force(talk).map(|cell| cell.id);
    let cell = |(place, (id, turns)): (usize, &(Id, usize))| {
        let glyph = if *turns > 0 { &cx.glyphs.done } else { &cx.glyphs.empty };
        let face = if now == Some(*id) { cx.theme.title } else { cx.theme.dim };
        [Span::raw("  "), Span::styled(format!("{}{glyph}", place + 1), face)]
    };
    let numbered: Vec<[Span<'static>; 2]> = cells.iter().enumerate().map(cell).collect();
    let per_row = numbered.len().div_ceil(GRID).max(1);
    numbered.chunks(per_row).map(|row| Line::from(row.concat())).collect()
}
