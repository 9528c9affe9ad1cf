//! Where the rows stand, how they are drawn, and what the mouse does to them.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Text;
use ratatui::widgets::Widget as _;

use crate::config::Command;
use crate::domain::{Phase, weighing};
use crate::tui::cx::Cx;
use crate::tui::input::Input;
use crate::tui::msg::Msg;
use crate::tui::pane::Pane as _;
use crate::tui::panes::mark_news;
use crate::tui::panes::painted::{self, Focus, Painted};
use crate::tui::panes::text_rows::row_in_view;
use crate::tui::terminal::{Mouse, MouseKind};
use crate::tui::widgets::frame::{Frame, scroll_bar};
use crate::tui::widgets::wrap::wrap_styled;

use super::paint::Paint;
use super::rows::Row;
use super::{AssessPane, FIELD, ROWS};

/// How many rows the wheel moves.
const WHEEL: isize = 3;
/// Free columns at either side of what is said while the screen waits.
const ASIDE: u16 = 3;

impl AssessPane {
    /// Lays the rows out in an area, and the open text upon them.
    pub(super) fn lay(&mut self, cx: &Cx, area: Rect) -> Vec<(u8, Rect)> {
        self.area = Frame::pane("", false).text(area);
        self.field = Rect::ZERO;
        let parts = vec![(ROWS, area)];
        if self.waits() {
            return parts;
        }
        let heights: Vec<u16> = self.painted(cx).iter().map(|painted| small(painted.lines.len())).collect();
        self.list.forget();
        self.list.lay(self.rows.len(), self.area, |place| heights.get(place).copied().unwrap_or(1));
        self.field = self.lay_field(cx);
        let field = Some((FIELD, self.field)).filter(|(_, area)| !area.is_empty());
        parts.into_iter().chain(field).collect()
    }

    /// Where the open text stands; brings it into view.
    fn lay_field(&mut self, cx: &Cx) -> Rect {
        let (Some(at), Some(row)) = (self.list.selected(), self.row().filter(|_| self.open.is_some())) else {
            return Rect::ZERO;
        };
        let paint = Paint { cx, width: self.area.width.into(), changed: self.standing.now(cx) };
        let painted = paint.row(row, self.before(at), self.focus(at, &paint));
        let Some(slot) = painted.slot else { return Rect::ZERO };
        let column = small(paint.column_of(row)).min(self.area.width);
        let wide = Rect { x: self.area.x + column, width: self.area.width - column, ..self.area };
        let height = self.open.as_mut().map_or(1, |open| open.height(wide.width)).min(self.area.height);
        let end = slot + usize::from(height);
        if let Some(hidden) = row_in_view(&self.list, self.area, at, end.saturating_sub(1)).err() {
            self.list.scroll(hidden);
        }
        if let Some(hidden) = row_in_view(&self.list, self.area, at, slot).err() {
            self.list.scroll(hidden);
        }
        let top = row_in_view(&self.list, self.area, at, slot).unwrap_or(0);
        Rect { y: self.area.y + top, height, ..wide }.intersection(self.area)
    }

    fn painted(&mut self, cx: &Cx) -> Vec<Painted> {
        let paint = Paint { cx, width: self.area.width.into(), changed: self.standing.now(cx) };
        let rows = self.rows.clone();
        let all = rows.iter().enumerate();
        all.map(|(place, row)| paint.row(*row, self.before(place), self.focus(place, &paint))).collect()
    }

    fn before(&self, place: usize) -> Option<Row> {
        self.rows.get(place.checked_sub(1)?).copied()
    }

    fn focus(&mut self, place: usize, paint: &Paint) -> Focus {
        if self.list.selected() != Some(place) {
            return Focus::Away;
        }
        let column = self.row().map_or(0, |row| paint.column_of(row));
        let width = small(paint.width.saturating_sub(column));
        self.open.as_mut().map_or(Focus::Here, |open| Focus::Open(open.height(width)))
    }

    /// Draws the frame and the rows in view.
    pub(super) fn render_rows(&mut self, focused: bool, cx: &Cx, area: Rect, buf: &mut Buffer) {
        let title = self.title(cx);
        let frame = Frame::pane(&title, focused).note(self.note(cx));
        let inner = frame.render(area, buf, cx.house);
        if self.waits() {
            return render_waiting(cx, inner, buf);
        }
        let painted = self.painted(cx);
        painted::render(&painted, &self.list, self.open.is_some(), inner, cx, buf);
        self.mark_news(&painted, inner, cx, buf);
        scroll_bar(&self.list, inner, area, buf, cx.house);
    }

