use rstest::rstest;

use super::*;

fn signs(set: &str) -> Vec<(&'static str, String)> {
    let (mut glyphs, problems) = Glyphs::read(set);
    assert_eq!(problems, []);
    Glyphs::NAMES.iter().map(|name| (*name, glyphs.glyph_mut(name).unwrap().clone())).collect()
}

#[rstest]
fn every_set_has_every_glyph_one_column_wide(#[values("rich", "basic", "ascii")] set: &str) {
    for (name, sign) in signs(set) {
        assert!(is_glyph(&sign), "{name}: {sign:?}");
    }
}

#[test]
fn the_smaller_sets_keep_to_what_their_terminals_have() {
    let console = "√●·▲!○►▌≈?└◄▼█░↑↓»─│┌┐┘├┤";
    assert!(signs("basic").iter().all(|(_, sign)| console.contains(sign.as_str())));
    assert!(signs("ascii").iter().all(|(_, sign)| sign.is_ascii()));
    assert!(Glyphs::read("basic").0.plain_marks && Glyphs::read("ascii").0.plain_marks);
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
fn a_mistake_in_a_set_is_named() {
    let mut reading = Reading::new(Path::new("x.ron"), "(done: \"✔\", dnoe: \"x\", late: \"L\")");
    let glyphs = fill("mine", &mut reading);
    assert_eq!((glyphs.done.as_str(), glyphs.late.as_str()), ("", "L"));
    let mistakes: Vec<Mistake> = reading.into_problems().into_iter().map(|problem| problem.what).collect();
    let unknown = Mistake::UnknownField { name: "dnoe".to_owned(), known: Glyphs::NAMES.to_vec() };
    assert_eq!(mistakes, [Mistake::NotAGlyph("✔".to_owned()), unknown]);
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
