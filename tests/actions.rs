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
    // Each action stands in the strip with its digit: one chord and that digit, with nothing over the lesson.
    let actions = &scene.still.session().unwrap().assessment.actions;
    let place = actions.iter().position(|action| action.text.contains("three seconds")).unwrap();
    let (digit, others) = (place + 1, actions.len() - 1);
    assert!(others > 0, "one of several is meant");
    let screen = scene.still.text();
    let named = screen.lines().find(|line| line.contains(&format!(" {digit} ○ ")));
    assert!(named.is_some_and(|line| line.contains("After every question")), "{screen}");
    let mark = format!("<C-o>x{digit}");
    scene.still.press(&mark);
    let session = scene.still.session().unwrap().clone();
    let note = session.observation.entries.last().unwrap();
    assert!(matches!(&note.what, What::Note { text, .. } if &**text == "three seconds, then S9 answers"));
    let seen: Vec<usize> = session.assessment.actions.iter().map(|action| action.seen.len()).collect();
    assert_eq!(seen.iter().sum::<usize>(), 1);
    assert!(session.drafts.is_empty());
    // The note has begun the lesson: from now on one row holds all of them, with how often each was seen.
    let screen = scene.still.text();
    assert!(screen.lines().any(|line| line.contains("^O x  1 ") && line.contains(" once")), "{screen}");
    // Without a word, be it a lone sign of a question, the sign that was agreed on is what was seen.
    scene.still.wait(60_000);
    scene.still.press("?");
    scene.still.press(&mark);
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

#[test]
fn undo_of_an_idea_stays_in_the_assessment_and_undo_of_what_was_seen_in_the_lesson() {
    let mut scene = Scene::of_demo(Phase::Assess);
    scene.still.press("Iask in pairs first<esc>");
    for key in ["<C-z>", "<C-y>", "<C-z>", "<C-z>"] {
        scene.still.press(key);
        let screen = scene.still.text();
        assert!(screen.lines().next().unwrap().contains("4 Assess"), "{key}\n{screen}");
    }
    let ideas = &scene.still.session().unwrap().reflection.ideas;
    assert!(ideas.iter().all(|idea| !idea.text.contains("ask in pairs")), "{ideas:?}");
    // In the log of the next lesson an action is marked on a note, and that is taken back.
    scene.still.press("<C-o>C<F3>two hands<enter><up>x1");
    assert_eq!(
        scene.still.session().unwrap().assessment.actions.iter().map(|action| action.seen.len()).sum::<usize>(),
        1
    );
    scene.still.press("u");
    let screen = scene.still.text();
    assert!(screen.lines().next().unwrap().contains("2 Teach"), "{screen}");
    assert_eq!(
        scene.still.session().unwrap().assessment.actions.iter().map(|action| action.seen.len()).sum::<usize>(),
        0
    );
}
