//! The real program on the command line, in a home of its own.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may end where something is not as it must be"
)]

#[path = "cli/by_hand.rs"]
mod by_hand;
#[path = "cli/figures.rs"]
mod figures;
#[path = "cli/house.rs"]
mod house;
#[cfg(unix)]
#[path = "cli/on_screen.rs"]
mod on_screen;
#[path = "cli/refusals.rs"]
mod refusals;
#[cfg(unix)]
mod support;

use std::fs;
use std::path::{Path, PathBuf};

use cothink::config::Command as OnScreen;
use cothink::domain::seal::{Seal, SealedWork};
use cothink::domain::{Edit, Role};
use cothink::store::{Home, OpenSession, Wish, notation};
use house::{House, data, now, said};
use rstest::rstest;
use serde_json::Value;

/// Every piece of text in a value.
fn texts<'v>(value: &'v Value, found: &mut Vec<&'v str>) {
    match value {
        Value::String(text) => found.push(text),
        Value::Array(values) => values.iter().for_each(|value| texts(value, found)),
        Value::Object(fields) => fields.values().for_each(|value| texts(value, found)),
        _ => {}
    }
}

const NEW: [&str; 7] = ["new", "--title", "Luas", "--mentor", "Bu Sari", "--mentee", "Pak Andi"];

#[test]
fn new_prints_the_path_of_a_sound_session_that_holds_what_was_said() {
    let house = House::new();
    let more = ["--subject", "Matematika", "--class", "5B", "--school", "SDN 2", "--focus", "siapa menjawab?"];
    let when = ["--at", "24-11-2026 07.30", "--minutes", "70", "--template", "lesson-study"];
    let path = house.ok(&[&NEW[..], &more, &when].concat());
    let path = path.trim_end();
    assert!(path.ends_with(".ron") && path.contains("2026-11-24-luas-5b-"), "{path}");
    assert_eq!(house.ok(&["check", path]), format!("{path}: baik\n"));
    let session = house.json(&["show", "last", "--json"]);
    assert_eq!(session["agreement"]["focus"], "siapa menjawab?");
    assert_eq!(session["mentee"]["name"], "Pak Andi");
    assert_eq!(session["scheduled"], "2026-11-24T07:30:00+07:00");
    assert_eq!(session["plan"]["template"], "lesson-study");
    let minutes = session["plan"]["steps"].as_array().unwrap().iter().map(|step| step["minutes"].as_u64().unwrap());
    assert_eq!(minutes.sum::<u64>(), 70);
}

#[test]
fn new_takes_instruments_in_with_keys_that_none_of_the_others_has_and_seats_the_pupils() {
    let house = House::new();
    let with = ["--instrument", "copus", "--instrument", "fill-plus", "--instrument", "copus", "--seats", "5x6"];
    let path = house.ok(&[&NEW[..], &with].concat());
    assert_eq!(house.ok(&["check", path.trim_end()]), format!("{}: baik\n", path.trim_end()));
    let session = house.json(&["show", "last", "--json"]);
    let instruments = session["observation"]["instruments"].as_array().unwrap();
    assert_eq!(instruments.iter().map(|it| it["id"].as_str().unwrap()).collect::<Vec<_>>(), ["copus", "fill-plus"]);
    assert_eq!(session["observation"]["seats"]["seats"].as_array().unwrap().len(), 30);
    fn keys<'v>(value: &'v Value, found: &mut Vec<&'v str>) {
        match value {
            Value::Array(values) => values.iter().for_each(|value| keys(value, found)),
            Value::Object(fields) => {
                found.extend(fields.get("key").and_then(Value::as_str));
                fields.values().for_each(|value| keys(value, found));
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    keys(&session["observation"]["instruments"], &mut found);
    let count = found.len();
    found.sort_unstable();
    found.dedup();
    assert_eq!((found.len(), count), (25 + 3 + 10, 25 + 3 + 10));
}

#[cfg(unix)]
#[test]
fn what_new_writes_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let house = House::new();
    let path = PathBuf::from(house.ok(&NEW).trim_end());
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&path), mode(path.parent().unwrap())), (0o600, 0o700));
}

