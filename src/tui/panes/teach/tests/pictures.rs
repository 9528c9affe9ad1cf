//! What it looks like: pictures of the pane on screens of several sizes, in both languages.

use rstest::rstest;

use super::*;
use crate::config::{Glyphs, Theme};

/// Where pictures are kept, from here.
const SNAPSHOTS: &str = "../../../../../tests/snapshots";

fn keep(name: &str, picture: &str) {
    insta::with_settings!({ snapshot_path => SNAPSHOTS, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(name, picture);
    });
}

/// The demo of a language, its lesson running, with something half-typed.
fn under_way(tongue: Tongue) -> Bench<TeachPane> {
    let mut session = demo(tongue);
    session.observation.ended = None;
    session.observation.entries.retain(|entry| entry.at <= LessonTime::from_ms(55 * 60_000));
    let bench = Bench::new(TeachPane::default(), session);
    let mut bench = bench.at("2026-11-24T08:28:00+07:00", Role::Mentor, tongue);
    bench.write(match tongue {
        Tongue::Id => "S30 menghapus, kelas ribut",
        Tongue::En => "S30 erases, the class is noisy",
    });
    bench
}

#[rstest]
fn the_lesson_under_way(
    #[values(Tongue::Id, Tongue::En)] tongue: Tongue,
    #[values((40, 9), (80, 21), (120, 37))] (columns, rows): (u16, u16),
) {
    let language = if tongue == Tongue::Id { "id" } else { "en" };
    keep(&format!("teach-{columns}x{rows}-{language}"), &under_way(tongue).picture_at(columns, rows));
}

#[test]
fn an_entry_that_has_the_focus_and_what_can_be_read_of_it() {
    let mut bench = under_way(Tongue::Id);
    bench.press("up");
    keep("teach-log", &bench.picture_at(80, 21));
}

#[test]
fn without_colour_and_with_few_signs_all_of_it_can_be_told_apart() {
    let mut bench = under_way(Tongue::Id);
    bench.house.glyphs = Glyphs::read("ascii").0;
    bench.house.theme = Theme::read("mono", std::path::Path::new("/nowhere")).0;
    keep("teach-ascii", &bench.picture_at(80, 21));
}

#[test]
fn wide_letters_and_long_words_stay_in_their_columns() {
    let mut session = running(0);
    let note = |n: u32, by, text: &str| {
        let what = What::Note { kind: Kind::Seen, text: text.into(), back: 0 };
        Entry::new(crate::domain::Id::from_bits(n.into()), n + 2, LessonTime::from_ms(i64::from(n) * 60_000), by, what)
    };
    session.observation.entries.extend([
        note(1, Role::Mentor, "日本語の授業では、生徒たちが二人組で話し合いながら答えを見つけました @S4 #話す"),
        note(2, Role::Mentee, "مرحبا بالجميع 👩‍👩‍👧 e\u{301}cole"),
        note(3, Role::Mentor, &"a".repeat(200)),
        note(4, Role::Mentor, "satu\ndua\n\nempat #akhir"),
    ]);
    let mut bench = bench(session, "2026-11-24T07:40:00+07:00");
    bench.write("生徒 S4 が答えた");
    keep("teach-wide", &bench.picture_at(60, 21));
}

#[test]
fn no_screen_is_too_small() {
    for (columns, rows) in [(1, 1), (2, 5), (5, 6), (6, 7), (20, 3), (24, 7), (30, 14), (39, 9), (60, 15), (200, 57)] {
        let mut bench = under_way(Tongue::Id);
        bench.picture_at(columns, rows);
        bench.press("up up");
        bench.picture_at(columns, rows);
        bench.press("enter");
        bench.write("x");
        bench.picture_at(columns, rows);
        bench.press("esc m");
        bench.picture_at(columns, rows);
        bench.press("esc esc");
        bench.write("x");
        bench.picture_at(columns, rows);
    }
}
