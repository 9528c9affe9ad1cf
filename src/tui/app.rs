//! The program as the loop sees it: one screen, the popups on it, and what is asked of them.

mod draw;
mod files;
mod forms;
mod keys;
mod outside;
mod passing;
mod shelf;
mod shell;
#[cfg(test)]
mod tests;

use std::collections::VecDeque;
use std::io;
use std::path::PathBuf;
use std::process::ExitStatus;

use ratatui::layout::{Rect, Size};

use crate::config::{Command, Context};
use crate::domain::{Edit, Now};

use super::house::House;
use super::input::Input;
use super::library_screen::LibraryScreen;
use super::msg::{LibraryMsg, Msg, SessionMsg, Toast};
use super::pane::Offer;
use super::popups::Popup;
use super::run::{Program, Request};
use super::session_screen::SessionScreen;
use super::terminal::{Dirty, Event, Mouse, RegionId};
use crate::store::Status;

use draw::Area;
use files::Waker;
use keys::Pending;
use outside::Outside;
use passing::Said;
use shelf::Moved;

/// What is shown beneath the popups.
enum Showing {
    Library(Box<LibraryScreen>),
    Session(Box<SessionScreen>),
}

/// The whole program but for the terminal and the clocks.
pub(super) struct App {
    house: House,
    showing: Showing,
    popups: Vec<Box<dyn Popup>>,
    pending: Pending,
    said: Option<Said>,
    requests: VecDeque<Request>,
    wake: Waker,
    now: Now,
    size: Size,
    areas: Vec<(Area, Rect)>,
    dirty: Dirty,
    /// Whether all that happened in this turn was a letter that moves nothing.
    in_place: bool,
    /// What the header last said of how safe everything is.
    told_status: Option<Status>,
    /// What is wrong, or was found, since the program started.
    problems: Vec<String>,
    /// What is to be said when the program has left the screen.
    last_words: Option<String>,
    /// Whether the disk did not take something as it should.
    failed: bool,
    /// The text that lies in an editor outside.
    outside: Option<Outside>,
    /// What was moved since the program started, to be moved back.
    moved: Vec<Moved>,
    /// The sessions of which it has been said that a crash left them.
    known_left: Vec<PathBuf>,
    /// When a form that could not be kept is tried again, by the boot clock.
    keep_forms_again_at: Option<i64>,
}

impl App {
    fn new(house: House, showing: Showing, wake: Waker, now: Now, size: Size) -> Self {
        let mut app = Self {
            house,
            showing,
            popups: Vec::new(),
            pending: Pending::default(),
            said: None,
            requests: VecDeque::new(),
            wake,
            now,
            size,
            areas: Vec::new(),
            dirty: Dirty::Everything,
            in_place: false,
            told_status: None,
            problems: Vec::new(),
            last_words: None,
            failed: false,
            outside: None,
            moved: Vec::new(),
            known_left: Vec::new(),
            keep_forms_again_at: None,
        };
        app.arrange();
        app
    }

    /// Where keys count now: the topmost popup, else the screen.
    fn contexts(&self) -> Vec<Context> {
        if let Some(popup) = self.popups.last() {
            let mut contexts = popup.contexts();
            contexts.push(Context::Global);
            return contexts;
        }
        match &self.showing {
            Showing::Library(library) => library.contexts(),
            Showing::Session(session) => session.contexts(&self.house, self.now),
        }
    }

    /// What can be done now, the most useful first.
    fn offers(&self) -> Vec<Offer> {
        if let Some(popup) = self.popups.last() {
            return popup.offers(&self.house);
        }
        let mut offers = match &self.showing {
            Showing::Library(library) => library.offers(&self.house),
            Showing::Session(session) => session.offers(&self.house, self.now),
        };
        if matches!(self.showing, Showing::Library(_)) {
            offers.push(self.move_back_offer());
        }
        offers.extend(shell::offers(&self.house));
        offers
    }

