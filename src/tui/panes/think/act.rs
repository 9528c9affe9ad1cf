//! What the talk does when it is told to.

use crate::analysis::agenda::Point;
use crate::config::Command;
use crate::domain::catalog::When;
use crate::domain::course::{self, Stand};
use crate::domain::reflection::Talk;
use crate::domain::{Edit, Phase, Spot, TextPlace, silence, talking};
use crate::tui::cx::Cx;
use crate::tui::input::Input;
use crate::tui::msg::{Msg, SessionMsg};
use crate::tui::panes::teach::on_entry;
use crate::tui::panes::{chain, citing};
use crate::tui::popups::Confirm;
use crate::tui::widgets::editor::Editor;
use crate::tui::widgets::scroll_list::ScrollList;

use super::basis::Basis;
use super::evidence::Evidence;
use super::hush::Outcome;
use super::offers::{self, On};
use super::{Asked, EVIDENCE, Followed, LINE, Stop, TALK, ThinkPane, guides, turns};

impl ThinkPane {
    /// Does what a command says in the list that has opened at a `#`.
    pub(super) fn obey_in_list(&mut self, command: Command, cx: &Cx) -> Msg {
        match command {
            // The list stood over the turns: they are drawn anew, too.
            Command::Accept | Command::NextStop if Self::is_hushed(cx) => match self.hush.take_chosen(cx) {
                Outcome::Here(edits) | Outcome::Around(edits) => Msg::Edits(edits),
                Outcome::Nothing | Outcome::Moved => Msg::Done,
            },
            Command::Accept | Command::NextStop => {
                let edits = self.line.take_chosen(cx);
                self.begun(edits, cx).map_or(Msg::Done, Msg::Edits)
            }
            Command::Up | Command::Down => {
                self.citing(cx).step(if command == Command::Up { -1 } else { 1 });
                Msg::Touched(TALK)
            }
            Command::Leave => {
                self.citing(cx).close();
                Msg::Done
            }
            _ => Msg::Ignored,
        }
    }

    /// Does what a command says that can be given now.
    pub(super) fn obey(&mut self, command: Command, cx: &Cx) -> Msg {
        match command {
            Command::NextStep | Command::PreviousStep => self.go_to_step_beside(command, cx),
            Command::OtherPrompt => self.ask_another_question(cx),
            Command::OtherTalk => {
                let other = if self.when(cx) == When::Before { When::After } else { When::Before };
                self.when = Some(other);
                // Other things stand beside the other talk: one begins at the first.
                self.evidence = Evidence::default();
                self.go_to_line();
                self.prepare(cx);
                Msg::Done
            }
            Command::ChooseForm => {
                let has_begun = cx.session.reflection.talk_when(self.when(cx)).is_some();
                self.talk(cx).map_or(Msg::Ignored, |talk| guides::chooser(talk, has_begun, cx))
            }
            Command::IdeaAdd => self.keep_idea(cx),
            Command::Chair => self.turn_chair(cx),
            Command::AskAdvice => self.ask_advice(cx),
            Command::NextKind => self.mark_as_advice(cx),
            Command::FollowCitation => self.follow(cx),
            Command::MoveUp | Command::MoveDown => {
                let moved = self.talk(cx).and_then(|talk| offers::moves(command, talk, self.on(cx), cx));
                moved.map_or(Msg::Ignored, Msg::edit)
            }
            Command::GiveToOther => self.give(cx),
            _ if Self::is_hushed(cx) => self.obey_in_hush(command, cx),
            Command::Silence => self.begin_silence(cx),
            _ if self.log.is_open() || self.evidence.is_open() => self.obey_in_text(command, cx),
            _ => match self.stop {
                Stop::Line => self.obey_in_line(command, cx),
                Stop::Log => self.obey_in_log(command, cx),
                Stop::Evidence => self.obey_in_evidence(command, cx),
            },
        }
    }

    /// Lets both think in silence, in the talk that begins with it if it has not begun.
    fn begin_silence(&self, cx: &Cx) -> Msg {
        let reflection = &cx.session.reflection;
        let Some(hush) = self.talk(cx).and_then(|talk| silence::begin(reflection, talk, cx.moment())) else {
            return Msg::Ignored;
        };
        let begin = self.coming(cx).map(|talk| talking::begin(reflection, talk.clone()));
        Msg::Edits(begin.into_iter().chain([hush]).collect())
    }

