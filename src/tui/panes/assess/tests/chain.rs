//! What the assessment rests on and leads to: evidence first, pupils counted, two ideas before one action.

use super::*;
use crate::domain::assessment::{AgreedLevel, Rating};

/// What the mentee has rated a criterion, unseen.
fn unseen(bench: &Bench<AssessPane>, criterion: &str) -> Option<Rating> {
    weighing::unseen(&bench.session().assessment, Role::Mentee).unwrap().rating(id(criterion)).cloned()
}

#[test]
fn a_level_is_chosen_with_what_shows_it_in_one_step() {
    let mut bench = bench(with_rubric(Tongue::Id), Tongue::Id);
    let before = bench.session().seq;
    bench.press("3");
    assert_eq!(unseen(&bench, "tujuan"), None, "nothing is rated before something shows it");
    assert!(bench.popup().contains("tingkat 3 dicatat"), "{}", bench.popup());
    bench.press("esc");
    assert_eq!((unseen(&bench, "tujuan"), bench.session().seq), (None, before));
    bench.press("3");
    bench.write("#2");
    bench.press("enter");
    let rating = unseen(&bench, "tujuan").unwrap();
    assert_eq!((rating.level, rating.cites.len()), (Some(3), 1));
    assert_eq!(bench.session().seq, before + 1, "one record");
    // What is shown already need not be shown again.
    bench.press("2");
    assert_eq!(unseen(&bench, "tujuan").unwrap().level, Some(2));
    bench.press("u u");
    assert_eq!(unseen(&bench, "tujuan"), None);
}

#[test]
fn where_nothing_can_be_cited_it_says_what_to_do() {
    let mut session = with_rubric(Tongue::Id);
    session.plan = Default::default();
    session.observation = Default::default();
    session.reflection = Default::default();
    session.assessment.actions.clear();
    let mut bench = bench(session, Tongue::Id);
    bench.press("3");
    assert_eq!(bench.told, ["belum ada yang dapat dirujuk: tulis dulu satu catatan, langkah, atau tujuan"]);
}

#[test]
fn what_was_not_observed_needs_no_evidence_and_a_note_that_cites_is_some() {
    let mut bench = bench(with_rubric(Tongue::Id), Tongue::Id);
    bench.press("backspace");
    assert!(weighing::unseen(&bench.session().assessment, Role::Mentee).unwrap().is_decided(id("tujuan")));
    bench.press("enter");
    bench.write("dua tangan, #2");
    bench.press("esc 4");
    assert_eq!(unseen(&bench, "tujuan").unwrap().level, Some(4));
}

#[test]
fn no_criterion_can_be_what_a_level_rests_on() {
    let mut bench = bench(with_rubric(Tongue::Id), Tongue::Id);
    bench.screen.height = 60;
    bench.press("3");
    assert!(bench.popup().contains("#L1") && !bench.popup().contains("#K"), "{}", bench.popup());
}

#[test]
fn pupils_are_counted_against_the_sign_of_a_goal() {
    let mut bench = bench(with_rubric(Tongue::Id), Tongue::Id);
    let goal = bench.session().plan.goals[0].id;
    let result = |bench: &Bench<AssessPane>| bench.session().assessment.result(goal).map(|r| (r.reached, r.of));
    bench.with(|pane, _| pane.choose(Row::Result(goal)));
    bench.press("enter");
    bench.write("30/28");
    bench.press("enter");
    assert_eq!(result(&bench), None);
    assert!(bench.popup().contains("30 lebih banyak daripada 28"), "{}", bench.popup());
    assert!(bench.popup().contains("30/28"), "what was typed stays\n{}", bench.popup());
    bench.press("backspace backspace backspace backspace backspace");
    bench.write("6 28");
    bench.press("enter");
    assert_eq!(result(&bench), Some((6, 28)), "{}", bench.popup());
    assert!(bench.picture_at(100, 40).contains("6 dari 28 murid"), "{}", bench.picture().0);
    bench.press("d");
    assert_eq!(result(&bench), None);
    bench.press("u");
    assert_eq!(result(&bench), Some((6, 28)));
}

#[test]
fn two_ways_are_thought_of_before_one_becomes_an_action() {
    let mut session = with_rubric(Tongue::Id);
    session.reflection.ideas.clear();
    session.assessment.actions.clear();
    let mut bench = bench(session, Tongue::Id);
    bench.press("o");
    bench.write("beri waktu berbisik");
    bench.press("enter");
    // The second is asked for at once; until it is there, none can be chosen.
    assert_eq!(bench.session().reflection.ideas.len(), 2);
    bench.press("esc");
    assert_eq!(bench.session().reflection.ideas.len(), 1, "one that says nothing goes");
    assert!(bench.session().assessment.actions.is_empty());
    bench.press("o");
    bench.write("tunjuk dengan undian");
    bench.press("tab");
    let first = bench.session().reflection.ideas[0].id;
    assert_eq!(bench.with(|pane, _| pane.row()), Some(Row::Idea(first)));
    let before = bench.session().seq;
    bench.press("enter");
    let action = bench.session().assessment.actions[0].clone();
    assert_eq!((&*action.text, action.idea), ("beri waktu berbisik", Some(first)));
    // It was chosen from a criterion, which it answers.
    assert_eq!(action.cites, [id("tujuan")]);
    assert_eq!(bench.session().seq, before + 1, "one record");
    bench.write(", dua menit");
    bench.press("esc");
    assert_eq!(&*bench.session().assessment.actions[0].text, "beri waktu berbisik, dua menit");
    assert!(bench.picture_at(100, 60).contains("menjawab #K1"), "{}", bench.picture().0);
}

