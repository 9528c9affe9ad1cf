//! One writer a session: a lock on a file beside it, which the system lets go of when its holder dies.

use std::fs::{self, File, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{notation, private};
use crate::domain::Moment;

/// What a lock holds is no longer, in bytes.
const LONGEST: u64 = 4096;

/// Who writes to a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The number of the process.
    pub pid: u32,
    /// The name of the machine.
    pub host: String,
    /// When the session was opened.
    pub since: Moment,
}

/// The right to write to a session, until it is dropped.
#[derive(Debug)]
pub(crate) struct Lock {
    file: File,
    path: PathBuf,
}

/// What came of asking for the lock.
#[derive(Debug)]
pub(crate) enum Asked {
    /// It is ours now.
    Ours(Lock),
    /// Someone else has it; who, if it can be read.
    Theirs(Option<Holder>),
}

/// Asks for the lock at `path`. One left by a crash is free and is taken over.
pub(crate) fn ask(path: &Path, since: Moment) -> io::Result<Asked> {
    loop {
        let mut options = private::options();
        let options = options.read(true).write(true).create(true).truncate(false);
        let mut file = private::without_waiting(options).open(path)?;
        private::be_a_file(&file)?;
        match file.try_lock() {
            // Its holder may have removed the file between our opening and our locking it.
            Ok(()) if !private::is_at(&file, path) => continue,
            Ok(()) => {
                // Who holds it is a courtesy: a full disk must not keep anyone from working.
                let _ = sign(&mut file, since);
                return Ok(Asked::Ours(Lock { file, path: path.to_owned() }));
            }
            Err(TryLockError::WouldBlock) => return Ok(Asked::Theirs(holder(&mut file))),
            Err(TryLockError::Error(error)) => return Err(error),
        }
    }
}

/// Whether somebody holds the lock at `path`. One left by a crash is held by nobody, and stays where it is.
pub(crate) fn is_held(path: &Path) -> bool {
    let lock = private::open_file(path).map(|file| file.try_lock_shared());
    matches!(lock, Ok(Err(TryLockError::WouldBlock)))
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while still held, so that nobody else's lock is removed.
        let _ = fs::remove_file(&self.path);
        let _ = self.file.unlock();
    }
}

fn sign(file: &mut File, since: Moment) -> io::Result<()> {
    let holder = Holder { pid: std::process::id(), host: host(), since };
    let line = notation::line(&holder).map_err(io::Error::other)?;
    file.set_len(0)?;
    file.seek(SeekFrom::Start(0))?;
    file.write_all(line.as_bytes())
}

fn holder(file: &mut File) -> Option<Holder> {
    let mut line = Vec::new();
    file.take(LONGEST).read_to_end(&mut line).ok()?;
    notation::read(Path::new(""), &line).ok()
}

#[cfg(unix)]
fn host() -> String {
    rustix::system::uname().nodename().to_string_lossy().into_owned()
}

#[cfg(not(unix))]
fn host() -> String {
    std::env::var("COMPUTERNAME").unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn since() -> Moment {
        Moment::parse_from_rfc3339("2026-11-24T07:30:00+07:00").unwrap()
    }

    #[test]
    fn a_second_opener_learns_who_was_first() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("sesi.ron.lock");
        let Asked::Ours(first) = ask(&path, since()).unwrap() else { panic!("the lock is free") };
        let Asked::Theirs(Some(holder)) = ask(&path, since()).unwrap() else { panic!("the lock is held") };
        assert!(is_held(&path));
        assert_eq!((holder.pid, holder.since), (std::process::id(), since()));
        drop(first);
        assert!(!path.exists());
        assert!(matches!(ask(&path, since()).unwrap(), Asked::Ours(_)));
    }

    #[test]
    fn a_lock_left_by_a_crash_is_taken_over() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("sesi.ron.lock");
        fs::write(&path, "(pid: 1, host: \"a machine long gone, with a name longer than ours\", since: 5)").unwrap();
        assert!(!is_held(&path) && path.exists());
        let Asked::Ours(lock) = ask(&path, since()).unwrap() else { panic!("nobody holds it") };
        let text = fs::read(&path).unwrap();
        assert_eq!(notation::read::<Holder>(&path, &text).unwrap().pid, std::process::id());
        drop(lock);
    }
}
