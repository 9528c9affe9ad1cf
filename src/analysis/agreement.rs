//! How far raters agree beyond chance, as the literature counts it. For few criteria these figures say little: they stand
//! behind the counts of [`super::ratings::agreement`], never before them.
//!
//! Cohen's κ and weighted κ (Cohen 1960, 1968) for two raters; Krippendorff's α (Krippendorff 2011) for any number of raters,
//! who need not have rated everything.

use std::collections::BTreeMap;

use super::ratings::Gap;

/// How heavily a disagreement weighs in κ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weights {
    /// Every disagreement alike.
    Equal,
    /// By how many levels it is.
    Linear,
    /// By the square of how many levels it is.
    Quadratic,
}

/// What α takes the levels for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// Names without an order.
    Nominal,
    /// An order: two levels lie apart by how many ratings lie between them.
    Ordinal,
    /// Numbers.
    Interval,
}

/// Why there is no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// Nothing was rated by two.
    NothingShared,
    /// All ratings are one and the same level: there is nothing that chance could have got wrong.
    OneLevel,
}

/// Agreement beyond chance: 1 in full, 0 as chance would have it, less than 0 below that.
pub type Coefficient = Result<f64, Unknown>;

/// All of them for one assessment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coefficients {
    /// κ, every disagreement alike.
    pub kappa: Coefficient,
    /// Weighted κ, linear.
    pub linear: Coefficient,
    /// Weighted κ, quadratic.
    pub quadratic: Coefficient,
    /// α of names.
    pub nominal: Coefficient,
    /// α of an order.
    pub ordinal: Coefficient,
    /// α of numbers.
    pub interval: Coefficient,
}

/// The coefficients of mentor and mentee over the criteria. What one of them did not observe is outside.
#[must_use]
pub fn coefficients(gaps: &[Gap]) -> Coefficients {
    let pairs: Vec<(u8, u8)> = gaps.iter().filter_map(|gap| gap.mentor.zip(gap.mentee)).collect();
    let units: Vec<Vec<u8>> = gaps.iter().map(|gap| gap.mentor.into_iter().chain(gap.mentee).collect()).collect();
    Coefficients {
        kappa: kappa(&pairs, Weights::Equal),
        linear: kappa(&pairs, Weights::Linear),
        quadratic: kappa(&pairs, Weights::Quadratic),
        nominal: alpha(&units, Scale::Nominal),
        ordinal: alpha(&units, Scale::Ordinal),
        interval: alpha(&units, Scale::Interval),
    }
}

/// Cohen's κ of two raters, each pair what both gave to one thing: 1 − observed ÷ expected disagreement.
///
/// # Errors
/// [`Unknown`] when there is no figure.
pub fn kappa(pairs: &[(u8, u8)], weights: Weights) -> Coefficient {
    if pairs.is_empty() {
        return Err(Unknown::NothingShared);
    }
    let apart = |one: u8, other: u8| match (weights, u64::from(one.abs_diff(other))) {
        (Weights::Equal, levels) => u64::from(levels > 0),
        (Weights::Linear, levels) => levels,
        (Weights::Quadratic, levels) => levels * levels,
    };
    let observed: u64 = pairs.iter().map(|(first, second)| apart(*first, *second)).sum();
    // Each rating of the one against each of the other: the marginals of the table, multiplied out.
    let expected: u64 =
        pairs.iter().flat_map(|(first, _)| pairs.iter().map(|(_, second)| apart(*first, *second))).sum();
    let by_chance = (expected > 0).then(|| expected as f64 / pairs.len() as f64).ok_or(Unknown::OneLevel)?;
    Ok(1.0 - observed as f64 / by_chance)
}

/// Krippendorff's α, each unit what its raters gave to one thing. A unit with one rating is outside.
///
/// # Errors
/// [`Unknown`] when there is no figure.
pub fn alpha<U: AsRef<[u8]>>(units: &[U], scale: Scale) -> Coefficient {
    let shared: Vec<&[u8]> = units.iter().map(AsRef::as_ref).filter(|unit| unit.len() > 1).collect();
    if shared.is_empty() {
        return Err(Unknown::NothingShared);
    }
    let mut counts: BTreeMap<u8, u64> = BTreeMap::new();
    for level in shared.iter().copied().flatten() {
        *counts.entry(*level).or_default() += 1;
    }
    let apart = |one: u8, other: u8| scale.squared(one.min(other), one.max(other), &counts);
    let observed: f64 = shared
        .iter()
        .map(|unit| {
            let within: u64 = unit.iter().flat_map(|one| unit.iter().map(|other| apart(*one, *other))).sum();
            within as f64 / (unit.len() - 1) as f64
        })
        .sum();
    let expected: u64 = counts
        .iter()
        .flat_map(|(one, many)| counts.iter().map(move |(other, more)| many * more * apart(*one, *other)))
        .sum();
    let all: u64 = counts.values().sum();
    let by_chance = (expected > 0).then(|| expected as f64 / (all - 1) as f64).ok_or(Unknown::OneLevel)?;
    Ok(1.0 - observed / by_chance)
}

impl Scale {
    /// The squared distance of two levels, the lower first, up to a factor that falls out of α.
    fn squared(self, low: u8, high: u8, counts: &BTreeMap<u8, u64>) -> u64 {
        let apart = match self {
            Self::Nominal => u64::from(low != high),
            Self::Interval => u64::from(high - low),
            // Twice the ratings from one to the other, each end counted by half; whole, where half of it need not be.
            Self::Ordinal if low == high => 0,
            Self::Ordinal => {
                let between: u64 = counts.range(low..=high).map(|(_, count)| count).sum();
                let ends = [low, high].iter().filter_map(|end| counts.get(end)).sum::<u64>();
                2 * between - ends
            }
        };
        apart * apart
    }
}

#[cfg(test)]
mod tests;
