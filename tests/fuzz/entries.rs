//! What is done with any bytes at all. Each entry says what must hold; the fuzzer and `tests/fuzz.rs` both come in here.

#![allow(dead_code, unreachable_pub, reason = "each target uses its own part of this")]

use std::fs;
use std::path::Path;

use cothink::config::Key;
use cothink::domain::Session;
use cothink::store::{Home, OpenSession, Wish, load, notation, read};

/// A session that the journals of [`journal`] belong to.
const SESSION: &[u8] = include_bytes!("../../data/demo/id.ron");

/// The bytes of a session file: a sentence, or a session that is written and read again as the same.
pub fn session_file(bytes: &[u8]) {
    let path = Path::new("sesi.ron");
    match load::parse(path, bytes) {
        Err(why) => assert!(!why.to_string().is_empty()),
        Ok(loaded) => {
            let written = notation::page(&loaded.session).expect("what was read can be written");
            let again = load::parse(path, written.as_bytes()).expect("what was written can be read");
            assert_eq!(again.session, loaded.session);
        }
    }
}

/// The bytes of a journal beside a sound session file: reading changes nothing, opening shows what reading showed, and
/// what does not fit is kept. The first byte says whether the lines bear the right checksums.
pub fn journal(bytes: &[u8]) {
    let folder = tempfile::tempdir().expect("a folder");
    let home = Home::at(folder.path());
    fs::create_dir_all(home.sessions()).expect("a folder");
    let file = home.sessions().join("2026-11-24-pecahan-senilai-5b-k3f9q2xa.ron");
    let beside = home.sessions().join("2026-11-24-pecahan-senilai-5b-k3f9q2xa.ron.journal");
    let journal =
        if bytes.first().is_some_and(|first| first % 2 == 0) { with_checksums(bytes) } else { bytes.to_vec() };
    fs::write(&file, SESSION).and_then(|()| fs::write(&beside, &journal)).expect("files");
    let (session, _) = read(&file).expect("the file is sound, whatever lies beside it");
    assert_eq!(fs::read(&file).expect("it is there"), SESSION);
    assert_eq!(fs::read(&beside).expect("it is there"), journal);
    let opened = OpenSession::open(&home, &file, Wish::Read, now(), Box::new(|| ()));
    assert_eq!(*opened.expect("it can be read").0.session(), session);
    let (opened, _) = OpenSession::open(&home, &file, Wish::Write, now(), Box::new(|| ())).expect("it can be opened");
    assert_eq!(*opened.session(), session);
    opened.close(now()).expect("it can be closed");
    let on_disk: Session = read(&file).expect("it is sound").0;
    assert_eq!(on_disk, session);
}

/// The name of a key: what is read is written and read again as the same.
pub fn key(bytes: &[u8]) {
    if let Ok(key) = String::from_utf8_lossy(bytes).parse::<Key>() {
        assert_eq!(key.to_string().parse::<Key>(), Ok(key));
    }
}

fn with_checksums(bytes: &[u8]) -> Vec<u8> {
    let mut lines = Vec::new();
    for line in bytes.split(|byte| *byte == b'\n').skip(1) {
        lines.extend_from_slice(format!("{:08x} ", crc32fast::hash(line)).as_bytes());
        lines.extend_from_slice(line);
        lines.push(b'\n');
    }
    lines
}

fn now() -> cothink::domain::Now {
    let wall = chrono::DateTime::parse_from_rfc3339("2026-11-24T09:00:00+07:00").expect("a moment");
    cothink::domain::Now { wall, boot: 0, awake: 0 }
}
