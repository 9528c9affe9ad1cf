//! What is promised of an open session: nothing typed is lost, and the way back stays open.

use std::fs;
use std::path::PathBuf;

use proptest::prelude::*;

use super::*;
use crate::domain::observation::{Entry, Kind, ObservationChange, What};
use crate::domain::session::{Draft, Line as DraftLine};
use crate::domain::tests::{Counter, moment, session};
use crate::domain::{Change, Id, IdSource as _, Keep, KeyedEdit, LessonTime, Patch, TextPlace};
use crate::store::{Why, create};

/// A home with one session in it.
struct Place {
    dir: tempfile::TempDir,
    path: PathBuf,
}

impl Place {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let path = create(&Home::at(dir.path()), &session()).unwrap();
        Self { dir, path }
    }

    fn home(&self) -> Home {
        Home::at(self.dir.path())
    }

    fn open(&self) -> (OpenSession, Vec<Finding>) {
        OpenSession::open(&self.home(), &self.path, Wish::Write, now(0), Box::new(|| ())).unwrap()
    }

    fn opened(&self) -> OpenSession {
        self.open().0
    }

    /// All that a killed process leaves: a copy of the home as it is now.
    fn crashed(&self) -> Self {
        let dir = tempfile::tempdir().unwrap();
        copy(self.dir.path(), dir.path());
        let path = dir.path().join(self.path.strip_prefix(self.dir.path()).unwrap());
        Self { dir, path }
    }

    fn beside(&self, suffix: &str) -> PathBuf {
        PathBuf::from(format!("{}.{suffix}", self.path.display()))
    }

    fn text(&self) -> String {
        fs::read_to_string(&self.path).unwrap()
    }

    /// Every byte of every file of the home.
    fn everything(&self) -> String {
        let mut all = String::new();
        for path in files(self.dir.path()) {
            all.push_str(&String::from_utf8_lossy(&fs::read(path).unwrap()));
        }
        all
    }
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            fs::create_dir(&target).unwrap();
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}

/// So many seconds after the tests began.
fn now(second: i64) -> Now {
    let wall = moment("2026-11-24T07:30:00+07:00") + chrono::TimeDelta::seconds(second);
    Now { wall, boot: second * 1000, awake: second * 1000 }
}

/// Types a letter into the capture line.
fn type_letter(open: &mut OpenSession, letter: char, second: i64) {
    let (by, line) = (Role::Mentor, DraftLine::Capture);
    let edit = match open.session().draft(by, line) {
        Some(draft) => {
            let patch = Patch { at: draft.text.len(), cut: String::new(), put: letter.to_string() };
            Edit::Text(TextPlace::Draft(by, line), patch)
        }
        None => {
            let draft = Draft { by, line, at: now(second).wall, text: letter.to_string().into() };
            Edit::Keyed(KeyedEdit::Draft(Keep::Put(draft)))
        }
    };
    open.apply(by, now(second), vec![edit]).unwrap();
    open.flush(now(second));
}

/// Records the capture line as a note.
fn enter(open: &mut OpenSession, second: i64) -> Id {
    let draft = open.session().draft(Role::Mentor, DraftLine::Capture).unwrap().clone();
    let n = open.session().observation.next_number();
    let id = Counter(9000 + u64::from(n)).next();
    let what = What::Note { kind: Kind::Seen, text: draft.text.clone(), back: 0 };
    let entry = Entry::new(id, n, LessonTime::from_ms(second * 1000), Role::Mentor, what);
    open.apply(Role::Mentor, now(second), vec![Edit::put_entry(entry), Edit::take_draft(draft)]).unwrap();
    open.flush(now(second));
    id
}

fn note(open: &mut OpenSession, text: &str, second: i64) -> Id {
    for letter in text.chars() {
        type_letter(open, letter, second);
    }
    enter(open, second)
}

fn notes(session: &Session) -> Vec<String> {
    session.notes().map(|entry| entry.said().unwrap().to_string()).collect()
}

