//! What can be done in the assessment now, the most useful first.

use crate::analysis::chain::{evidence_for, stands_on};
use crate::analysis::evidence::citations;
use crate::config::Command;
use crate::domain::assessment::Action;
use crate::domain::citation::Cited;
use crate::domain::{Id, Role, weighing};
use crate::tui::cx::Cx;
use crate::tui::pane::{Enabled, Offer};
use crate::tui::panes::chain;

use super::ideas::{are_lacking, idea_of};
use super::open::{Open, is_decided, own_rating, place_of};
use super::paint::is_the_others_turn;
use super::rows::{Field, Row};
use super::standing::Changed;

/// The commands that choose a level, the lowest first.
const LEVELS: [Command; 5] = [Command::Level1, Command::Level2, Command::Level3, Command::Level4, Command::Level5];

/// What changes the session, and cannot be done in one that is only read.
const CHANGES: [Command; 15] = [
    Command::Level1,
    Command::Level2,
    Command::Level3,
    Command::Level4,
    Command::Level5,
    Command::LevelClear,
    Command::Cite,
    Command::Reveal,
    Command::ActionAdd,
    Command::IdeaAdd,
    Command::ActionStatus,
    Command::GiveToOther,
    Command::Remove,
    Command::ChooseForm,
    Command::Sign,
];

/// While a text is open.
pub(super) fn in_text(open: &Open) -> Vec<Offer> {
    let outside = open.place().map(|_| Command::ExternalEditor);
    let commands = [Command::Accept, Command::NextStop, Command::Cite, Command::NewLine, Command::Leave];
    let more = [Command::PreviousStop, Command::Copy];
    commands.into_iter().chain(more).chain(outside).map(yes).collect()
}

/// With the caret on a row.
pub(super) fn on_row(row: Row, changed: Changed, cx: &Cx) -> Vec<Offer> {
    let mut offers = next(row, changed, cx);
    // Where all is said, what comes first is to go on.
    offers.extend(is_done(row, cx).then(|| yes(Command::NextStop)));
    offers.extend(on(row, changed, cx));
    offers.push(yes(Command::NextStop));
    offers.extend(anywhere(changed, cx));
    offers.push(yes(Command::PreviousStop));
    let mut known = Vec::new();
    offers.retain(|(command, _)| {
        let is_new = !known.contains(command);
        known.push(*command);
        is_new
    });
    offers.into_iter().map(|offer| unless_read_only(offer, row, cx)).collect()
}

/// What Enter does on a row, as far as it does anything.
pub(super) fn accepts(row: Row, cx: &Cx) -> Option<Command> {
    let assessment = &cx.session.assessment;
    match row {
        Row::NoRubric => Some(Command::ChooseForm),
        Row::Criterion(_) if is_of_words(cx) => Some(Command::Accept),
        Row::Criterion(criterion) if assessment.revealed.is_some() => {
            let levels = Role::ALL.map(|by| assessment.rating(criterion, by).and_then(|rating| rating.level));
            if assessment.agreed_on(criterion).is_some() {
                return Some(Command::NextStop);
            }
            // Where both have rated alike, agreeing takes no more than Enter.
            let [Some(level), other] = levels else { return None };
            let is_open = other == Some(level);
            LEVELS.get(usize::from(level.checked_sub(1)?)).copied().filter(|_| is_open)
        }
        Row::Other if weighing::reveal(cx.session, cx.moment()).is_some() => Some(Command::Reveal),
        Row::Other => is_the_others_turn(cx).then_some(Command::PassPen),
        Row::Action(_, Field::Owner) => Some(Command::GiveToOther),
        Row::Idea(idea) if is_lacking(idea, cx) => Some(Command::ActionAdd),
        Row::Criterion(_) | Row::Result(_) | Row::Idea(_) | Row::Action(..) => Some(Command::Accept),
        Row::NoAction => Some(Command::ActionAdd),
        Row::Signature(by) if by == cx.pen => Some(Command::Sign),
        Row::Signature(by) => cx.session.assessment.signature(by).map(|_| Command::LaterChanges),
        Row::Closed => Some(Command::NextOfCycle),
    }
}

