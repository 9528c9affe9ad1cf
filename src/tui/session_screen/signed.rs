//! What was changed since somebody put their name to it.

use crate::domain::{Now, Role};
use crate::tui::house::House;
use crate::tui::msg::Msg;
use crate::tui::popups::Page;

use super::SessionScreen;
use super::undo::named;

impl SessionScreen {
    /// Shows what was changed since a role signed: when, by whom, and what, as undo names it. No text is shown.
    pub(in crate::tui) fn later_changes(&self, by: Role, house: &House, now: Now) -> Msg {
        let cx = self.cx(house, now);
        let Some(signature) = cx.session.assessment.signature(by) else {
            return Msg::wrong(cx.words.lacks_signature(cx.name(by)));
        };
        let steps = self.desk.open.steps_since(signature.seq);
        let line = |step: &crate::domain::UndoStep| {
            cx.words.later_change(&cx.words.day_and_clock(&step.at), cx.name(step.by), &named(step, &cx))
        };
        let mut lines: Vec<String> = steps.iter().map(line).collect();
        if lines.is_empty() {
            lines.push(cx.words.later_changes_unknown());
        }
        let title = cx.words.signed(cx.name(by), &cx.words.day_and_clock(&signature.at));
        let page = Page::new(cx.words.later_changes(), &lines.join("\n")).with_aside(vec![title]);
        Msg::Open(Box::new(page))
    }
}
