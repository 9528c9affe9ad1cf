//! The language in force as the reports ask for it: their own table of messages, each slot written as the language writes it.

use std::borrow::Cow;

use fluent_bundle::FluentValue;

use super::{Slot as _, Slots};
use crate::config::Language;
use crate::config::dates::lesson_stamp;
use crate::domain::catalog::Tongue;
use crate::report::{Slot, Words};

/// The messages of this area, with their slots.
#[cfg(test)]
pub(super) const WORDS: &[(&str, &[&str])] = crate::report::words::MESSAGES;

/// Milliseconds in a minute.
const MINUTE: i64 = 60_000;

impl Words for Language {
    fn tongue(&self) -> Tongue {
        Self::tongue(self)
    }

    fn say(&self, key: &str, slots: &[(&str, Slot<'_>)]) -> String {
        let mut filled = Slots::with_capacity(slots.len());
        for (name, slot) in slots {
            filled.set(Cow::Borrowed(*name), self.fill(*slot));
        }
        Self::say(self, key, Some(&filled))
    }
}

impl Language {
    fn fill<'s>(&self, slot: Slot<'s>) -> FluentValue<'s> {
        match slot {
            Slot::Text(text) => text.value(),
            // Nothing in a session is counted beyond what a signed number holds.
            Slot::Count(count) => i64::try_from(count).unwrap_or(i64::MAX).value(),
            Slot::Percent(percent) => self.percent(percent).into(),
            Slot::Minutes(ms) => (ms / MINUTE).value(),
            Slot::Seconds(ms) => self.seconds(ms).into(),
            Slot::Number(number) => self.decimal(number, 2).into(),
            Slot::Moment(moment) => self.day_and_clock(&moment).into(),
            Slot::Time(moment) => self.clock(&moment).into(),
            Slot::Day(day) => self.date(&day).into(),
            Slot::At(at) => lesson_stamp(at).into(),
            Slot::Kind(kind) => kind.value(),
            Slot::Gap(kind) => kind.value(),
            Slot::Tap(tap) => tap.value(),
            Slot::Status(status) => status.value(),
            Slot::When(when) => when.value(),
        }
    }
}
