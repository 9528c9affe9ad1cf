//! The agreement before the lesson: read on a page of its own, agreed to by each with the pen in their own hand.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may end where something is not as it must be")]

#[path = "support/scene.rs"]
mod scene;

use cothink::config::demo;
use cothink::domain::catalog::Tongue;
use cothink::domain::session::{Agreement, Wants};
use cothink::domain::{Phase, Role, Session};
use rstest::rstest;

use scene::Scene;

fn example(tongue: Tongue) -> Session {
    demo(tongue, chrono::NaiveDate::from_ymd_opt(2026, 11, 25).unwrap()).unwrap()
}

/// The example before anything was agreed on.
fn unagreed(tongue: Tongue) -> Session {
    let told = example(tongue);
    Session { agreement: Agreement { focus: told.agreement.focus.clone(), ..Agreement::default() }, ..told }
}

fn agreed(scene: &Scene) -> Vec<Role> {
    scene.still.session().unwrap().agreement.agreed.iter().map(|consent| consent.by).collect()
}

fn footer(scene: &mut Scene) -> String {
    scene.still.text().lines().last().unwrap().to_owned()
}

#[test]
fn each_agrees_with_their_own_pen_once_all_was_in_sight_and_esc_leads_back() {
    let mut scene = Scene::of(&unagreed(Tongue::En), Tongue::En, Phase::Think, (80, 24));
    let before = scene.still.text();
    scene.still.press("<C-o>K");
    let page = scene.still.text();
    assert!(page.contains("Not written yet: the purpose of the visit, who sees what, the stop word"), "{page}");
    assert!(footer(&mut scene).contains("Enter read on"), "{page}");
    let mut presses = 0;
    while footer(&mut scene).contains("read on") {
        assert_eq!(agreed(&scene), [], "nobody agrees to what was not in sight\n{}", scene.still.text());
        scene.still.press("<enter>");
        presses += 1;
        assert!(presses < 5, "{}", scene.still.text());
    }
    scene.still.press("<enter>");
    scene.still.wait(5_000);
    assert_eq!(agreed(&scene), [Role::Mentee], "{}", scene.still.text());
    let page = scene.still.text();
    assert!(page.contains("✓ Pak Andi agrees") && page.contains("· Bu Sari has not agreed yet"), "{page}");
    assert!(page.contains("1 of 2 agree") && footer(&mut scene).contains("Enter take back"), "{page}");
    // The other reads it from the top, then agrees too.
    scene.still.press("t");
    scene.still.wait(5_000);
    assert!(footer(&mut scene).contains("Enter read on"), "{}", scene.still.text());
    scene.still.press("G<enter>");
    scene.still.wait(5_000);
    assert_eq!(agreed(&scene).len(), 2, "{}", scene.still.text());
    scene.still.press("t<esc>");
    scene.still.wait(5_000);
    let now = scene.still.text();
    assert_eq!(now.lines().nth(5), before.lines().nth(5), "{now}");
    // What is chosen from the page stands on it; undo on the page takes it back, with the words that fell.
    scene.still.press("<C-o>K");
    scene.still.press("i");
    scene.still.press("wait time<enter>");
    scene.still.wait(11_000);
    let page = scene.still.text();
    assert!(page.contains("Wait time: Do I give pupils enough time") && page.contains("0 of 2 agree"), "{page}");
    scene.still.press("<C-z>");
    let page = scene.still.text();
    assert!(page.contains("2 of 2 agree") && page.contains("No instrument yet"), "{page}");
    scene.still.press("<esc>");
    // It is taken back the same way, and undo brings it back.
    scene.still.press("<C-o>K");
    let page = scene.still.text();
    scene.still.press("G<enter><esc>");
    assert!(page.contains("✓ Pak Andi agrees"), "{page}");
    assert_eq!(agreed(&scene), [Role::Mentor], "{}", scene.still.text());
    scene.still.press("<C-z>");
    assert_eq!(agreed(&scene).len(), 2);
    assert!(scene.still.text().contains("3 Co-think"), "one stays where the page was opened\n{}", scene.still.text());
}

#[test]
fn a_key_leads_to_what_is_missing_and_may_be_written() {
    let mut session = unagreed(Tongue::Id);
    session.agreement =
        Agreement { purpose: "Belajar berdua.".into(), sees: "Kami berdua.".into(), ..session.agreement };
    session.agreement.stop_word = "teh dulu".into();
    let mut scene = Scene::of(&session, Tongue::Id, Phase::Teach, (80, 24));
    scene.still.press("<C-o>K");
    let page = scene.still.text();
    assert!(page.contains("Belum ditulis: yang diharapkan dari sesi. e melengkapi."), "{page}");
    // The mentor has the pen in the lesson: what the mentee wants is not theirs to write.
    scene.still.press("esatu pelajaran tentang gambar");
    let screen = scene.still.text();
    let wants = &scene.still.session().unwrap().agreement.wants;
    assert_eq!((&*wants.mentor, &*wants.mentee), ("satu pelajaran tentang gambar", ""), "{screen}");
}

#[test]
fn other_words_and_other_instruments_have_to_be_agreed_to_again() {
    let told = example(Tongue::Id);
    let mut scene = Scene::of(&told, Tongue::Id, Phase::Plan, (80, 24));
    assert_eq!(agreed(&scene).len(), 2);
    scene.still.press("<C-o>ji");
    scene.still.press("waktu tunggu<enter>");
    let said = footer(&mut scene);
    assert!(said.contains("Kesepakatan perlu dinyatakan lagi."), "{said}");
    assert_eq!(agreed(&scene), [], "it was agreed to be watched with other instruments");
    scene.still.press("<C-o>K");
    let page = scene.still.text();
    assert!(page.contains("Waktu tunggu: Apakah saya memberi murid cukup waktu"), "{page}");
    assert!(page.contains("tidak mencatat isi pertanyaan"), "{page}");
    scene.still.press("<esc><C-z>");
    assert_eq!(agreed(&scene).len(), 2, "with the instrument gone the words stand again");
    assert_eq!(scene.still.session().unwrap().observation.instruments.len(), told.observation.instruments.len());
}

#[rstest]
fn the_page_of_the_agreement(
    #[values(Tongue::Id, Tongue::En)] tongue: Tongue,
    #[values((40, 12), (80, 24), (160, 45))] size: (u16, u16),
) {
    let mut told = example(tongue);
    let wants = Wants { mentor: "A".into(), mentee: "B".into() };
    assert!(
        !told.agreement.wants.mentor.is_empty() && told.agreement.wants != wants,
        "the example says what each wants"
    );
    told.agreement.agreed.truncate(1);
    let mut scene = Scene::of(&told, tongue, Phase::Plan, size);
    scene.still.press("<C-o>K");
    let language = if tongue == Tongue::Id { "id" } else { "en" };
    insta::assert_snapshot!(format!("agreement-{}x{}-{language}", size.0, size.1), scene.still.text());
}
