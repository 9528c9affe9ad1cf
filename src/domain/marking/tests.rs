mod recoding;

use rstest::rstest;

use super::*;
use crate::domain::catalog::instrument::{Again, settle};
use crate::domain::catalog::{Instrument, Tongue, Way};
use crate::domain::document::Document;
use crate::domain::edit::{KeyedEdit, ListEdit};
use crate::domain::lesson;
use crate::domain::list::{Keep, Op};
use crate::domain::observation::{Answer, Entry, Party, SeatingPlan, What, With};
use crate::domain::tests::{Counter, moment, session};
use crate::domain::{Id, LessonTime, Moment, Role, Session};

/// Four codes of every kind, each with the fewest words.
const EVENTS: &str = r#"(
    id: "peristiwa", name: (id: "P", en: "E"), about: (id: "p", en: "e"), answers: (id: "p", en: "e"),
    source: (title: "kami", licence: "MIT"),
    way: Events((
        codes: [
            (code: (id: "lec", key: 'c', label: (id: "ceramah", en: "lecture"), means: (id: "m", en: "m")), lasts: true, exclusive: "talk"),
            (code: (id: "ask", key: 't', label: (id: "tanya", en: "ask"), means: (id: "m", en: "m")), lasts: true, exclusive: "talk", again: ignore),
            (code: (id: "read", key: 'b', label: (id: "baca", en: "read"), means: (id: "m", en: "m")), lasts: true, again: again),
            (code: (id: "help", key: 'n', label: (id: "bantu", en: "help"), means: (id: "m", en: "m")), lasts: true, who: seat, modifiers: ["how", "well"]),
            (code: (id: "hand", key: 'a', label: (id: "angkat", en: "hand"), means: (id: "m", en: "m")), who: perhaps, modifiers: ["count"]),
            (code: (id: "tools", key: 'l', label: (id: "alat", en: "tools"), means: (id: "m", en: "m")), modifiers: ["which"]),
            (code: (id: "said", key: 'u', label: (id: "ujar", en: "said"), means: (id: "m", en: "m")), words: true),
        ],
        exclusive: [(id: "talk", label: (id: "bicara", en: "talk"))],
        modifiers: [
            (id: "how", label: (id: "cara", en: "how"), scale: One([
                (id: "told", key: 't', label: (id: "memberi tahu", en: "told"), means: (id: "m", en: "m")),
                (id: "asked", key: 'a', label: (id: "bertanya", en: "asked"), means: (id: "m", en: "m"))])),
            (id: "well", label: (id: "hasil", en: "result"), asked: end, scale: One([
                (id: "yes", key: 'y', label: (id: "ya", en: "yes"), means: (id: "m", en: "m")),
                (id: "no", key: 'n', label: (id: "tidak", en: "no"), means: (id: "m", en: "m"))])),
            (id: "count", label: (id: "berapa", en: "how many"), scale: Number(1, 40)),
            (id: "which", label: (id: "yang mana", en: "which"), scale: Many([
                (id: "card", key: 'k', label: (id: "kartu", en: "card"), means: (id: "m", en: "m")),
                (id: "board", key: 'p', label: (id: "papan", en: "board"), means: (id: "m", en: "m"))])),
        ],
    )),
)"#;

const BOXES: &str = r#"(
    id: "kotak", name: (id: "K", en: "B"), about: (id: "k", en: "b"), answers: (id: "k", en: "b"),
    source: (title: "kami", licence: "MIT"),
    way: Intervals((seconds: 120,
        sides: [(id: "murid", label: (id: "murid", en: "pupils"), codes: [
            (id: "s-l", key: 'd', label: (id: "dengar", en: "listen"), means: (id: "m", en: "m")),
            (id: "s-wg", key: 'k', label: (id: "kelompok", en: "group"), means: (id: "m", en: "m"))])],
        levels: [(id: "high", key: '3', label: (id: "tinggi", en: "high"), means: (id: "m", en: "m"))])),
)"#;

const CHAIN: &str = r#"(
    id: "rantai", name: (id: "R", en: "C"), about: (id: "r", en: "c"), answers: (id: "r", en: "c"),
    source: (title: "kami", licence: "MIT"),
    way: Chain((seconds: 3, rest: "10", codes: [
        (id: "4", key: '4', label: (id: "bertanya", en: "asks"), means: (id: "m", en: "m")),
        (id: "8", key: '8', label: (id: "menanggapi", en: "responds"), means: (id: "m", en: "m")),
        (id: "10", key: '0', label: (id: "hening", en: "silence"), means: (id: "m", en: "m"))])),
)"#;

