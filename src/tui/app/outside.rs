//! A text in the editor named by the environment, and back.

use std::env;
use std::io;
use std::process::{Command, ExitStatus};

use crate::domain::TextPlace;
use crate::domain::clean::clean;
use crate::store::Why;
use crate::store::outside::EditorFile;
use crate::tui::msg::Toast;
use crate::tui::run::Request;

use super::{App, Showing};

/// A text that lies in an editor outside.
pub(super) struct Outside {
    place: TextPlace,
    file: EditorFile,
}

impl App {
    /// Copies to the clipboard, by the terminal.
    pub(super) fn copy(&mut self, text: String) {
        self.requests.push_back(Request::Copy(text));
        self.say(Toast::told(self.house.words.copied()));
    }

    /// Hands a text to the editor of the environment.
    pub(super) fn edit_outside(&mut self, place: TextPlace) {
        let Showing::Session(session) = &self.showing else { return };
        let Some(mut command) = editor() else { return self.say(Toast::wrong(self.house.words.why_no_editor())) };
        let text = session.cx(&self.house, self.now).read(place);
        match EditorFile::new(&self.house.home, &text) {
            Ok(file) => {
                command.arg(file.path());
                self.outside = Some(Outside { place, file });
                self.requests.push_back(Request::Run(command));
            }
            Err(trouble) => self.say(Toast::wrong(self.house.words.trouble(&trouble))),
        }
    }

    /// Takes the text back, once the editor has ended. Where it did not end well, the text is as it was.
    pub(super) fn take_back(&mut self, result: io::Result<ExitStatus>) {
        let Some(Outside { place, file }) = self.outside.take() else { return };
        let Showing::Session(session) = &mut self.showing else { return };
        let words = &self.house.words;
        let taken = match (result, file.text()) {
            (Ok(status), Ok(text)) if status.success() => {
                session.take_back(place, &clean(&text), &self.house, self.now)
            }
            (Ok(_), Ok(_)) => Err(Toast::wrong(words.editor_failed())),
            (Err(error), _) => Err(Toast::wrong(words.editor_not_started(&words.why(&Why::from(&error))))),
            (_, Err(trouble)) => Err(Toast::wrong(words.trouble(&trouble))),
        };
        self.touch_all();
        self.say_if_not(taken);
    }
}

/// The editor of the environment, with its arguments.
fn editor() -> Option<Command> {
    let named = ["VISUAL", "EDITOR"]
        .into_iter()
        .find_map(|name| env::var(name).ok().filter(|value| !value.trim().is_empty()))?;
    let mut words = words_of(&named).into_iter();
    let mut command = Command::new(words.next()?);
    command.args(words);
    Some(command)
}

/// The words of a command as a shell takes it apart: a name with spaces may stand in quotation marks.
fn words_of(command: &str) -> Vec<String> {
    // Where a backslash parts the folders of a path it quotes nothing.
    let taken_apart = if cfg!(unix) { shell_words::split(command).ok() } else { None };
    taken_apart.unwrap_or_else(|| command.split_whitespace().map(str::to_owned).collect())
}
