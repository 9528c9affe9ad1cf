//! The figures of a session, one function each: screen, report and export print the same because they ask the same.
//!
//! What cannot be known is `None`, never zero and never NaN. A percentage always comes with the base it is taken of. Notes
//! that were struck out, taken back or kept to the pair are in no figure.

pub mod agenda;
pub mod agreed_sum;
pub mod agreement;
pub mod chain;
pub mod evidence;
pub mod figures;
#[cfg(test)]
pub(crate) mod fixture;
pub mod grounds;
pub mod guide_progress;
pub mod loose_ends;
pub mod notes;
pub mod openings;
pub mod progress;
pub mod ratings;
pub mod share;
pub mod talk_share;
pub mod time_use;
pub mod wait_time;

pub use progress::{Mark, Missing};
pub use share::Share;
pub use talk_share::TalkShare;
pub use time_use::{Forecast, LessonClock, StepTime, TimeUse};