    fn obey_in_hush(&mut self, command: Command, cx: &Cx) -> Msg {
        let reflection = &cx.session.reflection;
        match command {
            Command::Accept if self.hush.waits() => {
                self.hush.come_to_the_screen(cx);
                Msg::Done
            }
            Command::Accept if silence::are_both_ready(reflection) => Msg::Run(Command::Reveal),
            Command::Accept => {
                self.hush.take_a_seat();
                silence::set_ready(reflection, cx.pen, true, cx.moment()).map_or(Msg::Done, Msg::edit)
            }
            Command::Silence => silence::cancel(reflection).map_or(Msg::Ignored, Msg::edit),
            Command::Reveal => {
                let Some(edits) = silence::open(cx.session, || cx.fresh_id(), cx.moment()) else { return Msg::Ignored };
                Msg::Open(Box::new(Confirm::new(cx.words.confirm_open_silence(), move || Msg::Edits(edits.clone()))))
            }
            Command::NewLine => {
                let outcome = self.hush.new_line(cx);
                written(outcome)
            }
            Command::PageUp | Command::PageDown => {
                let talk = super::shown(self.coming.as_ref(), self.when(cx), cx);
                self.log.scroll(talk, cx, |list| list.page(command == Command::PageDown));
                Msg::Touched(TALK)
            }
            Command::Leave => Msg::Touched(LINE),
            _ => Msg::Ignored,
        }
    }

    fn obey_in_line(&mut self, command: Command, cx: &Cx) -> Msg {
        match command {
            Command::Accept => self.say(cx),
            Command::Cite => {
                let edits = self.line.mention(cx);
                self.typed(edits, cx)
            }
            Command::NewLine => {
                let edits = self.line.new_line(cx);
                self.typed(edits, cx)
            }
            Command::ExternalEditor => {
                let draft = self.line.draft(cx);
                draft.map_or(Msg::Ignored, |draft| Msg::EditOutside(TextPlace::Draft(draft.by, draft.line)))
            }
            Command::Copy => self.line.selected().map_or(Msg::Ignored, Msg::Copy),
            Command::NextStop | Command::PreviousStop => {
                self.go_to_evidence(None, cx);
                Msg::Done
            }
            Command::PageUp | Command::PageDown => {
                let talk = super::shown(self.coming.as_ref(), self.when(cx), cx);
                self.log.scroll(talk, cx, |list| list.page(command == Command::PageDown));
                Msg::Touched(TALK)
            }
            // The line is where one comes out: there is no step out of it.
            Command::Leave => Msg::Touched(LINE),
            _ => Msg::Ignored,
        }
    }

    fn obey_in_log(&mut self, command: Command, cx: &Cx) -> Msg {
        let On::Turn(turn) = self.on(cx) else { return Msg::Ignored };
        let Some(talk) = super::shown(self.coming.as_ref(), self.when(cx), cx) else { return Msg::Ignored };
        match command {
            Command::Leave => self.go_to_line(),
            Command::NextStop | Command::PreviousStop => self.go_to_evidence(None, cx),
            Command::CitedBy => return chain::on(turn.id, cx),
            Command::Down if talk.turns.last().is_some_and(|last| last.id == turn.id) => self.go_to_line(),
            Command::Accept => {
                let place = TextPlace::Turn(talk.id, turn.id);
                self.log.open(place, cx);
            }
            Command::Remove => return talking::remove_turn(talk, turn.id).map_or(Msg::Ignored, Msg::edit),
            Command::Copy => return Msg::Copy(turns::text(turn, cx)),
            Command::Cite => {
                return citing::chooser(cx, |thing| vec![talking::toggle_cite(talk, turn, thing.cited)]);
            }
            _ => match moves(command) {
                Some(go) => self.log.go(talk, cx, go),
                None => return Msg::Ignored,
            },
        }
        Msg::Done
    }

