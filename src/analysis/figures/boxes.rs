//! Boxes of so many seconds: in how many of them each code was seen, and how much of all that was seen it is.
//!
//! *Per cent of intervals* is boxes with the code / boxes observed (Smith et al. 2013; Lund et al. 2015), *per cent of codes* is
//! marks of the code / marks of its side (Smith et al. 2014). Boxes observed are all that were recorded, with codes or
//! without, those that were cut short included and counted apart; boxes that nobody filled in are in no base. So rows of a
//! published data set give the fractions of its authors.

use std::collections::HashSet;

use super::base::{extent, gaps};
use super::within_lesson;
use crate::analysis::Share;
use crate::analysis::time_use::UNOBSERVED;
use crate::domain::catalog::instrument::Grouping;
use crate::domain::catalog::instrument::Intervals;
use crate::domain::lesson_time::Stretch;
use crate::domain::observation::What;
use crate::domain::{Id, LessonTime, Session};

/// The boxes of an instrument.
#[derive(Clone, Debug, PartialEq)]
pub struct Boxes {
    /// How many the lesson had room for, the last one perhaps in part; up to the last recorded one while the lesson has no
    /// end.
    pub due: u64,
    /// How many were recorded: the base of all per cent of intervals.
    pub observed: u64,
    /// Of them, how many lie wholly within the lesson and are touched by no gap.
    pub full: u64,
    /// Of them, how many do not.
    pub partial: u64,
    /// Due and not recorded, though not wholly in a gap.
    pub missed: u64,
    /// Due, not recorded, and wholly in a gap.
    pub unseen: u64,
    /// The codes, side by side.
    pub sides: Vec<SideBoxes>,
    /// The codes taken together, grouping by grouping.
    pub groupings: Vec<GroupBoxes>,
    /// What counts wherever one of several codes does: in how many boxes.
    pub any: Vec<(Id, Share)>,
    /// What was said of boxes as a whole: each level, then `None`, of all boxes observed.
    pub levels: Vec<(Option<Id>, Share)>,
}

/// The codes of a side.
#[derive(Clone, Debug, PartialEq)]
pub struct SideBoxes {
    /// Which side.
    pub side: Id,
    /// How many marks it has: the base of its per cent of codes.
    pub marks: u64,
    /// Each code, in the order of the instrument.
    pub codes: Vec<InBoxes>,
}

/// The bands of a grouping.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupBoxes {
    /// Which grouping.
    pub grouping: Id,
    /// Each band: boxes with any of its codes; its marks, of the marks of the sides that its codes are of.
    pub bands: Vec<InBoxes>,
}

/// A code, or codes taken together, both ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InBoxes {
    /// Which code or band.
    pub id: Id,
    /// Boxes with it, of boxes observed.
    pub of_boxes: Share,
    /// Its marks, of the marks of its side.
    pub of_marks: Share,
}

/// A box that was recorded.
struct Recorded {
    at: LessonTime,
    codes: HashSet<Id>,
    level: Option<Id>,
}

/// The figures of boxes.
#[must_use]
pub fn boxes(session: &Session, instrument: Id, intervals: &Intervals, now: LessonTime) -> Boxes {
    let recorded: Vec<Recorded> = within_lesson(session, instrument)
        .filter_map(|entry| match &entry.what {
            What::Box { codes, level, .. } => {
                Some(Recorded { at: entry.at, codes: codes.iter().copied().collect(), level: *level })
            }
            _ => None,
        })
        .collect();
    let observed = recorded.len() as u64;
    let share = |part: usize| Share { part: part as u64, base: observed };
    let with_any = |codes: &[Id]| {
        let any = |one: &&Recorded| codes.iter().any(|code| one.codes.contains(code));
        recorded.iter().filter(any).count()
    };
    let marks = |codes: &[Id]| {
        let unique: HashSet<&Id> = codes.iter().collect();
        unique.into_iter().map(|code| with_any(&[*code]) as u64).sum::<u64>()
    };
    let sides: Vec<SideBoxes> = intervals
        .sides
        .iter()
        .map(|side| {
            let all: Vec<Id> = side.codes.iter().map(|code| code.id).collect();
            let base = marks(&all);
            let both = |code: &Id| {
                let part = with_any(&[*code]);
                InBoxes { id: *code, of_boxes: share(part), of_marks: Share { part: part as u64, base } }
            };
            SideBoxes { side: side.id, marks: base, codes: all.iter().map(both).collect() }
        })
        .collect();
    let grouping = |grouping: &Grouping| {
        let bands = grouping.bands.iter().map(|band| {
            let of_side = |side: &&SideBoxes| side.codes.iter().any(|code| band.codes.contains(&code.id));
            let base = sides.iter().filter(of_side).map(|side| side.marks).sum();
            let of_marks = Share { part: marks(&band.codes), base };
            InBoxes { id: band.id, of_boxes: share(with_any(&band.codes)), of_marks }
        });
        GroupBoxes { grouping: grouping.id, bands: bands.collect() }
    };
    let said = |level: Option<Id>| (level, share(recorded.iter().filter(|one| one.level == level).count()));
    let levels = intervals.levels.iter().map(|level| said(Some(level.id)));
    let levels = levels.chain((!intervals.levels.is_empty()).then(|| said(None))).collect();
    let count = Count::of(session, intervals, &recorded, now);
    Boxes {
        due: count.due,
        observed,
        full: observed - count.partial,
        partial: count.partial,
        missed: count.missed,
        unseen: count.unseen,
        groupings: intervals.groupings.iter().map(grouping).collect(),
        any: intervals.any.iter().map(|any| (any.id, share(with_any(&any.codes)))).collect(),
        levels,
        sides,
    }
}

/// Which boxes there are, and which were not to be had.
struct Count {
    due: u64,
    partial: u64,
    missed: u64,
    unseen: u64,
}

impl Count {
    fn of(session: &Session, intervals: &Intervals, recorded: &[Recorded], now: LessonTime) -> Self {
        let long = intervals.ms().max(1);
        let last = recorded.iter().map(|one| one.at.ms() / long + 1).max().unwrap_or(0);
        let ended = session.observation.started.and(session.observation.ended).is_some();
        let whole = match ended {
            true => extent(session, now),
            false => Stretch { from: LessonTime::START, to: LessonTime::from_ms(last * long) },
        };
        let due = whole.ms() / long + i64::from(whole.ms() % long > 0);
        let gaps = gaps(session, &UNOBSERVED, whole);
        let cut = |one: &&Recorded| {
            let span = Stretch { from: one.at, to: one.at.plus(long) };
            span.to > whole.to || gaps.iter().any(|gap| gap.within(span).ms() > 0)
        };
        let places: HashSet<i64> = recorded.iter().map(|one| one.at.ms() / long).filter(|place| *place < due).collect();
        let mut unseen = 0;
        for gap in &gaps {
            // The last box ends with the lesson: a gap that reaches to the end has all that there is of it.
            let first = gap.from.ms() / long + i64::from(gap.from.ms() % long > 0);
            let end = if gap.to == whole.to { due } else { gap.to.ms() / long };
            let filled = places.iter().filter(|place| (first..end).contains(place)).count() as i64;
            unseen += (end - first).max(0) - filled;
        }
        let none = |count: i64| u64::try_from(count).unwrap_or(0);
        Self {
            due: none(due),
            partial: recorded.iter().filter(cut).count() as u64,
            missed: none(due - places.len() as i64 - unseen),
            unseen: none(unseen),
        }
    }
}

#[cfg(test)]
mod tests;
