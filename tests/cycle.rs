//! One whole cycle, by keyboard alone at 80×24, from an empty home: each key is one that the screen offers.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may end where something is not as it must be"
)]

use std::path::Path;

use chrono::{DateTime, TimeDelta};
use cothink::domain::catalog::Tongue;
use cothink::domain::observation::{GapKind, Kind, What};
use cothink::domain::{Now, Role, Session};
use cothink::store::{self, Home};
use cothink::tui::start::{Show, StartWith};
use cothink::tui::still::Still;

fn morning() -> Now {
    let wall = DateTime::parse_from_rfc3339("2026-11-24T07:20:00+07:00").unwrap();
    Now { wall, boot: 1_000_000, awake: 1_000_000 }
}

fn later(now: Now, minutes: i64) -> Now {
    let ms = minutes * 60_000;
    Now { wall: now.wall + TimeDelta::milliseconds(ms), boot: now.boot + ms, awake: now.awake + ms }
}

fn open(home: &Path, now: Now) -> Still {
    let with = StartWith { home: Home::at(home), tongue: Some(Tongue::Id), show: Show::Library };
    Still::start(with, now, (80, 24)).unwrap()
}

/// Fills in the form for a new session.
fn begin(still: &mut Still) {
    still.press("n");
    still.press("Siapa yang belum sempat menjawab?<enter>Pak Andi<enter>Bu Sari<enter>Matematika<enter>5B<enter>");
    still.press("Pecahan senilai<enter>24-11-2026 07.30<enter><enter><enter><enter>");
    let Some(session) = still.session() else { panic!("{}", still.text()) };
    assert_eq!(&*session.mentee.name, "Pak Andi");
    assert_eq!(session.minutes, 70);
}

/// The one session of a home, as a reader finds it.
fn on_disk(home: &Path) -> Session {
    let file = store::resolve(&Home::at(home), "last").unwrap();
    store::read(&file).unwrap().0
}

#[test]
fn a_lesson_is_planned_by_the_keys_of_the_footer() {
    let home = tempfile::tempdir().unwrap();
    let mut still = open(home.path(), morning());
    begin(&mut still);
    still.press("<enter>Murid membandingkan dua pecahan<tab>8 dari 10 soal benar<esc>");
    still.press("m");
    still.press("Bagaimana bila kartunya kurang?<esc>");
    let plan = &on_disk(home.path()).plan;
    assert_eq!(&*plan.goals[0].text, "Murid membandingkan dua pecahan");
    assert_eq!(&*plan.goals[0].sign, "8 dari 10 soal benar");
    assert_eq!(&*plan.margin[0].text, "Bagaimana bila kartunya kurang?");
    assert_eq!(plan.margin[0].by, Role::Mentee);
    assert_eq!(plan.minutes(), 70);
}

#[test]
fn a_lesson_is_watched_and_every_note_bears_the_time_of_its_first_letter() {
    let home = tempfile::tempdir().unwrap();
    let mut still = open(home.path(), morning());
    begin(&mut still);
    still.press("<F3>");
    still.wait(600_000);
    still.press("S4 menjawab 6/8 #jawab @S4");
    still.wait(4_000);
    still.press("<enter>");
    still.wait(60_000);
    still.press("-20s ? berapa lama jeda?<enter>");
    still.press("<F6>");
    still.press("<F8>p");
    still.wait(30_000);
    still.press("<F8>~ tampaknya S9 menunggu<enter>");
    still.wait(10_000);
    still.press("<F8>s");
    let observation = on_disk(home.path()).observation;
    assert_eq!(observation.started.unwrap().to_rfc3339(), "2026-11-24T07:30:00+07:00");
    assert!(observation.ended.is_some());
    let notes: Vec<(i64, Kind, String)> = observation
        .entries
        .iter()
        .filter_map(|entry| match &entry.what {
            What::Note { kind, text, .. } => Some((entry.at.ms(), *kind, text.to_string())),
            _ => None,
        })
        .collect();
    let expected = [
        (0, Kind::Seen, "S4 menjawab 6/8 #jawab @S4"),
        (44_000, Kind::Asked, "berapa lama jeda?"),
        (94_000, Kind::Thought, "tampaknya S9 menunggu"),
    ];
    assert_eq!(notes, expected.map(|(at, kind, text)| (at, kind, text.to_owned())));
    let gaps = observation.entries.iter().filter_map(|entry| match entry.what {
        What::Gap { kind, until } => Some((kind, entry.at.ms(), until.unwrap().ms())),
        _ => None,
    });
    assert_eq!(gaps.collect::<Vec<_>>(), [(GapKind::Interrupted, 64_000, 94_000)]);
    assert!(observation.entries.iter().all(|entry| entry.by == Role::Mentor));
}

