//! A part of a whole, which keeps the whole in sight.

/// How much of a base something is: 12 of 40 notes, 90 000 of 300 000 ms.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// The part.
    pub part: u64,
    /// What it is a part of.
    pub base: u64,
}

impl Share {
    /// How many of some things fit.
    pub fn of<'a, T: 'a>(things: impl IntoIterator<Item = &'a T>, fits: impl Fn(&T) -> bool) -> Self {
        let mut share = Self::default();
        things.into_iter().for_each(|thing| share.add(fits(thing)));
        share
    }

    /// One more in the base, and in the part when it fits.
    pub fn add(&mut self, fits: bool) {
        self.part += u64::from(fits);
        self.base += 1;
    }

    /// From 0 to 1, or `None` of an empty base.
    #[must_use]
    pub fn fraction(self) -> Option<f64> {
        (self.base > 0).then(|| self.part as f64 / self.base as f64)
    }

    /// In hundredths, or `None` of an empty base. The part is whole before it is divided: what comes out is rounded once.
    #[must_use]
    pub fn percent(self) -> Option<f64> {
        (self.base > 0).then(|| self.part as f64 * 100.0 / self.base as f64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_of_nothing_is_unknown() {
        assert_eq!(Share { part: 0, base: 0 }.percent(), None);
        assert_eq!(Share { part: 3, base: 8 }.percent(), Some(37.5));
    }

    #[test]
    fn a_percentage_is_the_nearest_there_is() {
        assert_eq!(Share { part: 1, base: 3 }.percent(), Some(33.333_333_333_333_336));
        assert_eq!(Share { part: 7, base: 100 }.percent(), Some(7.0));
        assert_eq!(Share::of(&[1, 2, 3], |n| *n > 2), Share { part: 1, base: 3 });
    }
}
