//! The rows of the assessment: what is rated, how many pupils got there, what comes next, who has signed.

use crate::analysis::ratings::gaps;
use crate::domain::{Id, Role, Session, weighing};

/// One stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Row {
    /// Stands where the criteria will, while no rubric is chosen.
    NoRubric,
    /// A criterion of the rubric.
    Criterion(Id),
    /// What there is to say of the other's rating before the reveal.
    Other,
    /// How many pupils showed the sign of a goal.
    Result(Id),
    /// An idea that an action can be made of.
    Idea(Id),
    /// A field of an action.
    Action(Id, Field),
    /// Stands where this session's own action will.
    NoAction,
    /// The signature of a role.
    Signature(Role),
    /// Both have signed.
    Closed,
}

/// A field of an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Text,
    Owner,
    Due,
    Sign,
    Support,
}

impl Field {
    /// All of them, in order.
    pub(super) const ALL: [Self; 5] = [Self::Text, Self::Owner, Self::Due, Self::Sign, Self::Support];
}

/// A part of the assessment, with a heading of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Section {
    Criteria,
    Results,
    Ideas,
    Actions,
    Signatures,
}

impl Row {
    /// The criterion, goal, idea or action it belongs to.
    pub(super) fn item(self) -> Option<Id> {
        match self {
            Self::Criterion(id) | Self::Result(id) | Self::Idea(id) | Self::Action(id, _) => Some(id),
            _ => None,
        }
    }

    /// The criterion, goal, idea or action that begins with it; of an action's fields that is the first.
    pub(super) fn begins(self) -> Option<Id> {
        match self {
            Self::Action(_, field) if field != Field::Text => None,
            _ => self.item(),
        }
    }

    /// The action it belongs to.
    pub(super) fn action(self) -> Option<Id> {
        match self {
            Self::Action(action, _) => Some(action),
            _ => None,
        }
    }

    /// The part it stands in.
    pub(super) fn section(self) -> Section {
        match self {
            Self::NoRubric | Self::Criterion(_) | Self::Other => Section::Criteria,
            Self::Result(_) => Section::Results,
            Self::Idea(_) => Section::Ideas,
            Self::Action(..) | Self::NoAction => Section::Actions,
            Self::Signature(_) | Self::Closed => Section::Signatures,
        }
    }
}

/// All rows, from the top. Nothing in them tells what anybody has rated unseen.
pub(super) fn rows(session: &Session) -> Vec<Row> {
    let assessment = &session.assessment;
    let mut rows = match &assessment.rubric {
        None => vec![Row::NoRubric],
        Some(_) if assessment.revealed.is_some() => {
            gaps(session).into_iter().map(|gap| Row::Criterion(gap.criterion)).collect()
        }
        Some(rubric) => {
            let criteria = rubric.criteria.iter().map(|criterion| Row::Criterion(criterion.id));
            criteria.chain([Row::Other]).collect()
        }
    };
    rows.extend(weighing::countable(session).map(Row::Result));
    rows.extend(session.reflection.ideas.iter().map(|idea| Row::Idea(idea.id)));
    let actions = weighing::in_order(assessment);
    rows.extend(actions.iter().flat_map(|action| Field::ALL.map(|field| Row::Action(action.id, field))));
    rows.extend(actions.iter().all(|action| action.from.is_some()).then_some(Row::NoAction));
    // The lesson is the mentee's, so the mentee signs first.
    rows.extend([Role::Mentee, Role::Mentor].map(Row::Signature));
    let is_signed = Role::ALL.into_iter().all(|by| assessment.signature(by).is_some());
    rows.extend(is_signed.then_some(Row::Closed));
    rows
}
