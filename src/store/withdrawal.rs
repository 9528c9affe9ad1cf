//! Taking withdrawn words out of every file that may still hold them.

use std::fs;
use std::path::Path;

use super::load::{NotLoaded, load};
use super::private::{self, folder_of};
use super::replace::{UNFINISHED, overwrite};
use super::{Home, SessionFile, Trouble, backup, notation, rescued};
use crate::domain::{Id, Session};

/// Empties what was withdrawn in a session wherever an earlier state of it lies. The file itself was folded before.
///
/// What cannot be emptied, as it cannot be read, is removed: a promise was made that the words are gone.
pub(crate) fn sweep(home: &Home, file: &SessionFile, session: &Session) -> Result<(), Trouble> {
    let withdrawn: Vec<Id> =
        session.observation.entries.iter().filter(|entry| entry.withdrawn).map(|entry| entry.id).collect();
    remove(&home.history_of(session.id))?;
    let backups = home.backups_of(session.id);
    for copy in backup::list(&backups).map_err(Trouble::with(&backups))? {
        empty(&copy, &withdrawn, remove)?;
    }
    // A page that was made to be printed holds words without saying whose entry they are.
    for page in home.pages_of(file.path()) {
        remove(&page)?;
    }
    empty(&file.mine(), &withdrawn, remove)?;
    for copy in rescued::of(home, file) {
        empty(&copy, &withdrawn, remove)?;
    }
    // The file itself, where another program has put the words back; if it cannot be read it is not ours to touch.
    empty(file.path(), &withdrawn, |_| Ok(()))?;
    for kept in file.kept().map_err(Trouble::with(file.path()))? {
        remove(&kept)?;
    }
    remove_unfinished(folder_of(file.path()))
}

fn remove(path: &Path) -> Result<(), Trouble> {
    private::remove(path).map_err(Trouble::with(path))
}

/// Empties the withdrawn entries of the session in a file, if they are there with words.
fn empty(path: &Path, withdrawn: &[Id], unreadable: impl FnOnce(&Path) -> Result<(), Trouble>) -> Result<(), Trouble> {
    let before = match load(path) {
        Ok(loaded) => loaded.session,
        Err(NotLoaded::Trouble(trouble)) if trouble.why == super::Why::Gone => return Ok(()),
        Err(NotLoaded::Trouble(trouble)) => return Err(trouble),
        Err(NotLoaded::Unreadable(_) | NotLoaded::Newer { .. }) => return unreadable(path),
    };
    let mut after = before.clone();
    for entry in withdrawn {
        after.withdraw(*entry);
    }
    if after == before {
        return Ok(());
    }
    let text = notation::page(&after).map_err(std::io::Error::other).map_err(Trouble::with(path))?;
    overwrite(path, text.as_bytes()).map_err(Trouble::with(path))
}

/// Removes what a crash left half-written in a folder.
pub(crate) fn remove_unfinished(folder: &Path) -> Result<(), Trouble> {
    let (prefix, suffix) = UNFINISHED;
    for entry in fs::read_dir(folder).map_err(Trouble::with(folder))? {
        let path = entry.map_err(Trouble::with(folder))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with(prefix) && name.ends_with(suffix) {
            remove(&path)?;
        }
    }
    Ok(())
}
