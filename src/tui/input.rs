//! What is left for a pane or a popup when the keymap had no command for it.

use crate::config::Key;

use super::terminal::Mouse;

/// One piece of input that is no command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A key that no binding takes: in a text, a letter or a move of the caret.
    Key(Key),
    /// Letters that were waiting together.
    Text(String),
    /// A paste, its line ends LF.
    Paste(String),
    /// The mouse; columns and rows of the whole screen.
    Mouse(Mouse),
}
