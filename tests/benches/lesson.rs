//! Lessons of any length, in a home of their own.

use std::fs;
use std::path::PathBuf;

use chrono::{DateTime, TimeDelta};
use cothink::config::Catalog;
use cothink::domain::catalog::{Code, Instrument, Tongue};
use cothink::domain::observation::{Entry, Kind, What};
use cothink::domain::{Id, IdSource as _, LessonTime, NewSession, Now, Phase, Role, Session};
use cothink::store::{Home, RandomIds, Wish, notation};
use cothink::tui::start::{Show, StartWith};
use cothink::tui::still::Still;
use cothink::tui::terminal::Screen;
use ratatui::layout::Size;
use tempfile::TempDir;

/// The size of the screen.
pub(crate) const SCREEN: (u16, u16) = (80, 24);

/// A home, gone when it is dropped.
pub(crate) struct Place {
    folder: TempDir,
    pub(crate) file: PathBuf,
}

impl Place {
    pub(crate) fn home(&self) -> Home {
        Home::at(self.folder.path())
    }
}

pub(crate) fn now() -> Now {
    let wall = DateTime::parse_from_rfc3339("2026-11-24T07:30:00+07:00").unwrap();
    Now { wall, boot: 1_000_000, awake: 1_000_000 }
}

/// A lesson that is over, with so many notes.
pub(crate) fn lesson(notes: usize, ids: &mut RandomIds) -> Session {
    let new = NewSession {
        title: "Pecahan senilai".to_owned(),
        mentor: "Bu Sari".to_owned(),
        mentee: "Pak Andi".to_owned(),
        minutes: 70,
        ..NewSession::default()
    };
    let mut session = Session::begin(&new, None, now().wall, ids);
    session.observation.started = Some(now().wall);
    session.observation.ended = Some(now().wall + TimeDelta::minutes(70));
    let note = |(n, id): (u32, Id)| {
        let text = format!("S{} menjawab 6/8, menunjuk gambar #jawab @S{}", n % 30, n % 30);
        let what = What::Note { kind: Kind::Seen, text: text.as_str().into(), back: 0 };
        Entry::new(id, n, LessonTime::from_ms(i64::from(n) * 400), Role::Mentor, what)
    };
    let fresh = std::iter::repeat_with(|| ids.next()).take(notes).collect::<Vec<_>>();
    session.observation.entries = (1..).zip(fresh).map(note).collect();
    session
}

/// A lesson that runs, so many states of one exclusive group in it, the last of them on.
pub(crate) fn watched(marks: usize, ids: &mut RandomIds) -> Session {
    let mut session = lesson(0, ids);
    let (found, _) = Catalog::of(&Home::at("none".as_ref())).get::<Instrument>("fill-plus".parse().unwrap());
    let instrument: Id = "fill-plus".parse().unwrap();
    let pressed = |code: &&Code| ['c', 't'].contains(&code.key);
    let codes = found.iter().flat_map(Instrument::codes).filter(pressed).map(|code| code.id).collect::<Vec<_>>();
    let began = now().wall - TimeDelta::minutes(60);
    session.observation.started = Some(began);
    session.observation.ended = None;
    session.observation.instruments = found.into_iter().collect();
    let step = 3_500_000 / i64::try_from(marks).unwrap();
    let states = (0..marks).zip(codes.into_iter().cycle()).map(|(place, code)| {
        let n = u32::try_from(place).unwrap();
        let at = LessonTime::from_ms(i64::from(n) * step);
        let until = (place + 1 < marks).then(|| at.plus(step));
        let (seat, with) = (None, Vec::new());
        let what = What::Span { instrument, code, seat, with, until, closed_by_end: false, back: 0 };
        Entry::new(ids.next(), n + 1, at, Role::Mentor, what)
    });
    session.observation.entries = states.collect();
    session
}

/// A home with a lesson that is being watched.
pub(crate) fn watched_place(marks: usize) -> Place {
    place_of(&watched(marks, &mut RandomIds::default()))
}

/// A home with a lesson that runs, so many notes in it.
pub(crate) fn noted_place(notes: usize) -> Place {
    let mut session = lesson(notes, &mut RandomIds::default());
    session.observation.started = Some(now().wall - TimeDelta::minutes(68));
    session.observation.ended = None;
    place_of(&session)
}

/// A home with one session.
fn place_of(session: &Session) -> Place {
    let folder = tempfile::tempdir().unwrap();
    let shelf = Home::at(folder.path()).sessions();
    fs::create_dir_all(&shelf).unwrap();
    let file = shelf.join(format!("2026-11-24-pecahan-senilai-{}.ron", session.id));
    fs::write(&file, notation::page(session).unwrap()).unwrap();
    Place { folder, file }
}

/// A home with so many sessions of so many notes each.
pub(crate) fn place(sessions: usize, notes: usize) -> Place {
    let folder = tempfile::tempdir().unwrap();
    let shelf = Home::at(folder.path()).sessions();
    fs::create_dir_all(&shelf).unwrap();
    let mut ids = RandomIds::default();
    let mut file = PathBuf::new();
    for _ in 0..sessions {
        let session = lesson(notes, &mut ids);
        file = shelf.join(format!("2026-11-24-pecahan-senilai-{}.ron", session.id));
        fs::write(&file, notation::page(&session).unwrap()).unwrap();
    }
    Place { folder, file }
}

/// A lesson of so many notes on the screen.
pub(crate) fn on_screen(place: &Place) -> Still {
    let show = Show::Session {
        file: place.file.clone(),
        phase: Some(Phase::Teach),
        pen: Some(Role::Mentor),
        wish: Wish::Write,
    };
    Still::start(StartWith { home: place.home(), tongue: Some(Tongue::Id), show }, now(), SCREEN).unwrap()
}

/// A terminal that nobody looks at.
pub(crate) fn screen() -> Screen<std::io::Sink> {
    Screen::new(std::io::sink(), Size::from(SCREEN), true)
}
