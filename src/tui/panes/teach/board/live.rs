//! The live strip: where in the lesson so far each code was recorded. A row a code where the screen is wide, else a row an
//! instrument.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::analysis::figures::timeline;
use crate::domain::LessonTime;
use crate::domain::catalog::{Instrument, Way};
use crate::tui::cx::Cx;
use crate::tui::widgets::wrap::{columns, fit};

/// From so many columns on every code has a row of its own.
const WIDE: usize = 120;
/// The columns of a name before its row.
const NAME: usize = 14;
/// The columns of the last minute behind a row.
const END: usize = 6;

/// The strip of an instrument; nothing before anything is recorded with it.
pub(super) fn strip(instrument: &Instrument, cx: &Cx, width: usize) -> Vec<Line<'static>> {
    if cx.session.observation.started.is_none() || matches!(instrument.way, Way::Stopwatch(_) | Way::Behaviours(_)) {
        return Vec::new();
    }
    let planned = i64::from(cx.session.minutes.max(cx.session.plan.minutes())) * 60_000;
    let until = LessonTime::from_ms(cx.lesson.ms().max(planned).max(1));
    let slices = width.saturating_sub(NAME + END + 3);
    let found = timeline(cx.session, instrument, until, cx.lesson, slices);
    let gone = usize::try_from(cx.lesson.ms().max(0) * slices as i64 / until.ms()).unwrap_or(0).min(slices);
    if found.rows.is_empty() || slices == 0 {
        return Vec::new();
    }
    let end = cx.words.minutes(until.ms() / 60_000);
    if width >= WIDE {
        return found
            .rows
            .iter()
            .map(|row| one(&cx.label(instrument, row.code), &row.slices, gone, &end, cx))
            .collect();
    }
    let any = (0..slices).map(|place| found.rows.iter().any(|row| row.slices.get(place) == Some(&true)));
    vec![one(instrument.name.of(cx.words.tongue()), &any.collect::<Vec<_>>(), gone, &end, cx)]
}

/// One row: its name, what is gone of the lesson with what was recorded marked, what is still to come left free.
fn one(name: &str, slices: &[bool], gone: usize, end: &str, cx: &Cx) -> Line<'static> {
    let name = fit(name, NAME, &cx.glyphs.cut);
    let name = format!(" {name}{} ", " ".repeat(NAME.saturating_sub(columns(&name))));
    let mut spans = vec![Span::styled(name, cx.theme.dim)];
    let cells: Vec<(&str, Style)> = slices
        .iter()
        .enumerate()
        .map(|(place, on)| match (*on, place <= gone) {
            (true, _) => (&*cx.glyphs.bar, cx.theme.bar),
            (false, true) => (&*cx.glyphs.bar_rest, cx.theme.bar_rest),
            (false, false) => (" ", cx.theme.dim),
        })
        .collect();
    for run in cells.chunk_by(|one, next| one == next) {
        if let Some((glyph, style)) = run.first() {
            spans.push(Span::styled(glyph.repeat(run.len()), *style));
        }
    }
    spans.push(Span::styled(format!(" {end}"), cx.theme.dim));
    Line::from(spans)
}
