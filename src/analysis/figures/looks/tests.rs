//! Ten looks over the room, worked by hand.

use super::*;
use crate::analysis::figures::fixture::{UJI, codes, recorded};
use crate::analysis::fixture::{both, id, minute};
use crate::domain::catalog::instrument::{Facet, Moments, Row};
use crate::domain::observation::GapKind;

fn measure(name: &str, row: &str, codes: &str, with: &str) -> Measure {
    let ids = |names: &str| names.split_whitespace().map(id).collect();
    Measure { id: id(name), label: both(name), row: id(row), codes: ids(codes), with: ids(with) }
}

fn grid() -> Snapshots {
    let row = |name: &str, several: bool| Row {
        id: id(name),
        label: both(name),
        several,
        facets: vec![id("activity"), id("group")],
    };
    let facet = |name: &str, names: &str| Facet { id: id(name), label: both(name), codes: codes(names) };
    Snapshots {
        moments: Moments::Spread(10),
        scan: 15,
        rows: vec![row("teacher", false), row("pupils", true)],
        facets: vec![
            facet("activity", "lecture qa seatwork copy management out social uninvolved"),
            facet("group", "one small large everyone"),
        ],
        measures: vec![
            measure("instruction", "teacher", "lecture qa seatwork copy", ""),
            measure("active", "teacher", "lecture qa", ""),
            measure("management", "teacher", "management", ""),
            measure("off", "teacher", "out", ""),
            measure("pupils-off", "pupils", "social uninvolved", ""),
            measure("many-off", "pupils", "social uninvolved", "large everyone"),
        ],
    }
}

/// A look: cells with a row and its codes.
fn look(cells: &[(&str, &str)]) -> What {
    let cells = cells.iter().map(|(row, codes)| Cell { row: id(row), is: codes.split(' ').map(id).collect() });
    What::Snapshot { instrument: id(UJI), cells: cells.collect() }
}

/// Looks at 3.5, 10.5, … 66.5 minutes: the middles of ten parts of seventy minutes.
fn ten() -> Vec<(i64, What)> {
    let teacher = ["management", "lecture", "lecture", "qa", "qa", "seatwork", "seatwork", "copy", "management", "out"];
    let looks = (0..).zip(teacher).map(|(place, code)| {
        let pupils: &[(&str, &str)] = match place {
            2 => &[("pupils", "social small"), ("pupils", "lecture large")],
            6 => &[("pupils", "uninvolved one"), ("pupils", "social large"), ("pupils", "seatwork large")],
            _ => &[("pupils", "lecture everyone")],
        };
        let cells: Vec<_> = [("teacher", code)].iter().chain(pupils).copied().collect();
        (minute(7 * place) + minute(7) / 2, look(&cells))
    });
    looks.collect()
}

fn figures_of(session: &Session) -> Looks {
    looks(session, id(UJI), &grid(), LessonTime::from_ms(minute(500)))
}

fn counts(looks: &Looks) -> [u64; 4] {
    [looks.due, looks.made, looks.missed, looks.unseen]
}

#[test]
fn ten_looks_with_every_measure() {
    let looks = figures_of(&recorded(minute(70), ten()));
    assert_eq!(counts(&looks), [10, 10, 0, 0]);
    let parts: Vec<_> =
        looks.measures.iter().map(|(id, share)| format!("{id} {}/{}", share.part, share.base)).collect();
    // Pupils off: looks 3 and 7, each once whatever number of cells; many of them at once: look 7 only.
    let wanted = ["instruction 7/10", "active 4/10", "management 2/10", "off 1/10", "pupils-off 2/10", "many-off 1/10"];
    assert_eq!(parts, wanted);
    let found = |row: &str, code: &str| {
        let found = looks.found.iter().find(|found| found.row == id(row) && found.code == id(code)).unwrap();
        (found.looks.part, found.facet)
    };
    assert_eq!((found("teacher", "lecture"), found("pupils", "lecture")), ((2, id("activity")), (9, id("activity"))));
    assert_eq!((found("pupils", "large"), found("pupils", "small")), ((2, id("group")), (1, id("group"))));
    assert_eq!(looks.found.len(), 2 * (8 + 4));
}

#[test]
fn a_look_answers_the_moment_it_is_nearest_to() {
    // Sixty of seventy planned minutes: 66.5 was never due. Made at 0, 11, 14 and 40: the moments 3.5, 10.5 (twice) and 38.5.
    // In a gap: 24.5, and 38.5, which was answered all the same.
    let gap = What::Gap { kind: GapKind::CannotSee, until: Some(LessonTime::from_ms(minute(39))) };
    let made = [0, 11, 14, 40].map(|at| (minute(at), look(&[("teacher", "qa")])));
    let marks: Vec<_> = made.into_iter().chain([(minute(24), gap)]).collect();
    // Due 9, answered 3, unanswered 17.5 24.5 31.5 45.5 52.5 59.5, of which 24.5 and 31.5 in the gap.
    assert_eq!(counts(&figures_of(&recorded(minute(60), marks))), [9, 4, 4, 2]);
}

#[test]
fn set_minutes_are_due_once_they_have_come() {
    let mut grid = grid();
    grid.moments = Moments::Minutes(vec![4, 9, 14]);
    let mut session = recorded(minute(20), [(minute(5), look(&[("teacher", "qa")]))]);
    session.observation.ended = None;
    let at = |minutes: i64| counts(&looks(&session, id(UJI), &grid, LessonTime::from_ms(minute(minutes))));
    assert_eq!((at(3), at(4), at(10), at(99)), ([0, 1, 0, 0], [1, 1, 0, 0], [2, 1, 1, 0], [3, 1, 2, 0]));
}

#[test]
fn without_a_look_nothing_is_known() {
    let looks = figures_of(&recorded(minute(70), []));
    assert_eq!(counts(&looks), [10, 0, 10, 0]);
    assert!(looks.measures.iter().all(|(_, share)| share.percent().is_none()));
    let mut session = recorded(minute(70), ten());
    session.observation.entries.iter_mut().for_each(|entry| entry.withheld = true);
    assert_eq!(counts(&figures_of(&session)), [10, 0, 10, 0]);
}
