//! What is wrong in a file of the user's own. Nothing here ends the program: the mistake is shown and the rest is used.

use std::path::PathBuf;

use super::{Chord, Command};
use crate::store::Fault;

/// A mistake, and the place to look for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file it stands in.
    pub file: PathBuf,
    /// Its line, counted from 1.
    pub line: usize,
    /// Its column in characters, counted from 1.
    pub column: usize,
    /// What it is.
    pub what: Mistake,
}

/// What can be wrong in a file of settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// The file, or a value in it, cannot be read.
    Syntax(Fault),
    /// A field that no such file has.
    UnknownField(String),
    /// A field that stands twice.
    Twice(String),
    /// Keys bound in a circumstance that does not exist.
    UnknownContext(String),
    /// A command that does not exist.
    UnknownCommand(String),
    /// A text that names no keys.
    NotAKey(String),
    /// A key that would no longer type what it types.
    StealsTyping(Chord),
    /// A command bound where it can never be given.
    OutOfPlace(Chord, Command),
    /// Keys that are the beginning of others, or begin with them, so that one of the two could not be reached.
    Overlap {
        /// The keys.
        chord: Chord,
        /// The others.
        other: Chord,
        /// What the others are bound to.
        command: Command,
    },
}
