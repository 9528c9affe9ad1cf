//! The log, and what is done to its entries.

use super::*;
use crate::config::Command;
use crate::domain::{Id, Phase, Spot};
use crate::tui::pane::{Enabled, Pane as _};
use crate::tui::panes::teach::LOG;
use crate::tui::terminal::MouseKind;

#[test]
fn one_reaches_into_the_log_and_comes_back_to_the_line_as_it_was() {
    let mut bench = half_an_hour_in();
    bench.write("setengah kali");
    bench.press("up up");
    let (picture, caret) = bench.picture();
    assert!(row_with(&picture, "imunisasi").starts_with("│▌24:05"));
    assert!(row_with(&picture, "#14").contains("#14 · bukti · Bu Sari"));
    assert_eq!(caret, None, "letters are commands here");
    bench.press("esc");
    bench.write("mat");
    assert_eq!(draft(&bench, Role::Mentor).as_deref(), Some("setengah kalimat"));
    bench.press("up j");
    bench.write("!");
    assert_eq!(
        draft(&bench, Role::Mentor).as_deref(),
        Some("setengah kalimat!"),
        "past the end of the log is the line"
    );
}

#[test]
fn a_log_that_is_paged_up_stays_put_and_says_how_many_are_new() {
    let mut bench = half_an_hour_in();
    bench.press("pgup");
    let before = bench.picture().0.lines().nth(2).unwrap().to_owned();
    for note in ["satu", "dua"] {
        bench.write(note);
        bench.press("enter");
    }
    let picture = bench.picture().0;
    assert_eq!(picture.lines().nth(2).unwrap(), before);
    assert!(picture.contains(" 2 baru di bawah ↓ "), "{picture}");
    bench.mouse(MouseKind::WheelDown, 5, 5);
    bench.press("pgdn pgdn");
    assert!(bench.picture().0.contains("dua"));
    assert!(!bench.picture().0.contains("baru di bawah"));
}

#[test]
fn a_note_is_edited_in_its_place_and_only_the_log_is_touched() {
    let mut bench = half_an_hour_in();
    bench.press("up enter");
    assert!(bench.offers().iter().all(|(command, _)| *command != Command::Remove), "letters are text here");
    bench.touched.clear();
    bench.write(" lama");
    assert_eq!(bench.touched, [LOG; 5]);
    assert!(entry(&bench, 15).said().unwrap().ends_with("@S27 lama"));
    assert!(bench.picture().1.is_some());
    bench.press("esc C-z");
    assert!(entry(&bench, 15).said().unwrap().ends_with("@S27"));
}

#[test]
fn undo_while_a_note_is_written_stays_in_the_note() {
    let mut bench = half_an_hour_in();
    bench.press("up enter");
    bench.write("x");
    bench.press("C-z");
    bench.write("y");
    assert!(entry(&bench, 15).said().unwrap().ends_with("@S27y"));
}

#[test]
fn a_note_is_given_another_time_by_typing_it_or_a_step_from_it() {
    let mut bench = half_an_hour_in();
    bench.press("up m");
    assert!(bench.picture().0.contains("Menit ke berapa, misalnya 21:10? 29:30"));
    bench.write("12:30");
    bench.press("enter");
    assert_eq!(entry(&bench, 15).at.ms(), 750_000);
    assert!(row_with(&bench.picture().0, "Guru di tiga bangku").starts_with("│▌12:30"), "the focus goes along");
    bench.press("m");
    bench.write("kapan");
    bench.press("enter");
    assert_eq!(bench.told, [bench.house.words.not_a_time()]);
    for _ in 0..5 {
        bench.press("backspace");
    }
    bench.write("+20s");
    bench.press("enter");
    assert_eq!(entry(&bench, 15).at.ms(), 770_000);
}

#[test]
fn a_note_is_given_to_the_other_voice_changes_its_kind_and_is_struck_out_and_never_taken_out() {
    let mut bench = half_an_hour_in();
    bench.press("up a C-o k d");
    let note = entry(&bench, 15);
    assert_eq!((note.by, note.kind(), note.removed), (Role::Mentee, Some(&Kind::Thought), true));
    let picture = bench.picture().0;
    assert!(picture.contains("≈ Pak Andi: Guru di tiga bangku"), "{picture}");
    assert!(picture.contains("(dihapus)"));
    assert_eq!(bench.told.last().unwrap(), "catatan #15 dihapus; u mengembalikan");
    bench.press("d");
    assert!(!entry(&bench, 15).removed);
}

#[test]
fn the_mentee_answers_and_the_answer_goes_with_its_last_letter() {
    let mut bench = half_an_hour_in();
    bench.press("up r");
    assert_eq!(bench.told, [bench.house.words.why_only("Pak Andi")]);
    bench.pass_pen(Role::Mentee);
    bench.press("r");
    assert_eq!(entry(&bench, 15).reply, None, "nothing has been said yet");
    bench.write("ya");
    assert!(bench.picture().0.contains("↳ Pak Andi: ya"));
    bench.press("enter");
    assert_eq!(entry(&bench, 15).replied().map(|text| text.to_string()).as_deref(), Some("ya"));
    bench.press("r backspace backspace esc");
    assert_eq!(entry(&bench, 15).reply, None);
}

