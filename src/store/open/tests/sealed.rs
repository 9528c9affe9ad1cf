//! What a role rates unseen stands in no file as plain text, before the reveal.

use crate::domain::assessment::{AssessmentChange, Rating};
use crate::domain::seal::{Seal, SealedWork};
use crate::domain::{Change, Edit, Role};
use crate::store::harness::{Place, now, title};
use crate::store::{Library, OpenSession};

fn rate(open: &mut OpenSession, note: &str, second: i64) {
    let old = open.session().assessment.sealed.of(Role::Mentee).cloned();
    let work = old.as_ref().map(|seal| seal.open().unwrap()).unwrap_or_default();
    let rating = Rating {
        criterion: "tujuan".parse().unwrap(),
        by: Role::Mentee,
        level: Some(2),
        note: note.into(),
        cites: Vec::new(),
    };
    let new = Seal::close(&SealedWork::decided(work, rating)).ok();
    let seal = AssessmentChange::Seal { role: Role::Mentee, old, new };
    open.apply(Role::Mentee, now(second), vec![Edit::Set(Change::Assessment(seal))]).unwrap();
    open.write(now(second));
    open.sync();
}

#[test]
fn sealed_words_stand_in_no_file_of_the_home() {
    let place = Place::new();
    for opening in 0..3 {
        let mut open = place.opened();
        rate(&mut open, "rahasia", 10 * opening);
        rate(&mut open, "rahasia kedua", 10 * opening + 1);
        open.undo(Role::Mentee, now(10 * opening + 2)).unwrap();
        assert!(!place.everything().contains("rahasia"), "while it is open");
        title(&mut open, &format!("Pelajaran {opening}"), 10 * opening + 5);
        open.fold(now(10 * opening + 6)).unwrap();
        assert!(!place.crashed().everything().contains("rahasia"), "after a crash");
        open.close(now(10 * opening + 7)).unwrap();
    }
    Library::read(&place.home()).unwrap();
    let everything = place.everything();
    assert!(!everything.contains("rahasia"), "in session, history, backups and cache");
    assert!(everything.contains("sealed"));
}
