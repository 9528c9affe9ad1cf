//! Edits: the only way a session changes. Each carries both sides, so that its inverse needs no document.

use serde::{Deserialize, Serialize};

use super::assessment::{Action, AgreedLevel, AssessmentChange, GoalResult, Rating, Signature};
use super::catalog::Instrument;
use super::list::{Keep, Op};
use super::observation::{Entry, ObservationChange, What};
use super::patch::{Patch, Stale};
use super::plan::{Goal, MarginNote, PlanChange, Section, Step};
use super::reflection::{Idea, ReflectionChange, Silence, Talk, Turn};
use super::seal;
use super::session::{Consent, Draft, HandOver, SessionChange};
use super::text_place::TextPlace;
use super::{Id, Phase, Role, Session};

/// One change of a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Edit {
    /// Prose, patched.
    Text(TextPlace, Patch),
    /// A value, set to another.
    Set(Change),
    /// A list that people order by hand.
    List(ListEdit),
    /// A list whose order is computed.
    Keyed(KeyedEdit),
}

/// A value set to another, by aggregate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Change {
    /// Of the session itself.
    Session(SessionChange),
    /// Of the plan.
    Plan(PlanChange),
    /// Of the observation.
    Observation(ObservationChange),
    /// Of the reflection.
    Reflection(ReflectionChange),
    /// Of the assessment.
    Assessment(AssessmentChange),
}

/// A hand-ordered list changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ListEdit {
    /// The template's sections.
    Sections(Op<Section>),
    /// The goals.
    Goals(Op<Goal>),
    /// The steps.
    Steps(Op<Step>),
    /// The margin.
    Margin(Op<MarginNote>),
    /// The talks.
    Talks(Op<Talk>),
    /// The turns of one talk.
    Turns(Id, Op<Turn>),
    /// The ideas.
    Ideas(Op<Idea>),
    /// What the lesson is watched with.
    Instruments(Op<Instrument>),
}

/// A list in computed order changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum KeyedEdit {
    /// An entry of the lesson.
    Entry(Keep<Entry>),
    /// A line under way.
    Draft(Keep<Draft>),
    /// A word that the agreement holds.
    Consent(Keep<Consent>),
    /// A revealed rating.
    Rating(Keep<Rating>),
    /// An agreed level.
    Agreed(Keep<AgreedLevel>),
    /// How many pupils showed the sign of a goal.
    Result(Keep<GoalResult>),
    /// A next step.
    Action(Keep<Action>),
    /// A signature.
    Signature(Keep<Signature>),
    /// A role's leaving the session to the other.
    HandOver(Keep<HandOver>),
}

/// Why an edit does not fit the session it is applied to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// The thing it speaks of is not there.
    Gone,
    /// The thing is there, and is no longer as the edit says.
    Stale,
    /// The thing it would put in is there already.
    Twice,
}

/// Where on screen something is: undo jumps there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// The phase, if it belongs to one.
    pub phase: Option<Phase>,
    /// The thing.
    pub item: Option<Id>,
}

impl From<Stale> for Misfit {
    fn from(_: Stale) -> Self {
        Self::Stale
    }
}

impl Edit {
    /// Puts a new entry in.
    #[must_use]
    pub fn put_entry(entry: Entry) -> Self {
        Self::Keyed(KeyedEdit::Entry(Keep::Put(entry)))
    }

    /// Empties a line under way.
    #[must_use]
    pub fn take_draft(draft: Draft) -> Self {
        Self::Keyed(KeyedEdit::Draft(Keep::Take(draft)))
    }

    /// The edit that undoes this one.
    #[must_use]
    pub fn inverse(self) -> Self {
        match self {
            Self::Text(place, patch) => Self::Text(place, patch.inverse()),
            Self::Set(change) => Self::Set(change.inverse()),
            Self::List(list) => Self::List(list.inverse()),
            Self::Keyed(keyed) => Self::Keyed(keyed.inverse()),
        }
    }

    /// Applies the edit.
    ///
    /// # Errors
    /// A [`Misfit`] when the session is not what the edit was made for; it is then left untouched.
    pub(crate) fn apply(&self, session: &mut Session) -> Result<(), Misfit> {
        match self {
            Self::Text(place, patch) => Ok(patch.apply(place.write(session).ok_or(Misfit::Gone)?)?),
            Self::Set(change) => change.apply(session),
            Self::List(list) => list.apply(session),
            Self::Keyed(keyed) => keyed.apply(session),
        }
    }

