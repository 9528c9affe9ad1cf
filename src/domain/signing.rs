//! Signatures: a name put to a version of the session, and whether that version still stands.

use super::assessment::Signature;
use super::edit::{Edit, KeyedEdit};
use super::list::Keep;
use super::{Moment, Role, Session};

/// Puts a role's name to the session as it is now, in the place of an earlier signature of theirs.
#[must_use]
pub fn sign(session: &Session, by: Role, at: Moment) -> Vec<Edit> {
    let earlier = session.assessment.signature(by).copied();
    let take = earlier.map(|earlier| Edit::Keyed(KeyedEdit::Signature(Keep::Take(earlier))));
    let signature = Signature { by, at, seq: session.seq + 1, holds: checksum(session) };
    take.into_iter().chain([Edit::Keyed(KeyedEdit::Signature(Keep::Put(signature)))]).collect()
}

/// Whether the session says something else than when a role signed it.
///
/// A change that was taken back again is none, and one made in another program is one. What only keeps the books changes
/// nothing that was signed. This writes all of the session down: who asks at every key keeps the answer.
#[must_use]
pub fn is_changed_since(session: &Session, signature: &Signature) -> bool {
    match signature.holds {
        Some(signed) => checksum(session) != Some(signed),
        None => {
            let other = session.assessment.signature(signature.by.other());
            let theirs = other.filter(|other| other.seq > signature.seq).map_or(0, |_| 1);
            session.seq > signature.seq + theirs
        }
    }
}

/// Who signed something else than the session says now, the mentee first.
#[must_use]
pub fn changed(session: &Session) -> Vec<Role> {
    let signature = |by: &Role| session.assessment.signature(*by);
    let is_changed = |by: &Role| signature(by).is_some_and(|signature| is_changed_since(session, signature));
    [Role::Mentee, Role::Mentor].into_iter().filter(is_changed).collect()
}

/// The CRC-32 of what can be signed; `None` of a session that cannot be written, which none is.
#[must_use]
pub fn checksum(session: &Session) -> Option<u32> {
    let mut signed = session.clone();
    signed.seq = 0;
    signed.drafts.clear();
    signed.ledger.clear();
    signed.handed.clear();
    signed.assessment.signed.clear();
    signed.reflection.talks.iter_mut().for_each(|talk| talk.chair.clear());
    ron::to_string(&signed).ok().map(|text| crc32fast::hash(text.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::session::{Draft, HandOver, Spent};
    use crate::domain::tests::{moment, session_with_a_note};
    use crate::domain::{Line, Phase};

    const AT: &str = "2026-11-24T09:21:00+07:00";

    fn signed() -> (Session, Signature) {
        let session = session_with_a_note();
        let signature = Signature { by: Role::Mentee, at: moment(AT), seq: 1, holds: checksum(&session) };
        (session, signature)
    }

    #[test]
    fn every_change_is_a_later_one_until_it_is_taken_back() {
        let (session, signature) = signed();
        assert!(!is_changed_since(&session, &signature));
        let mut changed = session;
        let title = std::mem::replace(&mut changed.title, "Lain".into());
        assert!(is_changed_since(&changed, &signature));
        changed.title = title;
        assert!(!is_changed_since(&changed, &signature));
        changed.withdraw(changed.observation.entries[0].id);
        assert!(is_changed_since(&changed, &signature));
    }

    #[test]
    fn keeping_the_books_is_no_change() {
        let (mut session, signature) = signed();
        session.seq += 3;
        session.ledger = vec![Spent { phase: Phase::Assess, mentor: 60_000, mentee: 60_000 }];
        session.handed = vec![HandOver { by: Role::Mentee, at: moment(AT), seq: 1 }];
        session.drafts = vec![Draft { by: Role::Mentor, line: Line::Capture, at: moment(AT), text: "b".into() }];
        session.assessment.signed = vec![signature];
        assert!(!is_changed_since(&session, &signature));
    }

    #[test]
    fn a_signature_without_a_checksum_stands_until_the_next_record() {
        let (mut session, signature) = signed();
        let signature = Signature { holds: None, seq: session.seq, ..signature };
        assert!(!is_changed_since(&session, &signature));
        session.seq += 1;
        assert!(is_changed_since(&session, &signature));
    }
}
