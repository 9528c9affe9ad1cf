//! Budgets worked by hand.

use proptest::prelude::*;

use super::*;
use crate::analysis::figures::fixture::{UJI, code, codes, events, grouping, point, recorded, span};
use crate::analysis::fixture::{both, id, minute, moment};
use crate::domain::catalog::instrument::{Asked, Modifier};
use crate::domain::observation::GapKind;

const SECOND: i64 = 1_000;

fn budget_of(session: &Session, events: &Events) -> TimeBudget {
    time_budget(session, id(UJI), events, LessonTime::from_ms(minute(500)))
}

fn gap(kind: GapKind, until: i64) -> What {
    What::Gap { kind, until: Some(LessonTime::from_ms(until)) }
}

/// The per cent and the base of a state.
fn share(budget: &Budget) -> (u64, u64) {
    let share = budget.lasting.as_ref().unwrap().share;
    (share.part, share.base)
}

#[test]
fn moments_have_a_number_a_rate_and_what_lies_between_them() {
    // Five minutes: 10, 70, 100, 250 s. Between: 60, 30, 150: mean 80, sd √((400 + 2500 + 4900) / 2) = √3900.
    let marks = [10, 70, 100, 250].map(|at| (at * SECOND, point("tanya", None)));
    let budget = budget_of(&recorded(minute(5), marks), &events("tanya puji", ""));
    let [asked, praised] = &budget.codes[..] else { panic!("two codes") };
    assert_eq!((asked.all.count, asked.all.per_minute, &asked.all.lasting), (4, Some(0.8), &None));
    let between = asked.all.between.unwrap();
    assert_eq!((between.count, between.mean, between.least, between.most), (3, 80_000.0, 30_000, 150_000));
    assert!((between.sd.unwrap() - 3900.0_f64.sqrt() * 1000.0).abs() < 1e-6);
    assert_eq!(asked.of_marks, Share { part: 4, base: 4 });
    assert_eq!((praised.all.count, praised.all.per_minute, praised.all.between), (0, Some(0.0), None));
    assert_eq!((asked.of_lesson, praised.of_marks.percent()), (None, Some(0.0)));
}

#[test]
fn states_have_a_total_a_mean_a_deviation_and_a_share() {
    // Ten minutes: explaining 0–120, 180–240, 300–480 s; writing 120–180 s.
    // 120, 60, 180: total 360, mean 120, sd √((0 + 3600 + 3600) / 2) = 60. 360 / 600 = 60 %. Between: 60, 60.
    let marks = [
        (0, span("jelas", None, Some(120 * SECOND))),
        (120 * SECOND, span("tulis", None, Some(180 * SECOND))),
        (180 * SECOND, span("jelas", None, Some(240 * SECOND))),
        (300 * SECOND, span("jelas", None, Some(480 * SECOND))),
    ];
    let budget = budget_of(&recorded(minute(10), marks), &events("", "jelas tulis"));
    let all = &budget.codes[0].all;
    let lasting = all.lasting.as_ref().unwrap();
    let each = lasting.each.unwrap();
    assert_eq!((all.count, lasting.total, each.mean, each.sd), (3, 360_000, 120_000.0, Some(60_000.0)));
    assert_eq!((each.least, each.most, all.per_minute), (60_000, 180_000, Some(0.3)));
    assert_eq!((lasting.share.part, lasting.share.base, lasting.share.percent()), (360_000, 600_000, Some(60.0)));
    assert_eq!(all.between.map(|between| (between.count, between.sum)), Some((2, 120_000)));
    let once = &budget.codes[1].all;
    assert_eq!(once.lasting.as_ref().unwrap().each.unwrap().sd, None, "of one there is no deviation");
    assert_eq!(once.between, None);
}

