//! What the page points to is there.

use std::path::Path;

use cothink::domain::catalog::{Bands, Cycle, Definition, Guide, Instrument, Rubric, Source, Template};
use cothink::store::{Home, notation};
use serde::de::DeserializeOwned;

use crate::{README, quoted, section};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn every_link_leads_to_a_file() {
    let links: Vec<&str> = README.split("](").skip(1).map(|rest| rest.split_once(')').unwrap().0).collect();
    assert!(links.len() >= 10, "{links:?}");
    for link in links {
        assert!(!link.contains("://") && root().join(link).is_file(), "{link} leads nowhere");
    }
}

#[test]
fn every_picture_is_drawn_by_a_test_and_shown() {
    for entry in std::fs::read_dir(root().join("tests/pictures")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let drawn = include_str!("../pictures.rs").contains(&format!("\"{}\"", name.trim_end_matches(".svg")));
        assert!(drawn, "no test draws {name}");
        assert!(README.contains(&format!("](tests/pictures/{name})")), "{name} is not shown");
    }
}

#[test]
fn every_folder_of_the_house_is_there() {
    let named = quoted(section("How the house is laid out"));
    assert!(named.len() >= 8, "{named:?}");
    for path in named {
        assert!(root().join(path).exists(), "{path}");
    }
}

/// The files of a folder of definitions, each with its source.
fn sources<T: Definition + DeserializeOwned>(folder: &str) -> Vec<(String, Source)> {
    let files = std::fs::read_dir(root().join("data").join(folder)).unwrap().map(|file| file.unwrap().path());
    let source = |path: &Path| notation::read::<T>(path, &std::fs::read(path).unwrap()).unwrap().source().clone();
    files.map(|path| (path.strip_prefix(root()).unwrap().to_str().unwrap().to_owned(), source(&path))).collect()
}

#[test]
fn what_in_data_is_under_another_licence_is_named() {
    let told = section("Licence");
    assert!(std::fs::read_to_string(root().join("LICENSE")).unwrap().starts_with("MIT License"));
    let all = [
        sources::<Template>("templates"),
        sources::<Guide>("guides"),
        sources::<Rubric>("rubrics"),
        sources::<Instrument>("instruments"),
        sources::<Cycle>("cycles"),
        sources::<Bands>("bands"),
    ];
    let (ours, others): (Vec<_>, Vec<_>) = all.concat().into_iter().partition(|(_, source)| source.licence == "MIT");
    assert!(ours.len() >= 20);
    for (file, _) in ours {
        assert!(!told.contains(&file), "{file} is under the licence of all the rest");
    }
    for (file, source) in others {
        assert!(told.contains(&format!("]({file})")) && told.contains(&source.licence), "{file}: {}", source.licence);
    }
}

#[test]
fn the_home_is_found_as_the_page_says() {
    assert!(section("Files").contains("`--home`, else `COTHINK_HOME`"));
    let house = crate::house::House::new();
    let other = house.path().with_file_name("other");
    let new = ["new", "--title", "T", "--mentor", "M", "--mentee", "N", "--home", other.to_str().unwrap()];
    assert!(house.ok(&new).starts_with(other.to_str().unwrap()));
    assert!(!house.path().exists() && Home::at(&other).sessions().is_dir());
}
