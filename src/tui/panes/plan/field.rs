//! What can be written in the outline, one field at a time.

use crate::domain::catalog::StepField;
use crate::domain::{Id, Session, TextPlace};
use crate::tui::cx::Cx;

/// A field of the plan, of the lesson, or of what was agreed about the visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Field {
    /// A text that belongs to no step.
    Text(TextPlace),
    /// How long the lesson is to last.
    LessonMinutes,
    /// When the lesson is to be taught.
    Scheduled,
    /// A field of a step.
    Step(Id, StepField),
    /// The stage a step belongs to.
    StepStage(Id),
}

/// The lesson and its people, in the order people say them.
pub(super) const LESSON: [Field; 8] = [
    Field::Text(TextPlace::Title),
    Field::Text(TextPlace::Subject),
    Field::Text(TextPlace::Class),
    Field::Text(TextPlace::School),
    Field::Text(TextPlace::MentorName),
    Field::Text(TextPlace::MenteeName),
    Field::Scheduled,
    Field::LessonMinutes,
];

/// What is agreed before the visit.
pub(super) const AGREEMENT: [Field; 6] = [
    Field::Text(TextPlace::Focus),
    Field::Text(TextPlace::Purpose),
    Field::Text(TextPlace::Sees),
    Field::Text(TextPlace::StopWord),
    Field::Text(TextPlace::MenteeWants),
    Field::Text(TextPlace::MentorWants),
];

impl Field {
    /// The fields of a step beneath its title, in the order they are thought of.
    pub(super) fn of_step(step: Id) -> [Self; 9] {
        let field = |field| Self::Step(step, field);
        [
            field(StepField::Minutes),
            field(StepField::Teacher),
            field(StepField::Pupils),
            field(StepField::Expected),
            field(StepField::Support),
            field(StepField::LookFor),
            field(StepField::PlanB),
            Self::StepStage(step),
            field(StepField::Goals),
        ]
    }

    /// The goal, step, section or note it belongs to.
    pub(super) fn item(self) -> Option<Id> {
        match self {
            Self::Text(place) => place.spot().item,
            Self::Step(step, _) | Self::StepStage(step) => Some(step),
            Self::LessonMinutes | Self::Scheduled => None,
        }
    }

    /// The text it holds, if it holds one: what can be copied, and opened in another editor.
    pub(super) fn place(self) -> Option<TextPlace> {
        match self {
            Self::Text(place) => Some(place),
            Self::Step(step, field) => match field {
                StepField::Title => Some(TextPlace::StepTitle(step)),
                StepField::Teacher => Some(TextPlace::StepTeacher(step)),
                StepField::Pupils => Some(TextPlace::StepPupils(step)),
                StepField::Expected => Some(TextPlace::StepExpected(step)),
                StepField::Support => Some(TextPlace::StepSupport(step)),
                StepField::LookFor => Some(TextPlace::StepLookFor(step)),
                StepField::PlanB => Some(TextPlace::StepPlanB(step)),
                StepField::Minutes | StepField::Goals | StepField::Strategy => None,
            },
            Self::LessonMinutes | Self::Scheduled | Self::StepStage(_) => None,
        }
    }

    /// Whether its text is of one line only.
    pub(super) fn is_one_line(self) -> bool {
        use TextPlace::{Class, MenteeName, MentorName, School, StepTitle, StopWord, Subject, Title};
        let one_line = |place| {
            matches!(place, Title | Subject | Class | School | MentorName | MenteeName | StopWord | StepTitle(_))
        };
        self.place().is_none_or(one_line)
    }

    /// Whether it is filled in along with others, one after the other: those of a goal, a step, the lesson, the agreement.
    pub(super) fn is_one_of_several(self) -> bool {
        !matches!(self, Self::Text(TextPlace::Section(_) | TextPlace::Margin(_)))
    }

    /// Why whoever has the pen cannot write it; `None` where they can.
    pub(super) fn why_closed(self, cx: &Cx) -> Option<String> {
        self.place().and_then(|place| cx.why_not_write(place))
    }

    /// Whether the thing it belongs to is in the session.
    pub(super) fn is_there(self, session: &Session) -> bool {
        match self {
            Self::Text(place) => place.read(session).is_some(),
            Self::LessonMinutes | Self::Scheduled => true,
            Self::Step(step, _) | Self::StepStage(step) => session.plan.step(step).is_some(),
        }
    }
}
