//! A session that is open: what is done to it is written before it is shown, and what a crash left is brought back first.

use std::path::Path;

use super::beneath::Beneath;
use super::fold::Target;
use super::lock::{self, Asked, Holder, Lock};
use super::standing::{Standing, withdraws};
use super::syncer::Wake;
use super::writer::{Closed, Notice, Status, Writer};
use super::{Finding, Home, NotLoaded, SessionFile, Stamp, Trouble, history_file, private, rescued, withdrawal};
use crate::domain::{Document, Edit, Halt, History, Now, Record, Refusal, Role, Session, UndoStep};

/// A session that is shown and worked on.
#[derive(Debug)]
pub struct OpenSession {
    document: Document,
    file: SessionFile,
    home: Home,
    beneath: Beneath,
    writer: Result<Writer, ReadOnly>,
    /// Words that were withdrawn may stand somewhere yet.
    sweep: bool,
    /// What the file and its journal were when they were last read, for a window that only reads.
    seen: (Option<Stamp>, Option<Stamp>),
}

/// Whether a session is opened to be written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// To be written to, if that can be.
    Write,
    /// Only to be read.
    Read,
}

/// Why an open session cannot be written to.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadOnly {
    /// It was asked for.
    #[error("opened for reading")]
    Asked,
    /// Another window writes to it; whose, if that can be read.
    #[error("another window writes to it")]
    InUse(Option<Holder>),
    /// Its folder cannot be written to.
    #[error(transparent)]
    Folder(Trouble),
}

/// Why something was not done to an open session.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotDone {
    /// It can only be read here.
    #[error("it can only be read here")]
    ReadOnly,
    /// The session refuses it.
    #[error("refused: {0:?}")]
    Refused(Refusal),
}

impl From<Refusal> for NotDone {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl OpenSession {
    /// Opens the session in a file, with what its journal holds beyond it. `wake` is called when the second thread has done
    /// something that [`attend`](Self::attend) should hear of.
    ///
    /// # Errors
    /// The file cannot be read as a session; it and all beside it is left as it is.
    pub fn open(home: &Home, path: &Path, wish: Wish, now: Now, wake: Wake) -> Result<(Self, Vec<Finding>), NotLoaded> {
        let file = SessionFile::at(path);
        let lock = take_lock(&file, wish, now);
        let seen = stamps(&file);
        let mut standing = Standing::read(file.clone(), Some(home))?;
        let settled = lock.and_then(|lock| {
            let (journal, kept) = standing.settle(home).map_err(ReadOnly::Folder)?;
            let backups = home.backups_of(standing.replayed.document.session().id);
            let target = Target::new(file.clone(), standing.known, backups);
            let mut writer = Writer::start(target, lock, journal, standing.in_file, wake).map_err(ReadOnly::Folder)?;
            if standing.replayed.news > 0 {
                writer.fold_soon();
            }
            Ok((writer, kept))
        });
        let (writer, kept) = match settled {
            Ok((writer, kept)) => (Ok(writer), kept),
            Err(read_only) => (Err(read_only), None),
        };
        let findings = standing.findings(kept);
        let sweep = standing.withdraws();
        let Standing { replayed, beneath, .. } = standing;
        let open = Self { document: replayed.document, file, home: home.clone(), beneath, writer, sweep, seen };
        Ok((open, findings))
    }

    /// What the session is now.
    #[must_use]
    pub fn session(&self) -> &Session {
        self.document.session()
    }

    /// What can be undone and redone in this opening.
    #[must_use]
    pub fn history(&self) -> &History {
        self.document.history()
    }

    /// Its file.
    #[must_use]
    pub fn file(&self) -> &SessionFile {
        &self.file
    }

    /// Why it can only be read, if so.
    #[must_use]
    pub fn read_only(&self) -> Option<&ReadOnly> {
        self.writer.as_ref().err()
    }

    /// Makes edits, all or none, as one undo step.
    ///
    /// # Errors
    /// [`NotDone`] says why nothing was changed.
    pub fn apply(&mut self, by: Role, now: Now, edits: Vec<Edit>) -> Result<(), NotDone> {
        self.record(now, |document| document.apply(by, now.wall, edits))
    }

    /// Makes edits, all or none, as an undo step that no typing joins: a text that comes back from elsewhere.
    ///
    /// # Errors
    /// [`NotDone`] says why nothing was changed.
    pub fn apply_alone(&mut self, by: Role, now: Now, edits: Vec<Edit>) -> Result<(), NotDone> {
        self.record(now, |document| document.apply_alone(by, now.wall, edits))
    }

