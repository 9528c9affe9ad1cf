//! Other programs and other windows: nobody's version is written over.

use std::fs;

use crate::domain::{Edit, Halt, Patch, Refusal, Role, TextPlace};
use crate::store::harness::{Place, files, note, notes, now};
use crate::store::load::load;
use crate::store::{Closed, Finding, NotDone, ReadOnly};

#[test]
fn a_file_changed_between_two_openings_ends_undo_there() {
    let place = Place::new();
    let mut open = place.opened();
    note(&mut open, "satu", 1);
    open.close(now(2)).unwrap();
    fs::write(&place.path, place.text().replace("Pecahan senilai", "Pecahan")).unwrap();
    let (mut open, findings) = place.open();
    assert_eq!(findings, [Finding::HistoryEndsHere]);
    assert_eq!(open.undo(Role::Mentor, now(3)), Err(NotDone::Refused(Refusal::Halt(Halt::End))));
}

#[test]
fn a_file_changed_while_open_is_never_written_over() {
    let place = Place::new();
    let mut open = place.opened();
    note(&mut open, "satu", 1);
    let theirs = place.text().replace("Pecahan senilai", "Pecahan");
    fs::write(&place.path, &theirs).unwrap();
    assert_eq!(open.fold(now(2)), Ok(Some(Closed::Beside(place.beside("mine")))));
    note(&mut open, "dua", 3);
    assert_eq!(open.close(now(4)), Ok(Closed::Beside(place.beside("mine"))));
    assert_eq!(place.text(), theirs);
    assert_eq!(notes(&load(&place.beside("mine")).unwrap().session), ["satu", "dua"]);

    // The next opening brings our records into their version: both are there, and nothing needs to lie beside it.
    let (open, findings) = place.open();
    assert_eq!(findings, [Finding::Recovered { records: 9 }, Finding::ChangedElsewhere]);
    assert_eq!((notes(open.session()), &*open.session().title), (vec!["satu".to_owned(), "dua".to_owned()], "Pecahan"));
    open.close(now(5)).unwrap();
    assert_eq!(files(&place.home().sessions()), std::slice::from_ref(&place.path));
    assert_eq!(notes(&load(&place.path).unwrap().session), ["satu", "dua"]);
}

#[test]
fn a_file_that_is_put_back_is_written_to_again() {
    let place = Place::new();
    let mut open = place.opened();
    note(&mut open, "satu", 1);
    let ours = place.text();
    fs::write(&place.path, "(format: 1, something: else)").unwrap();
    open.fold(now(2)).unwrap();
    fs::write(&place.path, ours).unwrap();
    note(&mut open, "dua", 3);
    assert_eq!(open.close(now(4)), Ok(Closed::InFile));
    assert_eq!(files(&place.home().sessions()), std::slice::from_ref(&place.path));
    assert_eq!(notes(&load(&place.path).unwrap().session), ["satu", "dua"]);
}

#[test]
fn a_second_window_reads_and_can_be_refreshed() {
    let place = Place::new();
    let mut first = place.opened();
    let (mut second, _) = place.open();
    assert!(matches!(second.read_only(), Some(ReadOnly::InUse(Some(holder))) if holder.pid == std::process::id()));
    assert!(!second.is_outdated());
    note(&mut first, "satu", 1);
    assert!(second.is_outdated());
    second.refresh().unwrap();
    assert_eq!(second.session(), first.session());
    let patch = Patch { at: 0, cut: String::new(), put: "x".to_owned() };
    let refused = second.apply(Role::Mentee, now(2), vec![Edit::Text(TextPlace::Title, patch)]);
    assert_eq!(refused, Err(NotDone::ReadOnly));
    first.close(now(3)).unwrap();
    assert_eq!(place.opened().read_only(), None);
}
