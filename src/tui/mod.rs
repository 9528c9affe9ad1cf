//! The program as people meet it: a terminal, a loop, and what is drawn.

mod app;
mod arrangement;
pub mod cx;
mod figures;
mod footer;
pub mod house;
pub mod input;
pub mod leads;
mod lesson_clock;
mod library_screen;
pub mod msg;
mod page;
pub mod pane;
mod panes;
pub mod popups;
pub mod run;
mod session_screen;
pub mod start;
pub mod still;
pub mod terminal;
mod unsent;
pub mod widgets;

pub use start::start;
