//! The files that stand beside a session file, and how a session file is told from them.

use std::path::{Path, PathBuf};

use super::private;
use crate::domain::Id;

/// A session file, and from its name those beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionFile {
    path: PathBuf,
}

impl SessionFile {
    /// The session file at a path; a link is followed, so that everyone agrees on what stands beside it.
    #[must_use]
    pub fn at(path: &Path) -> Self {
        let real = std::fs::canonicalize(path).or_else(|_| std::path::absolute(path));
        Self { path: real.unwrap_or_else(|_| path.to_owned()) }
    }

    /// The file itself.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What was done since the session was opened: there only while it is open, or after a crash.
    #[must_use]
    pub fn journal(&self) -> PathBuf {
        self.beside("journal")
    }

    /// Who writes to it: there only while it is open, or after a crash.
    #[must_use]
    pub fn lock(&self) -> PathBuf {
        self.beside("lock")
    }

    /// Our version, when someone else has changed the file meanwhile.
    #[must_use]
    pub fn mine(&self) -> PathBuf {
        self.beside("mine")
    }

    /// What was found beside it that could not be used and is kept: damaged journals, versions that were replaced by hand.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub(crate) fn kept(&self) -> std::io::Result<Vec<PathBuf>> {
        let mut kept = Vec::new();
        for entry in private::folder_of(&self.path).read_dir()? {
            let path = entry?.path();
            if self.suffix_of(&path).is_some_and(|suffix| suffix.starts_with("kept-")) {
                kept.push(path);
            }
        }
        kept.sort();
        Ok(kept)
    }

    /// A name under which a thing can be kept; the same bytes are kept only once.
    pub(crate) fn keep(&self, bytes: &[u8]) -> std::io::Result<PathBuf> {
        let path = self.beside(&format!("kept-{:08x}", crc32fast::hash(bytes)));
        if !path.exists() {
            super::replace::create(&path, bytes)?;
        }
        Ok(path)
    }

    /// Everything that stands beside the file and belongs to it, without the lock.
    pub(crate) fn companions(&self) -> std::io::Result<Vec<PathBuf>> {
        let mut companions = self.kept()?;
        companions.extend([self.journal(), self.mine()].into_iter().filter(|path| path.exists()));
        Ok(companions)
    }

    /// The id in the name: `k3f9q2xa` of `2026-11-24-pecahan-senilai-5b-k3f9q2xa.ron`.
    #[must_use]
    pub fn id_in_name(&self) -> Option<Id> {
        id_in_name(&self.path)
    }

    fn beside(&self, suffix: &str) -> PathBuf {
        let mut name = self.path.clone().into_os_string();
        name.push(".");
        name.push(suffix);
        name.into()
    }

    fn suffix_of(&self, other: &Path) -> Option<String> {
        let name = other.file_name()?.to_string_lossy().into_owned();
        let own = self.path.file_name()?.to_string_lossy();
        name.strip_prefix(&*own)?.strip_prefix('.').map(str::to_owned)
    }
}

/// The id in the name of a session file.
pub(crate) fn id_in_name(path: &Path) -> Option<Id> {
    let stem = path.file_stem()?.to_str()?;
    stem.rsplit('-').next()?.parse().ok()
}