    /// The name of what it changes, as undo shows it.
    #[must_use]
    pub fn label(&self) -> &'static str {
        match self {
            Self::Text(place, _) => place.label(),
            Self::Set(change) => change.label(),
            Self::List(list) => list.label(),
            Self::Keyed(keyed) => keyed.label(),
        }
    }

    /// Where on screen it happens.
    #[must_use]
    pub fn spot(&self) -> Spot {
        match self {
            Self::Text(place, _) => place.spot(),
            Self::Set(change) => change.spot(),
            Self::List(list) => list.spot(),
            Self::Keyed(keyed) => keyed.spot(),
        }
    }

    /// The prose it types into, so that a burst of typing can be told.
    #[must_use]
    pub fn typed(&self) -> Option<(TextPlace, &str)> {
        match self {
            Self::Text(place, patch) => Some((*place, &patch.put)),
            Self::Keyed(KeyedEdit::Draft(Keep::Put(draft))) => {
                Some((TextPlace::Draft(draft.by, draft.line), &draft.text))
            }
            // A look begins with its first letter, as a reply does; with a level, it begins with that.
            Self::Keyed(KeyedEdit::Entry(Keep::Put(Entry {
                id,
                what: What::Look { level: None, absent: false, text, .. },
                ..
            }))) if !text.is_silent() => Some((TextPlace::Note(*id), text)),
            Self::Keyed(KeyedEdit::Agreed(Keep::Put(AgreedLevel { criterion, level: None, words })))
                if !words.is_silent() =>
            {
                Some((TextPlace::Agreed(*criterion), words))
            }
            Self::Set(Change::Observation(ObservationChange::Reply { entry, old: None, new: Some(reply) })) => {
                Some((TextPlace::Reply(*entry), &reply.text))
            }
            _ => None,
        }
    }

    /// The role whose seal it changes, if it changes nothing that the other may see.
    #[must_use]
    pub fn sealed_by(&self) -> Option<Role> {
        match self {
            Self::Set(
                Change::Assessment(AssessmentChange::Seal { role, .. })
                | Change::Reflection(ReflectionChange::Seal { role, .. }),
            ) => Some(*role),
            _ => None,
        }
    }

    /// Whether it changes what a role writes in a silence of a talk.
    pub(super) fn is_unseen_word(&self) -> bool {
        matches!(self, Self::Set(Change::Reflection(ReflectionChange::Seal { .. })))
    }

    /// What it types into, unseen: whose it is, and the criterion whose note it is, or none in a silence of a talk.
    #[must_use]
    pub fn typed_unseen(&self) -> Option<(Role, Option<Id>)> {
        match self {
            Self::Set(Change::Assessment(AssessmentChange::Seal { role, old, new: Some(new) })) => {
                Some((*role, Some(seal::retyped(old.as_ref(), new)?)))
            }
            Self::Set(Change::Reflection(ReflectionChange::Seal { role, new: Some(_), .. })) => Some((*role, None)),
            _ => None,
        }
    }

    /// Whether it only keeps the books: time given, whose turn it was, who left the session to whom, a line under way.
    ///
    /// What was signed is not changed by it.
    #[must_use]
    pub fn is_bookkeeping(&self) -> bool {
        matches!(
            self,
            Self::Text(TextPlace::Draft(..), _)
                | Self::Set(
                    Change::Session(SessionChange::Ledger { .. }) | Change::Reflection(ReflectionChange::Chair { .. })
                )
                | Self::Keyed(KeyedEdit::Draft(_) | KeyedEdit::HandOver(_) | KeyedEdit::Signature(_))
        )
    }

    /// Whether it gives a mark another code, or an instrument other codes.
    pub(super) fn is_of_codes(&self) -> bool {
        use ObservationChange::{BoxCodes, Definition, FlowKind, MarkCode, SnapshotCells, SweepMarks};
        let Self::Set(Change::Observation(change)) = self else { return false };
        matches!(
            change,
            MarkCode { .. }
                | FlowKind { .. }
                | BoxCodes { .. }
                | SweepMarks { .. }
                | SnapshotCells { .. }
                | Definition { .. }
        )
    }

    /// The wall it stands for, which undo does not cross.
    #[must_use]
    pub fn wall(&self) -> Option<Wall> {
        match self {
            Self::Set(
                Change::Assessment(AssessmentChange::Revealed { .. })
                | Change::Reflection(ReflectionChange::Silence { new: Some(Silence { opened: Some(_), .. }), .. }),
            ) => Some(Wall::Reveal),
            Self::Keyed(KeyedEdit::Signature(_)) => Some(Wall::Signature),
            Self::Set(Change::Observation(ObservationChange::Withdrawn { .. })) => Some(Wall::Withdrawal),
            _ => None,
        }
    }

    /// Goes on with `next`, when both type into the same prose, or seal the same work; else gives it back.
    pub(crate) fn absorb(&mut self, next: Self) -> Option<Self> {
        match (self, next) {
            (Self::Text(place, first), Self::Text(same, second)) if *place == same => {
                first.absorb(second).map(|second| Self::Text(same, second))
            }
            (
                Self::Set(Change::Assessment(AssessmentChange::Seal { role, new, .. })),
                Self::Set(Change::Assessment(AssessmentChange::Seal { role: same, new: next, .. })),
            ) if *role == same => {
                *new = next;
                None
            }
            (
                Self::Set(Change::Reflection(ReflectionChange::Seal { role, new, .. })),
                Self::Set(Change::Reflection(ReflectionChange::Seal { role: same, new: next, .. })),
            ) if *role == same => {
                *new = next;
                None
            }
            (_, next) => Some(next),
        }
    }
}

