//! What one writes in a silence is nobody else's until both are shown: on no screen of the other, in nothing that is shown or
//! printed, and in no file; and a crash in the middle loses none of it.

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

use std::path::Path;

use house::House;
use lesson::{everything, left, told, with_session};
use support::terminal::Terminal;

const WRITTEN: &str = "rahasia jingga";
const MARK: &str = "jingga";
const PASS_PEN: &str = "\u{14}";
const UNDO: &str = "\u{1a}";
const REDO: &str = "\u{19}";
const ESC: &str = "\u{1b}";
const PHASES: [&str; 4] = ["\u{1b}OQ", "\u{1b}OR", "\u{1b}[15~", "\u{1b}OS"];

fn talking(house: &House, pen: &str) -> Terminal {
    let args = ["open", "last", "--phase", "think", "--as", pen];
    let terminal = Terminal::start(support::terminal::cothink(&house.path(), &args), 160, 45);
    terminal.wait_for("3 Berpikir bersama");
    terminal
}

fn presses(terminal: &mut Terminal, key: &str, then: &str) {
    terminal.send(key);
    terminal.wait_for(then);
}

fn assert_in_no_file(home: &Path, when: &str) {
    for (path, bytes) in everything(home) {
        let found = bytes.windows(MARK.len()).any(|window| window == MARK.as_bytes());
        assert!(!found, "{when}: {MARK:?} stands in {}", path.display());
    }
}

fn assert_not_told(house: &House) {
    for how in [&["--all"][..], &[], &["--json"], &["--all", "--json"], &["--markdown"], &["--html"]] {
        let told = house.ok(&[&["show", "last"], how].concat());
        assert!(!told.contains(MARK) && !told.contains("rahasia"), "{how:?}:\n{told}");
    }
}

fn step_out(terminal: &mut Terminal, open: &str) {
    terminal.send(ESC);
    terminal.wait_gone(open);
}

/// Goes wherever the other could look, and takes back whatever the other could take back.
fn pry(terminal: &mut Terminal) {
    for phase in PHASES {
        terminal.send(phase);
        for place_to_look in ["\u{10}", "\u{6}"] {
            presses(terminal, &format!("{place_to_look}rahasia"), "rahasia");
            step_out(terminal, "rahasia");
        }
        presses(terminal, "\u{1b}OP", "╭ Bantuan");
        step_out(terminal, "╭ Bantuan");
        terminal.send([UNDO, UNDO, UNDO, REDO, REDO].concat());
    }
}

#[test]
fn what_is_written_in_silence_is_nowhere_to_be_found_until_both_are_shown() {
    let (house, _) = with_session();
    let mut terminal = talking(&house, "mentor");
    presses(&mut terminal, "\u{f}h", "HENING");
    presses(&mut terminal, WRITTEN, MARK);
    assert_in_no_file(&house.path(), "while it is being written");
    assert_not_told(&house);

    // The pen is passed in the middle of a word.
    presses(&mut terminal, PASS_PEN, "Silakan Pak Andi menulis");
    terminal.look_out_for(MARK);
    presses(&mut terminal, "\r", "HENING");
    pry(&mut terminal);
    terminal.send("\u{f}0");
    terminal.wait_for("cothink · Sesi");
    terminal.wait_for("Luas");
    terminal.resize(80, 24);
    terminal.wait_for("SESI   Enter buka");
    presses(&mut terminal, "\r", "Berpikir bersama");
    pry(&mut terminal);
    terminal.assert_never_shown();
    terminal.kill();
    assert_in_no_file(&house.path(), "after a crash");
    assert_not_told(&house);

    // Nothing of it was lost, and the screen waits for whoever it belongs to.
    let mut again = talking(&house, "mentor");
    again.wait_for("Silakan Bu Sari menulis");
    presses(&mut again, "\r", WRITTEN);
    presses(&mut again, "\r", "^T menyerahkan pena");
    presses(&mut again, PASS_PEN, "Silakan Pak Andi menulis");
    presses(&mut again, "\r", "HENING");
    presses(&mut again, "saya juga", "saya juga");
    presses(&mut again, "\r", "membuka bersama");
    presses(&mut again, "\r", "dibuka bersama");
    assert_in_no_file(&house.path(), "before the second key");
    again.send("y");
    again.wait_for(MARK);
    again.wait_for("saya juga");
    left(again, 0);
    let turns: Vec<String> = told(&house).reflection.turns().map(|turn| turn.text.to_string()).collect();
    assert_eq!(turns, ["saya juga", WRITTEN]);
}
