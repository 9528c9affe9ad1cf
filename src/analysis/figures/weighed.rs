//! What was looked for, as it was weighed after the lesson: which levels, and what rests on nothing.
//!
//! Levels are counted, never averaged: they have an order and no distance. Each share is of what was weighed; something without
//! a level is told apart from something nobody came to, and no occasion from no decision.

use super::counted;
use crate::analysis::Share;
use crate::domain::catalog::instrument::Behaviours;
use crate::domain::observation::What;
use crate::domain::{Id, Session};

/// What was looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighed {
    /// All of it, over all parts of the lesson.
    pub all: Levels,
    /// By part of the lesson, counted from 1.
    pub segments: Vec<(u8, Levels)>,
    /// By area.
    pub areas: Vec<(Id, Levels)>,
    /// By element.
    pub elements: Vec<(Id, Levels)>,
    /// Each thing in each part of the lesson.
    pub items: Vec<Item>,
}

/// How some things were weighed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Levels {
    /// How many there are to weigh.
    pub sought: u64,
    /// Each level, of those that have one.
    pub levels: Vec<(Id, Share)>,
    /// There was no occasion for them.
    pub no_occasion: u64,
    /// Something is written or cited, and no level is chosen.
    pub undecided: u64,
    /// Not weighed.
    pub unweighed: u64,
    /// Those that have a level and rest on nothing: no words and no entry.
    pub without_evidence: u64,
}

/// One thing in one part of the lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// Which behaviour, or which step of the plan.
    pub item: Id,
    /// In which part of the lesson.
    pub segment: u8,
    /// How it was weighed.
    pub state: State,
    /// Whether it rests on something.
    pub has_evidence: bool,
}

/// How one thing was weighed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Not at all.
    Unweighed,
    /// There was no occasion for it.
    NoOccasion,
    /// Something is written or cited, and no level is chosen.
    Undecided,
    /// At a level.
    At(Id),
}

/// The figures of what was looked for. Where something was weighed twice, the later one counts.
#[must_use]
pub fn weighed(session: &Session, instrument: Id, behaviours: &Behaviours) -> Weighed {
    let planned = session.plan.steps.iter().filter(|step| behaviours.from_plan && !step.look_for.trim().is_empty());
    let sought: Vec<Id> = behaviours.all().map(|behaviour| behaviour.id).chain(planned.map(|step| step.id)).collect();
    let segments = 1..=behaviours.segments;
    let items: Vec<Item> = segments
        .clone()
        .flat_map(|segment| sought.iter().map(move |item| (*item, segment)))
        .map(|(item, segment)| {
            let mut found = Item { item, segment, state: State::Unweighed, has_evidence: false };
            for entry in counted(session, instrument) {
                match &entry.what {
                    What::Look { item: looked, segment: part, level, absent, text, cites, .. }
                        if (*looked, *part) == (item, segment) =>
                    {
                        let without_level = if *absent { State::NoOccasion } else { State::Undecided };
                        found.state = level.map_or(without_level, State::At);
                        found.has_evidence = !text.is_silent() || !cites.is_empty();
                    }
                    _ => {}
                }
            }
            found
        })
        .collect();
    let levels = |fits: &dyn Fn(&Item) -> bool| Levels::of(items.iter().filter(|item| fits(item)), behaviours);
    let elements = || behaviours.areas.iter().flat_map(|area| &area.elements);
    Weighed {
        all: levels(&|_| true),
        segments: segments.map(|segment| (segment, levels(&|item| item.segment == segment))).collect(),
        areas: behaviours
            .areas
            .iter()
            .map(|area| {
                let mine = |item: &Item| {
                    area.elements.iter().flat_map(|element| &element.behaviours).any(|it| it.id == item.item)
                };
                (area.id, levels(&mine))
            })
            .collect(),
        elements: elements()
            .map(|element| (element.id, levels(&|item| element.behaviours.iter().any(|it| it.id == item.item))))
            .collect(),
        items,
    }
}

impl Levels {
    fn of<'i>(items: impl Iterator<Item = &'i Item>, behaviours: &Behaviours) -> Self {
        let items: Vec<&Item> = items.collect();
        let count = |fits: &dyn Fn(&Item) -> bool| items.iter().filter(|item| fits(item)).count() as u64;
        let base = count(&|item| matches!(item.state, State::At(_)));
        let at = |level: Id| Share { part: count(&|item| item.state == State::At(level)), base };
        Self {
            sought: items.len() as u64,
            levels: behaviours.levels.iter().map(|level| (level.id, at(level.id))).collect(),
            no_occasion: count(&|item| item.state == State::NoOccasion),
            undecided: count(&|item| item.state == State::Undecided),
            unweighed: count(&|item| item.state == State::Unweighed),
            without_evidence: count(&|item| matches!(item.state, State::At(_)) && !item.has_evidence),
        }
    }
}

#[cfg(test)]
mod tests;
