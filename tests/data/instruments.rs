//! The instruments: each sound, in both languages, with its source; what the literature says of them holds; their labels fit
//! beside their keys; any of them can be used together.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use cothink::domain::Id;
use cothink::domain::catalog::instrument::{Chain, Grouping, Part, Ratio, settle};
use cothink::domain::catalog::{Code, Definition as _, Instrument, Tongue, Way};

use super::{data, ids, is_sound, read, read_all};

/// Those that come with the program, in order.
const ALL: [&str; 7] = ["arus-bicara", "copus", "fill-plus", "flanders", "sapuan-kerja", "stallings", "waktu-tunggu"];
/// Those whose keys stand on the board all the time.
const ON_THE_BOARD: [&str; 5] = ["copus", "flanders", "waktu-tunggu", "arus-bicara", "fill-plus"];
/// The columns a label may take beside its key.
const LABEL: usize = 12;

fn instrument(id: &str) -> Instrument {
    read(&data(&format!("instruments/{id}.ron")))
}

fn names<'a>(codes: impl IntoIterator<Item = &'a Code>) -> Vec<&'a str> {
    codes.into_iter().map(|code| code.id.as_str()).collect()
}

fn chain(id: &str) -> Chain {
    match instrument(id).way {
        Way::Chain(chain) => chain,
        way => panic!("{way:?}"),
    }
}

/// The codes of each band of a grouping, by the name of the band.
fn bands(groupings: &[Grouping], id: &str) -> Vec<(String, String)> {
    let grouping = groupings.iter().find(|grouping| grouping.id.as_str() == id).unwrap();
    let codes = |ids: &[Id]| ids.iter().map(Id::to_string).collect::<Vec<_>>().join(" ");
    grouping.bands.iter().map(|band| (band.id.to_string(), codes(&band.codes))).collect()
}

#[test]
fn they_are_sound_in_both_languages() {
    let instruments: Vec<Instrument> = read_all("instruments");
    assert_eq!(ids(&instruments), ALL);
    instruments.iter().for_each(is_sound);
}

#[test]
fn each_names_its_source_its_licence_and_what_is_our_own() {
    for instrument in read_all::<Instrument>("instruments") {
        let (id, source) = (instrument.id, instrument.source());
        assert!(["MIT", "CC BY 4.0 IGO"].contains(&source.licence.as_str()), "{id}: {}", source.licence);
        let note = source.note.as_ref().unwrap_or_else(|| panic!("{id} says nothing of what is our own"));
        assert!(note.id.contains("kami") && note.en.contains("our own"), "{id}: {}", note.en);
        assert!(source.author.is_some(), "{id} names nobody");
        assert!(instrument.answers.id.ends_with('?') && instrument.answers.en.ends_with('?'), "{id}");
    }
}

#[test]
fn a_label_fits_beside_its_key() {
    for instrument in read_all::<Instrument>("instruments").iter().filter(|one| one.is_always_on_the_board()) {
        for code in instrument.codes() {
            for tongue in Tongue::ALL {
                let label = code.label.of(tongue);
                assert!(label.chars().count() <= LABEL, "{}: {label:?} is too long", instrument.id);
            }
        }
    }
}

#[test]
fn no_two_codes_beside_one_another_have_the_same_word() {
    for instrument in read_all::<Instrument>("instruments") {
        let lists: Vec<Vec<&Code>> = match &instrument.way {
            Way::Intervals(intervals) => intervals.sides.iter().map(|side| side.codes.iter().collect()).collect(),
            Way::Snapshots(snapshots) => snapshots.facets.iter().map(|facet| facet.codes.iter().collect()).collect(),
            _ => vec![instrument.codes()],
        };
        for (list, tongue) in lists.iter().flat_map(|list| Tongue::ALL.map(|tongue| (list, tongue))) {
            let words: BTreeSet<&str> = list.iter().map(|code| code.label.of(tongue)).collect();
            assert_eq!(words.len(), list.len(), "{}: {words:?}", instrument.id);
        }
    }
}

