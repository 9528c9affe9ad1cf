//! Two ratings of one lesson, side by side: where they lie apart is what to talk about first.

use std::cmp::{Ordering, Reverse};

use super::Share;
use crate::domain::assessment::Rating;
use crate::domain::{Id, Role, Session};

/// What both rated one criterion, once revealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The criterion of the rubric.
    pub criterion: Id,
    /// The mentor's level, if the criterion was observed.
    pub mentor: Option<u8>,
    /// The mentee's level, if the criterion was observed.
    pub mentee: Option<u8>,
    /// The level they agreed on, if they have, and if it was observed.
    pub agreed: Option<u8>,
}

/// What two ratings of one criterion say when each is told from the middle of the levels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quadrant {
    /// High in the eyes of both.
    SharedStrength,
    /// Low in the eyes of both.
    SharedGoal,
    /// High in the mentee's own eyes, low in the mentor's.
    BlindSpot,
    /// Low in the mentee's own eyes, high in the mentor's.
    HiddenStrength,
}

/// How far two raters agree, over the criteria that both observed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RaterAgreement {
    /// The same level.
    pub exact: Share,
    /// The same level or a neighbouring one.
    pub within_one: Share,
    /// How far apart the two lie where they lie apart most, in levels; `None` when nothing was rated by both.
    pub largest: Option<u16>,
}

impl Gap {
    /// Mentor less mentee, in levels; `None` unless both observed it.
    #[must_use]
    pub fn levels(self) -> Option<i16> {
        Some(i16::from(self.mentor?) - i16::from(self.mentee?))
    }

    /// How far apart the two are, in levels; `None` unless both observed it.
    #[must_use]
    pub fn size(self) -> Option<u16> {
        self.levels().map(i16::unsigned_abs)
    }

    /// Where the two stand when the rubric has this many levels; `None` unless both observed it, and when one of them
    /// stands in the very middle.
    #[must_use]
    pub fn quadrant(self, levels: usize) -> Option<Quadrant> {
        let is_high = |level: u8| match (2 * usize::from(level)).cmp(&(levels + 1)) {
            Ordering::Greater => Some(true),
            Ordering::Equal => None,
            Ordering::Less => Some(false),
        };
        Some(match (is_high(self.mentee?)?, is_high(self.mentor?)?) {
            (true, true) => Quadrant::SharedStrength,
            (false, false) => Quadrant::SharedGoal,
            (true, false) => Quadrant::BlindSpot,
            (false, true) => Quadrant::HiddenStrength,
        })
    }
}

/// Every criterion of the rubric, the largest gap first, then as the rubric has them; those without a gap last.
/// Empty until both are revealed.
#[must_use]
pub fn gaps(session: &Session) -> Vec<Gap> {
    let assessment = &session.assessment;
    let Some(rubric) = assessment.rubric.as_ref().filter(|_| assessment.revealed.is_some()) else {
        return Vec::new();
    };
    let level = |criterion, by| assessment.rating(criterion, by).and_then(|rating: &Rating| rating.level);
    let mut gaps: Vec<Gap> = rubric
        .criteria
        .iter()
        .map(|criterion| Gap {
            criterion: criterion.id,
            mentor: level(criterion.id, Role::Mentor),
            mentee: level(criterion.id, Role::Mentee),
            agreed: assessment.agreed_on(criterion.id).and_then(|agreed| agreed.level),
        })
        .collect();
    gaps.sort_by_key(|gap| Reverse(gap.size()));
    gaps
}

