//! How a criterion looks once both ratings are revealed: side by side, the largest gap first.

use ratatui::style::{Modifier, Style};
use ratatui::text::Span;

use crate::analysis::ratings::{Gap, Quadrant, gaps};
use crate::analysis::{evidence, grounds};
use crate::config::Command;
use crate::domain::Role;
use crate::domain::catalog::{Criterion, Rubric};
use crate::tui::widgets::wrap::{columns, fit, pad};

use super::paint::{INDENT, MARGIN, Paint};
use super::rows::Row;
use crate::tui::panes::painted::{Focus, Painted};

/// The columns between two columns of the table.
const BETWEEN: usize = 2;
/// No name of a person has more columns than this above a column, nor fewer than the second.
const NAME: (usize, usize) = (12, 6);
/// The name of a criterion should have so many columns.
const LABEL: usize = 18;

/// The widths of the table.
struct Table {
    label: usize,
    mentee: usize,
    mentor: usize,
    gap: usize,
    agreed: usize,
}

/// Draws a criterion, both ratings of it, how far they lie apart and what was agreed on.
pub(super) fn criterion(
    paint: &Paint,
    rubric: &Rubric,
    criterion: &Criterion,
    before: Option<Row>,
    focus: Focus,
    painted: &mut Painted,
) {
    if rubric.is_of_words() {
        return in_words(paint, rubric, criterion, focus, painted);
    }
    let all = gaps(paint.cx.session);
    let Some(gap) = all.iter().find(|gap| gap.criterion == criterion.id) else { return };
    let table = Table::of(paint, rubric);
    if before.is_none() {
        painted.row(table.heading(paint));
    }
    painted.main = painted.lines.len();
    let widest = all.iter().filter_map(|gap| gap.size()).max().unwrap_or(0);
    let is_first = widest > 0 && gap.size() == Some(widest);
    let mut row = table.row(paint, rubric, criterion, gap, is_first);
    let quadrant = gap.quadrant(rubric.levels.len()).map(|quadrant| quadrant_of(paint, quadrant));
    let quadrant = quadrant.map(|(glyph, word)| format!("{glyph} {word}")).unwrap_or_default();
    let taken = MARGIN + row.iter().map(Span::width).sum::<usize>() + BETWEEN;
    // Beside the row where there is room, else beneath it.
    let is_beside = taken + columns(&quadrant) <= paint.width;
    if is_beside {
        row.push(Span::styled(format!("{:BETWEEN$}{quadrant}", ""), paint.cx.theme.dim));
    }
    painted.row(row);
    if !is_beside && !quadrant.is_empty() {
        painted.prose(paint, INDENT, &quadrant, paint.cx.theme.dim);
    }
    if lacks_evidence(paint, rubric, criterion) {
        painted.prose(paint, INDENT, &paint.cx.words.needs_evidence(), paint.cx.theme.warn);
    }
    if focus != Focus::Away {
        both(paint, rubric, criterion, is_first, painted);
        agreed(paint, rubric, criterion, gap, painted);
    }
}

/// Both ratings in words, and what both say.
fn in_words(paint: &Paint, rubric: &Rubric, criterion: &Criterion, focus: Focus, painted: &mut Painted) {
    let cx = paint.cx;
    let agreed = cx.session.assessment.agreed_on(criterion.id).map(|agreed| cx.shown(&agreed.words));
    let agreed = agreed.unwrap_or_default();
    painted.main = painted.lines.len();
    let mark = if agreed.trim().is_empty() { " " } else { &*cx.glyphs.done };
    painted.row([
        Span::styled(format!("{mark} "), cx.theme.ok),
        Span::styled(paint.read(&criterion.label).to_owned(), cx.theme.text),
    ]);
    if focus != Focus::Away {
        both(paint, rubric, criterion, false, painted);
    }
    match focus {
        Focus::Open(rows) => painted.keep_free(Vec::new(), rows),
        Focus::Here if agreed.trim().is_empty() => {
            let hint = format!("{} {}", paint.key(Command::Accept), cx.words.write_agreed());
            painted.prose(paint, INDENT, &hint, cx.theme.placeholder);
        }
        _ if !agreed.trim().is_empty() => {
            painted.prose(paint, INDENT, &format!("{}: {agreed}", cx.words.agreed_level()), cx.theme.ok);
        }
        _ => {}
    }
}

