//! The seating plan, drawn: seats are put there, taken away, moved and named. Enter keeps it, as one edit.
//!
//! What is drawn is kept beside while it is not sent, like a form. Names are no part of it: each is in its own file as soon as
//! it is given, and undo does not know of it.

mod paint;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::config::{Command, Context};
use crate::domain::observation::{SeatingPlan, seat_name};
use crate::domain::seating::{Floor, Meant, Stays};
use crate::domain::{Id, Moment, watching};
use crate::store::{FormDraft, Home, NotNamed, PupilNames, notation};
use crate::tui::house::House;
use crate::tui::input::Input;
use crate::tui::msg::Msg;
use crate::tui::pane::{Enabled, Offer};
use crate::tui::terminal::{Mouse, MouseKind};
use crate::tui::widgets::seat_grid::SeatGrid;
use crate::tui::widgets::text_box::TextBox;

use super::Popup;

/// The one text that is kept of a drawing.
const PLAN: &str = "plan";

/// What can be done with the drawing, the most useful first.
const OFFERS: [Command; 13] = [
    Command::Accept,
    Command::SeatToggle,
    Command::SeatName,
    Command::Leave,
    Command::RowMore,
    Command::RowLess,
    Command::ColumnMore,
    Command::ColumnLess,
    Command::MoveUp,
    Command::MoveDown,
    Command::MoveLeft,
    Command::MoveRight,
    Command::Renumber,
];

/// The drawing.
pub struct Seating {
    /// Where names are kept: the example has a home of its own.
    home: Home,
    session: Id,
    /// The seating plan as it is.
    old: Option<SeatingPlan>,
    floor: Floor,
    /// What was drawn before, and what was taken back.
    past: Vec<Floor>,
    future: Vec<Floor>,
    /// The seats that something recorded hangs on.
    meant: Meant,
    names: Result<PupilNames, NotNamed>,
    /// The seat that is being given a name, and the name.
    naming: Option<(Id, TextBox)>,
    grid: SeatGrid,
    /// What is to be said, until the next key.
    said: Option<Said>,
    /// Whether Esc has been pressed once on a drawing that is not kept.
    leaving: bool,
    draft: FormDraft,
}

/// What is said beneath the drawing.
enum Said {
    /// Why something stays as it is.
    Stays(Stays),
    /// Why a name was not kept.
    NotNamed(NotNamed),
    /// What was drawn before the program ended.
    Found,
    /// What asked for it was refused.
    Refused(String),
}

impl Seating {
    /// A drawing of a session's seating plan; where there is none yet, of this floor.
    #[must_use]
    pub fn new(home: Home, session: Id, old: Option<SeatingPlan>, floor: Floor, meant: Meant, now: Moment) -> Self {
        let names = PupilNames::read(&home, session);
        let named = names.iter().flat_map(PupilNames::seats).collect();
        let draft = FormDraft::open(&home, &format!("seats-{session}"), now);
        let mut drawing = Self {
            home,
            session,
            old,
            floor,
            past: Vec::new(),
            future: Vec::new(),
            meant: Meant { named, ..meant },
            names,
            naming: None,
            grid: SeatGrid::default(),
            said: None,
            leaving: false,
            draft,
        };
        drawing.take_up();
        drawing
    }

    /// Whether a drawing of a session was left when the program ended.
    #[must_use]
    pub fn waits(home: &Home, session: Id) -> bool {
        FormDraft::waits(home, &format!("seats-{session}"))
    }

    /// Takes up what was drawn and not sent, if it still has every seat that something hangs on.
    fn take_up(&mut self) {
        let text = self.draft.texts().get(PLAN).cloned().unwrap_or_default();
        let Ok(plan) = notation::read::<SeatingPlan>(PLAN.as_ref(), text.as_bytes()) else { return };
        let there = |seat: &&Id| self.floor.plan().seat(**seat).is_some();
        let whole = self.meant.used.iter().filter(there).all(|seat| plan.seat(*seat).is_some());
        if whole && plan != self.plan() {
            self.past.push(std::mem::replace(&mut self.floor, Floor::of(plan)));
            self.said = Some(Said::Found);
        }
    }

