//! Two areas with three elements and five behaviours, in two parts of the lesson.

use super::*;
use crate::analysis::figures::fixture::{UJI, codes, recorded};
use crate::analysis::fixture::{both, id, minute};
use crate::domain::catalog::instrument::{Area, Behaviour, Element};

/// `culture: respect=b1 b2, rules=b3; talk: asking=b4 b5`.
fn behaviours(areas: &str) -> Behaviours {
    let behaviour =
        |name: &str| Behaviour { id: id(name), label: both(name), descriptors: Vec::new(), may_be_absent: true };
    let element = |text: &str| {
        let (name, all) = text.split_once('=').unwrap();
        Element { id: id(name), label: both(name), behaviours: all.split(' ').map(behaviour).collect() }
    };
    let area = |text: &str| {
        let (name, all) = text.split_once(": ").unwrap();
        Area { id: id(name), label: both(name), elements: all.split(", ").map(element).collect() }
    };
    let areas = areas.split("; ").filter(|text| !text.is_empty()).map(area).collect();
    Behaviours { levels: codes("low mid high"), segments: 2, areas, from_plan: false }
}

const AREAS: &str = "culture: respect=b1 b2, rules=b3; talk: asking=b4 b5";

fn look(item: Id, segment: u8, level: Option<&str>, text: &str, cites: &[&str]) -> What {
    let cites = cites.iter().map(|name| id(name)).collect();
    What::Look { instrument: id(UJI), item, segment, level: level.map(id), absent: false, text: text.into(), cites }
}

fn never(item: Id, segment: u8) -> What {
    let (level, text, cites) = (None, "".into(), Vec::new());
    What::Look { instrument: id(UJI), item, segment, level, absent: true, text, cites }
}

fn levels(levels: &Levels) -> Vec<u64> {
    let at = levels.levels.iter().map(|(_, share)| share.part);
    at.chain([levels.no_occasion, levels.undecided, levels.unweighed, levels.without_evidence]).collect()
}

#[test]
fn levels_are_counted_by_part_area_and_element() {
    let looks = [
        look(id("b1"), 1, Some("low"), "", &[]),
        look(id("b1"), 1, Some("high"), "dua murid menyapa", &[]),
        look(id("b2"), 1, Some("high"), "", &["n1"]),
        look(id("b3"), 1, None, "", &[]),
        look(id("b4"), 1, Some("mid"), "", &[]),
        never(id("b5"), 1),
        look(id("b1"), 2, Some("mid"), "satu", &[]),
    ];
    let session = recorded(minute(70), (1..).zip(looks).map(|(place, look)| (minute(place), look)));
    let weighed = weighed(&session, id(UJI), &behaviours(AREAS));
    // Of five things in two parts: high twice, mid twice, no occasion for b5, b3 undecided, four never weighed, b4 rests on
    // nothing.
    assert_eq!((weighed.all.sought, levels(&weighed.all)), (10, vec![0, 2, 2, 1, 1, 4, 1]));
    assert_eq!(weighed.all.levels[2].1, Share { part: 2, base: 4 });
    let segments: Vec<_> = weighed.segments.iter().map(|(segment, part)| (*segment, levels(part))).collect();
    assert_eq!(segments, [(1, vec![0, 1, 2, 1, 1, 0, 1]), (2, vec![0, 1, 0, 0, 0, 4, 0])]);
    let areas: Vec<_> = weighed.areas.iter().map(|(area, part)| (*area, levels(part))).collect();
    assert_eq!(areas, [(id("culture"), vec![0, 1, 2, 0, 1, 2, 0]), (id("talk"), vec![0, 1, 0, 1, 0, 2, 1])]);
    let elements: Vec<_> = weighed.elements.iter().map(|(_, part)| part.sought).collect();
    assert_eq!(elements, [4, 2, 4]);
    let first = weighed.items[0];
    assert_eq!(
        (first.item, first.segment, first.state, first.has_evidence),
        (id("b1"), 1, State::At(id("high")), true)
    );
    assert_eq!(weighed.elements[1].1.levels[0].1.percent(), None, "nothing of it has a level");
}

#[test]
fn what_the_plan_says_is_to_be_observed_is_looked_for() {
    let mut session = recorded(minute(70), []);
    session.plan.steps[1].look_for = "siapa bertanya lebih dulu?".into();
    let step = session.plan.steps[1].id;
    let looked =
        crate::analysis::fixture::entry(1, 0, crate::domain::Role::Mentor, look(step, 1, Some("high"), "S4", &[]));
    session.observation.entries.push(looked);
    let from_plan = Behaviours { from_plan: true, segments: 1, ..behaviours("") };
    let found = weighed(&session, id(UJI), &from_plan);
    assert_eq!((found.all.sought, levels(&found.all)), (1, vec![0, 0, 1, 0, 0, 0, 0]));
    session.observation.entries[0].withheld = true;
    assert_eq!(levels(&weighed(&session, id(UJI), &from_plan).all), [0, 0, 0, 0, 0, 1, 0]);
}
