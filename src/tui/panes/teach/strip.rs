//! The strip above the notes: where the lesson stands in its plan, ticking with the clock; before it, what to look for.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget as _;

use crate::config::dates::lesson_clock;
use crate::config::{Command, Context};
use crate::domain::Id;
use crate::domain::assessment::{Action, Status};
use crate::domain::weighing::sightings;
use crate::tui::cx::Cx;
use crate::tui::panes::actions;
use crate::tui::widgets::bar;
use crate::tui::widgets::wrap::{columns, fit};

use super::offers::{NUMBERED, key, of_actions};
use super::standing::{Progress, Standing};

/// The columns between two parts of the strip.
const BETWEEN: usize = 3;
/// The columns that the name of a step and its bar take at least, before anything is said behind them.
const LEAST: usize = 12;
/// A bar shorter than this says nothing, in columns.
const SHORTEST_BAR: usize = 4;
/// No more actions than this are shown before the lesson.
const ACTIONS: usize = 3;

/// A pane lower than this has no row to spare for actions while its lesson runs.
const ROOMY: u16 = 14;

/// The rows it takes: a row an action before the lesson, and one for all of them from then on.
pub(super) fn height(cx: &Cx, area: Rect) -> u16 {
    let actions = looked_for(cx).count();
    let rows = match cx.session.observation.started {
        None => actions.min(ACTIONS),
        Some(_) if area.height < ROOMY => 0,
        Some(_) => actions.min(1),
    };
    1 + u16::try_from(rows).unwrap_or(0)
}

/// Draws it.
pub(super) fn render(cx: &Cx, area: Rect, buf: &mut Buffer) {
    let mut rows = area.rows();
    if let Some(row) = rows.next() {
        standing(cx, row.width.into()).render(row, buf);
    }
    if cx.session.observation.started.is_some() {
        if let Some(row) = rows.next() {
            to_be_seen(cx, row.width.into()).render(row, buf);
        }
        return;
    }
    for ((number, action), row) in (1..).zip(looked_for(cx)).zip(rows) {
        look_for(number, action, cx, row.width.into()).render(row, buf);
    }
}

/// The actions of an earlier session that are still to be seen.
pub(super) fn looked_for<'a>(cx: &Cx<'a>) -> impl Iterator<Item = &'a Action> {
    cx.session.assessment.actions.iter().filter(|action| action.from.is_some() && action.status == Status::Open)
}

/// How the strip and the log call a step: `L2 Inti`.
pub(super) fn step_name(cx: &Cx, step: Id) -> String {
    let number = cx.session.plan.step_number(step).unwrap_or_default();
    let title = cx.session.plan.step(step).map(|step| &*step.title).unwrap_or_default();
    format!("L{number} {title}").trim_end().to_owned()
}

/// An action before the lesson: the digit that will mark it where there are several, whose it is, what it is and what will
/// show it; as far as there is room the help it needs and where it comes from. How often it was seen stands at the right.
fn look_for(number: usize, action: &Action, cx: &Cx, width: usize) -> Line<'static> {
    let sign = if action.sign.is_silent() { &action.text } else { &action.sign };
    let digit = if of_actions(cx) == Context::Actions { format!("{number} ") } else { String::new() };
    let who = format!("{} {}: ", cx.glyphs.level_rest, cx.name(action.owner));
    let seen = format!("  {}", actions::seen(action, cx));
    let text = format!("{} {} {}", cx.shown(&action.text), cx.words.sign_when(), cx.shown(sign));
    let more = [actions::support(action, cx), actions::came_along(action, cx)];
    let text: Vec<String> = std::iter::once(text).chain(more.into_iter().flatten()).collect();
    let text = text.join(&format!(" {} ", cx.glyphs.between)).replace('\n', " ");
    let taken = 1 + columns(&digit) + columns(&who) + columns(&seen);
    let text = fit(&text, width.saturating_sub(taken + 1), &cx.glyphs.cut).into_owned();
    Line::from(vec![
        Span::raw(" "),
        Span::styled(digit, cx.theme.key),
        Span::styled(who, cx.theme.voice(action.owner)),
        Span::styled(text, cx.theme.dim),
        Span::styled(seen, cx.theme.dim),
    ])
}

/// All actions that are looked for, in one row: the key that marks one, and how often each was seen.
fn to_be_seen(cx: &Cx, width: usize) -> Line<'static> {
    let marks = key(Command::ActionSeen, Context::Text, cx);
    let one = looked_for(cx).next().filter(|_| of_actions(cx) == Context::Action);
    if let Some(action) = one {
        let (key, who) = (format!(" {marks} "), format!("{}: ", cx.name(action.owner)));
        let seen = format!("  {}", actions::seen(action, cx));
        let taken = columns(&key) + columns(&who) + columns(&seen) + 1;
        let text = cx.shown(&action.text).replace('\n', " ");
        let text = fit(&text, width.saturating_sub(taken), &cx.glyphs.cut).into_owned();
        return Line::from(vec![
            Span::styled(key, cx.theme.key),
            Span::styled(who, cx.theme.voice(action.owner)),
            Span::styled(text, cx.theme.text),
            Span::styled(seen, cx.theme.dim),
        ]);
    }
    // The digits follow the keys that they complete.
    let first = key(Command::ActionSeen1, Context::Text, cx);
    let prefix = format!(" {}", first.rsplit_once(' ').map_or(&*first, |(prefix, _)| prefix));
    let shown = looked_for(cx).count().clamp(1, NUMBERED.len());
    let each = width.saturating_sub(columns(&prefix) + 1) / shown;
    let mut spans = vec![Span::styled(prefix, cx.theme.key)];
    for (number, action) in (1..).zip(looked_for(cx).take(shown)) {
        let digit = format!("  {number} ");
        let times = match sightings(action, cx.session).times {
            0 => String::new(),
            times => format!(" {}", cx.words.action_times(times)),
        };
        let room = each.saturating_sub(columns(&digit) + columns(&times));
        let text = fit(&cx.shown(&action.text).replace('\n', " "), room, &cx.glyphs.cut).into_owned();
        spans.push(Span::styled(digit, cx.theme.key));
        spans.push(Span::styled(text, cx.theme.text));
        spans.push(Span::styled(times, cx.theme.dim));
    }
    Line::from(spans)
}

