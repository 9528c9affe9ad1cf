//! The rows of an entry in the log: its time, its sign, its words; at the right its tags and seats; beneath it the reply.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::config::dates::lesson_stamp;
use crate::domain::marking::looks::Sought;
use crate::domain::observation::{Entry, Kind, Tap, What};
use crate::domain::{LessonTime, Role, citation};
use crate::tui::cx::Cx;
use crate::tui::widgets::wrap::{columns, fit, wrap_styled};

use super::labels::labelled;
use super::sheet;
use super::strip::step_name;

/// The columns between the words of a note and what stands at the right of them.
const BETWEEN: usize = 2;
/// The columns of the margin, of the sign, and of the spaces around it.
const AROUND_SIGN: usize = 4;
/// The free columns at the right.
const RIGHT: usize = 1;

/// The columns of the log: as wide as the widest time, and what is left for words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Columns {
    time: usize,
    words: usize,
}

impl Columns {
    /// The columns of a log of these entries, which are in order of time.
    pub(super) fn of(entries: &[Entry], cx: &Cx, width: u16) -> Self {
        let ends = [entries.first(), entries.last()].into_iter().flatten();
        let time = ends.map(|entry| columns(&stamp(entry.at, cx))).max().unwrap_or(0).max("00:00".len());
        Self { time, words: usize::from(width).saturating_sub(time + AROUND_SIGN + RIGHT).max(1) }
    }

    /// A time, filled up to the width of its column.
    pub(super) fn pad_time(self, time: &str) -> String {
        format!("{}{time}", " ".repeat(self.time.max("00:00".len()).saturating_sub(columns(time))))
    }

    /// The column at which words begin.
    pub(super) fn indent(self) -> u16 {
        u16::try_from(self.time + AROUND_SIGN).unwrap_or(u16::MAX)
    }

    /// The columns that are left for words.
    pub(super) fn words(self) -> u16 {
        u16::try_from(self.words).unwrap_or(u16::MAX)
    }
}

/// How a time of the lesson is written beside a note.
pub(super) fn stamp(at: LessonTime, cx: &Cx) -> String {
    if at < LessonTime::START { cx.words.before_lesson() } else { lesson_stamp(at) }
}

/// How many rows an entry takes.
pub(super) fn height(entry: &Entry, cx: &Cx, at: Columns) -> u16 {
    if is_short(entry, cx, at) {
        return 1;
    }
    u16::try_from(rows(entry, &[], cx, at).len()).unwrap_or(u16::MAX)
}

/// The rows of an entry; `before` is what stands above it.
pub(super) fn rows(entry: &Entry, before: &[Entry], cx: &Cx, at: Columns) -> Vec<Line<'static>> {
    let mut rows = said(entry, before, cx, at);
    rows.extend(replied(entry, cx, at));
    rows
}

/// What is said of an entry beside its time: its rows, without the reply.
pub(super) fn said(entry: &Entry, before: &[Entry], cx: &Cx, at: Columns) -> Vec<Line<'static>> {
    match &entry.what {
        What::Note { text, .. } => note(entry, text, cx, at),
        What::Step { step } => thin(entry, &cx.words.step_line(&step_name(cx, *step)), cx, at),
        What::Gap { kind, until } => {
            let gap = cx.words.gap(*kind);
            let words = match until {
                Some(until) => cx.words.gap_line(&gap, &cx.words.length(until.ms() - entry.at.ms())),
                None => cx.words.open_gap_line(&gap),
            };
            thin(entry, &words, cx, at)
        }
        What::Wait { tap } => thin(entry, &tapped(entry, *tap, before, cx), cx, at),
        What::Span { until, .. } => {
            let length = until.map(|until| cx.words.length(until.ms() - entry.at.ms()));
            let words = [Some(cx.mark(entry)), length].into_iter().flatten().collect::<Vec<_>>().join(" · ");
            thin(entry, &words, cx, at)
        }
        // While the lesson runs nobody is shown how it is weighed.
        What::Look { .. } if cx.session.observation.is_running() => {
            let sought = Sought::of(entry).map(|sought| sheet::label(sought, cx)).unwrap_or_default();
            thin(entry, &sought, cx, at)
        }
        _ => thin(entry, &cx.mark(entry), cx, at),
    }
}

