//! What happens to an assessment, as edits: ratings made unseen, then revealed; levels agreed on; what comes next.

mod actions;
mod results;
mod sightings;
pub mod signs;

use super::assessment::{AgreedLevel, Assessment, AssessmentChange, Rating};
use super::catalog::Rubric;
use super::edit::{Change, Edit, KeyedEdit};
use super::list::Keep;
use super::seal::{BrokenSeal, Seal, SealedWork};
use super::{Id, Moment, Role, Session, citation, citing};

pub use actions::{
    ALTERNATIVES, FEW, action_of, add_action, add_idea, are_many, choose_idea, give_action, ideas, in_order,
    lacks_alternatives, next_status, remove_action, set_due, toggle_answer,
};
pub use results::{NoResult, countable, set_result, typed_result};
pub(in crate::domain) use sightings::seen_until_now;
pub use sightings::{LastSeen, Sightings, is_claimed, seen_in, sightings};

/// Whether something refers to the rubric, which can then no longer be exchanged.
#[must_use]
pub fn is_rubric_in_use(session: &Session) -> bool {
    let assessment = &session.assessment;
    let criteria = assessment.rubric.iter().flat_map(|rubric| &rubric.criteria).map(|criterion| criterion.id);
    // A criterion made of a goal bears the goal's id, which stays.
    let own: Vec<Id> = criteria.filter(|id| session.plan.goal(*id).is_none()).collect();
    is_begun(assessment)
        || !assessment.ratings.is_empty()
        || !assessment.agreed.is_empty()
        || citing::is_any_cited(session, &own)
}

/// Weighs by another rubric.
#[must_use]
pub fn choose_rubric(assessment: &Assessment, rubric: Rubric) -> Edit {
    set(AssessmentChange::Rubric { old: assessment.rubric.clone(), new: Some(Box::new(rubric)) })
}

/// Whether somebody has rated unseen, and it is not yet revealed.
#[must_use]
pub fn is_begun(assessment: &Assessment) -> bool {
    Role::ALL.into_iter().any(|role| assessment.sealed.of(role).is_some())
}

/// What a role has rated unseen; nothing, when there is no seal.
///
/// # Errors
/// [`BrokenSeal`] when the seal holds something else.
pub fn unseen(assessment: &Assessment, role: Role) -> Result<SealedWork, BrokenSeal> {
    assessment.sealed.of(role).map_or_else(|| Ok(SealedWork::default()), Seal::open)
}

/// The rating of a criterion that says nothing yet.
#[must_use]
pub fn unrated(criterion: Id, by: Role) -> Rating {
    Rating { criterion, by, level: None, note: super::Prose::default(), cites: Vec::new() }
}

/// Chooses the level of a criterion unseen, *not observed* among them; `None` when that changes nothing, or the seal is broken.
#[must_use]
pub fn rate(assessment: &Assessment, rating: Rating) -> Option<Edit> {
    sealed(assessment, rating.by, |work| work.decided(rating))
}

/// Writes what a rating made unseen rests on. While its level is not chosen, that is no rating yet; where there are no levels,
/// the words are the rating. `None` as in [`rate`].
#[must_use]
pub fn support(assessment: &Assessment, rating: Rating) -> Option<Edit> {
    let is_of_words = assessment.rubric.as_ref().is_some_and(|rubric| rubric.is_of_words());
    sealed(assessment, rating.by, |work| if is_of_words { work.worded(rating) } else { work.supported(rating) })
}

fn sealed(assessment: &Assessment, role: Role, change: impl FnOnce(SealedWork) -> SealedWork) -> Option<Edit> {
    let old = assessment.sealed.of(role).cloned();
    let work = change(unseen(assessment, role).ok()?);
    let new = if work == SealedWork::default() { None } else { Some(Seal::close(&work).ok()?) };
    (old != new).then(|| set(AssessmentChange::Seal { role, old, new }))
}

/// The criteria of the rubric, in its order, for which a role has written or cited something unseen and chosen no level.
#[must_use]
pub fn undecided(assessment: &Assessment, role: Role) -> Vec<Id> {
    let Ok(work) = unseen(assessment, role) else { return Vec::new() };
    let criteria = assessment.rubric.iter().flat_map(|rubric| &rubric.criteria).map(|criterion| criterion.id);
    criteria.filter(|criterion| work.undecided.contains(criterion)).collect()
}

/// How many criteria of the rubric a role has rated unseen. *Not observed* is rated; what only rests on something is not.
#[must_use]
pub fn rated(assessment: &Assessment, role: Role) -> usize {
    let Ok(work) = unseen(assessment, role) else { return 0 };
    let criteria = assessment.rubric.iter().flat_map(|rubric| &rubric.criteria);
    criteria.filter(|criterion| work.is_decided(criterion.id)).count()
}

/// Whether a role has rated every criterion of the rubric unseen.
#[must_use]
pub fn has_rated(assessment: &Assessment, role: Role) -> bool {
    assessment.rubric.as_ref().is_some_and(|rubric| rated(assessment, role) == rubric.criteria.len())
}

/// A rating made unseen, as it is opened: what it cites that has been taken out of the plan since, it cites no longer.
#[must_use]
pub fn opened(rating: Rating, session: &Session) -> Rating {
    let note = citation::opened(&rating.note, session).into();
    let cites = rating.cites.into_iter().filter(|id| citation::Cited::of(*id, session).is_some()).collect();
    Rating { note, cites, ..rating }
}

/// Opens both seals; `None` until both have rated, and when it has been done.
#[must_use]
pub fn reveal(session: &Session, at: Moment) -> Option<Vec<Edit>> {
    let assessment = &session.assessment;
    let both = Role::ALL.into_iter().all(|role| has_rated(assessment, role));
    if !both || assessment.revealed.is_some() {
        return None;
    }
    let mut edits = vec![set(AssessmentChange::Revealed { old: None, new: Some(at) })];
    for role in Role::ALL {
        let old = assessment.sealed.of(role).cloned();
        edits.push(set(AssessmentChange::Seal { role, old, new: None }));
        let ratings = unseen(assessment, role).ok()?.ratings;
        edits.extend(ratings.into_iter().map(|rating| keyed(KeyedEdit::Rating(Keep::Put(opened(rating, session))))));
    }
    Some(edits)
}

/// Agrees on the level of a criterion; `None` is *not observed*. Nothing when it is agreed on already.
#[must_use]
pub fn agree(assessment: &Assessment, criterion: Id, level: Option<u8>) -> Vec<Edit> {
    let old = assessment.agreed_on(criterion).cloned();
    let words = old.as_ref().map(|old| old.words.clone()).unwrap_or_default();
    let new = AgreedLevel { criterion, level, words };
    if old.as_ref() == Some(&new) {
        return Vec::new();
    }
    let take = old.map(|old| keyed(KeyedEdit::Agreed(Keep::Take(old))));
    take.into_iter().chain([keyed(KeyedEdit::Agreed(Keep::Put(new)))]).collect()
}

fn set(change: AssessmentChange) -> Edit {
    Edit::Set(Change::Assessment(change))
}

fn keyed(edit: KeyedEdit) -> Edit {
    Edit::Keyed(edit)
}

#[cfg(test)]
mod tests;
