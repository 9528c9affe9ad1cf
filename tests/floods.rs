//! More than a hand can type, in every script, with every key, up to the last moment: nothing is lost and nothing breaks.

#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test may end where something is not as it must be"
)]

#[path = "floods/ends.rs"]
mod ends;
#[path = "floods/hand.rs"]
mod hand;
#[path = "cli/house.rs"]
mod house;
#[path = "support/lesson.rs"]
mod lesson;
#[path = "floods/masses.rs"]
mod masses;
#[path = "floods/scripts.rs"]
mod scripts;
mod support;
