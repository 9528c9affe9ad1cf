//! Beats: one code every so many seconds, the last one repeated while no key comes.

use crate::domain::catalog::Way;
use crate::domain::catalog::instrument::Chain;
use crate::domain::edit::Edit;
use crate::domain::observation::{Entry, GapKind, Observation, What};
use crate::domain::{Id, LessonTime, Session};

/// A chain that nobody has touched and the program has not carried on for so many beats has paused.
const PAUSES_AFTER: i64 = 3;

/// The last beat of a chain.
#[must_use]
pub fn last(observation: &Observation, instrument: Id) -> Option<&Entry> {
    observation.recorded(instrument).rev().find(|entry| matches!(entry.what, What::Beat { .. }))
}

/// Whether a chain goes on at a moment: it has begun, and has not paused.
#[must_use]
pub fn goes_on(observation: &Observation, instrument: Id, chain: &Chain, at: LessonTime) -> bool {
    last(observation, instrument).is_some_and(|last| {
        let gap = observation
            .gaps(&[GapKind::Interrupted, GapKind::NotObserving, GapKind::CannotSee, GapKind::MachineAway], at);
        let apart = gap.into_iter().any(|gap| gap.to > last.at && gap.from <= at);
        !apart && at.ms() - last.at.ms() <= chain.ms() * (PAUSES_AFTER + 1)
    })
}

/// A beat as a key makes it.
#[must_use]
pub fn beat(observation: &Observation, instrument: Id, chain: &Chain, code: Id, at: LessonTime) -> What {
    let begun = last(observation, instrument).is_some();
    let resumed = begun && !goes_on(observation, instrument, chain, at);
    What::Beat { instrument, code, repeated: false, resumed }
}

/// The beats that have become due since the last, each with its code: what the program records by itself.
///
/// `paused` are the chains that somebody has stopped. In a gap, and after one, nothing is repeated: the next key goes on.
pub fn due(session: &Session, now: LessonTime, paused: &[Id], mut new_id: impl FnMut() -> Id) -> Vec<Edit> {
    let observation = &session.observation;
    let has_chains = observation.instruments.iter().any(|instrument| matches!(instrument.way, Way::Chain(_)));
    if !has_chains || !observation.is_running() || observation.open_gap().is_some() {
        return Vec::new();
    }
    let mut edits = Vec::new();
    let mut n = observation.next_number();
    for instrument in &observation.instruments {
        let Way::Chain(chain) = &instrument.way else { continue };
        let Some(last) = last(observation, instrument.id) else { continue };
        if paused.contains(&instrument.id) || !goes_on(observation, instrument.id, chain, now) {
            continue;
        }
        let What::Beat { code, .. } = last.what else { continue };
        let mut at = last.at.plus(chain.ms());
        while chain.ms() > 0 && at.plus(chain.ms()) <= now {
            let what = What::Beat { instrument: instrument.id, code, repeated: true, resumed: false };
            edits.push(Edit::put_entry(Entry::new(new_id(), n, at, last.by, what)));
            n = n.saturating_add(1);
            at = at.plus(chain.ms());
        }
    }
    edits
}
