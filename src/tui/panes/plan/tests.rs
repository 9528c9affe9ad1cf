use super::*;
use crate::domain::assessment::Action;
use crate::domain::catalog::{StepField, Tongue};
use crate::domain::plan::Step;
use crate::domain::session::{Consent, Wants};
use crate::domain::tests::moment;
use crate::domain::{Phase, Role, Session};
use crate::tui::pane::Enabled;
use crate::tui::panes::harness::{Bench, demo};

mod pictures;

fn id(name: &str) -> Id {
    name.parse().unwrap()
}

/// The demo before the lesson: nothing refers to its plan.
fn planned() -> Session {
    let mut session = demo(Tongue::Id);
    session.observation = Default::default();
    session.reflection = Default::default();
    session.assessment = Default::default();
    session
}

fn bench(session: Session, tongue: Tongue) -> Bench<PlanPane> {
    Bench::new(PlanPane::default(), session).at("2026-11-24T07:24:00+07:00", Role::Mentee, tongue)
}

fn on_plan() -> Bench<PlanPane> {
    bench(planned(), Tongue::Id)
}

impl Bench<PlanPane> {
    /// Puts the caret on the line of an item.
    fn go_to(&mut self, item: &str) {
        let spot = Spot { phase: Some(Phase::Plan), item: Some(id(item)) };
        self.with(|pane, cx| pane.show(spot, cx));
    }

    fn step(&self, item: &str) -> &Step {
        self.session().plan.step(id(item)).unwrap()
    }

    fn titles(&self) -> Vec<&str> {
        self.session().plan.steps.iter().map(|step| &*step.title).collect()
    }

    fn can(&mut self, command: Command) -> Option<Enabled> {
        self.offers().into_iter().find(|(offered, _)| *offered == command).map(|(_, enabled)| enabled)
    }
}

const T1: &str = "917n0de7";
const T2: &str = "nan07wrq";
const L1: &str = "kg5zyw74";
const L2: &str = "1dteb8r5";
const L5: &str = "1az63v74";
const NOTE_ON_L2: &str = "cdfcj6zj";

#[test]
fn a_new_step_is_written_at_once_and_tab_goes_on_to_its_minutes() {
    let mut bench = on_plan();
    bench.go_to(L1);
    bench.press("o");
    bench.write("Bernyanyi jk");
    bench.press("tab");
    bench.write("5");
    bench.press("tab");
    bench.write("mulai lagu");
    bench.press("esc");
    let new = &bench.session().plan.steps[1];
    assert_eq!((&*new.title, new.minutes, &*new.teacher), ("Bernyanyi jk", 5, "mulai lagu"));
    assert_eq!(new.stage, Some(id("pendahuluan")), "it belongs where the step before it does");
    assert!(bench.picture().0.contains("75′ dari 70′ ▲ lebih 5′"));
    bench.press("u u u u");
    assert_eq!(bench.session().plan, planned().plan);
}

#[test]
fn enter_opens_the_field_under_the_caret_and_esc_leaves_it() {
    let mut bench = on_plan();
    bench.press("enter");
    bench.write(" Bersama.");
    bench.press("esc");
    bench.write("j");
    assert!(bench.session().plan.goals[0].text.ends_with("senilai. Bersama."));
    assert_eq!(bench.pane.row(), Some(Row::Field(Field::Text(TextPlace::GoalSign(id(T1))))), "j goes down again");
    bench.press("enter C-j");
    bench.write("dan suara");
    bench.press("enter");
    assert!(
        bench.session().plan.goals[0].sign.ends_with("keluar\ndan suara"),
        "Enter keeps, Ctrl-J goes to a new line"
    );
    assert_eq!(bench.pane.row(), Some(Row::Field(Field::Text(TextPlace::GoalText(id(T2))))));
    assert!(bench.pane.open.is_some(), "Enter goes on to the next goal");
}

