//! One session in a home of its own, opened for a lesson.

#![allow(dead_code, reason = "each test file uses its own part of this")]

use std::fs;
use std::path::{Path, PathBuf};

use cothink::domain::{Line, Role, Session};

use crate::house::House;
use crate::support::terminal::Terminal;

pub(crate) const NEW: [&str; 7] = ["new", "--title", "Luas", "--mentor", "Bu Sari", "--mentee", "Pak Andi"];
pub(crate) const TEACH: [&str; 6] = ["open", "last", "--phase", "teach", "--as", "mentor"];
pub(crate) const PLAN: [&str; 6] = ["open", "last", "--phase", "plan", "--as", "mentee"];
/// Leaves the program, wherever one is.
pub(crate) const LEAVE: &str = "\u{11}";
/// To the plan and back, which folds the session into its file.
pub(crate) const TO_PLAN_AND_BACK: &str = "\u{1b}OQ\u{1b}OR";

/// A house with one session in it, and the session's file.
pub(crate) fn with_session() -> (House, PathBuf) {
    let house = House::new();
    let file = PathBuf::from(house.ok(&NEW).trim_end());
    (house, file)
}

/// The session on a terminal, ready for a note.
pub(crate) fn teaching(house: &House) -> Terminal {
    let terminal = Terminal::cothink(&house.path(), &TEACH);
    terminal.wait_for("2 Mengajar");
    terminal
}

/// Leaves the program, which gives the terminal back; says what is on it then.
pub(crate) fn left(mut terminal: Terminal, code: u32) -> String {
    terminal.send(LEAVE);
    assert_eq!(terminal.wait_exit(), code, "{}", terminal.screen());
    assert_restored(&terminal);
    terminal.screen()
}

/// The terminal is as a shell wants it.
pub(crate) fn assert_restored(terminal: &Terminal) {
    assert!(!terminal.look(|screen| screen.alternate_screen() || screen.hide_cursor()), "{}", terminal.screen());
    let output = String::from_utf8_lossy(&terminal.output()).into_owned();
    for off in ["\x1b[?1049l", "\x1b[?1000l", "\x1b[?2004l", "\x1b[?1004l", "\x1b[?7h", "\x1b[?25h"] {
        assert!(output.contains(off), "{off:?} is missing");
    }
}

/// The session as the program tells it.
pub(crate) fn told(house: &House) -> Session {
    serde_json::from_value(house.json(&["show", "last", "--all", "--json"])).unwrap()
}

/// The words of the notes, in order.
pub(crate) fn notes(session: &Session) -> Vec<String> {
    session.observation.entries.iter().filter_map(|entry| entry.said()).map(ToString::to_string).collect()
}

/// What the mentor has half typed.
pub(crate) fn half_typed(session: &Session) -> String {
    session.draft(Role::Mentor, Line::Capture).map(|draft| draft.text.to_string()).unwrap_or_default()
}

/// What lies beside a file and is called after it.
pub(crate) fn beside(file: &Path, what: &str) -> PathBuf {
    PathBuf::from(format!("{}.{what}", file.display()))
}

/// Everything below a folder: each file with what it holds.
pub(crate) fn everything(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push((path.clone(), fs::read(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}
