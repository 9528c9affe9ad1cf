//! Ten intervals of two minutes, worked by hand.

use super::*;
use crate::analysis::figures::fixture::{UJI, a_box, copus, recorded};
use crate::analysis::fixture::{id, minute};
use crate::domain::observation::GapKind;

/// What one observer ticked, box by box.
const TEN: [&str; 10] = [
    "s-l t-lec",
    "s-l t-lec t-rtw",
    "s-l s-sq t-lec t-anq",
    "s-ind t-pq",
    "s-l s-anq t-pq t-fup",
    "s-wg t-mg",
    "s-wg t-mg t-1o1",
    "s-wg s-sq t-mg",
    "s-l s-anq t-fup",
    "s-l t-lec t-adm",
];

fn ticked(boxes: &[&str]) -> Vec<(i64, What)> {
    (0..).zip(boxes).map(|(place, codes)| (place * minute(2), a_box(codes))).collect()
}

fn figures_of(session: &Session) -> Boxes {
    boxes(session, id(UJI), &copus(), LessonTime::from_ms(minute(500)))
}

/// A code or band: per cent of intervals and of codes, to two decimals.
fn both_ways(found: &[InBoxes], name: &str) -> (String, String) {
    let found = found.iter().find(|found| found.id == id(name)).unwrap();
    let percent = |share: Share| share.percent().map_or("–".to_owned(), |percent| format!("{percent:.2}"));
    (percent(found.of_boxes), percent(found.of_marks))
}

fn counts(boxes: &Boxes) -> [u64; 6] {
    [boxes.due, boxes.observed, boxes.full, boxes.partial, boxes.missed, boxes.unseen]
}

#[test]
fn ten_intervals_both_ways() {
    let boxes = figures_of(&recorded(minute(20), ticked(&TEN)));
    assert_eq!(counts(&boxes), [10, 10, 10, 0, 0, 0]);
    let [pupils, teacher] = &boxes.sides[..] else { panic!("two sides") };
    assert_eq!((pupils.marks, teacher.marks), (14, 15));
    let told = |codes: &[InBoxes], names: &[&str], wanted: (&str, &str)| {
        for name in names {
            assert_eq!(both_ways(codes, name), (wanted.0.to_owned(), wanted.1.to_owned()), "{name}");
        }
    };
    told(&pupils.codes, &["s-l"], ("60.00", "42.86"));
    told(&pupils.codes, &["s-wg"], ("30.00", "21.43"));
    told(&pupils.codes, &["s-anq", "s-sq"], ("20.00", "14.29"));
    told(&pupils.codes, &["s-ind"], ("10.00", "7.14"));
    told(&pupils.codes, &["s-cg", "s-o"], ("0.00", "0.00"));
    told(&teacher.codes, &["t-lec"], ("40.00", "26.67"));
    told(&teacher.codes, &["t-mg"], ("30.00", "20.00"));
    told(&teacher.codes, &["t-fup", "t-pq"], ("20.00", "13.33"));
    told(&teacher.codes, &["t-rtw", "t-anq", "t-1o1", "t-adm"], ("10.00", "6.67"));
    let [of_pupils, of_teacher] = &boxes.groupings[..] else { panic!("two groupings") };
    told(&of_pupils.bands, &["receiving"], ("60.00", "42.86"));
    told(&of_pupils.bands, &["talking", "working"], ("40.00", "28.57"));
    told(&of_teacher.bands, &["presenting"], ("40.00", "33.33"));
    told(&of_teacher.bands, &["guiding"], ("70.00", "60.00"));
    told(&of_teacher.bands, &["admin"], ("10.00", "6.67"));
    assert_eq!(boxes.any, [(id("gw"), Share { part: 3, base: 10 })]);
}

