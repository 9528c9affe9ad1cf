//! The pane at work, key by key.

mod board;
mod line;
mod log;
mod pictures;
mod sheet;
mod strip;

use super::TeachPane;
use crate::domain::catalog::Tongue;
use crate::domain::observation::{Entry, Kind, What};
use crate::domain::{LessonTime, Role, Session};
use crate::tui::pane::Pane as _;
use crate::tui::panes::harness::{Bench, demo};

/// When the lesson of the demo began.
const STARTED: &str = "2026-11-24T07:32:10+07:00";

/// The demo before its lesson.
fn ahead() -> Session {
    let mut session = demo(Tongue::Id);
    session.observation = Default::default();
    session
}

/// The demo while its lesson runs: what comes after that minute has not happened yet.
fn running(minutes: i64) -> Session {
    let mut session = demo(Tongue::Id);
    session.observation.ended = None;
    session.observation.entries.retain(|entry| entry.at <= LessonTime::from_ms(minutes * 60_000));
    session
}

fn bench(session: Session, wall: &str) -> Bench<TeachPane> {
    Bench::new(TeachPane::default(), session).at(wall, Role::Mentor, Tongue::Id)
}

/// The lesson of the demo, half an hour in.
fn half_an_hour_in() -> Bench<TeachPane> {
    bench(running(30), "2026-11-24T08:02:40+07:00")
}

/// The last note: its time in seconds, its kind, its words.
fn last_note(bench: &Bench<TeachPane>) -> (i64, Kind, String) {
    let note = bench.session().notes().last().unwrap();
    (note.at.ms() / 1000, *note.kind().unwrap(), note.said().unwrap().to_string())
}

/// The entry of that number.
fn entry(bench: &Bench<TeachPane>, n: u32) -> Entry {
    bench.session().entry_numbered(n).unwrap().clone()
}

fn draft(bench: &Bench<TeachPane>, by: Role) -> Option<String> {
    bench.session().draft(by, crate::domain::Line::Capture).map(|draft| draft.text.to_string())
}

fn row_with<'a>(picture: &'a str, words: &str) -> &'a str {
    picture.lines().find(|row| row.contains(words)).unwrap_or_else(|| panic!("{words} is not in\n{picture}"))
}
