//! What happens to the clock of a lesson, as edits: start, gaps, steps, stop, and each put right afterwards.

use super::edit::{Change, Edit, KeyedEdit};
use super::list::Keep;
use super::marking::states;
use super::observation::{Entry, GapKind, ObservationChange, Tap, What};
use super::{Id, LessonTime, Moment, Role, Session};

/// In ms.
const MINUTE: i64 = 60_000;
/// A lesson that has not run for longer than this was not forgotten, however short its plan, in ms.
const LONG: i64 = 180 * MINUTE;

/// An entry about to be made: its id, its place in the lesson, its author.
#[derive(Clone, Copy, Debug)]
pub struct Stamp {
    /// Its id.
    pub id: Id,
    /// Its place in the lesson.
    pub at: LessonTime,
    /// Its author.
    pub by: Role,
}

impl Stamp {
    pub(super) fn entry(self, session: &Session, what: What) -> Edit {
        Edit::put_entry(Entry::new(self.id, session.observation.next_number(), self.at, self.by, what))
    }
}

/// Starts the clock.
#[must_use]
pub fn start(at: Moment) -> Edit {
    set(ObservationChange::Started { old: None, new: Some(at) })
}

/// The edits that take a step back in which the clock was started, if it was: the gaps that the program has noted since go
/// with it, as a lesson that has not begun has none. `None` for any other step.
#[must_use]
pub fn take_start_back(session: &Session, step: &[Edit]) -> Option<Vec<Edit>> {
    let starts = |edit: &Edit| {
        matches!(edit, Edit::Set(Change::Observation(ObservationChange::Started { old: None, new: Some(_) })))
    };
    if !step.iter().any(starts) {
        return None;
    }
    let is_gap = |entry: &Entry| matches!(entry.what, What::Gap { .. });
    let gaps = session.observation.entries.iter().filter(|entry| is_gap(entry)).cloned();
    let gaps = gaps.map(|gap| Edit::Keyed(KeyedEdit::Entry(Keep::Take(gap))));
    // A gap that came back with the step is among those that are there now.
    let others = step.iter().rev().filter(|edit| match edit {
        Edit::Keyed(KeyedEdit::Entry(Keep::Put(entry))) => !is_gap(entry),
        _ => true,
    });
    Some(gaps.chain(others.cloned().map(Edit::inverse)).collect())
}

/// Stops the clock; the gap that is open ends, and so do the states that are on.
#[must_use]
pub fn stop(session: &Session, at: Moment) -> Vec<Edit> {
    let observation = &session.observation;
    let lesson = observation.started.map_or(LessonTime::START, |started| LessonTime::of(at, started));
    let mut edits = go_on(session, lesson);
    edits.extend(states::close_all(observation, lesson));
    edits.push(set(ObservationChange::Ended { old: observation.ended, new: Some(at) }));
    edits
}

/// Lets a lesson that was stopped run on, as if it had not been.
#[must_use]
pub fn unstop(session: &Session) -> Vec<Edit> {
    let mut edits = states::reopen_all(&session.observation);
    edits.push(set(ObservationChange::Ended { old: session.observation.ended, new: None }));
    edits
}

/// Opens a gap; one that is open ends where this one begins.
#[must_use]
pub fn open_gap(session: &Session, kind: GapKind, stamp: Stamp) -> Vec<Edit> {
    let mut edits = go_on(session, stamp.at);
    edits.push(stamp.entry(session, What::Gap { kind, until: None }));
    edits
}

/// A gap that is over already.
#[must_use]
pub fn past_gap(session: &Session, kind: GapKind, stamp: Stamp, until: LessonTime) -> Edit {
    stamp.entry(session, What::Gap { kind, until: Some(until) })
}

/// Closes the gap that is open, if one is.
#[must_use]
pub fn go_on(session: &Session, at: LessonTime) -> Vec<Edit> {
    let open = session.observation.open_gap();
    let close = |gap: &Entry| ObservationChange::GapUntil { entry: gap.id, old: None, new: Some(at.max(gap.at)) };
    open.map(close).map(set).into_iter().collect()
}

