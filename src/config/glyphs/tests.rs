use rstest::rstest;
use unicode_width::UnicodeWidthChar;

use super::*;

fn set(name: &str) -> Glyphs {
    let (glyphs, problems) = Glyphs::read(name);
    assert_eq!(problems, []);
    glyphs
}

/// Whether a text is one character that takes one column and is drawn as text everywhere.
fn is_glyph(text: &str) -> bool {
    let mut signs = text.chars();
    match (signs.next(), signs.next()) {
        (Some(sign), None) => sign.width() == Some(1) && !is_picture(sign),
        _ => false,
    }
}

/// Whether Unicode lets a terminal draw a character as a coloured picture, two columns wide.
fn is_picture(sign: char) -> bool {
    sign >= '\u{1F000}' || PICTURES.contains(sign)
}

/// The characters below U+1F000 that have the property Emoji (emoji-data.txt of Unicode), digits, `#` and `*` apart.
const PICTURES: &str = "\
    ©®‼⁉™ℹ↔↕↖↗↘↙↩↪⌚⌛⌨⏏⏩⏪⏫⏬⏭⏮⏯⏰⏱⏲⏳⏸⏹⏺Ⓜ▪▫▶◀◻◼◽◾☀☁☂☃☄☎☑☔☕\
    ☘☝☠☢☣☦☪☮☯☸☹☺♀♂♈♉♊♋♌♍♎♏♐♑♒♓♟♠♣♥♦♨♻♾♿⚒⚓⚔⚕⚖⚗⚙⚛⚜⚠⚡⚧⚪⚫⚰\
    ⚱⚽⚾⛄⛅⛈⛎⛏⛑⛓⛔⛩⛪⛰⛱⛲⛳⛴⛵⛷⛸⛹⛺⛽✂✅✈✉✊✋✌✍✏✒✔✖✝✡✨✳✴❄❇❌❎❓❔❕❗❣\
    ❤➕➖➗➡➰➿⤴⤵⬅⬆⬇⬛⬜⭐⭕〰〽㊗㊙\
";

#[rstest]
fn every_set_has_every_glyph_one_column_wide(#[values("rich", "basic", "ascii")] name: &str) {
    for (glyph, sign) in set(name).each() {
        assert!(is_glyph(sign), "{glyph}: {sign:?}");
    }
}

#[test]
fn the_smaller_sets_keep_to_what_their_terminals_have() {
    let console = "√●·▲!○►▌≈?└◄▼█░↑↓»─│┌┐┘├┤";
    assert!(set("basic").each().iter().all(|(_, sign)| console.contains(sign)));
    assert!(set("ascii").each().iter().all(|(_, sign)| sign.is_ascii()));
    assert!(set("basic").plain_marks && set("ascii").plain_marks);
}

#[rstest]
#[case("✔")]
#[case("◀")]
#[case("▶")]
#[case("☎")]
#[case("😀")]
#[case("漢")]
#[case("ab")]
#[case("")]
#[case("\u{301}")]
#[case("\t")]
fn what_may_be_a_picture_or_is_not_one_column_is_no_glyph(#[case] sign: &str) {
    assert!(!is_glyph(sign));
}

#[test]
fn a_set_that_does_not_exist_leaves_the_rich_one() {
    let (glyphs, problems) = Glyphs::read("runes");
    assert_eq!(glyphs.name, "rich");
    assert!(matches!(&problems[..], [Problem { what: Mistake::UnknownName { name, .. }, .. }] if name == "runes"));
}

#[rstest]
#[case(&[], "rich")]
#[case(&[("TERM", "xterm-256color"), ("LANG", "id_ID.UTF-8")], "rich")]
#[case(&[("TERM", "xterm"), ("LANG", "en_US.utf8@euro")], "rich")]
#[case(&[("TERM", "linux"), ("LANG", "id_ID.UTF-8")], "basic")]
#[case(&[("TERM", "linux"), ("LANG", "C")], "ascii")]
#[case(&[("TERM", "xterm"), ("LANG", "id_ID.ISO-8859-1")], "ascii")]
#[case(&[("TERM", "xterm"), ("LC_ALL", "POSIX"), ("LANG", "id_ID.UTF-8")], "ascii")]
#[case(&[("TERM", "dumb"), ("LANG", "C.UTF-8")], "ascii")]
fn the_terminal_chooses_the_set(#[case] variables: &[(&str, &str)], #[case] set: &str) {
    let variable =
        |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
    assert_eq!(glyphs_of_environment(variable), set);
}
