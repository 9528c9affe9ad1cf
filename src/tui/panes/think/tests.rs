use std::path::Path;

use rstest::rstest;

use super::*;
use crate::config::{Language, embedded};
use crate::domain::catalog::Tongue;
use crate::domain::{Line, Phase, Role};
use crate::store::notation;
use crate::tui::panes::harness::Bench;
use crate::tui::popups::tests::SNAPSHOTS;

fn demo(tongue: Tongue) -> Session {
    let name = match tongue {
        Tongue::Id => "demo/id.ron",
        Tongue::En => "demo/en.ron",
    };
    notation::read(Path::new(name), embedded::text(name).as_bytes()).unwrap()
}

/// The demo with nothing said yet.
fn silent() -> Session {
    let mut session = demo(Tongue::Id);
    session.reflection = crate::domain::reflection::Reflection::default();
    session
}

fn bench(session: Session) -> Bench<ThinkPane> {
    let mut bench = Bench::new(ThinkPane::default(), session);
    bench.picture();
    bench
}

/// Voice and words, as people read them, of each turn of the talk after the lesson.
fn said(bench: &Bench<ThinkPane>) -> Vec<(Role, String)> {
    let session = bench.session();
    let turns = session.reflection.talk_when(When::After).map_or(&[][..], |talk| &talk.turns);
    turns.iter().map(|turn| (turn.by, crate::domain::citation::shown(&turn.text, session))).collect()
}

fn in_line(bench: &Bench<ThinkPane>, by: Role) -> String {
    let session = bench.session();
    let draft = session.reflection.talks.last().and_then(|talk| session.draft(by, Line::Talk(talk.id)));
    draft.map(|draft| crate::domain::citation::shown(&draft.text, session)).unwrap_or_default()
}

fn spot(phase: Phase, item: Id) -> Spot {
    Spot { phase: Some(phase), item: Some(item) }
}

fn entry(bench: &Bench<ThinkPane>, n: u32) -> Id {
    bench.session().entry_numbered(n).unwrap().id
}

#[test]
fn the_first_letter_begins_the_talk_with_the_usual_guide_and_enter_makes_a_turn() {
    let mut bench = bench(silent());
    bench.write("Saya kira semua ikut");
    let talk = bench.session().reflection.talks[0].clone();
    assert_eq!((talk.guide.id.as_str(), talk.when, talk.turns.len()), ("tirta", When::After, 0));
    assert_eq!(in_line(&bench, Role::Mentee), "Saya kira semua ikut");
    bench.press("enter");
    assert_eq!(said(&bench), [(Role::Mentee, "Saya kira semua ikut".to_owned())]);
    assert_eq!(bench.session().reflection.talks[0].turns[0].step.unwrap().as_str(), "pembuka");
    assert!(bench.session().drafts.is_empty());
    bench.press("C-z");
    assert_eq!((said(&bench), in_line(&bench, Role::Mentee)), (vec![], "Saya kira semua ikut".to_owned()));
}

#[test]
fn a_blank_line_is_not_said() {
    let mut bench = bench(silent());
    bench.press("enter");
    bench.write("  ");
    bench.press("enter");
    assert_eq!(said(&bench), []);
    assert_eq!(bench.told, ["belum ada yang ditulis"; 2]);
}

#[test]
fn each_voice_has_a_line_of_its_own() {
    let mut bench = bench(silent());
    bench.write("satu");
    bench.press("C-t");
    bench.write("dua");
    bench.press("enter C-t");
    assert_eq!(said(&bench), [(Role::Mentor, "dua".to_owned())]);
    bench.write("!");
    assert_eq!(in_line(&bench, Role::Mentee), "satu!");
}

#[test]
fn a_number_cites_at_once_and_enter_says_the_line() {
    let mut bench = bench(silent());
    bench.write("lihat #21 dan #L2");
    bench.press("enter");
    let (note, step) = (entry(&bench, 21), bench.session().plan.steps[1].id);
    assert_eq!(&*bench.session().reflection.talks[0].turns[0].text, format!("lihat [#{note}] dan [#{step}]"));
}

#[test]
fn letters_behind_a_sign_find_what_to_cite_and_enter_takes_it() {
    let mut bench = bench(silent());
    bench.write("lihat #imunisasi");
    assert!(bench.picture().0.contains("Rujuk catatan, langkah, atau tujuan"));
    bench.press("enter");
    assert_eq!((said(&bench), in_line(&bench, Role::Mentee)), (vec![], "lihat #14 ".to_owned()));
    bench.write("ya");
    bench.press("enter");
    assert_eq!(said(&bench), [(Role::Mentee, "lihat #14 ya".to_owned())]);
}

