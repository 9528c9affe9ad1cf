//! The instruments, held to what the literature says of them.

use std::collections::BTreeMap;

use cothink::domain::Id;
use cothink::domain::catalog::instrument::{Behaviours, Chain, Grouping, Moments, Part, Ratio, Who};
use cothink::domain::catalog::{Both, Rubric, Way};

use super::instruments::{instrument, names};
use super::{data, read};

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
    let steady = ratios(&[5, 5, 8, 8, 8]);
    assert_eq!((steady["ssr"].as_str(), steady["pssr"].as_str()), ("50.00", "66.67"));
    assert_eq!(ratios(&[6, 7, 6])["vc"], "50.00");
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

fn behaviours(id: &str) -> Behaviours {
    match instrument(id).way {
        Way::Behaviours(behaviours) => behaviours,
        way => panic!("{way:?}"),
    }
}

/// How many behaviours each element has.
fn sizes(behaviours: &Behaviours) -> Vec<usize> {
    let elements = behaviours.areas.iter().flat_map(|area| &area.elements);
    elements.map(|element| element.behaviours.len()).collect()
}

#[test]
fn teach_has_twenty_eight_behaviours_in_nine_elements_of_three_areas() {
    let teach = behaviours("teach-primary");
    assert_eq!(teach.areas.iter().map(|area| area.elements.len()).collect::<Vec<_>>(), [2, 4, 3]);
    assert_eq!(sizes(&teach), [4, 3, 4, 3, 2, 3, 3, 3, 3]);
    assert_eq!(teach.all().count(), 28);
    assert_eq!((names(&teach.levels), teach.segments), (vec!["low", "medium", "high"], 2));
    assert!(teach.all().all(|behaviour| behaviour.descriptors.len() == 3));
    let absent: Vec<_> = teach.all().filter(|behaviour| behaviour.may_be_absent).map(|it| it.id.to_string()).collect();
    assert_eq!(absent, ["b-1-3", "b-4-2"]);
}

#[test]
fn teach_looks_three_times_in_each_fifteen_minutes() {
    let Way::Snapshots(teach) = instrument("teach-waktu-belajar").way else { panic!() };
    assert_eq!(teach.moments, Moments::Minutes(vec![4, 9, 14, 19, 24, 29]));
    let found: Vec<_> = teach.facets.iter().map(|facet| names(&facet.codes).join(" ")).collect();
    assert_eq!(found, ["yes no", "h m l na"]);
}

#[test]
fn what_follows_the_world_bank_bears_the_three_notices() {
    for id in ["teach-primary", "teach-waktu-belajar"] {
        let source = instrument(id).source;
        assert_eq!(source.licence, "CC BY 4.0 IGO");
        let note = source.note.unwrap();
        for said in [
            "Washington, DC: The World Bank. License: Creative Commons Attribution CC BY 4.0 IGO",
            "This is an adaptation of an original work by The World Bank. Views and opinions expressed in the adaptation \
             are the sole responsibility of the author or authors of the adaptation and are not endorsed by The World Bank.",
            "This translation was not created by The World Bank and should not be considered an official World Bank \
             translation. The World Bank shall not be liable for any content or error in this translation.",
        ] {
            assert!(note.en.contains(said), "{id}: {said}");
        }
        for said in
            ["Lisensi: Creative Commons Attribution CC BY 4.0 IGO", "adaptasi dari karya asli", "terjemahan resmi"]
        {
            assert!(note.id.contains(said), "{id}: {said}");
        }
    }
}

#[test]
fn the_eight_indicators_to_observe_are_those_to_rate_in_the_same_words() {
    let observed = behaviours("observasi-kelas-8-indikator");
    let rated: Rubric = read(&data("rubrics/delapan-indikator.ron"));
    assert_eq!(sizes(&observed), [3; 8]);
    assert_eq!(observed.areas.iter().map(|area| area.elements.len()).collect::<Vec<_>>(), [2, 3, 3]);
    let levels = |labels: Vec<&Both<String>>| labels.into_iter().cloned().collect::<Vec<_>>();
    assert_eq!(
        levels(observed.levels.iter().map(|level| &level.label).collect()),
        levels(rated.levels.iter().map(|level| &level.label).collect())
    );
    let elements = observed.areas.iter().flat_map(|area| area.elements.iter().map(move |element| (area, element)));
    for ((area, element), criterion) in elements.zip(&rated.criteria) {
        assert_eq!(Some(&area.label), criterion.group.as_ref());
        assert_eq!((element.id, &element.label), (criterion.id, &criterion.label));
        let labels: Vec<_> = element.behaviours.iter().map(|behaviour| behaviour.label.clone()).collect();
        assert_eq!(labels, criterion.look_fors);
    }
}

#[test]
fn the_sheet_of_lesson_study_takes_what_to_look_for_from_the_plan_too() {
    let sheet = behaviours("lembar-lesson-study");
    assert!(sheet.from_plan && sheet.all().count() > 0);
}

#[test]
fn selective_verbatim_asks_for_the_words_of_each_code() {
    let Way::Events(verbatim) = instrument("verbatim-terpilih").way else { panic!() };
    assert!(verbatim.codes.iter().all(|event| event.words && !event.lasts));
}

#[test]
fn the_teacher_is_in_one_part_of_the_room_at_a_time_and_stops_at_seats() {
    let Way::Events(traffic) = instrument("lalu-lintas-kelas").way else { panic!() };
    let (places, moments): (Vec<_>, Vec<_>) = traffic.codes.iter().partition(|event| event.lasts);
    assert!(places.iter().all(|event| event.exclusive == Some(traffic.exclusive[0].id)));
    let stop = moments.iter().find(|event| event.code.id.as_str() == "stop").unwrap();
    assert_eq!((stop.who, stop.modifiers.len()), (Who::Seat, 1));
}
