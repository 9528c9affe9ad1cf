//! The ways of the fuzzer, gone by chance: any bytes, and sound files with a piece cut out, put in or turned round.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may end where something is not as it must be"
)]

#[path = "fuzz/entries.rs"]
mod entries;

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use cothink::domain::observation::{Entry, Kind, What};
use cothink::domain::{Edit, LessonTime, Now, Role};
use cothink::store::{Home, OpenSession, Wish};
use proptest::prelude::*;
use proptest::sample::Index;

const DEMO: &[u8] = include_bytes!("../data/demo/id.ron");

/// The journal of a few notes, some of them taken back.
static JOURNAL: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::at(folder.path());
    fs::create_dir_all(home.sessions()).unwrap();
    let file = home.sessions().join("2026-11-24-pecahan-senilai-5b-k3f9q2xa.ron");
    fs::write(&file, DEMO).unwrap();
    let now =
        Now { wall: chrono::DateTime::parse_from_rfc3339("2026-11-24T09:00:00+07:00").unwrap(), boot: 0, awake: 0 };
    let (mut open, _) = OpenSession::open(&home, &file, Wish::Write, now, Box::new(|| ())).unwrap();
    for id in ["zzzzzzz1", "zzzzzzz2", "zzzzzzz3"] {
        let what = What::Note { kind: Kind::Seen, text: "dua tangan".into(), back: 0 };
        let n = open.session().observation.next_number();
        let note = Entry::new(id.parse().unwrap(), n, LessonTime::from_ms(1), Role::Mentor, what);
        open.apply(Role::Mentor, now, vec![Edit::put_entry(note)]).unwrap();
    }
    open.undo(Role::Mentor, now).unwrap();
    open.redo(Role::Mentor, now).unwrap();
    open.undo(Role::Mentor, now).unwrap();
    open.write(now);
    open.sync();
    fs::read(file.with_extension("ron.journal")).unwrap()
});

/// Something done to bytes.
#[derive(Clone, Debug)]
enum Harm {
    Cut(Index, usize),
    Put(Index, Vec<u8>),
    Swap(Index, Index, usize),
}

fn harm() -> impl Strategy<Value = Harm> {
    prop_oneof![
        (any::<Index>(), 1..200_usize).prop_map(|(at, length)| Harm::Cut(at, length)),
        (any::<Index>(), prop::collection::vec(any::<u8>(), 1..6)).prop_map(|(at, put)| Harm::Put(at, put)),
        (any::<Index>(), "[\\[\\](){},:\"\\\\0-9]{1,4}").prop_map(|(at, put)| Harm::Put(at, put.into_bytes())),
        (any::<Index>(), any::<Index>(), 1..60_usize).prop_map(|(from, to, length)| Harm::Swap(from, to, length)),
    ]
}

fn harmed(sound: &[u8], harms: &[Harm]) -> Vec<u8> {
    let mut bytes = sound.to_vec();
    for harm in harms {
        let span = |at: &Index, length: usize, bytes: &[u8]| {
            let begin = at.index(bytes.len() + 1);
            begin..(begin + length).min(bytes.len())
        };
        match harm {
            Harm::Cut(at, length) => drop(bytes.drain(span(at, *length, &bytes))),
            Harm::Put(at, put) => drop(bytes.splice(span(at, 0, &bytes), put.iter().copied())),
            Harm::Swap(from, to, length) => {
                let moved: Vec<u8> = bytes.drain(span(from, *length, &bytes)).collect();
                bytes.splice(span(to, 0, &bytes), moved);
            }
        }
    }
    bytes
}

/// The records of a journal without their checksums, each on its line, behind the byte that asks for new ones.
fn without_checksums(journal: &[u8]) -> Vec<u8> {
    let records = journal.split_inclusive(|byte| *byte == b'\n').filter_map(|line| line.get(9..));
    [b"\0\n", records.collect::<Vec<_>>().concat().as_slice()].concat()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(32) })]

    #[test]
    fn any_bytes_are_a_sentence_or_a_session(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        entries::session_file(&bytes);
        entries::journal(&bytes);
        entries::key(&bytes);
    }

    #[test]
    fn a_harmed_session_is_a_sentence_or_a_session(harms in prop::collection::vec(harm(), 1..4)) {
        entries::session_file(&harmed(DEMO, &harms));
    }

    #[test]
    fn a_harmed_journal_costs_no_more_than_what_was_harmed(harms in prop::collection::vec(harm(), 1..4)) {
        entries::journal(&harmed(&JOURNAL, &harms));
        entries::journal(&harmed(&without_checksums(&JOURNAL), &harms));
    }

    #[test]
    fn a_key_is_read_as_it_is_written(name in "(C-|A-|S-){0,3}(F?[0-9]{1,3}|[a-z]{1,9}|.)") {
        entries::key(name.as_bytes());
    }
}

#[test]
fn what_is_sound_is_sound() {
    entries::session_file(DEMO);
    entries::journal(&JOURNAL);
    entries::journal(&without_checksums(&JOURNAL));
    assert!(JOURNAL.len() > 500, "a journal of some length");
}

#[test]
fn the_package_of_the_fuzzer_names_every_entry() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz");
    let package = fs::read_to_string(folder.join("Cargo.toml")).unwrap();
    for target in fs::read_dir(folder.join("targets")).unwrap().map(|entry| entry.unwrap().path()) {
        let name = target.file_stem().unwrap().to_str().unwrap();
        assert!(package.contains(&format!("path = \"targets/{name}.rs\"")), "{name}");
    }
}
