//! What is known of the entries is what a walk through all of them finds, whatever has been done to them.

use proptest::prelude::*;

use super::*;
use crate::domain::observation::{GapKind, Kind, What};
use crate::domain::{LessonTime, Role};

fn id(n: u32) -> Id {
    Id::from_bits(n.into())
}

/// An entry of one of the kinds that something is known of.
fn entry(n: u32, kind: u8, at: i64) -> Entry {
    let [instrument, code] = [id(900 + u32::from(kind % 2)), id(950 + u32::from(kind / 4))];
    let (seat, with, back) = (None, Vec::new(), 0);
    let what = match kind % 8 {
        0 | 1 => What::Note { kind: Kind::Seen, text: "dua tangan".into(), back },
        2 => What::Gap { kind: GapKind::CannotSee, until: None },
        3 => What::Step { step: code },
        4 | 5 => {
            let until = (at % 3 == 0).then(|| LessonTime::from_ms(at + 50));
            What::Span { instrument, code, seat, with, until, closed_by_end: false, back }
        }
        _ => What::Point { instrument, code, seat, with, text: "".into(), back },
    };
    Entry::new(id(n), n, LessonTime::from_ms(at), Role::Mentor, what)
}

/// Does one thing to the entries.
fn do_something(entries: &mut Entries, what: u8, place: usize, at: i64, n: u32) {
    let held = entries.get(place % entries.len().max(1)).cloned();
    match (what % 12, held) {
        (0..=4, _) | (_, None) => entries.put(&entry(n, what, at)).unwrap(),
        (5, Some(held)) => entries.take(&held).unwrap(),
        (6, Some(held)) => {
            entries.change(held.id).unwrap().entry().unwrap().removed = !held.removed;
        }
        (7, Some(held)) => {
            if let Some(until) = entries.change(held.id).unwrap().entry().unwrap().span_end_mut() {
                *until = until.is_none().then(|| LessonTime::from_ms(at + 20));
            }
        }
        (8, Some(held)) => {
            if let Some(text) = entries.rewrite(held.id).unwrap().said_mut() {
                *text = "satu turun".into();
            }
        }
        (9, Some(held)) => {
            entries.change(held.id).unwrap().entry().unwrap().at = LessonTime::from_ms(at);
            entries.put_in_order();
        }
        (10, Some(held)) => {
            if let Some(code) = entries.change(held.id).unwrap().entry().unwrap().code_mut() {
                *code = id(953);
            }
        }
        (_, Some(held)) => entries.retain(|other| other.id != held.id || at % 7 > 0),
    }
}

proptest! {
    #[test]
    fn what_is_known_is_what_a_walk_finds(
        whats in prop::collection::vec((0u8..48, 0usize..60, 0i64..1_000), 0..120), asked in prop::collection::vec(any::<bool>(), 120),
    ) {
        let mut entries = Entries::default();
        let mut seen = (entries.revision(), entries.to_vec());
        for (n, ((what, place, at), asked)) in (1..).zip(whats.into_iter().zip(asked)) {
            do_something(&mut entries, what, place, at, n);
            prop_assert!(entries.is_sorted_by_key(Entry::order));
            if asked {
                let (known, found) = (entries.known().clone(), Known::of(&entries));
                prop_assert!(known.last_end >= found.last_end);
                prop_assert_eq!(Known { last_end: None, ..known }, Known { last_end: None, ..found });
                let same = entries.changed_from(seen.0).unwrap_or(0);
                prop_assert_eq!(entries.get(..same), seen.1.get(..same));
                seen = (entries.revision(), entries.to_vec());
            }
            for (place, entry) in entries.iter().enumerate() {
                prop_assert_eq!(entries.place(entry.id), Some(place));
            }
            prop_assert_eq!(entries.of(id(n + 1)), None);
        }
    }
}

#[test]
fn what_changed_longer_ago_than_is_remembered_is_not_told() {
    let mut entries = Entries::default();
    let begun = entries.revision();
    assert_eq!(entries.changed_from(begun), Some(0), "nothing has: all there is, is as it was");
    for n in 1..=100 {
        entries.put(&entry(n, 0, n.into())).unwrap();
    }
    assert_eq!(entries.changed_from(begun), None);
    assert_eq!(entries.changed_from(entries.revision() - 2), Some(98));
    assert_eq!(entries.changed_from(entries.revision() + 1), None, "that is to come");
    entries.iter_mut().for_each(|entry| entry.withheld = true);
    assert_eq!(entries.changed_from(entries.revision() - 1), None, "whoever takes the whole list leaves no trace");
}

#[test]
fn an_entry_is_put_in_once_and_taken_out_as_it_is() {
    let mut entries = Entries::from(vec![entry(1, 0, 10), entry(2, 6, 20)]);
    assert_eq!(entries.put(&entry(1, 0, 30)), Err(Misfit::Twice));
    assert_eq!(entries.take(&entry(2, 7, 20)), Err(Misfit::Stale));
    assert_eq!(entries.take(&entry(3, 0, 30)), Err(Misfit::Gone));
    assert_eq!((entries.highest_number(), entries.notes()), (2, 1));
    entries.take(&entry(2, 6, 20)).unwrap();
    assert_eq!((entries.highest_number(), entries.len()), (1, 1));
}
