//! The chain of evidence is walked both ways: from a note to the turns and ratings that cite it, and back.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may end where something is not as it must be")]

#[path = "support/scene.rs"]
mod scene;

use chrono::NaiveDate;
use cothink::config::demo;
use cothink::domain::assessment::{Assessment, Rating};
use cothink::domain::catalog::Tongue;
use cothink::domain::plan::Goal;
use cothink::domain::{Document, Id, Phase, Role, Session, weighing};

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

/// The example before anything is revealed, with one goal more; the mentee has rated a criterion, which rests on that goal or on
/// the first.
fn rated_by(one_more: bool) -> Session {
    let mut session = demo(Tongue::En, NaiveDate::from_ymd_opt(2026, 11, 25).unwrap()).unwrap();
    let goal: Id = "kept1234".parse().unwrap();
    session.plan.goals.push(Goal { id: goal, text: "naming one example more".into(), sign: "one each".into() });
    session.assessment = Assessment { rubric: session.assessment.rubric.take(), ..Assessment::default() };
    let first = session.plan.goals.first().unwrap().id;
    let criterion = session.assessment.rubric.as_ref().unwrap().criteria.first().unwrap().id;
    let cites = vec![if one_more { goal } else { first }];
    let rating = Rating { level: Some(2), cites, ..weighing::unrated(criterion, Role::Mentee) };
    let edit = weighing::rate(&session.assessment, rating).unwrap();
    let at = session.created;
    let mut document = Document::new(session);
    document.apply(Role::Mentee, at, vec![edit]).unwrap();
    document.session().clone()
}

#[test]
fn whether_a_sealed_rating_rests_on_a_goal_shows_in_nothing_that_is_done_to_it() {
    let seen = [true, false].map(|one_more| {
        let mut scene = Scene::of(&rated_by(one_more), Tongue::En, Phase::Plan, (100, 30));
        let mut screens = Vec::new();
        for keys in ["/one example more<enter>", "B", "<esc>d", "<C-o>J", "<esc>u", "d<F5><enter>"] {
            scene.still.press(keys);
            screens.push((keys, scene.still.text()));
        }
        assert_eq!(scene.still.session().unwrap().problems(), []);
        assert!(scene.still.session().unwrap().plan.goals.iter().all(|goal| !goal.text.contains("one example more")));
        // Whoever rated it sees that it rests on nothing any more.
        let own = screens.pop().unwrap().1;
        (screens, own)
    });
    let [(resting, own), (other, _)] = seen;
    for (one, other) in resting.iter().zip(&other) {
        assert_eq!(one, other);
    }
    assert!(own.contains("needs evidence"), "{own}");
}