const FLOW: &str = r#"(
    id: "arus", name: (id: "A", en: "F"), about: (id: "a", en: "f"), answers: (id: "a", en: "f"),
    source: (title: "kami", licence: "MIT"),
    way: Seats((kinds: [
        (code: (id: "called", key: 'P', label: (id: "panggil", en: "call"), means: (id: "m", en: "m")), from: teacher, to: seat),
        (code: (id: "between", key: 'X', label: (id: "antar", en: "between"), means: (id: "m", en: "m")), from: seat, to: seat),
    ])),
)"#;

const SWEEP: &str = r#"(
    id: "sapuan", name: (id: "S", en: "S"), about: (id: "s", en: "s"), answers: (id: "s", en: "s"),
    source: (title: "kami", licence: "MIT"),
    way: Sweeps((seconds: 300, at_task: ["on"], codes: [
        (id: "on", key: 'a', label: (id: "tugas", en: "task"), means: (id: "m", en: "m")),
        (id: "off", key: 's', label: (id: "lain", en: "other"), means: (id: "m", en: "m"))])),
)"#;

const LOOK: &str = r#"(
    id: "potret", name: (id: "P", en: "S"), about: (id: "p", en: "s"), answers: (id: "p", en: "s"),
    source: (title: "kami", licence: "MIT"),
    way: Snapshots((moments: Minutes([4, 9]), scan: 15,
        rows: [(id: "guru", label: (id: "guru", en: "teacher"), facets: ["what", "who"]),
               (id: "murid", label: (id: "murid", en: "pupils"), several: true, facets: ["what"])],
        facets: [(id: "what", label: (id: "apa", en: "what"), codes: [
                    (id: "lect", key: 'c', label: (id: "ceramah", en: "lecture"), means: (id: "m", en: "m")),
                    (id: "copy", key: 's', label: (id: "salin", en: "copy"), means: (id: "m", en: "m"))]),
                 (id: "who", label: (id: "siapa", en: "who"), codes: [
                    (id: "one", key: '1', label: (id: "satu", en: "one"), means: (id: "m", en: "m")),
                    (id: "all", key: 'e', label: (id: "semua", en: "all"), means: (id: "m", en: "m"))])])),
)"#;

fn instrument(text: &str) -> Instrument {
    use crate::domain::catalog::Definition as _;
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let found: Instrument = options.from_str(text).unwrap();
    assert_eq!(found.faults(), []);
    found
}

fn id(text: &str) -> Id {
    text.parse().unwrap()
}

/// A lesson of 70 minutes that began at 07.30, watched with these, on 30 seats.
struct Desk {
    document: Document,
    ids: Counter,
}

impl Desk {
    fn with(instruments: &[&str]) -> Self {
        let mut lesson = session();
        lesson.observation.started = Some(start());
        lesson.observation.instruments = instruments.iter().map(|text| instrument(text)).collect();
        lesson.observation.seats = Some(SeatingPlan::filled(5, 6));
        lesson.minutes = 70;
        Self { document: Document::new(lesson), ids: Counter(1_000) }
    }

    fn session(&self) -> &Session {
        self.document.session()
    }

    fn entries(&self) -> Vec<&Entry> {
        self.session().observation.entries.iter().collect()
    }

    fn apply(&mut self, edits: Vec<Edit>) {
        self.document.apply(Role::Mentor, start(), edits).unwrap();
        assert_eq!(self.session().problems(), []);
    }

    /// Presses keys whose first came so many ms into the lesson.
    fn press(&mut self, at: i64, keys: &str) {
        self.press_in(at, keys, 0);
    }

    fn press_in(&mut self, at: i64, keys: &str, shift: i64) {
        use crate::domain::IdSource as _;
        let new = self.ids.next();
        let Reading::Done(pressed) = read(&self.session().observation, keys) else {
            panic!("{keys}: {:?}", read(&self.session().observation, keys))
        };
        let edits = mark(self.session(), &pressed, new, LessonTime::from_ms(at).moment(start()), Role::Mentor, shift);
        if !edits.is_empty() {
            self.apply(edits);
        }
    }

