//! A pane at work: keys go through the keymap, edits through a real document, as in the program.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::config::{Command, Context, Key, Lookup};
use crate::domain::catalog::Tongue;
use crate::domain::tests::moment;
use crate::domain::{Document, LessonTime, Now, Role, Session, Spot, TextPlace};
use crate::tui::cx::Cx;
use crate::tui::house::House;
use crate::tui::input::Input;
use crate::tui::msg::Msg;
use crate::tui::pane::{Offer, Pane};
use crate::tui::popups::Popup;
use crate::tui::popups::tests::rows;
use crate::tui::terminal::{Mouse, MouseKind};

/// A pane, the session it shows, and what it has asked for beyond edits.
pub(crate) struct Bench<P> {
    pub(crate) pane: P,
    pub(crate) house: House,
    pub(crate) document: Document,
    pub(crate) pen: Role,
    pub(crate) read_only: bool,
    pub(crate) screen: Rect,
    /// What was said in passing.
    pub(crate) told: Vec<String>,
    /// Where it asked to go.
    pub(crate) went: Vec<Spot>,
    /// The texts it asked to be opened elsewhere.
    pub(crate) opened_outside: Vec<TextPlace>,
    /// What was copied.
    pub(crate) copied: Vec<String>,
    /// The commands nobody took.
    pub(crate) ignored: Vec<Command>,
    popups: Vec<Box<dyn Popup>>,
    pressed: Vec<Key>,
}

impl<P: Pane> Bench<P> {
    /// A pane that shows a session, the pen in the mentee's hand, at 80 by 24.
    pub(crate) fn new(pane: P, session: Session) -> Self {
        let mut bench = Self {
            pane,
            house: House::for_tests(Tongue::Id),
            document: Document::new(session),
            pen: Role::Mentee,
            read_only: false,
            screen: Rect::new(0, 0, 80, 21),
            told: Vec::new(),
            went: Vec::new(),
            opened_outside: Vec::new(),
            copied: Vec::new(),
            ignored: Vec::new(),
            popups: Vec::new(),
            pressed: Vec::new(),
        };
        bench.with(|pane, cx| pane.sync(cx));
        bench.settle();
        bench
    }

    pub(crate) fn session(&self) -> &Session {
        self.document.session()
    }

    /// Lets the pane look at the session.
    pub(crate) fn with<T>(&mut self, act: impl FnOnce(&mut P, &Cx) -> T) -> T {
        let now = Now { wall: moment("2026-11-24T07:24:00+07:00"), boot: 0, awake: 0 };
        let lesson = LessonTime::START;
        let (session, house) = (self.document.session(), &self.house);
        let cx = Cx { house, session, pen: self.pen, now, lesson, read_only: self.read_only };
        act(&mut self.pane, &cx)
    }

    /// Presses keys, written as a keymap writes them, with spaces between.
    pub(crate) fn press(&mut self, keys: &str) {
        keys.split_whitespace().for_each(|key| self.key(key.parse().unwrap()));
    }

    /// Types letters one by one.
    pub(crate) fn write(&mut self, text: &str) {
        text.chars().for_each(|letter| self.key(Key::plain(crate::config::Code::Char(letter))));
    }

    /// Clicks at a place of the screen.
    pub(crate) fn click(&mut self, column: u16, row: u16) {
        let mouse = Mouse { kind: MouseKind::Press, column, row };
        let msg = self.with(|pane, cx| pane.input(&Input::Mouse(mouse), cx));
        self.perform(msg);
        self.settle();
    }

    /// What can be done now.
    pub(crate) fn offers(&mut self) -> Vec<Offer> {
        self.with(|pane, cx| pane.offers(cx))
    }

    /// The pane on its screen, as letters, and where the caret is.
    pub(crate) fn picture(&mut self) -> (String, Option<Position>) {
        let screen = self.screen;
        let mut whole = Buffer::empty(screen);
        let mut caret = None;
        for (part, area) in self.with(|pane, cx| pane.parts(cx, screen)) {
            assert_eq!(area.intersection(screen), area, "part {part} stays on the screen");
            let mut own = Buffer::empty(area);
            let at = self.with(|pane, cx| pane.render(part, true, cx, area, &mut own));
            caret = at.or(caret);
            for place in area.positions() {
                whole[place] = own[place].clone();
            }
        }
        (rows(&whole), caret)
    }