#[test]
fn tab_walks_the_fields_and_shift_tab_walks_back() {
    let mut bench = on_plan();
    bench.press("tab");
    assert_eq!(bench.pane.row(), Some(Row::Field(Field::Text(TextPlace::GoalSign(id(T1))))));
    bench.press("tab S-tab S-tab");
    assert_eq!(bench.pane.row(), Some(Row::Field(Field::Text(TextPlace::GoalText(id(T1))))));
    assert!(bench.pane.open.is_some());
    bench.go_to(L5);
    bench.press("tab esc");
    let after = bench.pane.row().and_then(Row::field).unwrap();
    assert_eq!(after, Field::Text(TextPlace::Section(id("tujuan"))), "a folded step is one stop");
}

#[test]
fn a_removed_goal_takes_its_references_along_and_undo_brings_all_back() {
    let mut bench = on_plan();
    bench.go_to(T2);
    bench.press("x");
    assert_eq!(bench.session().plan.goals.len(), 1);
    assert!(bench.session().plan.steps.iter().all(|step| !step.goals.contains(&id(T2))));
    assert_eq!(bench.session().problems(), []);
    bench.press("u");
    assert_eq!(bench.session().plan, planned().plan);
}

#[test]
fn a_step_that_the_lesson_came_to_stays_and_the_reason_is_said() {
    let mut bench = bench(demo(Tongue::Id), Tongue::Id);
    bench.go_to(L2);
    let why = "langkah ini sudah dijalani dalam pelajaran";
    assert_eq!(bench.can(Command::Remove), Some(Enabled::No(why.to_owned())));
    bench.press("del");
    assert_eq!(bench.told, [why]);
    assert_eq!(bench.session().plan.steps.len(), 5);
}

#[test]
fn removing_on_a_field_of_a_step_empties_the_field_and_leaves_the_step() {
    let mut bench = on_plan();
    bench.go_to(L2);
    bench.press("space down down x");
    assert_eq!((&*bench.step(L2).teacher, bench.session().plan.steps.len()), ("", 5));
    assert!(bench.picture().0.contains("guru            · yang dilakukan dan ditanyakan guru"));
}

#[test]
fn a_margin_note_is_the_pen_holders_and_can_be_given_to_the_other() {
    let mut bench = on_plan();
    bench.pen = Role::Mentor;
    bench.go_to(T1);
    bench.press("m");
    bench.write("bagaimana yang belum?");
    bench.press("esc");
    let note = bench.session().plan.margin.last().unwrap();
    assert_eq!((note.by, note.on, &*note.text), (Role::Mentor, Some(id(T1)), "bagaimana yang belum?"));
    assert!(bench.picture().0.contains("Bu Sari         bagaimana yang belum?"));
    bench.press("a");
    assert_eq!(bench.session().plan.margin.last().unwrap().by, Role::Mentee);
    assert_eq!(bench.told, ["catatan pinggir kini milik Pak Andi"]);
}

#[test]
fn a_margin_note_that_says_nothing_is_gone_when_it_is_left() {
    let mut bench = on_plan();
    bench.go_to(L1);
    bench.press("m");
    assert_eq!(bench.session().plan.margin.len(), 5);
    bench.press("esc");
    assert_eq!(bench.session().plan, planned().plan);
    bench.press("m C-o m");
    bench.write("x");
    bench.press("esc");
    assert_eq!(bench.session().plan.margin.len(), 5, "the first one went before the second came");
    assert!(bench.told.is_empty());
}

#[test]
fn goals_are_toggled_by_their_digits_and_the_stage_is_chosen_by_arrows() {
    let mut bench = on_plan();
    bench.go_to(L1);
    bench.press("enter S-tab esc");
    bench.go_to(L1);
    bench.press("tab tab tab tab tab tab tab tab");
    bench.press("right");
    assert_eq!(bench.step(L1).stage, Some(id("inti")));
    bench.press("left");
    assert_eq!(bench.step(L1).stage, Some(id("pendahuluan")));
    bench.press("tab 2");
    assert_eq!(bench.step(L1).goals, [id(T1), id(T2)]);
    bench.press("1 9");
    assert_eq!(bench.step(L1).goals, [id(T2)]);
    bench.press("right space");
    assert!(bench.step(L1).goals.is_empty());
}

