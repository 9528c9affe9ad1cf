//! Key scripts: what a teacher presses, what the screen says then, and what the session holds. One file a story, in
//! `tests/scripts/`; the keys are written as for [`Still::press`].

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may end where something is not as it must be"
)]

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta};
use cothink::domain::catalog::Tongue;
use cothink::domain::{NewSession, Now, Session};
use cothink::store::{self, Home, RandomIds};
use cothink::tui::start::{Show, StartWith};
use cothink::tui::still::Still;
use cothink::tui::terminal::{Event, Mouse, MouseKind};
use serde::Deserialize;
use serde_json::Value;

/// A story.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Script {
    /// What it tells.
    about: String,
    start: Start,
    size: (u16, u16),
    tongue: Tongue,
    steps: Vec<Step>,
}

/// What is there at first; the list of sessions is on the screen.
#[derive(Clone, Copy, Deserialize)]
enum Start {
    /// Nothing.
    Empty,
    /// One session, just begun.
    Session,
    /// The example.
    Example,
}

/// What happens next, or what must be so by now.
#[derive(Debug, Deserialize)]
enum Step {
    /// Keys are pressed.
    Press(String),
    /// The first place on the screen where this stands is clicked.
    Click(String),
    /// So many ms go by.
    Wait(i64),
    /// The list has been read again, by a thread beside.
    Hear,
    /// The program is left and started again, so many ms later.
    Reopen(i64),
    /// The screen shows a text.
    Sees(String),
    /// The screen does not show a text.
    Lacks(String),
    /// The session on screen, else the one worked on last, holds this there, as its file and its journal tell it: a path
    /// as of JSON, a text or the JSON of a value.
    Holds(String, String),
    /// It holds nothing there.
    HoldsNot(String),
    /// So many sessions are in the folder.
    Sessions(usize),
}

/// A story being told.
struct Stage {
    home: PathBuf,
    tongue: Tongue,
    size: (u16, u16),
    still: Still,
}

fn morning() -> Now {
    let wall = DateTime::parse_from_rfc3339("2026-11-24T07:20:00+07:00").unwrap();
    Now { wall, boot: 1_000_000, awake: 1_000_000 }
}

fn later(now: Now, ms: i64) -> Now {
    Now { wall: now.wall + TimeDelta::milliseconds(ms), boot: now.boot + ms, awake: now.awake + ms }
}

fn furnish(home: &Home, start: Start) {
    match start {
        Start::Empty => {}
        Start::Session => {
            let new = NewSession {
                title: "Luas".to_owned(),
                mentor: "Bu Sari".to_owned(),
                mentee: "Pak Andi".to_owned(),
                minutes: 70,
                ..NewSession::default()
            };
            let session = Session::begin(&new, None, morning().wall, &mut RandomIds::default());
            store::create(home, &session).unwrap();
        }
        Start::Example => {
            let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/demo/id.ron");
            fs::create_dir_all(home.sessions()).unwrap();
            fs::copy(example, home.sessions().join("2026-11-24-pecahan-senilai-5b-k3f9q2xa.ron")).unwrap();
        }
    }
}

fn curtain(home: &Path, tongue: Tongue, now: Now, size: (u16, u16)) -> Still {
    let with = StartWith { home: Home::at(home), tongue: Some(tongue), show: Show::Library };
    let mut still = Still::start(with, now, size).unwrap();
    // The list is read by a thread beside.
    still.hear();
    still
}

impl Stage {
    /// Takes a step; says what is wrong where something is not as it should be.
    fn take(&mut self, step: &Step) -> Result<(), String> {
        let is_so = match step {
            Step::Press(keys) => {
                self.still.press(keys);
                true
            }
            Step::Click(text) => self.click(text),
            Step::Wait(ms) => {
                self.still.wait(*ms);
                true
            }
            Step::Hear => {
                self.still.hear();
                true
            }
            Step::Reopen(ms) => {
                self.still.press("<C-q>");
                let now = later(self.still.now(), *ms);
                self.still = curtain(&self.home, self.tongue, now, self.size);
                true
            }
            Step::Sees(text) => self.still.text().contains(text),
            Step::Lacks(text) => !self.still.text().contains(text),
            Step::Holds(path, expected) => self.on_disk().pointer(path).map(as_text).as_ref() == Some(expected),
            Step::HoldsNot(path) => self.on_disk().pointer(path).is_none(),
            Step::Sessions(count) => self.sessions() == *count,
        };
        if is_so {
            return Ok(());
        }
        Err(format!("{step:?}\n{}\n{}", serde_json::to_string(&self.on_disk()).unwrap(), self.still.text()))
    }

    /// Clicks where a text begins; says whether it is there.
    fn click(&mut self, text: &str) -> bool {
        let screen = self.still.text();
        let place = screen.lines().enumerate().find_map(|(row, line)| Some((row, line.split_once(text)?.0.to_owned())));
        let Some((row, before)) = place else { return false };
        let column = cothink::tui::widgets::wrap::columns(&before);
        let [column, row] = [column, row].map(|place| u16::try_from(place).unwrap());
        self.still.event(Event::Mouse(Mouse { kind: MouseKind::Press, column, row }));
        true
    }

    fn sessions(&self) -> usize {
        let files = fs::read_dir(Home::at(&self.home).sessions()).into_iter().flatten();
        files.filter(|file| file.as_ref().unwrap().path().extension().is_some_and(|end| end == "ron")).count()
    }

    fn on_disk(&self) -> Value {
        let home = Home::at(&self.home);
        let word = self.still.session().map_or("last".to_owned(), |session| session.id.to_string());
        let Ok(file) = store::resolve(&home, &word) else { return Value::Null };
        serde_json::to_value(store::read(&file).unwrap().0).unwrap()
    }
}

fn as_text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Tells a story; says where it went another way.
fn told(file: &Path) -> Result<(), String> {
    let script: Script = store::notation::read(file, &fs::read(file).unwrap()).map_err(|why| why.to_string())?;
    let place = tempfile::tempdir().unwrap();
    let home = place.path().to_owned();
    furnish(&Home::at(&home), script.start);
    let still = curtain(&home, script.tongue, morning(), script.size);
    let mut stage = Stage { home, tongue: script.tongue, size: script.size, still };
    for (number, step) in (1..).zip(&script.steps) {
        stage.take(step).map_err(|why| format!("{}: {}, step {number}: {why}", file.display(), script.about))?;
    }
    Ok(())
}

#[test]
fn every_story_ends_as_it_is_told() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scripts");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 10);
    let astray: Vec<String> = files.iter().filter_map(|file| told(file).err()).collect();
    assert!(astray.is_empty(), "{}", astray.join("\n\n"));
}
