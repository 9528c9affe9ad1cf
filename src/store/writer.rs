//! Keeping what is done to an open session: into the journal at once, onto the disk soon, into the file now and then.

use std::collections::VecDeque;
use std::fs::File;
use std::path::PathBuf;
use std::sync::Arc;

use super::fold::{Folded, Target};
use super::journal::Journal;
use super::line::{Beginning, Line};
use super::lock::Lock;
use super::private::LARGEST;
use super::syncer::{Done, Syncer, Wake};
use super::{Fingerprint, Trouble, Why};
use crate::domain::{Document, Now, Record};

/// A sync that takes longer than this is shown, in ms.
const SHOWN_AFTER: i64 = 250;
/// How long to wait before what failed is tried again, in ms.
const RETRY_AFTER: i64 = 1_000;
/// How often the session is folded into its file, in ms.
const FOLD_EVERY: i64 = 30_000;

/// How safe is what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// All of it survives a power cut, but for the last quarter of a second.
    Saved,
    /// The disk takes its time to confirm.
    Saving,
    /// All of it survives, in a version beside the file, which another program has changed.
    Beside,
    /// It could not be kept as it should; this is tried again every second.
    Failing {
        /// What is in the way.
        trouble: Trouble,
        /// Whether it survives the end of the program all the same, in the journal.
        in_journal: bool,
    },
}

/// Something to tell while a session is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Another program has changed the file. Work goes on; our version is kept beside it.
    ChangedElsewhere {
        /// Our version.
        mine: PathBuf,
    },
    /// The file is again what it was; the version beside it is gone.
    OursAgain {
        /// The version that was beside it.
        mine: PathBuf,
    },
}

/// How an opening ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Closed {
    /// Everything is in the file.
    InFile,
    /// Another program has changed the file: our version is beside it, and the journal stays.
    Beside(PathBuf),
    /// Neither the file nor the journal could be written to: a copy was, elsewhere.
    Rescued {
        /// The file.
        session: PathBuf,
        /// The copy.
        copy: PathBuf,
        /// What was in the way.
        trouble: Trouble,
    },
}

/// Writes for one opening of a session.
#[derive(Debug)]
pub(crate) struct Writer {
    journal: Journal,
    syncer: Syncer,
    /// What the file is, as far as we know.
    known: Fingerprint,
    /// The last record that is in the file, or in the version beside it.
    folded: u64,
    /// Our version beside the file, if there is one.
    mine: Option<PathBuf>,
    folding: bool,
    fold_now: bool,
    /// A record was taken that is not written yet.
    fresh: bool,
    /// When the first record was made that is not folded, by the boot clock.
    unfolded_since: Option<i64>,
    /// The journal's file, while it holds what nobody has asked yet to be made last, and since when, by the boot clock.
    unsynced: Option<(Arc<File>, i64)>,
    /// When each sync that is under way was asked for, by the boot clock.
    syncs: VecDeque<i64>,
    /// What is to be told with the next report.
    notice: Option<Notice>,
    journal_trouble: Option<Trouble>,
    fold_trouble: Option<Trouble>,
    /// The journal's file is not to be trusted and must be made again.
    rebuild: bool,
    /// A journal longer than this is begun anew once the file holds all of it, in bytes.
    longest: u64,
    /// When what failed is tried again, by the boot clock.
    retry_at: i64,
    /// Let go of last, when nothing more is written.
    _lock: Lock,
}

impl Writer {
    /// Begins to write a session of which the file holds the records up to `folded`.
    pub(crate) fn start(
        target: Target,
        lock: Lock,
        journal: Journal,
        folded: u64,
        wake: Wake,
    ) -> Result<Self, Trouble> {
        let known = target.known();
        let syncer = Syncer::start(target, wake)?;
        Ok(Self {
            journal,
            syncer,
            known,
            folded,
            mine: None,
            folding: false,
            fold_now: false,
            fresh: false,
            unfolded_since: None,
            unsynced: None,
            syncs: VecDeque::new(),
            notice: None,
            journal_trouble: None,
            fold_trouble: None,
            rebuild: false,
            longest: LARGEST,
            retry_at: 0,
            _lock: lock,
        })
    }

