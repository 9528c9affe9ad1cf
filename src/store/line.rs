//! The lines of a session's journal: what each holds, and how it is written.

use std::fmt::Write as _;

use chrono::{Datelike as _, SecondsFormat, Timelike as _};
use serde::{Deserialize, Serialize};

use super::Fingerprint;
use super::notation::{self, Unwritable};
use crate::domain::record::number;
use crate::domain::session::Line as Typed;
use crate::domain::{Act, Edit, Group, Id, Moment, Patch, Record, Role, TextPlace};

/// A line of a session's journal. `R` is the record, or a reference to one when it is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Line<R> {
    /// Always the first.
    Began(Beginning),
    /// Something was done.
    Did(R),
    /// The session up to a record was folded into its file.
    Folded {
        /// The record.
        #[serde(deserialize_with = "number")]
        seq: u64,
        /// What the file was then.
        file: Fingerprint,
    },
}

/// What a journal begins from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Beginning {
    /// Whose journal it is.
    pub(crate) session: Id,
    /// What the session's file was.
    pub(crate) file: Fingerprint,
    /// The last record that it held.
    #[serde(deserialize_with = "number")]
    pub(crate) seq: u64,
}

impl Line<&Record> {
    /// The line as RON.
    ///
    /// # Errors
    /// A value in it refuses to be written.
    pub(crate) fn to_ron(&self) -> Result<String, Unwritable> {
        match self {
            Self::Did(record) => did(record),
            Self::Began(_) | Self::Folded { .. } => notation::line(self),
        }
    }
}

/// That something was done. Each letter that is typed is a record, and waits for this: what every record begins with is put
/// together here, just as ron would, which asks of each name anew whether it is one.
fn did(record: &Record) -> Result<String, Unwritable> {
    let Record { seq, at, by, group: Group(group), act, edits } = record;
    let mut line = String::with_capacity(notation::USUAL_LINE);
    // Nothing fails that is written to memory.
    let _ = write!(line, "Did((seq:{seq},at:\"");
    write_moment(&mut line, at);
    let _ = write!(line, "\",by:{},group:{group},act:", role(*by));
    let _ = match act {
        Act::Do => line.write_str("Do"),
        Act::Program => line.write_str("Program"),
        Act::Undo(Group(group)) => write!(line, "Undo({group})"),
        Act::Redo(Group(group)) => write!(line, "Redo({group})"),
    };
    line.push_str(",edits:[");
    for (place, edit) in edits.iter().enumerate() {
        line.push_str(if place > 0 { "," } else { "" });
        write_edit(&mut line, edit)?;
    }
    line.push_str("]))");
    Ok(line)
}

fn write_edit(line: &mut String, edit: &Edit) -> Result<(), Unwritable> {
    match edit {
        // A letter typed in a lesson.
        Edit::Text(TextPlace::Draft(by, Typed::Capture), Patch { at, cut, put }) if cut.is_empty() && is_bare(put) => {
            let by = role(*by);
            let _ = write!(line, "Text(Draft({by},Capture),(at:{at},put:\"{put}\"))");
            Ok(())
        }
        _ => notation::append(line, edit),
    }
}

/// Whether a text stands in quotation marks just as it is, and is there at all.
fn is_bare(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| matches!(byte, b' '..=b'~') && !matches!(byte, b'"' | b'\\' | b'\''))
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Mentor => "mentor",
        Role::Mentee => "mentee",
    }
}

/// A moment as RFC 3339, to the millisecond if that is none of a whole second.
fn write_moment(line: &mut String, at: &Moment) {
    let (date, time, offset) = (at.date_naive(), at.time(), at.offset().local_minus_utc());
    let (millis, rest) = (time.nanosecond() / 1_000_000, time.nanosecond() % 1_000_000);
    // What no clock tells, and no year with four digits has, is left to who knows all of it.
    if rest > 0 || millis > 999 || !(0..=9999).contains(&date.year()) || offset % 60 != 0 || offset == 0 {
        line.push_str(&at.to_rfc3339_opts(SecondsFormat::AutoSi, true));
        return;
    }
    let (hour, minute, second) = (time.hour(), time.minute(), time.second());
    let _ = write!(line, "{:04}-{:02}-{:02}T{hour:02}:{minute:02}:{second:02}", date.year(), date.month(), date.day());
    if millis > 0 {
        let _ = write!(line, ".{millis:03}");
    }
    let sign = if offset < 0 { '-' } else { '+' };
    let minutes = offset.abs() / 60;
    let _ = write!(line, "{sign}{:02}:{:02}", minutes / 60, minutes % 60);
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, FixedOffset};
    use proptest::prelude::*;

    use super::*;

    fn moments() -> impl Strategy<Value = Moment> {
        let offsets = prop_oneof![Just(0), Just(25_200), Just(-12_600), Just(20_700), -86_399i32..=86_399];
        let nanos = prop_oneof![Just(0u32), (0u32..1_999).prop_map(|ms| ms * 1_000_000), 0u32..1_999_999_999];
        (-70_000_000_000i64..260_000_000_000, nanos, offsets).prop_filter_map(
            "no such moment",
            |(second, nano, offset)| {
                let utc = DateTime::from_timestamp(second, nano)?;
                Some(utc.with_timezone(&FixedOffset::east_opt(offset)?))
            },
        )
    }

    fn acts() -> impl Strategy<Value = Act> {
        prop_oneof![
            Just(Act::Do),
            Just(Act::Program),
            any::<u64>().prop_map(|group| Act::Undo(Group(group))),
            any::<u64>().prop_map(|group| Act::Redo(Group(group))),
        ]
    }

    fn records() -> impl Strategy<Value = Record> {
        let by = prop_oneof![Just(Role::Mentor), Just(Role::Mentee)];
        let texts = || prop_oneof![Just(String::new()), "[ -~]{1,3}", any::<String>()];
        let edits = proptest::collection::vec((by.clone(), any::<usize>(), texts(), texts()), 0..3);
        (any::<u64>(), moments(), by, any::<u64>(), acts(), edits).prop_map(|(seq, at, by, group, act, edits)| {
            let edits = edits
                .into_iter()
                .map(|(by, at, cut, put)| Edit::Text(TextPlace::Draft(by, Typed::Capture), Patch { at, cut, put }));
            Record { seq, at, by, group: Group(group), act, edits: edits.collect() }
        })
    }

    proptest! {
        #[test]
        fn what_was_done_is_written_as_ron_writes_it(record in records()) {
            let line = Line::Did(&record);
            prop_assert_eq!(line.to_ron().unwrap(), notation::line(&line).unwrap());
        }
    }
}
