use super::rows::Field;
use super::*;
use crate::domain::assessment::{Action, Status};
use crate::domain::catalog::{Rubric, Tongue};
use crate::domain::{Phase, Session};
use crate::tui::house::House;
use crate::tui::panes::harness::{Bench, demo};

mod chain;
mod pictures;
mod words;

const AFTER_THE_TALK: &str = "2026-11-24T09:40:00+07:00";

fn id(text: &str) -> Id {
    text.parse().unwrap()
}

/// The lesson of the demo, talked about and not yet weighed: no rubric, an action that came along.
fn unweighed(tongue: Tongue) -> Session {
    let mut session = demo(tongue);
    let along = Action {
        text: "tunggu tiga detik sesudah bertanya".into(),
        from: Some(id("earlier1")),
        seen: session.notes().take(2).map(|entry| entry.id).collect(),
        ..Action::empty(id("along234"), Role::Mentee)
    };
    session.assessment = crate::domain::assessment::Assessment { actions: vec![along], ..Default::default() };
    session
}

fn with_rubric(tongue: Tongue) -> Session {
    let mut session = unweighed(tongue);
    session.assessment.rubric = rubric("praktik-bersama", tongue).map(Box::new);
    session
}

fn rubric(name: &str, tongue: Tongue) -> Option<Rubric> {
    House::for_tests(tongue).catalog.get(id(name)).0
}

fn bench(session: Session, tongue: Tongue) -> Bench<AssessPane> {
    Bench::new(AssessPane::default(), session).at(AFTER_THE_TALK, Role::Mentee, tongue)
}

/// Rates all five criteria by these keys, from the first on; each level rests on the first thing that can be cited.
fn rate(bench: &mut Bench<AssessPane>, levels: &str) {
    bench.press("g g");
    for level in levels.split_whitespace() {
        bench.press(level);
        if level != "backspace" {
            bench.press("enter");
        }
        bench.press("tab");
    }
}

/// Both have rated, and it is revealed: mentee 3 2 2 1 -, mentor 3 3 4 2 2.
fn revealed(tongue: Tongue) -> Bench<AssessPane> {
    let mut bench = bench(with_rubric(tongue), tongue);
    rate(&mut bench, "3 2 2 1 backspace");
    bench.press("C-t enter");
    rate(&mut bench, "3 3 4 2 2");
    bench.press("R y");
    bench
}

fn enabled(bench: &mut Bench<AssessPane>, command: Command) -> Option<Enabled> {
    bench.offers().into_iter().find(|(offered, _)| *offered == command).map(|(_, enabled)| enabled)
}

fn no(why: &str) -> Option<Enabled> {
    Some(Enabled::No(why.to_owned()))
}

#[test]
fn a_whole_assessment_from_the_rubric_to_both_signatures() {
    let mut bench = bench(unweighed(Tongue::Id), Tongue::Id);
    bench.press("enter enter");
    assert_eq!(bench.session().assessment.rubric.as_ref().unwrap().id, id("praktik-bersama"));
    assert_eq!(bench.with(|pane, _| pane.row()), Some(Row::Criterion(id("tujuan"))));

    // Five criteria of the rubric, and two of the signs of the plan.
    rate(&mut bench, "3 2 2 1 backspace 3 3");
    assert!(weighing::has_rated(&bench.session().assessment, Role::Mentee), "not observed is rated");
    assert_eq!(enabled(&mut bench, Command::Reveal), no("Bu Sari belum selesai menilai"));

    bench.press("C-t enter");
    rate(&mut bench, "3 3 4 2 2 3 3");
    bench.press("R");
    assert!(bench.session().assessment.revealed.is_none(), "it wants a second key");
    bench.press("enter y");
    let assessment = &bench.session().assessment;
    assert!(assessment.revealed.is_some() && !weighing::is_begun(assessment));
    assert_eq!(assessment.ratings.len(), 14);

    // The largest gap is under the caret: pupils taking part, 2 against 4.
    assert_eq!(bench.with(|pane, _| pane.row()), Some(Row::Criterion(id("partisipasi"))));
    bench.press("3");
    assert_eq!(bench.session().assessment.agreed_on(id("partisipasi")).unwrap().level, Some(3));
    bench.press("2");
    assert_eq!(bench.session().assessment.agreed_on(id("partisipasi")).unwrap().level, Some(2));

    bench.press("o");
    bench.write("beri waktu berbisik");
    // Tab goes on writing: the day, then the sign. No letter of either is ever a command.
    bench.press("tab");
    let action = bench.with(|pane, _| pane.row()).and_then(Row::action).unwrap();
    bench.write("27/11");
    bench.press("enter tab");
    bench.write("8 murid menjawab");
    bench.press("enter");
    // Up to whose it is: the mentee's, until it is given away.
    bench.press("up up enter");
    let action = bench.session().assessment.action(action).unwrap().clone();
    assert_eq!(&*action.text, "beri waktu berbisik");
    assert_eq!((action.owner, action.due.unwrap().to_string()), (Role::Mentor, "2026-11-27".to_owned()));
    assert_eq!(&*action.sign, "8 murid menjawab");

    bench.press("S y");
    assert_eq!(enabled(&mut bench, Command::Sign), no("sudah ditandatangani"));
    bench.press("C-t S y");
    assert_eq!(bench.session().assessment.signed.len(), 2);
    bench.press("G");
    assert_eq!(bench.offers()[0], (Command::NextOfCycle, Enabled::Yes));
    assert!(bench.picture().0.contains("Siklus ini selesai"), "{}", bench.picture().0);
    assert_eq!(bench.told, Vec::<String>::new());
}

