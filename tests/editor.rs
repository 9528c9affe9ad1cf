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

use lesson::{LEAVE, TEACH, half_typed, told, with_session};
use support::terminal::{Terminal, cothink, cothink_behind};

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

#[test]
fn an_editor_whose_path_has_spaces_stands_in_quotation_marks() {
    let (house, _) = with_session();
    let editor = house.path().join("my editor");
    fs::write(&editor, "#!/bin/sh\nprintf '%s tiga' \"$1\" > \"$2\"\n").unwrap();
    fs::set_permissions(&editor, fs::Permissions::from_mode(0o700)).unwrap();
    let mut command = cothink(&house.path(), &TEACH);
    command.env("VISUAL", format!("\"{}\" -w", editor.display()));
    let mut terminal = Terminal::start(command, 80, 24);
    terminal.wait_for("CATAT");
    terminal.send(TO_EDITOR);
    terminal.wait_for("-w tiga");
    terminal.kill();
}

#[test]
fn an_editor_killed_in_raw_mode_leaves_no_trace_of_it() {
    let (house, _) = with_session();
    let editor = house.path().join("editor");
    fs::write(&editor, "#!/bin/sh\nprintf '\\033[?1h\\033[2;4r'\nstty raw -echo\nkill -9 $$\n").unwrap();
    fs::set_permissions(&editor, fs::Permissions::from_mode(0o700)).unwrap();
    let mut command = cothink_behind(r#""$@"; stty -a"#, &house.path(), &TEACH);
    command.env("VISUAL", &editor);
    let mut terminal = Terminal::start(command, 80, 24);
    terminal.wait_for("CATAT");
    terminal.send(TO_EDITOR);
    terminal.wait_for("berhenti dengan kesalahan");
    assert!(!terminal.look(vt100::Screen::application_cursor));
    terminal.send(LEAVE);
    terminal.wait_exit();
    let modes = terminal.screen();
    let modes: Vec<&str> = modes.split_whitespace().collect();
    assert!(["icanon", "echo", "isig", "opost"].iter().all(|mode| modes.contains(mode)), "{modes:?}");
}
