//! A folder of sessions: which files in it are sessions, and what the folder tells of each without reading it.

use std::collections::HashMap;
use std::fs::DirEntry;
use std::path::Path;
use std::{fs, io};

use serde::{Deserialize, Serialize};

use super::private::Unfit;
use super::{Stamp, rescued};

/// A session file and its journal, as the folder tells of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Found {
    pub(crate) file: Stamp,
    pub(crate) journal: Option<Stamp>,
}

impl Found {
    /// When the session was worked on last, as nanoseconds since 1970.
    pub(crate) fn worked_on(&self) -> i64 {
        self.file.modified.max(self.journal.map_or(0, |journal| journal.modified))
    }
}

/// The session files of a folder by name; none where there is no folder. Names that are no text are passed by: ours are.
pub(crate) fn found_in(folder: &Path) -> io::Result<HashMap<String, Found>> {
    let mut found = HashMap::new();
    let mut journals = Vec::new();
    for entry in visible_in(folder)? {
        let Ok(name) = entry.file_name().into_string() else { continue };
        match name.rsplit_once('.') {
            Some((_, "ron")) if !rescued::is_copy(&name) => {
                if let Some(file) = Stamp::on_disk(&entry.path()) {
                    found.insert(name, Found { file, journal: None });
                }
            }
            Some((session, "journal")) => journals.push((session.to_owned(), entry.path())),
            _ => {}
        }
    }
    for (session, journal) in journals {
        if let Some(session) = found.get_mut(&session) {
            session.journal = Stamp::on_disk(&journal);
        }
    }
    Ok(found)
}

/// What is in a folder, hidden files left out; nothing where there is no folder.
pub(crate) fn visible_in(folder: &Path) -> io::Result<Vec<DirEntry>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            // What is there and leads nowhere is not a folder that nobody has needed yet.
            let there = fs::symlink_metadata(folder).is_ok();
            return if there { Err(Unfit::LeadsNowhere.into()) } else { Ok(Vec::new()) };
        }
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => return Err(Unfit::NotAFolder.into()),
        Err(error) => return Err(error),
    };
    let is_hidden = |entry: &DirEntry| entry.file_name().as_encoded_bytes().starts_with(b".");
    Ok(entries.filter_map(Result::ok).filter(|entry| !is_hidden(entry)).collect())
}
