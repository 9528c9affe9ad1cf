//! The two lines at the head: lesson, pen, safety, phase; then the marks of the four phases and the mentee's own question.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use crate::analysis::progress::{Mark, mark};
use crate::config::dates::lesson_clock;
use crate::domain::{Phase, Role};
use crate::store::Status;
use crate::tui::cx::Cx;
use crate::tui::widgets::wrap::{columns, fit};

use super::time::box_used;

/// Draws the header; `name` is what the phase in focus is called.
pub(super) fn render(cx: &Cx, phase: Phase, name: &str, status: &Status, area: Rect, buf: &mut Buffer) {
    if area.height == 1 {
        return render_tiny(cx, status, area, buf);
    }
    let mut rows = area.rows();
    let mut next = || rows.next().unwrap_or_default();
    let (first, second) = (next(), next());
    render_between(title(cx), vec![pen(cx), safety(cx, status)], name_of(cx, phase, name), first, buf, cx);
    render_between(marks(cx), vec![focus(cx)], clock(cx), second, buf, cx);
}

/// On a screen too small to work on: what to do about it, and the clock; before that, that what is typed is not safe.
fn render_tiny(cx: &Cx, status: &Status, area: Rect, buf: &mut Buffer) {
    let said = match status {
        Status::Failing { .. } => safety(cx, status),
        Status::Saved | Status::Saving | Status::Beside => {
            vec![Span::styled(format!("{} {}", cx.glyphs.warn, cx.words.enlarge()), cx.theme.warn)]
        }
    };
    render_between(said, Vec::new(), clock(cx), area, buf, cx);
}

/// What lesson this is.
fn title(cx: &Cx) -> Vec<Span<'static>> {
    let title = if cx.session.title.is_empty() { cx.words.untitled() } else { (&*cx.session.title).into() };
    let class = if cx.session.class.is_empty() {
        String::new()
    } else {
        format!(" {} {}", cx.glyphs.between, cx.session.class)
    };
    vec![Span::styled(format!(" {title}{class}"), cx.theme.title)]
}

/// Who holds the pen.
fn pen(cx: &Cx) -> Vec<Span<'static>> {
    let style = match cx.pen {
        Role::Mentor => cx.theme.mentor,
        Role::Mentee => cx.theme.mentee,
    };
    vec![Span::styled(format!("{} {}", cx.glyphs.pen, cx.name(cx.pen)), style)]
}

/// Whether what was typed is safe.
fn safety(cx: &Cx, status: &Status) -> Vec<Span<'static>> {
    let (glyph, words, style) = match status {
        _ if cx.read_only => (&cx.glyphs.warn, cx.words.read_only(), cx.theme.warn),
        Status::Saved => (&cx.glyphs.done, cx.words.saved(), cx.theme.dim),
        Status::Saving => (&cx.glyphs.saving, cx.words.saving(), cx.theme.waiting),
        Status::Beside => (&cx.glyphs.warn, cx.words.saved_beside(), cx.theme.warn),
        Status::Failing { trouble, .. } => {
            let why = cx.words.why(&trouble.why);
            (&cx.glyphs.warn, cx.words.not_saved(&why), cx.theme.error)
        }
    };
    vec![Span::styled(format!("{glyph} {words}"), style)]
}

fn name_of(cx: &Cx, phase: Phase, name: &str) -> Vec<Span<'static>> {
    let mut spans = vec![Span::styled(format!("{} {name} ", phase.number()), cx.theme.title)];
    if let Some((used, is_over)) = box_used(cx, phase) {
        spans.push(Span::styled(format!("{used} "), if is_over { cx.theme.warn } else { cx.theme.dim }));
    }
    spans
}

/// How far each phase is.
fn marks(cx: &Cx) -> Vec<Span<'static>> {
    let mut spans = vec![Span::raw(" ")];
    for phase in Phase::ALL {
        let (glyph, style) = match mark(cx.session, phase) {
            Mark::Done => (&cx.glyphs.done, cx.theme.ok),
            Mark::UnderWay => (&cx.glyphs.under_way, cx.theme.text),
            Mark::Empty => (&cx.glyphs.empty, cx.theme.dim),
        };
        spans.push(Span::styled(format!("{}{glyph} ", cx.words.phase_letter(phase)), style));
    }
    spans
}

/// The phase whose mark stands at a place of the screen, the header being at its top.
pub(super) fn mark_at(column: u16, row: u16) -> Option<Phase> {
    let place = usize::from(column.checked_sub(1)? / MARK);
    Phase::ALL.get(place).copied().filter(|_| row == 1)
}

/// The mentee's own question.
fn focus(cx: &Cx) -> Vec<Span<'static>> {
    let question = cx.session.agreement.focus.replace('\n', " ");
    let (question, style) =
        if question.is_empty() { (cx.words.no_focus(), cx.theme.placeholder) } else { (question, cx.theme.text) };
    vec![Span::styled(format!("{}: ", cx.words.focus()), cx.theme.dim), Span::styled(question, style)]
}

/// Where a running lesson stands.
fn clock(cx: &Cx) -> Vec<Span<'static>> {
    if !cx.session.observation.is_running() {
        return Vec::new();
    }
    vec![Span::styled(format!("{} ", lesson_clock(cx.lesson)), cx.theme.title)]
}

/// One line: something at the left, something at the right, and between them what fits.
fn render_between(
    left: Vec<Span<'static>>,
    middle: Vec<Vec<Span<'static>>>,
    right: Vec<Span<'static>>,
    area: Rect,
    buf: &mut Buffer,
    cx: &Cx,
) {
    let (left, right) = (Line::from(left), Line::from(right));
    let right_width = u16::try_from(right.width()).unwrap_or(u16::MAX).min(area.width);
    let room = usize::from(area.width - right_width);
    // What is to the right of a long title has to be seen too.
    let least = middle.iter().map(|spans| GAP + Line::from(spans.clone()).width()).sum::<usize>().min(room / 2);
    let mut line = cut(left, room.saturating_sub(least + 1), cx);
    for spans in middle {
        let part = Line::from(spans);
        let left_over = room.saturating_sub(line.width() + GAP + 1);
        if left_over < LEAST {
            break;
        }
        line.push_span(Span::raw(" ".repeat(GAP)));
        line.extend(cut(part, left_over, cx).spans);
    }
    line.render(area, buf);
    let place = Rect { x: area.right() - right_width, width: right_width, ..area };
    right.render(place, buf);
}

/// The columns of a mark, with the space behind it.
const MARK: u16 = 3;
/// The columns between two parts of a line.
const GAP: usize = 3;
/// In less room than this nothing is worth saying, in columns.
const LEAST: usize = 8;

/// A line, cut to so many columns.
fn cut(line: Line<'static>, width: usize, cx: &Cx) -> Line<'static> {
    let mut left = width;
    let mut spans: Vec<Span<'static>> = Vec::new();
    for span in line.spans {
        let text = fit(&span.content, left, &cx.glyphs.cut).into_owned();
        left = left.saturating_sub(columns(&text));
        spans.push(Span::styled(text, span.style));
    }
    Line::from(spans)
}
