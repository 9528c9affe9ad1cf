//! What comes next, as edits: an action made anew or of an idea, given away, dated, done, taken out.

use chrono::NaiveDate;

use super::super::assessment::{Action, Assessment, AssessmentChange, Status};
use super::super::edit::{Edit, KeyedEdit, ListEdit};
use super::super::list::{Keep, Op, toggled};
use super::super::reflection::{Idea, Reflection};
use super::super::{Id, Item as _, Moment, Prose, Role};
use super::{keyed, set};

/// So many ways are to be thought of before one is chosen.
pub const ALTERNATIVES: usize = 2;

/// More than so many open actions are too many to be done.
pub const FEW: usize = 3;

/// Adds an action that says nothing yet, and answers something, if told what.
#[must_use]
pub fn add_action(id: Id, owner: Role, answers: Option<Id>) -> Edit {
    let cites = answers.into_iter().collect();
    keyed(KeyedEdit::Action(Keep::Put(Action { cites, ..Action::empty(id, owner) })))
}

/// Makes an action of an idea, which answers something, if told what.
#[must_use]
pub fn choose_idea(idea: &Idea, id: Id, owner: Role, answers: Option<Id>) -> Edit {
    let cites = answers.into_iter().collect();
    let (text, idea) = (idea.text.clone(), Some(idea.id));
    keyed(KeyedEdit::Action(Keep::Put(Action { text, idea, cites, ..Action::empty(id, owner) })))
}

/// The ideas that say something.
pub fn ideas(reflection: &Reflection) -> impl Iterator<Item = &Idea> {
    reflection.ideas.iter().filter(|idea| !idea.text.trim().is_empty())
}

/// Whether too few ways have been thought of for one to be chosen.
#[must_use]
pub fn lacks_alternatives(reflection: &Reflection) -> bool {
    ideas(reflection).count() < ALTERNATIVES
}

/// The action that an idea became.
#[must_use]
pub fn action_of(assessment: &Assessment, idea: Id) -> Option<&Action> {
    assessment.actions.iter().find(|action| action.idea == Some(idea))
}

/// Adds an idea that says nothing yet.
#[must_use]
pub fn add_idea(reflection: &Reflection, id: Id, at: Moment, by: Role) -> Edit {
    let idea = Idea { id, at, by, text: Prose::default() };
    Edit::List(ListEdit::Ideas(Op::insert(reflection.ideas.last().map(|idea| idea.id()), idea)))
}

/// Takes an action out.
#[must_use]
pub fn remove_action(action: &Action) -> Edit {
    keyed(KeyedEdit::Action(Keep::Take(action.clone())))
}

/// Gives an action to the other.
#[must_use]
pub fn give_action(action: &Action) -> Edit {
    set(AssessmentChange::ActionOwner { action: action.id, old: action.owner, new: action.owner.other() })
}

/// Lets an action answer something more, or no longer.
#[must_use]
pub fn toggle_answer(action: &Action, cited: Id) -> Edit {
    let new = toggled(&action.cites, cited);
    set(AssessmentChange::ActionCites { action: action.id, old: action.cites.clone(), new })
}

/// Makes an action due on another day, or on none; `None` when it is.
#[must_use]
pub fn set_due(action: &Action, new: Option<NaiveDate>) -> Option<Edit> {
    let change = AssessmentChange::ActionDue { action: action.id, old: action.due, new };
    (action.due != new).then(|| set(change))
}

/// Open, done, dropped, open again.
#[must_use]
pub fn next_status(action: &Action) -> Edit {
    let new = match action.status {
        Status::Open => Status::Done,
        Status::Done => Status::Dropped,
        Status::Dropped => Status::Open,
    };
    set(AssessmentChange::ActionStatus { action: action.id, old: action.status, new })
}

/// The actions, those that came along from an earlier session first.
#[must_use]
pub fn in_order(assessment: &Assessment) -> Vec<&Action> {
    let (along, own): (Vec<_>, Vec<_>) = assessment.actions.iter().partition(|action| action.from.is_some());
    along.into_iter().chain(own).collect()
}

/// Whether more is still to be done than gets done.
#[must_use]
pub fn are_many(assessment: &Assessment) -> bool {
    assessment.actions.iter().filter(|action| action.status == Status::Open).count() > FEW
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixture::{id, lesson, moment};
    use crate::domain::Document;

    #[test]
    fn actions_that_came_along_stand_first() {
        let mut assessment = Assessment::default();
        let own = Action::empty(id("a1"), Role::Mentee);
        let along = Action { from: Some(id("earlier")), ..Action::empty(id("b2"), Role::Mentor) };
        assessment.actions = vec![own, along];
        let ids: Vec<Id> = in_order(&assessment).iter().map(|action| action.id).collect();
        assert_eq!(ids, [id("b2"), id("a1")]);
    }

    #[test]
    fn an_idea_is_chosen_in_one_step_and_knows_what_came_of_it() {
        let mut document = Document::new(lesson());
        for name in ["i1", "i2"] {
            assert!(lacks_alternatives(&document.session().reflection));
            let edit = add_idea(&document.session().reflection, id(name), moment("09:00:00"), Role::Mentor);
            document.apply(Role::Mentor, moment("09:00:00"), vec![edit]).unwrap();
            let text = crate::domain::Patch::between("", &format!("cara {name}")).unwrap();
            let write = Edit::Text(crate::domain::TextPlace::Idea(id(name)), text);
            document.apply(Role::Mentor, moment("09:00:00"), vec![write]).unwrap();
        }
        assert!(!lacks_alternatives(&document.session().reflection));
        let idea = document.session().reflection.ideas[1].clone();
        let edit = choose_idea(&idea, id("a1"), Role::Mentee, Some(id("umpan")));
        document.apply(Role::Mentee, moment("09:01:00"), vec![edit]).unwrap();
        let action = action_of(&document.session().assessment, id("i2")).unwrap();
        assert_eq!((&*action.text, action.cites.as_slice()), ("cara i2", &[id("umpan")][..]));
        document.undo(Role::Mentee, moment("09:02:00")).unwrap();
        assert!(document.session().assessment.actions.is_empty());
    }

    #[test]
    fn more_than_three_open_actions_are_many() {
        let actions = (0..4).map(|n| Action::empty(id(&format!("a{n}")), Role::Mentee)).collect();
        let mut assessment = Assessment { actions, ..Assessment::default() };
        assert!(are_many(&assessment));
        assessment.actions[0].status = Status::Done;
        assert!(!are_many(&assessment));
    }
}