    fn obey_in_evidence(&mut self, command: Command, cx: &Cx) -> Msg {
        self.evidence.settle(self.when(cx), cx);
        match (command, self.on(cx)) {
            (Command::Leave | Command::NextStop | Command::PreviousStop, _) => self.go_to_line(),
            (Command::Accept, On::Idea(idea)) => {
                let place = TextPlace::Idea(idea.id);
                self.evidence.open(place, cx);
            }
            (Command::Accept, _) => return self.follow(cx),
            (Command::NoteReply, On::Entry(entry)) => self.evidence.open(TextPlace::Reply(entry.id), cx),
            (Command::NoteWithhold | Command::Withdraw, On::Entry(entry)) => return on_entry::ask(command, entry, cx),
            (Command::Remove, On::Idea(idea)) => {
                return Msg::Edits(talking::remove_idea(cx.session, idea.id));
            }
            (Command::Cite, _) => return self.cite_in_line(cx),
            (Command::CitedBy, on) => return offers::rests_on(on, cx).map_or(Msg::Ignored, |id| chain::on(id, cx)),
            (Command::Copy, _) => return self.evidence.text(cx).map_or(Msg::Ignored, Msg::Copy),
            _ => match moves(command) {
                Some(go) => self.evidence.go(go),
                None => return Msg::Ignored,
            },
        }
        Msg::Done
    }

    fn obey_in_text(&mut self, command: Command, cx: &Cx) -> Msg {
        if matches!(command, Command::Accept | Command::Leave) {
            self.log.close();
            self.evidence.close();
            return Msg::Done;
        }
        let part = if self.log.is_open() { TALK } else { EVIDENCE };
        let Some(editor) = self.open_text() else { return Msg::Ignored };
        match command {
            Command::NewLine => editor.new_line(cx).map_or(Msg::Ignored, |edits| typed_in(edits, part)),
            Command::Copy => editor.copy().map_or(Msg::Ignored, Msg::Copy),
            Command::ExternalEditor => Msg::EditOutside(editor.place()),
            Command::Cite => citing::into_text(editor, cx),
            _ => Msg::Ignored,
        }
    }

    /// The turn, reply or idea that is being written.
    fn open_text(&mut self) -> Option<&mut Editor> {
        self.log.editor().or_else(|| self.evidence.editor())
    }

    /// Makes a turn of what stands in the line.
    fn say(&mut self, cx: &Cx) -> Msg {
        let said = self
            .talk(cx)
            .zip(self.line.draft(cx))
            .map(|(talk, draft)| talking::say(talk, draft, cx.fresh_id(), self.advises(cx)));
        self.log.follow();
        self.is_advice = false;
        said.map_or(Msg::Ignored, Msg::Edits)
    }

    /// Times whose turn it is in the talk, which begins with it if it has not begun.
    fn turn_chair(&self, cx: &Cx) -> Msg {
        let Some(talk) = self.talk(cx).map(|talk| talk.id) else { return Msg::Ignored };
        let begin = self.coming(cx).map(|talk| Msg::edit(talking::begin(&cx.session.reflection, talk.clone())));
        Msg::All(begin.into_iter().chain([Msg::Session(SessionMsg::Chair(talk))]).collect())
    }

    /// Keeps what stands in the line, or what was said in the turn that has the focus, as an idea.
    fn keep_idea(&mut self, cx: &Cx) -> Msg {
        let reflection = &cx.session.reflection;
        let kept = match self.on(cx) {
            On::Line(Some(draft)) => talking::keep_line(reflection, draft, cx.fresh_id()),
            On::Turn(turn) => vec![talking::keep_turn(reflection, turn, cx.fresh_id(), cx.moment())],
            _ => return Msg::Ignored,
        };
        Msg::All(vec![Msg::Edits(kept), Msg::told(cx.words.idea_kept())])
    }

    fn give(&mut self, cx: &Cx) -> Msg {
        let on = self.on(cx);
        let (edit, label, to) = match (on, self.talk(cx).and_then(|talk| Some((talk, offers::turn(talk, on)?)))) {
            (On::Idea(idea), _) => (talking::give_idea(idea), "idea", idea.by.other()),
            (_, Some((talk, turn))) => (talking::give_turn(talk, turn), "turn", turn.by.other()),
            _ => return Msg::Ignored,
        };
        let told = cx.words.given_to(&cx.words.change(label), cx.name(to));
        Msg::All(vec![Msg::edit(edit), Msg::told(told)])
    }

