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

use std::fs;
use std::path::{Path, PathBuf};

/// Everything below a folder: each file with what it holds.
fn everything(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push((path.clone(), fs::read(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}
