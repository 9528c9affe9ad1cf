//! What can go wrong with files and disks, met by the real program: a sentence, the right code, and nothing written over.

#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a test may end where something is not as it must be"
)]

#[path = "faults/disk.rs"]
mod disk;
#[path = "cli/house.rs"]
mod house;
mod support;
#[path = "faults/unfit.rs"]
mod unfit;
#[path = "faults/windows.rs"]
mod windows;

use std::fs;
use std::path::{Path, PathBuf};

use cothink::domain::Session;
use house::House;
use support::terminal::Terminal;

const NEW: [&str; 7] = ["new", "--title", "Luas", "--mentor", "Bu Sari", "--mentee", "Pak Andi"];
const TEACH: [&str; 6] = ["open", "last", "--phase", "teach", "--as", "mentor"];
const LEAVE: &str = "\u{11}";

/// A house with one session in it, and the session's file.
fn with_session() -> (House, PathBuf) {
    let house = House::new();
    let file = PathBuf::from(house.ok(&NEW).trim_end());
    (house, file)
}

/// The session on a terminal, ready for a note.
fn teaching(house: &House) -> Terminal {
    let terminal = Terminal::cothink(&house.path(), &TEACH);
    terminal.wait_for("2 Mengajar");
    terminal
}

/// Leaves the program and says what it said last.
fn left(mut terminal: Terminal, code: u32) -> String {
    terminal.send(LEAVE);
    assert_eq!(terminal.wait_exit(), code, "{}", terminal.screen());
    assert!(!terminal.look(|screen| screen.alternate_screen() || screen.hide_cursor()), "the terminal is given back");
    terminal.screen()
}

fn notes(session: &Session) -> Vec<String> {
    session.observation.entries.iter().filter_map(|entry| entry.said()).map(ToString::to_string).collect()
}

/// What lies beside a file and is called after it.
fn beside(file: &Path, what: &str) -> PathBuf {
    PathBuf::from(format!("{}.{what}", file.display()))
}

/// Everything below a folder: each file with what it holds.
fn everything(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
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