#[test]
fn a_pen_passed_in_the_middle_of_an_answer_leaves_what_was_said() {
    let mut bench = half_an_hour_in();
    bench.pass_pen(Role::Mentee);
    bench.press("up r");
    bench.write("ya");
    bench.press("C-t");
    assert!(bench.offers().iter().any(|(command, _)| *command == Command::Remove), "letters are commands again");
    assert_eq!(entry(&bench, 15).replied().map(|text| text.to_string()).as_deref(), Some("ya"));
}

#[test]
fn the_mentee_keeps_a_note_to_the_pair_and_takes_one_back_for_good_by_a_second_key() {
    let mut bench = half_an_hour_in();
    bench.pass_pen(Role::Mentee);
    bench.press("up s");
    assert!(entry(&bench, 15).withheld);
    assert!(bench.picture().0.contains("(disimpan sendiri)"));
    bench.press("s");
    assert!(!entry(&bench, 15).withheld);
    bench.press("W enter");
    assert!(!entry(&bench, 15).withdrawn, "Enter is not the second key");
    bench.press("y");
    assert!(entry(&bench, 15).withdrawn);
    assert!(bench.picture().0.contains("(ditarik)"));
    let why = bench.house.words.why_not_here();
    assert!(bench.offers().contains(&(Command::NextKind, Enabled::No(why))));
}

#[test]
fn a_note_is_cited_from_the_log_into_the_line() {
    let mut bench = half_an_hour_in();
    bench.write("lihat");
    bench.press("up up c");
    bench.write("lagi");
    assert_eq!(draft(&bench, Role::Mentor), Some(format!("lihat [#{}] lagi", entry(&bench, 14).id)));
}

#[test]
fn a_note_leads_to_its_step_of_the_plan_and_to_what_it_cites() {
    let mut bench = half_an_hour_in();
    let step = bench.session().plan.steps[1].id;
    bench.press("up f");
    assert_eq!(bench.went, [Spot { phase: Some(Phase::Plan), item: Some(step) }]);
    bench.with(|pane, cx| pane.show(Spot::default(), cx));
    bench.write("sama dengan #14");
    bench.press("enter up f enter");
    assert_eq!(bench.went.last(), Some(&Spot { phase: Some(Phase::Teach), item: Some(entry(&bench, 14).id) }));
    assert!(row_with(&bench.picture().0, "imunisasi").starts_with("│▌"), "following ends at the note");
}

#[test]
fn a_click_chooses_an_entry_and_a_second_one_opens_it() {
    let mut bench = half_an_hour_in();
    bench.picture();
    bench.click(20, 15);
    assert!(row_with(&bench.picture().0, "imunisasi").starts_with("│▌"));
    bench.click(20, 15);
    bench.write("!");
    assert!(entry(&bench, 14).said().unwrap().contains('!'));
    bench.click(20, 19);
    bench.write("ke baris");
    assert_eq!(draft(&bench, Role::Mentor).as_deref(), Some("ke baris"));
}

#[test]
fn copying_gives_the_words_as_people_read_them() {
    let mut bench = half_an_hour_in();
    bench.write("sama dengan #14");
    bench.press("enter up y");
    assert_eq!(bench.copied, ["sama dengan #14"]);
}

#[test]
fn an_undo_of_what_has_the_focus_gives_the_focus_to_what_stands_there() {
    let mut bench = half_an_hour_in();
    bench.write("satu");
    bench.press("enter up u");
    assert_eq!(bench.session().notes().last().map(|note| note.n), Some(15));
    bench.picture();
    bench.press("d");
    assert!(entry(&bench, 15).removed);
}

#[test]
fn keys_that_come_faster_than_frames_find_the_entry_they_mean() {
    let mut bench = half_an_hour_in();
    bench.write("satu");
    bench.press("enter up d");
    assert_eq!(bench.session().observation.entries.last().map(|entry| (entry.n, entry.removed)), Some((16, true)));
}

#[test]
fn ten_thousand_notes_are_scrolled_and_written_under() {
    let mut session = running(0);
    session.observation.entries.extend((0..10_000).map(|n| {
        let text = format!("catatan {n} tentang murid di baris belakang #tanya");
        let what = What::Note { kind: Kind::Seen, text: text.into(), back: 0 };
        Entry::new(Id::from_bits(1_000_000 + n), n as u32 + 2, LessonTime::from_ms(n as i64 * 400), Role::Mentor, what)
    }));
    let mut bench = bench(session, "2026-11-24T08:42:10+07:00");
    assert!(bench.picture().0.contains("catatan 9999 "));
    bench.write("satu lagi");
    bench.press("enter");
    assert!(bench.picture().0.contains("70:00   satu lagi"));
    bench.press("up g g");
    assert!(bench.picture().0.contains("│▌00:00 ─ langkah L1"));
    bench.press("esc");
    assert!(bench.picture().0.contains("satu lagi"));
}
