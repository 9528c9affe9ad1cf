//! The sheet of what is looked for: each thing in each part of the lesson has one entry, which begins with the first that is
//! said of it and goes with the last.

use std::collections::HashMap;

use crate::domain::catalog::instrument::{Behaviour, Behaviours};
use crate::domain::catalog::{Instrument, Way};
use crate::domain::edit::{Edit, KeyedEdit};
use crate::domain::lesson::Stamp;
use crate::domain::list::{Keep, toggled};
use crate::domain::observation::{Entry, Observation, ObservationChange, What};
use crate::domain::{Id, Prose, Session, citing};

use super::set;

/// One thing that is looked for in one part of the lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Sought {
    /// By which instrument.
    pub instrument: Id,
    /// Which behaviour, or which step of the plan.
    pub item: Id,
    /// In which part of the lesson, counted from 1.
    pub segment: u8,
}

/// The instruments that are filled in as sheets.
pub fn sheets(observation: &Observation) -> impl Iterator<Item = (&Instrument, &Behaviours)> {
    observation.instruments.iter().filter_map(|instrument| match &instrument.way {
        Way::Behaviours(behaviours) => Some((instrument, behaviours)),
        _ => None,
    })
}

/// The most parts that a sheet weighs apart; none where there is no sheet.
#[must_use]
pub fn segments(observation: &Observation) -> u8 {
    sheets(observation).map(|(_, behaviours)| behaviours.segments).max().unwrap_or(0)
}

/// Everything that is looked for in a part of the lesson, sheet by sheet: what the plan says first. A sheet that has fewer parts
/// is the same in all of them.
#[must_use]
pub fn sought(session: &Session, segment: u8) -> Vec<Sought> {
    let steps = || session.plan.steps.iter().filter(|step| !step.look_for.trim().is_empty()).map(|step| step.id);
    let of_sheet = |(instrument, behaviours): (&Instrument, &Behaviours)| {
        let segment = segment.min(behaviours.segments);
        let planned: Vec<Id> = steps().filter(|_| behaviours.from_plan).collect();
        let items = planned.into_iter().chain(behaviours.all().map(|behaviour| behaviour.id));
        items.map(|item| Sought { instrument: instrument.id, item, segment }).collect::<Vec<_>>()
    };
    sheets(&session.observation).flat_map(of_sheet).collect()
}

/// The entry of each thing of which something has been said. Where one was weighed twice, the later one counts.
#[must_use]
pub fn entries(observation: &Observation) -> HashMap<Sought, Id> {
    let stands = observation.entries.iter().filter(|entry| !entry.removed && !entry.withdrawn);
    stands.filter_map(|entry| Some((Sought::of(entry)?, entry.id))).collect()
}

impl Sought {
    /// What it is called in the definition; `None` for a step of the plan.
    #[must_use]
    pub fn behaviour<'o>(&self, observation: &'o Observation) -> Option<&'o Behaviour> {
        self.sheet(observation)?.all().find(|behaviour| behaviour.id == self.item)
    }

    /// The sheet that it stands on.
    #[must_use]
    pub fn sheet<'o>(&self, observation: &'o Observation) -> Option<&'o Behaviours> {
        sheets(observation).find(|(instrument, _)| instrument.id == self.instrument).map(|(_, behaviours)| behaviours)
    }

    /// What has been said of it. Where it was weighed twice, the later one counts.
    #[must_use]
    pub fn entry<'o>(&self, observation: &'o Observation) -> Option<&'o Entry> {
        let mine = |entry: &&Entry| Self::of(entry) == Some(*self);
        observation.recorded(self.instrument).rfind(mine)
    }

    /// What an entry speaks of, if it is of a sheet.
    #[must_use]
    pub fn of(entry: &Entry) -> Option<Self> {
        match entry.what {
            What::Look { instrument, item, segment, .. } => Some(Self { instrument, item, segment }),
            _ => None,
        }
    }

    /// Whether there may have been no occasion for it.
    #[must_use]
    pub fn may_be_absent(&self, observation: &Observation) -> bool {
        self.behaviour(observation).is_some_and(|behaviour| behaviour.may_be_absent)
    }

    fn look(&self, level: Option<Id>, absent: bool, text: Prose, cites: Vec<Id>) -> What {
        let Self { instrument, item, segment } = *self;
        What::Look { instrument, item, segment, level, absent, text, cites }
    }
}

