//! What a mentoring session is, and the only ways it changes. Pure: time and ids come in as arguments.

pub mod id;
pub mod moment;

pub use id::{Id, IdSource};
pub use moment::{Moment, Now};