    /// Makes edits that nobody asked for: a gap found, a state closed. No undo step.
    ///
    /// # Errors
    /// [`NotDone`] says why nothing was changed.
    pub fn apply_by_program(&mut self, by: Role, now: Now, edits: Vec<Edit>) -> Result<(), NotDone> {
        self.record(now, |document| document.apply_by_program(by, now.wall, edits))
    }

    /// Whether undo may find steps of earlier openings that have not been read yet.
    #[must_use]
    pub fn may_reach_back(&self) -> bool {
        self.beneath == Beneath::NotRead
    }

    /// All that is known of what was done, the earlier openings included.
    pub fn whole_history(&mut self) -> &History {
        self.reach_back();
        self.document.history()
    }

    /// What was done after a record, in this opening and in earlier ones, oldest first. What only keeps the books is left out.
    #[must_use]
    pub fn steps_since(&self, seq: u64) -> Vec<UndoStep> {
        let older = self.beneath.read(&self.home.history_of(self.document.session().id));
        let older = older.iter().flat_map(|history| history.since(seq));
        let steps = older.chain(self.document.history().since(seq));
        steps.filter(|step| !step.is_bookkeeping()).cloned().collect()
    }

    /// Takes back the last step of `by`, be it of an earlier opening.
    ///
    /// # Errors
    /// [`NotDone`] says why nothing was changed.
    pub fn undo(&mut self, by: Role, now: Now) -> Result<UndoStep, NotDone> {
        if self.document.history().next_undo(by) == Err(Halt::End) {
            self.reach_back();
        }
        self.step(now, |document| document.undo(by, now.wall))
    }

    /// Does again the last step that `by` took back, be it in an earlier opening.
    ///
    /// # Errors
    /// [`NotDone`] says why nothing was changed.
    pub fn redo(&mut self, by: Role, now: Now) -> Result<UndoStep, NotDone> {
        if self.document.history().is_empty() {
            self.reach_back();
        }
        self.step(now, |document| document.redo(by, now.wall))
    }

    /// Writes all that was done since the last time to the journal, in one go; says whether anything was. To be called before it
    /// is shown; the disk is asked to make it last by [`sync`](Self::sync), within 50 ms.
    pub fn write(&mut self, now: Now) -> bool {
        self.writer.as_mut().is_ok_and(|writer| writer.write(now))
    }

    /// Asks the disk to make last what was written.
    pub fn sync(&mut self) {
        if let Ok(writer) = &mut self.writer {
            writer.sync();
        }
    }

    /// Waits until the disk holds what was written, for who lets time go by faster than a disk works.
    pub fn wait_for_the_disk(&mut self, now: Now) {
        if let Ok(writer) = &mut self.writer {
            writer.wait_for_syncs(now);
        }
    }

    /// Does what has come due: hears of syncs and folds, tries again what failed. To be called when woken, and when
    /// [`due_in`](Self::due_in) has passed.
    pub fn attend(&mut self, now: Now) -> Option<Notice> {
        let writer = self.writer.as_mut().ok()?;
        let notice = writer.attend(now, &self.document);
        if self.sweep && matches!(writer.status(now), Status::Saved | Status::Beside) {
            // What fails is tried again with the next call.
            let _ = self.sweep(now);
        }
        notice
    }

    /// In how many ms [`attend`](Self::attend) has something to do again if nothing else happens.
    #[must_use]
    pub fn due_in(&self, now: Now) -> Option<i64> {
        self.writer.as_ref().ok()?.due_in(now)
    }

    /// How safe is what was typed.
    #[must_use]
    pub fn status(&self, now: Now) -> Status {
        self.writer.as_ref().map_or(Status::Saved, |writer| writer.status(now))
    }

    /// Folds the session into its file soon, as another phase begins, and keeps this version among the backups.
    pub fn phase_changed(&mut self) {
        if let Ok(writer) = &mut self.writer {
            writer.fold_soon();
        }
    }

    /// Folds the session into its file and waits until it is there.
    ///
    /// # Errors
    /// What is in the way; the journal holds all of it.
    pub fn fold(&mut self, now: Now) -> Result<Option<Closed>, Trouble> {
        let Ok(writer) = &mut self.writer else { return Ok(None) };
        writer.fold_and_wait(now, &self.document).map(Some)
    }

    /// Forgets every step that could be undone, for good: the history, and the journal once the file holds all of it.
    ///
    /// # Errors
    /// What is in the way.
    pub fn clear_history(&mut self, now: Now) -> Result<(), Trouble> {
        let Ok(writer) = &mut self.writer else { return Ok(()) };
        self.document.forget();
        self.beneath = Beneath::Nothing;
        let history = self.home.history_of(self.document.session().id);
        private::remove(&history).map_err(Trouble::with(&history))?;
        writer.fold_and_wait(now, &self.document)?;
        writer.clear_journal()
    }

