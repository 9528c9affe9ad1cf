//! Fractions of intervals, as they were published, and as they are counted by other means.
//!
//! The fractions of 31 courses and the ticks of the first are those of T. Hui’s analysis of COPUS observations at a Canadian
//! university, 2,380 intervals of two minutes in all (github.com/hui-tony-zk/COPUS-Paper, its tables
//! `summary_of_fract_time_spent.csv` and, of course 11, instructor A, `all_observations_cleaned.csv`). They are facts, taken
//! over with their source; of the other courses only the fractions, from which the number of intervals follows.

use std::collections::HashSet;

use serde_json::{Value, json};

use crate::by_hand::one;
use crate::hand::{Recurrence, as_told, figures_of};

const BOX: i64 = 120_000;
/// The columns of both tables, with one code of ours for their group work, whichever it was.
const FRACTIONS: &str = include_str!("copus-fractions.csv");
/// Course 11, instructor A, four lessons: the ticks of each interval, in the order of [`TICKED`].
const COURSE_11_A: [&str; 4] = [
    "00110001 00000001 00111001 00110001 01010000 00010001 00000011 00100011 00100001 00110001 01010000 01011000 00001000 \
     00001011 00010011 10011000 10010001 00010001 10010000 00011000 00001011 00000011",
    "10001001 01011000 00100001 00101000 00111001 00110001 00111001 00001000 10001000 01101001 01001000 00101001 00101001 \
     00101001 10001000 00001001 00000011 10010011 01010011 11110001 00010000 00011000 00001000",
    "00000000 00001000 00001000 00001000 10001101 10011101 00001100 00001001 00010011 10010000 10011000 00101000 10110001 \
     01011000 01001000 00001011 00000011 10011011 10011000 00000011 00101011 00110001 10011000 10011000 01001000",
    "00000000 00000000 00000000 01001000 01001000 00111001 00110001 01110000 01110001 01110001 01110000 11110001 00100001 \
     10111000 00001000 01001000 00001000 10110001 00011001 10011000 00001001 00000001 00000001 00010101",
];
const TICKED: [&str; 8] = ["s-anq", "s-sq", "t-cq", "t-fup", "t-lec", "t-rtw", "t-mg", "s-wg"];

/// A course: its name, and each code with the fraction printed.
fn courses() -> Vec<(String, Vec<(&'static str, &'static str)>)> {
    let mut lines = FRACTIONS.lines();
    let codes: Vec<&str> = lines.next().unwrap().split(',').skip(3).collect();
    let course = |line: &'static str| {
        let fields: Vec<&str> = line.split(',').collect();
        (fields[..3].join("-"), codes.iter().copied().zip(fields[3..].iter().copied()).collect())
    };
    lines.map(course).collect()
}

/// The fewest intervals of which all these can be fractions, and how many of them each is.
fn intervals(fractions: &[(&str, &str)]) -> (i64, Vec<i64>) {
    let part = |n: i64, printed: &str| (printed.parse::<f64>().unwrap() * n as f64).round() as i64;
    let fits = |n: &i64| fractions.iter().all(|(_, printed)| same(part(*n, printed) as f64 / *n as f64, printed));
    let n = (1..500).find(fits).unwrap();
    (n, fractions.iter().map(|(_, printed)| part(n, printed)).collect())
}

/// Whether a fraction is the one printed, to its fifteen digits.
fn same(fraction: f64, printed: &str) -> bool {
    format!("{fraction:.14e}") == format!("{:.14e}", printed.parse::<f64>().unwrap())
}

