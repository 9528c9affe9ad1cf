//! A pane at work: keys go through the keymap, edits through a real document, as in the program.

use std::path::Path;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::config::{Code, Command, Context, Key, Lookup, embedded};
use crate::domain::catalog::Tongue;
use crate::domain::tests::moment;
use crate::domain::{Document, Edit, Now, Role, Session, Spot, TextPlace, lesson};
use crate::store::notation;
use crate::tui::cx::{Cx, NO_NEWS};
use crate::tui::house::House;
use crate::tui::input::Input;
use crate::tui::lesson_clock::LessonClock;
use crate::tui::msg::Msg;
use crate::tui::pane::{Letters, Offer, Pane};
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
    pub(crate) now: Now,
    /// What was said in passing.
    pub(crate) told: Vec<String>,
    /// Where it asked to go.
    pub(crate) went: Vec<Spot>,
    /// The parts that were all that typing or a move touched.
    pub(crate) touched: Vec<u8>,
    /// The texts it asked to be opened elsewhere.
    pub(crate) opened_outside: Vec<TextPlace>,
    /// What was copied.
    pub(crate) copied: Vec<String>,
    /// The commands nobody took.
    pub(crate) ignored: Vec<Command>,
    popups: Vec<Box<dyn Popup>>,
    pressed: Vec<Key>,
    clock: LessonClock,
}

impl<P: Pane> Bench<P> {
    /// A pane that shows a session in Indonesian, the pen in the mentee's hand, on a screen of 80 by 24.
    pub(crate) fn new(pane: P, session: Session) -> Self {
        let mut bench = Self {
            pane,
            house: House::for_tests(Tongue::Id),
            document: Document::new(session),
            pen: Role::Mentee,
            read_only: false,
            screen: Rect::new(0, 0, 80, 21),
            now: Now { wall: moment("2026-11-24T07:24:00+07:00"), boot: 0, awake: 0 },
            told: Vec::new(),
            went: Vec::new(),
            touched: Vec::new(),
            opened_outside: Vec::new(),
            copied: Vec::new(),
            ignored: Vec::new(),
            popups: Vec::new(),
            pressed: Vec::new(),
            clock: LessonClock::default(),
        };
        bench.changed();
        bench.settle();
        bench
    }

    /// The same at another moment, with another pen, in another language.
    pub(crate) fn at(mut self, wall: &str, pen: Role, tongue: Tongue) -> Self {
        self.now.wall = moment(wall);
        self.house = House::for_tests(tongue);
        self.clock = LessonClock::default();
        self.pass_pen(pen);
        self
    }

    pub(crate) fn session(&self) -> &Session {
        self.document.session()
    }

    /// Lets the pane look at the session.
    pub(crate) fn with<T>(&mut self, act: impl FnOnce(&mut P, &Cx) -> T) -> T {
        let (session, house, now) = (self.document.session(), &self.house, self.now);
        let lesson = self.clock.lesson(&session.observation, now);
        let cx = Cx {
            house,
            session,
            pen: self.pen,
            now,
            lesson,
            standing: self.clock.standing(),
            news: NO_NEWS,
            read_only: self.read_only,
        };
        act(&mut self.pane, &cx)
    }

    /// Lets time go by.
    pub(crate) fn later(&mut self, ms: i64) {
        self.now.wall += chrono::TimeDelta::milliseconds(ms);
        self.now.boot += ms;
        self.now.awake += ms;
    }

    /// Gives the pen to a role.
    pub(crate) fn pass_pen(&mut self, to: Role) {
        self.pen = to;
        self.changed();
        self.settle();
    }

    /// Presses keys, written as a keymap writes them, with spaces between.
    pub(crate) fn press(&mut self, keys: &str) {
        keys.split_whitespace().for_each(|key| self.key(key.parse().unwrap()));
    }

    /// Types letters one by one.
    pub(crate) fn write(&mut self, text: &str) {
        text.chars().for_each(|letter| self.key(Key::plain(Code::Char(letter))));
    }

    /// Clicks at a place of the screen.
    pub(crate) fn click(&mut self, column: u16, row: u16) {
        self.mouse(MouseKind::Press, column, row);
    }

    /// Does something with the mouse at a place of the screen.
    pub(crate) fn mouse(&mut self, kind: MouseKind, column: u16, row: u16) {
        self.hand_over(&Input::Mouse(Mouse { kind, column, row }));
        self.settle();
    }

    /// What can be done now.
    pub(crate) fn offers(&mut self) -> Vec<Offer> {
        self.with(|pane, cx| pane.offers(cx))
    }

