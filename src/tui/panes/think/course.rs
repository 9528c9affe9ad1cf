//! Where a talk stands along its guide, and what the two might be reminded of.

use crate::analysis::guide_progress::guide_progress;
use crate::analysis::{Mark, Share, TalkShare};
use crate::domain::reflection::{Spell, Talk, Turn};
use crate::domain::talking::step_in_force;
use crate::domain::{Id, Role};

/// From this part of all words on, in percent, a mentor is said to hold the talk.
const HOLDS: f64 = 55.0;
/// Of less time than this no shares are worth talking of, in ms.
const WORTH_SAYING: u64 = 60_000;
/// For so many turns in a row before it is said.
const PATIENCE: usize = 3;

/// Something to be reminded of, beside the line and in passing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hint {
    /// This voice speaks first in the step in force, and the other has the pen.
    SpeaksFirst(Role),
    /// The mentor has held more than their part for some turns: their share of all words.
    MentorHolds(Share),
    /// The same, where turns are timed: their share of the time, in ms.
    MentorHoldsTime(Share),
}

/// What whoever holds the pen might be reminded of, if anything.
pub(super) fn hint(talk: &Talk, pen: Role) -> Option<Hint> {
    speaks_first(talk, pen).or_else(|| mentor_holds_time(talk)).or_else(|| mentor_holds(talk))
}

fn speaks_first(talk: &Talk, pen: Role) -> Option<Hint> {
    let step = step_in_force(talk)?;
    let opener = talk.guide.opener(step);
    let spoken = guide_progress(talk).iter().any(|said| said.step == step.id && said.mark() != Mark::Empty);
    (opener != pen && !spoken).then_some(Hint::SpeaksFirst(opener))
}

/// By the turns that were timed to their end: whoever speaks now is let speak.
fn mentor_holds_time(talk: &Talk) -> Option<Hint> {
    let over: Vec<Spell> = talk.chair.iter().filter(|spell| spell.until.is_some()).copied().collect();
    let last = over.last()?.until?;
    let share_of = |spells: &[Spell]| TalkShare::of_time(spells, last).share(Role::Mentor);
    let held = (0..PATIENCE).filter_map(|back| over.get(..over.len().checked_sub(back)?)).filter(|spells| {
        let share = share_of(spells);
        share.base >= WORTH_SAYING && share.percent().is_some_and(|percent| percent > HOLDS)
    });
    (held.count() == PATIENCE).then(|| Hint::MentorHoldsTime(share_of(&over)))
}

fn mentor_holds(talk: &Talk) -> Option<Hint> {
    let share_of = |turns: &[Turn]| TalkShare::of(turns).share(Role::Mentor);
    let said = talk.turns.len();
    let held = (0..PATIENCE).filter_map(|back| talk.turns.get(..said.checked_sub(back)?)).filter(|turns| {
        let percent = share_of(turns).percent();
        percent.is_some_and(|percent| percent > HOLDS)
    });
    (held.count() == PATIENCE).then(|| Hint::MentorHolds(share_of(&talk.turns)))
}

/// The steps that lack a voice: each with the one who has not spoken to it, or with nobody where neither has.
pub(super) fn lacks(talk: &Talk) -> Vec<(Id, Option<Role>)> {
    let lacking = guide_progress(talk).into_iter().filter_map(|said| match (said.mentor, said.mentee) {
        (0, 0) => Some((said.step, None)),
        (0, _) => Some((said.step, Some(Role::Mentor))),
        (_, 0) => Some((said.step, Some(Role::Mentee))),
        _ => None,
    });
    lacking.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixture::{id, moment, talk_of};

    #[test]
    fn who_takes_the_pen_before_the_other_opened_the_step_is_reminded() {
        let mut talk = talk_of(&[("tujuan", Role::Mentee, "satu")]);
        assert_eq!(hint(&talk, Role::Mentor), None, "the step has been opened");
        talk.step = Some(id("identifikasi"));
        assert_eq!(hint(&talk, Role::Mentor), Some(Hint::SpeaksFirst(Role::Mentee)));
        assert_eq!(hint(&talk, Role::Mentee), None);
    }

    #[test]
    fn a_mentor_who_holds_more_than_55_percent_for_three_turns_is_reminded() {
        let said = [
            ("tujuan", Role::Mentee, "satu dua"),
            ("tujuan", Role::Mentor, "tiga empat lima"), // 3 of 5
            ("tujuan", Role::Mentor, "enam"),            // 4 of 6
            ("tujuan", Role::Mentee, "tujuh"),           // 4 of 7
        ];
        assert_eq!(hint(&talk_of(&said[..3]), Role::Mentee), None, "only for two turns");
        let share = Share { part: 4, base: 7 };
        assert_eq!(hint(&talk_of(&said), Role::Mentee), Some(Hint::MentorHolds(share)));
    }

    #[test]
    fn where_turns_are_timed_it_is_their_time_that_counts() {
        let spell = |by, from, until| Spell { by, from: moment(from), until: Some(moment(until)) };
        let mut talk = talk_of(&[("tujuan", Role::Mentee, "satu dua tiga empat lima enam")]);
        talk.chair = vec![
            spell(Role::Mentee, "09:00:00", "09:00:30"),
            spell(Role::Mentor, "09:00:30", "09:02:30"), // 120 s of 150
            spell(Role::Mentee, "09:02:30", "09:02:50"), // 120 of 170
        ];
        assert_eq!(hint(&talk, Role::Mentee), None, "only for two turns");
        talk.chair.push(spell(Role::Mentor, "09:02:50", "09:03:00")); // 130 of 180
        let share = Share { part: 130_000, base: 180_000 };
        assert_eq!(hint(&talk, Role::Mentee), Some(Hint::MentorHoldsTime(share)));
    }

    #[test]
    fn a_step_lacks_the_voice_that_has_not_spoken_to_it_or_both() {
        let talk = talk_of(&[("tujuan", Role::Mentor, "satu")]);
        assert_eq!(lacks(&talk), [(id("tujuan"), Some(Role::Mentee)), (id("identifikasi"), None)]);
    }
}
