//! The screen of one session: four panes over one document, and the only place where what they ask for is done.

mod agreement;
mod chair;
mod closing;
mod desk;
mod find;
mod hand_over;
mod header;
mod lesson;
mod loose_ends;
mod quiet;
mod refusal;
mod retag;
mod seats;
mod signed;
pub(super) mod time;
mod told;
mod undo;
mod watch;
mod whole;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::config::{Command, Context};
use crate::domain::chair::talk_typed_into;
use crate::domain::{Edit, Now, Phase, Role, Session, Spot, TextPlace, handing};
use crate::store::{NotDone, OpenSession};

use super::arrangement::Arrangement;
use super::cx::Cx;
use super::house::House;
use super::input::Input;
use super::msg::{Msg, SessionMsg, Toast};
use super::pane::Offer;
use super::panes::Panes;
use super::terminal::{Mouse, MouseKind};

use desk::Desk;

/// A session on screen.
pub(super) struct SessionScreen {
    desk: Desk,
    phase: Phase,
    panes: Panes,
    /// Where citations were followed from.
    trail: Vec<Spot>,
    /// Whether only the pane in focus has heard of the last letters.
    behind: bool,
    /// Whether nothing is to be read on the screen but the time.
    quiet: bool,
    /// The screen as it was last laid out.
    screen: Rect,
    /// When the last key came, and whether the turns of the talk rest.
    keys: chair::Keys,
}

/// What the screen draws on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Part {
    /// Title, pen, phases, question.
    Header,
    /// A part of a pane.
    Pane(Phase, u8),
    /// All there is, where nothing but the time may be read.
    Quiet,
}

impl SessionScreen {
    /// Puts a session on screen: where it was left, unless told otherwise.
    pub(super) fn new(open: OpenSession, phase: Option<Phase>, pen: Option<Role>, house: &House, now: Now) -> Self {
        let id = open.session().id;
        let phase = phase.or_else(|| house.state.borrow().phase(id)).unwrap_or(Phase::Plan);
        let told = pen.is_some();
        let pen = pen.unwrap_or_else(|| house.state.borrow().pen(id, phase));
        let desk = Desk::new(open, pen, now);
        let mut screen = Self {
            desk,
            phase,
            panes: Panes::default(),
            trail: Vec::new(),
            behind: false,
            quiet: false,
            screen: Rect::ZERO,
            keys: chair::Keys::none(now),
        };
        screen.come_back(house, now);
        if let Some(role) = handing::waits_for(screen.session()).filter(|_| !told) {
            screen.take_up(role, house);
        }
        screen.end_broken_chair(house, now);
        screen.panes.sync(&screen.desk.cx(house, now));
        screen
    }

    /// The session as it is now.
    pub(super) fn session(&self) -> &Session {
        self.desk.open.session()
    }

    /// The session and the file it is kept in.
    pub(super) fn open(&mut self) -> &mut OpenSession {
        &mut self.desk.open
    }

    /// What a pane may look at.
    pub(super) fn cx<'a>(&'a self, house: &'a House, now: Now) -> Cx<'a> {
        self.desk.cx(house, now)
    }

    /// Where keys count now.
    pub(super) fn contexts(&self, house: &House, now: Now) -> Vec<Context> {
        let own = self.panes.of(self.phase).contexts(&self.cx(house, now));
        [&*own, &[self.desk.clock.standing(), Context::Session, Context::Global]].concat()
    }

    /// What can be done here: the pane's own first. What a pane puts among its own, since it comes first there, is not said twice.
    pub(super) fn offers(&self, house: &House, now: Now) -> Vec<Offer> {
        let cx = self.cx(house, now);
        let mut offers = self.panes.of(self.phase).offers(&cx);
        // A pane may have put one of these further to the front.
        for offer in self.lesson_offers(&cx).into_iter().chain(self.undo_offers(&cx)).chain(self.whole_offers(&cx)) {
            if offers.iter().all(|(offered, _)| *offered != offer.0) {
                offers.push(offer);
            }
        }
        offers
    }

