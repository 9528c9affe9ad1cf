//! Folding: the whole session written to its file, or beside it when someone else has changed the file meanwhile.

use std::path::{Path, PathBuf};
use std::{fs, io};

use super::beside::SessionFile;
use super::private::{self, LARGEST, Unfit, read_if_there};
use super::replace::{Replaced, overwrite, replace};
use super::{Fingerprint, backup, notation};
use crate::domain::Session;

/// The file a session is folded into.
#[derive(Debug)]
pub(crate) struct Target {
    file: SessionFile,
    /// What the file was when we last read or wrote it.
    known: Fingerprint,
    backups: PathBuf,
    /// Whether what the file holds is to be kept when it is replaced. What we fold while at work is not: the journal
    /// holds each step in between, and ten versions would otherwise be ten half minutes instead of ten days.
    keep: bool,
    /// Whether the version beside it is ours, from this opening.
    mine: bool,
}

/// Where a session was folded to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Folded {
    /// Into its file, which is this now.
    InPlace(Fingerprint),
    /// Beside it, as the file was changed by someone else.
    Beside(PathBuf),
}

impl Target {
    /// A file as it was just read.
    pub(crate) fn new(file: SessionFile, known: Fingerprint, backups: PathBuf) -> Self {
        Self { file, known, backups, keep: true, mine: false }
    }

    /// The file.
    pub(crate) fn path(&self) -> &Path {
        self.file.path()
    }

    /// What the file was when we last read or wrote it.
    pub(crate) fn known(&self) -> Fingerprint {
        self.known
    }

    /// Writes the session. A `milestone` is a version worth keeping when it is replaced in turn.
    pub(crate) fn fold(&mut self, session: &Session, milestone: bool) -> io::Result<Folded> {
        let text = notation::page(session).map_err(io::Error::other)?;
        // What could not be read again is not written in the place of what can: the journal holds it.
        if text.len() as u64 > LARGEST {
            return Err(Unfit::TooLarge.into());
        }
        let (keep, backups) = (self.keep, &self.backups);
        let keep_replaced = |path: &Path| if keep { backup::keep(path, backups) } else { Ok(()) };
        match replace(self.file.path(), text.as_bytes(), Some(self.known), keep_replaced)? {
            Replaced::Done(known) => {
                self.known = known;
                self.keep = milestone;
                if std::mem::take(&mut self.mine) {
                    private::remove(&self.file.mine())?;
                }
                Ok(Folded::InPlace(known))
            }
            Replaced::ChangedElsewhere => self.put_beside(text.as_bytes()).map(Folded::Beside),
        }
    }

    fn put_beside(&mut self, text: &[u8]) -> io::Result<PathBuf> {
        let mine = self.file.mine();
        if !self.mine {
            self.keep_older(&mine)?;
        }
        overwrite(&mine, text)?;
        self.mine = true;
        Ok(mine)
    }

    /// Moves a version out of the way that an earlier opening has put beside the file.
    fn keep_older(&self, mine: &Path) -> io::Result<()> {
        let Some(older) = read_if_there(mine, LARGEST)? else { return Ok(()) };
        self.file.keep(&older)?;
        fs::remove_file(mine)
    }
}
