//! A mini cycle from an empty home to the plan of the next session, by keys that the screen offers: few of them.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may end where something is not as it must be"
)]

use std::path::Path;

use chrono::DateTime;
use cothink::analysis::Mark;
use cothink::analysis::progress::mark;
use cothink::domain::catalog::Tongue;
use cothink::domain::{Now, Phase, Role};
use cothink::store::Home;
use cothink::tui::start::{Show, StartWith};
use cothink::tui::still::Still;

/// No more keystrokes than this besides the prose itself.
const MOST: usize = 400;

/// The pair at the keys: what they write is prose, all else is counted and must be on offer.
struct Pair {
    still: Still,
    keys: usize,
    knows_prefix: bool,
}

impl Pair {
    fn at(home: &Path) -> Self {
        let wall = DateTime::parse_from_rfc3339("2026-11-24T07:20:00+07:00").unwrap();
        let now = Now { wall, boot: 1_000_000, awake: 1_000_000 };
        let with = StartWith { home: Home::at(home), tongue: Some(Tongue::Id), show: Show::Library };
        Self { still: Still::start(with, now, (80, 24)).unwrap(), keys: 0, knows_prefix: false }
    }

    /// Writes prose, which is not counted.
    fn write(&mut self, prose: &str) {
        self.still.press(&prose.replace('<', "<lt>"));
        self.still.wait(2_000);
    }

    /// Presses keys, each of which must be in the footer, or behind Ctrl-O in the list of what comes next.
    fn press(&mut self, keys: &[&str]) {
        let mut behind_prefix = false;
        for key in keys {
            let screen = self.still.text();
            // The way to all the rest is told wherever one writes, and then known.
            self.knows_prefix |= screen.contains("^O");
            let offered = if behind_prefix { screen.as_str() } else { screen.lines().last().unwrap() };
            let is_known = *key == "<C-o>" && self.knows_prefix;
            assert!(is_known || names(offered, &label(key)), "{key} is not on offer: {offered}\n{screen}");
            self.still.press(key);
            self.keys += 1;
            behind_prefix = ["<C-o>", "<F8>"].contains(key);
            if !behind_prefix {
                // What is said in passing gives the footer back.
                self.still.wait(5_000);
            }
        }
    }

    /// Reads the agreement to its end, and agrees to it.
    fn read_and_agree(&mut self) {
        while self.still.text().lines().last().unwrap().contains("baca terus") {
            self.press(&["<enter>"]);
        }
        self.press(&["<enter>"]);
    }

    /// Writes, and presses what comes after it.
    fn say(&mut self, prose: &str, keys: &[&str]) {
        self.write(prose);
        self.press(keys);
    }
}

/// A key as the screen names it.
fn label(key: &str) -> String {
    match key {
        "<enter>" => "Enter".to_owned(),
        "<tab>" => "Tab".to_owned(),
        "<esc>" => "Esc".to_owned(),
        _ => key.trim_matches(['<', '>']).replace("C-", "^").replace("^t", "^T").replace("^o", "^O"),
    }
}

/// Whether a line of the screen names a key as a word of its own.
fn names(screen: &str, key: &str) -> bool {
    screen.split([' ', '\n', '│']).any(|word| word == key)
        // Several digits are named as one: 1–4.
        || key.parse::<u32>().is_ok_and(|level| (1..=5).contains(&level) && screen.contains("1–"))
}

#[test]
fn a_mini_cycle_takes_few_keys_besides_the_prose() {
    let home = tempfile::tempdir().unwrap();
    let mut pair = Pair::at(home.path());
    pair.still.hear();
    begin(&mut pair);
    plan(&mut pair);
    teach(&mut pair);
    think(&mut pair);
    assess(&mut pair);
    next(&mut pair);
    assert!(pair.keys <= MOST, "{} keys", pair.keys);
}

fn begin(pair: &mut Pair) {
    pair.press(&["n"]);
    for answer in ["Siapa yang belum sempat menjawab?", "Pak Andi", "Bu Sari", "Matematika", "5B", "Pecahan senilai"] {
        pair.say(answer, &["<enter>"]);
    }
    pair.say("24-11-2026 07.30", &["<enter>", "<enter>", "<enter>", "<enter>"]);
    let session = pair.still.session().unwrap();
    assert_eq!(session.cycle.as_ref().unwrap().minutes(), 45);
}