    /// Goes to a step of the guide, or to a cell of it; in a talk that has not begun it will begin there.
    pub(super) fn go_to_stand(&mut self, to: Stand, cx: &Cx) -> Msg {
        match cx.session.reflection.talk_when(self.when(cx)) {
            Some(talk) => Msg::Edits(course::go_to(talk, to)),
            None => {
                if let Some(talk) = &mut self.coming {
                    (talk.step, talk.cell) = (Some(to.step), to.cell);
                }
                Msg::Done
            }
        }
    }

    /// Opens the mentor's advice, in the talk that begins with it if it has not begun.
    fn ask_advice(&self, cx: &Cx) -> Msg {
        let Some(ask) = self.talk(cx).and_then(|talk| course::ask_advice(talk, cx.moment())) else {
            return Msg::Ignored;
        };
        let begin = self.coming(cx).map(|talk| talking::begin(&cx.session.reflection, talk.clone()));
        let edits = begin.into_iter().chain([ask]).collect();
        let told = cx.words.advice_asked_now(cx.name(cx.pen), &offers::key(Command::Undo, cx));
        Msg::All(vec![Msg::Edits(edits), Msg::told(told)])
    }

    /// Marks what stands in the line, or the turn that has the focus, as advice; or no longer.
    fn mark_as_advice(&mut self, cx: &Cx) -> Msg {
        match (self.on(cx), self.talk(cx)) {
            (On::Turn(turn), Some(talk)) => Msg::edit(course::toggle_advice(talk, turn)),
            _ => {
                self.is_advice = !self.is_advice;
                Msg::Done
            }
        }
    }

    fn go_to_step_beside(&mut self, command: Command, cx: &Cx) -> Msg {
        let way = if command == Command::NextStep { talking::Way::Down } else { talking::Way::Up };
        let to = self.talk(cx).and_then(|talk| course::beside(talk, way));
        to.map_or(Msg::Ignored, |to| self.go_to_stand(to, cx))
    }

    fn ask_another_question(&mut self, cx: &Cx) -> Msg {
        let step = self.talk(cx).and_then(talking::step_in_force).map(|step| step.id);
        let question = if self.asked.step == step { self.asked.question + 1 } else { 1 };
        self.asked = Asked { step, question };
        Msg::Done
    }

    /// Goes to what is cited here: to the next citation each time.
    fn follow(&mut self, cx: &Cx) -> Msg {
        let Some(talk) = self.talk(cx) else { return Msg::Ignored };
        let on = self.on(cx);
        let cited = offers::cited(talk, on, cx);
        // Of a finding that speaks of several things each is gone to in turn.
        let of_thing = || matches!(on, On::Thing(_)).then(|| cited.first().map(|cited| cited.id())).flatten();
        let from = offers::turn(talk, on).map(|turn| turn.id).or_else(of_thing);
        let next = if from.is_some() && self.followed.from == from { self.followed.last + 1 } else { 0 };
        let Some(to) = cited.get(next % cited.len().max(1)) else {
            return match on {
                On::Thing(Basis::Focus) => Msg::Run(Command::Details),
                On::Thing(Basis::Agreement) => Msg::Run(Command::Agree),
                On::Thing(Basis::Closing(_)) => Msg::Run(Command::ClosingMinute),
                On::Thing(Basis::Point(Point::Unheard { .. })) => Msg::Run(Command::SeatMap),
                // A figure of the whole lesson is found where the lesson is.
                _ => Msg::Follow(Spot { phase: Some(Phase::Teach), item: None }),
            };
        };
        self.followed = Followed { from, last: next };
        Msg::Follow(to.spot())
    }

    /// Refers in the line to what has the focus in the evidence, and goes there.
    fn cite_in_line(&mut self, cx: &Cx) -> Msg {
        let cited = self.evidence.chosen().and_then(|thing| thing.citations(cx.session).first().copied());
        let Some(sign) = cited.and_then(|cited| cited.shown(cx.session)) else { return Msg::Ignored };
        self.go_to_line();
        let edits = self.line.cite(&sign, cx);
        self.begun(edits, cx).map_or(Msg::Done, Msg::Edits)
    }

