//! The table of files: each comes to be where it says, when it says, or is read.

use std::fs;
use std::path::Path;

use chrono::DateTime;
use cothink::domain::Now;
use cothink::domain::catalog::Tongue;
use cothink::store::Home;
use cothink::tui::start::{Show, StartWith};
use cothink::tui::still::Still;

use crate::house::House;
use crate::scene::hear_until;
use crate::{README, quoted, section};

/// All that the table names; what is added there is to be held here.
const NAMED: [&str; 23] = [
    "sessions/2026-11-24-pecahan-senilai-5b-k3f9q2xa.ron",
    "….ron.journal",
    "….ron.lock",
    "history/",
    "backups/",
    "drafts/",
    "names/",
    "trash/",
    "archive/",
    "pages/",
    "demo/",
    "catalog/templates/",
    "catalog/guides/",
    "catalog/rubrics/",
    "catalog/instruments/",
    "catalog/cycles/",
    "catalog/bands/",
    "config.ron",
    "keymap.ron",
    "abbreviations.ron",
    "themes/",
    "state.ron",
    "cache/",
];

fn open(home: &Path, tongue: Option<Tongue>) -> Still {
    let wall = DateTime::parse_from_rfc3339("2026-11-24T07:20:00+07:00").unwrap();
    let now = Now { wall, boot: 1_000_000, awake: 1_000_000 };
    let mut still =
        Still::start(StartWith { home: Home::at(home), tongue, show: Show::Library }, now, (100, 30)).unwrap();
    still.hear();
    still
}

/// The names in a folder, in order; none where there is no folder.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// A session about equivalent fractions, begun by the form.
fn begin(still: &mut Still) {
    still.press("nSiapa menjawab?<enter>Pak Andi<enter>Bu Sari<enter>Matematika<enter>5B<enter>Pecahan senilai<enter>");
    still.press("24-11-2026 07.30<enter><enter><enter><enter>");
}

/// Goes back to the list of sessions, and waits until it has been read.
fn leave(still: &mut Still) {
    still.press("<C-o>0");
    hear_until(still, |text| text.contains("Pecahan senilai"));
}

#[test]
fn the_table_names_what_is_held_here() {
    let table = section("Files").lines().filter(|line| line.starts_with("| `"));
    let named: Vec<&str> = table.flat_map(|line| quoted(line.split(" | ").next().unwrap())).collect();
    assert_eq!(named, NAMED);
}

#[test]
fn each_comes_to_be_when_it_says() {
    let dir = tempfile::tempdir().unwrap();
    let home = dir.path();
    let mut still = open(home, Some(Tongue::Id));
    begin(&mut still);
    let session = still.session().unwrap().id;
    let file = format!("2026-11-24-pecahan-senilai-5b-{session}.ron");
    let beside = |end: &str| home.join("sessions").join(format!("{file}{end}"));
    still.press("<enter>Murid membandingkan<esc>");
    assert!(home.join("sessions").join(&file).exists());
    let journal = fs::read_to_string(beside(".journal")).unwrap();
    assert!(journal.lines().count() > "Murid membandingkan".len(), "{journal}");
    assert!(beside(".lock").exists());

    assert!(!home.join("names").exists());
    still.press("<C-o>js<enter><enter>");
    still.press("nDewi<enter><enter>");
    assert_eq!(names(&home.join("names")), [format!("{session}.ron")]);

    leave(&mut still);
    assert!(!beside(".journal").exists() && !beside(".lock").exists());
    assert_eq!(names(&home.join("history")), [format!("{session}.journal")]);
    assert!(!names(&home.join("backups").join(session.as_str())).is_empty());
    for _ in 0..12 {
        still.press("<enter><F2><enter>!<esc>");
        leave(&mut still);
    }
    assert_eq!(names(&home.join("backups").join(session.as_str())).len(), 10);

    still.press("<C-o>P<enter><esc>");
    assert_eq!(names(&home.join("pages")), [file.replace(".ron", ".html"), file.replace(".ron", ".md")]);
    still.press("d");
    assert!(!home.join("sessions").join(&file).exists());
    assert_eq!(names(&home.join("trash")).len(), 1);
    assert!(
        names(&home.join("names")).is_empty() && names(&home.join("history")).is_empty(),
        "all that belongs to it goes along"
    );

    still.press("D");
    still.press("<F2><enter>!<esc><C-o>0");
    let demo = home.join("demo/2026-11-24");
    assert_eq!(names(&home.join("demo")), ["2026-11-24"]);
    assert_eq!(names(&demo.join("sessions")).len(), 1);
    assert_eq!(names(&demo.join("history")).len(), 1, "the history of the example is the example's own");
    assert!(names(&home.join("history")).is_empty() && names(&home.join("sessions")).is_empty());
    still.hear();
    drop(still);

    let never_written = ["config.ron", "keymap.ron", "abbreviations.ron", "themes", "catalog", "archive"];
    assert!(never_written.iter().all(|name| !home.join(name).exists()), "{:?}", names(home));
    for name in names(home) {
        let told = NAMED.iter().any(|named| named.split('/').next() == Some(name.as_str()));
        assert!(told, "{name} is not in the table");
    }
}

