//! Time budgets of event records: as they were published, and as they are counted by other means.
//!
//! The records and the budgets of them are those that the tests of BORIS hold its own budgets to (Friard & Gamba 2016;
//! github.com/olivierfriard/BORIS, its `tests/files/test.boris` and `tests/test_time_budget.py`): times and printed figures are
//! facts, taken over with their source. It prints seconds with three digits; subjects are seats here.

use serde_json::{Value, json};

use crate::by_hand::one;
use crate::hand::{Recurrence, as_told, figures_of, rounds_to};

const RECORD: &str = r#"(
  id: "rekaman", name: (id: "Rekaman", en: "Record"), about: (id: "Uji.", en: "Test."), answers: (id: "Apa?", en: "What?"),
  source: (title: "uji", licence: "MIT"),
  way: Events((
    codes: [
      (code: (id: "p", key: 'p', label: (id: "saat", en: "moment"), means: (id: "Satu saat.", en: "A moment.")), who: perhaps),
      (code: (id: "s", key: 's', label: (id: "keadaan", en: "state"), means: (id: "Satu keadaan.", en: "A state.")),
        lasts: true, who: perhaps),
      (code: (id: "q", key: 'q', label: (id: "saat lain", en: "other"), means: (id: "Satu saat.", en: "A moment.")),
        modifiers: ["m"]),
      (code: (id: "r", key: 'r', label: (id: "lain", en: "other state"), means: (id: "Satu keadaan.", en: "A state.")),
        lasts: true, modifiers: ["m"]),
    ],
    modifiers: [(id: "m", label: (id: "macam", en: "kind"), scale: One([
      (id: "m1", key: '1', label: (id: "satu", en: "one"), means: (id: "Satu.", en: "One.")),
      (id: "m2", key: '2', label: (id: "dua", en: "two"), means: (id: "Dua.", en: "Two.")),
      (id: "m3", key: '3', label: (id: "tiga", en: "three"), means: (id: "Tiga.", en: "Three.")),
    ]))],
  )),
)"#;