    /// From the line into the log: to the last turn.
    pub(super) fn reach_into_log(&mut self, cx: &Cx) -> Msg {
        match self.talk(cx).and_then(|talk| talk.turns.last()).map(|turn| turn.id) {
            Some(last) => {
                self.go_to_turn(last, cx);
                Msg::Done
            }
            None => Msg::Touched(LINE),
        }
    }

    /// Hands what is no command to the text that has the letters.
    pub(super) fn write(&mut self, input: &Input, cx: &Cx) -> Msg {
        if Self::is_hushed(cx) {
            let outcome = self.hush.input(input, cx);
            return written(outcome);
        }
        if self.log.is_open() {
            return self.log.input(input, cx).map_or(Msg::Ignored, |edits| typed_in(edits, TALK));
        }
        if self.evidence.is_open() {
            return self.evidence.input(input, cx).map_or(Msg::Ignored, |edits| typed_in(edits, EVIDENCE));
        }
        if self.stop != Stop::Line || self.closed(cx).is_some() {
            return Msg::Ignored;
        }
        let was_citing = self.line.is_citing();
        match self.line.input(input, cx) {
            None => Msg::Ignored,
            Some(edits) if was_citing => self.begun(edits, cx).map_or(Msg::Done, Msg::Edits),
            Some(edits) => self.typed(edits, cx),
        }
    }

    /// What letters in the line ask for. Where the list at a `#` is open, a talk begins, or there is suddenly something to say,
    /// more than the line looks different.
    fn typed(&self, edits: Vec<Edit>, cx: &Cx) -> Msg {
        let has_begun = cx.session.reflection.talk_when(self.when(cx)).is_some();
        let was_blank = self.line.draft(cx).is_none_or(|draft| draft.text.trim().is_empty());
        let only_line = has_begun && !self.line.is_citing() && was_blank == self.line.is_blank();
        match self.begun(edits, cx) {
            None if only_line => Msg::Touched(LINE),
            None => Msg::Done,
            Some(edits) if only_line => Msg::Typed(edits, LINE),
            Some(edits) => Msg::Edits(edits),
        }
    }

    /// Edits of the line, and before them the one that begins the talk if it has not begun; `None` of no edits.
    fn begun(&self, edits: Vec<Edit>, cx: &Cx) -> Option<Vec<Edit>> {
        if edits.is_empty() {
            return None;
        }
        let begin = self.coming(cx).map(|talk| talking::begin(&cx.session.reflection, talk.clone()));
        Some(begin.into_iter().chain(edits).collect())
    }
}

impl ThinkPane {
    /// The talk that is shown, as far as it has not begun.
    fn coming(&self, cx: &Cx) -> Option<&Talk> {
        let when = self.when(cx);
        let coming = self.coming.as_ref().filter(|talk| talk.when == when);
        coming.filter(|_| cx.session.reflection.talk_when(when).is_none())
    }
}

/// How a command moves in a list.
fn moves(command: Command) -> Option<fn(&mut ScrollList)> {
    match command {
        Command::Up => Some(|list| list.step(-1)),
        Command::Down => Some(|list| list.step(1)),
        Command::PageUp => Some(|list| list.page(false)),
        Command::PageDown => Some(|list| list.page(true)),
        Command::First => Some(ScrollList::first),
        Command::Last => Some(ScrollList::last),
        _ => None,
    }
}

/// What letters in the line of a silence ask for.
fn written(outcome: Outcome) -> Msg {
    match outcome {
        Outcome::Nothing => Msg::Ignored,
        Outcome::Moved => Msg::Touched(LINE),
        Outcome::Here(edits) => Msg::Typed(edits, LINE),
        Outcome::Around(edits) => Msg::Edits(edits),
    }
}

fn typed_in(edits: Vec<Edit>, part: u8) -> Msg {
    if edits.is_empty() { Msg::Touched(part) } else { Msg::Typed(edits, part) }
}