#[test]
fn any_two_and_all_of_them_can_be_used_together() {
    let all = ON_THE_BOARD.map(instrument);
    assert!(all.iter().all(Instrument::is_always_on_the_board));
    for (place, one) in all.iter().enumerate() {
        for other in all.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, other)| other) {
            for tongue in Tongue::ALL {
                let mut chosen = other.clone();
                settle(std::slice::from_ref(one), &mut chosen, tongue);
                no_key_twice(&[one.clone(), chosen]);
            }
        }
    }
    for tongue in Tongue::ALL {
        let mut together: Vec<Instrument> = Vec::new();
        for mut chosen in all.clone() {
            settle(&together, &mut chosen, tongue);
            together.push(chosen);
        }
        no_key_twice(&together);
    }
}

fn no_key_twice(together: &[Instrument]) {
    let mut of: HashMap<char, Id> = HashMap::new();
    for instrument in together {
        for key in instrument.keys() {
            let before = of.insert(key, instrument.id);
            assert_eq!(before, None, "{key} of {} too", instrument.id);
        }
    }
}

#[test]
fn wait_time_keeps_its_keys_beside_each_other_one() {
    for other in ON_THE_BOARD.iter().filter(|id| **id != "waktu-tunggu") {
        let mut wait = instrument("waktu-tunggu");
        assert_eq!(settle(&[instrument(other)], &mut wait, Tongue::Id), [], "beside {other}");
    }
}

#[test]
fn copus_has_thirteen_codes_of_pupils_and_twelve_of_the_teacher() {
    let copus = instrument("copus");
    let Way::Intervals(intervals) = &copus.way else { panic!() };
    assert_eq!(intervals.seconds, 120);
    let sides: Vec<_> = intervals.sides.iter().map(|side| names(&side.codes).join(" ")).collect();
    assert_eq!(
        sides,
        [
            "s-l s-ind s-cg s-wg s-og s-anq s-sq s-wc s-prd s-sp s-tq s-w s-o",
            "t-lec t-rtw t-fup t-pq t-cq t-anq t-mg t-1o1 t-dv t-adm t-w t-o"
        ]
    );
    assert_eq!(names(&intervals.levels), ["e-h", "e-m", "e-l"]);
    for (id, alias) in [("s-tq", "T/Q"), ("s-o", "Other"), ("t-dv", "DV"), ("t-fup", "Fup"), ("t-anq", "AnQ")] {
        let code = copus.code(id.parse().unwrap()).unwrap();
        assert!(code.aliases.iter().any(|known| known == alias), "{id} is not known as {alias}");
    }
    assert_eq!(intervals.any.iter().map(|any| any.codes.len()).collect::<Vec<_>>(), [3]);
}

#[test]
fn both_ways_to_gather_copus_hold_each_code_once() {
    let copus = instrument("copus");
    let owned = |rows: &[(&str, &str)]| {
        rows.iter().map(|(band, codes)| ((*band).to_owned(), (*codes).to_owned())).collect::<Vec<_>>()
    };
    assert_eq!(
        bands(copus.groupings(), "collapsed"),
        owned(&[
            ("s-receiving", "s-l"),
            ("s-talking", "s-anq s-sq s-wc s-sp"),
            ("s-working", "s-ind s-cg s-wg s-og s-prd s-tq"),
            ("s-other", "s-w s-o"),
            ("t-presenting", "t-lec t-rtw t-dv"),
            ("t-guiding", "t-fup t-pq t-cq t-anq t-mg t-1o1"),
            ("t-administration", "t-adm"),
            ("t-other", "t-w t-o"),
        ])
    );
    assert_eq!(
        bands(copus.groupings(), "novel"),
        owned(&[
            ("s-minimal", "s-l"),
            ("s-few", "s-anq s-sq s-sp"),
            ("s-thinking", "s-ind s-prd s-tq"),
            ("s-interactive", "s-wc s-cg s-wg s-og"),
            ("s-misc", "s-w s-o"),
            ("t-minimal", "t-lec t-rtw t-dv"),
            ("t-few", "t-fup t-anq"),
            ("t-thinking", "t-pq t-cq"),
            ("t-interactive", "t-mg t-1o1"),
            ("t-misc", "t-adm t-w t-o"),
        ])
    );
}

