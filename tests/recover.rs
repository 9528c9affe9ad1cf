//! What a crash has left is said on the list of sessions, and brought back from there.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may end where something is not as it must be")]

use std::mem::ManuallyDrop;
use std::path::Path;

use chrono::DateTime;
use cothink::domain::Now;
use cothink::domain::catalog::Tongue;
use cothink::store::recover::leftovers;
use cothink::store::{self, Home};
use cothink::tui::start::{Show, StartWith};
use cothink::tui::still::Still;

fn open(home: &Path) -> Still {
    let wall = DateTime::parse_from_rfc3339("2026-11-24T07:20:00+07:00").unwrap();
    let now = Now { wall, boot: 1_000_000, awake: 1_000_000 };
    let with = StartWith { home: Home::at(home), tongue: Some(Tongue::Id), show: Show::Library };
    Still::start(with, now, (100, 24)).unwrap()
}

/// Begins a session and writes into it.
fn write(still: &mut Still) {
    still.press("nApa?<enter>Pak Andi<enter>Bu Sari<enter>Matematika<enter>5B<enter>Pecahan<enter>");
    still.press("24-11-2026 07.30<enter><enter><enter><enter>");
    still.press("<F3>dua tangan terangkat<enter>");
}

/// A home as a crash leaves it: as it was on the disk while a session was open.
fn crashed(home: &Path) -> tempfile::TempDir {
    let open = ManuallyDrop::new({
        let mut still = open(home);
        write(&mut still);
        still
    });
    assert!(open.session().is_some());
    let copy = tempfile::tempdir().unwrap();
    let sessions = Home::at(copy.path()).sessions();
    std::fs::create_dir_all(&sessions).unwrap();
    for entry in std::fs::read_dir(Home::at(home).sessions()).unwrap() {
        let from = entry.unwrap().path();
        std::fs::copy(&from, sessions.join(from.file_name().unwrap())).unwrap();
    }
    copy
}

#[test]
fn what_a_crash_left_is_said_and_comes_back() {
    let dir = tempfile::tempdir().unwrap();
    let home = crashed(dir.path());
    let mut still = open(home.path());
    still.hear();
    assert!(still.text().contains("1 sesi tidak sempat ditutup; R memulihkan"), "{}", still.text());
    still.wait(20_000);
    assert!(still.text().contains("R pulihkan"), "{}", still.text());
    still.press("R");
    assert!(still.text().contains("Pecahan") && still.text().contains("jurnal"), "{}", still.text());
    still.press("<enter>");
    assert!(still.text().contains("langkah dipulihkan"), "{}", still.text());
    assert_eq!(leftovers(&Home::at(home.path())).unwrap(), []);
    let file = store::resolve(&Home::at(home.path()), "last").unwrap();
    assert_eq!(store::read(&file).unwrap().0.notes().count(), 1);
    still.hear();
    still.wait(20_000);
    still.press("<C-o>");
    still.press("<esc>R");
    assert!(still.text().contains("tidak ada yang tertinggal"), "{}", still.text());
}

#[test]
fn where_nothing_was_left_nothing_is_said() {
    let dir = tempfile::tempdir().unwrap();
    let mut still = open(dir.path());
    write(&mut still);
    still.press("<C-o>0");
    still.wait(20_000);
    still.hear();
    assert!(!still.text().contains("pulihkan"), "{}", still.text());
}
