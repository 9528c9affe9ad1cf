//! How the outline was left: what was folded, and where the caret was. One line of words, kept with the state of the screen.

use crate::domain::Id;

use super::outline::{Branch, Folds};

/// Stands before the item that the caret was on.
const CARET: char = '@';
/// Stand before a step and a section.
const STEP: char = '=';
const SECTION: char = '+';

/// The branches that are one of a kind, and their words.
const SINGLE: [(Branch, &str); 6] = [
    (Branch::Actions, "actions"),
    (Branch::Lesson, "lesson"),
    (Branch::Agreement, "agreement"),
    (Branch::Goals, "goals"),
    (Branch::Steps, "steps"),
    (Branch::Margin, "margin"),
];

/// How the outline is now, to be read by [`read`] in another run.
pub(super) fn write(folds: &Folds, caret: Option<Id>) -> String {
    let mut words: Vec<String> = folds.turned().map(word).collect();
    words.sort();
    words.extend(caret.map(|item| format!("{CARET}{item}")));
    words.join(" ")
}

/// How the outline was left. Words that say nothing here are passed by.
pub(super) fn read(text: &str) -> (Folds, Option<Id>) {
    let folds = text.split(' ').filter_map(branch).collect();
    let caret = text.split(' ').find_map(|word| word.strip_prefix(CARET)?.parse().ok());
    (folds, caret)
}

fn word(branch: Branch) -> String {
    match branch {
        Branch::Step(step) => format!("{STEP}{step}"),
        Branch::Section(section) => format!("{SECTION}{section}"),
        single => SINGLE.iter().find(|(known, _)| *known == single).map_or("", |(_, word)| word).to_owned(),
    }
}

fn branch(word: &str) -> Option<Branch> {
    let single = || SINGLE.iter().find(|(_, known)| *known == word).map(|(branch, _)| *branch);
    let step = || Some(Branch::Step(word.strip_prefix(STEP)?.parse().ok()?));
    let section = || Some(Branch::Section(word.strip_prefix(SECTION)?.parse().ok()?));
    single().or_else(step).or_else(section)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outline_comes_back_as_it_was_left_and_what_is_strange_is_passed_by() {
        let text = "+asesmen =k3f9q2xa goals @m1";
        let (folds, caret) = read(text);
        assert!(folds.is_open(Branch::Step("k3f9q2xa".parse().unwrap())));
        assert!(!folds.is_open(Branch::Goals) && !folds.is_open(Branch::Section("asesmen".parse().unwrap())));
        assert_eq!(write(&folds, caret), text);
        assert_eq!(write(&read("? =É @ lesson").0, None), "lesson");
    }
}
