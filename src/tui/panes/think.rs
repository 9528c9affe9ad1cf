//! The talk: turns of two voices along a guide, each tied to what was seen.

mod act;
mod asked;
mod basis;
mod citing;
mod course;
mod draw;
mod evidence;
mod guides;
mod held;
mod hush;
mod line;
mod log;
mod mention;
mod mouse;
mod offered;
mod offers;
mod places;
mod strip;
#[cfg(test)]
mod tests;
mod turns;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::config::{Code, Command, Context, Key};
use crate::domain::catalog::When;
use crate::domain::reflection::Talk;
use crate::domain::{Id, Phase, Role, Session, Spot, chair};
use crate::tui::cx::Cx;
use crate::tui::input::Input;
use crate::tui::msg::Msg;
use crate::tui::pane::{Enabled, Letters, Offer, Pane};
use crate::tui::widgets::frame::Frame;

use basis::Basis;
use citing::Citing;
use evidence::Evidence;
use hush::Hush;
use line::TalkLine;
use log::Log;
use offers::On;
use places::Places;

/// The parts that are drawn on their own: letters go into the line.
const STRIP: u8 = 0;
const TALK: u8 = 1;
/// The edge of the frame beneath the line, and its sides.
const EDGE: u8 = 2;
const LINE: u8 = 3;
const EVIDENCE: u8 = 4;

/// The pane of the talk.
#[derive(Default)]
pub(super) struct ThinkPane {
    /// Which talk is shown; what there is decides, until somebody says.
    when: Option<When>,
    /// A talk that the first letter will begin.
    coming: Option<Talk>,
    stop: Stop,
    line: TalkLine,
    /// Stands in the place of the line while both think in silence.
    hush: Hush,
    log: Log,
    evidence: Evidence,
    asked: Asked,
    followed: Followed,
    places: Places,
    /// Whether what the mentor writes in the line is advice.
    is_advice: bool,
    /// Whether anything in the strip changes with the time.
    is_timed: bool,
}

/// Where the keys go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Stop {
    /// The line: letters are text.
    #[default]
    Line,
    /// The turns: letters are commands, until one is opened.
    Log,
    /// The evidence: letters are commands, until something is opened.
    Evidence,
}

/// Which of a step's questions is shown.
#[derive(Default)]
struct Asked {
    step: Option<Id>,
    question: usize,
}

/// Which of a turn's citations was followed last.
#[derive(Default)]
struct Followed {
    from: Option<Id>,
    last: usize,
}

impl ThinkPane {
    /// Which talk is shown.
    fn when(&self, cx: &Cx) -> When {
        let reflection = &cx.session.reflection;
        let thought_about = reflection.open_silence().and_then(|silence| reflection.talk(silence.talk));
        thought_about.map(|talk| talk.when).or(self.when).unwrap_or_else(|| begins_with(cx.session))
    }

    /// Whether both think in silence: then there is nothing but the line.
    fn is_hushed(cx: &Cx) -> bool {
        cx.session.reflection.open_silence().is_some()
    }

    /// The talk that is shown: the one there is, or the one that is coming.
    fn talk<'a>(&'a self, cx: &Cx<'a>) -> Option<&'a Talk> {
        shown(self.coming.as_ref(), self.when(cx), cx)
    }

    /// What the keys are on.
    fn on<'a>(&'a self, cx: &Cx<'a>) -> On<'a> {
        match self.stop {
            _ if Self::is_hushed(cx) => On::Hush { waits: self.hush.waits() },
            _ if self.log.is_open() || self.evidence.is_open() => On::Text,
            Stop::Line => On::Line(self.line.draft(cx)),
            Stop::Log => {
                let chosen = self.talk(cx).zip(self.log.chosen());
                let turn = chosen.and_then(|(talk, id)| talk.turns.iter().find(|turn| turn.id == id));
                turn.map_or(On::Line(self.line.draft(cx)), On::Turn)
            }
            Stop::Evidence => match self.evidence.chosen() {
                None => On::Nothing,
                Some(thing @ Basis::Idea(_)) => self.evidence.idea(cx).map_or(On::Thing(thing), On::Idea),
                Some(thing) => self.evidence.entry(cx).map_or(On::Thing(thing), On::Entry),
            },
        }
    }

    /// Whether letters are text.
    fn is_writing(&self) -> bool {
        self.stop == Stop::Line || self.log.is_open() || self.evidence.is_open()
    }

