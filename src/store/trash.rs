//! The trash: a deleted session lies there with all that belongs to it, until it is restored or the trash is emptied.

use std::fs;
use std::path::{Path, PathBuf};

use super::beside::id_in_name;
use super::moving::{NotMoved, move_if_there, move_session};
use super::shelf::visible_in;
use super::{Home, Trouble, Why};
use crate::domain::{Id, Moment};

/// What the history and the names of pupils are called in the trash, beside the session they belong to.
const HISTORY: &str = "history.journal";
const NAMES: &str = "names.ron";

/// A session in the trash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trashed {
    /// Its folder, by which it is restored.
    pub folder: PathBuf,
    /// Its file.
    pub file: PathBuf,
}

/// Puts a session into the trash, with its history. Gives the folder back by which it is restored.
///
/// # Errors
/// [`NotMoved`] says why it is where it was.
pub fn delete(home: &Home, session: &Path, now: Moment) -> Result<PathBuf, NotMoved> {
    let name = session.file_stem().unwrap_or_default();
    let folder = free_folder(&home.trash().join(name));
    let moved = move_session(session, &folder, now)?;
    for (from, name) in belongings(home, id_in_name(&moved)) {
        move_if_there(&from, &folder.join(name))?;
    }
    Ok(folder)
}

/// Takes a session out of the trash. Gives its file back.
///
/// # Errors
/// [`NotMoved`] says why it is where it was.
pub fn restore(home: &Home, folder: &Path, now: Moment) -> Result<PathBuf, NotMoved> {
    let gone = || Trouble { path: folder.to_owned(), why: Why::Gone };
    let file = session_in(folder)?.ok_or_else(gone)?;
    let moved = move_session(&file, &home.sessions(), now)?;
    for (to, name) in belongings(home, id_in_name(&moved)) {
        move_if_there(&folder.join(name), &to)?;
    }
    // A folder in which something is left stays.
    let _ = fs::remove_dir(folder);
    Ok(moved)
}

/// What is in the trash, by name.
///
/// # Errors
/// The trash cannot be read.
pub fn trashed(home: &Home) -> Result<Vec<Trashed>, Trouble> {
    let trash = home.trash();
    let mut trashed = Vec::new();
    for entry in visible_in(&trash).map_err(Trouble::with(&trash))? {
        let folder = entry.path();
        if let Some(file) = session_in(&folder)? {
            trashed.push(Trashed { folder, file });
        }
    }
    trashed.sort_by(|a, b| a.folder.cmp(&b.folder));
    Ok(trashed)
}

/// Deletes what is in the trash for good, with the backups of each session. Says how many sessions that were.
///
/// # Errors
/// Something could not be deleted; the rest may be gone.
pub fn empty_trash(home: &Home) -> Result<usize, Trouble> {
    let trashed = trashed(home)?;
    for Trashed { folder, file } in &trashed {
        if let Some(id) = id_in_name(file) {
            remove_all(&home.backups_of(id))?;
        }
        remove_all(folder)?;
    }
    Ok(trashed.len())
}

/// Where the history and the names of a session are, and what each is called in the trash.
fn belongings(home: &Home, session: Option<Id>) -> Vec<(PathBuf, &'static str)> {
    let of = |id| [(home.history_of(id), HISTORY), (home.names_of(id), NAMES)];
    session.map(of).into_iter().flatten().collect()
}

fn remove_all(folder: &Path) -> Result<(), Trouble> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Trouble::new(folder, &error)),
        _ => Ok(()),
    }
}

/// The session file in a folder of the trash.
fn session_in(folder: &Path) -> Result<Option<PathBuf>, Trouble> {
    if !folder.is_dir() {
        return Ok(None);
    }
    let files = visible_in(folder).map_err(Trouble::with(folder))?.into_iter().map(|entry| entry.path());
    let is_session = |path: &PathBuf| {
        path.extension().is_some_and(|extension| extension == "ron")
            && path.file_name().is_some_and(|name| name != NAMES)
    };
    Ok(files.into_iter().find(is_session))
}

/// A folder of that name that is not there yet: the same session may have been deleted, copied back and deleted again.
fn free_folder(wanted: &Path) -> PathBuf {
    let numbered = |number: u32| PathBuf::from(format!("{}-{number}", wanted.display()));
    std::iter::once(wanted.to_owned()).chain((2..).map(numbered)).find(|path| !path.exists()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::tests::{moment, session};
    use crate::store::private::{create_folder, folder_of};
    use crate::store::{SessionFile, create};

    fn now() -> Moment {
        moment("2026-11-24T07:30:00+07:00")
    }

    fn home_with_a_session() -> (tempfile::TempDir, Home, PathBuf) {
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path());
        let path = create(&home, &session()).unwrap();
        let id = session().id;
        for file in [home.history_of(id), home.names_of(id), home.backups_of(id).join("2026.ron")] {
            create_folder(folder_of(&file)).unwrap();
            fs::write(file, "x").unwrap();
        }
        fs::write(SessionFile::at(&path).journal(), "y").unwrap();
        (dir, home, path)
    }

    fn files(folder: &Path) -> Vec<PathBuf> {
        let mut found = Vec::new();
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
        }
        found.sort();
        found
    }

    #[test]
    fn a_deleted_session_comes_back_with_all_that_belongs_to_it() {
        let (dir, home, path) = home_with_a_session();
        let before = files(dir.path());
        let folder = delete(&home, &path, now()).unwrap();
        assert_eq!(files(&home.sessions()), Vec::<PathBuf>::new());
        assert!(!home.history_of(session().id).exists());
        assert_eq!(trashed(&home).unwrap().len(), 1);
        assert_eq!(restore(&home, &folder, now()), Ok(path));
        assert_eq!(files(dir.path()), before);
        assert_eq!(trashed(&home), Ok(Vec::new()));
    }

    #[test]
    fn an_emptied_trash_leaves_nothing_of_a_session() {
        let (dir, home, path) = home_with_a_session();
        delete(&home, &path, now()).unwrap();
        assert_eq!(empty_trash(&home), Ok(1));
        assert_eq!(files(dir.path()), Vec::<PathBuf>::new());
    }

    #[test]
    fn a_session_that_is_there_again_is_not_written_over() {
        let (_dir, home, path) = home_with_a_session();
        let folder = delete(&home, &path, now()).unwrap();
        let other = create(&home, &session()).unwrap();
        assert!(matches!(restore(&home, &folder, now()), Err(NotMoved::Trouble(_))));
        assert_ne!(delete(&home, &other, now()).unwrap(), folder);
        assert_eq!(trashed(&home).unwrap().len(), 2);
    }
}
