//! Codes put right: of one mark, and over the whole session.

use super::*;
use crate::domain::UndoStep;
use crate::domain::catalog::Bilingual;

fn words(ids: &[&Id]) -> Vec<String> {
    ids.iter().map(ToString::to_string).collect()
}

#[test]
fn marks_can_become_those_of_codes_that_are_recorded_in_the_same_way() {
    let targets = |text: &str, from: &str| {
        let instrument = instrument(text);
        words(&retag::targets(&instrument, id(from)).iter().map(|code| &code.id).collect::<Vec<_>>())
    };
    assert_eq!(targets(EVENTS, "read"), ["lec", "ask", "help"]);
    assert_eq!(targets(EVENTS, "hand"), ["tools", "said"]);
    assert_eq!(targets(BOXES, "s-l"), ["s-wg"]);
    assert_eq!(targets(CHAIN, "4"), ["8", "10"]);
    assert!(targets(FLOW, "called").is_empty(), "who speaks to whom is another thing");
    assert_eq!(targets(LOOK, "lect"), ["copy"]);
    assert!(targets(EVENTS, "nobody").is_empty());
}

#[test]
fn one_step_puts_codes_right_and_undo_calls_it_so() {
    let mut desk = Desk::with(&[EVENTS]);
    desk.press(1_000, "b");
    desk.press(2_000, "b");
    desk.press(3_000, "b");
    let counts = retag::counts(desk.session(), id("peristiwa"));
    assert_eq!(counts.get(&id("read")), Some(&3));
    let before = desk.session().clone();
    desk.apply(retag::merge(desk.session(), id("peristiwa"), id("read"), id("lec")));
    assert_eq!(retag::counts(desk.session(), id("peristiwa")).get(&id("lec")), Some(&3));
    assert!(desk.session().observation.instruments[0].code(id("read")).is_none());
    let (_, step) = desk.document.undo(Role::Mentor, start()).unwrap();
    assert_eq!(step.label(), UndoStep::CODES);
    assert_eq!(desk.session().observation, before.observation);
}

#[test]
fn another_word_changes_no_mark() {
    let mut desk = Desk::with(&[EVENTS]);
    desk.press(1_000, "b");
    let label = Bilingual { id: "membaca sunyi".to_owned(), en: "read".to_owned() };
    let instrument = &desk.session().observation.instruments[0];
    let edit = retag::rename(instrument, id("read"), &label).unwrap();
    let marks = desk.session().observation.entries.clone();
    desk.apply(vec![edit]);
    let instrument = &desk.session().observation.instruments[0];
    assert_eq!(instrument.code(id("read")).unwrap().label, label);
    assert_eq!(desk.session().observation.entries, marks);
    assert_eq!(retag::rename(instrument, id("read"), &label), None);
    let (_, step) = desk.document.undo(Role::Mentor, start()).unwrap();
    assert_eq!(step.label(), UndoStep::CODES);
}

#[test]
fn two_states_of_a_group_never_come_to_be_on_at_once() {
    let mut desk = Desk::with(&[EVENTS]);
    desk.press(1_000, "c");
    desk.press(2_000, "b");
    let whole = retag::retag(desk.session(), id("peristiwa"), id("read"), id("ask"));
    assert!(!retag::fits(desk.session(), &whole));
    let single = retag::recode(desk.entries()[1], id("ask")).unwrap();
    assert!(!retag::fits(desk.session(), &[single]));
    let other = retag::recode(desk.entries()[0], id("ask")).unwrap();
    assert!(retag::fits(desk.session(), std::slice::from_ref(&other)));
    desk.apply(vec![other]);
    assert_eq!(desk.states()[0].0, "ask");
    assert_eq!(retag::recode(desk.entries()[0], id("ask")), None);
}

#[test]
fn a_look_over_the_room_is_given_another_code_in_every_place() {
    let mut desk = Desk::with(&[LOOK]);
    let stamp = lesson::Stamp { id: id("two"), at: LessonTime::from_ms(310_000), by: Role::Mentor };
    desk.apply(scans::open(desk.session(), id("potret"), stamp).into_iter().collect());
    for (row, key) in [(0, 'c'), (0, 'e'), (1, 'c')] {
        let edit = scans::answer(desk.session(), desk.session().entry(id("two")).unwrap(), row, key);
        desk.apply(vec![edit.unwrap()]);
    }
    desk.apply(retag::retag(desk.session(), id("potret"), id("lect"), id("copy")));
    let counts = retag::counts(desk.session(), id("potret"));
    assert_eq!((counts.get(&id("copy")), counts.get(&id("lect"))), (Some(&2), None));
}

#[test]
fn the_end_of_a_state_is_moved_and_is_its_own_then() {
    let mut desk = Desk::with(&[EVENTS]);
    desk.press(1_000, "c");
    desk.apply(lesson::stop(desk.session(), LessonTime::from_ms(9_000).moment(start())));
    assert_eq!(desk.entries()[0].closed_by_end(), Some(&true));
    desk.apply(states::end_at(desk.entries()[0], LessonTime::from_ms(4_000)));
    assert_eq!(desk.states(), [("lec".into(), 1_000, Some(4_000))]);
    assert_eq!(desk.entries()[0].closed_by_end(), Some(&false));
    assert!(states::end_at(desk.entries()[0], LessonTime::from_ms(500)).is_empty());
}