    /// The word at the left of the footer.
    pub(super) fn mode(&self, house: &House, now: Now) -> String {
        self.panes.of(self.phase).mode(&self.cx(house, now))
    }

    /// Does what a command says, and says what has happened where it might not be seen.
    pub(super) fn run(&mut self, command: Command, house: &House, now: Now) -> Msg {
        self.live(now);
        let msg = self.obey(command, house, now);
        match (msg, told::of_command(command, &self.contexts(house, now), house)) {
            (Msg::Edits(edits), Some(told)) if !edits.is_empty() => Msg::All(vec![Msg::Edits(edits), Msg::Say(told)]),
            (msg, _) => msg,
        }
    }

    fn obey(&mut self, command: Command, house: &House, now: Now) -> Msg {
        let msg = self.panes.of_mut(self.phase).run(command, &self.desk.cx(house, now));
        if !msg.is_ignored() {
            return msg;
        }
        match command {
            Command::PhasePlan => self.turn_to(Phase::Plan, house),
            Command::PhaseTeach => self.turn_to(Phase::Teach, house),
            Command::PhaseThink => self.turn_to(Phase::Think, house),
            Command::PhaseAssess => self.turn_to(Phase::Assess, house),
            Command::PassPen => Msg::Session(SessionMsg::Pen(self.desk.pen.other())),
            Command::Undo => self.undo(house, now),
            Command::Quiet => {
                self.quiet = !self.quiet;
                Msg::Done
            }
            Command::Redo => self.redo(house, now),
            Command::Back => self.trail.pop().map_or_else(|| Msg::told(house.words.nowhere_back()), Msg::Go),
            _ => match self.run_for_lesson(command, house, now) {
                Msg::Ignored => self.run_for_whole(command, house, now),
                msg => msg,
            },
        }
    }

    /// Turns to a phase. The pen goes to whoever wrote in it last, at first the mentor in the lesson and the mentee elsewhere;
    /// into the assessment it goes only by being passed, since what one rates alone is not for the other's eyes.
    fn turn_to(&self, phase: Phase, house: &House) -> Msg {
        let pen = house.state.borrow().pen(self.session().id, phase);
        if phase == self.phase || phase == Phase::Assess || pen == self.desk.pen {
            return go(phase);
        }
        Msg::All(vec![go(phase), Msg::Session(SessionMsg::Pen(pen))])
    }

    /// Takes what is no command.
    pub(super) fn input(&mut self, input: &Input, house: &House, now: Now) -> Msg {
        self.live(now);
        self.panes.of_mut(self.phase).input(input, &self.desk.cx(house, now))
    }

    /// Makes edits, all or none, and brings every pane up to date; returns what is to be said of it, if anything.
    ///
    /// # Errors
    /// What to say when they were refused.
    pub(super) fn make(&mut self, edits: Vec<Edit>, house: &House, now: Now) -> Result<Option<Toast>, Toast> {
        // Nothing asked for is no step to undo.
        if edits.is_empty() {
            return Ok(None);
        }
        let told = told::of_edits(&edits, house);
        let typed = edits.iter().find_map(talk_typed_into);
        let made = self.desk.open.apply(self.desk.pen, now, edits);
        made.map_err(|why| self.refused(&why, house))?;
        self.changed(house, now);
        self.take_chair_with(typed, house, now);
        self.hush_chair(house, now);
        Ok(told)
    }

    /// Takes a text that comes back from an editor outside, as an undo step of its own.
    ///
    /// # Errors
    /// What to say when it was refused.
    pub(super) fn take_back(&mut self, place: TextPlace, text: &str, house: &House, now: Now) -> Result<(), Toast> {
        let edits = self.cx(house, now).write(place, text);
        if edits.is_empty() {
            return Ok(());
        }
        let made = self.desk.open.apply_alone(self.desk.pen, now, edits);
        made.map_err(|why| self.refused(&why, house))?;
        self.changed(house, now);
        Ok(())
    }

