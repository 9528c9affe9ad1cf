//! What happens to a plan, as edits: things put in, taken out with what refers to them, moved; another template.

mod template;

pub use super::list::Way;
pub use template::follow_template;

use super::edit::{Change, Edit, ListEdit};
use super::list::{Op, toggled};
use super::observation::{Entry, What};
use super::plan::{Goal, MarginNote, PlanChange, Step};
use super::session::SessionChange;
use super::{Id, Moment, Role, Session, citing};

/// The longest that a step or a lesson can be said to last, in minutes.
pub const LONGEST: u32 = 600;

/// Why something stays in the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hindrance {
    /// It is no goal, no step and no note in the margin.
    NotAnItem,
    /// The lesson came to this step.
    Taught,
    /// Something cites it.
    Cited,
}

/// Puts an empty goal behind another, or at the end.
#[must_use]
pub fn add_goal(session: &Session, after: Option<Id>, id: Id) -> Edit {
    let goals = &session.plan.goals;
    let after = after.or_else(|| goals.last().map(|goal| goal.id));
    Edit::List(ListEdit::Goals(Op::insert(after, Goal::empty(id))))
}

/// Puts an empty step behind another, or at the end. It belongs to the stage of the one before it.
#[must_use]
pub fn add_step(session: &Session, after: Option<Id>, id: Id) -> Edit {
    let plan = &session.plan;
    let before = after.and_then(|after| plan.step(after)).or(plan.steps.last());
    let stage = before.map_or_else(|| plan.stages.first().map(|stage| stage.id), |step| step.stage);
    Edit::List(ListEdit::Steps(Op::insert(before.map(|step| step.id), Step::empty(id, stage))))
}

/// Puts an empty note into the margin, beside a goal, a step or a section, or beside nothing.
#[must_use]
pub fn add_margin_note(session: &Session, by: Role, at: Moment, on: Option<Id>, id: Id) -> Edit {
    let note = MarginNote { id, by, at, on, text: "".into() };
    let after = session.plan.margin.last().map(|note| note.id);
    Edit::List(ListEdit::Margin(Op::insert(after, note)))
}

/// Takes a goal, a step or a margin note out of the plan: steps no longer serve the goal, notes beside it stand alone.
///
/// # Errors
/// A [`Hindrance`] when it must stay, because what refers to it cannot be changed along with it.
pub fn remove(session: &Session, id: Id) -> Result<Vec<Edit>, Hindrance> {
    let plan = &session.plan;
    let goal = Op::remove(&plan.goals, id).map(ListEdit::Goals);
    let step = || Op::remove(&plan.steps, id).map(ListEdit::Steps);
    let note = || Op::remove(&plan.margin, id).map(ListEdit::Margin);
    let item = goal.or_else(step).or_else(note).ok_or(Hindrance::NotAnItem)?;
    if let Some(hindrance) = hindrance(session, id) {
        return Err(hindrance);
    }
    let unserved = plan.steps.iter().filter(|step| step.goals.contains(&id)).map(|step| toggle_goal(step, id));
    let alone = plan.margin.iter().filter(|note| note.on == Some(id)).map(|note| {
        let change = PlanChange::MarginOn { margin: note.id, old: note.on, new: None };
        Edit::Set(Change::Plan(change))
    });
    Ok(unserved.chain(alone).chain([Edit::List(item)]).collect())
}

/// Moves a goal, a step or a section by one place; `None` where there is no place to move to.
#[must_use]
pub fn shift(session: &Session, id: Id, way: Way) -> Option<Edit> {
    let plan = &session.plan;
    let goal = Op::shift(&plan.goals, id, way).map(ListEdit::Goals);
    let step = || Op::shift(&plan.steps, id, way).map(ListEdit::Steps);
    let section = || Op::shift(&plan.sections, id, way).map(ListEdit::Sections);
    goal.or_else(step).or_else(section).map(Edit::List)
}

/// Gives a step so many minutes; `None` when it has them, or is not there.
#[must_use]
pub fn set_minutes(session: &Session, step: Id, new: u32) -> Option<Edit> {
    let old = session.plan.step(step)?.minutes;
    let new = new.min(LONGEST);
    (old != new).then_some(Edit::Set(Change::Plan(PlanChange::StepMinutes { step, old, new })))
}

/// Lets the lesson last so many minutes; `None` when it does.
#[must_use]
pub fn set_lesson_minutes(session: &Session, new: u32) -> Option<Edit> {
    let (old, new) = (session.minutes, new.min(LONGEST));
    (old != new).then_some(Edit::Set(Change::Session(SessionChange::Minutes { old, new })))
}

/// Lets a step belong to a stage, or to none.
#[must_use]
pub fn set_stage(step: &Step, new: Option<Id>) -> Edit {
    Edit::Set(Change::Plan(PlanChange::StepStage { step: step.id, old: step.stage, new }))
}

/// Lets a step serve a goal, or no longer.
#[must_use]
pub fn toggle_goal(step: &Step, goal: Id) -> Edit {
    let new = toggled(&step.goals, goal);
    Edit::Set(Change::Plan(PlanChange::StepGoals { step: step.id, old: step.goals.clone(), new }))
}

/// Gives a margin note to the other voice.
#[must_use]
pub fn give_to_other(note: &MarginNote) -> Edit {
    let change = PlanChange::MarginBy { margin: note.id, old: note.by, new: note.by.other() };
    Edit::Set(Change::Plan(change))
}

/// Why a goal or a step must stay; `None` where it may go.
#[must_use]
pub fn hindrance(session: &Session, id: Id) -> Option<Hindrance> {
    let mut entries = session.observation.entries.iter();
    if entries.any(|entry| matches!(entry.what, What::Step { step } if step == id)) {
        return Some(Hindrance::Taught);
    }
    let sought = |entry: &Entry| matches!(entry.what, What::Look { item, .. } if item == id);
    let is_sought = session.observation.entries.iter().any(sought);
    (is_sought || citing::is_cited(session, id)).then_some(Hindrance::Cited)
}

#[cfg(test)]
mod tests;
