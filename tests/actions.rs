//! What was agreed to be done comes back: it heads the next plan, and one key notes that it was seen.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may end where something is not as it must be")]

#[path = "support/scene.rs"]
mod scene;

use cothink::domain::Phase;
use cothink::domain::observation::{Kind, What};

use scene::Scene;

#[test]
fn an_action_is_seen_by_one_key_while_teaching_and_undone_in_one_step() {
    let mut scene = Scene::of_demo(Phase::Assess);
    scene.still.press("<C-o>C");
    let plan = scene.still.text();
    assert!(plan.contains("Actions from the session before"), "{plan}");
    let focus = scene.still.session().unwrap().agreement.focus.to_string();
    assert_eq!(focus, "Does every pupil get to answer, or only the same few?", "the question comes along");
    scene.still.press("<F3>three seconds, then S9 answers");
    scene.still.wait(2_000);
    scene.still.press("<C-o>xthree seconds<enter>");
    let session = scene.still.session().unwrap().clone();
    let note = session.observation.entries.last().unwrap();
    assert!(matches!(&note.what, What::Note { text, .. } if &**text == "three seconds, then S9 answers"));
    let seen: Vec<usize> = session.assessment.actions.iter().map(|action| action.seen.len()).collect();
    assert_eq!(seen.iter().sum::<usize>(), 1);
    assert!(session.drafts.is_empty());
    // Without a word, be it a lone sign of a question, the sign that was agreed on is what was seen.
    scene.still.wait(60_000);
    scene.still.press("?<C-o>xthree seconds<enter>");
    let session = scene.still.session().unwrap().clone();
    let note = session.observation.entries.last().unwrap();
    assert_eq!(note.kind(), Some(&Kind::Seen));
    assert!(note.said().unwrap().contains("8 different pupils"), "{:?}", note.what);
    assert_eq!(session.assessment.actions.iter().map(|action| action.seen.len()).max(), Some(2));
    scene.still.press("<C-z>");
    let session = scene.still.session().unwrap();
    assert_eq!(session.assessment.actions.iter().map(|action| action.seen.len()).max(), Some(1));
    assert_eq!(session.observation.entries.iter().filter(|entry| entry.said().is_some()).count(), 1);
}