fn plan(pair: &mut Pair) {
    pair.press(&["<enter>"]);
    pair.say("Murid membandingkan dua pecahan", &["<enter>"]);
    pair.say("8 dari 10 soal benar", &["<esc>"]);
    // Both give their word.
    pair.press(&["<C-o>", "K"]);
    pair.read_and_agree();
    pair.press(&["t"]);
    pair.read_and_agree();
    pair.press(&["<esc>"]);
    let session = pair.still.session().unwrap();
    assert_eq!(session.agreement.agreed.len(), 2, "{}", pair.still.text());
}

fn teach(pair: &mut Pair) {
    pair.press(&["<C-o>", "2"]);
    pair.say("guru: mana yang lebih besar?", &["<enter>"]);
    pair.say("S4 menjawab 6/8 @S4", &["<enter>"]);
    pair.say("dua tangan terangkat", &["<enter>", "<F6>"]);
    pair.say("?berapa lama jeda?", &["<enter>"]);
    pair.say("S9 menulis lalu menghapus @S9", &["<enter>", "<F6>"]);
    pair.still.wait(1_200_000);
    pair.press(&["<F8>", "s"]);
    assert!(pair.still.session().unwrap().observation.ended.is_some());
}

fn think(pair: &mut Pair) {
    pair.press(&["<C-o>", "3"]);
    let steps = pair.still.session().unwrap().reflection.talks.first().map_or(7, |talk| talk.guide.steps.len());
    for step in 1..=steps {
        pair.say("hanya dua tangan, #1 dan #3", &["<enter>", "<C-o>", "t"]);
        pair.say("apa lagi yang terlihat?", &["<enter>"]);
        if step < steps {
            pair.press(&["<F6>", "<C-o>", "t"]);
        }
    }
    let session = pair.still.session().unwrap();
    let talk = &session.reflection.talks[0];
    let spoken = |by| {
        talk.guide.steps.iter().all(|step| talk.turns.iter().any(|turn| turn.step == Some(step.id) && turn.by == by))
    };
    assert!(Role::ALL.into_iter().all(spoken), "{}", pair.still.text());
}

fn assess(pair: &mut Pair) {
    // The rubric, and each criterion with its evidence: once alone, once by the other.
    pair.press(&["<C-o>", "t", "<C-o>", "4", "<enter>", "<enter>"]);
    let criteria = pair.still.session().unwrap().assessment.rubric.as_ref().unwrap().criteria.len();
    for _ in 0..criteria {
        pair.press(&["2", "<enter>", "<tab>"]);
    }
    pair.press(&["t", "<enter>"]);
    for _ in 0..criteria {
        pair.press(&["2", "<enter>", "<tab>"]);
    }
    pair.press(&["R", "y"]);
    for _ in 0..criteria {
        pair.press(&["<enter>", "<enter>"]);
    }
    assert_eq!(pair.still.session().unwrap().assessment.agreed.len(), criteria, "{}", pair.still.text());
    pair.press(&["<enter>"]);
    pair.say("6/28", &["<enter>", "<tab>", "<enter>"]);
    pair.say("beri waktu berbisik", &["<enter>"]);
    pair.say("tunjuk dengan undian", &["<enter>", "<enter>", "<tab>"]);
    pair.say("besok", &["<enter>", "<tab>"]);
    pair.say("8 murid menjawab", &["<tab>", "<tab>"]);
    pair.press(&["S", "y", "t", "S", "y"]);
    let session = pair.still.session().unwrap();
    assert_eq!(session.assessment.signed.len(), 2, "{}", pair.still.text());
    assert!(Phase::ALL.into_iter().all(|phase| mark(session, phase) == Mark::Done), "{}", pair.still.text());
}

fn next(pair: &mut Pair) {
    let before = pair.still.session().unwrap().id;
    pair.press(&["<C-o>", "C"]);
    let session = pair.still.session().unwrap();
    assert_eq!((session.follows, session.assessment.actions.len()), (Some(before), 1));
    assert!(pair.still.text().contains("beri waktu berbisik"), "{}", pair.still.text());
}
