//! What can be cited, as lists show it: `#34`, its time, what it says.

use ratatui::style::Style;

use crate::config::dates::lesson_stamp;
use crate::domain::catalog::Criterion;
use crate::domain::citation::Cited;
use crate::domain::observation::{Entry, Kind, What};
use crate::domain::plan::{Goal, Step};
use crate::domain::reflection::Turn;
use crate::domain::{Id, Item as _, LessonTime};
use crate::tui::cx::Cx;

/// One thing that can be cited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Described {
    /// What it is.
    pub(super) cited: Cited,
    /// What it is cited by: `#34`, `#L2`.
    pub(super) sign: String,
    /// Its time in the lesson, if it has one.
    pub(super) at: String,
    /// What it says, in one line.
    pub(super) text: String,
    /// The face of what it says.
    pub(super) face: Style,
}

impl Described {
    /// What a citation points to, if it is still there.
    pub(super) fn of(cited: Cited, cx: &Cx) -> Option<Self> {
        match cited {
            Cited::Entry(id) => cx.session.entry(id).map(|entry| Self::entry(entry, cx)),
            Cited::Step(id) => cx.session.plan.step(id).map(|step| Self::step(step, cx)),
            Cited::Goal(id) => cx.session.plan.goal(id).map(|goal| Self::goal(goal, cx)),
            Cited::Turn(id) => cx.session.reflection.turn(id).map(|(_, turn)| Self::turn(turn, cx)),
            Cited::Criterion(id) => {
                let criterion = cx.session.assessment.rubric.as_ref()?.criterion(id)?;
                Some(Self::criterion(criterion, cx))
            }
        }
    }

    /// Everything there is to choose a citation from: the newest note first, then steps and goals, turns and criteria.
    pub(super) fn all(cx: &Cx) -> Vec<Self> {
        let notes: Vec<&Entry> = cx.session.notes().collect();
        let notes = notes.into_iter().rev().map(|entry| Self::entry(entry, cx));
        let steps = cx.session.plan.steps.iter().map(|step| Self::step(step, cx));
        let goals = cx.session.plan.goals.iter().filter(|goal| !goal.text.trim().is_empty());
        let turns: Vec<&Turn> = cx.session.reflection.turns().collect();
        let turns = turns.into_iter().rev().map(|turn| Self::turn(turn, cx));
        let criteria = cx.session.assessment.rubric.iter().flat_map(|rubric| &rubric.criteria);
        // A criterion made of a goal is the goal, which is in the list already.
        let criteria =
            criteria.filter(|criterion| matches!(Cited::of(criterion.id, cx.session), Some(Cited::Criterion(_))));
        let criteria = criteria.map(|criterion| Self::criterion(criterion, cx));
        notes.chain(steps).chain(goals.map(|goal| Self::goal(goal, cx))).chain(turns).chain(criteria).collect()
    }

    /// Sign and time.
    pub(super) fn head(&self) -> String {
        [&*self.sign, &self.at].join(" ").trim_end().to_owned()
    }

    /// All of it in one line.
    pub(super) fn line(&self) -> String {
        format!("{} {}", self.head(), self.text)
    }

    /// An entry.
    pub(super) fn entry(entry: &Entry, cx: &Cx) -> Self {
        let at = if entry.at < LessonTime::START { cx.words.before_lesson() } else { lesson_stamp(entry.at) };
        let (text, face) = match &entry.what {
            _ if entry.withdrawn => (cx.words.withdrawn(), cx.theme.gone),
            What::Note { kind, text, .. } => {
                (format!("{} {}", cx.glyphs.kind(*kind), cx.shown(text)), face(*kind, entry, cx))
            }
            What::Step { step } => (cx.words.step_line(&step_sign(*step, cx)), cx.theme.dim),
            What::Gap { kind, .. } => (cx.words.gap(*kind), cx.theme.dim),
            What::Wait { tap } => (cx.words.tap(*tap), cx.theme.dim),
            _ => (cx.mark(entry), cx.theme.dim),
        };
        // Its number is at hand: to look it up would be a walk through all entries.
        Self::signed(Cited::Entry(entry.id), format!("#{}", entry.n), at, &text, face)
    }

    fn step(step: &Step, cx: &Cx) -> Self {
        Self::new(Cited::Step(step.id()), String::new(), &step.title, cx.theme.text, cx)
    }

    fn goal(goal: &Goal, cx: &Cx) -> Self {
        Self::new(Cited::Goal(goal.id()), String::new(), &goal.text, cx.theme.text, cx)
    }

    fn turn(turn: &Turn, cx: &Cx) -> Self {
        let text = format!("{}: {}", cx.name(turn.by), cx.shown(&turn.text));
        Self::new(Cited::Turn(turn.id), String::new(), &text, cx.theme.text, cx)
    }

    fn criterion(criterion: &Criterion, cx: &Cx) -> Self {
        let label = cx.words.read(&criterion.label);
        Self::new(Cited::Criterion(criterion.id), String::new(), label, cx.theme.text, cx)
    }

    fn new(cited: Cited, at: String, text: &str, face: Style, cx: &Cx) -> Self {
        Self::signed(cited, cited.shown(cx.session).unwrap_or_default(), at, text, face)
    }

    fn signed(cited: Cited, sign: String, at: String, text: &str, face: Style) -> Self {
        Self { cited, sign, at, text: text.split_whitespace().collect::<Vec<_>>().join(" "), face }
    }
}

/// A fact, an interpretation and a question look what they are; a note that was struck out looks that.
fn face(kind: Kind, entry: &Entry, cx: &Cx) -> Style {
    match kind {
        _ if entry.removed => cx.theme.gone,
        Kind::Seen => cx.theme.text,
        Kind::Thought => cx.theme.thought,
        Kind::Asked => cx.theme.asked,
    }
}

/// How a step of the plan is called in few letters: `L2`.
pub(super) fn step_sign(step: Id, cx: &Cx) -> String {
    let sign = Cited::Step(step).shown(cx.session).unwrap_or_default();
    sign.trim_start_matches('#').to_owned()
}
