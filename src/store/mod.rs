//! The only code that touches files.

pub mod fingerprint;
pub mod home;
pub mod journal;
pub mod layout;
pub mod lock;
pub mod notation;
pub mod overlay;
mod private;
mod random;
mod replace;
pub mod trouble;

pub use fingerprint::{Fingerprint, Stamp};
pub use home::{Home, NoHome};
pub use lock::Holder;
pub use notation::{Fault, Unreadable, Unwritable};
pub use random::RandomIds;
pub use trouble::{Trouble, Why};
