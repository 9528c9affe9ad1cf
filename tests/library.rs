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
use cothink::domain::{Now, Session};
use cothink::store::{self, Home};
use cothink::tui::start::{Show, StartWith};
use cothink::tui::still::Still;

const TITLE: &str = "Membandingkan pecahan dengan kertas lipat dan garis bilangan";

fn text_at(width: u16) -> String {
    let dir = tempfile::tempdir().unwrap();
    let home = Home::at(dir.path());
    let example = demo(Tongue::Id, NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()).unwrap();
    store::create(&home, &Session { title: TITLE.into(), ..example }).unwrap();
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
