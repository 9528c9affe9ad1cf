//! What a session says in figures: a lesson written by hand, with every way of recording, for people and for programs.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::by_hand::{one, told, write};
use crate::house::House;

const NEW: [&str; 11] = [
    "new",
    "--title",
    "Luas",
    "--mentor",
    "Bu Sari",
    "--mentee",
    "Pak Andi",
    "--minutes",
    "20",
    "--at",
    "2026-11-24 07:30",
];
/// Those that come with the program, then those of the house.
const INSTRUMENTS: [&str; 8] =
    ["copus", "flanders", "stallings", "sapuan-kerja", "waktu-tunggu", "arus-bicara", "kejadian", "perilaku"];

const EVENTS: &str = r#"(
  id: "kejadian", name: (id: "Kejadian", en: "Events"), about: (id: "Uji.", en: "Test."), answers: (id: "Apa?", en: "What?"),
  source: (title: "uji", licence: "MIT"),
  way: Events((
    codes: [
      (code: (id: "tanya", key: 'q', label: (id: "bertanya", en: "asking"), means: (id: "Guru bertanya.", en: "The teacher asks.")),
        who: perhaps, modifiers: ["jenis"]),
      (code: (id: "jelas", key: 'j', label: (id: "menjelaskan", en: "explaining"), means: (id: "Guru menjelaskan.", en: "The teacher explains.")),
        lasts: true),
      (code: (id: "tulis", key: 't', label: (id: "menulis", en: "writing"), means: (id: "Guru menulis.", en: "The teacher writes.")),
        lasts: true),
    ],
    modifiers: [(id: "jenis", label: (id: "jenis", en: "kind"), scale: One([
      (id: "buka", key: 'b', label: (id: "terbuka", en: "open"), means: (id: "Banyak jawaban.", en: "Many answers.")),
      (id: "tutup", key: 'u', label: (id: "tertutup", en: "closed"), means: (id: "Satu jawaban.", en: "One answer.")),
    ]))],
    groupings: [(id: "guru", label: (id: "guru", en: "teacher"), bands: [
      (id: "bicara", label: (id: "berbicara", en: "talking"), codes: ["tanya", "jelas"]),
    ])],
  )),
)"#;

const BEHAVIOURS: &str = r#"(
  id: "perilaku", name: (id: "Perilaku", en: "Behaviours"), about: (id: "Uji.", en: "Test."), answers: (id: "Apa?", en: "What?"),
  source: (title: "uji", licence: "MIT"),
  way: Behaviours((
    levels: [
      (id: "rendah", key: '1', label: (id: "rendah", en: "low"), means: (id: "Jarang.", en: "Seldom.")),
      (id: "tinggi", key: '2', label: (id: "tinggi", en: "high"), means: (id: "Sering.", en: "Often.")),
    ],
    areas: [(id: "suasana", label: (id: "suasana", en: "climate"), elements: [(id: "hormat", label: (id: "hormat", en: "respect"), behaviours: [
      (id: "sapa", label: (id: "menyapa murid", en: "greets pupils")),
      (id: "dengar", label: (id: "mendengarkan", en: "listens")),
      (id: "tunggu", label: (id: "menunggu", en: "waits")),
    ])])],
  )),
)"#;

/// Ten boxes of two minutes, what one observer ticked.
const TEN: [&str; 10] = [
    "s-l t-lec",
    "s-l t-lec t-rtw",
    "s-l s-sq t-lec t-anq",
    "s-ind t-pq",
    "s-l s-anq t-pq t-fup",
    "s-wg t-mg",
    "s-wg t-mg t-1o1",
    "s-wg s-sq t-mg",
    "s-l s-anq t-fup",
    "s-l t-lec t-adm",
];

fn quoted(words: &str) -> String {
    words.split_whitespace().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(", ")
}

