//! The page of loose ends: where the chain is not tied, phase by phase; Enter goes to where it can be.

use crate::analysis::loose_ends::{LooseEnd, loose_ends};
use crate::domain::{Id, Spot};
use crate::tui::cx::Cx;
use crate::tui::msg::Msg;
use crate::tui::popups::{Choice, Chooser};

/// Opens the page; where everything is tied, that is said instead.
pub(super) fn open(cx: &Cx) -> Msg {
    let ends = loose_ends(cx.session);
    if ends.is_empty() {
        return Msg::told(cx.words.no_loose_end());
    }
    let title = cx.words.loose_ends(ends.len());
    let choices = ends.into_iter().filter_map(|end| choice(end, cx)).collect();
    Msg::Open(Box::new(Chooser::new(title, &cx.words.find_hint(), choices).of_prose()))
}

fn choice(end: LooseEnd, cx: &Cx) -> Option<Choice> {
    let words = &cx.words;
    let (item, label, why) = match end {
        LooseEnd::GoalUnserved(goal) => (goal, goal_text(goal, cx)?, words.loose_goal()),
        LooseEnd::LookForUnseen(step) => {
            let step = cx.session.plan.step(step)?;
            (step.id, cx.shown(&step.look_for), words.loose_look_for(&step.title))
        }
        LooseEnd::ActionNotLookedFor(action) => (action, action_text(action, cx)?, words.loose_action_along()),
        LooseEnd::QuestionOpen(entry) => {
            let entry = cx.session.entry(entry)?;
            (entry.id, cx.shown(entry.said()?), words.loose_question(entry.n))
        }
        LooseEnd::Claim(turn) => {
            let (_, turn) = cx.session.reflection.turn(turn)?;
            (turn.id, cx.shown(&turn.text), words.loose_claim(cx.name(turn.by)))
        }
        LooseEnd::RatingUnfounded { criterion, by } => {
            (criterion, criterion_label(criterion, cx)?, words.loose_rating(cx.name(by)))
        }
        LooseEnd::AgreedUnfounded(criterion) => (criterion, criterion_label(criterion, cx)?, words.loose_agreed()),
        LooseEnd::FindingWithoutAction(criterion) => {
            (criterion, criterion_label(criterion, cx)?, words.loose_finding())
        }
        LooseEnd::ActionVague(action) => (action, action_text(action, cx)?, words.loose_action_vague()),
        LooseEnd::ActionUnseen(action) => (action, action_text(action, cx)?, words.loose_action_unseen()),
    };
    let spot = Spot { phase: Some(end.phase()), item: Some(item) };
    let label = label.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(Choice::new(label, move || Msg::Follow(spot)).doc(why).under(words.phase(end.phase())))
}

fn goal_text(goal: Id, cx: &Cx) -> Option<String> {
    cx.session.plan.goal(goal).map(|goal| cx.shown(&goal.text))
}

fn action_text(action: Id, cx: &Cx) -> Option<String> {
    cx.session.assessment.action(action).map(|action| cx.shown(&action.text))
}

fn criterion_label(criterion: Id, cx: &Cx) -> Option<String> {
    let rubric = cx.session.assessment.rubric.as_ref()?;
    rubric.criterion(criterion).map(|criterion| cx.words.read(&criterion.label).to_owned())
}
