//! How the drawing of a seating plan looks: the room, and beneath it what is said of the place one is at.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Text};
use ratatui::widgets::Widget as _;

use crate::config::{Code, Key};
use crate::domain::Id;
use crate::domain::observation::seat_name;
use crate::domain::seating::{Place, Stays};
use crate::tui::house::House;
use crate::tui::popups::placed;
use crate::tui::widgets::frame::Frame;
use crate::tui::widgets::seat_grid::{self, Shape};
use crate::tui::widgets::text_box::TextStyle;
use crate::tui::widgets::wrap::{columns, fit, wrap_styled};

use super::{Said, Seating, called};

/// The columns of the frame and of the free space within it.
const FRAME: u16 = 4;
/// What is said beneath takes so many columns, where there are as many.
const TOLD: u16 = 60;
/// The rows beneath the room: the place one is at, and what else is to be said, in two at most.
const BENEATH: u16 = 3;
/// The widest that a name is drawn in the room.
const WIDEST_NAME: u16 = 11;

impl Seating {
    pub(super) fn place(&self, screen: Rect, house: &House) -> Rect {
        let shape = self.shape(inside(screen), house);
        let width = shape.whole_width().max(TOLD).saturating_add(FRAME);
        placed(screen, width, shape.whole_height().saturating_add(BENEATH + 3))
    }

    pub(super) fn paint(&mut self, area: Rect, buf: &mut Buffer, house: &House) -> Option<Position> {
        let (rows, across) = self.floor.size();
        let seats = self.floor.plan().seats.len();
        let note = house.words.seats_counted(seats, rows.into(), across.into());
        let note = Line::styled(note, house.theme.dim);
        let title = house.words.room_title();
        let inner = Frame::popup(&title).note(note).render(area, buf, house);
        let beneath = BENEATH.min(inner.height / 3).max(1);
        let gap = u16::from(inner.height > self.shape(inner, house).whole_height() + beneath);
        let parts = [Constraint::Fill(1), Constraint::Length(gap), Constraint::Length(beneath)];
        let [room, _, beneath] = Layout::vertical(parts).areas(inner);
        let shape = self.shape(room, house);
        let mut grid = std::mem::take(&mut self.grid);
        grid.render(shape, room, buf, house, |place| self.cell(place, shape, house));
        self.grid = grid;
        self.render_beneath(beneath, buf, house)
    }

    /// How large seats are drawn: with the names beneath, where there are any and all of the room still fits.
    fn shape(&self, room: Rect, house: &House) -> Shape {
        let (rows, across) = self.floor.size();
        let widest = |texts: &mut dyn Iterator<Item = usize>| u16::try_from(texts.max().unwrap_or(0)).unwrap_or(0);
        let seats = || self.floor.plan().seats.iter().map(|seat| seat.id);
        let numbers = widest(&mut seats().map(|seat| columns(&self.number(seat, house)))).max(2);
        let names = widest(&mut seats().filter_map(|seat| self.name(seat)).map(columns)).min(WIDEST_NAME);
        let plain = Shape { rows, columns: across, width: numbers, height: 1 };
        let named = Shape { width: numbers.max(names), height: 2, ..plain };
        let fits = named.whole_width() <= room.width && named.whole_height() <= room.height;
        if names > 0 && fits { named } else { plain }
    }

    /// The number of a seat, and whether something recorded hangs on it.
    fn number(&self, seat: Id, house: &House) -> String {
        let used = if self.meant.used.contains(&seat) { house.glyphs.done.as_str() } else { "" };
        format!("{}{used}", seat_name(seat))
    }

    fn cell(&self, place: Place, shape: Shape, house: &House) -> seat_grid::Said {
        let Some(seat) = self.floor.at(place) else {
            return vec![(house.glyphs.empty.clone(), house.theme.placeholder)];
        };
        let mut said = vec![(self.number(seat, house), house.theme.text)];
        if shape.height > 1 {
            said.push((self.name(seat).unwrap_or_default().to_owned(), house.theme.dim));
        }
        said
    }

    fn render_beneath(&mut self, area: Rect, buf: &mut Buffer, house: &House) -> Option<Position> {
        let [first, rest] = Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]).areas(area);
        let (text, face) = self.said(house);
        let mut caret = None;
        let told = if let Some((seat, text)) = &mut self.naming {
            let label = house.words.name_for_seat(&seat_name(*seat));
            let wide = u16::try_from(columns(&label)).unwrap_or(u16::MAX);
            let parts = [Constraint::Length(wide), Constraint::Fill(1)];
            let [label_area, field] = Layout::horizontal(parts).spacing(1).areas(first);
            Line::styled(label, house.theme.title).render(label_area, buf);
            caret = text.render(field, buf, TextStyle::of(&house.theme));
            rest
        } else if rest.height == 0 && !text.is_empty() {
            // Where there is one row, what has just happened is worth more than where one is.
            first
        } else {
            let here = fit(&self.here(house), first.width.into(), &house.glyphs.cut).into_owned();
            Line::styled(here, house.theme.text).render(first, buf);
            rest
        };
        Text::from(wrap_styled(&text, told.width.into(), face, &[])).render(told, buf);
        caret
    }

    /// What there is to know of the place one is at.
    fn here(&self, house: &House) -> String {
        let Some(seat) = self.seat() else { return house.words.place_is_free() };
        let called = called(seat, self.name(seat), &house.glyphs.between);
        let used = self.meant.used.contains(&seat);
        if used { format!("{called} {} {}", house.glyphs.between, house.words.seat_is_used()) } else { called }
    }

    /// What else there is to say.
    fn said(&self, house: &House) -> (String, Style) {
        let (words, theme) = (&house.words, &house.theme);
        if self.leaving {
            return (words.seats_leave_again(&words.key(Key::plain(Code::Esc))), theme.warn);
        }
        match &self.said {
            Some(Said::Stays(Stays::Used(seat))) => (words.seat_stays(&seat_name(*seat)), theme.warn),
            Some(Said::Stays(Stays::Full)) => (words.room_is_full(), theme.warn),
            Some(Said::Stays(Stays::Last)) => (words.room_is_small(), theme.warn),
            Some(Said::NotNamed(why)) => (words.name_not_kept(&words.not_named(why)), theme.error),
            Some(Said::Found) => (words.seats_found(), theme.waiting),
            Some(Said::Refused(why)) => (why.clone(), theme.error),
            None if self.names.is_err() => {
                let why = self.names.as_ref().err().map(|why| words.not_named(why)).unwrap_or_default();
                (words.names_not_read(&why), theme.warn)
            }
            None if self.naming.is_some() => (words.names_stay_here(), theme.dim),
            None => (String::new(), theme.text),
        }
    }
}

/// What a screen leaves for the inside of the largest popup.
fn inside(screen: Rect) -> Rect {
    let room = placed(screen, u16::MAX, u16::MAX);
    Rect { width: room.width.saturating_sub(FRAME), height: room.height.saturating_sub(BENEATH + 3), ..room }
}
