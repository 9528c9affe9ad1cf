//! Marks written into the file of a session, as a person would, and the figures that come of them.

use std::fs;
use std::path::Path;

use serde_json::Value;

/// Writes marks into the file of a session that holds none.
pub(crate) fn write(file: &Path, marks: &[(i64, String)], ended: Option<&str>) {
    let entry = |(n, (at, what)): (u32, &(i64, String))| {
        let by = if what.starts_with("Wait") { "mentee" } else { "mentor" };
        format!("      (id: \"e{n:07}\", n: {n}, at: {at}, by: {by}, what: {what}),\n")
    };
    let entries: String = (1..).zip(marks).map(entry).collect();
    let ended = ended.map(|ended| format!("    ended: \"{ended}\",\n")).unwrap_or_default();
    let lesson = format!("    started: \"2026-11-24T07:30:00+07:00\",\n{ended}    entries: [\n{entries}    ],\n");
    let text = fs::read_to_string(file).unwrap();
    fs::write(file, text.replacen("  observation: (\n", &format!("  observation: (\n{lesson}"), 1)).unwrap();
}

/// The figures of one instrument.
pub(crate) fn told<'v>(figures: &'v Value, instrument: &str) -> &'v Value {
    figures["instruments"].as_array().unwrap().iter().find(|one| one["instrument"] == instrument).unwrap()
}

/// The one of a list with this name.
pub(crate) fn one<'v>(list: &'v Value, field: &str, name: &str) -> &'v Value {
    list.as_array().unwrap().iter().find(|one| one[field] == name).unwrap_or_else(|| panic!("{name} is not in {list}"))
}
