//! The template's own view of the plan beside the outline: what it will look like on paper, to be read.

mod page;
mod table;

use ratatui::buffer::Buffer;
use ratatui::layout::{Margin, Rect};
use ratatui::text::Line;
use ratatui::widgets::Widget as _;

use crate::domain::catalog::Template;
use crate::tui::cx::Cx;
use crate::tui::widgets::frame::Frame;

/// The view: the lines of a page, and how far down it is.
#[derive(Default)]
pub(super) struct View {
    page: Option<Page>,
    top: usize,
    /// Where the page stands, without its frame.
    inside: Rect,
}

/// The page as it was made for a width.
struct Page {
    width: u16,
    title: String,
    lines: Vec<Line<'static>>,
}

impl View {
    /// The plan has changed: the page is made anew when it is next drawn.
    pub(super) fn forget(&mut self) {
        self.page = None;
    }

    /// Where it stands.
    pub(super) fn area(&self) -> Rect {
        self.inside
    }

    /// Takes its place, frame included.
    pub(super) fn lay(&mut self, area: Rect) {
        self.inside = Frame::pane("", false).inner(area);
    }

    /// Moves the page by so many rows, down if positive.
    pub(super) fn scroll(&mut self, rows: isize) {
        self.top = self.top.saturating_add_signed(rows);
    }

    /// Draws it.
    pub(super) fn render(&mut self, cx: &Cx, area: Rect, buf: &mut Buffer) {
        let width = self.inside.width;
        let page = self.page.take().filter(|page| page.width == width).unwrap_or_else(|| Page::new(cx, width));
        let inside = Frame::pane(&page.title, false).render(area, buf, cx.house).intersection(buf.area);
        self.top = self.top.min(page.lines.len().saturating_sub(inside.height.into()));
        // A column stays free at either side, so that nothing written touches the frame.
        let inside = inside.inner(Margin::new(1, 0));
        for (line, place) in page.lines.iter().skip(self.top).zip(inside.rows()) {
            line.render(place, buf);
        }
        self.page = Some(page);
    }
}

impl Page {
    fn new(cx: &Cx, width: u16) -> Self {
        let template = cx.session.plan.template.and_then(|id| cx.catalog.get::<Template>(id).0);
        let title = template.map(|template| cx.words.read(&template.name).to_owned()).unwrap_or_default();
        Self { width, title, lines: page::page(cx, usize::from(width).saturating_sub(2)) }
    }
}
