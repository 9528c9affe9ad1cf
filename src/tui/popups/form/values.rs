//! What a form holds, read.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::config::Language;
use crate::domain::Moment;

use super::Field;

/// The values of a form, by the keys of its fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Values(BTreeMap<String, Value>);

/// One value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Text(String),
    Number(Option<u32>),
    Day(Option<NaiveDate>),
    Moment(Option<Moment>),
    Choice(Option<String>),
}

/// Why a form is not done, and in which field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The key of the field.
    pub field: String,
    /// A sentence, shown beneath it.
    pub why: String,
}

impl Refused {
    /// Refuses what is in a field.
    pub fn new(field: impl Into<String>, why: impl Into<String>) -> Self {
        Self { field: field.into(), why: why.into() }
    }
}

impl Values {
    /// Reads every field; the first that cannot be read is refused.
    pub(super) fn read(fields: &[Field], now: Moment, words: &Language) -> Result<Self, Refused> {
        let read = |field: &Field| {
            Ok((field.key().to_owned(), field.value(now, words).map_err(|why| Refused::new(field.key(), why))?))
        };
        fields.iter().map(read).collect::<Result<_, _>>().map(Self)
    }

    /// The text of a field, without the spaces around it; empty if nothing was written.
    #[must_use]
    pub fn text(&self, key: &str) -> &str {
        match self.0.get(key) {
            Some(Value::Text(text)) => text,
            _ => "",
        }
    }

    /// The number of a field, if one was written.
    #[must_use]
    pub fn number(&self, key: &str) -> Option<u32> {
        match self.0.get(key) {
            Some(Value::Number(number)) => *number,
            _ => None,
        }
    }

    /// The day of a field, if one was written.
    #[must_use]
    pub fn day(&self, key: &str) -> Option<NaiveDate> {
        match self.0.get(key) {
            Some(Value::Day(day)) => *day,
            _ => None,
        }
    }

    /// The moment of a field, if one was written.
    #[must_use]
    pub fn moment(&self, key: &str) -> Option<Moment> {
        match self.0.get(key) {
            Some(Value::Moment(moment)) => *moment,
            _ => None,
        }
    }

    /// The id of what was chosen in a field, if it has anything to choose.
    #[must_use]
    pub fn choice(&self, key: &str) -> Option<&str> {
        match self.0.get(key) {
            Some(Value::Choice(id)) => id.as_deref(),
            _ => None,
        }
    }
}
