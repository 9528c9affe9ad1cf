//! The smallest change of a text. Both sides are kept, so that a patch can be reversed without the document.

use serde::{Deserialize, Serialize};

/// At byte `at`, `cut` is taken out and `put` is put in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Patch {
    /// Where, in bytes from the start of the text.
    pub at: usize,
    /// What stood there.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub cut: String,
    /// What stands there now.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub put: String,
}

/// The text is no longer the one the patch was made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stale;

impl Patch {
    /// The patch that turns `old` into `new`, or `None` when they are the same.
    #[must_use]
    pub fn between(old: &str, new: &str) -> Option<Self> {
        if old == new {
            return None;
        }
        let at = old.floor_char_boundary(same_beginning(old.as_bytes(), new.as_bytes()));
        let (old_rest, new_rest) = (old.get(at..)?, new.get(at..)?);
        let same_end = same_end(old_rest.as_bytes(), new_rest.as_bytes());
        let same_end = old_rest.len() - old_rest.ceil_char_boundary(old_rest.len() - same_end);
        Some(Self {
            at,
            cut: old_rest.get(..old_rest.len() - same_end)?.to_owned(),
            put: new_rest.get(..new_rest.len() - same_end)?.to_owned(),
        })
    }

    /// Swaps the two sides.
    #[must_use]
    pub fn inverse(self) -> Self {
        Self { at: self.at, cut: self.put, put: self.cut }
    }

    /// Applies the patch.
    ///
    /// # Errors
    /// [`Stale`] when `text` does not hold what is to be cut; it is then left untouched.
    pub fn apply(&self, text: &mut String) -> Result<(), Stale> {
        let span = self.at..self.at.checked_add(self.cut.len()).ok_or(Stale)?;
        if text.get(span.clone()) != Some(self.cut.as_str()) {
            return Err(Stale);
        }
        text.replace_range(span, &self.put);
        Ok(())
    }

    /// Goes on with `next`, so that this one patch does what both did; gives it back where text lies between the two.
    pub fn absorb(&mut self, next: Self) -> Option<Self> {
        let put_end = self.at + self.put.len();
        let next_end = next.at + next.cut.len();
        if next.at > put_end || next_end < self.at {
            return Some(next);
        }
        // What `next` cuts outside of what this one put stood in the first text too: before it, and behind it.
        let before = next.cut.get(..self.at.saturating_sub(next.at));
        let behind = next.cut.get(next.cut.len() - next_end.saturating_sub(put_end)..);
        let kept_front = self.put.get(..next.at.saturating_sub(self.at));
        let kept_back = self.put.get(self.put.len() - put_end.saturating_sub(next_end)..);
        let (Some(before), Some(behind), Some(kept_front), Some(kept_back)) = (before, behind, kept_front, kept_back)
        else {
            return Some(next);
        };
        *self = Self {
            at: self.at.min(next.at),
            cut: [before, &self.cut, behind].concat(),
            put: [kept_front, &next.put, kept_back].concat(),
        };
        None
    }
}

/// Whole stretches of this many bytes are compared at once: a letter in a long text must not cost a look at each of the others.
const STRETCH: usize = 1024;

/// How many bytes two texts begin with alike.
fn same_beginning(one: &[u8], other: &[u8]) -> usize {
    let stretches = one.chunks_exact(STRETCH).zip(other.chunks_exact(STRETCH));
    let done = stretches.take_while(|(one, other)| one == other).count() * STRETCH;
    let rest = [one, other].map(|text| text.get(done..).unwrap_or_default());
    done + rest[0].iter().zip(rest[1]).take_while(|(one, other)| one == other).count()
}

/// How many bytes two texts end with alike.
fn same_end(one: &[u8], other: &[u8]) -> usize {
    let stretches = one.rchunks_exact(STRETCH).zip(other.rchunks_exact(STRETCH));
    let done = stretches.take_while(|(one, other)| one == other).count() * STRETCH;
    let rest = [one, other].map(|text| text.get(..text.len() - done).unwrap_or_default());
    done + rest[0].iter().rev().zip(rest[1].iter().rev()).take_while(|(one, other)| one == other).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_patch_is_as_small_as_it_can_be() {
        let patch = Patch::between("dua tangan", "dua jari tangan").unwrap();
        assert_eq!(patch, Patch { at: 4, cut: String::new(), put: "jari ".to_owned() });
        assert_eq!(Patch::between("aa", "aaa").unwrap().put, "a");
    }

    #[test]
    fn a_letter_that_begins_or_ends_as_another_does_is_exchanged_whole_however_long_the_text() {
        for before in [0, 1, STRETCH - 1, STRETCH, STRETCH + 1, 3 * STRETCH] {
            let around = "é".repeat(before);
            // The two share their first byte, and the third shares its last with the first.
            for (old, new) in [("é", "è"), ("é", "\u{129}"), ("", "é"), ("日", "é")] {
                let patch = Patch::between(&format!("{around}{old}x{around}"), &format!("{around}{new}x{around}"));
                let expected = Patch { at: around.len(), cut: old.to_owned(), put: new.to_owned() };
                assert_eq!(patch, Some(expected));
            }
        }
    }

    #[test]
    fn a_patch_for_another_text_is_stale_and_leaves_it_alone() {
        let patch = Patch { at: 1, cut: "x".to_owned(), put: "y".to_owned() };
        let mut text = "abc".to_owned();
        assert_eq!(patch.apply(&mut text), Err(Stale));
        assert_eq!(text, "abc");
        let in_a_letter = Patch { at: 1, cut: String::new(), put: "y".to_owned() };
        assert_eq!(in_a_letter.apply(&mut "é".to_owned()), Err(Stale));
    }

    proptest! {
        #[test]
        fn a_patch_and_its_inverse_bring_the_text_back(old in "[abé日]{0,8}", new in "[abé日]{0,8}") {
            let mut text = old.clone();
            if let Some(patch) = Patch::between(&old, &new) {
                patch.apply(&mut text).unwrap();
                prop_assert_eq!(&text, &new);
                patch.inverse().apply(&mut text).unwrap();
            }
            prop_assert_eq!(text, old);
        }

        #[test]
        fn two_patches_joined_do_what_both_did(a in "[abé]{0,6}", b in "[abé]{0,6}", c in "[abé]{0,6}") {
            let (Some(mut joined), Some(second)) = (Patch::between(&a, &b), Patch::between(&b, &c)) else { return Ok(()) };
            if joined.absorb(second).is_none() {
                let mut text = a.clone();
                joined.apply(&mut text).unwrap();
                prop_assert_eq!(&text, &c);
                joined.inverse().apply(&mut text).unwrap();
                prop_assert_eq!(&text, &a);
            }
        }
    }
}
