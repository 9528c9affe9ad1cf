//! What the commands of the lesson do: in the line, in the log, in an entry that is being written.

use crate::config::Command;
use crate::domain::marking::looks::Sought;
use crate::domain::observation::{Entry, What};
use crate::domain::{Edit, lesson};
use crate::tui::cx::Cx;
use crate::tui::msg::Msg;
use crate::tui::panes::citing;
use crate::tui::widgets::editor::Editor;

use super::board;
use super::open::Open;
use super::{Focus, LINE, LOG, TeachPane, done, offers, on_entry, times, typed};

impl TeachPane {
    /// Moves the focus in the log; past its end is the line.
    fn move_in_log(&mut self, command: Command, cx: &Cx) -> Msg {
        self.settle(cx);
        let before = self.log.selected();
        let list = self.log.list();
        match command {
            Command::Up => list.step(-1),
            Command::Down => list.step(1),
            Command::PageUp => list.page(false),
            Command::PageDown => list.page(true),
            Command::First => list.first(),
            _ => list.last(),
        }
        let after = self.log.selected();
        match after {
            Some(_) if command == Command::Down && before == after => self.focus = Focus::Line,
            Some(id) => self.focus_on(id),
            None => {}
        }
        Msg::Done
    }

    /// From the line into the log: to the last entry in view.
    pub(super) fn reach_into_log(&mut self, cx: &Cx) -> Msg {
        self.settle(cx);
        self.log.list().step(0);
        if let Some(id) = self.log.selected() {
            self.focus_on(id);
        }
        Msg::Done
    }

    /// Does what a command says that can be given now.
    pub(super) fn obey(&mut self, command: Command, cx: &Cx) -> Msg {
        match command {
            Command::NextStep | Command::PreviousStep => offers::step_beside(command, cx)
                .map_or(Msg::Ignored, |step| Msg::edit(lesson::move_to(cx.session, step, stamp(cx)))),
            Command::WaitTap => Msg::edit(lesson::tap(cx.session, stamp(cx))),
            Command::LessonTimes => times::form(cx),
            Command::StopAtLast => lesson::left_running(cx.session, cx.lesson)
                .map_or(Msg::Ignored, |last| Msg::Edits(lesson::stop(cx.session, last))),
            Command::RunOn => Msg::Edits(lesson::unstop(cx.session)),
            Command::Sheet => {
                self.focus = if matches!(self.focus, Focus::Sheet) { Focus::Line } else { Focus::Sheet };
                // Its rows are found by a walk through all entries, and so only while it is looked at.
                self.sheet.sync(cx);
                Msg::Done
            }
            Command::Leave if matches!(self.focus, Focus::Sheet) && !self.sheet.is_open() => {
                self.focus = Focus::Line;
                Msg::Done
            }
            _ if matches!(self.focus, Focus::Sheet) => self.sheet.obey(command, cx),
            _ if self.is_open() => self.obey_in_open(command, cx),
            _ if sees_now(command) && matches!(self.focus, Focus::Line | Focus::Board) => {
                on_entry::see_now(command, |action| self.line.record_seen(action, cx), cx)
            }
            _ if matches!(self.focus, Focus::Line) => self.obey_in_line(command, cx),
            _ if matches!(self.focus, Focus::Board) => self.obey_on_board(command, cx),
            _ => self.obey_in_log(command, cx),
        }
    }

    fn obey_in_line(&mut self, command: Command, cx: &Cx) -> Msg {
        match command {
            Command::Accept => edits(self.line.record(cx)),
            // The line is where one comes out: there is no step out of it.
            Command::Leave => Msg::Touched(LINE),
            Command::NextKind => typed(self.line.next_kind(cx), LINE),
            Command::NextStop if board::is_there(cx) => {
                self.focus = Focus::Board;
                Msg::Done
            }
            Command::NextStop | Command::PreviousStop => self.reach_into_log(cx),
            Command::PageUp | Command::PageDown => {
                self.settle(cx);
                self.log.list().page(command == Command::PageDown);
                Msg::Done
            }
            Command::DismissHint => {
                self.line.dismiss_hint(cx);
                Msg::Done
            }
            _ => self.line.editor().map_or(Msg::Ignored, |editor| in_text(command, editor, LINE, cx)),
        }
    }

