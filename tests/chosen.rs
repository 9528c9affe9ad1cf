//! What is chosen on screen holds at the next start, where neither the settings nor the command line say otherwise.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may end where something is not as it must be")]

use std::fs;
use std::path::Path;

use chrono::DateTime;
use cothink::domain::Now;
use cothink::domain::catalog::Tongue;
use cothink::store::Home;
use cothink::tui::start::{Show, StartWith};
use cothink::tui::still::Still;

fn open(home: &Path, tongue: Option<Tongue>) -> Still {
    let wall = DateTime::parse_from_rfc3339("2026-11-24T07:20:00+07:00").unwrap();
    let now = Now { wall, boot: 1_000_000, awake: 1_000_000 };
    let with = StartWith { home: Home::at(home), tongue, show: Show::Library };
    Still::start(with, now, (80, 24)).unwrap()
}

/// What is said when keys are pressed.
fn told(still: &mut Still, keys: &str) -> String {
    still.press(keys);
    still.text().lines().last().unwrap().trim().to_owned()
}

const LANGUAGE: &str = "<C-o>,b";
const THEME: &str = "<C-o>,t";
const GLYPHS: &str = "<C-o>,g";
const MOUSE: &str = "<C-o>,m";

#[test]
fn what_was_chosen_holds_at_the_next_start() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("config.ron"), "(language: \"en\")").unwrap();
    let mut still = open(dir.path(), None);
    still.hear();
    let before = still.picture().0;
    assert_eq!(told(&mut still, MOUSE), "mouse off");
    still.press(&[THEME, GLYPHS].concat());
    still.wait(20_000);
    let chosen = still.picture().0;
    assert_ne!(chosen, before);
    drop(still);
    let mut still = open(dir.path(), None);
    still.hear();
    assert_eq!(still.picture().0, chosen);
    assert_eq!(told(&mut still, MOUSE), "mouse on");
}

#[test]
fn a_language_that_was_chosen_holds_where_none_is_set() {
    let dir = tempfile::tempdir().unwrap();
    let chosen = told(&mut open(dir.path(), Some(Tongue::Id)), LANGUAGE);
    assert_eq!(chosen, "in English");
    assert!(open(dir.path(), None).text().contains("Sessions"));
    assert!(open(dir.path(), Some(Tongue::Id)).text().contains("Sesi"));
    let chosen = told(&mut open(dir.path(), None), LANGUAGE);
    assert_ne!(chosen, "in English");
    assert!(open(dir.path(), None).text().contains("Sesi"));
    fs::write(dir.path().join("config.ron"), "(language: \"en\")").unwrap();
    assert!(open(dir.path(), None).text().contains("Sessions"));
}

#[test]
fn what_is_set_comes_before_what_was_chosen() {
    let dir = tempfile::tempdir().unwrap();
    let mut still = open(dir.path(), Some(Tongue::En));
    still.press(&[MOUSE, THEME, GLYPHS].concat());
    drop(still);
    let set = "(mouse: true, theme: \"light\", glyphs: \"rich\")";
    fs::write(dir.path().join("config.ron"), set).unwrap();
    let mut still = open(dir.path(), Some(Tongue::En));
    assert_eq!(told(&mut still, MOUSE), "mouse off");
    assert_eq!(told(&mut still, GLYPHS), "glyphs: simple");
}
