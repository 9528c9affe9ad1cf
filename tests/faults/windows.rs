//! Other programs and other windows at the same file.

use std::fs;

use cothink::store::read;

use crate::lesson::{LEAVE, TEACH, TO_PLAN_AND_BACK, beside, left, notes, teaching, with_session};

use crate::support::terminal::Terminal;

/// One command, then back to the text; here: read the session again.
const REFRESH: &str = "\u{f}L";

#[test]
fn a_file_changed_by_another_program_is_left_and_ours_is_beside_it() {
    let (house, file) = with_session();
    let mut terminal = teaching(&house);
    terminal.send("satu\r");
    terminal.wait_for("satu");
    let theirs = fs::read_to_string(&file).unwrap().replace("title: \"Luas\"", "title: \"Keliling\"");
    fs::write(&file, &theirs).unwrap();
    terminal.send(TO_PLAN_AND_BACK);
    terminal.wait_for("diubah program lain");
    terminal.send("dua");
    terminal.wait_for("dua");
    terminal.wait_for("▲ berkas diubah program lain");
    // One command, then back to the text: the list of problems.
    terminal.send("\u{f}!");
    terminal.wait_for("Masalah");
    terminal.wait_for("│ Berkas ini diubah program lain.");
    terminal.send("\u{1b}");
    terminal.wait_gone("Masalah");
    let told = left(terminal, 0);
    assert!(told.contains(".ron.mine"), "{told}");
    assert_eq!(fs::read_to_string(&file).unwrap(), theirs, "their version is not written over");
    let (mine, _) = read(&beside(&file, "mine")).unwrap();
    assert_eq!((notes(&mine), &*mine.drafts[0].text), (vec!["satu".to_owned()], "dua"));

    let again = teaching(&house);
    again.wait_for("Keliling");
    again.wait_for("satu");
    again.wait_for("dua");
    left(again, 0);
    let (both, _) = read(&file).unwrap();
    assert_eq!((notes(&both), &*both.drafts[0].text), (vec!["satu".to_owned()], "dua"));
    assert_eq!(&*both.title, "Keliling");
}

#[test]
fn a_file_that_became_something_else_is_left_too() {
    let (house, file) = with_session();
    let mut terminal = teaching(&house);
    terminal.send("satu\r");
    terminal.wait_for("satu");
    fs::write(&file, "bukan sesi").unwrap();
    left(terminal, 0);
    assert_eq!(fs::read_to_string(&file).unwrap(), "bukan sesi");
    assert_eq!(notes(&read(&beside(&file, "mine")).unwrap().0), ["satu"]);
    let said = house.run(&["open", "last"]);
    assert_eq!(said.code, 3, "{}", said.err);
    assert_eq!(notes(&read(&beside(&file, "mine")).unwrap().0), ["satu"], "refusing changes nothing");
}

#[test]
fn a_second_window_reads_says_why_and_follows_when_asked() {
    let (house, file) = with_session();
    let mut first = teaching(&house);
    first.send("satu\r");
    first.wait_for("satu");
    let mut second = Terminal::cothink(&house.path(), &TEACH);
    second.wait_for("sesi ini terbuka di jendela lain sejak");
    second.wait_for("hanya baca");
    second.wait_for("satu");
    second.send("x");
    second.wait_for("sesi ini hanya dapat dibaca");
    first.send("dua\r");
    first.wait_for("dua");
    second.send(REFRESH);
    second.wait_for("dua");
    left(second, 0);
    first.send("tiga");
    first.wait_for("tiga");
    first.send(LEAVE);
    assert_eq!(first.wait_exit(), 0);
    let (session, findings) = read(&file).unwrap();
    assert_eq!((notes(&session), &*session.drafts[0].text), (vec!["satu".to_owned(), "dua".to_owned()], "tiga"));
    assert_eq!(findings, []);
}