    /// Forgets earlier steps for good.
    ///
    /// # Errors
    /// What to say when it could not be done.
    pub(super) fn clear_history(&mut self, house: &House, now: Now) -> Result<String, Toast> {
        match self.desk.open.clear_history(now) {
            Ok(()) => Ok(house.words.history_cleared()),
            Err(trouble) => Err(Toast::wrong(house.words.trouble(&trouble))),
        }
    }

    /// Reads the session again, in a window that only reads.
    ///
    /// # Errors
    /// What to say when it could not be read.
    pub(super) fn refresh(&mut self, house: &House, now: Now) -> Result<String, Toast> {
        let read = self.desk.open.refresh();
        read.map_err(|why| Toast::wrong(house.words.not_loaded(&why)))?;
        self.changed(house, now);
        Ok(house.words.refreshed())
    }

    /// Takes what the mouse does on a part of the screen.
    pub(super) fn mouse(&mut self, part: Part, mouse: Mouse, house: &House, now: Now) -> Msg {
        match part {
            Part::Header if mouse.kind == MouseKind::Press => match header::mark_at(mouse.column, mouse.row) {
                Some(phase) => self.turn_to(phase, house),
                None => Msg::Run(Command::Details),
            },
            Part::Header | Part::Quiet => Msg::Ignored,
            Part::Pane(phase, _) => {
                if phase != self.phase && mouse.kind == MouseKind::Press {
                    if let Err(sentence) = self.keep_half_typed(house, now) {
                        return Msg::wrong(sentence);
                    }
                    self.go(Spot { phase: Some(phase), item: None }, house, now);
                }
                let input = Input::Mouse(mouse);
                self.panes.of_mut(phase).input(&input, &self.desk.cx(house, now))
            }
        }
    }

    /// The part of that number of the pane in focus.
    pub(super) fn part(&self, part: u8) -> Part {
        if self.quiet { Part::Quiet } else { Part::Pane(self.phase, part) }
    }

    /// The parts that show the time.
    pub(super) fn clocks(&self) -> Vec<Part> {
        if self.quiet {
            return vec![Part::Quiet];
        }
        let panes = Phase::ALL
            .into_iter()
            .flat_map(|phase| self.panes.of(phase).clocks().iter().map(move |part| Part::Pane(phase, *part)));
        std::iter::once(Part::Header).chain(panes).collect()
    }

    /// Gives the session back, to be closed.
    pub(super) fn into_open(self) -> OpenSession {
        self.desk.open
    }

    /// Makes edits that only the part of a pane shows that they were typed into. The other panes hear of them before they
    /// are drawn again: a letter must not cost what all of them cost. Says whether that part is all that looks different.
    ///
    /// # Errors
    /// What to say when they were refused.
    pub(super) fn type_in(&mut self, edits: Vec<Edit>, house: &House, now: Now) -> Result<bool, Toast> {
        let typed = edits.iter().find_map(talk_typed_into);
        let made = self.desk.open.apply(self.desk.pen, now, edits);
        made.map_err(|why| self.refused(&why, house))?;
        self.panes.of_mut(self.phase).sync(&self.desk.cx(house, now));
        self.behind = true;
        Ok(!self.take_chair_with(typed, house, now))
    }

    /// Whether every part of the pane in focus is still where it was, after a letter.
    pub(super) fn is_in_place(&mut self, house: &House, now: Now) -> bool {
        self.quiet || self.panes.of_mut(self.phase).is_in_place(&self.desk.cx(house, now))
    }

    /// Lets the pane in focus do what nobody waits for; says whether anything looks different now.
    pub(super) fn dwell(&mut self, house: &House, now: Now) -> bool {
        if self.desk.stopwatch.is_full() && self.write_down_time(house, now) {
            return true;
        }
        self.panes.of_mut(self.phase).dwell(&self.desk.cx(house, now))
    }