#[test]
fn the_list_at_a_sign_is_left_with_the_text_as_it_was_typed() {
    let mut bench = bench(silent());
    bench.write("#tangan");
    bench.press("down esc enter");
    assert_eq!(said(&bench), [(Role::Mentee, "#tangan".to_owned())]);
}

#[test]
fn another_choice_of_the_list_is_taken_with_tab_into_the_middle_of_a_line() {
    let mut bench = bench(silent());
    bench.write(" ya");
    bench.press("home C-o c");
    bench.press("down down tab");
    assert_eq!(in_line(&bench, Role::Mentee), "#33 ya", "the third note from the end");
    assert_eq!(bench.told, [""; 0]);
}

#[test]
fn up_reaches_into_the_turns_where_ones_own_is_put_right_and_esc_comes_back() {
    let mut bench = bench(demo(Tongue::Id));
    bench.write("sebentar");
    bench.press("up");
    assert_eq!(bench.with(|pane, cx| pane.contexts(cx)), [Context::Think, Context::List, Context::Chair]);
    bench.press("enter end backspace");
    bench.write("!");
    bench.press("enter esc");
    let (by, last) = said(&bench).last().unwrap().clone();
    assert_eq!((by, last.ends_with("caranya!")), (Role::Mentee, true), "{last}");
    assert_eq!(bench.with(|pane, cx| pane.contexts(cx)), [Context::Think, Context::Text, Context::Chair]);
    assert_eq!(in_line(&bench, Role::Mentee), "sebentar");
}

#[test]
fn a_turn_of_the_other_is_theirs_to_change_and_can_be_given() {
    let mut bench = bench(demo(Tongue::Id));
    bench.press("up up enter d");
    assert_eq!(bench.told, ["hanya untuk Bu Sari"; 2]);
    bench.press("a");
    let before = said(&bench).len();
    bench.press("d");
    assert_eq!(said(&bench).len(), before - 1);
    assert!(said(&bench).iter().all(|(_, text)| !text.starts_with("Itu yang saya bawa pulang")));
    bench.press("u");
    assert_eq!(said(&bench).len(), before);
}

#[test]
fn a_turn_that_something_else_cites_stays() {
    let mut session = demo(Tongue::Id);
    let last = session.reflection.turns().last().unwrap().id;
    session.observation.closing.question = format!("seperti [#{last}]?").as_str().into();
    let mut bench = bench(session);
    bench.press("up");
    let before = said(&bench).len();
    bench.press("d");
    assert_eq!(bench.told, ["masih dirujuk di tempat lain dalam sesi ini"]);
    assert_eq!(said(&bench).len(), before);
}

#[test]
fn the_turn_just_said_with_the_wrong_pen_is_given_from_the_line() {
    let mut bench = bench(silent());
    bench.write("Apa yang terlihat?");
    bench.press("enter C-o a");
    assert_eq!(said(&bench), [(Role::Mentor, "Apa yang terlihat?".to_owned())]);
}

#[test]
fn turns_are_moved_past_one_another() {
    let mut bench = bench(demo(Tongue::Id));
    let last = said(&bench).last().unwrap().clone();
    bench.press("up K K");
    let turns = said(&bench);
    assert_eq!(turns[turns.len() - 3], last);
    bench.press("J J J");
    assert_eq!(said(&bench).last(), Some(&last));
}

#[test]
fn a_turn_with_several_citations_leads_to_the_next_one_each_time() {
    let mut bench = bench(demo(Tongue::Id));
    let turn = bench.session().reflection.talks[0].turns[16].clone();
    bench.with(|pane, cx| pane.show(spot(Phase::Think, turn.id), cx));
    for _ in 0..4 {
        bench.press("f");
        bench.with(|pane, cx| pane.show(spot(Phase::Think, turn.id), cx));
    }
    let steps = &bench.session().plan.steps;
    let (first, second, third) = (steps[0].id, entry(&bench, 14), steps[3].id);
    let wanted =
        [spot(Phase::Plan, first), spot(Phase::Teach, second), spot(Phase::Plan, third), spot(Phase::Plan, first)];
    assert_eq!(bench.went, wanted);
}

#[test]
fn a_turn_is_made_to_rest_on_a_note_that_its_text_does_not_name() {
    let mut bench = bench(demo(Tongue::Id));
    bench.press("up c");
    bench.write("imunisasi");
    bench.press("enter");
    let turn = bench.session().reflection.talks[0].turns.last().unwrap();
    assert_eq!(turn.cites, [entry(&bench, 14)]);
}

