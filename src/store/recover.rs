//! What crashes and conflicts have left beside session files, and how it comes back.

use std::io;
use std::path::{Path, PathBuf};

use super::beside::SessionFile;
use super::load::{load, parse};
use super::lock::Lock;
use super::private::{self, LARGEST, LARGEST_JOURNAL};
use super::replace::overwrite;
use super::shelf::visible_in;
use super::{
    Closed, Finding, Home, NotLoaded, OpenSession, ReadOnly, Trouble, Unreadable, Wish, backup, create, journal, lock,
    rescued,
};
use crate::domain::{IdSource, Now, Session};

/// Something that lies beside a session file and should not, as nobody has the session open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leftover {
    /// The session file it belongs to, which may be gone.
    pub session: PathBuf,
    /// Where it lies.
    pub path: PathBuf,
    /// What it is.
    pub kind: LeftoverKind,
}

/// What was left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftoverKind {
    /// The journal of a session that was not closed, with so many lines. Opening the session brings it in.
    Journal {
        /// How many lines are sound.
        lines: usize,
    },
    /// A copy that was made elsewhere when neither the file nor its journal could be written to.
    Rescued,
    /// Our version of a file that another program has changed.
    Mine,
    /// A copy of what did not fit.
    Kept,
}

/// What came of a recovery.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recovered {
    /// What was found, and came back, when the session was opened.
    pub findings: Vec<Finding>,
    /// The backup that took the place of a file that could not be read; a copy of that one is kept beside it.
    pub from_backup: Option<PathBuf>,
    /// The copies made elsewhere that are in the file now.
    pub put_back: Vec<PathBuf>,
    /// The sessions that versions of our own have become which could not be brought together with the file.
    pub apart: Vec<PathBuf>,
    /// What is still kept beside the file.
    pub kept: Vec<PathBuf>,
    /// How it was closed again.
    pub closed: Closed,
}