#[test]
fn nothing_that_one_has_rated_is_drawn_while_the_other_holds_the_pen() {
    let mut bench = bench(with_rubric(Tongue::Id), Tongue::Id);
    bench.press("4 enter enter");
    bench.write("rahasia andi #1");
    bench.press("esc c");
    bench.write("#2");
    bench.press("enter tab 4 enter");
    assert!(bench.picture().0.contains("[4]") && bench.picture().0.contains("rahasia andi"));

    bench.press("C-t");
    let waiting = bench.picture().0;
    assert!(waiting.contains("Silakan Bu Sari menilai. Pak Andi, mohon tidak melihat layar sebentar."), "{waiting}");
    let mut seen = vec![waiting];
    bench.press("2 c f o enter");
    for keys in ["down", "down down down", "g g 1 enter", "esc G", "u", "C-t"] {
        bench.press(keys);
        seen.push(bench.picture().0);
    }
    for picture in seen {
        for secret in ["rahasia", "[4]", "#1", "#2", "2 dari 5"] {
            assert!(!picture.contains(secret), "{secret} in\n{picture}");
        }
    }
}

#[test]
fn the_screen_waits_again_whenever_the_pen_comes_back() {
    let mut bench = bench(with_rubric(Tongue::Id), Tongue::Id);
    bench.press("4 enter C-t C-t");
    assert!(!bench.picture().0.contains("[4]"));
    bench.press("2");
    bench.press("enter g g");
    assert!(bench.picture().0.contains("[4]"), "what was pressed while it waited rated nothing");
}

#[test]
fn a_rating_taken_back_and_done_again_shows_nothing_to_whoever_was_not_waited_for() {
    let mut bench = bench(with_rubric(Tongue::Id), Tongue::Id);
    bench.press("4 enter C-t C-t");
    for keys in ["u", "U", "u C-t C-t U"] {
        bench.press(keys);
        assert!(!bench.picture().0.contains("[4]"), "{}", bench.picture().0);
    }
    assert!(weighing::is_begun(&bench.session().assessment));
    bench.press("enter g g");
    assert!(bench.picture().0.contains("[4]"));
}

#[test]
fn what_was_sealed_before_is_hidden_when_the_session_is_opened_again() {
    let mut bench = bench(with_rubric(Tongue::Id), Tongue::Id);
    bench.press("4 enter");
    let mut again = self::bench(bench.session().clone(), Tongue::Id);
    assert!(!again.picture().0.contains("[4]"));
    again.press("enter g g");
    assert!(again.picture().0.contains("[4]"));
}

#[test]
fn a_note_is_sealed_letter_by_letter_and_undone_as_one() {
    let mut bench = bench(with_rubric(Tongue::Id), Tongue::Id);
    bench.press("3 enter enter");
    bench.write("dua tangan");
    let note = |bench: &Bench<AssessPane>| {
        let work = weighing::unseen(&bench.session().assessment, Role::Mentee).unwrap();
        work.rating(id("tujuan")).map(|rating| (rating.level, rating.note.to_string()))
    };
    assert_eq!(note(&bench), Some((Some(3), "dua tangan".to_owned())));
    assert!(!crate::store::notation::line(bench.session()).unwrap().contains("dua tangan terangkat"));
    bench.press("C-z");
    assert_eq!(note(&bench), Some((Some(3), String::new())));
    bench.press("C-y");
    assert_eq!(note(&bench), Some((Some(3), "dua tangan".to_owned())));
    assert!(bench.touched.iter().all(|part| *part == FIELD), "a letter draws only the text anew");
}

#[test]
fn a_level_without_evidence_says_so_until_something_is_cited() {
    let mut bench = bench(with_rubric(Tongue::Id), Tongue::Id);
    bench.house.settings.evidence_first = false;
    bench.press("3");
    assert!(bench.picture().0.contains("perlu bukti"));
    bench.press("c");
    bench.write("#2");
    bench.press("enter");
    let picture = bench.picture().0;
    assert!(!picture.contains("perlu bukti") && picture.contains("#2"), "{picture}");
    bench.press("f");
    assert_eq!(bench.went.last().map(|spot| spot.phase), Some(Some(Phase::Teach)));
}

