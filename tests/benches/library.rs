//! The list of sessions.

use std::fs;

use cothink::store::Library;
use divan::{Bencher, black_box};

use crate::lesson::place;
use crate::{SIZES, Work};

/// As it was last seen, compared with the folder.
pub(crate) fn from_index(sessions: usize) -> Work {
    let place = place(sessions, 10);
    Library::read(&place.home()).unwrap();
    Box::new(move || drop(black_box(Library::read(&place.home()).unwrap())))
}

/// Without an index.
pub(crate) fn from_files(sessions: usize) -> Work {
    let place = place(sessions, 10);
    Box::new(move || {
        let _ = fs::remove_dir_all(place.home().cache());
        drop(black_box(Library::read(&place.home()).unwrap()));
    })
}

#[divan::bench(args = SIZES)]
fn known(bencher: Bencher, sessions: usize) {
    bencher.bench_local(from_index(sessions));
}

#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn read_anew(bencher: Bencher, sessions: usize) {
    bencher.bench_local(from_files(sessions));
}
