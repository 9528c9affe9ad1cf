//! The pictures of the README: the example as the program draws it, one picture a phase and one of the list of sessions.
//!
//! Each is held to what the program draws now. `COTHINK_PICTURES=renew cargo test --test pictures` draws them anew.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may end where something is not as it must be"
)]

#[path = "support/kept.rs"]
mod kept;
#[path = "support/scene.rs"]
mod scene;
#[path = "support/svg.rs"]
mod svg;

use cothink::domain::Phase;
use cothink::tui::terminal::Event;
use scene::Scene;

/// As much as a picture may weigh: it is in every clone, and loaded with the page.
const MOST_BYTES: usize = 60_000;

/// Holds a picture to what is on the screen.
fn hold(name: &str, says: &str, scene: &mut Scene) {
    scene.settle();
    let (screen, caret) = scene.still.picture();
    let drawn = svg::svg(says, &screen, caret);
    assert!(drawn.len() < MOST_BYTES, "{name} weighs {} bytes", drawn.len());
    kept::hold(&format!("tests/pictures/{name}.svg"), &drawn);
}

#[test]
fn plan() {
    let mut scene = Scene::of_demo(Phase::Plan);
    // The second step, opened.
    scene.still.press("jjjjjjj<space>");
    hold("plan", "Plan: the outline of the lesson, and the page it makes", &mut scene);
}

#[test]
fn teach() {
    let mut scene = Scene::in_the_lesson();
    hold(
        "teach",
        "Teach: notes with the time of their first letter, the step in force, the line to type in",
        &mut scene,
    );
}

#[test]
fn think() {
    let mut scene = Scene::of_demo(Phase::Think);
    scene.still.press("<pgup>");
    hold("think", "Co-think: the talk along a guide, tied to what was seen", &mut scene);
}

#[test]
fn assess() {
    let mut scene = Scene::of_demo(Phase::Assess);
    hold("assess", "Assess: both ratings side by side, the largest gap first, one next step", &mut scene);
}

#[test]
fn library() {
    let mut scene = Scene::of_the_library();
    scene.still.event(Event::Resize(100, 18));
    hold("library", "The list of sessions, and the actions that are open", &mut scene);
}