/// Chooses a level; the one that is chosen already is taken back.
#[must_use]
pub fn weigh(session: &Session, sought: Sought, level: Id, stamp: Stamp) -> Vec<Edit> {
    let Some(entry) = sought.entry(&session.observation) else {
        return vec![stamp.entry(session, sought.look(Some(level), false, Prose::default(), Vec::new()))];
    };
    let old = entry.look_level().copied().flatten();
    let new = (old != Some(level)).then_some(level);
    changed(session, entry, new, false)
}

/// Says that there was no occasion, or takes that back.
#[must_use]
pub fn no_occasion(session: &Session, sought: Sought, stamp: Stamp) -> Vec<Edit> {
    let Some(entry) = sought.entry(&session.observation) else {
        return vec![stamp.entry(session, sought.look(None, true, Prose::default(), Vec::new()))];
    };
    let absent = entry.look_absent() != Some(&true);
    changed(session, entry, None, absent)
}

/// Lets it rest on something, or no longer.
#[must_use]
pub fn cite(session: &Session, sought: Sought, cited: Id, stamp: Stamp) -> Vec<Edit> {
    let Some(entry) = sought.entry(&session.observation) else {
        return vec![stamp.entry(session, sought.look(None, false, Prose::default(), vec![cited]))];
    };
    let old = entry.look_cites().cloned().unwrap_or_default();
    let new = toggled(&old, cited);
    let left =
        entry.look_level().copied().flatten().is_some() || entry.look_absent() == Some(&true) || has_words(entry);
    if new.is_empty() && !left && may_go(session, entry) {
        return vec![take(entry)];
    }
    vec![set(ObservationChange::LookCites { entry: entry.id, old, new })]
}

/// Begins with its first words, which stand there as the session stores them.
#[must_use]
pub fn begin(session: &Session, sought: Sought, text: &str, stamp: Stamp) -> Edit {
    stamp.entry(session, sought.look(None, false, text.into(), Vec::new()))
}

/// Lets an entry go whose last word is being deleted, where it says nothing else; `None` where it stays.
#[must_use]
pub fn end(session: &Session, entry: &Entry) -> Option<Edit> {
    let weighed = entry.look_level().copied().flatten().is_some() || entry.look_absent() == Some(&true);
    let cites = entry.look_cites().is_some_and(|cites| !cites.is_empty());
    (!weighed && !cites && may_go(session, entry)).then(|| take(entry))
}

/// The edits that make level and occasion so. What says nothing any more is let go.
fn changed(session: &Session, entry: &Entry, level: Option<Id>, absent: bool) -> Vec<Edit> {
    let cites = entry.look_cites().is_some_and(|cites| !cites.is_empty());
    if level.is_none() && !absent && !cites && !has_words(entry) && may_go(session, entry) {
        return vec![take(entry)];
    }
    let (old, was) = (entry.look_level().copied().flatten(), entry.look_absent() == Some(&true));
    let to_level = (old != level).then(|| set(ObservationChange::LookLevel { entry: entry.id, old, new: level }));
    let to_absent =
        (was != absent).then(|| set(ObservationChange::LookAbsent { entry: entry.id, old: was, new: absent }));
    to_level.into_iter().chain(to_absent).collect()
}

fn has_words(entry: &Entry) -> bool {
    entry.said().is_some_and(|text| !text.is_silent())
}

fn take(entry: &Entry) -> Edit {
    Edit::Keyed(KeyedEdit::Entry(Keep::Take(entry.clone())))
}

/// Whether nothing hangs on an entry: no reply, and nobody who cites it. What is sealed may cite anything, so that while anything
/// is, nothing goes.
fn may_go(session: &Session, entry: &Entry) -> bool {
    let is_sealed = !session.assessment.sealed.is_empty() || !session.reflection.sealed.is_empty();
    let cited = is_sealed || citing::is_cited(session, entry.id);
    !cited && entry.reply.is_none() && !entry.withheld
}

#[cfg(test)]
mod tests;
