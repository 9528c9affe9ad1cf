//! How much of a talk is whose: in words, and in the time of the chair.

use unicode_segmentation::UnicodeSegmentation;

use super::Share;
use crate::domain::citation::cited;
use crate::domain::reflection::{Spell, Talk, Turn};
use crate::domain::{Moment, Role};

/// What each voice has of one or more talks: words, or the ms in which it had the chair.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TalkShare {
    /// The mentor's.
    pub mentor: u64,
    /// The mentee's.
    pub mentee: u64,
}

impl TalkShare {
    /// The words of these turns.
    pub fn of<'a>(turns: impl IntoIterator<Item = &'a Turn>) -> Self {
        turns.into_iter().fold(Self::default(), |sum, turn| sum.and(turn.by, words(&turn.text)))
    }

    /// The time of these spells, in ms; of one that lasts, as much as has gone by until `now`.
    pub fn of_time<'a>(chair: impl IntoIterator<Item = &'a Spell>, now: Moment) -> Self {
        chair.into_iter().fold(Self::default(), |sum, spell| sum.and(spell.by, lasted(spell, now)))
    }

    /// The words of one talk.
    #[must_use]
    pub fn of_talk(talk: &Talk) -> Self {
        Self::of(&talk.turns)
    }

    fn and(self, by: Role, more: u64) -> Self {
        match by {
            Role::Mentor => Self { mentor: self.mentor + more, ..self },
            Role::Mentee => Self { mentee: self.mentee + more, ..self },
        }
    }

    /// The part of the whole that is a voice's.
    #[must_use]
    pub fn share(self, by: Role) -> Share {
        let part = match by {
            Role::Mentor => self.mentor,
            Role::Mentee => self.mentee,
        };
        Share { part, base: self.mentor + self.mentee }
    }

    /// 1 when both have said as much, 0 when only one has spoken: 1 − |a − b| of the two shares.
    #[must_use]
    pub fn equality(self) -> Option<f64> {
        let mentor = self.share(Role::Mentor).fraction()?;
        let mentee = self.share(Role::Mentee).fraction()?;
        Some(1.0 - (mentor - mentee).abs())
    }
}

/// How long a spell has lasted, in ms.
#[must_use]
pub fn lasted(spell: &Spell, now: Moment) -> u64 {
    let until = spell.until.unwrap_or(now);
    u64::try_from((until - spell.from).num_milliseconds()).unwrap_or(0)
}

/// The words of a stored text: runs of letters and digits. What it cites is not counted.
#[must_use]
pub fn words(text: &str) -> u64 {
    let (sum, done) = cited(text)
        .fold((0, 0), |(sum, done), (span, _)| (sum + count(text.get(done..span.start).unwrap_or_default()), span.end));
    sum + count(text.get(done..).unwrap_or_default())
}

fn count(text: &str) -> u64 {
    text.unicode_words().count() as u64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixture::{moment, talk_of};

    #[test]
    fn a_chair_of_300_and_180_seconds_is_62_5_and_37_5_percent_and_its_equality_three_quarters() {
        let spell = |by, from, until: Option<&str>| Spell { by, from: moment(from), until: until.map(moment) };
        let chair = [
            spell(Role::Mentee, "09:00:00", Some("09:04:00")),
            spell(Role::Mentor, "09:04:00", Some("09:07:00")),
            // The pause between the two is nobody's; the last one lasts.
            spell(Role::Mentee, "09:10:00", None),
        ];
        let time = TalkShare::of_time(&chair, moment("09:11:00"));
        assert_eq!((time.mentee, time.mentor), (300_000, 180_000));
        assert_eq!((time.share(Role::Mentee).percent(), time.share(Role::Mentor).percent()), (Some(62.5), Some(37.5)));
        assert_eq!(time.equality(), Some(0.75));
        assert_eq!(
            TalkShare::of_time(&chair[2..], moment("09:00:00")).mentee,
            0,
            "a clock put back takes nothing away"
        );
        assert_eq!(TalkShare::of_time(&[], moment("09:00:00")).equality(), None);
    }

    #[test]
    fn shares_of_300_and_180_are_62_5_and_37_5_and_their_equality_is_three_quarters() {
        // 300 / 480 = .625, 180 / 480 = .375, 1 − .25 = .75
        let (mentee, mentor) = ("kata ".repeat(300), "kata ".repeat(180));
        let talk = talk_of(&[("tujuan", Role::Mentee, &mentee), ("tujuan", Role::Mentor, &mentor)]);
        let share = TalkShare::of_talk(&talk);
        assert_eq!(share.share(Role::Mentee).percent(), Some(62.5));
        assert_eq!(share.share(Role::Mentor).percent(), Some(37.5));
        assert_eq!(share.share(Role::Mentor), Share { part: 180, base: 480 });
        assert_eq!(share.equality(), Some(0.75));
    }

    #[test]
    fn a_talk_without_a_word_has_no_shares() {
        let share = TalkShare::of_talk(&talk_of(&[]));
        assert_eq!(share.share(Role::Mentee).percent(), None);
        assert_eq!(share.equality(), None);
    }

    #[test]
    fn words_are_letters_and_digits_and_citations_are_none() {
        assert_eq!(words("[#k3f9q2xa]Saya kira, 2 tangan — [#k3f9q2xa] — (betul?)"), 5);
        assert_eq!(words("kupu-kupu"), 2);
        assert_eq!(words("cafe\u{301}"), 1, "a mark does not cut a word");
        assert_eq!(words(" … ?! "), 0);
    }
}
