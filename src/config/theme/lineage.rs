//! Which files a theme is made of: its own, that of the theme it inherits from, and so on to the default.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};

use super::{DEFAULT, FaceSpec, Theme};
use crate::config::problem::{Mistake, Problem};
use crate::config::{Overlay, embedded};
use crate::domain::catalog::Bilingual;
use crate::store::notation::options;

/// A file of a theme.
pub(super) enum File {
    /// One that comes with the program.
    Given(Given),
    /// One of the user's own.
    Own(Overlay),
}

/// What a file that comes with the program says. It is read in one go: tests have looked for mistakes in it already.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Given {
    #[serde(skip)]
    file: &'static str,
    pub(super) name: Bilingual,
    inherits: Option<String>,
    pub(super) palette: Named<String>,
    pub(super) faces: Named<FaceSpec>,
}

/// Values under their names, be it as a struct or as a map.
#[derive(Debug)]
pub(super) struct Named<T>(pub(super) Vec<(String, T)>);

impl File {
    fn path(&self) -> Cow<'_, Path> {
        match self {
            Self::Given(given) => Path::new("data/themes").join(format!("{}.ron", given.file)).into(),
            Self::Own(own) => Path::new(&own.path).into(),
        }
    }

    fn is_named(&self, name: &str) -> bool {
        match self {
            Self::Given(given) => given.file == name,
            Self::Own(own) => own.path.file_stem().is_some_and(|stem| stem == name),
        }
    }

    /// Whether it is the one that inherits from no other.
    fn is_root(&self) -> bool {
        matches!(self, Self::Given(given) if given.file == DEFAULT)
    }

    /// The theme that it says it inherits from.
    fn inherits(&self) -> Option<String> {
        match self {
            Self::Given(given) => given.inherits.clone(),
            Self::Own(own) => {
                let mut reading = own.reading();
                let piece = reading.pieces().into_iter().find(|piece| piece.name() == "inherits")?;
                reading.value(&piece)
            }
        }
    }
}

impl Given {
    fn read(name: &str) -> Option<Self> {
        let (file, text) = embedded::folder("themes").find(|(known, _)| *known == name)?;
        let given: Self = options().from_str(text).unwrap_or_default();
        Some(Self { file, ..given })
    }
}

/// The file of a theme, that of the one it inherits from, and so on to the default.
pub(super) fn lineage(name: &str, folder: &Path, problems: &mut Vec<Problem>) -> Vec<File> {
    let mut files: Vec<File> = Vec::new();
    let mut next = name.to_owned();
    loop {
        let Some(file) = file(&next, folder, &files, problems) else {
            let file = files.last().map_or_else(|| own_path(&next, folder), |heir| heir.path().into_owned());
            let known = Theme::names(folder);
            let circle = files.iter().any(|earlier| earlier.is_named(&next));
            let what = if circle { Mistake::InheritsItself(next) } else { Mistake::UnknownName { name: next, known } };
            problems.push(Problem { file, place: None, what });
            files.extend(Given::read(DEFAULT).map(File::Given));
            return files;
        };
        let parent = file.inherits();
        let is_root = file.is_root();
        files.push(file);
        if is_root {
            return files;
        }
        next = parent.unwrap_or_else(|| DEFAULT.to_owned());
    }
}

/// The file of a theme: the user's own, unless it is among those that inherit from it, else the given one.
fn file(name: &str, folder: &Path, heirs: &[File], problems: &mut Vec<Problem>) -> Option<File> {
    let own = Overlay::at(&own_path(name, folder), problems).map(File::Own);
    let new = |file: &File| heirs.iter().all(|heir| heir.path() != file.path());
    own.filter(new).or_else(|| Given::read(name).map(File::Given).filter(new))
}

fn own_path(name: &str, folder: &Path) -> PathBuf {
    folder.join(format!("{name}.ron"))
}

impl<T> Default for Named<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Named<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Parts<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Parts<T> {
            type Value = Named<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("(name: value, …)")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Named<T>, A::Error> {
                let mut parts = Vec::new();
                while let Some(part) = map.next_entry()? {
                    parts.push(part);
                }
                Ok(Named(parts))
            }
        }
        deserializer.deserialize_any(Parts(PhantomData))
    }
}
