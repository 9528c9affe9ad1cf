//! Moving a session to another folder of the home, with what stands beside it. One that is open stays where it is.

use std::fs;
use std::path::{Path, PathBuf};

use super::lock::{self, Asked, Holder, Lock};
use super::private::{create_folder, folder_of, sync_folder};
use super::shelf::found_in;
use super::{Home, SessionFile, Trouble, Why};
use crate::domain::Moment;

/// Why a session was not moved.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotMoved {
    /// It is open in a window; whose, if that can be read.
    #[error("the session is open")]
    InUse(Option<Holder>),
    /// The disk said no.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}

/// Puts a session away. Gives its file back.
///
/// # Errors
/// [`NotMoved`] says why it is where it was.
pub fn archive(home: &Home, session: &Path, now: Moment) -> Result<PathBuf, NotMoved> {
    move_session(session, &home.archive(), now)
}

/// Brings a session back that was put away. Gives its file back.
///
/// # Errors
/// [`NotMoved`] says why it is where it was.
pub fn unarchive(home: &Home, session: &Path, now: Moment) -> Result<PathBuf, NotMoved> {
    move_session(session, &home.sessions(), now)
}

/// The sessions that were put away, newest first by the day in their names.
///
/// # Errors
/// The folder cannot be read.
pub fn archived(home: &Home) -> Result<Vec<PathBuf>, Trouble> {
    let folder = home.archive();
    let mut names: Vec<String> = found_in(&folder).map_err(Trouble::with(&folder))?.into_keys().collect();
    names.sort_by(|one, other| other.cmp(one));
    Ok(names.into_iter().map(|name| folder.join(name)).collect())
}

/// Moves a session file with what stands beside it to another folder, under its own name.
pub(crate) fn move_session(session: &Path, folder: &Path, now: Moment) -> Result<PathBuf, NotMoved> {
    let file = SessionFile::at(session);
    let _lock = locked(&file, now)?;
    let target = folder.join(file.path().file_name().unwrap_or_default());
    if target.exists() {
        return Err(Trouble { path: target, why: Why::Exists }.into());
    }
    create_folder(folder).map_err(Trouble::with(folder))?;
    move_if_there(file.path(), &target)?;
    for companion in file.companions().map_err(Trouble::with(file.path()))? {
        move_if_there(&companion, &folder.join(companion.file_name().unwrap_or_default()))?;
    }
    for folder in [folder, folder_of(file.path())] {
        sync_folder(folder).map_err(Trouble::with(folder))?;
    }
    Ok(target)
}

fn locked(file: &SessionFile, now: Moment) -> Result<Lock, NotMoved> {
    match lock::ask(&file.lock(), now).map_err(Trouble::with(file.path()))? {
        Asked::Ours(lock) => Ok(lock),
        Asked::Theirs(holder) => Err(NotMoved::InUse(holder)),
    }
}

pub(crate) fn move_if_there(from: &Path, to: &Path) -> Result<(), Trouble> {
    if !from.exists() {
        return Ok(());
    }
    let folder = folder_of(to);
    create_folder(folder).and_then(|()| fs::rename(from, to)).map_err(Trouble::with(to))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::tests::{moment, session};
    use crate::store::create;

    #[test]
    fn what_is_put_away_comes_back_with_what_stands_beside_it() {
        let now = moment("2026-11-24T07:30:00+07:00");
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path());
        let path = create(&home, &session()).unwrap();
        fs::write(SessionFile::at(&path).journal(), "y").unwrap();
        let away = archive(&home, &path, now).unwrap();
        assert_eq!(fs::read_dir(home.sessions()).unwrap().count(), 0);
        assert_eq!(fs::read_dir(home.archive()).unwrap().count(), 2);
        assert_eq!(archived(&home), Ok(vec![away.clone()]));
        assert_eq!(unarchive(&home, &away, now), Ok(path));
        assert_eq!(archived(&home), Ok(Vec::new()));
    }

    #[test]
    fn an_open_session_stays_where_it_is() {
        let now = moment("2026-11-24T07:30:00+07:00");
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path());
        let path = create(&home, &session()).unwrap();
        let lock = locked(&SessionFile::at(&path), now).unwrap();
        assert!(matches!(archive(&home, &path, now), Err(NotMoved::InUse(Some(_)))));
        drop(lock);
        assert!(path.exists());
    }
}
