//! The chain of evidence is walked both ways: from a note to the turns and ratings that cite it, and back.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may end where something is not as it must be")]

#[path = "support/scene.rs"]
mod scene;

use cothink::domain::Phase;

use scene::Scene;

/// The line of the screen that the caret is on.
fn here(scene: &mut Scene) -> String {
    scene.still.wait(20_000);
    let text = scene.still.text();
    text.lines().find(|line| line.contains('▌')).unwrap_or_else(|| panic!("{text}")).to_owned()
}

#[test]
fn from_a_note_one_comes_to_what_cites_it_and_back() {
    let mut scene = Scene::of_demo(Phase::Teach);
    // The short pause before nobody answered: a turn speaks of it, and a rating rests on it.
    scene.still.press("<tab>/Pause under 1 second<enter>");
    let note = here(&mut scene);
    assert!(note.contains("Pause under"), "{note}");
    scene.still.press("B");
    let text = scene.still.text();
    assert!(text.contains("I did not notice") && text.contains("Feedback"), "{text}");
    scene.still.press("<enter>");
    assert!(scene.still.text().contains("TURNS"), "{}", scene.still.text());
    scene.still.press("b");
    assert_eq!(here(&mut scene), note);
    scene.still.press("B<down><enter>");
    assert!(scene.still.text().contains("4 Assess"), "{}", scene.still.text());
    scene.still.press("b");
    assert_eq!(here(&mut scene), note);
}

#[test]
fn a_step_of_the_plan_leads_to_what_speaks_of_it() {
    let mut scene = Scene::of_demo(Phase::Plan);
    scene.still.press("/Exit ticket and<enter>");
    let step = "▌  ▸ L5 Closing";
    assert!(here(&mut scene).contains(step));
    // Nobody cites it; what was recorded while it ran belongs to it all the same.
    scene.still.press("B");
    assert!(scene.still.text().contains("Bell. 32 pupils"), "{}", scene.still.text());
    scene.still.press("<enter>");
    assert!(scene.still.text().contains("2 Teach"), "{}", scene.still.text());
    scene.still.press("b");
    assert!(here(&mut scene).contains(step));
    scene.still.press("/cutting a cake<enter>B");
    scene.still.press("three minutes over<enter>");
    assert!(scene.still.text().contains("TURNS"), "{}", scene.still.text());
}
