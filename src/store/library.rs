//! The index of sessions: what the library shows of each, read from the files once and kept until one of them changes.

use std::collections::{HashMap, HashSet};
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::private::{LARGEST, create_folder, read_if_there};
use super::replace::overwrite;
use super::shelf::{Found, found_in};
use super::summary::{ListedAction, Summary};
use super::{Home, Trouble, read};
use crate::domain::Id;

/// Raised whenever what is kept of a session changes.
const VERSION: u32 = 2;

/// The sessions in use, newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Library {
    folder: PathBuf,
    listed: Vec<Listed>,
}

/// A session file, and what is known of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// The name of the file.
    name: String,
    /// What it holds, its journal included; `None` where it cannot be read as a session.
    pub summary: Option<Summary>,
    /// What the file and its journal were when they were read.
    found: Found,
}

/// What the cache holds.
#[derive(Deserialize)]
struct Cached {
    version: u32,
    listed: Vec<Listed>,
}

impl Library {
    /// The sessions as they were last seen: at once, and perhaps no longer true.
    #[must_use]
    pub fn cached(home: &Home) -> Self {
        let bytes = read_if_there(&cache_file(home), LARGEST).ok().flatten().unwrap_or_default();
        let cached = postcard::from_bytes::<Cached>(&bytes).ok().filter(|cached| cached.version == VERSION);
        Self { folder: home.sessions(), listed: cached.map(|cached| cached.listed).unwrap_or_default() }
    }

    /// The sessions as they are now. Only files that have changed since `self` was made are read; `tell` hears of how many
    /// of them are read, of all that must be.
    ///
    /// # Errors
    /// The folder of sessions cannot be read.
    pub fn refreshed(self, home: &Home, mut tell: impl FnMut(usize, usize)) -> Result<Self, Trouble> {
        let folder = home.sessions();
        let found = found_in(&folder).map_err(Trouble::with(&folder))?;
        let before = self.listed.len();
        let mut known: HashMap<String, Listed> =
            self.listed.into_iter().map(|listed| (listed.name.clone(), listed)).collect();
        known.retain(|name, listed| found.get(name).is_some_and(|found| listed.is_still(found)));
        let changed = found.len() - known.len();
        let fresh = found.into_iter().filter(|(name, _)| !known.contains_key(name)).collect::<Vec<_>>();
        let mut listed: Vec<Listed> = known.into_values().collect();
        for (read, (name, found)) in (1..).zip(fresh) {
            listed.push(Listed::read(&folder, name, found));
            tell(read, changed);
        }
        listed.sort_by(|a, b| b.order().cmp(&a.order()));
        let is_as_before = changed == 0 && listed.len() == before;
        let library = Self { folder, listed };
        if !is_as_before {
            // Without a cache the next start reads the files again, no more.
            let _ = library.write(home);
        }
        Ok(library)
    }

    /// The sessions as they are now.
    ///
    /// # Errors
    /// The folder of sessions cannot be read.
    pub fn read(home: &Home) -> Result<Self, Trouble> {
        Self::cached(home).refreshed(home, |_, _| ())
    }

    /// The sessions, newest first.
    #[must_use]
    pub fn listed(&self) -> &[Listed] {
        &self.listed
    }

    /// The file of one of them.
    #[must_use]
    pub fn file(&self, listed: &Listed) -> PathBuf {
        self.folder.join(&listed.name)
    }

    /// The summary of a session.
    #[must_use]
    pub fn summary(&self, session: Id) -> Option<&Summary> {
        self.summaries().find(|summary| summary.id == session)
    }

    /// The place of each session in its pair's cycle, from 1. One that follows a session that is not here begins a cycle.
    #[must_use]
    pub fn cycles(&self) -> HashMap<Id, usize> {
        let follows: HashMap<Id, Option<Id>> = self.summaries().map(|summary| (summary.id, summary.follows)).collect();
        let place = |session: Id| {
            let mut seen = HashSet::from([session]);
            let before = |id: &Id| follows.get(id).copied().flatten().filter(|id| follows.contains_key(id));
            std::iter::successors(before(&session), before).take_while(|id| seen.insert(*id)).count() + 1
        };
        follows.keys().map(|id| (*id, place(*id))).collect()
    }

    /// The actions still open, the most pressing first. One that came along through a cycle is told once, as it stands in
    /// the newest session.
    #[must_use]
    pub fn open_actions(&self) -> Vec<(&Listed, &ListedAction)> {
        let mut told = HashSet::new();
        let all = self.listed.iter().flat_map(|listed| {
            listed.summary.iter().flat_map(move |summary| summary.actions.iter().map(move |action| (listed, action)))
        });
        let mut open: Vec<_> =
            all.filter(|(_, action)| told.insert(action.id)).filter(|(_, action)| action.open).collect();
        open.sort_by_key(|(_, action)| (action.due.is_none(), action.due));
        open
    }

    /// The names of people, most recent first, to complete what is typed.
    #[must_use]
    pub fn people(&self) -> Vec<&str> {
        let mut told = HashSet::new();
        let names = self.summaries().flat_map(|summary| [summary.mentor.as_str(), summary.mentee.as_str()]);
        names.filter(|name| told.insert(*name)).collect()
    }

    fn summaries(&self) -> impl Iterator<Item = &Summary> {
        self.listed.iter().filter_map(|listed| listed.summary.as_ref())
    }

    fn write(&self, home: &Home) -> io::Result<()> {
        let bytes = postcard::to_stdvec(&(VERSION, &self.listed)).map_err(io::Error::other)?;
        create_folder(&home.cache())?;
        overwrite(&cache_file(home), &bytes)
    }
}

impl Listed {
    fn read(folder: &Path, name: String, found: Found) -> Self {
        let summary = read(&folder.join(&name)).ok().map(|(session, _)| Summary::of(&session));
        Self { name, summary, found }
    }

    fn is_still(&self, found: &Found) -> bool {
        self.found == *found
    }

    /// Its place among the others: by the time of the lesson; what cannot be read comes first, where it is seen.
    fn order(&self) -> (bool, Option<i64>, &str) {
        let at = self.summary.as_ref().map(|summary| summary.scheduled.unwrap_or(summary.created).timestamp_millis());
        (at.is_none(), at, &self.name)
    }
}

fn cache_file(home: &Home) -> PathBuf {
    home.cache().join("library.postcard")
}

#[cfg(test)]
mod tests;
