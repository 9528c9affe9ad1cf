//! A choice that is made in its line: the stage of a step, the goals it serves.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::widgets::Widget as _;

use crate::config::Code;
use crate::domain::{Edit, Id, planning};
use crate::tui::cx::Cx;
use crate::tui::input::Input;
use crate::tui::terminal::MouseKind;
use crate::tui::widgets::wrap::{columns, wrap, wrap_styled};

use super::super::field::Field;
use super::super::says;

/// What can be chosen stands side by side: the arrows go along it, Space and the digits choose.
#[derive(Debug)]
pub(super) struct Options {
    /// The one under the caret, counted from 0.
    at: usize,
    /// Where they were last drawn.
    drawn: Rect,
}

/// One of what can be chosen.
struct Offered {
    id: Id,
    label: String,
    is_chosen: bool,
}

impl Options {
    /// Begins at what is chosen.
    pub(super) fn new(field: Field, cx: &Cx) -> Self {
        let at = offered(field, cx).iter().position(|offered| offered.is_chosen).unwrap_or(0);
        Self { at, drawn: Rect::ZERO }
    }

    /// Takes what people do: the edits that come of it, or `None` when it is not for a choice.
    pub(super) fn input(&mut self, field: Field, input: &Input, cx: &Cx) -> Option<Vec<Edit>> {
        let offered = offered(field, cx);
        let letter = match input {
            Input::Key(key) => key.typed(),
            Input::Text(letters) => letters.chars().next(),
            Input::Paste(_) | Input::Mouse(_) => None,
        };
        if let Some(letter) = letter {
            let digit = letter.to_digit(10).and_then(|digit| usize::try_from(digit).ok()?.checked_sub(1));
            let picked = if letter == ' ' { Some(self.at) } else { digit.filter(|place| *place < offered.len()) };
            return Some(picked.map(|place| self.pick(place, field, &offered, cx)).unwrap_or_default());
        }
        match input {
            Input::Key(key) => match key.code {
                Code::Left | Code::Up => Some(self.go(self.at.saturating_sub(1), field, &offered, cx)),
                Code::Right | Code::Down => Some(self.go(self.at + 1, field, &offered, cx)),
                _ => None,
            },
            Input::Mouse(mouse) if mouse.kind == MouseKind::Press => {
                let place = self.place_at(Position::new(mouse.column, mouse.row), &offered)?;
                Some(self.pick(place, field, &offered, cx))
            }
            _ => None,
        }
    }

    /// The rows they take at a width of so many columns.
    pub(super) fn height(field: Field, width: u16, cx: &Cx) -> u16 {
        let (mut places, hint) = (places(&offered(field, cx), width), hint(field, cx));
        places.push(place_of_hint(&places, &hint, width));
        places.last().map_or(1, |place| place.bottom())
    }

    /// Draws them; returns where the caret is.
    pub(super) fn render(&mut self, field: Field, cx: &Cx, area: Rect, buf: &mut Buffer) -> Option<Position> {
        self.drawn = area;
        let offered = offered(field, cx);
        let mut caret = None;
        for (place, (offered, at)) in offered.iter().zip(places(&offered, area.width)).enumerate() {
            let drawn = Rect { x: area.x + at.x, y: area.y + at.y, ..at }.intersection(area);
            if drawn.is_empty() {
                continue;
            }
            let text = if offered.is_chosen { format!("[{}]", offered.label) } else { format!(" {} ", offered.label) };
            let style = match () {
                () if place == self.at => cx.theme.selected_text,
                () if offered.is_chosen => cx.theme.title,
                () => Style::new(),
            };
            buf.set_stringn(drawn.x, drawn.y, text, drawn.width.into(), style);
            if place == self.at {
                caret = Some(drawn.as_position());
            }
        }
        let hint = hint(field, cx);
        let at = place_of_hint(&places(&offered, area.width), &hint, area.width);
        let drawn = Rect { x: area.x + at.x, y: area.y + at.y, ..at }.intersection(area);
        for (line, place) in
            wrap_styled(&hint, drawn.width.into(), cx.theme.placeholder, &[]).into_iter().zip(drawn.rows())
        {
            line.render(place, buf);
        }
        caret.or_else(|| (!area.is_empty()).then(|| area.as_position()))
    }

