//! What the tests of open sessions share: a home with one session, hands that type, and a way to crash.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Finding, Home, OpenSession, Wish, create};
use crate::domain::observation::{Entry, Kind, What};
use crate::domain::session::{Draft, Line};
use crate::domain::tests::{Counter, moment, session};
use crate::domain::{Edit, Id, IdSource as _, Keep, KeyedEdit, LessonTime, Now, Patch, Role, Session, TextPlace};

/// A home with one session in it.
pub(crate) struct Place {
    pub(crate) dir: tempfile::TempDir,
    pub(crate) path: PathBuf,
}

impl Place {
    pub(crate) fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let path = create(&Home::at(dir.path()), &session()).unwrap();
        Self { dir, path }
    }

    pub(crate) fn home(&self) -> Home {
        Home::at(self.dir.path())
    }

    pub(crate) fn open(&self) -> (OpenSession, Vec<Finding>) {
        Self::open_at(&self.home(), &self.path)
    }

    pub(crate) fn open_at(home: &Home, path: &Path) -> (OpenSession, Vec<Finding>) {
        OpenSession::open(home, path, Wish::Write, now(0), Box::new(|| ())).unwrap()
    }

    pub(crate) fn opened(&self) -> OpenSession {
        self.open().0
    }

    /// All that a killed process leaves: a copy of the home as it is now.
    pub(crate) fn crashed(&self) -> Self {
        let dir = tempfile::tempdir().unwrap();
        copy(self.dir.path(), dir.path());
        let path = dir.path().join(self.path.strip_prefix(self.dir.path()).unwrap());
        Self { dir, path }
    }

    pub(crate) fn beside(&self, suffix: &str) -> PathBuf {
        PathBuf::from(format!("{}.{suffix}", self.path.display()))
    }

    pub(crate) fn text(&self) -> String {
        fs::read_to_string(&self.path).unwrap()
    }

    /// Every byte of every file of the home.
    pub(crate) fn everything(&self) -> String {
        let mut all = String::new();
        for path in files(self.dir.path()) {
            all.push_str(&String::from_utf8_lossy(&fs::read(path).unwrap()));
        }
        all
    }
}

pub(crate) fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            fs::create_dir(&target).unwrap();
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}

/// So many seconds after the tests began.
pub(crate) fn now(second: i64) -> Now {
    let wall = moment("2026-11-24T07:30:00+07:00") + chrono::TimeDelta::seconds(second);
    Now { wall, boot: second * 1000, awake: second * 1000 }
}

/// Types a letter into the capture line.
pub(crate) fn type_letter(open: &mut OpenSession, letter: char, second: i64) {
    let (by, line) = (Role::Mentor, Line::Capture);
    let edit = match open.session().draft(by, line) {
        Some(draft) => {
            let patch = Patch { at: draft.text.len(), cut: String::new(), put: letter.to_string() };
            Edit::Text(TextPlace::Draft(by, line), patch)
        }
        None => {
            let draft = Draft { by, line, at: now(second).wall, text: letter.to_string().into() };
            Edit::Keyed(KeyedEdit::Draft(Keep::Put(draft)))
        }
    };
    open.apply(by, now(second), vec![edit]).unwrap();
    open.write(now(second));
    open.sync();
}

/// Records the capture line as a note.
pub(crate) fn enter(open: &mut OpenSession, second: i64) -> Id {
    let draft = open.session().draft(Role::Mentor, Line::Capture).unwrap().clone();
    let n = open.session().observation.next_number();
    let id = Counter(9000 + u64::from(n)).next();
    let what = What::Note { kind: Kind::Seen, text: draft.text.clone(), back: 0 };
    let entry = Entry::new(id, n, LessonTime::from_ms(second * 1000), Role::Mentor, what);
    open.apply(Role::Mentor, now(second), vec![Edit::put_entry(entry), Edit::take_draft(draft)]).unwrap();
    open.write(now(second));
    open.sync();
    id
}

pub(crate) fn note(open: &mut OpenSession, text: &str, second: i64) -> Id {
    for letter in text.chars() {
        type_letter(open, letter, second);
    }
    enter(open, second)
}

pub(crate) fn notes(session: &Session) -> Vec<String> {
    session.notes().map(|entry| entry.said().unwrap().to_string()).collect()
}

pub(crate) fn title(open: &mut OpenSession, text: &str, second: i64) {
    let patch = Patch::between(&open.session().title, text).unwrap();
    open.apply(Role::Mentee, now(second), vec![Edit::Text(TextPlace::Title, patch)]).unwrap();
    open.write(now(second));
    open.sync();
}

/// Attends to a session, as the loop does, until it is as told.
pub(crate) fn wait_until(open: &mut OpenSession, mut second: i64, done: impl Fn(&OpenSession) -> bool) {
    for _ in 0..500 {
        open.attend(now(second));
        if done(open) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
        second += 1;
    }
    panic!("{:?}", open.status(now(second)));
}