#[test]
fn tab_goes_to_the_evidence_which_leads_to_the_note_and_is_cited_in_the_line() {
    let mut bench = bench(demo(Tongue::Id));
    bench.write("seperti");
    bench.press("tab down down down down enter");
    assert_eq!(bench.went, [spot(Phase::Teach, entry(&bench, 6))]);
    bench.press("c");
    bench.write("itu");
    assert_eq!(in_line(&bench, Role::Mentee), "seperti #6 itu");
}

#[test]
fn the_mentee_answers_an_entry_of_the_evidence_and_keeps_it_back() {
    let mut bench = bench(demo(Tongue::Id));
    bench.press("tab down down down down r");
    bench.write("Kelas memang riuh");
    bench.press("enter s");
    let entry = bench.session().entry_numbered(6).unwrap();
    assert_eq!((entry.replied().map(|reply| &**reply), entry.withheld), (Some("Kelas memang riuh"), true));
    bench.press("C-t r");
    assert_eq!(bench.told, ["hanya untuk Pak Andi"]);
}

#[test]
fn the_steps_of_the_guide_are_gone_through_and_each_asks_its_own_question() {
    let mut bench = bench(silent());
    assert!(bench.picture().0.contains("Bagaimana rasanya tadi?"));
    bench.press("C-o v");
    assert!(bench.picture().0.contains("Dengan perasaan apa"));
    bench.press("F6");
    assert!(bench.picture().0.contains("Apa dua hal yang berjalan"));
    bench.write("empat murid");
    bench.press("enter F6 F6 F6 F6 F6 F6");
    assert_eq!(bench.told, ["sudah langkah terakhir"]);
    let talk = &bench.session().reflection.talks[0];
    assert_eq!(talk.turns[0].step.unwrap().as_str(), "kekuatan", "said to the step gone to before the talk began");
    assert_eq!(talk.step.unwrap().as_str(), "mentor-belajar");
}

#[test]
fn a_guide_is_exchanged_only_while_nothing_was_said_along_it() {
    let mut bench = bench(silent());
    bench.press("C-o F");
    bench.write("GROW");
    bench.press("enter");
    assert_eq!(bench.session().reflection.talks[0].guide.id.as_str(), "grow");
    bench.press("C-o F");
    bench.write("TIRTA");
    bench.press("enter");
    assert_eq!(bench.session().reflection.talks[0].guide.id.as_str(), "tirta");
    bench.write("satu");
    bench.press("enter C-o F");
    assert_eq!(bench.told, ["sudah dirujuk; tidak dapat diganti"]);
}

#[test]
fn the_talk_before_the_lesson_is_another_talk() {
    let mut bench = bench(demo(Tongue::Id));
    bench.press("C-o O");
    bench.write("Saya ingin semua bicara");
    bench.press("enter");
    let reflection = &bench.session().reflection;
    assert_eq!(reflection.talk_when(When::Before).unwrap().turns.len(), 1);
    let turn = reflection.talk_when(When::After).unwrap().turns[0].id;
    bench.with(|pane, cx| pane.show(spot(Phase::Think, turn), cx));
    assert_eq!(bench.with(|pane, _| pane.item()), Some(turn));
    assert!(bench.picture().0.contains("Lega, terus terang"), "and a turn of the other is brought into view");
}

#[test]
fn a_line_and_a_turn_are_kept_as_ideas_and_ideas_are_put_right() {
    let mut bench = bench(silent());
    bench.write("kartu angka 3");
    bench.press("C-o I");
    bench.write("berbisik dulu");
    bench.press("enter up I");
    let ideas: Vec<_> = bench.session().reflection.ideas.iter().map(|idea| idea.text.to_string()).collect();
    assert_eq!(ideas, ["kartu angka 3", "berbisik dulu"]);
    bench.press("esc tab G enter");
    bench.write("!");
    bench.press("enter K a");
    let ideas: Vec<_> = bench.session().reflection.ideas.iter().map(|idea| (idea.by, &*idea.text)).collect();
    assert_eq!(ideas, [(Role::Mentor, "berbisik dulu!"), (Role::Mentee, "kartu angka 3")]);
}

#[test]
fn the_first_letter_of_a_line_lets_the_footer_offer_to_say_it() {
    let mut bench = bench(demo(Tongue::Id));
    let typed = |bench: &mut Bench<ThinkPane>, letter| {
        let input = Input::Key(Key::plain(Code::Char(letter)));
        bench.with(|pane, cx| pane.input(&input, cx))
    };
    assert!(matches!(typed(&mut bench, 'a'), Msg::Edits(_)), "more than the line looks different");
    bench.write("b");
    assert!(matches!(typed(&mut bench, 'c'), Msg::Typed(_, LINE)), "a letter redraws the line alone");
}

