//! An instrument of one's own, and marks written by hand: the examples of the page are read as they stand.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use cothink::domain::Session;
use cothink::domain::catalog::Instrument;
use cothink::store::notation;

use crate::commands::words;
use crate::house::House;
use crate::{fenced, quoted, section};

/// Puts the instrument of the page, or what was made of it, where the page says.
fn put_own(house: &House, change: impl Fn(&str) -> String) -> PathBuf {
    let section = section("Your own instrument");
    let file = quoted(section).into_iter().find(|word| word.starts_with("catalog/") && word.ends_with(".ron")).unwrap();
    let path = house.path().join(file);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, change(fenced(section, "ron")[0])).unwrap();
    path
}

#[test]
fn the_own_instrument_is_listed_sound_and_taken_into_a_session() {
    let house = House::new();
    let path = put_own(&house, str::to_owned);
    let listed = house.ok(&["catalog", "instruments", "--lang", "en"]);
    assert!(listed.contains("angkat-tangan") && listed.contains("Hands up: Hands that go up"), "{listed}");
    house.ok(&["check", path.to_str().unwrap()]);
    house.ok(&["new", "--title", "T", "--mentor", "M", "--mentee", "N", "--instrument", "angkat-tangan"]);
    let taken = house.json(&["show", "last", "--json"])["observation"]["instruments"].clone();
    assert_eq!(taken[0]["id"], "angkat-tangan");
}

#[test]
fn what_is_wrong_in_the_own_instrument_is_told_with_its_line_and_what_to_do() {
    let house = House::new();
    for (right, wrong, said) in [
        ("key: 'm'", "key: 't'", "another code has the key “t” already; choose another key"),
        ("key: 'm'", "key: '-'", "“-” cannot be the key of a code; use one letter, digit or sign other than"),
        ("lasts: true", "lasts: true, exclusive: \"siapa\"", "there is no “siapa” in this file; look at its spelling"),
    ] {
        let path = put_own(&house, |text| text.replace(right, wrong));
        let own = fenced(section("Your own instrument"), "ron")[0];
        let line = own.lines().position(|line| line.contains(right)).unwrap() + 1;
        let found = house.run(&["check", path.to_str().unwrap(), "--lang", "en"]);
        assert!(found.code == 3 && found.err.contains(said), "{}", found.err);
        assert!(found.err.contains(&format!("angkat-tangan.ron:{line}:")), "line {line}: {}", found.err);
    }
}

#[test]
fn each_way_of_recording_has_a_model_that_records_so_and_no_instrument_is_left_out() {
    let rows =
        section("Your own instrument").lines().filter(|line| line.starts_with("| `") && !line.contains("| Model |"));
    let mut shown = BTreeSet::new();
    let mut ways = 0;
    for row in rows {
        let way = quoted(row)[0];
        for link in row.split("](").skip(1).map(|rest| rest.split_once(')').unwrap().0) {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(link);
            let model: Instrument = notation::read(&path, &fs::read(&path).unwrap()).unwrap();
            assert!(format!("{:?}", model.way).starts_with(&format!("{way}(")), "{link} is no model of {way}");
            shown.insert(model.id.to_string());
        }
        ways += 1;
    }
    let all = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("data/instruments")).unwrap();
    let all: BTreeSet<_> =
        all.map(|file| file.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    assert_eq!((ways, shown), (9, all));
}

/// A session begun as the page says, with its marks, or what was made of them, written into its file.
fn by_hand(house: &House, change: impl Fn(&str) -> String) -> PathBuf {
    let section = section("Marks written by hand");
    let command = words(fenced(section, "sh")[0].trim());
    let args: Vec<&str> = command[1..].iter().map(String::as_str).collect();
    let file = PathBuf::from(house.ok(&args).trim());
    let text = fs::read_to_string(&file).unwrap();
    let (before, after) = text.split_once("observation: (").unwrap();
    fs::write(&file, format!("{before}observation: (\n{}{after}", change(fenced(section, "ron")[0]))).unwrap();
    file
}

#[test]
fn marks_of_each_kind_that_are_written_by_hand_are_sound_and_read() {
    let house = House::new();
    let file = by_hand(&house, str::to_owned);
    house.ok(&["check", file.to_str().unwrap()]);
    let session: Session = notation::read(&file, &fs::read(&file).unwrap()).unwrap();
    let kinds = session.observation.entries.iter().map(|entry| format!("{:?}", entry.what));
    let kinds: BTreeSet<_> = kinds.map(|kind| kind.split_once(' ').unwrap().0.to_owned()).collect();
    let wanted = ["Beat", "Box", "Flow", "Look", "Point", "Snapshot", "Span", "Sweep", "Wait"];
    assert_eq!(kinds, wanted.map(str::to_owned).into());
    let shown = house.json(&["show", "last", "--json"]);
    assert_eq!(shown["observation"]["entries"].as_array().unwrap().len(), session.observation.entries.len());
}

#[test]
fn a_mark_that_does_not_fit_is_told_with_its_line() {
    for (right, wrong) in [
        ("code: \"5\")", "code: \"11\")"),
        ("at: 120000, by: mentor, what: Box", "at: 121000, by: mentor, what: Box"),
        ("from: Seat(\"s4\"), to: Teacher", "from: Seat(\"s9\"), to: Teacher"),
        ("until: 70100", "until: 62000"),
        ("segment: 2", "segment: 3"),
    ] {
        let house = House::new();
        let file = by_hand(&house, |text| text.replacen(right, wrong, 1));
        let line = fs::read_to_string(&file).unwrap().lines().position(|line| line.contains(wrong)).unwrap() + 1;
        let said = house.run(&["check", file.to_str().unwrap(), "--lang", "en"]);
        assert!(said.code == 3 && said.err.contains(&format!(":{line}:")), "{wrong}, line {line}: {}", said.err);
    }
}
