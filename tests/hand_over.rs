//! One writes now, the other later: the session is left to the other, who finds the pen in hand and what is new marked.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may end where something is not as it must be")]

use std::path::Path;

use chrono::{DateTime, TimeDelta};
use cothink::domain::catalog::Tongue;
use cothink::domain::{Now, Phase, Role, Session};
use cothink::store::{self, Home};
use cothink::tui::start::{Show, StartWith};
use cothink::tui::still::Still;

fn evening() -> Now {
    let wall = DateTime::parse_from_rfc3339("2026-11-23T20:00:00+07:00").unwrap();
    Now { wall, boot: 1_000_000, awake: 1_000_000 }
}

fn later(now: Now, hours: i64) -> Now {
    Now { wall: now.wall + TimeDelta::hours(hours), ..now }
}

fn open(home: &Path, now: Now) -> Still {
    let with = StartWith { home: Home::at(home), tongue: Some(Tongue::Id), show: Show::Library };
    Still::start(with, now, (100, 30)).unwrap()
}

fn on_disk(home: &Path) -> Session {
    let file = store::resolve(&Home::at(home), "last").unwrap();
    store::read(&file).unwrap().0
}

#[test]
fn a_session_is_left_to_the_other_and_back() {
    let home = tempfile::tempdir().unwrap();
    let mut still = open(home.path(), evening());
    still.press("nSiapa?<enter>Pak Andi<enter>Bu Sari<enter>Matematika<enter>5B<enter>Pecahan<enter>");
    still.press("24-11-2026 07.30<enter><enter><enter><enter>");
    still.press("<enter>membandingkan<tab>8 dari 10<esc>");
    still.wait(30_000);
    still.press("<C-o>G");
    still.hear();
    let library = still.text();
    assert!(library.contains("menunggu Bu Sari"), "{library}");
    assert!(library.contains("Diserahkan kepada Bu Sari"), "{library}");
    drop(still);

    let mut still = open(home.path(), later(evening(), 10));
    still.hear();
    still.press("<enter>");
    let screen = still.text();
    assert!(screen.contains("✎ Bu Sari"), "{screen}");
    assert!(screen.contains("Pak Andi menyerahkan sesi ini") && screen.contains("Yang baru: 1"), "{screen}");
    assert!(screen.lines().any(|line| line.contains("│•") && line.contains("8 dari 10")), "{screen}");
    still.press("<C-o>V");
    assert!(still.text().contains("T1 membandingkan"), "{}", still.text());
    still.press("<esc>mcoba dua tanda<esc><C-o>G");
    still.hear();
    assert!(still.text().contains("menunggu Pak Andi"), "{}", still.text());
    still.press("<enter>");
    let screen = still.text();
    assert!(screen.contains("✎ Pak Andi") && screen.contains("Yang baru: 1"), "{screen}");
    // What the other has agreed to do is marked where it stands.
    still.press("<F5>osatu<enter>dua<enter><C-o>G");
    still.hear();
    still.press("<enter><F5>gg");
    let screen = still.text();
    assert!(screen.contains("✎ Bu Sari"), "{screen}");
    for idea in ["satu", "dua"] {
        assert!(screen.lines().any(|line| line.contains(idea) && line.contains("│•")), "{idea}\n{screen}");
    }
    // Once both are there, nobody is waited for.
    still.press("<C-t><C-o>0");
    still.hear();
    assert!(!still.text().contains("menunggu"), "{}", still.text());
    assert!(on_disk(home.path()).handed.is_empty());
}

#[test]
fn the_time_that_is_given_is_kept_by_phase_and_by_who_was_there() {
    let home = tempfile::tempdir().unwrap();
    let mut still = open(home.path(), evening());
    still.press("nSiapa?<enter>Pak Andi<enter>Bu Sari<enter>Matematika<enter>5B<enter>Pecahan<enter>");
    still.press("24-11-2026 07.30<enter><enter><enter><enter>");
    assert!(still.text().contains("0/10′"), "the box of the phase is in sight\n{}", still.text());
    for _ in 0..9 {
        still.press("j");
        still.wait(20_000);
    }
    still.press("<F4>");
    let session = on_disk(home.path());
    let minutes = |phase, by| session.given_to(phase, by) / 60_000;
    assert_eq!((minutes(Phase::Plan, Role::Mentor), minutes(Phase::Plan, Role::Mentee)), (3, 3));
    still.press("<F2>");
    assert!(still.text().contains("3/10′"), "{}", still.text());
    still.wait(600_000);
    still.press("j<C-o>D");
    assert!(still.text().contains("Waktu Bu Sari: 3 dari 45 menit"), "an absence is nobody's\n{}", still.text());
    still.press("penuh<enter>");
    assert!(still.text().contains("3/20′"), "{}", still.text());
    // Alone, the time is one's own.
    still.press("<C-o>G");
    still.hear();
    still.press("<enter>");
    for _ in 0..6 {
        still.press("j");
        still.wait(20_000);
    }
    still.press("<C-o>0");
    let session = on_disk(home.path());
    let minutes = |by| session.given_in_all(by) / 60_000;
    assert_eq!((minutes(Role::Mentor), minutes(Role::Mentee)), (5, 3));
}
