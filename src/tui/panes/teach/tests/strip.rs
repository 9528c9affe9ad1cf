//! The strip, the clock, and the steps of the plan.

use std::num::NonZeroU32;

use super::*;
use crate::config::Command;
use crate::domain::assessment::{Action, SeenBefore};
use crate::domain::observation::Tap;
use crate::domain::{Id, Phase, Spot};
use crate::tui::pane::Enabled;
use crate::tui::pane::Pane as _;
use crate::tui::panes::teach::STRIP;

/// The rows of the strip.
fn strip(bench: &mut Bench<TeachPane>) -> Vec<String> {
    let picture = bench.picture().0;
    picture.lines().take_while(|row| !row.starts_with('╭')).map(|row| row.trim_end().to_owned()).collect()
}

/// An action agreed on in an earlier session.
fn action(text: &str) -> Action {
    Action { text: text.into(), from: Some(Id::from_bits(1)), ..Action::empty(Id::from_bits(2), Role::Mentee) }
}

#[test]
fn a_tick_touches_the_strip_alone() {
    assert_eq!(TeachPane::default().clocks(), [STRIP]);
}

#[test]
fn before_the_start_it_says_how_to_start_and_what_to_look_for() {
    let mut session = ahead();
    session.assessment.actions = vec![action("tunggu tiga detik")];
    let mut bench = bench(session, STARTED);
    let rows = strip(&mut bench);
    assert_eq!(rows[0], " F8 menjalankan jam; catatan pertama juga");
    assert!(rows[1].starts_with(" ○ Pak Andi: tunggu tiga detik"), "{rows:?}");
    assert!(bench.picture().0.contains("Belum ada catatan."));
    assert!(rows[1].ends_with("belum terlihat"), "{rows:?}");
    bench.press("F8");
    let rows = strip(&mut bench);
    assert!(rows[0].starts_with(" L1 Apersepsi: memotong bolu"));
    assert_eq!(rows[1..], [" ^O x Pak Andi: tunggu tiga detik  belum terlihat"]);
}

#[test]
fn one_of_several_actions_is_marked_as_seen_by_its_digit_with_nothing_over_the_lesson() {
    let mut session = running(30);
    let other = Action { id: Id::from_bits(3), ..action("tanya dua murid") };
    session.assessment.actions = vec![action("tunggu tiga detik"), other];
    let mut bench = bench(session, "2026-11-24T08:02:40+07:00");
    assert_eq!(strip(&mut bench)[1], " ^O x  1 tunggu tiga detik  2 tanya dua murid");
    bench.press("C-o x 2");
    bench.later(60_000);
    bench.write("S3 dan S9");
    bench.press("C-o x 2");
    let seen: Vec<usize> = bench.session().assessment.actions.iter().map(|action| action.seen.len()).collect();
    assert_eq!(seen, [0, 2]);
    assert_eq!(bench.told, ["terlihat: tanya dua murid"; 2]);
    let said = |id: Id| bench.session().entry(id).and_then(|entry| entry.said()).map(ToString::to_string);
    let notes: Vec<_> = bench.session().assessment.actions[1].seen.iter().map(|id| said(*id)).collect();
    assert_eq!(notes, [Some("tanya dua murid".to_owned()), Some("S3 dan S9".to_owned())]);
    assert_eq!(strip(&mut bench)[1], " ^O x  1 tunggu tiga detik  2 tanya dua murid 2 kali");
    // In the log the digit marks the note that is chosen.
    bench.press("up x 1");
    assert_eq!(bench.session().assessment.actions[0].seen.len(), 1);
}

#[test]
fn with_one_action_seen_before_its_count_and_last_time_stand_beside_it() {
    let mut session = running(30);
    let before = SeenBefore { times: NonZeroU32::new(2).unwrap(), last: "2026-11-20".parse().unwrap() };
    session.assessment.actions = vec![Action { seen_before: Some(before), ..action("tunggu tiga detik") }];
    let mut bench = bench(session, "2026-11-24T08:02:40+07:00");
    assert_eq!(strip(&mut bench)[1], " ^O x Pak Andi: tunggu tiga detik  terlihat 2 kali, terakhir Jum 20 Nov");
    bench.press("C-o x");
    let rows = strip(&mut bench);
    assert_eq!(rows[1], " ^O x Pak Andi: tunggu tiga detik  terlihat 3 kali, terakhir 30:30");
}