/// What cannot be taken back by undo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wall {
    /// The ratings were opened.
    Reveal,
    /// A name was put to it.
    Signature,
    /// A text was taken back for good.
    Withdrawal,
}

impl Change {
    fn inverse(self) -> Self {
        match self {
            Self::Session(change) => Self::Session(change.inverse()),
            Self::Plan(change) => Self::Plan(change.inverse()),
            Self::Observation(change) => Self::Observation(change.inverse()),
            Self::Reflection(change) => Self::Reflection(change.inverse()),
            Self::Assessment(change) => Self::Assessment(change.inverse()),
        }
    }

    fn apply(&self, session: &mut Session) -> Result<(), Misfit> {
        match self {
            Self::Session(change) => change.apply(session),
            Self::Plan(change) => change.apply(&mut session.plan),
            Self::Observation(change) => {
                change.apply(&mut session.observation)?;
                match change {
                    ObservationChange::EntryAt { .. } => session.observation.entries.put_in_order(),
                    ObservationChange::Withdrawn { entry, new: true, .. } => session.withdraw(*entry),
                    _ => {}
                }
                Ok(())
            }
            Self::Reflection(change) => change.apply(&mut session.reflection),
            Self::Assessment(change) => change.apply(&mut session.assessment),
        }
    }

    fn label(&self) -> &'static str {
        match self {
            Self::Session(change) => change.label(),
            Self::Plan(change) => change.label(),
            Self::Observation(change) => change.label(),
            Self::Reflection(change) => change.label(),
            Self::Assessment(change) => change.label(),
        }
    }

    fn spot(&self) -> Spot {
        match self {
            Self::Session(change) => change.spot(),
            Self::Plan(change) => change.spot(),
            Self::Observation(change) => change.spot(),
            Self::Reflection(change) => change.spot(),
            Self::Assessment(change) => change.spot(),
        }
    }
}

impl ListEdit {
    /// The names of the lists, as undo shows them.
    pub const LABELS: &'static [&'static str] =
        &["section", "goal", "step", "margin", "talk", "turn", "idea", "instrument"];

    fn inverse(self) -> Self {
        match self {
            Self::Sections(op) => Self::Sections(op.inverse()),
            Self::Goals(op) => Self::Goals(op.inverse()),
            Self::Steps(op) => Self::Steps(op.inverse()),
            Self::Margin(op) => Self::Margin(op.inverse()),
            Self::Talks(op) => Self::Talks(op.inverse()),
            Self::Turns(talk, op) => Self::Turns(talk, op.inverse()),
            Self::Ideas(op) => Self::Ideas(op.inverse()),
            Self::Instruments(op) => Self::Instruments(op.inverse()),
        }
    }

    fn apply(&self, session: &mut Session) -> Result<(), Misfit> {
        match self {
            Self::Sections(op) => op.apply(&mut session.plan.sections),
            Self::Goals(op) => op.apply(&mut session.plan.goals),
            Self::Steps(op) => op.apply(&mut session.plan.steps),
            Self::Margin(op) => op.apply(&mut session.plan.margin),
            Self::Talks(op) => op.apply(&mut session.reflection.talks),
            Self::Turns(talk, op) => {
                let talk = session.reflection.talks.iter_mut().find(|found| found.id == *talk).ok_or(Misfit::Gone)?;
                op.apply(&mut talk.turns)
            }
            Self::Ideas(op) => op.apply(&mut session.reflection.ideas),
            Self::Instruments(op) => op.apply(&mut session.observation.instruments),
        }
    }

    fn label(&self) -> &'static str {
        match self {
            Self::Sections(_) => "section",
            Self::Goals(_) => "goal",
            Self::Steps(_) => "step",
            Self::Margin(_) => "margin",
            Self::Talks(_) => "talk",
            Self::Turns(..) => "turn",
            Self::Ideas(_) => "idea",
            Self::Instruments(_) => "instrument",
        }
    }

    fn spot(&self) -> Spot {
        let (phase, item) = match self {
            Self::Sections(op) => (Phase::Plan, op.id()),
            Self::Goals(op) => (Phase::Plan, op.id()),
            Self::Steps(op) => (Phase::Plan, op.id()),
            Self::Margin(op) => (Phase::Plan, op.id()),
            Self::Talks(op) => (Phase::Think, op.id()),
            Self::Turns(_, op) => (Phase::Think, op.id()),
            Self::Ideas(op) => (Phase::Think, op.id()),
            Self::Instruments(op) => (Phase::Teach, op.id()),
        };
        Spot { phase: Some(phase), item: Some(item) }
    }
}

