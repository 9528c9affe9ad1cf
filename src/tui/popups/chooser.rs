//! The one box in which help, palette, citations, guides, rubrics, templates and problems are found: type, and Enter.

mod list;
#[cfg(test)]
mod tests;

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::{Line, Text};
use ratatui::widgets::Widget as _;

use crate::config::{Command, Context};
use crate::tui::house::House;
use crate::tui::input::Input;
use crate::tui::msg::Msg;
use crate::tui::pane::{Enabled, Offer};
use crate::tui::terminal::{Mouse, MouseKind};
use crate::tui::widgets::frame::{Frame, scroll_bar};
use crate::tui::widgets::fuzzy::{self, Match};
use crate::tui::widgets::scroll_list::ScrollList;
use crate::tui::widgets::text_box::{TextBox, TextStyle, Typed};
use crate::tui::widgets::wrap::{columns, wrap, wrap_styled};

use super::{Popup, placed};
use list::Columns;

/// Something that can be chosen.
pub struct Choice {
    /// What it is called.
    pub label: String,
    /// The keys that do the same, as people read them; may be empty.
    pub keys: String,
    /// A line on what it does or says; may be empty.
    pub doc: String,
    /// What else it is found by: its name in the other language.
    pub also: String,
    /// Why it cannot be chosen now.
    pub dim: Option<String>,
    /// The heading it stands under, with those that follow and have the same; may be empty.
    pub section: String,
    /// What is done when it is chosen.
    pub then: Box<dyn Fn() -> Msg>,
    /// What is opened when more is to be read of it, before it is chosen.
    pub about: Option<Box<dyn Fn() -> Msg>>,
}

impl Choice {
    /// Something that can be chosen now, and has nothing but a name.
    pub fn new(label: impl Into<String>, then: impl Fn() -> Msg + 'static) -> Self {
        Self {
            label: label.into(),
            keys: String::new(),
            doc: String::new(),
            also: String::new(),
            dim: None,
            section: String::new(),
            then: Box::new(then),
            about: None,
        }
    }

    /// With something to read of it, which the key of help opens.
    #[must_use]
    pub fn about(self, about: impl Fn() -> Msg + 'static) -> Self {
        Self { about: Some(Box::new(about)), ..self }
    }

    /// With a line on what it does or says.
    #[must_use]
    pub fn doc(self, doc: impl Into<String>) -> Self {
        Self { doc: doc.into(), ..self }
    }

    /// With the keys that do the same.
    #[must_use]
    pub fn keys(self, keys: impl Into<String>) -> Self {
        Self { keys: keys.into(), ..self }
    }

    /// With something else that it is found by.
    #[must_use]
    pub fn also(self, also: impl Into<String>) -> Self {
        Self { also: also.into(), ..self }
    }

    /// Under a heading.
    #[must_use]
    pub fn under(self, section: impl Into<String>) -> Self {
        Self { section: section.into(), ..self }
    }

    /// Not to be chosen now, and why; with `None` it can be.
    #[must_use]
    pub fn dim(self, why: Option<String>) -> Self {
        Self { dim: why, ..self }
    }
}

/// The box.
pub struct Chooser {
    title: String,
    choices: Vec<Choice>,
    /// For each choice, what it is found by besides its name.
    said: Vec<String>,
    query: TextBox,
    /// Whether the names are sentences.
    is_prose: bool,
    /// Whether what is said of them takes many rows.
    has_long_docs: bool,
    found: Vec<Match>,
    list: ScrollList,
    /// Where the list was last drawn.
    drawn: Rect,
}

/// The widest the box gets, in columns.
const WIDEST: u16 = 100;
/// Rows of the box that are no choices: borders, query, the line about the selected.
const AROUND: u16 = 6;
/// The rows of the line about the selected.
const DOC: u16 = 2;
/// Where there is much to say of the selected, one row of so many is for that.
const LONG_DOCS: u16 = 3;