fn mark(place: i64, codes: &[&str], level: &str) -> (i64, String) {
    let codes: Vec<_> = codes.iter().map(|code| format!("\"{code}\"")).collect();
    (place * BOX, format!(r#"Box(instrument: "copus", codes: [{}]{level})"#, codes.join(", ")))
}

/// The fraction of intervals with a code; group work of any kind is told under `any`.
fn found(figures: &Value, code: &str) -> f64 {
    if code == "gw" {
        return one(&figures["any"], "any", "gw")["of_boxes"]["percent"].as_f64().unwrap() / 100.0;
    }
    let mut sides = figures["sides"].as_array().unwrap().iter().flat_map(|side| side["codes"].as_array().unwrap());
    let share = &sides.find(|told| told["code"] == code).unwrap()["of_boxes"];
    share["part"].as_f64().unwrap() / share["base"].as_f64().unwrap()
}

/// Marks for a course of which only the fractions are known: each code in as many intervals as they say, each begun at
/// another interval, group work by turns of all three kinds.
fn arranged(from: i64, n: i64, fractions: &[(&str, &str)], parts: &[i64]) -> Vec<(i64, String)> {
    let in_box = |place: i64| {
        let ticked = (0..).zip(fractions.iter().zip(parts)).filter(|(row, (_, part))| (place + row * 7) % n < **part);
        let codes = ticked.map(|(_, ((code, _), _))| match *code {
            "gw" => ["s-cg", "s-wg", "s-og"][usize::try_from(place % 3).unwrap()],
            code => code,
        });
        mark(from + place, &codes.collect::<Vec<_>>(), "")
    };
    (0..n).map(in_box).collect()
}

#[test]
fn the_ticks_of_four_published_lessons_give_the_published_fractions() {
    let rows: Vec<&str> = COURSE_11_A.iter().flat_map(|lesson| lesson.split_whitespace()).collect();
    assert_eq!(COURSE_11_A.map(|lesson| lesson.split_whitespace().count()), [22, 23, 25, 24]);
    let ticks = |row: &&str| -> Vec<&str> {
        TICKED.iter().zip(row.chars()).filter(|(_, tick)| *tick == '1').map(|(code, _)| *code).collect()
    };
    let marks: Vec<_> = (0..).zip(&rows).map(|(place, row)| mark(place, &ticks(row), "")).collect();
    let figures = figures_of("copus", &[], &marks, marks.len() as i64 * BOX);
    let whole = json!({ "due": 94, "observed": 94, "full": 94, "partial": 0, "missed": 0, "unseen": 0 });
    assert_eq!(figures["boxes"], whole);
    let (name, fractions) = &courses()[0];
    assert_eq!(name, "11-A-1");
    for (code, printed) in fractions {
        assert!(same(found(&figures, code), printed), "{code}: {} is not {printed}", found(&figures, code));
    }
}

#[test]
fn the_published_fractions_of_31_courses_come_back_to_all_digits() {
    let courses = courses();
    assert_eq!(courses.len(), 31);
    for (name, fractions) in &courses {
        let (n, parts) = intervals(fractions);
        let marks = arranged(0, n, fractions, &parts);
        let figures = figures_of("copus", &[], &marks, n * BOX);
        for (code, printed) in fractions {
            assert!(same(found(&figures, code), printed), "{name} {code}: {} is not {printed}", found(&figures, code));
        }
    }
}

#[test]
fn all_published_intervals_fit_into_one_session() {
    let (mut marks, mut sums) = (Vec::new(), [0; 8]);
    let courses = courses();
    for (_, fractions) in &courses {
        let (n, parts) = intervals(fractions);
        marks.extend(arranged(marks.len() as i64, n, fractions, &parts));
        sums.iter_mut().zip(parts).for_each(|(sum, part)| *sum += part);
    }
    assert_eq!(marks.len(), 2_380, "as many as were published");
    let figures = figures_of("copus", &[], &marks, 2_380 * BOX);
    assert_eq!(figures["boxes"]["full"], 2_380);
    for ((code, _), sum) in courses[0].1.iter().zip(sums) {
        assert_eq!(found(&figures, code), sum as f64 / 2_380.0, "{code}");
    }
}

#[test]
fn three_thousand_rows_are_counted_as_their_own_text_counts() {
    let codes: Vec<&str> =
        "s-l s-ind s-cg s-wg s-og s-anq s-sq s-wc s-prd s-sp s-tq s-w s-o t-lec t-rtw t-fup t-pq t-cq \
                            t-anq t-mg t-1o1 t-dv t-adm t-w t-o"
            .split_whitespace()
            .collect();
    let mut next = Recurrence::from(25);
    let levels = ["", r#", level: "e-h""#, r#", level: "e-m""#, r#", level: "e-l""#];
    let row = |place: i64| {
        // The last code is never ticked, and each hundredth row has none at all.
        let ticked: Vec<&str> =
            codes.iter().take(24).copied().filter(|_| next.below(7) == 0 && place % 100 != 99).collect();
        mark(place, &ticked, levels[usize::try_from(next.below(4)).unwrap()])
    };
    let marks: Vec<_> = (0..3_000).map(row).collect();
    let rows: Vec<&str> = marks.iter().map(|(_, what)| what.as_str()).collect();
    let figures = figures_of("copus", &[], &marks, 3_000 * BOX);

    let with =
        |any: &[&str]| rows.iter().filter(|row| any.iter().any(|code| row.contains(&format!("\"{code}\"")))).count();
    let told = |share: &Value, part: usize, base: usize| {
        let percent = (base > 0).then(|| part as f64 * 100.0 / base as f64);
        assert_eq!((&share["part"], &share["base"]), (&json!(part), &json!(base)));
        assert_eq!(share["percent"], as_told(percent));
    };
    for (side, letter) in figures["sides"].as_array().unwrap().iter().zip(["s-", "t-"]) {
        let mine: Vec<&str> = codes.iter().copied().filter(|code| code.starts_with(letter)).collect();
        let marks: usize = mine.iter().map(|code| with(&[code])).sum();
        assert_eq!(side["marks"], marks);
        for code in mine {
            let of_code = one(&side["codes"], "code", code);
            told(&of_code["of_boxes"], with(&[code]), 3_000);
            told(&of_code["of_marks"], with(&[code]), marks);
        }
    }
    // Smith et al. 2014, and the regrouping of Denaro et al. 2022.
    let collapsed = [
        ("collapsed", "s-receiving", "s-l"),
        ("collapsed", "s-talking", "s-anq s-sq s-wc s-sp"),
        ("collapsed", "s-working", "s-ind s-cg s-wg s-og s-prd s-tq"),
        ("collapsed", "s-other", "s-w s-o"),
        ("collapsed", "t-presenting", "t-lec t-rtw t-dv"),
        ("collapsed", "t-guiding", "t-fup t-pq t-cq t-anq t-mg t-1o1"),
    ];
    for (grouping, band, of) in collapsed {
        let of: Vec<&str> = of.split_whitespace().collect();
        let told_band = one(&one(&figures["groupings"], "grouping", grouping)["bands"], "band", band);
        told(&told_band["of_boxes"], with(&of), 3_000);
        let side: Vec<&str> = codes.iter().copied().filter(|code| code.as_bytes()[0] == band.as_bytes()[0]).collect();
        let marks = |codes: &[&str]| codes.iter().map(|code| with(&[code])).sum::<usize>();
        told(&told_band["of_marks"], marks(&of), marks(&side));
    }
    told(&one(&figures["any"], "any", "gw")["of_boxes"], with(&["s-cg", "s-wg", "s-og"]), 3_000);
    for level in ["e-h", "e-m", "e-l"] {
        told(&one(&figures["levels"], "level", level)["of_boxes"], with(&[level]), 3_000);
    }
    let unsaid = rows.iter().filter(|row| !row.contains("level")).count();
    let none = figures["levels"].as_array().unwrap().iter().find(|level| level["level"].is_null()).unwrap();
    told(&none["of_boxes"], unsaid, 3_000);
    assert!(rows.iter().collect::<HashSet<_>>().len() > 1_000, "the rows are not of a kind");
}

#[test]
fn one_row_without_a_tick_is_a_base_of_one_and_no_row_is_no_base() {
    let figures = figures_of("copus", &[], &[mark(0, &[], "")], BOX);
    assert_eq!((found(&figures, "s-l"), &figures["sides"][0]["marks"]), (0.0, &json!(0)));
    let listening = one(&figures["sides"][0]["codes"], "code", "s-l");
    assert_eq!(listening["of_marks"]["percent"], Value::Null);
    let nothing = figures_of("copus", &[], &[], BOX);
    assert_eq!(one(&nothing["sides"][0]["codes"], "code", "s-l")["of_boxes"]["percent"], Value::Null);
    assert_eq!((&nothing["boxes"]["due"], &nothing["boxes"]["missed"]), (&json!(1), &json!(1)));
}