    /// The pane on its screen, as letters, and where the caret is.
    pub(crate) fn picture(&mut self) -> (String, Option<Position>) {
        let screen = self.screen;
        self.with(|pane, cx| pane.dwell(cx));
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

    /// The popup on top, as letters; nothing where there is none.
    pub(crate) fn popup(&mut self) -> String {
        let (screen, house) = (self.screen, &self.house);
        let Some(popup) = self.popups.last_mut() else { return String::new() };
        let area = popup.area(screen, house);
        let mut drawn = Buffer::empty(area);
        popup.render(area, &mut drawn, house);
        rows(&drawn)
    }

    fn settle(&mut self) {
        let screen = self.screen;
        self.with(|pane, cx| pane.dwell(cx));
        self.with(|pane, cx| pane.parts(cx, screen));
    }

    fn changed(&mut self) {
        self.clock.follow(&self.document.session().observation, self.now);
        self.with(|pane, cx| pane.sync(cx));
    }

    fn key(&mut self, key: Key) {
        self.pressed.push(key);
        let mut contexts = match self.popups.last() {
            Some(popup) => popup.contexts(),
            None => {
                let lesson = self.clock.standing();
                let own = self.with(|pane, cx| pane.contexts(cx));
                own.into_iter().chain([lesson, Context::Session]).collect()
            }
        };
        contexts.push(Context::Global);
        match self.house.keymap.find(&contexts, &self.pressed) {
            Lookup::Wait(_) => return,
            Lookup::Run(command) => self.run(command),
            Lookup::None => self.hand_over(&Input::Key(key)),
        }
        self.pressed.clear();
        self.settle();
    }

    fn hand_over(&mut self, input: &Input) {
        let msg = match self.popups.last_mut() {
            Some(popup) => popup.input(input, &self.house),
            None => self.with(|pane, cx| pane.input(input, cx)),
        };
        self.perform(msg);
    }

    fn run(&mut self, command: Command) {
        let msg = match self.popups.last_mut() {
            Some(popup) => popup.run(command, &self.house),
            None => self.with(|pane, cx| pane.run(command, cx)),
        };
        match (msg, command) {
            (Msg::Ignored, Command::Leave) if !self.popups.is_empty() => drop(self.popups.pop()),
            (Msg::Ignored, _) => self.run_on_screen(command),
            (msg, _) => _ = self.perform(msg),
        }
    }

    /// Does what the screen of a session does with what its panes ignore, as far as tests need it.
    fn run_on_screen(&mut self, command: Command) {
        let at = self.with(|_, cx| cx.moment());
        match command {
            Command::Undo | Command::Redo => self.take_back(command),
            Command::PassPen => self.pass_pen(self.pen.other()),
            Command::StartLesson => _ = self.apply(vec![lesson::start(at)]),
            Command::StopLesson => _ = self.apply(lesson::stop(self.document.session(), at)),
            _ => self.ignored.push(command),
        }
    }

    fn take_back(&mut self, command: Command) {
        let (at, contexts) = self.with(|pane, cx| (cx.moment(), pane.contexts(cx)));
        let letters = if contexts.contains(&Context::Text) { Letters::Text } else { Letters::Command };
        let step = match command {
            Command::Undo => self.document.undo(self.pen, at),
            _ => self.document.redo(self.pen, at),
        };
        match step {
            Ok((_, step)) => {
                self.changed();
                self.with(|pane, cx| pane.show_change(step.spot(), letters, cx));
            }
            Err(refusal) => self.told.push(format!("{refusal:?}")),
        }
    }

    fn go(&mut self, spot: Spot) {
        if spot.item.is_some() {
            self.with(|pane, cx| pane.show(spot, cx));
        }
    }

    fn perform(&mut self, msg: Msg) -> bool {
        match msg {
            Msg::Edits(edits) => return self.apply(edits),
            Msg::Typed(edits, part) => {
                self.touched.push(part);
                return self.apply(edits);
            }
            Msg::Touched(part) => self.touched.push(part),
            Msg::All(msgs) => return msgs.into_iter().all(|msg| self.perform(msg)),
            Msg::Say(toast) => self.told.push(toast.text),
            Msg::Go(spot) | Msg::Follow(spot) => {
                self.went.push(spot);
                self.go(spot);
            }
            Msg::Write(place) => {
                let msg = self.with(|pane, cx| pane.write_at(place, cx));
                return self.perform(msg);
            }
            Msg::Run(command) => self.run(command),
            Msg::Open(popup) => self.popups.push(popup),
            Msg::Close => drop(self.popups.pop()),
            Msg::CloseThen(msg) | Msg::Submit(msg) => {
                self.popups.pop();
                return self.perform(*msg);
            }
            Msg::Copy(text) => self.copied.push(text),
            Msg::EditOutside(place) => self.opened_outside.push(place),
            Msg::Ignored | Msg::Done | Msg::Session(_) | Msg::Library(_) => {}
        }
        true
    }

    /// Makes edits that no key asked for.
    pub(crate) fn record(&mut self, edits: Vec<Edit>) {
        assert!(self.apply(edits));
    }

    fn apply(&mut self, edits: Vec<Edit>) -> bool {
        if edits.is_empty() {
            return true;
        }
        let at = self.with(|_, cx| cx.moment());
        match self.document.apply(self.pen, at, edits) {
            Ok(_) => {
                self.changed();
                true
            }
            Err(refusal) => {
                self.told.push(format!("{refusal:?}"));
                false
            }
        }
    }
}

/// The demo session, as it comes with the program.
pub(crate) fn demo(tongue: Tongue) -> Session {
    let name = match tongue {
        Tongue::Id => "demo/id.ron",
        Tongue::En => "demo/en.ron",
    };
    notation::read(Path::new(name), embedded::text(name).as_bytes()).unwrap()
}
