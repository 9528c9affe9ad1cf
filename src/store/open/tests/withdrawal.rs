//! Withdrawn words are gone.

use std::fs;

use crate::domain::observation::ObservationChange;
use crate::domain::tests::session;
use crate::domain::{Change, Edit, Role};
use crate::store::harness::{Place, note, now, title, wait_until};

#[test]
fn withdrawn_words_are_in_no_file_and_undo_does_not_bring_them_back() {
    let place = Place::new();
    let mut open = place.opened();
    note(&mut open, "rahasia", 1);
    open.close(now(2)).unwrap();
    let mut open = place.opened();
    let id = note(&mut open, "rahasia kedua", 10);
    fs::write(&place.path, place.text().replace("Pecahan senilai", "Pecahan")).unwrap();
    open.fold(now(11)).unwrap();
    assert!(place.everything().contains("rahasia"));
    let withdraw =
        |entry| vec![Edit::Set(Change::Observation(ObservationChange::Withdrawn { entry, old: false, new: true }))];
    let first = open.session().notes().next().unwrap().id;
    open.apply(Role::Mentee, now(12), withdraw(id)).unwrap();
    open.apply(Role::Mentee, now(13), withdraw(first)).unwrap();
    assert!(!place.everything().contains("rahasia"), "{}", place.everything());
    assert!(open.undo(Role::Mentee, now(14)).is_err());
    title(&mut open, "Pecahan lagi", 15);
    open.close(now(16)).unwrap();
    assert!(!place.everything().contains("rahasia"));
}

#[test]
fn a_withdrawal_cut_short_by_a_crash_is_finished_by_the_next_opening() {
    let place = Place::new();
    let mut open = place.opened();
    let entry = note(&mut open, "rahasia", 1);
    let before = fs::read(place.beside("journal")).unwrap();
    // A folder in the place of the backups keeps the sweep from ending.
    fs::create_dir(place.home().root().join("backups")).unwrap();
    fs::write(place.home().backups_of(session().id), "").unwrap();
    let withdraw = ObservationChange::Withdrawn { entry, old: false, new: true };
    open.apply(Role::Mentee, now(2), vec![Edit::Set(Change::Observation(withdraw))]).unwrap();
    let place = place.crashed();
    assert!(fs::read(place.beside("journal")).unwrap().starts_with(&before));
    fs::remove_file(place.home().backups_of(session().id)).unwrap();
    let mut open = place.opened();
    wait_until(&mut open, 3, |_| !place.everything().contains("rahasia"));
}

#[test]
fn a_page_made_before_goes_with_the_words_that_stood_on_it() {
    let place = Place::new();
    let mut open = place.opened();
    let entry = note(&mut open, "rahasia", 1);
    let pages = place.home().pages_of(&place.path);
    for page in &pages {
        crate::store::outside::export(page, b"#1 rahasia", true).unwrap();
    }
    let other = place.home().pages().join("lain.html");
    crate::store::outside::export(&other, b"halaman lain", true).unwrap();
    let withdraw = ObservationChange::Withdrawn { entry, old: false, new: true };
    open.apply(Role::Mentee, now(2), vec![Edit::Set(Change::Observation(withdraw))]).unwrap();
    wait_until(&mut open, 3, |_| !place.everything().contains("rahasia"));
    assert!(!pages.iter().any(|page| page.exists()) && other.exists());
}

#[test]
fn a_note_that_is_cited_is_withdrawn_as_well_and_its_citation_holds_none_of_its_words() {
    let place = Place::new();
    let mut open = place.opened();
    let entry = note(&mut open, "rahasia", 1);
    let title = format!("Seperti [#{entry}]");
    let patch = crate::domain::Patch::between(&open.session().title, &title).unwrap();
    open.apply(Role::Mentee, now(2), vec![Edit::Text(crate::domain::TextPlace::Title, patch)]).unwrap();
    open.close(now(3)).unwrap();
    let mut open = place.opened();
    let withdraw = ObservationChange::Withdrawn { entry, old: false, new: true };
    open.apply(Role::Mentee, now(4), vec![Edit::Set(Change::Observation(withdraw))]).unwrap();
    wait_until(&mut open, 5, |_| !place.everything().contains("rahasia"));
    assert!(place.everything().contains(&title));
    assert_eq!(open.session().problems().len(), 0, "{:?}", open.session().problems());
}

#[test]
fn what_is_withdrawn_is_gone_from_a_copy_made_elsewhere_too() {
    let place = Place::new();
    let mut open = place.opened();
    let entry = note(&mut open, "rahasia", 1);
    let copy = crate::store::rescued::write(&place.home(), open.file(), open.session()).unwrap();
    assert!(fs::read_to_string(&copy).unwrap().contains("rahasia"));
    let withdraw = ObservationChange::Withdrawn { entry, old: false, new: true };
    open.apply(Role::Mentee, now(2), vec![Edit::Set(Change::Observation(withdraw))]).unwrap();
    wait_until(&mut open, 3, |_| !place.everything().contains("rahasia"));
    assert!(copy.exists());
}