    /// The states, in order: code, begin, end.
    fn states(&self) -> Vec<(String, i64, Option<i64>)> {
        let states = self.entries().into_iter().filter_map(|entry| match &entry.what {
            What::Span { code, until, .. } => Some((code.to_string(), entry.at.ms(), until.map(LessonTime::ms))),
            _ => None,
        });
        states.collect()
    }
}

fn start() -> Moment {
    moment("2026-11-24T07:30:00+07:00")
}

#[test]
fn a_state_of_a_group_ends_the_other_in_the_same_millisecond_and_in_one_record() {
    let mut desk = Desk::with(&[EVENTS]);
    desk.press(1_000, "c");
    let before = desk.session().clone();
    desk.press(5_250, "t");
    assert_eq!(desk.states(), [("lec".into(), 1_000, Some(5_250)), ("ask".into(), 5_250, None)]);
    let undone = desk.document.undo(Role::Mentor, start());
    assert!(undone.is_ok());
    assert_eq!(desk.session().observation, before.observation);
}

#[test]
fn a_second_press_ends_is_ignored_or_begins_anew_as_the_code_says() {
    let mut desk = Desk::with(&[EVENTS]);
    desk.press(1_000, "c");
    desk.press(2_000, "c");
    assert_eq!(desk.states(), [("lec".into(), 1_000, Some(2_000))]);
    desk.press(3_000, "t");
    desk.press(4_000, "t");
    assert_eq!(desk.states()[1..], [("ask".into(), 3_000, None)]);
    desk.press(5_000, "b");
    desk.press(6_000, "b");
    let read = [("read".into(), 5_000, Some(6_000)), ("read".into(), 6_000, None)];
    assert_eq!(desk.states()[2..], read);
    let Way::Events(events) = &desk.session().observation.instruments[0].way else { panic!() };
    assert_eq!(events.event(id("read")).unwrap().again, Again::Again);
}

#[test]
fn states_are_kept_apart_by_person_and_modifier_and_typed_at_their_end() {
    let mut desk = Desk::with(&[EVENTS]);
    desk.press(1_000, "n4 t");
    desk.press(2_000, "n4 a");
    desk.press(3_000, "n12t");
    assert_eq!(desk.states().len(), 3, "{:?}", desk.states());
    // The second press of the same three ends it, and asks how it went.
    let observation = &desk.session().observation;
    let Reading::Asking(_, Question::Modifier(asked), _) = read(observation, "n4 t") else { panic!() };
    assert_eq!(asked.id, id("well"));
    desk.press(9_000, "n4 ty");
    assert_eq!(desk.states()[0], ("help".into(), 1_000, Some(9_000)));
    let with = desk.entries()[0].with().unwrap().clone();
    let answer = |modifier, answer| With { modifier: id(modifier), is: Answer::One(id(answer)) };
    assert_eq!(with, [answer("how", "told"), answer("well", "yes")]);
}

#[rstest]
#[case("", Reading::When)]
#[case("-20", Reading::When)]
#[case("-20s", Reading::When)]
#[case("-12:3", Reading::When)]
#[case("--", Reading::When)]
#[case("z", Reading::Nothing)]
#[case("-20x", Reading::Nothing)]
#[case("-12:75 c", Reading::Nothing)]
#[case("-99999999999999999999s", Reading::Nothing)]
#[case("n4 z", Reading::Nothing)]
#[case("n44", Reading::Nothing)]
#[case("a41 ", Reading::Nothing)]
fn keys_that_are_no_mark_yet_or_never_will_be(#[case] keys: &str, #[case] reading: Reading<'static>) {
    let desk = Desk::with(&[EVENTS]);
    assert_eq!(read(&desk.session().observation, keys), reading);
}

#[rstest]
// Thirty seats: after a 1 there may come another digit, after a 4 none may.
#[case("n", "")]
#[case("n1", "1")]
#[case("n3", "3")]
fn a_seat_waits_for_as_long_as_another_could_be_meant(#[case] keys: &str, #[case] typed: &str) {
    let desk = Desk::with(&[EVENTS]);
    let Reading::Asking(_, Question::Seat { perhaps: false }, so_far) = read(&desk.session().observation, keys) else {
        panic!()
    };
    assert_eq!(so_far, typed);
    let Reading::Asking(pressed, Question::Modifier(_), _) = read(&desk.session().observation, "n4") else { panic!() };
    assert_eq!(pressed.seat(), Some(id("s4")));
}

