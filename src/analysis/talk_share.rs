//! How much of a talk is whose, in words.

use unicode_segmentation::UnicodeSegmentation;

use super::Share;
use crate::domain::Role;
use crate::domain::citation::cited;
use crate::domain::reflection::{Talk, Turn};

/// The words of each voice in one or more talks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TalkShare {
    /// The mentor's, in words.
    pub mentor: u64,
    /// The mentee's, in words.
    pub mentee: u64,
}

impl TalkShare {
    /// The words of these turns.
    pub fn of<'a>(turns: impl IntoIterator<Item = &'a Turn>) -> Self {
        turns.into_iter().fold(Self::default(), |sum, turn| {
            let said = words(&turn.text);
            match turn.by {
                Role::Mentor => Self { mentor: sum.mentor + said, ..sum },
                Role::Mentee => Self { mentee: sum.mentee + said, ..sum },
            }
        })
    }

    /// The words of one talk.
    #[must_use]
    pub fn of_talk(talk: &Talk) -> Self {
        Self::of(&talk.turns)
    }

    /// The part of all words that is a voice's.
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
    use crate::analysis::fixture::talk_of;

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
