use rstest::rstest;

use super::*;
use crate::config::problem::Mistake;

/// A theme of the user's own, by the text of its file and of one it may inherit from.
fn own(text: &str, other: &str) -> (Theme, Vec<Mistake>) {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("mine.ron"), text).unwrap();
    std::fs::write(dir.path().join("other.ron"), other).unwrap();
    let (theme, problems) = Theme::read("mine", dir.path());
    (theme, problems.into_iter().map(|problem| problem.what).collect())
}

fn given_theme(name: &str) -> Theme {
    let (theme, problems) = Theme::read(name, Path::new("no/such/folder"));
    assert_eq!(problems, []);
    theme
}

fn styles(theme: &Theme) -> Vec<(&'static str, Style)> {
    let mut theme = theme.clone();
    Theme::FACES.iter().map(|face| (*face, *theme.face_mut(face).unwrap())).collect()
}

#[rstest]
fn a_given_theme_tells_apart_without_colour_what_must_be_told_apart(
    #[values("default", "mono", "dark", "light")] name: &str,
) {
    let theme = given_theme(name);
    assert!(!theme.name.id.is_empty() && !theme.name.en.is_empty());
    let plain = |style: Style| style.add_modifier;
    assert_ne!(plain(theme.mentor), plain(theme.mentee));
    for marked in
        [theme.title, theme.border_focus, theme.selection, theme.found, theme.warn, theme.error, theme.thought]
    {
        assert_ne!(plain(marked), Modifier::empty());
    }
    assert_ne!(plain(theme.border), plain(theme.border_focus));
}

#[rstest]
fn a_given_theme_has_no_mistake_and_is_the_same_as_a_file_of_the_user_s_own(
    #[values("default", "mono", "dark", "light")] name: &str,
) {
    let text = embedded::text(&format!("themes/{name}.ron"));
    assert_eq!(own(text, "()"), (given_theme(name), vec![]));
}

#[test]
fn the_default_uses_the_colours_of_the_terminal_and_no_background() {
    for (face, style) in styles(&given_theme("default")) {
        assert_eq!(style.bg, None, "{face}");
        let indexed = matches!(style.fg, Some(Color::Rgb(..) | Color::Indexed(_)));
        assert!(!indexed, "{face}");
    }
}

#[test]
fn the_colourless_theme_has_no_colour() {
    assert!(styles(&given_theme("mono")).iter().all(|(_, style)| style.fg.is_none() && style.bg.is_none()));
}

/// How bright a colour is, after the rule of the accessibility guidelines for the web.
fn luminance(colour: Color) -> f64 {
    let Color::Rgb(r, g, b) = colour else { panic!("{colour} is no colour of many") };
    let [r, g, b] = [r, g, b]
        .map(|part| f64::from(part) / 255.0)
        .map(|part| if part <= 0.039_28 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

#[rstest]
#[case("dark", Color::Rgb(0x2e, 0x34, 0x40))]
#[case("light", Color::Rgb(0xf5, 0xf5, 0xf5))]
fn the_colours_of_a_theme_can_be_read_on_its_background(#[case] name: &str, #[case] background: Color) {
    for (face, style) in styles(&given_theme(name)) {
        let Some(colour) = style.fg else { continue };
        let (one, other) = (luminance(colour) + 0.05, luminance(background) + 0.05);
        let contrast = one.max(other) / one.min(other);
        assert!(contrast >= 4.0, "{face}: {contrast:.1}");
    }
}

#[test]
fn a_theme_inherits_what_it_leaves_out_and_its_palette_colours_what_it_inherits() {
    let (theme, mistakes) =
        own("(inherits: \"dark\", palette: {\"sky\": \"#010203\"}, faces: {\"ok\": (fg: \"sky\")})", "()");
    assert_eq!(mistakes, []);
    assert_eq!(theme.ok, Style::new().fg(Color::Rgb(1, 2, 3)));
    assert_eq!(theme.mentor, Style::new().fg(Color::Rgb(1, 2, 3)).bold());
    assert_eq!(theme.title, given_theme("default").title);
}

#[test]
fn each_mistake_in_a_theme_is_named_and_the_rest_is_used() {
    let (theme, mistakes) =
        own("(colour: 1, palette: (a: \"blu\"), faces: (warm: (), ok: (fg: \"a\"), warn: (fg: \"red\")))", "()");
    let fields =
        |name: &str, known: &[&'static str]| Mistake::UnknownField { name: name.to_owned(), known: known.to_vec() };
    assert_eq!(
        mistakes,
        [
            fields("colour", &["name", "inherits", "palette", "faces"]),
            Mistake::NotAColour("blu".to_owned()),
            fields("warm", Theme::FACES),
            Mistake::NotAColour("a".to_owned()),
        ]
    );
    assert_eq!(theme.warn, Style::new().fg(Color::Red));
    assert_eq!(theme.ok, given_theme("default").ok);
}

#[test]
fn a_theme_that_inherits_from_itself_ends_at_the_default() {
    let (theme, mistakes) = own(
        "(inherits: \"other\", faces: (ok: (fg: \"blue\")))",
        "(inherits: \"mine\", faces: (warn: (fg: \"blue\")))",
    );
    assert_eq!(mistakes, [Mistake::InheritsItself("mine".to_owned())]);
    assert_eq!((theme.ok.fg, theme.warn.fg), (Some(Color::Blue), Some(Color::Blue)));
    assert_eq!(theme.title, given_theme("default").title);
}

#[test]
fn an_own_theme_may_bear_the_name_of_a_given_one_and_build_on_it() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("dark.ron"), "(inherits: \"dark\", faces: (ok: (fg: \"blue\")))").unwrap();
    let (theme, problems) = Theme::read("dark", dir.path());
    assert_eq!(problems, []);
    assert_eq!((theme.ok.fg, theme.error), (Some(Color::Blue), given_theme("dark").error));
    assert_eq!(Theme::names(dir.path()), ["dark", "default", "light", "mono"]);
}

#[test]
fn a_theme_that_does_not_exist_leaves_the_default() {
    let (theme, problems) = Theme::read("sunset", Path::new("no/such/folder"));
    assert_eq!(theme, given_theme("default"));
    let known = ["dark", "default", "light", "mono"].map(str::to_owned).to_vec();
    let what = Mistake::UnknownName { name: "sunset".to_owned(), known };
    assert_eq!(problems.into_iter().map(|problem| problem.what).collect::<Vec<_>>(), [what]);
}

#[rstest]
#[case(None, None, "default")]
#[case(Some("light"), None, "light")]
#[case(Some("light"), Some(""), "light")]
#[case(Some("light"), Some("1"), "mono")]
fn no_colour_is_shown_where_none_is_wanted(#[case] asked: Option<&str>, #[case] set: Option<&str>, #[case] name: &str) {
    assert_eq!(theme_of_environment(asked, |_| set.map(str::to_owned)), name);
}
