//! The entries of a lesson, in order, and what is known of them as a whole.
//!
//! A lesson may come to ten thousand entries, and at each new one much is asked of all of them: which number comes next, whether
//! a gap is open, which states are on, how often a code came. None of that may cost a walk through all. So it is found once, by
//! such a walk, and carried along with each entry that comes, goes or changes. Whoever takes hold of the whole list to change
//! it may do as they like: what was known is forgotten then, and found anew when it is asked for.

mod known;
#[cfg(test)]
mod tests;

use std::collections::VecDeque;
use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::OnceLock;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Entry;
use crate::domain::{Id, Misfit};

use known::Known;

/// So many changes are remembered by their place: whoever looks more rarely looks at everything.
const REMEMBERED: usize = 64;

/// The entries of a lesson. Two of them are equal when their lists are.
#[derive(Clone, Default)]
pub struct Entries {
    list: Vec<Entry>,
    /// Once it is there, it is what [`Known::of`] says of `list`.
    known: OnceLock<Known>,
    /// How often the list has changed.
    revision: u64,
    /// The first place that each of the last changes touched, the latest at the end.
    touched: VecDeque<usize>,
}

impl Entries {
    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// How often the list has changed since it was read.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// The first place at which something may be another than it was at a revision; `None` where nobody remembers.
    #[must_use]
    pub fn changed_from(&self, revision: u64) -> Option<usize> {
        let changes = usize::try_from(self.revision.checked_sub(revision)?).ok()?;
        let remembered = self.touched.len().checked_sub(changes)?;
        Some(self.touched.iter().skip(remembered).copied().min().unwrap_or(self.list.len()))
    }

    /// The entry of that id.
    #[must_use]
    pub fn of(&self, id: Id) -> Option<&Entry> {
        self.list.get(self.place(id)?)
    }

    /// The highest number that was given.
    #[must_use]
    pub fn highest_number(&self) -> u32 {
        self.known().highest
    }

    /// How many notes stand.
    #[must_use]
    pub fn notes(&self) -> usize {
        self.known().notes
    }

    /// How often a code of an instrument stands in an entry of its own.
    #[must_use]
    pub fn times(&self, instrument: Id, code: Id) -> usize {
        self.known().times.get(&(instrument, code)).copied().unwrap_or(0)
    }

    /// The gaps and the steps, in order, struck out or not.
    pub fn landmarks(&self) -> impl DoubleEndedIterator<Item = &Entry> {
        self.at(&self.known().landmarks)
    }

    /// The states that are on, in order.
    pub fn on(&self) -> impl DoubleEndedIterator<Item = &Entry> {
        self.at(&self.known().on)
    }

    /// What was recorded with an instrument, in order, struck out or not.
    pub fn recorded(&self, instrument: Id) -> impl DoubleEndedIterator<Item = &Entry> {
        self.at(self.known().recorded.get(&instrument).map_or(&[], Vec::as_slice))
    }

    /// Whether no state that has ended does so later than this.
    pub(crate) fn all_ended_by(&self, at: super::LessonTime) -> bool {
        self.known().last_end.is_none_or(|end| end <= at)
    }

    /// Puts an entry in where its time and number have it.
    pub(crate) fn put(&mut self, entry: &Entry) -> Result<(), Misfit> {
        self.known();
        if self.place(entry.id).is_some() {
            return Err(Misfit::Twice);
        }
        let place = self.list.partition_point(|other| other.order() < entry.order());
        self.list.insert(place, entry.clone());
        if let Some(known) = self.known.get_mut() {
            known.make_room(place, &self.list);
            known.add(place, entry);
        }
        self.touch(place);
        Ok(())
    }

    /// Takes an entry out, if it is as it is said to be.
    pub(crate) fn take(&mut self, entry: &Entry) -> Result<(), Misfit> {
        let place = self.place(entry.id).ok_or(Misfit::Gone)?;
        if self.list.get(place) != Some(entry) {
            return Err(Misfit::Stale);
        }
        if let Some(known) = self.known.get_mut() {
            let was_highest = known.highest == entry.n;
            known.subtract(place, entry);
            self.list.remove(place);
            known.close_up(entry.id, place, &self.list);
            if was_highest {
                known.highest = self.list.iter().map(|entry| entry.n).max().unwrap_or(0);
            }
        } else {
            self.list.remove(place);
        }
        self.touch(place);
        Ok(())
    }

