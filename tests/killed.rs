//! `kill -9` in the middle of a hundred notes, fifty times: what has been on the screen is there afterwards.

#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::string_slice,
    reason = "a test may end where something is not as it must be"
)]

#[path = "cli/house.rs"]
mod house;
#[path = "support/lesson.rs"]
mod lesson;
mod support;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use cothink::domain::Session;
use house::House;
use lesson::{TEACH, TO_PLAN_AND_BACK, half_typed, left, notes, teaching, told, with_session};
use support::dice::Dice;
use support::terminal::Terminal;

/// How often the program is killed.
const RUNS: usize = 50;
/// So many at a time: each waits for the machine most of the time.
const AT_ONCE: usize = 4;
const NOTES: usize = 100;

const UNDO: &str = "\u{1a}";
/// The largest burst of letters, and the longest time between the last of them and the end, in µs.
const BURST: usize = 120;
const GRACE: usize = 4_000;

/// The words of a note; each is told from all others.
fn words(n: usize) -> String {
    format!("catatan ke-{n:03}: tangan terangkat")
}

/// How much of all that is typed, in letters, ends with so many of a note, when so many notes are before it.
fn typed(notes: usize, letters: usize) -> usize {
    notes * (words(0).chars().count() + 1) + letters
}

/// What has been painted, as a place in what is typed: every note in the log, and the letters in the line.
fn painted(screen: &str) -> usize {
    let in_log = |n: &usize| screen.contains(&words(*n));
    let Some(last) = (0..NOTES).rev().find(in_log) else { return letters_painted(screen, 0) };
    // A whole note may stand in the line yet: then it is typed, and no more than that.
    let line = line_of(screen, &words(last));
    let in_line = line.is_some_and(|row| row >= screen.lines().count().saturating_sub(4));
    if in_line {
        typed(last, words(last).chars().count())
    } else {
        typed(last + 1, 0) + letters_painted(screen, last + 1)
    }
}

fn line_of(screen: &str, words: &str) -> Option<usize> {
    screen.lines().position(|row| row.contains(words))
}

/// How many letters of a note that is not whole have been painted.
fn letters_painted(screen: &str, n: usize) -> usize {
    let words: Vec<char> = words(n).chars().collect();
    // The number of the note ends here; what is shorter could be any note's beginning, but only the line has that.
    let beginnings = (1..words.len()).rev().map(|letters| words[..letters].iter().collect::<String>());
    let rows: Vec<&str> = screen.lines().map(|row| row.trim_end_matches(['│', ' '])).collect();
    let found = beginnings.into_iter().find(|beginning| rows.iter().any(|row| row.ends_with(beginning.trim_end())));
    found.map_or(0, |beginning| beginning.trim_end().chars().count())
}

/// What has been kept, as a place in what was typed; panics where it is anything but the beginning of that.
fn kept(session: &Session) -> usize {
    let notes = session.observation.entries.iter().filter_map(|entry| entry.said());
    let astray = notes.clone().enumerate().find(|(n, note)| ***note != *words(*n));
    assert_eq!(astray, None, "each note once, and in order");
    let draft = half_typed(session);
    assert!(words(notes.clone().count()).starts_with(&draft), "the line holds what was typed, no more: {draft:?}");
    typed(notes.count(), draft.chars().count())
}

/// Types up to a random letter as fast as it is painted, then all the rest at once, and kills the program meanwhile.
fn killed_while_typing(house: &House, dice: &mut Dice) -> Terminal {
    let mut terminal = Terminal::cothink(&house.path(), &TEACH);
    terminal.wait_for("CATAT");
    let all: String = (0..NOTES).map(|n| words(n) + "\r").collect();
    let (mut rest, moment) = (all.as_str(), dice.below(all.len()));
    while all.len() - rest.len() < moment {
        let (burst, after) = rest.split_at((1 + dice.below(BURST)).min(rest.len()));
        let before = terminal.output().len();
        terminal.send(burst);
        terminal.wait_for_output(before + 1);
        rest = after;
    }
    if dice.below(3) == 0 {
        terminal.send(TO_PLAN_AND_BACK);
    }
    terminal.send(rest);
    let (begun, grace) = (Instant::now(), Duration::from_micros(dice.below(GRACE) as u64));
    while begun.elapsed() < grace {
        thread::yield_now();
    }
    terminal.kill();
    terminal
}

/// Opens the session again, sees what was kept, and takes the last step back.
fn undone_after(house: &House, session: &Session) -> usize {
    let mut terminal = teaching(house);
    for text in notes(session).last().into_iter().chain([&half_typed(session)]) {
        terminal.wait_for(text.trim_end());
    }
    terminal.send(UNDO);
    left(terminal, 0);
    kept(&told(house))
}

fn run(seed: usize) {
    let mut dice = Dice::seeded(seed as u64);
    let (house, _) = with_session();
    let terminal = killed_while_typing(&house, &mut dice);
    let screen = terminal.screen();
    let session = told(&house);
    let (painted, kept) = (painted(&screen), kept(&session));
    println!("seed {seed}: {painted} letters were painted, {kept} kept");
    assert!(kept >= painted, "painted and not kept:\n{screen}");
    let undone = undone_after(&house, &session);
    assert!(undone < kept || kept == 0, "{undone} letters are left of {kept}");
}

#[test]
fn what_was_painted_is_there_after_kill_9() {
    let next = AtomicUsize::new(0);
    let in_turn = || {
        while let seed @ ..RUNS = next.fetch_add(1, Ordering::Relaxed) {
            run(seed);
        }
    };
    thread::scope(|scope| (0..AT_ONCE).for_each(|_| drop(scope.spawn(in_turn))));
}