#[test]
fn the_next_of_a_cycle_brings_place_and_open_actions_along() {
    let (house, before) = House::with_demo("id");
    house.ok(&[&NEW[..], &["--follows", "k3f"]].concat());
    let next = house.json(&["show", "last", "--json"]);
    assert_eq!((&next["follows"], &next["class"]), (&Value::from("k3f9q2xa"), &Value::from("5B")));
    let along = next["assessment"]["actions"].as_array().unwrap();
    assert_eq!(along.len(), before.assessment.actions.len());
    assert!(along.iter().all(|action| action["from"] == "k3f9q2xa"));
}

#[test]
fn list_tells_the_newest_first_with_a_mark_a_phase() {
    let (house, _) = House::with_demo("id");
    house.ok(&[&NEW[..], &["--at", "2026-12-01 10:00"]].concat());
    let listed = house.ok(&["list"]);
    let lines: Vec<&str> = listed.lines().collect();
    assert!(lines[0].ends_with("Sel 1 Des 2026   R· M· B· P·  Luas · Bu Sari dan Pak Andi"), "{listed}");
    assert_eq!(lines[1], "k3f9q2xa  Sel 24 Nov 2026  R✓ M✓ B✓ P✓  Pecahan senilai · 5B · Bu Sari dan Pak Andi");
    let rows = house.json(&["list", "--json"]);
    assert_eq!(rows[1]["id"], "k3f9q2xa");
    assert_eq!(rows[0]["phases"]["plan"], "empty");
    assert_eq!(rows[1]["phases"]["assess"], "done");
    assert!(Path::new(rows[1]["file"].as_str().unwrap()).exists());
    assert_eq!(House::new().ok(&["list", "--json"]), "[]\n");
}

#[test]
fn a_session_that_cannot_be_read_is_told_beside_the_others() {
    let (house, _) = House::with_demo("id");
    house.put("2026-11-25-rusak-aaaaaaaa.ron", "(format: 1");
    let said = house.run(&["list"]);
    assert_eq!((said.code, said.out.lines().count()), (0, 1));
    assert!(said.err.contains("2026-11-25-rusak-aaaaaaaa.ron") && said.err.contains("cothink check"), "{}", said.err);
}

#[rstest]
fn show_as_json_is_the_session_with_the_names_of_the_file(#[values("id", "en")] tongue: &str) {
    let (house, session) = House::with_demo(tongue);
    assert_eq!(house.json(&["show", "k3f9q2xa", "--all", "--json"]), serde_json::to_value(&session).unwrap());
    let withheld = session.observation.entries.iter().filter(|entry| entry.withheld).count();
    assert!(withheld > 0, "the example withholds something");
    let shown = house.json(&["show", "k3f9q2xa", "--json"]);
    let entries = shown["observation"]["entries"].as_array().unwrap().len();
    assert_eq!(entries, session.observation.entries.len() - withheld);
}

#[rstest]
fn show_for_people_holds_each_word_said(#[values("id", "en")] tongue: &str) {
    let (house, session) = House::with_demo(tongue);
    let shown = house.ok(&["show", "last", "--all", "--lang", tongue]);
    let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let shown = one_line(&shown);
    let said = session.observation.entries.iter().filter_map(|entry| entry.said());
    let replies = session.observation.entries.iter().filter_map(|entry| entry.replied());
    let turns = session.reflection.talks.iter().flat_map(|talk| &talk.turns).map(|turn| &turn.text);
    for text in said.chain(replies).chain(turns) {
        let wanted = one_line(&cothink::domain::citation::shown(text, &session));
        assert!(shown.contains(&wanted), "{wanted}\nis not in\n{shown}");
    }
    let withheld = session.observation.entries.iter().find(|entry| entry.withheld).and_then(|entry| entry.said());
    assert!(!one_line(&house.ok(&["show", "last"])).contains(&one_line(withheld.unwrap())));
}

#[rstest]
fn the_page_on_paper_is_one_page(#[values("id", "en")] tongue: &str) {
    let (house, _) = House::with_demo(tongue);
    insta::assert_snapshot!(format!("page-{tongue}"), house.ok(&["show", "last", "--markdown", "--lang", tongue]));
    insta::assert_snapshot!(format!("html-{tongue}"), house.ok(&["show", "last", "--html", "--lang", tongue]));
}

