//! Figures that others have printed, and figures worked out by other means: records written by hand into the file of a
//! session, as one who has them on paper would, through the real program, to every digit.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may end where something is not as it must be"
)]

#[path = "published/budgets.rs"]
mod budgets;
#[path = "cli/by_hand.rs"]
mod by_hand;
#[path = "published/copus.rs"]
mod copus;
#[path = "published/flanders.rs"]
mod flanders;
#[path = "published/hand.rs"]
mod hand;
#[path = "cli/house.rs"]
mod house;
#[path = "published/told_wrong.rs"]
mod told_wrong;
