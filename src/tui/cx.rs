//! What a pane of a session may look at while it handles a key or draws.

use std::collections::BTreeSet;
use std::ops::Deref;

use crate::config::{Context, plain_marks};
use crate::domain::assessment::AgreedLevel;
use crate::domain::catalog::Instrument;
use crate::domain::citation;
use crate::domain::observation::{Entry, ObservationChange, Parties, Reply, labelled};
use crate::domain::session::Draft;
use crate::domain::{
    Change, Edit, Id, Keep, KeyedEdit, LessonTime, Moment, Now, Patch, Role, Session, TextPlace, agreeing, rights,
};

use super::house::House;

#[cfg(test)]
/// Nothing is new.
pub(crate) const NO_NEWS: &BTreeSet<Id> = &BTreeSet::new();

/// The session as it is now, who holds the pen, and what time it is. Gives all of [`House`] too.
#[derive(Clone, Copy)]
pub struct Cx<'a> {
    /// The house around the session.
    pub house: &'a House,
    /// The session as it is now.
    pub session: &'a Session,
    /// Who holds the pen.
    pub pen: Role,
    /// One reading of the clocks, for everything that happens in this turn of the loop.
    pub now: Now,
    /// Where the lesson stands, counted by the steady clock; its end, once it is over.
    pub lesson: LessonTime,
    /// The same as keys see it: not begun, running, in a gap.
    pub standing: Context,
    /// What is new to whoever the session was left to.
    pub news: &'a BTreeSet<Id>,
    /// Whether nothing may be changed, because another window holds the session or the folder cannot be written.
    pub read_only: bool,
}

impl Deref for Cx<'_> {
    type Target = House;

    fn deref(&self) -> &House {
        self.house
    }
}

impl<'a> Cx<'a> {
    /// What an instrument calls one of its codes, in the language in force.
    #[must_use]
    pub fn label(&self, instrument: &Instrument, code: Id) -> String {
        labelled::label(instrument, code, self.words.tongue())
    }

    /// A mark in words, without its time.
    #[must_use]
    pub fn mark(&self, entry: &Entry) -> String {
        let parties = Parties { teacher: self.words.the_teacher(), class: self.words.the_class() };
        let words = self.session.mark_in_words(entry, self.words.tongue(), &parties).unwrap_or_default();
        if self.glyphs.plain_marks { plain_marks(&words).into_owned() } else { words }
    }

    /// The moment to stamp things with: start + lesson time while a lesson runs, so that a changed wall clock moves nothing.
    #[must_use]
    pub fn moment(&self) -> Moment {
        match self.session.observation.started {
            Some(started) if self.session.observation.is_running() => self.lesson.moment(started),
            _ => self.now.wall,
        }
    }

    /// The name of the person in a role, as they gave it.
    #[must_use]
    pub fn name(&self, role: Role) -> &'a str {
        &self.session.person(role).name
    }

    /// A stored text as people read it: citations by number.
    #[must_use]
    pub fn shown(&self, text: &str) -> String {
        citation::shown(text, self.session)
    }

    /// The text of a place as people read it; empty where nothing has been written.
    #[must_use]
    pub fn read(&self, place: TextPlace) -> String {
        self.shown(place.read(self.session).unwrap_or_default())
    }

    /// Why whoever has the pen cannot write there; `None` where they can.
    #[must_use]
    pub fn why_not_write(&self, place: TextPlace) -> Option<String> {
        if self.read_only {
            return Some(self.words.why_read_only());
        }
        let theirs = rights::only_writer(place, self.session).filter(|only| *only != self.pen);
        theirs.map(|only| self.words.not_yours(self.name(only), &self.words.change(place.label())))
    }

    /// The edits that make the text of a place what people have typed. A draft and a reply begin with their first letter and end
    /// with their last. What was agreed on is agreed on no longer when its words change.
    #[must_use]
    pub fn write(&self, place: TextPlace, typed: &str) -> Vec<Edit> {
        let text = citation::stored(typed, self.session);
        let edit = match place.read(self.session) {
            None if text.is_empty() => None,
            None => self.begin(place, &text),
            Some(old) => {
                let ended = text.is_empty().then(|| self.end(place)).flatten();
                ended.or_else(|| Patch::between(old, &text).map(|patch| Edit::Text(place, patch)))
            }
        };
        let reopens = edit.is_some() && place.is_of_agreement();
        let taken_back = reopens.then(|| agreeing::reopen(self.session)).into_iter().flatten();
        edit.into_iter().chain(taken_back).collect()
    }

    /// The edit that brings a text into being, of those that are not always there.
    fn begin(&self, place: TextPlace, text: &str) -> Option<Edit> {
        let (at, text) = (self.moment(), text.into());
        match place {
            TextPlace::Draft(by, line) => Some(Edit::Keyed(KeyedEdit::Draft(Keep::Put(Draft { by, line, at, text })))),
            TextPlace::Reply(entry) => Some(set_reply(entry, None, Some(Reply { at, text }))),
            TextPlace::Agreed(criterion) => {
                let agreed = AgreedLevel { criterion, level: None, words: text };
                Some(Edit::Keyed(KeyedEdit::Agreed(Keep::Put(agreed))))
            }
            _ => None,
        }
    }

    /// The edit that lets a text go with its last letter, of those that are not always there.
    fn end(&self, place: TextPlace) -> Option<Edit> {
        match place {
            TextPlace::Draft(by, line) => self.session.draft(by, line).cloned().map(Edit::take_draft),
            TextPlace::Reply(entry) => {
                let reply = self.session.entry(entry)?.reply.clone()?;
                Some(set_reply(entry, Some(reply), None))
            }
            TextPlace::Agreed(criterion) => {
                let agreed = self.session.assessment.agreed_on(criterion).filter(|agreed| agreed.level.is_none())?;
                Some(Edit::Keyed(KeyedEdit::Agreed(Keep::Take(agreed.clone()))))
            }
            _ => None,
        }
    }
}

fn set_reply(entry: Id, old: Option<Reply>, new: Option<Reply>) -> Edit {
    Edit::Set(Change::Observation(ObservationChange::Reply { entry, old, new }))
}
