//! What is said in passing, in the footer's line: how long it stays, and what it gives way to.

use crate::tui::msg::Toast;

use super::App;

/// A word in passing stays this long, in ms.
const PASSING: i64 = 4_000;
/// A word about something that went wrong stays this long, in ms.
const GRAVE: i64 = 10_000;
/// It is read by then, and goes with the next key, in ms.
const READ: i64 = 2_000;

/// Something said, and since when, in ms of the boot clock.
pub(super) struct Said {
    pub(super) toast: Toast,
    since: i64,
}

impl Said {
    /// When it goes by itself.
    pub(super) fn until(&self) -> i64 {
        self.since + if self.toast.grave { GRAVE } else { PASSING }
    }

    /// Whether it goes with a key: whoever goes on has read what was told, and wants the hints back. What went wrong stays as
    /// long as reading it takes.
    fn goes_with_a_key(&self, now: i64) -> bool {
        !self.toast.grave || now - self.since >= READ
    }
}

impl App {
    /// Says something in the footer's line for a while.
    pub(super) fn say(&mut self, toast: Toast) {
        self.said = Some(Said { toast, since: self.now.boot });
        self.touch_all();
    }

    /// Gives the hints back to whoever presses a key.
    pub(super) fn let_go_what_was_told(&mut self) {
        let now = self.now.boot;
        self.let_go(|said| said.goes_with_a_key(now));
    }

    /// Gives the hints back when what was said has stood there for its while.
    pub(super) fn let_go_what_is_over(&mut self) {
        let now = self.now.boot;
        self.let_go(|said| said.until() <= now);
    }

    fn let_go(&mut self, goes: impl FnOnce(&Said) -> bool) {
        if self.said.as_ref().is_some_and(goes) {
            self.said = None;
            self.touch_all();
        }
    }
}
