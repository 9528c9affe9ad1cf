//! The ledger: the time each of the two has given to each phase, against the box the cycle has for it.

use super::edit::{Change, Edit};
use super::session::{SessionChange, Spent};
use super::{Phase, Role, Session};

/// Who is at the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Both of them.
    Together,
    /// One of them, after the other left the session to them.
    Alone(Role),
}

impl Presence {
    /// Whether a role is there.
    #[must_use]
    pub fn has(self, role: Role) -> bool {
        match self {
            Self::Together => true,
            Self::Alone(there) => there == role,
        }
    }
}

/// Adds so many ms to what was given to a phase by whoever was there; `None` of no time.
#[must_use]
pub fn give(session: &Session, phase: Phase, presence: Presence, ms: u64) -> Option<Edit> {
    if ms == 0 {
        return None;
    }
    let mut new = session.ledger.clone();
    let place = new.partition_point(|spent| spent.phase < phase);
    if new.get(place).is_none_or(|spent| spent.phase != phase) {
        new.insert(place, Spent { phase, mentor: 0, mentee: 0 });
    }
    if let Some(spent) = new.get_mut(place) {
        for role in Role::ALL.into_iter().filter(|role| presence.has(*role)) {
            let time = spent.of_mut(role);
            *time = time.saturating_add(ms);
        }
    }
    Some(Edit::Set(Change::Session(SessionChange::Ledger { old: session.ledger.clone(), new })))
}

impl Session {
    /// The time a role has given to a phase, in ms.
    #[must_use]
    pub fn given_to(&self, phase: Phase, by: Role) -> u64 {
        self.ledger.iter().filter(|spent| spent.phase == phase).map(|spent| spent.of(by)).sum()
    }

    /// The time a role has given in all, in ms.
    #[must_use]
    pub fn given_in_all(&self, by: Role) -> u64 {
        self.ledger.iter().fold(0, |sum, spent| spent.of(by).saturating_add(sum))
    }

    /// The minutes that the cycle has for a phase; `None` where the two chose none.
    #[must_use]
    pub fn box_of(&self, phase: Phase) -> Option<u32> {
        self.cycle.as_ref().map(|cycle| cycle.minutes_of(phase))
    }
}

impl Spent {
    /// A role's time, in ms.
    #[must_use]
    pub fn of(&self, role: Role) -> u64 {
        match role {
            Role::Mentor => self.mentor,
            Role::Mentee => self.mentee,
        }
    }

    fn of_mut(&mut self, role: Role) -> &mut u64 {
        match role {
            Role::Mentor => &mut self.mentor,
            Role::Mentee => &mut self.mentee,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Document;
    use crate::domain::tests::{moment, session};

    const AT: &str = "2026-11-24T09:10:00+07:00";

    #[test]
    fn time_together_is_given_by_both_and_time_alone_by_one() {
        let mut document = Document::new(session());
        for (phase, presence, ms) in [
            (Phase::Think, Presence::Together, 60_000),
            (Phase::Plan, Presence::Alone(Role::Mentee), 30_000),
            (Phase::Think, Presence::Alone(Role::Mentor), 5_000),
        ] {
            let edit = give(document.session(), phase, presence, ms).unwrap();
            assert!(edit.is_bookkeeping());
            document.apply_by_program(Role::Mentee, moment(AT), vec![edit]).unwrap();
        }
        let session = document.session();
        assert_eq!(
            (session.given_to(Phase::Think, Role::Mentor), session.given_to(Phase::Think, Role::Mentee)),
            (65_000, 60_000)
        );
        assert_eq!((session.given_in_all(Role::Mentor), session.given_in_all(Role::Mentee)), (65_000, 90_000));
        assert_eq!(session.ledger.iter().map(|spent| spent.phase).collect::<Vec<_>>(), [Phase::Plan, Phase::Think]);
        assert_eq!(give(session, Phase::Plan, Presence::Together, 0), None);
    }
}
