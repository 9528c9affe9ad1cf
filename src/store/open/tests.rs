//! What is promised of an open session: nothing typed is lost, and the way back stays open.

mod crash;
mod disk;
mod elsewhere;
mod sealed;
mod undo;
mod withdrawal;
