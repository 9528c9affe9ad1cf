//! Putting a new version in the place of a file, so that at any moment either the old or the new one is there, whole.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use super::fingerprint::Fingerprint;
use super::private::{create_folder, folder_of, sync_folder};

/// How the files are called that are being written; a crash may leave one.
pub(crate) const UNFINISHED: (&str, &str) = (".cothink-", ".tmp");

/// How a conditional replacement ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Replaced {
    /// The new version is in place and will be there after a power cut.
    Done(Fingerprint),
    /// Someone else has changed the file; nothing was written.
    ChangedElsewhere,
}

/// Puts `bytes` in the place of a file, whatever was there. The folder must exist: one that vanished is not made up.
pub(crate) fn overwrite(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let path = real(path);
    put_in_place(prepared(&path, bytes)?, &path)
}

/// Puts `bytes` in the place of a file that is `known`, or not there; `before` is run just before it is replaced.
///
/// A file that was removed is written anew: there is nothing of anyone's to lose. Between the comparison and the
/// renaming lies a moment in which a change goes unseen; no system call closes it everywhere.
pub(crate) fn replace(
    path: &Path,
    bytes: &[u8],
    known: Option<Fingerprint>,
    before: impl FnOnce(&Path) -> io::Result<()>,
) -> io::Result<Replaced> {
    let path = real(path);
    let prepared = prepared(&path, bytes)?;
    match Fingerprint::on_disk(&path)? {
        Some(found) if Some(found) != known => return Ok(Replaced::ChangedElsewhere),
        Some(_) => before(&path)?,
        None => {}
    }
    put_in_place(prepared, &path)?;
    Ok(Replaced::Done(Fingerprint::of(bytes)))
}

/// Creates a file that must not be there yet.
pub(crate) fn create(path: &Path, bytes: &[u8]) -> io::Result<Fingerprint> {
    create_folder(folder_of(path))?;
    prepared(path, bytes)?.persist_noclobber(path).map_err(|failed| failed.error)?;
    sync_folder(folder_of(path))?;
    Ok(Fingerprint::of(bytes))
}

/// The file behind a link, so that the link stays one.
fn real(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

/// A synced file beside `path` that holds `bytes`, with the permissions of what it will replace, else 0600.
fn prepared(path: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let (prefix, suffix) = UNFINISHED;
    let mut file = Builder::new().prefix(prefix).suffix(suffix).tempfile_in(folder_of(path))?;
    if let Ok(old) = fs::metadata(path) {
        file.as_file().set_permissions(old.permissions())?;
    }
    write_and_sync(file.as_file_mut(), bytes)?;
    Ok(file)
}

fn write_and_sync(file: &mut File, bytes: &[u8]) -> io::Result<()> {
    file.write_all(bytes)?;
    file.sync_all()
}

fn put_in_place(prepared: NamedTempFile, path: &Path) -> io::Result<()> {
    prepared.persist(path).map_err(|failed| failed.error)?;
    sync_folder(folder_of(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nothing(_: &Path) -> io::Result<()> {
        Ok(())
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_known_file_is_replaced_and_nothing_is_left_beside() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("sesi.ron");
        let first = create(&path, b"old").unwrap();
        let second = replace(&path, b"new", Some(first), nothing).unwrap();
        assert_eq!(second, Replaced::Done(Fingerprint::of(b"new")));
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert_eq!(names(dir.path()), ["sesi.ron"]);
    }

    #[test]
    fn a_file_changed_by_someone_else_is_left_as_it_is() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("sesi.ron");
        let first = create(&path, b"old").unwrap();
        fs::write(&path, b"odd").unwrap();
        assert_eq!(replace(&path, b"new", Some(first), nothing).unwrap(), Replaced::ChangedElsewhere);
        assert_eq!(replace(&path, b"new", None, nothing).unwrap(), Replaced::ChangedElsewhere);
        assert_eq!(fs::read(&path).unwrap(), b"odd");
        assert_eq!(names(dir.path()), ["sesi.ron"]);
    }

    #[test]
    fn creating_never_overwrites() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("new/folder/sesi.ron");
        create(&path, b"one").unwrap();
        assert_eq!(create(&path, b"two").unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&path).unwrap(), b"one");
    }

    #[cfg(unix)]
    #[test]
    fn permissions_are_private_at_first_and_kept_afterwards() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("home/sesi.ron");
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let first = create(&path, b"one").unwrap();
        assert_eq!((mode(&path), mode(&dir.path().join("home"))), (0o600, 0o700));
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        replace(&path, b"two", Some(first), nothing).unwrap();
        assert_eq!(mode(&path), 0o640);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link() {
        let dir = tempfile::tempdir().unwrap();
        let (path, link) = (dir.path().join("sesi.ron"), dir.path().join("tautan.ron"));
        let first = create(&path, b"one").unwrap();
        std::os::unix::fs::symlink(&path, &link).unwrap();
        replace(&link, b"two", Some(first), nothing).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read(&path).unwrap(), b"two");
    }
}
