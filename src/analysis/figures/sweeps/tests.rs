//! Five sweeps over six seats, worked by hand.

use super::*;
use crate::analysis::figures::fixture::{UJI, codes, recorded, seats};
use crate::analysis::fixture::{id, minute};

fn letters() -> Sweeps {
    Sweeps { seconds: Some(120), codes: codes("a s r o t"), at_task: vec![id("a")] }
}

/// A letter a seat, from the first; `-` is a seat that was passed by.
fn sweep(letters: &str) -> What {
    let marks = (1..).zip(letters.chars()).filter(|(_, letter)| *letter != '-');
    let marks = marks.map(|(n, letter)| SeatMark { seat: id(&format!("s{n}")), code: id(&letter.to_string()) });
    What::Sweep { instrument: id(UJI), marks: marks.collect() }
}

fn session(sweeps: &[&str]) -> Session {
    let mut session =
        recorded(minute(70), (0..).zip(sweeps).map(|(place, letters)| (minute(2 * place), sweep(letters))));
    session.observation.seats = Some(seats(6));
    session
}

fn parts(shares: impl IntoIterator<Item = Share>) -> Vec<(u64, u64)> {
    shares.into_iter().map(|share| (share.part, share.base)).collect()
}

#[test]
fn twenty_four_of_thirty_are_four_in_five() {
    let sweeps = ["aaaaaa", "aaaasa", "aataaa", "aoaaaa", "ataras"];
    let figures = at_task(&session(&sweeps), id(UJI), &letters());
    assert_eq!((figures.all, figures.all.percent()), (Share { part: 24, base: 30 }, Some(80.0)));
    let by_sweep = parts(figures.sweeps.iter().map(|(_, _, share)| *share));
    assert_eq!(by_sweep, [(6, 6), (5, 6), (5, 6), (5, 6), (3, 6)]);
    // s2: o, t; s3: t; s4: r; s5: s; s6: s.
    assert_eq!(parts(figures.seats.iter().map(|(_, share)| *share)), [(5, 5), (3, 5), (4, 5), (4, 5), (4, 5), (4, 5)]);
    assert_eq!(parts(figures.codes.iter().map(|(_, share)| *share)), [(24, 30), (2, 30), (1, 30), (1, 30), (2, 30)]);
}

#[test]
fn each_step_of_the_plan_has_its_own_sweeps_and_each_seat_only_its_own_marks() {
    let mut session = session(&["aa----", "as---", "at"]);
    let step = session.plan.steps[1].id;
    let moved = crate::analysis::fixture::entry(9, minute(3), crate::domain::Role::Mentor, What::Step { step });
    session.observation.entries.push(moved);
    session.put_in_order();
    let figures = at_task(&session, id(UJI), &letters());
    assert_eq!(parts(figures.steps.iter().map(|(_, share)| *share)), [(3, 4), (1, 2), (0, 0)]);
    assert_eq!(figures.steps[2].1.percent(), None);
    assert_eq!(parts(figures.seats.iter().map(|(_, share)| *share)), [(3, 3), (1, 3), (0, 0), (0, 0), (0, 0), (0, 0)]);
}

#[test]
fn without_a_seating_plan_the_seats_are_those_that_were_met() {
    let mut session = session(&["a---------s", "a"]);
    session.observation.seats = None;
    session.observation.entries[1].removed = true;
    let figures = at_task(&session, id(UJI), &letters());
    assert_eq!(figures.seats, [(id("s1"), Share { part: 1, base: 1 }), (id("s11"), Share { part: 0, base: 1 })]);
    let none = at_task(&recorded(minute(1), []), id(UJI), &letters());
    assert_eq!((none.all.percent(), none.seats.len(), none.sweeps.len()), (None, 0, 0));
}
