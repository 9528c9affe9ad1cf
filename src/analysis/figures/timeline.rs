//! Where in the lesson each code was recorded: the lesson cut into slices of equal length, code by code.

use super::within_lesson;
use crate::domain::catalog::{Code, Instrument, Way};
use crate::domain::observation::{Entry, Tap, What};
use crate::domain::{Id, LessonTime, Session};

/// The timeline of an instrument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// Each code that was recorded, in the order of the instrument.
    pub rows: Vec<Row>,
}

/// One code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which.
    pub code: Id,
    /// Whether it was recorded in each slice; a state is in every slice that it touches.
    pub slices: Vec<bool>,
    /// The entries that recorded it, in their order.
    pub entries: Vec<Id>,
}

/// Cuts the lesson up to `until` into so many slices. What lies behind `until` is in the last of them; a state that is on
/// lasts until `now`. n entries take O(n × the codes of each), plus the slices that their states touch.
#[must_use]
pub fn timeline(
    session: &Session,
    instrument: &Instrument,
    until: LessonTime,
    now: LessonTime,
    slices: usize,
) -> Timeline {
    let mut timeline = Timeline::blank(instrument, slices);
    recorded(session, instrument).for_each(|entry| timeline.add(entry, instrument, until, now));
    timeline.rows.retain(|row| !row.entries.is_empty());
    timeline
}

impl Timeline {
    /// A row for each code of an instrument, in which nothing has been recorded yet.
    #[must_use]
    pub fn blank(instrument: &Instrument, slices: usize) -> Self {
        let row = |code: &Code| Row { code: code.id, slices: vec![false; slices], entries: Vec::new() };
        Self { rows: instrument.codes().into_iter().map(row).collect() }
    }

    /// Adds one entry of the instrument, whatever was said of it. `until` and `now` are those of [`timeline`].
    pub fn add(&mut self, entry: &Entry, instrument: &Instrument, until: LessonTime, now: LessonTime) {
        let from = entry.at;
        let to = match &entry.what {
            What::Span { until, .. } => until.unwrap_or(now).max(from),
            // A box ends where the next one begins.
            What::Box { .. } => from.plus(box_length(&instrument.way) - 1),
            _ => from,
        };
        for code in codes_of(entry, instrument) {
            let Some(row) = self.rows.iter_mut().find(|row| row.code == code) else { continue };
            let slices = row.slices.len();
            row.entries.push(entry.id);
            let (first, last) = (slice(from, until, slices), slice(to, until, slices));
            row.slices.iter_mut().take(last + 1).skip(first).for_each(|on| *on = true);
        }
    }
}

/// Which of so many slices of a lesson until there a time is in.
fn slice(at: LessonTime, until: LessonTime, slices: usize) -> usize {
    let last = slices.saturating_sub(1);
    let place = i128::from(at.ms().max(0)) * slices as i128 / i128::from(until.ms().max(1));
    usize::try_from(place).unwrap_or(last).min(last)
}

/// The entries of an instrument; the taps of wait time are nobody's own.
fn recorded<'s>(session: &'s Session, instrument: &'s Instrument) -> Box<dyn Iterator<Item = &'s Entry> + 's> {
    match instrument.way {
        Way::Stopwatch(_) => {
            let stands = |entry: &&Entry| !entry.removed && !entry.withdrawn && !entry.withheld;
            let within = |entry: &&Entry| entry.at >= LessonTime::START && matches!(entry.what, What::Wait { .. });
            Box::new(session.observation.entries.iter().filter(stands).filter(within))
        }
        _ => Box::new(within_lesson(session, instrument.id)),
    }
}

/// How long a box is, in ms; at least 1.
fn box_length(way: &Way) -> i64 {
    match way {
        Way::Intervals(intervals) => intervals.ms().max(1),
        _ => 1,
    }
}

/// The codes that an entry stands for.
fn codes_of(entry: &Entry, instrument: &Instrument) -> Vec<Id> {
    match &entry.what {
        What::Point { code, .. } | What::Span { code, .. } | What::Beat { code, .. } => vec![*code],
        What::Flow { kind, .. } => vec![*kind],
        What::Box { codes, .. } => codes.clone(),
        What::Snapshot { cells, .. } => cells.iter().flat_map(|cell| cell.is.iter().copied()).collect(),
        What::Sweep { marks, .. } => {
            let mut codes: Vec<Id> = Vec::new();
            for mark in marks {
                if !codes.contains(&mark.code) {
                    codes.push(mark.code);
                }
            }
            codes
        }
        What::Look { level, .. } => level.iter().copied().collect(),
        What::Wait { tap } => {
            let place = match tap {
                Tap::QuestionEnds => 0,
                Tap::AnswerStarts => 1,
                Tap::AnswerEnds => 2,
                Tap::TeacherReacts => 3,
            };
            instrument.codes().get(place).map(|code| code.id).into_iter().collect()
        }
        What::Note { .. } | What::Step { .. } | What::Gap { .. } => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::figures::fixture::{UJI, a_box, copus, events, point, recorded, span};
    use crate::analysis::fixture::{both, id};
    use crate::domain::catalog::Source;

    fn instrument(way: Way) -> Instrument {
        let source = Source {
            title: "uji".to_owned(),
            author: None,
            year: None,
            licence: "MIT".to_owned(),
            adapted: false,
            note: None,
        };
        Instrument {
            id: id(UJI),
            name: both(UJI),
            about: both(UJI),
            answers: both(UJI),
            omits: None,
            source,
            rules: Vec::new(),
            way,
        }
    }

    /// Code by code, `#` where it was recorded.
    fn told(found: &Timeline) -> Vec<String> {
        let slices = |row: &Row| row.slices.iter().map(|on| if *on { '#' } else { '.' }).collect::<String>();
        found.rows.iter().map(|row| format!("{} {}", row.code, slices(row))).collect()
    }

    #[test]
    fn a_state_is_in_every_slice_that_it_touches_and_a_moment_in_one() {
        let marks = [
            (10_000, span("a", None, Some(30_000))),
            (70_000, point("hand", None)),
            (80_000, span("b", None, None)),
            (400_000, point("hand", None)),
        ];
        let (session, instrument) = (recorded(90_000, marks), instrument(Way::Events(events("hand", "a b c"))));
        let [until, now] = [100_000, 90_000].map(LessonTime::from_ms);
        let found = timeline(&session, &instrument, until, now, 10);
        // Slices of 10 s: at 70 s and, behind the end, in the last; from 10 s to 30 s; from 80 s until now. Of c nothing.
        assert_eq!(told(&found), ["hand .......#.#", "a .###......", "b ........##"]);
        assert_eq!(found.rows.iter().map(|row| row.entries.len()).collect::<Vec<_>>(), [2, 1, 1]);
    }

    #[test]
    fn a_box_fills_its_own_time_and_no_more() {
        let boxes = [(0, a_box("s-l t-lec")), (120_000, a_box("s-l"))];
        let (session, instrument) = (recorded(480_000, boxes), instrument(Way::Intervals(copus())));
        let end = LessonTime::from_ms(480_000);
        assert_eq!(told(&timeline(&session, &instrument, end, end, 4)), ["s-l ##..", "t-lec #..."]);
        assert_eq!(timeline(&session, &instrument, end, end, 0).rows.len(), 2);
    }
}
