//! What a crash leaves comes back, whatever it leaves.

use std::fs;

use proptest::prelude::*;

use crate::domain::session::Line;
use crate::domain::tests::session;
use crate::domain::{Edit, Patch, Role, Session, TextPlace};
use crate::store::harness::{Place, enter, note, notes, now, type_letter};
use crate::store::{Finding, OpenSession, Spoilt, Wish};

#[test]
fn after_a_crash_each_letter_is_there_and_undo_goes_back_over_it() {
    let place = Place::new();
    let mut open = place.opened();
    note(&mut open, "satu", 1);
    for letter in "du".chars() {
        type_letter(&mut open, letter, 5);
    }
    let place = place.crashed();
    let (mut back, findings) = place.open();
    assert_eq!(findings, [Finding::Recovered { records: 7 }]);
    assert_eq!(back.session(), open.session());
    back.undo(Role::Mentor, now(9)).unwrap();
    assert_eq!(back.session().draft(Role::Mentor, Line::Capture), None);
    back.undo(Role::Mentor, now(9)).unwrap();
    assert_eq!(&*back.session().draft(Role::Mentor, Line::Capture).unwrap().text, "satu");
    back.redo(Role::Mentor, now(9)).unwrap();
    assert_eq!(notes(back.session()), ["satu"]);
}

#[test]
fn a_journal_cut_at_any_byte_gives_the_records_before_the_cut() {
    let place = Place::new();
    let mut open = place.opened();
    let mut states = vec![open.session().clone()];
    for (second, letter) in (0..).zip("tangan".chars()) {
        type_letter(&mut open, letter, 2 * second);
        states.push(open.session().clone());
    }
    let place = place.crashed();
    let journal = fs::read(place.beside("journal")).unwrap();
    for end in 0..=journal.len() {
        fs::write(place.beside("journal"), &journal[..end]).unwrap();
        let (session, _) = crate::store::read(&place.path).unwrap();
        let lines = journal[..end].iter().filter(|&&byte| byte == b'\n').count();
        assert_eq!(session, states[lines.saturating_sub(1)], "cut at {end}");
        let (open, findings) = place.open();
        assert_eq!(open.session(), &session);
        assert_eq!(findings.contains(&Finding::Torn), end > 0 && journal[end - 1] != b'\n');
        drop(open);
    }
}

#[test]
fn a_file_cut_at_any_byte_is_left_as_it_is() {
    let place = Place::new();
    let mut open = place.opened();
    type_letter(&mut open, 'a', 1);
    let place = place.crashed();
    let whole = fs::read(&place.path).unwrap();
    let journal = fs::read(place.beside("journal")).unwrap();
    for end in (0..whole.len() - 1).step_by(7) {
        fs::write(&place.path, &whole[..end]).unwrap();
        let refused = OpenSession::open(&place.home(), &place.path, Wish::Write, now(0), Box::new(|| ()));
        assert!(refused.is_err(), "cut at {end}");
        assert_eq!(fs::read(&place.path).unwrap(), &whole[..end]);
        assert_eq!(fs::read(place.beside("journal")).unwrap(), journal);
    }
}

#[test]
fn a_damaged_line_stops_the_recovery_and_both_files_are_kept() {
    let place = Place::new();
    let mut open = place.opened();
    for (second, letter) in (0..).zip("abc".chars()) {
        type_letter(&mut open, letter, 2 * second);
    }
    let place = place.crashed();
    let journal = fs::read_to_string(place.beside("journal")).unwrap();
    let spoilt = journal.replace("put:\"b\"", "put:\"x\"");
    fs::write(place.beside("journal"), &spoilt).unwrap();
    let (mut back, findings) = place.open();
    let [Finding::Recovered { records: 1 }, Finding::JournalKept { why: Spoilt::Line(3), kept }] = &findings[..] else {
        panic!("{findings:?}")
    };
    assert_eq!(fs::read_to_string(kept).unwrap(), spoilt);
    type_letter(&mut back, 'z', 9);
    let (again, _) = place.crashed().open();
    assert_eq!(&*again.session().draft(Role::Mentor, Line::Capture).unwrap().text, "az");
}