#[test]
fn gaps_leave_the_base_and_are_cut_out_of_what_lasts() {
    // Ten minutes, not seen 100–160 s, interrupted 400–460 s: 480 s observed, 540 s of lesson.
    // Explaining 40–200 s: 160 − 60 = 100 s; asking 380–500 s: 120 − 60. Within the gap: a state of 110–150 s, a moment at 120 s.
    let marks = [
        (100 * SECOND, gap(GapKind::CannotSee, 160 * SECOND)),
        (400 * SECOND, gap(GapKind::Interrupted, 460 * SECOND)),
        (40 * SECOND, span("jelas", None, Some(200 * SECOND))),
        (110 * SECOND, span("tulis", None, Some(150 * SECOND))),
        (120 * SECOND, point("tanya", None)),
        (300 * SECOND, point("tanya", None)),
        (380 * SECOND, span("jelas", None, Some(500 * SECOND))),
        (-5 * SECOND, point("tanya", None)),
    ];
    let budget = budget_of(&recorded(minute(10), marks), &events("tanya", "jelas tulis"));
    assert_eq!((budget.lesson, budget.observed), (540_000, 480_000));
    let [asked, explained, wrote] = &budget.codes[..] else { panic!("three codes") };
    assert_eq!((asked.all.count, asked.outside, asked.all.per_minute), (1, 2, Some(0.125)));
    assert_eq!((explained.all.count, share(&explained.all)), (2, (160_000, 480_000)));
    // 200 to 380 s: 180 s, no gap between.
    assert_eq!(explained.all.between.map(|between| between.sum), Some(180_000));
    // Of the lesson only the interruption is out: 160 + 60 of 540 s.
    assert_eq!(explained.of_lesson, Some(Share { part: 220_000, base: 540_000 }));
    assert_eq!((wrote.all.count, wrote.outside, share(&wrote.all)), (0, 1, (0, 480_000)));
    assert_eq!(wrote.all.lasting.as_ref().unwrap().each, None);
}

#[test]
fn what_lies_between_is_measured_without_the_gap() {
    let marks = [
        (minute(1), point("tanya", None)),
        (minute(2), gap(GapKind::NotObserving, minute(4))),
        (minute(5), point("tanya", None)),
    ];
    let budget = budget_of(&recorded(minute(10), marks), &events("tanya", ""));
    assert_eq!(budget.codes[0].all.between.map(|between| between.sum), Some(minute(2)));
}

#[test]
fn of_a_lesson_that_is_all_gap_nothing_is_known() {
    let marks = [(0, gap(GapKind::NotObserving, minute(5))), (minute(1), span("jelas", None, None))];
    let budget = budget_of(&recorded(minute(5), marks), &events("", "jelas"));
    let code = &budget.codes[0];
    assert_eq!((code.all.count, code.all.per_minute, code.outside, code.closed_by_end), (0, None, 1, 0));
    assert_eq!(code.all.lasting.as_ref().unwrap().share.percent(), None);
    assert_eq!(code.of_marks.percent(), None);
}

#[test]
fn a_state_nobody_ended_lasts_to_the_end_and_is_counted_as_such() {
    let session = recorded(minute(10), [(minute(7), span("jelas", None, None))]);
    let code = &budget_of(&session, &events("", "jelas")).codes[0];
    assert_eq!((code.closed_by_end, share(&code.all)), (1, (180_000, 600_000)));
    // While the lesson runs, until now.
    let mut running = session;
    running.observation.ended = None;
    let now = LessonTime::from_ms(minute(8));
    let code = &time_budget(&running, id(UJI), &events("", "jelas"), now).codes[0];
    assert_eq!(share(&code.all), (60_000, 480_000));
}

#[test]
fn two_persons_at_once_are_counted_twice_and_share_the_time_once() {
    // S1 0–60 s, S2 30–90 s, S1 again 120–150 s: 150 s in all, of which 60 + 30 + 30 = 120 s of the clock.
    let marks = [
        (0, span("bicara", Some("s10"), Some(60 * SECOND))),
        (30 * SECOND, span("bicara", Some("s2"), Some(90 * SECOND))),
        (120 * SECOND, span("bicara", Some("s10"), Some(150 * SECOND))),
        (130 * SECOND, span("bicara", None, Some(140 * SECOND))),
    ];
    let code = &budget_of(&recorded(minute(5), marks), &events("", "bicara")).codes[0];
    assert_eq!((code.all.lasting.as_ref().unwrap().total, share(&code.all)), (160_000, (120_000, 300_000)));
    // Between 90 and 120 s only: the others overlap.
    assert_eq!(code.all.between.map(|between| (between.count, between.sum)), Some((1, 30_000)));
    let seats: Vec<_> = code.seats.iter().map(|(seat, one)| (*seat, one.count, share(one).0)).collect();
    assert_eq!(seats, [(None, 1, 10_000), (Some(id("s2")), 1, 60_000), (Some(id("s10")), 2, 90_000)]);
}

