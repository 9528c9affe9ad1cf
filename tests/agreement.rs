//! A changed agreement is agreed on anew, and the program says so.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may end where something is not as it must be")]

#[path = "support/scene.rs"]
mod scene;

use cothink::domain::Phase;

use scene::Scene;

#[test]
fn a_changed_agreement_has_to_be_agreed_to_again_and_this_is_said() {
    let mut scene = Scene::of_demo(Phase::Plan);
    let agreed = |scene: &Scene| scene.still.session().unwrap().agreement.agreed.len();
    assert_eq!(agreed(&scene), 2);
    // The agreement follows the lesson at the head of the plan; its last text is the stop word.
    scene.still.press("ijjjjjjjjjjjjj<enter>!");
    assert!(scene.still.text().contains("has to be agreed to again"), "{}", scene.still.text());
    assert_eq!(agreed(&scene), 0);
    assert!(scene.still.text().contains("tea first!"), "{}", scene.still.text());
    scene.still.press("<esc>u");
    assert_eq!(agreed(&scene), 2);
}
