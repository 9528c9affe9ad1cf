//! The seats of a room on screen: drawn, named, and told who has been heard, by keys and by the mouse.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may end where something is not as it must be"
)]

#[path = "support/scene.rs"]
mod scene;

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use cothink::config::demo;
use cothink::domain::catalog::{Instrument, Tongue};
use cothink::domain::observation::{Entry, Party, SeatingPlan, What};
use cothink::domain::{Id, LessonTime, Phase, Role, Session};
use cothink::store::notation;
use cothink::tui::terminal::{Event, Mouse, MouseKind};
use rstest::rstest;

use scene::Scene;

const WIDE: (u16, u16) = (80, 24);
const FLOW: &str = include_str!("../data/instruments/arus-bicara.ron");

fn id(name: &str) -> Id {
    name.parse().unwrap()
}

/// The example, watched by who speaks to whom.
fn watched(tongue: Tongue) -> Session {
    let mut session = demo(tongue, NaiveDate::from_ymd_opt(2026, 11, 25).unwrap()).unwrap();
    let flow: Instrument = notation::read(Path::new("arus-bicara.ron"), FLOW.as_bytes()).unwrap();
    session.observation.instruments = vec![flow];
    session
}

/// The same with 6 rows of 6, and what some of them said: seat and kind. Notes speak of many, but of none in the last row.
fn heard(tongue: Tongue, said: &[(&str, &str)]) -> Session {
    let mut session = watched(tongue);
    session.observation.seats = Some(SeatingPlan::filled(6, 6));
    let numbers = session.observation.next_number()..;
    for (n, (seat, kind)) in numbers.zip(said) {
        let what = What::Flow {
            instrument: id("arus-bicara"),
            kind: id(kind),
            from: Party::Seat(id(seat)),
            to: Party::Teacher,
            back: 0,
        };
        let at = LessonTime::from_ms(i64::from(n) * 10_000);
        session.observation.entries.push(Entry::new(id(&format!("flow{n}")), n, at, Role::Mentor, what));
    }
    session.observation.entries.sort_by_key(Entry::order);
    session
}

fn scene(session: &Session) -> Scene {
    Scene::of(session, Tongue::Id, Phase::Teach, WIDE)
}

fn plan(scene: &Scene) -> Option<SeatingPlan> {
    scene.still.session().unwrap().observation.seats.clone()
}

fn shows(scene: &mut Scene, text: &str) {
    let seen = scene.still.text();
    assert!(seen.contains(text), "{text:?} is not on\n{seen}");
}

