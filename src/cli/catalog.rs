//! `catalog`: the templates, guides, rubrics, instruments, cycles and bands there are.

use clap::Args;
use serde::Serialize;
use serde_json::{Map, Value};

use super::answer::Answer;
use super::args::one_of;
use super::cx::Cx;
use super::failure::{Failure, Kind};
use crate::config::{self, Language, Problem, catalog};
use crate::domain::catalog::{Bands, Cycle, Guide, Instrument, Rubric, Template};

/// The kinds, as they are named: by the folder they lie in.
const KINDS: [(&str, Wanted); 6] = [
    ("templates", Wanted::Templates),
    ("guides", Wanted::Guides),
    ("rubrics", Wanted::Rubrics),
    ("instruments", Wanted::Instruments),
    ("cycles", Wanted::Cycles),
    ("bands", Wanted::Bands),
];

#[derive(Debug, Args)]
pub(super) struct Catalog {
    #[arg(value_name = "KIND", value_parser = one_of(&KINDS))]
    kind: Option<Wanted>,
    #[arg(long)]
    json: bool,
}

/// A kind of definition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wanted {
    Templates,
    Guides,
    Rubrics,
    Instruments,
    Cycles,
    Bands,
}

/// All definitions of one kind, in both shapes that may be asked for.
struct Shelf {
    kind: &'static str,
    lines: String,
    definitions: Value,
    problems: Vec<Problem>,
}

impl Catalog {
    pub(super) fn run(self, cx: &Cx) -> Result<Answer, Failure> {
        let catalog = config::Catalog::of(&cx.home()?);
        let language = cx.language();
        let wanted = KINDS.iter().filter(|(_, kind)| self.kind.is_none_or(|wanted| wanted == *kind));
        let shelves = wanted.map(|(_, kind)| match kind {
            Wanted::Templates => Shelf::of::<Template>(&catalog, language),
            Wanted::Guides => Shelf::of::<Guide>(&catalog, language),
            Wanted::Rubrics => Shelf::of::<Rubric>(&catalog, language),
            Wanted::Instruments => Shelf::telling::<Instrument>(&catalog, language, |instrument| {
                let answers = language.read(&instrument.answers);
                format!("{}: {answers}", language.instrument_answers())
            }),
            Wanted::Cycles => Shelf::of::<Cycle>(&catalog, language),
            Wanted::Bands => Shelf::of::<Bands>(&catalog, language),
        });
        let shelves = shelves.collect::<Result<Vec<_>, _>>().map_err(|error| Failure::system(error.to_string()))?;
        let problems = shelves.iter().flat_map(|shelf| &shelf.problems);
        let told: Vec<Failure> = problems.map(|problem| Failure::new(Kind::Note, language.problem(problem))).collect();
        let answer = if self.json { Answer::json(&json(shelves)) } else { Answer::text(&listed(&shelves)) };
        Ok(answer.with(told))
    }
}

impl Shelf {
    fn of<K: catalog::Kind + Serialize>(catalog: &config::Catalog, language: &Language) -> serde_json::Result<Self> {
        Self::telling::<K>(catalog, language, |_| String::new())
    }

    /// As [`Self::of`], with a line more of each definition, beneath its own.
    fn telling<K: catalog::Kind + Serialize>(
        catalog: &config::Catalog,
        language: &Language,
        more: impl Fn(&K) -> String,
    ) -> serde_json::Result<Self> {
        let (definitions, problems) = catalog.all::<K>();
        let width = definitions.iter().map(|definition| definition.id().as_str().len()).max().unwrap_or(0);
        let line = |definition: &K| {
            let (name, about) = (language.read(definition.name()), language.read(definition.about()));
            let more = more(definition);
            let more = if more.is_empty() { more } else { format!("  {:<width$}  {more}\n", "") };
            format!("  {:<width$}  {name}: {about}\n{more}", definition.id())
        };
        Ok(Self {
            kind: K::FOLDER,
            lines: definitions.iter().map(line).collect(),
            definitions: serde_json::to_value(&definitions)?,
            problems,
        })
    }
}

/// The definitions in full, by kind, with the field names of their files.
fn json(shelves: Vec<Shelf>) -> String {
    let kinds: Map<String, Value> =
        shelves.into_iter().map(|shelf| (shelf.kind.to_owned(), shelf.definitions)).collect();
    format!("{:#}", Value::Object(kinds))
}

/// The definitions, one a line, under the kinds that `catalog` is asked for.
fn listed(shelves: &[Shelf]) -> String {
    let parts = shelves.iter().map(|shelf| format!("{}\n{}", shelf.kind, shelf.lines));
    parts.collect::<Vec<_>>().join("\n")
}
