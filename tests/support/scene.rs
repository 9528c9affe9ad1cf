//! The example on the screen, the same on every machine: its own home, clock, language, looks.

#![allow(dead_code, reason = "each test file uses its own part of this")]

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use chrono::{DateTime, NaiveDate, TimeDelta};
use cothink::config::demo;
use cothink::domain::catalog::Tongue;
use cothink::domain::observation::{Kind, Observation, What};
use cothink::domain::{Now, Phase, Session};
use cothink::store::{self, Home, Wish};
use cothink::tui::start::{Show, StartWith};
use cothink::tui::still::Still;
use cothink::tui::terminal::Event;
use tempfile::TempDir;

/// The screen of a scene.
const SIZE: (u16, u16) = (100, 30);
/// So long a thread beside may take.
const PATIENCE: Duration = Duration::from_secs(30);
/// So many letters go into a second.
const LETTERS_A_SECOND: usize = 7;

/// The program with the example in it, in a home that nobody else knows.
pub(crate) struct Scene {
    pub(crate) still: Still,
    pub(crate) home: Home,
    dir: TempDir,
}

impl Scene {
    /// The example as it comes, in one of its phases.
    pub(crate) fn of_demo(phase: Phase) -> Self {
        Self::with(&example(), Some(phase), at("2026-11-25T13:10:00+07:00"))
    }

    /// The example in a language, in one of its phases, on a screen of so many columns and rows.
    pub(crate) fn sized(tongue: Tongue, phase: Phase, (columns, rows): (u16, u16)) -> Self {
        let session = demo(tongue, NaiveDate::from_ymd_opt(2026, 11, 25).unwrap()).unwrap();
        let now = at("2026-11-25T13:10:00+07:00");
        let mut scene = Self::begin(tongue, Some(phase), now, |home| store::create(home, &session).unwrap());
        scene.still.event(Event::Resize(columns, rows));
        scene
    }

    /// Any session, in one of its phases, on a screen of so many columns and rows.
    pub(crate) fn of(session: &Session, tongue: Tongue, phase: Phase, (columns, rows): (u16, u16)) -> Self {
        let now = at("2026-11-25T13:10:00+07:00");
        let mut scene = Self::begin(tongue, Some(phase), now, |home| store::create(home, session).unwrap());
        scene.still.event(Event::Resize(columns, rows));
        scene
    }

    /// The lesson of the example, 46 minutes after it began, taught and watched anew.
    pub(crate) fn in_the_lesson() -> Self {
        let told = example();
        let untaught = Session { observation: Observation::default(), ..told.clone() };
        let before = Session { reflection: Default::default(), assessment: Default::default(), ..untaught };
        let began = told.observation.started.unwrap();
        let mut scene = Self::with(&before, Some(Phase::Teach), Now { wall: began, ..at("2026-11-24T07:30:00+07:00") });
        scene.still.press("<F8>");
        let end = 48 * 60_000;
        for entry in told.observation.entries.iter().filter(|entry| entry.at.ms() < end) {
            let passed = (scene.still.now().wall - began).num_milliseconds();
            match &entry.what {
                What::Note { kind, text, .. } => {
                    scene.still.wait(entry.at.ms() - passed);
                    let mark = match kind {
                        Kind::Seen => "",
                        Kind::Thought => "~ ",
                        Kind::Asked => "? ",
                    };
                    scene.type_line(&format!("{mark}{text}"));
                    scene.still.press("<enter>");
                }
                What::Step { .. } if entry.at.ms() > 0 => {
                    scene.still.wait(entry.at.ms() - passed);
                    scene.still.press("<F6>");
                }
                _ => {}
            }
        }
        scene.still.wait(21_000);
        scene.type_line("S22 asks S5 why it is the sa");
        scene
    }

