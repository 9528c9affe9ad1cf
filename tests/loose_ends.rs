//! The page of loose ends lists exactly what a session lacks, and leads to where each can be tied.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may end where something is not as it must be")]

#[path = "support/scene.rs"]
mod scene;

use cothink::domain::Phase;
use cothink::domain::catalog::Tongue;
use cothink::store;

use scene::Scene;

/// A session in which one goal is served by no step, one look-for was never looked at, one question was left open, one claim
/// rests on nothing and one low level led to no action; beside each stands one that is tied.
const HAND_MADE: &str = r#"(
  format: 1, id: "k3f9q2xa", title: "Pecahan senilai", created: "2026-11-23T13:05:12+07:00", minutes: 40,
  mentor: (name: "Bu Sari"), mentee: (name: "Pak Andi"),
  plan: (
    goals: [(id: "goal1111", text: "membandingkan", sign: "8 dari 10"), (id: "goal2222", text: "menjelaskan", sign: "")],
    steps: [
      (id: "step1111", title: "Pembuka", minutes: 10, look_for: "siapa yang mulai", goals: ["goal1111"]),
      (id: "step2222", title: "Inti", minutes: 30, look_for: "siapa saling bertanya"),
    ],
  ),
  observation: (
    started: "2026-11-24T07:30:00+07:00", ended: "2026-11-24T08:10:00+07:00",
    entries: [
      (id: "note1111", n: 1, at: 60000, by: mentor, what: Note(kind: seen, text: "S4 mulai")),
      (id: "note2222", n: 2, at: 90000, by: mentor, what: Note(kind: asked, text: "mengapa S9 diam?")),
    ],
  ),
  reflection: (talks: [(id: "talk1111", when: After, guide: GUIDE, turns: [
    (id: "turn1111", at: "2026-11-24T09:00:00+07:00", by: mentee, step: "inti", text: "semua ikut"),
    (id: "turn2222", at: "2026-11-24T09:01:00+07:00", by: mentor, step: "inti", text: "hanya S4 [#note1111]"),
  ])]),
)"#;

const GUIDE: &str = r#"(id: "uji", name: (id: "Uji", en: "Test"), about: (id: "Uji", en: "Test"),
  source: (title: "cothink", licence: "MIT", adapted: false), when: [after],
  steps: [(id: "inti", mark: "I", label: (id: "Inti", en: "Core"), minutes: 5,
    prompts: [(id: "Apa?", en: "What?"), (id: "Siapa?", en: "Who?")])])"#;

#[test]
fn the_page_lists_what_is_not_tied_and_leads_there() {
    let text = HAND_MADE.replace("GUIDE", GUIDE).replace("when: After", "when: after");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("sesi.ron");
    std::fs::write(&file, text).unwrap();
    let (session, _) = store::read(&file).unwrap();
    let mut scene = Scene::of(&session, Tongue::Id, Phase::Plan, (100, 30));
    scene.still.press("<C-o>J");
    let page = scene.still.text();
    assert!(page.contains("Yang belum terjalin (4)"), "{page}");
    for listed in ["menjelaskan", "siapa saling bertanya", "mengapa S9 diam?", "semua ikut"] {
        assert!(page.contains(listed), "{listed}\n{page}");
    }
    let box_only: String = page.lines().skip_while(|line| !line.contains("terjalin (4)")).collect();
    for tied in ["siapa yang mulai", "hanya S4"] {
        assert!(!box_only.contains(tied), "{tied}\n{page}");
    }
    scene.still.press("semua ikut<enter>");
    assert!(scene.still.text().contains("3 Berpikir bersama"), "{}", scene.still.text());
    scene.still.press("b");
    assert!(scene.still.text().contains("1 Rencana"), "{}", scene.still.text());
}
