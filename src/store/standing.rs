//! How a session stands on the disk: its file, what its journal holds beyond it, and what came before.

use std::io;
use std::path::PathBuf;

use super::beneath::Beneath;
use super::journal::{Journal, add_line};
use super::line::{Beginning, Line};
use super::load::{Loaded, NotLoaded, load};
use super::private::{self, LARGEST_JOURNAL, read_if_there};
use super::replay::{Replayed, replay};
use super::{Finding, Fingerprint, Home, SessionFile, Spoilt, Trouble, backup, history_file};
use crate::domain::{Record, Wall};

/// A session as the files of one moment tell it.
#[derive(Debug)]
pub(crate) struct Standing {
    pub(crate) file: SessionFile,
    /// What the file is.
    pub(crate) known: Fingerprint,
    /// The last record it holds.
    pub(crate) in_file: u64,
    pub(crate) replayed: Replayed,
    pub(crate) beneath: Beneath,
    migrated: Option<u32>,
    journal: Vec<u8>,
    /// The journal is what a close left that was cut short: its steps are in the history already.
    finished: bool,
}

impl Standing {
    /// Reads how a session stands, and changes nothing. The history is looked for in `home`; without one it is not needed.
    pub(crate) fn read(file: SessionFile, home: Option<&Home>) -> Result<Self, NotLoaded> {
        // The journal first: what is folded into the file between the two reads is then passed by.
        let journal = file.journal();
        let journal = read_if_there(&journal, LARGEST_JOURNAL).map_err(Trouble::with(&journal))?.unwrap_or_default();
        let Loaded { session, fingerprint: known, migrated, .. } = load(file.path())?;
        let (id, in_file) = (session.id, session.seq);
        let beneath_of = |base| home.map_or(Beneath::Nothing, |home| Beneath::of(&home.history_of(id), id, base));

        let mut reached = None;
        let mut replayed = replay(session, known, &journal, |beginning| {
            reached = home.and_then(|home| beneath_of(beginning.file).read(&home.history_of(id)));
            reached.clone()
        });
        let ended = home.and_then(|home| history_file::ends_at(&home.history_of(id), id));
        let finished = replayed.news == 0 && ended == Some(known);
        let changed = replayed.spoilt == Some(Spoilt::FileChanged);
        let beneath = match replayed.beginning.filter(|_| !finished) {
            _ if reached.is_some() => Beneath::Read,
            Some(_) if changed && ended.is_some() => Beneath::Elsewhere,
            Some(beginning) => beneath_of(beginning.file),
            None => beneath_of(known),
        };
        if finished || changed {
            replayed.document.forget();
        }
        Ok(Self { file, known, in_file, replayed, beneath, migrated, journal, finished })
    }

    /// Whether a withdrawal may have been cut short.
    pub(crate) fn withdraws(&self) -> bool {
        self.replayed.records.iter().any(withdraws)
    }

    /// What there is to tell; `kept` is the copy that was made of a journal that did not fit.
    pub(crate) fn findings(&self, kept: Option<PathBuf>) -> Vec<Finding> {
        let Replayed { news, torn, .. } = self.replayed;
        let spoilt = self.spoilt().map(|why| match kept {
            _ if why == Spoilt::FileChanged && self.replayed.whole => Finding::ChangedElsewhere,
            Some(kept) => Finding::JournalKept { why, kept },
            None => Finding::JournalSpoilt { why },
        });
        let mine = self.file.mine();
        let told = [
            self.migrated.map(|from| Finding::Migrated { from }),
            (news > 0).then_some(Finding::Recovered { records: news }),
            torn.then_some(Finding::Torn),
            spoilt,
            (self.beneath == Beneath::Elsewhere).then_some(Finding::HistoryEndsHere),
            mine.exists().then_some(Finding::LeftBeside(mine)),
        ];
        let problems = self.replayed.document.session().problems();
        told.into_iter().flatten().chain(problems.into_iter().map(Finding::Problem)).collect()
    }

    /// Makes the journal one that can be gone on with, before anything is written to it. Gives the copy that was made of it
    /// where it did not fit.
    pub(crate) fn settle(&mut self, home: &Home) -> Result<(Journal, Option<PathBuf>), Trouble> {
        let path = self.file.journal();
        let found = std::mem::take(&mut self.journal);
        let Some(spoilt) = self.spoilt() else {
            let mut journal = Journal::open(&path, found);
            if self.finished {
                journal.clear().map_err(Trouble::with(&path))?;
            }
            return Ok((journal, None));
        };
        let brought_together = spoilt == Spoilt::FileChanged && self.replayed.whole;
        let start_over = || {
            let kept = if brought_together { None } else { Some(self.file.keep(&found)?) };
            let mut journal = Journal::with_lines(&path, self.lines(spoilt)?);
            journal.rebuild()?;
            if brought_together {
                self.put_mine_away(home)?;
            }
            Ok((journal, kept))
        };
        start_over().map_err(Trouble::with(&path))
    }

    fn spoilt(&self) -> Option<Spoilt> {
        self.replayed.spoilt.filter(|_| !self.finished)
    }

    /// Moves our version from beside the file to the backups, once all that it holds has come in.
    fn put_mine_away(&self, home: &Home) -> io::Result<()> {
        let (mine, session) = (self.file.mine(), self.replayed.document.session());
        let came_in =
            load(&mine).is_ok_and(|loaded| loaded.session.id == session.id && loaded.session.seq <= session.seq);
        if !came_in {
            return Ok(());
        }
        backup::keep(&mine, &home.backups_of(session.id))?;
        private::remove(&mine)
    }

    /// The lines of a journal that holds no more than what was brought in.
    fn lines(&self, spoilt: Spoilt) -> io::Result<Vec<u8>> {
        let Self { known, in_file, ref replayed, .. } = *self;
        let changed = spoilt == Spoilt::FileChanged;
        let fresh = Beginning { session: replayed.document.session().id, file: known, seq: in_file };
        let beginning = replayed.beginning.filter(|_| !changed).unwrap_or(fresh);
        let records: Vec<&Record> = replayed.records.iter().filter(|record| !changed || record.seq > in_file).collect();
        let mut lines = Vec::new();
        if records.is_empty() {
            return Ok(lines);
        }
        let mut add =
            |line: Line<&Record>| line.to_ron().map(|line| add_line(&mut lines, &line)).map_err(io::Error::other);
        add(Line::Began(beginning))?;
        for record in records {
            add(Line::Did(record))?;
        }
        add(Line::Folded { seq: in_file, file: known })?;
        Ok(lines)
    }
}

/// Whether a record takes words back for good.
pub(crate) fn withdraws(record: &Record) -> bool {
    record.edits.iter().any(|edit| edit.wall() == Some(Wall::Withdrawal))
}
