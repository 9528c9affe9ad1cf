//! What people may set for themselves: keys, words, looks, definitions. Each is an embedded default with the user's own
//! laid over it, and yields a value and the problems found; a mistake never stops the program.

pub mod catalog;
pub mod command;
pub mod context;
pub mod dates;
pub mod demo;
pub mod embedded;
mod explain;
pub mod glyphs;
pub mod key;
pub mod keymap;
pub mod language;
mod numbers;
mod own;
mod partial;
mod places;
pub mod problem;
pub mod settings;
pub mod theme;
pub mod word_lists;
pub mod words;

pub use catalog::Catalog;
pub use command::{Command, Group};
pub use context::Context;
pub use demo::demo;
pub use glyphs::{Glyphs, glyphs_of_environment};
pub use key::{Chord, Code, Key};
pub use keymap::{Keymap, Lookup};
pub use language::{Language, plain_marks, tongue_of_environment};
pub use own::Overlay;
pub use places::Places;
pub use problem::{Mistake, Place, Problem};
pub use settings::Settings;
pub use theme::{Theme, theme_of_environment};
