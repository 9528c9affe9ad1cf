//! Undo and redo leave letters what they were: commands in a list, text in a line.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may end where something is not as it must be")]

use std::path::Path;

use chrono::DateTime;
use cothink::domain::catalog::Tongue;
use cothink::domain::observation::Kind;
use cothink::domain::{Now, Session};
use cothink::store::Home;
use cothink::tui::start::{Show, StartWith};
use cothink::tui::still::Still;

/// The program with a new session of Pak Andi and Bu Sari in it.
fn begin(home: &Path) -> Still {
    let wall = DateTime::parse_from_rfc3339("2026-11-24T07:20:00+07:00").unwrap();
    let now = Now { wall, boot: 1_000_000, awake: 1_000_000 };
    let with = StartWith { home: Home::at(home), tongue: Some(Tongue::Id), show: Show::Library };
    let mut still = Still::start(with, now, (80, 24)).unwrap();
    still.press("nApa?<enter>Pak Andi<enter>Bu Sari<enter>Matematika<enter>5B<enter>Pecahan<enter>");
    still.press("24-11-2026 07.30<enter><enter><enter><enter>");
    assert!(still.session().is_some(), "{}", still.text());
    still
}

/// Presses a key, and draws what comes of it, as the loop would.
fn press(still: &mut Still, key: &str) {
    still.press(key);
    still.text();
}

fn session(still: &Still) -> &Session {
    still.session().unwrap()
}

fn drafts(still: &Still) -> Vec<String> {
    session(still).drafts.iter().map(|draft| draft.text.to_string()).collect()
}

/// What has been said in the talk.
fn turns(still: &Still) -> usize {
    session(still).reflection.talks.iter().map(|talk| talk.turns.len()).sum()
}

#[test]
fn undo_from_the_plan_never_types_into_the_talk() {
    let home = tempfile::tempdir().unwrap();
    let mut still = begin(home.path());
    still.press("<F4>kata pertama");
    still.wait(5_000);
    still.press(" dan lagi<F2>");
    for _ in 0..6 {
        press(&mut still, "u");
        assert!(drafts(&still).iter().all(|draft| "kata pertama dan lagi".starts_with(draft)), "{:?}", drafts(&still));
    }
    assert_eq!(drafts(&still), Vec::<String>::new());
    for _ in 0..6 {
        press(&mut still, "U");
    }
    assert_eq!(drafts(&still), ["kata pertama dan lagi"]);
}

#[test]
fn undo_in_the_log_never_types_into_the_line_even_when_the_log_is_empty() {
    let home = tempfile::tempdir().unwrap();
    let mut still = begin(home.path());
    still.press("<F3>dia tertawa<enter><tab>");
    for _ in 0..6 {
        press(&mut still, "u");
        assert!(drafts(&still).iter().all(|draft| "dia tertawa".starts_with(draft)), "{:?}", drafts(&still));
    }
    assert_eq!((drafts(&still), session(&still).observation.entries.len()), (Vec::new(), 0));
    for _ in 0..6 {
        press(&mut still, "U");
    }
    assert_eq!((drafts(&still), session(&still).observation.entries.len()), (Vec::new(), 1));
}

#[test]
fn undo_in_the_turns_never_types_into_the_line_even_when_there_are_none_left() {
    let home = tempfile::tempdir().unwrap();
    let mut still = begin(home.path());
    still.press("<F4>kata pertama<enter><up>");
    assert_eq!(turns(&still), 1);
    for _ in 0..6 {
        press(&mut still, "u");
        assert!(drafts(&still).iter().all(|draft| "kata pertama".starts_with(draft)), "{:?}", drafts(&still));
    }
    assert_eq!((drafts(&still), turns(&still)), (Vec::new(), 0));
}

#[test]
fn removing_the_only_turn_does_not_lead_into_the_line() {
    let home = tempfile::tempdir().unwrap();
    let mut still = begin(home.path());
    still.press("<F4>kata pertama<enter><up>");
    for _ in 0..3 {
        press(&mut still, "d");
    }
    assert_eq!((drafts(&still), turns(&still)), (Vec::new(), 0));
}

#[test]
fn undo_in_the_line_of_the_lesson_stays_there() {
    let home = tempfile::tempdir().unwrap();
    let mut still = begin(home.path());
    still.press("<F3>dia tertawa<enter><C-z>");
    assert_eq!(drafts(&still), ["dia tertawa"]);
    still.press("!");
    assert_eq!(drafts(&still), ["dia tertawa!"]);
}

#[test]
fn redo_in_the_line_of_the_lesson_stays_there() {
    let home = tempfile::tempdir().unwrap();
    let mut still = begin(home.path());
    still.press("<F3>dia tertawa<enter>lalu diam<enter><C-z><C-y>baris");
    assert_eq!((drafts(&still), session(&still).observation.entries.len()), (vec!["baris".to_owned()], 2));
}

#[test]
fn undo_of_something_in_the_log_does_not_take_the_letters_from_the_line() {
    let home = tempfile::tempdir().unwrap();
    let mut still = begin(home.path());
    still.press("<F3>dia tertawa<enter><tab>");
    press(&mut still, "<F9>");
    press(&mut still, "<esc>");
    press(&mut still, "<C-z>");
    still.press("baris");
    assert_eq!(drafts(&still), ["baris"]);
    assert_eq!(session(&still).observation.entries[0].kind(), Some(&Kind::Seen));
}

#[test]
fn redo_in_the_line_of_the_talk_stays_there() {
    let home = tempfile::tempdir().unwrap();
    let mut still = begin(home.path());
    still.press("<F4>kata pertama<enter><C-z>");
    assert_eq!((drafts(&still), turns(&still)), (vec!["kata pertama".to_owned()], 0));
    still.press("<C-y>lagi");
    assert_eq!((drafts(&still), turns(&still)), (vec!["lagi".to_owned()], 1));
}

#[test]
fn undo_from_a_list_shows_the_note_it_brings_back() {
    let home = tempfile::tempdir().unwrap();
    let mut still = begin(home.path());
    still.press("<F3>dia tertawa<enter>lalu diam<enter><tab>uU");
    still.wait(10_000);
    assert!(still.text().contains("CATATAN"), "{}", still.text());
    still.press("k<enter>!<esc>");
    let first = session(&still).observation.entries[0].said().unwrap();
    assert_eq!(&**first, "dia tertawa!");
}

#[test]
fn undo_of_the_start_leaves_no_trace_of_having_been_away() {
    let home = tempfile::tempdir().unwrap();
    let mut still = begin(home.path());
    still.press("<F3><F8>");
    still.wait(60_000);
    still.press("<C-o>0");
    still.wait(60_000);
    if !still.text().contains("Pecahan") {
        still.hear();
    }
    still.press("<enter>");
    assert_eq!(session(&still).observation.entries.len(), 1, "{}", still.text());
    press(&mut still, "<C-z>");
    let observation = &session(&still).observation;
    assert_eq!((observation.started, observation.entries.len()), (None, 0));
    press(&mut still, "<C-y>");
    assert_eq!(session(&still).observation.entries.len(), 1);
}
