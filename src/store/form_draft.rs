//! What has been typed into a form that is not sent yet: in a small journal of its own, as it is typed.
//!
//! A line for each change, so that a letter costs a few bytes however much is in the form. Two windows that fill in the same
//! form have a file each.

use std::collections::BTreeMap;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::journal::{Journal, check};
use super::lock::{Asked, Lock, ask, is_held};
use super::private::{LARGEST, create_folder, folder_of, is_at, read_if_there, sync_folder};
use super::{Home, Trouble, notation};
use crate::domain::{Moment, Patch};

/// So many windows may fill in the same form; the others share the last file.
const WINDOWS: u32 = 9;
/// How long letters are gathered before they are made last.
const GATHER: Duration = Duration::from_millis(15);

/// The texts of a form, by the keys of its fields.
pub type Texts = BTreeMap<String, String>;

/// What has been typed into a form, kept until it is sent or emptied.
#[derive(Debug)]
pub struct FormDraft {
    journal: Journal,
    since: Moment,
    lock: Option<Lock>,
    /// The journal's file, once it has been written to.
    file: Option<Arc<File>>,
    kept: Texts,
    unsynced: bool,
    /// A sync is under way that has not begun: what is written now is made last by it.
    asked: Arc<AtomicBool>,
}

/// One change of one field.
#[derive(Debug, Serialize, Deserialize)]
struct Line {
    field: String,
    patch: Patch,
}

impl FormDraft {
    /// The draft of a form, with what was left in it. Reading fails like finding nothing: a form opens all the same.
    #[must_use]
    pub fn open(home: &Home, form: &str, since: Moment) -> Self {
        let path = free(home, form);
        let bytes = read(&path);
        let kept = texts_in(&path, &bytes);
        let journal = Journal::open(&path, bytes);
        let mut draft = Self { journal, since, lock: None, file: None, kept, unsynced: false, asked: Arc::default() };
        if !draft.kept.is_empty() {
            // What cannot be locked can be read; whatever is in the way is told when something is written.
            let _ = draft.hold();
        }
        draft
    }

    /// Whether something was left in a form that no other window fills in.
    #[must_use]
    pub fn waits(home: &Home, form: &str) -> bool {
        let path = free(home, form);
        texts_in(&path, &read(&path)).values().any(|text| !text.is_empty())
    }

    /// What is kept.
    #[must_use]
    pub fn texts(&self) -> &Texts {
        &self.kept
    }

    /// Keeps what the fields hold now: it survives the end of the program, however that comes.
    ///
    /// # Errors
    /// It cannot be written; all that differs is written the next time.
    pub fn keep<'t>(&mut self, fields: impl IntoIterator<Item = (&'t str, String)>) -> Result<(), Trouble> {
        for (field, text) in fields {
            let old = self.kept.get(field).map_or("", String::as_str);
            if let Some(patch) = Patch::between(old, &text) {
                let line = notation::line(&Line { field: field.to_owned(), patch });
                self.journal.add(&line.map_err(io::Error::other).map_err(Trouble::with(self.journal.path()))?);
                self.kept.insert(field.to_owned(), text);
            }
        }
        self.write().map_err(Trouble::with(self.journal.path()))
    }

    /// Has what was kept survive a power cut too, beside.
    pub fn sync(&mut self) {
        let Some(file) = self.file.clone().filter(|_| std::mem::take(&mut self.unsynced)) else { return };
        if self.asked.swap(true, Ordering::AcqRel) {
            return;
        }
        let (asked, folder) = (Arc::clone(&self.asked), folder_of(self.journal.path()).to_owned());
        let work = move || {
            thread::sleep(GATHER);
            // Cleared before the sync, not after: what is written meanwhile must ask again.
            asked.store(false, Ordering::Release);
            // The letters outlive the program without it, and a disk that fails says so at the next letter.
            let _ = file.sync_data().and_then(|()| sync_folder(&folder));
        };
        if thread::Builder::new().name("drafts".to_owned()).spawn(work).is_err() {
            self.asked.store(false, Ordering::Release);
        }
    }

    /// Lets go of what is kept: it has been sent, or was not wanted.
    pub fn clear(&mut self) {
        // One that cannot be removed is offered again, which costs a glance.
        let _ = self.journal.clear();
        (self.file, self.lock, self.unsynced) = (None, None, false);
        self.kept.clear();
    }

    /// Writes what is not written yet; all of it, where the file has gone with what was written.
    fn write(&mut self) -> io::Result<()> {
        let is_lost = self.file.as_ref().is_some_and(|file| !is_at(file, self.journal.path()));
        if is_lost {
            self.lock = None;
            self.hold()?;
            self.journal.rebuild()?;
            self.file = None;
        }
        if !self.journal.is_written() {
            self.hold()?;
            self.file = self.journal.write()?;
            self.unsynced = true;
        }
        Ok(())
    }

    /// Keeps other windows off the file.
    fn hold(&mut self) -> io::Result<()> {
        if self.lock.is_some() {
            return Ok(());
        }
        create_folder(folder_of(self.journal.path()))?;
        if let Asked::Ours(lock) = ask(&lock_of(self.journal.path()), self.since)? {
            self.lock = Some(lock);
        }
        Ok(())
    }
}

