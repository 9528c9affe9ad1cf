//! The capture line.

use rstest::rstest;

use super::*;
use crate::config::Command;
use crate::tui::pane::Enabled;
use crate::tui::panes::teach::{LINE, LOG};

#[test]
fn enter_records_a_note_with_the_time_of_its_first_letter() {
    let mut bench = half_an_hour_in();
    bench.write("dua ");
    bench.later(15_000);
    bench.write("tangan");
    bench.press("enter");
    assert_eq!(last_note(&bench), (1830, Kind::Seen, "dua tangan".to_owned()));
    assert_eq!(bench.session().notes().last().unwrap().by, Role::Mentor);
    assert_eq!(draft(&bench, Role::Mentor), None);
    bench.press("enter");
    assert_eq!(last_note(&bench).2, "dua tangan", "an empty line records nothing");
}

#[test]
fn the_first_recorded_note_starts_the_clock_at_its_first_letter() {
    let mut bench = bench(ahead(), STARTED);
    bench.write("-20s bel berbunyi");
    bench.later(30_000);
    bench.press("enter");
    let observation = &bench.session().observation;
    assert_eq!(observation.started.unwrap().to_rfc3339(), STARTED);
    assert_eq!(last_note(&bench), (-20, Kind::Seen, "bel berbunyi".to_owned()));
    assert!(row_with(&bench.picture().0, "bel berbunyi").contains("sebelum   bel berbunyi"));
}

#[test]
fn the_stamp_changes_as_the_mark_before_the_note_is_typed() {
    let mut bench = half_an_hour_in();
    bench.write("-20s");
    assert!(bench.picture().0.contains("│ 30:30   -20s"));
    bench.write(" ?");
    assert!(bench.picture().0.contains("│ 30:10 ⟲20 dtk ? -20s ?"));
    bench.write("berapa lama");
    bench.press("enter");
    assert_eq!(last_note(&bench), (1810, Kind::Asked, "berapa lama".to_owned()));
    let What::Note { back, .. } = bench.session().notes().last().unwrap().what else { panic!() };
    assert_eq!(back, 20_000);
}

#[test]
fn a_key_changes_the_kind_where_the_caret_stands() {
    let mut bench = half_an_hour_in();
    bench.write("S9 menunggu");
    bench.press("left left F9");
    assert!(bench.picture().0.contains("≈ ~S9 menunggu"));
    bench.write("X");
    bench.press("C-o k enter");
    assert_eq!(last_note(&bench), (1830, Kind::Asked, "S9 menungXgu".to_owned()));
}

#[test]
fn a_letter_touches_the_line_and_nothing_else() {
    let mut bench = half_an_hour_in();
    bench.write("dua");
    bench.press("left");
    assert_eq!(bench.touched, [LINE; 4]);
    bench.press("esc");
    assert_eq!(draft(&bench, Role::Mentor).as_deref(), Some("dua"), "Esc does nothing in the line");
    assert!(!bench.touched.contains(&LOG));
}

#[test]
fn undo_brings_the_words_back_into_the_line() {
    let mut bench = half_an_hour_in();
    bench.write("dua tangan");
    bench.press("enter C-z");
    assert_eq!(draft(&bench, Role::Mentor).as_deref(), Some("dua tangan"));
    bench.write(" naik");
    bench.press("enter");
    assert_eq!(last_note(&bench).2, "dua tangan naik");
}

#[test]
fn each_voice_has_a_line_of_its_own() {
    let mut bench = half_an_hour_in();
    bench.write("dari mentor");
    bench.press("C-t");
    assert!(bench.picture().0.contains("│         Pak Andi: diamati: "));
    bench.write("dari saya");
    bench.press("enter");
    assert_eq!(bench.session().notes().last().unwrap().by, Role::Mentee);
    assert!(bench.picture().0.contains("Pak Andi: dari saya"));
    bench.press("C-t");
    assert!(bench.picture().0.contains("dari mentor"));
    assert_eq!(draft(&bench, Role::Mentor).as_deref(), Some("dari mentor"));
}