#[test]
fn minutes_are_typed_as_digits_and_changed_by_plus_and_minus() {
    let mut bench = on_plan();
    bench.go_to(L2);
    bench.press("+ +");
    assert_eq!(bench.step(L2).minutes, 35);
    bench.press("- - - - - - - - -");
    assert_eq!(bench.step(L2).minutes, 0);
    assert!(bench.picture().0.contains("menit?"));
    bench.press("enter tab");
    bench.write("4x2");
    assert_eq!(bench.step(L2).minutes, 42);
    bench.press("backspace u");
    bench.press("C-z");
    assert_eq!(bench.step(L2).minutes, 42);
}

#[test]
fn items_move_up_and_down_and_take_the_caret_along() {
    let mut bench = on_plan();
    bench.go_to(L1);
    bench.press("J J");
    assert_eq!(bench.titles()[2], "Apersepsi: memotong bolu");
    bench.press("K S-up");
    assert_eq!(bench.session().plan, planned().plan);
    assert_eq!(bench.pane.row(), Some(Row::Branch(Branch::Step(id(L1)))));
    assert_eq!(bench.can(Command::MoveUp), None);
    assert_eq!(bench.can(Command::MoveDown), Some(Enabled::Yes));
}

#[test]
fn what_the_other_wants_is_not_opened_and_it_is_said_whose_it_is() {
    let mut session = planned();
    session.agreement.wants = Wants::default();
    let mut bench = bench(session, Tongue::Id);
    let theirs = Row::Field(Field::Text(TextPlace::MentorWants));
    bench.with(|pane, cx| pane.bring(cx, |row| row == theirs));
    let why = "Hanya Bu Sari yang dapat mengubah yang diharapkan dari sesi.";
    assert_eq!(bench.can(Command::Accept), Some(Enabled::No(why.to_owned())));
    bench.press("enter e");
    assert!(bench.pane.open.is_none() && bench.opened_outside.is_empty());
    assert_eq!(bench.told, [why, why]);
    // One's own is written; what comes after it is the other's and stays closed.
    bench.with(|pane, cx| pane.open_field(Field::Text(TextPlace::MenteeWants), cx));
    bench.write("x");
    bench.press("enter");
    assert!(bench.pane.open.is_none());
    assert_eq!((bench.pane.row(), &*bench.session().agreement.wants.mentee), (Some(theirs), "x"));
    // With the pen passed it is closed, and what was typed stays.
    bench.with(|pane, cx| pane.open_field(Field::Text(TextPlace::MenteeWants), cx));
    bench.write("y");
    bench.pass_pen(Role::Mentor);
    assert!(bench.pane.open.is_none());
    assert_eq!(&*bench.session().agreement.wants.mentee, "xy");
}

#[test]
fn what_was_agreed_on_is_agreed_on_no_longer_when_its_words_change() {
    let mut session = planned();
    let at = moment("2026-11-23T13:38:02+07:00");
    session.agreement.agreed = [Role::Mentor, Role::Mentee].map(|by| Consent { by, at }).to_vec();
    let before = session.agreement.clone();
    let mut bench = bench(session, Tongue::Id);
    bench.with(|pane, cx| pane.open_field(Field::Text(TextPlace::StopWord), cx));
    bench.write("x");
    assert_eq!(bench.session().agreement.agreed, []);
    bench.write("y");
    bench.press("esc");
    assert!(bench.session().agreement.stop_word.ends_with("xy"));
    bench.press("u u");
    assert_eq!(bench.session().agreement, before);
}

#[test]
fn another_template_is_chosen_and_no_text_is_lost() {
    let mut bench = on_plan();
    bench.press("F");
    bench.write("studi");
    bench.press("enter");
    let plan = &bench.session().plan;
    assert_eq!(plan.template, Some(id("lesson-study")));
    assert!(plan.columns.iter().any(|column| column.field == StepField::LookFor));
    for section in planned().plan.sections {
        assert!(plan.sections.iter().any(|kept| kept.id == section.id && kept.text == section.text));
    }
    assert_eq!(plan.steps, planned().plan.steps);
    bench.press("u");
    assert_eq!(bench.session().plan, planned().plan);
}

