//! Where a key counts: in a list or a text, in which pane, at which point of a lesson.

use serde::Deserialize;

/// A circumstance that keys are bound in. Several are in force at once, the nearest to the caret first:
/// `[Plan, List, Running, Session, Global]` in the outline of a plan while its lesson runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "&str")]
pub enum Context {
    /// The list of sessions.
    Library,
    /// The pane of the plan.
    Plan,
    /// The pane of the lesson.
    Teach,
    /// The pane of the talk.
    Think,
    /// The pane of the assessment.
    Assess,
    /// The sheet of what is looked for, in the pane of the lesson.
    Sheet,
    /// A list that typing narrows: palette, help, citations.
    Picker,
    /// A form to fill in.
    Form,
    /// A question that wants a second key before something that cannot be undone.
    Confirm,
    /// The drawing of the seating plan.
    Seats,
    /// The page of what is agreed on before the lesson.
    Agreement,
    /// A list or an outline: letters are commands.
    List,
    /// A text: letters are text.
    Text,
    /// A session whose lesson has not begun.
    Ready,
    /// A session whose lesson runs.
    Running,
    /// A session whose lesson runs while nobody can observe it.
    Gap,
    /// The pane of the talk while no lesson runs: the key of the lesson's clock is that of the chair.
    Chair,
    /// The pane of the lesson, where no more than one action of an earlier session is looked for.
    Action,
    /// The pane of the lesson, where several are looked for: a digit says which.
    Actions,
    /// An open session, in whichever phase.
    Session,
    /// Everywhere.
    Global,
}

/// A name that no context has.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no context {0:?}")]
pub struct NotAContext(String);

/// What a context speaks of. Of each layer at most one context is in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Layer {
    Place,
    Focus,
    Chair,
    Actions,
    Lesson,
    Session,
    Global,
}

impl Context {
    /// All of them, in the order in which they are asked for a key.
    pub const ALL: [Self; 21] = [
        Self::Library,
        Self::Plan,
        Self::Teach,
        Self::Think,
        Self::Assess,
        Self::Sheet,
        Self::Picker,
        Self::Form,
        Self::Confirm,
        Self::Seats,
        Self::Agreement,
        Self::List,
        Self::Text,
        Self::Chair,
        Self::Action,
        Self::Actions,
        Self::Ready,
        Self::Running,
        Self::Gap,
        Self::Session,
        Self::Global,
    ];

    /// The name keymaps know it by.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Library => "library",
            Self::Plan => "plan",
            Self::Teach => "teach",
            Self::Think => "think",
            Self::Assess => "assess",
            Self::Sheet => "sheet",
            Self::Picker => "picker",
            Self::Form => "form",
            Self::Confirm => "confirm",
            Self::Seats => "seats",
            Self::Agreement => "agreement",
            Self::List => "list",
            Self::Text => "text",
            Self::Chair => "chair",
            Self::Action => "action",
            Self::Actions => "actions",
            Self::Ready => "ready",
            Self::Running => "running",
            Self::Gap => "gap",
            Self::Session => "session",
            Self::Global => "global",
        }
    }

    /// The context of this name.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|context| context.id() == id)
    }

    /// Whether both can be in force at once; every context meets itself.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        let inside =
            |context: Self| matches!(context.layer(), Layer::Chair | Layer::Actions | Layer::Lesson | Layer::Session);
        let worlds_apart = self == Self::Library && inside(other) || other == Self::Library && inside(self);
        let runs = |context: Self| matches!(context, Self::Running | Self::Gap);
        let both_clocks = self == Self::Chair && runs(other) || other == Self::Chair && runs(self);
        // What is looked for is marked in the lesson alone.
        let elsewhere =
            |context: Self| matches!(context.layer(), Layer::Place | Layer::Chair) && context != Self::Teach;
        let of_actions = |context: Self| context.layer() == Layer::Actions;
        let unmarked = of_actions(self) && elsewhere(other) || of_actions(other) && elsewhere(self);
        self == other || self.layer() != other.layer() && !worlds_apart && !both_clocks && !unmarked
    }

    fn layer(self) -> Layer {
        match self {
            Self::List | Self::Text => Layer::Focus,
            Self::Chair => Layer::Chair,
            Self::Action | Self::Actions => Layer::Actions,
            Self::Ready | Self::Running | Self::Gap => Layer::Lesson,
            Self::Session => Layer::Session,
            Self::Global => Layer::Global,
            _ => Layer::Place,
        }
    }
}

impl TryFrom<&str> for Context {
    type Error = NotAContext;

    fn try_from(id: &str) -> Result<Self, NotAContext> {
        Self::parse(id).ok_or_else(|| NotAContext(id.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(Context::Plan, Context::List, true)]
    #[case(Context::Text, Context::Global, true)]
    #[case(Context::Plan, Context::Teach, false)]
    #[case(Context::List, Context::Text, false)]
    #[case(Context::Ready, Context::Running, false)]
    #[case(Context::Library, Context::Running, false)]
    #[case(Context::Session, Context::Library, false)]
    #[case(Context::Library, Context::List, true)]
    #[case(Context::Chair, Context::Ready, true)]
    #[case(Context::Chair, Context::Running, false)]
    #[case(Context::Action, Context::Actions, false)]
    #[case(Context::Teach, Context::Actions, true)]
    #[case(Context::Plan, Context::Actions, false)]
    fn contexts_meet_when_they_speak_of_different_things(
        #[case] one: Context,
        #[case] other: Context,
        #[case] meet: bool,
    ) {
        assert_eq!(one.meets(other), meet);
        assert_eq!(other.meets(one), meet);
    }
}
