//! Each figure against one that is published, or against a sum that can be followed by hand.

use super::*;

/// The pairs of a table of counts: row the first rater's level, column the second's, both from 1.
fn table<const N: usize>(rows: [[usize; N]; N]) -> Vec<(u8, u8)> {
    let cell = |row: usize, column: usize, count| vec![(row as u8 + 1, column as u8 + 1); count];
    let rows = rows.into_iter().enumerate();
    rows.flat_map(|(row, counts)| {
        counts.into_iter().enumerate().flat_map(move |(column, count)| cell(row, column, count))
    })
    .collect()
}

#[track_caller]
fn is(found: Coefficient, expected: f64, places: i32) {
    let found = found.unwrap();
    assert!((found - expected).abs() < 0.5 * 10_f64.powi(-places), "{found} is not {expected}");
}

#[track_caller]
fn kappas(pairs: &[(u8, u8)], equal: f64, linear: f64, quadratic: f64) {
    is(kappa(pairs, Weights::Equal), equal, 4);
    is(kappa(pairs, Weights::Linear), linear, 4);
    is(kappa(pairs, Weights::Quadratic), quadratic, 4);
}

/// Units of what raters gave, a row a rater, `.` where there is nothing.
fn units(raters: &[&str]) -> Vec<Vec<u8>> {
    let rows: Vec<Vec<&str>> = raters.iter().map(|row| row.split(' ').collect()).collect();
    let unit =
        |place: usize| rows.iter().filter_map(move |row| row[place].bytes().next().filter(|rated| *rated != b'.'));
    (0..rows[0].len()).map(|place| unit(place).map(|rated| rated - b'0').collect()).collect()
}

#[test]
fn the_textbook_table_of_two_readers() {
    // po = 35/50 = .70; pe = (25·30 + 25·20)/50² = .50; κ = .20/.50. With two levels all weights are one.
    kappas(&table([[20, 5], [10, 15]]), 0.4, 0.4, 0.4);
}

#[test]
fn the_same_share_of_agreement_is_worth_more_where_chance_would_give_less() {
    // po = .60 in both; pe = .6·.7 + .4·.3 = .54, and .6·.3 + .4·.7 = .46.
    is(kappa(&table([[45, 15], [25, 15]]), Weights::Equal), 0.06 / 0.46, 6);
    is(kappa(&table([[25, 35], [5, 35]]), Weights::Equal), 0.14 / 0.54, 6);
}

#[test]
fn cohens_own_table() {
    // Cohen 1960: two psychiatrists, 200 patients, κ = .492: po = .70, pe = .5·.6 + .3·.3 + .2·.1 = .41.
    // One apart: (10 + 14 + 6 + 10)/200 = .20, by chance .5·.3 + .3·.6 + .3·.1 + .2·.3 = .42.
    // Two apart: (2 + 18)/200 = .10, by chance .5·.1 + .2·.6 = .17. So linear .20 + 2·.10 and .42 + 2·.17,
    // quadratic .20 + 4·.10 and .42 + 4·.17.
    let table = table([[88, 10, 2], [14, 40, 6], [18, 10, 12]]);
    kappas(&table, 0.29 / 0.59, 1.0 - 0.40 / 0.76, 1.0 - 0.60 / 1.10);
    is(kappa(&table, Weights::Equal), 0.492, 3);
}

#[test]
fn the_tables_of_artstein_and_poesio() {
    // Artstein & Poesio 2008, table 1: po = .70, pe = .4·.3 + .6·.7 = .54; κ = .348.
    is(kappa(&table([[20, 20], [10, 50]]), Weights::Equal), 0.348, 3);
    // As scikit-learn tests it: po = .88, pe = .46·.52 + .44·.32 + .10·.16 = .396; κ = .8013.
    is(kappa(&table([[46, 0, 0], [6, 32, 6], [0, 0, 10]]), Weights::Equal), 0.8013, 4);
    // And with weights: κ = .9315, linear .9412, quadratic .9541.
    kappas(&table([[46, 0, 0], [4, 40, 0], [0, 0, 10]]), 0.9315, 0.9412, 0.9541);
}

#[test]
fn short_lists_of_three_names() {
    // Two of six apart: po = 4/6; marginals 2 1 3 and 3 0 3 of 6: pe = (2·3 + 1·0 + 3·3)/36 = 15/36.
    let names = [(2, 0), (0, 0), (2, 2), (2, 2), (0, 0), (1, 2)];
    is(kappa(&names, Weights::Equal), 0.4286, 4);
    // One of five apart: po = .8; marginals 2 1 2 and 3 1 1 of 5: pe = (6 + 1 + 2)/25 = .36.
    is(kappa(&[(0, 0), (2, 2), (0, 0), (1, 1), (2, 0)], Weights::Equal), 0.6875, 4);
}

