//! What two teachers see, at every size and in both languages: pictures of whole screens, looked at before they were kept.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may end where something is not as it must be")]

#[path = "support/scene.rs"]
mod scene;

use cothink::domain::Phase;
use cothink::domain::catalog::Tongue;
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
