//! Definitions by kind and id: those that come with the program, and the user's own. Each is read when it is used.

use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use super::own;
use super::partial::Reading;
use super::problem::{Mistake, Place, Problem};
use super::{Overlay, embedded};
use crate::domain::Id;
use crate::domain::catalog::{Bands, Cycle, Definition, Guide, Instrument, Rubric, Template};
use crate::store::{Home, notation};

/// The template of a plan where nobody has asked for another: the one that schools are asked for.
pub const DEFAULT_TEMPLATE: &str = "rpp-inti";

/// A kind of definition that the catalog holds.
pub trait Kind: Definition + DeserializeOwned {
    /// The folder its files lie in, under `data/` and under the user's own catalog.
    const FOLDER: &'static str;
}

impl Kind for Template {
    const FOLDER: &'static str = "templates";
}

impl Kind for Guide {
    const FOLDER: &'static str = "guides";
}

impl Kind for Rubric {
    const FOLDER: &'static str = "rubrics";
}

impl Kind for Instrument {
    const FOLDER: &'static str = "instruments";
}

impl Kind for Cycle {
    const FOLDER: &'static str = "cycles";
}

impl Kind for Bands {
    const FOLDER: &'static str = "bands";
}

/// All definitions: those that come with the program, overlaid by the user's own of the same id.
#[derive(Clone, Debug)]
pub struct Catalog {
    home: Home,
}

impl Catalog {
    /// The catalog of a home.
    #[must_use]
    pub fn of(home: &Home) -> Self {
        Self { home: home.clone() }
    }

    /// The ids of one kind, in their order, without reading any definition.
    #[must_use]
    pub fn ids<K: Kind>(&self) -> Vec<Id> {
        let given = embedded::folder(K::FOLDER).map(|(name, _)| name.to_owned());
        let own = own::files(&self.home.catalog(K::FOLDER), &mut Vec::new()).into_iter().map(|(name, _)| name);
        let mut ids: Vec<Id> = given.chain(own).filter_map(|name| name.parse().ok()).collect();
        ids.sort();
        ids.dedup();
        ids
    }

    /// Reads the definition of this id: the user's own when it is sound, else the one that comes with the program.
    #[must_use]
    pub fn get<K: Kind>(&self, id: Id) -> (Option<K>, Vec<Problem>) {
        let mut problems = Vec::new();
        let own = Overlay::at(&self.own_path::<K>(id), &mut problems).and_then(|own| read(&own, &mut problems));
        let found = own.or_else(|| read(&given::<K>(id)?, &mut problems));
        (found, problems)
    }

    /// Reads every definition of one kind.
    #[must_use]
    pub fn all<K: Kind>(&self) -> (Vec<K>, Vec<Problem>) {
        let mut problems = Vec::new();
        let read = |id| {
            let (found, wrong) = self.get(id);
            problems.extend(wrong);
            found
        };
        let found = self.ids::<K>().into_iter().filter_map(read).collect();
        (found, problems)
    }

    /// Whether the definition of this id is a file of the user's own.
    #[must_use]
    pub fn is_own<K: Kind>(&self, id: Id) -> bool {
        let files = own::files(&self.home.catalog(K::FOLDER), &mut Vec::new());
        files.iter().any(|(name, _)| name == id.as_str())
    }

    /// All that is wrong with the file of a definition.
    #[must_use]
    pub fn check<K: Kind>(file: &Overlay) -> Vec<Problem> {
        let mut problems = Vec::new();
        read::<K>(file, &mut problems);
        problems
    }

    fn own_path<K: Kind>(&self, id: Id) -> PathBuf {
        self.home.catalog(K::FOLDER).join(format!("{id}.ron"))
    }
}

/// The file of a definition that comes with the program.
fn given<K: Kind>(id: Id) -> Option<Overlay> {
    let (name, text) = embedded::folder(K::FOLDER).find(|(name, _)| *name == id.as_str())?;
    Some(Overlay { path: Path::new("data").join(K::FOLDER).join(format!("{name}.ron")), text: text.to_owned() })
}

