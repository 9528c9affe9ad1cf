//! A session is put away and comes back, from the list of sessions.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may end where something is not as it must be")]

use chrono::{DateTime, NaiveDate};
use cothink::config::demo;
use cothink::domain::Now;
use cothink::domain::catalog::Tongue;
use cothink::store::moving::archived;
use cothink::store::{self, Home};
use cothink::tui::start::{Show, StartWith};
use cothink::tui::still::Still;

/// The list with one session in it.
fn begin(home: &Home) -> Still {
    let example = demo(Tongue::Id, NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()).unwrap();
    store::create(home, &example).unwrap();
    let mut still = opened(home);
    still.hear();
    still
}

/// The list as it is.
fn opened(home: &Home) -> Still {
    let wall = DateTime::parse_from_rfc3339("2026-11-24T07:20:00+07:00").unwrap();
    let now = Now { wall, boot: 1_000_000, awake: 1_000_000 };
    let with = StartWith { home: home.clone(), tongue: Some(Tongue::Id), show: Show::Library };
    Still::start(with, now, (80, 24)).unwrap()
}

/// Presses keys, and lets the list be compared with the folder.
fn press(still: &mut Still, keys: &str) -> String {
    still.press(keys);
    still.hear();
    still.text()
}

#[test]
fn what_is_put_away_comes_back() {
    let dir = tempfile::tempdir().unwrap();
    let home = Home::at(dir.path());
    let mut still = begin(&home);
    let text = press(&mut still, "a");
    assert!(text.contains("\"Pecahan senilai\" di arsip; ^Z mengembalikan"), "{text}");
    assert_eq!(archived(&home).unwrap().len(), 1);
    still.press("A");
    assert!(still.text().contains("Pecahan senilai · Sen 23 Nov 2026"), "{}", still.text());
    assert!(!still.text().contains("pecahan-senilai"), "{}", still.text());
    let text = press(&mut still, "<enter>");
    assert!(text.contains("kembali ke daftar"), "{text}");
    assert_eq!(archived(&home).unwrap().len(), 0);
    still.wait(20_000);
    assert!(still.text().contains("Pecahan senilai"), "{}", still.text());
    still.press("A");
    assert!(still.text().contains("arsip kosong"), "{}", still.text());
}

#[test]
fn putting_away_and_bringing_back_are_undone_one_after_the_other() {
    let dir = tempfile::tempdir().unwrap();
    let home = Home::at(dir.path());
    let mut still = begin(&home);
    let away = |home: &Home| archived(home).unwrap().len();
    press(&mut still, "a");
    press(&mut still, "A<enter>");
    press(&mut still, "d");
    let text = press(&mut still, "u");
    assert!(text.contains("dikembalikan"), "{text}");
    press(&mut still, "u");
    assert_eq!(away(&home), 1);
    press(&mut still, "u");
    assert_eq!(away(&home), 0);
    still.press("u");
    assert!(still.text().contains("tidak ada lagi"), "{}", still.text());
}

#[test]
fn a_list_of_which_all_is_away_says_where_it_is_and_how_it_comes_back() {
    let dir = tempfile::tempdir().unwrap();
    let home = Home::at(dir.path());
    let mut still = begin(&home);
    let text = press(&mut still, "a");
    assert!(text.contains("Semua sesi ada di arsip.") && text.contains("A  Melihat isi arsip"), "{text}");
    assert!(!text.contains("Selamat datang"), "{text}");
    press(&mut still, "u");
    let text = press(&mut still, "d");
    assert!(text.contains("Semua sesi ada di tempat sampah."), "{text}");
    still.press("T");
    assert!(still.text().contains("Pecahan senilai · Sen 23 Nov 2026"), "{}", still.text());
}

#[test]
fn a_session_that_has_gone_since_it_was_listed_is_told_by_its_title() {
    for key in ["<enter>", "a", "d", "s"] {
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path());
        let mut still = begin(&home);
        std::fs::remove_file(store::resolve(&home, "last").unwrap()).unwrap();
        let text = press(&mut still, key);
        assert!(text.contains("\"Pecahan senilai\" sudah tidak ada di sini"), "{key}: {text}");
        assert!(text.contains("Selamat datang"), "{key}: {text}");
    }
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_read_is_told_and_nobody_is_greeted_as_if_new() {
    let dir = tempfile::tempdir().unwrap();
    let home = Home::at(dir.path());
    std::fs::write(home.sessions(), "").unwrap();
    let mut still = opened(&home);
    still.hear();
    assert!(still.text().contains("Folder sesi tidak dapat dibaca: bukan folder"), "{}", still.text());
    std::fs::remove_file(home.sessions()).unwrap();
    std::os::unix::fs::symlink("/nowhere/at/all", home.sessions()).unwrap();
    let mut still = opened(&home);
    still.hear();
    assert!(still.text().contains("tautan ini menuju sesuatu yang tidak ada"), "{}", still.text());
    assert!(!still.text().contains("Selamat datang"), "{}", still.text());
}