/// The first file of a form that no window holds.
fn free(home: &Home, form: &str) -> PathBuf {
    let named = |number: u32| match number {
        1 => home.drafts().join(format!("{form}.journal")),
        _ => home.drafts().join(format!("{form}-{number}.journal")),
    };
    (1..WINDOWS).map(named).find(|path| !is_held(&lock_of(path))).unwrap_or_else(|| named(WINDOWS))
}

fn lock_of(path: &Path) -> PathBuf {
    path.with_extension("lock")
}

fn read(path: &Path) -> Vec<u8> {
    read_if_there(path, LARGEST).ok().flatten().unwrap_or_default()
}

/// What the lines of a draft come to, as far as they are whole.
fn texts_in(path: &Path, bytes: &[u8]) -> Texts {
    let mut texts = Texts::new();
    for line in check(bytes).records {
        let Ok(Line { field, patch }) = notation::read::<Line>(path, line.as_bytes()) else { break };
        if patch.apply(texts.entry(field).or_default()).is_err() {
            break;
        }
    }
    texts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::tests::moment;

    fn draft(home: &Home) -> FormDraft {
        FormDraft::open(home, "new", moment("2026-11-24T07:30:00+07:00"))
    }

    fn typed(draft: &mut FormDraft, focus: &str, title: &str) {
        draft.keep([("focus", focus.to_owned()), ("title", title.to_owned())]).unwrap();
    }

    fn told(draft: &FormDraft) -> Vec<(&str, &str)> {
        draft.texts().iter().map(|(field, text)| (field.as_str(), text.as_str())).collect()
    }

    #[cfg(unix)]
    #[test]
    fn a_pipe_in_the_place_of_a_draft_keeps_nobody_waiting() {
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path());
        let mut first = draft(&home);
        create_folder(folder_of(first.journal.path())).unwrap();
        assert!(std::process::Command::new("mkfifo").arg(first.journal.path()).status().unwrap().success());
        assert!(draft(&home).texts().is_empty());
        assert!(first.keep([("focus", "siapa".to_owned())]).is_err());
    }

    #[test]
    fn what_was_typed_is_found_again_and_gone_on_with_until_it_is_cleared() {
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path());
        let mut first = draft(&home);
        assert!(!FormDraft::waits(&home, "new") && !home.drafts().exists(), "nothing is there before it is needed");
        typed(&mut first, "siapa\nmenja", "");
        typed(&mut first, "siapa\nmenjawab?", "Pecahan");
        drop(first);
        assert!(FormDraft::waits(&home, "new"));
        let mut second = draft(&home);
        assert_eq!(told(&second), [("focus", "siapa\nmenjawab?"), ("title", "Pecahan")]);
        typed(&mut second, "siapa?", "Pecahan");
        drop(second);
        let mut third = draft(&home);
        assert_eq!(told(&third), [("focus", "siapa?"), ("title", "Pecahan")]);
        third.clear();
        drop(third);
        assert!(!FormDraft::waits(&home, "new") && draft(&home).texts().is_empty());
    }

    #[test]
    fn a_torn_end_loses_only_itself_and_is_written_over() {
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path());
        let mut first = draft(&home);
        typed(&mut first, "satu", "");
        typed(&mut first, "satu dua", "");
        drop(first);
        let path = home.drafts().join("new.journal");
        let whole = std::fs::read(&path).unwrap();
        std::fs::write(&path, &whole[..whole.len() - 3]).unwrap();
        let mut second = draft(&home);
        assert_eq!(told(&second), [("focus", "satu")]);
        typed(&mut second, "satu tiga", "");
        drop(second);
        assert_eq!(told(&draft(&home)), [("focus", "satu tiga")]);
    }

    #[test]
    fn two_windows_do_not_write_over_each_other() {
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path());
        let mut first = draft(&home);
        typed(&mut first, "satu", "");
        let mut second = draft(&home);
        assert!(second.texts().is_empty());
        typed(&mut second, "dua", "");
        drop(first);
        assert_eq!(told(&draft(&home)), [("focus", "satu")]);
    }

    #[test]
    fn a_folder_that_goes_is_made_again_with_all_that_was_typed() {
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path());
        let mut first = draft(&home);
        typed(&mut first, "satu", "");
        std::fs::remove_dir_all(home.drafts()).unwrap();
        typed(&mut first, "satu d", "");
        drop(first);
        assert_eq!(told(&draft(&home)), [("focus", "satu d")]);
    }
}