/// The rows of the reply to an entry.
pub(super) fn replied(entry: &Entry, cx: &Cx, at: Columns) -> Vec<Line<'static>> {
    let Some(text) = entry.replied().filter(|text| !text.is_silent()) else { return Vec::new() };
    let text = format!("{}{}", reply_head(cx), cx.shown(text));
    let rows = wrap_styled(&text, at.words, cx.theme.reply, &[]).into_iter().map(owned);
    rows.enumerate().map(|(row, line)| behind(line, reply_margin(row == 0, cx, at))).collect()
}

/// What stands before a reply.
pub(super) fn reply_head(cx: &Cx) -> String {
    format!("{}: ", cx.name(Role::Mentee))
}

/// What stands at the left of a reply.
pub(super) fn reply_margin(first: bool, cx: &Cx, at: Columns) -> Vec<Span<'static>> {
    let sign = if first { &*cx.glyphs.reply } else { " " };
    vec![Span::raw(" ".repeat(at.time + 2)), Span::styled(sign.to_owned(), cx.theme.reply), Span::raw(" ")]
}

/// What stands at the left of an entry: its time and the sign of its kind.
pub(super) fn margin(entry: &Entry, cx: &Cx, at: Columns) -> Vec<Span<'static>> {
    let sign = entry.kind().map_or(&*cx.glyphs.horizontal, |kind| cx.glyphs.kind(*kind));
    let time = at.pad_time(&stamp(entry.at, cx));
    let style = if is_thin(entry) { cx.theme.dim } else { face(entry, cx) };
    vec![Span::styled(format!(" {time} "), cx.theme.dim), Span::styled(format!("{sign} "), style)]
}

fn is_thin(entry: &Entry) -> bool {
    entry.kind().is_none()
}

/// Whether a glance tells that an entry takes one row: the log of a long lesson is measured by glances.
fn is_short(entry: &Entry, cx: &Cx, at: Columns) -> bool {
    let bare = !entry.removed && !entry.withheld && !entry.withdrawn && entry.reply.is_none();
    let What::Note { text, .. } = &entry.what else { return bare };
    let plain = text.is_ascii() && !text.contains(['\n', '[', '#', '@']);
    bare && plain && text.len() + columns(&author(entry, cx)) <= at.words
}

fn note(entry: &Entry, text: &str, cx: &Cx, at: Columns) -> Vec<Line<'static>> {
    let shown = if entry.withdrawn { String::new() } else { cx.shown(text) };
    let note = labelled(&shown);
    let author = author(entry, cx);
    let words = format!("{author}{}", note.body);
    let marks = marks(&words, author.len(), entry, cx);
    let mut rows: Vec<Line> = wrap_styled(&words, at.words, face(entry, cx), &marks).into_iter().map(owned).collect();
    push_right(&mut rows, right(entry, &note.labels, cx), at.words);
    beside_margin(rows, entry, cx, at)
}

/// A row that is no note: a step, a gap, a tap.
fn thin(entry: &Entry, words: &str, cx: &Cx, at: Columns) -> Vec<Line<'static>> {
    let style = if is_gone(entry) { cx.theme.gone } else { cx.theme.dim };
    let words = fit(words, at.words, &cx.glyphs.cut).into_owned();
    let mut rows = vec![Line::from(Span::styled(words, style))];
    push_right(&mut rows, right(entry, &[], cx), at.words);
    beside_margin(rows, entry, cx, at)
}

