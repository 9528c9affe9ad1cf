//! How many pupils showed the sign of a goal: how it looks, and how it is filled in.

use ratatui::text::Span;

use crate::config::{Command, Language};
use crate::domain::assessment::Assessment;
use crate::domain::weighing::{NoResult, set_result, typed_result};
use crate::domain::{Edit, Id};
use crate::tui::cx::Cx;
use crate::tui::msg::Msg;
use crate::tui::panes::painted::{Focus, Painted};
use crate::tui::popups::{Field, Form, Refused};
use crate::tui::widgets::wrap::fit;

use super::paint::{MARGIN, Paint};

/// The name of the only field of the form.
const RESULT: &str = "result";
/// The columns of `T1` and of what is free behind it.
const NUMBER: usize = 4;

/// Draws how many pupils showed the sign of a goal: in one row where the caret is elsewhere.
pub(super) fn row(paint: &Paint, goal: Id, focus: Focus, painted: &mut Painted) {
    let cx = paint.cx;
    let Some(planned) = cx.session.plan.goal(goal) else { return };
    painted.main = painted.lines.len();
    let number = cx.session.plan.goal_number(goal).unwrap_or_default();
    let label = vec![Span::raw(" ".repeat(MARGIN)), Span::styled(format!("T{number}"), cx.theme.text)];
    let sign = format!("{} {}", cx.words.sign_when(), cx.shown(&planned.sign));
    let (counted, face) = match cx.session.assessment.result(goal) {
        Some(result) => (cx.words.result(result.reached, result.of), cx.theme.ok),
        None => (cx.words.lacks_result(&paint.key(Command::Accept)), cx.theme.placeholder),
    };
    let room = paint.width.saturating_sub(MARGIN + NUMBER);
    if focus == Focus::Away {
        let line = format!("{counted} {} {}", cx.glyphs.between, sign.replace('\n', " "));
        return painted.labelled(paint, MARGIN + NUMBER, label, &fit(&line, room, &cx.glyphs.cut), face);
    }
    painted.labelled(paint, MARGIN + NUMBER, label, &counted, face);
    painted.prose(paint, NUMBER, &sign, cx.theme.text);
    painted.prose(paint, NUMBER, &cx.shown(&planned.text), cx.theme.dim);
}

/// Asks how many pupils of how many showed the sign of a goal.
pub(super) fn ask(goal: Id, cx: &Cx) -> Msg {
    let counted = cx.session.assessment.result(goal);
    let initial = counted.map(|result| format!("{}/{}", result.reached, result.of)).unwrap_or_default();
    let field = Field::line(RESULT, cx.words.result_field()).hint(cx.words.hint_result()).initial(&initial).anew();
    let known = Assessment { results: cx.session.assessment.results.clone(), ..Assessment::default() };
    let form =
        Form::new(cx.words.results_title(), vec![field], cx.words.hint_keep(), cx.now.wall, move |values, house| {
            match typed_result(values.text(RESULT)) {
                Ok(counted) => Ok(made(set_result(&known, goal, counted))),
                Err(why) => Err(Refused::new(RESULT, said(why, &house.words))),
            }
        });
    Msg::Open(Box::new(form.kept(cx.house, &format!("result-{goal}"))))
}

/// Says that nobody has counted.
pub(super) fn clear(goal: Id, cx: &Cx) -> Msg {
    made(set_result(&cx.session.assessment, goal, None))
}

fn made(edits: Vec<Edit>) -> Msg {
    if edits.is_empty() { Msg::Done } else { Msg::Edits(edits) }
}

/// Why what was typed is no result.
fn said(why: NoResult, words: &Language) -> String {
    match why {
        NoResult::NotTwoNumbers => words.no_result_numbers(),
        NoResult::OfNobody => words.no_result_nobody(),
        NoResult::MoreThanAll { reached, of } => words.no_result_more(reached, of),
    }
}