    fn plan(&self) -> SeatingPlan {
        self.floor.plan().clone()
    }

    fn is_changed(&self) -> bool {
        self.old.clone().unwrap_or_default() != *self.floor.plan()
    }

    /// The seat one is at.
    fn seat(&self) -> Option<Id> {
        self.floor.at(self.grid.cursor())
    }

    fn name(&self, seat: Id) -> Option<&str> {
        self.names.as_ref().ok()?.of(seat)
    }

    /// Changes the drawing, or says why it stays as it is.
    fn change(&mut self, act: impl FnOnce(&mut Floor, &Meant) -> Result<(), Stays>) {
        let before = self.floor.clone();
        if let Err(why) = act(&mut self.floor, &self.meant) {
            self.said = Some(Said::Stays(why));
        }
        if self.floor != before {
            self.past.push(before);
            self.future.clear();
        }
        self.grid.step((0, 0), self.floor.size());
    }

    /// Moves the seat one is at, and goes with it.
    fn shift(&mut self, by: (i8, i8)) {
        let from = self.grid.cursor();
        let mut to = None;
        self.change(|floor, _| {
            to = floor.shift(from, by);
            Ok(())
        });
        self.grid.go(to.unwrap_or(from));
    }

    fn undo(&mut self, redo: bool) {
        let (from, to) = if redo { (&mut self.future, &mut self.past) } else { (&mut self.past, &mut self.future) };
        if let Some(floor) = from.pop() {
            to.push(std::mem::replace(&mut self.floor, floor));
        }
        self.grid.step((0, 0), self.floor.size());
    }

    /// Keeps what is drawn, as one edit.
    fn accept(&mut self) -> Msg {
        let new = Some(self.plan()).filter(|plan| !plan.seats.is_empty());
        match watching::reseat(self.old.clone(), new) {
            Some(edit) => Msg::Submit(Box::new(Msg::edit(edit))),
            None => self.close(),
        }
    }

    /// Leaves; what was drawn would be lost, so that wants Esc twice.
    fn leave(&mut self) -> Msg {
        if self.is_changed() && !std::mem::replace(&mut self.leaving, true) {
            return Msg::Done;
        }
        self.close()
    }

    fn close(&mut self) -> Msg {
        self.draft.clear();
        Msg::Close
    }

    /// Begins to give the seat one is at a name.
    fn begin_name(&mut self) {
        let Some(seat) = self.seat() else { return };
        if let Err(why) = &self.names {
            self.said = Some(Said::NotNamed(why.clone()));
            return;
        }
        let mut text = TextBox::line();
        text.set_text(self.name(seat).unwrap_or_default());
        text.set_caret(usize::MAX);
        self.naming = Some((seat, text));
    }

    /// Keeps the name that was typed. One that cannot be kept stays in its field.
    fn keep_name(&mut self) {
        let Some((seat, text)) = &self.naming else { return };
        match PupilNames::keep(&self.home, self.session, *seat, &text.text()) {
            Ok(names) => {
                self.meant.named = names.seats().collect();
                self.names = Ok(names);
                self.naming = None;
            }
            Err(why) => self.said = Some(Said::NotNamed(why)),
        }
    }

    fn mouse(&mut self, mouse: Mouse) {
        let size = self.floor.size();
        match (mouse.kind, self.grid.at(mouse.column, mouse.row)) {
            (MouseKind::WheelUp, _) => self.grid.step((-1, 0), size),
            (MouseKind::WheelDown, _) => self.grid.step((1, 0), size),
            (MouseKind::Press, Some(place)) if place == self.grid.cursor() => {
                self.change(|floor, meant| floor.toggle(place, meant));
            }
            (MouseKind::Press, Some(place)) => self.grid.go(place),
            _ => {}
        }
    }

    fn enabled(&self, command: Command, house: &House) -> Enabled {
        let no_seat = self.seat().is_none();
        match command {
            Command::SeatName | Command::MoveUp | Command::MoveDown | Command::MoveLeft | Command::MoveRight
                if no_seat =>
            {
                Enabled::No(house.words.place_is_free())
            }
            Command::Undo if self.past.is_empty() => Enabled::No(house.words.nothing_to_undo()),
            Command::Redo if self.future.is_empty() => Enabled::No(house.words.nothing_to_redo()),
            _ => Enabled::Yes,
        }
    }
}

