//! How each line of the outline looks at a width.

use std::iter;
use std::ops::Range;

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::analysis::progress::missing;
use crate::config::Command;
use crate::domain::assessment::{Action, Status};
use crate::domain::citation;
use crate::domain::plan::{MarginNote, Step};
use crate::domain::{Phase, Role};
use crate::tui::cx::Cx;
use crate::tui::panes::actions;
use crate::tui::widgets::wrap::{columns, fit, pad, wrap_styled};

use super::field::Field;
use super::outline::{Branch, Folds, Row, margin_note};
use super::says;

/// From this many columns on, what is written stands in a column of its own, beside its name.
const TABULAR: usize = 56;
/// Where headings, items, and what belongs to an item begin.
const HEADING: usize = 3;
const ITEM: usize = 5;
const BENEATH: usize = 8;
/// Where that column is.
const VALUE: usize = 24;
/// How far a text that follows its name is moved in from its second row on.
const FLOW: usize = 2;

/// Draws the lines of one outline.
pub(super) struct Paint<'a> {
    cx: &'a Cx<'a>,
    folds: &'a Folds,
    width: usize,
    /// The columns that the minutes of a step take at its right, and those that its goals do.
    minutes_and_goals: (usize, usize),
    /// The minutes of the plan, where no frame says them.
    minutes: Option<Line<'static>>,
}

/// A line that has a name and something written.
struct Entry {
    indent: usize,
    /// Where what is written begins, if the name leaves room.
    at: usize,
    name: (String, Style),
    text: (String, Style),
}

/// Where a field stands in its row while it is being written: columns and rows from the row's own corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Slot {
    pub(super) column: u16,
    pub(super) row: u16,
    pub(super) width: u16,
}

impl<'a> Paint<'a> {
    pub(super) fn new(cx: &'a Cx<'a>, folds: &'a Folds, width: u16) -> Self {
        let widest = |text: &dyn Fn(&Step) -> String| {
            cx.session.plan.steps.iter().map(|step| columns(&text(step))).max().unwrap_or(0)
        };
        let minutes_and_goals = (widest(&|step| minutes_of(step, cx).0), widest(&|step| says::goals(&step.goals, cx)));
        // A column stays free, so that nothing written touches the frame.
        Self { cx, folds, width: usize::from(width).saturating_sub(1), minutes_and_goals, minutes: None }
    }

    /// With the minutes of the plan beside the heading of the steps.
    pub(super) fn with_minutes(self, minutes: Line<'static>) -> Self {
        Self { minutes: Some(minutes), ..self }
    }

