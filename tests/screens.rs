//! What two teachers see, at every size and in both languages: pictures of whole screens, looked at before they were kept.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may end where something is not as it must be")]

#[path = "support/scene.rs"]
mod scene;

use cothink::domain::Phase;
use cothink::domain::catalog::Tongue;
use cothink::tui::terminal::Event;
use rstest::rstest;
use scene::Scene;

/// The example in every phase, and what can lie over it.
#[rstest]
fn nothing_is_clipped_and_everything_has_its_place(
    #[values((40, 12), (80, 24), (120, 40), (200, 60))] size: (u16, u16),
    #[values(Tongue::Id, Tongue::En)] tongue: Tongue,
    #[values("1-plan", "2-teach", "3-think", "4-assess", "5-palette", "6-help", "7-which-key")] shown: &str,
) {
    let (columns, rows) = size;
    let phase = match shown {
        "1-plan" => Phase::Plan,
        "3-think" => Phase::Think,
        "4-assess" => Phase::Assess,
        _ => Phase::Teach,
    };
    let mut scene = Scene::sized(tongue, phase, size);
    scene.still.press(match shown {
        "5-palette" => "<C-p>",
        "6-help" => "<F1>",
        "7-which-key" => "<C-o>",
        _ => "",
    });
    let text = scene.still.text();
    insta::assert_snapshot!(format!("screen-{shown}-{columns}x{rows}-{}", tongue.id()), text);
}

/// However small the screen: nothing is drawn outside of it, and the program goes on.
#[test]
fn no_screen_is_too_small_for_the_list_a_phase_or_what_lies_over_them() {
    let sizes = [1, 2, 3, 4, 5, 6, 8].into_iter().flat_map(|rows| [1, 2, 7, 30, 80].map(|columns| (columns, rows)));
    let sizes: Vec<(u16, u16)> = sizes.collect();
    // A lesson that goes on, and nothing that is still to be done: the list has something to say in place of it.
    let mut scene = Scene::in_the_lesson();
    for place in ["<C-o>1", "<C-o>2", "<C-o>3", "<C-o>4", "<C-o>0"] {
        scene.still.event(Event::Resize(80, 24));
        if place == "<C-o>0" {
            scene.open_the_library("Equivalent");
        } else {
            scene.still.press(place);
        }
        for over in ["", "<C-p>", "<F1>", "<C-o>", "n", "r", "/"] {
            scene.still.event(Event::Resize(80, 24));
            scene.still.press(over);
            for (columns, rows) in &sizes {
                scene.still.event(Event::Resize(*columns, *rows));
                scene.still.text();
            }
            scene.still.press("<esc><esc>");
        }
    }
}