    /// Goes to one of them. Where only one can be chosen, going there is choosing it.
    fn go(&mut self, place: usize, field: Field, offered: &[Offered], cx: &Cx) -> Vec<Edit> {
        let place = place.min(offered.len().saturating_sub(1));
        let is_new = place != self.at || offered.iter().all(|offered| !offered.is_chosen);
        match field {
            Field::StepStage(_) if is_new => self.pick(place, field, offered, cx),
            _ => {
                self.at = place;
                Vec::new()
            }
        }
    }

    /// Chooses one of them, or lets go of it.
    fn pick(&mut self, place: usize, field: Field, offered: &[Offered], cx: &Cx) -> Vec<Edit> {
        self.at = place;
        let step = field.item().and_then(|step| cx.session.plan.step(step));
        let (Some(step), Some(picked)) = (step, offered.get(place)) else { return Vec::new() };
        let edit = match field {
            Field::StepStage(_) => planning::set_stage(step, (!picked.is_chosen).then_some(picked.id)),
            _ => planning::toggle_goal(step, picked.id),
        };
        vec![edit]
    }

    fn place_at(&self, at: Position, offered: &[Offered]) -> Option<usize> {
        let own = |place: &Rect| Rect { x: self.drawn.x + place.x, y: self.drawn.y + place.y, ..*place };
        places(offered, self.drawn.width).iter().position(|place| own(place).contains(at))
    }
}

/// What a field can be, in the order of the plan.
fn offered(field: Field, cx: &Cx) -> Vec<Offered> {
    let plan = &cx.session.plan;
    let Some(step) = field.item().and_then(|step| plan.step(step)) else { return Vec::new() };
    match field {
        Field::StepStage(_) => {
            let offered = |stage: Id| Offered {
                id: stage,
                label: says::stage(stage, cx).unwrap_or_default(),
                is_chosen: step.stage == Some(stage),
            };
            plan.stages.iter().map(|stage| offered(stage.id)).collect()
        }
        _ => {
            let offered = |goal: Id| Offered {
                id: goal,
                label: says::place(goal, cx).unwrap_or_default(),
                is_chosen: step.goals.contains(&goal),
            };
            plan.goals.iter().map(|goal| offered(goal.id)).collect()
        }
    }
}

/// How one chooses here, or that there is nothing to choose from.
fn hint(field: Field, cx: &Cx) -> String {
    match field {
        Field::StepStage(_) => cx.words.choose_stage(),
        _ if cx.session.plan.goals.is_empty() => cx.words.lacks_goal(),
        _ => cx.words.choose_goals(),
    }
}

/// Where the hint stands: beside what is offered, or beneath where it would not fit there.
fn place_of_hint(offered: &[Rect], hint: &str, width: u16) -> Rect {
    let (right, row) = offered.last().map_or((0, 0), |last| (last.right() + 2, last.y));
    let own = u16::try_from(columns(hint)).unwrap_or(u16::MAX);
    if right.saturating_add(own) <= width {
        return Rect::new(right, row, own, 1);
    }
    let rows = wrap(hint, width.into()).len();
    let below = if offered.is_empty() { row } else { row + 1 };
    Rect::new(0, below, width, u16::try_from(rows).unwrap_or(1))
}

/// Where each stands, from the corner of the field: side by side, in as many rows as it takes.
fn places(offered: &[Offered], width: u16) -> Vec<Rect> {
    let (mut x, mut y) = (0, 0);
    let mut place = |offered: &Offered| {
        let own = u16::try_from(columns(&offered.label) + 2).unwrap_or(u16::MAX);
        if x > 0 && x + own > width {
            (x, y) = (0, y + 1);
        }
        let place = Rect::new(x, y, own.min(width), 1);
        x = x.saturating_add(own).saturating_add(1);
        place
    };
    offered.iter().map(&mut place).collect()
}
