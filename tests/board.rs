//! The code board at work in the whole program: three ways of recording at once, a crash in the middle of a mark, the quiet
//! screen. No key is pressed that the board does not show.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may end where something is not as it must be")]

use std::fs;

use chrono::{DateTime, TimeDelta};
use cothink::config::Catalog;
use cothink::domain::catalog::{Instrument, Tongue};
use cothink::domain::marking::states;
use cothink::domain::observation::{Entry, SeatingPlan, What};
use cothink::domain::{Id, NewSession, Now, Phase, Role, Session};
use cothink::store::{self, Home, RandomIds, Wish};
use cothink::tui::start::{Show, StartWith};
use cothink::tui::still::Still;
use rstest::rstest;

fn morning() -> Now {
    let wall = DateTime::parse_from_rfc3339("2026-11-24T07:30:00+07:00").unwrap();
    Now { wall, boot: 1_000_000, awake: 1_000_000 }
}

fn id(text: &str) -> Id {
    text.parse().unwrap()
}

/// The program with a session just begun, its lesson in front, in a home that holds nothing else.
struct Room {
    home: tempfile::TempDir,
    file: std::path::PathBuf,
    still: Still,
}

impl Room {
    fn new(tongue: Tongue, size: (u16, u16)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        let new = NewSession {
            title: "Luas".to_owned(),
            mentor: "Bu Sari".to_owned(),
            mentee: "Pak Andi".to_owned(),
            minutes: 70,
            ..NewSession::default()
        };
        let mut session = Session::begin(&new, None, morning().wall, &mut RandomIds::default());
        session.observation.seats = Some(SeatingPlan::filled(5, 6));
        let file = store::create(&home, &session).unwrap();
        let still = open(&home, file.clone(), tongue, morning(), size);
        Self { home: folder, file, still }
    }

    /// Chooses an instrument from the list, as the mentee does.
    fn choose(&mut self, name: &str) {
        self.still.press(&format!("<C-o>ji{name}<enter>"));
    }

    fn session(&self) -> &Session {
        self.still.session().unwrap()
    }

    fn instrument(&self, name: &str) -> &Instrument {
        self.session().observation.instrument(id(name)).unwrap()
    }

    /// Presses the key of a code, which must be on the screen beside its word.
    fn code(&mut self, instrument: &str, code: &str, tongue: Tongue) {
        let found = self.instrument(instrument).code(id(code)).unwrap();
        let shown = format!("{} {}", found.key, found.label.of(tongue));
        let key = found.key.to_string();
        assert!(self.still.text().contains(&shown), "{shown}\n{}", self.still.text());
        self.still.press(&key.replace('<', "<lt>"));
    }

    /// What stands of an instrument.
    fn recorded(&self, instrument: &str) -> Vec<Entry> {
        self.session().observation.recorded(id(instrument)).cloned().collect()
    }
}

fn open(home: &Home, file: std::path::PathBuf, tongue: Tongue, now: Now, size: (u16, u16)) -> Still {
    let show = Show::Session { file, phase: Some(Phase::Teach), pen: Some(Role::Mentor), wish: Wish::Write };
    Still::start(StartWith { home: home.clone(), tongue: Some(tongue), show }, now, size).unwrap()
}

