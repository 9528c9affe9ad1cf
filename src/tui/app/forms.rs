//! What is typed into forms: kept before it is shown, let go of once it is done.

use crate::config::Command;
use crate::store::FormDraft;
use crate::tui::msg::{Msg, Toast};
use crate::tui::popups::NEW_SESSION;

use super::{App, Showing};

/// How long to wait before a form that could not be kept is tried again, in ms.
const RETRY_AFTER: i64 = 1_000;

impl App {
    /// Writes down what has been typed into forms. What cannot be written is tried again, and stays where it is meanwhile. Says
    /// whether this went otherwise than before.
    pub(super) fn keep_forms(&mut self) -> bool {
        let mut looks_different = false;
        for popup in &mut self.popups {
            looks_different |= popup.keep();
        }
        if looks_different {
            self.touch_all();
        }
        let failing = self.popups.iter().any(|popup| popup.unkept().is_some());
        self.keep_forms_again_at = failing.then_some(self.now.boot + RETRY_AFTER);
        looks_different
    }

    /// Does what a form was filled in for. It closes when that is done, and stays with the reason where it cannot be.
    pub(super) fn submit(&mut self, msg: Msg) -> bool {
        let Some(mut form) = self.popups.pop() else { return false };
        self.touch_all();
        let done = match msg {
            Msg::Library(msg) => self.perform_for_library(msg),
            Msg::Edits(edits) => self.make(edits),
            msg => {
                self.perform(msg);
                Ok(())
            }
        };
        match done {
            Ok(()) => {
                form.done();
                true
            }
            Err(toast) => {
                form.refuse(toast.text);
                self.popups.push(form);
                false
            }
        }
    }

    /// Says that a form for a new session waits, half filled in.
    pub(super) fn tell_what_waits(&mut self) {
        if matches!(self.showing, Showing::Library(_)) && FormDraft::waits(&self.house.home, NEW_SESSION) {
            self.say(Toast::told(self.house.words.form_waits(&self.house.key_of(Command::NewSession))));
        }
    }

    /// Takes along, as last words, what could not be written down.
    pub(super) fn take_unkept_along(&mut self) {
        self.keep_forms();
        let words = &self.house.words;
        let unkept = self.popups.iter().filter_map(|popup| popup.unkept()).find(|unkept| !unkept.typed.is_empty());
        let lost =
            unkept.map(|unkept| format!("{}\n{}", words.form_lost(&words.why(&unkept.trouble.why)), unkept.typed));
        self.failed |= lost.is_some();
        self.last_words = lost.or(self.last_words.take());
    }
}