    /// Takes a record that was just made, in memory.
    pub(crate) fn note(&mut self, record: &Record, session: crate::domain::Id) {
        if self.journal.lines().is_empty() {
            let beginning = Beginning { session, file: self.known, seq: record.seq - 1 };
            self.add(&Line::Began(beginning));
        }
        self.add(&Line::Did(record));
        self.fresh = true;
    }

    /// Writes every record taken since the last time, in one go, and asks that it be made last.
    pub(crate) fn flush(&mut self, now: Now) {
        self.write(now);
        self.sync();
    }

    /// Writes every record taken since the last time, in one go. To be followed by [`sync`](Self::sync).
    /// Says whether there is anything to be synced.
    pub(crate) fn write(&mut self, now: Now) -> bool {
        if std::mem::take(&mut self.fresh) {
            self.unfolded_since.get_or_insert(now.boot);
        }
        if self.rebuild || self.journal.is_written() {
            return self.unsynced.is_some();
        }
        match self.journal.write() {
            // The first of those that wait says since when.
            Ok(Some(file)) => {
                self.unsynced.get_or_insert((file, now.boot));
            }
            Ok(None) => {}
            Err(error) => {
                self.journal_trouble = Some(Trouble::new(self.journal.path(), &error));
                self.retry_at = now.boot + RETRY_AFTER;
            }
        }
        self.unsynced.is_some()
    }

    /// Asks that what was written be made last.
    pub(crate) fn sync(&mut self) {
        let Some((file, since)) = self.unsynced.take() else { return };
        if self.syncer.sync(file, self.journal.path()) {
            self.syncs.push_back(since);
        }
    }

    /// Does what has come due: hears what the thread has done, tries again what failed, folds.
    pub(crate) fn attend(&mut self, now: Now, document: &Document) -> Option<Notice> {
        let mut notice = self.notice.take();
        while let Some(done) = self.syncer.report() {
            notice = self.hear(done, now).or(notice);
        }
        let retry = self.is_failing() && now.boot >= self.retry_at;
        if retry {
            self.try_again(now);
        }
        if (retry || self.fold_trouble.is_none()) && self.fold_is_due(now, document) {
            let milestone = std::mem::take(&mut self.fold_now);
            self.fold(document, milestone);
        }
        notice
    }

    /// In how many ms `attend` has something to do again if nothing else happens.
    pub(crate) fn due_in(&self, now: Now) -> Option<i64> {
        let retry = self.is_failing().then_some(self.retry_at);
        let fold_at = if self.fold_now { Some(now.boot) } else { self.unfolded_since.map(|since| since + FOLD_EVERY) };
        let fold = fold_at.filter(|_| !self.folding && self.fold_trouble.is_none());
        let show = self.syncs.front().map(|asked| asked + SHOWN_AFTER).filter(|at| *at > now.boot);
        [retry, fold, show].into_iter().flatten().min().map(|at| (at - now.boot).max(0))
    }

    /// Folds as soon as possible, and keeps this version when it is replaced in turn.
    pub(crate) fn fold_soon(&mut self) {
        self.fold_now = true;
    }

    pub(crate) fn status(&self, now: Now) -> Status {
        if let Some(trouble) = &self.journal_trouble {
            return Status::Failing { trouble: trouble.clone(), in_journal: false };
        }
        if let Some(trouble) = &self.fold_trouble {
            return Status::Failing { trouble: trouble.clone(), in_journal: true };
        }
        let late = self.syncs.front().is_some_and(|asked| now.boot - asked > SHOWN_AFTER);
        match &self.mine {
            _ if late => Status::Saving,
            Some(_) => Status::Beside,
            None => Status::Saved,
        }
    }

    /// Folds what is not folded yet and waits until it is done.
    pub(crate) fn fold_and_wait(&mut self, now: Now, document: &Document) -> Result<Closed, Trouble> {
        self.flush(now);
        self.settle(now);
        if document.session().seq > self.folded {
            self.fold(document, true);
            self.settle(now);
        }
        match (&self.fold_trouble, &self.mine) {
            (Some(trouble), _) => Err(trouble.clone()),
            (None, Some(mine)) => Ok(Closed::Beside(mine.clone())),
            (None, None) => Ok(Closed::InFile),
        }
    }

    /// Forgets the journal, whose records are in the file and need not be told from it.
    pub(crate) fn clear_journal(&mut self) -> Result<(), Trouble> {
        let cleared = self.journal.clear();
        cleared.map_err(Trouble::with(self.journal.path()))
    }