fn click(scene: &mut Scene, on: &str) {
    let text = scene.still.text();
    let (row, line) = text.lines().enumerate().find(|(_, line)| line.contains(on)).unwrap();
    let column = line.split(on).next().unwrap().chars().count();
    let (column, row) = (u16::try_from(column).unwrap(), u16::try_from(row).unwrap());
    scene.still.event(Event::Mouse(Mouse { kind: MouseKind::Press, column, row }));
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

#[test]
fn a_plan_is_begun_with_its_size_and_kept_as_one_step() {
    let mut scene = scene(&watched(Tongue::Id));
    scene.still.press("<C-o>js");
    shows(&mut scene, "Banyak baris");
    scene.still.press("99<enter><enter>");
    shows(&mut scene, "angka 1 sampai 15");
    scene.still.press("2<enter>3<enter>");
    shows(&mut scene, "6 bangku · 2 x 3");
    shows(&mut scene, "papan tulis");
    // The first place is left free; who sits behind it comes forward; a row and a column more.
    scene.still.press("<space><down><S-up>+>");
    scene.still.press("<enter>");
    let drawn = plan(&scene).unwrap();
    assert_eq!((drawn.size(), drawn.seats.len()), ((3, 4), 11));
    assert_eq!(drawn.at(0, 0).unwrap().id, id("s4"));
    assert!(drawn.at(1, 0).is_none());
    scene.still.press("<C-z>");
    assert_eq!(plan(&scene), None);
    shows(&mut scene, "denah tempat duduk");
    scene.still.press("<C-y>");
    assert_eq!(plan(&scene), Some(drawn));
}

#[test]
fn a_seat_that_notes_speak_of_stays_and_can_be_moved() {
    let mut scene = scene(&heard(Tongue::Id, &[("s1", "answered")]));
    scene.still.press("<C-o>js<space>");
    shows(&mut scene, "S1 tidak dapat diambil");
    // A note of the example names S4.
    scene.still.press("lll<space>");
    shows(&mut scene, "S4 tidak dapat diambil");
    scene.still.press("L-");
    shows(&mut scene, "[S4");
    scene.still.press("<enter>");
    let after = plan(&scene).unwrap();
    assert_eq!((after.at(0, 4).unwrap().id, after.at(0, 3).unwrap().id), (id("s4"), id("s5")));
}

#[test]
fn the_mouse_goes_to_a_place_and_the_second_click_puts_or_takes_a_seat() {
    let mut scene = scene(&heard(Tongue::Id, &[]));
    scene.still.press("<C-o>js");
    click(&mut scene, "S36");
    shows(&mut scene, "[S36");
    click(&mut scene, "S36");
    shows(&mut scene, "35 bangku");
    click(&mut scene, "[·");
    shows(&mut scene, "36 bangku");
    scene.still.press("<enter>");
    assert_eq!(plan(&scene), Some(SeatingPlan::filled(6, 6)));
}

#[test]
fn what_is_drawn_can_be_taken_back_there_and_is_lost_only_by_pressing_esc_twice() {
    let before = heard(Tongue::Id, &[]);
    let mut scene = scene(&before);
    scene.still.press("<C-o>js<end><space>-+");
    shows(&mut scene, "36 bangku · 6 x 6");
    scene.still.press("uu");
    shows(&mut scene, "35 bangku · 6 x 6");
    scene.still.press("u");
    shows(&mut scene, "36 bangku · 6 x 6");
    scene.still.press("U<esc>");
    shows(&mut scene, "Esc sekali lagi menutup denah");
    scene.still.press("<esc>");
    assert_eq!(plan(&scene), before.observation.seats);
    scene.still.press("<C-o>js");
    shows(&mut scene, "36 bangku");
}

#[test]
fn what_was_drawn_when_the_program_was_killed_is_there_again() {
    let mut scene = scene(&heard(Tongue::Id, &[]));
    scene.still.press("<C-o>js<end><space>");
    let mut scene = scene.open_last();
    scene.still.press("<C-o>js");
    shows(&mut scene, "35 seats");
    shows(&mut scene, "is here again");
    scene.still.press("<enter>");
    assert_eq!(plan(&scene).unwrap().seats.len(), 35);
}

#[test]
fn names_are_in_their_own_file_and_nowhere_else() {
    let session = heard(Tongue::Id, &[("s1", "answered")]);
    let mut scene = scene(&session);
    scene.still.press("<C-o>jsnDewi Anggraini<enter><right>nBudi<esc><enter>");
    scene.still.press("<C-o>jm<home>");
    shows(&mut scene, "S1 · Dewi Anggraini: menjawab 1");
    scene.still.press("<esc>x<esc><C-o>0");
    let home = scene.home.root().to_owned();
    let with_name: Vec<PathBuf> = files(&home)
        .into_iter()
        .filter(|file| String::from_utf8_lossy(&fs::read(file).unwrap()).contains("Dewi"))
        .collect();
    assert_eq!(with_name, [scene.home.names_of(session.id)]);
    assert!(!fs::read_to_string(&with_name[0]).unwrap().contains("Budi"));
    let mut scene = scene.open_last();
    scene.still.press("<C-o>2<C-o>jsn<C-a><del>");
    for _ in 0..20 {
        scene.still.press("<backspace>");
    }
    scene.still.press("<enter><esc>");
    assert!(!with_name[0].exists());
}

#[test]
fn names_that_cannot_be_read_or_kept_are_told_and_the_plan_goes_on() {
    let session = heard(Tongue::Id, &[]);
    let mut scene = scene(&session);
    let file = scene.home.names_of(session.id);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(&file, "(names: {\"s1\": ").unwrap();
    scene.still.press("<C-o>js");
    shows(&mut scene, "Nama murid tidak dapat dibaca");
    scene.still.press("n");
    shows(&mut scene, "Nama ini belum tersimpan");
    scene.still.press("<end><space><enter>");
    assert_eq!(plan(&scene).unwrap().seats.len(), 35);
    assert_eq!(fs::read_to_string(&file).unwrap(), "(names: {\"s1\": ");
    fs::remove_file(&file).unwrap();
    scene.still.press("<C-o>jsnDewi");
    fs::create_dir(&file).unwrap();
    scene.still.press("<enter>");
    shows(&mut scene, "Nama ini belum tersimpan");
    shows(&mut scene, "Dewi");
    fs::remove_dir(&file).unwrap();
    scene.still.press("<enter><esc>");
    assert!(fs::read_to_string(&file).unwrap().contains("Dewi"));
}

#[test]
fn the_map_leads_from_a_seat_to_what_it_said() {
    let mut scene = scene(&heard(Tongue::Id, &[("s2", "answered"), ("s3", "asks"), ("s2", "asks")]));
    scene.still.press("<C-o>jm");
    shows(&mut scene, "34 dari 36 bangku belum bicara");
    shows(&mut scene, "S1: belum bicara");
    scene.still.press("<enter>");
    shows(&mut scene, "S1 belum bicara");
    scene.still.press("<right>");
    shows(&mut scene, "S2: menjawab 1 · bertanya 1");
    scene.still.press("<enter>");
    shows(&mut scene, "S2 → guru");
    scene.still.press("<down><enter>");
    shows(&mut scene, "bertanya");
    scene.still.press("<C-o>jm");
    click(&mut scene, "S3 ●1");
    click(&mut scene, "S3 ●1");
    let text = scene.still.text();
    assert!(!text.contains("papan tulis") && text.contains("S3 → guru"), "{text}");
}

#[test]
fn without_a_plan_the_map_says_how_to_draw_one() {
    let mut scene = scene(&watched(Tongue::Id));
    scene.still.press("<C-o>jm");
    shows(&mut scene, "belum ada denah tempat duduk; ^O j s membuatnya");
    scene.still.press("<tab>");
    shows(&mut scene, "denah tempat duduk");
}

#[test]
fn the_reaction_time_is_set_in_seconds_and_shown_on_the_board() {
    let mut scene = scene(&heard(Tongue::Id, &[]));
    scene.still.press("<C-o>jr11<enter>");
    shows(&mut scene, "tulis angka 0 sampai 10");
    scene.still.press("<home>");
    for _ in 0..4 {
        scene.still.press("<del>");
    }
    scene.still.press("0,4<enter>");
    assert_eq!(scene.still.session().unwrap().observation.reaction, 400);
    shows(&mut scene, "reaksi 0,4 dtk");
    scene.still.press("<C-z>");
    assert_eq!(scene.still.session().unwrap().observation.reaction, 0);
}

const SAID: [(&str, &str); 7] = [
    ("s2", "answered"),
    ("s2", "asks"),
    ("s3", "asks"),
    ("s9", "volunteered"),
    ("s10", "answered"),
    ("s28", "answered"),
    ("s9", "answered"),
];

#[rstest]
fn the_plan_and_the_map_at_every_size(
    #[values(WIDE, (40, 12), (160, 45))] (columns, rows): (u16, u16),
    #[values(Tongue::Id, Tongue::En)] tongue: Tongue,
    #[values("size", "plan", "names", "full", "map", "board")] shown: &str,
) {
    let mut session = if shown == "size" { watched(tongue) } else { heard(tongue, &SAID) };
    if shown == "full" {
        session.observation.seats = Some(SeatingPlan::filled(15, 15));
    }
    let mut scene = Scene::of(&session, tongue, Phase::Teach, (columns, rows));
    scene.still.press(match shown {
        "size" | "plan" => "<C-o>js",
        "names" => "<C-o>jsnDewi Anggraini<enter><right>nBudi<enter><down>nMuhammad Rizky<enter>n",
        "full" => "<C-o>js<end>",
        "map" => "<C-o>jsnDewi Anggraini<enter><esc><C-o>jm<down>",
        _ => "<tab>",
    });
    insta::assert_snapshot!(format!("seats-{shown}-{columns}x{rows}-{}", tongue.id()), scene.still.text());
}

#[test]
fn where_only_few_signs_can_be_drawn_nothing_is_said_by_others() {
    let mut scene = Scene::of(&heard(Tongue::Id, &SAID), Tongue::Id, Phase::Teach, WIDE);
    scene.still.press("<C-o>,g<C-o>,g<C-o>jm");
    insta::assert_snapshot!("seats-map-ascii", scene.still.text());
}

#[test]
fn no_screen_is_too_small_for_the_plan_and_the_map() {
    let mut scene = scene(&heard(Tongue::Id, &SAID));
    for over in ["<C-o>js", "<C-o>jm", "<C-o>jsn"] {
        scene.still.event(Event::Resize(80, 24));
        scene.still.press(over);
        for (columns, rows) in [(1, 1), (2, 2), (1, 9), (9, 1), (7, 3), (30, 4), (30, 8), (39, 9), (200, 60)] {
            scene.still.event(Event::Resize(columns, rows));
            scene.still.text();
        }
        scene.still.press("<esc><esc>");
    }
}