/// Why nothing was recovered.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotRecovered {
    /// The session cannot be read, and there is no backup of it that can.
    #[error(transparent)]
    NotLoaded(#[from] NotLoaded),
    /// It cannot be written to.
    #[error(transparent)]
    ReadOnly(#[from] ReadOnly),
    /// The disk said no.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}

/// All that was left in the home, by name. What belongs to a session that is open now is not left.
///
/// # Errors
/// A folder cannot be read.
pub fn leftovers(home: &Home) -> Result<Vec<Leftover>, Trouble> {
    let mut found = Vec::new();
    for folder in [home.sessions(), home.archive()] {
        for entry in visible_in(&folder).map_err(Trouble::with(&folder))? {
            found.extend(leftover(entry.path()));
        }
    }
    let rescued = rescued::all(home).into_iter();
    found.extend(rescued.map(|(session, path)| Leftover { session, path, kind: LeftoverKind::Rescued }));
    found.retain(|left| !lock::is_held(&SessionFile::at(&left.session).lock()));
    found.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(found)
}

/// Brings back what was left beside a session file: its journal, and our version of it if another program has changed it.
/// A file that cannot be read is replaced by its latest backup that can, and kept. A copy that was made elsewhere, when neither
/// file nor journal could be written to, takes the place of the file.
///
/// # Errors
/// [`NotRecovered`] says why all is as it was.
pub fn recover(home: &Home, session: &Path, now: Now, ids: &mut dyn IdSource) -> Result<Recovered, NotRecovered> {
    let file = SessionFile::at(session);
    let from_backup = match load(file.path()) {
        Err(NotLoaded::Unreadable(why)) => Some(put_backup_in_place(home, &file, why, now)?),
        _ => None,
    };
    let put_back = put_back(home, &file, now)?;
    let (open, findings) = OpenSession::open(home, file.path(), Wish::Write, now, Box::new(|| ()))?;
    if let Some(read_only) = open.read_only() {
        return Err(read_only.clone().into());
    }
    let beside = Some(file.mine()).filter(|mine| mine.exists());
    let apart = beside.into_iter().chain(rescued::of(home, &file)).map(|ours| set_apart(home, &ours, ids));
    let apart = apart.collect::<Result<_, _>>()?;
    let closed = open.close(now)?;
    let kept = file.kept().map_err(Trouble::with(file.path()))?;
    Ok(Recovered { findings, from_backup, put_back, apart, kept, closed })
}

fn leftover(path: PathBuf) -> Option<Leftover> {
    let name = path.file_name()?.to_str()?;
    let (session, suffix) = name.rsplit_once(".ron.")?;
    let kind = match suffix {
        "journal" => LeftoverKind::Journal { lines: lines_in(&path) },
        "mine" => LeftoverKind::Mine,
        kept if kept.starts_with("kept-") => LeftoverKind::Kept,
        _ => return None,
    };
    Some(Leftover { session: path.with_file_name(format!("{session}.ron")), path, kind })
}

fn lines_in(journal: &Path) -> usize {
    private::read(journal, LARGEST_JOURNAL).map_or(0, |bytes| journal::check(&bytes).records.len())
}

/// Puts the latest readable backup into the place of a file that cannot be read, of which a copy is kept.
fn put_backup_in_place(
    home: &Home,
    file: &SessionFile,
    why: Box<Unreadable>,
    now: Now,
) -> Result<PathBuf, NotRecovered> {
    let trouble = |error: io::Error| Trouble::new(file.path(), &error);
    let _lock = locked(file, now)?;
    let versions = file.id_in_name().map(|id| backup::list(&home.backups_of(id))).transpose().map_err(trouble)?;
    let readable = |path: &PathBuf| load(path).is_ok();
    let Some(latest) = versions.unwrap_or_default().into_iter().rev().find(readable) else {
        return Err(NotLoaded::from(why).into());
    };
    let put = || {
        file.keep(&private::read(file.path(), LARGEST)?)?;
        overwrite(file.path(), &private::read(&latest, LARGEST)?)
    };
    put().map_err(trouble)?;
    Ok(latest)
}

/// Puts the copies of a session that were made elsewhere into its file, as far as they belong there.
fn put_back(home: &Home, file: &SessionFile, now: Now) -> Result<Vec<PathBuf>, NotRecovered> {
    let copies = rescued::of(home, file);
    if copies.is_empty() {
        return Ok(Vec::new());
    }
    let _lock = locked(file, now)?;
    let mut put_back = Vec::new();
    for copy in copies {
        if rescued::put_back(home, file, &copy)? {
            put_back.push(copy);
        }
    }
    Ok(put_back)
}

fn locked(file: &SessionFile, now: Now) -> Result<Lock, NotRecovered> {
    match lock::ask(&file.lock(), now.wall).map_err(Trouble::with(file.path()))? {
        lock::Asked::Ours(lock) => Ok(lock),
        lock::Asked::Theirs(holder) => Err(ReadOnly::InUse(holder).into()),
    }
}

/// Makes a session of its own out of a version of ours that was not brought together with its file.
fn set_apart(home: &Home, ours: &Path, ids: &mut dyn IdSource) -> Result<PathBuf, NotRecovered> {
    let bytes = private::read(ours, LARGEST).map_err(Trouble::with(ours))?;
    let version = parse(ours, &bytes)?.session;
    let apart = create(home, &Session { id: ids.next(), ..version })?;
    private::remove(ours).map_err(Trouble::with(ours))?;
    Ok(apart)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::domain::tests::{Counter, session};
    use crate::store::harness::{Place, note, notes, now, title};
    use crate::store::read;

    fn kinds(home: &Home) -> Vec<LeftoverKind> {
        leftovers(home).unwrap().into_iter().map(|left| left.kind).collect()
    }

    #[test]
    fn a_journal_is_left_only_when_nobody_has_the_session_open() {
        let place = Place::new();
        let mut open = place.opened();
        note(&mut open, "a", 1);
        assert_eq!(kinds(&place.home()), []);
        let crashed = place.crashed();
        assert_eq!(kinds(&crashed.home()), [LeftoverKind::Journal { lines: 3 }]);
        let recovered = recover(&crashed.home(), &crashed.path, now(2), &mut Counter(0)).unwrap();
        assert_eq!(recovered.findings, [Finding::Recovered { records: 2 }]);
        assert_eq!(kinds(&crashed.home()), []);
        assert_eq!(notes(&read(&crashed.path).unwrap().0), ["a"]);
    }

    #[test]
    fn our_version_that_does_not_fit_becomes_a_session_of_its_own() {
        let place = Place::new();
        let mut open = place.opened();
        title(&mut open, "Ini", 1);
        fs::write(&place.path, place.text().replace("Pecahan senilai", "Itu")).unwrap();
        open.close(now(2)).unwrap();
        assert_eq!(kinds(&place.home()), [LeftoverKind::Journal { lines: 2 }, LeftoverKind::Mine]);
        let recovered = recover(&place.home(), &place.path, now(3), &mut Counter(0)).unwrap();
        assert_eq!(&*read(&place.path).unwrap().0.title, "Itu");
        let (apart, _) = read(&recovered.apart[0]).unwrap();
        assert_eq!((&*apart.title, apart.id == session().id), ("Ini", false));
        assert_eq!(kinds(&place.home()), [LeftoverKind::Kept]);
        assert_eq!(recovered.kept.len(), 1);
    }

    #[test]
    fn a_file_that_cannot_be_read_comes_back_from_its_latest_backup() {
        let place = Place::new();
        for round in 1..3 {
            let mut open = place.opened();
            title(&mut open, &format!("Pelajaran {round}"), round);
            open.close(now(round)).unwrap();
        }
        fs::write(&place.path, "(format: 1, id: \"k3").unwrap();
        let recovered = recover(&place.home(), &place.path, now(9), &mut Counter(0)).unwrap();
        assert_eq!(&*read(&place.path).unwrap().0.title, "Pelajaran 1");
        assert_eq!(fs::read_to_string(&recovered.kept[0]).unwrap(), "(format: 1, id: \"k3");
        assert!(recovered.from_backup.is_some());
    }

    #[test]
    fn without_a_backup_a_file_that_cannot_be_read_is_left_alone() {
        let place = Place::new();
        fs::write(&place.path, "(format: 1,").unwrap();
        let refused = recover(&place.home(), &place.path, now(1), &mut Counter(0));
        assert!(matches!(refused, Err(NotRecovered::NotLoaded(NotLoaded::Unreadable(_)))));
        assert_eq!(place.text(), "(format: 1,");
        assert_eq!(kinds(&place.home()), []);
    }

    /// A session as it is left when neither its file nor its journal took what was typed: the copy, too.
    fn rescued(place: &Place) -> PathBuf {
        let mut open = place.opened();
        note(&mut open, "satu", 1);
        let file = SessionFile::at(&place.path);
        let copy = rescued::write(&place.home(), &file, open.session()).unwrap();
        drop(open);
        fs::remove_file(place.beside("journal")).unwrap();
        assert_eq!(notes(&read(&place.path).unwrap().0), Vec::<String>::new());
        copy
    }

    #[test]
    fn a_copy_made_elsewhere_is_told_and_takes_the_place_of_its_file_which_is_kept() {
        let place = Place::new();
        let copy = rescued(&place);
        assert_eq!(kinds(&place.home()), [LeftoverKind::Rescued]);
        assert_eq!(crate::store::Library::read(&place.home()).unwrap().listed().len(), 1, "the copy is no session");
        let before = place.text();
        let recovered = recover(&place.home(), &place.path, now(9), &mut Counter(0)).unwrap();
        assert_eq!((recovered.put_back, recovered.apart), (vec![copy.clone()], vec![]));
        assert_eq!(notes(&read(&place.path).unwrap().0), ["satu"]);
        assert!(!copy.exists() && kinds(&place.home()).is_empty());
        let backups = backup::list(&place.home().backups_of(session().id)).unwrap();
        assert_eq!(fs::read_to_string(&backups[0]).unwrap(), before);
    }

    #[test]
    fn a_copy_of_a_file_that_is_gone_becomes_that_file() {
        let place = Place::new();
        rescued(&place);
        fs::remove_file(&place.path).unwrap();
        assert_eq!(kinds(&place.home()), [LeftoverKind::Rescued]);
        recover(&place.home(), &place.path, now(9), &mut Counter(0)).unwrap();
        assert_eq!(notes(&read(&place.path).unwrap().0), ["satu"]);
    }

    #[test]
    fn a_copy_of_what_was_worked_on_since_becomes_a_session_of_its_own() {
        let place = Place::new();
        let copy = rescued(&place);
        let mut open = place.opened();
        title(&mut open, "Lain", 5);
        open.close(now(6)).unwrap();
        let later = std::time::SystemTime::now() + std::time::Duration::from_secs(2);
        fs::File::options().write(true).open(&place.path).unwrap().set_modified(later).unwrap();
        let recovered = recover(&place.home(), &place.path, now(9), &mut Counter(0)).unwrap();
        assert_eq!((recovered.put_back.len(), recovered.apart.len()), (0, 1));
        let (apart, _) = read(&recovered.apart[0]).unwrap();
        assert_eq!((notes(&apart), apart.id == session().id), (vec!["satu".to_owned()], false));
        assert_eq!(&*read(&place.path).unwrap().0.title, "Lain");
        assert!(!copy.exists());
    }
}
