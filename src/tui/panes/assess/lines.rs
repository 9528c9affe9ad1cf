//! What each row of the assessment says.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::analysis::ratings::gaps;
use crate::config::Command;
use crate::domain::assessment::{Action, Rating, Status};
use crate::domain::catalog::{Criterion, Rubric};
use crate::domain::citation::Cited;
use crate::domain::{Id, Role, weighing};
use crate::tui::cx::Cx;
use crate::tui::widgets::wrap::{pad, wrap};

use super::offers;
use super::open::own_rating;
use super::rows::{Field, Row, Section};

/// The columns of a name or a label at the left.
const LABEL: usize = 18;
/// The columns of a criterion in the table.
const CRITERION: usize = 30;
/// The columns of one role's level in the table.
const COLUMN: usize = 11;

/// What a row is called, above the text that is open on it.
pub(super) fn name(row: Row, cx: &Cx) -> String {
    match row {
        Row::Criterion(id) => criterion(id, cx).map(|it| cx.words.read(&it.label).to_owned()).unwrap_or_default(),
        Row::Action(_, Field::Sign) => cx.words.sign_when(),
        _ => cx.words.action_text(),
    }
}

/// The lines of a row, with the heading of its section where one begins.
pub(super) fn of(row: Row, before: Option<Row>, selected: bool, cx: &Cx, width: u16) -> Vec<Line<'static>> {
    let width = usize::from(width);
    let mut lines = Vec::new();
    if before.map(Row::section) != Some(row.section()) {
        lines.extend(heading(row.section(), before.is_some(), cx));
    }
    match row {
        Row::NoRubric => {
            told(&mut lines, &cx.words.rubric_greeting(), cx.theme.text, width);
            told(&mut lines, &cx.words.no_rubric(&cx.house.key_of(Command::Accept)), cx.theme.key, width);
        }
        Row::Criterion(id) if cx.session.assessment.revealed.is_some() => together(&mut lines, id, selected, cx, width),
        Row::Criterion(id) => alone(&mut lines, id, selected, cx, width),
        Row::Other => other(&mut lines, cx, width),
        Row::Action(id, field) => {
            if let Some(found) = cx.session.assessment.action(id) {
                action(&mut lines, found, field, cx, width);
            }
        }
        Row::NoAction => {
            told(&mut lines, &cx.words.one_small_step(), cx.theme.dim, width);
            told(&mut lines, &cx.words.add_action(&cx.house.key_of(Command::ActionAdd)), cx.theme.key, width);
        }
        Row::Signature(role) => signature(&mut lines, role, cx, width),
        Row::Closed => {
            told(&mut lines, &cx.words.cycle_closed(&cx.house.key_of(Command::NextOfCycle)), cx.theme.ok, width);
            told(&mut lines, &cx.words.page_ready(&cx.house.key_of(Command::PageOnPaper)), cx.theme.dim, width);
        }
    }
    lines
}

fn criterion<'a>(id: Id, cx: &Cx<'a>) -> Option<&'a Criterion> {
    cx.session.assessment.rubric.as_deref()?.criterion(id)
}

fn heading(section: Section, parted: bool, cx: &Cx) -> Vec<Line<'static>> {
    let title = match section {
        Section::Criteria if cx.session.assessment.revealed.is_some() => return vec![table_head(cx)],
        Section::Criteria => return Vec::new(),
        Section::Actions => cx.words.next_step_title(),
        Section::Signatures => cx.words.signatures(),
    };
    let title = Line::styled(title, cx.theme.title);
    if parted { vec![Line::default(), title] } else { vec![title] }
}

fn table_head(cx: &Cx) -> Line<'static> {
    let cut = cx.glyphs.cut.as_str();
    let column = |text: &str| pad(text, COLUMN, cut) + " ";
    Line::from(vec![
        Span::raw(" ".repeat(CRITERION)),
        Span::styled(column(cx.name(Role::Mentee)), cx.theme.mentee),
        Span::styled(column(cx.name(Role::Mentor)), cx.theme.mentor),
        Span::styled(column(&cx.words.rating_gap()), cx.theme.dim),
        Span::styled(cx.words.agreed_level(), cx.theme.dim),
    ])
}

