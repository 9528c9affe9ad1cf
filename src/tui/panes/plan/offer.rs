//! What can be done in the plan, the most useful first.

use crate::config::Command;
use crate::domain::planning::{self, Way};
use crate::tui::cx::Cx;
use crate::tui::pane::{Enabled, Offer};
use crate::tui::panes::chain;

use super::act::{CHANGES, Removed, can_be_cited, citation_at, removed, why_not_removed};
use super::field::Field;
use super::open::Open;
use super::outline::{Branch, Row};

/// What can be done while a field is open.
pub(super) fn in_field(open: &Open, cx: &Cx) -> Vec<Offer> {
    let lines = open.has_lines().then_some(Command::NewLine);
    let text = open.editor().map(|_| [Command::Cite, Command::ExternalEditor]).into_iter().flatten();
    let commands = [Command::Accept, Command::Leave].into_iter().chain(lines).chain([
        Command::NextStop,
        Command::PreviousStop,
        Command::MarginNote,
        Command::StepAdd,
        Command::GoalAdd,
    ]);
    commands.chain(text).map(|command| (command, Enabled::Yes)).map(|offer| unless_read_only(offer, cx)).collect()
}

/// What can be done in the outline: first what this row is for, then what the plan needs most, then the rest.
pub(super) fn in_outline(row: Option<Row>, cx: &Cx) -> Vec<Offer> {
    let [mut first, then] = row.map(|row| [vec![(primary(row), may(row, cx))], on_row(row, cx)]).unwrap_or_default();
    let plan = [Command::StepAdd, Command::MarginNote, Command::Fold, Command::GoalAdd, Command::NextStop];
    let rest = [Command::Agree, Command::ChooseForm];
    let always = |commands: &[Command]| commands.iter().map(|command| (*command, Enabled::Yes)).collect::<Vec<Offer>>();
    for offer in [always(&plan), then, always(&rest)].concat() {
        if first.iter().all(|(known, _)| *known != offer.0) {
            first.push(offer);
        }
    }
    first.into_iter().map(|offer| unless_read_only(offer, cx)).collect()
}

/// What Enter is for on this row, by the name of what it does.
fn primary(row: Row) -> Command {
    match row {
        Row::Branch(Branch::Step(_) | Branch::Section(_))
        | Row::Field(_)
        | Row::Note(_)
        | Row::Listed(_)
        | Row::Consent(_)
        | Row::DoneWhen => Command::Accept,
        Row::Branch(_) => Command::Fold,
        Row::Action(_) => Command::FollowCitation,
        Row::AddGoal => Command::GoalAdd,
        Row::AddStep => Command::StepAdd,
        Row::Watched => Command::Instruments,
    }
}

/// Whether that can be done: nobody writes what only the other may.
fn may(row: Row, cx: &Cx) -> Enabled {
    row.field().and_then(|field| field.why_closed(cx)).map_or(Enabled::Yes, Enabled::No)
}

/// What else can be done with what stands in this row.
fn on_row(row: Row, cx: &Cx) -> Vec<Offer> {
    let mut offers = Vec::new();
    let step = row.item().and_then(|item| cx.session.plan.step(item));
    if step.is_some() || row == Row::Field(Field::LessonMinutes) {
        offers.extend([Command::MinutesMore, Command::MinutesLess].map(|command| (command, Enabled::Yes)));
    }
    if let Some(item) = row.item() {
        let may = |way| planning::shift(cx.session, item, way).is_some();
        let moves = [(Command::MoveUp, Way::Up), (Command::MoveDown, Way::Down)];
        offers.extend(moves.into_iter().filter(|(_, way)| may(*way)).map(|(command, _)| (command, Enabled::Yes)));
    }
    match removed(row) {
        Removed::Item(item) => {
            let why = planning::hindrance(cx.session, item).map(|hindrance| why_not_removed(hindrance, cx));
            offers.push((Command::Remove, why.map_or(Enabled::Yes, Enabled::No)));
        }
        Removed::Text(place) if !cx.read(place).is_empty() => offers.push((Command::Remove, may(row, cx))),
        Removed::Text(_) | Removed::Nothing => {}
    }
    if matches!(row, Row::Note(_) | Row::Listed(_)) {
        offers.push((Command::GiveToOther, Enabled::Yes));
    }
    let serves = row.item().and_then(|item| cx.session.plan.step(item)).is_some_and(|step| !step.goals.is_empty());
    if serves || citation_at(Some(row), cx).is_some() {
        offers.push((Command::FollowCitation, Enabled::Yes));
    }
    if let Some(item) = can_be_cited(Some(row), cx) {
        offers.push((Command::CitedBy, chain::why_not_on(item, cx).map_or(Enabled::Yes, Enabled::No)));
    }
    if row.field().and_then(Field::place).is_some() {
        offers.extend([(Command::ExternalEditor, may(row, cx)), (Command::Copy, Enabled::Yes)]);
    }
    offers
}

/// What changes the plan cannot be done in a session that is only read.
fn unless_read_only((command, enabled): Offer, cx: &Cx) -> Offer {
    let changes = command == Command::Accept || CHANGES.contains(&command);
    if cx.read_only && changes { (command, Enabled::No(cx.words.why_read_only())) } else { (command, enabled) }
}
