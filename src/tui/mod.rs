//! The program as people meet it: a terminal, a loop, and what is drawn.

mod arrangement;
pub mod cx;
pub mod house;
pub mod input;
pub mod msg;
pub mod pane;
pub mod popups;
pub mod run;
pub mod terminal;
pub mod widgets;