#[test]
fn a_half_typed_line_is_there_when_the_program_was_killed() {
    let home = tempfile::tempdir().unwrap();
    let mut still = open(home.path(), morning());
    begin(&mut still);
    still.press("<F3>dua tangan terangkat<enter>baris belak");
    // Forgetting it is as near to a kill as one process comes: nothing is closed, nothing folded.
    let _still = std::mem::ManuallyDrop::new(still);
    let session = on_disk(home.path());
    assert_eq!(&*session.drafts[0].text, "baris belak");
    assert_eq!(session.observation.entries.len(), 1);
}

#[test]
fn a_lesson_left_in_the_middle_goes_on_and_says_that_nobody_looked() {
    let home = tempfile::tempdir().unwrap();
    let mut still = open(home.path(), morning());
    begin(&mut still);
    still.press("<F3>satu<enter>");
    still.wait(60_000);
    still.press("<C-o>0");
    let mut again = open(home.path(), later(still.now(), 5));
    drop(still);
    again.hear();
    again.press("<enter>");
    let observation = again.session().unwrap().observation.clone();
    let gap = observation.entries.iter().find_map(|entry| match entry.what {
        What::Gap { kind: GapKind::NotObserving, until } => Some((entry.at.ms(), until.unwrap().ms())),
        _ => None,
    });
    assert_eq!(gap, Some((60_000, 360_000)));
    assert!(observation.is_running());
}

#[test]
fn both_rate_alone_are_revealed_together_and_sign() {
    let home = tempfile::tempdir().unwrap();
    let mut still = open(home.path(), morning());
    begin(&mut still);
    still.press("<F5><enter><enter>");
    let criteria = still.session().unwrap().assessment.rubric.as_ref().unwrap().criteria.len();
    still.press(&"2<enter><tab>".repeat(criteria));
    still.press("t");
    let hand_over = still.text();
    assert!(hand_over.contains("mohon tidak melihat layar"), "{hand_over}");
    assert!(!hand_over.contains("[2]"), "what one has rated is not for the other's eyes\n{hand_over}");
    still.press("<enter>");
    assert!(!still.text().contains("[2]"), "{}", still.text());
    still.press(&"3<enter><tab>".repeat(criteria));
    let sealed = std::fs::read_to_string(store::resolve(&Home::at(home.path()), "last").unwrap()).unwrap();
    assert!(!sealed.contains("criterion: "), "a rating lies open in the file before the reveal");
    still.press("Ry");
    let assessment = on_disk(home.path()).assessment;
    assert_eq!(assessment.ratings.len(), 2 * criteria, "{}", still.text());
    still.press("o");
    still.press("tunggu tiga detik setelah bertanya<enter>beri waktu berbisik<enter><enter><esc>");
    still.press("Sy");
    still.press("t");
    still.press("Sy");
    let session = on_disk(home.path());
    assert_eq!(session.assessment.signed.len(), 2, "{}", still.text());
    assert_eq!(&*session.assessment.actions[0].text, "tunggu tiga detik setelah bertanya");
    // What comes after is told beside the signatures, and listed.
    still.press("Isatu cara lagi<esc>Gk");
    assert!(still.text().contains("berubah sesudah ditandatangani"), "{}", still.text());
    still.press("E");
    let page = still.text();
    assert!(page.contains("Berubah sesudah ditandatangani") && page.contains("Pak Andi: gagasan"), "{page}");
}

/// Presses keys that are no prose, and counts them.
fn keys(still: &mut Still, pressed: &str, count: &mut usize) {
    *count += pressed.matches('<').count() + pressed.chars().filter(|letter| !"<>".contains(*letter)).count();
    // A key with a name is one, however long that is.
    let named: usize = pressed.split('<').skip(1).filter_map(|key| key.split('>').next()).map(str::len).sum();
    *count -= named;
    still.press(pressed);
}

