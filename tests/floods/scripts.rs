//! Every script, typed and pasted, and what a hostile file holds.

use cothink::domain::clean::clean;
use rstest::rstest;
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

use crate::house::{House, data};
use crate::lesson::{LEAVE, left, notes, teaching, told, with_session};
use crate::support::terminal::Terminal;

const LEFT: &str = "\u{1b}[D";

/// Waits until the caret stands in this column of its row.
fn caret_at(terminal: &Terminal, column: usize) {
    let place = |screen: &vt100::Screen| usize::from(screen.cursor_position().1);
    terminal.wait_until(&format!("the caret in column {column}"), |screen| place(screen) == column);
}

#[rstest]
#[case::wide("数学の授業 分数 약분 ｶﾅ")]
#[case::joined("👩\u{200d}🏫 👨\u{200d}👩\u{200d}👧\u{200d}👦 🇮🇩 👍🏽")]
#[case::told_to_be_emoji("❤\u{fe0f} ⌨\u{fe0f} ☺\u{fe0f} 1\u{fe0f}\u{20e3}")]
#[case::arabic("السلام عليكم ٢+٢")]
#[case::hebrew("שָׁלוֹם כיתה")]
#[case::accents("e\u{301}a\u{308}o\u{302}\u{301} n\u{303}")]
#[case::thai("ภาษาไทย นักเรียน")]
#[case::devanagari("शिक्षक क्षि")]
#[case::persian("می\u{200c}خواهم")]
fn every_script_is_kept_as_it_was_written_and_the_caret_stands_behind_it(
    #[case] text: &str,
    #[values(false, true)] pasted: bool,
) {
    let (house, _) = with_session();
    let mut terminal = teaching(&house);
    terminal.send("x");
    terminal.wait_for("00:00   x");
    let begin = terminal.look(|screen| usize::from(screen.cursor_position().1));
    terminal.send(if pasted { format!("\u{1b}[200~{text}\u{1b}[201~") } else { text.to_owned() });
    let width: usize = text.graphemes(true).map(|grapheme| grapheme.width()).sum();
    caret_at(&terminal, begin + width);
    for grapheme in text.graphemes(true).rev().scan(width, |at, grapheme| {
        *at -= grapheme.width();
        Some(*at)
    }) {
        terminal.send(LEFT);
        caret_at(&terminal, begin + grapheme);
    }
    terminal.send("\r");
    terminal.wait_for("1 catatan");
    left(terminal, 0);
    assert_eq!(notes(&told(&house)), [format!("x{text}")]);
}

/// Leaves the program; gives all that was sent to the terminal.
fn drawn(mut terminal: Terminal) -> String {
    terminal.send(LEAVE);
    assert_eq!(terminal.wait_exit(), 0, "{}", terminal.screen());
    String::from_utf8(terminal.output()).unwrap()
}

/// What the terminal was sent is drawn by the program alone: its titles are its own, and nothing hides or turns letters.
fn assert_clean(drawn: &str) {
    assert!(drawn.contains("JUDUL"), "it has been drawn");
    for raw in ["\u{1b}]0;JUDUL", "\u{1b}[31mMERAH", "\u{9b}", "\u{202e}", "\u{200b}", "\u{7f}", "\u{7}b"] {
        assert!(!drawn.contains(raw), "{raw:?} in {drawn:?}");
    }
}

#[test]
fn what_is_hostile_in_a_file_reaches_no_terminal() {
    let house = House::new();
    let hostile = "a\u{1b}]0;JUDUL\u{7}b\u{1b}[31mMERAH\u{9b}2J\u{202e}kanan\u{200b}\u{8}\u{7f}";
    let text = std::fs::read_to_string(data("demo/id.ron")).unwrap();
    let inside = text.replace("Pecahan senilai", hostile).replace("murid", hostile);
    let file = house.put("2026-11-24-pecahan-senilai-5b-k3f9q2xa.ron", &inside);
    for phase in ["plan", "teach", "think", "assess"] {
        let mut terminal = Terminal::cothink(&house.path(), &["open", "k3f", "--phase", phase, "--read-only"]);
        terminal.wait_for("JUDUL");
        terminal.send("\u{1b}[6~\u{1b}[6~\u{f}!");
        assert_clean(&drawn(terminal));
    }
    let library = Terminal::cothink(&house.path(), &[]);
    library.wait_for("JUDUL");
    assert_clean(&drawn(library));
    for args in [&["show", "k3f", "--all"][..], &["list"]] {
        assert!(house.ok(args).contains(&clean(hostile)), "{args:?}");
    }
    assert_eq!(std::fs::read_to_string(file).unwrap(), inside);
}
