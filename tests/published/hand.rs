//! A record on paper, and the file that somebody writes it into.

use std::fs;
use std::path::PathBuf;

use chrono::{DateTime, TimeDelta};
use serde::Serialize;
use serde_json::Value;

use crate::by_hand::{told, write};
use crate::house::House;

/// A session watched with these instruments, its seats in two rows of three.
pub(crate) fn begun(instruments: &[&str], own: &[(&str, &str)]) -> (House, PathBuf) {
    let house = House::new();
    let folder = house.path().join("catalog/instruments");
    fs::create_dir_all(&folder).unwrap();
    for (id, text) in own {
        fs::write(folder.join(format!("{id}.ron")), text).unwrap();
    }
    let begin = ["new", "--title", "Luas", "--mentor", "Bu Sari", "--mentee", "Pak Andi", "--minutes", "40"];
    let chosen = instruments.iter().flat_map(|id| ["--instrument", id]);
    let args: Vec<&str> = begin.into_iter().chain(["--seats", "2x3"]).chain(chosen).collect();
    let file = PathBuf::from(house.ok(&args).trim_end());
    (house, file)
}

/// The wall time so many ms after a lesson written by hand begins.
pub(crate) fn after(ms: i64) -> String {
    let begun = DateTime::parse_from_rfc3339("2026-11-24T07:30:00+07:00").unwrap();
    (begun + TimeDelta::milliseconds(ms)).to_rfc3339()
}

/// The figures of one instrument after these marks, in a lesson of so many ms; the file must be sound.
pub(crate) fn figures_of(instrument: &str, own: &[(&str, &str)], marks: &[(i64, String)], ms: i64) -> Value {
    let (house, file) = begun(&[instrument], own);
    write(&file, marks, Some(&after(ms)));
    let path = file.display().to_string();
    assert_eq!(house.ok(&["check", &path]), format!("{path}: baik\n"));
    told(&house.json(&["figures", &path, "--json"]), instrument).clone()
}

/// A value as it comes out of the program: written to its last digit, and read as JSON is read here.
pub(crate) fn as_told(value: impl Serialize) -> Value {
    serde_json::from_str(&serde_json::to_string(&value).unwrap()).unwrap()
}

/// How far a figure is from what was printed, in units of its last digit.
fn units_from(figure: f64, printed: &str) -> f64 {
    let digits = printed.split_once('.').map_or(0, |(_, digits)| digits.len());
    (figure - printed.parse::<f64>().unwrap()) * 10_f64.powi(i32::try_from(digits).unwrap())
}

/// Whether a figure is the one that was printed, digit for digit; a half may have gone up or down.
pub(crate) fn rounds_to(figure: f64, printed: &str) -> bool {
    units_from(figure, printed).abs() <= 0.5 + 1e-9
}

/// The same where the digits behind the last may have been cut off.
pub(crate) fn prints_as(figure: f64, printed: &str) -> bool {
    rounds_to(figure, printed) || (-1e-9..1.0).contains(&units_from(figure, printed))
}

/// The numbers of a fixed recurrence (Knuth’s multiplier), so that a record is the same in every run.
pub(crate) struct Recurrence(u64);

impl Recurrence {
    pub(crate) fn from(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number, from 0 to below `end`.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }
}

#[test]
fn a_figure_is_held_to_the_digits_that_were_printed() {
    assert!(rounds_to(9.9375, "9.937") && rounds_to(9.9375, "9.938"));
    assert!(!rounds_to(9.9375, "9.936") && !rounds_to(9.9375, "9.939") && !rounds_to(9.9376, "9.937"));
    assert!(prints_as(68.2281, "68.22") && prints_as(68.2281, "68.23") && !prints_as(68.2281, "68.21"));
    assert!(prints_as(1.0, "1") && !prints_as(2.0, "1") && !prints_as(0.4, "1"));
}
