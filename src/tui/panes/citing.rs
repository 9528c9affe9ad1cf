//! Picks an entry of the lesson, a step or a goal to refer to.

use crate::domain::Edit;
use crate::domain::citation::Cited;
use crate::tui::cx::Cx;
use crate::tui::msg::Msg;
use crate::tui::popups::{Choice, Chooser};
use crate::tui::widgets::editor::Editor;

use super::described::Described;

/// Opens the list of what can be cited; what is chosen is put in at the caret of the editor.
pub(super) fn into_text(editor: &Editor, cx: &Cx) -> Msg {
    let (place, text, caret) = (editor.place(), editor.text(), editor.text_box().caret());
    chooser(cx, |thing| cx.write(place, &with(&text, caret, &thing.sign)))
}

/// Opens the list of what can be cited; what is chosen makes these edits.
pub(super) fn chooser(cx: &Cx, edits: impl Fn(&Described) -> Vec<Edit>) -> Msg {
    choose(&cx.words.cite_prompt(), cx, |_| true, edits)
}

/// Opens the list of what a rating can rest on, which no criterion is; what is chosen makes these edits.
pub(super) fn evidence(title: &str, cx: &Cx, edits: impl Fn(&Described) -> Vec<Edit>) -> Msg {
    choose(title, cx, |cited| !matches!(cited, Cited::Criterion(_)), edits)
}

fn choose(title: &str, cx: &Cx, fits: impl Fn(Cited) -> bool, edits: impl Fn(&Described) -> Vec<Edit>) -> Msg {
    let fitting: Vec<Described> = Described::all(cx).into_iter().filter(|thing| fits(thing.cited)).collect();
    if fitting.is_empty() {
        return Msg::wrong(cx.words.nothing_to_cite());
    }
    let choices = fitting.into_iter().map(|thing| {
        let edits = edits(&thing);
        let more = more(thing.cited, cx);
        let all = if more.is_empty() { thing.text.clone() } else { format!("{} ({more})", thing.text) };
        Choice::new(thing.line(), move || Msg::Edits(edits.clone())).doc(all)
    });
    let chooser = Chooser::new(title, &cx.words.find_hint(), choices.collect());
    Msg::Open(Box::new(chooser.of_prose()))
}

/// What else there is to say of something: whose a note is, what pupils do in a step, what shows that a goal is reached.
fn more(cited: Cited, cx: &Cx) -> String {
    let plan = &cx.session.plan;
    let text = match cited {
        Cited::Entry(id) => cx.session.entry(id).map(|entry| cx.name(entry.by).to_owned()),
        Cited::Step(id) => plan.step(id).map(|step| cx.shown(&step.pupils)),
        Cited::Goal(id) => plan.goal(id).map(|goal| cx.shown(&goal.sign)),
        Cited::Turn(_) | Cited::Criterion(_) => None,
    };
    text.unwrap_or_default().replace('\n', " ")
}

/// A text with a citation put in at the caret, spaces around it where none are.
pub(super) fn with(text: &str, caret: usize, sign: &str) -> String {
    let (before, behind) = text.split_at_checked(caret).unwrap_or((text, ""));
    let space = |needed: bool| if needed { " " } else { "" };
    let first = space(!before.is_empty() && !before.ends_with(char::is_whitespace));
    let last = space(!behind.starts_with(char::is_whitespace));
    [before, first, sign, last, behind].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_citation_has_space_around_it() {
        assert_eq!(with("", 0, "#3"), "#3 ");
        assert_eq!(with("seperti", 7, "#3"), "seperti #3 ");
        assert_eq!(with("seperti di", 8, "#3"), "seperti #3 di");
    }
}