#[test]
fn an_action_is_marked_as_seen_in_a_note() {
    let mut session = running(30);
    session.assessment.actions = vec![action("tunggu tiga detik")];
    let mut bench = bench(session, "2026-11-24T08:02:40+07:00");
    bench.press("up x");
    assert_eq!(bench.session().assessment.actions[0].seen, [entry(&bench, 15).id]);
    assert_eq!(bench.told, ["tindak lanjut terlihat pada catatan #15"]);
    bench.press("x");
    assert!(bench.session().assessment.actions[0].seen.is_empty());
}

#[test]
fn the_steps_of_the_plan_are_gone_through_with_one_key_and_back_with_another() {
    let mut bench = half_an_hour_in();
    assert_eq!(strip(&mut bench), [" L2 Kartu pecahan berpasangan ████░░░░ 14/25′   L3 pukul 08.13   ▲ terlambat 3′"]);
    bench.press("F6");
    assert!(strip(&mut bench)[0].starts_with(" L3 Membahas cara murid di papan"));
    bench.later(1_000);
    bench.press("C-o N");
    assert!(strip(&mut bench)[0].starts_with(" L2 Kartu pecahan"));
    for _ in 0..3 {
        bench.later(1_000);
        bench.press("F6");
    }
    bench.press("F6");
    assert_eq!(bench.told, [bench.house.words.why_last_step()]);
    assert!(strip(&mut bench)[0].starts_with(" L5 "));
}

#[test]
fn without_a_lesson_there_is_no_step_to_go_to() {
    let mut bench = bench(ahead(), STARTED);
    bench.press("F6 F7");
    assert_eq!(bench.told, [bench.house.words.why_no_lesson(), bench.house.words.why_no_lesson()]);
}

#[test]
fn the_four_taps_of_wait_time_follow_one_another_and_tell_the_two_waits() {
    let mut bench = half_an_hour_in();
    bench.write("setengah");
    for wait in [1_300, 6_000, 800, 0] {
        bench.press("F7");
        bench.later(wait);
    }
    bench.write(" kata");
    let taps = bench.session().observation.entries.iter().filter_map(|entry| match entry.what {
        What::Wait { tap } => Some(tap),
        _ => None,
    });
    let all = [Tap::QuestionEnds, Tap::AnswerStarts, Tap::AnswerEnds, Tap::TeacherReacts];
    assert_eq!(taps.collect::<Vec<_>>(), all);
    let picture = bench.picture().0;
    for row in [
        "30:30 ─ guru bertanya ",
        "30:31 ─ murid menjawab sesudah 1,3 dtk",
        "30:37 ─ jawaban selesai ",
        "30:38 ─ guru menanggapi sesudah 0,8 dtk",
    ] {
        assert!(picture.contains(row), "{row}\n{picture}");
    }
    assert_eq!(draft(&bench, Role::Mentor).as_deref(), Some("setengah kata"), "a tap takes nothing from the line");
}

#[test]
fn in_a_gap_it_says_which_since_when_and_how_to_go_on() {
    let mut session = running(24);
    let gap = session.observation.entries.iter_mut().find(|entry| entry.n == 13).unwrap();
    gap.what = What::Gap { kind: crate::domain::observation::GapKind::Interrupted, until: None };
    let mut bench = bench(session, "2026-11-24T07:57:00+07:00");
    assert_eq!(strip(&mut bench), [" ▲ jeda sejak pukul 07.56   F8 lanjutkan"]);
    assert!(bench.picture().0.contains("24:00 ─ jeda, belum selesai"));
}

