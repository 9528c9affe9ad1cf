//! The seat map: who has been heard so far, and who has not, on the drawing of the room. A seat leads to its entries.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::{Line, Text};
use ratatui::widgets::Widget as _;

use crate::config::{Command, Context};
use crate::domain::Id;
use crate::domain::observation::{SeatingPlan, seat_name};
use crate::domain::seating::Place;
use crate::store::{NotNamed, PupilNames};
use crate::tui::house::House;
use crate::tui::input::Input;
use crate::tui::msg::Msg;
use crate::tui::pane::{Enabled, Offer};
use crate::tui::terminal::MouseKind;
use crate::tui::widgets::frame::Frame;
use crate::tui::widgets::seat_grid::{self, SeatGrid, Shape};
use crate::tui::widgets::wrap::{columns, fit, wrap_styled};

use super::seating::called;
use super::{Popup, placed};
use crate::tui::leads::{Lead, follow};

/// What a seat was heard in.
pub struct Heard {
    /// What it is called: the label of its code.
    pub kind: String,
    /// The entry it leads to.
    pub lead: Lead,
}

/// The map.
pub struct SeatMap {
    plan: SeatingPlan,
    /// For each seat of the plan, what it was heard in.
    heard: Vec<Vec<Heard>>,
    names: Result<PupilNames, NotNamed>,
    grid: SeatGrid,
}

/// The columns of the frame and of the free space within it.
const FRAME: u16 = 4;
/// What is said beneath takes so many columns, where there are as many.
const TOLD: u16 = 60;
/// The rows beneath the room: who has not been heard, what the signs mean, the seat one is at in two.
const BENEATH: u16 = 4;
/// The widest that a name is drawn in the room.
const WIDEST_NAME: u16 = 11;

impl SeatMap {
    /// A map of a seating plan; `heard` is what each of its seats was heard in.
    #[must_use]
    pub fn new(plan: SeatingPlan, heard: Vec<Vec<Heard>>, names: Result<PupilNames, NotNamed>) -> Self {
        let mut grid = SeatGrid::default();
        // Who has not been heard is who one looks for.
        let first = plan.seats.iter().zip(&heard).find(|(_, heard)| heard.is_empty()).map(|(seat, _)| seat);
        if let Some(seat) = first.or(plan.seats.first()) {
            grid.go((seat.row, seat.column));
        }
        Self { plan, heard, names, grid }
    }

    /// The seat at a place, and what it was heard in.
    fn at(&self, (row, column): Place) -> Option<(Id, &[Heard])> {
        let place = self.plan.seats.iter().position(|seat| (seat.row, seat.column) == (row, column))?;
        Some((self.plan.seats.get(place)?.id, self.heard.get(place)?))
    }

    fn name(&self, seat: Id) -> Option<&str> {
        self.names.as_ref().ok()?.of(seat)
    }

    /// Goes to what the seat was heard in, or lets people choose.
    fn follow(&self, house: &House) -> Msg {
        match self.at(self.grid.cursor()) {
            None => Msg::wrong(house.words.place_is_free()),
            Some((seat, [])) => Msg::wrong(house.words.seat_silent(&seat_name(seat))),
            Some((seat, heard)) => {
                let title = called(seat, self.name(seat), &house.glyphs.between);
                follow(&title, heard.iter().map(|heard| &heard.lead), house).unwrap_or(Msg::Done)
            }
        }
    }

    /// How large seats are drawn: with names beneath, where there are any and all of the room still fits.
    fn shape(&self, room: Rect, house: &House) -> Shape {
        let (rows, across) = self.plan.size();
        let small = |columns: usize| u16::try_from(columns).unwrap_or(u16::MAX);
        let seats = || self.plan.seats.iter().zip(&self.heard);
        let told = seats().map(|(seat, heard)| columns(&told(seat.id, heard, house))).max().unwrap_or(2);
        let names = seats().filter_map(|(seat, _)| self.name(seat.id)).map(columns).max().unwrap_or(0);
        let names = small(names).min(WIDEST_NAME);
        let plain = Shape { rows, columns: across, width: small(told), height: 1 };
        let named = Shape { width: plain.width.max(names), height: 2, ..plain };
        let fits = named.whole_width() <= room.width && named.whole_height() <= room.height;
        if names > 0 && fits { named } else { plain }
    }

    fn cell(&self, place: Place, shape: Shape, house: &House) -> seat_grid::Said {
        let Some((seat, heard)) = self.at(place) else { return Vec::new() };
        let face = if heard.is_empty() { house.theme.warn } else { house.theme.text };
        let mut said = vec![(told(seat, heard, house), face)];
        if shape.height > 1 {
            said.push((self.name(seat).unwrap_or_default().to_owned(), house.theme.dim));
        }
        said
    }

