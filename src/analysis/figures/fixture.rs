//! Instruments and marks for the tests of figures.

use crate::analysis::fixture::{both, entry, id, lesson, moment};
use crate::domain::catalog::Code;
use crate::domain::catalog::instrument::{
    Again, AnyOf, Band, Chain, EventCode, Events, Grouping, Intervals, Part, Ratio, Region, Side, Who,
};
use crate::domain::observation::{Seat, SeatingPlan, What};
use crate::domain::{Id, LessonTime, Role, Session};

/// The instrument of all these tests.
pub(crate) const UJI: &str = "uji";

pub(crate) fn code(name: &str) -> Code {
    Code { id: id(name), key: 'x', label: both(name), means: both(name), aliases: Vec::new() }
}

pub(crate) fn codes(names: &str) -> Vec<Code> {
    names.split(' ').map(code).collect()
}

/// A grouping: `Receiving: l; Talking: anq sq`.
pub(crate) fn grouping(name: &str, bands: &str) -> Grouping {
    let band = |band: &str| {
        let (name, codes) = band.split_once(": ").unwrap();
        Band { id: id(name), label: both(name), codes: codes.split(' ').map(id).collect() }
    };
    Grouping { id: id(name), label: both(name), bands: bands.split("; ").map(band).collect() }
}

/// Events: the names of moments, and of states that exclude one another.
pub(crate) fn events(moments: &str, states: &str) -> Events {
    let event = |name: &str, lasts: bool| EventCode {
        code: code(name),
        lasts,
        exclusive: None,
        again: Again::Toggle,
        who: Who::Perhaps,
        modifiers: Vec::new(),
        words: false,
    };
    let moments = moments.split_whitespace().map(|name| event(name, false));
    let codes = moments.chain(states.split_whitespace().map(|name| event(name, true))).collect();
    Events { codes, ..Events::default() }
}

pub(crate) fn side(name: &str, names: &str) -> Side {
    Side { id: id(name), label: both(name), codes: codes(names) }
}

/// The Classroom Observation Protocol for Undergraduate STEM (Smith et al. 2013), as far as figures ask.
pub(crate) fn copus() -> Intervals {
    Intervals {
        seconds: 120,
        sides: vec![
            side("s", "s-l s-ind s-cg s-wg s-og s-anq s-sq s-wc s-prd s-sp s-tq s-w s-o"),
            side("t", "t-lec t-rtw t-fup t-pq t-cq t-anq t-mg t-1o1 t-dv t-adm t-w t-o"),
        ],
        levels: codes("high medium low"),
        groupings: vec![
            grouping(
                "pupils",
                "receiving: s-l; talking: s-anq s-sq s-wc s-sp; working: s-ind s-cg s-wg s-og s-prd s-tq; other-s: s-w s-o",
            ),
            grouping(
                "teacher",
                "presenting: t-lec t-rtw t-dv; guiding: t-fup t-pq t-cq t-anq t-mg t-1o1; admin: t-adm; other-t: t-w t-o",
            ),
        ],
        any: vec![AnyOf { id: id("gw"), label: both("gw"), codes: ["s-cg", "s-wg", "s-og"].map(id).into() }],
    }
}

/// A lesson from 07.30 that ended after so many ms, with these marks.
pub(crate) fn recorded(long: i64, marks: impl IntoIterator<Item = (i64, What)>) -> Session {
    let mut session = lesson();
    session.observation.ended = Some(moment("07:30:00") + chrono::TimeDelta::milliseconds(long));
    let entries = (1..).zip(marks).map(|(n, (at, what))| entry(n, at, Role::Mentor, what));
    session.observation.entries = entries.collect();
    session.put_in_order();
    session
}

pub(crate) fn point(code: &str, seat: Option<&str>) -> What {
    let seat = seat.map(id);
    What::Point { instrument: id(UJI), code: id(code), seat, with: Vec::new(), text: "".into(), back: 0 }
}

pub(crate) fn span(code: &str, seat: Option<&str>, until: Option<i64>) -> What {
    What::Span {
        instrument: id(UJI),
        code: id(code),
        seat: seat.map(id),
        with: Vec::new(),
        until: until.map(LessonTime::from_ms),
        closed_by_end: false,
        back: 0,
    }
}

pub(crate) fn a_box(codes: &str) -> What {
    What::Box { instrument: id(UJI), codes: codes.split_whitespace().map(id).collect(), level: None }
}

/// So many seats, five a row.
pub(crate) fn seats(count: u8) -> SeatingPlan {
    let seat = |n: u8| Seat { id: id(&format!("s{}", n + 1)), row: n / 5, column: n % 5 };
    SeatingPlan { seats: (0..count).map(seat).collect() }
}

/// The ten categories of Flanders (1970), with his ratios.
pub(crate) fn flanders() -> Chain {
    let ids = |names: &str| names.split(' ').map(id).collect::<Vec<Id>>();
    let columns = |names: &str| Part::Columns(ids(names));
    let cells = |rows: &str, columns: &str| Part::Cells(ids(rows), ids(columns));
    let ratio = |name: &str, above: Part, below: Part, plain: bool| Ratio {
        id: id(name),
        label: both(name),
        means: both(name),
        above,
        below,
        plain,
        met: None,
    };
    let percent = |name: &str, above: Part, below: Part| ratio(name, above, below, false);
    Chain {
        seconds: 3,
        codes: codes("c1 c2 c3 c4 c5 c6 c7 c8 c9 c10"),
        rest: Some(id("c10")),
        groupings: vec![grouping("talk", "teacher: c1 c2 c3 c4 c5 c6 c7; pupils: c8 c9; silence: c10")],
        ratios: vec![
            percent("tt", columns("c1 c2 c3 c4 c5 c6 c7"), Part::All),
            percent("itt", columns("c1 c2 c3 c4"), Part::All),
            percent("dtt", columns("c5 c6 c7"), Part::All),
            percent("pt", columns("c8 c9"), Part::All),
            percent("sc", columns("c10"), Part::All),
            ratio("id", columns("c1 c2 c3 c4"), columns("c5 c6 c7"), true),
            ratio("idr", columns("c1 c2 c3"), columns("c6 c7"), true),
            percent("trr", columns("c1 c2 c3"), columns("c1 c2 c3 c6 c7")),
            percent("tqr", columns("c4"), columns("c4 c5")),
            percent("pir", columns("c9"), columns("c8 c9")),
            percent("trr89", cells("c8 c9", "c1 c2 c3"), cells("c8 c9", "c1 c2 c3 c6 c7")),
            percent("tqr89", cells("c8 c9", "c4"), cells("c8 c9", "c4 c5")),
            percent("ccr", Part::Cross(ids("c4 c5")), Part::All),
            percent("ssr", Part::Diagonal(Vec::new()), Part::All),
            percent("pssr", Part::Diagonal(ids("c8 c9")), columns("c8 c9")),
            percent("vc", cells("c6 c7", "c6 c7"), Part::All),
        ],
        regions: [("cross", Part::Cross(ids("c4 c5"))), ("reply", cells("c8 c9", "c1 c2 c3 c4 c5 c6 c7"))]
            .map(|(name, part)| Region { id: id(name), label: both(name), part })
            .into(),
    }
}

pub(crate) fn beat(code: &str, resumed: bool) -> What {
    What::Beat { instrument: id(UJI), code: id(code), repeated: false, resumed }
}
