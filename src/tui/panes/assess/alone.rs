//! How a criterion looks while each rates alone. What is drawn is what whoever holds the pen has rated, and nothing else.

use ratatui::style::Style;
use ratatui::text::Span;

use crate::analysis::{evidence, grounds};
use crate::config::Command;
use crate::domain::assessment::Rating;
use crate::domain::catalog::{Criterion, Rubric};
use crate::domain::{Id, Role, weighing};
use crate::tui::widgets::wrap::{columns, fit, pad};

use super::open::{is_decided, own_rating};
use super::paint::{INDENT, Paint, is_the_others_turn};
use crate::tui::panes::painted::{Focus, Painted};

/// The columns of a level: `[3]`.
const LEVEL: usize = 3;
/// The columns between name, levels and what is said of them.
const BETWEEN: usize = 2;
/// The columns that the name of a level should have.
const NAME: usize = 18;

/// Draws a criterion and one's own rating of it.
pub(super) fn criterion(
    paint: &Paint,
    rubric: &Rubric,
    criterion: &Criterion,
    before: Option<&Criterion>,
    focus: Focus,
    painted: &mut Painted,
) {
    heading(paint, criterion, before, painted);
    painted.main = painted.lines.len();
    let rating = own_rating(criterion.id, paint.cx);
    painted.row(levels(paint, rubric, criterion, rating.as_ref(), focus));
    note(paint, rating.as_ref(), focus, painted);
    if focus != Focus::Away {
        descriptors(paint, rubric, criterion, rating.and_then(|rating| rating.level), painted);
        for look_for in &criterion.look_fors {
            let text = format!("{} {}", paint.cx.glyphs.between, paint.read(look_for));
            painted.prose(paint, INDENT, &text, paint.cx.theme.dim);
        }
    }
}

/// Above the first: that the mentee should rate first. Above the first of a group: its name.
fn heading(paint: &Paint, criterion: &Criterion, before: Option<&Criterion>, painted: &mut Painted) {
    let cx = paint.cx;
    if before.is_none() && cx.pen == Role::Mentor && !weighing::has_rated(&cx.session.assessment, Role::Mentee) {
        painted.prose(paint, 0, &cx.words.mentee_first(cx.name(Role::Mentee)), cx.theme.waiting);
    }
    let group =
        criterion.group.as_ref().filter(|group| before.and_then(|before| before.group.as_ref()) != Some(*group));
    // Criteria made of the plan's own signs stand together, and say so.
    let is_own = |criterion: &Criterion| cx.session.plan.goal(criterion.id).is_some();
    if is_own(criterion) && !before.is_some_and(is_own) {
        painted.row([Span::styled(cx.words.own_criteria(), cx.theme.title)]);
    }
    if let Some(group) = group {
        painted.row([Span::styled(paint.read(group).to_owned(), cx.theme.title)]);
    }
}

/// The name, the levels with the chosen one in brackets, what it is called, and what it rests on.
fn levels(
    paint: &Paint,
    rubric: &Rubric,
    criterion: &Criterion,
    rating: Option<&Rating>,
    focus: Focus,
) -> Vec<Span<'static>> {
    let cx = paint.cx;
    let count = rubric.levels.len();
    let label = paint.label_width(rubric, count * LEVEL + 2 * BETWEEN + NAME);
    let mut spans = vec![
        Span::styled(pad(paint.read(&criterion.label), label, &cx.glyphs.cut), cx.theme.text),
        Span::raw(" ".repeat(BETWEEN)),
    ];
    let chosen = rating.and_then(|rating| rating.level).map_or(0, usize::from);
    spans.extend((1..=count).map(|place| match place {
        _ if place == chosen => Span::styled(format!("[{place}]"), cx.theme.voice(cx.pen)),
        _ => Span::styled(format!(" {place} "), cx.theme.dim),
    }));
    spans.push(Span::raw(" ".repeat(BETWEEN)));
    let taken: usize = spans.iter().map(Span::width).sum();
    let (said, face) = match rating {
        None | Some(_) if rubric.is_of_words() => in_words(paint, criterion.id, rating, focus),
        Some(_) if !is_decided(criterion.id, cx) => (cx.words.level_not_chosen(), cx.theme.warn),
        Some(rating) => (paint.level(rubric, rating.level), cx.theme.text),
        None if focus == Focus::Away => (String::new(), cx.theme.dim),
        None => (cx.words.choose_level(count, &paint.key(Command::LevelClear)), cx.theme.placeholder),
    };
    let rest = paint.width.saturating_sub(taken + super::paint::MARGIN);
    let tail = evidence_of(paint, rubric, rating);
    let wide = rest.saturating_sub(columns(&tail.content) + BETWEEN);
    // What is short of columns is the name of the level, which its number stands for.
    let said =
        if tail.content.is_empty() { fit(&said, rest, &cx.glyphs.cut) } else { fit(&said, wide, &cx.glyphs.cut) };
    spans.push(Span::styled(said.into_owned(), face));
    if !tail.content.is_empty() {
        spans.extend([Span::raw(" ".repeat(BETWEEN)), tail]);
    }
    spans
}

