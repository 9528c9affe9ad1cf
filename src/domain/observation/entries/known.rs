//! What is known of the entries of a lesson as a whole.

use std::collections::HashMap;

use crate::domain::observation::{Entry, What};
use crate::domain::{Id, LessonTime};

/// What is known. Places are those of the list, each kind of them in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Known {
    /// Where each entry stands; of two of one id, as only a hand can write them, the first.
    pub(super) places: HashMap<Id, usize>,
    /// The highest number.
    pub(super) highest: u32,
    /// How many notes stand.
    pub(super) notes: usize,
    /// The gaps and the steps, struck out or not.
    pub(super) landmarks: Vec<usize>,
    /// The states that stand and are on.
    pub(super) on: Vec<usize>,
    /// What was recorded with each instrument, struck out or not.
    pub(super) recorded: HashMap<Id, Vec<usize>>,
    /// How often each code of an instrument stands in an entry of its own. None stands there that came no times.
    pub(super) times: HashMap<(Id, Id), usize>,
    /// No state that has ended does so later; it may be later than the last of them ends, when that one is gone.
    pub(super) last_end: Option<LessonTime>,
}

impl Known {
    /// Finds it by a walk through all entries.
    pub(super) fn of(list: &[Entry]) -> Self {
        let mut known = Self { places: HashMap::with_capacity(list.len()), ..Self::default() };
        list.iter().enumerate().for_each(|(place, entry)| known.add(place, entry));
        known
    }

    /// Adds what an entry is, at a place that is free.
    pub(super) fn add(&mut self, place: usize, entry: &Entry) {
        self.places.entry(entry.id).or_insert(place);
        self.highest = self.highest.max(entry.n);
        if is_landmark(entry) {
            put(&mut self.landmarks, place);
        }
        if let Some(instrument) = entry.what.instrument() {
            put(self.recorded.entry(instrument).or_default(), place);
        }
        self.last_end = self.last_end.max(entry.span_end().copied().flatten());
        if !stands(entry) {
            return;
        }
        self.notes += usize::from(is_note(entry));
        if is_on(entry) {
            put(&mut self.on, place);
        }
        if let Some(code) = code(entry) {
            *self.times.entry(code).or_default() += 1;
        }
    }

    /// Takes back what [`add`](Self::add) has added; the highest number, and where the entry stands, are left to the caller.
    pub(super) fn subtract(&mut self, place: usize, entry: &Entry) {
        if is_landmark(entry) {
            take(&mut self.landmarks, place);
        }
        if let Some(instrument) = entry.what.instrument()
            && let Some(recorded) = self.recorded.get_mut(&instrument)
        {
            take(recorded, place);
            if recorded.is_empty() {
                self.recorded.remove(&instrument);
            }
        }
        if !stands(entry) {
            return;
        }
        self.notes -= usize::from(is_note(entry));
        if is_on(entry) {
            take(&mut self.on, place);
        }
        if let Some(code) = code(entry)
            && let Some(times) = self.times.get_mut(&code)
        {
            *times -= 1;
            if *times == 0 {
                self.times.remove(&code);
            }
        }
    }

    /// An entry has come to stand at a place: those behind it have moved on by one.
    pub(super) fn make_room(&mut self, place: usize, list: &[Entry]) {
        // From the end: of two of one id only the first may be taken for it.
        for (now, entry) in list.iter().enumerate().skip(place + 1).rev() {
            self.places.entry(entry.id).and_modify(|known| *known += usize::from(*known + 1 == now));
        }
        self.shift(place, |place| place + 1);
    }

    /// The entry at a place is gone: those behind it have moved up by one.
    pub(super) fn close_up(&mut self, gone: Id, place: usize, list: &[Entry]) {
        self.places.remove(&gone);
        for (now, entry) in list.iter().enumerate().skip(place) {
            self.places.entry(entry.id).and_modify(|known| *known -= usize::from(*known == now + 1));
        }
        self.shift(place, |place| place - 1);
    }

    /// Moves all places from one on.
    fn shift(&mut self, from: usize, by: fn(usize) -> usize) {
        let lists = [&mut self.landmarks, &mut self.on].into_iter().chain(self.recorded.values_mut());
        for list in lists {
            let first = list.partition_point(|place| *place < from);
            list.iter_mut().skip(first).for_each(|place| *place = by(*place));
        }
    }
}

fn put(places: &mut Vec<usize>, place: usize) {
    let at = places.partition_point(|other| *other < place);
    places.insert(at, place);
}

fn take(places: &mut Vec<usize>, place: usize) {
    if let Ok(at) = places.binary_search(&place) {
        places.remove(at);
    }
}

fn stands(entry: &Entry) -> bool {
    !entry.removed && !entry.withdrawn
}

fn is_note(entry: &Entry) -> bool {
    matches!(entry.what, What::Note { .. })
}

fn is_landmark(entry: &Entry) -> bool {
    matches!(entry.what, What::Gap { .. } | What::Step { .. })
}

fn is_on(entry: &Entry) -> bool {
    matches!(entry.what, What::Span { until: None, .. })
}

/// The instrument and the code that an entry is one of.
fn code(entry: &Entry) -> Option<(Id, Id)> {
    Some((entry.what.instrument()?, *entry.code().or(entry.flow_kind())?))
}
