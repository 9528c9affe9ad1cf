//! Files that are no sound sessions, and what is no file at all, given as a session.

use std::fs::{self, File};
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use rstest::rstest;

use crate::house::{House, data};
use crate::lesson::{beside, everything, left};
use crate::support::terminal::Terminal;

/// Whatever reads a session says the same of it, changes nothing, and ends with this code.
fn refused(house: &House, path: &Path, code: i32, told: &str) {
    let name = path.to_str().unwrap();
    for args in [&["check", name][..], &["show", name], &["show", name, "--json"], &["open", name]] {
        let said = house.run(args);
        assert_eq!((said.code, said.out.as_str()), (code, ""), "{args:?}: {}", said.err);
        assert!(said.err.starts_with("cothink: ") && said.err.contains(told), "{args:?}: {}", said.err);
        assert!(!said.err.contains("panicked"), "{}", said.err);
    }
}

fn demo() -> String {
    fs::read_to_string(data("demo/id.ron")).unwrap()
}

#[test]
fn a_file_cut_short_anywhere_is_a_sentence_and_left_as_it_is() {
    let (house, whole) = (House::new(), demo());
    let whole = whole.trim_end();
    // Each cut of the head, and as many over all the rest.
    let cuts = (0..20).chain((1..=40).map(|part| whole.len() * part / 41));
    let mut tried = 0;
    for cut in cuts {
        let file = house.put("2026-11-24-pecahan-k3f9q2xa.ron", "");
        fs::write(&file, &whole.as_bytes()[..cut]).unwrap();
        let before = everything(&house.path());
        for args in [["check", file.to_str().unwrap()], ["open", "k3f"]] {
            let said = house.run(&args);
            assert_eq!((said.code, said.out.as_str()), (3, ""), "{args:?} at {cut}: {}", said.err);
            assert!(said.err.starts_with("cothink: "), "{args:?} at {cut}: {}", said.err);
        }
        assert_eq!(everything(&house.path()), before, "at {cut}");
        tried += 1;
    }
    assert_eq!(tried, 60);
}

#[rstest]
#[case::brackets("[".repeat(1_000_000), "seharusnya isian di antara ( dan )")]
#[case::round_brackets("(".repeat(1_000_000), "seharusnya nama isian")]
#[case::nested_fields("(plan:".repeat(200_000), "")]
#[case::unknown_field(demo().replacen("title:", "tittle:", 1), "tidak ada isian \"tittle\"")]
#[case::the_future(demo().replacen("format: 1", "format: 9", 1), "9")]
#[case::no_ron("{\"format\": 1}".to_owned(), "seharusnya isian di antara ( dan )")]
#[case::nothing(String::new(), "terpotong")]
fn what_is_no_session_is_a_sentence_and_3(#[case] text: String, #[case] told: &str) {
    let house = House::new();
    let file = house.put("2026-11-24-rusak-rusakrus.ron", &text);
    let before = everything(&house.path());
    refused(&house, &file, 3, told);
    assert_eq!(everything(&house.path()), before);
    assert_eq!(house.run(&["list"]).code, 0, "the list goes on without it");
}

#[rstest]
#[case::a_folder("folder", "bukan berkas")]
#[case::a_pipe("pipe", "bukan berkas")]
#[case::no_end("/dev/zero", "bukan berkas")]
#[case::a_link_to_nothing("dangling.ron", "tidak ada")]
#[case::a_link_to_no_end("zero.ron", "bukan berkas")]
#[case::a_large_file("large.ron", "terlalu besar")]
fn what_is_no_file_is_a_sentence_and_1(#[case] name: &str, #[case] told: &str) {
    let house = House::new();
    let place = tempfile::tempdir().unwrap();
    let at = |name: &str| place.path().join(name);
    fs::create_dir(at("folder")).unwrap();
    assert!(Command::new("mkfifo").arg(at("pipe")).status().unwrap().success());
    symlink(at("nothing"), at("dangling.ron")).unwrap();
    symlink("/dev/zero", at("zero.ron")).unwrap();
    File::create(at("large.ron")).unwrap().set_len(200_000_000).unwrap();
    refused(&house, &at(name), 1, told);
}

#[test]
fn a_link_to_a_session_is_that_session() {
    let (house, _) = House::with_demo("id");
    let place = tempfile::tempdir().unwrap();
    let link = place.path().join("tautan.ron");
    symlink(house.path().join("sessions/2026-11-24-pecahan-senilai-5b-k3f9q2xa.ron"), &link).unwrap();
    assert_eq!(house.json(&["show", link.to_str().unwrap(), "--json"])["title"], "Pecahan senilai");
}

