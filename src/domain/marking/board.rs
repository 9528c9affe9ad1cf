//! What a whole mark comes to: the edits that record it, all or none.

use crate::domain::catalog::Way;
use crate::domain::catalog::instrument::Again;
use crate::domain::edit::Edit;
use crate::domain::lesson::{self, Stamp};
use crate::domain::observation::{Entry, Observation, ObservationChange, Tap, What};
use crate::domain::{Id, LessonTime, Moment, Session};

use super::keys::{Back, Pressed};
use super::{chain, intervals, set, states};

/// The four taps, in the order in which a stopwatch names them.
const TAPS: [Tap; 4] = [Tap::QuestionEnds, Tap::AnswerStarts, Tap::AnswerEnds, Tap::TeacherReacts];

/// Records a mark whose first key came at a moment. The first of a lesson starts its clock. Nothing, where the mark is one that
/// its code ignores.
///
/// `shift` moves ticks on by so many boxes, from the one that the moment falls into.
#[must_use]
pub fn mark(
    session: &Session,
    pressed: &Pressed<'_>,
    id: Id,
    begun: Moment,
    by: crate::domain::Role,
    shift: i64,
) -> Vec<Edit> {
    let observation = &session.observation;
    let starts = observation.started.is_none().then(|| lesson::start(begun));
    let reaction = if is_tick(pressed) { 0 } else { observation.reaction };
    let back = if pressed.back == Back::Now { reaction } else { ms_back(session, begun, pressed.back) };
    let stamp = Stamp { id, at: lesson::time_of_note(session, begun, back), by };
    let edits = record(session, pressed, stamp, back, shift);
    if edits.is_empty() { edits } else { starts.into_iter().chain(edits).collect() }
}

/// By how many ms what was begun at a moment is dated back.
#[must_use]
pub fn ms_back(session: &Session, begun: Moment, back: Back) -> i64 {
    let now = lesson::time_of_note(session, begun, 0);
    let to = |at: LessonTime| now.ms().saturating_sub(at.ms());
    match back {
        Back::Now => 0,
        Back::By(ms) => ms,
        Back::At(at) => to(at),
        Back::LastMark => last_mark(&session.observation).map_or(0, to),
    }
}

fn record(session: &Session, pressed: &Pressed<'_>, stamp: Stamp, back: i64, shift: i64) -> Vec<Edit> {
    let observation = &session.observation;
    let (instrument, code) = (pressed.instrument.id, pressed.code.id);
    let (seat, with) = (pressed.seat(), pressed.with.clone());
    let what = match &pressed.instrument.way {
        Way::Events(events) if events.event(code).is_some_and(|event| event.lasts) => {
            return state(session, pressed, stamp, back);
        }
        Way::Events(_) | Way::Tally(_) => {
            What::Point { instrument, code, seat, with, text: pressed.words.as_str().into(), back }
        }
        Way::Intervals(boxes) => {
            let stamp = Stamp { at: intervals::begin(boxes, stamp.at, shift), ..stamp };
            return vec![intervals::tick(session, instrument, code, boxes, stamp)];
        }
        Way::Chain(chain) => chain::beat(observation, instrument, chain, code, stamp.at),
        Way::Stopwatch(stopwatch) => {
            let taps = stopwatch.taps.iter().zip(TAPS);
            match taps.into_iter().find(|(tap, _)| tap.id == code) {
                Some((_, tap)) => What::Wait { tap },
                None => return Vec::new(),
            }
        }
        Way::Seats(_) => match pressed.parties() {
            Some((from, to)) => What::Flow { instrument, kind: code, from, to, back },
            None => return Vec::new(),
        },
        Way::Snapshots(_) | Way::Sweeps(_) | Way::Behaviours(_) => return Vec::new(),
    };
    vec![stamp.entry(session, what)]
}

/// A state that starts, ends, or does both.
fn state(session: &Session, pressed: &Pressed<'_>, stamp: Stamp, back: i64) -> Vec<Edit> {
    let Way::Events(events) = &pressed.instrument.way else { return Vec::new() };
    let Some(event) = events.event(pressed.code.id) else { return Vec::new() };
    let observation = &session.observation;
    let (instrument, code, seat) = (pressed.instrument.id, pressed.code.id, pressed.seat());
    let mut edits = Vec::new();
    if let Some(on) = states::open_like(observation, instrument, code, seat, &pressed.with) {
        if event.again == Again::Ignore {
            return Vec::new();
        }
        if on.with().is_some_and(|with| *with != pressed.with) {
            let (old, new) = (on.with().cloned().unwrap_or_default(), pressed.with.clone());
            edits.push(set(ObservationChange::MarkWith { entry: on.id, old, new }));
        }
        edits.push(states::end(on, stamp.at));
        if event.again == Again::Toggle {
            return edits;
        }
    }
    // What has just been ended is on no longer.
    let room = states::room(observation, instrument, events, code, seat, stamp.at);
    let same = |before: &&Entry| before.code() == Some(&code) && before.with() == Some(&pressed.with);
    if edits.is_empty() && room.before.as_ref().is_some_and(same) {
        return edits;
    }
    let before = room.before.filter(|before| edits.is_empty() || before.code() != Some(&code));
    edits.extend(before.into_iter().flat_map(|before| states::cut(before, stamp.at)));
    let with = pressed.with.clone();
    let (until, closed_by_end) = (room.until, room.closed_by_end);
    let what = What::Span { instrument, code, seat, with, until, closed_by_end, back };
    edits.push(stamp.entry(session, what));
    edits
}

/// Whether it ticks a box, which has its own time.
fn is_tick(pressed: &Pressed<'_>) -> bool {
    matches!(pressed.instrument.way, Way::Intervals(_))
}

/// When the last mark was made: what `--` is at.
#[must_use]
pub fn last_mark(observation: &Observation) -> Option<LessonTime> {
    last_entry(observation).map(|entry| entry.at)
}

/// The mark that was made last, and stands.
#[must_use]
pub fn last_entry(observation: &Observation) -> Option<&Entry> {
    let stands = |entry: &&Entry| !entry.removed && !entry.withdrawn;
    let marks = observation.entries.iter().filter(stands).filter(|entry| entry.what.instrument().is_some());
    marks.max_by_key(|entry| entry.n)
}