/// How a quadrant is called, and the glyph that stands before its name.
fn quadrant_of(paint: &Paint, quadrant: Quadrant) -> (String, String) {
    let (words, glyphs) = (&paint.cx.words, &paint.cx.glyphs);
    let (glyph, word) = match quadrant {
        Quadrant::SharedStrength => (&glyphs.level, words.shared_strength()),
        Quadrant::SharedGoal => (&glyphs.level_rest, words.shared_goal()),
        Quadrant::BlindSpot => (&glyphs.asked, words.blind_spot()),
        Quadrant::HiddenStrength => (&glyphs.unfounded, words.hidden_strength()),
    };
    (glyph.clone(), word)
}

impl Table {
    fn of(paint: &Paint, rubric: &Rubric) -> Self {
        let cx = paint.cx;
        let levels = rubric.levels.len();
        let whole = |heading: &str| columns(heading).max(levels);
        let name = |role| columns(cx.name(role)).clamp(NAME.1, NAME.0).max(levels);
        let gap = columns(&cx.words.rating_gap()).max(3);
        let mut table = Self {
            label: 0,
            mentee: name(Role::Mentee),
            mentor: name(Role::Mentor),
            gap,
            agreed: whole(&cx.words.agreed_level()),
        };
        if table.rest() + LABEL + MARGIN > paint.width {
            let least = levels.max(NAME.1);
            table = Self { mentee: least, mentor: least, gap: 3, agreed: levels.max(4), ..table };
        }
        table.label = paint.label_width(rubric, table.rest());
        table
    }

    /// The columns of all but the names.
    fn rest(&self) -> usize {
        self.mentee + self.mentor + self.gap + self.agreed + 4 * BETWEEN
    }

    fn heading(&self, paint: &Paint) -> Vec<Span<'static>> {
        let cx = paint.cx;
        let cell = |text: &str, width, face| self.cell(paint, text, width, face);
        [
            vec![Span::raw(" ".repeat(self.label))],
            cell(cx.name(Role::Mentee), self.mentee, cx.theme.voice(Role::Mentee)),
            cell(cx.name(Role::Mentor), self.mentor, cx.theme.voice(Role::Mentor)),
            cell(&cx.words.rating_gap(), self.gap, cx.theme.dim),
            cell(&cx.words.agreed_level(), self.agreed, cx.theme.dim),
        ]
        .concat()
    }

    fn row(
        &self,
        paint: &Paint,
        rubric: &Rubric,
        criterion: &Criterion,
        gap: &Gap,
        is_first: bool,
    ) -> Vec<Span<'static>> {
        let cx = paint.cx;
        let dots = |level: Option<u8>| dots(paint, rubric, level);
        // Whose column it is stands above it; a line beneath the glyphs would make them hard to count.
        let face = |role| cx.theme.voice(role).remove_modifier(Modifier::UNDERLINED);
        let size = gap.size().map_or_else(|| NOT_OBSERVED.to_owned(), |size| size.to_string());
        let mark = if is_first { format!("{size} {}", cx.glyphs.points_left) } else { size };
        let agreed = cx.session.assessment.agreed_on(criterion.id).map(|agreed| dots(agreed.level)).unwrap_or_default();
        let gap_face = if is_first { cx.theme.warn } else { cx.theme.text };
        [
            vec![Span::styled(pad(paint.read(&criterion.label), self.label, &cx.glyphs.cut), cx.theme.text)],
            self.cell(paint, &dots(gap.mentee), self.mentee, face(Role::Mentee)),
            self.cell(paint, &dots(gap.mentor), self.mentor, face(Role::Mentor)),
            self.cell(paint, &mark, self.gap, gap_face),
            self.cell(paint, &agreed, self.agreed, cx.theme.ok),
        ]
        .concat()
    }

    fn cell(&self, paint: &Paint, text: &str, width: usize, face: Style) -> Vec<Span<'static>> {
        let text = fit(text, width, &paint.cx.glyphs.cut).into_owned();
        let rest = " ".repeat(width.saturating_sub(columns(&text)));
        vec![Span::raw(" ".repeat(BETWEEN)), Span::styled(text, face), Span::raw(rest)]
    }
}