    /// What can be done now by whatever way: over a popup, too, the program itself can be told something.
    fn reachable(&self) -> Vec<Offer> {
        let mut offers = self.offers();
        if !self.popups.is_empty() {
            offers.extend(shell::offers(&self.house));
        }
        offers
    }

    /// Whether letters are text now.
    fn is_typing(&self) -> bool {
        self.contexts().contains(&Context::Text)
    }

    /// Does what a command says: the topmost popup, else the screen, else the program itself.
    fn run(&mut self, command: Command) {
        let msg = if let Some(popup) = self.popups.last_mut() {
            match popup.run(command, &self.house) {
                Msg::Ignored if command == Command::Leave => Msg::Close,
                msg => msg,
            }
        } else {
            match &mut self.showing {
                Showing::Library(library) => library.run(command, &self.house, self.now),
                Showing::Session(session) => session.run(command, &self.house, self.now),
            }
        };
        match msg {
            Msg::Ignored => self.run_in_shell(command),
            msg => drop(self.perform(msg)),
        }
    }

    /// Hands on what is no command.
    fn input(&mut self, input: &Input) {
        let msg = if let Some(popup) = self.popups.last_mut() {
            popup.input(input, &self.house)
        } else {
            match &mut self.showing {
                Showing::Library(library) => library.input(input, &self.house),
                Showing::Session(session) => session.input(input, &self.house, self.now),
            }
        };
        self.perform(msg);
    }

    /// Does what was asked for. Says whether what follows may be done too.
    fn perform(&mut self, msg: Msg) -> bool {
        match msg {
            Msg::Ignored => {}
            Msg::Done => self.touch_all(),
            Msg::Touched(part) => self.touch_part(part),
            Msg::Edits(edits) => {
                let made = self.make(edits);
                return self.say_if_not(made);
            }
            Msg::Typed(edits, part) => return self.type_in(edits, part),
            Msg::All(msgs) => return msgs.into_iter().all(|msg| self.perform(msg)),
            Msg::Say(toast) => self.say(toast),
            Msg::Go(spot) => self.with_session(|session, house, now| session.go(spot, house, now)),
            Msg::Follow(spot) => self.with_session(|session, house, now| session.follow(spot, house, now)),
            Msg::Write(place) => {
                let Showing::Session(session) = &mut self.showing else { return false };
                let msg = session.write(place, &self.house, self.now);
                self.touch_all();
                return self.perform(msg);
            }
            Msg::Run(command) => self.run(command),
            Msg::Open(popup) => {
                self.popups.push(popup);
                self.touch_all();
            }
            Msg::Close => {
                self.popups.pop();
                self.touch_all();
            }
            Msg::CloseThen(msg) => {
                self.popups.pop();
                self.touch_all();
                return self.perform(*msg);
            }
            Msg::Submit(msg) => return self.submit(*msg),
            Msg::Copy(text) => self.copy(text),
            Msg::EditOutside(place) => self.edit_outside(place),
            Msg::Session(msg) => return self.perform_for_session(&msg),
            Msg::Library(msg) => {
                let done = self.perform_for_library(msg);
                return self.say_if_not(done);
            }
        }
        true
    }

    fn perform_for_session(&mut self, msg: &SessionMsg) -> bool {
        let Showing::Session(session) = &mut self.showing else { return false };
        let told = match msg {
            SessionMsg::Pen(role) => {
                session.pass_pen(*role, &self.house, self.now);
                let told = self.house.words.pen_passed(&session.session().person(*role).name);
                self.look_again();
                Ok(told)
            }
            SessionMsg::Run(command) => {
                let msg = session.run(*command, &self.house, self.now);
                self.look_again();
                return self.perform(msg);
            }
            SessionMsg::Word => {
                let msg = session.word(&self.house, self.now);
                return self.perform(msg);
            }
            SessionMsg::HandOver => {
                let told = session.hand_over(&self.house, self.now);
                let left = self.perform(Msg::Library(LibraryMsg::Leave));
                self.say(Toast::told(told));
                return left;
            }
            SessionMsg::Chair(talk) => {
                let told = session.turn_chair(*talk, &self.house, self.now);
                self.touch_all();
                Ok(told)
            }
            SessionMsg::ClearHistory => session.clear_history(&self.house, self.now),
            SessionMsg::Refresh => session.refresh(&self.house, self.now),
            SessionMsg::LaterChanges(by) => {
                let msg = session.later_changes(*by, &self.house, self.now);
                return self.perform(msg);
            }
        };
        let went_well = told.is_ok();
        self.say(told.map_or_else(|toast| toast, Toast::told));
        went_well
    }

