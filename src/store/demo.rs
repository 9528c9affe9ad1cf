//! The demo: a session in a home of its own, one a day, which goes after a month unless it was made one's own.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{Days, NaiveDate};

use super::create::{create, file_name};
use super::shelf::visible_in;
use super::{Home, NotCopied, Trouble, read};
use crate::domain::{IdSource, Session};

/// How many days a demo is kept.
const KEPT: u64 = 30;

/// Opens the demo of a day: what was left of it, or a fresh copy. Gives its home and its file; older demos go.
///
/// # Errors
/// It cannot be written.
pub fn prepare(home: &Home, session: &Session, today: NaiveDate) -> Result<(Home, PathBuf), Trouble> {
    remove_old(home, today)?;
    let demo = Home::at(&home.demos().join(today.to_string()));
    let file = demo.sessions().join(file_name(session));
    let file = if file.exists() { file } else { create(&demo, session)? };
    Ok((demo, file))
}

/// Whether a file belongs to a demo of this home.
#[must_use]
pub fn is_demo(home: &Home, file: &Path) -> bool {
    file.starts_with(home.demos())
}

/// The home that keeps the history and the backups of a file: a demo's own, if it belongs to one, else this one.
#[must_use]
pub fn home_of(home: &Home, file: &Path) -> Home {
    let day = file.strip_prefix(home.demos()).ok().and_then(|within| within.components().next());
    day.map_or_else(|| home.clone(), |day| Home::at(&home.demos().join(day)))
}

/// Copies a demo among one's own sessions, under an id of its own. Gives the copy's file back.
///
/// # Errors
/// [`NotCopied`] says why there is no copy.
pub fn make_own(home: &Home, file: &Path, ids: &mut dyn IdSource) -> Result<PathBuf, NotCopied> {
    let (session, _) = read(file)?;
    Ok(create(home, &Session { id: ids.next(), ..session })?)
}

fn remove_old(home: &Home, today: NaiveDate) -> Result<(), Trouble> {
    let demos = home.demos();
    let oldest = today.checked_sub_days(Days::new(KEPT));
    for entry in visible_in(&demos).map_err(Trouble::with(&demos))? {
        let day = entry.file_name().to_str().and_then(|name| name.parse::<NaiveDate>().ok());
        if day.is_some_and(|day| Some(day) < oldest) {
            fs::remove_dir_all(entry.path()).map_err(Trouble::with(&entry.path()))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::tests::{Counter, session};
    use crate::store::load::load;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_demo_has_a_home_of_its_own_and_goes_on_the_same_day() {
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path());
        let (demo, file) = prepare(&home, &session(), day("2026-11-24")).unwrap();
        assert_eq!(demo.root(), home.demos().join("2026-11-24"));
        assert!(is_demo(&home, &file) && !is_demo(&home, &home.sessions()));
        assert_eq!((home_of(&home, &file), home_of(&home, &home.sessions().join("a.ron"))), (demo, home.clone()));
        let changed = fs::read_to_string(&file).unwrap().replace("Pecahan senilai", "Diubah");
        fs::write(&file, changed).unwrap();
        let (_, again) = prepare(&home, &session(), day("2026-11-24")).unwrap();
        assert_eq!(&*load(&again).unwrap().session.title, "Diubah");
    }

    #[test]
    fn a_demo_goes_after_thirty_days() {
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path());
        let (first, _) = prepare(&home, &session(), day("2026-11-01")).unwrap();
        fs::create_dir_all(home.demos().join("mine")).unwrap();
        prepare(&home, &session(), day("2026-12-01")).unwrap();
        assert!(first.root().exists());
        prepare(&home, &session(), day("2026-12-02")).unwrap();
        assert!(!first.root().exists());
        assert!(home.demos().join("mine").exists());
    }

    #[test]
    fn a_demo_made_ones_own_is_a_session_of_the_home() {
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path());
        let (_, file) = prepare(&home, &session(), day("2026-11-24")).unwrap();
        let mut ids = Counter(50);
        let own = make_own(&home, &file, &mut ids).unwrap();
        let second = make_own(&home, &file, &mut ids).unwrap();
        assert_ne!(own, second);
        assert!(own.starts_with(home.sessions()));
        let copied = load(&own).unwrap().session;
        assert_eq!((copied.title, copied.id), (session().title, Counter(50).next()));
    }
}