    /// Marks what is new to whoever the session was left to: agreed levels, counts, ideas, actions. The caret takes the mark's place.
    fn mark_news(&self, painted: &[Painted], area: Rect, cx: &Cx, buf: &mut Buffer) {
        for shown in self.list.visible().filter(|shown| self.list.selected() != Some(shown.item)) {
            let item = self.rows.get(shown.item).and_then(|row| row.begins());
            let main = painted.get(shown.item).map(|painted| painted.main);
            let (Some(item), Some(main)) = (item, main) else { continue };
            let row =
                main.checked_sub(shown.skip.into()).and_then(|place| self.list.area(shown, area).rows().nth(place));
            if let Some(row) = row {
                mark_news(item, row, cx, buf);
            }
        }
    }

    fn title(&self, cx: &Cx) -> String {
        let assessment = &cx.session.assessment;
        match (&assessment.rubric, assessment.revealed) {
            (Some(_), Some(_)) => cx.words.together(),
            (Some(_), None) if !self.waits() => cx.words.own_rating(cx.name(cx.pen), cx.pen),
            _ => cx.words.phase(Phase::Assess),
        }
    }

    /// The rubric, and how far one has come along it.
    fn note(&self, cx: &Cx) -> String {
        let assessment = &cx.session.assessment;
        let Some(rubric) = assessment.rubric.as_ref().filter(|_| !self.waits()) else { return String::new() };
        let total = rubric.criteria.len();
        let count = match assessment.revealed {
            Some(_) => cx.words.agreed_count(assessment.agreed.len(), total),
            None => cx.words.rated_count(weighing::rated(assessment, cx.pen), total),
        };
        format!("{} {} {count}", cx.words.read(&rubric.name), cx.glyphs.between)
    }

    /// Takes what the mouse does.
    pub(super) fn mouse(&mut self, mouse: Mouse, cx: &Cx) -> Msg {
        let at = Position::new(mouse.column, mouse.row);
        match mouse.kind {
            MouseKind::Press if self.waits() => return self.run(Command::Accept, cx),
            MouseKind::WheelUp => self.list.scroll(-WHEEL),
            MouseKind::WheelDown => self.list.scroll(WHEEL),
            MouseKind::Press | MouseKind::Drag if self.open.is_some() && self.field.contains(at) => {
                let Some(open) = &mut self.open else { return Msg::Done };
                open.input(&Input::Mouse(mouse), cx);
                return Msg::Touched(FIELD);
            }
            MouseKind::Press if self.area.contains(at) => return self.press(at, cx),
            MouseKind::Press | MouseKind::Drag | MouseKind::Release => {}
        }
        Msg::Done
    }

    /// A click puts the caret on a row; on the row that has it, it does what Enter does.
    fn press(&mut self, at: Position, cx: &Cx) -> Msg {
        let was_open = self.open.is_some();
        if was_open {
            self.run_in_text(Command::Leave, cx);
        }
        let Some(place) = self.list.at(at.y.saturating_sub(self.area.y)) else { return Msg::Done };
        let was_here = self.list.selected() == Some(place);
        self.list.select(Some(place));
        if was_here && !was_open { Msg::Run(Command::Accept) } else { Msg::Done }
    }
}

/// Draws what is said while the screen waits for whoever has the pen: nothing of anybody's rating.
fn render_waiting(cx: &Cx, area: Rect, buf: &mut Buffer) {
    let (name, other) = (cx.name(cx.pen), cx.name(cx.pen.other()));
    let has_rated = weighing::has_rated(&cx.session.assessment, cx.pen.other());
    let thanks = has_rated.then(|| cx.words.handover_thanks(other));
    let wide = area.inner(ratatui::layout::Margin::new(ASIDE.min(area.width / 4), 0));
    let key = cx.key_of(Command::Accept);
    let said = [
        (thanks.unwrap_or_default(), cx.theme.dim),
        (cx.words.handover(name, other), cx.theme.title),
        (cx.words.handover_ready(name, &key), cx.theme.waiting),
    ];
    let mut text = Text::default();
    for (sentence, face) in said.iter().filter(|(sentence, _)| !sentence.is_empty()) {
        text.extend(wrap_styled(sentence, wide.width.into(), *face, &[]));
        text.push_line("");
    }
    let free = usize::from(wide.height).saturating_sub(text.height());
    let above = small(free / 3);
    text.render(Rect { y: wide.y + above, height: wide.height - above, ..wide }, buf);
}

fn small(rows: usize) -> u16 {
    u16::try_from(rows).unwrap_or(u16::MAX)
}