    /// Whether the list at a `#` is open, and a thing to cite is chosen in it.
    fn is_choosing(&self, cx: &Cx) -> bool {
        match Self::is_hushed(cx) {
            true => self.hush.is_choosing(),
            false => self.stop == Stop::Line && self.line.is_choosing(),
        }
    }

    /// The list at a `#`, of the line that whoever has the pen writes in.
    fn citing(&mut self, cx: &Cx) -> &mut Citing {
        if Self::is_hushed(cx) { self.hush.citing() } else { self.line.citing() }
    }

    /// Why whoever has the pen can say nothing in the step in force, if so.
    fn closed(&self, cx: &Cx) -> Option<String> {
        self.talk(cx).and_then(|talk| offers::why_closed(talk, cx))
    }

    /// Whether what stands in the line is marked as advice.
    fn advises(&self, cx: &Cx) -> bool {
        self.is_advice && cx.pen == Role::Mentor
    }

    /// Makes sure that there is a talk to type into, begun or coming.
    fn prepare(&mut self, cx: &Cx) {
        let when = self.when(cx);
        let is_there = cx.session.reflection.talk_when(when).is_some();
        if !is_there && self.coming.as_ref().is_none_or(|talk| talk.when != when) {
            self.coming = guides::coming(when, cx);
        }
        self.sync(cx);
    }

    /// Goes to the line, where one comes out of everything else.
    fn go_to_line(&mut self) {
        self.stop = Stop::Line;
        self.log.choose(None);
        self.evidence.close();
    }

    /// Goes to the evidence: to this thing in it, or to where one was.
    fn go_to_evidence(&mut self, id: Option<Id>, cx: &Cx) {
        self.log.choose(None);
        self.evidence.settle(self.when(cx), cx);
        self.evidence.choose(id);
        self.stop = Stop::Evidence;
    }

    /// Goes to a turn.
    fn go_to_turn(&mut self, turn: Id, cx: &Cx) {
        self.evidence.close();
        // The talk may have begun with the last key.
        self.log.settle(shown(self.coming.as_ref(), self.when(cx), cx), cx);
        self.log.choose(Some(turn));
        self.stop = Stop::Log;
    }
}

impl Pane for ThinkPane {
    fn contexts(&self, cx: &Cx) -> Vec<Context> {
        let own: &[Context] = match self.is_choosing(cx) {
            true => &[Context::Think, Context::Picker, Context::Text],
            false if self.is_writing() || Self::is_hushed(cx) => &[Context::Think, Context::Text],
            false => &[Context::Think, Context::List],
        };
        // While no lesson runs, the key of its clock is that of the chair.
        let chair = (cx.standing == Context::Ready).then_some(Context::Chair);
        own.iter().copied().chain(chair).collect()
    }

    fn offers(&self, cx: &Cx) -> Vec<Offer> {
        if self.is_choosing(cx) && !cx.read_only {
            let commands = [Command::Accept, Command::Leave, Command::Up, Command::Down, Command::NextStop];
            return commands.map(|command| (command, Enabled::Yes)).to_vec();
        }
        self.talk(cx).map(|talk| offers::offers(talk, self.on(cx), cx)).unwrap_or_default()
    }

    fn run(&mut self, command: Command, cx: &Cx) -> Msg {
        if self.is_choosing(cx) && !cx.read_only {
            let taken = self.obey_in_list(command, cx);
            if !taken.is_ignored() {
                return taken;
            }
        }
        match self.offers(cx).into_iter().find(|(offered, _)| *offered == command) {
            None => Msg::Ignored,
            Some((_, Enabled::No(why))) => Msg::wrong(why),
            Some((_, Enabled::Yes)) => self.obey(command, cx),
        }
    }

    fn input(&mut self, input: &Input, cx: &Cx) -> Msg {
        if let Input::Mouse(mouse) = input {
            return self.mouse(*mouse, cx);
        }
        let goes_up = matches!(input, Input::Key(key) if *key == Key::plain(Code::Up));
        let moves = goes_up || matches!(input, Input::Key(key) if *key == Key::plain(Code::Down));
        if !moves && cx.read_only {
            return Msg::wrong(cx.words.why_read_only());
        }
        match self.write(input, cx) {
            Msg::Ignored if goes_up && self.stop == Stop::Line => self.reach_into_log(cx),
            msg => msg,
        }
    }

