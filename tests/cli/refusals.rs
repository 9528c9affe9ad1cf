//! What cannot be done, what is not understood, what is broken: the sentence and the code.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use rstest::rstest;

use crate::house::{House, said};

#[rstest]
#[case(&["show", "zzz"], "tidak ada sesi \"zzz\"")]
#[case(&["figures", "zzz"], "tidak ada sesi \"zzz\"")]
#[case(&["figures", "k3f", "--instrument", "copus"], "sesi ini tidak memakai instrumen \"copus\"")]
#[case(&["show", "k3"], "\"k3\" cocok dengan 2 sesi")]
#[case(&["show", "./nix.ron"], "tidak ada")]
#[case(&["new", "--title", "T", "--mentor", "M", "--mentee", "N", "--template", "nix"], "nix")]
#[case(&["new", "--title", "T", "--mentor", "M", "--mentee", "N", "--instrument", "nix"], "nix")]
#[case(&["new", "--title", "T", "--mentor", "M", "--mentee", "N", "--follows", "zzz"], "zzz")]
#[case(&["check", "nix.ron"], "nix.ron")]
#[case(&["open", "zzz"], "zzz")]
#[case(&["open", "k3f"], "terminal")]
#[case(&[], "terminal")]
#[case(&["demo"], "terminal")]
fn what_cannot_be_done_is_a_sentence_and_1(#[case] args: &[&str], #[case] told: &str) {
    let (house, _) = House::with_demo("id");
    house.put("2026-11-20-lain-k3aaaaaa.ron", "");
    let said = house.run(args);
    assert_eq!((said.code, said.out.as_str()), (1, ""), "{}", said.err);
    assert!(said.err.starts_with("cothink: ") && said.err.contains(told), "{}", said.err);
}

#[rstest]
#[case(&["nwe"], "tidak ada perintah \"nwe\"")]
#[case(&["list", "--jsn"], "maksudnya --json?")]
#[case(&["new", "--title", "T"], "masih perlu: --mentor <M>, --mentee <N>")]
#[case(&["new", "--title", "T", "--mentor", " ", "--mentee", "N"], "--mentor")]
#[case(&["new", "--title", "T", "--mentor", "M", "--mentee", "N", "--at", "besok"], "tulis seperti 2026-11-24 07:30")]
#[case(&["new", "--title", "T", "--mentor", "M", "--mentee", "N", "--minutes", "0"], "tulis angka dari 1 sampai 1440")]
#[case(&["new", "--title", "T", "--mentor", "M", "--mentee", "N", "--minutes", "99999"], "dari 1 sampai 1440")]
#[case(&["open", "last", "--phase", "planx"], "maksudnya plan?")]
#[case(&["open", "last", "--as", "kepala"], "pilihannya: mentor, mentee")]
#[case(&["show", "last", "--json", "--markdown"], "--json tidak dapat dipakai bersama --markdown")]
#[case(&["show", "last", "--all", "--markdown"], "yang disimpan sendiri tidak dicetak")]
#[case(&["show", "last", "--all", "--html"], "--all tidak dapat dipakai bersama --html: yang disimpan sendiri tidak dicetak")]
#[case(&["show", "last", "--html", "--markdown"], "--html tidak dapat dipakai bersama --markdown")]
#[case(&["show"], "cothink show --help menjelaskannya")]
#[case(&["figures"], "cothink figures --help menjelaskannya")]
#[case(&["figures", "last", "--instrument", " "], "--instrument")]
#[case(&["--lang", "de", "list"], "pilihannya: id, en")]
#[case(&["catalog", "nix"], "pilihannya: templates, guides, rubrics")]
#[case(&["show", ""], "<SESSION> perlu nilai")]
#[case(&["open", " "], "<SESSION>")]
#[case(&["recover", ""], "SESSION")]
#[case(&["new", "--title", "T", "--mentor", "M", "--mentee", "N", "--follows", ""], "--follows <SESSION> perlu nilai")]
#[case(&["list", "--home"], "--home <DIR> perlu nilai")]
fn what_is_not_understood_is_a_sentence_and_2(#[case] args: &[&str], #[case] told: &str) {
    let said = House::new().run(args);
    assert_eq!((said.code, said.out.as_str()), (2, ""), "{}", said.err);
    assert!(said.err.starts_with("cothink: ") && said.err.contains(told), "{}", said.err);
}

#[rstest]
#[case(&["list"])]
#[case(&["recover"])]
#[case(&["catalog"])]
#[case(&["show", "last"])]
#[case(&["new", "--title", "T", "--mentor", "M", "--mentee", "N"])]
fn a_home_inside_a_plain_file_is_a_sentence_and_4(#[case] args: &[&str]) {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("berkas");
    fs::write(&file, "").unwrap();
    for home in [file.clone(), file.join("rumah")] {
        let said = said(House::new().command(args).arg("--home").arg(&home));
        assert_eq!((said.code, said.out.as_str()), (4, ""), "{}", said.err);
        assert!(said.err.starts_with("cothink: ini bukan folder") && said.err.contains("berkas"), "{}", said.err);
    }
    assert_eq!(fs::read_to_string(&file).unwrap(), "");
}

