//! What the rows look like: lines of text, with a place kept free for the text that is open.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::config::{Command, Context};
use crate::domain::catalog::{Bilingual, Criterion, Rubric};
use crate::domain::citation::Cited;
use crate::domain::{Id, weighing};
use crate::tui::cx::Cx;
use crate::tui::panes::painted::{Focus, Painted};
use crate::tui::panes::text_rows::{behind, citations};
use crate::tui::widgets::wrap::{columns, wrap_styled};

use super::rows::{Row, Section};
use super::standing::Changed;
use super::{alone, ideas, results, step, together};

/// The column that the mark of the row under the caret has.
pub(super) const MARGIN: usize = 1;
/// The columns that what belongs to a row stands farther in than the row.
pub(super) const INDENT: usize = 2;

/// What rows are drawn with.
pub(super) struct Paint<'a> {
    pub(super) cx: &'a Cx<'a>,
    /// The columns there are.
    pub(super) width: usize,
    /// Who signed something else than the session says now.
    pub(super) changed: Changed,
}

impl Paint<'_> {
    /// Draws a row that follows another.
    pub(super) fn row(&self, row: Row, before: Option<Row>, focus: Focus) -> Painted {
        let mut painted = Painted::default();
        let section = row.section();
        if before.map(Row::section) != Some(section) && section != Section::Criteria {
            self.heading(section, &mut painted);
        }
        match row {
            Row::NoRubric => self.no_rubric(&mut painted),
            Row::Criterion(criterion) => self.criterion(criterion, before, focus, &mut painted),
            Row::Other => alone::other(self, &mut painted),
            Row::Result(goal) => results::row(self, goal, focus, &mut painted),
            Row::Idea(idea) => ideas::row(self, idea, focus, &mut painted),
            Row::Action(action, field) => step::field(self, action, field, focus, &mut painted),
            Row::NoAction => step::none(self, &mut painted),
            Row::Signature(by) => step::signature(self, by, &mut painted),
            Row::Closed => step::closed(self, &mut painted),
        }
        painted
    }

    /// Whether a level is to be shown by something.
    pub(super) fn asks_for_evidence(&self, rubric: &Rubric) -> bool {
        rubric.needs_evidence || self.cx.settings.evidence_first
    }

    /// The column at which the open text of a row begins.
    pub(super) fn column_of(&self, row: Row) -> usize {
        match row {
            Row::Action(_, field) => step::column_of(self, field),
            _ => MARGIN + INDENT,
        }
    }

    fn heading(&self, section: Section, painted: &mut Painted) {
        let (title, note) = match section {
            Section::Criteria => return,
            Section::Results => (self.cx.words.results_title(), self.cx.words.results_note()),
            Section::Ideas => (self.cx.words.ideas_title(), self.cx.words.ideas_note()),
            Section::Actions if weighing::are_many(&self.cx.session.assessment) => {
                (self.cx.words.next_step_title(), self.cx.words.many_actions())
            }
            Section::Actions => (self.cx.words.next_step_title(), self.cx.words.one_small_step()),
            Section::Signatures => (self.cx.words.signatures(), String::new()),
        };
        painted.put(Line::default());
        let spans = [Span::styled(title, self.cx.theme.title), Span::raw("  "), Span::styled(note, self.cx.theme.dim)];
        painted.row(spans);
    }

    fn no_rubric(&self, painted: &mut Painted) {
        painted.prose(self, 0, &self.cx.words.rubric_greeting(), self.cx.theme.text);
        painted.put(Line::default());
        painted.main = painted.lines.len();
        painted.prose(self, 0, &self.cx.words.no_rubric(&self.key(Command::Accept)), self.cx.theme.text);
    }

    fn criterion(&self, id: Id, before: Option<Row>, focus: Focus, painted: &mut Painted) {
        let Some(rubric) = &self.cx.session.assessment.rubric else { return };
        let Some(criterion) = rubric.criterion(id) else { return };
        if self.cx.session.assessment.revealed.is_some() {
            return together::criterion(self, rubric, criterion, before, focus, painted);
        }
        let before = before.and_then(Row::item).and_then(|id| rubric.criterion(id));
        alone::criterion(self, rubric, criterion, before, focus, painted);
    }

    /// The key that gives a command with the caret on a row.
    pub(super) fn key(&self, command: Command) -> String {
        let contexts = [Context::Assess, Context::List, Context::Session, Context::Global];
        let chords = self.cx.keymap.chords_of(command, &contexts);
        chords.first().map_or_else(|| self.cx.words.no_key(), |chord| self.cx.words.chord(chord))
    }

    /// A text in the language in force.
    pub(super) fn read<'t>(&self, text: &'t Bilingual) -> &'t str {
        self.cx.words.read(text)
    }

    /// The columns of the names of criteria, where so many are needed for the rest.
    pub(super) fn label_width(&self, rubric: &Rubric, rest: usize) -> usize {
        let label = |criterion: &Criterion| columns(self.read(&criterion.label));
        let longest = rubric.criteria.iter().map(label).max().unwrap_or(0);
        longest.min(self.width.saturating_sub(rest + MARGIN)).max(SHORTEST)
    }

    /// The name of a level, or that it was not observed.
    pub(super) fn level(&self, rubric: &Rubric, level: Option<u8>) -> String {
        let named = level.and_then(|level| rubric.level(level)).map(|level| self.read(&level.label).to_owned());
        named.unwrap_or_else(|| self.cx.words.not_observed())
    }

    /// Citations as people read them: `#31 #40`.
    pub(super) fn cited(&self, cites: &[Id]) -> String {
        let session = self.cx.session;
        let shown = cites.iter().filter_map(|id| Cited::of(*id, session)?.shown(session));
        shown.collect::<Vec<_>>().join(" ")
    }
}

