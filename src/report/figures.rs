//! The figures of a session, each with its base: in sentences and in tables, the same on paper and on a terminal, and for
//! programs.

pub mod json;
pub mod sheet;
pub mod text;
mod ways;

use super::words::{Minutes, Percent, Phrases, Seconds, Time};
use crate::analysis::openings::{Opening, openings};
use crate::analysis::time_use::time_use;
use crate::analysis::{TalkShare, notes};
use crate::domain::catalog::Instrument;
use crate::domain::observation::Observation;
use crate::domain::reflection::Talk;
use crate::domain::{Id, LessonTime, Role, Session};

/// Which figures, and how far a lesson that runs has got.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// Those of one instrument alone.
    pub instrument: Option<Id>,
    /// Where a lesson that still runs has got to.
    pub now: LessonTime,
}

impl Wanted {
    fn instruments(self, session: &Session) -> impl Iterator<Item = &Instrument> {
        let all = session.observation.instruments.iter();
        all.filter(move |instrument| self.instrument.is_none_or(|wanted| wanted == instrument.id))
    }
}

impl Phrases<'_> {
    /// When the lesson was, or since when it runs.
    pub(super) fn lesson(self, observation: &Observation) -> Option<String> {
        let from = observation.started?;
        let day = from.date_naive();
        Some(match observation.ended {
            Some(to) => self.lesson_span(day, Time(from), Time(to)),
            None => self.lesson_since(day, Time(from)),
        })
    }

    /// All that the lesson and its notes say in figures.
    pub(super) fn figures(self, session: &Session, now: LessonTime) -> Vec<String> {
        let openings = openings(session, now);
        let openings = openings.iter().map(|opening| self.opening(session, opening));
        self.counted(session).into_iter().chain(self.watched(session, now)).chain(openings).collect()
    }

    /// How many words of a talk are whose.
    pub(super) fn shares(self, session: &Session, talk: &Talk) -> Option<String> {
        let share = TalkShare::of_talk(talk);
        let percent = |by| share.share(by).percent().map(Percent);
        let name = |by| &*session.person(by).name;
        let words = share.share(Role::Mentee).base;
        let (theirs, others) = (percent(Role::Mentee)?, percent(Role::Mentor)?);
        Some(self.talk_share(name(Role::Mentee), theirs, name(Role::Mentor), others, words))
    }

    /// How much of the time in which one had the chair of a talk was whose; what still runs is not counted.
    pub(super) fn time_shares(self, session: &Session, talk: &Talk) -> Option<String> {
        let ended = talk.chair.iter().filter(|spell| spell.until.is_some());
        let share = TalkShare::of_time(ended, session.created);
        let percent = |by| share.share(by).percent().map(Percent);
        let name = |by| &*session.person(by).name;
        let ms = i64::try_from(share.share(Role::Mentee).base).unwrap_or(i64::MAX);
        let (theirs, others) = (percent(Role::Mentee)?, percent(Role::Mentor)?);
        Some(self.time_share(name(Role::Mentee), theirs, name(Role::Mentor), others, Minutes(ms)))
    }

    fn counted(self, session: &Session) -> Option<String> {
        let count = notes::count(session);
        (count.all() > 0).then(|| self.notes(count.all(), count.seen, count.thought, count.asked))
    }

    fn watched(self, session: &Session, now: LessonTime) -> Option<String> {
        let time = time_use(session, now)?;
        let percent = time.watched().percent()?;
        Some(self.observed(Minutes(time.observed), Minutes(time.lesson), Percent(percent)))
    }

    fn opening(self, session: &Session, opening: &Opening) -> String {
        match opening {
            Opening::StepOver { step, planned, elapsed } => {
                self.step_over(&titled(session, *step), Minutes(elapsed - planned), Minutes(*planned))
            }
            Opening::StepNotReached { step } => self.step_not_reached(&titled(session, *step)),
            Opening::Seats { seats, most } => self.seats(*seats as u64, &most.name, most.notes.part, most.notes.base),
            Opening::Wait { median, questions } => self.wait(Seconds(*median), *questions as u64),
        }
    }
}

/// A step with its number: `L2 Kartu pecahan`.
pub(super) fn titled(session: &Session, step: Id) -> String {
    let number = session.plan.step_number(step).map(|number| format!("L{number}")).unwrap_or_default();
    let title = session.plan.step(step).map(|step| &*step.title).unwrap_or_default();
    format!("{number} {title}").trim().to_owned()
}
