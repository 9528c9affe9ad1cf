//! A date counts when it is left, whichever way it is left.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may end where something is not as it must be")]

#[path = "support/scene.rs"]
mod scene;

use cothink::domain::Phase;
use cothink::store;
use cothink::tui::terminal::{Event, Mouse, MouseKind};
use rstest::rstest;

use scene::Scene;

/// The example, with the date of its lesson open and emptied.
fn at_the_date() -> Scene {
    let mut scene = Scene::of_demo(Phase::Plan);
    scene.still.press("ijjjjjjj<enter>");
    for _ in 0..20 {
        scene.still.press("<backspace>");
    }
    assert!(scene.still.text().contains("WRITE"), "{}", scene.still.text());
    scene
}

/// When the lesson is to be, as the file says.
fn on_disk(scene: &Scene) -> String {
    let file = store::resolve(&scene.home, "last").unwrap();
    store::read(&file).unwrap().0.scheduled.unwrap().to_rfc3339()
}

#[rstest]
fn a_date_is_kept_whichever_way_it_is_left(#[values("<F3>", "<C-t>", "<C-o>0", "<C-q>", "<esc>")] way: &str) {
    let mut scene = at_the_date();
    scene.still.press("27-11-2026 09.15");
    scene.still.press(way);
    assert!(on_disk(&scene).starts_with("2026-11-27T09:15"), "{way}: {}", on_disk(&scene));
}

#[test]
fn what_is_no_date_is_said_and_stays_until_it_is_one() {
    let mut scene = at_the_date();
    scene.still.press("27-13");
    scene.still.press("<F3>");
    let text = scene.still.text();
    assert!(text.contains("27-13") && text.contains("write it like") && text.contains("1 Plan"), "{text}");
    scene.still.press("<C-o>0");
    assert!(scene.still.session().is_some(), "{}", scene.still.text());
}

#[test]
fn what_is_no_date_keeps_nobody_from_leaving() {
    let mut scene = at_the_date();
    scene.still.press("27-13<C-q>");
    assert!(scene.still.session().is_none());
    assert!(scene.still.text().contains("“27-13” is no date and time"), "{}", scene.still.text());
    assert!(on_disk(&scene).starts_with("2026-11-24T07:30"), "{}", on_disk(&scene));
}

/// The example on a screen with the plan beside the lesson, the date of the lesson open and half typed.
fn beside(typed: &str) -> Scene {
    let mut scene = at_the_date();
    scene.still.event(Event::Resize(160, 40));
    scene.still.press(typed);
    scene
}

/// Clicks into the pane beside, in the middle of the screen's right half.
fn click_beside(scene: &mut Scene) {
    scene.still.text();
    let mouse = Mouse { kind: MouseKind::Press, column: 150, row: 20 };
    scene.still.event(Event::Mouse(mouse));
    scene.still.text();
}

#[test]
fn a_date_is_kept_by_a_click_into_another_pane_and_taken_back_by_undo_there() {
    let mut scene = beside("27-11-2026 09.15");
    click_beside(&mut scene);
    assert!(on_disk(&scene).starts_with("2026-11-27T09:15"), "{}\n{}", on_disk(&scene), scene.still.text());
    scene.still.press("<C-z>");
    assert!(on_disk(&scene).starts_with("2026-11-24T07:30"), "{}\n{}", on_disk(&scene), scene.still.text());
    scene.still.press("<C-q>");
    assert!(on_disk(&scene).starts_with("2026-11-24T07:30"), "what undo took back does not come again by itself");
}

#[test]
fn what_is_no_date_is_said_at_a_click_into_another_pane_and_stays() {
    let mut scene = beside("27-13");
    click_beside(&mut scene);
    let text = scene.still.text();
    assert!(text.contains("27-13") && text.contains("is no date and time"), "{text}");
}

#[test]
fn how_a_date_is_understood_is_shown_while_it_is_typed() {
    let mut scene = at_the_date();
    scene.still.press("fri");
    // Only the day is another: the lesson stays at its time.
    assert!(scene.still.text().contains("Fri 27 Nov 2026, 07:30"), "{}", scene.still.text());
    scene.still.press(" 9.15");
    assert!(scene.still.text().contains("Fri 27 Nov 2026, 09:15"), "{}", scene.still.text());
}
