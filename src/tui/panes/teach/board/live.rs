//! The live strip: where in the lesson so far each code was recorded. A row a code where the screen is wide, else a row an
//! instrument.

use std::cell::RefCell;

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::analysis::figures::{Timeline, is_within_lesson};
use crate::domain::catalog::{Instrument, Way};
use crate::domain::observation::{Entries, Entry};
use crate::domain::{Id, LessonTime};
use crate::tui::cx::Cx;
use crate::tui::widgets::wrap::{columns, fit};

/// From so many columns on every code has a row of its own.
const WIDE: usize = 120;
/// The columns of a name before its row.
const NAME: usize = 14;
/// The columns of the last minute behind a row.
const END: usize = 6;

/// So many entries at the end may still change at any key; those before them are gathered once.
const FRESH: usize = 64;

/// The strips, as far as they are settled.
#[derive(Default)]
pub(super) struct Strips(RefCell<Vec<Settled>>);

/// What the entries before a place come to in the strip of an instrument, but for the states that are on.
struct Settled {
    instrument: Instrument,
    until: LessonTime,
    slices: usize,
    /// Holds of these entries: those before `place`, as they are at `revision`.
    place: usize,
    revision: u64,
    found: Timeline,
}

impl Settled {
    fn new(instrument: &Instrument, until: LessonTime, slices: usize) -> Self {
        let found = Timeline::blank(instrument, slices);
        Self { instrument: instrument.clone(), until, slices, place: 0, revision: 0, found }
    }

    /// Goes on to the last few entries. Whether that can be: nothing before has changed.
    fn go_on(&mut self, entries: &Entries) -> bool {
        if self.place > 0 && entries.changed_from(self.revision).is_none_or(|place| place < self.place) {
            return false;
        }
        self.revision = entries.revision();
        let goal = entries.len().saturating_sub(FRESH);
        if goal > self.place + FRESH || self.place == 0 {
            let more = entries.get(self.place..goal).unwrap_or_default();
            let ended = more.iter().filter(|entry| entry.span_end() != Some(&None));
            for entry in ended.filter(|entry| is_within_lesson(entry, self.instrument.id)) {
                self.found.add(entry, &self.instrument, self.until, entry.at);
            }
            self.place = goal;
        }
        true
    }

    /// Code by code, where in the lesson it was recorded; those that were not are left out.
    fn rows(&self, entries: &Entries, now: LessonTime) -> Vec<(Id, Vec<bool>)> {
        let mut fresh = Timeline::blank(&self.instrument, self.slices);
        let last = entries.get(self.place..).unwrap_or_default().iter().filter(|entry| entry.span_end() != Some(&None));
        for entry in last.chain(entries.on()).filter(|entry: &&Entry| is_within_lesson(entry, self.instrument.id)) {
            fresh.add(entry, &self.instrument, self.until, now);
        }
        let both = self.found.rows.iter().zip(fresh.rows);
        let recorded = both.filter(|(settled, fresh)| !(settled.entries.is_empty() && fresh.entries.is_empty()));
        let on = |(settled, fresh): (&bool, bool)| *settled || fresh;
        recorded
            .map(|(settled, fresh)| (settled.code, settled.slices.iter().zip(fresh.slices).map(on).collect()))
            .collect()
    }
}

impl Strips {
    /// Code by code, where in the lesson it was recorded. Ten thousand entries cost no more than the last few.
    fn rows(
        &self,
        instrument: &Instrument,
        entries: &Entries,
        (until, now): (LessonTime, LessonTime),
        slices: usize,
    ) -> Vec<(Id, Vec<bool>)> {
        let mut strips = self.0.borrow_mut();
        let alike = |of: &Settled| of.until == until && of.slices == slices && of.instrument == *instrument;
        strips.retain(|of| of.instrument.id != instrument.id || alike(of));
        strips.retain_mut(|of| of.instrument.id != instrument.id || of.go_on(entries));
        if let Some(settled) = strips.iter().find(|of| of.instrument.id == instrument.id) {
            return settled.rows(entries, now);
        }
        let mut settled = Settled::new(instrument, until, slices);
        settled.go_on(entries);
        let rows = settled.rows(entries, now);
        strips.push(settled);
        rows
    }
}