#[rstest]
fn figures_are_read_in_tables(#[values("id", "en")] tongue: &str) {
    let (house, _) = figures::watched();
    insta::assert_snapshot!(format!("figures-{tongue}"), house.ok(&["figures", "last", "--lang", tongue]));
}

/// Types a note into the example and ends without closing it, as a crash does.
fn crash_with_a_note(house: &House, text: &str) {
    use cothink::domain::observation::{Entry, Kind, What};
    let home = Home::at(&house.path());
    let file = home.sessions().join("2026-11-24-pecahan-senilai-5b-k3f9q2xa.ron");
    let (mut open, _) = OpenSession::open(&home, &file, Wish::Write, now(), Box::new(|| ())).unwrap();
    let what = What::Note { kind: Kind::Seen, text: text.into(), back: 0 };
    let n = open.session().observation.next_number();
    let entry = Entry::new("zzzzzzzz".parse().unwrap(), n, cothink::domain::LessonTime::from_ms(1), Role::Mentor, what);
    open.apply(Role::Mentor, now(), vec![Edit::put_entry(entry)]).unwrap();
    open.write(now());
    open.sync();
}

#[test]
fn every_reader_sees_what_a_journal_holds_that_the_file_does_not() {
    let (house, _) = House::with_demo("id");
    let before = house.json(&["list", "--json"]);
    crash_with_a_note(&house, "tiga tangan terangkat");
    assert!(house.ok(&["show", "last"]).contains("tiga tangan terangkat"));
    let mut found = Vec::new();
    let shown = house.json(&["show", "last", "--json"]);
    texts(&shown, &mut found);
    assert!(found.contains(&"tiga tangan terangkat"));
    assert_eq!(house.json(&["list", "--json"]), before);
    let file = house.path().join("sessions/2026-11-24-pecahan-senilai-5b-k3f9q2xa.ron");
    assert!(!fs::read_to_string(&file).unwrap().contains("tiga tangan"), "reading changes nothing");
    assert_eq!(house.run(&["check", file.to_str().unwrap()]).code, 0);
}

#[test]
fn recover_tells_what_a_crash_left_and_brings_it_back() {
    let (house, _) = House::with_demo("id");
    assert_eq!(house.ok(&["recover"]), "tidak ada yang tertinggal\n");
    crash_with_a_note(&house, "tiga tangan terangkat");
    assert!(house.ok(&["recover"]).contains("-k3f9q2xa.ron.journal: jurnal"));
    assert_eq!(house.ok(&["recover", "k3f"]), "1 langkah dipulihkan\n");
    let file = house.path().join("sessions/2026-11-24-pecahan-senilai-5b-k3f9q2xa.ron");
    assert!(fs::read_to_string(file).unwrap().contains("tiga tangan terangkat"));
    assert_eq!(house.ok(&["recover"]), "tidak ada yang tertinggal\n");
}

#[test]
fn what_is_sealed_is_not_shown_in_any_way() {
    let (house, mut session) = House::with_demo("id");
    let mut rating = session.assessment.ratings[0].clone();
    rating.note = "rahasia sampai dibuka".into();
    let seal = Seal::close(&SealedWork::default().decided(rating)).unwrap();
    let closed = notation::line(&seal).unwrap();
    session.assessment.ratings.clear();
    session.assessment.agreed.clear();
    session.assessment.signed.clear();
    session.assessment.revealed = None;
    session.assessment.sealed.mentor = Some(seal);
    house.put("2026-11-24-pecahan-senilai-5b-k3f9q2xa.ron", &notation::page(&session).unwrap());
    for how in [
        &["show", "last", "--all"][..],
        &["show", "last", "--all", "--json"],
        &["show", "last", "--markdown"],
        &["show", "last", "--html"],
    ] {
        let shown = house.ok(how);
        assert!(!shown.contains("rahasia") && !shown.contains(closed.trim_matches('"')), "{how:?}");
    }
    assert!(house.ok(&["show", "last"]).contains("Penilaian Bu Sari masih tersegel"));
}

