//! Earlier versions of a session: what stood in its file before it was replaced.

use std::path::{Path, PathBuf};
use std::{fs, io};

use chrono::{DateTime, Utc};

use super::private::{create_folder, sync_folder};

/// How many versions of a session are kept.
const KEPT: usize = 10;

/// Keeps the version that a file holds now, which is about to be replaced, and lets the oldest go.
pub(crate) fn keep(file: &Path, folder: &Path) -> io::Result<()> {
    create_folder(folder)?;
    let written = DateTime::<Utc>::from(fs::metadata(file)?.modified()?);
    let copy = folder.join(written.format("%Y-%m-%d-%H%M%S%3f.ron").to_string());
    if !copy.exists() {
        // A link costs nothing, and what replaces the file leaves it alone. Some disks have none.
        fs::hard_link(file, &copy).or_else(|_| fs::copy(file, &copy).map(|_| ()))?;
    }
    let versions = list(folder)?;
    for oldest in versions.iter().take(versions.len().saturating_sub(KEPT)) {
        fs::remove_file(oldest)?;
    }
    sync_folder(folder)
}

/// The versions kept in a folder, oldest first; none where there is no folder.
pub(crate) fn list(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let mut versions = entries.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<Vec<_>>>()?;
    versions.sort();
    Ok(versions)
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use super::*;

    #[test]
    fn the_last_ten_versions_are_kept() {
        let dir = tempfile::tempdir().unwrap();
        let (file, folder) = (dir.path().join("sesi.ron"), dir.path().join("backups/k3f9q2xa"));
        for version in 0..13 {
            let _ = fs::remove_file(&file);
            fs::write(&file, version.to_string()).unwrap();
            let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000 + version);
            fs::File::options().write(true).open(&file).unwrap().set_modified(time).unwrap();
            keep(&file, &folder).unwrap();
        }
        let kept: Vec<_> = list(&folder).unwrap().iter().map(|path| fs::read_to_string(path).unwrap()).collect();
        assert_eq!(kept, ["3", "4", "5", "6", "7", "8", "9", "10", "11", "12"]);
        assert!(folder.join("2001-09-09-014643000.ron").exists());
    }
}