    fn obey_on_board(&mut self, command: Command, cx: &Cx) -> Msg {
        match command {
            Command::Accept => done(self.board.strike('\n', cx)),
            Command::Leave => match self.board.step_out(cx) {
                Some(edits) => done(edits),
                None => {
                    self.focus = Focus::Line;
                    Msg::Done
                }
            },
            Command::NextStop | Command::PreviousStop => {
                self.focus = Focus::Line;
                Msg::Done
            }
            // Whoever asks here asks what the codes mean.
            Command::Help => Msg::Run(Command::InstrumentHelp),
            _ => Msg::Ignored,
        }
    }

    fn obey_in_log(&mut self, command: Command, cx: &Cx) -> Msg {
        match command {
            Command::Leave | Command::NextStop | Command::PreviousStop => {
                self.focus = Focus::Line;
                Msg::Done
            }
            Command::Accept => self.accept_in_log(cx),
            Command::NoteReply => self.open(|entry| Open::reply(entry, cx), cx),
            Command::NoteRetime => self.open(Open::time, cx),
            Command::MarkEnd => self.open(Open::end, cx),
            Command::Cite => self.cite_in_line(cx),
            Command::Up | Command::Down | Command::PageUp | Command::PageDown | Command::First | Command::Last => {
                self.move_in_log(command, cx)
            }
            _ => self.entry(cx).map_or(Msg::Ignored, |entry| on_entry::ask(command, entry, cx)),
        }
    }

    /// Opens what there is to write; a step leads to the plan, and the ends of a gap stand in a form.
    fn accept_in_log(&mut self, cx: &Cx) -> Msg {
        let Some(entry) = self.entry(cx) else { return Msg::Ignored };
        match entry.what {
            What::Note { .. } => self.open(|entry| Open::note(entry, cx), cx),
            What::Step { .. } => on_entry::ask(Command::FollowCitation, entry, cx),
            What::Gap { .. } => times::form(cx),
            What::Look { .. } => {
                self.turn_to_sheet(entry, cx);
                Msg::Done
            }
            _ => self.open(Open::time, cx),
        }
    }

    /// Turns to the sheet where an entry stands on it; says whether there is such a place.
    pub(super) fn turn_to_sheet(&mut self, entry: &Entry, cx: &Cx) -> bool {
        let Some(sought) = Sought::of(entry).filter(|sought| sought.entry(&cx.session.observation) == Some(entry))
        else {
            return false;
        };
        self.sheet.sync(cx);
        self.sheet.go_to(sought, cx);
        self.focus = Focus::Sheet;
        true
    }

    fn obey_in_open(&mut self, command: Command, cx: &Cx) -> Msg {
        match command {
            Command::Accept => self.close(cx),
            Command::Leave => {
                let id = self.entry(cx).map(|entry| entry.id);
                id.into_iter().for_each(|id| self.focus_on(id));
                Msg::Done
            }
            _ => match self.open_mut().and_then(Open::editor) {
                Some(editor) => in_text(command, editor, LOG, cx),
                None => Msg::Ignored,
            },
        }
    }

    /// Refers to the entry that has the focus in the line, and goes there.
    fn cite_in_line(&mut self, cx: &Cx) -> Msg {
        let (Some(entry), Some(editor)) = (self.entry(cx), self.line.editor()) else { return Msg::Ignored };
        let text = citing::with(&editor.text(), editor.text_box().caret(), &format!("#{}", entry.n));
        let edits = cx.write(editor.place(), &text);
        self.focus = Focus::Line;
        Msg::Edits(edits)
    }
}

/// Whether a command says that an action was seen.
fn sees_now(command: Command) -> bool {
    command == Command::ActionSeen || command.seen_action().is_some()
}

/// What a text does with a command that is the same in every text.
fn in_text(command: Command, editor: &mut Editor, part: u8, cx: &Cx) -> Msg {
    match command {
        Command::NewLine => editor.new_line(cx).map_or(Msg::Ignored, |edits| typed(edits, part)),
        Command::Copy => editor.copy().map_or(Msg::Ignored, Msg::Copy),
        Command::ExternalEditor => Msg::EditOutside(editor.place()),
        Command::Cite => citing::into_text(editor, cx),
        _ => Msg::Ignored,
    }
}

fn stamp(cx: &Cx) -> lesson::Stamp {
    lesson::Stamp { id: cx.fresh_id(), at: cx.lesson.within_reach(), by: cx.pen }
}

fn edits(edits: Vec<Edit>) -> Msg {
    if edits.is_empty() { Msg::Touched(LINE) } else { Msg::Edits(edits) }
}
