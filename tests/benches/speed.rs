//! What things cost, in lessons and libraries of every size: `cargo bench`. It ends with how much more the largest costs
//! than the smallest, which is what a person would feel.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark may end where something is not as it must be"
)]

mod key;
mod lesson;
mod library;
mod open;
mod report;

use std::time::{Duration, Instant};

/// How many notes a lesson, or how many sessions a library has.
const SIZES: [usize; 3] = [10, 1_000, 10_000];
/// How often a thing is done for a ratio, the middle one counts.
const TIMES: usize = 31;

/// Something that can be done again and again.
type Work = Box<dyn FnMut()>;
/// Gets it ready at a size.
type Make = fn(usize) -> Work;

fn main() {
    divan::main();
    // Asked for the names of the benchmarks, or as a test, there is nothing to compare.
    if std::env::args().any(|arg| arg == "--list" || arg == "--test") {
        return;
    }
    println!("\n{:<34}{:>12}{:>14}{:>10}", "", SIZES[0], SIZES[2], "ratio");
    let compared: [(&str, Make); 9] = [
        ("a letter, typed and drawn", key::letter),
        ("a letter in so many × 100 bytes", key::letter_in_a_text),
        ("a note of a letter, drawn", key::note),
        ("two codes of the board, drawn", key::mark),
        ("a move in the log, drawn", key::step),
        ("opening a session, first picture", open::first_picture),
        ("the list, from its index", library::from_index),
        ("the list, every file read", library::from_files),
        ("a session for people", report::for_people),
    ];
    for (what, make) in compared {
        let [small, large] = [SIZES[0], SIZES[2]].map(|size| middle(make(size)));
        let ratio = large.as_secs_f64() / small.as_secs_f64();
        println!("{what:<34}{:>12}{:>14}{ratio:>10.1}", format!("{small:.1?}"), format!("{large:.1?}"));
    }
}

/// How long it takes, in the middle of so many times.
fn middle(mut work: Work) -> Duration {
    work();
    let mut times: Vec<Duration> = (0..TIMES)
        .map(|_| {
            let begun = Instant::now();
            work();
            begun.elapsed()
        })
        .collect();
    times.sort();
    times.get(TIMES / 2).copied().unwrap_or_default()
}