    /// Lets every pane hear of what was typed, before more than one part is drawn.
    pub(super) fn catch_up(&mut self, house: &House, now: Now) {
        if std::mem::take(&mut self.behind) {
            self.panes.sync(&self.desk.cx(house, now));
        }
    }

    /// Puts a phase in focus, and a thing in it.
    pub(super) fn go(&mut self, spot: Spot, house: &House, now: Now) {
        if let Some(phase) = spot.phase.filter(|phase| *phase != self.phase) {
            self.write_down_time(house, now);
            if self.phase == Phase::Think {
                self.leave_chair(house, now);
            }
            self.phase = phase;
            self.desk.open.phase_changed();
            house.state.borrow_mut().set_phase(self.session().id, phase);
        }
        let cx = self.desk.cx(house, now);
        let pane = self.panes.of_mut(self.phase);
        pane.sync(&cx);
        if spot.item.is_some() {
            pane.show(spot, &cx);
        }
    }

    /// As [`Self::go`], and remembers where from.
    pub(super) fn follow(&mut self, to: Spot, house: &House, now: Now) {
        let from = Spot { phase: Some(self.phase), item: self.panes.of(self.phase).item() };
        self.trail.push(from);
        self.go(to, house, now);
    }

    /// Gives the pen to a role.
    pub(super) fn pass_pen(&mut self, to: Role, house: &House, now: Now) {
        self.write_down_time(house, now);
        self.meet(to, house, now);
        self.desk.pen = to;
        house.state.borrow_mut().set_pen(self.session().id, self.phase, to);
        self.pass_chair(to, house, now);
        self.panes.sync(&self.desk.cx(house, now));
    }

    /// The parts of the screen, from back to front, and the area of the footer.
    pub(super) fn parts(&mut self, screen: Rect, house: &House, now: Now) -> (Vec<(Part, Rect)>, Rect) {
        self.screen = screen;
        if self.quiet {
            return (vec![(Part::Quiet, screen)], Rect::ZERO);
        }
        let arrangement = Arrangement::of(screen, self.phase);
        let cx = self.desk.cx(house, now);
        let mut parts = vec![(Part::Header, arrangement.header)];
        for (phase, area) in arrangement.panes {
            let pane = self.panes.of_mut(phase).parts(&cx, area);
            parts.extend(pane.into_iter().map(|(part, area)| (Part::Pane(phase, part), area)));
        }
        (parts, arrangement.footer)
    }

    /// Draws a part; returns where the caret belongs.
    pub(super) fn render(
        &mut self,
        part: Part,
        area: Rect,
        buf: &mut Buffer,
        house: &House,
        now: Now,
    ) -> Option<Position> {
        let cx = self.desk.cx(house, now);
        match part {
            Part::Header => {
                let name = self.panes.of(self.phase).name(&cx).unwrap_or_else(|| cx.words.phase(self.phase));
                header::render(&cx, self.phase, &name, &self.desk.open.status(now), area, buf);
                None
            }
            Part::Quiet => {
                quiet::render(&cx, &self.desk.open.status(now), area, buf);
                None
            }
            Part::Pane(phase, part) => self.panes.of_mut(phase).render(part, phase == self.phase, &cx, area, buf),
        }
    }

    /// Brings everything up to date after the session changed.
    pub(super) fn changed(&mut self, house: &House, now: Now) {
        self.desk.clock.follow(&self.desk.open.session().observation, now);
        self.behind = false;
        self.panes.sync(&self.desk.cx(house, now));
    }

    /// What to say when something was refused.
    fn refused(&self, why: &NotDone, house: &House) -> Toast {
        Toast::wrong(refusal::sentence(why, self.session(), house))
    }
}

fn go(phase: Phase) -> Msg {
    Msg::Go(Spot { phase: Some(phase), item: None })
}
