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

/// As [`rank`], for names that are sentences, in which nearly all letters can be found scattered: where any has each word of
/// the query letter by letter, the others are left out.
pub fn rank_prose<'a>(query: &str, names: impl IntoIterator<Item = &'a str>) -> Vec<Match> {
    let found = rank_in_tiers(query, names.into_iter().map(|name| (name, "")));
    let best = found.first().map(|(tier, _)| *tier);
    let best = best.filter(|tier| *tier != Tier::Scattered);
    found.into_iter().filter(|(tier, _)| best.is_none_or(|best| *tier == best)).map(|(_, found)| found).collect()
}

/// As [`rank`], for items that can be found by something else too: behind those whose name matches come those that have
/// each word of the query, letter by letter, in their name or in what else is said of them.
pub fn rank_with<'a>(query: &str, items: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<Match> {
    rank_in_tiers(query, items).into_iter().map(|(_, found)| found).collect()
}

/// How a name was found: the better first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Tier {
    /// It has each word of the query, letter by letter.
    Together,
    /// It has the letters of the query, with others between them.
    Scattered,
    /// What else is said of it has the words.
    Said,
}

fn rank_in_tiers<'a>(query: &str, items: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<(Tier, Match)> {
    let pattern = |kind| Pattern::new(query, CaseMatching::Smart, Normalization::Smart, kind);
    let (fuzzy, words) = (pattern(AtomKind::Fuzzy), pattern(AtomKind::Substring));
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut buffer = Vec::new();
    let mut found: Vec<(Tier, u32, Match)> = Vec::new();
    for (item, (name, more)) in items.into_iter().enumerate() {
        let mut letters = Vec::new();
        let together = words.indices(Utf32Str::new(name, &mut buffer), &mut matcher, &mut letters);
        let (tier, score) = if let Some(score) = together {
            (Tier::Together, score)
        } else if let Some(score) = fuzzy.indices(Utf32Str::new(name, &mut buffer), &mut matcher, &mut letters) {
            (Tier::Scattered, score)
        } else {
            let all = [name, more].join("\n");
            if more.is_empty() || words.score(Utf32Str::new(&all, &mut buffer), &mut matcher).is_none() {
                continue;
            }
            (Tier::Said, 0)
        };
        letters.sort_unstable();
        letters.dedup();
        let letters = letters.into_iter().filter_map(|letter| usize::try_from(letter).ok()).collect();
        found.push((tier, score, Match { item, letters }));
    }
    found.sort_by_key(|(tier, score, _)| (*tier, std::cmp::Reverse(*score)));
    found.into_iter().map(|(tier, _, found)| (tier, found)).collect()
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
    fn letters_that_stand_together_come_before_scattered_ones() {
        let names = ["Bu Ani menggambar kue usai", "tiga bangku kiri"];
        assert_eq!(found("bangku", &names), [1, 0]);
        let prose = |query| rank_prose(query, names).into_iter().map(|found| found.item).collect::<Vec<_>>();
        assert_eq!(prose("bangku"), [1]);
        assert_eq!(prose("bgk"), [1, 0], "where none has them together, scattered ones will do");
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