impl Chooser {
    /// A box of choices; `hint` stands where the letters to find one by will stand.
    #[must_use]
    pub fn new(title: impl Into<String>, hint: &str, choices: Vec<Choice>) -> Self {
        let said = choices.iter().map(|choice| [&*choice.keys, &choice.doc, &choice.also].join("\n")).collect();
        let query = TextBox::line().with_placeholder(hint);
        let mut chooser = Self {
            title: title.into(),
            choices,
            said,
            query,
            is_prose: false,
            has_long_docs: false,
            found: Vec::new(),
            list: ScrollList::new(),
            drawn: Rect::ZERO,
        };
        chooser.find();
        chooser
    }

    /// Of choices whose names are sentences: they are found by words rather than by letters here and there.
    #[must_use]
    pub fn of_prose(self) -> Self {
        Self { is_prose: true, ..self }
    }

    /// Of choices of which there is much to say: the line about the selected one takes more rows, as far as there are some.
    #[must_use]
    pub fn with_long_docs(self) -> Self {
        Self { has_long_docs: true, ..self }
    }

    /// Begins with letters to find by.
    #[must_use]
    pub fn with_query(mut self, query: &str) -> Self {
        self.query.set_text(query);
        self.find();
        self
    }

    /// Begins with this choice selected, as long as nothing is looked for.
    #[must_use]
    pub fn with_selected(mut self, choice: usize) -> Self {
        self.list.select(Some(choice.min(self.found.len().saturating_sub(1))));
        self
    }

    fn find(&mut self) {
        let items = self.choices.iter().zip(&self.said).map(|(choice, said)| (&*choice.label, &**said));
        let query = self.query.text();
        self.found = match self.is_prose {
            true => fuzzy::rank_prose(query.trim(), items.map(|(name, _)| name)),
            false => fuzzy::rank_with(query.trim(), items),
        };
        self.list.forget();
        self.list.set_count(self.found.len());
        self.list.select((!self.found.is_empty()).then_some(0));
    }

    fn selected(&self) -> Option<&Choice> {
        self.choices.get(self.found.get(self.list.selected()?)?.item)
    }

    fn choose(&self) -> Msg {
        match self.selected() {
            None => Msg::Done,
            Some(Choice { dim: Some(why), .. }) => Msg::wrong(why),
            Some(choice) => Msg::CloseThen(Box::new((choice.then)())),
        }
    }

    fn mouse(&mut self, mouse: Mouse) -> Msg {
        match mouse.kind {
            MouseKind::WheelUp => self.list.scroll(-3),
            MouseKind::WheelDown => self.list.scroll(3),
            MouseKind::Press => {
                let inside = self.drawn.contains(Position::new(mouse.column, mouse.row));
                let row = inside.then(|| mouse.row - self.drawn.y);
                let Some(item) = row.and_then(|row| self.list.at(row)) else { return Msg::Done };
                self.list.select(Some(item));
                return self.choose();
            }
            MouseKind::Drag | MouseKind::Release => {}
        }
        Msg::Done
    }

    /// The rows of a found choice: one, and one for the heading that it is the first under.
    fn rows(&self, place: usize) -> u16 {
        1 + u16::from(!self.heading(place).is_empty())
    }

    /// The heading above a found choice. While something is looked for the order is another, and there are none.
    fn heading(&self, place: usize) -> &str {
        let section = |place: usize| {
            let choice = self.choices.get(self.found.get(place)?.item)?;
            Some(&*choice.section)
        };
        let before = place.checked_sub(1).and_then(section);
        if self.query.is_empty() && section(place) != before { section(place).unwrap_or_default() } else { "" }
    }

    /// The most rows that what is said of a choice takes.
    fn rows_of_docs(&self, width: u16) -> u16 {
        let rows = self.choices.iter().map(|choice| wrap(&choice.doc, width.into()).len());
        u16::try_from(rows.max().unwrap_or(0)).unwrap_or(u16::MAX)
    }

    fn render_query(&mut self, area: Rect, buf: &mut Buffer, house: &House) -> Option<Position> {
        let counted = house.words.counted(self.found.len(), self.choices.len());
        let wide = u16::try_from(columns(&counted)).unwrap_or(u16::MAX);
        let [query, count] = Layout::horizontal([Constraint::Fill(1), Constraint::Length(wide)]).spacing(1).areas(area);
        Line::styled(counted, house.theme.dim).render(count, buf);
        self.query.render(query, buf, TextStyle::of(&house.theme))
    }

