//! What is typed into a form is kept as it is typed, comes back when the form is opened again, and stays where a disk says no.

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

use house::House;
use lesson::{left, with_session};
use rstest::rstest;
use rustix::process::Signal;
use support::terminal::{Terminal, cothink_behind};

const QUESTION: &str = "siapa yang belum bicara?";
const ESC: &str = "\u{1b}";
const LEAVE: &str = "\u{11}";
/// Ctrl-O x.
const EMPTY: &str = "\u{f}x";
const UNDO: &str = "\u{1a}";

/// The list of sessions.
fn library(house: &House) -> Terminal {
    let terminal = Terminal::cothink(&house.path(), &[]);
    terminal.wait_for("SESI");
    terminal
}

/// The form for a new session, half filled in.
fn half_filled(house: &House) -> Terminal {
    let mut terminal = library(house);
    terminal.send("n");
    terminal.wait_for("ISI");
    terminal.send(QUESTION);
    terminal.send("\tPak An");
    terminal.wait_for("Pak An");
    terminal
}

/// Opens the form again and finds in it what was typed.
fn found_again(house: &House) -> Terminal {
    let mut terminal = Terminal::cothink(&house.path(), &[]);
    terminal.wait_for("belum selesai masih ada");
    terminal.send("n");
    terminal.wait_for(QUESTION);
    terminal.wait_for("Pak An");
    terminal.wait_for("^O x mengosongkan");
    terminal
}

#[rstest]
fn a_half_filled_form_outlives_the_program_however_it_ends(
    #[values("kill", "terminate", "hang up", "leave", "esc")] how: &str,
) {
    let house = House::new();
    let mut terminal = half_filled(&house);
    match how {
        "kill" => terminal.kill(),
        "terminate" => terminal.signal(Signal::TERM),
        "hang up" => terminal.hang_up(),
        "leave" => terminal.send(LEAVE),
        _ => {
            terminal.send(ESC);
            terminal.wait_for("ada lagi bila dibuka kembali");
            terminal.send(LEAVE);
        }
    }
    terminal.wait_exit();
    let mut terminal = found_again(&house);
    // The form goes on where it was left, and is done with once the session is there.
    terminal.send("\tdi\tBu Sari\r\r\rPecahan\r\r\r\r\r");
    terminal.wait_for("1 Rencana");
    left(terminal, 0);
    let session = &house.json(&["show", "last", "--json"]);
    assert_eq!((&session["agreement"]["focus"], &session["mentee"]["name"]), (&QUESTION.into(), &"Pak Andi".into()));
    assert_eq!(fs::read_dir(house.path().join("drafts")).unwrap().count(), 0);
    let mut terminal = library(&house);
    terminal.send("n");
    terminal.wait_for("ISI");
    assert!(!terminal.screen().contains(QUESTION), "{}", terminal.screen());
}

#[test]
fn letters_and_the_end_in_one_breath_lose_no_letter() {
    let house = House::new();
    let mut terminal = library(&house);
    terminal.send(["n", QUESTION, "\tPak An", LEAVE].concat());
    terminal.wait_exit();
    found_again(&house);
}

#[test]
fn a_form_is_emptied_by_a_key_and_filled_again_by_undo() {
    let house = House::new();
    let mut terminal = half_filled(&house);
    terminal.send(EMPTY);
    terminal.wait_gone(QUESTION);
    terminal.wait_for("^Z mengembalikan");
    terminal.send(UNDO);
    terminal.wait_for(QUESTION);
    terminal.send(EMPTY);
    terminal.wait_gone(QUESTION);
    terminal.send(ESC);
    terminal.wait_for("SESI");
    left(terminal, 0);
    let terminal = library(&house);
    assert!(!terminal.screen().contains("belum selesai"), "{}", terminal.screen());
    assert_eq!(fs::read_dir(house.path().join("drafts")).unwrap().count(), 0);
}

#[test]
fn two_windows_each_keep_their_own() {
    let house = House::new();
    let mut first = half_filled(&house);
    let mut second = library(&house);
    second.send("n");
    second.wait_for("ISI");
    second.send("yang lain");
    second.wait_for("yang lain");
    assert!(!second.screen().contains(QUESTION), "{}", second.screen());
    second.kill();
    first.kill();
    found_again(&house);
}

#[test]
fn another_title_half_typed_is_there_after_kill_9() {
    let (house, _) = with_session();
    let mut terminal = library(&house);
    terminal.wait_for("Luas");
    terminal.send("r dan keliling");
    terminal.wait_for("Luas dan keliling");
    terminal.kill();
    let mut terminal = library(&house);
    terminal.wait_for("Luas");
    terminal.send("r");
    terminal.wait_for("Luas dan keliling");
    terminal.send("\r");
    terminal.wait_for("judul kini");
}

/// The program in a home whose disk takes so many bytes of any one file and no more.
fn on_a_full_disk(house: &House, blocks: u32) -> Terminal {
    let shell = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$@\"");
    Terminal::start(cothink_behind(&shell, &house.path(), &[]), 80, 24)
}

#[test]
fn a_disk_that_takes_no_session_leaves_the_form_open_with_the_reason() {
    let house = House::new();
    let mut terminal = on_a_full_disk(&house, 0);
    terminal.wait_for("SESI");
    terminal.send("n");
    terminal.wait_for("ISI");
    terminal.send(QUESTION);
    terminal.wait_for("belum tersimpan: disk penuh");
    terminal.send("\tPak Andi\tBu Sari\t\t\tPecahan\t\t\t\t\t\r");
    terminal.wait_for("Pecahan");
    terminal.wait_until("the reason to be given beneath the form", |screen| {
        screen.contents().contains("ISI") && screen.contents().matches("disk penuh").count() >= 2
    });
    assert!(terminal.screen().contains(QUESTION), "{}", terminal.screen());
    terminal.send(LEAVE);
    terminal.wait_exit();
    let told = terminal.screen();
    assert!(told.contains(QUESTION) && told.contains("Pak Andi"), "what cannot be kept is told: {told}");
}

#[test]
fn a_session_is_made_with_enter_once_there_is_room() {
    let house = House::new();
    let mut terminal = half_filled(&house);
    terminal.send("di\tBu Sari\t\t\tPecahan\t\t\t\t");
    terminal.wait_for("Pecahan");
    let sessions = house.path().join("sessions");
    fs::write(&sessions, "in the way").unwrap();
    terminal.send("\r");
    terminal.wait_for("sudah ada");
    assert!(terminal.screen().contains(QUESTION), "{}", terminal.screen());
    fs::remove_file(&sessions).unwrap();
    terminal.send("\r");
    terminal.wait_for("1 Rencana");
    left(terminal, 0);
    assert_eq!(fs::read_dir(house.path().join("drafts")).unwrap().count(), 0);
}

#[test]
fn a_title_that_a_full_disk_does_not_take_stays_in_its_form() {
    let (house, file) = with_session();
    let before = fs::read(&file).unwrap();
    let mut terminal = on_a_full_disk(&house, 0);
    terminal.wait_for("Luas");
    terminal.send("r dan keliling\r");
    terminal.wait_until("the reason to be given beneath the form", |screen| {
        screen.contents().contains("ISI") && screen.contents().contains("disk penuh")
    });
    assert!(terminal.screen().contains("Luas dan keliling"), "{}", terminal.screen());
    terminal.kill();
    assert_eq!(fs::read(&file).unwrap(), before);
}