/// The name of a criterion has so many columns at least.
const SHORTEST: usize = 8;

impl Painted {
    /// Puts a line in as it is.
    pub(super) fn put(&mut self, line: Line<'static>) {
        self.lines.push(line);
    }

    /// Puts a line in behind the margin.
    pub(super) fn row(&mut self, spans: impl IntoIterator<Item = Span<'static>>) {
        let margin = Span::raw(" ".repeat(MARGIN));
        self.put(Line::from_iter(std::iter::once(margin).chain(spans)));
    }

    /// Puts a text in, so many columns behind the margin, its citations marked.
    pub(super) fn prose(&mut self, paint: &Paint, indent: usize, text: &str, face: Style) {
        let at = MARGIN + indent;
        self.labelled(paint, at, Vec::new(), text, face);
    }

    /// Puts a text in that begins at a column, with something at the left of its first row.
    pub(super) fn labelled(&mut self, paint: &Paint, at: usize, label: Vec<Span<'static>>, text: &str, face: Style) {
        let width = paint.width.saturating_sub(at).max(1);
        let marks = citations(text, paint.cx);
        let taken: usize = label.iter().map(Span::width).sum();
        let mut left = label;
        left.push(Span::raw(" ".repeat(at.saturating_sub(taken))));
        for row in wrap_styled(text, width, face, &marks) {
            let margin = std::mem::replace(&mut left, vec![Span::raw(" ".repeat(at))]);
            self.put(behind(margin, &row));
        }
    }

    /// Keeps rows free for the text that is open, with something at the left of the first.
    pub(super) fn keep_free(&mut self, label: Vec<Span<'static>>, rows: u16) {
        self.slot = Some(self.lines.len());
        self.put(Line::from(label));
        self.lines.extend((1..rows).map(|_| Line::default()));
    }
}

/// Whether anybody may be kept waiting: whoever has the pen has rated all, and the other has not.
pub(super) fn is_the_others_turn(cx: &Cx) -> bool {
    let has_rated = |role| weighing::has_rated(&cx.session.assessment, role);
    has_rated(cx.pen) && !has_rated(cx.pen.other())
}
