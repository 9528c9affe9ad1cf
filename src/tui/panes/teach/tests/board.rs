//! The code board: keys that are codes, and what it looks like.

use rstest::rstest;

use super::*;
use crate::config::embedded;
use crate::domain::catalog::Instrument;
use crate::domain::observation::SeatingPlan;
use crate::domain::{Document, watching};
use crate::store::notation;

/// Where pictures are kept, from here.
const SNAPSHOTS: &str = "../../../../../tests/snapshots";

fn keep(name: &str, picture: &str) {
    insta::with_settings!({ snapshot_path => SNAPSHOTS, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(name, picture);
    });
}

fn instrument(name: &str) -> Instrument {
    let path = format!("instruments/{name}.ron");
    notation::read(std::path::Path::new(&path), embedded::text(&path).as_bytes()).unwrap()
}

/// The lesson of the demo, half an hour in, watched with these on 30 seats.
fn watched(tongue: Tongue, instruments: &[&str]) -> Bench<TeachPane> {
    let mut session = running(30);
    session.observation.seats = Some(SeatingPlan::filled(5, 6));
    let mut document = Document::new(session);
    for name in instruments {
        let (edit, _) = watching::choose(document.session(), instrument(name), tongue);
        document.apply(Role::Mentee, document.session().created, vec![edit]).unwrap();
    }
    let bench = Bench::new(TeachPane::default(), document.session().clone());
    let mut bench = bench.at("2026-11-24T08:02:40+07:00", Role::Mentor, tongue);
    bench.press("tab");
    bench
}

/// What was recorded with an instrument: seconds and words.
fn marks(bench: &mut Bench<TeachPane>, instrument: &str) -> Vec<(i64, String)> {
    let entries: Vec<Entry> = bench.session().observation.recorded(instrument.parse().unwrap()).cloned().collect();
    entries.iter().map(|entry| (entry.at.ms() / 1_000, bench.with(|_, cx| cx.mark(entry)))).collect()
}

#[rstest]
fn copus_and_wait_time_side_by_side(
    #[values(Tongue::Id, Tongue::En)] tongue: Tongue,
    #[values((80, 21), (160, 42), (40, 9))] (columns, rows): (u16, u16),
) {
    let mut bench = watched(tongue, &["copus", "waktu-tunggu"]);
    bench.write("lP");
    bench.later(2_000);
    bench.write("q");
    bench.later(1_300);
    bench.write("j");
    let language = if tongue == Tongue::Id { "id" } else { "en" };
    keep(&format!("board-copus-{columns}x{rows}-{language}"), &bench.picture_at(columns, rows));
}

#[rstest]
#[case("flanders")]
#[case("arus-bicara")]
#[case("fill-plus")]
#[case("sapuan-kerja")]
fn each_board(#[case] name: &str) {
    let mut bench = watched(Tongue::Id, &[name]);
    keep(&format!("board-{name}"), &bench.picture_at(80, 21));
}

#[test]
fn letters_tick_the_box_of_their_time_and_backspace_goes_to_the_one_before() {
    let mut bench = watched(Tongue::Id, &["copus"]);
    bench.write("l");
    bench.press("backspace");
    assert!(bench.picture().0.contains("kotak 15"), "{}", bench.picture().0);
    bench.write("k");
    bench.press("space space");
    // The box under way had a tick already: there is nothing more a space is for.
    assert_eq!(marks(&mut bench, "copus").len(), 2);
    assert_eq!(marks(&mut bench, "copus").iter().map(|(at, _)| *at).collect::<Vec<_>>(), [28 * 60, 30 * 60]);
}

#[test]
fn a_mark_that_asks_for_more_stands_in_a_draft_until_its_last_answer() {
    let mut bench = watched(Tongue::Id, &["arus-bicara"]);
    let kind = instrument("arus-bicara");
    let key = |from: &str, to: &str| {
        let crate::domain::catalog::Way::Seats(seats) = &kind.way else { panic!() };
        let fits = |end: crate::domain::catalog::instrument::End| format!("{end:?}").to_lowercase();
        seats.kinds.iter().find(|kind| fits(kind.from) == from && fits(kind.to) == to).unwrap().code.key.to_string()
    };
    let asks = key("teacher", "seat");
    bench.write(&asks);
    assert!(bench.picture().0.contains("bangku"), "{}", bench.picture().0);
    assert_eq!(bench.session().drafts.len(), 1);
    bench.write("9");
    assert!(bench.session().drafts.is_empty());
    assert_eq!(marks(&mut bench, "arus-bicara").len(), 1);
    assert!(marks(&mut bench, "arus-bicara")[0].1.contains("guru → S9"));
    // A key that is no answer is said, and loses nothing.
    bench.write(&asks);
    bench.write("x");
    assert!(bench.picture().0.contains("\"x\" bukan kode"), "{}", bench.picture().0);
    bench.press("backspace");
    assert!(bench.session().drafts.is_empty());
}

#[test]
fn a_sweep_is_begun_by_space_and_ends_with_its_last_seat() {
    let mut bench = watched(Tongue::Id, &["sapuan-kerja"]);
    bench.press("space");
    let crate::domain::catalog::Way::Sweeps(sweeps) = instrument("sapuan-kerja").way else { panic!() };
    let letter = sweeps.codes[0].key.to_string();
    assert!(bench.picture().0.contains("bangku S1 (0 dari 30)"), "{}", bench.picture().0);
    bench.write(&letter.repeat(29));
    bench.press("backspace");
    assert!(bench.picture().0.contains("bangku S29 (28 dari 30)"), "{}", bench.picture().0);
    bench.write(&letter.repeat(2));
    assert!(!bench.picture().0.contains("dari 30)"));
    assert_eq!(bench.session().observation.recorded("sapuan-kerja".parse().unwrap()).count(), 1);
}

