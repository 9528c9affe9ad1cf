//! All figures of a session as parts with sentences and tables: what a page on screen and a page of text are made of.

use super::{Wanted, titled};
use crate::analysis::figures::entries;
use crate::analysis::time_use::lesson_clock;
use crate::analysis::{Share, figures};
use crate::domain::catalog::instrument::Grouping;
use crate::domain::catalog::{Bilingual, Instrument};
use crate::domain::observation::labelled::label;
use crate::domain::{Id, Session};
use crate::report::Words;
use crate::report::words::{Minutes, Number, Percent, Phrases};

/// What stands for what is not known.
pub const UNKNOWN: &str = "–";

/// Milliseconds in a minute.
const MINUTE: i64 = 60_000;

/// A part: the lesson, or one instrument.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// What it is of.
    pub heading: String,
    /// What is told in sentences, the bases among it.
    pub lines: Vec<String>,
    /// What is told in tables.
    pub tables: Vec<Table>,
}

/// Rows with cells; the first of each is what the row is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What stands over each column.
    pub head: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

/// The figures that are wanted, part by part; a table without rows is left out.
#[must_use]
pub fn sheet(session: &Session, wanted: Wanted, words: &dyn Words) -> Vec<Part> {
    let writer = Writer { session, wanted, words, phrases: Phrases(words) };
    let lesson = wanted.instrument.is_none().then(|| writer.lesson());
    lesson.into_iter().chain(wanted.instruments(session).map(|instrument| writer.instrument(instrument))).collect()
}

/// What writes the parts.
pub(super) struct Writer<'s> {
    pub(super) session: &'s Session,
    pub(super) wanted: Wanted,
    pub(super) words: &'s dyn Words,
    pub(super) phrases: Phrases<'s>,
}

impl Part {
    pub(super) fn table(
        &mut self,
        head: impl IntoIterator<Item = String>,
        rows: impl IntoIterator<Item = Vec<String>>,
    ) {
        let table = Table { head: head.into_iter().collect(), rows: rows.into_iter().collect() };
        if !table.rows.is_empty() {
            self.tables.push(table);
        }
    }
}

impl Writer<'_> {
    fn lesson(&self) -> Part {
        let (session, phrases) = (self.session, self.phrases);
        let mut part = Part { heading: phrases.figures_lesson(), ..Part::default() };
        part.lines.extend(phrases.lesson(&session.observation));
        part.lines.extend(phrases.figures(session, self.wanted.now));
        part.lines.extend(session.reflection.talks.iter().filter_map(|talk| phrases.shares(session, talk)));
        if let Some(clock) = lesson_clock(session, self.wanted.now) {
            let minutes = |ms: i64| self.number(ms as f64 / MINUTE as f64);
            let row = |step: &crate::analysis::StepTime| {
                let over = step.over().map_or(UNKNOWN.to_owned(), minutes);
                vec![titled(session, step.step), minutes(step.planned), minutes(step.elapsed), over]
            };
            let head =
                [phrases.figures_plan(), phrases.figures_planned(), phrases.figures_elapsed(), phrases.figures_over()];
            part.table(head, clock.steps.iter().map(row));
            part.lines.extend(clock.forecast.map(|forecast| match forecast.drift {
                drift if drift >= MINUTE => phrases.figures_longer(Minutes(drift)),
                drift if drift <= -MINUTE => phrases.figures_shorter(Minutes(-drift)),
                _ => phrases.figures_as_planned(),
            }));
        }
        if session.observation.instruments.is_empty() {
            part.lines.push(phrases.figures_none());
        }
        part
    }

    fn instrument(&self, instrument: &Instrument) -> Part {
        let mut part = Part { heading: self.read(&instrument.name).to_owned(), ..Part::default() };
        if entries(self.session, instrument) == 0 {
            part.lines.push(self.phrases.figures_nothing());
            return part;
        }
        let found = figures::figures(self.session, instrument, self.wanted.now);
        self.of_way(&mut part, instrument, &found);
        part
    }

    pub(super) fn read<'b>(&self, text: &'b Bilingual) -> &'b str {
        text.of(self.words.tongue())
    }

    /// What a code of an instrument is called.
    pub(super) fn label(&self, instrument: &Instrument, id: Id) -> String {
        label(instrument, id, self.words.tongue())
    }

    /// What a grouping and its bands are called.
    pub(super) fn band(&self, groupings: &[Grouping], grouping: Id, band: Id) -> String {
        let found = groupings.iter().find(|known| known.id == grouping);
        let found = found.and_then(|grouping| grouping.bands.iter().find(|known| known.id == band));
        found.map_or_else(|| band.to_string(), |band| self.read(&band.label).to_owned())
    }

    pub(super) fn grouping(&self, groupings: &[Grouping], grouping: Id) -> String {
        let found = groupings.iter().find(|known| known.id == grouping);
        found.map_or_else(|| grouping.to_string(), |found| self.read(&found.label).to_owned())
    }

    pub(super) fn step(&self, step: Id) -> String {
        titled(self.session, step)
    }

    pub(super) fn number(&self, number: f64) -> String {
        self.phrases.cell_number(Number(number))
    }

    pub(super) fn known(&self, number: Option<f64>) -> String {
        number.map_or(UNKNOWN.to_owned(), |number| self.number(number))
    }

    /// A time in ms as seconds.
    pub(super) fn seconds(&self, ms: Option<f64>) -> String {
        self.known(ms.map(|ms| ms / 1_000.0))
    }

    pub(super) fn percent(&self, share: Share) -> String {
        share.percent().map_or(UNKNOWN.to_owned(), |percent| self.phrases.cell_percent(Percent(percent)))
    }

    /// How many, and what part of the base.
    pub(super) fn part_of(&self, share: Share) -> [String; 2] {
        [share.part.to_string(), self.percent(share)]
    }
}
