//! The figures of a session as a page on screen: what there is to see first, the same figures as on paper beneath it.
//!
//! Every row that stands for entries leads to them with Enter.

mod graphs;
mod page;

use std::rc::Rc;

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::domain::Id;
use crate::domain::observation::What;
use crate::report::figures::Wanted;
use crate::report::figures::sheet::{Part, sheet};
use crate::report::figures::text::drawn;
use crate::tui::cx::Cx;
use crate::tui::leads::Lead;
use crate::tui::msg::Msg;
use crate::tui::panes::line_of;

pub(super) use page::FiguresPage;

/// No page is wider than this, in columns: a line must be found again with the eye.
const WIDEST: u16 = 120;

/// A row of the page.
#[derive(Clone, Debug, Default)]
struct Row {
    line: Line<'static>,
    /// The entries it stands for.
    leads: Rc<[Id]>,
}

impl Row {
    fn text(text: impl Into<String>, style: Style) -> Self {
        Self { line: Line::from(vec![Span::raw(" "), Span::styled(text.into(), style)]), leads: Rc::new([]) }
    }
}

/// Opens the page of a session's figures.
pub(super) fn open(cx: &Cx, width: u16) -> Msg {
    let rows = rows(cx, width.min(WIDEST).saturating_sub(2).into());
    Msg::Open(Box::new(FiguresPage::new(cx.words.figures_title(), rows, leads(cx))))
}

/// Every row, from the top.
fn rows(cx: &Cx, width: usize) -> Vec<Row> {
    let wanted = Wanted { instrument: None, now: cx.lesson };
    let mut rows = Vec::new();
    let parts = sheet(cx.session, wanted, &cx.words);
    // The first part is of the lesson, the others are of its instruments, in their order.
    let mut instruments = cx.session.observation.instruments.iter();
    for (place, part) in parts.iter().enumerate() {
        rows.push(Row::text(part.heading.clone(), cx.theme.title));
        match (place, instruments.len()) {
            (0, _) => rows.extend(graphs::lesson(cx, width)),
            _ => rows.extend(instruments.next().into_iter().flat_map(|it| graphs::instrument(it, cx, width))),
        }
        rows.extend(told(part, cx, width));
        rows.push(Row::default());
    }
    rows
}

/// The sentences and tables of a part, as on paper.
fn told(part: &Part, cx: &Cx, width: usize) -> Vec<Row> {
    let wrapped =
        |line: &String| textwrap::wrap(line, width.saturating_sub(2)).into_iter().map(String::from).collect::<Vec<_>>();
    let lines = part.lines.iter().flat_map(wrapped).map(|line| Row::text(line, cx.theme.text));
    let tables = part.tables.iter().flat_map(|table| {
        let text = drawn(table, Some(width.saturating_sub(1)));
        text.lines().map(|line| Row::text(line.to_owned(), cx.theme.text)).collect::<Vec<_>>()
    });
    lines.chain(tables).collect()
}

/// The entries that rows may lead to: all that is recorded but the notes.
fn leads(cx: &Cx) -> Rc<[Lead]> {
    let recorded = cx.session.observation.entries.iter().filter(|entry| !matches!(entry.what, What::Note { .. }));
    recorded.map(|entry| Lead { entry: entry.id, line: line_of(entry, cx) }).collect()
}
