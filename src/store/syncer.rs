//! The second thread: makes last what the loop has written, and folds the session into its file meanwhile.
//!
//! The loop appends to the journal itself, as a record in a channel is lost when the program is killed. Here a sync begins
//! within 20 ms of the first record that waits for one, and there is never more than one at a time.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::fold::{Folded, Target};
use super::private::{folder_of, is_at, sync_folder};
use super::{Trouble, Why};
use crate::domain::Session;

/// How long records are gathered before a sync begins.
const GATHER: Duration = Duration::from_millis(15);

/// A sync that takes no longer than this, the gathering included, is what everybody expects: the loop is not woken for it.
const EXPECTED: Duration = Duration::from_millis(200);

/// What wakes the loop when something is done that it waits for. Called from the second thread.
pub type Wake = Box<dyn Fn() + Send>;

/// What the thread is asked to do.
enum Job {
    Sync { file: Arc<File>, path: PathBuf },
    Fold { session: Arc<Session>, milestone: bool },
}

/// What the thread has done.
#[derive(Debug)]
pub(crate) enum Done {
    /// Every record written before the sync was asked for will be there after a power cut.
    Synced,
    /// They may not be, and nobody knows what the file holds.
    NotSynced(Trouble),
    /// The session up to this record is in a file.
    Folded { seq: u64, to: Folded },
    /// It is not.
    NotFolded(Trouble),
}

/// The handle of the thread. Dropping it waits for what it was asked to do.
#[derive(Debug)]
pub(crate) struct Syncer {
    /// `None` once the thread was told to end.
    jobs: Option<Sender<Job>>,
    done: Receiver<Done>,
    /// A sync is asked for and has not begun: what is written now is made last by it.
    asked: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Syncer {
    /// Starts the thread for a session file.
    ///
    /// # Errors
    /// The system gives no more threads.
    pub(crate) fn start(target: Target, wake: Wake) -> Result<Self, Trouble> {
        let (jobs, inbox) = channel();
        let (say, done) = channel();
        let asked = Arc::new(AtomicBool::new(false));
        let path = target.path().to_owned();
        let mut worker = Worker { target, asked: Arc::clone(&asked), named: None };
        let work = move || {
            for job in inbox {
                let begun = Instant::now();
                let done = worker.work(job);
                // Whoever types would be woken between any two letters, to be told what they took for granted.
                let expected = matches!(done, Done::Synced) && begun.elapsed() < EXPECTED;
                if say.send(done).is_err() {
                    return;
                }
                if !expected {
                    wake();
                }
            }
        };
        let thread = thread::Builder::new().name("syncer".to_owned()).spawn(work).map_err(Trouble::with(&path))?;
        Ok(Self { jobs: Some(jobs), done, asked, thread: Some(thread) })
    }

    /// Asks that what was written to the journal be made last. Whether a new sync was asked for, rather than one that waits.
    pub(crate) fn sync(&self, file: Arc<File>, path: &Path) -> bool {
        let fresh = !self.asked.swap(true, Ordering::AcqRel);
        if fresh {
            self.ask(Job::Sync { file, path: path.to_owned() });
        }
        fresh
    }

    /// Asks that the session be folded.
    pub(crate) fn fold(&self, session: Arc<Session>, milestone: bool) {
        self.ask(Job::Fold { session, milestone });
    }

    /// What was done since the last time, if anything.
    pub(crate) fn report(&self) -> Option<Done> {
        self.done.try_recv().ok()
    }

    /// Waits for what is done next; `None` when the thread has ended.
    pub(crate) fn wait(&self) -> Option<Done> {
        self.done.recv().ok()
    }

    fn ask(&self, job: Job) {
        if let Some(jobs) = &self.jobs {
            // The thread ends only when this handle lets it.
            let _ = jobs.send(job);
        }
    }
}

impl Drop for Syncer {
    fn drop(&mut self) {
        self.jobs = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// What the thread owns.
struct Worker {
    target: Target,
    asked: Arc<AtomicBool>,
    /// The journal whose name in its folder was made last already.
    named: Option<Arc<File>>,
}

impl Worker {
    fn work(&mut self, job: Job) -> Done {
        match job {
            Job::Sync { file, path } => {
                thread::sleep(GATHER);
                // Cleared before the sync, not after: a record appended meanwhile must ask again.
                self.asked.store(false, Ordering::Release);
                self.sync(&file, &path).map_or_else(Done::NotSynced, |()| Done::Synced)
            }
            Job::Fold { session, milestone } => match self.target.fold(&session, milestone) {
                Ok(to) => Done::Folded { seq: session.seq, to },
                Err(error) => Done::NotFolded(Trouble::new(self.target.path(), &error)),
            },
        }
    }

    fn sync(&mut self, file: &Arc<File>, path: &Path) -> Result<(), Trouble> {
        file.sync_data().map_err(Trouble::with(path))?;
        // A file that was removed takes all that is written to it, and keeps none of it.
        if !is_at(file, path) {
            return Err(Trouble { path: path.to_owned(), why: Why::Gone });
        }
        if !self.named.as_ref().is_some_and(|named| Arc::ptr_eq(named, file)) {
            sync_folder(folder_of(path)).map_err(Trouble::with(path))?;
            self.named = Some(Arc::clone(file));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::tests::session;
    use crate::store::{Fingerprint, SessionFile, private};

    fn syncer(folder: &Path) -> (Syncer, Arc<File>, PathBuf, Receiver<()>) {
        let path = folder.join("sesi.ron.journal");
        let file = Arc::new(private::options().append(true).create(true).open(&path).unwrap());
        let (told, woken) = channel();
        let target = Target::new(SessionFile::at(&folder.join("sesi.ron")), Fingerprint::of(b""), folder.join("b"));
        let wake = move || told.send(()).unwrap_or_default();
        (Syncer::start(target, Box::new(wake)).unwrap(), file, path, woken)
    }

    #[test]
    fn records_that_come_together_share_one_sync_which_begins_at_once() {
        let dir = tempfile::tempdir().unwrap();
        let (syncer, file, path, _woken) = syncer(dir.path());
        let asked = Instant::now();
        assert!(syncer.sync(Arc::clone(&file), &path));
        assert!(!syncer.sync(Arc::clone(&file), &path), "the one that waits will do");
        while syncer.asked.load(Ordering::Acquire) {
            assert!(asked.elapsed() < Duration::from_secs(5));
            thread::yield_now();
        }
        assert!(syncer.sync(file, &path), "what is written after it began asks again");
        assert!(matches!(syncer.wait(), Some(Done::Synced)));
    }

    #[test]
    fn a_file_that_is_gone_is_not_said_to_be_synced() {
        let dir = tempfile::tempdir().unwrap();
        let (syncer, file, path, woken) = syncer(dir.path());
        std::fs::remove_file(&path).unwrap();
        syncer.sync(file, &path);
        woken.recv().unwrap();
        assert!(matches!(syncer.wait(), Some(Done::NotSynced(Trouble { why: Why::Gone, .. }))));
    }

    #[test]
    fn dropping_the_handle_waits_for_what_was_asked() {
        let dir = tempfile::tempdir().unwrap();
        let (syncer, ..) = syncer(dir.path());
        syncer.fold(Arc::new(session()), false);
        drop(syncer);
        assert!(dir.path().join("sesi.ron").exists());
    }
}