#[test]
fn a_moment_holds_who_how_many_which_and_what_was_said() {
    let mut desk = Desk::with(&[EVENTS]);
    desk.press(1_000, "a 7 ");
    desk.press(2_000, "a30 12\n");
    desk.press(3_000, "lkpk ");
    desk.press(4_000, "uApa warna daun?\n");
    let points: Vec<_> = desk
        .entries()
        .into_iter()
        .map(|entry| (entry.seat().copied().flatten(), entry.with().unwrap().clone()))
        .collect();
    let number = |number| vec![With { modifier: id("count"), is: Answer::Number(number) }];
    assert_eq!(points[0], (None, number(7)));
    assert_eq!(points[1], (Some(id("s30")), number(12)));
    // Pressed twice is not chosen.
    assert_eq!(points[2].1, [With { modifier: id("which"), is: Answer::Many(vec![id("board")]) }]);
    assert_eq!(desk.entries()[3].said().map(|text| text.to_string()), Some("Apa warna daun?".to_owned()));
}

#[test]
fn a_mark_is_dated_back_by_what_is_typed_else_by_the_reaction_and_says_so() {
    let mut desk = Desk::with(&[EVENTS]);
    desk.apply(vec![set(ObservationChange::Reaction { old: 0, new: 400 })]);
    desk.press(60_000, "c");
    desk.press(90_000, "-20st");
    desk.press(100_000, "--a 1 ");
    desk.press(110_000, "-0:30 uya\n");
    let times: Vec<i64> = desk.entries().iter().map(|entry| entry.at.ms()).collect();
    assert_eq!(times, [30_000, 59_600, 70_000, 70_000]);
    assert_eq!(desk.states()[0], ("lec".into(), 59_600, Some(70_000)));
    let backs: Vec<i64> = desk
        .entries()
        .iter()
        .map(|entry| match entry.what {
            What::Span { back, .. } | What::Point { back, .. } => back,
            _ => panic!(),
        })
        .collect();
    assert_eq!(backs, [80_000, 400, 20_000, 30_000]);
}

#[test]
fn the_first_mark_starts_the_lesson() {
    let mut desk = Desk::with(&[EVENTS]);
    let mut untaught = desk.session().clone();
    untaught.observation.started = None;
    desk.document = Document::new(untaught);
    desk.press(8_000, "c");
    assert_eq!(desk.session().observation.started, Some(LessonTime::from_ms(8_000).moment(start())));
    assert_eq!(desk.states(), [("lec".into(), 0, None)]);
}

#[test]
fn the_end_of_the_lesson_ends_what_is_on_and_lets_it_go_on_when_it_is_taken_back() {
    let mut desk = Desk::with(&[EVENTS]);
    desk.press(1_000, "c");
    let end = |seconds: i64| LessonTime::from_ms(seconds * 1_000).moment(start());
    desk.apply(lesson::stop(desk.session(), end(60)));
    assert_eq!(desk.states(), [("lec".into(), 1_000, Some(60_000))]);
    assert_eq!(desk.entries()[0].closed_by_end(), Some(&true));
    desk.apply(lesson::stop_at(desk.session(), end(90)));
    assert_eq!(desk.states(), [("lec".into(), 1_000, Some(90_000))]);
    desk.apply(lesson::start_at(desk.session(), end(-10)));
    assert_eq!(desk.states(), [("lec".into(), 11_000, Some(100_000))]);
    desk.apply(lesson::unstop(desk.session()));
    assert_eq!(desk.states(), [("lec".into(), 11_000, None)]);
}

#[test]
fn ticks_go_into_the_box_of_their_time_and_off_again_and_into_the_one_before() {
    let mut desk = Desk::with(&[BOXES]);
    desk.press(130_000, "k");
    desk.press(239_999, "d");
    desk.press(240_000, "d");
    desk.press_in(250_000, "k", -1);
    desk.press(260_000, "3");
    let boxes: Vec<_> = desk
        .entries()
        .into_iter()
        .map(|entry| {
            let codes: Vec<String> = entry.box_codes().unwrap().iter().map(Id::to_string).collect();
            (entry.at.ms(), codes.join(" "), entry.box_level().copied().flatten())
        })
        .collect();
    assert_eq!(boxes, [(120_000, "s-l".into(), None), (240_000, "s-l".into(), Some(id("high")))]);
}

