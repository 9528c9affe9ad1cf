//! The sheet: levels, evidence and words, key by key, and what it looks like.

use rstest::rstest;

use super::*;
use crate::config::Command;
use crate::domain::catalog::Instrument;
use crate::domain::{Document, watching};
use crate::store::notation;

/// Where pictures are kept, from here.
const SNAPSHOTS: &str = "../../../../../tests/snapshots";

/// Four things to look for, of which one need not have had an occasion, in two parts of the lesson; and what the plan says.
const SHEET: &str = r#"(
    id: "lembar-uji",
    name: (id: "Lembar uji", en: "Test sheet"), about: (id: "Uji.", en: "Test."), answers: (id: "Apa?", en: "What?"),
    source: (title: "kami", licence: "MIT"),
    way: Behaviours((
        segments: 2, from_plan: true,
        levels: [
            (id: "low", key: '1', label: (id: "rendah", en: "low"), means: (id: "Tidak terlihat.", en: "Not seen.")),
            (id: "medium", key: '2', label: (id: "sedang", en: "medium"), means: (id: "Kadang-kadang.", en: "Now and then.")),
            (id: "high", key: '3', label: (id: "tinggi", en: "high"), means: (id: "Terus-menerus.", en: "All along.")),
        ],
        areas: [(id: "budaya", label: (id: "Budaya kelas", en: "Classroom culture"), elements: [
            (id: "dukungan", label: (id: "Lingkungan yang mendukung", en: "Supportive environment"), behaviours: [
                (id: "hormat",
                 label: (id: "guru memperlakukan semua murid dengan hormat", en: "the teacher treats all pupils with respect"),
                 descriptors: [
                    (id: "Seorang murid dibentak atau dipermalukan.", en: "A pupil is shouted at or put to shame."),
                    (id: "Tidak ada yang direndahkan, tetapi nama jarang terdengar.", en: "Nobody is put down, but names are rarely heard."),
                    (id: "Guru menyebut nama dan mendengarkan sampai selesai.", en: "The teacher uses names and hears pupils out."),
                 ]),
                (id: "tanggap", label: (id: "guru menanggapi kebutuhan murid", en: "the teacher responds to what pupils need"),
                 may_be_absent: true),
            ]),
            (id: "harapan", label: (id: "Harapan", en: "Expectations"), behaviours: [
                (id: "jelas", label: (id: "harapan disampaikan dengan kata yang jelas", en: "expectations are put in clear words")),
                (id: "beri", label: (id: "usaha disebut", en: "effort is named")),
            ]),
        ])],
    )),
)"#;

/// The lesson of the demo, over, with a sheet; the sheet has the focus.
fn over(tongue: Tongue, text: &str) -> Bench<TeachPane> {
    let mut document = Document::new(demo(tongue));
    let sheet: Instrument = notation::read(std::path::Path::new("lembar-uji.ron"), text.as_bytes()).unwrap();
    let (edit, moved) = watching::choose(document.session(), sheet, tongue);
    assert!(moved.is_empty());
    document.apply(Role::Mentee, document.session().created, vec![edit]).unwrap();
    let bench = Bench::new(TeachPane::default(), document.session().clone());
    let mut bench = bench.at("2026-11-24T09:00:00+07:00", Role::Mentor, tongue);
    bench.press("C-o j l");
    bench
}

fn sheet() -> Bench<TeachPane> {
    over(Tongue::Id, SHEET)
}

/// What has been said: item, part, level, words, how much it cites.
fn looks(bench: &Bench<TeachPane>) -> Vec<(String, u8, Option<String>, String, usize)> {
    let looks = bench.session().observation.entries.iter().filter_map(|entry| match &entry.what {
        What::Look { item, segment, level, text, cites, .. } => {
            Some((item.to_string(), *segment, level.map(|level| level.to_string()), text.to_string(), cites.len()))
        }
        _ => None,
    });
    looks.collect()
}

/// Puts the caret on the row that says this.
fn go_to(bench: &mut Bench<TeachPane>, words: &str) {
    bench.press("g g");
    for _ in 0..20 {
        if row_with_mark(bench).contains(words) {
            return;
        }
        bench.press("down");
    }
    panic!("{words} is not on the sheet\n{}", bench.picture().0);
}

fn row_with_mark(bench: &mut Bench<TeachPane>) -> String {
    bench.picture().0.lines().find(|row| row.contains('▌')).unwrap_or_default().to_owned()
}