/// The strip of an instrument; nothing before anything is recorded with it.
pub(super) fn strip(strips: &Strips, instrument: &Instrument, cx: &Cx, width: usize) -> Vec<Line<'static>> {
    if cx.session.observation.started.is_none() || matches!(instrument.way, Way::Stopwatch(_) | Way::Behaviours(_)) {
        return Vec::new();
    }
    let planned = i64::from(cx.session.minutes.max(cx.session.plan.minutes())) * 60_000;
    // Behind its planned end it grows by whole minutes: so what was gathered can be kept for as long.
    let minutes = (cx.lesson.ms().max(planned).max(1) + 59_999) / 60_000;
    let until = LessonTime::from_ms(minutes * 60_000);
    let slices = width.saturating_sub(NAME + END + 3);
    let found = strips.rows(instrument, &cx.session.observation.entries, (until, cx.lesson), slices);
    let gone = usize::try_from(cx.lesson.ms().max(0) * slices as i64 / until.ms()).unwrap_or(0).min(slices);
    if found.is_empty() || slices == 0 {
        return Vec::new();
    }
    let end = cx.words.minutes(until.ms() / 60_000);
    if width >= WIDE {
        return found.iter().map(|(code, slices)| one(&cx.label(instrument, *code), slices, gone, &end, cx)).collect();
    }
    let any = (0..slices).map(|place| found.iter().any(|(_, slices)| slices.get(place) == Some(&true)));
    vec![one(instrument.name.of(cx.words.tongue()), &any.collect::<Vec<_>>(), gone, &end, cx)]
}

/// One row: its name, what is gone of the lesson with what was recorded marked, what is still to come left free.
fn one(name: &str, slices: &[bool], gone: usize, end: &str, cx: &Cx) -> Line<'static> {
    let name = fit(name, NAME, &cx.glyphs.cut);
    let name = format!(" {name}{} ", " ".repeat(NAME.saturating_sub(columns(&name))));
    let mut spans = vec![Span::styled(name, cx.theme.dim)];
    let cells: Vec<(&str, Style)> = slices
        .iter()
        .enumerate()
        .map(|(place, on)| match (*on, place <= gone) {
            (true, _) => (&*cx.glyphs.bar, cx.theme.bar),
            (false, true) => (&*cx.glyphs.bar_rest, cx.theme.bar_rest),
            (false, false) => (" ", cx.theme.dim),
        })
        .collect();
    for run in cells.chunk_by(|one, next| one == next) {
        if let Some((glyph, style)) = run.first() {
            spans.push(Span::styled(glyph.repeat(run.len()), *style));
        }
    }
    spans.push(Span::styled(format!(" {end}"), cx.theme.dim));
    Line::from(spans)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::analysis::figures::timeline;
    use crate::config::Catalog;
    use crate::domain::observation::{Observation, What};
    use crate::domain::tests::session;
    use crate::domain::{Document, Role, marking, noting};
    use crate::store::Home;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40))]
        #[test]
        fn the_strip_shows_what_the_timeline_of_all_entries_does(
            whats in prop::collection::vec((0usize..12, 0i64..90), 150..400), until in 60i64..120,
        ) {
            let (found, _) = Catalog::of(&Home::at("none".as_ref())).get::<Instrument>("fill-plus".parse().unwrap());
            let instrument = found.unwrap();
            let codes: Vec<char> = instrument.codes().iter().map(|code| code.key).collect();
            let started = crate::domain::tests::moment("2026-11-24T07:30:00+07:00");
            let mut lesson = session();
            let instruments = vec![instrument.clone()];
            lesson.observation = Observation { started: Some(started), instruments, ..Observation::default() };
            let mut document = Document::new(lesson);
            let strips = Strips::default();
            for (n, (what, ago)) in (1..).zip(whats) {
                let session = document.session();
                let now = LessonTime::from_ms(n * 9_000);
                let entries = &session.observation.entries;
                let edits = match (what, entries.get(usize::try_from(ago).unwrap())) {
                    (0, Some(entry)) => vec![noting::strike(entry)],
                    (1, Some(entry)) if matches!(entry.what, What::Point { .. }) => noting::retime(entry, now),
                    _ => {
                        let key = codes[(what + usize::try_from(ago).unwrap()) % codes.len()].to_string();
                        let marking::Reading::Done(pressed) = marking::read(&session.observation, &key) else { continue };
                        let begun = now.moment(started);
                        marking::mark(session, &pressed, Id::from_bits(n.unsigned_abs()), begun, Role::Mentor, 0)
                    }
                };
                if document.apply(Role::Mentor, now.moment(started), edits).is_err() {
                    continue;
                }
                let session = document.session();
                let until = LessonTime::from_ms(until * 60_000);
                let told = strips.rows(&instrument, &session.observation.entries, (until, now), 50);
                let whole = timeline(session, &instrument, until, now, 50).rows.into_iter();
                prop_assert_eq!(told, whole.map(|row| (row.code, row.slices)).collect::<Vec<_>>());
            }
        }
    }
}