#[test]
fn a_chain_repeats_its_code_at_every_beat_until_a_key_comes_and_never_over_a_gap() {
    let mut desk = Desk::with(&[CHAIN]);
    desk.press(10_000, "4");
    let due = |desk: &mut Desk, now: i64| {
        use crate::domain::IdSource as _;
        let edits = chain::due(desk.document.session(), LessonTime::from_ms(now), &[], || desk.ids.next());
        if !edits.is_empty() {
            desk.apply(edits);
        }
    };
    // A beat is sure to have had no key only when it is over.
    due(&mut desk, 15_999);
    assert_eq!(desk.entries().len(), 1);
    due(&mut desk, 19_100);
    desk.press(20_000, "8");
    due(&mut desk, 26_000);
    let beats = |desk: &Desk| -> Vec<(i64, String, bool, bool)> {
        desk.entries()
            .into_iter()
            .filter_map(|entry| match entry.what {
                What::Beat { code, repeated, resumed, .. } => {
                    Some((entry.at.ms(), code.to_string(), repeated, resumed))
                }
                _ => None,
            })
            .collect()
    };
    let told = [
        (10_000, "4", false, false),
        (13_000, "4", true, false),
        (16_000, "4", true, false),
        (20_000, "8", false, false),
        (23_000, "8", true, false),
    ];
    assert_eq!(beats(&desk), told.map(|(at, code, repeated, resumed)| (at, code.to_owned(), repeated, resumed)));
    let gap = lesson::Stamp { id: id("gap"), at: LessonTime::from_ms(27_000), by: Role::Mentor };
    desk.apply(lesson::open_gap(desk.session(), crate::domain::observation::GapKind::CannotSee, gap));
    due(&mut desk, 60_000);
    desk.apply(lesson::go_on(desk.session(), LessonTime::from_ms(60_000)));
    due(&mut desk, 70_000);
    assert_eq!(beats(&desk).len(), 5);
    desk.press(71_000, "0");
    assert_eq!(beats(&desk)[5], (71_000, "10".to_owned(), false, true));
}

#[test]
fn who_speaks_to_whom_is_asked_as_the_kind_says() {
    let mut desk = Desk::with(&[FLOW]);
    desk.press(1_000, "P4");
    desk.press(2_000, "X12 7");
    let flows: Vec<_> = desk
        .entries()
        .into_iter()
        .map(|entry| match entry.what {
            What::Flow { from, to, .. } => (from, to),
            _ => panic!(),
        })
        .collect();
    let seat = |name| Party::Seat(id(name));
    assert_eq!(flows, [(Party::Teacher, seat("s4")), (seat("s12"), seat("s7"))]);
}

#[test]
fn a_sweep_goes_from_seat_to_seat_and_a_look_from_row_to_row() {
    let mut desk = Desk::with(&[SWEEP, LOOK]);
    let stamp = |name, at| lesson::Stamp { id: id(name), at: LessonTime::from_ms(at), by: Role::Mentor };
    assert!(!scans::is_due(desk.session(), id("sapuan"), LessonTime::from_ms(299_999)));
    assert!(scans::is_due(desk.session(), id("sapuan"), LessonTime::from_ms(300_000)));
    desk.apply(scans::open(desk.session(), id("sapuan"), stamp("one", 300_000)).into_iter().collect());
    assert!(!scans::is_due(desk.session(), id("sapuan"), LessonTime::from_ms(300_000)));
    let key = |desk: &mut Desk, scan, row, key| {
        let edit = scans::answer(desk.session(), desk.session().entry(id(scan)).unwrap(), row, key);
        desk.apply(vec![edit.unwrap()]);
    };
    for letter in "aaasaa".chars() {
        key(&mut desk, "one", 0, letter);
    }
    assert_eq!(scans::answer(desk.session(), desk.session().entry(id("one")).unwrap(), 0, 'z'), None);
    desk.apply(vec![scans::back(desk.session().entry(id("one")).unwrap())]);
    let marks = desk.session().entry(id("one")).unwrap().seat_marks().unwrap().clone();
    assert_eq!((marks.len(), marks[3].seat, marks[3].code), (5, id("s4"), id("off")));

    desk.apply(scans::open(desk.session(), id("potret"), stamp("two", 310_000)).into_iter().collect());
    key(&mut desk, "two", 0, 'c');
    key(&mut desk, "two", 0, 'e');
    key(&mut desk, "two", 1, 's');
    key(&mut desk, "two", 1, 'c');
    let cells = desk.session().entry(id("two")).unwrap().cells().unwrap().clone();
    let found: Vec<String> = cells.iter().map(|cell| format!("{} {:?}", cell.row, cell.is)).collect();
    assert_eq!(found, ["guru [Id(lect), Id(all)]", "murid [Id(copy)]", "murid [Id(lect)]"]);
}

