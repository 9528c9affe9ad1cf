//! Holds the house to its own rules: arrows run one way, pure layers stay pure, no file outgrows one purpose.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may end where something is not as it must be")]

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The layers, each with those it may use.
const LAYERS: [(&str, &[&str]); 7] = [
    ("domain", &[]),
    ("analysis", &["domain"]),
    ("report", &["domain", "analysis"]),
    ("store", &["domain", "analysis"]),
    ("config", &["domain", "store", "report", "analysis"]),
    ("tui", &["domain", "analysis", "report", "store", "config"]),
    ("cli", &["domain", "analysis", "report", "store", "config", "tui"]),
];

/// The layers that know no file, no clock, no environment and no terminal.
const PURE: [&str; 3] = ["domain", "analysis", "report"];

/// The only files in which a clock is read.
const CLOCKS: [&str; 4] = ["tui/run.rs", "tui/terminal/", "cli/", "store/syncer.rs"];

/// No source file is longer, in lines.
const WALL: usize = 600;

fn sources(below: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let mut folders = vec![root.join(below)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap_or_else(|_| panic!("no folder {}", folder.display())) {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let name = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// The code of a file without its comments and its tests, since both may speak of other layers.
fn code(text: &str) -> String {
    let before_tests = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    before_tests.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn is_test(name: &str) -> bool {
    name.ends_with("tests.rs") || name.contains("/tests/") || name.ends_with("harness.rs")
}

fn assert_none(what: &str, breaches: &[String]) {
    assert!(breaches.is_empty(), "{what}:\n{}", breaches.join("\n"));
}

#[test]
fn arrows_between_layers_run_one_way() {
    let mut breaches = Vec::new();
    for (layer, allowed) in LAYERS {
        for (name, text) in sources(layer).iter().filter(|(name, _)| !is_test(name)) {
            let code = code(text);
            for (other, _) in LAYERS.iter().filter(|(other, _)| *other != layer && !allowed.contains(other)) {
                if code.contains(&format!("crate::{other}")) {
                    breaches.push(format!("{name} uses {other}"));
                }
            }
        }
    }
    assert_none("a layer uses one above it", &breaches);
}

#[test]
fn pure_layers_touch_no_file_no_clock_and_no_terminal() {
    let forbidden = [
        "std::fs",
        "std::env",
        "std::io",
        "std::net",
        "std::process",
        "std::thread",
        "std::time",
        "crossterm",
        "ratatui",
        "Utc::now",
        "Local::now",
        "getrandom",
        "static mut",
        "thread_local",
        "LazyLock",
    ];
    // What is found once may be kept in the thing it is found of, and nowhere else.
    let is_global = |line: &str| {
        let before = line.split_once("static ").map(|(before, _)| before.trim());
        before.is_some_and(|before| matches!(before, "" | "pub" | "pub(crate)" | "pub(super)"))
    };
    let mut breaches = Vec::new();
    for (name, text) in PURE.iter().flat_map(|layer| sources(layer)).filter(|(name, _)| !is_test(name)) {
        let code = code(&text);
        breaches.extend(forbidden.iter().filter(|word| code.contains(**word)).map(|word| format!("{name}: {word}")));
        breaches.extend(code.lines().filter(|line| is_global(line)).map(|line| format!("{name}: {line}")));
    }
    assert_none("a pure layer reaches outside", &breaches);
}

#[test]
fn only_the_store_touches_files_and_only_the_edges_read_a_clock() {
    let mut breaches = Vec::new();
    for (name, text) in sources("").iter().filter(|(name, _)| !is_test(name)) {
        let code = code(text);
        if !name.starts_with("store/") && code.contains("std::fs") {
            breaches.push(format!("{name}: std::fs"));
        }
        let clocks = ["Utc::now", "Local::now", "SystemTime::now", "Instant::now", "clock_gettime"];
        let may = CLOCKS.iter().any(|place| name.starts_with(place));
        breaches.extend(
            clocks.iter().filter(|clock| !may && code.contains(**clock)).map(|clock| format!("{name}: {clock}")),
        );
    }
    assert_none("a file or a clock is read where it must not be", &breaches);
}

#[test]
fn no_source_file_is_longer_than_the_wall() {
    let long = sources("").into_iter().filter(|(_, text)| text.lines().count() > WALL);
    let long: Vec<_> = long.map(|(name, text)| format!("{name}: {} lines", text.lines().count())).collect();
    assert_none("a file wants to be two", &long);
}

#[test]
fn the_map_of_the_house_names_only_paths_that_exist() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let map = fs::read_to_string(root.join("src/lib.rs")).unwrap();
    let named = map.split('`').skip(1).step_by(2).filter(|word| word.starts_with("src/") || word.starts_with("data/"));
    let named: Vec<_> = named.collect();
    assert!(named.len() >= 10, "the map answers where a field, a command and a guide go: {named:?}");
    let missing: Vec<_> = named.into_iter().filter(|path| !root.join(path).exists()).map(str::to_owned).collect();
    assert_none("the map names what is not there", &missing);
}

#[test]
fn every_function_that_says_something_is_called() {
    let (words, others): (Vec<_>, Vec<_>) =
        sources("").into_iter().partition(|(name, _)| name.starts_with("config/words/"));
    let told: String = others.iter().map(|(_, text)| code(text)).collect();
    let called: HashSet<&str> = told.split(|letter: char| !letter.is_alphanumeric() && letter != '_').collect();
    let is_called = |name: &str| {
        called.contains(name) && [format!(".{name}("), format!("::{name}")].iter().any(|call| told.contains(call))
    };
    let rows = words.iter().filter(|(name, _)| !is_test(name)).flat_map(|(file, text)| {
        let names = text.lines().filter(|line| line.contains(") = \"")).filter_map(|line| {
            let name = line.strip_prefix("    fn ")?;
            name.split_once('(')
        });
        names.map(move |(name, _)| (file, name))
    });
    let silent: Vec<String> =
        rows.filter(|(_, name)| !is_called(name)).map(|(file, name)| format!("{file}: {name}")).collect();
    assert_none("words that nobody says", &silent);
}