/// What there is to say of a rating that has no level.
fn in_words(paint: &Paint, criterion: Id, rating: Option<&Rating>, focus: Focus) -> (String, Style) {
    let cx = paint.cx;
    match rating {
        Some(_) if !is_decided(criterion, cx) => (cx.words.words_lacking(), cx.theme.warn),
        Some(rating) if rating.note.trim().is_empty() => (cx.words.not_observed(), cx.theme.text),
        None if focus != Focus::Away => {
            let hint = cx.words.rate_in_words(&paint.key(Command::Accept), &paint.key(Command::LevelClear));
            (hint, cx.theme.placeholder)
        }
        _ => (String::new(), cx.theme.text),
    }
}

/// What a rating cites, or that it should cite something.
fn evidence_of(paint: &Paint, rubric: &Rubric, rating: Option<&Rating>) -> Span<'static> {
    let cx = paint.cx;
    let Some(rating) = rating else { return Span::default() };
    let cites = evidence::citations(&rating.note, &rating.cites);
    let says = rating.level.is_some() || rubric.is_of_words() && !rating.note.trim().is_empty();
    // What was struck out or taken back since shows nothing any more; the level stays.
    let is_shown = cites.iter().any(|id| grounds::stands(*id, cx.session));
    if !is_shown && paint.asks_for_evidence(rubric) && says {
        return Span::styled(cx.words.needs_evidence(), cx.theme.dim);
    }
    Span::styled(paint.cited(&cites), cx.theme.citation)
}

/// The note: a row of it where the caret is elsewhere.
fn note(paint: &Paint, rating: Option<&Rating>, focus: Focus, painted: &mut Painted) {
    let cx = paint.cx;
    if let Focus::Open(rows) = focus {
        return painted.keep_free(Vec::new(), rows);
    }
    let note = rating.map(|rating| cx.shown(&rating.note)).unwrap_or_default();
    match (focus, note.is_empty()) {
        (Focus::Away, true) => {}
        (Focus::Away, false) => {
            let room = paint.width.saturating_sub(super::paint::MARGIN + INDENT);
            let line = fit(note.lines().next().unwrap_or_default(), room, &cx.glyphs.cut);
            painted.prose(paint, INDENT, &line, cx.theme.dim);
        }
        (_, true) => {
            let hint = format!("{} {}", paint.key(Command::Accept), cx.words.write_rating_note());
            painted.prose(paint, INDENT, &hint, cx.theme.placeholder);
        }
        (_, false) => painted.prose(paint, INDENT, &note, cx.theme.text),
    }
}

/// What can be seen at the chosen level; while none is chosen, at each.
fn descriptors(paint: &Paint, rubric: &Rubric, criterion: &Criterion, chosen: Option<u8>, painted: &mut Painted) {
    let cx = paint.cx;
    let place = |level: usize| u8::try_from(level).unwrap_or(u8::MAX);
    let levels = (1..=rubric.levels.len()).map(place).filter(|level| chosen.is_none_or(|chosen| chosen == *level));
    for level in levels {
        let Some(descriptor) = criterion.descriptor(level) else { continue };
        let number = vec![Span::raw("   "), Span::styled(format!("{level} "), cx.theme.key)];
        painted.labelled(paint, super::paint::MARGIN + 2 * INDENT, number, paint.read(descriptor), cx.theme.text);
    }
}

/// What there is to say of the other's rating: that it is sealed, and whether it is finished. Then what is next.
pub(super) fn other(paint: &Paint, painted: &mut Painted) {
    let cx = paint.cx;
    let other = cx.pen.other();
    let name = cx.name(other);
    let has_rated = |role| weighing::has_rated(&cx.session.assessment, role);
    painted.put(ratatui::text::Line::default());
    painted.main = painted.lines.len();
    painted.prose(paint, 0, &cx.words.sealed(name), cx.theme.voice(other));
    let stands = if has_rated(other) { cx.words.has_rated(name) } else { cx.words.why_not_rated(name) };
    painted.prose(paint, INDENT, &stands, cx.theme.dim);
    let undecided = weighing::undecided(&cx.session.assessment, cx.pen);
    if !undecided.is_empty() {
        let rubric = cx.session.assessment.rubric.as_ref();
        let label = |id: &Id| Some(paint.read(&rubric?.criterion(*id)?.label).to_owned());
        let labels: Vec<String> = undecided.iter().filter_map(label).collect();
        let of_words = rubric.is_some_and(|rubric| rubric.is_of_words());
        let what = if of_words { cx.words.words_lacking() } else { cx.words.level_not_chosen() };
        let text = format!("{} {what}: {}", cx.glyphs.warn, labels.join(", "));
        painted.prose(paint, INDENT, &text, cx.theme.warn);
    } else if has_rated(cx.pen) && has_rated(other) {
        painted.prose(paint, INDENT, &cx.words.both_rated(&paint.key(Command::Reveal)), cx.theme.ok);
    } else if is_the_others_turn(cx) {
        let thanks = cx.words.handover_thanks(cx.name(cx.pen));
        let pass = cx.words.pass_to_rate(&paint.key(Command::PassPen), name);
        painted.prose(paint, INDENT, &format!("{thanks} {pass}"), cx.theme.ok);
    }
}