#[test]
fn a_box_cut_short_is_in_the_base_and_a_missed_one_is_not() {
    // 19 minutes: ten boxes due, the last one half. Nothing at boxes 2 and 9 (from 0); not seen from minute 11 to 13:
    // boxes 5 and 6 are cut.
    let mut marks = ticked(&TEN);
    marks.retain(|(at, _)| *at != minute(4) && *at != minute(18));
    let not_seen = What::Gap { kind: GapKind::CannotSee, until: Some(LessonTime::from_ms(minute(13))) };
    marks.push((minute(11), not_seen));
    let boxes = figures_of(&recorded(minute(19), marks.clone()));
    assert_eq!(counts(&boxes), [10, 8, 6, 2, 2, 0]);
    assert_eq!(both_ways(&boxes.sides[0].codes, "s-wg"), ("37.50".to_owned(), "27.27".to_owned()));
    // The last box is the half that there is of it.
    marks.push((minute(18), a_box("s-l")));
    assert_eq!(counts(&figures_of(&recorded(minute(19), marks))), [10, 9, 6, 3, 1, 0]);
}

#[test]
fn a_box_in_a_gap_was_not_missed() {
    // Away from minute 4 to 9: boxes 2 and 3 wholly, box 4 (8–10) in part. Interrupted from 15 to the end, 19: boxes 8 and
    // the half of 9 that there is; 7 in part.
    let until = |end: i64| Some(LessonTime::from_ms(minute(end)));
    let gaps = [
        (minute(4), What::Gap { kind: GapKind::MachineAway, until: until(7) }),
        (minute(7), What::Gap { kind: GapKind::NotObserving, until: until(9) }),
        (minute(15), What::Gap { kind: GapKind::Interrupted, until: None }),
    ];
    let boxes = figures_of(&recorded(minute(19), gaps.clone()));
    assert_eq!(counts(&boxes), [10, 0, 0, 0, 6, 4]);
    let filled = gaps.into_iter().chain([(minute(6), a_box("s-l")), (minute(8), a_box(""))]);
    assert_eq!(counts(&figures_of(&recorded(minute(19), filled))), [10, 2, 0, 2, 5, 3]);
}

#[test]
fn without_an_end_boxes_are_due_up_to_the_last_one() {
    let mut session = recorded(minute(20), ticked(&TEN));
    session.observation.ended = None;
    session.observation.entries.retain(|entry| entry.at != LessonTime::from_ms(minute(6)));
    assert_eq!(counts(&figures_of(&session)), [10, 9, 9, 0, 1, 0]);
    session.observation.started = None;
    assert_eq!(counts(&figures_of(&session)), [10, 9, 9, 0, 1, 0]);
}

#[test]
fn a_box_without_a_code_was_observed_and_no_box_is_no_base() {
    let boxes = figures_of(&recorded(minute(8), ticked(&["s-l", "", "s-l s-l", "nix"])));
    assert_eq!(both_ways(&boxes.sides[0].codes, "s-l"), ("50.00".to_owned(), "100.00".to_owned()));
    assert_eq!(both_ways(&boxes.sides[1].codes, "t-lec"), ("0.00".to_owned(), "–".to_owned()));
    let none = figures_of(&recorded(minute(8), []));
    assert_eq!(counts(&none), [4, 0, 0, 0, 4, 0]);
    assert_eq!(both_ways(&none.groupings[0].bands, "talking"), ("–".to_owned(), "–".to_owned()));
    assert_eq!(none.any[0].1.percent(), None);
}

#[test]
fn what_is_said_of_boxes_as_a_whole_is_of_all_boxes() {
    let mut session = recorded(minute(8), ticked(&["s-l", "s-l", "", "s-l"]));
    for (entry, said) in session.observation.entries.iter_mut().zip([Some("high"), Some("high"), Some("low"), None]) {
        if let What::Box { level, .. } = &mut entry.what {
            *level = said.map(id);
        }
    }
    session.observation.entries[2].removed = true;
    let levels: Vec<_> = figures_of(&session).levels.iter().map(|(_, share)| (share.part, share.base)).collect();
    assert_eq!(levels, [(2, 3), (0, 3), (0, 3), (1, 3)]);
}
