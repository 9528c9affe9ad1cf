//! A text goes to the editor of the environment and comes back.

#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may end where something is not as it must be"
)]

#[path = "cli/house.rs"]
mod house;
#[path = "support/lesson.rs"]
mod lesson;
mod support;

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use lesson::{TEACH, half_typed, told, with_session};
use support::terminal::{Terminal, cothink};

const TO_EDITOR: &str = "\u{f}e";
const UNDO: &str = "\u{1a}";

#[test]
fn what_an_editor_gives_back_is_taken_back_by_one_undo_and_what_was_typed_before_stays() {
    let (house, _) = with_session();
    let editor = house.path().join("editor");
    fs::write(&editor, "#!/bin/sh\nprintf 'satu dua' > \"$1\"\n").unwrap();
    fs::set_permissions(&editor, fs::Permissions::from_mode(0o700)).unwrap();
    let mut command = cothink(&house.path(), &TEACH);
    command.env("VISUAL", &editor);
    let mut terminal = Terminal::start(command, 80, 24);
    terminal.wait_for("CATAT");
    terminal.send(["satu", TO_EDITOR].concat());
    terminal.wait_for("satu dua");
    terminal.send(UNDO);
    terminal.wait_gone("satu dua");
    terminal.kill();
    assert_eq!(half_typed(&told(&house)), "satu");
}
