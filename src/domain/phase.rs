//! The four phases a pair goes through in one cycle.

use serde::{Deserialize, Serialize};

/// A part of the cycle, in the order they are gone through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Phase {
    /// Both write the plan of the lesson.
    Plan,
    /// The mentee teaches, the mentor takes notes.
    Teach,
    /// Both talk it over along a guide.
    Think,
    /// Each rates alone, then both together, and they agree on the next step.
    Assess,
}

impl Phase {
    /// All four, in order.
    pub const ALL: [Self; 4] = [Self::Plan, Self::Teach, Self::Think, Self::Assess];

    /// The number people know the phase by, 1 to 4.
    #[must_use]
    pub fn number(self) -> u8 {
        self as u8 + 1
    }

    /// The phase that comes after this one in a cycle.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().find(|phase| *phase > self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_phases_are_gone_through_in_order_and_end_with_the_assessment() {
        assert_eq!(Phase::Plan.next(), Some(Phase::Teach));
        assert_eq!(Phase::Assess.next(), None);
        assert_eq!(Phase::ALL.map(Phase::number), [1, 2, 3, 4]);
    }
}
