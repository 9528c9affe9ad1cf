//! Much at once: typed without a pause, and pasted.

use std::thread;
use std::time::Duration;

use crate::lesson::{PLAN, assert_restored, half_typed, left, notes, teaching, told, with_session};
use crate::support::terminal::Terminal;

const BEGIN: &str = "\u{1b}[200~";
const END: &str = "\u{1b}[201~";

fn twenty_thousand_letters() -> String {
    (0..)
        .map(|n| format!("murid {n} menjawab "))
        .scan(0, |length, words| {
            *length += words.len();
            (*length < 20_000).then_some(words)
        })
        .collect()
}

#[test]
fn a_flood_into_the_capture_line_is_a_note_of_all_of_it() {
    let (house, _) = with_session();
    let mut terminal = teaching(&house);
    let flood = twenty_thousand_letters();
    terminal.send(format!("{flood}selesai\r"));
    terminal.send("xyz");
    terminal.wait_for("xyz");
    left(terminal, 0);
    let session = told(&house);
    assert_eq!(notes(&session), [format!("{flood}selesai")]);
    assert_eq!(half_typed(&session), "xyz");
}

#[test]
fn a_flood_into_a_field_of_the_plan_is_all_there() {
    let (house, _) = with_session();
    let mut terminal = Terminal::cothink(&house.path(), &PLAN);
    terminal.wait_for("1 Rencana");
    let flood = twenty_thousand_letters();
    terminal.send(format!("\r{flood}selesai"));
    terminal.wait_for("selesai");
    left(terminal, 0);
    assert_eq!(*told(&house).plan.goals[0].text, format!("{flood}selesai"));
}

#[test]
fn a_paste_of_a_megabyte_is_all_there_and_typing_goes_on_behind_it() {
    let (house, _) = with_session();
    let mut terminal = teaching(&house);
    let paste = "sebuah baris yang panjang, disalin dari tempat lain\n".repeat(20_000);
    terminal.send(format!("{BEGIN}{}{END}", paste.replace('\n', "\r")));
    terminal.send("selesai");
    terminal.wait_for("selesai");
    left(terminal, 0);
    assert_eq!(half_typed(&told(&house)), format!("{paste}selesai"));
}

#[test]
fn a_paste_that_never_ends_is_taken_and_the_keys_after_it_are_keys() {
    let (house, _) = with_session();
    let mut terminal = teaching(&house);
    let paste = "tangan terangkat ".repeat(300);
    terminal.send(format!("{BEGIN}{paste}"));
    terminal.wait_for("tangan terangkat");
    terminal.send("\rtiga");
    terminal.wait_for("tiga");
    left(terminal, 0);
    let session = told(&house);
    assert_eq!(notes(&session), [paste.trim_end()]);
    assert_eq!(half_typed(&session), "tiga");
}

#[test]
fn a_paste_cut_off_by_a_hang_up_is_kept() {
    let (house, _) = with_session();
    let mut terminal = teaching(&house);
    terminal.send("satu");
    terminal.wait_for("satu");
    terminal.send(format!("{BEGIN} dua tiga"));
    // Until it has been read: an unfinished paste is taken after a second of silence, and this is far shorter.
    thread::sleep(Duration::from_millis(600));
    terminal.hang_up();
    assert_eq!(terminal.wait_exit(), 129);
    assert_eq!(half_typed(&told(&house)), "satu dua tiga");
}

#[test]
fn a_paste_cut_off_by_a_signal_is_kept() {
    let (house, _) = with_session();
    let mut terminal = teaching(&house);
    terminal.send(format!("{BEGIN}satu dua"));
    terminal.signal(rustix::process::Signal::TERM);
    assert_eq!(terminal.wait_exit(), 143);
    assert_restored(&terminal);
    assert_eq!(half_typed(&told(&house)), "satu dua");
}
