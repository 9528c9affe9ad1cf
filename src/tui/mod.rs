//! The program as people meet it: a terminal, a loop, and what is drawn.

pub mod input;
pub mod run;
pub mod terminal;
pub mod widgets;