#[test]
fn what_else_lies_in_a_home_hinders_nobody() {
    let (house, _) = House::with_demo("id");
    let file = house.path().join("sessions/2026-11-24-pecahan-senilai-5b-k3f9q2xa.ron");
    let fifo = |path: &str| {
        let path = house.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
    };
    for path in ["config.ron", "keymap.ron", "state.ron", "cache/library", "abbreviations.ron", "sessions/pipe.ron"] {
        fifo(path);
    }
    fs::create_dir(house.path().join("sessions/2026-11-24-folder-aaaaaaaa.ron")).unwrap();
    symlink("/dev/zero", house.path().join("sessions/2026-11-24-zero-bbbbbbbb.ron")).unwrap();
    let said = house.run(&["list"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.contains("Pecahan senilai"), "{}", said.out);
    assert!(house.run(&["show", "k3f"]).out.contains("Pecahan senilai"));
    let terminal = Terminal::cothink(&house.path(), &["open", "k3f"]);
    terminal.wait_for("Pecahan senilai");
    left(terminal, 0);
    assert_eq!(house.run(&["check", file.to_str().unwrap()]).code, 0);
}

/// Makes a pipe at a path, in a folder that may not be there yet.
fn pipe(path: &Path) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    let _ = fs::remove_file(path);
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

/// Makes a file that is larger than any of ours, and takes no room.
fn large(path: &Path) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    File::create(path).unwrap().set_len(1 << 30).unwrap();
}

#[rstest]
#[case::pipe(pipe, "bukan berkas")]
#[case::large(large, "terlalu besar")]
fn a_journal_that_is_no_journal_is_a_sentence_and_keeps_nobody_waiting(#[case] make: fn(&Path), #[case] told: &str) {
    let (house, _) = House::with_demo("id");
    let file = house.path().join("sessions/2026-11-24-pecahan-senilai-5b-k3f9q2xa.ron");
    make(&beside(&file, "journal"));
    for args in [&["show", "k3f"][..], &["recover", "k3f"], &["open", "k3f"], &["check", file.to_str().unwrap()]] {
        let said = house.run(args);
        assert_eq!(said.code, 1, "{args:?}: {}", said.err);
        assert!(said.err.contains(told) && said.err.contains(".journal"), "{args:?}: {}", said.err);
    }
    assert!(house.ok(&["recover"]).contains(".journal"));
    assert_eq!(house.run(&["list"]).code, 0);
}

#[test]
fn a_pipe_in_the_place_of_a_lock_or_a_history_keeps_nobody_waiting() {
    let (house, _) = House::with_demo("id");
    let file = house.path().join("sessions/2026-11-24-pecahan-senilai-5b-k3f9q2xa.ron");
    pipe(&house.path().join("history/k3f9q2xa.journal"));
    let terminal = Terminal::cothink(&house.path(), &["open", "k3f"]);
    terminal.wait_for("Pecahan senilai");
    left(terminal, 0);
    pipe(&beside(&file, "lock"));
    house.ok(&["recover"]);
    let said = house.run(&["recover", "k3f"]);
    assert_eq!(said.code, 1, "{}", said.err);
    assert!(said.err.contains("bukan berkas"), "{}", said.err);
    let terminal = Terminal::cothink(&house.path(), &["open", "k3f"]);
    terminal.wait_for("bukan berkas");
    terminal.wait_for("hanya baca");
    left(terminal, 0);
}

#[test]
fn own_files_of_a_gigabyte_are_told_and_keep_nobody_waiting() {
    let (house, _) = House::with_demo("id");
    let own = ["config.ron", "keymap.ron", "abbreviations.ron", "themes/besar.ron", "catalog/guides/besar.ron"];
    for path in own {
        large(&house.path().join(path));
        let said = house.run(&["check", house.path().join(path).to_str().unwrap()]);
        assert_eq!(said.code, 3, "{path}: {}", said.err);
        assert!(said.err.contains("terlalu besar"), "{path}: {}", said.err);
    }
    for path in ["state.ron", "cache/library.postcard", "history/k3f9q2xa.journal"] {
        large(&house.path().join(path));
    }
    assert!(house.ok(&["list"]).contains("Pecahan senilai"));
    let mut terminal = Terminal::cothink(&house.path(), &["open", "k3f"]);
    terminal.wait_for("3 masalah");
    terminal.send("\u{f}!");
    terminal.wait_for("config.ron: berkas ini terlalu besar");
    terminal.send("\u{1b}");
    terminal.wait_gone("Masalah");
    left(terminal, 0);
}
