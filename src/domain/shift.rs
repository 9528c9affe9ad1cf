//! A session moved to another day, every date and moment of it together.

use chrono::TimeDelta;

use super::{Moment, Session};

impl Session {
    /// The same session so many days later; earlier for a negative number. Times of the day stay.
    #[must_use]
    pub fn moved_by_days(mut self, days: i64) -> Self {
        let by = TimeDelta::try_days(days).unwrap_or_default();
        for moment in self.moments_mut() {
            *moment = moment.checked_add_signed(by).unwrap_or(*moment);
        }
        for due in self.assessment.actions.iter_mut().filter_map(|action| action.due.as_mut()) {
            *due = due.checked_add_signed(by).unwrap_or(*due);
        }
        self
    }

    /// Every moment of wall time in it.
    fn moments_mut(&mut self) -> impl Iterator<Item = &mut Moment> {
        let observation = &mut self.observation;
        let replies = observation.entries.iter_mut().filter_map(|entry| entry.reply.as_mut());
        let turns = self.reflection.talks.iter_mut().flat_map(|talk| &mut talk.turns);
        [&mut self.created]
            .into_iter()
            .chain(&mut self.scheduled)
            .chain(self.agreement.agreed.iter_mut().map(|consent| &mut consent.at))
            .chain(self.plan.margin.iter_mut().map(|note| &mut note.at))
            .chain(&mut observation.started)
            .chain(&mut observation.ended)
            .chain(replies.map(|reply| &mut reply.at))
            .chain(turns.map(|turn| &mut turn.at))
            .chain(self.reflection.ideas.iter_mut().map(|idea| &mut idea.at))
            .chain(&mut self.assessment.revealed)
            .chain(self.assessment.signed.iter_mut().map(|signature| &mut signature.at))
            .chain(self.drafts.iter_mut().map(|draft| &mut draft.at))
    }
}