#[test]
fn a_code_is_given_for_another_over_the_whole_session_and_one_step_takes_it_back() {
    let mut desk = Desk::with(&[EVENTS, BOXES]);
    desk.press(1_000, "b");
    desk.press(2_000, "b");
    desk.press(3_000, "d");
    desk.press(4_000, "k");
    let before = desk.session().observation.clone();
    desk.apply(retag::retag(desk.session(), id("peristiwa"), id("read"), id("lec")));
    assert!(desk.states().iter().all(|(code, ..)| code == "lec"));
    desk.apply(retag::merge(desk.session(), id("kotak"), id("s-l"), id("s-wg")));
    let Way::Intervals(boxes) = &desk.session().observation.instrument(id("kotak")).unwrap().way else { panic!() };
    assert_eq!(boxes.codes().count(), 1);
    assert!(desk.entries().iter().any(|entry| entry.box_codes() == Some(&vec![id("s-wg")])));
    let _ = desk.document.undo(Role::Mentor, start());
    let _ = desk.document.undo(Role::Mentor, start());
    assert_eq!(desk.session().observation, before);
}

#[test]
fn clashing_keys_are_settled_when_an_instrument_is_chosen() {
    let mut second = instrument(CHAIN);
    let Way::Chain(chain) = &mut second.way else { panic!() };
    chain.codes[0].key = 'c';
    chain.codes[1].key = 't';
    let moved = settle(&[instrument(EVENTS)], &mut second, Tongue::Id);
    let told: Vec<_> = moved.iter().map(|moved| (moved.code.to_string(), moved.from, moved.to)).collect();
    assert_eq!(told, [("4".to_owned(), 'c', 'C'), ("8".to_owned(), 't', 'T')]);
}

#[test]
fn every_kind_of_mark_is_the_same_after_it_was_written_and_read() {
    let mut desk = Desk::with(&[EVENTS, BOXES, CHAIN, FLOW, SWEEP, LOOK]);
    desk.press(1_000, "n4 t");
    desk.press(2_000, "a30 12\n");
    desk.press(3_000, "d");
    desk.press(4_000, "4");
    desk.press(5_000, "P4");
    let stamp = |name, at| lesson::Stamp { id: id(name), at: LessonTime::from_ms(at), by: Role::Mentor };
    desk.apply(scans::open(desk.session(), id("sapuan"), stamp("one", 300_000)).into_iter().collect());
    desk.apply(scans::open(desk.session(), id("potret"), stamp("two", 310_000)).into_iter().collect());
    let text = ron::to_string(desk.session()).unwrap();
    assert_eq!(&ron::from_str::<Session>(&text).unwrap(), desk.session());
    let retagged =
        Edit::List(ListEdit::Instruments(Op::remove(&desk.session().observation.instruments, id("arus")).unwrap()));
    let take = Edit::Keyed(KeyedEdit::Entry(Keep::Take(desk.entries()[4].clone())));
    desk.apply(vec![take, retagged]);
}

#[test]
fn a_state_that_is_dated_back_takes_over_the_rest_of_the_one_that_was_on_or_ends_where_the_next_begins() {
    let mut desk = Desk::with(&[EVENTS]);
    desk.press(10_000, "c");
    desk.press(40_000, "t");
    desk.press(50_000, "-30sc");
    // At 20 s the lecture was on already.
    assert_eq!(desk.states(), [("lec".into(), 10_000, Some(40_000)), ("ask".into(), 40_000, None)]);
    let mut desk = Desk::with(&[EVENTS]);
    desk.press(10_000, "c");
    desk.press(50_000, "-30st");
    assert_eq!(desk.states(), [("lec".into(), 10_000, Some(20_000)), ("ask".into(), 20_000, None)]);
    desk.press(60_000, "-55sc");
    assert_eq!(desk.states()[0], ("lec".into(), 5_000, Some(10_000)));
    let ended = LessonTime::from_ms(90_000).moment(start());
    desk.apply(lesson::stop(desk.session(), ended));
    desk.press(95_000, "-1:00 c");
    let last = [("ask".into(), 20_000, Some(60_000)), ("lec".into(), 60_000, Some(90_000))];
    assert_eq!(desk.states()[2..], last);
    assert_eq!(desk.entries().last().unwrap().closed_by_end(), Some(&true));
}
