//! The rows of the assessment: what is rated, what comes next, who has signed.

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
}

/// A part of the assessment, with a heading of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Section {
    Criteria,
    Actions,
    Signatures,
}

impl Row {
    /// The criterion or action it belongs to.
    pub(super) fn item(self) -> Option<Id> {
        match self {
            Self::Criterion(id) | Self::Action(id, _) => Some(id),
            _ => None,
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
    let fields = [Field::Text, Field::Owner, Field::Due, Field::Sign];
    let actions = weighing::in_order(assessment);
    rows.extend(actions.iter().flat_map(|action| fields.map(|field| Row::Action(action.id, field))));
    rows.extend(actions.iter().all(|action| action.from.is_some()).then_some(Row::NoAction));
    // The lesson is the mentee's, so the mentee signs first.
    rows.extend([Role::Mentee, Role::Mentor].map(Row::Signature));
    let is_signed = Role::ALL.into_iter().all(|by| assessment.signature(by).is_some());
    rows.extend(is_signed.then_some(Row::Closed));
    rows
}
