//! What is wrong in files of one's own is told when the program starts.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may end where something is not as it must be")]

use std::fs;

use chrono::DateTime;
use cothink::domain::Now;
use cothink::domain::catalog::Tongue;
use cothink::store::Home;
use cothink::tui::start::{Show, StartWith};
use cothink::tui::still::Still;
use rstest::rstest;

#[rstest]
#[case("abbreviations.ron", "{\"x\": 3}")]
#[case("config.ron", "(mose: false)")]
#[case("keymap.ron", "{\"text\": {\"x\": \"undo\"}}")]
fn a_mistake_in_a_file_of_ones_own_is_told(#[case] file: &str, #[case] text: &str) {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join(file), text).unwrap();
    let wall = DateTime::parse_from_rfc3339("2026-11-24T07:20:00+07:00").unwrap();
    let now = Now { wall, boot: 1_000_000, awake: 1_000_000 };
    let with = StartWith { home: Home::at(dir.path()), tongue: Some(Tongue::Id), show: Show::Library };
    let mut still = Still::start(with, now, (80, 24)).unwrap();
    still.press("!");
    assert!(still.text().contains(file), "{}", still.text());
}