#[test]
fn a_grouping_leaves_no_code_out() {
    for instrument in read_all::<Instrument>("instruments") {
        let all: BTreeSet<&str> = names(instrument.codes()).into_iter().collect();
        for grouping in instrument.groupings() {
            let gathered = grouping.bands.iter().flat_map(|band| &band.codes).map(Id::as_str);
            assert_eq!(gathered.collect::<BTreeSet<_>>(), all, "{}, {}", instrument.id, grouping.id);
        }
    }
}

#[test]
fn flanders_has_ten_categories_of_three_seconds() {
    let chain = chain("flanders");
    assert_eq!(chain.seconds, 3);
    assert_eq!(names(&chain.codes), ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]);
    assert_eq!(chain.codes.iter().map(|code| code.key).collect::<String>(), "1234567890");
    assert_eq!(chain.rest.unwrap().as_str(), "10");
    let flanders = instrument("flanders");
    let talk: Vec<_> = bands(flanders.groupings(), "influence").into_iter().map(|(_, codes)| codes).collect();
    assert_eq!(talk, ["1 2 3 4", "5 6 7", "8 9", "10"]);
    assert_eq!(chain.regions.len(), 6);
}

/// The tallies of a part of the matrix of these pairs, one cell at a time.
fn tallies(part: &Part, pairs: &[(u8, u8)]) -> u32 {
    let has = |ids: &[Id], code: u8| ids.iter().any(|id| id.as_str() == code.to_string());
    let within = |&&(row, column): &&(u8, u8)| match part {
        Part::All => true,
        Part::Columns(ids) => has(ids, column),
        Part::Cells(rows, columns) => has(rows, row) && has(columns, column),
        Part::Cross(ids) => has(ids, row) || has(ids, column),
        Part::Diagonal(ids) => row == column && (ids.is_empty() || has(ids, row)),
    };
    pairs.iter().filter(within).count().try_into().unwrap()
}

/// Every ratio of what was recorded, as it is printed.
fn ratios(recorded: &[u8]) -> BTreeMap<String, String> {
    let mut padded = recorded.to_vec();
    if padded.first() != Some(&10) {
        padded.insert(0, 10);
    }
    if padded.last() != Some(&10) {
        padded.push(10);
    }
    let pairs: Vec<(u8, u8)> = padded.iter().copied().zip(padded.iter().copied().skip(1)).collect();
    let said = |above: u32, below: u32, plain: bool| match below {
        0 => "–".to_owned(),
        below => format!("{:.2}", f64::from(above) / f64::from(below) * if plain { 1.0 } else { 100.0 }),
    };
    let ratio = |ratio: &Ratio| {
        (ratio.id.to_string(), said(tallies(&ratio.above, &pairs), tallies(&ratio.below, &pairs), ratio.plain))
    };
    chain("flanders").ratios.iter().map(ratio).collect()
}

fn told(rows: &[(&str, &str)]) -> BTreeMap<String, String> {
    rows.iter().map(|(id, said)| ((*id).to_owned(), (*said).to_owned())).collect()
}