    /// The pane at a size, as letters.
    pub(crate) fn picture_at(&mut self, columns: u16, rows: u16) -> String {
        self.screen = Rect::new(0, 0, columns, rows);
        self.picture().0
    }

    fn settle(&mut self) {
        let screen = self.screen;
        self.with(|pane, cx| pane.parts(cx, screen));
    }

    fn key(&mut self, key: Key) {
        self.pressed.push(key);
        let mut contexts = match self.popups.last() {
            Some(popup) => popup.contexts(),
            None => self.with(|pane, cx| pane.contexts(cx)),
        };
        let session = if self.popups.is_empty() { vec![Context::Ready, Context::Session] } else { Vec::new() };
        contexts.extend(session.into_iter().chain([Context::Global]));
        match self.house.keymap.find(&contexts, &self.pressed) {
            Lookup::Wait(_) => return,
            Lookup::Run(command) => self.run(command),
            Lookup::None => {
                let input = Input::Key(key);
                let msg = match self.popups.last_mut() {
                    Some(popup) => popup.input(&input, &self.house),
                    None => self.with(|pane, cx| pane.input(&input, cx)),
                };
                self.perform(msg);
            }
        }
        self.pressed.clear();
        self.settle();
    }

    fn run(&mut self, command: Command) {
        let msg = match self.popups.last_mut() {
            Some(popup) => popup.run(command, &self.house),
            None => self.with(|pane, cx| pane.run(command, cx)),
        };
        match (msg, command) {
            (Msg::Ignored, Command::Undo | Command::Redo) => self.take_back(command),
            (Msg::Ignored, Command::PassPen) => self.pen = self.pen.other(),
            (Msg::Ignored, Command::Leave) if !self.popups.is_empty() => drop(self.popups.pop()),
            (Msg::Ignored, _) => self.ignored.push(command),
            (msg, _) => drop(self.perform(msg)),
        }
    }

    fn take_back(&mut self, command: Command) {
        let at = moment("2026-11-24T07:24:00+07:00");
        let step = match command {
            Command::Undo => self.document.undo(self.pen, at),
            _ => self.document.redo(self.pen, at),
        };
        match step {
            Ok((_, step)) => {
                self.with(|pane, cx| pane.sync(cx));
                self.with(|pane, cx| pane.show(step.spot(), cx));
            }
            Err(refusal) => self.told.push(format!("{refusal:?}")),
        }
    }

    fn perform(&mut self, msg: Msg) -> bool {
        match msg {
            Msg::Edits(edits) | Msg::Typed(edits, _) => return edits.is_empty() || self.apply(edits),
            Msg::All(msgs) => return msgs.into_iter().all(|msg| self.perform(msg)),
            Msg::Say(toast) => self.told.push(toast.text),
            Msg::Go(spot) | Msg::Follow(spot) => {
                self.went.push(spot);
                self.with(|pane, cx| pane.show(spot, cx));
            }
            Msg::Run(command) => self.run(command),
            Msg::Open(popup) => self.popups.push(popup),
            Msg::Close => drop(self.popups.pop()),
            Msg::CloseThen(msg) => {
                self.popups.pop();
                return self.perform(*msg);
            }
            Msg::Copy(text) => self.copied.push(text),
            Msg::EditOutside(place) => self.opened_outside.push(place),
            _ => {}
        }
        true
    }

    fn apply(&mut self, edits: Vec<crate::domain::Edit>) -> bool {
        match self.document.apply(self.pen, moment("2026-11-24T07:24:00+07:00"), edits) {
            Ok(_) => {
                self.with(|pane, cx| pane.sync(cx));
                true
            }
            Err(refusal) => {
                self.told.push(format!("{refusal:?}"));
                false
            }
        }
    }
}
