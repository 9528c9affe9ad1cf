//! A folder of sessions: which files in it are sessions, and what the folder tells of each without reading it.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

use serde::{Deserialize, Serialize};

use super::Stamp;

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

/// The session files of a folder; none where there is no folder.
pub(crate) fn found_in(folder: &Path) -> io::Result<HashMap<PathBuf, Found>> {
    let mut found = HashMap::new();
    let mut journals = Vec::new();
    for path in visible_in(folder)? {
        match path.extension().and_then(|extension| extension.to_str()) {
            Some("ron") => {
                if let Some(file) = Stamp::on_disk(&path) {
                    found.insert(path, Found { file, journal: None });
                }
            }
            Some("journal") => journals.push(path),
            _ => {}
        }
    }
    for journal in journals {
        if let Some(session) = found.get_mut(&journal.with_extension("")) {
            session.journal = Stamp::on_disk(&journal);
        }
    }
    Ok(found)
}

/// What is in a folder, hidden files left out; nothing where there is no folder.
pub(crate) fn visible_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let visible = entries.filter_map(Result::ok).filter(|entry| !entry.file_name().to_string_lossy().starts_with('.'));
    Ok(visible.map(|entry| entry.path()).collect())
}
