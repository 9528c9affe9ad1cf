//! Finding the file of a session by what a person calls it.

use std::path::{Path, PathBuf};

use super::beside::id_in_name;
use super::shelf::found_in;
use super::{Home, Trouble};
use crate::domain::Id;

/// The word for the session that was worked on last.
const LAST: &str = "last";

/// Why a word names no session.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoSuchSession {
    /// Nothing is called so.
    #[error("no session is called {0}")]
    Unknown(String),
    /// Several ids begin so.
    #[error("{beginning} begins more than one id: {}", ids.iter().map(Id::as_str).collect::<Vec<_>>().join(", "))]
    Ambiguous {
        /// What was given.
        beginning: String,
        /// The ids that begin so.
        ids: Vec<Id>,
    },
    /// There is no session yet.
    #[error("there is no session yet")]
    NoneYet,
    /// The folder of sessions cannot be read.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}

/// Finds the file of a session by what a person calls it: an id, a unique beginning of one, a file, or `last`, the one
/// that was worked on last.
///
/// # Errors
/// [`NoSuchSession`] says why there is none.
pub fn resolve(home: &Home, word: &str) -> Result<PathBuf, NoSuchSession> {
    if word.is_empty() {
        // Every id begins with nothing, which is not what anyone means.
        return Err(NoSuchSession::Unknown(String::new()));
    }
    let as_file = Path::new(word);
    let is_path = word.ends_with(".ron") || as_file.components().count() > 1 || as_file.is_file();
    if is_path {
        return Ok(as_file.to_owned());
    }
    let folder = home.sessions();
    let found = found_in(&folder).map_err(Trouble::with(&folder))?;
    if word == LAST {
        let last = found.into_iter().max_by_key(|(_, found)| found.worked_on());
        return last.map(|(name, _)| folder.join(name)).ok_or(NoSuchSession::NoneYet);
    }
    let beginning = word.to_lowercase();
    let archive = home.archive();
    let put_away = found_in(&archive).map_err(Trouble::with(&archive))?;
    let files = found.into_keys().map(|name| folder.join(name));
    let files = files.chain(put_away.into_keys().map(|name| archive.join(name)));
    let named = files.filter_map(|file| Some((id_in_name(&file)?, file)));
    let mut fitting: Vec<_> = named.filter(|(id, _)| id.as_str().starts_with(&beginning)).collect();
    if let Some(exact) = fitting.iter().position(|(id, _)| id.as_str() == beginning) {
        fitting = vec![fitting.swap_remove(exact)];
    }
    match fitting.len() {
        0 => Err(NoSuchSession::Unknown(word.to_owned())),
        1 => Ok(fitting.remove(0).1),
        _ => Err(NoSuchSession::Ambiguous { beginning, ids: ids_of(&fitting) }),
    }
}

fn ids_of(fitting: &[(Id, PathBuf)]) -> Vec<Id> {
    let mut ids: Vec<Id> = fitting.iter().map(|(id, _)| *id).collect();
    ids.sort();
    ids
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::time::{Duration, SystemTime};

    use super::*;

    fn home_with(names: &[&str]) -> (tempfile::TempDir, Home) {
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path());
        fs::create_dir_all(home.sessions()).unwrap();
        for (age, name) in (0..).zip(names) {
            let file = fs::File::create(home.sessions().join(name)).unwrap();
            file.set_modified(SystemTime::now() - Duration::from_secs(60 * (age + 1))).unwrap();
        }
        (dir, home)
    }

    fn name(found: Result<PathBuf, NoSuchSession>) -> String {
        found.unwrap().file_name().unwrap().to_string_lossy().into_owned()
    }

    #[test]
    fn an_id_or_a_unique_beginning_of_one_names_a_session() {
        let (_dir, home) =
            home_with(&["2026-11-24-a-k3f9q2xa.ron", "2026-11-20-b-k3aaaaaa.ron", "2026-11-24-a-k3f9q2xa.ron.mine"]);
        assert_eq!(name(resolve(&home, "k3f9q2xa")), "2026-11-24-a-k3f9q2xa.ron");
        assert_eq!(name(resolve(&home, "K3F")), "2026-11-24-a-k3f9q2xa.ron");
        let ids = ["k3aaaaaa", "k3f9q2xa"].map(|id| id.parse().unwrap()).to_vec();
        assert_eq!(resolve(&home, "k3"), Err(NoSuchSession::Ambiguous { beginning: "k3".to_owned(), ids }));
        assert_eq!(resolve(&home, ""), Err(NoSuchSession::Unknown(String::new())));
        assert_eq!(resolve(&home, "zz"), Err(NoSuchSession::Unknown("zz".to_owned())));
    }

    #[test]
    fn the_last_one_is_the_one_that_was_worked_on_last() {
        let (_dir, home) = home_with(&["2026-11-24-a-k3f9q2xa.ron", "2026-11-20-b-k3aaaaaa.ron"]);
        assert_eq!(name(resolve(&home, "last")), "2026-11-24-a-k3f9q2xa.ron");
        fs::write(home.sessions().join("2026-11-20-b-k3aaaaaa.ron.journal"), "").unwrap();
        assert_eq!(name(resolve(&home, "last")), "2026-11-20-b-k3aaaaaa.ron");
        let empty = Home::at(&home.root().join("none"));
        assert_eq!(resolve(&empty, "last"), Err(NoSuchSession::NoneYet));
    }

    #[test]
    fn a_path_is_a_path() {
        let (_dir, home) = home_with(&[]);
        assert_eq!(resolve(&home, "./usb/sesi.ron"), Ok("./usb/sesi.ron".into()));
        assert_eq!(resolve(&home, "sesi.ron"), Ok("sesi.ron".into()));
    }
}
