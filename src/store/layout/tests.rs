use proptest::prelude::*;
use serde::{Deserialize, Serialize};

use super::*;
use crate::store::notation;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
enum What {
    Note { kind: Kind, text: String },
    Point(String, i64),
    Sweep(Vec<Seat>),
    Gap,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
enum Kind {
    Seen,
    Asked,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Seat {
    name: String,
    code: Option<char>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Entry {
    id: String,
    at: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reply: Option<String>,
    what: What,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Talk {
    turns: Vec<Entry>,
    chair: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Whole {
    format: u32,
    title: String,
    entries: Vec<Entry>,
    talks: Vec<Talk>,
    seats: std::collections::BTreeMap<String, (u8, f64)>,
}

fn seats() -> impl Strategy<Value = Seat> {
    (any::<String>(), any::<Option<char>>()).prop_map(|(name, code)| Seat { name, code })
}

fn whats() -> impl Strategy<Value = What> {
    prop_oneof![
        (prop_oneof![Just(Kind::Seen), Just(Kind::Asked)], any::<String>())
            .prop_map(|(kind, text)| What::Note { kind, text }),
        (any::<String>(), any::<i64>()).prop_map(|(code, at)| What::Point(code, at)),
        proptest::collection::vec(seats(), 0..3).prop_map(What::Sweep),
        Just(What::Gap),
    ]
}

fn entries() -> impl Strategy<Value = Vec<Entry>> {
    let entry = ("[a-z0-9]{8}", any::<i64>(), any::<Option<String>>(), whats());
    proptest::collection::vec(entry.prop_map(|(id, at, reply, what)| Entry { id, at, reply, what }), 0..4)
}

fn wholes() -> impl Strategy<Value = Whole> {
    let talks = proptest::collection::vec(
        (entries(), any::<Vec<String>>()).prop_map(|(turns, chair)| Talk { turns, chair }),
        0..3,
    );
    let map = proptest::collection::btree_map(any::<String>(), (any::<u8>(), -1e9..1e9), 0..3);
    (any::<u32>(), any::<String>(), entries(), talks, map).prop_map(|(format, title, entries, talks, seats)| Whole {
        format,
        title,
        entries,
        talks,
        seats,
    })
}

proptest! {
    #[test]
    fn any_value_reads_back_from_its_layout(whole in wholes()) {
        let page = lay_out(&notation::line(&whole).unwrap());
        let back: Whole = notation::read("it".as_ref(), page.as_bytes()).unwrap();
        prop_assert_eq!(back, whole);
    }

    #[test]
    fn laying_out_again_changes_nothing(whole in wholes()) {
        let page = lay_out(&notation::line(&whole).unwrap());
        prop_assert_eq!(lay_out(&page), page);
    }
}

fn entry(id: &str, text: &str) -> Entry {
    let what = What::Note { kind: Kind::Seen, text: text.to_owned() };
    Entry { id: id.to_owned(), at: 83_400, reply: None, what }
}

#[test]
fn a_list_of_structs_opens_what_holds_it_and_all_else_stays_on_one_line() {
    let whole = Whole {
        format: 1,
        title: "Pecahan senilai".to_owned(),
        entries: vec![entry("k3f9q2xa", "S4 menjawab \"6/8\"")],
        talks: vec![Talk { turns: vec![entry("b", "ya"), entry("c", "")], chair: vec!["Bu Sari".to_owned()] }],
        seats: [("S4".to_owned(), (1, 0.5))].into(),
    };
    let expected = r#"(
  format: 1,
  title: "Pecahan senilai",
  entries: [
    (id: "k3f9q2xa", at: 83400, what: Note(kind: Seen, text: "S4 menjawab \"6/8\"")),
  ],
  talks: [
    (
      turns: [
        (id: "b", at: 83400, what: Note(kind: Seen, text: "ya")),
        (id: "c", at: 83400, what: Note(kind: Seen, text: "")),
      ],
      chair: ["Bu Sari"],
    ),
  ],
  seats: {"S4": (1, 0.5)},
)
"#;
    assert_eq!(lay_out(&notation::line(&whole).unwrap()), expected);
}

#[test]
fn a_struct_without_lists_of_structs_is_one_line() {
    assert_eq!(lay_out(r#"(a:1,b:(c:[1,2],d:[(3,4)]),e:[])"#), "(a: 1, b: (c: [1, 2], d: [(3, 4)]), e: [])\n");
}

#[test]
fn apostrophes_and_accents_are_written_as_people_write_them() {
    let text = "Jum'at, cafe\u{301}, \u{939}\u{93f}\u{928}\u{94d}\u{926}\u{940}";
    let page = lay_out(&notation::line(&text.to_owned()).unwrap());
    assert_eq!(page, format!("\"{text}\"\n"));
    assert_eq!(notation::read::<String>("it".as_ref(), page.as_bytes()).unwrap(), text);
}

#[test]
fn what_no_editor_could_show_stays_escaped() {
    let text = "\u{301}a\u{1b}[2J\u{202e}b\u{200d}c\\'d\r\n";
    let page = lay_out(&notation::line(&text.to_owned()).unwrap());
    assert_eq!(page, "\"\\u{301}a\\u{1b}[2J\\u{202e}b\\u{200d}c\\\\'d\\r\\n\"\n");
    assert_eq!(notation::read::<String>("it".as_ref(), page.as_bytes()).unwrap(), text);
}

#[test]
#[ignore = "a measurement: cargo test --release -- --ignored ten_thousand"]
fn ten_thousand_entries_are_laid_out_in_a_few_milliseconds() {
    let entries =
        (0..10_000).map(|n| entry(&format!("{n:08}"), &"Guru mengulang pertanyaan, dua tangan terangkat. ".repeat(3)));
    let compact = notation::line(&Talk { turns: entries.collect(), chair: Vec::new() }).unwrap();
    let best = (0..10).map(|_| {
        let start = std::time::Instant::now();
        assert!(lay_out(&compact).len() > compact.len());
        start.elapsed()
    });
    println!("{} bytes in {:?}", compact.len(), best.min());
}