#[test]
fn an_assessment_takes_few_keys_and_each_leads_on() {
    let home = tempfile::tempdir().unwrap();
    let mut still = open(home.path(), morning());
    begin(&mut still);
    still.press(
        "<enter>Murid membandingkan dua pecahan<tab>8 dari 10 soal benar<esc><F3>dua tangan terangkat<enter><F8>s<F4>",
    );
    let mut count = 0;
    let first = still.session().unwrap().id;
    let foot = |still: &mut Still| still.text().lines().last().unwrap().to_owned();
    keys(&mut still, "<F5><enter><enter>", &mut count);
    let criteria = still.session().unwrap().assessment.rubric.as_ref().unwrap().criteria.len();
    assert_eq!(criteria, 6, "the sign of the plan is a criterion of its own");
    for _ in 0..criteria {
        keys(&mut still, "2<enter>", &mut count);
        assert!(foot(&mut still).contains("Tab berikutnya"), "{}", foot(&mut still));
        keys(&mut still, "<tab>", &mut count);
    }
    assert!(foot(&mut still).contains("t serahkan pena"), "{}", foot(&mut still));
    keys(&mut still, "t<enter>", &mut count);
    keys(&mut still, &"2<enter><tab>".repeat(criteria), &mut count);
    assert!(foot(&mut still).contains("R buka bersama"), "{}", foot(&mut still));
    keys(&mut still, "Ry", &mut count);
    // Enter agrees where both rated alike, and leads on.
    keys(&mut still, &"<enter><enter>".repeat(criteria), &mut count);
    assert_eq!(still.session().unwrap().assessment.agreed.len(), criteria, "{}", still.text());
    keys(&mut still, "<enter>", &mut count);
    still.press("6/28");
    keys(&mut still, "<enter><tab><enter>", &mut count);
    still.press("beri waktu berbisik");
    keys(&mut still, "<enter>", &mut count);
    still.press("tunjuk dengan undian");
    keys(&mut still, "<enter><enter><tab>", &mut count);
    still.press("besok");
    keys(&mut still, "<enter><tab>", &mut count);
    still.press("8 murid menjawab");
    keys(&mut still, "<tab><tab>", &mut count);
    let assessment = still.session().unwrap().assessment.clone();
    assert_eq!(assessment.results.len(), 1, "{}", still.text());
    let action = &assessment.actions[0];
    assert_eq!((&*action.text, &*action.sign), ("beri waktu berbisik", "8 murid menjawab"), "{}", still.text());
    assert!(action.due.is_some());
    assert!(foot(&mut still).contains("S tanda tangan"), "{}", foot(&mut still));
    keys(&mut still, "Sy", &mut count);
    assert!(foot(&mut still).contains("t serahkan pena"), "{}", foot(&mut still));
    keys(&mut still, "tSy", &mut count);
    assert!(foot(&mut still).contains("siklus berikutnya"), "{}", foot(&mut still));
    keys(&mut still, "<C-o>C", &mut count);
    let next = still.session().unwrap();
    assert_eq!((next.follows, next.assessment.actions.len()), (Some(first), 1));
    assert_eq!(&*next.assessment.actions[0].from_title, "Pecahan senilai");
    assert!(count <= 90, "{count} keys");
}

#[test]
fn what_moves_the_clock_or_takes_something_away_says_so_and_how_to_take_it_back() {
    let home = tempfile::tempdir().unwrap();
    let mut still = open(home.path(), morning());
    begin(&mut still);
    let foot = |still: &mut Still| still.text().lines().last().unwrap().to_owned();
    still.press("o");
    still.press("Kartu pecahan<esc>d");
    assert!(foot(&mut still).contains("dihapus; u mengembalikan"), "{}", foot(&mut still));
    still.press("u");
    assert!(still.text().contains("Kartu pecahan"));
    still.press("<C-o>p");
    assert!(foot(&mut still).contains("jam pelajaran mulai berjalan; u"), "{}", foot(&mut still));
    still.press("u");
    assert!(still.session().unwrap().observation.started.is_none());
}

#[test]
fn what_was_told_goes_with_the_next_key_and_what_went_wrong_stays() {
    let home = tempfile::tempdir().unwrap();
    let mut still = open(home.path(), morning());
    begin(&mut still);
    let foot = |still: &mut Still| still.text().lines().last().unwrap().to_owned();
    still.press("<F3>");
    assert!(foot(&mut still).contains("Bu Sari"), "{}", foot(&mut still));
    still.press("s");
    assert!(foot(&mut still).starts_with(" CATAT "), "{}", foot(&mut still));
    still.press("<C-o>~");
    let wrong = foot(&mut still);
    assert!(wrong.contains('▲'), "{wrong}");
    still.press("s");
    assert_eq!(foot(&mut still), wrong, "not with a key that was already on its way");
    still.wait(2_000);
    assert_eq!(foot(&mut still), wrong);
    still.press("t");
    assert!(foot(&mut still).starts_with(" CATAT "), "{}", foot(&mut still));
    still.press("<C-o>~");
    still.wait(10_000);
    assert_ne!(foot(&mut still), wrong);
}

#[test]
fn whoever_has_sessions_is_not_greeted_as_new_while_they_are_read() {
    let home = tempfile::tempdir().unwrap();
    let mut still = open(home.path(), morning());
    still.hear();
    assert!(still.text().contains("Selamat datang"), "{}", still.text());
    begin(&mut still);
    still.press("<C-q>");
    drop(still);
    let mut again = open(home.path(), morning());
    assert!(!again.text().contains("Selamat datang"), "{}", again.text());
    again.hear();
    assert!(again.text().contains("Pecahan senilai"), "{}", again.text());
}
