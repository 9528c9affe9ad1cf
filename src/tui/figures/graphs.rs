//! What figures look like: bars, timelines, the matrix of a chain with its regions, waits as dots.

use std::collections::HashSet;
use std::rc::Rc;

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::analysis::figures::flow::SeatFlow;
use crate::analysis::figures::timeline::Row as TimelineRow;
use crate::analysis::figures::{Figures, Flow, Matrix, counted, figures, heard, timeline};
use crate::analysis::time_use::lesson_clock;
use crate::analysis::wait_time::{ENOUGH, waits};
use crate::domain::Id;
use crate::domain::catalog::instrument::Chain;
use crate::domain::catalog::{Instrument, Way};
use crate::domain::observation::seat_name;
use crate::tui::cx::Cx;
use crate::tui::widgets::bar;
use crate::tui::widgets::wrap::{columns, fit};

use super::Row;

/// The columns of a name beside a bar, at most.
const NAME: usize = 24;
/// The columns of what stands behind a bar.
const BEHIND: usize = 12;
/// A wait is told in halves of a second, up to this many of them.
const HALVES: usize = 14;

/// The steps of the plan: how long each took, beside how long it was to take.
pub(super) fn lesson(cx: &Cx, width: usize) -> Vec<Row> {
    let Some(clock) = lesson_clock(cx.session, cx.lesson) else { return Vec::new() };
    let most = clock.steps.iter().map(|step| step.elapsed.max(step.planned)).max().unwrap_or(0);
    let rows = clock.steps.iter().map(|step| {
        let number = cx.session.plan.step_number(step.step).unwrap_or_default();
        let title = cx.session.plan.step(step.step).map(|step| step.title.to_string()).unwrap_or_default();
        let minute = |ms: i64| u32::try_from(ms / 60_000).unwrap_or(0);
        let behind = cx.words.minutes_gone(i64::from(minute(step.elapsed)), minute(step.planned));
        let over = step.elapsed > step.planned;
        let style = if over { cx.theme.warn } else { cx.theme.bar };
        let entries = cx.session.observation.entries.iter().filter(|entry| entry.step() == Some(&step.step));
        let leads = entries.map(|entry| entry.id).collect();
        bar_row(&format!("L{number} {title}"), (step.elapsed, most), &behind, style, leads, cx, width)
    });
    rows.collect()
}

/// What an instrument looks like.
pub(super) fn instrument(instrument: &Instrument, cx: &Cx, width: usize) -> Vec<Row> {
    let name = |code: Id| cx.label(instrument, code);
    // The last column is the scroll bar’s.
    let slices = width.saturating_sub(NAME + 4).max(1);
    let found = timeline(cx.session, instrument, cx.lesson, cx.lesson, slices);
    if found.rows.is_empty() {
        return Vec::new();
    }
    let leads = |code: Id| -> Rc<[Id]> {
        let row = found.rows.iter().find(|row| row.code == code);
        row.map_or_else(|| Rc::new([]) as Rc<[Id]>, |row| row.entries.as_slice().into())
    };
    let mut rows = match figures(cx.session, instrument, cx.lesson) {
        Figures::Budget(budget) => {
            let most = budget.codes.iter().map(|code| code.of_marks.part).max().unwrap_or(0);
            let bars = budget.codes.iter().filter(|code| code.all.count > 0).map(|code| match &code.all.lasting {
                Some(lasting) => {
                    let part = (lasting.share.part as i64, lasting.share.base as i64);
                    bar_row(
                        &name(code.code),
                        part,
                        &cx.words.length(lasting.total),
                        cx.theme.bar,
                        leads(code.code),
                        cx,
                        width,
                    )
                }
                None => {
                    let part = (code.of_marks.part as i64, most as i64);
                    let times = code.all.count.to_string();
                    bar_row(&name(code.code), part, &times, cx.theme.bar, leads(code.code), cx, width)
                }
            });
            bars.collect()
        }
        Figures::Matrix(matrix) => match &instrument.way {
            Way::Chain(chain) => self::matrix(&matrix, chain, instrument, &leads, cx, width),
            _ => Vec::new(),
        },
        Figures::Wait(_) => waited(cx),
        Figures::Flow(flow) => spoken(&flow, instrument, cx, width),
        Figures::Boxes(_) | Figures::Looks(_) | Figures::AtTask(_) | Figures::Weighed(_) => Vec::new(),
    };
    if !matches!(instrument.way, Way::Behaviours(_)) {
        rows.extend(found.rows.iter().map(|row| strip(row, &name(row.code), cx)));
        rows.push(axis(slices, cx));
    }
    rows
}

