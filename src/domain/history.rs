//! The steps that can be undone and redone, rebuilt from nothing but records.

use chrono::TimeDelta;

use super::chair;
use super::edit::{Edit, Spot, Wall};
use super::record::{Act, Group, Record};
use super::{Moment, Role, silence};

/// Typing that goes on within this is one burst: one undo step.
const BURST: TimeDelta = TimeDelta::seconds(1);

/// What was done and can be undone, and what was undone and can be redone. Unbounded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    done: Vec<UndoStep>,
    undone: Vec<UndoStep>,
}

/// One undo step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UndoStep {
    /// Its name in the journal.
    pub group: Group,
    /// Whose it is.
    pub by: Role,
    /// When its last record was made.
    pub at: Moment,
    /// What it changed, in order, typing joined.
    pub edits: Vec<Edit>,
}

/// Why there is nothing to undo or redo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Halt {
    /// The beginning, or the end, of the history that is known.
    End,
    /// A wall that undo does not cross.
    Wall(Wall),
    /// The step is the other's; the pen must be passed first.
    Theirs {
        /// Whose.
        by: Role,
        /// The name of what it changed.
        label: &'static str,
    },
}

impl UndoStep {
    /// The name of a step that puts codes right over the whole session.
    pub const CODES: &'static str = "codes";

    /// The name of what it changed: that of the edit that says most.
    #[must_use]
    pub fn label(&self) -> &'static str {
        if self.edits.len() > 1 && self.edits.iter().all(Edit::is_of_codes) {
            return Self::CODES;
        }
        let telling = self.edits.iter().find(|edit| !matches!(edit.label(), "draft"));
        telling.or(self.edits.first()).map_or("draft", Edit::label)
    }

    /// Where on screen it happened.
    #[must_use]
    pub fn spot(&self) -> Spot {
        let telling = self.edits.iter().map(Edit::spot).find(|spot| spot.phase.is_some());
        telling.unwrap_or_default()
    }

    /// The edits that take it back.
    #[must_use]
    pub fn inverse(&self) -> Vec<Edit> {
        self.edits.iter().rev().cloned().map(Edit::inverse).collect()
    }

    /// Whether it only keeps the books.
    #[must_use]
    pub fn is_bookkeeping(&self) -> bool {
        self.edits.iter().all(Edit::is_bookkeeping)
    }

    fn wall(&self) -> Option<Wall> {
        self.edits.iter().find_map(Edit::wall)
    }

    fn is_sealed_from(&self, role: Role) -> bool {
        self.edits.iter().all(|edit| edit.sealed_by() == Some(role.other()))
    }

    fn record(&self, act: Act, edits: Vec<Edit>) -> Record {
        Record { seq: self.group.0, at: self.at, by: self.by, group: self.group, act, edits }
    }
}

impl History {
    /// The history that these records make, in order.
    #[must_use]
    pub fn from_records(records: impl IntoIterator<Item = Record>) -> Self {
        let mut history = Self::default();
        for record in records {
            history.note(&record);
        }
        history
    }

    /// The fewest records that make this history again: a group is one record.
    #[must_use]
    pub fn records(&self) -> Vec<Record> {
        let undone = || self.undone.iter().rev();
        let done = self.done.iter().chain(undone()).map(|step| step.record(Act::Do, step.edits.clone()));
        let taken_back = self.undone.iter().map(|step| step.record(Act::Undo(step.group), Vec::new()));
        done.chain(taken_back).collect()
    }

    /// Takes note of a record that has been applied.
    pub fn note(&mut self, record: &Record) {
        match record.act {
            Act::Do => self.note_done(record),
            Act::Undo(group) => {
                carry(&mut self.done, &mut self.undone, group);
                self.note_taken_back(group, record);
            }
            Act::Redo(group) => carry(&mut self.undone, &mut self.done, group),
            Act::Program => {}
        }
    }

    /// Puts what an earlier opening left beneath this history.
    pub fn put_beneath(&mut self, mut older: Self) {
        if self.done.is_empty() && self.undone.is_empty() {
            *self = older;
            return;
        }
        older.done.append(&mut self.done);
        self.done = older.done;
    }

    /// What was done after a record and was not taken back, oldest first.
    pub fn since(&self, seq: u64) -> impl Iterator<Item = &UndoStep> {
        self.done.iter().filter(move |step| step.group.0 > seq)
    }