/// Reads a definition out of its file; one that is not sound is told and not used.
fn read<K: Kind>(file: &Overlay, problems: &mut Vec<Problem>) -> Option<K> {
    let problem = |place, what| Problem { file: file.path.clone(), place, what };
    let definition: K = match notation::read(&file.path, file.text.as_bytes()) {
        Ok(definition) => definition,
        Err(unreadable) => {
            let place = Place { line: unreadable.line, column: unreadable.column };
            problems.push(problem(Some(place), Mistake::Syntax(unreadable.fault)));
            return None;
        }
    };
    let reading = Reading::new(&file.path, &file.text);
    let faults = definition.faults();
    let unfit = faults.into_iter().map(|fault| problem(reading.place_of(fault.place()), Mistake::Definition(fault)));
    let named = file.path.file_stem().is_some_and(|stem| stem == definition.id().as_str());
    let misnamed = (!named).then(|| problem(reading.place_of("id"), Mistake::Misnamed(definition.id())));
    let before = problems.len();
    problems.extend(unfit.chain(misnamed));
    (problems.len() == before).then_some(definition)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> Id {
        text.parse().unwrap()
    }

    /// A catalog whose home holds these files of guides.
    fn with(files: &[(&str, &str)]) -> (tempfile::TempDir, Catalog) {
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path());
        std::fs::create_dir_all(home.catalog("guides")).unwrap();
        for (name, text) in files {
            std::fs::write(home.catalog("guides").join(name), text).unwrap();
        }
        (dir, Catalog::of(&home))
    }

    fn grow() -> String {
        embedded::text("guides/grow.ron").to_owned()
    }

    #[test]
    fn every_definition_that_comes_with_the_program_is_sound() {
        let (_dir, catalog) = with(&[]);
        assert_eq!(catalog.all::<Template>().1, []);
        assert_eq!(catalog.all::<Guide>().1, []);
        assert_eq!(catalog.all::<Rubric>().1, []);
        assert_eq!(catalog.all::<Instrument>().1, []);
        assert_eq!(catalog.all::<Cycle>().1, []);
        assert_eq!(catalog.all::<Bands>().1, []);
        assert_eq!(catalog.all::<Guide>().0.len(), embedded::folder("guides").count());
    }

    #[test]
    fn an_own_definition_stands_beside_the_given_ones_or_before_one_of_them() {
        let mine = grow().replacen("\"grow\"", "\"mine\"", 1);
        let (_dir, catalog) = with(&[("mine.ron", &mine), ("grow.ron", &grow().replace("GROW", "Tumbuh"))]);
        assert!(catalog.ids::<Guide>().contains(&id("mine")));
        assert!(catalog.is_own::<Guide>(id("grow")) && !catalog.is_own::<Guide>(id("tirta")));
        let (guide, problems) = catalog.get::<Guide>(id("grow"));
        assert_eq!(problems, []);
        assert!(guide.unwrap().name.id.contains("Tumbuh"));
        assert_eq!(catalog.get::<Guide>(id("none")), (None, vec![]));
    }

    #[test]
    fn an_own_definition_need_not_say_that_it_is_nobody_elses() {
        let mine = grow().replacen("\"grow\"", "\"mine\"", 1).replacen("adapted: true,", "", 1);
        assert!(!mine.contains("adapted"));
        let (_dir, catalog) = with(&[("mine.ron", &mine)]);
        let (guide, problems) = catalog.get::<Guide>(id("mine"));
        assert_eq!(problems, []);
        assert!(!guide.unwrap().source.adapted);
    }

    #[test]
    fn an_own_definition_that_is_wrong_is_told_and_the_given_one_is_used() {
        let (_dir, catalog) = with(&[("grow.ron", "(id: \"grow\",\n name: 3)"), ("mine.ron", &grow())]);
        let (guide, problems) = catalog.get::<Guide>(id("grow"));
        assert!(guide.is_some());
        assert!(matches!(problems[..], [Problem { place: Some(Place { line: 2, .. }), what: Mistake::Syntax(_), .. }]));
        let (guide, problems) = catalog.get::<Guide>(id("mine"));
        assert!(guide.is_none());
        assert!(matches!(problems[..], [Problem { what: Mistake::Misnamed(_), .. }]));
    }

    #[test]
    fn a_fault_is_shown_where_the_field_stands() {
        let text = "(
            id: \"mine\", name: (id: \"Saya\", en: \"Mine\"), about: (id: \"a\", en: \"a\"),
            source: (title: \"t\", licence: \"MIT\", adapted: false), when: [after],
            steps: [(id: \"x\", mark: \"X\", label: (id: \"X\", en: \"X\"),
                prompts: [(id: \"a\", en: \"a\"), (id: \"b\", en: \"\")], minutes: 3)],
        )";
        let (_dir, catalog) = with(&[("mine.ron", text)]);
        let (guide, problems) = catalog.get::<Guide>(id("mine"));
        assert_eq!(guide, None);
        assert!(matches!(
            problems[..],
            [Problem { place: Some(Place { line: 5, column: 47 }), what: Mistake::Definition(_), .. }]
        ));
    }
}