    /// The lines of a row.
    pub(super) fn row(&self, row: Row) -> Vec<Line<'static>> {
        match row {
            Row::Branch(Branch::Step(step)) => {
                self.cx.session.plan.step(step).map(|step| self.step(step, true)).into_iter().collect()
            }
            Row::Branch(branch) => vec![self.heading(branch)],
            _ => self.entry(row).map(|entry| self.lines(&entry)).unwrap_or_default(),
        }
    }

    /// The lines of a row whose field is being written, without what stands in the field, and where that goes.
    pub(super) fn opened(&self, row: Row) -> (Vec<Line<'static>>, Slot) {
        if let Row::Branch(Branch::Step(step)) = row {
            let step = self.cx.session.plan.step(step);
            let (column, width) = self.title();
            return (step.map(|step| self.step(step, false)).into_iter().collect(), self.slot(column, 0, width));
        }
        let Some(entry) = self.entry(row) else { return (Vec::new(), self.slot(0, 0, self.width)) };
        let bare = Entry { text: (String::new(), Style::new()), ..entry };
        let (column, row) = match () {
            () if self.is_tabular(&bare) => (bare.at, 0),
            () => (bare.indent, usize::from(!bare.name.0.is_empty())),
        };
        (self.lines(&bare), self.slot(column, row, self.width.saturating_sub(column)))
    }

    fn slot(&self, column: usize, row: usize, width: usize) -> Slot {
        let small = |columns: usize| u16::try_from(columns.min(self.width)).unwrap_or(u16::MAX);
        Slot { column: small(column), row: small(row), width: small(width) }
    }

    fn is_wide(&self) -> bool {
        self.width >= TABULAR
    }

    fn heading(&self, branch: Branch) -> Line<'static> {
        let (glyphs, theme) = (&self.cx.glyphs, &self.cx.theme);
        let is_open = self.folds.is_open(branch);
        let title = says::heading(branch, self.cx);
        let glyph = if is_open { &glyphs.open } else { &glyphs.folded };
        let mut spans = vec![
            Span::raw(format!(" {glyph} ")),
            Span::styled(self.fit(&title, self.width.saturating_sub(HEADING)), theme.title),
            Span::raw("  "),
        ];
        match (branch, &self.minutes) {
            (Branch::Steps, Some(minutes)) => spans.extend(minutes.spans.iter().cloned()),
            _ if is_open => {}
            _ => {
                let left = self.width.saturating_sub(HEADING + columns(&title) + 2);
                spans.push(Span::styled(self.fit(&says::gist(branch, self.cx), left), theme.dim));
            }
        }
        Line::from(spans)
    }

    /// Where the title of a step begins, and the columns it may take.
    fn title(&self) -> (usize, usize) {
        let (minutes, goals) = self.minutes_and_goals;
        let (begin, right) = if self.is_wide() { (VALUE, 2 + minutes + 2 + goals) } else { (BENEATH, 1 + minutes) };
        (begin, self.width.saturating_sub(begin + right))
    }

    fn step(&self, step: &Step, with_title: bool) -> Line<'static> {
        let (cx, theme, cut) = (self.cx, &self.cx.theme, &self.cx.glyphs.cut);
        let glyph = if self.folds.is_open(Branch::Step(step.id)) { &cx.glyphs.open } else { &cx.glyphs.folded };
        let number = says::place(step.id, cx).unwrap_or_default();
        let (begin, width) = self.title();
        let mut spans =
            vec![Span::raw(format!("   {glyph} ")), Span::styled(pad(&number, BENEATH - ITEM, cut), theme.dim)];
        if self.is_wide() {
            let stage = step.stage.and_then(|stage| says::stage(stage, cx)).unwrap_or_default();
            spans.push(Span::raw(pad(&stage, begin - BENEATH - 1, cut)));
            spans.push(Span::raw(" "));
        }
        let (title, style) = match &*step.title {
            _ if !with_title => (String::new(), theme.text),
            title if title.trim().is_empty() => self.empty(&cx.words.write_step()),
            title => (title.to_owned(), theme.text),
        };
        spans.push(Span::styled(pad(&title, width, cut), style));
        let (minutes, style) = minutes_of(step, cx);
        let gap = if self.is_wide() { 2 } else { 1 };
        spans.push(Span::styled(format!("{minutes:>0$}", gap + self.minutes_and_goals.0), style));
        if self.is_wide() {
            spans.push(Span::styled(format!("  {}", says::goals(&step.goals, cx)), theme.dim));
        }
        Line::from(spans)
    }

    fn entry(&self, row: Row) -> Option<Entry> {
        match row {
            Row::Field(field) => Some(self.field(field)),
            Row::Note(note) => Some(self.note(margin_note(self.cx.session, note)?, BENEATH, false)),
            Row::Listed(note) => Some(self.note(margin_note(self.cx.session, note)?, ITEM, true)),
            Row::Action(action) => Some(self.action(self.cx.session.assessment.action(action)?)),
            Row::Consent(role) => Some(self.consent(role)),
            Row::AddGoal => {
                let lacks = self.cx.session.plan.goals.is_empty().then(|| self.cx.words.lacks_goal());
                Some(self.addition(lacks, Command::GoalAdd))
            }
            Row::AddStep => {
                let lacks = self.cx.session.plan.steps.is_empty().then(|| self.cx.words.lacks_steps());
                Some(self.addition(lacks, Command::StepAdd))
            }
            Row::Watched => Some(self.watched()),
            Row::DoneWhen => Some(self.done_when()),
            Row::Branch(_) => None,
        }
    }

    fn field(&self, field: Field) -> Entry {
        use crate::domain::TextPlace::{GoalText, Section};
        let theme = &self.cx.theme;
        let (indent, at) = match field {
            Field::Text(Section(_)) => (ITEM, ITEM),
            Field::Text(GoalText(_)) => (ITEM, BENEATH),
            _ if Row::Field(field).depth() == 2 => (BENEATH, self.value_column(BENEATH)),
            _ => (ITEM, self.value_column(ITEM)),
        };
        let text = says::value(field, self.cx)
            .map_or_else(|| self.empty(&says::missing(field, self.cx)), |text| (text, theme.text));
        Entry { indent, at, name: (says::name(field, self.cx), theme.dim), text }
    }

    fn note(&self, note: &MarginNote, indent: usize, says_where: bool) -> Entry {
        let (cx, theme) = (self.cx, &self.cx.theme);
        let by = if says_where { says::author(note, cx) } else { cx.words.margin_general(cx.name(note.by)) };
        let text = match note.text.trim() {
            "" => self.empty(&cx.words.write_margin()),
            _ => (cx.shown(&note.text), theme.text),
        };
        Entry { indent, at: self.value_column(indent), name: (by, theme.voice(note.by)), text }
    }

    fn action(&self, action: &Action) -> Entry {
        let (cx, theme) = (self.cx, &self.cx.theme);
        let is_late = action.status == Status::Open && cx.is_past(action.due);
        let due = action.due.map(|due| {
            let late = if is_late { format!("{} ", cx.glyphs.late) } else { String::new() };
            format!("{late}{} {}", cx.words.action_due(), cx.words.day(&due))
        });
        let sign = Some(cx.shown(&action.sign)).filter(|sign| !sign.trim().is_empty());
        let sign = sign.map(|sign| format!("{} {sign}", cx.words.sign_when()));
        let status = (action.status != Status::Open).then(|| cx.words.action_status(action.status));
        let (seen, support, from) =
            (actions::seen(action, cx), actions::support(action, cx), actions::came_along(action, cx));
        let rest: Vec<String> = [status, due, sign, Some(seen), support, from].into_iter().flatten().collect();
        let between = format!(" {} ", cx.glyphs.between);
        let text = [cx.shown(&action.text), rest.join(&between)].join("\n");
        let style = if is_late { theme.warn } else { theme.text };
        let owner = (cx.name(action.owner).to_owned(), theme.voice(action.owner));
        Entry { indent: ITEM, at: self.value_column(ITEM), name: owner, text: (text.trim_end().to_owned(), style) }
    }

    fn consent(&self, role: Role) -> Entry {
        let (cx, theme) = (self.cx, &self.cx.theme);
        let given = cx.session.agreement.agreed.iter().find(|consent| consent.by == role);
        // It is read before it is agreed to, and read again before that is taken back.
        let way = (role == cx.pen)
            .then(|| format!(" {} {}", cx.glyphs.between, cx.words.read_agreement(&cx.key_of(Command::Accept))));
        let way = way.unwrap_or_default();
        let text = match given {
            Some(consent) => {
                let at = cx.words.day_and_clock(&consent.at);
                (format!("{} {}, {at}{way}", cx.glyphs.done, says::consent(role, cx)), theme.ok)
            }
            None => (format!("{} {}{way}", cx.glyphs.empty, says::consent(role, cx)), theme.dim),
        };
        Entry { indent: ITEM, at: ITEM, name: (String::new(), theme.text), text }
    }

    /// The instruments that are chosen, or how to choose one.
    fn watched(&self) -> Entry {
        let (cx, theme) = (self.cx, &self.cx.theme);
        let names: Vec<&str> =
            cx.session.observation.instruments.iter().map(|instrument| cx.words.read(&instrument.name)).collect();
        let text = match names.as_slice() {
            [] => self.empty(&cx.words.plan_unwatched()),
            names => (cx.words.plan_watched(&names.join(", ")), theme.text),
        };
        Entry { indent: 1, at: 1, name: (String::new(), theme.text), text }
    }

    fn done_when(&self) -> Entry {
        let (cx, theme) = (self.cx, &self.cx.theme);
        let text = if missing(cx.session, Phase::Plan).is_empty() {
            (format!("{} {}", cx.glyphs.done, cx.words.is_done()), theme.ok)
        } else {
            (format!("{} {}", cx.glyphs.empty, cx.words.done_when(Phase::Plan)), theme.dim)
        };
        Entry { indent: 1, at: 1, name: (String::new(), theme.text), text }
    }

    /// Where one more is added: that none is there yet, if so, and the key that puts one in.
    fn addition(&self, lacks: Option<String>, command: Command) -> Entry {
        let cx = self.cx;
        let way = format!("{} {}", cx.key_of(command), cx.words.command(command));
        let text = match lacks {
            Some(lacks) => format!("{lacks} {} {way}", cx.glyphs.between),
            None => way,
        };
        Entry { indent: ITEM, at: ITEM, name: (String::new(), cx.theme.text), text: self.empty(&text) }
    }

    /// Words that stand where nothing is written: they look it without colour, too.
    fn empty(&self, words: &str) -> (String, Style) {
        (format!("{} {words}", self.cx.glyphs.empty), self.cx.theme.placeholder)
    }

    /// Where what is written begins beside a name that begins there; in a narrow outline it follows the name.
    fn value_column(&self, indent: usize) -> usize {
        if self.is_wide() { VALUE } else { indent }
    }

    fn is_tabular(&self, entry: &Entry) -> bool {
        columns(&entry.name.0) < (entry.at - entry.indent).max(1)
    }

    fn lines(&self, entry: &Entry) -> Vec<Line<'static>> {
        let (name, name_style) = &entry.name;
        let (text, style) = &entry.text;
        let indent = Span::raw(" ".repeat(entry.indent));
        if self.is_tabular(entry) {
            let cites = citation::named(text, self.cx.session).map(|(span, _)| (span, self.cx.theme.tag));
            let first = vec![indent, Span::styled(name.clone(), *name_style)];
            return hanging(text, self.width, entry.at, *style, &cites.collect::<Vec<_>>(), first);
        }
        let flow = format!("{name}  {text}");
        let marks = [(0..name.len(), *name_style)];
        let mut lines = hanging(flow.trim_end(), self.width, entry.indent + FLOW, *style, &marks, Vec::new());
        if let Some(before) = lines.first_mut().and_then(|line| line.spans.first_mut()) {
            *before = indent;
        }
        lines
    }

    fn fit(&self, text: &str, width: usize) -> String {
        fit(text, width, &self.cx.glyphs.cut).into_owned()
    }
}