/// Why whoever has the pen cannot sign now.
pub(super) fn why_not_signed(changed: Changed, cx: &Cx) -> Option<String> {
    let assessment = &cx.session.assessment;
    let says_nothing = |action: &Action| action.text.trim().is_empty();
    match assessment.signature(cx.pen) {
        _ if assessment.rubric.is_some() && assessment.revealed.is_none() => Some(cx.words.why_not_revealed()),
        _ if assessment.actions.iter().all(says_nothing) => Some(cx.words.why_no_action()),
        Some(_) if !changed.since(cx.pen) => Some(cx.words.why_signed()),
        _ => None,
    }
}

/// Whether the lesson is weighed in words alone.
pub(super) fn is_of_words(cx: &Cx) -> bool {
    cx.session.assessment.rubric.as_ref().is_some_and(|rubric| rubric.is_of_words())
}

/// Why there are no later changes to be shown.
fn why_not_changed(by: Role, changed: Changed, cx: &Cx) -> Option<String> {
    match cx.session.assessment.signature(by) {
        None => Some(cx.words.lacks_signature(cx.name(by))),
        Some(_) => (!changed.since(by)).then(|| cx.words.why_unchanged()),
    }
}

/// Whether an idea cannot be chosen yet, since there is no other to choose from.
fn is_lacking(idea: Id, cx: &Cx) -> bool {
    are_lacking(cx) && weighing::action_of(&cx.session.assessment, idea).is_none()
}

/// Whom the reveal waits for: the mentee first.
pub(super) fn why_not_revealed(cx: &Cx) -> Option<String> {
    let assessment = &cx.session.assessment;
    if assessment.revealed.is_some() {
        return Some(cx.words.why_revealed());
    }
    let waited_for = [Role::Mentee, Role::Mentor].into_iter().find(|role| !weighing::has_rated(assessment, *role));
    waited_for.map(|role| cx.words.why_not_rated(cx.name(role)))
}

/// What a row cites that whoever has the pen may see.
pub(super) fn cited_on(row: Row, cx: &Cx) -> Vec<Cited> {
    match row {
        Row::Criterion(criterion) if cx.session.assessment.revealed.is_none() => {
            let own = own_rating(criterion, cx).map(|rating| evidence_for(&rating)).unwrap_or_default();
            own.into_iter().filter_map(|id| Cited::of(id, cx.session)).collect()
        }
        Row::Criterion(id) | Row::Action(id, _) => stands_on(cx.session, id),
        Row::Idea(idea) => {
            let cited = idea_of(idea, cx).map(|idea| citations(&idea.text, &[])).unwrap_or_default();
            cited.into_iter().filter_map(|id| Cited::of(id, cx.session)).collect()
        }
        Row::Result(goal) => vec![Cited::Goal(goal)],
        _ => Vec::new(),
    }
}

/// Whether there is nothing more to be done on a row.
fn is_done(row: Row, cx: &Cx) -> bool {
    let assessment = &cx.session.assessment;
    let says = |text: Option<&str>| text.is_some_and(|text| !text.trim().is_empty());
    match row {
        Row::Criterion(criterion) if assessment.revealed.is_none() => is_decided(criterion, cx),
        Row::Criterion(criterion) => assessment.agreed_on(criterion).is_some(),
        Row::Result(goal) => assessment.result(goal).is_some(),
        Row::Action(_, Field::Owner) => true,
        Row::Action(action, Field::Due) => assessment.action(action).is_some_and(|action| action.due.is_some()),
        Row::Action(..) => says(place_of(row).and_then(|place| place.read(cx.session))),
        _ => false,
    }
}

/// What the session as a whole waits for, once it can be done.
fn next(row: Row, changed: Changed, cx: &Cx) -> Vec<Offer> {
    let assessment = &cx.session.assessment;
    let both_rated = why_not_revealed(cx).is_none().then_some(Command::Reveal);
    let is_agreed = assessment.revealed.is_some() && row.section() != super::rows::Section::Criteria;
    let sign = (is_agreed && why_not_signed(changed, cx).is_none()).then_some(Command::Sign);
    let stands = |by| assessment.signature(by).is_some() && !changed.since(by);
    let is_for_the_other = match row {
        Row::Other => is_the_others_turn(cx),
        // Whoever has signed passes the pen, for the other to sign.
        Row::Signature(_) => stands(cx.pen) && !stands(cx.pen.other()),
        _ => false,
    };
    let others = is_for_the_other.then_some(Command::PassPen);
    // Once both have signed, what is left is to go on.
    let is_closed = row == Row::Closed || Role::ALL.into_iter().all(stands);
    let closed = is_closed.then_some([Command::NextOfCycle, Command::PageOnPaper]);
    both_rated.into_iter().chain(others).chain(closed.into_iter().flatten()).chain(sign).map(yes).collect()
}

