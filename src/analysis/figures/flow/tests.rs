//! A talk over ten seats in two rows, worked by hand.

use super::*;
use crate::analysis::figures::fixture::{UJI, code, recorded, seats};
use crate::analysis::fixture::{id, minute};
use crate::domain::catalog::instrument::FlowKind;
use crate::domain::observation::What;

fn kinds() -> Seats {
    let kind = |name: &str, from: End, to: End| FlowKind { code: code(name), from, to };
    Seats {
        kinds: vec![
            kind("ask", End::Teacher, End::Seat),
            kind("answer", End::Seat, End::Teacher),
            kind("help", End::Seat, End::Seat),
            kind("tell", End::Teacher, End::Class),
        ],
    }
}

/// `ask s3`, `answer s3`, `help s1 s2`, `tell`.
fn said(text: &str) -> What {
    let mut words = text.split(' ');
    let kind = words.next().unwrap();
    let mut seat = || Party::Seat(id(words.next().unwrap()));
    let (from, to) = match kind {
        "ask" => (Party::Teacher, seat()),
        "answer" => (seat(), Party::Teacher),
        "help" => (seat(), seat()),
        _ => (Party::Teacher, Party::Class),
    };
    What::Flow { instrument: id(UJI), kind: id(kind), from, to, back: 0 }
}

fn session(talk: &[&str]) -> Session {
    let mut session = recorded(minute(70), (1..).zip(talk).map(|(place, text)| (minute(place), said(text))));
    session.observation.seats = Some(seats(10));
    session
}

const TALK: [&str; 10] =
    ["tell", "ask s1", "answer s1", "ask s1", "answer s1", "ask s7", "answer s7", "help s1 s2", "answer s1", "tell"];

#[test]
fn who_spoke_to_whom_and_who_did_not() {
    let flow = flow(&session(&TALK), id(UJI), &kinds());
    assert_eq!(flow.all, 10);
    let kinds: Vec<u64> = flow.kinds.iter().map(|(_, share)| share.part).collect();
    assert_eq!(kinds, [3, 4, 1, 2]);
    let way = |from: End, to: End| flow.ways.iter().find(|way| (way.0, way.1) == (from, to)).unwrap().2;
    assert_eq!(way(End::Teacher, End::Seat), Share { part: 3, base: 10 });
    assert_eq!(way(End::Seat, End::Teacher), Share { part: 4, base: 10 });
    assert_eq!(
        (way(End::Seat, End::Seat).part, way(End::Teacher, End::Class).part, way(End::Class, End::Seat).part),
        (1, 2, 0)
    );
    let seat = |name: &str| flow.seats.iter().find(|seat| seat.seat == id(name)).unwrap();
    // s1 spoke 4 of 5 times, s7 once; spoken to were s1 twice, s7 and s2 once each.
    assert_eq!((seat("s1").spoke, seat("s1").addressed), (Share { part: 4, base: 5 }, Share { part: 2, base: 4 }));
    assert_eq!((seat("s7").spoke.part, seat("s2").addressed.part, seat("s9").spoke.percent()), (1, 1, Some(0.0)));
    let names =
        |seats: &Option<Vec<Id>>| seats.as_ref().unwrap().iter().map(Id::to_string).collect::<Vec<_>>().join(" ");
    assert_eq!(names(&flow.unheard), "s2 s3 s4 s5 s6 s8 s9 s10");
    assert_eq!(names(&flow.unaddressed), "s3 s4 s5 s6 s8 s9 s10");
    assert_eq!(flow.rows, [(0, Share { part: 4, base: 5 }), (1, Share { part: 1, base: 5 })]);
    // 0 ×8, 1, 4 over ten seats: (7·1 + 9·4) / (10·5) = 43/50. The largest over the mean: 4 / .5.
    assert_eq!((flow.gini, flow.most_over_mean), (Some(0.86), Some(8.0)));
}

#[test]
fn without_a_seating_plan_nobody_knows_who_was_silent() {
    let mut session = session(&TALK);
    session.observation.seats = None;
    let flow = flow(&session, id(UJI), &kinds());
    assert_eq!((flow.gini, flow.most_over_mean, &flow.unheard, &flow.unaddressed), (None, None, &None, &None));
    let seats: Vec<_> = flow.seats.iter().map(|seat| (seat.seat, seat.spoke.part)).collect();
    assert_eq!(seats, [(id("s1"), 4), (id("s2"), 0), (id("s7"), 1)]);
    assert!(flow.rows.is_empty());
}

#[test]
fn of_a_lesson_in_which_nobody_spoke_nothing_is_known() {
    let flow = flow(&session(&[]), id(UJI), &kinds());
    assert_eq!((flow.all, flow.gini, flow.most_over_mean), (0, None, None));
    assert!(flow.seats.iter().all(|seat| seat.spoke.percent().is_none()) && flow.seats.len() == 10);
    assert_eq!(flow.unheard.map(|seats| seats.len()), Some(10));
    let mut kept = session(&TALK);
    kept.observation.entries.iter_mut().for_each(|entry| entry.withdrawn = true);
    assert_eq!(super::flow(&kept, id(UJI), &kinds()).all, 0);
}

#[test]
fn a_class_that_speaks_evenly_is_even() {
    let all: Vec<String> = (1..=10).map(|n| format!("answer s{n}")).collect();
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    let flow = flow(&session(&all), id(UJI), &kinds());
    assert_eq!((flow.gini, flow.most_over_mean), (Some(0.0), Some(1.0)));
}