#[test]
fn a_forgotten_lesson_is_stopped_at_its_last_note_in_place() {
    let mut bench = bench(running(30), "2026-11-24T10:40:00+07:00");
    assert_eq!(strip(&mut bench), [" ▲ Pelajaran berjalan 3 j 7′. Selesai pada catatan terakhir, pukul 08.01? ^O S"]);
    bench.press("C-o S");
    let ended = bench.session().observation.ended.unwrap();
    assert_eq!(ended.to_rfc3339(), "2026-11-24T08:01:40+07:00");
}

#[test]
fn after_the_lesson_it_sums_up_and_the_stop_can_be_taken_back() {
    let mut bench = bench(demo(Tongue::Id), "2026-11-24T09:00:00+07:00");
    assert_eq!(strip(&mut bench), [" 22 catatan dalam 69′   tepat waktu   lanjut ke Berpikir bersama (F4)"]);
    bench.press("C-o R");
    assert!(bench.session().observation.is_running());
}

#[test]
fn start_stop_and_gaps_are_put_right_in_one_form_and_one_step() {
    let mut bench = bench(demo(Tongue::Id), "2026-11-24T09:00:00+07:00");
    let seconds = entry(&bench, 15).at.ms();
    bench.press("C-o T");
    for (field, old) in [("07.30", 5), ("08.45", 5), ("24:00–26:00", 11)] {
        for _ in 0..old {
            bench.press("backspace");
        }
        bench.write(field);
        bench.press("enter");
    }
    let observation = &bench.session().observation;
    assert_eq!(observation.started.unwrap().to_rfc3339(), "2026-11-24T07:30:00+07:00");
    assert_eq!(observation.ended.unwrap().to_rfc3339(), "2026-11-24T08:45:00+07:00");
    assert_eq!(entry(&bench, 15).at.ms(), seconds + 130_000, "wall times stay");
    let What::Gap { until, .. } = entry(&bench, 13).what else { panic!() };
    assert_eq!(until.unwrap().ms(), 26 * 60_000 + 130_000);
    bench.press("C-z");
    assert_eq!(entry(&bench, 15).at.ms(), seconds);
}

#[test]
fn times_that_are_none_are_told_and_a_gap_left_empty_is_struck_out() {
    let mut bench = bench(demo(Tongue::Id), "2026-11-24T09:00:00+07:00");
    bench.press("C-o T tab");
    for _ in 0..5 {
        bench.press("backspace");
    }
    bench.write("07.00");
    bench.press("enter enter");
    assert_eq!(bench.session().observation.ended.unwrap().to_rfc3339(), "2026-11-24T08:44:40+07:00");
    for _ in 0..5 {
        bench.press("backspace");
    }
    bench.write("08.44");
    bench.press("enter");
    for _ in 0..11 {
        bench.press("backspace");
    }
    bench.press("enter");
    assert!(entry(&bench, 13).removed);
    assert_eq!(bench.session().observation.ended.unwrap().to_rfc3339(), "2026-11-24T08:44:40+07:00");
}

#[test]
fn enter_on_a_step_leads_to_the_plan() {
    let mut bench = bench(running(14), "2026-11-24T07:47:00+07:00");
    let step = bench.session().plan.steps[1].id;
    bench.press("up enter");
    assert_eq!(bench.went, [Spot { phase: Some(Phase::Plan), item: Some(step) }]);
}

#[test]
fn what_comes_first_is_offered_first() {
    let first = |bench: &mut Bench<TeachPane>| {
        let can = bench.offers().into_iter().filter(|(_, enabled)| *enabled == Enabled::Yes);
        can.map(|(command, _)| command).take(4).collect::<Vec<_>>()
    };
    let mut bench = bench(ahead(), STARTED);
    assert_eq!(first(&mut bench)[..3], [Command::Accept, Command::NextStop, Command::StartLesson]);
    let mut bench = half_an_hour_in();
    assert_eq!(first(&mut bench), [Command::Accept, Command::NextStop, Command::Pause, Command::NextStep]);
    bench.press("up");
    assert_eq!(first(&mut bench)[..3], [Command::Accept, Command::Leave, Command::NoteRetime]);
}