impl KeyedEdit {
    /// The names of the lists, as undo shows them.
    pub const LABELS: &'static [&'static str] =
        &["note", "draft", "consent", "rating", "agreed", "goal-result", "action", "sign", "hand-over"];

    fn inverse(self) -> Self {
        match self {
            Self::Entry(keep) => Self::Entry(keep.inverse()),
            Self::Draft(keep) => Self::Draft(keep.inverse()),
            Self::Consent(keep) => Self::Consent(keep.inverse()),
            Self::Rating(keep) => Self::Rating(keep.inverse()),
            Self::Agreed(keep) => Self::Agreed(keep.inverse()),
            Self::Result(keep) => Self::Result(keep.inverse()),
            Self::Action(keep) => Self::Action(keep.inverse()),
            Self::Signature(keep) => Self::Signature(keep.inverse()),
            Self::HandOver(keep) => Self::HandOver(keep.inverse()),
        }
    }

    fn apply(&self, session: &mut Session) -> Result<(), Misfit> {
        match self {
            Self::Entry(Keep::Put(entry)) => session.observation.entries.put(entry),
            Self::Entry(Keep::Take(entry)) => session.observation.entries.take(entry),
            Self::Draft(keep) => keep.apply(&mut session.drafts),
            Self::Consent(keep) => keep.apply(&mut session.agreement.agreed),
            Self::Rating(keep) => keep.apply(&mut session.assessment.ratings),
            Self::Agreed(keep) => keep.apply(&mut session.assessment.agreed),
            Self::Result(keep) => keep.apply(&mut session.assessment.results),
            Self::Action(keep) => keep.apply(&mut session.assessment.actions),
            Self::Signature(keep) => keep.apply(&mut session.assessment.signed),
            Self::HandOver(keep) => keep.apply(&mut session.handed),
        }
    }

    fn label(&self) -> &'static str {
        match self {
            Self::Entry(_) => "note",
            Self::Draft(_) => "draft",
            Self::Consent(_) => "consent",
            Self::Rating(_) => "rating",
            Self::Agreed(_) => "agreed",
            Self::Result(_) => "goal-result",
            Self::Action(_) => "action",
            Self::Signature(_) => "sign",
            Self::HandOver(_) => "hand-over",
        }
    }

    fn spot(&self) -> Spot {
        let (phase, item) = match self {
            Self::Entry(keep) => (Phase::Teach, Some(keep.item().id)),
            Self::Draft(keep) => return TextPlace::Draft(keep.item().by, keep.item().line).spot(),
            Self::Consent(_) => (Phase::Plan, None),
            Self::Rating(keep) => (Phase::Assess, Some(keep.item().criterion)),
            Self::Agreed(keep) => (Phase::Assess, Some(keep.item().criterion)),
            Self::Result(keep) => (Phase::Assess, Some(keep.item().goal)),
            Self::Action(keep) => (Phase::Assess, Some(keep.item().id)),
            Self::Signature(_) => (Phase::Assess, None),
            Self::HandOver(_) => return Spot::default(),
        };
        Spot { phase: Some(phase), item }
    }
}

/// Sets a place from `old` to `new`.
pub(crate) fn swap<T: Clone + PartialEq>(place: Option<&mut T>, old: &T, new: &T) -> Result<(), Misfit> {
    let place = place.ok_or(Misfit::Gone)?;
    if place != old {
        return Err(Misfit::Stale);
    }
    place.clone_from(new);
    Ok(())
}
