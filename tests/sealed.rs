//! What one rates and writes alone is nobody else's until both are revealed: on no screen of the other, in nothing that is
//! shown, and in no file.

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
use std::process::Command;

use house::House;
use lesson::{LEAVE, everything, left, with_session};
use rstest::rstest;
use support::terminal::Terminal;

/// What is written alone: its beginning may be looked for, its end must not be found.
const WRITTEN: &str = "rahasia jingga";
const MARK: &str = "jingga";
const PASS_PEN: &str = "\u{14}";
const UNDO: &str = "\u{1a}";
const REDO: &str = "\u{19}";
const DOWN: &str = "\u{1b}[B";
const ESC: &str = "\u{1b}";
/// The four phases, and the assessment again.
const PHASES: [&str; 5] = ["\u{1b}OQ", "\u{1b}OR", "\u{1b}OS", "\u{1b}[15~", "\u{1b}[15~"];

/// Opens the assessment; on a screen where every pane has its place.
fn assessing(house: &House, pen: &str) -> Terminal {
    let args = ["open", "last", "--phase", "assess", "--as", pen];
    let terminal = Terminal::start(support::terminal::cothink(&house.path(), &args), 160, 45);
    terminal.wait_for("4 Penilaian");
    terminal
}

fn presses(terminal: &mut Terminal, key: &str, then: &str) {
    terminal.send(key);
    terminal.wait_for(then);
}

/// Chooses the rubric, rates a criterion and writes beside it: one note ended, one left half typed.
fn rate_and_write(terminal: &mut Terminal, evidence: bool) {
    presses(terminal, "\r", "Pilih rubrik");
    presses(terminal, "\r", "0 dari 5 dinilai");
    presses(terminal, "2", "Apa buktinya?");
    presses(terminal, "\r", "1 dari 5 dinilai");
    presses(terminal, "\r", "TULIS");
    let cited = if evidence { format!("{WRITTEN} #1 ") } else { WRITTEN.to_owned() };
    presses(terminal, &cited, MARK);
    presses(terminal, ESC, "NILAI");
    terminal.send(DOWN);
    presses(terminal, "3", "Apa buktinya?");
    presses(terminal, "\r", "2 dari 5 dinilai");
    presses(terminal, "\r", "TULIS");
    presses(terminal, &format!("setengah {WRITTEN}"), "setengah rahasia jingga");
}

/// The word stands in no file of the house.
fn assert_in_no_file(home: &Path, when: &str) {
    for (path, bytes) in everything(home) {
        let found = bytes.windows(MARK.len()).any(|window| window == MARK.as_bytes());
        assert!(!found, "{when}: {MARK:?} stands in {}", path.display());
        assert!(!path.to_string_lossy().contains(MARK), "{when}: {}", path.display());
    }
}

fn assert_not_told(house: &House) {
    for how in [&["--all"][..], &[], &["--json"], &["--all", "--json"], &["--markdown"], &["--html"]] {
        let told = house.ok(&[&["show", "last"], how].concat());
        assert!(!told.contains(MARK) && !told.contains("rahasia"), "{how:?}:\n{told}");
    }
    for how in [&["list"][..], &["list", "--json"], &["figures", "last"], &["figures", "last", "--json"]] {
        assert!(!house.ok(how).contains(MARK), "{how:?}");
    }
}

/// Esc, and nothing more until what was open is gone: a key that comes too soon makes another key of it.
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
        presses(terminal, "\u{f}!", "asalah");
        step_out(terminal, "╭ Masalah");
        terminal.send([UNDO, UNDO, UNDO, REDO, REDO].concat());
        let screen = terminal.screen();
        assert!(!screen.contains("[2]") && !screen.contains("[3]"), "{screen}");
    }
}

#[rstest]
#[case::of_the_mentor("mentor", "Pak Andi", false)]
#[case::of_the_mentee("mentee", "Bu Sari", false)]
#[case::with_evidence("mentor", "Pak Andi", true)]
fn what_is_written_alone_is_nowhere_to_be_found(#[case] role: &str, #[case] other: &str, #[case] evidence: bool) {
    let (house, file) = with_session();
    if evidence {
        let mut teaching = lesson::teaching(&house);
        teaching.send("dua tangan terangkat\r");
        teaching.wait_for("1 catatan");
        left(teaching, 0);
    }
    let mut terminal = assessing(&house, role);
    rate_and_write(&mut terminal, evidence);
    assert_in_no_file(&house.path(), "while it is being written");
    assert_not_told(&house);

    // The pen is passed in the middle of a word.
    presses(&mut terminal, PASS_PEN, &format!("Silakan {other} menilai"));
    terminal.look_out_for(MARK);
    presses(&mut terminal, "\r", "0 dari 5 dinilai");
    pry(&mut terminal);
    terminal.send("\u{f}0");
    terminal.wait_for("cothink · Sesi");
    terminal.resize(80, 24);
    presses(&mut terminal, "\r", "4 Penilaian");
    pry(&mut terminal);
    terminal.assert_never_shown();
    terminal.kill();
    assert_in_no_file(&house.path(), "after a crash");
    assert_not_told(&house);

    house.ok(&["recover", "last"]);
    assert_in_no_file(&house.path(), "after it was recovered");
    left(assessing(&house, if role == "mentor" { "mentee" } else { "mentor" }), 0);
    assert_in_no_file(&house.path(), "after it was closed");
    assert_not_told(&house);

    // Deleted, in a house of its own: the file is in the trash with all that belongs to it.
    let copy = House::new();
    assert!(Command::new("cp").arg("-r").arg(house.path()).arg(copy.path()).status().unwrap().success());
    let mut library = Terminal::cothink(&copy.path(), &[]);
    library.wait_for("Luas");
    library.wait_for("Bu Sari");
    library.send("d");
    library.wait_gone("Bu Sari");
    left(library, 0);
    assert!(!copy.path().join("sessions").join(file.file_name().unwrap()).exists(), "it is in the trash");
    assert_in_no_file(&copy.path(), "after it was deleted");
}

/// Rates so many criteria from here on, each by the first thing there is to cite, to the last of five.
fn rate_all(terminal: &mut Terminal, criteria: usize) {
    for _ in 0..criteria {
        presses(terminal, "3", "Apa buktinya?");
        terminal.send("\r");
        terminal.wait_gone("Apa buktinya?");
        terminal.send(DOWN);
    }
    terminal.wait_for("5 dari 5 dinilai");
}

#[test]
fn once_both_are_revealed_it_is_there() {
    let (house, file) = with_session();
    let mut terminal = assessing(&house, "mentor");
    rate_and_write(&mut terminal, false);
    presses(&mut terminal, ESC, "NILAI");
    terminal.send(DOWN);
    rate_all(&mut terminal, 3);
    presses(&mut terminal, "t", "Silakan Pak Andi menilai");
    presses(&mut terminal, "\r", "0 dari 5 dinilai");
    rate_all(&mut terminal, 5);
    terminal.look_out_for("setengah rahasia jingga");
    terminal.send("R");
    terminal.wait_for("Buka");
    terminal.assert_never_shown();
    presses(&mut terminal, "y", "Menilai bersama");
    terminal.wait_for("rahasia jingga");
    terminal.send(LEAVE);
    assert_eq!(terminal.wait_exit(), 0);
    assert!(std::fs::read_to_string(file).unwrap().contains("setengah rahasia jingga"));
    for how in [&["--all"][..], &["--json"]] {
        assert!(house.ok(&[&["show", "last"], how].concat()).contains(MARK), "{how:?}");
    }
}
