//! Disks that take nothing: full, forbidden, gone.

use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::Path;

use cothink::store::read;
use portable_pty::CommandBuilder;

use crate::lesson::{NEW, TEACH, beside, everything, left, notes, teaching, with_session};
use crate::support::terminal::{Terminal, cothink, cothink_behind};

/// The program as somebody who may not write everywhere: `root` may, and so becomes nobody for this. `None` where it cannot.
fn as_somebody(home: &Path, args: &[&str]) -> Option<CommandBuilder> {
    if !rustix::process::geteuid().is_root() {
        return Some(cothink(home, args));
    }
    let program = Path::new(env!("CARGO_BIN_EXE_cothink"));
    let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups"];
    let can = std::process::Command::new("setpriv").args(nobody).arg(program).arg("--version").output();
    if !can.is_ok_and(|output| output.status.success()) {
        eprintln!("not tried: this is root, and there is no way to be nobody");
        return None;
    }
    Some(cothink_behind(&format!("exec setpriv {} \"$@\"", nobody.join(" ")), home, args))
}

/// Takes every right to write away, or gives it back.
fn forbid(folder: &Path, forbidden: bool) {
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        fs::set_permissions(&folder, fs::Permissions::from_mode(if forbidden { 0o555 } else { 0o755 })).unwrap();
        for path in fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else {
                fs::set_permissions(&path, fs::Permissions::from_mode(if forbidden { 0o444 } else { 0o644 })).unwrap();
            }
        }
    }
}

#[test]
fn a_home_that_may_only_be_read_is_read_and_says_why() {
    let (house, _) = with_session();
    let before = everything(&house.path());
    fs::set_permissions(house.path().parent().unwrap(), fs::Permissions::from_mode(0o755)).unwrap();
    forbid(&house.path(), true);
    if let Some(command) = as_somebody(&house.path(), &TEACH) {
        let mut terminal = Terminal::start(command, 80, 24);
        terminal.wait_for("folder sesi ini tidak dapat ditulisi (tidak ada izin)");
        terminal.wait_for("hanya baca");
        terminal.send("x");
        terminal.wait_for("sesi ini hanya dapat dibaca");
        left(terminal, 0);
        let mut new = Terminal::start(as_somebody(&house.path(), &NEW).unwrap(), 80, 24);
        assert_eq!(new.wait_exit(), 4, "{}", new.screen());
        assert!(new.screen().contains("cothink: tidak ada izin"), "{}", new.screen());
        let library = Terminal::start(as_somebody(&house.path(), &[]).unwrap(), 80, 24);
        library.wait_for("Luas");
        left(library, 0);
    }
    forbid(&house.path(), false);
    assert_eq!(everything(&house.path()), before);
}

#[test]
fn a_home_that_vanishes_is_told_and_when_it_is_back_all_is_in_it() {
    let (house, file) = with_session();
    let mut terminal = teaching(&house);
    terminal.send("satu\rdua");
    terminal.wait_for("dua");
    let away = house.path().with_file_name("away");
    fs::rename(house.path(), &away).unwrap();
    terminal.send("\rtiga");
    terminal.wait_for("belum tersimpan");
    fs::rename(&away, house.path()).unwrap();
    terminal.wait_for("✓ tersimpan");
    left(terminal, 0);
    let (session, _) = read(&file).unwrap();
    assert_eq!(notes(&session), ["satu", "dua"]);
    assert_eq!(&*session.drafts[0].text, "tiga");
}

#[test]
fn what_was_typed_into_a_home_that_is_gone_for_good_is_rescued() {
    let (house, file) = with_session();
    let mut terminal = teaching(&house);
    terminal.send("satu\r");
    terminal.wait_for("satu");
    fs::remove_dir_all(house.path()).unwrap();
    terminal.send("dua\rtiga");
    terminal.wait_for("belum tersimpan");
    let told = left(terminal, 4).replace('\n', "");
    let copy = file.with_extension("rescued.ron");
    assert!(told.contains(copy.to_str().unwrap()) && told.contains("cothink recover /"), "{told}");
    let (session, _) = read(&copy).unwrap();
    assert_eq!(notes(&session), ["satu", "dua"]);
    assert_eq!(&*session.drafts[0].text, "tiga");
    assert!(house.ok(&["recover"]).contains("rescued.ron"));
    let said = house.ok(&["recover", file.to_str().unwrap()]);
    assert!(said.contains("sudah kembali ke berkas sesinya"), "{said}");
    let (session, _) = read(&file).unwrap();
    assert_eq!((notes(&session), &*session.drafts[0].text), (vec!["satu".to_owned(), "dua".to_owned()], "tiga"));
    assert!(!copy.exists());
}

#[cfg(target_os = "linux")]
#[test]
fn a_journal_on_a_full_disk_is_told_and_written_when_there_is_room() {
    let (house, file) = with_session();
    let mut terminal = teaching(&house);
    symlink("/dev/full", beside(&file, "journal")).unwrap();
    terminal.send("satu\r");
    terminal.wait_for("disk penuh");
    terminal.send("dua");
    terminal.wait_for("dua");
    fs::remove_file(beside(&file, "journal")).unwrap();
    terminal.wait_for("✓ tersimpan");
    terminal.kill();
    let (session, _) = read(&file).unwrap();
    assert_eq!(notes(&session), ["satu"]);
    assert_eq!(&*session.drafts[0].text, "dua");
}

#[test]
fn a_disk_that_fills_up_keeps_what_it_has_and_says_so() {
    let (house, file) = with_session();
    let before = fs::read(&file).unwrap();
    // No file may grow beyond so many blocks of 512 bytes: the session's own fits, a long journal does not.
    let limit = before.len().div_ceil(512) + 1;
    let shell = format!("trap '' XFSZ; ulimit -f {limit}; exec \"$@\"");
    let mut terminal = Terminal::start(cothink_behind(&shell, &house.path(), &TEACH), 80, 24);
    terminal.wait_for("2 Mengajar");
    terminal.send("satu\r");
    terminal.wait_for("satu");
    terminal.send("dua tangan ");
    terminal.wait_for("dua tangan");
    terminal.send("terangkat ".repeat(600));
    terminal.wait_for("disk penuh");
    let told = left(terminal, 4);
    assert!(told.contains("disk penuh"), "{told}");
    let (session, _) = read(&file).unwrap();
    assert_eq!(notes(&session), ["satu"], "what had been written before is there");
    assert!(session.drafts[0].text.starts_with("dua tangan"));
}
