//! The reflection: the talks, turn by turn, each claim tied to what was seen.

use serde::{Deserialize, Serialize};

use super::catalog::{Guide, When};
use super::place::changes;
use super::prose::Prose;
use super::seal::{Seal, Sealed};
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
    /// The last silence in which both wrote, or still write, unseen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub silence: Option<Silence>,
    /// What each has written in it.
    #[serde(skip_serializing_if = "Sealed::is_empty")]
    pub sealed: Sealed,
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
    /// The cell of that step in force, where it has cells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cell: Option<Id>,
    /// Who had the chair, in order of time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub chair: Vec<Spell>,
    /// When the mentee asked for advice: until then the mentor gives none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub advice: Option<Moment>,
    /// What was said, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub turns: Vec<Turn>,
}

/// A stretch of a talk in which one voice had the chair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spell {
    /// Whose turn it was to speak.
    pub by: Role,
    /// From when on.
    pub from: Moment,
    /// Until when; open while it lasts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Moment>,
}

/// A silence in which both think and write unseen, before both are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Silence {
    /// The talk it belongs to.
    pub talk: Id,
    /// The step of the guide it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<Id>,
    /// When it began.
    pub at: Moment,
    /// How long it is to last, in seconds.
    pub seconds: u32,
    /// When what both had written was opened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened: Option<Moment>,
}

/// What a role has written in a silence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnseenWords {
    /// When the first letter was typed.
    pub at: Moment,
    /// What it says; cites as `[#id]`.
    pub text: Prose,
    /// Whether its writer has said that this is all.
    #[serde(default)]
    pub is_ready: bool,
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
    /// The cell of the step it fills.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cell: Option<Id>,
    /// Whether it is advice, which the mentee has asked for.
    #[serde(default, skip_serializing_if = "is_false")]
    pub advice: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
fn is_false(flag: &bool) -> bool {
    !flag
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
        /// The cell of the step in force.
        TalkCell(talk: Id): Option<Id> = { talks[talk].cell }, "guide-step";
        /// Who had the chair.
        Chair(talk: Id): Vec<Spell> = { talks[talk].chair }, "chair";
        /// When the mentee asked for advice.
        Advice(talk: Id): Option<Moment> = { talks[talk].advice }, "ask-advice";
        /// Who said a turn.
        TurnBy(talk: Id, turn: Id): Role = { talks[talk].turns[turn].by }, "give";
        /// What a turn rests on.
        TurnCites(talk: Id, turn: Id): Vec<Id> = { talks[talk].turns[turn].cites }, "cite";
        /// Whether a turn is advice.
        TurnAdvice(talk: Id, turn: Id): bool = { talks[talk].turns[turn].advice }, "advice";
        /// Whose an idea is.
        IdeaBy(idea: Id): Role = { ideas[idea].by }, "give";
        /// The last silence in which both write unseen.
        Silence: Option<Silence> = { silence }, "silence";
        /// What a role has written in it.
        Seal(role: Role): Option<Seal> = { sealed @ role }, "unseen-words";
    }
}

impl Reflection {
    /// The silence that lasts, before what both write is opened.
    #[must_use]
    pub fn open_silence(&self) -> Option<&Silence> {
        self.silence.as_ref().filter(|silence| silence.opened.is_none())
    }

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

    /// All turns of all talks, in the order they are numbered in.
    pub fn turns(&self) -> impl Iterator<Item = &Turn> {
        self.talks.iter().flat_map(|talk| &talk.turns)
    }

    /// The 5 of `#U5`.
    #[must_use]
    pub fn turn_number(&self, id: Id) -> Option<usize> {
        self.turns().position(|turn| turn.id == id).map(|place| place + 1)
    }

    /// A turn and the talk it was said in.
    #[must_use]
    pub fn turn(&self, id: Id) -> Option<(&Talk, &Turn)> {
        self.talks.iter().find_map(|talk| talk.turns.iter().find(|turn| turn.id == id).map(|turn| (talk, turn)))
    }
}

impl Turn {
    /// A turn to no step, which rests on what its text cites.
    #[must_use]
    pub fn new(id: Id, at: Moment, by: Role, text: Prose) -> Self {
        Self { id, at, by, step: None, text, cites: Vec::new(), cell: None, advice: false }
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
