//! The screen that a class may see: a large clock, how far the step has come, and no word of what is written. Keys go on
//! doing what they do; that something was typed shows as a dot.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget as _;

use crate::analysis::time_use;
use crate::config::dates::lesson_clock;
use crate::config::{Command, Context};
use crate::store::Status;
use crate::tui::cx::Cx;
use crate::tui::widgets::bar;
use crate::tui::widgets::wrap::{columns, fit};

/// The rows of a large digit.
const TALL: usize = 5;
/// The columns of the bar beneath the clock, at most.
const BAR: u16 = 40;

/// Draws it.
pub(super) fn render(cx: &Cx, status: &Status, area: Rect, buf: &mut Buffer) {
    let time = if cx.session.observation.is_running() { lesson_clock(cx.lesson) } else { cx.words.clock(&cx.now.wall) };
    let large = large(&time, &cx.glyphs.bar);
    let width = large.first().map_or(0, |row| columns(row));
    let fits = width <= area.width.into() && TALL + 4 <= area.height.into();
    let rows = if fits { large } else { vec![time] };
    let top = area.height.saturating_sub(u16::try_from(rows.len()).unwrap_or(0) + 2) / 2;
    let mut y = area.y + top;
    for row in &rows {
        centred(Line::styled(row.clone(), cx.theme.dim), y, area, buf);
        y += 1;
    }
    if let Some(step) = step(cx, area) {
        centred(step, y + 1, area, buf);
    }
    bottom(cx, status, area, buf);
}

/// How far the step under way has come, without its name.
fn step(cx: &Cx, area: Rect) -> Option<Line<'static>> {
    let clock = time_use::lesson_clock(cx.session, cx.lesson)?;
    let step = clock.steps.iter().find(|step| Some(step.step) == clock.under_way && step.planned > 0)?;
    let [gone, whole] = [step.elapsed, step.planned].map(|ms| u64::try_from(ms).unwrap_or(0));
    let width = BAR.min(area.width);
    let (full, rest) = ((&*cx.glyphs.bar, cx.theme.dim), (&*cx.glyphs.bar_rest, cx.theme.bar_rest));
    Some(Line::from_iter(bar::bar(bar::cells(gone.min(whole), whole, width), width, full, rest)))
}

/// The last row: what is not safe, or how to come back; a dot where something stands half typed.
fn bottom(cx: &Cx, status: &Status, area: Rect, buf: &mut Buffer) {
    let contexts = [Context::Teach, Context::Session, Context::Global];
    let key = cx.keymap.chords_of(Command::Quiet, &contexts).first().map(|chord| cx.words.chord(chord));
    let (text, style) = match status {
        Status::Failing { trouble, .. } => (cx.words.not_saved(&cx.words.why(&trouble.why)), cx.theme.error),
        _ => (cx.words.quiet_back(&key.unwrap_or_default()), cx.theme.dim),
    };
    let typed = cx.session.drafts.iter().any(|draft| draft.by == cx.pen && !draft.text.is_silent());
    let dot = if typed { format!("{} ", cx.glyphs.under_way) } else { String::new() };
    let text = fit(&text, usize::from(area.width).saturating_sub(columns(&dot) + 2), &cx.glyphs.cut).into_owned();
    let line = Line::from(vec![Span::styled(format!(" {dot}"), cx.theme.dim), Span::styled(text, style)]);
    let row = Rect { y: area.bottom().saturating_sub(1), height: 1.min(area.height), ..area };
    line.render(row, buf);
}

fn centred(line: Line<'_>, y: u16, area: Rect, buf: &mut Buffer) {
    let width = u16::try_from(line.width()).unwrap_or(u16::MAX).min(area.width);
    let row = Rect { x: area.x + (area.width - width) / 2, y, width, height: 1 };
    if y < area.bottom() {
        line.render(row, buf);
    }
}

/// A time in digits of five rows.
fn large(time: &str, full: &str) -> Vec<String> {
    let rows = (0..TALL).map(|row| {
        let parts = time.chars().map(|sign| {
            let shape = shape(sign).get(row).copied().unwrap_or_default();
            shape.chars().map(|dot| if dot == '#' { full.repeat(2) } else { "  ".to_owned() }).collect::<String>()
        });
        parts.collect::<Vec<_>>().join("  ")
    });
    rows.collect()
}

/// What a sign of a clock looks like.
fn shape(sign: char) -> [&'static str; TALL] {
    match sign {
        '0' => ["###", "# #", "# #", "# #", "###"],
        '1' => ["  #", "  #", "  #", "  #", "  #"],
        '2' => ["###", "  #", "###", "#  ", "###"],
        '3' => ["###", "  #", "###", "  #", "###"],
        '4' => ["# #", "# #", "###", "  #", "  #"],
        '5' => ["###", "#  ", "###", "  #", "###"],
        '6' => ["###", "#  ", "###", "# #", "###"],
        '7' => ["###", "  #", "  #", "  #", "  #"],
        '8' => ["###", "# #", "###", "# #", "###"],
        '9' => ["###", "# #", "###", "  #", "###"],
        '-' => ["   ", "   ", "###", "   ", "   "],
        '.' => [" ", " ", " ", " ", "#"],
        _ => [" ", "#", " ", "#", " "],
    }
}