#[test]
fn a_broken_file_is_a_sentence_the_line_and_3() {
    let broken = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken");
    let house = House::new();
    let mut cases = 0;
    for case in fs::read_dir(broken).unwrap().map(|entry| entry.unwrap().path()) {
        let file = files_in(&case).into_iter().find(|file| file.extension().is_some_and(|end| end == "ron")).unwrap();
        let name = file.strip_prefix(&case).unwrap().to_str().unwrap();
        let said = said(house.command(&["check", name]).current_dir(&case));
        let expected = fs::read_to_string(case.join("expected.txt")).unwrap();
        assert_eq!((said.code, said.out.as_str()), (3, ""), "{}", case.display());
        assert_eq!(said.err, expected, "{}", case.display());
        cases += 1;
    }
    assert!(cases >= 30);
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files_in(&path) } else { vec![path] }).collect()
}

#[rstest]
#[case(&["show", "rusak"])]
#[case(&["open", "rusak"])]
#[case(&["new", "--title", "T", "--mentor", "M", "--mentee", "N", "--follows", "rusak"])]
fn whoever_meets_a_broken_file_says_so(#[case] args: &[&str]) {
    let house = House::new();
    house.put("2026-11-24-rusak-rusakrus.ron", "(format: 1, tittle: \"x\")");
    let said = house.run(args);
    assert_eq!((said.code, said.out.as_str()), (3, ""), "{}", said.err);
    assert!(said.err.contains("tidak ada isian \"tittle\"") && said.err.contains(":1:13"), "{}", said.err);
}

#[test]
fn nothing_raw_reaches_the_terminal() {
    let (house, _) = House::with_demo("id");
    let hostile = "a\u{1b}[31m\u{9b}2J\u{202e}";
    let text = fs::read_to_string(house.path().join("sessions/2026-11-24-pecahan-senilai-5b-k3f9q2xa.ron")).unwrap();
    let file = house.put(&format!("2026-11-24-{hostile}-bbbbbbbb.ron"), &text.replace("Pecahan senilai", hostile));
    let file = file.to_str().unwrap();
    let runs = [
        vec!["list"],
        vec!["list", "--json"],
        vec!["show", "bbbbbbbb"],
        vec!["figures", "bbbbbbbb"],
        vec!["figures", "bbbbbbbb", "--json"],
        vec!["show", "bbbbbbbb", "--json"],
        vec!["show", "bbbbbbbb", "--markdown"],
        vec!["show", hostile],
        vec!["check", file],
        vec!["check", hostile],
        vec![hostile],
        vec!["catalog", hostile],
    ];
    for args in runs {
        let said = house.run(&args);
        let raw = |text: &str| text.chars().any(|c| c != '\n' && (c.is_control() || c == '\u{202e}'));
        assert!(!raw(&said.out) && !raw(&said.err), "{args:?}: {:?} {:?}", said.out, said.err);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_a_sentence_and_4() {
    let (house, _) = House::with_demo("id");
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = house.command(&["show", "last"]).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(4));
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(said, "cothink: hasilnya tidak dapat dicetak: disk penuh\n");
}

#[test]
fn a_closed_pipe_is_no_error() {
    let (house, _) = House::with_demo("id");
    for args in [&["show", "last"][..], &["show", "last", "--json"], &["keys", "--json"], &["list"], &["--help"]] {
        let mut child = house.command(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{args:?}");
        assert_eq!(String::from_utf8(output.stderr).unwrap(), "", "{args:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_session_that_was_made_is_told_where_its_path_cannot_be_printed() {
    let house = House::new();
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let new = ["new", "--title", "T", "--mentor", "M", "--mentee", "N"];
    let output = house.command(&new).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(4));
    let file = fs::read_dir(house.path().join("sessions")).unwrap().next().unwrap().unwrap().path();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains(&format!("sesinya tetap dibuat: {}", file.display())), "{said}");
}

#[cfg(unix)]
#[test]
fn a_time_that_clocks_were_moved_past_has_a_sentence_of_its_own() {
    let house = House::new();
    let new = ["new", "--title", "T", "--mentor", "M", "--mentee", "N", "--at"];
    let at = |when: &str| said(house.command(&[&new[..], &[when]].concat()).env("TZ", "CET-1CEST,M3.5.0,M10.5.0/3"));
    let skipped = at("2026-03-29 02:30");
    assert_eq!(skipped.code, 2, "{}", skipped.err);
    assert!(skipped.err.contains("jam itu tidak pernah ada"), "{}", skipped.err);
    assert_eq!(at("2026-03-29 03:30").code, 0);
}

#[cfg(unix)]
#[test]
fn a_home_that_is_a_device_is_a_sentence_and_4() {
    let said = said(House::new().command(&["list"]).env("COTHINK_HOME", "/dev/null"));
    assert_eq!((said.code, said.out.as_str()), (4, ""), "{}", said.err);
    assert!(said.err.starts_with("cothink: ini bukan folder") && said.err.contains("/dev/null"), "{}", said.err);
}

#[cfg(unix)]
#[test]
fn a_folder_of_sessions_that_is_none_is_a_sentence_and_1() {
    let house = House::new();
    fs::create_dir_all(house.path()).unwrap();
    let folder = house.path().join("sessions");
    fs::write(&folder, "").unwrap();
    let told = |what: &str| {
        for args in [&["list"][..], &["show", "last"], &["recover"]] {
            let said = house.run(args);
            assert_eq!(said.code, 1, "{args:?}: {} {}", said.out, said.err);
            assert!(said.err.contains(what) && said.err.contains("sessions"), "{args:?}: {}", said.err);
        }
    };
    told("bukan folder");
    fs::remove_file(&folder).unwrap();
    std::os::unix::fs::symlink("/nowhere/at/all", &folder).unwrap();
    told("tautan ini menuju sesuatu yang tidak ada");
}
