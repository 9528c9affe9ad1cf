//! From a key to what is sent to the terminal, the journal written in between.

use divan::Bencher;

use crate::lesson::{on_screen, place, screen};
use crate::{SIZES, Work};

/// Two keys, each handled, written and drawn: what the second does takes the first back.
fn keys(notes: usize, first: &'static str, second: &'static str, before: &str) -> Work {
    let place = place(1, notes);
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
    keys(notes, "a", "<backspace>", "dua tang")
}

/// Up and down in the log.
pub(crate) fn step(notes: usize) -> Work {
    keys(notes, "<up>", "<down>", "<up><up>")
}

#[divan::bench(args = SIZES)]
fn a_letter_and_backspace(bencher: Bencher, notes: usize) {
    bencher.bench_local(letter(notes));
}

#[divan::bench(args = SIZES)]
fn up_and_down_in_the_log(bencher: Bencher, notes: usize) {
    bencher.bench_local(step(notes));
}
