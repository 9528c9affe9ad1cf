//! `check`: what is wrong with files, and where.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use clap::Args;

use super::answer::Answer;
use super::cx::Cx;
use super::failure::Failure;
use super::frame::Frame;
use crate::config::word_lists::abbreviations;
use crate::config::{Catalog, Glyphs, Keymap, Language, Mistake, Overlay, Places, Problem, Settings, Theme};
use crate::domain::catalog::{Bands, Cycle, Guide, Instrument, Rubric, Template};
use crate::domain::{self, Session, Unsound};
use crate::store::{Finding, load, notation, read};

#[derive(Debug, Args)]
pub(super) struct Check {
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
}

impl Check {
    pub(super) fn run(self, cx: &Cx) -> Result<Answer, Failure> {
        let language = cx.language();
        let checked = self.files.iter().map(|path| (path, wrong_with(path, language)));
        let (sound, unsound): (Vec<_>, Vec<_>) = checked.partition(|(_, failures)| failures.is_empty());
        let sound = sound.into_iter().map(|(path, _)| language.file_is_sound(&path.display().to_string()) + "\n");
        let answer = Answer::text(&sound.collect::<String>());
        Ok(answer.with(unsound.into_iter().flat_map(|(_, failures)| failures)))
    }
}

/// All that is wrong with a file; what it should hold is told by its name and its folder.
fn wrong_with(path: &Path, language: &Language) -> Vec<Failure> {
    let name = |part: Option<&std::ffi::OsStr>| part.and_then(|name| name.to_str()).unwrap_or_default().to_owned();
    let folder = name(path.parent().and_then(Path::file_name));
    match (folder.as_str(), name(path.file_name()).as_str()) {
        (_, "config.ron") => of_our_own(path, language, settings),
        (_, "keymap.ron") => of_our_own(path, language, |own| Keymap::read(Some(own)).1),
        (_, "abbreviations.ron") => of_our_own(path, language, |own| abbreviations(language.tongue(), Some(own)).1),
        ("themes", _) => of_our_own(path, language, theme),
        ("templates", _) => of_our_own(path, language, Catalog::check::<Template>),
        ("guides", _) => of_our_own(path, language, Catalog::check::<Guide>),
        ("rubrics", _) => of_our_own(path, language, Catalog::check::<Rubric>),
        ("instruments", _) => of_our_own(path, language, Catalog::check::<Instrument>),
        ("cycles", _) => of_our_own(path, language, Catalog::check::<Cycle>),
        ("bands", _) => of_our_own(path, language, Catalog::check::<Bands>),
        _ => of_session(path, language),
    }
}

/// What is wrong with a file of settings or a definition.
fn of_our_own(path: &Path, language: &Language, check: impl FnOnce(&Overlay) -> Vec<Problem>) -> Vec<Failure> {
    let mut problems = Vec::new();
    let own = Overlay::at(path, &mut problems);
    if own.is_none() && problems.is_empty() {
        return vec![Failure::user(language.not_there()).at(path)];
    }
    problems.extend(own.as_ref().map(check).unwrap_or_default());
    problems.iter().map(|problem| failure(problem, own.as_ref(), language)).collect()
}

/// What is wrong with settings, the looks among them that there are none of.
fn settings(own: &Overlay) -> Vec<Problem> {
    let (settings, mut problems) = Settings::read(Some(own));
    let themes = Theme::names(&own.path.parent().unwrap_or(Path::new("")).join("themes"));
    let glyphs = Glyphs::SETS.map(str::to_owned).to_vec();
    for (field, named, known) in [("theme", settings.theme, themes), ("glyphs", settings.glyphs, glyphs)] {
        if let Some(name) = named.filter(|name| !known.contains(name)) {
            let what = Mistake::UnknownName { name, known };
            problems.push(Problem { file: own.path.clone(), place: own.place_of(field), what });
        }
    }
    problems
}

/// What is wrong with a theme, and with those it inherits from.
fn theme(own: &Overlay) -> Vec<Problem> {
    let name = own.path.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
    Theme::read(name, own.path.parent().unwrap_or(Path::new(""))).1
}

fn failure(problem: &Problem, own: Option<&Overlay>, language: &Language) -> Failure {
    let failure = Failure::data(language.mistake(&problem.what)).hint(language.instead_of(&problem.what));
    match problem.place.zip(own) {
        Some((place, own)) => {
            failure.framed(frame(&own.text, &problem.file, (place.line, place.column), String::new()))
        }
        None => failure.at(&problem.file),
    }
}

/// What is wrong with a session file, and with what its journal adds to it.
fn of_session(path: &Path, language: &Language) -> Vec<Failure> {
    let (_, findings) = match read(path) {
        Ok(found) => found,
        Err(error) => return vec![Failure::not_loaded(&error, language).called(path)],
    };
    // Places are counted as the file has them, so they are asked of the file as it stands, not yet put in order.
    let text = load::text(path);
    let in_file = text.as_ref().map(|text| problems_in(path, text)).unwrap_or_default();
    let mut places = text.as_ref().map(|text| Places::of(text));
    let placed = in_file.iter().map(|problem| {
        let told = |what: String| Failure::data(what).hint(language.instead_of_unsound(&problem.what));
        let found = places.as_mut().and_then(|places| Some((places.find(&problem.place)?, places)));
        match found {
            Some((place, places)) => told(language.unsound(&problem.what)).framed(Frame {
                path: path.to_owned(),
                line: place.line,
                column: place.column,
                excerpt: places.line(place.line).to_owned(),
                field: problem.place.clone(),
            }),
            None => told(language.at_place(&problem.place, &language.unsound(&problem.what))).at(path),
        }
    });
    let placed: Vec<Failure> = placed.collect();
    let known: HashSet<&Unsound> = in_file.iter().map(|problem| &problem.what).collect();
    let beyond = findings.iter().filter_map(|finding| match finding {
        Finding::Problem(problem) if known.contains(&problem.what) => None,
        Finding::Problem(problem) => {
            let failure = Failure::data(language.finding(finding)).at(path);
            Some(failure.hint(language.instead_of_unsound(&problem.what)))
        }
        Finding::JournalSpoilt { .. } => Some(Failure::data(language.finding(finding)).at(path)),
        _ => None,
    });
    placed.into_iter().chain(beyond).collect()
}

fn problems_in(path: &Path, text: &str) -> Vec<domain::Problem> {
    let session = notation::read::<Session>(path, text.as_bytes());
    session.map(|session| session.problems()).unwrap_or_default()
}

fn frame(text: &str, path: &Path, (line, column): (usize, usize), field: String) -> Frame {
    let excerpt = text.lines().nth(line.saturating_sub(1)).unwrap_or_default().to_owned();
    Frame { path: path.to_owned(), line, column, excerpt, field }
}