#[test]
fn the_ratios_of_flanders_say_what_was_worked_out_by_hand() {
    assert_eq!(
        ratios(&[6, 10, 7, 5, 1, 4, 8, 4]),
        told(&[
            ("tt", "66.67"),
            ("itt", "33.33"),
            ("dtt", "33.33"),
            ("pt", "11.11"),
            ("sc", "22.22"),
            ("i-d", "1.00"),
            ("i-d-revised", "0.50"),
            ("trr", "33.33"),
            ("tqr", "66.67"),
            ("pir", "0.00"),
            ("trr89", "–"),
            ("tqr89", "100.00"),
            ("ccr", "66.67"),
            ("ssr", "0.00"),
            ("pssr", "0.00"),
            ("vc", "0.00"),
        ])
    );
    let constant = ratios(&[5; 20]);
    assert_eq!(
        (constant["tt"].as_str(), constant["ccr"].as_str(), constant["ssr"].as_str()),
        ("95.24", "100.00", "90.48")
    );
    assert_eq!((constant["i-d-revised"].as_str(), constant["pir"].as_str()), ("–", "–"));
}

/// The state of the teacher in each of ten looks, and the measures that are met by it, counted.
#[test]
fn the_measures_of_stallings_say_what_was_worked_out_by_hand() {
    let Way::Snapshots(stallings) = instrument("stallings").way else { panic!() };
    assert_eq!(stallings.moments.of(40).len(), 10);
    assert_eq!(stallings.scan, 15);
    let looks = [
        "managing",
        "demonstration",
        "demonstration",
        "discussion",
        "discussion",
        "seatwork",
        "seatwork",
        "copying",
        "managing",
        "out",
    ];
    let met = |measure: &str| {
        let measure = stallings.measures.iter().find(|known| known.id.as_str() == measure).unwrap();
        assert_eq!(measure.row.as_str(), "teacher");
        looks.iter().filter(|look| measure.codes.iter().any(|code| code.as_str() == **look)).count()
    };
    let found = ["instruction", "instruction-active", "instruction-passive", "management", "teacher-off"].map(met);
    assert_eq!(found, [7, 4, 3, 2, 1]);
}

#[test]
fn every_state_of_the_teacher_is_instruction_management_or_off_task_and_only_one_of_them() {
    let Way::Snapshots(stallings) = instrument("stallings").way else { panic!() };
    let of = |id: &str| stallings.measures.iter().find(|measure| measure.id.as_str() == id).unwrap().codes.clone();
    let both = [of("instruction-active"), of("instruction-passive")].concat();
    assert_eq!(both, of("instruction"));
    let all = [of("instruction"), of("management"), of("teacher-off")].concat();
    let activity = stallings.facet("activity".parse().unwrap()).unwrap();
    assert_eq!(all, activity.codes.iter().map(|code| code.id).collect::<Vec<_>>());
    let sizes: Vec<_> = stallings.measures.iter().filter(|measure| !measure.with.is_empty()).collect();
    let group = stallings.facet("group".parse().unwrap()).unwrap();
    assert_eq!(sizes.iter().flat_map(|measure| &measure.with).count(), group.codes.len());
}

#[test]
fn fill_plus_has_ten_states_that_end_one_another_in_three_bands() {
    let fill = instrument("fill-plus");
    let Way::Events(events) = &fill.way else { panic!() };
    assert!(events.codes.iter().all(|event| event.lasts && event.exclusive.is_some()));
    let bands: Vec<_> = bands(fill.groupings(), "bands").into_iter().map(|(_, codes)| codes).collect();
    assert_eq!(bands, ["ad lt", "lq sr sq lr", "cq st sd fb"]);
    for event in &events.codes {
        assert_eq!(event.code.aliases, [event.code.id.as_str().to_uppercase()]);
    }
}

#[test]
fn a_sweep_counts_one_of_its_five_letters_as_at_task() {
    let Way::Sweeps(sweep) = instrument("sapuan-kerja").way else { panic!() };
    assert_eq!(sweep.codes.iter().map(|code| code.key).collect::<String>(), "asrot");
    assert_eq!(sweep.at_task, [sweep.codes[0].id]);
}
