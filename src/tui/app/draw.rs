//! Which region of the screen shows what, and how each is drawn.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};
use ratatui::text::Line;
use ratatui::widgets::Widget as _;

use crate::config::Context;
use crate::tui::footer;
use crate::tui::popups::{commands, which_key};
use crate::tui::session_screen::Part;
use crate::tui::terminal::{Mouse, MouseKind, RegionId, Scene};

use super::{App, Showing};

/// What a region shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Area {
    /// A part of the session's screen.
    Session(Part),
    /// A part of the library.
    Library(u8),
    /// Hints, or what is said in passing.
    Footer,
    /// What may follow the keys pressed so far.
    WhichKey,
    /// The popup of that place in the stack.
    Popup(usize),
}

impl App {
    /// Lays the screen out anew. Where an area is not where it was, everything is drawn again.
    pub(super) fn arrange(&mut self) {
        let screen = Rect::from((Position::ORIGIN, self.size));
        let (mut areas, footer): (Vec<(Area, Rect)>, Rect) = match &mut self.showing {
            Showing::Library(library) => {
                let (parts, footer) = library.parts(screen);
                (parts.into_iter().map(|(part, area)| (Area::Library(part), area)).collect(), footer)
            }
            Showing::Session(session) => {
                let (parts, footer) = session.parts(screen, &self.house, self.now);
                (parts.into_iter().map(|(part, area)| (Area::Session(part), area)).collect(), footer)
            }
        };
        areas.push((Area::Footer, footer));
        let popups = self.popups.iter().enumerate();
        areas.extend(
            popups.map(|(place, popup)| (Area::Popup(place), popup.area(screen, &self.house).intersection(screen))),
        );
        if !self.pending.next.is_empty() {
            areas.push((Area::WhichKey, which_key::area(&self.pending.next, screen, footer)));
        }
        if areas != self.areas {
            self.areas = areas;
            self.touch_all();
        }
    }

    /// A click on a hint does what the hint says.
    pub(super) fn click_footer(&mut self, mouse: Mouse) {
        let Some((_, area)) = self.areas.iter().find(|(area, _)| *area == Area::Footer) else { return };
        if mouse.kind != MouseKind::Press {
            return;
        }
        let column = mouse.column.saturating_sub(area.x);
        if let Some(command) = self.hints().at(column, area.width) {
            self.run(command);
        }
    }

    /// The footer: the mode, then as many hints as fit.
    fn hints(&self) -> footer::Hints {
        let contexts = self.contexts();
        let mode = match (&self.popups.last(), &self.showing) {
            (Some(popup), _) => self.mode_of(popup.contexts().first()),
            (None, Showing::Library(library)) => library.mode(&self.house),
            (None, Showing::Session(session)) => session.mode(&self.house, self.now),
        };
        let accepts = self.popups.last().and_then(|popup| popup.accepts(&self.house));
        footer::Hints::new(mode, &self.offers(), &contexts, &self.house).with_accept(accepts)
    }

    /// The word at the left of the footer while a popup has the keys.
    fn mode_of(&self, context: Option<&Context>) -> String {
        let words = &self.house.words;
        match context {
            Some(Context::Form) => words.mode_form(),
            Some(Context::Picker | Context::List) => words.mode_pick(),
            Some(Context::Seats) => words.mode_seats(),
            Some(Context::Agreement) => words.mode_agree(),
            Some(Context::Confirm) => words.mode_confirm(),
            _ => String::new(),
        }
    }

    fn render_footer(&self, area: Rect, buf: &mut Buffer) {
        match self.said.as_ref().map(|said| &said.toast) {
            Some(toast) => {
                let style = if toast.grave { self.house.theme.warn } else { self.house.theme.text };
                let glyph = if toast.grave { self.house.glyphs.warn.as_str() } else { "" };
                Line::styled(format!(" {glyph} {}", toast.text), style).render(area, buf);
            }
            None => self.hints().render(&self.house, area, buf),
        }
    }
}

impl Scene for App {
    fn regions(&self, _size: Size) -> Vec<(RegionId, Rect)> {
        (0..).map(RegionId).zip(self.areas.iter().map(|(_, area)| *area)).collect()
    }

    fn render(&mut self, id: RegionId, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let (shows, _) = *self.areas.get(usize::from(id.0))?;
        if area.is_empty() {
            return None;
        }
        // The caret belongs to whatever is on top.
        let on_top = match shows {
            Area::Popup(place) => place + 1 == self.popups.len(),
            _ => self.popups.is_empty(),
        };
        let caret = match shows {
            Area::Session(part) => {
                let Showing::Session(session) = &mut self.showing else { return None };
                session.render(part, area, buf, &self.house, self.now)
            }
            Area::Library(part) => {
                let Showing::Library(library) = &mut self.showing else { return None };
                library.render(part, area, buf, &self.house)
            }
            Area::Footer => {
                self.render_footer(area, buf);
                None
            }
            Area::WhichKey => {
                let offers = self.reachable();
                let runs = |command| commands::runs(command, &offers);
                let pending = (&*self.pending.pressed, &*self.pending.next, self.pending.page);
                which_key::render(pending, runs, &self.house, area, buf);
                None
            }
            Area::Popup(place) => self.popups.get_mut(place)?.render(area, buf, &self.house),
        };
        caret.filter(|_| on_top)
    }
}