/// What is written into the file by hand, in order of time.
fn marks() -> Vec<(i64, String)> {
    let mut marks: Vec<(i64, String)> = Vec::new();
    let mut mark = |at: i64, what: String| marks.push((at, what));
    for (place, codes) in (0..).zip(TEN) {
        mark(place * 120_000, format!(r#"Box(instrument: "copus", codes: [{}])"#, quoted(codes)));
    }
    for (place, code) in (0..).zip([6, 10, 7, 5, 1, 4, 8, 4]) {
        mark(place * 3_000, format!(r#"Beat(instrument: "flanders", code: "{code}")"#));
    }
    // Explaining 0–120, 180–240 and 300–480 s, writing 120–180 s, two questions, of twenty minutes.
    for (code, from, to) in [("jelas", 0, 120), ("tulis", 120, 180), ("jelas", 180, 240), ("jelas", 300, 480)] {
        mark(from * 1_000, format!(r#"Span(instrument: "kejadian", code: "{code}", until: {})"#, to * 1_000));
    }
    for (at, seat, kind) in [(60_000, r#", seat: "s2""#, "buka"), (90_000, "", "tutup")] {
        let with = format!(r#"[(modifier: "jenis", is: One("{kind}"))]"#);
        mark(at, format!(r#"Point(instrument: "kejadian", code: "tanya"{seat}, with: {with})"#));
    }
    for (at, tap) in [(0, "question_ends"), (1_500, "answer_starts"), (5_000, "answer_ends"), (8_500, "teacher_reacts")]
    {
        mark(600_000 + at, format!("Wait(tap: {tap})"));
    }
    for (at, codes) in [(61_000, "aaaa-a"), (361_000, "atsaaa")] {
        let seats = (1..).zip(codes.chars()).filter(|(_, code)| *code != '-');
        let seats: Vec<_> = seats.map(|(n, code)| format!(r#"(seat: "s{n}", code: "{}")"#, letter(code))).collect();
        mark(at, format!(r#"Sweep(instrument: "sapuan-kerja", marks: [{}])"#, seats.join(", ")));
    }
    mark(
        62_000,
        r#"Look(instrument: "perilaku", item: "sapa", level: "tinggi", text: "menyapa dua murid")"#.to_owned(),
    );
    mark(63_000, r#"Look(instrument: "perilaku", item: "dengar", level: "rendah")"#.to_owned());
    marks.sort_by_key(|(at, _)| *at);
    marks
}

/// The ids of the codes of the sweep, as the instrument has them.
fn letter(code: char) -> &'static str {
    match code {
        'a' => "at-task",
        's' => "stalling",
        _ => "talking",
    }
}

/// A house with the lesson in it, and its file.
pub(crate) fn watched() -> (House, PathBuf) {
    let house = House::new();
    let folder = house.path().join("catalog/instruments");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("kejadian.ron"), EVENTS).unwrap();
    fs::write(folder.join("perilaku.ron"), BEHAVIOURS).unwrap();
    let instruments = INSTRUMENTS.iter().flat_map(|id| ["--instrument", id]);
    let args: Vec<&str> = NEW.into_iter().chain(["--seats", "2x3"]).chain(instruments).collect();
    let file = PathBuf::from(house.ok(&args).trim_end());
    write(&file, &marks(), Some("2026-11-24T07:50:00+07:00"));
    (house, file)
}

#[test]
fn what_is_written_by_hand_is_sound_and_told_exactly() {
    let (house, file) = watched();
    let path = file.display().to_string();
    assert_eq!(house.ok(&["check", &path]), format!("{path}: baik\n"));
    let figures = house.json(&["figures", "last", "--json"]);

    let copus = told(&figures, "copus");
    assert_eq!(
        copus["boxes"],
        json!({ "due": 10, "observed": 10, "full": 10, "partial": 0, "missed": 0, "unseen": 0 })
    );
    let [pupils, teacher] = [0, 1].map(|side| &copus["sides"][side]["codes"]);
    let listening = one(pupils, "code", "s-l");
    assert_eq!(listening["of_boxes"], json!({ "part": 6, "base": 10, "of": "boxes", "percent": 60.0 }));
    assert_eq!(listening["of_marks"]["percent"], 600.0 / 14.0);
    assert_eq!(one(teacher, "code", "t-lec")["of_marks"]["percent"], 400.0 / 15.0);
    let collapsed = &one(&copus["groupings"], "grouping", "collapsed")["bands"];
    assert_eq!(one(collapsed, "band", "t-guiding")["of_boxes"]["percent"], 70.0);
    assert_eq!(one(collapsed, "band", "t-guiding")["of_marks"]["percent"], 60.0);

    let flanders = told(&figures, "flanders");
    assert_eq!((&flanders["n"], &flanders["columns"]), (&json!(9), &json!([1, 0, 0, 2, 1, 1, 1, 1, 0, 2])));
    assert_eq!(flanders["matrix"][3], json!([0, 0, 0, 0, 0, 0, 0, 1, 0, 1]));
    let ratio = |place: usize| flanders["ratios"][place]["value"].clone();
    assert_eq!((ratio(0), ratio(3)), (json!(6.0 / 9.0), json!(1.0 / 9.0)));
    assert!(flanders["ratios"].as_array().unwrap().iter().any(|ratio| ratio["value"].is_null() && ratio["below"] == 0));

    let events = told(&figures, "kejadian");
    let explained = one(&events["codes"], "code", "jelas");
    assert_eq!((&explained["count"], &explained["per_minute"]), (&json!(3), &json!(0.15)));
    assert_eq!(explained["lasting"]["total_ms"], 360_000);
    let each = &explained["lasting"]["each"];
    assert_eq!((&each["mean"], &each["sd"], &each["most"]), (&json!(120_000.0), &json!(60_000.0), &json!(180_000)));
    let share = json!({ "part": 360_000, "base": 1_200_000, "of": "observed ms", "percent": 30.0 });
    assert_eq!(explained["lasting"]["share"], share);
    assert_eq!(explained["between"]["sum"], 120_000);
    assert_eq!(one(&events["codes"], "code", "tulis")["lasting"]["each"]["sd"], Value::Null);
    let asked = one(&events["codes"], "code", "tanya");
    assert_eq!((&asked["lasting"], &asked["seats"][1]["seat"]), (&Value::Null, &json!("s2")));
    assert_eq!(one(&asked["answers"], "answer", "buka")["count"], 1);

    let on_task = &told(&figures, "sapuan-kerja")["at_task"];
    assert_eq!(*on_task, json!({ "part": 9, "base": 11, "of": "marks", "percent": 900.0 / 11.0 }));
    let wait = told(&figures, "waktu-tunggu");
    assert_eq!(wait["after_question"]["each"]["median"], 1_500.0);
    assert_eq!(wait["after_answer"]["enough"]["percent"], 100.0);
    assert_eq!(figures["wait"]["after_question"], wait["after_question"]);
    let looked = &told(&figures, "perilaku")["all"];
    assert_eq!((&looked["unweighed"], &looked["without_evidence"]), (&json!(1), &json!(1)));
    // Nothing was said on the seating plan, so nothing is known of it but who was silent.
    let flow = told(&figures, "arus-bicara");
    assert_eq!((&flow["gini"], flow["unheard"].as_array().unwrap().len()), (&Value::Null, 6));
    assert_eq!(told(&figures, "stallings")["looks"]["missed"], 10);
}

#[test]
fn the_names_are_those_that_programs_know() {
    let (house, _) = watched();
    let figures = house.json(&["figures", "last", "--json"]);
    let names = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" ");
    assert_eq!(names(&figures), "instruments lesson notes plan session talks wait");
    let wanted = [
        ("copus", "intervals", "any boxes entries groupings instrument levels name sides way"),
        (
            "flanders",
            "chain",
            "beats codes columns entries groupings instrument matrix n name ratios regions repeated rows sequences way",
        ),
        ("stallings", "snapshots", "entries found instrument looks measures name way"),
        ("sapuan-kerja", "sweeps", "at_task codes entries instrument name seats steps sweeps way"),
        (
            "waktu-tunggu",
            "stopwatch",
            "after_answer after_question ended_by_teacher entries instrument name untimed_questions way",
        ),
        (
            "arus-bicara",
            "seats",
            "contributions entries gini instrument kinds most_over_mean name rows seats unaddressed unheard way ways",
        ),
        ("kejadian", "events", "base codes entries groupings instrument name steps way"),
        ("perilaku", "behaviours", "all areas elements entries instrument items name segments way"),
    ];
    for (instrument, way, all) in wanted {
        let told = told(&figures, instrument);
        assert_eq!((told["way"].as_str().unwrap(), names(told)), (way, all.to_owned()), "{instrument}");
    }
    let code = &told(&figures, "kejadian")["codes"][1];
    assert_eq!(
        names(code),
        "answers between closed_by_end code count lasting of_lesson of_marks outside per_minute seats steps"
    );
    assert_eq!(names(&code["lasting"]["each"]), "count least lower_quartile mean median most sd sum upper_quartile");
}

#[test]
fn one_instrument_can_be_asked_for_and_one_that_is_not_used_is_a_sentence() {
    let (house, _) = watched();
    let shown = house.ok(&["figures", "last", "--instrument", "kejadian"]);
    assert!(shown.starts_with("Kejadian\n") && shown.contains("menjelaskan") && !shown.contains("COPUS"), "{shown}");
    let figures = house.json(&["figures", "last", "--instrument", "copus", "--json"]);
    assert_eq!(figures["instruments"].as_array().unwrap().len(), 1);
    assert_eq!((figures["lesson"]["observed_ms"].as_i64(), figures.get("notes")), (Some(1_200_000), None));
    for name in ["nix", "NIX!"] {
        let said = house.run(&["figures", "last", "--instrument", name]);
        assert_eq!((said.code, said.out.as_str()), (1, ""), "{}", said.err);
        assert!(said.err.contains(&format!("tidak memakai instrumen \"{name}\"")), "{}", said.err);
        assert!(said.err.contains("yang dipakai: copus, flanders"), "{}", said.err);
    }
}

#[test]
fn a_session_without_instruments_and_one_without_marks_say_so() {
    let house = House::new();
    house.ok(&NEW);
    assert!(house.ok(&["figures", "last"]).contains("Sesi ini belum memakai instrumen."));
    assert_eq!(house.json(&["figures", "last", "--json"])["instruments"], json!([]));
    house.ok(&[&NEW[..], &["--instrument", "copus"]].concat());
    let shown = house.ok(&["figures", "last"]);
    assert!(shown.contains("COPUS\n  Belum ada yang dicatat dengan instrumen ini.\n"), "{shown}");
    let figures = house.json(&["figures", "last", "--json"]);
    assert_eq!((&figures["lesson"], &figures["instruments"][0]["entries"]), (&Value::Null, &json!(0)));
    assert_eq!(figures["instruments"][0]["sides"][0]["codes"][0]["of_boxes"]["percent"], Value::Null);
}

#[test]
fn a_lesson_nobody_stopped_ends_with_the_last_thing_that_was_recorded() {
    let house = House::new();
    let folder = house.path().join("catalog/instruments");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("kejadian.ron"), EVENTS).unwrap();
    let file = PathBuf::from(house.ok(&[&NEW[..], &["--instrument", "kejadian"]].concat()).trim_end());
    let text = fs::read_to_string(&file).unwrap();
    // Taught long ago, and left running: explaining was never ended.
    let state =
        |from: i64, code: &str, until: &str| (from, format!(r#"Span(instrument: "kejadian", code: "{code}"{until})"#));
    write(&file, &[state(0, "tulis", ", until: 600000"), state(300_000, "jelas", "")], None);
    let long_ago = fs::read_to_string(&file).unwrap().replace("started: \"2026-11-24", "started: \"2020-11-24");
    fs::write(&file, long_ago).unwrap();
    let figures = house.json(&["figures", file.to_str().unwrap(), "--json"]);
    assert_eq!(figures["lesson"]["whole_ms"], 600_000);
    let code = one(&told(&figures, "kejadian")["codes"], "code", "jelas");
    assert_eq!((&code["lasting"]["total_ms"], &code["closed_by_end"]), (&json!(300_000), &json!(1)));
    assert_ne!(text, fs::read_to_string(&file).unwrap());
}

#[test]
fn what_the_pair_keeps_to_itself_is_in_no_figure() {
    let (house, file) = watched();
    let before = house.ok(&["figures", "last", "--instrument", "kejadian"]);
    let text = fs::read_to_string(&file).unwrap();
    let kept: String = text
        .lines()
        .map(|line| match line.strip_suffix("),") {
            Some(line) if line.contains("what: Span") => format!("{line}, withheld: true),\n"),
            _ => format!("{line}\n"),
        })
        .collect();
    fs::write(&file, kept).unwrap();
    let figures = house.json(&["figures", "last", "--instrument", "kejadian", "--json"]);
    assert_eq!(one(&told(&figures, "kejadian")["codes"], "code", "jelas")["count"], 0);
    assert_ne!(before, house.ok(&["figures", "last", "--instrument", "kejadian"]));
}
