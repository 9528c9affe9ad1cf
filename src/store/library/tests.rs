use super::*;
use crate::analysis::Mark;
use crate::domain::assessment::{Action, Status};
use crate::domain::tests::{Counter, moment, session};
use crate::domain::{IdSource as _, Role, Session};
use crate::store::create;

/// The sessions of a test: each another id, title and day.
fn shelf(count: u32) -> (tempfile::TempDir, Home, Vec<Session>) {
    let dir = tempfile::tempdir().unwrap();
    let home = Home::at(dir.path());
    let mut ids = Counter(7000);
    let sessions: Vec<Session> = (1..=count)
        .map(|day| {
            let mut session = session();
            session.id = ids.next();
            session.title = format!("Pelajaran {day}").into();
            session.scheduled = Some(moment(&format!("2026-11-{day:02}T07:30:00+07:00")));
            create(&home, &session).unwrap();
            session
        })
        .collect();
    (dir, home, sessions)
}

fn rewrite(home: &Home, session: &Session) {
    let path = crate::store::resolve(home, session.id.as_str()).unwrap();
    let text = crate::store::notation::page(session).unwrap();
    std::fs::write(path, text + " ").unwrap();
}

fn titles(library: &Library) -> Vec<&str> {
    library.summaries().map(|summary| summary.title.as_str()).collect()
}

#[test]
fn sessions_are_listed_newest_first_and_come_from_the_cache_the_next_time() {
    let (_dir, home, _) = shelf(3);
    assert_eq!(Library::cached(&home).listed(), []);
    let library = Library::read(&home).unwrap();
    assert_eq!(titles(&library), ["Pelajaran 3", "Pelajaran 2", "Pelajaran 1"]);
    assert_eq!(Library::cached(&home), library);
    let mut read = 0;
    Library::cached(&home).refreshed(&home, |_, _| read += 1).unwrap();
    assert_eq!(read, 0, "nothing has changed, so nothing is read");
}

#[test]
fn what_was_changed_added_and_removed_is_seen() {
    let (_dir, home, mut sessions) = shelf(3);
    Library::read(&home).unwrap();
    sessions[0].title = "Lain".into();
    rewrite(&home, &sessions[0]);
    std::fs::remove_file(crate::store::resolve(&home, sessions[1].id.as_str()).unwrap()).unwrap();
    let mut told = Vec::new();
    let library = Library::cached(&home).refreshed(&home, |read, of| told.push((read, of))).unwrap();
    assert_eq!(titles(&library), ["Pelajaran 3", "Lain"]);
    assert_eq!(told, [(1, 1)]);
}

#[test]
fn a_file_that_cannot_be_read_is_listed_first_where_it_is_seen() {
    let (_dir, home, _) = shelf(2);
    let broken = home.sessions().join("2026-11-01-rusak-aaaaaaaa.ron");
    std::fs::write(&broken, "(format: 1, ").unwrap();
    let library = Library::read(&home).unwrap();
    let first = &library.listed()[0];
    assert_eq!((library.file(first), &first.summary), (broken, &None));
    assert_eq!(titles(&library).len(), 2);
}

#[test]
fn what_only_the_journal_holds_is_listed_too() {
    use crate::domain::{Edit, Now, Patch, TextPlace};
    use crate::store::{OpenSession, Wish};
    let (_dir, home, sessions) = shelf(1);
    Library::read(&home).unwrap();
    let path = crate::store::resolve(&home, sessions[0].id.as_str()).unwrap();
    let now = Now { wall: moment("2026-11-24T07:30:00+07:00"), boot: 0, awake: 0 };
    let (mut open, _) = OpenSession::open(&home, &path, Wish::Write, now, Box::new(|| ())).unwrap();
    let patch = Patch::between(&open.session().title, "Baru").unwrap();
    open.apply(Role::Mentee, now, vec![Edit::Text(TextPlace::Title, patch)]).unwrap();
    open.write(now);
    open.sync();
    assert_eq!(titles(&Library::read(&home).unwrap()), ["Baru"]);
}

