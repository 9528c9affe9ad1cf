//! Undo and redo: each names what it takes back, and goes to where that happened.

use crate::config::{Command, Context};
use crate::domain::assessment::AssessmentChange;
use crate::domain::{Change, Edit, Halt, KeyedEdit, ListEdit, Now, Phase, Refusal, Spot, TextPlace, UndoStep};
use crate::store::NotDone;
use crate::tui::cx::Cx;
use crate::tui::house::House;
use crate::tui::msg::Msg;
use crate::tui::pane::{Enabled, Letters, Offer};

use super::{SessionScreen, refusal};

impl SessionScreen {
    /// Takes back the last step of whoever holds the pen.
    pub(super) fn undo(&mut self, house: &House, now: Now) -> Msg {
        // What is half typed elsewhere is done before it, and is not lost by it.
        if let Err(sentence) = self.keep_half_typed(house, now) {
            return Msg::wrong(sentence);
        }
        let letters = self.letters(house, now);
        let undone = self.desk.open.undo(self.desk.pen, now);
        self.tell(undone, letters, house, now, |what| house.words.undone(what))
    }

    /// Does again what was taken back.
    pub(super) fn redo(&mut self, house: &House, now: Now) -> Msg {
        // What is half typed elsewhere is done before it, and is not lost by it.
        if let Err(sentence) = self.keep_half_typed(house, now) {
            return Msg::wrong(sentence);
        }
        let letters = self.letters(house, now);
        let redone = self.desk.open.redo(self.desk.pen, now);
        self.tell(redone, letters, house, now, |what| house.words.redone(what))
    }

    /// Undo and redo on offer, with what they would do.
    pub(super) fn undo_offers(&self, cx: &Cx) -> [Offer; 2] {
        let open = &self.desk.open;
        let undo = match open.history().next_undo(cx.pen) {
            // What an earlier opening left is read only when undo comes to it.
            Err(Halt::End) if open.may_reach_back() => None,
            next => next.err(),
        };
        let redo = match open.history().next_redo(cx.pen) {
            Err(Halt::End) if open.history().is_empty() && open.may_reach_back() => None,
            next => next.err(),
        };
        let why = |halt: Halt, end: String| match halt {
            _ if cx.read_only => cx.words.why_read_only(),
            Halt::End => end,
            halt => refusal::sentence(&NotDone::Refused(Refusal::Halt(halt)), cx.session, cx.house),
        };
        let enabled = |halt: Option<Halt>, end: String| match halt.or(cx.read_only.then_some(Halt::End)) {
            None => Enabled::Yes,
            Some(halt) => Enabled::No(why(halt, end)),
        };
        [
            (Command::Undo, enabled(undo, cx.words.nothing_to_undo())),
            (Command::Redo, enabled(redo, cx.words.nothing_to_redo())),
        ]
    }

    /// What letters are now.
    fn letters(&self, house: &House, now: Now) -> Letters {
        let contexts = self.panes.of(self.phase).contexts(&self.cx(house, now));
        if contexts.contains(&Context::Text) { Letters::Text } else { Letters::Command }
    }

    fn tell(
        &mut self,
        step: Result<UndoStep, NotDone>,
        letters: Letters,
        house: &House,
        now: Now,
        say: impl FnOnce(&str) -> String,
    ) -> Msg {
        match step {
            Ok(step) => {
                self.changed(house, now);
                let mut spot = step.spot();
                if step.edits.iter().all(|edit| stands_in(edit, self.phase)) {
                    spot.phase = Some(self.phase);
                }
                self.go(Spot { item: None, ..spot }, house, now);
                self.panes.of_mut(self.phase).show_change(spot, letters, &self.desk.cx(house, now));
                Msg::told(say(&named(&step, &self.desk.cx(house, now))))
            }
            Err(why) => Msg::Say(self.refused(&why, house)),
        }
    }
}

/// Whether what an edit changes stands in a phase beside its own: ideas in the assessment, too, and in the lesson what was seen
/// of an action. There one stays.
fn stands_in(edit: &Edit, phase: Phase) -> bool {
    match edit {
        Edit::List(ListEdit::Ideas(_)) | Edit::Text(TextPlace::Idea(_), _) => phase == Phase::Assess,
        Edit::Set(Change::Assessment(AssessmentChange::ActionSeen { .. })) => phase == Phase::Teach,
        // The page of the agreement and the list of instruments open over every phase.
        Edit::Keyed(KeyedEdit::Consent(_)) | Edit::List(ListEdit::Instruments(_)) => true,
        _ => false,
    }
}

/// What a step has changed; a mark by its words, since there are many of them.
pub(super) fn named(step: &UndoStep, cx: &Cx) -> String {
    // What was put right over the whole session is more than the first of its marks.
    if step.label() == UndoStep::CODES {
        return cx.words.change(UndoStep::CODES);
    }
    let made = step.edits.iter().find_map(|edit| match edit {
        Edit::Keyed(KeyedEdit::Entry(keep)) => Some(keep.item()),
        _ => None,
    });
    let changed = || step.spot().item.and_then(|id| cx.session.entry(id));
    match made.or_else(changed).filter(|entry| entry.what.instrument().is_some()) {
        Some(mark) => cx.words.mark_named(&cx.words.change("mark"), &cx.mark(mark)),
        None => cx.words.change(step.label()),
    }
}
