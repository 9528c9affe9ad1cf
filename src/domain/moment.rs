//! Time as it comes in from outside: the wall clock, and the two steady clocks that lesson time is counted by.

use chrono::{DateTime, FixedOffset};

/// A moment of wall time with its offset, kept to the millisecond.
pub type Moment = DateTime<FixedOffset>;

/// One reading of every clock, taken together, so that a batch of keys shares one idea of the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    /// Wall time, which people may change while a lesson runs.
    pub wall: Moment,
    /// Milliseconds since the machine started, sleep counted. Never goes back.
    pub boot: i64,
    /// Milliseconds the machine has been awake: `boot` less every sleep.
    pub awake: i64,
}

impl Now {
    /// How long the machine slept between an earlier reading and this one, in ms.
    #[must_use]
    pub fn slept_since(&self, earlier: &Self) -> i64 {
        ((self.boot - earlier.boot) - (self.awake - earlier.awake)).max(0)
    }
}