/// One criterion as whoever holds the pen rates it, unseen.
fn alone(lines: &mut Vec<Line<'static>>, id: Id, selected: bool, cx: &Cx, width: usize) {
    let Some((criterion, rubric)) = criterion(id, cx).zip(cx.session.assessment.rubric.as_deref()) else { return };
    let own = own_rating(id, cx);
    let level = own.as_ref().map(|rating| level_name(rating.level, rubric, cx));
    let (glyph, style) = match own {
        Some(_) => (&cx.glyphs.done, cx.theme.ok),
        None => (&cx.glyphs.empty, cx.theme.dim),
    };
    lines.push(Line::from(vec![
        Span::styled(format!("{glyph} "), style),
        Span::styled(cx.words.read(&criterion.label).to_owned(), cx.theme.text),
        Span::styled(format!("   {}", level.unwrap_or_default()), cx.theme.title),
    ]));
    if !selected {
        return;
    }
    for (number, descriptor) in (1..).zip(&criterion.descriptors) {
        let chosen = own.as_ref().and_then(|rating| rating.level) == Some(number);
        let sign = if chosen { format!("[{number}]") } else { format!(" {number} ") };
        let style = if chosen { cx.theme.title } else { cx.theme.dim };
        told(lines, &format!("  {sign} {}", cx.words.read(descriptor)), style, width);
    }
    let last = rubric.levels.len();
    told(
        lines,
        &format!("   {}", cx.words.choose_level(last, &cx.house.key_of(Command::LevelClear))),
        cx.theme.dim,
        width,
    );
    if let Some(rating) = own {
        note(lines, &rating, cx, width);
        if rubric.needs_evidence && rating.level.is_some() && !rating.note.contains("[#") && rating.cites.is_empty() {
            told(lines, &format!("   {}", cx.words.needs_evidence()), cx.theme.warn, width);
        }
    }
}

/// One criterion as both have rated it.
fn together(lines: &mut Vec<Line<'static>>, id: Id, selected: bool, cx: &Cx, width: usize) {
    let Some((criterion, rubric)) = criterion(id, cx).zip(cx.session.assessment.rubric.as_deref()) else { return };
    let all = gaps(cx.session);
    let Some(gap) = all.iter().find(|gap| gap.criterion == id) else { return };
    let cut = cx.glyphs.cut.as_str();
    let largest = all.first().and_then(|first| first.size()).filter(|size| *size > 0);
    let first = largest.is_some() && gap.size() == largest;
    let size = gap.size().map(|size| size.to_string()).unwrap_or_default();
    let mark = if first { cx.glyphs.points_left.as_str() } else { "" };
    let agreed = cx.session.assessment.agreed_on(id).map(|agreed| level_name(agreed.level, rubric, cx));
    let column = |text: &str| pad(text, COLUMN, cut) + " ";
    lines.push(Line::from(vec![
        Span::styled(pad(cx.words.read(&criterion.label), CRITERION - 1, cut) + " ", cx.theme.text),
        Span::styled(column(&dots(gap.mentee, rubric, cx)), cx.theme.mentee),
        Span::styled(column(&dots(gap.mentor, rubric, cx)), cx.theme.mentor),
        Span::styled(column(&format!("{size} {mark}")), if first { cx.theme.warn } else { cx.theme.dim }),
        Span::styled(agreed.unwrap_or_default(), cx.theme.ok),
    ]));
    if !selected {
        return;
    }
    for role in [Role::Mentee, Role::Mentor] {
        if let Some(rating) = cx.session.assessment.rating(id, role) {
            let said = format!("  {}: {}", cx.name(role), level_name(rating.level, rubric, cx));
            told(lines, &said, cx.theme.voice(role), width);
            note(lines, rating, cx, width);
        }
    }
    told(lines, &format!("   {}", cx.words.choose_agreed(rubric.levels.len())), cx.theme.dim, width);
}

fn note(lines: &mut Vec<Line<'static>>, rating: &Rating, cx: &Cx, width: usize) {
    let text = cx.shown(&rating.note);
    let cites = rating.cites.iter().filter_map(|id| Cited::of(*id, cx.session)?.shown(cx.session));
    let all = std::iter::once(text).chain(cites).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    if !all.is_empty() {
        told(lines, &format!("   {all}"), cx.theme.text, width);
    }
}