/// The minutes of a step, as they stand at its right.
fn minutes_of(step: &Step, cx: &Cx) -> (String, Style) {
    match step.minutes {
        0 => (cx.words.no_minutes(), cx.theme.dim),
        minutes => (cx.words.minutes(minutes.into()), cx.theme.text),
    }
}

/// A text that begins at a column, row by row; `first` stands before its first row. Marked bytes have a style of their own.
pub(super) fn hanging(
    text: &str,
    width: usize,
    at: usize,
    style: Style,
    marks: &[(Range<usize>, Style)],
    first: Vec<Span<'static>>,
) -> Vec<Line<'static>> {
    let rows = wrap_styled(text, width.saturating_sub(at), style, marks);
    let before = iter::once(first).chain(iter::repeat_with(Vec::new));
    let line = |(mut spans, row): (Vec<Span<'static>>, Line)| {
        let taken: usize = spans.iter().map(Span::width).sum();
        spans.push(Span::raw(" ".repeat(at.saturating_sub(taken))));
        spans.extend(row.spans.into_iter().map(|span| Span::styled(span.content.into_owned(), span.style)));
        Line::from(spans)
    };
    before.zip(rows).map(line).collect()
}

/// Whether a column of a row is that of the sign by which a branch is folded.
pub(super) fn is_on_sign(row: Row, column: u16) -> bool {
    match row {
        Row::Branch(Branch::Step(_)) => (HEADING..ITEM).contains(&column.into()),
        Row::Branch(_) => usize::from(column) < HEADING,
        _ => false,
    }
}