#[test]
fn what_was_said_more_closely_is_counted_answer_by_answer() {
    let mut events = events("tanya", "");
    events.modifiers = vec![
        Modifier {
            id: id("jenis"),
            label: both("jenis"),
            asked: Asked::Start,
            scale: Scale::One(codes("terbuka tertutup")),
        },
        Modifier {
            id: id("untuk"),
            label: both("untuk"),
            asked: Asked::Start,
            scale: Scale::Many(codes("putra putri")),
        },
        Modifier { id: id("tunggu"), label: both("tunggu"), asked: Asked::Start, scale: Scale::Number(0, 60) },
    ];
    let with = |kind: &str, whom: &[&str], wait: i64| {
        vec![
            With { modifier: id("jenis"), is: Answer::One(id(kind)) },
            With { modifier: id("untuk"), is: Answer::Many(whom.iter().map(|name| id(name)).collect()) },
            With { modifier: id("tunggu"), is: Answer::Number(wait) },
        ]
    };
    let said = [with("tertutup", &["putri"], 10), with("terbuka", &["putra", "putri"], 2), with("tertutup", &[], 10)];
    let marks = (1..).zip(said).map(|(place, with)| {
        let mut what = point("tanya", None);
        if let What::Point { with: put, .. } = &mut what {
            *put = with;
        }
        (minute(place), what)
    });
    let code = &budget_of(&recorded(minute(10), marks), &events).codes[0];
    let told: Vec<String> =
        code.answers.iter().map(|(modifier, answer, one)| format!("{modifier} {answer:?} {}", one.count)).collect();
    let answer = |name: &str| format!("{:?}", Answer::One(id(name)));
    assert_eq!(
        told,
        [
            format!("jenis {} 1", answer("terbuka")),
            format!("jenis {} 2", answer("tertutup")),
            format!("untuk {} 1", answer("putra")),
            format!("untuk {} 2", answer("putri")),
            "tunggu Number(2) 1".to_owned(),
            "tunggu Number(10) 2".to_owned(),
        ]
    );
    assert_eq!(code.answers[1].2.between.map(|between| between.sum), Some(minute(2)));
}

#[test]
fn a_step_of_the_plan_is_a_base_of_its_own() {
    // The first step 0–4 min, the second 4–10. A state 2–7 min: 2 of 4 minutes, 3 of 6. A moment at 4 min is the second's.
    let mut session =
        recorded(minute(10), [(minute(2), span("jelas", None, Some(minute(7)))), (minute(4), point("tanya", None))]);
    let step = session.plan.steps[1].id;
    let mut mark = session.observation.entries[0].clone();
    (mark.id, mark.n, mark.at, mark.what) = (id("n9"), 9, LessonTime::from_ms(minute(4)), What::Step { step });
    session.observation.entries.push(mark);
    session.put_in_order();
    let budget = budget_of(&session, &events("tanya", "jelas"));
    assert_eq!(budget.steps.iter().map(|(_, ms)| ms / minute(1)).collect::<Vec<_>>(), [4, 6, 0]);
    let [asked, explained] = &budget.codes[..] else { panic!("two codes") };
    assert_eq!(asked.steps.iter().map(|(_, one)| one.count).collect::<Vec<_>>(), [0, 1, 0]);
    assert_eq!(asked.steps[1].1.per_minute, Some(1.0 / 6.0));
    let shares: Vec<_> = explained.steps.iter().map(|(_, one)| share(one)).collect();
    assert_eq!(shares, [(120_000, 240_000), (180_000, 360_000), (0, 0)]);
    assert_eq!(explained.steps[2].1.per_minute, None, "the third step never came");
}

#[test]
fn codes_taken_together_share_the_time_once() {
    let mut events = events("tanya", "jelas tulis");
    events.groupings = vec![grouping("guru", "bicara: jelas tulis; bertanya: tanya")];
    let marks = [
        (0, span("jelas", None, Some(minute(3)))),
        (minute(2), span("tulis", None, Some(minute(4)))),
        (minute(5), point("tanya", None)),
    ];
    let budget = budget_of(&recorded(minute(8), marks), &events);
    let [(_, together, of_marks), (_, asked, _)] = &budget.groupings[0].bands[..] else { panic!("two bands") };
    assert_eq!((together.count, share(together), *of_marks), (2, (240_000, 480_000), Share { part: 2, base: 3 }));
    assert_eq!((asked.count, &asked.lasting), (1, &None));
}

