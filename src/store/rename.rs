//! Giving a session another title. Its file keeps its name.

use std::path::Path;

use super::private::remove;
use super::{Closed, Home, NotDone, NotLoaded, OpenSession, ReadOnly, Trouble, Wish};
use crate::domain::{Edit, Now, OneLine, Patch, Role, TextPlace};

/// Why a session was not renamed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotRenamed {
    /// It cannot be read.
    #[error(transparent)]
    NotLoaded(#[from] NotLoaded),
    /// It cannot be written to.
    #[error(transparent)]
    ReadOnly(#[from] ReadOnly),
    /// The disk said no.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}

/// Gives a session another title, as an edit of `by` that can be undone when it is open. Gives the title back, cleaned.
///
/// # Errors
/// [`NotRenamed`] says why the title is what it was.
pub fn rename(home: &Home, session: &Path, title: &str, by: Role, now: Now) -> Result<String, NotRenamed> {
    let (mut open, _) = OpenSession::open(home, session, Wish::Write, now, Box::new(|| ()))?;
    if let Some(read_only) = open.read_only() {
        return Err(read_only.clone().into());
    }
    if let Some(patch) = Patch::between(&open.session().title, &OneLine::from(title)) {
        let renamed = open.apply(by, now, vec![Edit::Text(TextPlace::Title, patch)]);
        debug_assert_eq!(renamed, Ok::<(), NotDone>(()), "either may change the title");
    }
    let title = open.session().title.to_string();
    match open.close(now)? {
        Closed::InFile | Closed::Beside(_) => Ok(title),
        Closed::Rescued { copy, trouble, .. } => {
            // Nothing but the title differs from the file, and whoever asked still has that.
            if session.exists() {
                remove(&copy).map_err(Trouble::with(&copy))?;
            }
            Err(trouble.into())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::harness::{Place, now};

    #[test]
    fn a_new_title_leaves_the_name_of_the_file_and_can_be_undone() {
        let place = Place::new();
        let title = rename(&place.home(), &place.path, "Pecahan\nlain", Role::Mentee, now(1));
        assert_eq!(title, Ok("Pecahan lain".to_owned()));
        let mut open = place.opened();
        assert_eq!(&*open.session().title, "Pecahan lain");
        open.undo(Role::Mentee, now(2)).unwrap();
        assert_eq!(&*open.session().title, "Pecahan senilai");
    }

    #[test]
    fn an_open_session_is_not_renamed() {
        let place = Place::new();
        let _open = place.opened();
        let refused = rename(&place.home(), &place.path, "Lain", Role::Mentee, now(1));
        assert!(matches!(refused, Err(NotRenamed::ReadOnly(ReadOnly::InUse(_)))));
    }
}