#[test]
fn keys_tell_every_command() {
    let house = House::new();
    let rows = house.json(&["keys", "--json"]);
    let ids: Vec<&str> = rows.as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap()).collect();
    assert_eq!(ids, OnScreen::ALL.iter().map(|command| command.id()).collect::<Vec<_>>());
    let sheet = house.ok(&["keys"]);
    assert!(sheet.lines().any(|line| line.contains("^Z, ^O u") && line.contains("urungkan")), "{sheet}");
    fs::create_dir_all(house.path()).unwrap();
    fs::write(house.path().join("keymap.ron"), "(list: { \"X\": \"quit\", \"x\": \"nix\" })").unwrap();
    let said = house.run(&["keys"]);
    assert_eq!(said.code, 0);
    assert!(said.out.lines().any(|line| line.trim_start().starts_with("X, ")), "one's own keys are told");
    assert!(said.err.contains("keymap.ron") && said.err.contains("nix"), "{}", said.err);
}

#[test]
fn the_catalog_tells_every_definition_in_both_shapes() {
    let house = House::new();
    let listed = house.ok(&["catalog", "--lang", "en"]);
    let all = house.json(&["catalog", "--json"]);
    for kind in ["templates", "guides", "rubrics", "cycles", "bands"] {
        let mut files: Vec<String> = fs::read_dir(data(kind))
            .unwrap()
            .map(|entry| entry.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned())
            .collect();
        files.sort();
        let ids: Vec<&str> = all[kind].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap()).collect();
        assert_eq!(ids, files);
        assert!(ids.iter().all(|id| listed.contains(&format!("  {id} "))), "{listed}");
        let one = house.json(&["catalog", kind, "--json"]);
        assert_eq!(one.as_object().unwrap().keys().collect::<Vec<_>>(), [kind]);
    }
    assert!(listed.contains("GROW"));
    let instruments = house.ok(&["catalog", "instruments", "--lang", "en"]);
    let questions = all["instruments"].as_array().unwrap().iter().map(|row| row["answers"]["en"].as_str().unwrap());
    questions.for_each(|question| assert!(instruments.contains(question), "{question}\n{instruments}"));
}

#[rstest]
fn completions_know_every_shell(#[values("bash", "elvish", "fish", "powershell", "zsh")] shell: &str) {
    let script = House::new().ok(&["completions", shell]);
    assert!(script.contains("follows") && script.contains("read-only"), "{shell}");
}

#[test]
fn the_manual_page_tells_every_subcommand() {
    let page = House::new().ok(&["man"]);
    assert!(page.contains(".TH cothink 1"), "{page}");
    for name in ["open", "demo", "new", "list", "show", "check", "recover", "keys", "catalog", "completions", "man"] {
        assert!(page.contains(&format!("cothink {name}")), "{name}");
    }
}

#[rstest]
fn help_is_in_the_language_in_force_with_examples(
    #[values("", "open", "demo", "new", "list", "show", "check", "recover", "keys", "catalog", "completions", "man")]
    name: &str,
) {
    let house = House::new();
    let args: Vec<&str> = [name, "--help"].into_iter().filter(|arg| !arg.is_empty()).collect();
    let id = house.ok(&args);
    assert!(id.contains("Pemakaian: cothink") && id.contains("Contoh:\n  cothink"), "{id}");
    let en = house.ok(&[&args[..], &["--lang", "en"]].concat());
    assert!(en.contains("Usage: cothink") && en.contains("Examples:\n  cothink"), "{en}");
    assert!(!id.contains('⟨') && !en.contains('⟨'));
}

#[rstest]
#[case("id_ID.UTF-8", &[], "belum ada sesi")]
#[case("C", &[], "belum ada sesi")]
#[case("en_US.UTF-8", &[], "there is no session yet")]
#[case("id_ID.UTF-8", &["--lang", "en"], "there is no session yet")]
#[case("en_US.UTF-8", &["--lang=id"], "belum ada sesi")]
fn the_language_is_the_one_asked_for_else_that_of_the_environment(
    #[case] lang: &str,
    #[case] asked: &[&str],
    #[case] told: &str,
) {
    let house = House::new();
    let said = said(house.command(&[&["show", "last"], asked].concat()).env("LANG", lang));
    assert_eq!(said.code, 1);
    assert!(said.err.contains(told), "{}", said.err);
}