#[test]
fn a_session_knows_its_place_in_the_cycle() {
    let (_dir, home, mut sessions) = shelf(4);
    sessions[1].follows = Some(sessions[0].id);
    sessions[2].follows = Some(sessions[1].id);
    sessions[3].follows = Some("zzzzzzzz".parse().unwrap());
    sessions.iter().for_each(|session| rewrite(&home, session));
    let cycles = Library::read(&home).unwrap().cycles();
    assert_eq!(sessions.iter().map(|session| cycles[&session.id]).collect::<Vec<_>>(), [1, 2, 3, 1]);
    sessions[0].follows = Some(sessions[2].id);
    rewrite(&home, &sessions[0]);
    assert_eq!(Library::read(&home).unwrap().cycles().len(), 4, "a ring ends");
}

#[test]
fn open_actions_are_told_once_as_the_newest_session_has_them_and_the_most_pressing_first() {
    let (_dir, home, mut sessions) = shelf(2);
    let mut ids = Counter(100);
    let mut action = |text: &str, due: &str| {
        let mut action = Action::empty(ids.next(), Role::Mentee);
        action.text = text.into();
        action.due = due.parse().ok();
        action
    };
    let (late, done, undated) = (action("tunggu", "2026-11-23"), action("kartu", "2026-11-20"), action("amati", ""));
    sessions[0].assessment.actions = vec![late.clone(), done.clone()];
    let done = Action { status: Status::Done, ..done };
    let late = Action { due: "2026-12-01".parse().ok(), ..late };
    sessions[1].assessment.actions = vec![undated, late, done, Action::empty(ids.next(), Role::Mentor)];
    sessions.iter().for_each(|session| rewrite(&home, session));
    let library = Library::read(&home).unwrap();
    let told: Vec<_> = library
        .open_actions()
        .into_iter()
        .map(|(_, action)| (action.text.as_str(), action.due.map(|due| due.to_string()), action.owner.as_str()))
        .collect();
    assert_eq!(told, [("tunggu", Some("2026-12-01".to_owned()), "Pak Andi"), ("amati", None, "Pak Andi")]);
}

#[test]
fn each_phase_has_its_mark_and_each_person_is_named_once() {
    let (_dir, home, mut sessions) = shelf(1);
    sessions[0].observation.started = sessions[0].scheduled;
    rewrite(&home, &sessions[0]);
    let library = Library::read(&home).unwrap();
    let summary = library.summary(sessions[0].id).unwrap();
    assert_eq!(summary.marks[1..], [Mark::UnderWay, Mark::Empty, Mark::Empty]);
    assert_eq!(library.people(), ["Bu Sari", "Pak Andi"]);
}

#[test]
#[ignore = "a measurement: cargo test --release -- --ignored --nocapture ten_thousand_sessions"]
fn ten_thousand_sessions_are_listed_fast() {
    let dir = tempfile::tempdir().unwrap();
    let home = Home::at(dir.path());
    let mut ids = Counter(7000);
    std::fs::create_dir_all(home.sessions()).unwrap();
    for _ in 0..10_000 {
        let mut session = session();
        session.id = ids.next();
        session.scheduled = Some(session.created);
        let text = crate::store::notation::page(&session).unwrap();
        std::fs::write(home.sessions().join(create::file_name(&session)), text).unwrap();
    }
    let time = |what: &str, work: &mut dyn FnMut()| {
        let start = std::time::Instant::now();
        work();
        println!("{what}: {:?}", start.elapsed());
    };
    time("first", &mut || drop(Library::read(&home)));
    for _ in 0..5 {
        time("cached", &mut || drop(Library::cached(&home)));
        let cached = Library::cached(&home);
        time("refreshed", &mut || drop(cached.clone().refreshed(&home, |_, _| ())));
    }
}
