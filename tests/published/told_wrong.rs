//! What `cothink check` says of a mark that was written down wrong: the line, what, and what to do, with code 3.

use std::fs;
use std::time::{Duration, Instant};

use rstest::rstest;

use crate::by_hand::write;
use crate::hand::{after, begun};

const INSTRUMENTS: [&str; 9] = [
    "copus",
    "flanders",
    "fill-plus",
    "verbatim-terpilih",
    "stallings",
    "sapuan-kerja",
    "arus-bicara",
    "teach-primary",
    "hitung-pertanyaan",
];

/// Writes marks down, a minute apart, and checks them: what is told, and the line of the last of them.
fn told_of(marks: &[(i64, &str)]) -> (i32, String, usize) {
    let (house, file) = begun(&INSTRUMENTS, &[]);
    let marks: Vec<(i64, String)> = marks.iter().map(|(at, what)| (*at, (*what).to_owned())).collect();
    write(&file, &marks, Some(&after(2_400_000)));
    let said = house.run(&["check", file.to_str().unwrap()]);
    let text = fs::read_to_string(&file).unwrap();
    let id = format!("e{:07}", marks.len());
    let line = text.lines().position(|line| line.contains(&id)).unwrap() + 1;
    (said.code, said.out + &said.err, line)
}

#[rstest]
#[case::a_kind_of_note(&[(0, r#"Note(kind: saw, text: "x")"#)], "\"saw\" tidak dikenal", "yang dikenal: seen, thought, asked")]
#[case::a_citation(&[(0, r#"Note(kind: seen, text: "lihat [#zzzzzzzz]")"#)], "merujuk \"zzzzzzzz\", yang tidak ada", "periksa ejaannya")]
#[case::a_step(&[(0, r#"Step(step: "t9")"#)], "merujuk \"t9\", yang tidak ada", "periksa ejaannya")]
#[case::a_gap(&[(9_000, "Gap(kind: cannot_see, until: 8000)")], "selesai sebelum mulai", "until adalah saat selesai")]
#[case::a_tap(&[(0, "Wait(tap: start)")], "\"start\" tidak dikenal", "question_ends, answer_starts, answer_ends, teacher_reacts")]
#[case::an_instrument(&[(0, r#"Beat(instrument: "flander", code: "5")"#)], "instrumen \"flander\" tidak dipilih", "yang dikenal: copus, flanders, fill-plus")]
#[case::another_way(&[(0, r#"Beat(instrument: "copus", code: "s-l")"#)], "instrumen \"copus\" tidak mencatat dengan cara ini", "ditulis sebagai Box")]
#[case::another_way_of_two(&[(0, r#"Box(instrument: "fill-plus", codes: ["sr"])"#)], "tidak mencatat dengan cara ini", "ditulis sebagai Point, Span")]
#[case::a_beat(&[(0, r#"Beat(instrument: "flanders", code: "11")"#)], "instrumen ini tidak punya kode \"11\"", "yang dikenal: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10")]
#[case::a_beat_in_digits(&[(0, r#"Beat(instrument: "flanders", code: 5)"#)], "seharusnya teks di antara tanda petik", "")]
#[case::a_letter_for_a_code(&[(0, r#"Box(instrument: "copus", codes: ["s-l", "Lec"])"#)], "teks ini bukan id", "id kode ada pada instrumennya")]
#[case::a_code_of_a_box(&[(0, r#"Box(instrument: "copus", codes: ["s-l", "lec"])"#)], "tidak punya kode \"lec\"", "t-lec, t-rtw")]
#[case::a_code_twice(&[(0, r#"Box(instrument: "copus", codes: ["s-l", "s-l"])"#)], "id \"s-l\" dipakai dua kali", "kode dan bangku cukup disebut sekali")]
#[case::a_level_of_a_box(&[(0, r#"Box(instrument: "copus", codes: [], level: "high")"#)], "tidak punya kode \"high\"", "yang dikenal: e-h, e-m, e-l")]
#[case::a_box_off_the_beat(&[(61_000, r#"Box(instrument: "copus", codes: ["s-l"])"#)], "tidak ada kotak yang mulai pada 01:01", "kotak mulai pada 0, 120000, 240000")]
#[case::a_box_twice(&[(0, r#"Box(instrument: "copus", codes: ["s-l"])"#), (0, r#"Box(instrument: "copus", codes: ["t-lec"])"#)], "sudah ada kotak pada 00:00", "satukan semua kode")]
#[case::a_state_as_a_moment(&[(0, r#"Point(instrument: "fill-plus", code: "sr")"#)], "\"sr\" berlangsung: tulis sebagai Span", "")]
#[case::a_moment_as_a_state(&[(0, r#"Span(instrument: "verbatim-terpilih", code: "question", until: 5)"#)], "\"question\" sesaat: tulis sebagai Point", "")]
#[case::a_length_for_an_end(&[(70_000, r#"Span(instrument: "fill-plus", code: "sr", until: 8000)"#)], "selesai sebelum mulai", "bukan lamanya")]
#[case::states_at_once(&[(0, r#"Span(instrument: "fill-plus", code: "sr", until: 61000)"#), (60_000, r#"Span(instrument: "fill-plus", code: "lt", until: 90000)"#)], "\"lt\" mulai selagi #1, keadaan dari kelompok yang sama, belum selesai", "#1 harus selesai (until) paling lambat pada saat itu")]
#[case::a_state_nobody_ended(&[(0, r#"Span(instrument: "fill-plus", code: "sr")"#), (60_000, r#"Span(instrument: "fill-plus", code: "lt", until: 90000)"#)], "\"lt\" mulai selagi #1", "#1 harus selesai")]
#[case::a_modifier(&[(0, r#"Point(instrument: "verbatim-terpilih", code: "question", with: [(modifier: "x", is: One("y"))])"#)], "tidak punya kode \"x\"", "")]
#[case::a_seat(&[(0, r#"Point(instrument: "verbatim-terpilih", code: "question", seat: "s9")"#)], "bangku \"s9\" tidak ada di denah", "yang dikenal: s1, s2, s3, s4, s5, s6")]
#[case::a_count(&[(0, r#"Point(instrument: "hitung-pertanyaan", code: "buka")"#)], "tidak punya kode \"buka\"", "recall, closed, open")]
#[case::a_row_of_a_look(&[(0, r#"Snapshot(instrument: "stallings", cells: [(row: "guru", is: ["demonstration"])])"#)], "tidak punya kode \"guru\"", "yang dikenal: teacher, pupils")]
#[case::a_code_of_a_look(&[(0, r#"Snapshot(instrument: "stallings", cells: [(row: "teacher", is: ["dancing"])])"#)], "tidak punya kode \"dancing\"", "reading-aloud, demonstration")]
#[case::two_answers_of_a_look(&[(0, r#"Snapshot(instrument: "stallings", cells: [(row: "teacher", is: ["demonstration", "copying"])])"#)], "jawaban untuk \"activity\" tidak ada atau ada dua", "")]
#[case::a_seat_of_a_sweep(&[(0, r#"Sweep(instrument: "sapuan-kerja", marks: [(seat: "s7", code: "at-task")])"#)], "bangku \"s7\" tidak ada di denah", "s1, s2")]
#[case::a_seat_twice_in_a_sweep(&[(0, r#"Sweep(instrument: "sapuan-kerja", marks: [(seat: "s1", code: "at-task"), (seat: "s1", code: "talking")])"#)], "id \"s1\" dipakai dua kali", "cukup disebut sekali")]
#[case::a_letter_of_a_sweep(&[(0, r#"Sweep(instrument: "sapuan-kerja", marks: [(seat: "s1", code: "a")])"#)], "tidak punya kode \"a\"", "at-task, stalling")]
#[case::who_speaks(&[(0, r#"Flow(instrument: "arus-bicara", kind: "answered", from: Teacher, to: Teacher)"#)], "pembicara atau lawan bicaranya tidak cocok", "di sini seharusnya Seat(\"s1\")")]
#[case::a_seat_as_a_text(&[(0, r#"Flow(instrument: "arus-bicara", kind: "answered", from: "s1", to: Teacher)"#)], "nama lain, tanpa tanda petik", "")]
#[case::a_kind_of_contribution(&[(0, r#"Flow(instrument: "arus-bicara", kind: "shouted", from: Seat("s1"), to: Teacher)"#)], "tidak punya kode \"shouted\"", "asked, asked-class")]
#[case::a_behaviour(&[(0, r#"Look(instrument: "teach-primary", item: "b-99", level: "low")"#)], "merujuk \"b-99\", yang tidak ada", "periksa ejaannya")]
#[case::a_level_of_a_behaviour(&[(0, r#"Look(instrument: "teach-primary", item: "b-6-1", level: "good")"#)], "tidak punya kode \"good\"", "yang dikenal: low, medium, high")]
#[case::a_part_of_the_lesson(&[(0, r#"Look(instrument: "teach-primary", item: "b-6-1", segment: 3, level: "low")"#)], "bagian pelajaran ke-3 tidak ada", "pilihannya 1 sampai 2")]
#[case::beyond_all_reach(&[(40_000_000_000, r#"Note(kind: seen, text: "x")"#)], "terlalu jauh dari awal pelajaran", "seperseribu detik")]
fn a_mark_that_was_written_wrong_is_told_with_its_line_and_what_to_do(
    #[case] marks: &[(i64, &str)],
    #[case] what: &str,
    #[case] instead: &str,
) {
    let (code, told, line) = told_of(marks);
    assert_eq!(code, 3, "{told}");
    assert!(told.contains(what) && told.contains(instead), "{told}");
    assert!(told.contains(&format!(".ron:{line}:")), "line {line}: {told}");
    assert_eq!(told.matches("cothink: ").count(), 1, "one mistake, one sentence: {told}");
}