    /// Lets the journal become no longer than this.
    #[cfg(test)]
    pub(crate) fn set_longest(&mut self, bytes: u64) {
        self.longest = bytes;
    }

    /// What the file is, as far as we know.
    pub(crate) fn known(&self) -> Fingerprint {
        self.known
    }

    /// Whether each record is at least in the journal.
    pub(crate) fn is_written(&self) -> bool {
        self.journal.is_written()
    }

    /// Whether anything was recorded since the journal was begun.
    pub(crate) fn has_records(&self) -> bool {
        !self.journal.lines().is_empty()
    }

    fn add(&mut self, line: &Line<&Record>) {
        match line.to_ron() {
            Ok(line) => self.journal.add(&line),
            Err(error) => {
                let why = Why::Other(error.to_string());
                self.journal_trouble = Some(Trouble { path: self.journal.path().to_owned(), why });
            }
        }
    }

    fn fold(&mut self, document: &Document, milestone: bool) {
        self.syncer.fold(document.shared(), milestone);
        self.folding = true;
        self.unfolded_since = None;
    }

    fn fold_is_due(&self, now: Now, document: &Document) -> bool {
        let waits = document.session().seq > self.folded;
        let due = self.unfolded_since.is_some_and(|since| now.boot - since >= FOLD_EVERY);
        waits && !self.folding && (due || self.fold_now)
    }

    /// Waits until all that was asked to be made last is.
    pub(crate) fn wait_for_syncs(&mut self, now: Now) {
        self.sync();
        while !self.syncs.is_empty() {
            let Some(done) = self.syncer.wait() else { return };
            self.notice = self.hear(done, now).or(self.notice.take());
        }
    }

    /// Waits until nothing is under way.
    fn settle(&mut self, now: Now) {
        while self.folding || !self.syncs.is_empty() {
            let Some(done) = self.syncer.wait() else { return };
            self.hear(done, now);
        }
    }

    fn hear(&mut self, done: Done, now: Now) -> Option<Notice> {
        match done {
            Done::Synced => {
                self.syncs.pop_front();
                if self.journal.is_written() {
                    self.journal_trouble = None;
                }
                None
            }
            Done::NotSynced(trouble) => {
                self.syncs.pop_front();
                self.rebuild = true;
                self.journal_trouble = Some(trouble);
                self.retry_at = now.boot + RETRY_AFTER;
                None
            }
            Done::Folded { seq, to } => {
                self.folding = false;
                self.fold_trouble = None;
                self.folded = seq;
                self.folded_to(to, now)
            }
            Done::NotFolded(trouble) => {
                self.folding = false;
                self.fold_now = true;
                self.fold_trouble = Some(trouble);
                self.retry_at = now.boot + RETRY_AFTER;
                None
            }
        }
    }

    fn folded_to(&mut self, to: Folded, now: Now) -> Option<Notice> {
        match to {
            Folded::InPlace(known) => {
                self.known = known;
                if self.begins_anew() {
                    // The file holds all of it; what could not be cleared is told with the next record.
                    let _ = self.journal.clear();
                } else if self.has_records() {
                    self.add(&Line::Folded { seq: self.folded, file: known });
                    self.flush(now);
                }
                self.mine.take().map(|mine| Notice::OursAgain { mine })
            }
            Folded::Beside(mine) => {
                let first = self.mine.replace(mine.clone()).is_none();
                first.then_some(Notice::ChangedElsewhere { mine })
            }
        }
    }

    /// Whether the journal has become so long that it would not be read again, and all that it holds is folded.
    fn begins_anew(&self) -> bool {
        self.journal.lines().len() as u64 > self.longest && !self.fresh && self.unfolded_since.is_none()
    }

    fn is_failing(&self) -> bool {
        self.journal_trouble.is_some() || self.fold_trouble.is_some()
    }

    fn try_again(&mut self, now: Now) {
        self.retry_at = now.boot + RETRY_AFTER;
        if !self.rebuild {
            return self.flush(now);
        }
        match self.journal.rebuild() {
            Ok(()) => {
                self.rebuild = false;
                // What took the journal may have taken the file: only when that is back all is well.
                self.fold_trouble = self.journal_trouble.take();
                self.folded = 0;
                self.fold_now = true;
            }
            Err(error) => self.journal_trouble = Some(Trouble::new(self.journal.path(), &error)),
        }
    }
}
