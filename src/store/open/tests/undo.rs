//! The way back stays open, over crashes and closings.

use std::fs;

use crate::domain::tests::session;
use crate::domain::{Halt, Refusal, Role};
use crate::store::NotDone;
use crate::store::harness::{Place, note, notes, now, title, type_letter};

#[test]
fn undo_and_redo_reach_back_over_closing() {
    let place = Place::new();
    let mut open = place.opened();
    note(&mut open, "satu", 1);
    note(&mut open, "dua", 10);
    open.undo(Role::Mentor, now(12)).unwrap();
    open.close(now(13)).unwrap();

    let mut open = place.opened();
    open.redo(Role::Mentor, now(20)).unwrap();
    assert_eq!(notes(open.session()), ["satu", "dua"]);
    note(&mut open, "tiga", 21);
    open.close(now(22)).unwrap();

    let mut open = place.opened();
    for left in [vec!["satu", "dua"], vec!["satu", "dua"], vec!["satu"], vec!["satu"], vec![], vec![]] {
        open.undo(Role::Mentor, now(30)).unwrap();
        assert_eq!(notes(open.session()), left);
    }
    assert_eq!(open.undo(Role::Mentor, now(30)), Err(NotDone::Refused(Refusal::Halt(Halt::End))));
    open.close(now(31)).unwrap();

    let mut open = place.opened();
    for _ in 0..6 {
        open.redo(Role::Mentor, now(40)).unwrap();
    }
    assert_eq!(notes(open.session()), ["satu", "dua", "tiga"]);
}

#[test]
fn a_crash_after_undoing_an_earlier_opening_loses_no_step() {
    let place = Place::new();
    let mut open = place.opened();
    note(&mut open, "satu", 1);
    note(&mut open, "dua", 10);
    open.close(now(12)).unwrap();
    let mut open = place.opened();
    open.undo(Role::Mentor, now(20)).unwrap();
    open.write(now(20));
    open.sync();
    let place = place.crashed();
    let mut back = place.opened();
    assert_eq!(back.session(), open.session());
    back.redo(Role::Mentor, now(30)).unwrap();
    assert_eq!(notes(back.session()), ["satu", "dua"]);
    for _ in 0..4 {
        back.undo(Role::Mentor, now(30)).unwrap();
    }
    assert_eq!((notes(back.session()), back.session().drafts.len()), (vec![], 0));
}

#[test]
fn a_close_that_was_cut_short_does_not_double_the_history() {
    let place = Place::new();
    let mut open = place.opened();
    note(&mut open, "satu", 1);
    let journal = fs::read(place.beside("journal")).unwrap();
    open.close(now(3)).unwrap();
    fs::write(place.beside("journal"), journal).unwrap();
    let (mut open, findings) = place.open();
    assert_eq!(findings, []);
    type_letter(&mut open, 'x', 9);
    open.close(now(10)).unwrap();
    let mut open = place.opened();
    for _ in 0..3 {
        open.undo(Role::Mentor, now(20)).unwrap();
    }
    assert!(open.undo(Role::Mentor, now(20)).is_err());
    assert_eq!((notes(open.session()), open.session().drafts.len()), (vec![], 0));
}

#[test]
fn a_cleared_history_is_gone() {
    let place = Place::new();
    let mut open = place.opened();
    note(&mut open, "satu", 1);
    open.close(now(2)).unwrap();
    let mut open = place.opened();
    note(&mut open, "dua", 10);
    open.clear_history(now(11)).unwrap();
    assert!(open.undo(Role::Mentor, now(12)).is_err());
    open.close(now(13)).unwrap();
    assert!(!place.home().history_of(session().id).exists());
    let mut open = place.opened();
    assert!(open.undo(Role::Mentor, now(14)).is_err());
    assert_eq!(notes(open.session()), ["satu", "dua"]);
}

#[test]
fn what_was_done_after_a_record_is_known_over_openings_and_without_what_was_taken_back() {
    let place = Place::new();
    let mut open = place.opened();
    title(&mut open, "Satu", 1);
    let signed = open.session().seq;
    title(&mut open, "Dua", 10);
    open.close(now(11)).unwrap();
    let mut open = place.opened();
    title(&mut open, "Tiga", 20);
    title(&mut open, "Empat", 30);
    open.undo(Role::Mentee, now(31)).unwrap();
    // A line under way is nothing that anybody signed.
    type_letter(&mut open, 'x', 40);
    let at: Vec<_> = open.steps_since(signed).iter().map(|step| step.at).collect();
    assert_eq!(at, [now(10).wall, now(20).wall]);
}
