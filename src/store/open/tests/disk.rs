//! What lies on the disk, and what happens when it says no.

use std::fs;

use crate::domain::Role;
use crate::domain::tests::session;
use crate::store::harness::{Place, files, note, notes, now, title, type_letter, wait_until};
use crate::store::load::load;
use crate::store::{Closed, ReadOnly, Status, Why};

#[test]
fn what_was_closed_is_in_the_file_and_nothing_is_left_beside() {
    let place = Place::new();
    let mut open = place.opened();
    note(&mut open, "dua tangan", 1);
    let last = open.session().clone();
    assert_eq!(open.close(now(2)), Ok(Closed::InFile));
    assert_eq!(load(&place.path).unwrap().session, last);
    let sessions = files(&place.home().sessions());
    assert_eq!(sessions, std::slice::from_ref(&place.path));
    assert!(place.text().contains(r#"text: "dua tangan""#));
}

#[test]
fn looking_at_a_session_changes_nothing() {
    let place = Place::new();
    let before = files(place.dir.path());
    place.opened().close(now(1)).unwrap();
    assert_eq!(files(place.dir.path()), before);
}

#[test]
fn a_folder_that_cannot_be_written_to_opens_for_reading() {
    let place = Place::new();
    // A folder in the place of the lock refuses everyone, root too.
    fs::create_dir(place.beside("lock")).unwrap();
    let (open, _) = place.open();
    assert!(matches!(open.read_only(), Some(ReadOnly::Folder(_))));
    assert_eq!(open.close(now(1)), Ok(Closed::InFile));
}

#[test]
fn a_folder_that_vanishes_is_told_and_all_is_written_when_it_is_back() {
    let place = Place::new();
    let mut open = place.opened();
    note(&mut open, "satu", 1);
    while open.due_in(now(1)).is_some_and(|ms| ms <= 250) {
        open.attend(now(1));
    }
    fs::remove_dir_all(place.home().sessions()).unwrap();
    note(&mut open, "dua", 2);
    let gone = |status| matches!(status, Status::Failing { in_journal: false, trouble } if trouble.why == Why::Gone);
    wait_until(&mut open, 3, |open| gone(open.status(now(3))));
    note(&mut open, "tiga", 4);
    fs::create_dir(place.home().sessions()).unwrap();
    wait_until(&mut open, 10, |open| open.status(now(10)) == Status::Saved);
    let crashed = place.crashed();
    let mut back = crashed.opened();
    assert_eq!(back.session(), open.session());
    for _ in 0..6 {
        back.undo(Role::Mentor, now(20)).unwrap();
    }
    assert_eq!((notes(back.session()), back.session().drafts.len()), (vec![], 0));
}

#[test]
fn the_file_is_folded_every_half_minute_and_at_a_change_of_phase() {
    let place = Place::new();
    let mut open = place.opened();
    note(&mut open, "satu", 1);
    open.attend(now(20));
    assert_eq!(open.due_in(now(20)), Some(11_000));
    open.attend(now(31));
    let noted = |count| fs::read_to_string(place.beside("journal")).unwrap().matches("Folded").count() == count;
    wait_until(&mut open, 31, |_| noted(1));
    assert!(place.text().contains("satu"));
    note(&mut open, "dua", 40);
    open.phase_changed();
    assert_eq!(open.due_in(now(40)), Some(0));
    wait_until(&mut open, 40, |_| noted(2));
    assert!(place.text().contains("dua"));
}

#[test]
fn each_opening_leaves_the_version_it_found_among_the_backups() {
    let place = Place::new();
    for round in 0..12 {
        let mut open = place.opened();
        title(&mut open, &format!("Pelajaran {round}"), round);
        open.fold(now(round)).unwrap();
        std::thread::sleep(std::time::Duration::from_millis(2));
        open.close(now(round)).unwrap();
    }
    let backups = files(&place.home().backups_of(session().id));
    let titles: Vec<_> = backups.iter().map(|path| load(path).unwrap().session.title.to_string()).collect();
    assert_eq!(titles, (1..11).map(|round| format!("Pelajaran {round}")).collect::<Vec<_>>());
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_at_once_and_all_is_written_when_there_is_room() {
    let place = Place::new();
    let mut open = place.opened();
    std::os::unix::fs::symlink("/dev/full", place.beside("journal")).unwrap();
    note(&mut open, "satu", 1);
    let full = |status| matches!(status, Status::Failing { in_journal: false, trouble } if trouble.why == Why::Full);
    assert!(full(open.status(now(1))));
    assert_eq!(open.due_in(now(1)), Some(1_000), "it is tried again after a second");
    open.attend(now(3));
    assert!(full(open.status(now(3))));
    fs::remove_file(place.beside("journal")).unwrap();
    wait_until(&mut open, 5, |open| open.status(now(5)) == Status::Saved);
    assert_eq!(place.crashed().opened().session(), open.session());
}

#[test]
fn a_file_that_cannot_be_replaced_is_told_while_the_journal_holds_all() {
    let place = Place::new();
    fs::write(place.home().root().join("backups"), "").unwrap();
    let mut open = place.opened();
    note(&mut open, "satu", 1);
    assert!(open.fold(now(2)).is_err());
    assert!(matches!(open.status(now(2)), Status::Failing { in_journal: true, .. }));
    assert_eq!(place.crashed().opened().session(), open.session());
    let session = open.session().clone();
    assert!(open.close(now(3)).is_err());
    fs::remove_file(place.home().root().join("backups")).unwrap();
    assert_eq!(place.opened().session(), &session);
}

#[cfg(target_os = "linux")]
#[test]
fn what_neither_file_nor_journal_takes_is_rescued() {
    let place = Place::new();
    let elsewhere = tempfile::tempdir().unwrap();
    let path = elsewhere.path().join(place.path.file_name().unwrap());
    fs::rename(&place.path, &path).unwrap();
    let mut open = Place::open_at(&place.home(), &path).0;
    fs::remove_dir_all(elsewhere.path()).unwrap();
    note(&mut open, "satu", 1);
    let Ok(Closed::Rescued { copy, trouble, .. }) = open.close(now(2)) else { panic!("it cannot be written") };
    assert_eq!(trouble.why, Why::Gone);
    assert_eq!(notes(&load(&copy).unwrap().session), ["satu"]);
}

#[test]
fn a_disk_that_takes_its_time_is_shown_after_a_quarter_of_a_second() {
    let place = Place::new();
    let mut open = place.opened();
    type_letter(&mut open, 'a', 1);
    assert_eq!(open.status(now(1)), Status::Saved);
    assert_eq!(open.due_in(now(1)), Some(250));
    assert_eq!(open.status(now(2)), Status::Saving, "nobody has heard from the disk for a second");
    wait_until(&mut open, 2, |open| open.status(now(2)) == Status::Saved);
}

#[test]
fn a_journal_that_has_become_long_is_begun_anew_and_undo_goes_on_over_it() {
    let place = Place::new();
    let mut open = place.opened();
    open.writer.as_mut().unwrap().set_longest(10_000);
    note(&mut open, &"panjang".repeat(2_000), 1);
    assert!(fs::metadata(place.beside("journal")).unwrap().len() > 10_000);
    wait_until(&mut open, 60, |open| open.status(now(60)) == Status::Saved && !place.beside("journal").exists());
    assert_eq!(notes(&load(&place.path).unwrap().session).len(), 1, "the file holds what the journal held");
    title(&mut open, "Lain", 61);
    let crashed = place.crashed();
    assert_eq!(crashed.opened().session(), open.session());
    open.undo(Role::Mentee, now(62)).unwrap();
    open.undo(Role::Mentor, now(63)).unwrap();
    assert_eq!(notes(open.session()), Vec::<String>::new());
    open.redo(Role::Mentor, now(64)).unwrap();
    open.close(now(65)).unwrap();
    let mut again = place.opened();
    again.undo(Role::Mentor, now(66)).unwrap();
    assert_eq!(notes(again.session()), Vec::<String>::new());
}

#[test]
fn closed_right_after_its_journal_was_begun_anew_a_session_keeps_its_steps() {
    let place = Place::new();
    let mut open = place.opened();
    open.writer.as_mut().unwrap().set_longest(1_000);
    note(&mut open, &"panjang".repeat(2_000), 1);
    wait_until(&mut open, 60, |open| open.status(now(60)) == Status::Saved && !place.beside("journal").exists());
    open.close(now(61)).unwrap();
    let mut again = place.opened();
    again.undo(Role::Mentor, now(62)).unwrap();
    assert_eq!(notes(again.session()), Vec::<String>::new());
}
