//! What a lesson is watched with: a set of codes, and a way of recording them.

pub mod behaviours;
pub mod chain;
pub mod code;
pub mod events;
pub mod intervals;
pub mod keys;
pub mod seats;
pub mod snapshots;

use serde::{Deserialize, Serialize};

pub use behaviours::{Area, Behaviour, Behaviours, Element};
pub use chain::{Chain, Part, Ratio, Region};
pub use code::{AnyOf, Band, Code, Grouping};
pub use events::{Again, Asked, EventCode, Events, Exclusive, Modifier, Scale, Who};
pub use intervals::{Intervals, Side};
pub use keys::{Rekeyed, settle};
pub use seats::{End, FlowKind, Seats};
pub use snapshots::{Facet, Measure, Moments, Row, Snapshots, Sweeps};

use super::fault::Findings;
use super::{Bilingual, Definition, Fault, Source};
use crate::domain::{Id, Item};

/// A set of codes and the way they are recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    /// The name it is referred to by.
    pub id: Id,
    /// The name people read.
    pub name: Bilingual,
    /// What it is for.
    pub about: Bilingual,
    /// The question of a mentee that it answers.
    pub answers: Bilingual,
    /// What it does not record, told before it is agreed to: said behind *does not record*.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub omits: Option<Bilingual>,
    /// Where it comes from.
    pub source: Source,
    /// What those who record with it hold to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<Bilingual>,
    /// How it records, and its codes.
    pub way: Way,
}

/// The ways of recording.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Way {
    /// What happens, when it happens: moments, and states that last.
    Events(Events),
    /// Boxes of so many seconds, each with all that was seen in it.
    Intervals(Intervals),
    /// One code every so many seconds.
    Chain(Chain),
    /// At set moments, a short look over the whole room.
    Snapshots(Snapshots),
    /// Every seat in turn, one letter each.
    Sweeps(Sweeps),
    /// Counts.
    Tally(Tally),
    /// Wait time, by its four taps.
    Stopwatch(Stopwatch),
    /// Who speaks to whom, on the seating plan.
    Seats(Seats),
    /// What to look for, weighed after the lesson from what was written down.
    Behaviours(Behaviours),
}

/// Codes that are counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    /// What is counted.
    pub codes: Vec<Code>,
    /// Ways to gather the codes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groupings: Vec<Grouping>,
}

/// The four taps of wait time (Rowe 1974), each with its key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stopwatch {
    /// The question ends, the answer starts, the answer ends, the teacher reacts: four codes, in this order.
    pub taps: Vec<Code>,
}

impl Instrument {
    /// The codes that have a key of their own on the board, in their order.
    #[must_use]
    pub fn codes(&self) -> Vec<&Code> {
        match &self.way {
            Way::Events(events) => events.codes.iter().map(|event| &event.code).collect(),
            Way::Intervals(intervals) => intervals.sides.iter().flat_map(|side| &side.codes).collect(),
            Way::Chain(chain) => chain.codes.iter().collect(),
            Way::Sweeps(sweeps) => sweeps.codes.iter().collect(),
            Way::Tally(tally) => tally.codes.iter().collect(),
            Way::Stopwatch(stopwatch) => stopwatch.taps.iter().collect(),
            Way::Seats(seats) => seats.kinds.iter().map(|kind| &kind.code).collect(),
            Way::Snapshots(snapshots) => snapshots.facets.iter().flat_map(|facet| &facet.codes).collect(),
            Way::Behaviours(behaviours) => behaviours.levels.iter().collect(),
        }
    }

    /// The code with this id.
    #[must_use]
    pub fn code(&self, id: Id) -> Option<&Code> {
        match &self.way {
            Way::Intervals(intervals) => intervals.codes().chain(&intervals.levels).find(|code| code.id == id),
            _ => self.codes().into_iter().find(|code| code.id == id),
        }
    }

    /// The ways in which its codes are gathered.
    #[must_use]
    pub fn groupings(&self) -> &[Grouping] {
        match &self.way {
            Way::Events(events) => &events.groupings,
            Way::Intervals(intervals) => &intervals.groupings,
            Way::Chain(chain) => &chain.groupings,
            Way::Tally(tally) => &tally.groupings,
            Way::Snapshots(_) | Way::Sweeps(_) | Way::Stopwatch(_) | Way::Seats(_) | Way::Behaviours(_) => &[],
        }
    }

    /// Whether its keys stand on the board all the time, beside those of the other instruments; the keys of the others count
    /// only while a scan, a sweep or a sheet of theirs is being filled in.
    #[must_use]
    pub fn is_always_on_the_board(&self) -> bool {
        !matches!(self.way, Way::Snapshots(_) | Way::Sweeps(_) | Way::Behaviours(_))
    }
}

impl Item for Instrument {
    fn id(&self) -> Id {
        self.id
    }
}

impl Definition for Instrument {
    headed!();

    fn faults(&self) -> Vec<Fault> {
        let mut findings = Findings::of(self);
        findings.text("answers", &self.answers);
        if let Some(omits) = &self.omits {
            findings.text("omits", omits);
        }
        findings.texts("rules", &self.rules);
        findings.inside("way", |findings| match &self.way {
            Way::Events(events) => events.look_into(findings),
            Way::Intervals(intervals) => intervals.look_into(findings),
            Way::Chain(chain) => chain.look_into(findings),
            Way::Snapshots(snapshots) => snapshots.look_into(findings),
            Way::Sweeps(sweeps) => sweeps.look_into(findings),
            Way::Tally(tally) => {
                findings.count("codes", &tally.codes, 1..=40);
                findings.codes("codes", &tally.codes);
                findings.groupings(&tally.groupings, &tally.codes.iter().map(|code| code.id).collect::<Vec<_>>());
            }
            Way::Stopwatch(stopwatch) => {
                findings.count("taps", &stopwatch.taps, 4..=4);
                findings.codes("taps", &stopwatch.taps);
            }
            Way::Seats(seats) => seats.look_into(findings),
            Way::Behaviours(behaviours) => behaviours.look_into(findings),
        });
        findings.into_faults()
    }
}
