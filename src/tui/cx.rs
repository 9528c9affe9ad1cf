//! What a pane of a session may look at while it handles a key or draws.

use std::ops::Deref;

use crate::domain::citation;
use crate::domain::session::Draft;
use crate::domain::{Edit, Keep, KeyedEdit, LessonTime, Line, Moment, Now, Patch, Role, Session, TextPlace};

use super::house::House;

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

    /// The edits that make the text of a place what people have typed. A draft begins with its first letter and ends with its last.
    #[must_use]
    pub fn write(&self, place: TextPlace, typed: &str) -> Vec<Edit> {
        let text = citation::stored(typed, self.session);
        if let TextPlace::Draft(by, line) = place {
            return self.write_draft(by, line, &text);
        }
        let Some(old) = place.read(self.session) else { return Vec::new() };
        Patch::between(old, &text).map(|patch| Edit::Text(place, patch)).into_iter().collect()
    }

    fn write_draft(&self, by: Role, line: Line, text: &str) -> Vec<Edit> {
        let edit = match self.session.draft(by, line) {
            None if text.is_empty() => None,
            None => {
                let draft = Draft { by, line, at: self.moment(), text: text.into() };
                Some(Edit::Keyed(KeyedEdit::Draft(Keep::Put(draft))))
            }
            Some(draft) if text.is_empty() => Some(Edit::take_draft(draft.clone())),
            Some(draft) => {
                Patch::between(&draft.text, text).map(|patch| Edit::Text(TextPlace::Draft(by, line), patch))
            }
        };
        edit.into_iter().collect()
    }
}
