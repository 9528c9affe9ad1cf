//! Whose is what: which edits are not for everyone.

use super::assessment::AssessmentChange;
use super::edit::{Change, Edit, KeyedEdit, ListEdit, Wall};
use super::list::{Keep, Op};
use super::observation::ObservationChange;
use super::reflection::ReflectionChange;
use super::text_place::TextPlace;
use super::{Role, Session};

/// The first of these edits that is not for a role to make, and who may.
///
/// A reveal opens the other's seal along with one's own.
pub(super) fn not_for<'e>(by: Role, edits: &'e [Edit], session: &Session) -> Option<(Role, &'e Edit)> {
    let reveals = edits.iter().any(|edit| edit.wall() == Some(Wall::Reveal));
    let reopens = edits.iter().any(changes_agreement);
    let goes_along =
        |edit: &Edit| reveals && (is_opening(edit) || is_turn_said(edit)) || reopens && is_word_taken_back(edit);
    edits.iter().filter(|edit| !goes_along(edit)).find_map(|edit| {
        let only = only(edit, session)?;
        (only != by).then_some((only, edit))
    })
}

/// Whether an edit does nothing but open a seal.
fn is_opening(edit: &Edit) -> bool {
    matches!(
        edit,
        Edit::Set(
            Change::Assessment(AssessmentChange::Seal { new: None, .. })
                | Change::Reflection(ReflectionChange::Seal { new: None, .. })
        )
    )
}

/// Whether an edit puts a turn into a talk: what both wrote in a silence becomes turns when it is opened.
fn is_turn_said(edit: &Edit) -> bool {
    matches!(edit, Edit::List(ListEdit::Turns(_, Op::Insert { .. })))
}

/// Whether an edit makes the agreement another: what is written of it, or what the lesson is watched with.
#[must_use]
pub fn changes_agreement(edit: &Edit) -> bool {
    match edit {
        Edit::Text(place, _) => place.is_of_agreement(),
        Edit::List(ListEdit::Instruments(op)) => matches!(op, Op::Insert { .. } | Op::Remove { .. }),
        _ => false,
    }
}

/// Whether an edit takes back a word that the agreement holds. Who changes the agreement takes back the other's, too.
fn is_word_taken_back(edit: &Edit) -> bool {
    matches!(edit, Edit::Keyed(KeyedEdit::Consent(Keep::Take(_))))
}

/// The only role that may make this edit, or `None` where either may.
///
/// Only the mentee answers, withholds, shows again, withdraws and asks for advice; each writes their own lines, turns, replies,
/// wants, ratings, unseen words and signature.
#[must_use]
pub fn only(edit: &Edit, session: &Session) -> Option<Role> {
    match edit {
        Edit::Text(place, _) => only_writer(*place, session),
        Edit::Set(Change::Observation(change)) => match change {
            ObservationChange::Reply { .. }
            | ObservationChange::Withheld { .. }
            | ObservationChange::Withdrawn { .. } => Some(Role::Mentee),
            _ => None,
        },
        Edit::Set(Change::Assessment(AssessmentChange::Seal { role, .. })) if session.assessment.revealed.is_none() => {
            Some(*role)
        }
        Edit::Set(Change::Reflection(ReflectionChange::Seal { role, .. })) => Some(*role),
        Edit::Set(Change::Reflection(ReflectionChange::Advice { .. })) => Some(Role::Mentee),
        Edit::List(ListEdit::Turns(_, Op::Insert { item, .. } | Op::Remove { item, .. })) => Some(item.by),
        Edit::Set(_) | Edit::List(_) => None,
        Edit::Keyed(keyed) => match keyed {
            KeyedEdit::Draft(Keep::Put(draft) | Keep::Take(draft)) => Some(draft.by),
            KeyedEdit::Consent(Keep::Put(consent) | Keep::Take(consent)) => Some(consent.by),
            KeyedEdit::Signature(Keep::Put(signature) | Keep::Take(signature)) => Some(signature.by),
            KeyedEdit::HandOver(Keep::Put(left) | Keep::Take(left)) => Some(left.by),
            _ => None,
        },
    }
}

/// The only role that may write there, or `None` where either may.
#[must_use]
pub fn only_writer(place: TextPlace, session: &Session) -> Option<Role> {
    match place {
        TextPlace::Draft(by, _) => Some(by),
        TextPlace::Reply(_) | TextPlace::MenteeWants => Some(Role::Mentee),
        TextPlace::MentorWants => Some(Role::Mentor),
        TextPlace::Turn(_, turn) => session.reflection.turn(turn).map(|(_, turn)| turn.by),
        _ => None,
    }
}