#[test]
fn tab_goes_between_line_and_board_and_escape_comes_back_to_the_line() {
    let mut bench = watched(Tongue::Id, &["flanders"]);
    assert_eq!(bench.with(|pane, cx| pane.mode(cx)), "TANDA");
    bench.press("esc");
    bench.write("catatan");
    assert_eq!(bench.session().drafts[0].text.to_string(), "catatan");
    bench.press("tab");
    bench.write("5");
    assert_eq!(marks(&mut bench, "flanders").len(), 1);
    bench.press("S-tab");
    assert_eq!(bench.with(|pane, cx| pane.mode(cx)), "CATAT");
}

#[test]
fn without_instruments_tab_reaches_into_the_log_as_ever() {
    let mut bench = half_an_hour_in();
    bench.press("tab");
    assert_ne!(bench.with(|pane, cx| pane.mode(cx)), "TANDA");
}

#[test]
fn beats_come_by_themselves_and_stop_with_the_pause() {
    let mut bench = watched(Tongue::Id, &["flanders"]);
    bench.write("5");
    for _ in 0..7 {
        bench.later(1_000);
        let edits = bench.with(|pane, cx| pane.second(cx));
        bench.record(edits);
    }
    // At seven seconds the beat at six is not over yet.
    assert_eq!(marks(&mut bench, "flanders").len(), 2);
    bench.press("space");
    bench.later(5_000);
    assert!(bench.with(|pane, cx| pane.second(cx)).is_empty());
}

#[test]
fn on_the_board_help_is_what_the_codes_mean() {
    let mut bench = watched(Tongue::Id, &["copus"]);
    bench.press("F1");
    bench.press("C-o ?");
    bench.write("?");
    assert_eq!(bench.ignored, [crate::config::Command::InstrumentHelp; 3], "the screen of the session opens it");
    assert!(marks(&mut bench, "copus").is_empty());
}

#[test]
fn a_mark_of_the_log_is_given_another_code_seat_and_end() {
    let mut bench = watched(Tongue::Id, &["fill-plus"]);
    bench.write("c");
    bench.later(20_000);
    bench.write("p");
    bench.press("esc up up");
    assert!(row_with(&bench.picture().0, "▌").contains("ceramah"), "{}", bench.picture().0);
    bench.press("o");
    bench.write("soal kelas");
    bench.press("enter");
    assert_eq!(marks(&mut bench, "fill-plus")[0].1, "soal kelas");
    // Its end is not put where the next begins, or before its own beginning.
    bench.press("E");
    bench.write("+30s");
    bench.press("enter");
    assert_eq!(bench.told.last().unwrap(), &bench.house.words.why_overlap());
    bench.press("esc E");
    bench.write("-5s");
    bench.press("enter");
    let first = bench.session().observation.recorded("fill-plus".parse().unwrap()).next().unwrap().clone();
    assert_eq!(first.span_end().unwrap().unwrap().ms() - first.at.ms(), 15_000);
    bench.press("u u");
    assert_eq!(marks(&mut bench, "fill-plus")[0].1, "ceramah");
    bench.press("@");
    bench.press("S 9 9 enter enter");
    let seat = |bench: &Bench<TeachPane>| {
        let mut marks = bench.session().observation.recorded("fill-plus".parse().unwrap());
        *marks.next().unwrap().seat().unwrap()
    };
    assert_eq!(seat(&bench), None, "there are thirty seats");
    bench.press("C-u backspace backspace backspace backspace");
    bench.write("4");
    bench.press("enter enter");
    assert_eq!(seat(&bench), Some("s4".parse().unwrap()));
}

#[test]
fn a_note_has_no_code_and_no_end() {
    let mut bench = watched(Tongue::Id, &["fill-plus"]);
    bench.press("esc up o E @");
    assert_eq!(bench.told.len(), 3, "{:?}", bench.told);
}

#[test]
fn what_holds_nothing_yet_says_what_it_was_recorded_with_and_each_scan_comes_to_its_turn() {
    let mut bench = watched(Tongue::Id, &["stallings", "sapuan-kerja"]);
    let made = |bench: &mut Bench<TeachPane>| ["stallings", "sapuan-kerja"].map(|name| marks(bench, name).len());
    // After half an hour both are due; then the one that was made least comes first.
    for _ in 0..12 {
        bench.press("space esc");
    }
    let [looks, sweeps] = made(&mut bench);
    assert_eq!(looks + sweeps, 12);
    assert!(looks.abs_diff(sweeps) <= 6 && sweeps > 0 && looks > 0, "{looks} {sweeps}");
    assert!(marks(&mut bench, "stallings").iter().all(|(_, words)| words == "Potret Stallings"));
}

#[test]
fn where_the_board_has_no_room_the_row_that_says_so_stands_alone() {
    let mut bench = watched(Tongue::Id, &["copus"]);
    let picture = bench.picture_at(40, 9);
    let row = picture.lines().find(|row| row.contains("baris lagi")).unwrap();
    assert_eq!(row.trim_end().trim_end_matches('…').split("baris lagi").nth(1).unwrap(), "; perbesar jendela");
}
