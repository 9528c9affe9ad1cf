//! What is wrong in a file of the user's own. Nothing here ends the program: the mistake is shown and the rest is used.

use std::path::PathBuf;

use super::{Chord, Command};
use crate::domain::Id;
use crate::domain::catalog;
use crate::store::{Fault, Why};

/// A mistake, and the place to look for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file it stands in.
    pub file: PathBuf,
    /// Where in the file, if it is about a place in it.
    pub place: Option<Place>,
    /// What it is.
    pub what: Mistake,
}

/// A place in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
}

/// What can be wrong in a file of the user's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// The file is there and the system does not give it.
    Unusable(Why),
    /// The file, or a value in it, cannot be read.
    Syntax(Fault),
    /// A field that no such file has.
    UnknownField {
        /// The field.
        name: String,
        /// The fields it has.
        known: Vec<&'static str>,
    },
    /// A value that is none of those it may be.
    UnknownName {
        /// The value.
        name: String,
        /// What it may be.
        known: Vec<String>,
    },
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
    /// A text that names no colour.
    NotAColour(String),
    /// A theme that inherits from itself, be it through others.
    InheritsItself(String),
    /// A definition that is not fit for use.
    Definition(catalog::Fault),
    /// A definition whose id is not the name of its file.
    Misnamed(Id),
}
