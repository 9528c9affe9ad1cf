//! What a mentoring session is, and the only ways it changes. Pure: time and ids come in as arguments.

pub mod catalog;
pub mod id;
pub mod moment;
pub mod phase;
pub mod role;

pub use id::{Id, IdSource};
pub use moment::{Moment, Now};
pub use phase::Phase;
pub use role::Role;