    /// The list of sessions: the example, and what has been begun since by its pair and another.
    pub(crate) fn of_the_library() -> Self {
        let mut scene = Self::with(&example(), None, at("2026-11-25T13:10:00+07:00"));
        scene.open_the_library("no. 1");
        scene.still.press("s");
        scene.open_the_library("no. 2");
        scene.still.press("<home>rFractions on a number line<enter>");
        scene.still.press("nWho asks, and who is asked?<enter>Bu Rina<enter>Bu Sari<enter>Indonesian<enter>4A<enter>");
        scene.still.press("Retelling a story<enter>26-11-2026 09:15<enter><enter><enter><enter>");
        scene.open_the_library("Retelling");
        // Whether the list of before knew of it already decides where the caret is.
        scene.still.press("<home><down><down>");
        scene
    }

    /// Goes to the list of sessions, and waits until what is to be there has been read.
    pub(crate) fn open_the_library(&mut self, what: &str) {
        self.still.press("<C-o>0");
        hear_until(&mut self.still, |text| text.contains(what));
    }

    /// The example as `cothink demo` opens it.
    pub(crate) fn as_the_command_opens_it() -> Self {
        Self::begin(Tongue::En, None, at("2026-11-25T13:10:00+07:00"), |home| {
            store::demo::prepare(home, &example(), at("2026-11-25T13:10:00+07:00").wall.date_naive()).unwrap().1
        })
    }

    /// The last session of the home, opened again.
    pub(crate) fn open_last(self) -> Self {
        let Self { still, home, dir } = self;
        let now = still.now();
        drop(still);
        let show =
            Show::Session { file: store::resolve(&home, "last").unwrap(), phase: None, pen: None, wish: Wish::Write };
        let with = StartWith { home: home.clone(), tongue: Some(Tongue::En), show };
        Self { still: Still::start(with, now, SIZE).unwrap(), home, dir }
    }

    fn with(session: &Session, phase: Option<Phase>, now: Now) -> Self {
        Self::begin(Tongue::En, phase, now, |home| store::create(home, session).unwrap())
    }

    fn begin(tongue: Tongue, phase: Option<Phase>, now: Now, file: impl FnOnce(&Home) -> PathBuf) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path());
        fs::write(home.config_file(), "(theme: \"dark\", glyphs: \"rich\")").unwrap();
        // Where NO_COLOR is set the theme is the one without colours, whatever the settings say.
        fs::create_dir_all(home.themes()).unwrap();
        fs::write(home.themes().join("mono.ron"), "(inherits: \"dark\")").unwrap();
        let show = Show::Session { file: file(&home), phase, pen: None, wish: Wish::Write };
        let with = StartWith { home: home.clone(), tongue: Some(tongue), show };
        Self { still: Still::start(with, now, SIZE).unwrap(), home, dir }
    }

    /// Types as fast as a person.
    pub(crate) fn type_line(&mut self, text: &str) {
        for (n, letter) in text.chars().enumerate() {
            if n % LETTERS_A_SECOND == LETTERS_A_SECOND - 1 {
                self.still.wait(1_000);
            }
            self.still.press(letter.encode_utf8(&mut [0; 4]));
        }
    }

    /// Lets what was said in passing go, and the disk have what was typed.
    pub(crate) fn settle(&mut self) {
        self.still.wait(10_000);
        hear_until(&mut self.still, |text| !text.contains("saving"));
    }
}

/// Waits for the threads beside until the screen is as it should be.
pub(crate) fn hear_until(still: &mut Still, is_so: impl Fn(&str) -> bool) {
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE {
        if is_so(&still.text()) {
            return;
        }
        still.hear();
    }
    panic!("waited for another screen than this:\n{}", still.text());
}

/// The example of a day, its lesson taught on the day before.
fn example() -> Session {
    demo(Tongue::En, NaiveDate::from_ymd_opt(2026, 11, 25).unwrap()).unwrap()
}

fn at(wall: &str) -> Now {
    let wall = DateTime::parse_from_rfc3339(wall).unwrap() + TimeDelta::zero();
    Now { wall, boot: 1_000_000, awake: 1_000_000 }
}
