//! The reflection: the talks, turn by turn, each claim tied to what was seen.

use serde::{Deserialize, Serialize};

use super::catalog::{Guide, When};
use super::place::changes;
use super::prose::Prose;
use super::{Id, Item, Moment, Phase, Role};

/// The talks before and after the lesson, and the ideas that came of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Reflection {
    /// In the order they were begun.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub talks: Vec<Talk>,
    /// What one might try.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ideas: Vec<Idea>,
}

/// One talk along a guide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Talk {
    /// Its id.
    pub id: Id,
    /// Before the lesson, or after.
    pub when: When,
    /// The guide it follows, copied. Boxed, as the edits that exchange it would make every edit large.
    pub guide: Box<Guide>,
    /// The step of the guide in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<Id>,
    /// What was said, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub turns: Vec<Turn>,
}

/// One thing said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Turn {
    /// Its id.
    pub id: Id,
    /// When its first letter was typed.
    pub at: Moment,
    /// Who said it.
    pub by: Role,
    /// The step of the guide it was said to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<Id>,
    /// What was said; cites as `[#id]`.
    pub text: Prose,
    /// What it rests on beside what the text cites.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<Id>,
}

/// Something one might try.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Idea {
    /// Its id.
    pub id: Id,
    /// When it came.
    pub at: Moment,
    /// Whose it is.
    pub by: Role,
    /// What it says.
    pub text: Prose,
}

changes! {
    /// One value of the reflection, set from `old` to `new`.
    ReflectionChange of Reflection in Some(Phase::Think) => {
        /// The guide of a talk.
        TalkGuide(talk: Id): Box<Guide> = { talks[talk].guide }, "guide";
        /// The step of the guide in force.
        TalkStep(talk: Id): Option<Id> = { talks[talk].step }, "guide-step";
        /// Who said a turn.
        TurnBy(talk: Id, turn: Id): Role = { talks[talk].turns[turn].by }, "give";
        /// What a turn rests on.
        TurnCites(talk: Id, turn: Id): Vec<Id> = { talks[talk].turns[turn].cites }, "cite";
        /// Whose an idea is.
        IdeaBy(idea: Id): Role = { ideas[idea].by }, "give";
    }
}

impl Reflection {
    /// The talk of that id.
    #[must_use]
    pub fn talk(&self, id: Id) -> Option<&Talk> {
        self.talks.iter().find(|talk| talk.id == id)
    }

    /// The talk of that time.
    #[must_use]
    pub fn talk_when(&self, when: When) -> Option<&Talk> {
        self.talks.iter().find(|talk| talk.when == when)
    }

    /// A turn and the talk it was said in.
    #[must_use]
    pub fn turn(&self, id: Id) -> Option<(&Talk, &Turn)> {
        self.talks.iter().find_map(|talk| talk.turns.iter().find(|turn| turn.id == id).map(|turn| (talk, turn)))
    }
}

impl Item for Talk {
    fn id(&self) -> Id {
        self.id
    }
}

impl Item for Turn {
    fn id(&self) -> Id {
        self.id
    }
}

impl Item for Idea {
    fn id(&self) -> Id {
        self.id
    }
}