    /// Takes hold of an entry to change any of its values but id and number.
    pub(crate) fn change(&mut self, id: Id) -> Option<Changing<'_>> {
        let place = self.place(id)?;
        if let (Some(known), Some(entry)) = (self.known.get_mut(), self.list.get(place)) {
            known.subtract(place, entry);
        }
        Some(Changing { entries: self, place })
    }

    /// Takes hold of an entry to change its prose: nothing that is known hangs on that.
    pub(crate) fn rewrite(&mut self, id: Id) -> Option<&mut Entry> {
        let place = self.place(id)?;
        self.touch(place);
        self.list.get_mut(place)
    }

    /// Puts the list in order after one entry was given another time.
    pub(crate) fn put_in_order(&mut self) {
        if !self.list.is_sorted_by_key(Entry::order) {
            self.whole().sort_by_key(Entry::order);
        }
    }

    fn place(&self, id: Id) -> Option<usize> {
        match self.known.get() {
            Some(known) => known.places.get(&id).copied(),
            None => self.list.iter().position(|entry| entry.id == id),
        }
    }

    fn known(&self) -> &Known {
        self.known.get_or_init(|| Known::of(&self.list))
    }

    fn at<'a>(&'a self, places: &'a [usize]) -> impl DoubleEndedIterator<Item = &'a Entry> {
        places.iter().filter_map(|place| self.list.get(*place))
    }

    fn touch(&mut self, place: usize) {
        self.revision += 1;
        if self.touched.len() == REMEMBERED {
            self.touched.pop_front();
        }
        self.touched.push_back(place);
    }

    /// The whole list, to do with it as one likes.
    fn whole(&mut self) -> &mut Vec<Entry> {
        self.known.take();
        self.touched.clear();
        self.revision += 1;
        &mut self.list
    }
}

/// An entry that is being changed. What is known of it is found anew when this is let go.
pub(crate) struct Changing<'e> {
    entries: &'e mut Entries,
    place: usize,
}

impl Changing<'_> {
    /// The entry.
    pub(crate) fn entry(&mut self) -> Option<&mut Entry> {
        self.entries.list.get_mut(self.place)
    }
}

impl Drop for Changing<'_> {
    fn drop(&mut self) {
        let Entries { list, known, .. } = &mut *self.entries;
        if let (Some(known), Some(entry)) = (known.get_mut(), list.get(self.place)) {
            known.add(self.place, entry);
        }
        self.entries.touch(self.place);
    }
}

impl Deref for Entries {
    type Target = Vec<Entry>;

    fn deref(&self) -> &Vec<Entry> {
        &self.list
    }
}

impl DerefMut for Entries {
    fn deref_mut(&mut self) -> &mut Vec<Entry> {
        self.whole()
    }
}

impl From<Vec<Entry>> for Entries {
    fn from(list: Vec<Entry>) -> Self {
        Self { list, ..Self::default() }
    }
}

impl FromIterator<Entry> for Entries {
    fn from_iter<I: IntoIterator<Item = Entry>>(entries: I) -> Self {
        Vec::from_iter(entries).into()
    }
}

impl<'e> IntoIterator for &'e Entries {
    type Item = &'e Entry;
    type IntoIter = std::slice::Iter<'e, Entry>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.iter()
    }
}

impl PartialEq for Entries {
    fn eq(&self, other: &Self) -> bool {
        self.list == other.list
    }
}

impl Eq for Entries {}

impl fmt::Debug for Entries {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.list.fmt(f)
    }
}

impl Serialize for Entries {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.list.serialize(to)
    }
}

impl<'de> Deserialize<'de> for Entries {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Vec::deserialize(from).map(Self::from)
    }
}
