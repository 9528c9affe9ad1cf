//! How the assessment is laid out and drawn.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget as _;

use crate::config::Command;
use crate::tui::cx::Cx;
use crate::tui::widgets::frame::{Frame, scroll_bar};
use crate::tui::widgets::wrap::wrap;

use super::{AssessPane, FIELD, ROWS, lines};

/// As many rows as the open text takes at most.
const TALLEST: u16 = 6;

impl AssessPane {
    /// The rows, and beneath them the text that is open.
    pub(super) fn lay(&mut self, cx: &Cx, area: Rect) -> Vec<(u8, Rect)> {
        let title = title(cx);
        let inner = Frame::pane(&title, true).inner(area);
        let width = inner.width.saturating_sub(2);
        let tall = self.open.as_mut().map_or(0, |open| open.height(width).clamp(1, TALLEST)).min(inner.height / 2);
        let rule = u16::from(tall > 0);
        self.area = Rect { height: inner.height - tall - rule, ..inner };
        self.field = Rect { x: inner.x + 1.min(inner.width), y: inner.bottom() - tall, width, height: tall };
        let mut parts = vec![(ROWS, area)];
        if tall > 0 {
            parts.push((FIELD, self.field));
        }
        parts
    }

    /// Draws everything but the open text.
    pub(super) fn render_rows(&mut self, focused: bool, cx: &Cx, area: Rect, buf: &mut Buffer) {
        let title = title(cx);
        let frame = Frame::pane(&title, focused);
        frame.render(area, buf, cx.house);
        if self.waits {
            return render_hand_over(cx, self.area, buf);
        }
        if self.open.is_some() && self.field.height > 0 {
            let what = self.row().map(|row| lines::name(row, cx)).unwrap_or_default();
            frame.divide(area, self.field.y - 1, &what, "", buf, cx.house);
        }
        let width = self.area.width.saturating_sub(1);
        let selected = self.list.selected();
        let rows: Vec<Vec<Line<'static>>> = (0..)
            .zip(&self.rows)
            .map(|(place, row)| {
                let before = usize::checked_sub(place, 1).and_then(|before| self.rows.get(before));
                lines::of(*row, before.copied(), selected == Some(place), cx, width)
            })
            .collect();
        self.list.forget();
        let height = |item: usize| rows.get(item).map_or(1, |lines| u16::try_from(lines.len()).unwrap_or(1));
        self.list.lay(rows.len(), self.area, height);
        for shown in self.list.visible() {
            let place = self.list.area(shown, self.area);
            let here = selected == Some(shown.item);
            let Some(lines) = rows.get(shown.item) else { continue };
            for (line, y) in lines.iter().skip(usize::from(shown.skip)).zip(place.y..place.bottom()) {
                let mark = if here { cx.glyphs.here.as_str() } else { " " };
                buf.set_stringn(place.x, y, mark, 1, cx.theme.title);
                let text = Rect { x: place.x + 1, y, width: place.width.saturating_sub(1), height: 1 };
                line.render(text, buf);
            }
        }
        scroll_bar(&self.list, self.area, area, buf, cx.house);
    }
}

fn title(cx: &Cx) -> String {
    match &cx.session.assessment.rubric {
        Some(_) if cx.session.assessment.revealed.is_some() => cx.words.together(),
        Some(_) => cx.words.own_rating(cx.name(cx.pen), cx.pen),
        None => cx.words.phase(crate::domain::Phase::Assess),
    }
}

/// The empty screen between two who rate alone.
fn render_hand_over(cx: &Cx, area: Rect, buf: &mut Buffer) {
    let (first, other) = (cx.name(cx.pen), cx.name(cx.pen.other()));
    let asked = cx.words.handover(first, other);
    let ready = cx.words.handover_ready(first, &cx.house.key_of(Command::Accept));
    let width = usize::from(area.width.saturating_sub(4));
    let mut told: Vec<(String, Style)> = Vec::new();
    for (text, style) in [(asked, cx.theme.text), (String::new(), cx.theme.text), (ready, cx.theme.key)] {
        let cut = wrap(&text, width).into_iter().map(|span| (text.get(span).unwrap_or_default().to_owned(), style));
        told.extend(cut);
    }
    let top = area.y + area.height / 3;
    for ((text, style), y) in told.into_iter().zip(top..area.bottom()) {
        buf.set_stringn(area.x + 2.min(area.width), y, text, width, style);
    }
}