#[test]
fn a_fold_that_was_not_noted_is_still_known_as_ours() {
    let place = Place::new();
    let mut open = place.opened();
    note(&mut open, "satu", 1);
    let journal = fs::read(place.beside("journal")).unwrap();
    open.fold(now(2)).unwrap();
    let place = place.crashed();
    fs::write(place.beside("journal"), journal).unwrap();
    let (mut back, findings) = place.open();
    assert_eq!(findings, []);
    back.undo(Role::Mentor, now(3)).unwrap();
    assert_eq!(notes(back.session()), Vec::<String>::new());
}

#[test]
fn a_hostile_journal_is_cleaned_as_a_file_is() {
    let place = Place::new();
    let mut open = place.opened();
    let patch = Patch { at: 0, cut: String::new(), put: "\u{1b}[31m\u{202e}".to_owned() };
    open.apply(Role::Mentee, now(1), vec![Edit::Text(TextPlace::Title, patch)]).unwrap();
    open.write(now(1));
    open.sync();
    let (back, _) = place.crashed().open();
    assert_eq!(&*back.session().title, "\u{FFFD}[31m\u{FFFD}Pecahan senilai");
}

#[test]
fn the_journal_of_another_session_is_kept_and_not_brought_in() {
    let place = Place::new();
    let mut open = place.opened();
    type_letter(&mut open, 'a', 1);
    let place = place.crashed();
    fs::write(&place.path, place.text().replace(session().id.as_str(), "k3f9q2xa")).unwrap();
    let (back, findings) = place.open();
    assert!(matches!(&findings[..], [Finding::JournalKept { why: Spoilt::OfAnother, .. }]), "{findings:?}");
    assert!(back.session().drafts.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Any doings, with crashes, closings and folds in between: what was flushed is there, and undo leads to the start.
    #[test]
    fn whatever_happens_what_was_flushed_comes_back(doings in prop::collection::vec(0u8..8, 1..40)) {
        let mut place = Place::new();
        let start = session();
        let mut open = place.opened();
        for (second, doing) in (0..).step_by(3).zip(doings) {
            match doing {
                0 | 1 => type_letter(&mut open, 'x', second),
                2 if open.session().draft(Role::Mentor, Line::Capture).is_some() => { enter(&mut open, second); }
                3 => { let _ = open.undo(Role::Mentor, now(second)); }
                4 => { let _ = open.redo(Role::Mentor, now(second)); }
                5 => { open.fold(now(second)).unwrap(); }
                6 => {
                    let before = open.session().clone();
                    open.close(now(second)).unwrap();
                    open = place.opened();
                    prop_assert_eq!(open.session(), &before);
                }
                7 => {
                    open.write(now(second));
                    open.sync();
                    let before = open.session().clone();
                    let crashed = place.crashed();
                    drop(open);
                    place = crashed;
                    open = place.opened();
                    prop_assert_eq!(open.session(), &before);
                }
                _ => {}
            }
        }
        while open.undo(Role::Mentor, now(1000)).is_ok() {}
        prop_assert_eq!(&Session { seq: 0, ..open.session().clone() }, &start);
    }
}

#[test]
fn a_record_with_a_number_that_leaves_none_for_the_next_is_a_damaged_line_and_nothing_ends() {
    let place = Place::new();
    let mut open = place.opened();
    type_letter(&mut open, 'a', 1);
    type_letter(&mut open, 'b', 9);
    let place = place.crashed();
    let journal = fs::read_to_string(place.beside("journal")).unwrap();
    let last = journal.lines().last().unwrap();
    for absurd in [u64::MAX, u64::MAX - 1] {
        let record = last.get(9..).unwrap().replacen("seq:2", &format!("seq:{absurd}"), 1);
        assert_ne!(record, last.get(9..).unwrap());
        let line = format!("{:08x} {record}\n", crc32fast::hash(record.as_bytes()));
        fs::write(place.beside("journal"), journal.replace(&format!("{last}\n"), &line)).unwrap();
        let (_, findings) = crate::store::read(&place.path).unwrap();
        assert!(findings.contains(&Finding::JournalSpoilt { why: Spoilt::Line(3) }), "{findings:?}");
    }
    let (mut open, _) = place.open();
    type_letter(&mut open, 'c', 20);
    open.close(now(30)).unwrap();
}
