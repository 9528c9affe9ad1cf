//! The page itself: rows to move along, each of which may lead to the entries it stands for.

use std::collections::HashMap;
use std::rc::Rc;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget as _;

use crate::config::{Command, Context};
use crate::domain::Id;
use crate::tui::house::House;
use crate::tui::input::Input;
use crate::tui::leads::{Lead, follow};
use crate::tui::msg::Msg;
use crate::tui::pane::{Enabled, Offer};
use crate::tui::popups::Popup;
use crate::tui::terminal::MouseKind;
use crate::tui::widgets::frame::{Frame, scroll_bar};
use crate::tui::widgets::scroll_list::ScrollList;

use super::{Row, WIDEST};

/// The rows that the wheel moves the page by.
const WHEEL: isize = 3;

/// The figures of a session.
pub(in crate::tui) struct FiguresPage {
    title: String,
    rows: Vec<Row>,
    /// The entries that rows lead to.
    entries: Rc<[Lead]>,
    list: ScrollList,
    inner: Rect,
}

impl FiguresPage {
    pub(super) fn new(title: String, rows: Vec<Row>, entries: Rc<[Lead]>) -> Self {
        let mut list = ScrollList::new();
        let first = rows.iter().position(|row| !row.leads.is_empty());
        list.select(first.or(Some(0)));
        Self { title, rows, entries, list, inner: Rect::ZERO }
    }

    fn leads(&self) -> &[Id] {
        self.list.selected().and_then(|place| self.rows.get(place)).map_or(&[], |row| &row.leads)
    }

    /// Goes to the entry the row stands for; of several, lets one be chosen.
    fn follow(&self, house: &House) -> Msg {
        let known: HashMap<Id, &Lead> = self.entries.iter().map(|lead| (lead.entry, lead)).collect();
        let leads = self.leads().iter().filter_map(|id| known.get(id).copied());
        follow(&self.title, leads, house).unwrap_or_else(|| Msg::wrong(house.words.why_nothing_chosen()))
    }
}

impl Popup for FiguresPage {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::Picker, Context::List]
    }

    fn offers(&self, house: &House) -> Vec<Offer> {
        let leads = match self.leads() {
            [] => Enabled::No(house.words.why_nothing_chosen()),
            _ => Enabled::Yes,
        };
        let others = [Command::Leave, Command::Down, Command::Up, Command::PageDown, Command::PageUp, Command::Copy];
        std::iter::once((Command::Accept, leads)).chain(others.map(|command| (command, Enabled::Yes))).collect()
    }

    fn run(&mut self, command: Command, house: &House) -> Msg {
        match command {
            Command::Accept => return self.follow(house),
            Command::Copy => {
                let lines: Vec<String> =
                    self.rows.iter().map(|row| row.line.to_string().trim_end().to_owned()).collect();
                return Msg::Copy(lines.join("\n"));
            }
            Command::Up => self.list.step(-1),
            Command::Down => self.list.step(1),
            Command::PageUp => self.list.page(false),
            Command::PageDown => self.list.page(true),
            Command::First => self.list.first(),
            Command::Last => self.list.last(),
            _ => return Msg::Ignored,
        }
        Msg::Done
    }

    fn input(&mut self, input: &Input, house: &House) -> Msg {
        let Input::Mouse(mouse) = input else { return Msg::Ignored };
        match mouse.kind {
            MouseKind::WheelUp => self.list.scroll(-WHEEL),
            MouseKind::WheelDown => self.list.scroll(WHEEL),
            MouseKind::Press if self.inner.contains(Position::new(mouse.column, mouse.row)) => {
                let clicked = self.list.at(mouse.row - self.inner.y);
                if clicked.is_some() && clicked == self.list.selected() && !self.leads().is_empty() {
                    return self.follow(house);
                }
                self.list.select(clicked);
            }
            _ => return Msg::Ignored,
        }
        Msg::Done
    }

    fn area(&self, screen: Rect, _house: &House) -> Rect {
        let width = screen.width.min(WIDEST);
        let rows = u16::try_from(self.rows.len() + 2).unwrap_or(u16::MAX).min(screen.height);
        Rect { x: screen.x + (screen.width - width) / 2, y: screen.y + (screen.height - rows) / 2, width, height: rows }
    }

    fn render(&mut self, area: Rect, buf: &mut Buffer, house: &House) -> Option<Position> {
        let inner = Frame::popup(&self.title).render(area, buf, house);
        self.inner = inner;
        self.list.lay(self.rows.len(), inner, |_| 1);
        for shown in self.list.visible() {
            let Some(row) = self.rows.get(shown.item) else { continue };
            let area = self.list.area(shown, inner);
            (&row.line).render(area, buf);
            if self.list.selected() == Some(shown.item) {
                buf.set_style(area, house.theme.selection);
                buf.set_stringn(area.x, area.y, &house.glyphs.here, area.width.into(), house.theme.selection);
            }
        }
        scroll_bar(&self.list, inner, area, buf, house);
        None
    }
}
