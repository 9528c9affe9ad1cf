//! What comes from outside is cleaned here, once, so that nothing raw is ever stored, drawn or sent to a terminal.

/// Stands for a character that must not be drawn: a control, a direction override, an invisible.
pub const MARK: char = '\u{FFFD}';
/// How many combining marks one letter may carry.
const MARKS_ON_A_LETTER: usize = 4;
/// What a tab becomes, so that columns can be counted.
const TAB: &str = "    ";

/// Cleans a text of several lines: line ends become LF, tabs spaces, whatever cannot be seen a visible mark.
///
/// Joiners stay where they join two visible characters (emoji families, Persian); cleaning twice changes nothing.
#[must_use]
pub fn clean(text: &str) -> String {
    // Most text is plain, and a file holds thousands.
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n')) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut marks = 0;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if is_mark(letter) {
            marks += 1;
            if marks <= MARKS_ON_A_LETTER && out.chars().next_back().is_some_and(|before| before != '\n') {
                out.push(letter);
            }
            continue;
        }
        match letter {
            '\r' => {
                letters.next_if_eq(&'\n');
                out.push('\n');
            }
            '\n' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            '\t' => out.push_str(TAB),
            '\u{200C}' | '\u{200D}' => {
                let before = out.chars().next_back().is_some_and(is_visible);
                // A mark too many is not drawn, and is nothing to join.
                let is_drawn = |after: &char| is_visible(*after) && (marks < MARKS_ON_A_LETTER || !is_mark(*after));
                let after = letters.peek().is_some_and(is_drawn);
                out.push(if before && after { letter } else { MARK });
                if before && after {
                    continue;
                }
            }
            _ if is_hidden(letter) => out.push(MARK),
            _ => out.push(letter),
        }
        marks = 0;
    }
    out
}

/// Cleans a text of one line: as [`clean`], with line ends turned into spaces.
#[must_use]
pub fn clean_line(text: &str) -> String {
    clean(text).replace('\n', " ")
}

/// Whether a character is drawn as something, so that a joiner beside it has something to join.
fn is_visible(letter: char) -> bool {
    !letter.is_whitespace() && !letter.is_control() && !is_hidden(letter) && !matches!(letter, '\u{200C}' | '\u{200D}')
}

/// Combining marks and variation selectors: drawn upon the letter before them.
fn is_mark(letter: char) -> bool {
    matches!(letter,
        '\u{0300}'..='\u{036F}' | '\u{0483}'..='\u{0489}' | '\u{0591}'..='\u{05BD}' | '\u{0610}'..='\u{061A}'
        | '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{06D6}'..='\u{06DC}' | '\u{0E31}' | '\u{0E34}'..='\u{0E3A}'
        | '\u{0E47}'..='\u{0E4E}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FE20}'..='\u{FE2F}')
}

/// Controls, direction overrides, invisibles and tags.
fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
            | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}'
            | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E0FFF}' | '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_escape_sequence_becomes_a_mark_and_letters() {
        assert_eq!(clean("a\u{1b}[31mb"), "a\u{FFFD}[31mb");
        assert_eq!(clean("\u{202e}abc\u{200b}"), "\u{FFFD}abc\u{FFFD}");
    }

    #[test]
    fn every_line_end_becomes_one_newline() {
        assert_eq!(clean("a\r\nb\rc\nd\u{2028}e"), "a\nb\nc\nd\ne");
        assert_eq!(clean_line("a\r\nb"), "a b");
    }

    #[test]
    fn a_family_stays_joined_and_a_lone_joiner_is_marked() {
        assert_eq!(clean("👩\u{200d}👧"), "👩\u{200d}👧");
        assert_eq!(clean("a\u{200d} b"), "a\u{FFFD} b");
        let marks = "\u{301}".repeat(4);
        assert_eq!(clean(&format!("a{marks}\u{200d}\u{301}")), format!("a{marks}\u{FFFD}\u{301}"));
    }

    #[test]
    fn a_letter_carries_at_most_four_marks() {
        assert_eq!(clean("e\u{301}"), "e\u{301}");
        assert_eq!(clean(&format!("z{}", "\u{301}".repeat(50))).chars().count(), 5);
    }

    proptest! {
        #[test]
        fn cleaning_twice_changes_nothing(text in "\\PC*|(.|\n|\r|\t|\u{200d}|\u{301}|\u{202e}){0,40}") {
            let once = clean(&text);
            prop_assert!(once.chars().all(|c| c == '\n' || !c.is_control()));
            prop_assert_eq!(clean(&once), once);
        }
    }
}
