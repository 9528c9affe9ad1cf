//! A small lesson for the tests of figures and reports: 70 minutes from 07.30, three steps, one goal.

use crate::domain::assessment::Rating;
use crate::domain::catalog::{Bilingual, Criterion, Guide, GuideStep, Level, Rubric, Source, When};
use crate::domain::observation::{Entry, Kind, What};
use crate::domain::plan::{Goal, Step};
use crate::domain::reflection::{Talk, Turn};
use crate::domain::{Id, IdSource, LessonTime, Moment, NewSession, Prose, Role, Session, talking};

/// Ids in order, so that tests repeat.
struct Counter(u64);

impl IdSource for Counter {
    fn next(&mut self) -> Id {
        self.0 += 1;
        Id::from_bits(self.0)
    }
}

pub(crate) fn id(name: &str) -> Id {
    name.parse().unwrap()
}

/// A time of the day of the lesson.
pub(crate) fn moment(time: &str) -> Moment {
    Moment::parse_from_rfc3339(&format!("2026-11-24T{time}+07:00")).unwrap()
}

/// So many minutes, in ms.
pub(crate) fn minute(minutes: i64) -> i64 {
    minutes * 60_000
}

/// A session as a template leaves it: an empty goal, and three steps with minutes.
pub(crate) fn untouched() -> Session {
    let new = NewSession {
        title: "Pecahan senilai".to_owned(),
        mentor: "Bu Sari".to_owned(),
        mentee: "Pak Andi".to_owned(),
        subject: "Matematika".to_owned(),
        class: "5B".to_owned(),
        focus: "apakah semua murid sempat menjawab?".to_owned(),
        minutes: 70,
        ..NewSession::default()
    };
    let mut ids = Counter(0);
    let mut session = Session::begin(&new, None, moment("06:00:00"), &mut ids);
    session.plan.goals = vec![Goal::empty(ids.next())];
    let steps = [("Pendahuluan", 10), ("Inti", 35), ("Penutup", 25)];
    session.plan.steps =
        steps.map(|(title, minutes)| Step { title: title.into(), minutes, ..Step::empty(ids.next(), None) }).into();
    session
}

/// The same with a plan that is done, and a lesson that began at 07.30 and runs.
pub(crate) fn lesson() -> Session {
    let mut session = untouched();
    let goal = &mut session.plan.goals[0];
    goal.text = "Murid membandingkan dua pecahan".into();
    goal.sign = "8 dari 10 soal benar".into();
    session.observation.started = Some(moment("07:30:00"));
    session
}

/// An entry `n<n>` at so many ms.
pub(crate) fn entry(n: u32, at: i64, by: Role, what: What) -> Entry {
    Entry::new(id(&format!("n{n}")), n, LessonTime::from_ms(at), by, what)
}

pub(crate) fn note(n: u32, at: i64, by: Role, kind: Kind, text: &str) -> Entry {
    entry(n, at, by, What::Note { kind, text: text.into(), back: 0 })
}

pub(crate) fn both(text: &str) -> Bilingual {
    Bilingual { id: text.to_owned(), en: text.to_owned() }
}

fn source() -> Source {
    Source { title: "uji".to_owned(), author: None, year: None, licence: "MIT".to_owned(), adapted: true, note: None }
}

/// A talk after the lesson along two steps, `tujuan` and `identifikasi`, a minute a turn from 09.00.
pub(crate) fn talk_of(turns: &[(&str, Role, &str)]) -> Talk {
    let steps = ["tujuan", "identifikasi"].map(|step| GuideStep {
        id: id(step),
        mark: step.to_uppercase(),
        label: both(step),
        prompts: vec![both("Apa?"), both("Bagaimana?")],
        minutes: 10,
        opens: None,
        purpose: None,
        silent: None,
        think: 0,
        cells: Vec::new(),
    });
    let guide = Guide {
        id: id("uji"),
        name: both("Uji"),
        about: both("Untuk pengujian"),
        source: source(),
        when: vec![When::After],
        opens: Role::Mentee,
        steps: steps.into(),
    };
    let turns = (0..).zip(turns).map(|(place, (step, by, text))| {
        let at = moment("09:00:00") + chrono::TimeDelta::minutes(place);
        Turn { step: Some(id(step)), ..Turn::new(id(&format!("t{place}")), at, *by, (*text).into()) }
    });
    Talk { turns: turns.collect(), ..talking::new_talk(id("talk"), When::After, guide) }
}

pub(crate) fn rubric(criteria: &[&str], levels: usize) -> Rubric {
    let levels: Vec<Level> = (1..=levels).map(|place| Level { label: both(&format!("tingkat {place}")) }).collect();
    let criteria = criteria.iter().map(|name| Criterion {
        id: id(name),
        group: None,
        label: both(name),
        look_fors: Vec::new(),
        descriptors: levels.iter().map(|level| level.label.clone()).collect(),
    });
    Rubric {
        id: id("uji"),
        name: both("Uji"),
        about: both("Untuk pengujian"),
        source: source(),
        criteria: criteria.collect(),
        signs: Vec::new(),
        levels,
        needs_evidence: false,
    }
}

pub(crate) fn rating(criterion: &str, by: Role, level: Option<u8>) -> Rating {
    Rating { criterion: id(criterion), by, level, note: Prose::default(), cites: Vec::new() }
}
