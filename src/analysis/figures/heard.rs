//! Who has been heard, with whatever instrument: seat by seat, each with the entries it is told by.
//!
//! A seat is heard where somebody on it speaks, or where a mark says that it is that seat's doing.

use std::collections::BTreeMap;

use crate::domain::observation::{Entry, Party, SeatingPlan, What};
use crate::domain::{Id, LessonTime, Session};

/// The contributions of seats.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heard {
    /// The entries of each seat, in the order of the lesson.
    seats: BTreeMap<Id, Vec<Id>>,
}

impl Heard {
    /// The entries that a seat was heard in.
    #[must_use]
    pub fn entries(&self, seat: Id) -> &[Id] {
        self.seats.get(&seat).map_or(&[], Vec::as_slice)
    }

    /// The seats of a plan that have not been heard, in its order.
    #[must_use]
    pub fn unheard(&self, plan: &SeatingPlan) -> Vec<Id> {
        plan.seats.iter().map(|seat| seat.id).filter(|seat| self.entries(*seat).is_empty()).collect()
    }
}

/// Who has been heard in the lesson so far.
#[must_use]
pub fn heard(session: &Session) -> Heard {
    let mut heard = Heard::default();
    let counts =
        |entry: &&Entry| !entry.removed && !entry.withdrawn && !entry.withheld && entry.at >= LessonTime::START;
    for entry in session.observation.entries.iter().filter(counts) {
        if let Some(seat) = who(&entry.what) {
            heard.seats.entry(seat).or_default().push(entry.id);
        }
    }
    heard
}

/// The seat whose contribution an entry is.
fn who(what: &What) -> Option<Id> {
    match what {
        What::Flow { from: Party::Seat(seat), .. } => Some(*seat),
        What::Point { seat, .. } | What::Span { seat, .. } => *seat,
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixture::{id, lesson};
    use crate::domain::Role;

    #[test]
    fn who_speaks_and_whose_doing_it_is_counts_and_not_who_is_spoken_to() {
        let mut session = lesson();
        let instrument = id("arus");
        let flow = |from, to| What::Flow { instrument, kind: id("tanya"), from, to, back: 0 };
        let point = |seat| What::Point { instrument, code: id("k"), seat, with: vec![], text: "".into(), back: 0 };
        let span = What::Span {
            instrument,
            code: id("k"),
            seat: Some(id("s3")),
            with: vec![],
            until: None,
            closed_by_end: false,
            back: 0,
        };
        let said = [
            (1, flow(Party::Seat(id("s1")), Party::Teacher)),
            (2, flow(Party::Teacher, Party::Seat(id("s4")))),
            (3, point(Some(id("s1")))),
            (4, point(None)),
            (5, span),
            (-5, point(Some(id("s4")))),
        ];
        session.observation.entries.clear();
        for (n, (at, what)) in (1_u32..).zip(said) {
            let id = id(&format!("e{n}"));
            session.observation.entries.push(Entry::new(id, n, LessonTime::from_ms(at * 1_000), Role::Mentor, what));
        }
        let plan = SeatingPlan::filled(1, 4);
        let told = heard(&session);
        assert_eq!(told.entries(id("s1")), [id("e1"), id("e3")]);
        assert_eq!(told.unheard(&plan), [id("s2"), id("s4")]);
        session.observation.entries[0].withheld = true;
        session.observation.entries[2].removed = true;
        assert_eq!(heard(&session).unheard(&plan), [id("s1"), id("s2"), id("s4")]);
    }
}
