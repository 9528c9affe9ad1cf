//! What the two agree on before the lesson: what is still to be written, whose word was given, and how it is given and taken back.

use super::edit::{Edit, KeyedEdit};
use super::list::Keep;
use super::session::Consent;
use super::{Moment, Role, Session, TextPlace};

/// What is written of the agreement, in the order in which it is read.
pub const PLACES: [TextPlace; 6] = [
    TextPlace::Purpose,
    TextPlace::Focus,
    TextPlace::Sees,
    TextPlace::StopWord,
    TextPlace::MenteeWants,
    TextPlace::MentorWants,
];

/// What of the agreement nobody has written yet.
pub fn unwritten(session: &Session) -> impl Iterator<Item = TextPlace> {
    let is_blank = |place: &TextPlace| place.read(session).is_none_or(|text| text.trim().is_empty());
    PLACES.into_iter().filter(is_blank)
}

/// A role's word that the agreement holds, if it was given and stands.
#[must_use]
pub fn word_of(session: &Session, by: Role) -> Option<&Consent> {
    session.agreement.agreed.iter().find(|consent| consent.by == by)
}

/// Gives one's word that the agreement holds, or takes it back.
#[must_use]
pub fn agree(session: &Session, by: Role, at: Moment) -> Edit {
    let keep = word_of(session, by).map_or(Keep::Put(Consent { by, at }), |consent| Keep::Take(*consent));
    Edit::Keyed(KeyedEdit::Consent(keep))
}

/// Takes back every word that was given: the agreement is another now. It goes along with what makes it so: other words, other
/// instruments.
pub fn reopen(session: &Session) -> impl Iterator<Item = Edit> {
    session.agreement.agreed.iter().map(|consent| Edit::Keyed(KeyedEdit::Consent(Keep::Take(*consent))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::tests::{moment, session};
    use crate::domain::{Document, Patch, Refusal};

    fn now() -> Moment {
        moment("2026-11-24T07:30:00+07:00")
    }

    fn done(session: Session, by: Role, edits: impl IntoIterator<Item = Edit>) -> Document {
        let mut document = Document::new(session);
        document.apply(by, now(), edits.into_iter().collect()).unwrap();
        document
    }

    #[test]
    fn a_word_given_can_be_taken_back() {
        let edit = agree(&session(), Role::Mentee, now());
        let document = done(session(), Role::Mentee, [edit]);
        assert_eq!(document.session().agreement.agreed, [Consent { by: Role::Mentee, at: now() }]);
        assert!(word_of(document.session(), Role::Mentor).is_none());
        let edit = agree(document.session(), Role::Mentee, now());
        let document = done(document.session().clone(), Role::Mentee, [edit]);
        assert!(document.session().agreement.agreed.is_empty());
    }

    #[test]
    fn the_word_of_the_other_falls_with_a_change_of_the_agreement_and_with_nothing_else() {
        let mut agreed = session();
        agreed.agreement.agreed = Role::ALL.map(|by| Consent { by, at: now() }).into();
        let taken = |place: TextPlace| {
            let patch = Patch::between(place.read(&agreed).unwrap(), "lain").unwrap();
            [Edit::Text(place, patch)].into_iter().chain(reopen(&agreed))
        };
        let mut document = done(agreed.clone(), Role::Mentor, taken(TextPlace::Purpose));
        assert!(document.session().agreement.agreed.is_empty());
        document.undo(Role::Mentor, now()).unwrap();
        assert_eq!(document.session().agreement, agreed.agreement, "undo brings both words back along with the text");
        let refused = document.apply(Role::Mentor, now(), taken(TextPlace::Title).collect());
        assert!(matches!(refused, Err(Refusal::NotYours { only: Role::Mentee, .. })), "{refused:?}");
    }

    #[test]
    fn what_is_not_written_yet_is_known_in_the_order_in_which_it_is_read() {
        let mut session = session();
        session.agreement = crate::domain::session::Agreement::default();
        session.agreement.sees = "kami berdua".into();
        session.agreement.purpose = " \n".into();
        let unwritten: Vec<TextPlace> = unwritten(&session).collect();
        use TextPlace::{Focus, MenteeWants, MentorWants, Purpose, StopWord};
        assert_eq!(unwritten, [Purpose, Focus, StopWord, MenteeWants, MentorWants]);
    }
}