#[rstest]
fn ten_minutes_with_three_ways_of_recording_at_once(#[values(Tongue::Id, Tongue::En)] tongue: Tongue) {
    let mut room = Room::new(tongue, (80, 24));
    room.choose("COPUS");
    room.choose("FILL");
    room.still.press("<F8><tab>");
    // Ten minutes: a state of FILL+ every 20 seconds, two ticks of COPUS in every box but the third, a note every two minutes.
    let states = ["lecture", "teacher-question", "pupil-answer"];
    let codes: Vec<Id> = room.instrument("fill-plus").codes().iter().map(|code| code.id).take(states.len()).collect();
    for second in (0..600).step_by(20) {
        room.code("fill-plus", codes[(second / 20) % codes.len()].as_str(), tongue);
        if second % 120 == 20 && second / 120 != 2 {
            room.code("copus", "s-l", tongue);
            room.code("copus", "t-lec", tongue);
        }
        if second % 120 == 60 {
            room.still.press("<tab>S4 menjawab<enter><tab>");
        }
        room.still.wait(20_000);
    }
    room.still.press("<F8>s");
    let session = room.session();
    assert_eq!(session.problems(), []);
    // Thirty states, each of 20 seconds, the last ended by the lesson; nothing between them.
    let fill = room.recorded("fill-plus");
    assert_eq!(fill.len(), 30);
    for (place, entry) in fill.iter().enumerate() {
        let What::Span { until, closed_by_end, .. } = entry.what else { panic!("{entry:?}") };
        let begin = i64::try_from(place).unwrap() * 20_000;
        assert_eq!((entry.at.ms(), until.map(|until| until.ms())), (begin, Some(begin + 20_000)));
        assert_eq!(closed_by_end, place == 29);
    }
    let boxes: Vec<(i64, Vec<String>)> = room
        .recorded("copus")
        .iter()
        .map(|entry| (entry.at.ms() / 1_000, entry.box_codes().unwrap().iter().map(Id::to_string).collect()))
        .collect();
    let ticked = vec!["s-l".to_owned(), "t-lec".to_owned()];
    assert_eq!(boxes, [0, 120, 360, 480].map(|at| (at, ticked.clone())));
    assert_eq!(session.notes().count(), 5);
    assert!(session.drafts.is_empty());
}

#[test]
fn a_mark_that_was_half_told_is_there_after_a_crash() {
    let mut room = Room::new(Tongue::Id, (80, 24));
    room.choose("Arus bicara");
    room.still.press("<F8><tab>");
    let asks = room.instrument("arus-bicara").codes()[0].key.to_string();
    room.still.press(&asks);
    room.still.press("1");
    assert_eq!(room.session().drafts.len(), 1);
    // A home as a crash leaves it: file and journal, nothing folded, nothing let go.
    let copy = tempfile::tempdir().unwrap();
    copy_all(room.home.path(), copy.path());
    let file = copy.path().join(room.file.strip_prefix(room.home.path()).unwrap());
    let later = Now { wall: morning().wall + TimeDelta::seconds(4), boot: 5_000, awake: 5_000 };
    let mut again = open(&Home::at(copy.path()), file, Tongue::Id, later, (80, 24));
    again.press("<tab>");
    assert!(again.text().contains("bangku"), "{}", again.text());
    again.press("2");
    let flows = again.session().unwrap().observation.recorded(id("arus-bicara")).count();
    assert_eq!((flows, again.session().unwrap().drafts.len()), (1, 0));
}

#[test]
fn the_quiet_screen_shows_no_word_and_keys_go_on() {
    let mut room = Room::new(Tongue::Id, (80, 24));
    room.choose("FILL");
    room.still.press("<F8><tab>");
    room.still.wait(65_000);
    room.still.press("<C-o>.");
    let text = room.still.text();
    for word in ["Luas", "Bu Sari", "FILL", "ceramah", "CATAT", "TANDA"] {
        assert!(!text.contains(word), "{word}\n{text}");
    }
    let key = room.instrument("fill-plus").codes()[0].key.to_string();
    room.still.press(&key);
    assert_eq!(room.recorded("fill-plus").len(), 1);
    assert_eq!(states::open(&room.session().observation).count(), 1);
    room.still.press("<tab>rahasia");
    assert!(!room.still.text().contains("rahasia"), "{}", room.still.text());
    room.still.press("<enter><C-o>.");
    assert!(room.still.text().contains("rahasia") && room.still.text().contains("Luas"), "{}", room.still.text());
}

#[test]
fn an_instrument_in_use_stays_and_one_that_is_not_is_left_out_again() {
    let mut room = Room::new(Tongue::Id, (80, 24));
    room.choose("FILL");
    room.choose("Flanders");
    assert_eq!(room.session().observation.instruments.len(), 2);
    room.choose("Flanders");
    assert_eq!(room.session().observation.instruments.len(), 1);
    room.still.press("<F8><tab>");
    let key = room.instrument("fill-plus").codes()[0].key.to_string();
    room.still.press(&key);
    room.choose("FILL");
    assert_eq!(room.session().observation.instruments.len(), 1, "{}", room.still.text());
    let (catalog, _) = Catalog::of(&Home::at(room.home.path())).all::<Instrument>();
    assert!(catalog.len() > 2);
}

