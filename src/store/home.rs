//! Where things are kept: one folder, with a place in it for each kind of file.

use std::path::{Path, PathBuf};

use crate::domain::Id;

/// The variable that names the home when the command line does not.
const VARIABLE: &str = "COTHINK_HOME";

/// The folder that holds everything of one user. Nothing in it exists before it is needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Home {
    root: PathBuf,
}

/// The system does not say where data belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no folder for data is known here")]
pub struct NoHome;

impl Home {
    /// Finds the home: `dir` if given, else what `COTHINK_HOME` says, else the platform's folder for data.
    ///
    /// # Errors
    /// None of the three names a folder.
    pub fn find(dir: Option<&Path>) -> Result<Self, NoHome> {
        let named = dir.map(Path::to_owned).or_else(|| std::env::var_os(VARIABLE).map(PathBuf::from));
        match named.filter(|dir| !dir.as_os_str().is_empty()) {
            Some(dir) => Ok(Self::at(&dir)),
            None => platform_data().map(|data| Self::at(&data.join("cothink"))).ok_or(NoHome),
        }
    }

    /// The home at a folder, which need not exist yet.
    #[must_use]
    pub fn at(root: &Path) -> Self {
        Self { root: std::path::absolute(root).unwrap_or_else(|_| root.to_owned()) }
    }

    /// What stands where the folder is or would be made, and is no folder.
    #[must_use]
    pub fn in_the_way(&self) -> Option<&Path> {
        let nearest = self.root.ancestors().find(|path| path.exists())?;
        (!nearest.is_dir()).then_some(nearest)
    }

    /// The folder itself.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Sessions in use.
    #[must_use]
    pub fn sessions(&self) -> PathBuf {
        self.root.join("sessions")
    }

    /// Sessions put away.
    #[must_use]
    pub fn archive(&self) -> PathBuf {
        self.root.join("archive")
    }

    /// Pages to print from.
    #[must_use]
    pub fn pages(&self) -> PathBuf {
        self.root.join("pages")
    }

    /// The page of a session's file to print, and the one to edit.
    #[must_use]
    pub fn pages_of(&self, session: &Path) -> [PathBuf; 2] {
        ["html", "md"].map(|ending| self.pages().join(session.with_extension(ending).file_name().unwrap_or_default()))
    }

    /// Forms that were begun and not sent.
    #[must_use]
    pub fn drafts(&self) -> PathBuf {
        self.root.join("drafts")
    }

    /// Sessions deleted, with all that belongs to each.
    #[must_use]
    pub fn trash(&self) -> PathBuf {
        self.root.join("trash")
    }

    /// The records of earlier openings of a session.
    #[must_use]
    pub fn history_of(&self, session: Id) -> PathBuf {
        self.root.join("history").join(format!("{session}.journal"))
    }

    /// The folder of a session's earlier versions.
    #[must_use]
    pub fn backups_of(&self, session: Id) -> PathBuf {
        self.root.join("backups").join(session.as_str())
    }

    /// The names of a session's pupils.
    #[must_use]
    pub fn names_of(&self, session: Id) -> PathBuf {
        self.root.join("names").join(format!("{session}.ron"))
    }

    /// The user's own definitions of one kind: `templates`, `guides`, `rubrics` …
    #[must_use]
    pub fn catalog(&self, kind: &str) -> PathBuf {
        self.root.join("catalog").join(kind)
    }

    /// The user's own themes.
    #[must_use]
    pub fn themes(&self) -> PathBuf {
        self.root.join("themes")
    }

    /// The settings.
    #[must_use]
    pub fn config_file(&self) -> PathBuf {
        self.root.join("config.ron")
    }

    /// The user's own keys.
    #[must_use]
    pub fn keymap_file(&self) -> PathBuf {
        self.root.join("keymap.ron")
    }

    /// The user's own abbreviations.
    #[must_use]
    pub fn abbreviations_file(&self) -> PathBuf {
        self.root.join("abbreviations.ron")
    }

    /// How the screen was left. May be deleted at any time.
    #[must_use]
    pub fn state_file(&self) -> PathBuf {
        self.root.join("state.ron")
    }

    /// What can be computed again. May be deleted at any time.
    #[must_use]
    pub fn cache(&self) -> PathBuf {
        self.root.join("cache")
    }

    /// The homes of demo sessions, one a day.
    #[must_use]
    pub fn demos(&self) -> PathBuf {
        self.root.join("demo")
    }
}

fn platform_data() -> Option<PathBuf> {
    use etcetera::BaseStrategy;
    etcetera::base_strategy::choose_native_strategy().ok().map(|strategy| strategy.data_dir())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_given_comes_before_all_else() {
        let home = Home::find(Some("/somewhere/else".as_ref())).unwrap();
        assert_eq!(home.root(), Path::new("/somewhere/else"));
    }

    #[test]
    fn a_plain_file_is_in_the_way_of_a_home_at_it_or_beneath_it() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("file");
        std::fs::write(&file, "").unwrap();
        assert_eq!(Home::at(&file).in_the_way(), Some(&*file));
        assert_eq!(Home::at(&file.join("a/b")).in_the_way(), Some(&*file));
        assert_eq!(Home::at(&dir.path().join("a/b")).in_the_way(), None);
        assert_eq!(Home::at(dir.path()).in_the_way(), None);
    }

    #[test]
    fn each_kind_has_its_place() {
        let home = Home::at("/h".as_ref());
        let id: Id = "k3f9q2xa".parse().unwrap();
        assert_eq!(home.history_of(id), Path::new("/h/history/k3f9q2xa.journal"));
        assert_eq!(home.names_of(id), Path::new("/h/names/k3f9q2xa.ron"));
        assert_eq!(home.catalog("guides"), Path::new("/h/catalog/guides"));
    }
}