/// Rows with time and sign beside the first.
fn beside_margin(rows: Vec<Line<'static>>, entry: &Entry, cx: &Cx, at: Columns) -> Vec<Line<'static>> {
    let blank = || vec![Span::raw(" ".repeat(at.time + AROUND_SIGN))];
    let margins = std::iter::once(margin(entry, cx, at)).chain(std::iter::repeat_with(blank));
    rows.into_iter().zip(margins).map(|(row, margin)| behind(row, margin)).collect()
}

/// Who wrote a note, where it was not the one who is there to take notes.
fn author(entry: &Entry, cx: &Cx) -> String {
    match entry.by {
        Role::Mentor => String::new(),
        mentee @ Role::Mentee => format!("{}: ", cx.name(mentee)),
    }
}

/// The author and the citations of a note, with their faces.
fn marks(words: &str, author: usize, entry: &Entry, cx: &Cx) -> Vec<(std::ops::Range<usize>, Style)> {
    let by = (author > 0).then(|| (0..author, cx.theme.voice(entry.by)));
    let cited = citation::named(words, cx.session).map(|(span, _)| (span, cx.theme.tag));
    by.into_iter().chain(cited.filter(|(span, _)| span.start >= author)).collect()
}

/// What stands at the right: tags and seats, and what has become of the note.
fn right(entry: &Entry, labels: &[&str], cx: &Cx) -> Vec<Span<'static>> {
    let labels = labels.iter().map(|label| Span::styled((*label).to_owned(), cx.theme.tag));
    let fate = [
        (entry.withdrawn, cx.words.withdrawn()),
        (entry.removed, cx.words.removed()),
        (entry.withheld, cx.words.withheld()),
    ];
    let fate = fate
        .into_iter()
        .filter(|(true_of_it, _)| *true_of_it)
        .map(|(_, word)| Span::styled(format!("({word})"), cx.theme.dim));
    labels.chain(fate).collect()
}

/// Puts something at the right end of the last row, or of a row of its own where there is no room beside the words.
fn push_right(rows: &mut Vec<Line<'static>>, right: Vec<Span<'static>>, width: usize) {
    if right.is_empty() {
        return;
    }
    let spaced = right.into_iter().flat_map(|span| [Span::raw(" "), span]).skip(1);
    let mut right = Line::from_iter(spaced);
    let fits = |row: &Line| row.width() + BETWEEN.min(row.width()) + right.width() <= width;
    if !rows.last().is_some_and(fits) {
        rows.push(Line::default());
    }
    let Some(row) = rows.last_mut() else { return };
    row.push_span(Span::raw(" ".repeat(width.saturating_sub(row.width() + right.width()))));
    row.spans.append(&mut right.spans);
}

/// A tap of wait time, with the wait that it ends.
fn tapped(entry: &Entry, tap: Tap, before: &[Entry], cx: &Cx) -> String {
    let ends_a_wait = matches!(tap, Tap::AnswerStarts | Tap::TeacherReacts);
    let last = before.iter().rev().find(|entry| !entry.removed && matches!(entry.what, What::Wait { .. }));
    match last.filter(|_| ends_a_wait) {
        Some(last) => cx.words.tap_line(&cx.words.tap(tap), &cx.words.seconds(entry.at.ms() - last.at.ms())),
        None => cx.words.tap(tap),
    }
}

fn is_gone(entry: &Entry) -> bool {
    entry.removed || entry.withdrawn
}

/// The face of what a note says.
fn face(entry: &Entry, cx: &Cx) -> Style {
    match entry.kind() {
        _ if is_gone(entry) => cx.theme.gone,
        _ if entry.withheld => cx.theme.dim,
        Some(Kind::Thought) => cx.theme.thought,
        Some(Kind::Asked) => cx.theme.asked,
        Some(Kind::Seen) | None => cx.theme.text,
    }
}

fn behind(line: Line<'static>, mut margin: Vec<Span<'static>>) -> Line<'static> {
    margin.extend(line.spans);
    Line::from(margin)
}

fn owned(line: Line<'_>) -> Line<'static> {
    Line::from_iter(line.spans.into_iter().map(|span| Span::styled(span.content.into_owned(), span.style)))
}
