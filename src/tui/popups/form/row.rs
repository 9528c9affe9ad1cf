//! How a field of a form is drawn: its label, what it holds, and beneath it how to fill it in or what is wrong with it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget as _;

use crate::config::{Code, Key};
use crate::domain::Moment;
use crate::tui::house::House;
use crate::tui::widgets::text_box::TextStyle;
use crate::tui::widgets::wrap::{columns, fit, wrap};

use super::Field;

/// Goes to the field above, where a text has no row above.
pub(super) const UP: Key = Key { code: Code::Up, ctrl: false, alt: false, shift: false };
/// Goes to the field beneath.
pub(super) const DOWN: Key = Key { code: Code::Down, ctrl: false, alt: false, shift: false };

/// A label of more columns stands above its field.
const WIDEST_LABEL: usize = 22;
/// The mark of the field in focus, and the space behind it.
const MARK: u16 = 2;
/// The most rows that a field with several lines takes.
const MOST_ROWS: u16 = 4;

/// A field, or the line that submits, ready to be drawn.
pub(super) struct Row<'a> {
    content: Content<'a>,
    focused: bool,
    /// The lines of a label that stands above its field.
    above: Vec<String>,
    labels: u16,
    value_rows: u16,
    beneath: Vec<(String, Tone)>,
}