/// What there is to say of the other's rating before the reveal: nothing but whether it is done.
fn other(lines: &mut Vec<Line<'static>>, cx: &Cx, width: usize) {
    let assessment = &cx.session.assessment;
    let (name, role) = (cx.name(cx.pen.other()), cx.pen.other());
    told(lines, &cx.words.sealed(name), cx.theme.dim, width);
    let both = offers::can_reveal(cx) == crate::tui::pane::Enabled::Yes;
    let next = match () {
        () if both => cx.words.both_rated(&cx.house.key_of(Command::Reveal)),
        () if weighing::has_rated(assessment, cx.pen) => {
            cx.words.pass_to_rate(&cx.house.key_of(Command::PassPen), name)
        }
        () if weighing::has_rated(assessment, role) => cx.words.has_rated(name),
        () if cx.pen == Role::Mentor => cx.words.mentee_first(name),
        () => return,
    };
    told(lines, &next, cx.theme.key, width);
}

fn action(lines: &mut Vec<Line<'static>>, action: &Action, field: Field, cx: &Cx, width: usize) {
    let (label, text, style) = match field {
        Field::Text => {
            let glyph = match action.status {
                Status::Open => &cx.glyphs.empty,
                Status::Done => &cx.glyphs.done,
                Status::Dropped => &cx.glyphs.cut,
            };
            (format!("{glyph} {}", cx.words.action_text()), cx.shown(&action.text), cx.theme.text)
        }
        Field::Owner => (cx.words.action_owner(), cx.name(action.owner).to_owned(), cx.theme.voice(action.owner)),
        Field::Due => {
            (cx.words.action_due(), action.due.map(|due| cx.words.day(&due)).unwrap_or_default(), cx.theme.text)
        }
        Field::Sign => (cx.words.sign_when(), cx.shown(&action.sign), cx.theme.text),
    };
    let empty = match field {
        Field::Text => cx.words.write_action(),
        Field::Due => cx.words.lacks_due(),
        Field::Owner => cx.words.lacks_owner(),
        Field::Sign => cx.words.write_sign(),
    };
    let (text, style) = if text.is_empty() { (empty, cx.theme.placeholder) } else { (text, style) };
    let label = pad(&label, LABEL, &cx.glyphs.cut);
    for (place, span) in wrap(&text, width.saturating_sub(LABEL + 1)).into_iter().enumerate() {
        let left = if place == 0 { label.clone() } else { " ".repeat(LABEL) };
        let said = text.get(span).unwrap_or_default().to_owned();
        lines.push(Line::from(vec![Span::styled(left + " ", cx.theme.dim), Span::styled(said, style)]));
    }
    if field == Field::Text && action.from.is_some() {
        let seen = cx.words.action_seen(action.seen.len());
        told(
            lines,
            &format!("{} {} {} {seen}", " ".repeat(LABEL), cx.words.came_along(), cx.glyphs.between),
            cx.theme.dim,
            width,
        );
    }
}

fn signature(lines: &mut Vec<Line<'static>>, role: Role, cx: &Cx, width: usize) {
    let name = cx.name(role);
    let Some(signature) = cx.session.assessment.signature(role) else {
        let here = role == cx.pen && offers::can_sign(cx) == crate::tui::pane::Enabled::Yes;
        let key = cx.house.key_of(Command::Sign);
        let said = if here { format!("{name}: {}", cx.words.sign_here(&key)) } else { cx.words.lacks_signature(name) };
        return told(lines, &said, if here { cx.theme.key } else { cx.theme.dim }, width);
    };
    told(lines, &cx.words.signed(name, &cx.words.day_and_clock(&signature.at)), cx.theme.voice(role), width);
    if weighing::is_changed_since(cx.session, signature) {
        told(lines, &cx.words.changed_since_signed(), cx.theme.warn, width);
    }
}

fn level_name(level: Option<u8>, rubric: &Rubric, cx: &Cx) -> String {
    match level.and_then(|level| rubric.level(level)) {
        Some(level) => cx.words.read(&level.label).to_owned(),
        None => cx.words.not_observed(),
    }
}

/// A level as dots.
fn dots(level: Option<u8>, rubric: &Rubric, cx: &Cx) -> String {
    let levels = rubric.levels.len();
    match level {
        Some(level) => {
            let reached = usize::from(level).min(levels);
            cx.glyphs.level.repeat(reached) + &cx.glyphs.level_rest.repeat(levels - reached)
        }
        None => cx.words.not_observed(),
    }
}

/// Adds a text, wrapped.
fn told(lines: &mut Vec<Line<'static>>, text: &str, style: Style, width: usize) {
    lines.extend(
        wrap(text, width).into_iter().map(|span| Line::styled(text.get(span).unwrap_or_default().to_owned(), style)),
    );
}
