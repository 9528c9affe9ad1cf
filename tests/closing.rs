//! The minute after the lesson, before the teacher leaves the room.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may end where something is not as it must be")]

#[path = "support/scene.rs"]
mod scene;

use cothink::domain::{Line, TextPlace};

use scene::Scene;

#[test]
fn the_minute_is_offered_when_the_lesson_is_over_and_kept_with_the_session() {
    let mut scene = Scene::in_the_lesson();
    scene.still.press("<C-o>je");
    assert!(scene.still.text().contains("the lesson is not over"), "{}", scene.still.text());
    scene.still.press("<enter>");
    scene.still.press("<F8>s");
    scene.still.wait(11_000);
    let footer = scene.still.text().lines().last().unwrap().to_owned();
    assert!(footer.contains("closing minute"), "{footer}");
    scene.still.press("<C-o>je");
    scene.still.press("Pairs explained to one another, #3<enter>S9 wrote on alone<enter>What did S27 wait for?<enter>");
    scene.still.press("nonsense<enter>");
    assert!(scene.still.text().contains("What did S27 wait for?"), "nothing typed is lost\n{}", scene.still.text());
    scene.still.press(&format!("{}24-11 13:00<enter><enter>", "<backspace>".repeat(8)));
    let text = scene.still.text();
    let session = scene.still.session().unwrap();
    let closing = &session.observation.closing;
    assert_eq!(&*closing.second, "S9 wrote on alone", "{text}");
    let third = session.entry_numbered(3).unwrap().id;
    assert_eq!(&*closing.first, format!("Pairs explained to one another, [#{third}]"));
    assert_eq!(closing.talk.unwrap().to_rfc3339(), "2026-11-24T13:00:00+07:00");
    let question = TextPlace::ClosingQuestion.read(session);
    assert_eq!(question, Some("What did S27 wait for?"));
    assert!(session.draft(cothink::domain::Role::Mentor, Line::Capture).is_none());
    // It can be opened again and kept as it is but for one word.
    scene.still.press("<C-o>je<enter> and slowly<enter><enter><enter><enter>");
    let screen = scene.still.text();
    let closing = &scene.still.session().unwrap().observation.closing;
    assert_eq!(&*closing.second, "S9 wrote on alone and slowly", "{screen}");
    assert_eq!(closing.talk.unwrap().to_rfc3339(), "2026-11-24T13:00:00+07:00");
    scene.still.press("<C-z>");
    // It can be put right, and taken back as one step.
    scene.still.press("<C-z>");
    assert!(scene.still.session().unwrap().observation.closing.is_empty());
}

#[test]
fn the_minute_runs_in_sight_asks_for_evidence_and_takes_a_time_alone() {
    let mut scene = Scene::in_the_lesson();
    scene.still.press("<F8>s");
    scene.still.wait(11_000);
    let is_at_rest = |ms: Option<i64>| ms.is_none_or(|ms| ms > 1_000);
    assert!(is_at_rest(scene.still.wakes_in()), "no clock runs");
    scene.still.press("<C-o>je");
    assert!(scene.still.text().contains("1:00"), "{}", scene.still.text());
    assert!(scene.still.wakes_in().is_some_and(|ms| ms <= 1_000));
    scene.still.press("Pairs explained to one another<enter>");
    let bare = "no evidence yet: #12 cites note 12";
    assert!(scene.still.text().contains(bare), "{}", scene.still.text());
    scene.still.press("S9 wrote on alone, #3<enter>");
    let text = scene.still.text();
    assert_eq!(text.matches(bare).count(), 1, "only of what names none\n{text}");
    scene.still.wait(20_000);
    assert!(scene.still.text().contains("00:40") || scene.still.text().contains("0:40"), "{}", scene.still.text());
    scene.still.wait(60_000);
    let text = scene.still.text();
    assert!(text.contains("a minute; finish as you need"), "{text}");
    assert!(is_at_rest(scene.still.wakes_in()), "once it is full nothing moves");
    // Nothing closes by itself; the day of the talk is the next on which the clock says so.
    scene.still.press("<enter>07.00");
    assert!(scene.still.text().contains("Wed 25 Nov 2026, 07:00"), "{}", scene.still.text());
    scene.still.press("<backspace><backspace><backspace><backspace><backspace>13:00<enter>");
    let closing = &scene.still.session().unwrap().observation.closing;
    assert_eq!(closing.talk.unwrap().to_rfc3339(), "2026-11-24T13:00:00+07:00");
    // Opened again it is no longer the minute.
    scene.still.wait(35_000);
    scene.still.press("<C-o>je");
    assert!(is_at_rest(scene.still.wakes_in()), "{}", scene.still.text());
    // What was said in it stands beside the talk it was said for.
    scene.still.press("<esc><C-o>3");
    scene.still.event(cothink::tui::terminal::Event::Resize(160, 45));
    let text = scene.still.text();
    assert_eq!(text.matches("What worked:").count(), 2, "{text}");
}