/// What can be done with what stands in a row.
fn on(row: Row, changed: Changed, cx: &Cx) -> Vec<Offer> {
    let accept = accepts(row, cx).map(|_| yes(Command::Accept));
    let mut offers: Vec<Offer> = Vec::new();
    let mut levels = Vec::new();
    match row {
        Row::NoRubric | Row::Other | Row::NoAction | Row::Closed => {}
        Row::Signature(by) => offers.push((Command::LaterChanges, unless(why_not_changed(by, changed, cx)))),
        Row::Result(goal) => {
            let why = cx.session.assessment.result(goal).is_none().then(|| cx.words.why_nothing_written());
            offers.extend([(Command::LevelClear, unless(why.clone())), (Command::Remove, unless(why))]);
        }
        Row::Idea(_) => offers.extend([Command::GiveToOther, Command::Remove].map(yes)),
        Row::Criterion(_) => {
            let count = cx.session.assessment.rubric.as_ref().map_or(0, |rubric| rubric.levels.len());
            levels = LEVELS.into_iter().take(count).map(yes).collect();
            if cx.session.assessment.revealed.is_some() {
                levels.extend((!is_of_words(cx)).then(|| yes(Command::LevelClear)));
            } else {
                offers.push(yes(Command::LevelClear));
                // Whoever has rated hands over: that has to be seen beside the levels.
                offers.splice(0..0, [Command::PassPen, Command::Cite].map(yes));
            }
        }
        Row::Action(..) => {
            offers.extend([Command::ActionStatus, Command::Cite, Command::GiveToOther, Command::Remove].map(yes));
        }
    }
    // A level that has been agreed on is no longer what comes first.
    let is_agreed = row.item().is_some_and(|criterion| cx.session.assessment.agreed_on(criterion).is_some());
    let later = if is_agreed { std::mem::take(&mut levels) } else { Vec::new() };
    let mut offers: Vec<Offer> = levels.into_iter().chain(accept).chain(offers).collect();
    if let Some(item) = row.item() {
        let why = cited_on(row, cx).is_empty().then(|| cx.words.why_no_citation());
        offers.push((Command::FollowCitation, unless(why)));
        if matches!(row, Row::Criterion(_) | Row::Result(_)) {
            offers.push((Command::CitedBy, unless(chain::why_not_on(item, cx))));
        }
        offers.push(yes(Command::Copy));
    }
    offers.extend(place_of(row).map(|_| yes(Command::ExternalEditor)));
    offers.extend(later);
    offers
}

/// What can be done wherever the caret is.
fn anywhere(changed: Changed, cx: &Cx) -> Vec<Offer> {
    let in_use = weighing::is_rubric_in_use(cx.session);
    let revealed = match &cx.session.assessment.rubric {
        Some(_) => why_not_revealed(cx),
        None => Some(cx.words.why_not_here()),
    };
    // Where there are no levels, nothing can be counted.
    let has_levels = !is_of_words(cx);
    let is_open = cx.session.assessment.revealed.is_some();
    let agreement = (Command::RaterAgreement, unless((!is_open).then(|| cx.words.why_not_revealed())));
    let offers = [
        yes(Command::ActionAdd),
        yes(Command::IdeaAdd),
        (Command::Sign, unless(why_not_signed(changed, cx))),
        (Command::Reveal, unless(revealed)),
        (Command::ChooseForm, unless(in_use.then(|| cx.words.why_in_use()))),
    ];
    offers.into_iter().chain(has_levels.then_some(agreement)).collect()
}

fn unless_read_only((command, enabled): Offer, row: Row, cx: &Cx) -> Offer {
    let done = if command == Command::Accept { accepts(row, cx) } else { Some(command) };
    let changes = done.is_some_and(|done| done == Command::Accept || CHANGES.contains(&done));
    if cx.read_only && changes { (command, Enabled::No(cx.words.why_read_only())) } else { (command, enabled) }
}

fn yes(command: Command) -> Offer {
    (command, Enabled::Yes)
}

fn unless(why: Option<String>) -> Enabled {
    why.map_or(Enabled::Yes, Enabled::No)
}
