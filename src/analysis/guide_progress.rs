//! Which steps of a talk's guide have been spoken to, and by whom.

use crate::domain::catalog::{GuideStep, When};
use crate::domain::reflection::{Talk, Turn};
use crate::domain::{Id, Moment, Phase, Role, Session};

use super::Mark;
use super::evidence::evidence_of;

/// What was said to one step of the guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GuideStepTalk {
    /// The step of the guide.
    pub step: Id,
    /// How many turns the mentor has taken.
    pub mentor: usize,
    /// How many turns the mentee has taken.
    pub mentee: usize,
    /// How long was spoken, in ms: from turn to turn, without the silences in which the two had gone away.
    pub lasted: i64,
}

/// From here on a silence means that nobody was there, in ms.
const AWAY: i64 = 10 * 60_000;

impl GuideStepTalk {
    /// How many turns a voice has taken.
    #[must_use]
    pub fn turns(&self, by: Role) -> usize {
        match by {
            Role::Mentor => self.mentor,
            Role::Mentee => self.mentee,
        }
    }

    /// Done once both have spoken.
    #[must_use]
    pub fn mark(&self) -> Mark {
        match (self.mentor, self.mentee) {
            (0, 0) => Mark::Empty,
            (0, _) | (_, 0) => Mark::UnderWay,
            _ => Mark::Done,
        }
    }
}

/// Each step of the guide, in its order. A turn without a word is not counted.
#[must_use]
pub fn guide_progress(talk: &Talk) -> Vec<GuideStepTalk> {
    talk.guide.steps.iter().map(|step| spoken_to(talk, step.id)).collect()
}

/// The cells of a step, in its order, each with how many turns fill it.
#[must_use]
pub fn cells(talk: &Talk, step: &GuideStep) -> Vec<(Id, usize)> {
    let fills = |cell: Id, turn: &&Turn| turn.step == Some(step.id) && turn.cell == Some(cell);
    let filled = |cell: Id| talk.turns.iter().filter(|turn| fills(cell, turn) && !turn.text.trim().is_empty()).count();
    step.cells.iter().map(|cell| (cell.id, filled(cell.id))).collect()
}

/// How many turns to a step rest on something that was seen or planned.
#[must_use]
pub fn founded(session: &Session, talk: &Talk, step: Id) -> usize {
    let to_step = talk.turns.iter().filter(|turn| turn.step == Some(step));
    to_step.filter(|turn| !evidence_of(turn, session).is_empty()).count()
}

/// How many minutes each step of a talk may take: shares of the minutes that the cycle gives to the talk after the lesson, if
/// the session has one, else what the guide says.
#[must_use]
pub fn boxes(session: &Session, talk: &Talk) -> Vec<u32> {
    let cycle = session.cycle.as_ref().filter(|_| talk.when == When::After);
    talk.guide.spread(cycle.map_or_else(|| talk.guide.minutes(), |cycle| cycle.minutes_of(Phase::Think)))
}

fn spoken_to(talk: &Talk, step: Id) -> GuideStepTalk {
    let turns: Vec<&Turn> =
        talk.turns.iter().filter(|turn| turn.step == Some(step) && !turn.text.trim().is_empty()).collect();
    let by = |role| turns.iter().filter(|turn| turn.by == role).count();
    GuideStepTalk {
        step,
        mentor: by(Role::Mentor),
        mentee: by(Role::Mentee),
        lasted: lasted(turns.iter().map(|turn| turn.at).collect()),
    }
}

fn lasted(mut moments: Vec<Moment>) -> i64 {
    moments.sort_unstable();
    let silences = moments.iter().zip(moments.iter().skip(1)).map(|(one, next)| (*next - *one).num_milliseconds());
    silences.filter(|silence| *silence < AWAY).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixture::{both, id, lesson, note, talk_of};
    use crate::domain::catalog::{Cycle, GuideCell};
    use crate::domain::observation::Kind;

    #[test]
    fn the_cells_of_a_step_are_filled_by_what_was_said_to_them() {
        let mut talk = talk_of(&[("tujuan", Role::Mentee, "satu"), ("tujuan", Role::Mentor, "dua")]);
        talk.guide.steps[0].cells = ["ingin", "rasa"].map(|name| GuideCell { id: id(name), label: both(name) }).into();
        talk.turns[1].cell = Some(id("rasa"));
        assert_eq!(cells(&talk, &talk.guide.steps[0]), [(id("ingin"), 0), (id("rasa"), 1)]);
        assert_eq!(cells(&talk, &talk.guide.steps[1]), []);
    }

    #[test]
    fn a_cycle_gives_its_minutes_to_the_steps_of_the_talk_after_the_lesson() {
        let (mut session, mut talk) = (lesson(), talk_of(&[]));
        assert_eq!(boxes(&session, &talk), [10, 10]);
        let source = talk.guide.source.clone();
        let (name, about) = (both("Mini"), both("Uji"));
        let cycle = Cycle { id: id("mini"), name, about, source, plan: 10, teach: 20, think: 11, assess: 5 };
        session.cycle = Some(Box::new(cycle));
        assert_eq!(boxes(&session, &talk).iter().sum::<u32>(), 11);
        talk.when = When::Before;
        assert_eq!(boxes(&session, &talk), [10, 10], "the talk before it is part of the plan");
    }

    #[test]
    fn strengths_count_where_they_rest_on_something() {
        let mut session = lesson();
        session.observation.entries = vec![note(1, 1_000, Role::Mentor, Kind::Seen, "satu")].into();
        let talk = talk_of(&[("tujuan", Role::Mentee, "[#n1] berjalan"), ("tujuan", Role::Mentee, "ini juga")]);
        assert_eq!((founded(&session, &talk, id("tujuan")), founded(&session, &talk, id("identifikasi"))), (1, 0));
    }

    #[test]
    fn a_step_is_done_when_both_have_spoken_to_it() {
        let talk = talk_of(&[
            ("tujuan", Role::Mentee, "satu"),
            ("tujuan", Role::Mentor, "dua"),
            ("tujuan", Role::Mentee, "tiga"),
            ("identifikasi", Role::Mentor, "empat"),
            ("identifikasi", Role::Mentee, " "),
        ]);
        let steps = guide_progress(&talk);
        assert_eq!((steps[0].mentee, steps[0].mentor, steps[0].mark()), (2, 1, Mark::Done));
        assert_eq!((steps[1].mentee, steps[1].mentor, steps[1].mark()), (0, 1, Mark::UnderWay));
    }

    #[test]
    fn a_step_lasts_from_turn_to_turn_and_not_overnight() {
        // The fixture's turns begin a minute apart.
        let mut talk = talk_of(&[
            ("tujuan", Role::Mentee, "satu"),
            ("tujuan", Role::Mentor, "dua"),
            ("tujuan", Role::Mentee, "tiga"),
        ]);
        assert_eq!(guide_progress(&talk)[0].lasted, 2 * 60_000);
        talk.turns[2].at += chrono::TimeDelta::days(1);
        assert_eq!(guide_progress(&talk)[0].lasted, 60_000);
    }
}
