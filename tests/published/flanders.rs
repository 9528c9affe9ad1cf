//! The matrix of Flanders and all its ratios: as they were published, and as they are counted by other means.
//!
//! The tallies of 491 beats and the figures made of them are those of “Flander Matrix Analysis”, an analysis of an EFL course
//! in a public collection of essays (signed Kareenaa, 19 September 2012): facts, taken over with their source. Its cells are no
//! walk (rows and columns have other totals), so only what is made of the columns can come back.

use std::collections::HashMap;

use serde_json::{Value, json};

use crate::by_hand::one;
use crate::hand::{Recurrence, as_told, figures_of, prints_as};

const EVERY: i64 = 3_000;

/// The figures of some sequences, with a pause between them.
fn figures(sequences: &[Vec<u8>]) -> Value {
    let mut marks = Vec::new();
    for (place, sequence) in sequences.iter().enumerate() {
        for (first, code) in sequence.iter().enumerate().map(|(beat, code)| (beat == 0, code)) {
            let resumed = if first && place > 0 { ", resumed: true" } else { "" };
            let what = format!(r#"Beat(instrument: "flanders", code: "{code}"{resumed})"#);
            marks.push((marks.len() as i64 * EVERY, what));
        }
    }
    let ms = marks.len() as i64 * EVERY;
    figures_of("flanders", &[], &marks, ms.max(EVERY))
}

/// The tallies as one makes them on paper: each pair of a chain that begins and ends with 10.
fn tallied(sequences: &[Vec<u8>]) -> HashMap<(u8, u8), u64> {
    let mut tallies = HashMap::new();
    for sequence in sequences {
        let mut chain = sequence.clone();
        if chain.first() != Some(&10) {
            chain.insert(0, 10);
        }
        if chain.last() != Some(&10) {
            chain.push(10);
        }
        for place in 1..chain.len() {
            *tallies.entry((chain[place - 1], chain[place])).or_default() += 1;
        }
    }
    tallies
}

/// Holds all that is told of a matrix to the tallies.
fn held(sequences: &[Vec<u8>]) {
    let (figures, tallies) = (figures(sequences), tallied(sequences));
    let cell = |row: u8, column: u8| tallies.get(&(row, column)).copied().unwrap_or(0);
    let c = |column: u8| (1..=10).map(|row| cell(row, column)).sum::<u64>();
    let n: u64 = tallies.values().sum();
    for row in 1..=10 {
        let told = &figures["matrix"][usize::from(row) - 1];
        assert_eq!(*told, json!((1..=10).map(|column| cell(row, column)).collect::<Vec<_>>()), "row {row}");
    }
    assert_eq!((&figures["n"], &figures["sequences"]), (&json!(n), &json!(sequences.len())));
    assert_eq!(figures["beats"], sequences.iter().map(Vec::len).sum::<usize>());
    assert_eq!(figures["columns"], json!((1..=10).map(c).collect::<Vec<_>>()));
    assert_eq!(figures["rows"], figures["columns"], "each code is left as often as it is come to");

    let (accepts, directs) = (c(1) + c(2) + c(3), c(6) + c(7));
    let after_pupils = |columns: &[u8]| columns.iter().map(|column| cell(8, *column) + cell(9, *column)).sum::<u64>();
    let within_content = cell(4, 4) + cell(4, 5) + cell(5, 4) + cell(5, 5);
    let ratios = [
        ("tt", (1..=7).map(c).sum(), n),
        ("itt", accepts + c(4), n),
        ("dtt", c(5) + directs, n),
        ("pt", c(8) + c(9), n),
        ("sc", c(10), n),
        ("i-d", accepts + c(4), c(5) + directs),
        ("i-d-revised", accepts, directs),
        ("trr", accepts, accepts + directs),
        ("tqr", c(4), c(4) + c(5)),
        ("pir", c(9), c(8) + c(9)),
        ("trr89", after_pupils(&[1, 2, 3]), after_pupils(&[1, 2, 3, 6, 7])),
        ("tqr89", after_pupils(&[4]), after_pupils(&[4, 5])),
        ("ccr", 2 * (c(4) + c(5)) - within_content, n),
        ("ssr", (1..=10).map(|code| cell(code, code)).sum(), n),
        ("pssr", cell(8, 8) + cell(9, 9), c(8) + c(9)),
        ("vc", cell(6, 6) + cell(6, 7) + cell(7, 6) + cell(7, 7), n),
    ];
    assert_eq!(figures["ratios"].as_array().unwrap().len(), ratios.len(), "every ratio is held");
    for (id, above, below) in ratios {
        let ratio = one(&figures["ratios"], "ratio", id);
        assert_eq!((&ratio["above"], &ratio["below"]), (&json!(above), &json!(below)), "{id}");
        let fraction = (below > 0).then(|| above as f64 / below as f64);
        assert_eq!(ratio["value"], as_told(fraction), "{id}");
        let percent = (below > 0).then(|| above as f64 * 100.0 / below as f64);
        assert_eq!(ratio["percent"], as_told(percent), "{id}");
    }
    let square = |rows: &[u8], columns: &[u8]| {
        rows.iter().map(|row| columns.iter().map(|column| cell(*row, *column)).sum::<u64>()).sum::<u64>()
    };
    let regions = [
        ("extended-indirect", square(&[1, 2, 3], &[1, 2, 3])),
        ("extended-direct", square(&[6, 7], &[6, 7])),
        ("teacher-reply", square(&[8, 9], &[1, 2, 3, 4, 5, 6, 7])),
        ("pupil-steady", square(&[8, 9], &[8, 9])),
    ];
    for (id, tallies) in regions {
        assert_eq!(one(&figures["regions"], "region", id)["of_matrix"]["part"], tallies, "{id}");
    }
}

/// Codes of a lesson: each likely to go on, so that all cells of the diagonal are filled.
fn lesson(seed: u64, beats: usize) -> Vec<u8> {
    let mut next = Recurrence::from(seed);
    let mut code = 10;
    let mut beat = || {
        if next.below(3) > 0 {
            code = u8::try_from(next.below(10)).unwrap() + 1;
        }
        code
    };
    (0..beats).map(|_| beat()).collect()
}

#[test]
fn eight_hundred_tallies_and_every_ratio_are_those_made_on_paper() {
    let codes = lesson(1960, 800);
    assert_eq!(tallied(std::slice::from_ref(&codes)).len(), 100, "every cell has something in it");
    held(&[codes]);
}

#[test]
fn a_lesson_with_pauses_is_several_chains_in_one_matrix() {
    held(&[lesson(3, 211), vec![10], lesson(5, 97), vec![10, 4, 8, 10], vec![7]]);
}

#[test]
fn ten_thousand_beats_and_the_poorest_of_chains_have_their_ratios_too() {
    held(&[lesson(11, 10_000)]);
    held(&[vec![5; 20]]);
    held(&[vec![10; 40]]);
    held(&[vec![8, 9, 8, 9]]);
    held(&[vec![6, 10, 7, 5, 1, 4, 8, 4]]);
    held(&[vec![1]]);
    held(&[]);
}

#[test]
fn the_figures_of_491_published_tallies_come_back() {
    let columns = [5, 67, 75, 76, 112, 0, 0, 71, 84, 1];
    // The one silence first: with the other end filled up by 10, each code is come to as often as it was tallied.
    let talk = (1..=9).flat_map(|code: u8| vec![code; columns[usize::from(code) - 1]]);
    let figures = figures(&[std::iter::once(10).chain(talk).collect()]);
    assert_eq!((&figures["n"], &figures["columns"]), (&json!(491), &json!(columns)));
    let printed = ["1.018", "13.64", "15.27", "15.48", "22.81", "0", "0", "14.46", "17.11", "0.2"];
    for (code, printed) in figures["codes"].as_array().unwrap().iter().zip(printed) {
        let percent = code["of_matrix"]["percent"].as_f64().unwrap();
        assert!(prints_as(percent, printed), "{percent} is not {printed}");
    }
    let ratio = |id: &str| one(&figures["ratios"], "ratio", id);
    for (id, printed) in [("tt", "68.22"), ("pt", "31.57"), ("trr", "100")] {
        let percent = ratio(id)["percent"].as_f64().unwrap();
        assert!(prints_as(percent, printed), "{id}: {percent} is not {printed}");
    }
    // Indirect of all the teacher’s talk, for which there is no ratio of its own: 223/335.
    let of_talk = ratio("itt")["above"].as_f64().unwrap() / ratio("tt")["above"].as_f64().unwrap();
    assert!(prints_as(of_talk, "0.66"), "{of_talk}");
    assert_eq!(
        (&ratio("itt")["above"], &ratio("tt")["above"], &ratio("trr")["below"]),
        (&json!(223), &json!(335), &json!(147))
    );
}
