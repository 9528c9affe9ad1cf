//! The agreement from the screen of a session: one's word given and taken back, and the way to where it is written.

use crate::config::Command;
use crate::domain::{Now, Phase, Spot, TextPlace, agreeing};
use crate::tui::house::House;
use crate::tui::msg::Msg;

use super::SessionScreen;

impl SessionScreen {
    /// Gives the word of whoever has the pen that the agreement holds, or takes it back, and says so.
    pub(in crate::tui) fn word(&self, house: &House, now: Now) -> Msg {
        let cx = self.cx(house, now);
        let name = cx.name(cx.pen);
        let told = match agreeing::word_of(cx.session, cx.pen) {
            Some(_) => cx.words.agreement_taken_back(name, &cx.key_of(Command::Undo)),
            None => cx.words.agreed_by(name),
        };
        Msg::All(vec![Msg::edit(agreeing::agree(cx.session, cx.pen, cx.moment())), Msg::told(told)])
    }

    /// Goes to where a text is written, and opens it.
    pub(in crate::tui) fn write(&mut self, place: TextPlace, house: &House, now: Now) -> Msg {
        let phase = place.spot().phase.unwrap_or(Phase::Plan);
        self.go(Spot { phase: Some(phase), item: None }, house, now);
        self.panes.of_mut(self.phase).write_at(place, &self.desk.cx(house, now))
    }
}