#[test]
fn seconds_with_a_point_are_told_to_be_whole() {
    let (house, file) = begun(&["flanders"], &[]);
    write(&file, &[(0, r#"Beat(instrument: "flanders", code: "5")"#.to_owned())], None);
    let text = fs::read_to_string(&file).unwrap().replacen("at: 0,", "at: 12.5,", 1);
    fs::write(&file, text).unwrap();
    let said = house.run(&["--lang", "en", "check", file.to_str().unwrap()]);
    assert_eq!(said.code, 3);
    assert!(said.err.contains("a whole number is expected here, without a decimal point"), "{}", said.err);
}

#[test]
fn what_is_sound_may_be_written_in_any_order() {
    let state = |code: &str, until: i64| format!(r#"Span(instrument: "fill-plus", code: "{code}", until: {until})"#);
    let marks = [(60_000, state("lt", 90_000)), (90_000, state("sr", 91_000)), (0, state("sr", 60_000))]
        .map(|(at, what)| (at, what));
    let (house, file) = begun(&["fill-plus"], &[]);
    write(&file, &marks, Some(&after(120_000)));
    let path = file.display().to_string();
    assert_eq!(house.ok(&["check", &path]), format!("{path}: baik\n"));
    let figures = house.json(&["figures", &path, "--json"]);
    assert_eq!(figures["instruments"][0]["codes"][3]["lasting"]["total_ms"], 61_000);
}

#[test]
fn a_state_that_goes_on_over_several_is_told_with_each() {
    let state = |code: &str, until: i64| format!(r#"Span(instrument: "fill-plus", code: "{code}", until: {until})"#);
    let (house, file) = begun(&["fill-plus"], &[]);
    let marks = [(0, state("sr", 900_000)), (60_000, state("lt", 90_000)), (100_000, state("lt", 110_000))];
    write(&file, &marks, Some(&after(1_200_000)));
    let said = house.run(&["check", file.to_str().unwrap()]);
    assert_eq!((said.code, said.err.matches("mulai selagi #1").count()), (3, 2), "{}", said.err);
}

#[test]
fn three_thousand_wrong_marks_among_ten_thousand_are_all_told_before_one_loses_patience() {
    let (house, file) = begun(&["flanders"], &[]);
    // The text of the note makes the file larger than any of the user's own definitions may be.
    let mut marks = vec![(0, format!(r#"Note(kind: seen, text: "{}")"#, "x".repeat(1_000)))];
    let code = |place: i64| if place < 7_000 { place % 10 + 1 } else { place };
    let beat = |place: i64| (place * 3_000, format!(r#"Beat(instrument: "flanders", code: "{}")"#, code(place)));
    marks.extend((0..10_000).map(beat));
    write(&file, &marks, None);
    let begun = Instant::now();
    let said = house.run(&["check", file.to_str().unwrap()]);
    assert_eq!((said.code, said.err.matches("cothink: ").count()), (3, 3_000));
    assert!(begun.elapsed() < Duration::from_secs(60), "{:?}", begun.elapsed());
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.len() > 1024 * 1024);
    let last = text.lines().position(|line| line.contains("code: \"9999\"")).unwrap() + 1;
    assert!(said.err.contains(&format!(".ron:{last}:")), "the line of the last one");
}
