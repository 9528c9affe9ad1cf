//! The list of rubrics, from which one is copied into the session.

use crate::config::Language;
use crate::domain::catalog::{Definition as _, Rubric};
use crate::domain::weighing;
use crate::domain::weighing::signs::with_signs;
use crate::tui::cx::Cx;
use crate::tui::msg::Msg;
use crate::tui::popups::{Choice, Chooser};

/// The rubric that is offered first: short, and with levels that can be seen.
const FIRST: &str = "praktik-bersama";

/// Opens the list, at the rubric in force, or at the one to begin with.
pub(super) fn chooser(cx: &Cx) -> Msg {
    let assessment = &cx.session.assessment;
    let (rubrics, _) = cx.catalog.all::<Rubric>();
    let in_force = assessment.rubric.as_ref().map_or(FIRST, |rubric| rubric.id.as_str());
    let place = rubrics.iter().position(|rubric| rubric.id.as_str() == in_force).unwrap_or(0);
    let other = Language::new(cx.words.tongue().other());
    let choices = rubrics.into_iter().map(|rubric| {
        let (name, about, also) =
            (cx.words.read(&rubric.name), cx.words.read(&rubric.about), other.read(rubric.name()));
        let (name, about, also) = (name.to_owned(), about.to_owned(), also.to_owned());
        let rubric = with_signs(rubric, &cx.session.plan);
        let rubric = if cx.settings.formative { rubric.in_words() } else { rubric };
        let edit = weighing::choose_rubric(assessment, rubric);
        Choice::new(name, move || Msg::edit(edit.clone())).doc(about).also(also)
    });
    let chooser = Chooser::new(cx.words.choose_rubric(), &cx.words.find_hint(), choices.collect());
    Msg::Open(Box::new(chooser.with_selected(place)))
}