    /// Whether another window has changed what this one, which only reads, shows.
    #[must_use]
    pub fn is_outdated(&self) -> bool {
        self.writer.is_err() && stamps(&self.file) != self.seen
    }

    /// Reads the session again, in a window that only reads.
    ///
    /// # Errors
    /// It cannot be read; what was shown stays.
    pub fn refresh(&mut self) -> Result<Vec<Finding>, NotLoaded> {
        if self.writer.is_ok() {
            return Ok(Vec::new());
        }
        self.seen = stamps(&self.file);
        let standing = Standing::read(self.file.clone(), None)?;
        let findings = standing.findings(None);
        self.document = standing.replayed.document;
        Ok(findings)
    }

    /// Ends the opening: all of it goes into the file, and the steps into the history.
    ///
    /// # Errors
    /// What is in the way. Nothing is lost then: the journal stays, and the next opening brings it in.
    pub fn close(mut self, now: Now) -> Result<Closed, Trouble> {
        let closed = self.put_away(now);
        let Ok(writer) = &self.writer else { return closed };
        match closed {
            Err(trouble) if !writer.is_written() => {
                match rescued::write(&self.home, &self.file, self.document.session()) {
                    Some(copy) => Ok(Closed::Rescued { session: self.file.path().to_owned(), copy, trouble }),
                    None => Err(trouble),
                }
            }
            closed => closed,
        }
    }

    fn put_away(&mut self, now: Now) -> Result<Closed, Trouble> {
        let Ok(writer) = &mut self.writer else { return Ok(Closed::InFile) };
        writer.flush(now);
        // A journal that was begun anew holds nothing, and yet there are steps that lead here.
        if !writer.has_records() && self.document.history().is_empty() {
            return Ok(Closed::InFile);
        }
        if let beside @ Closed::Beside(_) = writer.fold_and_wait(now, &self.document)? {
            return Ok(beside);
        }
        if self.sweep {
            return self.sweep(now).map(|()| Closed::InFile);
        }
        let id = self.document.session().id;
        let path = self.home.history_of(id);
        let beneath = self.beneath == Beneath::NotRead;
        history_file::write(&path, id, writer.known(), beneath, &self.document.history().records())
            .map_err(Trouble::with(&path))?;
        writer.clear_journal()?;
        Ok(Closed::InFile)
    }

    fn step(
        &mut self,
        now: Now,
        take: impl FnOnce(&mut Document) -> Result<(Record, UndoStep), Refusal>,
    ) -> Result<UndoStep, NotDone> {
        let mut taken = None;
        self.record(now, |document| {
            let (record, step) = take(document)?;
            taken = Some(step);
            Ok(record)
        })?;
        taken.ok_or(NotDone::Refused(Refusal::Halt(Halt::End)))
    }

    fn record(&mut self, now: Now, make: impl FnOnce(&mut Document) -> Result<Record, Refusal>) -> Result<(), NotDone> {
        let writer = self.writer.as_mut().map_err(|_| NotDone::ReadOnly)?;
        let record = make(&mut self.document)?;
        writer.note(&record, self.document.session().id);
        if withdraws(&record) {
            self.document.forget();
            self.beneath = Beneath::Nothing;
            self.sweep = true;
            // What fails is tried again when the loop attends to it, and at the next opening.
            let _ = self.sweep(now);
        }
        Ok(())
    }

    /// Puts the history of earlier openings beneath what was done in this one.
    fn reach_back(&mut self) {
        let path = self.home.history_of(self.document.session().id);
        let Some(older) = self.beneath.read(&path) else { return };
        self.document.put_beneath(older);
        self.beneath = Beneath::Read;
    }

    /// Takes withdrawn words out of every file that may still hold them.
    fn sweep(&mut self, now: Now) -> Result<(), Trouble> {
        let Ok(writer) = &mut self.writer else { return Ok(()) };
        writer.fold_and_wait(now, &self.document)?;
        withdrawal::sweep(&self.home, &self.file, self.document.session())?;
        writer.clear_journal()?;
        self.sweep = false;
        Ok(())
    }
}

fn stamps(file: &SessionFile) -> (Option<Stamp>, Option<Stamp>) {
    (Stamp::on_disk(file.path()), Stamp::on_disk(&file.journal()))
}

fn take_lock(file: &SessionFile, wish: Wish, now: Now) -> Result<Lock, ReadOnly> {
    if wish == Wish::Read {
        return Err(ReadOnly::Asked);
    }
    match lock::ask(&file.lock(), now.wall) {
        Ok(Asked::Ours(lock)) => Ok(lock),
        Ok(Asked::Theirs(holder)) => Err(ReadOnly::InUse(holder)),
        Err(error) => Err(ReadOnly::Folder(Trouble::new(&file.lock(), &error))),
    }
}

#[cfg(test)]
mod tests;