#[test]
fn the_day_of_the_lesson_is_typed_as_people_say_it() {
    let mut bench = on_plan();
    bench.with(|pane, cx| pane.bring(cx, |row| row == Row::Field(Field::Scheduled)));
    bench.press("enter C-home");
    bench.press("backspace");
    for _ in 0.."24-11-2026 07.30".len() {
        bench.press("del");
    }
    bench.write("kapan");
    bench.press("esc");
    assert_eq!(bench.told, ["tulis seperti 24-11-2026 07.30"]);
    assert!(bench.pane.open.is_some(), "what cannot be read stays to be put right");
    bench.press("backspace backspace backspace backspace backspace");
    bench.write("besok 9.15");
    bench.press("enter");
    assert_eq!(bench.session().scheduled, Some(moment("2026-11-25T09:15:00+07:00")));
}

#[test]
fn a_session_that_is_only_read_opens_no_field_and_says_why() {
    let mut bench = on_plan();
    bench.read_only = true;
    bench.press("enter o x tab");
    assert!(bench.pane.open.is_none());
    assert_eq!(bench.session().plan, planned().plan);
    assert_eq!(bench.told, vec!["sesi ini hanya dapat dibaca"; 3]);
    assert!(matches!(bench.can(Command::StepAdd), Some(Enabled::No(_))));
}

#[test]
fn actions_of_the_session_before_come_first_and_lead_to_the_assessment() {
    let mut session = planned();
    let action = Action {
        text: "Tunggu 3 detik setelah bertanya".into(),
        sign: "tiga kali dalam satu pelajaran".into(),
        due: chrono::NaiveDate::from_ymd_opt(2026, 11, 23),
        from: Some(id("earlier")),
        ..Action::empty(id("act"), Role::Mentee)
    };
    session.assessment.actions = vec![action];
    let mut bench = bench(session, Tongue::Id);
    assert_eq!(bench.pane.row(), Some(Row::Action(id("act"))));
    let (picture, _) = bench.picture();
    let lines: Vec<&str> = picture.lines().skip(1).map(|line| line.trim_matches(['│', ' ', '▌', '┃'])).collect();
    assert_eq!(lines[0], "▾ Tindak lanjut dari sesi lalu");
    assert_eq!(lines[1], "Pak Andi           Tunggu 3 detik setelah bertanya");
    assert!(lines[2].ends_with("! tenggat Sen 23 Nov · terlihat bila tiga kali dalam"), "{picture}");
    bench.press("enter");
    assert_eq!(bench.went, [Spot { phase: Some(Phase::Assess), item: Some(id("act")) }]);
}

#[test]
fn undo_of_a_step_goes_to_it_and_an_open_field_follows_what_others_change() {
    let mut bench = on_plan();
    bench.go_to(L5);
    bench.press("+ g g enter");
    bench.press("C-z");
    assert_eq!(bench.step(L5).minutes, 10);
    assert_eq!(bench.pane.item(), Some(id(L5)));
    assert!(bench.pane.open.is_none());
    bench.go_to(NOTE_ON_L2);
    assert_eq!(bench.pane.row(), Some(Row::Note(id(NOTE_ON_L2))), "it is unfolded to be seen");
}

#[test]
fn a_click_puts_the_caret_on_a_line_and_a_second_one_opens_it() {
    let mut bench = on_plan();
    let (picture, _) = bench.picture();
    let row = picture.lines().position(|line| line.contains("Apersepsi")).unwrap() as u16;
    bench.click(30, row);
    assert_eq!(bench.pane.row(), Some(Row::Branch(Branch::Step(id(L1)))));
    assert!(bench.pane.open.is_none());
    bench.click(4, row);
    assert!(bench.pane.folds.is_open(Branch::Step(id(L1))), "the sign folds");
    let (picture, _) = bench.picture();
    let row = picture.lines().position(|line| line.contains("Apersepsi")).unwrap() as u16;
    bench.click(30, row);
    assert!(bench.pane.open.is_some());
    let (picture, _) = bench.picture();
    let row = picture.lines().position(|line| line.contains("Apersepsi")).unwrap() as u16;
    bench.click(27, row);
    bench.write("X");
    assert_eq!(&*bench.step(L1).title, "ApXersepsi: memotong bolu");
}

