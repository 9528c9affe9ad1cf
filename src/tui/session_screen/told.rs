//! What is said of what has happened, where it might not be seen.

use crate::config::{Command, Context, Language};
use crate::domain::rights::changes_agreement;
use crate::domain::{Edit, Keep, KeyedEdit};
use crate::tui::house::House;
use crate::tui::msg::Toast;

/// What to say when a command has changed something: that it did, and the key that takes it back.
pub(super) fn of_command(command: Command, contexts: &[Context], house: &House) -> Option<Toast> {
    let words: fn(&Language, &str) -> String = match command {
        Command::Remove => Language::taken_away,
        Command::StartLesson => Language::clock_started,
        Command::RunOn => Language::clock_runs_on,
        _ => return None,
    };
    let undo = house.keymap.chords_of(Command::Undo, contexts);
    let undo = undo.first().map(|chord| house.words.chord(chord)).unwrap_or_default();
    Some(Toast::told(words(&house.words, &undo)))
}

/// What to say when edits take back what was agreed on, because its words change. It stays while letters follow.
pub(super) fn of_edits(edits: &[Edit], house: &House) -> Option<Toast> {
    let changes = edits.iter().any(changes_agreement);
    let reopens = edits.iter().any(|edit| matches!(edit, Edit::Keyed(KeyedEdit::Consent(Keep::Take(_)))));
    (changes && reopens).then(|| Toast::wrong(house.words.agreement_reopened()))
}
