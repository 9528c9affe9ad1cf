//! The list of sessions: titles can be read at every width.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::string_slice,
    reason = "a test may end where something is not as it must be"
)]

use chrono::{DateTime, NaiveDate};
use cothink::config::demo;
use cothink::domain::catalog::Tongue;
use cothink::domain::reflection::Reflection;
use cothink::domain::{Now, Session};
use cothink::store::{self, Home};
use cothink::tui::start::{Show, StartWith};
use cothink::tui::still::Still;

const TITLE: &str = "Membandingkan pecahan dengan kertas lipat dan garis bilangan";

fn example() -> Session {
    let example = demo(Tongue::Id, NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()).unwrap();
    Session { title: TITLE.into(), ..example }
}

fn text_at(width: u16) -> String {
    text_of(&example(), width)
}

fn text_of(session: &Session, width: u16) -> String {
    let dir = tempfile::tempdir().unwrap();
    let home = Home::at(dir.path());
    store::create(&home, session).unwrap();
    let wall = DateTime::parse_from_rfc3339("2026-11-24T07:20:00+07:00").unwrap();
    let now = Now { wall, boot: 1_000_000, awake: 1_000_000 };
    let with = StartWith { home, tongue: Some(Tongue::Id), show: Show::Library };
    let mut still = Still::start(with, now, (width, 30)).unwrap();
    still.hear();
    still.text()
}

#[test]
fn a_title_can_be_read_beside_the_preview() {
    for width in [60, 80, 100, 119, 120, 121, 140, 200] {
        let text = text_at(width);
        let line = text.lines().find(|line| line.contains('▌')).unwrap();
        let shown = &TITLE[..28];
        assert!(line.contains(shown), "{width}:\n{text}");
    }
}

#[test]
fn with_room_for_all_nothing_is_left_out() {
    for width in [120, 200] {
        let text = text_at(width);
        let line = text.lines().find(|line| line.contains('▌')).unwrap();
        assert!(["5B", "Bu Sari", "R✓"].iter().all(|part| line.contains(part)), "{width}:\n{text}");
    }
}

/// The list on a day, with a lesson planned for each of these.
fn list_of(days: &[&str]) -> String {
    let dir = tempfile::tempdir().unwrap();
    let home = Home::at(dir.path());
    let example = demo(Tongue::Id, NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()).unwrap();
    for (day, id) in days.iter().zip(["k3f9q2xb", "k3f9q2xc", "k3f9q2xd", "k3f9q2xe"]) {
        let scheduled = DateTime::parse_from_rfc3339(&format!("{day}T07:30:00+07:00")).unwrap();
        let session = Session { id: id.parse().unwrap(), scheduled: Some(scheduled), ..example.clone() };
        store::create(&home, &session).unwrap();
    }
    let wall = DateTime::parse_from_rfc3339("2026-11-24T12:00:00+07:00").unwrap();
    let now = Now { wall, boot: 1_000_000, awake: 1_000_000 };
    let with = StartWith { home, tongue: Some(Tongue::Id), show: Show::Library };
    let mut still = Still::start(with, now, (80, 24)).unwrap();
    still.hear();
    still.text()
}

/// The row that has the caret.
fn caret(text: &str) -> &str {
    text.lines().find(|line| line.contains('▌')).unwrap()
}

#[test]
fn what_is_to_come_stands_apart_above_and_the_caret_where_the_two_meet() {
    let text = list_of(&["2026-12-08", "2026-11-25", "2026-11-20", "2026-11-11"]);
    let rows: Vec<&str> = text.lines().collect();
    let place = |what: &str| rows.iter().position(|row| row.contains(what)).unwrap();
    let order = ["akan datang", "8 Des", "25 Nov", "hari ini dan sebelumnya", "20 Nov", "11 Nov"].map(place);
    assert!(order.is_sorted(), "{text}");
    assert!(caret(&text).contains("25 Nov"), "the next lesson: {text}");
    assert!(caret(&list_of(&["2026-12-08", "2026-11-24", "2026-11-20"])).contains("24 Nov"), "that of today");
    let past = list_of(&["2026-11-20", "2026-11-11"]);
    assert!(caret(&past).contains("20 Nov") && !past.contains("sebelumnya"), "{past}");
}

#[test]
fn the_talk_that_lies_ahead_is_told_until_it_has_begun() {
    let ahead = "Percakapan: Sel 24 Nov pukul 13.00";
    let mut session = example();
    session.observation.closing.talk = Some(DateTime::parse_from_rfc3339("2026-11-24T13:00:00+07:00").unwrap());
    assert!(!text_of(&session, 160).contains(ahead), "it has been held");
    session.reflection = Reflection::default();
    let text = text_of(&session, 160);
    assert!(text.contains(ahead), "{text}");
    session.observation.closing.talk = Some(DateTime::parse_from_rfc3339("2026-11-23T13:00:00+07:00").unwrap());
    assert!(!text_of(&session, 160).contains("Percakapan: "), "that day is over");
}