    /// What there is to know of the place one is at: who sits there, and how often what.
    fn here(&self, house: &House) -> String {
        let words = &house.words;
        let Some((seat, heard)) = self.at(self.grid.cursor()) else { return words.place_is_free() };
        let who = called(seat, self.name(seat), &house.glyphs.between);
        if heard.is_empty() {
            return format!("{who}: {}", words.not_heard_yet());
        }
        let mut kinds: Vec<(&str, usize)> = Vec::new();
        for heard in heard {
            match kinds.iter_mut().find(|(kind, _)| *kind == heard.kind) {
                Some((_, count)) => *count += 1,
                None => kinds.push((&heard.kind, 1)),
            }
        }
        let kinds: Vec<String> = kinds.into_iter().map(|(kind, count)| format!("{kind} {count}")).collect();
        format!("{who}: {}", kinds.join(&format!(" {} ", house.glyphs.between)))
    }

    /// What stands beneath the room, the most needed first.
    fn beneath(&self, house: &House) -> [String; 2] {
        let words = &house.words;
        let silent = self.heard.iter().filter(|heard| heard.is_empty()).count();
        let counted = words.board_unheard(silent, self.heard.len());
        let told = match &self.names {
            Ok(_) => words.seat_map_signs(&house.glyphs.level_rest, &house.glyphs.level),
            Err(why) => words.names_not_read(&words.not_named(why)),
        };
        [counted, told]
    }
}

/// What stands on a seat: a sign, and how often it was heard.
fn told(seat: Id, heard: &[Heard], house: &House) -> String {
    match heard.len() {
        0 => format!("{} {}", seat_name(seat), house.glyphs.level_rest),
        count => format!("{} {}{count}", seat_name(seat), house.glyphs.level),
    }
}

impl Popup for SeatMap {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::List]
    }

    fn offers(&self, house: &House) -> Vec<Offer> {
        let accept = match self.at(self.grid.cursor()) {
            Some((_, [_, ..])) => Enabled::Yes,
            Some((seat, [])) => Enabled::No(house.words.seat_silent(&seat_name(seat))),
            None => Enabled::No(house.words.place_is_free()),
        };
        let others = [Command::Leave, Command::Left, Command::Right, Command::Up, Command::Down];
        [(Command::Accept, accept)].into_iter().chain(others.map(|command| (command, Enabled::Yes))).collect()
    }

    fn run(&mut self, command: Command, house: &House) -> Msg {
        let size = self.plan.size();
        match command {
            Command::Accept => return self.follow(house),
            Command::Up => self.grid.step((-1, 0), size),
            Command::Down => self.grid.step((1, 0), size),
            Command::Left => self.grid.step((0, -1), size),
            Command::Right => self.grid.step((0, 1), size),
            Command::First => self.grid.go((0, 0)),
            Command::Last => self.grid.step((i8::MAX, i8::MAX), size),
            _ => return Msg::Ignored,
        }
        Msg::Done
    }

    fn input(&mut self, input: &Input, house: &House) -> Msg {
        let Input::Mouse(mouse) = input else { return Msg::Ignored };
        let size = self.plan.size();
        match (mouse.kind, self.grid.at(mouse.column, mouse.row)) {
            (MouseKind::WheelUp, _) => self.grid.step((-1, 0), size),
            (MouseKind::WheelDown, _) => self.grid.step((1, 0), size),
            (MouseKind::Press, Some(place)) if place == self.grid.cursor() => return self.follow(house),
            (MouseKind::Press, Some(place)) => self.grid.go(place),
            _ => return Msg::Ignored,
        }
        Msg::Done
    }

    fn area(&self, screen: Rect, house: &House) -> Rect {
        let room = placed(screen, u16::MAX, u16::MAX);
        let taken = BENEATH + 3;
        let room = Rect { width: room.width.saturating_sub(FRAME), height: room.height.saturating_sub(taken), ..room };
        let shape = self.shape(room, house);
        let width = shape.whole_width().max(TOLD).saturating_add(FRAME);
        placed(screen, width, shape.whole_height().saturating_add(taken))
    }

    fn render(&mut self, area: Rect, buf: &mut Buffer, house: &House) -> Option<Position> {
        let title = house.words.seat_map_title();
        let inner = Frame::popup(&title).render(area, buf, house);
        let beneath = BENEATH.min(inner.height / 3).max(1);
        let gap = u16::from(inner.height > self.shape(inner, house).whole_height() + beneath);
        let parts = [Constraint::Fill(1), Constraint::Length(gap), Constraint::Length(beneath)];
        let [room, _, beneath] = Layout::vertical(parts).areas(inner);
        let shape = self.shape(room, house);
        let mut grid = std::mem::take(&mut self.grid);
        grid.render(shape, room, buf, house, |place| self.cell(place, shape, house));
        self.grid = grid;
        // The seat one is at comes first where there is a row for one thing only.
        let [counted, signs] = self.beneath(house);
        let width = usize::from(beneath.width);
        let mut rows = wrap_styled(&counted, width, house.theme.title, &[]);
        let here = self.here(house);
        let here_rows = wrap_styled(&here, width, house.theme.text, &[]);
        if usize::from(beneath.height) <= rows.len() {
            rows.clear();
        }
        rows.extend(here_rows);
        let signs = fit(&signs, width, &house.glyphs.cut).into_owned();
        rows.truncate(usize::from(beneath.height));
        if rows.len() < usize::from(beneath.height) {
            rows.push(Line::styled(signs, house.theme.dim));
        }
        Text::from(rows).render(beneath, buf);
        None
    }
}