#[test]
fn a_digit_chooses_the_level_and_the_same_digit_takes_it_back() {
    let mut bench = sheet();
    go_to(&mut bench, "hormat");
    bench.press("2");
    let ended = bench.session().observation.ended.unwrap();
    let entry = bench.session().observation.entries.last().unwrap().clone();
    assert_eq!(
        entry.at.moment(bench.session().observation.started.unwrap()),
        ended,
        "it belongs to the end of the lesson"
    );
    assert_eq!(looks(&bench), [("hormat".into(), 1, Some("medium".into()), String::new(), 0)]);
    assert!(bench.picture().0.contains("tanpa bukti"), "{}", bench.picture().0);
    bench.press("3");
    bench.press("right");
    bench.press("left");
    assert_eq!(looks(&bench)[0].2.as_deref(), Some("medium"));
    bench.press("2");
    assert!(looks(&bench).is_empty());
    bench.press("u");
    assert_eq!(looks(&bench).len(), 1);
    assert!(row_with_mark(&mut bench).contains("hormat"), "undo stays on the sheet");
}

#[test]
fn each_part_of_the_lesson_is_weighed_by_itself() {
    let mut bench = sheet();
    go_to(&mut bench, "hormat");
    bench.press("1 s");
    assert!(bench.picture().0.contains("bagian 2 dari 2"), "{}", bench.picture().0);
    assert!(row_with_mark(&mut bench).contains("hormat"));
    bench.press("3 s");
    assert!(bench.picture().0.contains("[1]"), "{}", bench.picture().0);
    let found: Vec<_> = looks(&bench).into_iter().map(|(_, part, level, ..)| (part, level.unwrap())).collect();
    assert_eq!(found, [(1, "low".into()), (2, "high".into())]);
}

#[test]
fn no_occasion_is_said_only_where_there_may_be_none() {
    let mut bench = sheet();
    go_to(&mut bench, "hormat");
    bench.press("backspace");
    assert!(looks(&bench).is_empty());
    assert_eq!(bench.told, ["untuk ini selalu ada kesempatan"]);
    go_to(&mut bench, "kebutuhan");
    bench.press("backspace");
    assert_eq!(looks(&bench), [("tanggap".into(), 1, None, String::new(), 0)]);
    assert!(bench.picture().0.contains("tidak ada kesempatan"));
    assert!(!bench.picture().0.contains("tanpa bukti"));
    bench.press("backspace");
    assert!(looks(&bench).is_empty());
}

#[test]
fn a_hash_cites_a_note_as_evidence_and_following_it_comes_back_to_the_sheet() {
    let mut bench = sheet();
    go_to(&mut bench, "jelas");
    bench.press("2");
    bench.write("#");
    bench.press("enter");
    assert_eq!(looks(&bench)[0].4, 1);
    let note = bench.session().notes().last().unwrap().n;
    assert!(bench.picture().0.contains(&format!("sedang  #{note}")), "{}", bench.picture().0);
    bench.press("f");
    assert_eq!(bench.went.len(), 1);
    assert!(!bench.picture().0.contains("Lembar uji"));
    let look =
        bench.session().observation.entries.iter().find(|entry| matches!(entry.what, What::Look { .. })).unwrap();
    let spot = crate::domain::Spot { phase: None, item: Some(look.id) };
    bench.with(|pane, cx| pane.show(spot, cx));
    assert!(row_with_mark(&mut bench).contains("jelas"));
}

#[test]
fn words_are_kept_as_they_are_typed_and_go_with_the_last() {
    let mut bench = sheet();
    go_to(&mut bench, "usaha");
    bench.press("enter");
    bench.write("\"ayo\"");
    assert_eq!(looks(&bench), [("beri".into(), 1, None, "\"ayo\"".into(), 0)]);
    assert!(bench.picture().1.is_some(), "the caret is in the text");
    bench.press("C-z");
    assert!(looks(&bench).is_empty(), "a burst of letters is one step");
    bench.press("C-y");
    assert_eq!(looks(&bench)[0].3, "\"ayo\"");
    for _ in 0.."\"ayo\"".len() {
        bench.press("backspace");
    }
    assert!(looks(&bench).is_empty());
    bench.write("x 2");
    assert_eq!(looks(&bench)[0].3, "x 2", "digits are text in a text");
    bench.press("esc");
    assert!(bench.picture().0.contains("tingkat belum dipilih"));
    bench.press("esc");
    assert!(!bench.picture().0.contains("Lembar uji"), "the second step out leads to the line");
}

