//! How a criterion looks once both ratings are revealed: side by side, the largest gap first.

use ratatui::style::{Modifier, Style};
use ratatui::text::Span;

use crate::analysis::evidence;
use crate::analysis::ratings::{Gap, gaps};
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
    let all = gaps(paint.cx.session);
    let Some(gap) = all.iter().find(|gap| gap.criterion == criterion.id) else { return };
    let table = Table::of(paint, rubric);
    if before.is_none() {
        painted.row(table.heading(paint));
    }
    painted.main = painted.lines.len();
    let widest = all.iter().filter_map(|gap| gap.size()).max().unwrap_or(0);
    let is_first = widest > 0 && gap.size() == Some(widest);
    painted.row(table.row(paint, rubric, criterion, gap, is_first));
    if focus != Focus::Away {
        both(paint, rubric, criterion, is_first, painted);
        agreed(paint, rubric, criterion, gap, painted);
    }
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

/// What each has rated and why, the mentee first.
fn both(paint: &Paint, rubric: &Rubric, criterion: &Criterion, is_first: bool, painted: &mut Painted) {
    let cx = paint.cx;
    if is_first {
        let mark = format!("{} {}", cx.glyphs.points_left, cx.words.talk_first());
        painted.prose(paint, INDENT, &mark, cx.theme.warn);
    }
    for by in [Role::Mentee, Role::Mentor] {
        let Some(rating) = cx.session.assessment.rating(criterion.id, by) else { continue };
        let cited = evidence::citations("", &rating.cites);
        let said = [paint.level(rubric, rating.level), cx.shown(&rating.note), paint.cited(&cited)];
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