#[test]
fn full_agreement_is_one_and_its_opposite_less_than_nothing() {
    kappas(&[(1, 1), (2, 2), (3, 3)], 1.0, 1.0, 1.0);
    // po = 0, pe = 2·.5·.5.
    kappas(&[(1, 2), (2, 1)], -1.0, -1.0, -1.0);
    for scale in [Scale::Nominal, Scale::Ordinal, Scale::Interval] {
        is(alpha(&[[1, 1], [2, 2], [3, 3]], scale), 1.0, 9);
    }
}

#[test]
fn one_rater_who_gave_one_level_throughout_agrees_as_chance_would() {
    is(kappa(&[(3, 1), (3, 2), (3, 3), (3, 3)], Weights::Linear), 0.0, 9);
    is(kappa(&[(3, 1), (3, 1)], Weights::Equal), 0.0, 9);
}

#[test]
fn krippendorffs_two_observers_of_two_values() {
    // Krippendorff 2011, A. α = 1 − 19·8/(14·6·2) = .095.
    let binary = units(&["0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"]);
    is(alpha(&binary, Scale::Nominal), 1.0 - 19.0 * 8.0 / 168.0, 9);
    is(alpha(&binary, Scale::Nominal), 0.095, 3);
    let pairs: Vec<_> = binary.iter().map(|unit| (unit[0], unit[1])).collect();
    // po = .6; marginals 8 2 and 6 4 of 10: pe = .48 + .08 = .56.
    is(kappa(&pairs, Weights::Equal), 0.04 / 0.44, 9);
}

#[test]
fn krippendorffs_two_observers_of_five_names() {
    // Krippendorff 2011, B, a to e as 1 to 5: 3 of 12 apart; n = 4 6 6 6 2 of 24: α = 1 − (6/24)/(448/552) = .692.
    let names = units(&["1 1 2 2 4 3 3 3 5 4 4 1", "2 1 2 2 2 3 3 3 5 4 4 4"]);
    is(alpha(&names, Scale::Nominal), 0.692, 3);
}

#[test]
fn krippendorffs_four_observers_with_gaps() {
    // Krippendorff 2011, C: nominal .743, ordinal .815, interval .849. The last unit has one rating and is outside.
    let observed = units(&[
        "1 2 3 3 2 1 4 1 2 . . .",
        "1 2 3 3 2 2 4 1 2 5 . 3",
        ". 3 3 3 2 3 4 2 2 5 1 .",
        "1 2 3 3 2 4 4 1 2 5 1 .",
    ]);
    is(alpha(&observed, Scale::Nominal), 0.743, 3);
    is(alpha(&observed, Scale::Ordinal), 0.815, 3);
    is(alpha(&observed, Scale::Interval), 0.849, 3);
}

#[test]
fn where_there_is_no_figure_there_is_a_reason() {
    for weights in [Weights::Equal, Weights::Linear, Weights::Quadratic] {
        assert_eq!(kappa(&[], weights), Err(Unknown::NothingShared));
        assert_eq!(kappa(&[(2, 2), (2, 2)], weights), Err(Unknown::OneLevel));
    }
    for scale in [Scale::Nominal, Scale::Ordinal, Scale::Interval] {
        assert_eq!(alpha::<[u8; 0]>(&[], scale), Err(Unknown::NothingShared));
        assert_eq!(alpha(&[vec![1], vec![], vec![3]], scale), Err(Unknown::NothingShared));
        assert_eq!(alpha(&[vec![2, 2], vec![2, 2], vec![3]], scale), Err(Unknown::OneLevel));
    }
}

#[test]
fn what_one_of_the_two_did_not_observe_is_outside() {
    use crate::analysis::fixture::id;
    let gap = |name: &str, mentor, mentee| Gap { criterion: id(name), mentor, mentee, agreed: None };
    let both = [gap("a", Some(1), Some(1)), gap("b", Some(2), Some(3)), gap("c", Some(3), Some(3))];
    let more = [both[0], both[1], both[2], gap("d", Some(4), None), gap("e", None, None)];
    assert_eq!(coefficients(&more), coefficients(&both));
    // po = 2/3; marginals 1 1 1 and 1 0 2 of 3: pe = (1 + 0 + 2)/9.
    is(coefficients(&both).kappa, 0.5, 9);
    assert_eq!(coefficients(&[gap("d", Some(4), None)]).ordinal, Err(Unknown::NothingShared));
    assert_eq!(coefficients(&[gap("d", Some(4), Some(4))]).quadratic, Err(Unknown::OneLevel));
}
