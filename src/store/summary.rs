//! What the library shows of a session without opening it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::analysis::Mark;
use crate::analysis::progress::mark;
use crate::domain::assessment::{Action, Status};
use crate::domain::weighing::sightings;
use crate::domain::withholding::for_others;
use crate::domain::{Id, Moment, Phase, Role, Session, citation, handing};

/// What the library shows of a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// Its id.
    pub id: Id,
    /// What the lesson is called.
    pub title: String,
    /// The school subject.
    pub subject: String,
    /// The class.
    pub class: String,
    /// The mentor's name.
    pub mentor: String,
    /// The mentee's name.
    pub mentee: String,
    /// When it was begun.
    #[serde(with = "brief")]
    pub created: Moment,
    /// When the lesson is to be taught, or was.
    #[serde(with = "brief::maybe")]
    pub scheduled: Option<Moment>,
    /// How long the lesson is to last, in minutes.
    pub minutes: u32,
    /// How far each phase has come.
    pub marks: [Mark; 4],
    /// The session before it in this pair's cycle.
    pub follows: Option<Id>,
    /// The name of who is to go on, where the other left the session to them.
    pub waits_for: Option<String>,
    /// What was agreed to be done next, those done and let go included.
    pub actions: Vec<ListedAction>,
}

/// An action as the library shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedAction {
    /// Its id.
    pub id: Id,
    /// What is to be done, as people read it.
    pub text: String,
    /// The name of who does it.
    pub owner: String,
    /// The role of who does it.
    pub role: Role,
    /// By when.
    pub due: Option<NaiveDate>,
    /// Whether it is still to be done.
    pub open: bool,
    /// In how many entries it was seen, of this lesson and of those before it.
    pub seen: usize,
}

impl Summary {
    /// The summary of a session.
    #[must_use]
    pub fn of(session: &Session) -> Self {
        let said = session.assessment.actions.iter().filter(|action| !action.text.trim().is_empty());
        Self {
            id: session.id,
            title: session.title.to_string(),
            subject: session.subject.to_string(),
            class: session.class.to_string(),
            mentor: session.mentor.name.to_string(),
            mentee: session.mentee.name.to_string(),
            created: session.created,
            scheduled: session.scheduled,
            minutes: session.minutes,
            marks: Phase::ALL.map(|phase| mark(session, phase)),
            follows: session.follows,
            waits_for: handing::waits_for(session).map(|role| session.person(role).name.to_string()),
            actions: said.map(|action| ListedAction::of(action, session)).collect(),
        }
    }
}

impl ListedAction {
    fn of(action: &Action, session: &Session) -> Self {
        Self {
            id: action.id,
            text: citation::shown(&action.text, session),
            owner: session.person(action.owner).name.to_string(),
            role: action.owner,
            due: action.due,
            open: action.status == Status::Open,
            // The list is read by others, too: what is kept to the pair counts for nobody there.
            seen: sightings(action, &for_others(session)).times,
        }
    }
}

/// Moments as two numbers: as text, reading them back is most of what reading a large index costs.
mod brief {
    use chrono::{DateTime, FixedOffset};
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use crate::domain::Moment;

    type Numbers = (i64, i32);

    fn numbers(moment: &Moment) -> Numbers {
        (moment.timestamp_millis(), moment.offset().local_minus_utc())
    }

    fn moment((ms, offset): Numbers) -> Option<Moment> {
        Some(DateTime::from_timestamp_millis(ms)?.with_timezone(&FixedOffset::east_opt(offset)?))
    }

    pub(super) fn serialize<S: Serializer>(value: &Moment, serializer: S) -> Result<S::Ok, S::Error> {
        numbers(value).serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Moment, D::Error> {
        moment(Numbers::deserialize(deserializer)?).ok_or_else(|| serde::de::Error::custom("no such moment"))
    }

    pub(super) mod maybe {
        use super::{Deserialize, Deserializer, Moment, Numbers, Serialize, Serializer, moment, numbers};

        pub(in super::super) fn serialize<S: Serializer>(
            value: &Option<Moment>,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            value.as_ref().map(numbers).serialize(serializer)
        }

        pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Option<Moment>, D::Error> {
            Ok(Option::<Numbers>::deserialize(deserializer)?.and_then(moment))
        }
    }
}
