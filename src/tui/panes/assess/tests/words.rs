//! Weighed in words alone, how far two ratings agree, and what the plan brings along.

use super::*;
use crate::domain::TextPlace;

fn formative() -> Bench<AssessPane> {
    let mut session = unweighed(Tongue::Id);
    session.assessment.rubric = rubric("praktik-bersama", Tongue::Id).map(|rubric| Box::new(rubric.in_words()));
    bench(session, Tongue::Id)
}

/// Writes something on each of the five criteria, with a citation.
fn write_all(bench: &mut Bench<AssessPane>, who: &str) {
    bench.press("g g");
    for place in 1..=5 {
        bench.press("enter");
        bench.write(&format!("{who} {place} #2"));
        bench.press("esc tab");
    }
}

#[test]
fn without_levels_each_writes_and_both_conclude_in_words() {
    let mut bench = formative();
    bench.press("3 right");
    assert!(!weighing::is_begun(&bench.session().assessment), "there is no level to choose");
    write_all(&mut bench, "andi");
    assert!(weighing::has_rated(&bench.session().assessment, Role::Mentee));
    bench.press("C-t enter");
    write_all(&mut bench, "sari");
    bench.press("R y");
    assert_eq!(bench.session().assessment.ratings.len(), 10);
    bench.press("enter");
    bench.write("kita lihat dua hal");
    let agreed = |bench: &Bench<AssessPane>| TextPlace::Agreed(id("tujuan")).read(bench.session()).map(str::to_owned);
    assert_eq!(agreed(&bench).as_deref(), Some("kita lihat dua hal"));
    bench.press("esc u");
    assert_eq!(agreed(&bench), None, "a burst of typing is one step");
    bench.press("U");
    let picture = bench.picture_at(100, 60);
    for said in ["andi 1", "sari 1", "disepakati: kita lihat dua hal"] {
        assert!(picture.contains(said), "{said}\n{picture}");
    }
    for absent in ["tingkat", "selisih", "belum teramati", "●", "kekuatan"] {
        assert!(!picture.contains(absent), "{absent}\n{picture}");
    }
    assert_eq!(enabled(&mut bench, Command::RaterAgreement), None);
    let problems = bench.session().problems();
    assert!(problems.iter().all(|problem| !problem.place.starts_with("assessment")), "{problems:?}");
}

#[test]
fn words_taken_back_are_no_rating() {
    let mut bench = formative();
    bench.press("enter");
    bench.write("a");
    bench.press("backspace esc");
    assert_eq!(weighing::rated(&bench.session().assessment, Role::Mentee), 0);
    bench.press("backspace");
    assert_eq!(weighing::rated(&bench.session().assessment, Role::Mentee), 1, "not observed is said");
}

#[test]
fn the_setting_takes_the_levels_out_of_the_rubric_that_is_chosen() {
    let mut bench = bench(unweighed(Tongue::Id), Tongue::Id);
    bench.house.settings.formative = true;
    bench.press("enter enter");
    assert!(bench.session().assessment.rubric.as_ref().unwrap().is_of_words());
}

#[test]
fn the_success_signs_of_the_plan_become_criteria_of_the_rubric_that_is_chosen() {
    let mut bench = bench(unweighed(Tongue::Id), Tongue::Id);
    bench.press("enter enter");
    let goals: Vec<Id> = bench.session().plan.goals.iter().map(|goal| goal.id).collect();
    let rubric = bench.session().assessment.rubric.as_ref().unwrap();
    assert!(!goals.is_empty() && goals.iter().all(|goal| rubric.criterion(*goal).is_some()), "{rubric:?}");
    assert!(
        bench.picture_at(100, 60).contains("Kriteria sendiri, dari tanda keberhasilan rencana"),
        "{}",
        bench.picture().0
    );
}

#[test]
fn each_gap_has_its_quadrant_in_words() {
    // mentee 3 2 2 1 -, mentor 3 3 4 2 2, of four levels.
    let picture = revealed(Tongue::Id).picture_at(100, 60);
    for said in ["● kekuatan bersama", "◇ kekuatan tersembunyi", "○ tujuan bersama"] {
        assert!(picture.contains(said), "{said}\n{picture}");
    }
}

#[test]
fn how_far_they_agree_is_told_in_counts_first_and_with_reasons_where_there_is_no_figure() {
    let mut bench = revealed(Tongue::Id);
    bench.screen.height = 60;
    bench.press("v");
    let page = bench.popup();
    // 3 2 2 1 against 3 3 4 2: one alike, one two apart. The fifth the mentee did not observe.
    for said in [
        "Sepakat 1 dari 4, selisih paling jauh 2.",
        "Sama atau berselisih satu tingkat: 3 dari 4.",
        "1 kriteria di luar hitungan",
        "tepat sama: 25 %",
        "kappa Cohen: ",
        "– (belum ada tingkat yang disepakati)",
    ] {
        assert!(page.contains(said), "{said}\n{page}");
    }
    let mut bench = self::bench(with_rubric(Tongue::Id), Tongue::Id);
    assert_eq!(enabled(&mut bench, Command::RaterAgreement), no("penilaian belum dibuka bersama"));
    rate(&mut bench, "3 3 3 3 3");
    bench.press("C-t enter");
    rate(&mut bench, "3 3 3 3 3");
    bench.press("R y enter tab enter v");
    bench.screen.height = 60;
    let page = bench.popup();
    assert!(page.contains("kappa Cohen: – (semua penilaian satu tingkat yang sama)"), "{page}");
    assert!(page.contains("6 ÷ (2 × 4) × 100 = 75,00"), "{page}");
    assert!(page.contains("Sebutan PKG (lama): Cukup"), "{page}");
}
