//! A session for people, on paper, and for programs.

use cothink::config::Language;
use cothink::domain::LessonTime;
use cothink::domain::catalog::Tongue;
use cothink::report::{Printing, json, markdown, people};
use cothink::store::RandomIds;
use divan::{Bencher, black_box};

use crate::lesson::lesson;
use crate::{SIZES, Work};

/// All of a session.
pub(crate) fn for_people(notes: usize) -> Work {
    let (session, language) = (lesson(notes, &mut RandomIds::default()), Language::new(Tongue::Id));
    let printing = Printing { all: true, width: Some(80), now: LessonTime::START };
    Box::new(move || drop(black_box(people(&session, printing, &language))))
}

#[divan::bench(args = SIZES)]
fn read_by_people(bencher: Bencher, notes: usize) {
    bencher.bench_local(for_people(notes));
}

#[divan::bench(args = SIZES)]
fn on_one_page(bencher: Bencher, notes: usize) {
    let (session, language) = (lesson(notes, &mut RandomIds::default()), Language::new(Tongue::Id));
    bencher.bench_local(|| markdown(&session, LessonTime::START, &language));
}

#[divan::bench(args = SIZES)]
fn read_by_programs(bencher: Bencher, notes: usize) {
    let session = lesson(notes, &mut RandomIds::default());
    bencher.bench_local(|| json(&session, true).unwrap());
}
