//! What may follow ^O, as it is shown: what cannot run now is dim.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may end where something is not as it must be"
)]

#[path = "support/scene.rs"]
mod scene;

use std::path::Path;

use cothink::config::Theme;
use cothink::domain::Phase;

use scene::Scene;

/// Whether a name in the box is dim.
fn is_dim(scene: &mut Scene, name: &str) -> bool {
    let dim = Theme::read("dark", Path::new("/nowhere")).0.dim.fg.unwrap();
    let text = scene.still.text();
    let rows: Vec<&str> = text.lines().collect();
    let top = rows.iter().rposition(|row| row.starts_with('╭')).unwrap();
    let (row, line) =
        rows.iter().enumerate().skip(top + 1).find(|(_, row)| row.contains(&format!(" {name} "))).unwrap();
    let column = line.split(&format!(" {name} ")).next().unwrap().chars().count() + 1;
    let (buffer, _) = scene.still.picture();
    buffer[(u16::try_from(column).unwrap(), u16::try_from(row).unwrap())].fg == dim
}

#[test]
fn what_cannot_run_now_is_dim() {
    let mut scene = Scene::of_demo(Phase::Plan);
    scene.still.press("<C-o>");
    for (name, dim) in [("undo", true), ("redo", true), ("back", true), ("refresh", true), ("new step", false)] {
        assert_eq!(is_dim(&mut scene, name), dim, "{name}");
    }
    scene.still.press("o<esc><C-o>");
    assert_eq!((is_dim(&mut scene, "undo"), is_dim(&mut scene, "redo")), (false, true));
}

#[test]
fn the_next_page_comes_with_the_same_key_and_what_it_shows_is_run() {
    let mut scene = Scene::of_demo(Phase::Plan);
    scene.still.event(cothink::tui::terminal::Event::Resize(40, 12));
    scene.still.press("<C-o>");
    let first = scene.still.text();
    assert!(first.contains("^O for more (1/"), "{first}");
    scene.still.press("<C-o>");
    let second = scene.still.text();
    assert!(second.contains("^O for more (2/") && second != first, "{second}");
    scene.still.press("3");
    assert!(
        !scene.still.text().contains("^O for more") && scene.still.text().contains("3 Co-think"),
        "{}",
        scene.still.text()
    );
}

#[test]
fn a_screen_too_small_to_work_on_says_so() {
    let mut scene = Scene::in_the_lesson();
    scene.still.event(cothink::tui::terminal::Event::Resize(39, 9));
    let text = scene.still.text();
    assert!(text.contains("enlarge the window") && text.contains("00:"), "{text}");
    scene.still.press("me");
    let drafts = &scene.still.session().unwrap().drafts;
    assert!(drafts.iter().any(|draft| draft.text.ends_with("the same")), "typing still lands: {drafts:?}");
    scene.still.event(cothink::tui::terminal::Event::Resize(80, 24));
    assert!(!scene.still.text().contains("enlarge"));
    scene.open_the_library("Equivalent");
    scene.still.event(cothink::tui::terminal::Event::Resize(39, 9));
    assert!(scene.still.text().contains("enlarge the window"), "{}", scene.still.text());
}