    fn with_session(&mut self, act: impl FnOnce(&mut SessionScreen, &House, Now)) {
        if let Showing::Session(session) = &mut self.showing {
            act(session, &self.house, self.now);
            self.touch_all();
        }
    }

    /// Makes edits; what they change may be anywhere on screen.
    fn make(&mut self, edits: Vec<Edit>) -> Result<(), Toast> {
        let Showing::Session(session) = &mut self.showing else { return Ok(()) };
        let made = session.make(edits, &self.house, self.now);
        self.look_again();
        self.touch_all();
        if let Some(toast) = made? {
            self.say(toast);
        }
        Ok(())
    }

    /// Lets the popups take in what has changed in the session.
    fn look_again(&mut self) {
        let Showing::Session(session) = &self.showing else { return };
        let cx = session.cx(&self.house, self.now);
        self.popups.iter_mut().for_each(|popup| popup.look_again(&cx));
    }

    /// Says what went wrong, if something did; says whether all went well.
    fn say_if_not(&mut self, done: Result<(), Toast>) -> bool {
        let went_well = done.is_ok();
        done.unwrap_or_else(|toast| self.say(toast));
        went_well
    }

    /// Makes edits of which only one part of the pane in focus looks different.
    fn type_in(&mut self, edits: Vec<Edit>, part: u8) -> bool {
        let Showing::Session(session) = &mut self.showing else { return false };
        match session.type_in(edits, &self.house, self.now) {
            Ok(true) => {
                self.in_place = session.is_in_place(&self.house, self.now);
                self.touch_part(part);
                true
            }
            Ok(false) => {
                self.touch_all();
                true
            }
            Err(toast) => {
                self.touch_all();
                self.say(toast);
                false
            }
        }
    }

    fn mouse(&mut self, mouse: Mouse) {
        let Some((area, _)) = self.areas.iter().rev().find(|(_, area)| area.contains((mouse.column, mouse.row).into()))
        else {
            return;
        };
        let area = *area;
        let input = Input::Mouse(mouse);
        match area {
            Area::Popup(_) => self.input(&input),
            _ if !self.popups.is_empty() => {}
            Area::Library(_) => self.input(&input),
            Area::Session(part) => {
                if let Showing::Session(session) = &mut self.showing {
                    let msg = session.mouse(part, mouse, &self.house, self.now);
                    self.perform(msg);
                }
            }
            Area::Footer => self.click_footer(mouse),
            Area::WhichKey => {}
        }
    }
}

impl Program for App {
    fn update(&mut self, event: Event, now: Now) {
        self.look_at_the_clocks(now);
        self.in_place = false;
        if let (Event::Key(_) | Event::Text(_) | Event::Paste(_) | Event::Mouse(_), Showing::Session(session)) =
            (&event, &mut self.showing)
        {
            session.key_came(now);
        }
        match event {
            Event::Key(key) => self.key(key),
            Event::Text(run) => self.typed(&run),
            Event::Paste(text) => self.pasted(text),
            Event::Mouse(mouse) => self.mouse(mouse),
            Event::Resize(columns, rows) => {
                self.size = Size::new(columns, rows);
                self.touch_all();
            }
            Event::Focus(true) => self.look_about(),
            Event::Focus(false) => {}
            Event::Wake => self.hear_from_workers(),
            Event::Signal(signal) => self.signal(signal),
            Event::Closed => self.quit(),
        }
        if !self.in_place || self.dirty == Dirty::Everything {
            self.arrange();
        }
    }

