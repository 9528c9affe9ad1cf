//! Which steps of a talk's guide have been spoken to, and by whom.

use crate::domain::reflection::{Talk, Turn};
use crate::domain::{Id, Moment, Role};

use super::Mark;

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
    use crate::analysis::fixture::talk_of;

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
