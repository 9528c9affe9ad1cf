//! The tour, walked as it is told, and each thing it promises looked for.

use std::fs;
use std::path::PathBuf;

use cothink::domain::observation::{GapKind, Kind, What};
use cothink::domain::{Role, Session};
use cothink::store;

use crate::quoted;
use crate::scene::Scene;
use crate::section;

/// A step of the tour, on one line.
fn told(step: usize) -> String {
    let text = section("A tour of three minutes");
    let (_, rest) = text.split_once(&format!("\n{step}. ")).expect("a step of this number");
    let told = rest.split_once(&format!("\n{}. ", step + 1)).map_or(rest, |(told, _)| told);
    told.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Holds a step to the keys that are pressed for it: what it names beside them is not held by anything.
fn names(step: usize, keys: &[&str]) {
    let told = told(step);
    assert_eq!(quoted(&told), keys, "step {step} names other keys than its test presses");
}

/// The list of sessions of the home, by file.
fn sessions(scene: &Scene) -> Vec<PathBuf> {
    let files = fs::read_dir(scene.home.sessions()).into_iter().flatten().map(|entry| entry.unwrap().path());
    files.filter(|file| file.extension().is_some_and(|end| end == "ron")).collect()
}

fn session(scene: &Scene) -> &Session {
    scene.still.session().expect("a session is open")
}

impl Scene {
    /// Presses keys, and expects words on the screen.
    fn shows(&mut self, keys: &str, words: &[&str]) {
        self.still.press(keys);
        let text = self.still.text();
        for word in words {
            assert!(text.contains(word), "after {keys} there is no {word:?} on the screen:\n{text}");
        }
    }
}

#[test]
fn the_first_step_opens_the_example() {
    names(1, &["cargo run --release -- demo --lang en"]);
    assert!(told(1).contains("fractions in class 5B, filled in by Bu Sari and Pak Andi"));
    let mut scene = Scene::as_the_command_opens_it();
    scene.shows("", &["Equivalent fractions · 5B", "Bu Sari agrees · Pak Andi agrees"]);
    assert_eq!(fs::read_dir(scene.home.demos()).unwrap().count(), 1);
    assert!(sessions(&scene).is_empty());
    scene.shows("<C-p>make it one", &["make it one's own"]);
    scene.shows("<enter>", &["“Equivalent fractions” is one’s own now"]);
    assert_eq!(sessions(&scene).len(), 1);
}

#[test]
fn the_second_step_goes_through_the_phases() {
    names(2, &["F2", "F5", "Ctrl-O", "1", "4", "Ctrl-O", "F1", "Ctrl-P"]);
    let mut scene = Scene::as_the_command_opens_it();
    for (key, chord, phase) in [
        ("<F2>", "<C-o>1", "1 Plan"),
        ("<F3>", "<C-o>2", "2 Teach"),
        ("<F4>", "<C-o>3", "3 Co-think"),
        ("<F5>", "<C-o>4", "4 Assess"),
    ] {
        scene.shows(key, &[phase]);
        scene.shows("<F2>", &["1 Plan"]);
        scene.shows(chord, &[phase]);
        scene.shows("<C-o>", &["^O then", "Co-think", "next of cycle", "undo"]);
        scene.still.press("<esc>");
    }
    for key in ["<F1>", "<C-p>"] {
        scene.still.press(key);
        scene.shows("step before", &["step before"]);
        assert!(!scene.still.text().contains("new goal"), "typing finds\n{}", scene.still.text());
        scene.still.press("<esc><esc>");
    }
}

#[test]
fn the_third_step_writes_in_the_plan() {
    names(3, &["F2", "T", "o", "m", "Enter", "Enter", "Esc", "Ctrl-Z", "Ctrl-Y"]);
    let mut scene = Scene::as_the_command_opens_it();
    let (steps, notes) = (session(&scene).plan.steps.len(), session(&scene).plan.margin.len());
    let goal = session(&scene).plan.goals[1].text.to_string();
    scene.still.press("<F2><down><down><enter> Twice.<esc>");
    assert_eq!(session(&scene).plan.goals[1].text.to_string(), format!("{goal} Twice."));
    scene.still.press("<C-z>");
    assert_eq!(session(&scene).plan.goals[1].text.to_string(), goal);
    scene.still.press("<C-y>");
    assert_eq!(session(&scene).plan.goals[1].text.to_string(), format!("{goal} Twice."));
    scene.still.press("TPupils compare.<enter>Eight of ten.<enter>");
    let goal = session(&scene).plan.goals.iter().find(|goal| goal.text.to_string() == "Pupils compare.");
    assert_eq!(goal.map(|goal| goal.sign.to_string()), Some("Eight of ten.".to_owned()));
    scene.still.press("mHow many?<esc>");
    assert_eq!(session(&scene).plan.margin.len(), notes + 1);
    scene.still.press("oA song<esc>");
    assert_eq!(session(&scene).plan.steps.len(), steps + 1);
    assert!(session(&scene).plan.steps.iter().any(|step| step.title.to_string() == "A song"));
}

#[test]
fn the_fourth_step_speaks_and_cites() {
    names(4, &["F4", "Enter", "#", "Ctrl-T"]);
    let mut scene = Scene::as_the_command_opens_it();
    let before = session(&scene).reflection.talks[0].turns.len();
    scene.still.press("<F4>I saw it");
    scene.shows(" #loudsp", &["Announcement over the loudspeaker"]);
    scene.still.press("<enter><enter>");
    let turns = &session(&scene).reflection.talks[0].turns;
    let turn = turns.last().unwrap();
    assert_eq!((turns.len(), turn.by), (before + 1, Role::Mentee));
    let cited = session(&scene).observation.entries.iter().find(|entry| turn.text.contains(entry.id.as_str()));
    assert!(cited.unwrap().said().unwrap().starts_with("Announcement"), "{:?}", turn.text);
    scene.shows("<C-t>", &["Bu Sari has the pen"]);
    scene.still.press("And I<enter>");
    assert_eq!(session(&scene).reflection.talks[0].turns.last().unwrap().by, Role::Mentor);
}

#[test]
fn the_fifth_step_shows_both_ratings_and_the_way_to_what_was_seen() {
    names(5, &["F5", "f", "Enter", "b"]);
    let mut scene = Scene::as_the_command_opens_it();
    scene.shows("<F5>", &["talk about this first"]);
    let text = scene.still.text();
    let gaps: Vec<usize> = ["Pupils taking part", "Goal  ", "Assessment  "].map(|row| text.find(row).unwrap()).into();
    assert!(gaps.is_sorted(), "the largest gap first\n{text}");
    scene.shows("f", &["#21 46:00", "#33 58:10"]);
    scene.shows("<enter>", &["2 Teach", "#21 · evidence"]);
    scene.shows("b", &["4 Assess"]);
    scene.shows("G", &["owner", "due", "seen when", "Signatures"]);
    assert_eq!(session(&scene).assessment.signed.len(), 2);
}

#[test]
fn the_sixth_step_teaches_the_next_lesson() {
    names(6, &["Ctrl-O", "C", "F3", "Enter", "?", "~", "-20s ", "#word", "@S4", "F6", "F8", "p", "F8", "↑", "Esc"]);
    let mut scene = Scene::as_the_command_opens_it();
    scene.shows("<F5><C-o>C", &["Actions from the session before", "Pak Andi", "Bu Sari"]);
    assert_eq!(sessions(&scene).len(), 1);
    assert!(session(&scene).follows.is_some());
    scene.still.press("<F3>two hands");
    scene.still.wait(5_000);
    scene.still.press(" up #hands @S4<enter>");
    let began = session(&scene).observation.started.unwrap();
    assert_eq!(began.to_rfc3339(), "2026-11-25T13:10:00+07:00");
    scene.still.wait(55_000);
    scene.still.press("?who speaks<enter>");
    scene.still.press("~ S9 waits<enter>");
    scene.still.press("-20s a bell<enter>");
    scene.still.press("<F6>");
    scene.still.wait(10_000);
    scene.shows("<F8>", &["pause"]);
    scene.still.press("p");
    scene.still.wait(30_000);
    scene.still.press("<F8>");
    let entries = &session(&scene).observation.entries;
    let notes: Vec<_> =
        entries.iter().filter_map(|entry| Some((entry.at.ms(), *entry.kind()?, entry.said()?))).collect();
    let expected = [
        (0, Kind::Seen, "two hands up #hands @S4"),
        (40_000, Kind::Seen, "a bell"),
        (60_000, Kind::Asked, "who speaks"),
        (60_000, Kind::Thought, "S9 waits"),
    ];
    let mut notes: Vec<_> = notes.into_iter().map(|(at, kind, said)| (at, kind, said.to_string())).collect();
    notes.sort_by_key(|(at, kind, _)| (*at, *kind != Kind::Asked));
    assert_eq!(notes, expected.map(|(at, kind, said)| (at, kind, said.to_owned())));
    let second = session(&scene).plan.steps[1].id;
    assert!(entries.iter().any(|entry| entry.what == What::Step { step: second }));
    let paused = |what: &What| matches!(what, What::Gap { kind: GapKind::Interrupted, until: Some(_) });
    assert!(entries.iter().any(|entry| paused(&entry.what)));
    scene.shows("<up>", &[" NOTES "]);
    scene.shows("<esc>", &[" NOTE "]);
}

#[test]
fn the_seventh_step_rates_alone_and_opens_both() {
    names(7, &["F5", "Enter", "Enter", "Tab", "t", "R", "y", "o", "Enter"]);
    let mut scene = Scene::as_the_command_opens_it();
    scene.still.press("<F5><C-o>C<F5><enter><enter>");
    let criteria = session(&scene).assessment.rubric.as_ref().unwrap().criteria.len();
    scene.still.press(&"2<enter><tab>".repeat(criteria));
    scene.shows("", &["[2]"]);
    scene.shows("t<enter>", &["Bu Sari"]);
    assert!(!scene.still.text().contains("[2]"), "{}", scene.still.text());
    assert_eq!(session(&scene).assessment.ratings.len(), 0, "nothing lies open");
    scene.still.press(&"3<enter><tab>".repeat(criteria));
    scene.still.press("Ry");
    assert_eq!(session(&scene).assessment.ratings.len(), 2 * criteria);
    scene.shows("", &["Weighed together"]);
}

#[test]
fn the_eighth_step_leaves_and_goes_on() {
    names(8, &["Ctrl-Q", "cargo run --release -- open last --lang en", "Ctrl-Z"]);
    let mut scene = Scene::as_the_command_opens_it();
    scene.still.press("<F5><C-o>C<F2>oA song<esc><F4>");
    scene.still.press("half a tur");
    scene.still.press("<C-q>");
    let mut again = scene.open_last();
    again.shows("", &["3 Co-think", "half a tur"]);
    let has_song = |session: &Session| session.plan.steps.iter().any(|step| step.title.to_string() == "A song");
    assert!(has_song(session(&again)));
    again.still.press(&"<C-z>".repeat(4));
    assert!(!has_song(session(&again)), "{}", again.still.text());
    let (kept, _) = store::read(&store::resolve(&again.home, "last").unwrap()).unwrap();
    assert!(!has_song(&kept));
}