/// A state, from when to when in ms; who is empty for nobody.
fn state(code: &str, who: &str, from: i64, to: i64) -> (i64, String) {
    (from, format!(r#"Span(instrument: "rekaman", code: "{code}"{}, until: {to})"#, of(who)))
}

fn moment(code: &str, who: &str, at: i64) -> (i64, String) {
    (at, format!(r#"Point(instrument: "rekaman", code: "{code}"{})"#, of(who)))
}

/// Whose it is, or what was said of it more closely.
fn of(who: &str) -> String {
    match who {
        "" => String::new(),
        kind if kind.starts_with('m') => format!(r#", with: [(modifier: "m", is: One("{kind}"))]"#),
        seat => format!(r#", seat: "{seat}""#),
    }
}

fn budget(marks: &[(i64, String)], ms: i64) -> Value {
    let mut marks = marks.to_vec();
    marks.sort_by_key(|(at, _)| *at);
    figures_of("rekaman", &[("rekaman", RECORD)], &marks, ms)["codes"].clone()
}

/// What a budget prints: number, duration, its mean and deviation, the mean and the deviation of what lies between. `NA` is
/// unknown.
fn printed(budget: &Value, wanted: [&str; 6]) {
    let each = &budget["lasting"]["each"];
    let between = &budget["between"];
    assert_eq!(budget["count"].as_u64().unwrap().to_string(), wanted[0]);
    let found = [&budget["lasting"]["total_ms"], &each["mean"], &each["sd"], &between["mean"], &between["sd"]];
    for (found, wanted) in found.into_iter().zip(&wanted[1..]) {
        match found.as_f64() {
            // Where there is no state at all, ours says 0, and that it is unknown how long one was.
            None | Some(0.0) if *wanted == "NA" => {}
            Some(ms) => assert!(rounds_to(ms / 1_000.0, wanted), "{} s is not {wanted} in {budget}", ms / 1_000.0),
            None => panic!("{wanted} is unknown in {budget}"),
        }
    }
}

fn of_seat<'v>(code: &'v Value, seat: Option<&str>) -> &'v Value {
    code["seats"].as_array().unwrap().iter().find(|told| told["seat"] == json!(seat)).unwrap()
}

#[test]
fn the_budget_of_two_subjects_is_the_published_one() {
    let marks = [
        state("s", "s1", 3_300, 7_750),
        state("s", "s1", 9_900, 16_200),
        state("s", "s1", 18_350, 24_475),
        state("s", "s2", 38_425, 46_100),
    ];
    let codes = budget(&marks, 359_960);
    let states = one(&codes, "code", "s");
    printed(of_seat(states, Some("s1")), ["3", "16.875", "5.625", "1.021", "2.15", "0.0"]);
    printed(of_seat(states, Some("s2")), ["1", "7.675", "7.675", "NA", "NA", "NA"]);
    printed(one(&codes, "code", "p"), ["0", "NA", "NA", "NA", "NA", "NA"]);
}

#[test]
fn the_budget_of_nobody_among_subjects_is_the_published_one() {
    let mut marks = Vec::new();
    for (who, from, to) in [
        ("", 1_800, 8_125),
        ("", 10_250, 23_350),
        ("", 26_775, 31_475),
        ("", 227_765, 253_490),
        ("", 255_340, 261_140),
        ("s1", 266_165, 276_690),
        ("s1", 280_965, 294_215),
        ("s2", 286_215, 292_065),
        ("", 303_790, 307_765),
        ("s2", 317_390, 320_365),
    ] {
        marks.push(state("s", who, from, to));
    }
    for at in [32_825, 34_150, 34_925, 299_715, 301_340, 303_240] {
        marks.push(moment("p", "", at));
    }
    marks.extend([moment("p", "s2", 314_490), moment("p", "s2", 316_065)]);
    let codes = budget(&marks, 539_920);
    printed(of_seat(one(&codes, "code", "s"), None), ["6", "59.625", "9.937", "8.395", "49.268", "84.012"]);
    printed(of_seat(one(&codes, "code", "p"), None), ["6", "NA", "NA", "NA", "54.083", "117.79"]);
}

#[test]
fn the_budgets_of_moments_and_of_modifiers_are_the_published_ones() {
    let moments = [2_048, 5_439, 9_071, 12_223, 15_136].map(|at| moment("p", "", at));
    printed(one(&budget(&moments, 26_862), "code", "p"), ["5", "NA", "NA", "NA", "3.272", "0.309"]);

    let marks = [
        moment("q", "m1", 8_475),
        moment("q", "m2", 12_350),
        moment("q", "m3", 15_650),
        state("r", "m1", 19_175, 27_950),
        state("r", "", 30_425, 40_825),
    ];
    let codes = budget(&marks, 179_960);
    let (q, r) = (one(&codes, "code", "q"), one(&codes, "code", "r"));
    for kind in ["m1", "m2", "m3"] {
        printed(one(&q["answers"], "answer", kind), ["1", "NA", "NA", "NA", "NA", "NA"]);
    }
    let m1 = one(&r["answers"], "answer", "m1");
    printed(m1, ["1", "8.775", "8.775", "NA", "NA", "NA"]);
    // What was said nothing of has no row of its own: it is what the rows leave of the whole.
    let left = r["lasting"]["total_ms"].as_i64().unwrap() - m1["lasting"]["total_ms"].as_i64().unwrap();
    assert!(rounds_to(left as f64 / 1_000.0, "10.4"));
}

/// One tick of the painted lesson, in ms.
const TICK: i64 = 100;
const CODES: [&str; 10] = ["ad", "lt", "lq", "sr", "sq", "lr", "cq", "st", "sd", "fb"];

/// Ten thousand states, one after another, some with a pause behind them: the place of the code, from when to when in ticks.
fn chain() -> Vec<(usize, usize, usize)> {
    let mut next = Recurrence::from(1966);
    let mut at = 7;
    let states = (0..10_000).map(|_| {
        // The last code never comes.
        let code = usize::try_from(next.below(9)).unwrap();
        let from = at;
        let to = from + 1 + usize::try_from(next.below(60)).unwrap();
        at = to + if next.below(10) == 0 { usize::try_from(next.below(30)).unwrap() } else { 0 };
        (code, from, to)
    });
    states.collect()
}

/// The figures of some states, painted tick by tick on a lesson from which the unseen ticks are taken out.
struct Painted {
    durations: Vec<i64>,
    between: Vec<i64>,
    outside: usize,
}

fn painted(states: &[(usize, usize, usize)], code: usize, seen: &[bool]) -> Painted {
    let mut ticks = vec![None; seen.len()];
    for (place, (_, from, to)) in states.iter().enumerate().filter(|(_, (other, ..))| *other == code) {
        ticks[*from..*to].fill(Some(place));
    }
    let shown: Vec<Option<usize>> = ticks.iter().zip(seen).filter(|(_, seen)| **seen).map(|(tick, _)| *tick).collect();
    let (mut durations, mut between) = (Vec::new(), Vec::new());
    let (mut last, mut empty) = (None, 0);
    for tick in shown {
        match tick {
            None => empty += TICK,
            Some(place) if last == Some(place) => *durations.last_mut().unwrap() += TICK,
            Some(place) => {
                between.extend(last.map(|_| empty));
                durations.push(TICK);
                last = Some(place);
            }
        }
        if tick.is_some() {
            empty = 0;
        }
    }
    let outside = states.iter().filter(|(other, ..)| *other == code).count() - durations.len();
    Painted { durations, between, outside }
}

fn near(found: &Value, wanted: f64) {
    let found = found.as_f64().unwrap();
    assert!((found - wanted).abs() <= 1e-12 * wanted.abs(), "{found} is not {wanted}");
}

/// A spread, held to mean and deviation in two passes, and to its ends.
fn spread(found: &Value, values: &[i64]) {
    let n = values.len() as f64;
    let sum: i64 = values.iter().sum();
    assert_eq!((&found["count"], &found["sum"]), (&json!(values.len()), &json!(sum)));
    let mean = values.iter().map(|value| *value as f64 / n).sum::<f64>();
    near(&found["mean"], mean);
    near(&found["sd"], (values.iter().map(|value| (*value as f64 - mean).powi(2)).sum::<f64>() / (n - 1.0)).sqrt());
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    assert_eq!((found["least"].as_i64(), found["most"].as_i64()), (sorted.first().copied(), sorted.last().copied()));
    near(&found["median"], (sorted[(sorted.len() - 1) / 2] + sorted[sorted.len() / 2]) as f64 / 2.0);
}

#[test]
fn ten_thousand_changes_of_state_come_to_what_is_painted_tick_by_tick() {
    let states = chain();
    let lesson = states.last().unwrap().2 + 50;
    let gaps: Vec<(&str, usize, usize)> = (0..30)
        .map(|place| {
            (["interrupted", "cannot_see", "not_observing"][place % 3], place * lesson / 31 + 11, 130 + 17 * place)
        })
        .map(|(kind, from, long)| (kind, from, from + long))
        .collect();
    let (mut seen, mut ran) = (vec![true; lesson], vec![true; lesson]);
    for (kind, from, to) in &gaps {
        seen[*from..*to].fill(false);
        if *kind == "interrupted" {
            ran[*from..*to].fill(false);
        }
    }

    let ms = |tick: usize| tick as i64 * TICK;
    let mut marks: Vec<(i64, String)> = states
        .iter()
        .map(|(code, from, to)| {
            (ms(*from), format!(r#"Span(instrument: "fill-plus", code: "{}", until: {})"#, CODES[*code], ms(*to)))
        })
        .collect();
    marks.extend(gaps.iter().map(|(kind, from, to)| (ms(*from), format!("Gap(kind: {kind}, until: {})", ms(*to)))));
    marks.sort_by_key(|(at, _)| *at);
    let figures = figures_of("fill-plus", &[], &marks, ms(lesson));

    let observed = seen.iter().filter(|seen| **seen).count() as i64 * TICK;
    let whole = ran.iter().filter(|ran| **ran).count() as i64 * TICK;
    assert_eq!(figures["base"], json!({ "lesson_ms": whole, "observed_ms": observed }));
    let all: Vec<Painted> = (0..10).map(|code| painted(&states, code, &seen)).collect();
    let counted: usize = all.iter().map(|painted| painted.durations.len()).sum();
    assert!(all.iter().map(|painted| painted.outside).sum::<usize>() > 100, "some lie in gaps");
    for (place, painted_here) in all.iter().enumerate() {
        let code = one(&figures["codes"], "code", CODES[place]);
        let number = painted_here.durations.len();
        let total: i64 = painted_here.durations.iter().sum();
        assert_eq!((&code["count"], &code["outside"]), (&json!(number), &json!(painted_here.outside)));
        assert_eq!((&code["of_marks"]["part"], &code["of_marks"]["base"]), (&json!(number), &json!(counted)));
        near(&code["per_minute"], number as f64 * 60_000.0 / observed as f64);
        assert_eq!(code["lasting"]["total_ms"], total);
        let share = &code["lasting"]["share"];
        assert_eq!((&share["part"], &share["base"]), (&json!(total), &json!(observed)));
        assert_eq!(share["percent"], as_told(total as f64 * 100.0 / observed as f64));
        let in_lesson: i64 = painted(&states, place, &ran).durations.iter().sum();
        assert_eq!((&code["of_lesson"]["part"], &code["of_lesson"]["base"]), (&json!(in_lesson), &json!(whole)));
        if number == 0 {
            assert_eq!((&code["lasting"]["each"], &code["between"]), (&Value::Null, &Value::Null));
            continue;
        }
        spread(&code["lasting"]["each"], &painted_here.durations);
        spread(&code["between"], &painted_here.between);
    }
    for band in figures["groupings"][0]["bands"].as_array().unwrap() {
        assert!(band["count"].as_u64().unwrap() > 0);
    }
    let of_bands = |field: &str| -> i64 {
        let bands = figures["groupings"][0]["bands"].as_array().unwrap();
        bands.iter().map(|band| band["lasting"][field].as_i64().unwrap()).sum()
    };
    let total: i64 = all.iter().flat_map(|painted| &painted.durations).sum();
    assert_eq!(of_bands("total_ms"), total);
}