#[test]
fn arrows_choose_levels_as_digits_do() {
    let mut bench = bench(with_rubric(Tongue::Id), Tongue::Id);
    bench.house.settings.evidence_first = false;
    let level = |bench: &Bench<AssessPane>| {
        weighing::unseen(&bench.session().assessment, Role::Mentee).unwrap().rating(id("tujuan")).map(|r| r.level)
    };
    bench.press("right right");
    assert_eq!(level(&bench), Some(Some(2)));
    bench.press("left left");
    assert_eq!(level(&bench), Some(None));
    bench.press("5");
    assert_eq!(bench.ignored, [Command::Level5], "the rubric has four levels");
}

#[test]
fn where_both_rated_alike_enter_agrees() {
    let mut bench = revealed(Tongue::Id);
    bench.with(|pane, _| pane.choose(Row::Criterion(id("tujuan"))));
    bench.press("enter");
    assert_eq!(bench.session().assessment.agreed_on(id("tujuan")).unwrap().level, Some(3));
    bench.with(|pane, _| pane.choose(Row::Criterion(id("umpan-balik"))));
    bench.press("enter");
    assert_eq!(bench.session().assessment.agreed_on(id("umpan-balik")), None);
    // On what is agreed, Enter leads on.
    bench.with(|pane, _| pane.choose(Row::Criterion(id("tujuan"))));
    bench.press("enter");
    assert_ne!(bench.with(|pane, _| pane.row()), Some(Row::Criterion(id("tujuan"))));
}

#[test]
fn the_rubric_is_exchanged_only_while_nothing_refers_to_it() {
    let mut bench = bench(with_rubric(Tongue::Id), Tongue::Id);
    assert_eq!(enabled(&mut bench, Command::ChooseForm), Some(Enabled::Yes));
    bench.press("1 enter");
    assert_eq!(enabled(&mut bench, Command::ChooseForm), no("sudah dirujuk; tidak dapat diganti"));
}

#[test]
fn an_action_is_done_given_away_and_taken_out() {
    let mut bench = revealed(Tongue::Id);
    bench.with(|pane, _| pane.choose(Row::Action(id("along234"), Field::Text)));
    bench.press("x a");
    let action = bench.session().assessment.action(id("along234")).unwrap();
    assert_eq!((action.status, action.owner), (Status::Done, Role::Mentor));
    bench.press("d");
    assert_eq!(bench.session().assessment.action(id("along234")), None);
    assert_eq!(enabled(&mut bench, Command::Sign), no("belum ada tindak lanjut"));
    bench.press("u");
    assert_eq!(bench.with(|pane, _| pane.row()), Some(Row::Action(id("along234"), Field::Text)));
}

#[test]
fn nobody_signs_before_the_reveal_and_a_later_change_is_told() {
    let mut bench = bench(with_rubric(Tongue::Id), Tongue::Id);
    bench.press("1 enter");
    assert_eq!(enabled(&mut bench, Command::Sign), no("penilaian belum dibuka bersama"));
    let mut bench = revealed(Tongue::Id);
    bench.press("S y C-t S y");
    bench.press("G");
    assert!(!bench.picture().0.contains("berubah"));
    bench.with(|pane, _| pane.choose(Row::Action(id("along234"), Field::Owner)));
    bench.press("enter G");
    assert!(bench.picture().0.contains("berubah sesudah ditandatangani"));
    assert_eq!(enabled(&mut bench, Command::Sign), Some(Enabled::Yes));
}

#[test]
fn a_session_that_is_only_read_says_so_and_is_left_alone() {
    let mut bench = bench(with_rubric(Tongue::Id), Tongue::Id);
    bench.read_only = true;
    bench.press("1 right enter o");
    assert_eq!(bench.told, ["sesi ini hanya dapat dibaca"; 4]);
    assert!(!weighing::is_begun(&bench.session().assessment));
}

#[test]
fn the_mouse_goes_to_a_row_and_then_opens_it() {
    let mut bench = bench(with_rubric(Tongue::Id), Tongue::Id);
    bench.picture();
    bench.click(5, 1);
    assert_eq!(bench.with(|pane, cx| pane.mode(cx)), "TULIS");
    bench.click(5, 18);
    assert_eq!(bench.with(|pane, cx| pane.mode(cx)), "NILAI");
}

#[test]
fn once_both_have_signed_what_can_be_done_comes_before_the_levels() {
    let mut bench = Bench::new(AssessPane::default(), demo(Tongue::Id));
    let offered =
        |bench: &mut Bench<AssessPane>| bench.offers().into_iter().map(|(command, _)| command).collect::<Vec<_>>();
    let commands = offered(&mut bench);
    assert_eq!(commands[..2], [Command::NextOfCycle, Command::PageOnPaper]);
    let place = |wanted| commands.iter().position(|command| *command == wanted).unwrap();
    assert!(place(Command::FollowCitation) < place(Command::Level1));
    // What is changed afterwards has to be signed again.
    bench.press("4");
    assert_ne!(offered(&mut bench)[0], Command::NextOfCycle);
}