/// Moves on to a step of the plan.
#[must_use]
pub fn move_to(session: &Session, step: Id, stamp: Stamp) -> Edit {
    stamp.entry(session, What::Step { step })
}

/// A tap that has not come after so long has been forgotten, in ms.
const FORGOTTEN: i64 = 120_000;

/// One tap of the wait-time key: the one that follows the last, within the same question.
#[must_use]
pub fn tap(session: &Session, stamp: Stamp) -> Edit {
    stamp.entry(session, What::Wait { tap: next_tap(session, stamp.at) })
}

/// The tap that comes next at a moment. One that was forgotten is not waited for: after a while a new question has ended.
#[must_use]
pub fn next_tap(session: &Session, at: LessonTime) -> Tap {
    let taps = session.observation.entries.iter().rev().filter(|entry| !entry.removed);
    let last = taps.filter(|entry| entry.at <= at).find_map(|entry| match entry.what {
        What::Wait { tap } => Some((entry.at, tap)),
        _ => None,
    });
    let goes_on = last.filter(|(tapped, _)| at.ms() - tapped.ms() <= FORGOTTEN);
    goes_on.map_or(Tap::QuestionEnds, |(_, tap)| tap.next())
}

/// Puts the start right: wall times stay, lesson times shift.
#[must_use]
pub fn start_at(session: &Session, new: Moment) -> Vec<Edit> {
    let observation = &session.observation;
    let mut edits = vec![set(ObservationChange::Started { old: observation.started, new: Some(new) })];
    let Some(old) = observation.started else { return edits };
    let shift = (old - new).num_milliseconds();
    for entry in &observation.entries {
        let moved = entry.at.plus(shift);
        edits.push(set(ObservationChange::EntryAt { entry: entry.id, old: entry.at, new: moved }));
        edits.extend(move_end(entry, shift));
    }
    edits
}

/// Moves the end of what lasts by so many ms; `None` for what does not last, or has not ended.
pub(super) fn move_end(entry: &Entry, by: i64) -> Option<Edit> {
    let moved = |until: LessonTime| (Some(until), Some(until.plus(by)));
    let entry_id = entry.id;
    match entry.what {
        What::Gap { until: Some(until), .. } => {
            let (old, new) = moved(until);
            Some(set(ObservationChange::GapUntil { entry: entry_id, old, new }))
        }
        What::Span { until: Some(until), .. } => {
            let (old, new) = moved(until);
            Some(set(ObservationChange::SpanUntil { entry: entry_id, old, new }))
        }
        _ => None,
    }
}

/// The times of a lesson that people may put right, and as they are to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Times {
    /// When it began.
    pub started: Moment,
    /// When it was over; `None` lets it run on.
    pub ended: Option<Moment>,
    /// Its gaps, by entry: from where, until where.
    pub gaps: Vec<(Id, LessonTime, Option<LessonTime>)>,
}

impl Times {
    /// The times of a lesson as they are; `None` before it began.
    #[must_use]
    pub fn of(session: &Session) -> Option<Self> {
        let observation = &session.observation;
        let gaps = observation.entries.iter().filter(|entry| !entry.removed).filter_map(|entry| match entry.what {
            What::Gap { until, .. } => Some((entry.id, entry.at, until)),
            _ => None,
        });
        Some(Self { started: observation.started?, ended: observation.ended, gaps: gaps.collect() })
    }