#[test]
fn short_forms_open_on_a_space_unless_switched_off() {
    let mut bench = half_an_hour_in();
    bench.write("?Gr menunjuk @gr mrd");
    bench.press("enter");
    assert_eq!(last_note(&bench).2, "Guru menunjuk @gr mrd");
    bench.house.settings.abbreviations = false;
    bench.write("gr menunjuk");
    bench.press("enter");
    assert_eq!(last_note(&bench).2, "gr menunjuk");
}

#[test]
fn a_new_line_is_part_of_the_note() {
    let mut bench = half_an_hour_in();
    bench.write("satu");
    bench.press("C-j");
    bench.write("dua");
    assert!(bench.picture().0.contains("│         dua"));
    bench.press("enter");
    assert_eq!(last_note(&bench).2, "satu\ndua");
}

#[test]
fn a_judging_word_gets_a_hint_beneath_the_line_that_can_be_dismissed_for_good() {
    let mut bench = half_an_hour_in();
    bench.write("jawaban bagus");
    let picture = bench.picture().0;
    let row = row_with(&picture, "\"bagus\" itu penilaian. Apa yang terlihat atau terdengar?");
    assert!(row.contains("^X sembunyikan"), "{row}");
    bench.press("C-x");
    assert!(!bench.picture().0.contains("penilaian"));
    assert!(bench.house.state.borrow().is_dismissed("judging bagus"));
    bench.write(" sekali, bagus, efektif");
    assert!(!bench.picture().0.contains("\"bagus\""), "a dismissed word is not hinted at again");
}

#[rstest]
#[case("guru: \"bagus\"", true)]
#[case("~tampaknya bagus", true)]
#[case("?apakah bagus", true)]
#[case("jawaban bagus", false)]
fn no_hint_at_what_is_quoted_thought_asked_or_when_it_is_switched_off(#[case] text: &str, #[case] on: bool) {
    let mut bench = half_an_hour_in();
    bench.house.settings.judging_hint = on;
    bench.write(text);
    assert!(!bench.picture().0.contains("penilaian"));
}

#[test]
fn an_empty_line_tells_what_the_plan_asks_to_look_at() {
    let mut bench = half_an_hour_in();
    bench.document = {
        let mut session = bench.session().clone();
        session.plan.steps[1].look_for = "apakah pasangan saling bertanya".into();
        session.plan.steps[2].look_for = Default::default();
        crate::domain::Document::new(session)
    };
    assert!(bench.picture().0.contains("│         diamati: apakah pasangan saling bertanya "));
    bench.press("F6");
    assert!(bench.picture().0.contains("│         yang terlihat atau terdengar "));
}

#[test]
fn a_number_behind_the_sign_cites_and_a_word_is_a_tag() {
    let mut bench = half_an_hour_in();
    bench.write("seperti #14 dan #L2 #jeda");
    bench.press("enter");
    let (note, step) = (entry(&bench, 14).id, bench.session().plan.steps[1].id);
    assert_eq!(last_note(&bench).2, format!("seperti [#{note}] dan [#{step}] #jeda"));
    assert!(row_with(&bench.picture().0, "seperti").contains("seperti #14 dan #L2 "));
}

#[test]
fn what_to_cite_can_be_chosen_from_a_list() {
    let mut bench = half_an_hour_in();
    bench.write("seperti");
    bench.press("C-o c");
    bench.write("imunisasi");
    bench.press("enter");
    bench.write("tadi");
    assert_eq!(draft(&bench, Role::Mentor), Some(format!("seperti [#{}] tadi", entry(&bench, 14).id)));
}

#[test]
fn nothing_is_written_where_nothing_may_be_changed() {
    let mut bench = half_an_hour_in();
    bench.read_only = true;
    bench.write("dua");
    bench.press("enter F6 up");
    assert_eq!(draft(&bench, Role::Mentor), None);
    assert!(!bench.picture().0.contains("dua tangan"));
    let why = bench.house.words.why_read_only();
    assert!(bench.told.iter().all(|told| *told == why), "{:?}", bench.told);
    let blocked = |command| (command, Enabled::No(why.clone()));
    for command in [Command::Accept, Command::NoteRetime, Command::Remove, Command::NextStep] {
        assert!(bench.offers().contains(&blocked(command)), "{command:?}");
    }
    assert!(bench.offers().contains(&(Command::Copy, Enabled::Yes)));
}