fn standing(cx: &Cx, width: usize) -> Line<'static> {
    let clock = |moment| cx.words.clock(&moment);
    let plain = |text: String, style: Style| {
        let text = fit(&text, width.saturating_sub(1), &cx.glyphs.cut).into_owned();
        Line::from(vec![Span::raw(" "), Span::styled(text, style)])
    };
    match Standing::of(cx.session, cx.lesson) {
        Standing::Ready => plain(cx.words.start_hint(&key(Command::StartLesson, Context::Text, cx)), cx.theme.dim),
        Standing::Running => plain(lesson_clock(cx.lesson), cx.theme.clock),
        Standing::InStep(progress) => in_step(&progress, cx, width),
        Standing::InGap { kind, since } => {
            let key = key(Command::GoOn, Context::Text, cx);
            let text = cx.words.in_gap(&cx.words.gap(kind), &clock(since), &key);
            plain(format!("{} {text}", cx.glyphs.warn), cx.theme.warn)
        }
        Standing::LeftRunning { ms, last } => {
            let key = key(Command::StopAtLast, Context::Text, cx);
            let text = cx.words.runs_long(&cx.words.length(ms), &clock(last), &key);
            plain(format!("{} {text}", cx.glyphs.warn), cx.theme.warn)
        }
        Standing::Over { notes, minutes, drift } => {
            let summary = cx.words.lesson_summary(notes, minutes);
            let on = cx.words.on_to_talk(&key(Command::PhaseThink, Context::Text, cx));
            let (drift, _) = drift.map_or_else(Default::default, |minutes| drifted(minutes, cx));
            let mut parts = vec![summary, drift, on];
            parts.retain(|part| !part.is_empty());
            // Where there is no room for all, the drift goes first, then the way on.
            while parts.len() > 1 && parts.iter().map(|part| columns(part) + BETWEEN).sum::<usize>() > width {
                parts.remove(1);
            }
            plain(parts.join(&" ".repeat(BETWEEN)), cx.theme.text)
        }
    }
}

/// A step under way: its name, a bar, its minutes; as far as there is room the step after it, and how late the lesson is.
fn in_step(progress: &Progress, cx: &Cx, width: usize) -> Line<'static> {
    let over = progress.gone > progress.planned && progress.planned > 0;
    let gone = match u32::try_from(progress.planned) {
        Ok(0) | Err(_) => cx.words.minutes(progress.gone),
        Ok(planned) => cx.words.minutes_gone(progress.gone, planned),
    };
    let next = progress.next.map(|(step, at)| {
        let number = cx.session.plan.step_number(step).unwrap_or_default();
        (cx.words.next_step_at(&format!("L{number}"), &cx.words.clock(&at)), cx.theme.dim)
    });
    let drift = progress.drift.map(|minutes| drifted(minutes, cx));
    let style = if over { cx.theme.warn } else { cx.theme.text };
    let mut behind = vec![(gone, style)];
    behind.extend(drift);
    if room_beside(&behind, width) < LEAST {
        behind.truncate(1);
    }
    if let Some(next) = next {
        behind.insert(1, next);
        if room_beside(&behind, width) < LEAST {
            behind.remove(1);
        }
    }
    let room = room_beside(&behind, width);
    let name = fit(&step_name(cx, progress.step), room.saturating_sub(SHORTEST_BAR + 2).max(LEAST / 2), &cx.glyphs.cut)
        .into_owned();
    let mut spans = vec![Span::raw(" "), Span::styled(name.clone(), cx.theme.title), Span::raw(" ")];
    spans.extend(bar_of(progress, room.saturating_sub(columns(&name) + 1), cx));
    for (place, (text, style)) in behind.into_iter().enumerate() {
        spans.push(Span::raw(" ".repeat(if place == 0 { 1 } else { BETWEEN })));
        spans.push(Span::styled(text, style));
    }
    Line::from(spans)
}

fn bar_of(progress: &Progress, width: usize, cx: &Cx) -> Vec<Span<'static>> {
    if width < SHORTEST_BAR || progress.planned == 0 {
        return Vec::new();
    }
    let [gone, planned] = [progress.gone, progress.planned].map(|minutes| u64::try_from(minutes).unwrap_or(0));
    let width = u16::try_from(width).unwrap_or(u16::MAX);
    let (full, rest) = ((&*cx.glyphs.bar, cx.theme.bar), (&*cx.glyphs.bar_rest, cx.theme.bar_rest));
    bar::bar(bar::cells(gone, planned, width), width, full, rest).to_vec()
}

/// The columns that are left for a step's name and bar beside these parts, the margins taken off.
fn room_beside(parts: &[(String, Style)], width: usize) -> usize {
    let taken: usize = parts.iter().map(|(text, _)| columns(text) + BETWEEN).sum();
    width.saturating_sub(taken)
}

/// How late or early, with the sign that says it without colour.
fn drifted(minutes: i64, cx: &Cx) -> (String, Style) {
    match minutes {
        0 => (cx.words.lesson_on_time(), cx.theme.dim),
        late @ 1.. => (format!("{} {}", cx.glyphs.warn, cx.words.lesson_late(late)), cx.theme.warn),
        early => (cx.words.lesson_early(-early), cx.theme.dim),
    }
}