/// Stands where a level would stand that was not observed.
const NOT_OBSERVED: &str = "-";

/// A level as glyphs: `●●○`.
fn dots(paint: &Paint, rubric: &Rubric, level: Option<u8>) -> String {
    let Some(level) = level.map(usize::from) else { return NOT_OBSERVED.to_owned() };
    let glyphs = &paint.cx.glyphs;
    (1..=rubric.levels.len()).map(|place| if place <= level { &*glyphs.level } else { &*glyphs.level_rest }).collect()
}

/// Whether the level that was agreed on is to be shown by something, and nothing that stands shows it.
fn lacks_evidence(paint: &Paint, rubric: &Rubric, criterion: &Criterion) -> bool {
    let agreed = paint.cx.session.assessment.agreed_on(criterion.id).filter(|agreed| agreed.level.is_some());
    let is_bare = agreed.is_some_and(|agreed| !grounds::is_agreed_founded(agreed, paint.cx.session));
    is_bare && paint.asks_for_evidence(rubric)
}

/// What each has rated and why, the mentee first.
fn both(paint: &Paint, rubric: &Rubric, criterion: &Criterion, is_first: bool, painted: &mut Painted) {
    let cx = paint.cx;
    if cx.session.plan.goal(criterion.id).is_some() {
        painted.prose(paint, INDENT, &cx.words.own_criteria(), cx.theme.dim);
    }
    if is_first {
        let mark = format!("{} {}", cx.glyphs.points_left, cx.words.talk_first());
        painted.prose(paint, INDENT, &mark, cx.theme.warn);
    }
    for by in [Role::Mentee, Role::Mentor] {
        let Some(rating) = cx.session.assessment.rating(criterion.id, by) else { continue };
        let cited = evidence::citations("", &rating.cites);
        let is_silent = rubric.is_of_words() && !rating.note.trim().is_empty();
        let level = if is_silent { String::new() } else { paint.level(rubric, rating.level) };
        let is_bare = rating.level.is_some() && !grounds::is_founded(rating, cx.session);
        let lacks = (is_bare && paint.asks_for_evidence(rubric)).then(|| cx.words.needs_evidence());
        let said = [level, cx.shown(&rating.note), paint.cited(&cited), lacks.unwrap_or_default()];
        let said: Vec<String> = said.into_iter().filter(|part| !part.is_empty()).collect();
        let name = fit(cx.name(by), NAME.0, &cx.glyphs.cut).into_owned();
        let at = MARGIN + INDENT + NAME.0 + BETWEEN;
        let label = vec![Span::raw(" ".repeat(MARGIN + INDENT)), Span::styled(name, cx.theme.voice(by))];
        let between = format!(" {} ", cx.glyphs.between);
        painted.labelled(paint, at, label, &said.join(&between), cx.theme.text);
    }
}

/// What was agreed on and what can be seen at that level; or how to agree.
fn agreed(paint: &Paint, rubric: &Rubric, criterion: &Criterion, gap: &Gap, painted: &mut Painted) {
    let cx = paint.cx;
    if cx.session.assessment.agreed_on(criterion.id).is_none() {
        let hint = cx.words.choose_agreed(rubric.levels.len());
        return painted.prose(paint, INDENT, &hint, cx.theme.placeholder);
    }
    let level = paint.level(rubric, gap.agreed);
    painted.prose(paint, INDENT, &format!("{}: {level}", cx.words.agreed_level()), cx.theme.ok);
    if let Some(descriptor) = gap.agreed.and_then(|level| criterion.descriptor(level)) {
        painted.prose(paint, INDENT, paint.read(descriptor), cx.theme.dim);
    }
}
