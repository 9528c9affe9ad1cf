//! A text to be read: the page on paper, an explanation, the words at a hand-over.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Text;
use ratatui::widgets::Widget as _;

use crate::config::{Command, Context};
use crate::tui::house::House;
use crate::tui::input::Input;
use crate::tui::msg::Msg;
use crate::tui::pane::{Enabled, Offer};
use crate::tui::widgets::frame::{Frame, scroll_bar};
use crate::tui::widgets::scroll_list::ScrollList;
use crate::tui::widgets::wrap::{wrap, wrap_styled};

use super::{Popup, placed, reading};

/// A page that is scrolled and not changed.
pub struct Page {
    title: String,
    /// The paragraphs: each is an item of the list.
    lines: Vec<String>,
    /// How many of the lines, at the top, are said of the page and do not stand on it.
    aside: usize,
    list: ScrollList,
    whole_screen: bool,
    accept: Option<Box<dyn Fn() -> Msg>>,
}

/// Begins a line that is a heading; it is not shown.
const HEADING: &str = "# ";
/// The widest a page gets, in columns, so that a line can be read at a glance.
const WIDEST: u16 = 90;
/// The columns of the frame and of the free space within it.
const FRAME: usize = 4;

impl Page {
    /// A page of text. Lines that begin with `# ` are headings.
    #[must_use]
    pub fn new(title: impl Into<String>, text: &str) -> Self {
        Self {
            title: title.into(),
            lines: text.split('\n').map(str::to_owned).collect(),
            aside: 0,
            list: ScrollList::new(),
            whole_screen: false,
            accept: None,
        }
    }

    /// Takes the whole screen, so that nothing else can be read.
    #[must_use]
    pub fn on_whole_screen(self) -> Self {
        Self { whole_screen: true, ..self }
    }

    /// With something said of the page above it.
    #[must_use]
    pub fn with_aside(mut self, mut sentences: Vec<String>) -> Self {
        if !sentences.is_empty() {
            sentences.push(String::new());
        }
        self.aside = sentences.len();
        self.lines.splice(0..0, sentences);
        self
    }

    /// With something that Enter does, once the page has been closed.
    #[must_use]
    pub fn then(self, accept: impl Fn() -> Msg + 'static) -> Self {
        Self { accept: Some(Box::new(accept)), ..self }
    }

    fn style(&self, place: usize, line: &str, house: &House) -> Style {
        match () {
            () if place < self.aside => house.theme.waiting,
            () if line.starts_with(HEADING) => house.theme.title,
            () => house.theme.text,
        }
    }
}

/// What is shown of a line.
fn text_of(line: &str) -> &str {
    line.strip_prefix(HEADING).unwrap_or(line)
}

impl Popup for Page {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::Picker, Context::List]
    }

    fn offers(&self, _house: &House) -> Vec<Offer> {
        let accept = self.accept.as_ref().map(|_| Command::Accept);
        let others = [Command::Leave, Command::PageDown, Command::PageUp, Command::Copy];
        accept.into_iter().chain(others).map(|command| (command, Enabled::Yes)).collect()
    }

    fn run(&mut self, command: Command, _house: &House) -> Msg {
        match command {
            Command::Accept => return Msg::CloseThen(Box::new(self.accept.as_ref().map_or(Msg::Done, |then| then()))),
            Command::Copy => return Msg::Copy(self.lines.get(self.aside..).unwrap_or_default().join("\n")),
            _ if reading::by_command(&mut self.list, command) => {}
            _ => return Msg::Ignored,
        }
        Msg::Done
    }

    fn input(&mut self, input: &Input, _house: &House) -> Msg {
        if !reading::by_wheel(&mut self.list, input) {
            return Msg::Ignored;
        }
        Msg::Done
    }

    fn area(&self, screen: Rect, _house: &House) -> Rect {
        if self.whole_screen {
            return screen;
        }
        let inside = usize::from(WIDEST.min(screen.width)).saturating_sub(FRAME);
        let rows: usize = self.lines.iter().map(|line| wrap(line, inside).len()).sum();
        placed(screen, WIDEST, u16::try_from(rows + 2).unwrap_or(u16::MAX))
    }

    fn render(&mut self, area: Rect, buf: &mut Buffer, house: &House) -> Option<Position> {
        let inner = Frame::popup(&self.title).render(area, buf, house);
        let rows = |line: &String| u16::try_from(wrap(text_of(line), inner.width.into()).len()).unwrap_or(u16::MAX);
        self.list.lay(self.lines.len(), inner, |item| self.lines.get(item).map_or(1, rows));
        for shown in self.list.visible() {
            let Some(line) = self.lines.get(shown.item) else { continue };
            let rows = wrap_styled(text_of(line), inner.width.into(), self.style(shown.item, line, house), &[]);
            let text: Text = rows.into_iter().skip(shown.skip.into()).collect();
            text.render(self.list.area(shown, inner), buf);
        }
        scroll_bar(&self.list, inner, area, buf, house);
        None
    }
}