/// How far the two agree. A criterion that one of them did not observe is outside of it.
#[must_use]
pub fn agreement(gaps: &[Gap]) -> RaterAgreement {
    let sizes: Vec<u16> = gaps.iter().filter_map(|gap| gap.size()).collect();
    let base = sizes.len() as u64;
    let within = |most| Share { part: sizes.iter().filter(|size| **size <= most).count() as u64, base };
    RaterAgreement { exact: within(0), within_one: within(1), largest: sizes.iter().copied().max() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixture::{id, lesson, moment, rating, rubric};

    fn rated() -> Session {
        let mut session = lesson();
        session.assessment.rubric = Some(Box::new(rubric(&["harapan", "umpan-balik", "aktivitas", "instruksi"], 3)));
        session.assessment.revealed = Some(moment("09:20:00"));
        session.assessment.ratings = vec![
            rating("harapan", Role::Mentor, Some(3)),
            rating("harapan", Role::Mentee, Some(3)),
            rating("umpan-balik", Role::Mentor, Some(1)),
            rating("umpan-balik", Role::Mentee, None),
            rating("aktivitas", Role::Mentor, Some(1)),
            rating("aktivitas", Role::Mentee, Some(3)),
            rating("instruksi", Role::Mentor, Some(3)),
            rating("instruksi", Role::Mentee, Some(2)),
        ];
        session
    }

    #[test]
    fn the_largest_gap_comes_first_and_what_was_not_observed_last() {
        // aktivitas 1 − 3 = −2; instruksi 3 − 2 = 1; harapan 3 − 3 = 0; umpan-balik: the mentee saw none of it.
        let gaps: Vec<_> = gaps(&rated()).into_iter().map(|gap| (gap.criterion, gap.levels())).collect();
        assert_eq!(
            gaps,
            [
                (id("aktivitas"), Some(-2)),
                (id("instruksi"), Some(1)),
                (id("harapan"), Some(0)),
                (id("umpan-balik"), None),
            ]
        );
    }

    #[test]
    fn one_of_three_is_exact_and_two_lie_within_one() {
        let agreement = agreement(&gaps(&rated()));
        assert_eq!(agreement.exact, Share { part: 1, base: 3 });
        assert_eq!(agreement.within_one, Share { part: 2, base: 3 });
        assert_eq!(agreement.largest, Some(2));
    }

    #[test]
    fn before_the_reveal_there_are_no_gaps() {
        let mut session = rated();
        session.assessment.revealed = None;
        assert_eq!(gaps(&session), []);
        assert_eq!(agreement(&[]).exact.percent(), None);
        assert_eq!(agreement(&[]).largest, None);
    }

    #[test]
    fn four_quadrants_are_told_from_the_middle_of_the_levels() {
        use Quadrant::{BlindSpot, HiddenStrength, SharedGoal, SharedStrength};
        let quadrant = |mentee, mentor, levels| {
            Gap { criterion: id("harapan"), mentor: Some(mentor), mentee: Some(mentee), agreed: None }.quadrant(levels)
        };
        // Of four levels 1 and 2 are low, 3 and 4 high; of three and of five the middle one is neither.
        assert_eq!(quadrant(3, 4, 4), Some(SharedStrength));
        assert_eq!(quadrant(1, 2, 4), Some(SharedGoal));
        assert_eq!(quadrant(3, 2, 4), Some(BlindSpot));
        assert_eq!(quadrant(2, 3, 4), Some(HiddenStrength));
        assert_eq!([quadrant(2, 3, 3), quadrant(3, 2, 3), quadrant(3, 3, 5)], [None, None, None]);
        assert_eq!([quadrant(3, 1, 3), quadrant(2, 4, 5)], [Some(BlindSpot), Some(HiddenStrength)]);
    }

    #[test]
    fn what_one_of_the_two_did_not_observe_stands_in_no_quadrant() {
        let quadrants: Vec<_> = gaps(&rated()).into_iter().map(|gap| gap.quadrant(3)).collect();
        // aktivitas: mentor 1, mentee 3. instruksi: mentee 2, the middle. harapan: both 3. umpan-balik: mentor alone.
        assert_eq!(quadrants, [Some(Quadrant::BlindSpot), None, Some(Quadrant::SharedStrength), None]);
    }
}
