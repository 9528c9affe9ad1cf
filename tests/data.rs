//! The files of `data/`: each is read, sound, and the same in both languages.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;

use cothink::domain::catalog::{Definition, Guide, Rubric, Template};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Names that are the same in every language.
const SAME_EVERYWHERE: [&str; 2] = ["TIRTA", "GROW"];

fn read<T: DeserializeOwned>(path: &Path) -> T {
    let text = fs::read_to_string(path).unwrap();
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options.from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn read_all<T: DeserializeOwned>(folder: &str) -> Vec<T> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(folder);
    fs::read_dir(folder).unwrap().map(|file| read(&file.unwrap().path())).collect()
}

/// Every pair of texts in a value: what has an `id` and an `en`, both of them text.
fn bilinguals(value: &Value) -> Vec<(&str, &str)> {
    match value {
        Value::Object(fields) => match (fields.get("id"), fields.get("en")) {
            (Some(Value::String(id)), Some(Value::String(en))) => vec![(id, en)],
            _ => fields.values().flat_map(bilinguals).collect(),
        },
        Value::Array(items) => items.iter().flat_map(bilinguals).collect(),
        _ => Vec::new(),
    }
}

fn is_sound<T: Definition + Serialize>(definition: &T) {
    assert_eq!(definition.faults(), [], "{}", definition.id());
    let value = serde_json::to_value(definition).unwrap();
    let pairs = bilinguals(&value);
    assert!(pairs.len() > 4, "{}", definition.id());
    for (id, en) in pairs {
        assert!(id != en || SAME_EVERYWHERE.contains(&id), "{}: {id:?} is not translated", definition.id());
        for text in [id, en] {
            assert!(!text.contains("TODO") && text == text.trim(), "{}: {text:?}", definition.id());
        }
        let words: Vec<_> = id.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase).collect();
        for banned in ["siswa", "entri", "telat", "pertemuan"] {
            assert!(!words.iter().any(|word| word == banned), "{}: {banned} in {id:?}", definition.id());
        }
    }
}

fn ids<T: Definition>(definitions: &[T]) -> Vec<String> {
    let mut ids: Vec<_> = definitions.iter().map(|definition| definition.id().to_string()).collect();
    ids.sort();
    ids
}

#[test]
fn the_templates_are_sound_in_both_languages() {
    let templates: Vec<Template> = read_all("templates");
    assert_eq!(ids(&templates), ["kosong", "lesson-study", "rpp-inti"]);
    templates.iter().for_each(is_sound);
}

#[test]
fn the_guides_are_sound_in_both_languages() {
    let guides: Vec<Guide> = read_all("guides");
    assert_eq!(ids(&guides), ["4f", "grow", "tirta", "what-so-what"]);
    guides.iter().for_each(is_sound);
}

#[test]
fn the_rubrics_are_sound_in_both_languages() {
    let rubrics: Vec<Rubric> = read_all("rubrics");
    assert_eq!(ids(&rubrics), ["delapan-indikator", "praktik-bersama"]);
    rubrics.iter().for_each(is_sound);
}

#[test]
fn the_eight_indicators_have_three_levels_and_three_behaviours_each() {
    let rubrics: Vec<Rubric> = read_all("rubrics");
    let rubric = rubrics.iter().find(|rubric| rubric.id.as_str() == "delapan-indikator").unwrap();
    assert_eq!((rubric.criteria.len(), rubric.levels.len()), (8, 3));
    assert!(rubric.criteria.iter().all(|criterion| criterion.look_fors.len() == 3));
}