    fn mode(&self, cx: &Cx) -> String {
        match self.stop {
            _ if Self::is_hushed(cx) => cx.words.mode_silence(),
            _ if self.log.is_open() || self.evidence.is_open() => cx.words.mode_write(),
            Stop::Line => cx.words.mode_talk(),
            Stop::Log => cx.words.mode_turns(),
            Stop::Evidence => cx.words.mode_evidence(),
        }
    }

    fn name(&self, cx: &Cx) -> Option<String> {
        let when = self.when(cx);
        draw::is_told_apart(when, cx).then(|| cx.words.talk_in_header(&cx.words.phase(Phase::Think), when))
    }

    fn parts(&mut self, cx: &Cx, area: Rect) -> Vec<(u8, Rect)> {
        self.lay_out(cx, area)
    }

    fn clocks(&self) -> &'static [u8] {
        if self.is_timed { &[STRIP] } else { &[] }
    }

    fn render(&mut self, part: u8, focused: bool, cx: &Cx, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let caret = match part {
            STRIP => {
                self.render_strip(cx, area, buf);
                None
            }
            TALK => self.render_talk(focused, cx, area, buf),
            EDGE => {
                Frame::lower(focused && self.has_talk_focus()).render(area, buf, cx.house);
                None
            }
            LINE => self.render_line(cx, area, buf).filter(|_| self.stop == Stop::Line),
            _ => self.render_evidence(focused, cx, area, buf),
        };
        caret.filter(|_| focused)
    }

    fn sync(&mut self, cx: &Cx) {
        self.is_timed = chair::talk_on(&cx.session.reflection).is_some() || Self::is_hushed(cx);
        self.hush.sync(cx);
        if Self::is_hushed(cx) {
            self.go_to_line();
            self.log.close();
        }
        if let Some(talk) = shown(self.coming.as_ref(), self.when(cx), cx) {
            self.line.sync(talk.id, cx);
        }
        // What was under the keys may be gone, and something else stands where it was.
        if self.stop == Stop::Log {
            self.log.settle(shown(self.coming.as_ref(), self.when(cx), cx), cx);
            if self.log.chosen().is_none() {
                self.go_to_evidence(None, cx);
            }
        }
    }

    fn item(&self) -> Option<Id> {
        match self.stop {
            Stop::Line => None,
            Stop::Log => self.log.chosen(),
            Stop::Evidence => self.evidence.chosen().and_then(Basis::id),
        }
    }

    fn show(&mut self, spot: Spot, cx: &Cx) {
        let Some(id) = spot.item else { return self.go_to_line() };
        let reflection = &cx.session.reflection;
        let of_turn = reflection.turn(id).map(|(talk, _)| talk);
        if let Some(talk) = of_turn.or_else(|| reflection.talk(id)) {
            self.when = Some(talk.when);
            self.prepare(cx);
        }
        self.evidence.settle(self.when(cx), cx);
        match of_turn {
            Some(_) => self.go_to_turn(id, cx),
            None if self.evidence.choose(Some(id)) => self.go_to_evidence(Some(id), cx),
            None => self.go_to_line(),
        }
    }

    fn show_change(&mut self, spot: Spot, letters: Letters, cx: &Cx) {
        // Who writes in the line goes on writing there.
        let stays = letters == Letters::Text && self.stop == Stop::Line;
        if spot.item.is_some() {
            self.show(spot, cx);
        }
        match letters {
            Letters::Text if stays => self.go_to_line(),
            Letters::Text => {}
            Letters::Command => self.go_to_list(cx),
        }
    }

    fn go_to_list(&mut self, cx: &Cx) {
        self.log.close();
        self.evidence.close();
        if self.stop == Stop::Line {
            self.reach_into_log(cx);
        }
        if self.stop == Stop::Line {
            self.go_to_evidence(None, cx);
        }
    }
}

/// The talk of that time: the one there is, or the one that is coming.
fn shown<'a>(coming: Option<&'a Talk>, when: When, cx: &Cx<'a>) -> Option<&'a Talk> {
    cx.session.reflection.talk_when(when).or_else(|| coming.filter(|talk| talk.when == when))
}

/// Which talk a session is opened at: until the lesson is taught the one before it, unless the one after it has been held.
fn begins_with(session: &Session) -> When {
    let held = |when| session.reflection.talk_when(when).is_some_and(|talk| !talk.turns.is_empty());
    let not_taught = session.observation.started.is_none();
    if not_taught && !held(When::After) { When::Before } else { When::After }
}
