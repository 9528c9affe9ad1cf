//! The terminal: taking it over and giving it back, what it sends, and what is drawn on it.

mod backend;
#[cfg(not(unix))]
mod console;
pub mod event;
mod glyph;
mod guard;
#[cfg(unix)]
mod input;
#[cfg(unix)]
mod names;
mod output;
#[cfg(unix)]
mod pieces;
mod screen;
pub(in crate::tui) mod shell;
mod shown;
#[cfg(unix)]
mod wake;

#[cfg(not(unix))]
pub(in crate::tui) use console::Input;
#[cfg(not(unix))]
pub use console::{Wake, Waker};
pub use event::{Event, Mouse, MouseKind, Signal};
pub use guard::{Guard, NoTerminal, size};
#[cfg(unix)]
pub(in crate::tui) use input::Input;
pub use output::Output;
pub use screen::{Dirty, RegionId, Scene, Screen};
pub use shell::can_suspend;
#[cfg(unix)]
pub use wake::{Wake, Waker};
