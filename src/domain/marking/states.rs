//! States that last: which are on, and how they end.

use crate::domain::catalog::Way;
use crate::domain::catalog::instrument::{Asked, Events};
use crate::domain::edit::Edit;
use crate::domain::observation::{Entry, Observation, ObservationChange, With};
use crate::domain::{Id, LessonTime};

use super::set;

/// The states that are on, the oldest first.
pub fn open(observation: &Observation) -> impl DoubleEndedIterator<Item = &Entry> {
    observation.entries.on()
}

/// The state of this code, this person and these modifiers that is on. What was asked at the end of a state is no part of what
/// it is.
#[must_use]
pub fn open_like<'o>(
    observation: &'o Observation,
    instrument: Id,
    code: Id,
    seat: Option<Id>,
    with: &[With],
) -> Option<&'o Entry> {
    let Some(Way::Events(events)) = observation.instrument(instrument).map(|instrument| &instrument.way) else {
        return None;
    };
    let same = |entry: &&Entry| {
        let what = entry.what.instrument() == Some(instrument) && entry.code() == Some(&code);
        let whose = entry.seat() == Some(&seat);
        what && whose && entry.with().is_some_and(|others| at_start(others, events).eq(at_start(with, events)))
    };
    open(observation).find(same)
}

/// The answers to what is asked when a code is pressed.
fn at_start<'w>(with: &'w [With], events: &'w Events) -> impl Iterator<Item = &'w With> {
    let asked = |with: &&With| events.modifier(with.modifier).is_none_or(|modifier| modifier.asked == Asked::Start);
    with.iter().filter(asked)
}

/// Where a state finds room that begins at a time, alone in its exclusive group for that person.
pub(super) struct Room<'o> {
    /// The state that was on then, and ends there.
    pub(super) before: Option<&'o Entry>,
    /// Where the new one ends: where the one before would have, or where the next begins. None while it lasts.
    pub(super) until: Option<LessonTime>,
    /// Whether it is the lesson that ends it.
    pub(super) closed_by_end: bool,
}

/// Finds it. A state that is dated back comes to stand between others.
pub(super) fn room<'o>(
    observation: &'o Observation,
    instrument: Id,
    events: &Events,
    code: Id,
    seat: Option<Id>,
    at: LessonTime,
) -> Room<'o> {
    let end = observation.started.zip(observation.ended).map(|(started, ended)| LessonTime::of(ended, started));
    let group = |code: Id| events.event(code).and_then(|event| event.exclusive);
    let Some(mine) = group(code) else {
        return Room { before: None, until: end, closed_by_end: end.is_some() };
    };
    let is_rival = |entry: &&Entry| {
        let theirs = entry.code().copied().and_then(group);
        theirs == Some(mine) && entry.what.instrument() == Some(instrument) && entry.seat() == Some(&seat)
    };
    let is_on = |entry: &&Entry| entry.span_end().copied().flatten().is_none_or(|until| until > at) && entry.at <= at;
    // What has ended by then can be passed by, and in a running lesson that is nearly all there is.
    let on = if observation.entries.all_ended_by(at) {
        open(observation).filter(is_rival).find(is_on)
    } else {
        observation.recorded(instrument).filter(is_rival).find(is_on)
    };
    if let Some(before) = on {
        let until = before.span_end().copied().flatten();
        return Room { before: Some(before), until, closed_by_end: before.closed_by_end() == Some(&true) };
    }
    let later = observation.entries.partition_point(|entry| entry.at <= at);
    let stands = |entry: &&Entry| !entry.removed && !entry.withdrawn && entry.span_end().is_some();
    let next = observation.entries.iter().skip(later).filter(stands).find(is_rival).map(|entry| entry.at);
    Room { before: None, until: next.or(end), closed_by_end: next.is_none() && end.is_some() }
}

/// Ends a state earlier than it did, or one that is still on.
pub(super) fn cut(state: &Entry, at: LessonTime) -> Vec<Edit> {
    let old = state.span_end().copied().flatten();
    let ends = set(ObservationChange::SpanUntil { entry: state.id, old, new: Some(at) });
    let no_longer = (state.closed_by_end() == Some(&true)).then(|| closed(state, false));
    [ends].into_iter().chain(no_longer).collect()
}

/// Lets a state end at another time; nothing for what is no state, or where that is before it begins.
#[must_use]
pub fn end_at(state: &Entry, at: LessonTime) -> Vec<Edit> {
    if state.span_end().is_none() || at < state.at { Vec::new() } else { cut(state, at) }
}

/// Ends a state.
#[must_use]
pub fn end(state: &Entry, at: LessonTime) -> Edit {
    set(ObservationChange::SpanUntil { entry: state.id, old: None, new: Some(at.max(state.at)) })
}

/// Ends every state that is on, because the lesson ends.
#[must_use]
pub fn close_all(observation: &Observation, at: LessonTime) -> Vec<Edit> {
    let close = |state: &Entry| [end(state, at), closed(state, true)];
    open(observation).flat_map(close).collect()
}

/// Lets every state that the lesson had ended go on, because the lesson does.
#[must_use]
pub fn reopen_all(observation: &Observation) -> Vec<Edit> {
    let by_end = observation.entries.iter().filter(|entry| entry.closed_by_end() == Some(&true));
    let reopen = |state: &Entry| {
        let old = state.span_end().copied().flatten();
        [set(ObservationChange::SpanUntil { entry: state.id, old, new: None }), closed(state, false)]
    };
    by_end.flat_map(reopen).collect()
}

/// Lets every state that the lesson had ended end with it, when its end is put right.
#[must_use]
pub fn end_with_lesson(observation: &Observation, at: LessonTime) -> Vec<Edit> {
    let by_end = observation.entries.iter().filter(|entry| entry.closed_by_end() == Some(&true));
    by_end
        .filter_map(|state| {
            let (old, new) = (state.span_end().copied().flatten(), Some(at.max(state.at)));
            (old != new).then(|| set(ObservationChange::SpanUntil { entry: state.id, old, new }))
        })
        .collect()
}

fn closed(state: &Entry, new: bool) -> Edit {
    set(ObservationChange::SpanClosed { entry: state.id, old: !new, new })
}
