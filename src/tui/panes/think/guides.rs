//! The guide that a talk follows: the one it begins with, and another in its place.

use crate::domain::catalog::{Definition as _, Guide, When};
use crate::domain::reflection::Talk;
use crate::domain::{Edit, Id, talking};
use crate::tui::cx::Cx;
use crate::tui::msg::Msg;
use crate::tui::popups::{Choice, Chooser};

/// The guide that a talk of that time begins with, where it fits.
fn usual(when: When) -> &'static str {
    match when {
        When::Before => "peta-perencanaan",
        When::After => "tirta",
    }
}

/// The talk of that time as it will begin, if there is a guide for it.
pub(super) fn coming(when: When, cx: &Cx) -> Option<Talk> {
    let usual = usual(when).parse().ok().and_then(|id: Id| cx.catalog.get::<Guide>(id).0);
    let guide = usual.filter(|guide| guide.when.contains(&when)).or_else(|| fitting(when, cx).into_iter().next())?;
    Some(talking::new_talk(cx.fresh_id(), when, guide))
}

/// Opens the list of guides for a talk. What is chosen takes the place of the one it has, or begins the talk.
pub(super) fn chooser(talk: &Talk, has_begun: bool, cx: &Cx) -> Msg {
    let choices = fitting(talk.when, cx).into_iter().map(|guide| {
        let name = cx.words.read(guide.name()).to_owned();
        let about = cx.words.read(guide.about()).to_owned();
        let edits = follow(talk, has_begun, guide, cx);
        Choice::new(name, move || Msg::Edits(edits.clone())).doc(about)
    });
    let choices = choices.collect();
    Msg::Open(Box::new(Chooser::new(cx.words.choose_guide(), &cx.words.find_hint(), choices)))
}

fn follow(talk: &Talk, has_begun: bool, guide: Guide, cx: &Cx) -> Vec<Edit> {
    if has_begun {
        return talking::exchange_guide(talk, guide);
    }
    vec![talking::begin(&cx.session.reflection, talking::new_talk(talk.id, talk.when, guide))]
}

/// The guides for a talk of that time.
fn fitting(when: When, cx: &Cx) -> Vec<Guide> {
    let (guides, _) = cx.catalog.all::<Guide>();
    guides.into_iter().filter(|guide| guide.when.contains(&when)).collect()
}