#[test]
fn a_session_moved_into_the_archive_leaves_the_list_and_is_found() {
    let (house, session) = House::with_demo("id");
    let name = names(&house.path().join("sessions")).remove(0);
    fs::create_dir_all(house.path().join("archive")).unwrap();
    fs::rename(house.path().join("sessions").join(&name), house.path().join("archive").join(&name)).unwrap();
    assert_eq!(house.ok(&["list"]), "");
    assert!(house.ok(&["show", session.id.as_str()]).contains("Pecahan senilai"));
}

#[test]
fn ones_own_settings_are_read_and_never_written() {
    let dir = tempfile::tempdir().unwrap();
    let home = dir.path();
    let own = [
        ("config.ron", "(language: \"en\", theme: \"mine\")"),
        ("keymap.ron", r#"{ "library": { "n": "", "b": "new-session" } }"#),
        ("abbreviations.ron", r#"{ "tw": "thinks with" }"#),
        ("themes/mine.ron", "(faces: (title: (fg: \"#123456\")))"),
        // Where NO_COLOR is set the theme is the one without colours, whatever the settings say.
        ("themes/mono.ron", "(inherits: \"mine\")"),
    ];
    for (_, text) in &own[1..3] {
        assert!(quoted(README).contains(text), "{text} is not the example of the page");
    }
    fs::create_dir_all(home.join("themes")).unwrap();
    own.iter().for_each(|(name, text)| fs::write(home.join(name), text).unwrap());
    let mut still = open(home, None);
    assert!(still.text().contains("b  begin the first session"), "language and keys\n{}", still.text());
    let (screen, _) = still.picture();
    let coloured = screen.content().iter().filter(|cell| cell.fg == ratatui::style::Color::Rgb(0x12, 0x34, 0x56));
    assert!(coloured.count() > 0, "the theme");
    still.press("n");
    assert!(still.text().contains("begin the first session"), "a key that was freed does nothing");
    still.press("b");
    still.press("Who?<enter>Pak Andi<enter>Bu Sari<enter><enter><enter>T<enter><enter><enter><enter><enter>");
    still.press("<F3>S4 tw S5<enter>");
    assert!(still.text().contains("S4 thinks with S5"), "the abbreviation\n{}", still.text());
    still.press("<C-o>,t<C-o>,b<C-o>0");
    for (name, text) in own {
        assert_eq!(fs::read_to_string(home.join(name)).unwrap(), text);
    }
}

#[test]
fn the_state_and_the_cache_may_be_deleted() {
    let dir = tempfile::tempdir().unwrap();
    let mut still = open(dir.path(), Some(Tongue::En));
    begin(&mut still);
    leave(&mut still);
    assert!(dir.path().join("state.ron").exists() && !names(&dir.path().join("cache")).is_empty());
    drop(still);
    fs::remove_file(dir.path().join("state.ron")).unwrap();
    fs::remove_dir_all(dir.path().join("cache")).unwrap();
    let mut again = open(dir.path(), Some(Tongue::En));
    hear_until(&mut again, |text| text.contains("Pecahan senilai"));
}

#[test]
fn everything_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let dir = tempfile::tempdir().unwrap();
    let home = dir.path().join("home");
    let mut still = open(&home, Some(Tongue::Id));
    begin(&mut still);
    still.press("<enter>Murid<esc>");
    leave(&mut still);
    still.press("<C-o>P<enter><esc>");
    drop(still);
    assert!(home.join("pages").exists());
    let mut folders = vec![home];
    while let Some(folder) = folders.pop() {
        for name in names(&folder) {
            let path = folder.join(name);
            let mode = fs::metadata(&path).unwrap().permissions().mode() & 0o077;
            assert_eq!(mode, 0, "{}", path.display());
            folders.extend(path.is_dir().then_some(path));
        }
    }
}
