//! Finding by a few letters: what matches, how well, and which letters did.

use std::ops::Range;

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};
use unicode_segmentation::UnicodeSegmentation as _;

/// An item that matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// Which item, counted from 0.
    pub item: usize,
    /// Which letters of its name matched, counted from 0, in order. A letter is what a person sees as one.
    pub letters: Vec<usize>,
}

/// The items whose name has the letters of the query in its order, the best first; all of them, as they come, for an empty query.
///
/// Words of the query are looked for each on its own. Small letters match capitals too; a capital only itself.
pub fn rank<'a>(query: &str, names: impl IntoIterator<Item = &'a str>) -> Vec<Match> {
    rank_with(query, names.into_iter().map(|name| (name, "")))
}

/// As [`rank`], for items that can be found by something else too: behind those whose name matches come those that have
/// each word of the query, letter by letter, in their name or in what else is said of them.
pub fn rank_with<'a>(query: &str, items: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<Match> {
    let pattern = |kind| Pattern::new(query, CaseMatching::Smart, Normalization::Smart, kind);
    let (fuzzy, words) = (pattern(AtomKind::Fuzzy), pattern(AtomKind::Substring));
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut buffer = Vec::new();
    let mut found: Vec<(Option<u32>, Match)> = Vec::new();
    for (item, (name, more)) in items.into_iter().enumerate() {
        let mut letters = Vec::new();
        let score = fuzzy.indices(Utf32Str::new(name, &mut buffer), &mut matcher, &mut letters);
        let mut said = || words.score(Utf32Str::new(&[name, more].join("\n"), &mut buffer), &mut matcher).is_some();
        if score.is_none() && (more.is_empty() || !said()) {
            continue;
        }
        letters.sort_unstable();
        letters.dedup();
        let letters = letters.into_iter().filter_map(|letter| usize::try_from(letter).ok()).collect();
        found.push((score, Match { item, letters }));
    }
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    found.into_iter().map(|(_, found)| found).collect()
}

/// The bytes of the letters that matched, to be marked.
#[must_use]
pub fn bytes_of(name: &str, letters: &[usize]) -> Vec<Range<usize>> {
    let all = name.grapheme_indices(true).enumerate();
    let matched = all.filter(|(place, _)| letters.binary_search(place).is_ok());
    matched.map(|(_, (byte, letter))| byte..byte + letter.len()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(query: &str, names: &[&str]) -> Vec<usize> {
        rank(query, names.iter().copied()).into_iter().map(|found| found.item).collect()
    }

    #[test]
    fn no_query_finds_everything_in_its_order() {
        assert_eq!(found("", &["b", "a"]), [0, 1]);
        assert!(rank("", ["b"])[0].letters.is_empty());
    }

    #[test]
    fn the_better_match_comes_first() {
        assert_eq!(found("pec", &["Percakapan berantai", "Pecahan senilai", "Volume"]), [1, 0]);
        assert_eq!(found("senilai pec", &["Pecahan senilai", "Pecahan"]), [0]);
    }

    #[test]
    fn a_capital_in_the_query_counts() {
        assert_eq!(found("S", &["sesi", "Sesi"]), [1]);
        assert_eq!(found("s", &["sesi", "Sesi"]).len(), 2);
    }

    #[test]
    fn the_letters_that_matched_are_known_by_their_bytes() {
        let name = "é 日本 pecahan";
        let found = rank("本p", [name]);
        assert_eq!(found[0].letters, [3, 5]);
        let marked = bytes_of(name, &found[0].letters);
        assert_eq!(marked.into_iter().map(|bytes| name.get(bytes).unwrap()).collect::<Vec<_>>(), ["本", "p"]);
    }

    #[test]
    fn what_else_is_said_is_found_by_whole_words_and_comes_last() {
        let items = [("urungkan", "undo\nu"), ("keluar", "quit\nq"), ("undangan", "")];
        let found = rank_with("und", items);
        assert_eq!(found.iter().map(|found| found.item).collect::<Vec<_>>(), [2, 0]);
        assert!(found[1].letters.is_empty());
        assert!(rank_with("qt", items).is_empty());
    }
}