fn copy_all(from: &std::path::Path, to: &std::path::Path) {
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            fs::create_dir_all(&target).unwrap();
            copy_all(&entry.path(), &target);
        } else if !entry.file_name().to_string_lossy().ends_with(".lock") {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[rstest]
fn the_figures_are_drawn_and_every_bar_leads_to_its_entries(#[values((80, 24), (160, 45))] size: (u16, u16)) {
    let mut room = Room::new(Tongue::Id, size);
    for name in ["Flanders", "FILL", "Waktu tunggu", "Arus bicara"] {
        room.choose(name);
    }
    room.still.press("<F8><tab>");
    let keys = |room: &Room, instrument: &str| -> Vec<String> {
        room.instrument(instrument).codes().iter().map(|code| code.key.to_string()).collect()
    };
    let (fill, flow, taps) = (keys(&room, "fill-plus"), keys(&room, "arus-bicara"), keys(&room, "waktu-tunggu"));
    let flanders = keys(&room, "flanders");
    for turn in 0..6 {
        room.still.press(&fill[turn % 3]);
        room.still.press(&flanders[[4, 3, 7][turn % 3]]);
        room.still.press(&format!("{}{}", flow[0], 4 + turn));
        room.still.press(&taps[0]);
        room.still.wait(1_500 * i64::try_from(turn + 1).unwrap());
        room.still.press(&taps[1]);
        room.still.wait(20_000);
    }
    room.still.press("<F8>s<C-o>jf");
    let text = room.still.text();
    assert!(text.contains("Angka"), "{text}");
    let seen = |room: &mut Room| {
        let mut pages = vec![room.still.text()];
        for _ in 0..12 {
            room.still.press("<pgdn>");
            pages.push(room.still.text());
        }
        room.still.press("<home>");
        pages.join("\n")
    };
    let all = seen(&mut room);
    if std::env::var_os("COTHINK_LOOK").is_some() {
        println!("{all}");
    }
    for word in ["Flanders", "FILL+", "Waktu tunggu", "Arus bicara", "belum bicara: "] {
        assert!(all.contains(word), "{word}\n{all}");
    }
    // The first row that leads anywhere is chosen; the state of FILL+ that came first is found from its bar.
    let label = room.instrument("fill-plus").codes()[0].label.of(Tongue::Id).to_owned();
    for _ in 0..200 {
        let row = room.still.text().lines().find(|row| row.contains('▌')).unwrap_or_default().to_owned();
        if row.contains(&label) {
            break;
        }
        room.still.press("<down>");
    }
    room.still.press("<enter>");
    assert!(room.still.text().contains(&label), "{}", room.still.text());
    room.still.press("<enter>");
    assert!(room.still.text().contains("2 Mengajar"), "{}", room.still.text());
}

#[test]
fn undo_names_the_mark_it_takes_back() {
    let mut room = Room::new(Tongue::Id, (80, 24));
    room.choose("FILL");
    room.still.press("<F8><tab>");
    let codes = room.instrument("fill-plus").codes();
    let (key, label) = (codes[1].key.to_string(), codes[1].label.of(Tongue::Id).to_owned());
    room.still.press(&key);
    room.still.press("<C-z>");
    assert!(room.still.text().contains(&format!("tanda {label}")), "{}", room.still.text());
    assert!(room.recorded("fill-plus").is_empty());
}

#[test]
fn the_caret_stands_in_what_is_on_top_or_nowhere() {
    let mut room = Room::new(Tongue::Id, (80, 24));
    assert!(room.still.picture().1.is_some(), "in the line");
    room.still.press("<C-o>jf");
    assert_eq!(room.still.picture().1, None, "the page of figures has none");
    room.still.press("<esc><C-o>ji");
    let filter = room.still.picture().1.unwrap();
    assert!(filter.y < 5, "in the filter of the list: {filter:?}");
}
