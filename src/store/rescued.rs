//! Copies of sessions that neither their file nor their journal took: where they are put, and how they come back.
//!
//! A copy takes the place of its file only where nobody has worked on that since; else it becomes a session of its own.

use std::fs;
use std::path::{Path, PathBuf};

use super::load::{NotLoaded, load};
use super::private;
use super::replace::{create, overwrite};
use super::shelf::visible_in;
use super::standing::Standing;
use super::{Home, SessionFile, Stamp, Trouble, backup, notation};
use crate::domain::Session;

/// How a copy ends, behind the name of its session.
const ENDING: &str = ".rescued.ron";

/// Writes a session to wherever it can be written.
pub(crate) fn write(home: &Home, file: &SessionFile, session: &Session) -> Option<PathBuf> {
    let text = notation::page(session).ok()?;
    // A file of that name is another's, or an older one's: it stays.
    places(home, file).into_iter().find(|copy| create(copy, text.as_bytes()).is_ok())
}

/// The copies of a session that are there.
pub(crate) fn of(home: &Home, file: &SessionFile) -> Vec<PathBuf> {
    places(home, file).into_iter().filter(|copy| is_ours(copy)).collect()
}

/// Every copy that belongs to a session of the home, with the file of that.
pub(crate) fn all(home: &Home) -> Vec<(PathBuf, PathBuf)> {
    let in_folder = |folder: &Path| {
        let entries = visible_in(folder).unwrap_or_default().into_iter().map(|entry| entry.path());
        entries.filter_map(|copy| Some((session_of(home, &copy)?, copy))).collect::<Vec<_>>()
    };
    let mut copies = in_folder(&home.sessions());
    // Any home's copies may lie there, and anybody's.
    copies.extend(in_folder(&std::env::temp_dir()).into_iter().filter(|(session, _)| session.exists()));
    copies.retain(|(_, copy)| is_ours(copy));
    copies
}

/// Whether a file in the folder of sessions is such a copy, by its name.
pub(crate) fn is_copy(name: &str) -> bool {
    name.ends_with(ENDING)
}

/// Puts a copy into the place of its file, if that is what it was when the copy was made. Whether it did.
pub(crate) fn put_back(home: &Home, file: &SessionFile, copy: &Path) -> Result<bool, NotLoaded> {
    let trouble = Trouble::with(file.path());
    let ours = load(copy)?.session;
    let text = notation::page(&ours).map_err(std::io::Error::other);
    if !file.path().exists() {
        let put = text.and_then(|text| create(file.path(), text.as_bytes()));
        put.and_then(|_| private::remove(copy)).map_err(trouble)?;
        return Ok(true);
    }
    let theirs = Standing::read(file.clone(), None)?;
    let theirs = theirs.replayed.document.session();
    let goes_on = ours.id == theirs.id && ours.seq > theirs.seq && is_younger(copy, file);
    if goes_on {
        let put = text.and_then(|text| {
            backup::keep(file.path(), &home.backups_of(ours.id))?;
            overwrite(file.path(), text.as_bytes())?;
            // The copy holds what the journal did.
            private::remove(&file.journal())
        });
        put.map_err(trouble)?;
    }
    if goes_on || ours == *theirs {
        private::remove(copy).map_err(Trouble::with(copy))?;
    }
    Ok(goes_on)
}

/// Where a copy of a session may lie.
fn places(home: &Home, file: &SessionFile) -> [PathBuf; 2] {
    let name = file.path().file_stem().unwrap_or_default().to_string_lossy().into_owned() + ENDING;
    [home.sessions(), std::env::temp_dir()].map(|folder| folder.join(&name))
}

/// The file of the session that a copy was made of.
fn session_of(home: &Home, copy: &Path) -> Option<PathBuf> {
    let name = copy.file_name()?.to_str()?.strip_suffix(ENDING)?;
    let [in_use, put_away] = [home.sessions(), home.archive()].map(|folder| folder.join(format!("{name}.ron")));
    Some(if put_away.exists() { put_away } else { in_use })
}

/// Whether nobody has worked on a session since its copy was made.
fn is_younger(copy: &Path, file: &SessionFile) -> bool {
    let modified = |path: &Path| Stamp::on_disk(path).map(|stamp| stamp.modified);
    let journal = file.journal();
    [file.path(), &journal].into_iter().all(|path| modified(path) <= modified(copy))
}

/// Whether a copy is a file of one's own: into a folder that is everybody's, others may have put one.
fn is_ours(copy: &Path) -> bool {
    let Ok(found) = fs::symlink_metadata(copy) else { return false };
    #[cfg(unix)]
    let own = std::os::unix::fs::MetadataExt::uid(&found) == rustix::process::geteuid().as_raw();
    #[cfg(not(unix))]
    let own = true;
    found.is_file() && own
}
