//! The names of a session's pupils: in a file of their own, which only their owner can open and no export reads.
//!
//! In a session pupils are seats. Whoever wants to see names on the seating plan keeps them here, on one machine: they are
//! in no session file, no journal, no history and no copy.

use std::collections::BTreeMap;
use std::io;

use serde::{Deserialize, Serialize};

use super::private::{LARGEST_OWN, create_folder, folder_of, read_if_there, remove, sync_folder};
use super::replace::overwrite;
use super::{Home, Trouble, Unreadable, notation};
use crate::domain::{Id, OneLine};

/// Who sits where.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PupilNames {
    /// By seat.
    names: BTreeMap<Id, OneLine>,
}

/// Why names were not read, or not kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotNamed {
    /// The disk said no.
    #[error(transparent)]
    Trouble(#[from] Trouble),
    /// The file holds something else.
    #[error("{}: not the names of pupils", .0.path.display())]
    Unreadable(Box<Unreadable>),
}

impl PupilNames {
    /// Reads the names of a session's pupils. No file is no name.
    ///
    /// # Errors
    /// [`NotNamed`] says why they cannot be read.
    pub fn read(home: &Home, session: Id) -> Result<Self, NotNamed> {
        let path = home.names_of(session);
        match read_if_there(&path, LARGEST_OWN).map_err(Trouble::with(&path))? {
            Some(bytes) => notation::read(&path, &bytes).map_err(NotNamed::Unreadable),
            None => Ok(Self::default()),
        }
    }

    /// Gives a seat a name, or takes it away where the name is empty, and keeps that at once. Gives all names back.
    ///
    /// The file is read again before it is replaced: one that cannot be read is not written over.
    ///
    /// # Errors
    /// [`NotNamed`] says why the name is not kept; the names that were there still are.
    pub fn keep(home: &Home, session: Id, seat: Id, name: &str) -> Result<Self, NotNamed> {
        let mut names = Self::read(home, session)?;
        let name = OneLine::from(name.trim());
        let old = if name.is_silent() { names.names.remove(&seat) } else { names.names.insert(seat, name.clone()) };
        if old.unwrap_or_default() != name {
            names.write(home, session)?;
        }
        Ok(names)
    }

    /// The name of who sits there.
    #[must_use]
    pub fn of(&self, seat: Id) -> Option<&str> {
        self.names.get(&seat).map(|name| &**name)
    }

    /// Whether nobody has a name.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// The seats that have names.
    pub fn seats(&self) -> impl Iterator<Item = Id> {
        self.names.keys().copied()
    }

    fn write(&self, home: &Home, session: Id) -> Result<(), Trouble> {
        let path = home.names_of(session);
        let folder = folder_of(&path);
        if self.is_empty() {
            return remove(&path).and_then(|()| sync_folder(folder)).map_err(Trouble::with(&path));
        }
        let text = notation::page(self).map_err(io::Error::other);
        let written = text.and_then(|text| {
            create_folder(folder)?;
            overwrite(&path, text.as_bytes())
        });
        written.map_err(Trouble::with(&path))
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::domain::tests::session;
    use crate::store::Why;

    fn home() -> (tempfile::TempDir, Home) {
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(&dir.path().join("home"));
        (dir, home)
    }

    fn seat(name: &str) -> Id {
        name.parse().unwrap()
    }

    #[test]
    fn names_are_kept_and_taken_away_and_the_last_takes_the_file_along() {
        let (_dir, home) = home();
        let id = session().id;
        assert_eq!(PupilNames::read(&home, id), Ok(PupilNames::default()));
        PupilNames::keep(&home, id, seat("s4"), "  Dewi\u{1b}[31m ").unwrap();
        let names = PupilNames::keep(&home, id, seat("s9"), "Budi").unwrap();
        assert_eq!(PupilNames::read(&home, id), Ok(names.clone()));
        let dewi = names.of(seat("s4")).unwrap();
        assert!(dewi.starts_with("Dewi") && !dewi.contains('\u{1b}'), "{dewi:?}");
        assert!(PupilNames::keep(&home, id, seat("s4"), "").unwrap().of(seat("s4")).is_none());
        PupilNames::keep(&home, id, seat("s9"), " ").unwrap();
        assert!(!home.names_of(id).exists());
    }

    #[cfg(unix)]
    #[test]
    fn only_the_owner_can_open_them() {
        use std::os::unix::fs::PermissionsExt;
        let (_dir, home) = home();
        let id = session().id;
        PupilNames::keep(&home, id, seat("s4"), "Dewi").unwrap();
        let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let path = home.names_of(id);
        assert_eq!((mode(&path), mode(folder_of(&path))), (0o600, 0o700));
    }

    #[test]
    fn a_file_that_cannot_be_read_is_told_and_never_written_over() {
        let (_dir, home) = home();
        let id = session().id;
        let path = home.names_of(id);
        create_folder(folder_of(&path)).unwrap();
        fs::write(&path, "(names: {\"s4\": \"Dewi\"").unwrap();
        let kept = PupilNames::keep(&home, id, seat("s9"), "Budi");
        assert!(matches!(&kept, Err(NotNamed::Unreadable(why)) if why.path == path), "{kept:?}");
        assert_eq!(fs::read_to_string(&path).unwrap(), "(names: {\"s4\": \"Dewi\"");
        fs::remove_file(&path).unwrap();
        create_folder(&path).unwrap();
        let kept = PupilNames::keep(&home, id, seat("s9"), "Budi");
        assert!(matches!(&kept, Err(NotNamed::Trouble(Trouble { why: Why::NotAFile, .. }))), "{kept:?}");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_is_told_and_the_names_that_were_there_stay() {
        let (dir, home) = home();
        let id = session().id;
        let disk = dir.path().join("home");
        fs::create_dir(&disk).unwrap();
        let mounted =
            std::process::Command::new("mount").args(["-t", "tmpfs", "-o", "size=16k", "tmpfs"]).arg(&disk).status();
        if !mounted.is_ok_and(|status| status.success()) {
            eprintln!("not tried: this user cannot mount a small disk");
            return;
        }
        let names = PupilNames::keep(&home, id, seat("s4"), "Dewi").unwrap();
        let long = "Budi ".repeat(8_000);
        let kept = PupilNames::keep(&home, id, seat("s9"), &long);
        let after = PupilNames::read(&home, id);
        let left = fs::read_dir(folder_of(&home.names_of(id))).unwrap().count();
        std::process::Command::new("umount").arg(&disk).status().unwrap();
        assert!(matches!(&kept, Err(NotNamed::Trouble(Trouble { why: Why::Full, .. }))), "{kept:?}");
        assert_eq!((after, left), (Ok(names), 1));
    }
}