    /// When the last of what can be undone was done.
    #[must_use]
    pub fn last_at(&self) -> Option<Moment> {
        self.done.last().map(|step| step.at)
    }

    /// Whether nothing is known that could be undone or redone.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.done.is_empty() && self.undone.is_empty()
    }

    /// The steps that stand, the oldest first.
    pub fn steps(&self) -> impl DoubleEndedIterator<Item = &UndoStep> {
        self.done.iter()
    }

    /// The step that `by` would undo next.
    ///
    /// # Errors
    /// A [`Halt`] that says why there is none.
    pub fn next_undo(&self, by: Role) -> Result<&UndoStep, Halt> {
        open_to(&self.done, by)
    }

    /// The step that `by` would redo next.
    ///
    /// # Errors
    /// A [`Halt`] that says why there is none.
    pub fn next_redo(&self, by: Role) -> Result<&UndoStep, Halt> {
        open_to(&self.undone, by)
    }

    /// The undo step that an edit goes on with: the last one, when both type into the same prose within a second.
    #[must_use]
    pub fn burst(&self, by: Role, at: Moment, edits: &[Edit]) -> Option<Group> {
        let [edit] = edits else { return None };
        let last = self.done.last()?;
        let goes_on = self.undone.is_empty()
            && last.by == by
            && last.edits.iter().all(|before| goes_on(before, edit))
            && (TimeDelta::zero()..BURST).contains(&(at - last.at));
        goes_on.then_some(last.group)
    }

    /// What went along with a step that was taken back comes back with it, but for whose turn to speak it was. Where only the
    /// step is told, it is as it was.
    fn note_taken_back(&mut self, group: Group, record: &Record) {
        let step = self.undone.last_mut().filter(|step| step.group == group && !record.edits.is_empty());
        if let Some(step) = step {
            let edits = record.edits.iter().rev().filter(|edit| !chair::is_of_chair(edit));
            step.edits = edits.cloned().map(Edit::inverse).collect();
        }
    }

    fn note_done(&mut self, record: &Record) {
        self.undone.clear();
        match self.done.last_mut() {
            Some(last) if last.group == record.group => {
                last.at = record.at;
                for edit in &record.edits {
                    push_joined(&mut last.edits, edit.clone());
                }
            }
            _ => self.done.push(UndoStep {
                group: record.group,
                by: record.by,
                at: record.at,
                edits: record.edits.clone(),
            }),
        }
    }
}

/// Whether an edit types on where the one before it did. A new line begins anew.
fn goes_on(before: &Edit, edit: &Edit) -> bool {
    match (edit, edit.typed()) {
        (Edit::Text(..), Some((place, typed))) => {
            !typed.contains('\n') && before.typed().is_some_and(|(before, _)| before == place)
        }
        (_, None) => edit.typed_unseen().is_some_and(|place| before.typed_unseen() == Some(place)),
        _ => false,
    }
}

/// Moves a step from one stack onto the other.
fn carry(from: &mut Vec<UndoStep>, onto: &mut Vec<UndoStep>, group: Group) {
    if let Some(place) = from.iter().rposition(|step| step.group == group) {
        onto.push(from.remove(place));
    }
}

/// The top step of a stack that a role may take, passing by what the other has sealed.
fn open_to(steps: &[UndoStep], by: Role) -> Result<&UndoStep, Halt> {
    let passed = steps.iter().rev().take_while(|step| step.is_sealed_from(by));
    let step = steps.iter().rev().find(|step| !step.is_sealed_from(by)).ok_or(Halt::End)?;
    // What the other has written in a silence would be lost with it.
    if silence::begins(&step.edits) && passed.flat_map(|step| &step.edits).any(Edit::is_unseen_word) {
        return Err(Halt::Theirs { by: by.other(), label: "unseen-words" });
    }
    if let Some(wall) = step.wall() {
        return Err(Halt::Wall(wall));
    }
    if step.by != by {
        return Err(Halt::Theirs { by: step.by, label: step.label() });
    }
    Ok(step)
}

/// Adds an edit to a list, joined with the last one where both type into the same prose.
fn push_joined(edits: &mut Vec<Edit>, edit: Edit) {
    let apart = match edits.last_mut() {
        Some(last) => last.absorb(edit),
        None => Some(edit),
    };
    edits.extend(apart);
}
