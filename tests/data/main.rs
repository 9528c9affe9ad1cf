//! The files of `data/`: each is read, sound, and the same in both languages.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod demo;
mod guides;
mod instruments;
mod literature;

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use cothink::domain::Phase;
use cothink::domain::catalog::{
    Abbreviations, Bands, Both, Cycle, Definition, JudgingWords, Rubric, Template, Term, Tongue, judging_word,
};
use cothink::store::notation;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Names that are the same in every language.
const SAME_EVERYWHERE: [&str; 7] = ["TIRTA", "GROW", "ALACT", "COPUS", "Flanders", "FILL+", "Teach Primary"];

fn read<T: DeserializeOwned>(path: &Path) -> T {
    notation::read(path, &fs::read(path).unwrap()).unwrap_or_else(|error| panic!("{error}"))
}

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name)
}

fn read_all<T: DeserializeOwned>(folder: &str) -> Vec<T> {
    fs::read_dir(data(folder)).unwrap().map(|file| read(&file.unwrap().path())).collect()
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

fn is_translated(value: &impl Serialize, name: &str) {
    let value = serde_json::to_value(value).unwrap();
    let pairs = bilinguals(&value);
    assert!(pairs.len() > 1, "{name}");
    for (id, en) in pairs {
        assert!(id != en || SAME_EVERYWHERE.contains(&id), "{name}: {id:?} is not translated");
        for text in [id, en] {
            assert!(!text.is_empty() && !text.contains("TODO") && text == text.trim(), "{name}: {text:?}");
        }
        let words: Vec<_> = id.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase).collect();
        for banned in ["siswa", "entri", "telat", "pertemuan"] {
            assert!(!words.iter().any(|word| word == banned), "{name}: {banned} in {id:?}");
        }
    }
}

