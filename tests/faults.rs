//! What can go wrong with files and disks, met by the real program: a sentence, the right code, and nothing written over.

#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a test may end where something is not as it must be"
)]

#[path = "faults/disk.rs"]
mod disk;
#[path = "cli/house.rs"]
mod house;
#[path = "support/lesson.rs"]
mod lesson;
mod support;
#[path = "faults/unfit.rs"]
mod unfit;
#[path = "faults/windows.rs"]
mod windows;
