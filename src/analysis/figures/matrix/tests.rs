//! Small chains worked by hand, and what holds of all chains.

use proptest::prelude::*;

use super::*;
use crate::analysis::figures::fixture::{UJI, beat, flanders, recorded};
use crate::analysis::fixture::id;

/// A session with a beat every three seconds; `|` before a code is a pause before it.
fn coded(codes: &str) -> Session {
    let beats = (0..).zip(codes.split_whitespace()).map(|(place, code)| {
        let resumed = code.starts_with('|');
        (place * 3_000, beat(&format!("c{}", code.trim_start_matches('|')), resumed))
    });
    recorded(3_600_000, beats)
}

fn matrix_of(codes: &str) -> Matrix {
    matrix(&coded(codes), id(UJI), &flanders())
}

/// What stands at row and column, counted from 1 as the categories are.
fn cell(matrix: &Matrix, row: usize, column: usize) -> u64 {
    matrix.cells[row - 1][column - 1]
}

/// Every ratio with two decimals, in the order of the instrument.
fn told(matrix: &Matrix) -> Vec<String> {
    let value = |ratio: &RatioOf| if ratio.plain { ratio.share.fraction() } else { ratio.share.percent() };
    let told = |ratio: &RatioOf| value(ratio).map_or("–".to_owned(), |value| format!("{value:.2}"));
    matrix.ratios.iter().map(|ratio| format!("{} {}", ratio.id, told(ratio))).collect()
}

#[test]
fn eight_codes_with_every_ratio() {
    // 10 6 10 7 5 1 4 8 4 10: (10,6) (6,10) (10,7) (7,5) (5,1) (1,4) (4,8) (8,4) (4,10).
    let matrix = matrix_of("6 10 7 5 1 4 8 4");
    assert_eq!((matrix.beats, matrix.all, matrix.sequences), (8, 9, 1));
    assert_eq!(matrix.columns, [1, 0, 0, 2, 1, 1, 1, 1, 0, 2]);
    assert_eq!(matrix.rows, matrix.columns);
    let pairs = [(10, 6), (6, 10), (10, 7), (7, 5), (5, 1), (1, 4), (4, 8), (8, 4), (4, 10)];
    assert!(pairs.iter().all(|(row, column)| cell(&matrix, *row, *column) == 1));
    let wanted = [
        "tt 66.67",
        "itt 33.33",
        "dtt 33.33",
        "pt 11.11",
        "sc 22.22",
        "id 1.00",
        "idr 0.50",
        "trr 33.33",
        "tqr 66.67",
        "pir 0.00",
        "trr89 –",
        "tqr89 100.00",
        "ccr 66.67",
        "ssr 0.00",
        "pssr 0.00",
        "vc 0.00",
    ];
    assert_eq!(told(&matrix), wanted);
    // (7,5) (5,1) (1,4) (4,8) (8,4) (4,10) touch 4 or 5; (8,4) is the only reply.
    assert_eq!(matrix.regions, [(id("cross"), Share { part: 6, base: 9 }), (id("reply"), Share { part: 1, base: 9 })]);
    assert_eq!(matrix.of_beats[3], Share { part: 2, base: 8 });
    assert_eq!(matrix.of_all[9], Share { part: 2, base: 9 });
    let bands: Vec<u64> = matrix.groupings[0].1.iter().map(|(_, share)| share.part).collect();
    assert_eq!(bands, [6, 1, 2]);
}

#[test]
fn a_talk_that_goes_round_with_every_ratio() {
    // 10 5 5 4 8 8 3 4 9 9 2 6 6 7 10 10: N = 15.
    // (10,5) (5,5) (5,4) (4,8) (8,8) (8,3) (3,4) (4,9) (9,9) (9,2) (2,6) (6,6) (6,7) (7,10) (10,10)
    // C: 2 1, 3 1, 4 2, 5 2, 6 2, 7 1, 8 2, 9 2, 10 2. TT 9/15, ITT 4/15, DTT 5/15, PT 4/15, SC 2/15, I/D 4/5, i/d 2/3,
    // TRR 2/5, TQR 2/4, PIR 2/4; behind 8 and 9: 3, 2 of 3, 2 – 2/2; 4 and 5 never.
    // Touching 4 or 5: (10,5) (5,5) (5,4) (4,8) (3,4) (4,9) = 6/15; diagonal 5 8 9 6 10 = 5/15; pupils' 2/4; 6–7: 2/15.
    let matrix = matrix_of("10 5 5 4 8 8 3 4 9 9 2 6 6 7 10 10");
    assert_eq!((matrix.beats, matrix.all), (16, 15));
    let wanted = [
        "tt 60.00",
        "itt 26.67",
        "dtt 33.33",
        "pt 26.67",
        "sc 13.33",
        "id 0.80",
        "idr 0.67",
        "trr 40.00",
        "tqr 50.00",
        "pir 50.00",
        "trr89 100.00",
        "tqr89 –",
        "ccr 40.00",
        "ssr 33.33",
        "pssr 50.00",
        "vc 13.33",
    ];
    assert_eq!(told(&matrix), wanted);
}