fn is_sound<T: Definition + Serialize>(definition: &T) {
    let name = definition.id().to_string();
    assert_eq!(definition.faults(), [], "{name}");
    is_translated(definition, &name);
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
fn the_cycles_are_sound_and_take_the_time_they_are_known_for() {
    let cycles: Vec<Cycle> = read_all("cycles");
    cycles.iter().for_each(is_sound);
    let mut minutes: Vec<_> =
        cycles.iter().map(|cycle| (cycle.id.as_str(), Phase::ALL.map(|phase| cycle.minutes_of(phase)))).collect();
    minutes.sort_unstable();
    assert_eq!(minutes, [("mini", [10, 20, 10, 5]), ("penuh", [20, 40, 30, 10])]);
    let total = |id| cycles.iter().find(|cycle| cycle.id.as_str() == id).unwrap().minutes();
    assert_eq!((total("mini"), total("penuh")), (45, 100));
}

#[test]
fn the_bands_are_sound_and_name_each_percentage_as_schools_do() {
    let all: Vec<Bands> = read_all("bands");
    all.iter().for_each(is_sound);
    assert_eq!(ids(&all), ["pkg-lama", "predikat-baru"]);
    let names = |id: &str, percents: &[u32]| {
        let bands = all.iter().find(|bands| bands.id.as_str() == id).unwrap();
        percents.iter().map(|percent| bands.band(*percent).unwrap().label.id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(
        names("pkg-lama", &[0, 50, 51, 60, 61, 75, 76, 90, 91, 100]),
        ["Kurang", "Kurang", "Sedang", "Sedang", "Cukup", "Cukup", "Baik", "Baik", "Amat baik", "Amat baik"]
    );
    assert_eq!(
        names("predikat-baru", &[0, 70, 71, 80, 81, 90, 91, 100]),
        ["Perlu bimbingan", "Perlu bimbingan", "Cukup", "Cukup", "Baik", "Baik", "Sangat baik", "Sangat baik"]
    );
}

#[test]
fn the_rubrics_are_sound_in_both_languages() {
    let rubrics: Vec<Rubric> = read_all("rubrics");
    assert_eq!(ids(&rubrics), ["delapan-indikator", "murid-belajar", "praktik-bersama"]);
    rubrics.iter().for_each(is_sound);
    let levels: HashSet<_> = rubrics.iter().map(|rubric| rubric.levels.len()).collect();
    assert_eq!(levels, HashSet::from([3, 4, 5]));
    assert!(rubrics.iter().all(|rubric| rubric.signs.len() == rubric.levels.len()), "each takes the signs of a plan");
}

#[test]
fn the_eight_indicators_have_three_levels_and_three_behaviours_each() {
    let rubrics: Vec<Rubric> = read_all("rubrics");
    let rubric = rubrics.iter().find(|rubric| rubric.id.as_str() == "delapan-indikator").unwrap();
    assert_eq!((rubric.criteria.len(), rubric.levels.len()), (8, 3));
    assert!(rubric.criteria.iter().all(|criterion| criterion.look_fors.len() == 3));
}

#[test]
fn judgements_are_hinted_at_and_their_rewordings_are_not() {
    let lists: Both<JudgingWords> = read(&data("words/judging.ron"));
    let hit = |tongue, text| judging_word(text, lists.get(tongue)).is_some();
    for (tongue, judging, seen) in [
        (Tongue::Id, "Kelas ribut", "09.12: 7 murid di baris belakang berbicara saat guru menjelaskan"),
        (Tongue::Id, "Guru jelas menjelaskan", "Guru memberi 2 contoh lalu bertanya; 5 murid menjawab"),
        (Tongue::Id, "Murid antusias", "11 tangan terangkat dalam 5 detik"),
        (Tongue::Id, "Luar biasa!", "Guru: \"luar biasa, S4!\""),
        (Tongue::Id, "S9 tidak peduli", "S9 meletakkan kepala di meja 3 menit"),
        (Tongue::Id, "Hanya murid depan yang menjawab", "Hanya 3 murid yang menjawab"),
        (Tongue::En, "She was bored", "S4 laid head on desk 3 min"),
        (Tongue::En, "Good questioning", "6 open questions in 10 min; median wait 1.2 s"),
        (Tongue::En, "S2 didn’t care", "Teacher: \"Good morning, class\""),
        (Tongue::En, "Everyone wrote", "S1 to S8 wrote"),
    ] {
        assert!(hit(tongue, judging), "{judging}");
        assert!(!hit(tongue, seen), "{seen}");
    }
}

#[test]
fn what_a_lesson_says_plainly_is_no_judgement() {
    let lists: Both<JudgingWords> = read(&data("words/judging.ron"));
    for plain in [
        "Selamat pagi, anak-anak",
        "S3 menarik kursi, menulis 8 kurang 3 dengan cepat",
        "kurang lebih 10 menit, lebih dari 5 tangan",
        "guru menulis contoh kalimat efektif",
    ] {
        assert_eq!(judging_word(plain, &lists.id), None, "{plain}");
    }
}

#[test]
fn each_judging_word_is_listed_once_and_in_lower_case() {
    let lists: Both<JudgingWords> = read(&data("words/judging.ron"));
    for lists in [&lists.id, &lists.en] {
        let words = [&lists.judging, &lists.softer, &lists.mind_reading, &lists.generalisers, &lists.uncounted];
        let mut met = HashSet::new();
        for word in words.into_iter().flatten() {
            assert_eq!(*word, word.to_lowercase());
            assert!(met.insert(word), "{word} is listed twice");
        }
    }
}

#[test]
fn no_short_form_is_a_word_it_stands_for() {
    let known: Both<Abbreviations> = read(&data("words/abbreviations.ron"));
    for tongue in Tongue::ALL {
        let Abbreviations(known) = known.get(tongue);
        assert!(known.len() > 10);
        for (short, full) in known {
            assert!(short.len() < full.len() && *short == short.to_lowercase(), "{short}");
            assert!(!known.contains_key(full), "{short}");
        }
    }
}

#[test]
fn the_words_of_the_trade_are_explained_once_in_both_languages() {
    let glossary: Vec<Term> = read(&data("words/glossary.ron"));
    is_translated(&glossary, "glossary");
    for tongue in Tongue::ALL {
        let terms: HashSet<_> = glossary.iter().map(|term| term.term.of(tongue)).collect();
        assert_eq!(terms.len(), glossary.len());
    }
}
