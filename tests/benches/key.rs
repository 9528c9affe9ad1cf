//! From a key to what is sent to the terminal, the journal written in between.

use divan::Bencher;

use cothink::tui::terminal::Event;

use crate::lesson::{Place, noted_place, on_screen, place, screen, watched_place};
use crate::{SIZES, Work};

/// Two keys, each handled, written and drawn.
fn keys(place: Place, first: &'static str, second: &'static str, before: &str) -> Work {
    let (mut still, mut screen) = (on_screen(&place), screen());
    still.press(before);
    still.draw(&mut screen).unwrap();
    Box::new(move || {
        // The home lives as long as what is open in it.
        let _ = &place;
        for key in [first, second] {
            still.press(key);
            still.draw(&mut screen).unwrap();
        }
    })
}

/// A letter in the capture line, and Backspace.
pub(crate) fn letter(notes: usize) -> Work {
    keys(place(1, notes), "a", "<backspace>", "dua tang")
}

/// A letter in a note of so many times a hundred bytes, and Backspace: 1 KB in a short lesson, 1 MB in the longest.
pub(crate) fn letter_in_a_text(hundreds: usize) -> Work {
    let place = place(1, 10);
    let (mut still, mut screen) = (on_screen(&place), screen());
    still.event(Event::Paste("dua tangan terangkat, satu turun lagi, tiga menulis. ".repeat(hundreds * 100 / 53)));
    still.draw(&mut screen).unwrap();
    still.wait(1_500);
    Box::new(move || {
        let _ = &place;
        for key in ["a", "<backspace>"] {
            still.press(key);
            still.draw(&mut screen).unwrap();
        }
    })
}

/// A letter in the capture line of a lesson that runs, and Enter: a note more each time, behind all others.
pub(crate) fn note(notes: usize) -> Work {
    keys(noted_place(notes), "a", "<enter>", "")
}

/// Two codes of the board, each of which ends the other.
pub(crate) fn mark(marks: usize) -> Work {
    let place = watched_place(marks);
    let (mut still, mut screen) = (on_screen(&place), screen());
    still.press("<tab>");
    still.draw(&mut screen).unwrap();
    Box::new(move || {
        let _ = &place;
        for key in ["c", "t"] {
            still.press(key);
            still.draw(&mut screen).unwrap();
        }
    })
}

/// Up and down in the log.
pub(crate) fn step(notes: usize) -> Work {
    keys(place(1, notes), "<up>", "<down>", "<up><up>")
}

#[divan::bench(args = SIZES)]
fn a_letter_and_backspace(bencher: Bencher, notes: usize) {
    bencher.bench_local(letter(notes));
}

#[divan::bench(args = SIZES)]
fn a_letter_in_a_text(bencher: Bencher, hundreds_of_bytes: usize) {
    bencher.bench_local(letter_in_a_text(hundreds_of_bytes));
}

#[divan::bench(args = SIZES)]
fn up_and_down_in_the_log(bencher: Bencher, notes: usize) {
    bencher.bench_local(step(notes));
}

#[divan::bench(args = SIZES)]
fn a_note_of_a_letter(bencher: Bencher, notes: usize) {
    bencher.bench_local(note(notes));
}

#[divan::bench(args = SIZES)]
fn two_codes_of_the_board(bencher: Bencher, marks: usize) {
    bencher.bench_local(mark(marks));
}
