//! What lies on the desk: the open session, the pen, the lesson's clock.

use std::collections::BTreeSet;

use crate::domain::{Id, Now, Role};
use crate::store::OpenSession;
use crate::tui::cx::Cx;
use crate::tui::house::House;
use crate::tui::lesson_clock::LessonClock;

use super::time::Stopwatch;

/// The parts of a session's screen that the panes look at and do not change.
pub(super) struct Desk {
    pub(super) open: OpenSession,
    pub(super) pen: Role,
    pub(super) clock: LessonClock,
    /// What counts the time that somebody is there.
    pub(super) stopwatch: Stopwatch,
    /// What is new to whoever the session was left to.
    pub(super) news: BTreeSet<Id>,
}

impl Desk {
    pub(super) fn new(open: OpenSession, pen: Role, now: Now) -> Self {
        let mut clock = LessonClock::default();
        clock.follow(&open.session().observation, now);
        Self { open, pen, clock, stopwatch: Stopwatch::default(), news: BTreeSet::new() }
    }

    /// What a pane may look at.
    pub(super) fn cx<'a>(&'a self, house: &'a House, now: Now) -> Cx<'a> {
        let session = self.open.session();
        let lesson = self.clock.lesson(&session.observation, now);
        Cx {
            house,
            session,
            pen: self.pen,
            now,
            lesson,
            standing: self.clock.standing(),
            news: &self.news,
            read_only: self.open.read_only().is_some(),
        }
    }
}
