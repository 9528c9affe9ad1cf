//! Files that leave the home, or come back into it: exports, whole copies, and the text an external editor is given.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::private::{self, LARGEST, create_folder, folder_of};
use super::replace::{create, overwrite};
use super::{Home, NotLoaded, Trouble, Why, notation, read};

/// No text comes back from an editor that is larger, in bytes: nobody types as much, and no field could show it.
const LARGEST_TEXT: u64 = 4 * 1024 * 1024;

/// Writes an export. A file that is there already is replaced only if told so.
///
/// # Errors
/// The file cannot be written, or is there already.
pub fn export(path: &Path, bytes: &[u8], replace: bool) -> Result<(), Trouble> {
    let replaced = || create_folder(folder_of(path)).and_then(|()| overwrite(path, bytes));
    let written = if replace { replaced() } else { create(path, bytes).map(drop) };
    written.map_err(Trouble::with(path))
}

/// Why a session was not copied.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotCopied {
    /// The session cannot be read.
    #[error(transparent)]
    NotLoaded(#[from] NotLoaded),
    /// The copy cannot be written.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}

/// Copies a session to a folder as one whole file, what its journal holds included. Gives the copy's path back.
///
/// A file of that name with other content stays, and the copy gets a number.
///
/// # Errors
/// [`NotCopied`] says why there is no copy.
pub fn copy_to(session: &Path, folder: &Path) -> Result<PathBuf, NotCopied> {
    let (whole, _) = read(session)?;
    let text = notation::page(&whole).map_err(io::Error::other).map_err(Trouble::with(session))?;
    if !folder.is_dir() {
        return Err(Trouble { path: folder.to_owned(), why: Why::Gone }.into());
    }
    let name = session.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    for number in 1..=u32::MAX {
        let suffix = if number == 1 { String::new() } else { format!("-{number}") };
        let copy = folder.join(format!("{name}{suffix}.ron"));
        match create(&copy, text.as_bytes()) {
            Ok(_) => return Ok(copy),
            Err(_) if private::read(&copy, LARGEST).is_ok_and(|there| there == text.as_bytes()) => return Ok(copy),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(Trouble::new(&copy, &error).into()),
        }
    }
    Err(Trouble { path: folder.to_owned(), why: Why::Exists }.into())
}

/// A text lent to an external editor: a file of the owner's only, gone when this is dropped.
#[derive(Debug)]
pub struct EditorFile {
    file: NamedTempFile,
}

impl EditorFile {
    /// Writes a text for the editor. It lies in the home, as a folder for temporary files is everybody's.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn new(home: &Home, text: &str) -> Result<Self, Trouble> {
        let folder = home.cache();
        let write = || {
            create_folder(&folder)?;
            let mut file = tempfile::Builder::new().prefix("cothink-").suffix(".md").tempfile_in(&folder)?;
            file.write_all(text.as_bytes())?;
            file.flush()?;
            Ok(Self { file })
        };
        write().map_err(Trouble::with(&folder))
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.file.path()
    }

    /// What it holds now, without the line end that editors put at the end of a file.
    ///
    /// # Errors
    /// The file cannot be read, holds no text, or more than anyone writes.
    pub fn text(&self) -> Result<String, Trouble> {
        // Read by name: many editors put a new file in the place of the old.
        let bytes = private::read(self.path(), LARGEST_TEXT).map_err(Trouble::with(self.path()))?;
        let text = String::from_utf8(bytes).map_err(|_| Trouble { path: self.path().to_owned(), why: Why::NotText })?;
        let end = text.strip_suffix("\r\n").or_else(|| text.strip_suffix('\n'));
        Ok(end.map(str::to_owned).unwrap_or(text))
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::domain::tests::session;
    use crate::store::create as create_session;

    #[test]
    fn an_export_replaces_a_file_only_if_told_so() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("halaman.md");
        export(&path, b"satu", false).unwrap();
        assert_eq!(export(&path, b"dua", false).unwrap_err().why, Why::Exists);
        export(&path, b"tiga", true).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"tiga");
        let deeper = dir.path().join("halaman/satu.md");
        export(&deeper, b"empat", true).unwrap();
        assert_eq!(fs::read(&deeper).unwrap(), b"empat");
    }

    #[test]
    fn a_copy_is_one_whole_file_and_writes_over_nothing() {
        let dir = tempfile::tempdir().unwrap();
        let path = create_session(&Home::at(dir.path()), &session()).unwrap();
        let stick = tempfile::tempdir().unwrap();
        let first = copy_to(&path, stick.path()).unwrap();
        assert_eq!(copy_to(&path, stick.path()), Ok(first.clone()), "the same again needs no second copy");
        fs::write(&first, "something else").unwrap();
        let second = copy_to(&path, stick.path()).unwrap();
        assert!(second.to_string_lossy().ends_with("-2.ron"), "{second:?}");
        assert_eq!(fs::read(&second).unwrap(), fs::read(&path).unwrap());
        assert!(matches!(copy_to(&path, &stick.path().join("none")), Err(NotCopied::Trouble(_))));
    }

    #[test]
    fn the_editors_text_comes_back_and_leaves_nothing_behind() {
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path());
        let file = EditorFile::new(&home, "satu").unwrap();
        let path = file.path().to_owned();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
        fs::remove_file(&path).unwrap();
        fs::write(&path, "satu\ndua\n").unwrap();
        assert_eq!(file.text().unwrap(), "satu\ndua");
        drop(file);
        assert!(!path.exists());
    }

    #[cfg(unix)]
    #[test]
    fn what_an_editor_leaves_that_is_no_text_or_too_much_of_it_is_refused_at_once() {
        let dir = tempfile::tempdir().unwrap();
        let file = EditorFile::new(&Home::at(dir.path()), "satu").unwrap();
        fs::write(file.path(), vec![b'a'; 20_000_000]).unwrap();
        assert_eq!(file.text().unwrap_err().why, Why::TooLarge);
        fs::write(file.path(), b"a\xff").unwrap();
        assert_eq!(file.text().unwrap_err().why, Why::NotText);
        fs::remove_file(file.path()).unwrap();
        assert!(std::process::Command::new("mkfifo").arg(file.path()).status().unwrap().success());
        assert_eq!(file.text().unwrap_err().why, Why::NotAFile);
    }
}