/// A name, a bar, and what it says behind it.
fn bar_row(
    name: &str,
    (part, whole): (i64, i64),
    behind: &str,
    style: Style,
    leads: Rc<[Id]>,
    cx: &Cx,
    width: usize,
) -> Row {
    let [part, whole] = [part, whole].map(|number| u64::try_from(number).unwrap_or(0));
    let room = width.saturating_sub(NAME + BEHIND + 4).max(4);
    let room = u16::try_from(room).unwrap_or(u16::MAX);
    let (full, rest) = ((&*cx.glyphs.bar, style), (&*cx.glyphs.bar_rest, cx.theme.bar_rest));
    let mut spans = vec![Span::raw(" "), Span::styled(padded(name, cx), cx.theme.text), Span::raw(" ")];
    spans.extend(bar::bar(bar::cells(part, whole, room), room, full, rest));
    spans.push(Span::styled(format!(" {behind}"), cx.theme.dim));
    Row { line: Line::from(spans), leads }
}

/// Where in the lesson a code was recorded.
fn strip(row: &TimelineRow, name: &str, cx: &Cx) -> Row {
    let mut spans = vec![Span::raw(" "), Span::styled(padded(name, cx), cx.theme.text), Span::raw(" ")];
    for run in row.slices.chunk_by(|one, next| one == next) {
        let on = run.first() == Some(&true);
        let (glyph, style) = if on { (&cx.glyphs.bar, cx.theme.bar) } else { (&cx.glyphs.bar_rest, cx.theme.bar_rest) };
        spans.push(Span::styled(glyph.repeat(run.len()), style));
    }
    Row { line: Line::from(spans), leads: row.entries.as_slice().into() }
}

/// Beneath timelines: the first minute and the last.
fn axis(slices: usize, cx: &Cx) -> Row {
    let (first, last) = (0, cx.lesson.ms() / 60_000);
    let last = cx.words.minutes(last);
    let first = cx.words.minutes(first);
    let between = slices.saturating_sub(columns(&first) + columns(&last));
    Row::text(format!("{}{first}{}{last}", " ".repeat(NAME + 1), " ".repeat(between)), cx.theme.dim)
}

/// The matrix: what came first at the left, what came next above. What lies in a region is marked by its number.
fn matrix(
    matrix: &Matrix,
    chain: &Chain,
    instrument: &Instrument,
    leads: &dyn Fn(Id) -> Rc<[Id]>,
    cx: &Cx,
    width: usize,
) -> Vec<Row> {
    let cell = matrix.cells.iter().flatten().max().map_or(1, |most| most.to_string().len()).max(2) + 2;
    let keys: Vec<String> = chain.codes.iter().map(|code| code.key.to_string()).collect();
    let head: String = keys.iter().map(|key| format!("{key:>cell$}")).collect();
    let mut rows = vec![Row::text(format!("{}{head}", " ".repeat(NAME + 1)), cx.theme.key)];
    if NAME + 2 + keys.len() * cell > width {
        return Vec::new();
    }
    let region = |row: Id, column: Id| {
        // The smallest region says most: they are listed from the largest to the smallest.
        chain.regions.iter().rposition(|region| region.part.holds(row, column))
    };
    for (code, tallies) in chain.codes.iter().zip(&matrix.cells) {
        let name = format!("{} {}", code.key, cx.label(instrument, code.id));
        let mut spans = vec![Span::raw(" "), Span::styled(padded(&name, cx), cx.theme.text), Span::raw(" ")];
        for (column, tally) in chain.codes.iter().zip(tallies) {
            let place = region(code.id, column.id);
            let mark =
                place.and_then(|place| u32::try_from(place).ok()).and_then(|place| char::from_digit(place + 10, 36));
            let tally = if *tally == 0 { "·".to_owned() } else { tally.to_string() };
            let style = if place.is_some() { cx.theme.tag } else { cx.theme.text };
            let number = format!("{tally:>width$}", width = cell - 1);
            spans.push(Span::styled(number, if tally == "·" { cx.theme.dim } else { style }));
            spans.push(Span::styled(mark.map_or(' ', |mark| mark).to_string(), cx.theme.dim));
        }
        rows.push(Row { line: Line::from(spans), leads: leads(code.id) });
    }
    let legend = chain.regions.iter().enumerate().filter_map(|(place, region)| {
        let mark = char::from_digit(u32::try_from(place).ok()? + 10, 36)?;
        Some(format!("{mark} {}", region.label.of(cx.words.tongue())))
    });
    let legend = legend.collect::<Vec<_>>().join("  ");
    rows.extend(
        textwrap::wrap(&legend, width.saturating_sub(2))
            .into_iter()
            .map(|line| Row::text(line.into_owned(), cx.theme.dim)),
    );
    rows
}

