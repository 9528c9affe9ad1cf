//! Hand-over: one writes now, the other later, and what is new since then is told.

use std::collections::BTreeSet;

use super::edit::{Edit, KeyedEdit};
use super::history::UndoStep;
use super::ledger::Presence;
use super::list::Keep;
use super::session::HandOver;
use super::{Id, Moment, Role, Session};

/// Leaves the session to the other, who has seen nothing of what comes after yet.
#[must_use]
pub fn hand_over(session: &Session, by: Role, at: Moment) -> Vec<Edit> {
    let earlier = left_by(session, by).copied();
    let take = earlier.map(|earlier| Edit::Keyed(KeyedEdit::HandOver(Keep::Take(earlier))));
    let put = HandOver { by, at, seq: session.seq + 1 };
    take.into_iter().chain([Edit::Keyed(KeyedEdit::HandOver(Keep::Put(put)))]).collect()
}

/// Takes note that both are at the machine again.
#[must_use]
pub fn come_together(session: &Session) -> Vec<Edit> {
    session.handed.iter().map(|left| Edit::Keyed(KeyedEdit::HandOver(Keep::Take(*left)))).collect()
}

/// The last hand-over, if the two have not met since.
#[must_use]
pub fn last(session: &Session) -> Option<&HandOver> {
    session.handed.iter().max_by_key(|left| left.seq)
}

/// Who is to go on, where the other left the session to them.
#[must_use]
pub fn waits_for(session: &Session) -> Option<Role> {
    last(session).map(|left| left.by.other())
}

/// Who is at the machine.
#[must_use]
pub fn presence(session: &Session) -> Presence {
    waits_for(session).map_or(Presence::Together, Presence::Alone)
}

/// The last record that a role has seen; `None` of one who never left.
#[must_use]
pub fn seen_until(session: &Session, role: Role) -> Option<u64> {
    left_by(session, role).map(|left| left.seq)
}

/// The things that the other has written or changed since a record, of the steps that stand. What is sealed is passed by.
pub fn touched_since<'s>(steps: impl IntoIterator<Item = &'s UndoStep>, role: Role, seq: u64) -> BTreeSet<Id> {
    let news = steps.into_iter().filter(|step| step.group.0 > seq && step.by != role);
    let edits = news.flat_map(|step| &step.edits);
    edits
        .filter(|edit| !edit.is_bookkeeping() && edit.sealed_by().is_none())
        .filter_map(|edit| edit.spot().item)
        .collect()
}

/// The record of the last step of a role, of the steps that stand.
pub fn last_step_of<'s>(steps: impl DoubleEndedIterator<Item = &'s UndoStep>, role: Role) -> Option<u64> {
    steps.rev().find(|step| step.by == role).map(|step| step.group.0)
}

fn left_by(session: &Session, role: Role) -> Option<&HandOver> {
    session.handed.iter().find(|left| left.by == role)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::tests::{moment, session};
    use crate::domain::{Document, planning};

    const AT: &str = "2026-11-24T21:10:00+07:00";

    fn id(name: &str) -> Id {
        name.parse().unwrap()
    }

    fn add(document: &mut Document, by: Role, name: &str) {
        let edit = planning::add_goal(document.session(), None, id(name));
        document.apply(by, moment(AT), vec![edit]).unwrap();
    }

    #[test]
    fn who_was_left_the_session_is_waited_for_and_alone_until_both_meet() {
        let mut document = Document::new(session());
        assert_eq!((waits_for(document.session()), presence(document.session())), (None, Presence::Together));
        for by in [Role::Mentee, Role::Mentor, Role::Mentee] {
            let edits = hand_over(document.session(), by, moment(AT));
            document.apply_by_program(by, moment(AT), edits).unwrap();
            assert_eq!(waits_for(document.session()), Some(by.other()));
            assert_eq!(presence(document.session()), Presence::Alone(by.other()));
        }
        let together = come_together(document.session());
        document.apply_by_program(Role::Mentor, moment(AT), together).unwrap();
        assert_eq!(presence(document.session()), Presence::Together);
    }

    #[test]
    fn what_is_new_is_what_the_other_did_since_one_left_and_still_stands() {
        let mut document = Document::new(session());
        add(&mut document, Role::Mentee, "before11");
        let edits = hand_over(document.session(), Role::Mentor, moment(AT));
        document.apply_by_program(Role::Mentor, moment(AT), edits).unwrap();
        add(&mut document, Role::Mentee, "since111");
        add(&mut document, Role::Mentor, "own11111");
        add(&mut document, Role::Mentee, "undone11");
        document.undo(Role::Mentee, moment(AT)).unwrap();
        let seen = seen_until(document.session(), Role::Mentor).unwrap();
        let news = touched_since(document.history().steps(), Role::Mentor, seen);
        assert_eq!(news, BTreeSet::from([id("since111")]));
        assert_eq!(seen_until(document.session(), Role::Mentee), None);
        let last = last_step_of(document.history().steps(), Role::Mentor).unwrap();
        assert_eq!(touched_since(document.history().steps(), Role::Mentor, last), BTreeSet::new());
    }
}
