//! What can be done to lists: those that people order by hand, and those whose order is computed.

use serde::{Deserialize, Serialize};

use super::assessment::{Action, AgreedLevel, GoalResult, Rating, Signature};
use super::edit::Misfit;
use super::session::{Consent, Draft, HandOver, Line};
use super::{Id, Item, Role};

/// What can be done to a hand-ordered list. `after: None` is the very front.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Op<T> {
    /// Puts an item in.
    Insert {
        /// Behind which.
        after: Option<Id>,
        /// What.
        item: Box<T>,
    },
    /// Takes an item out.
    Remove {
        /// Behind which it stood.
        after: Option<Id>,
        /// What it was.
        item: Box<T>,
    },
    /// Moves an item.
    Move {
        /// Which.
        id: Id,
        /// Behind which it stood.
        from: Option<Id>,
        /// Behind which it stands now.
        to: Option<Id>,
    },
}

/// Which way an item moves in its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Towards the front.
    Up,
    /// Towards the end.
    Down,
}

/// What can be done to a list in computed order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Keep<T> {
    /// Puts an item in.
    Put(T),
    /// Takes an item out.
    Take(T),
}

impl<T: Item + Clone + PartialEq> Op<T> {
    /// Puts an item in, behind another or at the front.
    #[must_use]
    pub fn insert(after: Option<Id>, item: T) -> Self {
        Self::Insert { after, item: Box::new(item) }
    }

    /// Takes an item out of the list it stands in.
    #[must_use]
    pub fn remove(list: &[T], id: Id) -> Option<Self> {
        let item = list.iter().find(|item| item.id() == id)?.clone();
        Some(Self::Remove { after: before(list, id), item: Box::new(item) })
    }

    /// Moves an item by one place; `None` where there is no place to move to.
    #[must_use]
    pub fn shift(list: &[T], id: Id, way: Way) -> Option<Self> {
        let place = list.iter().position(|item| item.id() == id)?;
        let from = before(list, id);
        let to = match way {
            Way::Up => before(list, from?),
            Way::Down => Some(list.get(place + 1)?.id()),
        };
        Some(Self::Move { id, from, to })
    }

    pub(crate) fn id(&self) -> Id {
        match self {
            Self::Insert { item, .. } | Self::Remove { item, .. } => item.id(),
            Self::Move { id, .. } => *id,
        }
    }

    pub(crate) fn inverse(self) -> Self {
        match self {
            Self::Insert { after, item } => Self::Remove { after, item },
            Self::Remove { after, item } => Self::Insert { after, item },
            Self::Move { id, from, to } => Self::Move { id, from: to, to: from },
        }
    }

    pub(crate) fn apply(&self, list: &mut Vec<T>) -> Result<(), Misfit> {
        match self {
            Self::Insert { after, item } => {
                if list.iter().any(|other| other.id() == item.id()) {
                    return Err(Misfit::Twice);
                }
                let place = behind(list, *after)?;
                list.insert(place, T::clone(item));
            }
            Self::Remove { after, item } => {
                let place = behind(list, *after)?;
                match list.get(place) {
                    Some(found) if *found == **item => drop(list.remove(place)),
                    Some(_) => return Err(Misfit::Stale),
                    None => return Err(Misfit::Gone),
                }
            }
            Self::Move { id, from, to } => {
                let place = behind(list, *from)?;
                if list.get(place).map(Item::id) != Some(*id) || *to == Some(*id) {
                    return Err(Misfit::Stale);
                }
                if let Some(to) = to {
                    behind(list, Some(*to))?;
                }
                let item = list.remove(place);
                let place = behind(list, *to)?;
                list.insert(place, item);
            }
        }
        Ok(())
    }
}

/// The place behind an item, or the front.
fn behind<T: Item>(list: &[T], after: Option<Id>) -> Result<usize, Misfit> {
    match after {
        None => Ok(0),
        Some(after) => list.iter().position(|item| item.id() == after).map(|place| place + 1).ok_or(Misfit::Gone),
    }
}

/// The id of the item before this one in a hand-ordered list: the `after` of its edits.
#[must_use]
pub fn before<T: Item>(list: &[T], id: Id) -> Option<Id> {
    let place = list.iter().position(|item| item.id() == id)?;
    list.get(place.checked_sub(1)?).map(Item::id)
}

/// A list of ids with one more, at its end; without it, where it is among them.
#[must_use]
pub fn toggled(ids: &[Id], id: Id) -> Vec<Id> {
    let without: Vec<Id> = ids.iter().copied().filter(|known| *known != id).collect();
    if without.len() < ids.len() { without } else { [ids, &[id]].concat() }
}

/// A thing in a list whose order is computed from its key.
pub(crate) trait Kept: Clone + PartialEq {
    type Key: Ord;

    fn key(&self) -> Self::Key;
}

impl<T> Keep<T> {
    pub(crate) fn item(&self) -> &T {
        match self {
            Self::Put(item) | Self::Take(item) => item,
        }
    }

    pub(crate) fn inverse(self) -> Self {
        match self {
            Self::Put(item) => Self::Take(item),
            Self::Take(item) => Self::Put(item),
        }
    }
}

#[expect(private_bounds, reason = "which lists are kept in order is the domain's own affair")]
impl<T: Kept> Keep<T> {
    pub(crate) fn apply(&self, list: &mut Vec<T>) -> Result<(), Misfit> {
        match self {
            Self::Put(item) => {
                if list.iter().any(|other| other.key() == item.key()) {
                    return Err(Misfit::Twice);
                }
                let place = list.partition_point(|other| other.key() < item.key());
                list.insert(place, item.clone());
            }
            Self::Take(item) => {
                let place = list.iter().position(|other| other.key() == item.key()).ok_or(Misfit::Gone)?;
                if list.get(place) != Some(item) {
                    return Err(Misfit::Stale);
                }
                list.remove(place);
            }
        }
        Ok(())
    }
}

impl Kept for Draft {
    type Key = (Role, Line);

    fn key(&self) -> Self::Key {
        (self.by, self.line)
    }
}

impl Kept for Consent {
    type Key = Role;

    fn key(&self) -> Role {
        self.by
    }
}

impl Kept for Rating {
    type Key = (Id, Role);

    fn key(&self) -> Self::Key {
        (self.criterion, self.by)
    }
}

impl Kept for AgreedLevel {
    type Key = Id;

    fn key(&self) -> Id {
        self.criterion
    }
}

impl Kept for GoalResult {
    type Key = Id;

    fn key(&self) -> Id {
        self.goal
    }
}

impl Kept for HandOver {
    type Key = Role;

    fn key(&self) -> Role {
        self.by
    }
}

impl Kept for Action {
    type Key = Id;

    fn key(&self) -> Id {
        self.id
    }
}

impl Kept for Signature {
    type Key = Role;

    fn key(&self) -> Role {
        self.by
    }
}
