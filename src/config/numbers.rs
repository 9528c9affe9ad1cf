//! Numbers, as people of a language write them.

use super::Language;

impl Language {
    /// A number with so many decimals: `1,4`.
    #[must_use]
    pub fn decimal(&self, number: f64, places: usize) -> String {
        format!("{number:.places$}").replace('.', &self.decimal_mark())
    }

    /// A stretch of ms in seconds with one decimal: `1,4 dtk`.
    #[must_use]
    pub fn seconds(&self, ms: i64) -> String {
        // A wait is seconds long: far below what a double holds exactly.
        self.pattern_seconds(&self.decimal(ms as f64 / 1000.0, 1))
    }

    /// A percentage with one decimal, or none when it is whole: `37,5 %`, `80 %`.
    #[must_use]
    pub fn percent(&self, percent: f64) -> String {
        let tenths = (percent * 10.0).round();
        let places = usize::from(tenths % 10.0 != 0.0);
        self.pattern_percent(&self.decimal(tenths / 10.0, places))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::catalog::Tongue;

    #[test]
    fn decimals_stand_behind_a_comma_in_indonesian_and_a_point_in_english() {
        let (id, en) = (Language::new(Tongue::Id), Language::new(Tongue::En));
        assert_eq!((id.seconds(1_440), en.seconds(1_440)), ("1,4 dtk".to_owned(), "1.4 s".to_owned()));
        assert_eq!((id.percent(37.5), en.percent(62.5)), ("37,5 %".to_owned(), "62.5%".to_owned()));
        assert_eq!((id.percent(80.0), id.percent(66.666)), ("80 %".to_owned(), "66,7 %".to_owned()));
    }
}
