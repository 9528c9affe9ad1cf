//! The user's own files, which are read and never written: settings, keys, themes, definitions.

use std::fs;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use super::private::{LARGEST_OWN, read_if_there};
use super::{Trouble, Unreadable, notation};

/// Why a file of the user's own is not used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotRead {
    /// It is there and cannot be read.
    #[error(transparent)]
    Trouble(#[from] Trouble),
    /// It was read and is not sound.
    #[error(transparent)]
    Unreadable(#[from] Box<Unreadable>),
}

/// Reads a file of the user's own; one that is not there is `None`.
///
/// # Errors
/// It cannot be read, or holds something else.
pub fn read<T: DeserializeOwned>(path: &Path) -> Result<Option<T>, NotRead> {
    Ok(bytes(path)?.map(|bytes| notation::read(path, &bytes)).transpose()?)
}

/// The bytes of a file of the user's own; one that is not there is `None`.
///
/// # Errors
/// It cannot be read.
pub fn bytes(path: &Path) -> Result<Option<Vec<u8>>, Trouble> {
    read_if_there(path, LARGEST_OWN).map_err(Trouble::with(path))
}

/// The `.ron` files in a folder of the user's own, by name; none where there is no folder.
///
/// # Errors
/// The folder is there and cannot be read.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>, Trouble> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(folder).map_err(Trouble::with(folder))?;
    let mut files: Vec<_> =
        entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).filter(|path| is_ron(path)).collect();
    files.sort();
    Ok(files)
}

fn is_ron(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "ron") && !is_hidden(path)
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_not_there_is_no_problem_and_one_that_is_wrong_is() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("config.ron");
        assert_eq!(read::<Vec<u8>>(&path), Ok(None));
        fs::write(&path, "[1, 2]").unwrap();
        assert_eq!(read(&path), Ok(Some(vec![1, 2])));
        fs::write(&path, "[1, x]").unwrap();
        assert!(matches!(read::<Vec<u8>>(&path), Err(NotRead::Unreadable(_))));
        assert!(matches!(read::<Vec<u8>>(dir.path()), Err(NotRead::Trouble(_))));
    }

    #[test]
    fn files_come_by_name_and_only_those_that_hold_definitions() {
        let dir = tempfile::tempdir().unwrap();
        for name in ["b.ron", "a.ron", "a.ron~", ".a.ron", "readme.txt"] {
            fs::write(dir.path().join(name), "").unwrap();
        }
        let names = |folder: &Path| {
            files(folder).unwrap().iter().map(|path| path.strip_prefix(folder).unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(names(dir.path()), [Path::new("a.ron"), Path::new("b.ron")]);
        assert_eq!(files(&dir.path().join("none")), Ok(Vec::new()));
    }
}
