//! A letter costs the same in a note of one line and in one of a megabyte.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may end where something is not as it must be"
)]

#[path = "support/scene.rs"]
mod scene;

use std::time::{Duration, Instant};

use cothink::domain::Phase;
use cothink::tui::terminal::Event;
use scene::Scene;

/// So many letters are typed; the middle one counts.
const LETTERS: usize = 21;

/// How long a letter takes in a line that holds so many bytes already, handled and written.
fn letter_in(bytes: usize) -> Duration {
    let mut scene = Scene::of_demo(Phase::Teach);
    scene.still.event(Event::Paste("dua tangan terangkat, satu turun lagi. ".repeat(bytes / 39)));
    scene.still.text();
    let mut times: Vec<Duration> = (0..LETTERS)
        .map(|_| {
            scene.still.wait(1_500);
            let begun = Instant::now();
            scene.still.press("a");
            begun.elapsed()
        })
        .collect();
    times.sort();
    times[LETTERS / 2]
}

#[test]
fn a_letter_in_a_megabyte_is_typed_as_fast_as_in_a_page() {
    let [page, megabyte] = [4_000, 1_000_000].map(letter_in);
    assert!(megabyte < page * 20, "{page:?} in a page, {megabyte:?} in a megabyte");
}

#[test]
fn a_judging_word_is_hinted_at_where_one_writes_however_long_the_text() {
    let mut scene = Scene::of_demo(Phase::Teach);
    scene.still.event(Event::Paste("two hands up, one down again. ".repeat(40_000)));
    assert!(!scene.still.text().contains("lazy"));
    scene.still.press("<enter>");
    scene.still.event(Event::Paste("two hands up, one down again. ".repeat(40_000)));
    scene.still.press("the class is lazy ");
    let text = scene.still.text();
    assert!(text.contains("“lazy”"), "{text}");
}
