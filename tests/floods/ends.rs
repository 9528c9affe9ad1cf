//! However the program is ended, what was typed is in the file and the terminal as it was.

use rstest::rstest;
use rustix::process::Signal;

use crate::lesson::{LEAVE, assert_restored, beside, half_typed, notes, teaching, told, with_session};

#[rstest]
#[case::term(Signal::TERM, 143)]
#[case::hup(Signal::HUP, 129)]
#[case::int(Signal::INT, 130)]
fn a_signal_keeps_even_what_was_not_yet_drawn(#[case] signal: Signal, #[case] code: u32) {
    let (house, file) = with_session();
    let mut terminal = teaching(&house);
    terminal.send("satu\rdua tiga");
    terminal.signal(signal);
    assert_eq!(terminal.wait_exit(), code, "{}", terminal.screen());
    assert_restored(&terminal);
    let session = told(&house);
    assert_eq!((notes(&session), half_typed(&session)), (vec!["satu".to_owned()], "dua tiga".to_owned()));
    assert!(!beside(&file, "journal").exists() && !beside(&file, "lock").exists(), "it was closed, not broken off");
}

#[test]
fn a_terminal_that_is_gone_takes_nothing_with_it() {
    let (house, file) = with_session();
    let mut terminal = teaching(&house);
    terminal.send("satu\rdua tiga");
    terminal.wait_for("dua tiga");
    terminal.hang_up();
    assert_eq!(terminal.wait_exit(), 129);
    let session = told(&house);
    assert_eq!((notes(&session), half_typed(&session)), (vec!["satu".to_owned()], "dua tiga".to_owned()));
    assert!(!beside(&file, "journal").exists() && !beside(&file, "lock").exists(), "it was closed, not broken off");
}

#[test]
fn what_is_typed_just_before_leaving_is_kept() {
    let (house, _) = with_session();
    let mut terminal = teaching(&house);
    terminal.send(format!("satu\rdua tiga{LEAVE}"));
    assert_eq!(terminal.wait_exit(), 0, "{}", terminal.screen());
    assert_restored(&terminal);
    let session = told(&house);
    assert_eq!((notes(&session), half_typed(&session)), (vec!["satu".to_owned()], "dua tiga".to_owned()));
}
