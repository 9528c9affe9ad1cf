//! What can be done in the assessment, the most useful first.

use crate::config::Command;
use crate::domain::{Role, Session, weighing};
use crate::tui::cx::Cx;
use crate::tui::pane::{Enabled, Offer};

use super::open::Open;
use super::rows::Row;

/// What can be done in a text.
pub(super) fn in_text(open: &Open) -> Vec<Offer> {
    let mut offers = vec![Command::Accept, Command::Leave, Command::NewLine, Command::Cite];
    offers.extend(open.place().map(|_| Command::ExternalEditor));
    offers.into_iter().map(|command| (command, Enabled::Yes)).collect()
}

/// What can be done on a row.
pub(super) fn on_row(row: Row, cx: &Cx) -> Vec<Offer> {
    let assessment = &cx.session.assessment;
    let levels = assessment.rubric.as_ref().map_or(0, |rubric| rubric.levels.len());
    let mut offers = vec![(Command::Accept, Enabled::Yes)];
    if let Row::Criterion(_) = row {
        let chosen =
            Command::ALL.iter().filter(|command| command.level().is_some_and(|level| usize::from(level) <= levels));
        offers.extend(chosen.map(|command| (*command, Enabled::Yes)));
        offers.push((Command::LevelClear, Enabled::Yes));
    }
    if row.action().is_some() {
        offers.push((Command::ActionStatus, Enabled::Yes));
        offers.push((Command::GiveToOther, Enabled::Yes));
        offers.push((Command::Remove, Enabled::Yes));
    }
    offers.push((Command::Reveal, can_reveal(cx)));
    offers.push((Command::ActionAdd, Enabled::Yes));
    offers.push((Command::Sign, can_sign(cx)));
    offers.push((Command::ChooseForm, can_choose(cx)));
    offers.push((Command::NextStop, Enabled::Yes));
    offers
}

/// Whether both ratings can be opened.
pub(super) fn can_reveal(cx: &Cx) -> Enabled {
    let assessment = &cx.session.assessment;
    if assessment.revealed.is_some() {
        return Enabled::No(cx.words.why_revealed());
    }
    let waiting = [Role::Mentee, Role::Mentor].into_iter().find(|role| !weighing::has_rated(assessment, *role));
    waiting.map_or(Enabled::Yes, |role| Enabled::No(cx.words.why_not_rated(cx.name(role))))
}

/// Whether whoever holds the pen can sign.
pub(super) fn can_sign(cx: &Cx) -> Enabled {
    let assessment = &cx.session.assessment;
    let signed = assessment.signature(cx.pen);
    match () {
        () if !has_action(cx.session) => Enabled::No(cx.words.why_no_action()),
        () if assessment.revealed.is_none() => Enabled::No(cx.words.why_not_revealed()),
        () if signed.is_some_and(|signed| !weighing::is_changed_since(cx.session, signed)) => {
            Enabled::No(cx.words.why_signed())
        }
        () => Enabled::Yes,
    }
}

/// Whether another rubric can be chosen.
pub(super) fn can_choose(cx: &Cx) -> Enabled {
    if weighing::is_rubric_in_use(&cx.session.assessment) { Enabled::No(cx.words.why_in_use()) } else { Enabled::Yes }
}

fn has_action(session: &Session) -> bool {
    session.assessment.actions.iter().any(|action| !action.text.trim().is_empty())
}