/// The waits behind questions, a dot each, in halves of a second; the mark of three seconds stands among them.
fn waited(cx: &Cx) -> Vec<Row> {
    let waits = waits(cx.session).after_question;
    let mut halves = vec![0_usize; HALVES];
    for wait in &waits {
        let place = usize::try_from(*wait / 500).unwrap_or(0).min(HALVES - 1);
        if let Some(half) = halves.get_mut(place) {
            *half += 1;
        }
    }
    let last = halves.iter().rposition(|count| *count > 0).map_or(0, |place| place + 1);
    let rows = halves.into_iter().take(last).enumerate().map(|(place, count)| {
        let ms = i64::try_from(place).unwrap_or(0) * 500;
        let style = if ms >= ENOUGH { cx.theme.ok } else { cx.theme.bar };
        let name = format!("{:>width$}", cx.words.seconds(ms), width = NAME);
        let spans = vec![
            Span::raw(" "),
            Span::styled(name, cx.theme.dim),
            Span::raw(" "),
            Span::styled(cx.glyphs.level.repeat(count), style),
        ];
        Row { line: Line::from(spans), leads: Rc::new([]) }
    });
    rows.collect()
}

/// How often each seat spoke, the most first; beneath them those that did not.
fn spoken(flow: &Flow, instrument: &Instrument, cx: &Cx, width: usize) -> Vec<Row> {
    let told = heard(cx.session);
    let own: HashSet<Id> = counted(cx.session, instrument.id).map(|entry| entry.id).collect();
    let most = flow.seats.iter().map(|seat| seat.spoke.part).max().unwrap_or(0);
    let mut seats: Vec<&SeatFlow> = flow.seats.iter().filter(|seat| seat.spoke.part > 0).collect();
    seats.sort_by_key(|seat| std::cmp::Reverse(seat.spoke.part));
    let row = |seat: &SeatFlow| {
        let leads = told.entries(seat.seat).iter().copied().filter(|id| own.contains(id)).collect();
        let part = (seat.spoke.part as i64, most as i64);
        bar_row(&seat_name(seat.seat), part, &seat.spoke.part.to_string(), cx.theme.bar, leads, cx, width)
    };
    let mut rows: Vec<Row> = seats.into_iter().map(row).collect();
    let silent: Vec<String> = flow.unheard.iter().flatten().copied().map(seat_name).collect();
    if !silent.is_empty() {
        let text = cx.words.figures_silent(&silent.join(" "));
        let lines = textwrap::wrap(&text, width.saturating_sub(2));
        rows.extend(lines.into_iter().map(|line| Row::text(line.into_owned(), cx.theme.warn)));
    }
    rows
}

/// A name, cut or filled up to its column.
fn padded(name: &str, cx: &Cx) -> String {
    let name = fit(name, NAME, &cx.glyphs.cut);
    format!("{name}{}", " ".repeat(NAME.saturating_sub(columns(&name))))
}
