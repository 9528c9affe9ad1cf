//! How values of one kind lie: middle, spread, evenness.

/// Some whole values, such as durations in ms, in figures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// How many.
    pub count: u64,
    /// All of them together.
    pub sum: i64,
    /// Their sum over their number.
    pub mean: f64,
    /// The standard deviation of a sample: √(Σ(x − mean)² / (n − 1)). Of fewer than two it is unknown.
    pub sd: Option<f64>,
    /// The smallest.
    pub least: i64,
    /// A quarter of the way from the smallest to the largest, by rank.
    pub lower_quartile: f64,
    /// Half the way.
    pub median: f64,
    /// Three quarters of the way.
    pub upper_quartile: f64,
    /// The largest.
    pub most: i64,
}

impl Spread {
    /// The values in figures; `None` of none.
    ///
    /// The sums are whole numbers to the end, so that nothing is rounded before the last division. The quartiles are those of
    /// Hyndman & Fan (1996), definition 7, as most statistics programs have them: at rank 1 + (n − 1)·p, in between by
    /// straight line.
    #[must_use]
    pub fn of(mut values: Vec<i64>) -> Option<Self> {
        values.sort_unstable();
        let (least, most) = (*values.first()?, *values.last()?);
        let n = values.len() as i128;
        let sum: i64 = values.iter().sum();
        let squares: i128 = values.iter().map(|value| i128::from(*value) * i128::from(*value)).sum();
        let apart = n * squares - i128::from(sum) * i128::from(sum);
        Some(Self {
            count: values.len() as u64,
            sum,
            mean: sum as f64 / n as f64,
            sd: (n > 1).then(|| (apart as f64 / (n * (n - 1)) as f64).sqrt()),
            least,
            lower_quartile: quartile(&values, 1)?,
            median: quartile(&values, 2)?,
            upper_quartile: quartile(&values, 3)?,
            most,
        })
    }
}

/// The first, second or third quartile of sorted values.
fn quartile(sorted: &[i64], which: usize) -> Option<f64> {
    let quarters = sorted.len().checked_sub(1)? * which;
    let below = *sorted.get(quarters / 4)?;
    let above = *sorted.get(quarters / 4 + 1).unwrap_or(&below);
    Some(below as f64 + (quarters % 4) as f64 / 4.0 * (above - below) as f64)
}

/// How unevenly something is spread over some: 0 when each has as much, (n − 1)/n when one has all (Gini 1912; not
/// corrected for small n). Σ(2i − n − 1)·xᵢ / (n·Σx), the values in rising order. Of nothing at all it is unknown.
#[must_use]
pub fn gini(mut values: Vec<u64>) -> Option<f64> {
    values.sort_unstable();
    let n = values.len() as i128;
    let sum: i128 = values.iter().map(|value| i128::from(*value)).sum();
    let leaning: i128 = (1..).zip(&values).map(|(place, value)| (2 * place - n - 1) * i128::from(*value)).sum();
    (sum > 0).then(|| leaning as f64 / (n * sum) as f64)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn eight_values_of_the_textbook() {
        // 2 4 4 4 5 5 7 9: sum 40, mean 5, squares apart 9+1+1+1+0+0+4+16 = 32, sd √(32/7).
        // Quartiles at ranks 2.75, 4.5, 6.25 counted from 1: 4, 4.5, 5 + .25·2 = 5.5.
        let spread = Spread::of(vec![9, 2, 4, 4, 5, 4, 7, 5]).unwrap();
        assert_eq!((spread.count, spread.sum, spread.mean), (8, 40, 5.0));
        assert_eq!(spread.sd, Some((32.0_f64 / 7.0).sqrt()));
        assert_eq!((spread.least, spread.lower_quartile, spread.median), (2, 4.0, 4.5));
        assert_eq!((spread.upper_quartile, spread.most), (5.5, 9));
    }

    #[test]
    fn of_one_value_there_is_no_deviation_and_of_none_there_is_nothing() {
        let one = Spread::of(vec![1200]).unwrap();
        assert_eq!((one.mean, one.sd, one.lower_quartile, one.most), (1200.0, None, 1200.0, 1200));
        assert_eq!(Spread::of(Vec::new()), None);
        assert_eq!(Spread::of(vec![7, 7, 7]).unwrap().sd, Some(0.0));
    }

    #[test]
    fn evenness_by_hand() {
        // 1 2 3 4: (−3·1 − 1·2 + 1·3 + 3·4) / (4·10) = 10/40.
        assert_eq!(gini(vec![4, 1, 3, 2]), Some(0.25));
        assert_eq!(gini(vec![3, 3, 3]), Some(0.0));
        assert_eq!(gini(vec![0, 0, 0, 12]), Some(0.75));
        assert_eq!((gini(vec![0, 0]), gini(Vec::new())), (None, None));
    }

    proptest! {
        #[test]
        fn the_deviation_is_that_of_the_definition(values in prop::collection::vec(-100_000_i64..100_000, 2..40)) {
            let mean = values.iter().sum::<i64>() as f64 / values.len() as f64;
            let squares: f64 = values.iter().map(|value| (*value as f64 - mean).powi(2)).sum();
            let wanted = (squares / (values.len() - 1) as f64).sqrt();
            let spread = Spread::of(values).unwrap();
            prop_assert!((spread.sd.unwrap() - wanted).abs() <= 1e-9 * wanted.max(1.0));
            prop_assert!(spread.least as f64 <= spread.lower_quartile && spread.lower_quartile <= spread.median);
            prop_assert!(spread.median <= spread.upper_quartile && spread.upper_quartile <= spread.most as f64);
        }

        #[test]
        fn evenness_is_half_the_mean_difference_over_the_mean(values in prop::collection::vec(0_u64..50, 1..20)) {
            let n = values.len() as f64;
            let sum: u64 = values.iter().sum();
            let pairs: u64 = values.iter().flat_map(|a| values.iter().map(|b| a.abs_diff(*b))).sum();
            let wanted = pairs as f64 / (2.0 * n * sum as f64);
            match gini(values) {
                Some(found) => prop_assert!((found - wanted).abs() < 1e-12),
                None => prop_assert_eq!(sum, 0),
            }
        }
    }

    #[test]
    fn the_median_is_the_middle_or_half_way_between_the_two_middle_ones() {
        let median = |values: &[i64]| Spread::of(values.to_vec()).map(|spread| spread.median);
        assert_eq!(median(&[]), None);
        assert_eq!(median(&[900]), Some(900.0));
        assert_eq!(median(&[3000, 1000, 1400]), Some(1400.0));
        assert_eq!(median(&[1500, 1300]), Some(1400.0));
    }
}
