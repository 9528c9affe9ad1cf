//! From a key to a command, or to text for whatever has the focus.

use crate::config::{Chord, Code, Command, Key, Lookup};
use crate::tui::input::Input;
use crate::tui::msg::Toast;

use super::App;

/// The keys of a chord that is not yet whole, and what may follow.
#[derive(Default)]
pub(super) struct Pending {
    pub(super) pressed: Vec<Key>,
    pub(super) next: Vec<(Chord, Command)>,
    /// Which page of what may follow is shown.
    pub(super) page: usize,
}

impl App {
    /// Takes one key.
    pub(super) fn key(&mut self, key: Key) {
        self.let_go_what_was_told();
        let page = self.pending.page;
        let mut pressed = std::mem::take(&mut self.pending.pressed);
        if !pressed.is_empty() {
            self.pending.next.clear();
            self.touch_all();
        }
        pressed.push(key);
        match self.house.keymap.find(&self.contexts(), &pressed) {
            Lookup::Run(command) => self.run(command),
            Lookup::Wait(next) => {
                self.pending = Pending { pressed, next, page: 0 };
                self.touch_all();
            }
            Lookup::None if is_prefix_again(&pressed) => {
                pressed.pop();
                if let Lookup::Wait(next) = self.house.keymap.find(&self.contexts(), &pressed) {
                    self.pending = Pending { pressed, next, page: page + 1 };
                }
            }
            Lookup::None => self.unbound(&pressed),
        }
    }

    /// Takes letters that were waiting together: text where letters are text, else keys one by one.
    pub(super) fn typed(&mut self, run: &str) {
        let mut letters = run.chars();
        while !self.pending.pressed.is_empty() || !self.is_typing() {
            let Some(letter) = letters.next() else { return };
            self.key(Key::plain(Code::Char(letter)));
        }
        let rest = letters.as_str();
        if !rest.is_empty() {
            self.let_go_what_was_told();
            self.input(&Input::Text(rest.to_owned()));
        }
    }

    /// Takes a paste, where there is a text to paste into.
    pub(super) fn pasted(&mut self, text: String) {
        if self.is_typing() {
            self.input(&Input::Paste(text));
        } else {
            self.say(Toast::wrong(self.house.words.nowhere_to_paste()));
        }
    }

    /// Takes keys that no binding has.
    fn unbound(&mut self, pressed: &[Key]) {
        match pressed {
            [key] => self.input(&Input::Key(*key)),
            [.., Key { code: Code::Esc, .. }] => {}
            // An open prefix on a function key is closed by any other key, which is then typed.
            [Key { code: Code::F(_), .. }, rest @ ..] => rest.iter().for_each(|key| self.key(*key)),
            _ => {
                let chord = self.house.words.keys(pressed);
                self.say(Toast::wrong(self.house.words.no_such_chord(&chord)));
            }
        }
    }
}

/// Whether the key that opened what may follow was pressed again: it asks for the next page.
fn is_prefix_again(pressed: &[Key]) -> bool {
    matches!(pressed, [first, .., last] if first == last && first.ctrl)
}