    fn render_list(&mut self, area: Rect, frame: Rect, buf: &mut Buffer, house: &House) {
        let mut list = std::mem::take(&mut self.list);
        list.lay(self.found.len(), area, |place| self.rows(place));
        let columns = Columns::of(&self.choices, area.width);
        for shown in list.visible() {
            let mut rows = list.area(shown, area).rows();
            let heading = self.heading(shown.item);
            if !heading.is_empty() && shown.skip == 0 {
                let row = rows.next().unwrap_or_default();
                Line::styled(heading, house.theme.title).render(row, buf);
            }
            let found = self.found.get(shown.item);
            let choice = found.and_then(|found| Some((found, self.choices.get(found.item)?)));
            if let (Some((found, choice)), Some(row)) = (choice, rows.next()) {
                columns.render(choice, &found.letters, list.selected() == Some(shown.item), house, row, buf);
            }
        }
        if self.found.is_empty() {
            Line::styled(house.words.not_found(), house.theme.dim).render(area, buf);
        }
        scroll_bar(&list, area, frame, buf, house);
        (self.list, self.drawn) = (list, area);
    }

    /// What there is to say of the selected choice: why it cannot be chosen, or what it does.
    fn render_doc(&self, area: Rect, buf: &mut Buffer, house: &House) {
        let Some(choice) = self.selected() else { return };
        let (text, style) = match &choice.dim {
            Some(why) => (why, house.theme.warn),
            None => (&choice.doc, house.theme.dim),
        };
        Text::from(wrap_styled(text, area.width.into(), style, &[])).render(area, buf);
    }
}

impl Popup for Chooser {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::Picker, Context::Text]
    }

    fn offers(&self, _house: &House) -> Vec<Offer> {
        let accept = match self.selected() {
            Some(Choice { dim: Some(why), .. }) => Enabled::No(why.clone()),
            _ => Enabled::Yes,
        };
        let about = self.selected().and_then(|choice| choice.about.as_ref()).map(|_| Command::Help);
        let others = [Command::Up, Command::Down, Command::Leave];
        let others = about.into_iter().chain(others).map(|command| (command, Enabled::Yes));
        [(Command::Accept, accept)].into_iter().chain(others).collect()
    }

    fn run(&mut self, command: Command, _house: &House) -> Msg {
        match command {
            Command::Accept => return self.choose(),
            Command::Up => self.list.step(-1),
            Command::Down => self.list.step(1),
            Command::PageUp => self.list.page(false),
            Command::PageDown => self.list.page(true),
            Command::Help => {
                let about = self.selected().and_then(|choice| choice.about.as_ref());
                return about.map_or(Msg::Ignored, |about| about());
            }
            _ => return Msg::Ignored,
        }
        Msg::Done
    }

    fn input(&mut self, input: &Input, _house: &House) -> Msg {
        if let Input::Mouse(mouse) = input
            && self.drawn.contains(Position::new(mouse.column, mouse.row))
        {
            return self.mouse(*mouse);
        }
        match self.query.input(input) {
            Typed::Nothing => return Msg::Ignored,
            Typed::Moved => {}
            Typed::Changed => self.find(),
        }
        Msg::Done
    }

    fn area(&self, screen: Rect, _house: &House) -> Rect {
        let headings = self
            .choices
            .chunk_by(|one, next| one.section == next.section)
            .filter(|these| these.first().is_some_and(|first| !first.section.is_empty()));
        let rows = self.choices.len() + headings.count() + usize::from(AROUND);
        placed(screen, WIDEST, u16::try_from(rows).unwrap_or(u16::MAX))
    }

    fn render(&mut self, area: Rect, buf: &mut Buffer, house: &House) -> Option<Position> {
        let inner = Frame::popup(&self.title).render(area, buf, house);
        let doc = match self.has_long_docs {
            _ if inner.height < 6 => 0,
            true => self.rows_of_docs(inner.width).clamp(DOC, (inner.height / LONG_DOCS).max(DOC)),
            false => DOC,
        };
        let rows = [Constraint::Length(1), Constraint::Fill(1), Constraint::Length(doc)];
        let [query, list, doc] = Layout::vertical(rows).areas(inner);
        self.render_list(list, area, buf, house);
        self.render_doc(doc, buf, house);
        self.render_query(query, buf, house)
    }
}
