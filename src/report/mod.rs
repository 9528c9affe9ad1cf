//! A session as bytes for others: on paper, for people at a terminal, for programs. One file a format.
//!
//! Figures come from `analysis`, words from whoever asks, through [`Words`]. What the pair keeps to itself is in none of
//! these unless it is asked for by name.

pub mod figures;
pub mod html;
pub mod json;
pub mod markdown;
mod page;
pub mod people;
pub mod plain;
pub mod words;

pub use html::html;
pub use json::json;
pub use markdown::markdown;
pub use people::{Printing, people};
pub use plain::plain;
pub use words::{Slot, Words};