#[test]
fn twenty_times_the_same_code_is_a_diagonal_between_two_rests() {
    let matrix = matrix_of(&"5 ".repeat(20));
    assert_eq!((cell(&matrix, 5, 5), cell(&matrix, 5, 10), cell(&matrix, 10, 5), matrix.all), (19, 1, 1, 21));
}

#[test]
fn a_pause_begins_a_new_sequence_with_rests_of_its_own() {
    // 10 5 5 10 and 10 4 10: nothing leads from 5 to 4.
    let split = matrix_of("5 5 |4");
    assert_eq!((split.sequences, split.all, cell(&split, 5, 4)), (2, 5, 0));
    assert_eq!((cell(&split, 10, 5), cell(&split, 10, 4), cell(&split, 4, 10)), (1, 1, 1));
    // The pause stays where the beat behind it is struck out, and a beat struck out is not there.
    let mut session = coded("5 |6 4 4 8");
    session.observation.entries[1].removed = true;
    session.observation.entries[3].withheld = true;
    let found = matrix_of("5 |4 8");
    let struck = matrix(&session, id(UJI), &flanders());
    assert_eq!((struck.cells, struck.beats, struck.sequences), (found.cells, 3, 2));
}

#[test]
fn one_beat_and_none() {
    let one = matrix_of("5");
    assert_eq!((one.all, one.beats), (2, 1));
    let rest = matrix_of("10");
    assert_eq!((rest.all, rest.beats, rest.of_all[9].percent(), rest.of_beats[9].percent()), (0, 1, None, Some(100.0)));
    let none = matrix_of("");
    assert_eq!((none.all, none.beats, none.sequences), (0, 0, 0));
    assert!(none.ratios.iter().all(|ratio| ratio.share.percent().is_none()));
}

#[test]
fn a_chain_without_rest_is_taken_as_it_was_recorded() {
    let chain = Chain { rest: None, ..flanders() };
    let matrix = matrix(&coded("5 5 4 |8"), id(UJI), &chain);
    assert_eq!((matrix.all, matrix.rows[4], matrix.columns[4], matrix.beats), (2, 2, 1, 4));
}

#[test]
fn a_beat_in_which_no_key_came_counts_like_any_other_and_is_told() {
    let mut session = coded("5 5 4");
    if let What::Beat { repeated, .. } = &mut session.observation.entries[1].what {
        *repeated = true;
    }
    let matrix = matrix(&session, id(UJI), &flanders());
    assert_eq!((matrix.beats, matrix.repeated, cell(&matrix, 5, 5)), (3, 1, 1));
}

proptest! {
    #[test]
    fn rows_and_columns_have_the_same_totals_and_n_is_the_padded_length_less_one(
        codes in prop::collection::vec((1_usize..=10, prop::bool::weighted(0.1)), 0..120),
    ) {
        let text: Vec<String> =
            codes.iter().map(|(code, pause)| format!("{}{code}", if *pause { "|" } else { "" })).collect();
        let matrix = matrix_of(&text.join(" "));
        prop_assert_eq!(&matrix.rows, &matrix.columns);
        let mut sequences: Vec<Vec<usize>> = Vec::new();
        for (code, pause) in &codes {
            if *pause || sequences.is_empty() {
                sequences.push(Vec::new());
            }
            sequences.last_mut().unwrap().push(*code);
        }
        let pairs: usize = sequences
            .iter()
            .map(|codes| codes.len() - 1 + usize::from(codes[0] != 10) + usize::from(*codes.last().unwrap() != 10))
            .sum();
        prop_assert_eq!((matrix.all as usize, matrix.sequences as usize), (pairs, sequences.len()));
        prop_assert_eq!(matrix.columns.iter().sum::<u64>(), matrix.all);
        // Content cross, the other way: 2(C4 + C5) − (m44 + m45 + m54 + m55).
        let inner = cell(&matrix, 4, 4) + cell(&matrix, 4, 5) + cell(&matrix, 5, 4) + cell(&matrix, 5, 5);
        prop_assert_eq!(matrix.regions[0].1.part, 2 * (matrix.columns[3] + matrix.columns[4]) - inner);
        let diagonal: u64 = (1..=10).map(|code| cell(&matrix, code, code)).sum();
        prop_assert_eq!(matrix.ratios[13].share.part, diagonal);
    }

    #[test]
    fn a_constant_chain_is_all_diagonal(code in 1_usize..=9, long in 1_usize..200) {
        let matrix = matrix_of(&format!("{code} ").repeat(long));
        prop_assert_eq!(cell(&matrix, code, code), long as u64 - 1);
        prop_assert_eq!(matrix.all, long as u64 + 1);
    }
}