    /// The edits that make them so. The gaps are told in lesson time as it was before the start was put right.
    #[must_use]
    pub fn put_right(&self, session: &Session) -> Vec<Edit> {
        let observation = &session.observation;
        let mut edits = Vec::new();
        for (gap, from, until) in &self.gaps {
            let Some(entry) = observation.entry(*gap) else { continue };
            if let What::Gap { until: old, .. } = entry.what
                && old != *until
            {
                edits.push(set(ObservationChange::GapUntil { entry: *gap, old, new: *until }));
            }
            if entry.at != *from {
                edits.push(set(ObservationChange::EntryAt { entry: *gap, old: entry.at, new: *from }));
            }
        }
        if observation.started != Some(self.started) {
            let mut after = session.clone();
            // An edit that does not fit is refused with all the others.
            let _ = edits.iter().try_for_each(|edit| edit.apply(&mut after));
            edits.extend(start_at(&after, self.started));
        }
        if observation.ended != self.ended {
            let mut after = session.clone();
            let _ = edits.iter().try_for_each(|edit| edit.apply(&mut after));
            edits.extend(match self.ended {
                Some(ended) if observation.ended.is_none() => stop(&after, ended),
                Some(ended) => stop_at(&after, ended),
                None => unstop(&after),
            });
        }
        edits
    }
}

/// Puts the stop right; the states that ended with the lesson end with it still.
#[must_use]
pub fn stop_at(session: &Session, new: Moment) -> Vec<Edit> {
    let observation = &session.observation;
    let end = observation.started.map(|started| LessonTime::of(new, started));
    let mut edits = end.map(|end| states::end_with_lesson(observation, end)).unwrap_or_default();
    edits.push(set(ObservationChange::Ended { old: observation.ended, new: Some(new) }));
    edits
}

/// The moment at which to stop a lesson that was left running: its last note or the end of its last mark, once it has run for
/// longer than both three hours and twice its plan.
#[must_use]
pub fn left_running(session: &Session, now: LessonTime) -> Option<Moment> {
    let planned = i64::from(session.minutes.max(session.plan.minutes())) * MINUTE;
    // Asked at each second, and the walk through all entries only of a lesson that has run for so long.
    let is_long = now.ms() > LONG.max(2 * planned);
    let started = session.observation.started.filter(|_| is_long && session.observation.is_running())?;
    let by_hand = |entry: &&Entry| !matches!(entry.what, What::Gap { .. } | What::Step { .. });
    let stand = session.observation.entries.iter().filter(|entry| !entry.removed && !entry.withdrawn).filter(by_hand);
    let last = stand.map(|entry| entry.span_end().copied().flatten().unwrap_or(entry.at)).max()?;
    Some(last.max(LessonTime::START).moment(started))
}

/// Where in the lesson a note belongs that is begun at a moment and dated back by so many ms.
///
/// Before the lesson has begun, that moment is taken for its start; what comes after its end belongs to its end.
#[must_use]
pub fn time_of_note(session: &Session, begun: Moment, back: i64) -> LessonTime {
    let observation = &session.observation;
    let started = observation.started.unwrap_or(begun);
    let end = observation.ended.unwrap_or(begun);
    LessonTime::of(begun.min(end), started).plus(-back).within_reach()
}

/// Turns a line under way into a note; the first recorded note starts the clock at its first letter.
///
/// `back` is by how many ms the note was dated back; a note before the start has a negative time.
#[must_use]
pub fn record_note(session: &Session, draft: &super::session::Draft, what: What, id: Id, back: i64) -> Vec<Edit> {
    let starts = session.observation.started.is_none().then(|| start(draft.at));
    let stamp = Stamp { id, at: time_of_note(session, draft.at, back), by: draft.by };
    let note = stamp.entry(session, what);
    starts.into_iter().chain([note, Edit::Keyed(KeyedEdit::Draft(Keep::Take(draft.clone())))]).collect()
}

