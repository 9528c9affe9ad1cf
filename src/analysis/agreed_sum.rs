//! The agreed levels of an assessment as one percentage, for those who are asked for one.

use super::Share;
use crate::domain::assessment::Assessment;

/// The agreed levels summed up: `sum ÷ (observed × highest) × 100`, with its parts, so that the sum can be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgreedSum {
    /// How many criteria were observed, and their level agreed on.
    pub observed: u64,
    /// The highest level of the rubric.
    pub highest: u64,
    /// The agreed levels, summed.
    pub sum: u64,
}

impl AgreedSum {
    /// The sum of the largest there could be.
    #[must_use]
    pub fn share(self) -> Share {
        Share { part: self.sum, base: self.observed * self.highest }
    }

    /// The whole percentage that bands are named by, a half rounded up.
    #[must_use]
    pub fn percent(self) -> u32 {
        let Share { part, base } = self.share();
        let percent = (200 * part + base).checked_div(2 * base).unwrap_or_default();
        u32::try_from(percent).unwrap_or(100).min(100)
    }
}

/// The agreed levels of what was observed, summed up; `None` when nothing was.
#[must_use]
pub fn agreed_sum(assessment: &Assessment) -> Option<AgreedSum> {
    let rubric = assessment.rubric.as_ref()?;
    let agreed = rubric.criteria.iter().filter_map(|criterion| assessment.agreed_on(criterion.id)?.level);
    let levels: Vec<u64> = agreed.map(u64::from).collect();
    let (observed, highest) = (levels.len() as u64, rubric.levels.len() as u64);
    (observed > 0).then(|| AgreedSum { observed, highest, sum: levels.iter().sum() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixture::{id, rubric};
    use crate::domain::assessment::AgreedLevel;

    fn agreed(highest: usize, levels: &[Option<u8>]) -> Option<AgreedSum> {
        let names = ["a", "b", "c", "d", "e", "f", "g", "h"];
        let level = |(name, level): (&&str, &Option<u8>)| AgreedLevel::of(id(name), *level);
        let assessment = Assessment {
            rubric: Some(Box::new(rubric(&names, highest))),
            agreed: names.iter().zip(levels).map(level).collect(),
            ..Assessment::default()
        };
        agreed_sum(&assessment)
    }

    #[test]
    fn only_what_was_observed_is_in_the_sum_and_in_its_base() {
        // (3 + 2 + 4) of 3 × 4.
        let sum = agreed(4, &[Some(3), None, Some(2), Some(4)]).unwrap();
        assert_eq!((sum.observed, sum.highest, sum.sum), (3, 4, 9));
        assert_eq!((sum.share(), sum.percent()), (Share { part: 9, base: 12 }, 75));
    }

    #[test]
    fn a_half_is_rounded_up() {
        // 5 of 8 = 62.5; 2 of 3 = 66.67; 4 of 12 = 33.33.
        assert_eq!(agreed(4, &[Some(3), Some(2)]).unwrap().percent(), 63);
        assert_eq!(agreed(3, &[Some(2)]).unwrap().percent(), 67);
        assert_eq!(agreed(4, &[Some(2), Some(1), Some(1)]).unwrap().percent(), 33);
        assert_eq!(agreed(5, &[Some(5), Some(5)]).unwrap().percent(), 100);
    }

    #[test]
    fn where_nothing_was_observed_there_is_no_sum() {
        assert_eq!(agreed(4, &[]), None);
        assert_eq!(agreed(4, &[None, None]), None);
        assert_eq!(agreed_sum(&Assessment::default()), None);
    }
}
