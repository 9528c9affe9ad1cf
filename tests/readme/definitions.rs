//! The definitions and the settings that the page gives as examples are read as they stand.

use std::fs;

use cothink::config::{Catalog, Overlay, Settings, Theme};
use cothink::domain::catalog::{Guide, Rubric, Template};
use cothink::store::Home;

use crate::house::House;
use crate::{fenced, quoted, section};

/// The examples, each with the file it is to be put into.
fn examples() -> Vec<(String, &'static str)> {
    let section = section("Your own template, guide or rubric");
    let files = quoted(section).into_iter().filter(|word| word.ends_with(".ron") && word.starts_with("catalog/"));
    let examples: Vec<_> = files.map(str::to_owned).zip(fenced(section, "ron")).collect();
    assert_eq!(examples.len(), 3);
    examples
}

#[test]
fn the_examples_are_listed_when_they_lie_in_the_home() {
    let house = House::new();
    for (file, text) in examples() {
        let path = house.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    for (kind, line) in [
        ("templates", "satu-halaman  One page: One text and two steps."),
        ("guides", "tiga-pertanyaan  Three questions: Short, for ten minutes."),
        ("rubrics", "suara-murid  "),
    ] {
        let listed = house.ok(&["catalog", kind, "--lang", "en"]);
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(listed.lines().any(|listed| words(listed).starts_with(&words(line))), "{listed}");
    }
    let catalog = Catalog::of(&Home::at(&house.path()));
    let guides = catalog.all::<Guide>().0;
    assert_eq!(guides.iter().find(|guide| guide.id.as_str() == "tiga-pertanyaan").unwrap().minutes(), 10);
    assert!(catalog.all::<Rubric>().0.iter().any(|rubric| rubric.id.as_str() == "suara-murid"));
    assert!(catalog.all::<Template>().0.iter().any(|template| template.id.as_str() == "satu-halaman"));
    let new =
        ["new", "--title", "T", "--mentor", "M", "--mentee", "N", "--minutes", "60", "--template", "satu-halaman"];
    house.ok(&new);
    let minutes = house.json(&["show", "last", "--json"])["plan"]["steps"].clone();
    let minutes: Vec<u64> = minutes.as_array().unwrap().iter().map(|step| step["minutes"].as_u64().unwrap()).collect();
    assert_eq!(minutes, [40, 20]);
}

#[test]
fn what_is_wrong_in_one_is_told_with_line_and_column() {
    let house = House::new();
    let (file, text) = &examples()[1];
    let path = house.path().join(file);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, text.replace("prompts:", "promts:")).unwrap();
    let said = house.run(&["catalog", "guides"]);
    assert!(said.err.contains("tiga-pertanyaan.ron, baris 12, kolom 13: "), "{}", said.err);
}

#[test]
fn the_settings_are_all_there_are_and_are_read() {
    let text = fenced(section("Files"), "ron")[0];
    for field in Settings::FIELDS {
        assert!(text.contains(&format!("{field}: ")), "{field} is not among the settings");
    }
    let own = Overlay { path: "config.ron".into(), text: text.to_owned() };
    let (settings, problems) = Settings::read(Some(&own));
    assert_eq!(problems, []);
    let left_out = Settings::default();
    assert!(settings.language.is_some() && settings.glyphs.as_deref() == Some("ascii"));
    assert_ne!((settings.mouse, settings.judging_hint), (left_out.mouse, left_out.judging_hint));
    assert_ne!(settings.abbreviations, left_out.abbreviations);
    let themes = Theme::names("no own themes".as_ref());
    assert!(themes.contains(&settings.theme.unwrap()));
}