#[test]
fn whoever_wants_no_second_idea_sets_it_so() {
    let mut session = with_rubric(Tongue::Id);
    session.reflection.ideas.clear();
    session.assessment.actions.clear();
    let mut bench = bench(session, Tongue::Id);
    bench.house.settings.two_ideas = false;
    bench.press("o");
    bench.write("beri waktu");
    assert_eq!(&*bench.session().assessment.actions[0].text, "beri waktu");
    assert!(bench.session().reflection.ideas.is_empty());
}

#[test]
fn an_action_answers_what_is_chosen_and_leads_to_it() {
    let mut bench = revealed(Tongue::Id);
    bench.with(|pane, _| pane.choose(Row::Action(id("along234"), Field::Text)));
    bench.press("c");
    bench.write("#K2");
    bench.press("enter");
    let criterion = bench.session().assessment.rubric.as_ref().unwrap().criteria[1].id;
    assert_eq!(bench.session().assessment.action(id("along234")).unwrap().cites, [criterion]);
    bench.with(|pane, _| pane.choose(Row::Criterion(criterion)));
    bench.press("B");
    assert_eq!(bench.with(|pane, _| pane.item()), Some(id("along234")), "and back");
}

#[test]
fn done_without_a_mark_is_a_claim_and_what_came_along_says_from_where() {
    let mut session = with_rubric(Tongue::Id);
    let along = &mut session.assessment.actions[0];
    along.from_title = "Pecahan: pengantar".into();
    along.from_day = Some("2026-11-20".parse().unwrap());
    along.seen.clear();
    along.status = Status::Done;
    let seen = session.notes().next().unwrap().id;
    let mut bench = bench(session, Tongue::Id);
    let picture = bench.picture_at(100, 60);
    assert!(picture.contains("dari sesi Pecahan: pengantar, Jum 20 Nov"), "{picture}");
    assert!(picture.contains("dinyatakan selesai, belum"), "{picture}");
    let mut session = bench.session().clone();
    session.assessment.actions[0].seen = vec![seen];
    let picture = self::bench(session, Tongue::Id).picture_at(100, 60);
    assert!(picture.contains("terlihat 1 kali") && !picture.contains("dinyatakan"), "{picture}");
}

#[test]
fn many_open_actions_are_told_quietly() {
    let mut session = with_rubric(Tongue::Id);
    session.assessment.actions = (1..=4).map(|n| Action::empty(id(&format!("a{n}")), Role::Mentee)).collect();
    let picture = bench(session, Tongue::Id).picture_at(100, 80);
    assert!(picture.contains("Lebih dari tiga masih terbuka."), "{picture}");
}

#[test]
fn a_signature_that_no_longer_holds_offers_what_was_changed() {
    let mut bench = revealed(Tongue::Id);
    bench.press("S y");
    bench.with(|pane, _| pane.choose(Row::Signature(Role::Mentor)));
    assert_eq!(enabled(&mut bench, Command::LaterChanges), no("tidak ada yang berubah sesudahnya"));
    bench.with(|pane, _| pane.choose(Row::Action(id("along234"), Field::Owner)));
    bench.press("enter");
    bench.with(|pane, _| pane.choose(Row::Signature(Role::Mentor)));
    assert_eq!(enabled(&mut bench, Command::LaterChanges), Some(Enabled::Yes));
    assert!(bench.picture_at(100, 80).contains("E menampilkan perubahannya"), "{}", bench.picture().0);
}

#[test]
fn a_level_whose_evidence_was_struck_out_stays_and_is_marked_and_can_be_signed() {
    let mut session = revealed(Tongue::Id).session().clone();
    let note = session.notes().next().unwrap().id;
    for rating in &mut session.assessment.ratings {
        rating.cites = vec![note];
    }
    session.assessment.agreed = vec![AgreedLevel::of(id("tujuan"), Some(3))];
    session.assessment.actions[0].status = Status::Open;
    let picture = |session: &Session| {
        let mut bench = bench(session.clone(), Tongue::Id);
        bench.screen.height = 80;
        bench.press("g g");
        (bench.picture().0, enabled(&mut bench, Command::Sign))
    };
    let (before, sign) = picture(&session);
    assert!(!before.contains("perlu bukti"), "{before}");
    assert_eq!(sign, Some(Enabled::Yes));
    session.observation.entries.iter_mut().for_each(|entry| entry.removed |= entry.id == note);
    let (after, sign) = picture(&session);
    assert!(after.contains("Tingkat yang masih perlu bukti: Tujuan"), "{after}");
    assert!(after.matches("perlu bukti").count() >= 3, "{after}");
    assert!(after.contains("●●●○"), "the level stands\n{after}");
    assert_eq!(sign, Some(Enabled::Yes), "and may be signed");
}
