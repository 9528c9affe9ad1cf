//! What people may set for themselves: keys first of all.

pub mod key;

pub use key::{Chord, Code, Key};