enum Content<'a> {
    Field(&'a mut Field),
    Submit(&'a str),
}

/// What a line beneath a field is.
#[derive(Clone, Copy)]
enum Tone {
    Hint,
    Wrong,
}

/// The columns of the labels that stand before their fields.
pub(super) fn label_column(fields: &[Field], width: u16) -> u16 {
    let short = fields.iter().map(|field| columns(field.label())).filter(|columns| *columns <= WIDEST_LABEL);
    let widest = u16::try_from(short.max().unwrap_or(0)).unwrap_or(u16::MAX);
    widest.saturating_add(2).min(width / 2)
}

/// The most rows that a field takes without a hint.
pub(super) fn most_rows(field: &Field, labels: u16) -> usize {
    let above = usize::from(is_above(field, labels));
    above + if field.has_lines() { usize::from(MOST_ROWS) } else { 1 }
}

fn is_above(field: &Field, labels: u16) -> bool {
    columns(field.label()) + 2 > usize::from(labels)
}

impl<'a> Row<'a> {
    pub(super) fn of_field(
        field: &'a mut Field,
        wrong: Option<String>,
        focused: bool,
        labels: u16,
        now: Moment,
        house: &House,
        width: u16,
    ) -> Self {
        let above = if is_above(field, labels) { lines(field.label(), width.saturating_sub(MARK)) } else { Vec::new() };
        let labels = if above.is_empty() { labels } else { 0 };
        let value = width.saturating_sub(MARK + labels);
        let rows = field.text_box().map_or(1, |text| text.height(value)).clamp(1, MOST_ROWS);
        let help = if focused { field.help(now, &house.words) } else { field.remarked().unwrap_or_default() };
        let texts = [(wrong.unwrap_or_default(), Tone::Wrong), (help, Tone::Hint)];
        let beneath = texts
            .into_iter()
            .filter(|(text, _)| !text.is_empty())
            .flat_map(|(text, tone)| lines(&text, value).into_iter().map(move |line| (line, tone)))
            .collect();
        Self { content: Content::Field(field), focused, above, labels, value_rows: rows, beneath }
    }

    /// The line that submits, and beneath it what is wrong with the form and what there is to know of it.
    pub(super) fn of_submit(
        label: &'a str,
        (wrong, hint): (Option<String>, Option<String>),
        focused: bool,
        width: u16,
    ) -> Self {
        let texts = [(wrong, Tone::Wrong), (hint, Tone::Hint)];
        let beneath = texts
            .into_iter()
            .flat_map(|(text, tone)| {
                let lines = text.map(|text| lines(&text, width.saturating_sub(MARK))).unwrap_or_default();
                lines.into_iter().map(move |line| (line, tone))
            })
            .collect();
        Self { content: Content::Submit(label), focused, above: vec![String::new()], labels: 0, value_rows: 1, beneath }
    }

    pub(super) fn height(&self) -> u16 {
        self.value_rows + u16::try_from(self.above.len() + self.beneath.len()).unwrap_or(u16::MAX)
    }

    /// Draws what is in view of it, `skip` rows being above; returns where the caret is.
    pub(super) fn render(self, skip: u16, area: Rect, buf: &mut Buffer, house: &House) -> Option<Position> {
        let mut place = Canvas { area, skip };
        let theme = &house.theme;
        let mark = if self.focused { house.glyphs.here.as_str() } else { "" };
        let label_style = if self.focused { theme.title } else { theme.dim };
        let mut caret = None;
        match self.content {
            Content::Submit(label) => {
                place.take(1);
                let row = place.take(1);
                let style = if self.focused { theme.mode } else { theme.key };
                put(Span::styled(mark, theme.border_focus), row, 0, buf);
                put(Span::styled(format!(" {label} "), style), row, MARK, buf);
            }
            Content::Field(field) => {
                let is_above = !self.above.is_empty();
                for line in self.above {
                    put(Span::styled(line, label_style), place.take(1), MARK, buf);
                }
                let value = place.take(self.value_rows);
                let first = Rect { height: value.height.min(1), ..value };
                put(Span::styled(mark, theme.border_focus), first, 0, buf);
                if !is_above {
                    put(Span::styled(field.label().to_owned(), label_style), first, MARK, buf);
                }
                let value = right_of(value, MARK + self.labels);
                caret = render_value(field, self.focused, value, buf, house);
            }
        }
        for (text, tone) in self.beneath {
            let style = match tone {
                Tone::Hint => theme.dim,
                Tone::Wrong => theme.warn,
            };
            put(Span::styled(text, style), place.take(1), MARK + self.labels, buf);
        }
        caret
    }
}

fn render_value(field: &mut Field, focused: bool, area: Rect, buf: &mut Buffer, house: &House) -> Option<Position> {
    let theme = &house.theme;
    if !field.is_written() {
        let shown = fit(&field.shown(), area.width.saturating_sub(4).into(), &house.glyphs.cut).into_owned();
        let around = if focused { theme.key } else { theme.dim };
        let parts = [Span::styled("< ", around), Span::styled(shown, theme.text), Span::styled(" >", around)];
        Line::from_iter(parts).render(area, buf);
        return None;
    }
    let rest = field.rest().map(str::to_owned);
    let ground = Style::new().add_modifier(Modifier::UNDERLINED);
    let text = field.text_box()?;
    let caret = text.render(area, buf, TextStyle::of(theme)).filter(|_| focused);
    buf.set_style(area.intersection(buf.area), ground);
    if let (Some(caret), Some(rest)) = (caret, rest) {
        let room = Rect { x: caret.x, y: caret.y, width: area.right().saturating_sub(caret.x), height: 1 };
        Span::styled(rest, theme.placeholder).render(room.intersection(area), buf);
    }
    caret
}

fn lines(text: &str, width: u16) -> Vec<String> {
    wrap(text, width.into()).into_iter().filter_map(|row| text.get(row).map(str::to_owned)).collect()
}

fn right_of(area: Rect, columns: u16) -> Rect {
    let columns = columns.min(area.width);
    Rect { x: area.x + columns, width: area.width - columns, ..area }
}

fn put(span: Span, row: Rect, column: u16, buf: &mut Buffer) {
    span.render(right_of(row, column), buf);
}

/// An area that is filled from the top, of which some rows are out of view above.
struct Canvas {
    area: Rect,
    skip: u16,
}

impl Canvas {
    /// The next rows, as far as they are in view.
    fn take(&mut self, rows: u16) -> Rect {
        let hidden = rows.min(self.skip);
        self.skip -= hidden;
        let height = (rows - hidden).min(self.area.height);
        let taken = Rect { height, ..self.area };
        self.area = Rect { y: self.area.y + height, height: self.area.height - height, ..self.area };
        taken
    }
}