fn set(change: ObservationChange) -> Edit {
    Edit::Set(Change::Observation(change))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::observation::Kind;
    use crate::domain::session::Draft;
    use crate::domain::tests::{moment, session, session_with_a_note};
    use crate::domain::{Document, Line};

    fn stamp(bits: u64, at: i64) -> Stamp {
        Stamp { id: Id::from_bits(bits), at: LessonTime::from_ms(at), by: Role::Mentor }
    }

    #[test]
    fn the_first_recorded_note_starts_the_clock_at_its_first_letter_backdated_or_not() {
        let mut document = Document::new(session());
        let at = moment("2026-11-24T07:30:00+07:00");
        let draft = Draft { by: Role::Mentor, line: Line::Capture, at, text: "x".into() };
        document.apply(Role::Mentor, at, vec![Edit::Keyed(KeyedEdit::Draft(Keep::Put(draft.clone())))]).unwrap();
        let what = What::Note { kind: Kind::Seen, text: "x".into(), back: 20_000 };
        let edits = record_note(document.session(), &draft, what, Id::from_bits(1), 20_000);
        document.apply(Role::Mentor, at, edits).unwrap();
        assert_eq!(document.session().observation.started, Some(at));
        assert_eq!(document.session().observation.entries[0].at.ms(), -20_000);
        assert!(document.session().drafts.is_empty());
    }

    #[test]
    fn the_taps_of_a_question_follow_one_another_until_one_is_forgotten() {
        let mut document = Document::new(session());
        let mut tapped = Vec::new();
        for (bits, at) in (1..).zip([1_000, 2_000, 40_000, 41_000, 50_000, 52_000, 900_000, 901_000]) {
            let edit = tap(document.session(), stamp(bits, at));
            document.apply(Role::Mentor, moment("2026-11-24T07:30:00+07:00"), vec![edit]).unwrap();
            let What::Wait { tap } = document.session().entry(Id::from_bits(bits)).unwrap().what else {
                panic!("a tap")
            };
            tapped.push(tap);
        }
        let [question, starts, ends, reacts] =
            [Tap::QuestionEnds, Tap::AnswerStarts, Tap::AnswerEnds, Tap::TeacherReacts];
        assert_eq!(tapped, [question, starts, ends, reacts, question, starts, question, starts]);
    }

    #[test]
    fn notes_of_one_moment_stand_as_they_were_made_whatever_their_ids() {
        let mut document = Document::new(session());
        for (n, bits) in (1..).zip([9, 3, 7, 1]) {
            let what = What::Note { kind: Kind::Seen, text: format!("{n}").as_str().into(), back: 0 };
            let note = stamp(bits, 5_000).entry(document.session(), what);
            document.apply(Role::Mentor, moment("2026-11-24T07:30:00+07:00"), vec![note]).unwrap();
        }
        let mut session = document.session().clone();
        let numbers = |session: &Session| session.observation.entries.iter().map(|entry| entry.n).collect::<Vec<_>>();
        assert_eq!(numbers(&session), [1, 2, 3, 4]);
        session.observation.entries.reverse();
        session.put_in_order();
        assert_eq!(numbers(&session), [1, 2, 3, 4]);
    }

    #[test]
    fn a_note_begun_long_after_the_lesson_belongs_to_its_end() {
        let mut lesson = session();
        let week_later = moment("2026-12-01T10:00:00+07:00");
        assert_eq!(time_of_note(&lesson, week_later, 20_000).ms(), -20_000);
        lesson.observation.started = Some(moment("2026-11-24T07:30:00+07:00"));
        assert_eq!(time_of_note(&lesson, week_later, 0), LessonTime::FARTHEST, "nobody has stopped the lesson");
        lesson.observation.ended = Some(moment("2026-11-24T08:40:00+07:00"));
        assert_eq!(time_of_note(&lesson, week_later, 60_000).ms(), 69 * MINUTE);
    }

    #[test]
    fn putting_the_start_right_shifts_lesson_times_and_leaves_wall_times() {
        let mut lesson = session_with_a_note();
        lesson.observation.started = Some(moment("2026-11-24T07:30:00+07:00"));
        let mut document = Document::new(lesson);
        let now = moment("2026-11-24T09:00:00+07:00");
        let edits = start_at(document.session(), moment("2026-11-24T07:29:00+07:00"));
        document.apply(Role::Mentor, now, edits).unwrap();
        assert_eq!(document.session().observation.entries[0].at.ms(), 61_000);
        document.undo(Role::Mentor, now).unwrap();
        assert_eq!(document.session().observation.entries[0].at.ms(), 1_000);
    }

    #[test]
    fn start_stop_and_gaps_are_put_right_together() {
        let mut lesson = session_with_a_note();
        lesson.observation.started = Some(moment("2026-11-24T07:30:00+07:00"));
        let mut document = Document::new(lesson);
        let now = moment("2026-11-24T09:00:00+07:00");
        let edits = open_gap(document.session(), GapKind::Interrupted, stamp(1, 60_000));
        document.apply(Role::Mentor, now, edits).unwrap();
        let mut times = Times::of(document.session()).unwrap();
        assert_eq!(times.put_right(document.session()), []);
        times.started = moment("2026-11-24T07:29:00+07:00");
        times.ended = Some(moment("2026-11-24T08:40:00+07:00"));
        times.gaps[0] = (Id::from_bits(1), LessonTime::from_ms(70_000), Some(LessonTime::from_ms(90_000)));
        let edits = times.put_right(document.session());
        document.apply(Role::Mentor, now, edits).unwrap();
        // A minute is added to what was said of the gap: the start came a minute earlier.
        times.gaps[0] = (Id::from_bits(1), LessonTime::from_ms(130_000), Some(LessonTime::from_ms(150_000)));
        assert_eq!(Times::of(document.session()), Some(times));
    }

    #[test]
    fn a_lesson_left_running_is_offered_to_stop_at_its_last_note_or_mark() {
        let mut lesson = session_with_a_note();
        lesson.observation.started = Some(moment("2026-11-24T07:30:00+07:00"));
        let hours = |hours: i64| LessonTime::from_ms(hours * 60 * MINUTE);
        let note = moment("2026-11-24T07:30:01+07:00");
        assert_eq!(left_running(&lesson, hours(3)), None);
        assert_eq!(left_running(&lesson, hours(3).plus(1)), Some(note));
        lesson.minutes = 120;
        assert_eq!(left_running(&lesson, hours(4)), None);
        assert_eq!(left_running(&lesson, hours(4).plus(1)), Some(note));
        // A state that lasted longer is the last of what was recorded; a gap that was found is nobody's doing.
        let (instrument, code) = (Id::from_bits(7), Id::from_bits(8));
        let until = Some(LessonTime::from_ms(5_000));
        let (seat, with, back) = (None, Vec::new(), 0);
        let state = What::Span { instrument, code, seat, with, until, closed_by_end: false, back };
        let gap = What::Gap { kind: GapKind::MachineAway, until: None };
        for (n, at, what) in [(8, 0, state), (9, 9_000, gap)] {
            let entry = Entry::new(Id::from_bits(n.into()), n, LessonTime::from_ms(at), Role::Mentor, what);
            lesson.observation.entries.push(entry);
        }
        assert_eq!(left_running(&lesson, hours(5)), Some(moment("2026-11-24T07:30:05+07:00")));
        lesson.observation.ended = Some(note);
        assert_eq!(left_running(&lesson, hours(5)), None);
    }

    #[test]
    fn a_second_gap_ends_the_first_and_the_stop_ends_the_second() {
        let mut lesson = session();
        let started = moment("2026-11-24T07:30:00+07:00");
        lesson.observation.started = Some(started);
        let mut document = Document::new(lesson);
        let gap = |document: &Document, kind, stamp| open_gap(document.session(), kind, stamp);
        let edits = gap(&document, GapKind::Interrupted, stamp(1, 1_000));
        document.apply(Role::Mentor, started, edits).unwrap();
        let edits = gap(&document, GapKind::CannotSee, stamp(2, 5_000));
        document.apply(Role::Mentor, started, edits).unwrap();
        let end = moment("2026-11-24T07:30:09+07:00");
        let edits = stop(document.session(), end);
        document.apply(Role::Mentor, started, edits).unwrap();
        let untils: Vec<_> = document.session().observation.entries.iter().map(|entry| entry.what.clone()).collect();
        let gap = |kind, until| What::Gap { kind, until: Some(LessonTime::from_ms(until)) };
        assert_eq!(untils, [gap(GapKind::Interrupted, 5_000), gap(GapKind::CannotSee, 9_000)]);
        assert!(!document.session().observation.is_running());
    }
}
