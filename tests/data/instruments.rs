//! The instruments: each sound, in both languages, with its source; their labels fit beside their keys; any of them can be
//! used together.

use std::collections::{BTreeSet, HashMap};

use cothink::domain::Id;
use cothink::domain::catalog::instrument::{Events, settle};
use cothink::domain::catalog::{Code, Definition as _, Instrument, Tongue, Way};

use super::{data, ids, is_sound, read, read_all};

/// Those that come with the program, in order.
const ALL: [&str; 15] = [
    "arus-bicara",
    "copus",
    "fill-plus",
    "flanders",
    "hitung-pertanyaan",
    "lalu-lintas-kelas",
    "lembar-lesson-study",
    "observasi-kelas-8-indikator",
    "peristiwa-kosong",
    "sapuan-kerja",
    "stallings",
    "teach-primary",
    "teach-waktu-belajar",
    "verbatim-terpilih",
    "waktu-tunggu",
];
/// Those whose keys stand on the board all the time.
const ON_THE_BOARD: [&str; 8] = [
    "copus",
    "flanders",
    "waktu-tunggu",
    "hitung-pertanyaan",
    "arus-bicara",
    "fill-plus",
    "verbatim-terpilih",
    "lalu-lintas-kelas",
];
/// The columns a label may take: with its key, a tick and a gap five of them fill a line of 80 columns.
const LABEL: usize = 11;

pub(super) fn instrument(id: &str) -> Instrument {
    read(&data(&format!("instruments/{id}.ron")))
}

pub(super) fn names<'a>(codes: impl IntoIterator<Item = &'a Code>) -> Vec<&'a str> {
    codes.into_iter().map(|code| code.id.as_str()).collect()
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
fn no_two_codes_that_may_stand_in_one_line_have_the_same_word() {
    for instrument in read_all::<Instrument>("instruments") {
        let lists: Vec<Vec<&Code>> = match &instrument.way {
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
fn the_empty_one_is_empty_and_can_be_filled() {
    let Way::Events(empty) = instrument("peristiwa-kosong").way else { panic!() };
    assert_eq!(empty, Events::default());
}
