//! The user's own files: one text at a time, read when it is used, never written.

use std::path::{Path, PathBuf};

use super::problem::{Mistake, Problem};
use crate::store::overlay;
use crate::store::{Fault, Trouble};

/// A file of the user's own: where it is, and what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overlay {
    /// Where the file is, as people are told.
    pub path: PathBuf,
    /// Its whole text.
    pub text: String,
}

impl Overlay {
    /// The file at a path; one that is not there is nothing, one that cannot be used is a problem.
    pub fn at(path: &Path, problems: &mut Vec<Problem>) -> Option<Self> {
        let bytes = overlay::bytes(path).unwrap_or_else(|trouble| {
            problems.push(unusable(trouble));
            None
        })?;
        match String::from_utf8(bytes) {
            Ok(text) => Some(Self { path: path.to_owned(), text }),
            Err(_) => {
                let what = Mistake::Syntax(Fault::NotText);
                problems.push(Problem { file: path.to_owned(), place: None, what });
                None
            }
        }
    }
}

/// The files of a folder of the user's own: the name of each without its ending, and its path.
pub(super) fn files(folder: &Path, problems: &mut Vec<Problem>) -> Vec<(String, PathBuf)> {
    let paths = overlay::files(folder).unwrap_or_else(|trouble| {
        problems.push(unusable(trouble));
        Vec::new()
    });
    let named = |path: PathBuf| Some((path.file_stem()?.to_str()?.to_owned(), path));
    paths.into_iter().filter_map(named).collect()
}

fn unusable(trouble: Trouble) -> Problem {
    Problem { file: trouble.path, place: None, what: Mistake::Unusable(trouble.why) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_not_there_is_nothing_and_one_that_is_no_text_is_a_problem() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("config.ron");
        let mut problems = Vec::new();
        assert_eq!(Overlay::at(&path, &mut problems), None);
        assert_eq!(problems, []);
        std::fs::write(&path, b"(\xff)").unwrap();
        assert_eq!(Overlay::at(&path, &mut problems), None);
        assert_eq!(problems, [Problem { file: path, place: None, what: Mistake::Syntax(Fault::NotText) }]);
    }

    #[test]
    fn a_folder_lists_its_files_by_name() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("malam.ron"), "()").unwrap();
        let names: Vec<String> = files(dir.path(), &mut Vec::new()).into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["malam"]);
    }
}