#[test]
fn a_row_of_the_log_leads_to_its_place_on_the_sheet() {
    let mut bench = sheet();
    go_to(&mut bench, "usaha");
    bench.press("s 3 esc");
    bench.press("up enter");
    assert!(row_with_mark(&mut bench).contains("usaha"));
    assert!(bench.picture().0.contains("bagian 2 dari 2"));
}

#[test]
fn while_the_lesson_runs_the_log_does_not_tell_how_it_is_weighed() {
    let mut bench = sheet();
    go_to(&mut bench, "usaha");
    bench.press("3 esc");
    let told = |bench: &mut Bench<TeachPane>| row_with(&bench.picture().0, "usaha disebut").to_owned();
    assert!(told(&mut bench).contains("tinggi"));
    bench.press("C-o R");
    assert!(!told(&mut bench).contains("tinggi"), "{}", bench.picture().0);
}

#[test]
fn levels_with_letters_of_their_own_are_chosen_by_them_where_these_are_free() {
    let letters = SHEET.replace("key: '1'", "key: 'z'").replace("key: '2'", "key: 'x'").replace("key: '3'", "key: 'v'");
    let mut bench = over(Tongue::Id, &letters);
    go_to(&mut bench, "usaha");
    bench.write("x");
    assert_eq!(looks(&bench)[0].2.as_deref(), Some("medium"));
    // `t` passes the pen in every list: there the digits stand in.
    let taken = letters.replace("key: 'v'", "key: 't'");
    let mut bench = over(Tongue::Id, &taken);
    go_to(&mut bench, "usaha");
    assert!(bench.picture().0.contains(" 1  2  3 "), "{}", bench.picture().0);
    bench.press("3");
    assert_eq!(looks(&bench)[0].2.as_deref(), Some("high"));
}

#[test]
fn a_session_that_is_only_read_shows_the_sheet_and_changes_nothing() {
    let mut bench = sheet();
    bench.read_only = true;
    bench.press("2 enter");
    bench.write("#");
    assert!(looks(&bench).is_empty());
    assert_eq!(bench.told.len(), 3);
}

#[test]
fn a_click_goes_to_a_row_and_a_second_opens_its_words() {
    let mut bench = sheet();
    let picture = bench.picture().0;
    let row = picture.lines().position(|row| row.contains("usaha disebut")).unwrap();
    bench.click(20, u16::try_from(row).unwrap());
    assert!(row_with_mark(&mut bench).contains("usaha"));
    let picture = bench.picture().0;
    let row = picture.lines().position(|row| row.contains("usaha disebut")).unwrap();
    bench.click(20, u16::try_from(row).unwrap());
    bench.write("ya");
    assert_eq!(looks(&bench)[0].3, "ya");
}

#[test]
fn every_command_on_offer_has_a_key() {
    let mut bench = sheet();
    go_to(&mut bench, "kebutuhan");
    let contexts = bench.with(|pane, cx| pane.contexts(cx));
    for (command, _) in bench.offers() {
        let all = [&*contexts, &[crate::config::Context::Session, crate::config::Context::Global]].concat();
        assert!(!bench.house.keymap.chords_of(command, &all).is_empty(), "{command}");
    }
    assert!(bench.offers().iter().any(|(command, _)| *command == Command::Level3));
}

#[rstest]
fn what_the_sheet_looks_like(
    #[values(Tongue::Id, Tongue::En)] tongue: Tongue,
    #[values((80, 21), (40, 9), (160, 42))] (columns, rows): (u16, u16),
) {
    let mut bench = over(tongue, SHEET);
    bench.screen = ratatui::layout::Rect::new(0, 0, 160, 42);
    let words = |id: &'static str, en: &'static str| if tongue == Tongue::Id { id } else { en };
    go_to(&mut bench, words("kebutuhan", "need"));
    bench.press("backspace");
    go_to(&mut bench, words("usaha", "effort"));
    bench.press("1");
    go_to(&mut bench, words("jelas", "clear words"));
    bench.press("3");
    bench.write("#");
    bench.press("enter enter");
    bench.write(words("tujuan ditulis di papan", "the goal is on the board"));
    bench.press("enter");
    go_to(&mut bench, words("hormat", "respect"));
    let name = format!("sheet-{columns}x{rows}-{}", tongue.id());
    insta::with_settings!({ snapshot_path => SNAPSHOTS, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(name, bench.picture_at(columns, rows));
    });
}