#[test]
fn what_was_struck_out_taken_back_or_kept_to_the_pair_is_not_counted() {
    let mut session = recorded(minute(5), (1..5).map(|at| (minute(at), point("tanya", None))));
    let [removed, withdrawn, withheld, _] = &mut session.observation.entries[..] else { panic!("four") };
    (removed.removed, withdrawn.withdrawn, withheld.withheld) = (true, true, true);
    assert_eq!(budget_of(&session, &events("tanya", "")).codes[0].all.count, 1);
    let counts = Tally { codes: vec![code("tanya")], groupings: Vec::new() };
    let counted = tally(&session, id(UJI), &counts, LessonTime::START);
    assert_eq!((counted.codes[0].all.count, counted.codes[0].all.per_minute), (1, Some(0.2)));
}

#[test]
fn a_lesson_without_marks_has_empty_rows_and_one_without_a_start_has_a_base_of_what_was_recorded() {
    let budget = budget_of(&recorded(minute(5), []), &events("tanya", "jelas"));
    assert!(budget.codes.iter().all(|code| code.all.count == 0 && code.seats.is_empty() && code.answers.is_empty()));
    assert_eq!(budget.codes[1].all.lasting.as_ref().unwrap().share.percent(), Some(0.0));
    let mut session =
        recorded(0, [(0, span("jelas", None, Some(minute(1)))), (minute(1), span("jelas", None, Some(minute(4))))]);
    (session.observation.started, session.observation.ended) = (None, None);
    assert_eq!(share(&budget_of(&session, &events("", "jelas")).codes[0].all), (240_000, 240_000));
}

/// Ten thousand states, each of which ends the one before it in the same millisecond.
fn chain_of_states(changes: i64) -> (Session, Events) {
    let names = ["a", "b", "c", "d"];
    // Lengths of 137 ms to 9.7 s that are no round numbers.
    let starts: Vec<i64> = (0..=changes)
        .scan(0, |at, place| {
            let now = *at;
            *at += 137 + place * 7_919 % 9_601;
            Some(now)
        })
        .collect();
    let spans = starts
        .windows(2)
        .zip(0..)
        .map(|(pair, place): (&[i64], usize)| (pair[0], span(names[place % 4], None, Some(pair[1]))));
    let mut session = recorded(0, spans);
    let end = *starts.last().unwrap();
    session.observation.ended = Some(moment("07:30:00") + chrono::TimeDelta::milliseconds(end));
    (session, events("", "a b c d"))
}

#[test]
fn a_chain_of_ten_thousand_states_fills_the_lesson_to_the_millisecond() {
    let (session, events) = chain_of_states(10_000);
    let budget = budget_of(&session, &events);
    let total: i64 = budget.codes.iter().map(|code| code.all.lasting.as_ref().unwrap().total).sum();
    assert_eq!((total, budget.codes.iter().map(|code| code.all.count).sum::<u64>()), (budget.observed, 10_000));
}

proptest! {
    #[test]
    fn the_steps_and_the_states_of_a_chain_sum_to_what_was_observed(
        lengths in prop::collection::vec(1_i64..90_000, 1..40),
        gaps in prop::collection::vec((0_i64..900_000, 0_i64..60_000), 0..5),
        moves in prop::collection::vec((0_i64..900_000, 0_usize..3), 0..6),
    ) {
        let mut at = 0;
        let states = lengths.iter().enumerate().map(|(place, long)| {
            let from = at;
            at += long;
            (from, span(["a", "b"][place % 2], None, Some(from + long)))
        });
        let mut marks: Vec<(i64, What)> = states.collect();
        marks.extend(gaps.iter().map(|(from, long)| (*from, gap(GapKind::CannotSee, from + long))));
        let mut session = recorded(at, marks);
        let steps: Vec<_> = session.plan.steps.iter().map(|step| step.id).collect();
        for (n, (from, step)) in (100..).zip(&moves) {
            let what = What::Step { step: steps[*step] };
            session.observation.entries.push(crate::analysis::fixture::entry(n, *from, crate::domain::Role::Mentor, what));
        }
        session.put_in_order();
        let budget = budget_of(&session, &events("", "a b"));
        let total = |one: &Budget| one.lasting.as_ref().unwrap().total;
        prop_assert_eq!(budget.codes.iter().map(|code| total(&code.all)).sum::<i64>(), budget.observed);
        prop_assert_eq!(budget.steps.iter().map(|(_, ms)| ms).sum::<i64>(), budget.observed);
        for code in &budget.codes {
            prop_assert_eq!(code.steps.iter().map(|(_, one)| total(one)).sum::<i64>(), total(&code.all));
            prop_assert_eq!(share(&code.all).0 as i64, total(&code.all));
        }
    }
}
