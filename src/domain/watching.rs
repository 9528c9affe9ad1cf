//! What a lesson is watched with, as edits: instruments chosen and left, the seating plan, the reaction time.

use super::catalog::instrument::{Rekeyed, settle};
use super::catalog::{Instrument, Tongue};
use super::edit::{Change, Edit, ListEdit};
use super::list::Op;
use super::observation::{Observation, ObservationChange, SeatingPlan, What};
use super::{Id, Session};

/// No room has more rows, or columns, of seats than this.
pub const MOST_SEATS: u8 = 15;

/// Takes an instrument into a session that is being begun, once, its keys moved where they are taken.
pub fn take_in(observation: &mut Observation, mut instrument: Instrument, tongue: Tongue) {
    if observation.instrument(instrument.id).is_none() {
        settle(&observation.instruments, &mut instrument, tongue);
        observation.instruments.push(instrument);
    }
}

/// Takes an instrument in, behind those that are chosen already, its keys moved where they are taken. What was moved.
#[must_use]
pub fn choose(session: &Session, mut instrument: Instrument, tongue: Tongue) -> (Edit, Vec<Rekeyed>) {
    let chosen = &session.observation.instruments;
    let moved = settle(chosen, &mut instrument, tongue);
    let after = chosen.last().map(|last| last.id);
    (Edit::List(ListEdit::Instruments(Op::insert(after, instrument))), moved)
}

/// Leaves an instrument out again; `None` while something recorded hangs on it, or where it was not chosen.
#[must_use]
pub fn leave_out(session: &Session, instrument: Id) -> Option<Edit> {
    let in_use = is_in_use(&session.observation, instrument);
    let op = Op::remove(&session.observation.instruments, instrument).filter(|_| !in_use)?;
    Some(Edit::List(ListEdit::Instruments(op)))
}

/// Whether something recorded hangs on an instrument, struck out or not.
#[must_use]
pub fn is_in_use(observation: &Observation, instrument: Id) -> bool {
    observation.entries.iter().any(|entry| entry.what.instrument() == Some(instrument))
}

/// Whether something recorded names a seat, struck out or not.
#[must_use]
pub fn is_seat_in_use(observation: &Observation, seat: Id) -> bool {
    use super::observation::Party;
    observation.entries.iter().any(|entry| match &entry.what {
        What::Point { seat: of, .. } | What::Span { seat: of, .. } => *of == Some(seat),
        What::Sweep { marks, .. } => marks.iter().any(|mark| mark.seat == seat),
        What::Flow { from, to, .. } => [from, to].contains(&&Party::Seat(seat)),
        _ => false,
    })
}

/// Seats the pupils; `None` where they sit so already.
#[must_use]
pub fn seat(observation: &Observation, new: Option<SeatingPlan>) -> Option<Edit> {
    reseat(observation.seats.clone(), new)
}

/// Seats the pupils who sat like this; `None` where they sit so already.
#[must_use]
pub fn reseat(old: Option<SeatingPlan>, new: Option<SeatingPlan>) -> Option<Edit> {
    (old != new).then(|| set(ObservationChange::Seats { old, new }))
}

/// Dates marks back by so many ms; `None` where they are.
#[must_use]
pub fn react(observation: &Observation, new: i64) -> Option<Edit> {
    react_from(observation.reaction, new)
}

/// Dates marks back by so many ms that were dated back by so many; `None` where that is the same.
#[must_use]
pub fn react_from(old: i64, new: i64) -> Option<Edit> {
    (old != new).then(|| set(ObservationChange::Reaction { old, new }))
}

fn set(change: ObservationChange) -> Edit {
    Edit::Set(Change::Observation(change))
}
