//! The strip above a talk: the steps of its guide and how far they have come, the minutes of the one in force, who holds how much.

use std::ops::Range;

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::analysis::Mark;
use crate::analysis::guide_progress::{boxes, guide_progress};
use crate::domain::Id;
use crate::domain::catalog::GuideStep;
use crate::domain::reflection::Talk;
use crate::domain::talking::step_in_force;
use crate::tui::cx::Cx;

use super::held::held;
use super::hush::countdown;

/// The columns between the parts of the strip, at least.
const BETWEEN: usize = 2;

/// The strip, and where its steps stand in it, in columns from its left.
pub(super) struct Strip {
    pub(super) line: Line<'static>,
    steps: Vec<(Range<usize>, Id)>,
}

impl Strip {
    /// The strip of a talk, in so many columns.
    pub(super) fn of(talk: &Talk, cx: &Cx, width: usize) -> Self {
        let mut strip = Self { line: Line::default(), steps: Vec::new() };
        strip.push(format!(" {} ", cx.words.read(&talk.guide.name)), cx.theme.title);
        for step in &talk.guide.steps {
            strip.push_step(step, talk, cx);
        }
        let minutes = minutes(talk, cx);
        let shares = match cx.session.reflection.open_silence() {
            Some(silence) => countdown(silence, cx),
            None => held(talk, cx),
        };
        let fitting =
            shares.into_iter().find(|share| strip.line.width() + minutes.width() + 2 * BETWEEN + share.width() < width);
        if strip.line.width() + BETWEEN + minutes.width() < width {
            strip.push(" ".repeat(BETWEEN), cx.theme.text);
            strip.line.push_span(minutes);
        }
        if let Some(share) = fitting {
            strip.push(" ".repeat(width - strip.line.width() - share.width() - 1), cx.theme.text);
            strip.line.spans.extend(share.spans);
        }
        strip
    }

    /// The step of the guide at a column.
    pub(super) fn at(&self, column: u16) -> Option<Id> {
        self.steps.iter().find(|(columns, _)| columns.contains(&column.into())).map(|(_, step)| *step)
    }

    fn push(&mut self, text: String, face: Style) {
        self.line.push_span(Span::styled(text, face));
    }

    fn push_step(&mut self, step: &GuideStep, talk: &Talk, cx: &Cx) {
        let from = self.line.width() + 1;
        let in_force = step_in_force(talk).is_some_and(|known| known.id == step.id);
        let mark =
            guide_progress(talk).iter().find(|said| said.step == step.id).map_or(Mark::Empty, |said| said.mark());
        let glyph = match mark {
            Mark::Done => &cx.glyphs.done,
            Mark::UnderWay => &cx.glyphs.under_way,
            Mark::Empty if in_force => &cx.glyphs.under_way,
            Mark::Empty => &cx.glyphs.empty,
        };
        let face = if in_force { cx.theme.title } else { cx.theme.dim };
        self.push(" ".to_owned(), cx.theme.text);
        self.push(format!("{}{glyph}", step.mark), face);
        self.steps.push((from..self.line.width(), step.id));
    }
}

/// How many minutes the step in force has taken of those it should, as far as turns tell.
fn minutes(talk: &Talk, cx: &Cx) -> Span<'static> {
    let Some(step) = step_in_force(talk) else { return Span::default() };
    let said = guide_progress(talk).into_iter().find(|said| said.step == step.id);
    let taken = said.map_or(0, |said| said.lasted / 60_000);
    let place = talk.guide.steps.iter().position(|known| known.id == step.id);
    let given = place.and_then(|place| boxes(cx.session, talk).get(place).copied()).unwrap_or(step.minutes);
    let face = if taken > i64::from(given) { cx.theme.warn } else { cx.theme.dim };
    Span::styled(cx.words.minutes_gone(taken, given), face)
}