impl Popup for Seating {
    fn contexts(&self) -> Vec<Context> {
        match self.naming {
            Some(_) => vec![Context::Seats, Context::Text],
            None => vec![Context::Seats, Context::List],
        }
    }

    fn offers(&self, house: &House) -> Vec<Offer> {
        if self.naming.is_some() {
            return [Command::Accept, Command::Leave].map(|command| (command, Enabled::Yes)).to_vec();
        }
        let moves = [Command::Up, Command::Down, Command::Left, Command::Right];
        let commands = OFFERS.into_iter().chain([Command::Undo, Command::Redo]).chain(moves);
        commands.map(|command| (command, self.enabled(command, house))).collect()
    }

    fn run(&mut self, command: Command, _house: &House) -> Msg {
        self.said = None;
        if command == Command::Leave && self.naming.take().is_none() {
            return self.leave();
        }
        self.leaving = false;
        if self.naming.is_some() {
            match command {
                Command::Accept => self.keep_name(),
                _ => return Msg::Ignored,
            }
            return Msg::Done;
        }
        let (place, size) = (self.grid.cursor(), self.floor.size());
        match command {
            Command::Accept => return self.accept(),
            Command::Up => self.grid.step((-1, 0), size),
            Command::Down => self.grid.step((1, 0), size),
            Command::Left => self.grid.step((0, -1), size),
            Command::Right => self.grid.step((0, 1), size),
            Command::First => self.grid.go((0, 0)),
            Command::Last => self.grid.step((i8::MAX, i8::MAX), size),
            Command::SeatToggle => self.change(|floor, meant| floor.toggle(place, meant)),
            Command::RowMore => self.change(Floor::add_row),
            Command::RowLess => self.change(Floor::take_row),
            Command::ColumnMore => self.change(Floor::add_column),
            Command::ColumnLess => self.change(Floor::take_column),
            Command::MoveUp => self.shift((-1, 0)),
            Command::MoveDown => self.shift((1, 0)),
            Command::MoveLeft => self.shift((0, -1)),
            Command::MoveRight => self.shift((0, 1)),
            Command::Renumber => self.change(|floor, meant| {
                floor.renumber(meant);
                Ok(())
            }),
            Command::SeatName => self.begin_name(),
            Command::Undo => self.undo(false),
            Command::Redo => self.undo(true),
            Command::Leave => {}
            _ => return Msg::Ignored,
        }
        Msg::Done
    }

    fn input(&mut self, input: &Input, _house: &House) -> Msg {
        (self.said, self.leaving) = (None, false);
        match (&mut self.naming, input) {
            (Some((_, text)), _) => {
                text.input(input);
            }
            (None, Input::Mouse(mouse)) => self.mouse(*mouse),
            (None, _) => return Msg::Ignored,
        }
        Msg::Done
    }

    fn keep(&mut self) -> bool {
        let text =
            if self.is_changed() { notation::line(self.floor.plan()).unwrap_or_default() } else { String::new() };
        // Whoever draws it loses some strokes where it cannot be kept, and is told when the plan itself cannot be.
        let _ = self.draft.keep([(PLAN, text)]);
        false
    }

    fn sync(&mut self) {
        self.draft.sync();
    }

    fn refuse(&mut self, why: String) {
        self.said = Some(Said::Refused(why));
    }

    fn done(&mut self) {
        self.draft.clear();
    }

    fn area(&self, screen: Rect, house: &House) -> Rect {
        self.place(screen, house)
    }

    fn render(&mut self, area: Rect, buf: &mut Buffer, house: &House) -> Option<Position> {
        self.paint(area, buf, house)
    }
}

/// What a place is called: its seat, and the name of who sits there.
pub(super) fn called(seat: Id, name: Option<&str>, between: &str) -> String {
    let parts = [Some(seat_name(seat)), name.map(str::to_owned)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(&format!(" {between} "))
}