fn title(open: &mut OpenSession, text: &str, second: i64) {
    let patch = Patch::between(&open.session().title, text).unwrap();
    open.apply(Role::Mentee, now(second), vec![Edit::Text(TextPlace::Title, patch)]).unwrap();
    open.flush(now(second));
}

#[test]
fn what_was_closed_is_in_the_file_and_nothing_is_left_beside() {
    let place = Place::new();
    let mut open = place.opened();
    note(&mut open, "dua tangan", 1);
    let last = open.session().clone();
    assert_eq!(open.close(now(2)), Ok(Closed::InFile));
    assert_eq!(load(&place.path).unwrap().session, last);
    let sessions = files(&place.home().sessions());
    assert_eq!(sessions, std::slice::from_ref(&place.path));
    assert!(place.text().contains(r#"text: "dua tangan""#));
}

#[test]
fn looking_at_a_session_changes_nothing() {
    let place = Place::new();
    let before = files(place.dir.path());
    place.opened().close(now(1)).unwrap();
    assert_eq!(files(place.dir.path()), before);
}

#[test]
fn after_a_crash_each_letter_is_there_and_undo_goes_back_over_it() {
    let place = Place::new();
    let mut open = place.opened();
    note(&mut open, "satu", 1);
    for letter in "du".chars() {
        type_letter(&mut open, letter, 5);
    }
    let place = place.crashed();
    let (mut back, findings) = place.open();
    assert_eq!(findings, [Finding::Recovered { records: 7 }]);
    assert_eq!(back.session(), open.session());
    back.undo(Role::Mentor, now(9)).unwrap();
    assert_eq!(back.session().draft(Role::Mentor, DraftLine::Capture), None);
    back.undo(Role::Mentor, now(9)).unwrap();
    assert_eq!(&*back.session().draft(Role::Mentor, DraftLine::Capture).unwrap().text, "satu");
    back.redo(Role::Mentor, now(9)).unwrap();
    assert_eq!(notes(back.session()), ["satu"]);
}

#[test]
fn a_journal_cut_at_any_byte_gives_the_records_before_the_cut() {
    let place = Place::new();
    let mut open = place.opened();
    let mut states = vec![open.session().clone()];
    for (second, letter) in (0..).zip("tangan".chars()) {
        type_letter(&mut open, letter, 2 * second);
        states.push(open.session().clone());
    }
    let place = place.crashed();
    let journal = fs::read(place.beside("journal")).unwrap();
    for end in 0..=journal.len() {
        fs::write(place.beside("journal"), &journal[..end]).unwrap();
        let (session, _) = crate::store::read(&place.path).unwrap();
        let lines = journal[..end].iter().filter(|&&byte| byte == b'\n').count();
        assert_eq!(session, states[lines.saturating_sub(1)], "cut at {end}");
        let (open, findings) = place.open();
        assert_eq!(open.session(), &session);
        assert_eq!(findings.contains(&Finding::Torn), end > 0 && journal[end - 1] != b'\n');
        drop(open);
    }
}

#[test]
fn a_file_cut_at_any_byte_is_left_as_it_is() {
    let place = Place::new();
    let mut open = place.opened();
    type_letter(&mut open, 'a', 1);
    let place = place.crashed();
    let whole = fs::read(&place.path).unwrap();
    let journal = fs::read(place.beside("journal")).unwrap();
    for end in (0..whole.len() - 1).step_by(7) {
        fs::write(&place.path, &whole[..end]).unwrap();
        let refused = OpenSession::open(&place.home(), &place.path, Wish::Write, now(0), Box::new(|| ()));
        assert!(refused.is_err(), "cut at {end}");
        assert_eq!(fs::read(&place.path).unwrap(), &whole[..end]);
        assert_eq!(fs::read(place.beside("journal")).unwrap(), journal);
    }
}

#[test]
fn a_damaged_line_stops_the_recovery_and_both_files_are_kept() {
    let place = Place::new();
    let mut open = place.opened();
    for (second, letter) in (0..).zip("abc".chars()) {
        type_letter(&mut open, letter, 2 * second);
    }
    let place = place.crashed();
    let journal = fs::read_to_string(place.beside("journal")).unwrap();
    let spoilt = journal.replace("put:\"b\"", "put:\"x\"");
    fs::write(place.beside("journal"), &spoilt).unwrap();
    let (mut back, findings) = place.open();
    let [Finding::Recovered { records: 1 }, Finding::JournalKept { why: Spoilt::Line(3), kept }] = &findings[..] else {
        panic!("{findings:?}")
    };
    assert_eq!(fs::read_to_string(kept).unwrap(), spoilt);
    type_letter(&mut back, 'z', 9);
    let (again, _) = place.crashed().open();
    assert_eq!(&*again.session().draft(Role::Mentor, DraftLine::Capture).unwrap().text, "az");
}

#[test]
fn undo_and_redo_reach_back_over_closing() {
    let place = Place::new();
    let mut open = place.opened();
    note(&mut open, "satu", 1);
    note(&mut open, "dua", 10);
    open.undo(Role::Mentor, now(12)).unwrap();
    open.close(now(13)).unwrap();

    let mut open = place.opened();
    open.redo(Role::Mentor, now(20)).unwrap();
    assert_eq!(notes(open.session()), ["satu", "dua"]);
    note(&mut open, "tiga", 21);
    open.close(now(22)).unwrap();

    let mut open = place.opened();
    for left in [vec!["satu", "dua"], vec!["satu", "dua"], vec!["satu"], vec!["satu"], vec![], vec![]] {
        open.undo(Role::Mentor, now(30)).unwrap();
        assert_eq!(notes(open.session()), left);
    }
    assert_eq!(open.undo(Role::Mentor, now(30)), Err(NotDone::Refused(Refusal::Halt(Halt::End))));
    open.close(now(31)).unwrap();

    let mut open = place.opened();
    for _ in 0..6 {
        open.redo(Role::Mentor, now(40)).unwrap();
    }
    assert_eq!(notes(open.session()), ["satu", "dua", "tiga"]);
}

#[test]
fn a_crash_after_undoing_an_earlier_opening_loses_no_step() {
    let place = Place::new();
    let mut open = place.opened();
    note(&mut open, "satu", 1);
    note(&mut open, "dua", 10);
    open.close(now(12)).unwrap();
    let mut open = place.opened();
    open.undo(Role::Mentor, now(20)).unwrap();
    open.flush(now(20));
    let place = place.crashed();
    let mut back = place.opened();
    assert_eq!(back.session(), open.session());
    back.redo(Role::Mentor, now(30)).unwrap();
    assert_eq!(notes(back.session()), ["satu", "dua"]);
    for _ in 0..4 {
        back.undo(Role::Mentor, now(30)).unwrap();
    }
    assert_eq!((notes(back.session()), back.session().drafts.len()), (vec![], 0));
}

#[test]
fn a_close_that_was_cut_short_does_not_double_the_history() {
    let place = Place::new();
    let mut open = place.opened();
    note(&mut open, "satu", 1);
    let journal = fs::read(place.beside("journal")).unwrap();
    open.close(now(3)).unwrap();
    fs::write(place.beside("journal"), journal).unwrap();
    let (mut open, findings) = place.open();
    assert_eq!(findings, []);
    type_letter(&mut open, 'x', 9);
    open.close(now(10)).unwrap();
    let mut open = place.opened();
    for _ in 0..3 {
        open.undo(Role::Mentor, now(20)).unwrap();
    }
    assert!(open.undo(Role::Mentor, now(20)).is_err());
    assert_eq!((notes(open.session()), open.session().drafts.len()), (vec![], 0));
}

#[test]
fn a_file_changed_between_two_openings_ends_undo_there() {
    let place = Place::new();
    let mut open = place.opened();
    note(&mut open, "satu", 1);
    open.close(now(2)).unwrap();
    fs::write(&place.path, place.text().replace("Pecahan senilai", "Pecahan")).unwrap();
    let (mut open, findings) = place.open();
    assert_eq!(findings, [Finding::HistoryEndsHere]);
    assert_eq!(open.undo(Role::Mentor, now(3)), Err(NotDone::Refused(Refusal::Halt(Halt::End))));
}

#[test]
fn a_file_changed_while_open_is_never_written_over() {
    let place = Place::new();
    let mut open = place.opened();
    note(&mut open, "satu", 1);
    let theirs = place.text().replace("Pecahan senilai", "Pecahan");
    fs::write(&place.path, &theirs).unwrap();
    assert_eq!(open.fold(now(2)), Ok(Some(Closed::Beside(place.beside("mine")))));
    note(&mut open, "dua", 3);
    assert_eq!(open.close(now(4)), Ok(Closed::Beside(place.beside("mine"))));
    assert_eq!(place.text(), theirs);
    assert_eq!(notes(&load(&place.beside("mine")).unwrap().session), ["satu", "dua"]);

    // The next opening brings our records into their version: both are there.
    let (open, findings) = place.open();
    assert!(
        matches!(
            &findings[..],
            [
                Finding::Recovered { records: 9 },
                Finding::LeftBeside(_),
                Finding::JournalKept { why: Spoilt::FileChanged, .. }
            ]
        ),
        "{findings:?}"
    );
    assert_eq!((notes(open.session()), &*open.session().title), (vec!["satu".to_owned(), "dua".to_owned()], "Pecahan"));
}

#[test]
fn a_file_that_is_put_back_is_written_to_again() {
    let place = Place::new();
    let mut open = place.opened();
    note(&mut open, "satu", 1);
    let ours = place.text();
    fs::write(&place.path, "(format: 1, something: else)").unwrap();
    open.fold(now(2)).unwrap();
    fs::write(&place.path, ours).unwrap();
    note(&mut open, "dua", 3);
    assert_eq!(open.close(now(4)), Ok(Closed::InFile));
    assert_eq!(files(&place.home().sessions()), std::slice::from_ref(&place.path));
    assert_eq!(notes(&load(&place.path).unwrap().session), ["satu", "dua"]);
}

#[test]
fn a_fold_that_was_not_noted_is_still_known_as_ours() {
    let place = Place::new();
    let mut open = place.opened();
    note(&mut open, "satu", 1);
    let journal = fs::read(place.beside("journal")).unwrap();
    open.fold(now(2)).unwrap();
    let place = place.crashed();
    fs::write(place.beside("journal"), journal).unwrap();
    let (mut back, findings) = place.open();
    assert_eq!(findings, []);
    back.undo(Role::Mentor, now(3)).unwrap();
    assert_eq!(notes(back.session()), Vec::<String>::new());
}

#[test]
fn a_second_window_reads_and_can_be_refreshed() {
    let place = Place::new();
    let mut first = place.opened();
    let (mut second, _) = place.open();
    assert!(matches!(second.read_only(), Some(ReadOnly::InUse(Some(holder))) if holder.pid == std::process::id()));
    assert!(!second.is_outdated());
    note(&mut first, "satu", 1);
    assert!(second.is_outdated());
    second.refresh().unwrap();
    assert_eq!(second.session(), first.session());
    let patch = Patch { at: 0, cut: String::new(), put: "x".to_owned() };
    let refused = second.apply(Role::Mentee, now(2), vec![Edit::Text(TextPlace::Title, patch)]);
    assert_eq!(refused, Err(NotDone::ReadOnly));
    first.close(now(3)).unwrap();
    assert_eq!(place.opened().read_only(), None);
}

#[test]
fn a_folder_that_cannot_be_written_to_opens_for_reading() {
    let place = Place::new();
    // A folder in the place of the lock refuses everyone, root too.
    fs::create_dir(place.beside("lock")).unwrap();
    let (open, _) = place.open();
    assert!(matches!(open.read_only(), Some(ReadOnly::Folder(_))));
    assert_eq!(open.close(now(1)), Ok(Closed::InFile));
}

#[test]
fn a_folder_that_vanishes_is_told_and_all_is_written_when_it_is_back() {
    let place = Place::new();
    let mut open = place.opened();
    note(&mut open, "satu", 1);
    while open.due_in(now(1)).is_some_and(|ms| ms <= 250) {
        open.attend(now(1));
    }
    fs::remove_dir_all(place.home().sessions()).unwrap();
    note(&mut open, "dua", 2);
    let gone = |status| matches!(status, Status::Failing { in_journal: false, trouble } if trouble.why == Why::Gone);
    wait_until(&mut open, 3, |open| gone(open.status(now(3))));
    note(&mut open, "tiga", 4);
    fs::create_dir(place.home().sessions()).unwrap();
    wait_until(&mut open, 10, |open| open.status(now(10)) == Status::Saved);
    let crashed = place.crashed();
    let mut back = crashed.opened();
    assert_eq!(back.session(), open.session());
    for _ in 0..6 {
        back.undo(Role::Mentor, now(20)).unwrap();
    }
    assert_eq!((notes(back.session()), back.session().drafts.len()), (vec![], 0));
}

/// Attends to a session, as the loop does, until it is as told.
fn wait_until(open: &mut OpenSession, mut second: i64, done: impl Fn(&OpenSession) -> bool) {
    for _ in 0..500 {
        open.attend(now(second));
        if done(open) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
        second += 1;
    }
    panic!("{:?}", open.status(now(second)));
}

#[test]
fn the_file_is_folded_every_half_minute_and_at_a_change_of_phase() {
    let place = Place::new();
    let mut open = place.opened();
    note(&mut open, "satu", 1);
    open.attend(now(20));
    assert_eq!(open.due_in(now(20)), Some(11_000));
    open.attend(now(31));
    let noted = |count| fs::read_to_string(place.beside("journal")).unwrap().matches("Folded").count() == count;
    wait_until(&mut open, 31, |_| noted(1));
    assert!(place.text().contains("satu"));
    note(&mut open, "dua", 40);
    open.phase_changed();
    assert_eq!(open.due_in(now(40)), Some(0));
    wait_until(&mut open, 40, |_| noted(2));
    assert!(place.text().contains("dua"));
}

#[test]
fn each_opening_leaves_the_version_it_found_among_the_backups() {
    let place = Place::new();
    for round in 0..12 {
        let mut open = place.opened();
        title(&mut open, &format!("Pelajaran {round}"), round);
        open.fold(now(round)).unwrap();
        std::thread::sleep(std::time::Duration::from_millis(2));
        open.close(now(round)).unwrap();
    }
    let backups = files(&place.home().backups_of(session().id));
    let titles: Vec<_> = backups.iter().map(|path| load(path).unwrap().session.title.to_string()).collect();
    assert_eq!(titles, (1..11).map(|round| format!("Pelajaran {round}")).collect::<Vec<_>>());
}

#[test]
fn withdrawn_words_are_in_no_file_and_undo_does_not_bring_them_back() {
    let place = Place::new();
    let mut open = place.opened();
    note(&mut open, "rahasia", 1);
    open.close(now(2)).unwrap();
    let mut open = place.opened();
    let id = note(&mut open, "rahasia kedua", 10);
    fs::write(&place.path, place.text().replace("Pecahan senilai", "Pecahan")).unwrap();
    open.fold(now(11)).unwrap();
    assert!(place.everything().contains("rahasia"));
    let withdraw =
        |entry| vec![Edit::Set(Change::Observation(ObservationChange::Withdrawn { entry, old: false, new: true }))];
    let first = open.session().notes().next().unwrap().id;
    open.apply(Role::Mentee, now(12), withdraw(id)).unwrap();
    open.apply(Role::Mentee, now(13), withdraw(first)).unwrap();
    assert!(!place.everything().contains("rahasia"), "{}", place.everything());
    assert!(open.undo(Role::Mentee, now(14)).is_err());
    title(&mut open, "Pecahan lagi", 15);
    open.close(now(16)).unwrap();
    assert!(!place.everything().contains("rahasia"));
}

#[test]
fn a_withdrawal_cut_short_by_a_crash_is_finished_by_the_next_opening() {
    let place = Place::new();
    let mut open = place.opened();
    let entry = note(&mut open, "rahasia", 1);
    let before = fs::read(place.beside("journal")).unwrap();
    // A folder in the place of the backups keeps the sweep from ending.
    fs::create_dir(place.home().root().join("backups")).unwrap();
    fs::write(place.home().backups_of(session().id), "").unwrap();
    let withdraw = ObservationChange::Withdrawn { entry, old: false, new: true };
    open.apply(Role::Mentee, now(2), vec![Edit::Set(Change::Observation(withdraw))]).unwrap();
    let place = place.crashed();
    assert!(fs::read(place.beside("journal")).unwrap().starts_with(&before));
    fs::remove_file(place.home().backups_of(session().id)).unwrap();
    let mut open = place.opened();
    wait_until(&mut open, 3, |_| !place.everything().contains("rahasia"));
}

#[test]
fn a_cleared_history_is_gone() {
    let place = Place::new();
    let mut open = place.opened();
    note(&mut open, "satu", 1);
    open.close(now(2)).unwrap();
    let mut open = place.opened();
    note(&mut open, "dua", 10);
    open.clear_history(now(11)).unwrap();
    assert!(open.undo(Role::Mentor, now(12)).is_err());
    open.close(now(13)).unwrap();
    assert!(!place.home().history_of(session().id).exists());
    let mut open = place.opened();
    assert!(open.undo(Role::Mentor, now(14)).is_err());
    assert_eq!(notes(open.session()), ["satu", "dua"]);
}

#[test]
fn a_hostile_journal_is_cleaned_as_a_file_is() {
    let place = Place::new();
    let mut open = place.opened();
    let patch = Patch { at: 0, cut: String::new(), put: "\u{1b}[31m\u{202e}".to_owned() };
    open.apply(Role::Mentee, now(1), vec![Edit::Text(TextPlace::Title, patch)]).unwrap();
    open.flush(now(1));
    let (back, _) = place.crashed().open();
    assert_eq!(&*back.session().title, "\u{FFFD}[31m\u{FFFD}Pecahan senilai");
}

#[test]
fn the_journal_of_another_session_is_kept_and_not_brought_in() {
    let place = Place::new();
    let mut open = place.opened();
    type_letter(&mut open, 'a', 1);
    let place = place.crashed();
    fs::write(&place.path, place.text().replace(session().id.as_str(), "k3f9q2xa")).unwrap();
    let (back, findings) = place.open();
    assert!(matches!(&findings[..], [Finding::JournalKept { why: Spoilt::OfAnother, .. }]), "{findings:?}");
    assert!(back.session().drafts.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Any doings, with crashes, closings and folds in between: what was flushed is there, and undo leads to the start.
    #[test]
    fn whatever_happens_what_was_flushed_comes_back(doings in prop::collection::vec(0u8..8, 1..40)) {
        let mut place = Place::new();
        let start = session();
        let mut open = place.opened();
        for (second, doing) in (0..).step_by(3).zip(doings) {
            match doing {
                0 | 1 => type_letter(&mut open, 'x', second),
                2 if open.session().draft(Role::Mentor, DraftLine::Capture).is_some() => { enter(&mut open, second); }
                3 => { let _ = open.undo(Role::Mentor, now(second)); }
                4 => { let _ = open.redo(Role::Mentor, now(second)); }
                5 => { open.fold(now(second)).unwrap(); }
                6 => {
                    let before = open.session().clone();
                    open.close(now(second)).unwrap();
                    open = place.opened();
                    prop_assert_eq!(open.session(), &before);
                }
                7 => {
                    open.flush(now(second));
                    let before = open.session().clone();
                    let crashed = place.crashed();
                    drop(open);
                    place = crashed;
                    open = place.opened();
                    prop_assert_eq!(open.session(), &before);
                }
                _ => {}
            }
        }
        while open.undo(Role::Mentor, now(1000)).is_ok() {}
        prop_assert_eq!(&Session { seq: 0, ..open.session().clone() }, &start);
    }
}