#[test]
fn what_the_list_stood_over_is_drawn_again_when_it_closes() {
    for command in [Command::Accept, Command::NextStop] {
        let mut bench = bench(demo(Tongue::Id));
        bench.write("lihat #tangan");
        let msg = bench.with(|pane, cx| pane.run(command, cx));
        assert!(matches!(msg, Msg::Edits(_)), "more than the line looks different");
    }
}

#[test]
fn who_takes_the_pen_before_the_other_opened_a_step_is_told_beside_the_line() {
    let mut bench = bench(silent());
    let reminder = "Pak Andi berbicara lebih dulu ─";
    assert!(!bench.picture().0.contains(reminder));
    bench.press("C-t");
    assert!(bench.picture().0.contains(reminder));
}

#[test]
fn a_session_that_may_not_be_changed_can_be_read() {
    let mut bench = bench(demo(Tongue::Id));
    bench.read_only = true;
    bench.write("x");
    bench.press("up d esc tab down down down down enter");
    assert_eq!(bench.told, ["sesi ini hanya dapat dibaca"; 2]);
    assert_eq!(bench.went, [spot(Phase::Teach, entry(&bench, 6))]);
    assert!(bench.session().drafts.is_empty());
}

#[test]
fn a_click_chooses_and_a_second_one_opens() {
    let mut bench = bench(demo(Tongue::Id));
    bench.picture_at(80, 21);
    bench.click(60, 6);
    assert_eq!(bench.with(|pane, _| pane.item()), Some(entry(&bench, 6)));
    bench.click(60, 6);
    assert_eq!(bench.went.len(), 1);
    bench.click(20, 15);
    let turn = bench.session().reflection.talks[0].turns.last().map(|turn| turn.id);
    assert_eq!(bench.with(|pane, _| pane.item()), turn);
    bench.click(20, 19);
    assert_eq!(bench.with(|pane, cx| pane.contexts(cx)), [Context::Think, Context::Text, Context::Chair]);
    bench.click(9, 0);
    assert_eq!(bench.session().reflection.talks[0].step.unwrap().as_str(), "pembuka");
}

#[rstest]
#[case("")]
#[case("up")]
#[case("up enter")]
#[case("tab")]
#[case("tab G")]
fn each_command_on_offer_has_a_key_where_it_is_offered(#[case] keys: &str) {
    let mut bench = bench(demo(Tongue::Id));
    bench.press(keys);
    let mut contexts = bench.with(|pane, cx| pane.contexts(cx));
    contexts.extend([Context::Ready, Context::Session, Context::Global]);
    let offers = bench.offers();
    assert!(offers.len() > 8);
    let keyless = offers.iter().filter(|(command, _)| bench.house.keymap.chords_of(*command, &contexts).is_empty());
    assert_eq!(keyless.collect::<Vec<_>>(), [] as [&Offer; 0]);
}

#[rstest]
#[case(40, 9)]
#[case(80, 21)]
#[case(75, 37)]
fn the_talk_looks_as_it_did(#[case] columns: u16, #[case] rows: u16, #[values(Tongue::Id, Tongue::En)] tongue: Tongue) {
    let mut bench = bench(demo(tongue));
    bench.house.words = Language::new(tongue);
    let name = format!("talk-{columns}x{rows}-{tongue:?}").to_lowercase();
    insta::with_settings!({ snapshot_path => SNAPSHOTS, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(name, bench.picture_at(columns, rows));
    });
}

#[test]
fn a_talk_that_begins_and_a_list_to_cite_from_look_as_they_did() {
    let mut bench = bench(silent());
    insta::with_settings!({ snapshot_path => SNAPSHOTS, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("talk-begins", bench.picture_at(80, 21));
        bench.write("#tang");
        insta::assert_snapshot!("talk-cites", bench.picture_at(80, 21));
    });
}

#[test]
fn nothing_is_drawn_outside_a_screen_of_any_size() {
    for (columns, rows) in [(1, 1), (2, 5), (5, 6), (23, 6), (24, 6), (30, 14), (72, 7), (71, 40), (200, 57)] {
        let mut bench = bench(demo(Tongue::Id));
        bench.picture_at(columns, rows);
        bench.write("#tang");
        bench.press("down");
        bench.picture_at(columns, rows);
        bench.press("enter up tab");
        bench.picture_at(columns, rows);
    }
}