    fn flush(&mut self, now: Now) -> bool {
        self.now = now;
        // Typing comes with a pause of its own; what was tried again and is written at last needs one, too.
        let kept = self.keep_forms();
        let Showing::Session(session) = &mut self.showing else { return kept };
        let before = session.open().status(now);
        let written = session.open().write(now);
        if session.open().status(now) != before {
            self.touch_all();
        }
        kept || written
    }

    fn rest(&mut self) {
        self.popups.iter_mut().for_each(|popup| popup.sync());
        let Showing::Session(session) = &mut self.showing else { return };
        session.open().sync();
        if session.dwell(&self.house, self.now) {
            self.touch_all();
            self.arrange();
        }
    }

    fn dirty(&mut self) -> Dirty {
        if self.dirty == Dirty::Everything
            && let Showing::Session(session) = &mut self.showing
        {
            session.catch_up(&self.house, self.now);
        }
        std::mem::take(&mut self.dirty)
    }

    fn deadline(&self) -> Option<i64> {
        let said = self.said.as_ref().map(Said::until);
        let screen = match &self.showing {
            Showing::Library(_) => None,
            Showing::Session(session) => session.next_tick(&self.house, self.now),
        };
        let popups = self.popups.iter().filter_map(|popup| popup.next_tick());
        said.into_iter().chain(screen).chain(popups).chain(self.keep_forms_again_at).min()
    }

    fn tick(&mut self, now: Now) {
        self.look_at_the_clocks(now);
        self.let_go_what_is_over();
        self.hear_from_workers();
        self.touch_clocks();
        self.arrange();
    }

    fn request(&mut self) -> Option<Request> {
        self.requests.pop_front()
    }

    fn returned(&mut self, result: io::Result<ExitStatus>, now: Now) {
        self.now = now;
        self.take_back(result);
        self.arrange();
    }
}

impl App {
    /// Takes the time, and note of a sleep before anything is stamped with the time after it.
    fn look_at_the_clocks(&mut self, now: Now) {
        self.now = now;
        self.house.today = Some(now.wall.date_naive());
        for place in 0..self.popups.len() {
            if self.popups.get_mut(place).is_some_and(|popup| popup.look_at_the_clock(now)) {
                self.touch(Area::Popup(place));
            }
        }
        if let Showing::Session(session) = &mut self.showing
            && (session.wake_up(&self.house, now) | session.second(&self.house, now))
        {
            self.touch_all();
        }
    }

    /// Whether a thread beside is still comparing the folder of sessions with the index.
    pub(super) fn is_reading_the_folder(&self) -> bool {
        matches!(&self.showing, Showing::Library(library) if library.is_reading())
    }

    /// Waits until the disk holds what was written.
    pub(super) fn wait_for_the_disk(&mut self) {
        if let Showing::Session(session) = &mut self.showing {
            session.open().wait_for_the_disk(self.now);
        }
    }

    /// Marks everything to be drawn again.
    fn touch_all(&mut self) {
        self.dirty = Dirty::Everything;
    }

    /// Marks one part of the pane in focus to be drawn again.
    fn touch_part(&mut self, part: u8) {
        let Showing::Session(session) = &self.showing else { return self.touch_all() };
        if !self.popups.is_empty() {
            return self.touch_all();
        }
        self.touch(Area::Session(session.part(part)));
    }

    /// Marks what shows the time.
    fn touch_clocks(&mut self) {
        let Showing::Session(session) = &self.showing else { return };
        for part in session.clocks() {
            self.touch(Area::Session(part));
        }
    }

    fn touch(&mut self, area: Area) {
        let place = self.areas.iter().position(|(known, _)| *known == area);
        match place.and_then(|place| u16::try_from(place).ok()) {
            Some(place) => self.dirty.add(Dirty::region(RegionId(place))),
            None => self.touch_all(),
        }
    }
}
