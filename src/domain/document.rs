//! A session that is being worked on: what it is now, and the way back.

use std::sync::Arc;

use super::chair;
use super::edit::{Edit, Misfit};
use super::history::{Halt, History, UndoStep};
use super::lesson;
use super::record::{Act, Group, MOST_RECORDS, Record};
use super::rights::not_for;
use super::{Moment, Role, Session};

/// A session with its history. Applying an edit yields the record that the journal must hold.
#[derive(Clone, Debug)]
pub struct Document {
    session: Arc<Session>,
    history: History,
    /// A step of its own: typing does not go on with it, however soon it comes.
    alone: Option<Group>,
}

/// Why an edit was not made. The session is then as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is for the other to do.
    NotYours {
        /// Who may.
        only: Role,
        /// The name of what it would have changed.
        label: &'static str,
    },
    /// It does not fit the session as it is now.
    Misfit(Misfit),
    /// There is nothing to undo or redo.
    Halt(Halt),
    /// The session has come to as many records as there can be.
    Full,
    /// A record that is not the next one.
    OutOfOrder {
        /// The number that was expected.
        wanted: u64,
        /// The number that came.
        found: u64,
    },
}

impl From<Misfit> for Refusal {
    fn from(misfit: Misfit) -> Self {
        Self::Misfit(misfit)
    }
}

impl From<Halt> for Refusal {
    fn from(halt: Halt) -> Self {
        Self::Halt(halt)
    }
}

impl Document {
    /// A session as it was read, with no history yet.
    #[must_use]
    pub fn new(session: Session) -> Self {
        Self { session: Arc::new(session), history: History::default(), alone: None }
    }

    /// What the session is now.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// What the session is now, to be written elsewhere while work goes on.
    #[must_use]
    pub fn shared(&self) -> Arc<Session> {
        Arc::clone(&self.session)
    }

    /// What can be undone and redone.
    #[must_use]
    pub fn history(&self) -> &History {
        &self.history
    }

    /// Puts what an earlier opening left beneath this history.
    pub fn put_beneath(&mut self, older: History) {
        self.history.put_beneath(older);
    }

    /// Forgets what could be undone.
    pub fn forget(&mut self) {
        self.history = History::default();
    }

    /// Makes edits, all or none, as one undo step; a burst of typing goes on with the last one.
    ///
    /// # Errors
    /// A [`Refusal`] when one of them is not `by`'s to make, or does not fit.
    pub fn apply(&mut self, by: Role, at: Moment, edits: Vec<Edit>) -> Result<Record, Refusal> {
        self.check_rights(by, &edits)?;
        let group = self.history.burst(by, at, &edits).filter(|group| Some(*group) != self.alone);
        self.commit(by, at, group, Act::Do, edits)
    }

    /// Makes edits, all or none, as an undo step of their own: they go on with no burst of typing, and none goes on with them.
    ///
    /// # Errors
    /// A [`Refusal`] when one of them is not `by`'s to make, or does not fit.
    pub fn apply_alone(&mut self, by: Role, at: Moment, edits: Vec<Edit>) -> Result<Record, Refusal> {
        self.check_rights(by, &edits)?;
        let record = self.commit(by, at, None, Act::Do, edits)?;
        self.alone = Some(record.group);
        Ok(record)
    }

    /// Makes edits that nobody asked for: no undo step.
    ///
    /// # Errors
    /// A [`Refusal`] when one of them does not fit.
    pub fn apply_by_program(&mut self, by: Role, at: Moment, edits: Vec<Edit>) -> Result<Record, Refusal> {
        self.commit(by, at, None, Act::Program, edits)
    }

    /// Takes back the last step of `by`.
    ///
    /// # Errors
    /// A [`Refusal`] that says why it cannot be.
    pub fn undo(&mut self, by: Role, at: Moment) -> Result<(Record, UndoStep), Refusal> {
        let step = self.history.next_undo(by)?.clone();
        let first = chair::before_taking_back(&self.session.reflection, &step.edits);
        let back = lesson::take_start_back(&self.session, &step.edits).unwrap_or_else(|| step.inverse());
        let edits = first.into_iter().chain(back).collect();
        let record = self.commit(by, at, None, Act::Undo(step.group), edits)?;
        Ok((record, step))
    }

    /// Does again the last step that `by` took back.
    ///
    /// # Errors
    /// A [`Refusal`] that says why it cannot be.
    pub fn redo(&mut self, by: Role, at: Moment) -> Result<(Record, UndoStep), Refusal> {
        let step = self.history.next_redo(by)?.clone();
        let record = self.commit(by, at, None, Act::Redo(step.group), step.edits.clone())?;
        Ok((record, step))
    }

    /// Applies a record of the journal. One that the session holds already is passed by.
    ///
    /// # Errors
    /// A [`Refusal`] when it is not the next one, or does not fit; the session is then as it was.
    pub fn replay(&mut self, record: &Record) -> Result<(), Refusal> {
        if record.seq > self.session.seq {
            let wanted = self.session.seq + 1;
            if record.seq != wanted {
                return Err(Refusal::OutOfOrder { wanted, found: record.seq });
            }
            make(Arc::make_mut(&mut self.session), &record.edits)?;
            Arc::make_mut(&mut self.session).seq = record.seq;
        }
        self.history.note(record);
        Ok(())
    }

    fn check_rights(&self, by: Role, edits: &[Edit]) -> Result<(), Refusal> {
        match not_for(by, edits, &self.session) {
            Some((only, edit)) => Err(Refusal::NotYours { only, label: edit.label() }),
            None => Ok(()),
        }
    }

    fn commit(
        &mut self,
        by: Role,
        at: Moment,
        group: Option<Group>,
        act: Act,
        edits: Vec<Edit>,
    ) -> Result<Record, Refusal> {
        let seq = self.session.seq + 1;
        if seq > MOST_RECORDS {
            return Err(Refusal::Full);
        }
        let session = Arc::make_mut(&mut self.session);
        make(session, &edits)?;
        session.seq = seq;
        let record = Record { seq, at, by, group: group.unwrap_or(Group(seq)), act, edits };
        self.history.note(&record);
        Ok(record)
    }
}

/// Applies edits in order; when one does not fit, those before it are taken back.
fn make(session: &mut Session, edits: &[Edit]) -> Result<(), Misfit> {
    for (place, edit) in edits.iter().enumerate() {
        if let Err(misfit) = edit.apply(session) {
            for made in edits.iter().take(place).rev() {
                // What was just made can be unmade: its inverse fits by construction.
                let _ = made.clone().inverse().apply(session);
            }
            return Err(misfit);
        }
    }
    Ok(())
}