#[test]
fn a_citation_in_the_plan_is_stored_by_id_and_can_be_followed() {
    let mut bench = on_plan();
    bench.press("enter");
    bench.write(" lihat #L2");
    bench.press("esc");
    assert!(bench.session().plan.goals[0].text.ends_with(&format!("lihat [#{L2}]")));
    bench.press("f");
    assert_eq!(bench.went, [Spot { phase: Some(Phase::Plan), item: Some(id(L2)) }]);
    assert_eq!(bench.pane.item(), Some(id(L2)));
}

#[test]
fn left_goes_out_of_a_branch_and_folds_it_and_right_goes_in() {
    let mut bench = on_plan();
    bench.go_to(L2);
    bench.press("right right");
    assert_eq!(bench.pane.row(), Some(Row::Field(Field::Step(id(L2), StepField::Minutes))));
    bench.press("h");
    assert_eq!(bench.pane.row(), Some(Row::Branch(Branch::Step(id(L2)))));
    bench.press("h h");
    assert_eq!(bench.pane.row(), Some(Row::Branch(Branch::Steps)));
    assert!(!bench.pane.folds.is_open(Branch::Step(id(L2))));
}

#[test]
fn the_outline_comes_back_as_it_was_left() {
    let mut bench = on_plan();
    bench.go_to(L2);
    bench.press("space down");
    bench.pane = PlanPane::default();
    bench.with(|pane, cx| pane.sync(cx));
    assert!(bench.pane.folds.is_open(Branch::Step(id(L2))));
    assert_eq!(bench.pane.item(), Some(id(L2)));
}

#[test]
fn texts_are_copied_and_opened_in_another_editor() {
    let mut bench = on_plan();
    bench.press("y e");
    assert!(bench.copied[0].starts_with("Murid menunjukkan"));
    assert_eq!(bench.opened_outside, [TextPlace::GoalText(id(T1))]);
}

#[test]
fn the_last_line_says_when_the_plan_is_done_and_leads_to_what_is_missing() {
    let mut session = planned();
    session.plan.goals[1].sign = "".into();
    session.plan.steps[2].minutes = 0;
    let mut bench = bench(session, Tongue::Id);
    assert!(bench.picture().0.contains("terlihat bila   · belum ada tanda yang dapat dilihat"));
    bench.press("G enter");
    bench.write("semua berbicara");
    bench.press("esc G enter");
    bench.write("15");
    bench.press("esc G");
    let (picture, _) = bench.picture();
    assert!(picture.contains("✓ selesai"), "{picture}");
    assert_eq!(bench.session().plan.goals[1].sign, "semua berbicara".into());
    assert_eq!(bench.session().plan.steps[2].minutes, 15);
}

#[test]
fn a_letter_draws_no_more_than_the_field_it_is_typed_in() {
    let mut bench = on_plan();
    bench.press("enter");
    bench.touched.clear();
    bench.write("ab");
    bench.press("left");
    assert_eq!(bench.touched, [FIELD; 3]);
}

#[test]
fn a_citation_is_picked_from_a_list_without_leaving_the_text() {
    let mut bench = on_plan();
    bench.press("enter C-o c");
    bench.write("bolu");
    bench.press("enter");
    bench.write("ya");
    assert!(bench.session().plan.goals[0].text.ends_with(&format!("senilai. [#{L1}] ya")));
}

#[test]
fn what_is_empty_says_how_to_begin() {
    let mut session = planned();
    session.plan = Default::default();
    let mut bench = bench(session, Tongue::Id);
    let (picture, _) = bench.picture();
    assert!(picture.contains("belum ada tujuan · T tujuan baru"), "{picture}");
    bench.press("enter");
    bench.write("membandingkan");
    bench.press("esc G k k enter");
    bench.write("kartu");
    assert_eq!(bench.session().plan.goals[0].text, "membandingkan".into());
    assert_eq!(bench.titles(), ["kartu"]);
}

#[test]
fn a_click_on_nothing_is_no_step_to_undo() {
    let mut bench = on_plan();
    bench.screen.height = 60;
    bench.picture();
    bench.click(30, 55);
    assert!(bench.document.history().is_empty());
}
