//! Seals: what a role rates or writes unseen, closed until both are opened together.
//!
//! A seal keeps from eyes, not from intent: it is base64, and whoever wants to can read it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::assessment::Rating;
use super::weighing::unrated;
use super::{Id, Role};

/// Closed work: the base64 of its RON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Seal(String);

/// One seal a role, until both are opened together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Sealed {
    /// The mentor's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mentor: Option<Seal>,
    /// The mentee's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mentee: Option<Seal>,
}

/// What a role has rated unseen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SealedWork {
    /// At most one a criterion.
    pub ratings: Vec<Rating>,
    /// The criteria for which something was written or cited, and of which no level has been chosen: not even *not observed*.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub undecided: Vec<Id>,
}

/// A seal that holds no sealed work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the seal cannot be opened")]
pub struct BrokenSeal;

impl Seal {
    /// Closes work: ratings, or words.
    ///
    /// # Errors
    /// [`BrokenSeal`] when it cannot be written, which no work of this program is.
    pub fn close<T: Serialize>(work: &T) -> Result<Self, BrokenSeal> {
        ron::to_string(work).map(|text| Self(STANDARD.encode(text))).map_err(|_| BrokenSeal)
    }

    /// Opens it.
    ///
    /// # Errors
    /// [`BrokenSeal`] when it holds something else.
    pub fn open<T: DeserializeOwned>(&self) -> Result<T, BrokenSeal> {
        let bytes = STANDARD.decode(&self.0).map_err(|_| BrokenSeal)?;
        let text = String::from_utf8(bytes).map_err(|_| BrokenSeal)?;
        ron::from_str(&text).map_err(|_| BrokenSeal)
    }
}

impl Sealed {
    /// The seal of a role.
    #[must_use]
    pub fn of(&self, role: Role) -> Option<&Seal> {
        match role {
            Role::Mentor => self.mentor.as_ref(),
            Role::Mentee => self.mentee.as_ref(),
        }
    }

    /// The place of a role's seal.
    pub(crate) fn of_mut(&mut self, role: Role) -> &mut Option<Seal> {
        match role {
            Role::Mentor => &mut self.mentor,
            Role::Mentee => &mut self.mentee,
        }
    }

    /// Whether neither has a seal.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.mentor.is_none() && self.mentee.is_none()
    }
}

impl SealedWork {
    /// The rating of a criterion, if there is one yet.
    #[must_use]
    pub fn rating(&self, criterion: Id) -> Option<&Rating> {
        self.ratings.iter().find(|rating| rating.criterion == criterion)
    }

    /// Whether a level of a criterion has been chosen, be it *not observed*.
    #[must_use]
    pub fn is_decided(&self, criterion: Id) -> bool {
        self.rating(criterion).is_some() && !self.undecided.contains(&criterion)
    }

    /// The same work with the level of a criterion chosen.
    #[must_use]
    pub fn decided(mut self, rating: Rating) -> Self {
        self.undecided.retain(|criterion| *criterion != rating.criterion);
        self.with(rating)
    }

    /// The same work with what a rating rests on, which is no choice of its level.
    #[must_use]
    pub fn supported(mut self, rating: Rating) -> Self {
        let criterion = rating.criterion;
        if self.is_decided(criterion) {
            return self.with(rating);
        }
        self.undecided.retain(|other| *other != criterion);
        if rating.note.is_empty() && rating.cites.is_empty() {
            self.ratings.retain(|other| other.criterion != criterion);
            return self;
        }
        self.undecided.push(criterion);
        self.undecided.sort();
        self.with(rating)
    }

    /// The same work with the words of a rating that has no level: written they are the rating, and gone they are none.
    #[must_use]
    pub fn worded(mut self, rating: Rating) -> Self {
        if !rating.note.trim().is_empty() {
            return self.decided(rating);
        }
        self.ratings.retain(|other| other.criterion != rating.criterion);
        self.supported(rating)
    }

    /// The same work with this rating in the place of any other of its criterion.
    fn with(mut self, rating: Rating) -> Self {
        self.ratings.retain(|other| other.criterion != rating.criterion);
        self.ratings.push(rating);
        self.ratings.sort_by_key(|rating| rating.criterion);
        self
    }
}

/// The criterion whose note is all that differs between two seals.
pub(super) fn retyped(old: Option<&Seal>, new: &Seal) -> Option<Id> {
    let old = old.map_or_else(|| Ok(SealedWork::default()), Seal::open).ok()?;
    let new: SealedWork = new.open().ok()?;
    let typed = new.ratings.iter().find(|rating| old.rating(rating.criterion) != Some(*rating))?;
    let before = old.rating(typed.criterion).cloned().unwrap_or_else(|| unrated(typed.criterion, typed.by));
    let again = Rating { note: typed.note.clone(), ..before.clone() };
    (before.note != typed.note && old.with(again).ratings == new.ratings).then_some(typed.criterion)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Role;

    #[test]
    fn a_seal_shows_nothing_and_gives_all_back() {
        let rating = Rating {
            criterion: "tujuan".parse().unwrap(),
            by: Role::Mentee,
            level: Some(2),
            note: "tujuan tertulis di papan".into(),
            cites: Vec::new(),
        };
        let work = SealedWork::default().decided(rating);
        let seal = Seal::close(&work).unwrap();
        assert!(!ron::to_string(&seal).unwrap().contains("papan"));
        assert_eq!(seal.open(), Ok(work));
        assert_eq!(Seal("x".to_owned()).open::<SealedWork>(), Err(BrokenSeal));
    }
}
