use super::*;

const TEMPLATE: &str = r#"(
  id: "coba",
  name: (id: "Coba", en: "Trial"),
  about: (id: "Untuk mencoba.", en: "To try."),
  source: (title: "cothink", licence: "MIT", adapted: false),
  sections: [(id: "catatan", label: (id: "Catatan", en: "Notes"), hint: (id: "Tulis.", en: "Write."))],
  stages: [(id: "inti", label: (id: "Inti", en: "Core"))],
  columns: [(field: look_for, heading: (id: "Diamati", en: "To watch"))],
  steps: [
    (stage: "inti", title: (id: "Satu", en: "One"), share: 1),
    (stage: "inti", title: (id: "Dua", en: "Two"), share: 2),
  ],
)"#;

const GUIDE: &str = r#"(
  id: "coba",
  name: (id: "Coba", en: "Trial"),
  about: (id: "Untuk mencoba.", en: "To try."),
  source: (title: "cothink", licence: "MIT", adapted: false),
  when: [after],
  steps: [
    (id: "a", mark: "A", label: (id: "Awal", en: "Start"), prompts: [(id: "Apa?", en: "What?"), (id: "Siapa?", en: "Who?")], minutes: 2),
    (id: "b", mark: "B", label: (id: "Akhir", en: "End"), prompts: [(id: "Kapan?", en: "When?"), (id: "Di mana?", en: "Where?")], minutes: 3, opens: Some(mentor)),
  ],
)"#;

const RUBRIC: &str = r#"(
  id: "coba",
  name: (id: "Coba", en: "Trial"),
  about: (id: "Untuk mencoba.", en: "To try."),
  source: (title: "cothink", licence: "MIT", adapted: false),
  levels: [(label: (id: "Belum", en: "Not yet")), (label: (id: "Sebagian", en: "In part")), (label: (id: "Sudah", en: "Yes"))],
  criteria: [(
    id: "satu",
    label: (id: "Satu", en: "One"),
    descriptors: [(id: "Nol kali", en: "Never"), (id: "Sekali", en: "Once"), (id: "Tiga kali", en: "Three times")],
  )],
)"#;

const CYCLE: &str = r#"(
  id: "coba",
  name: (id: "Coba", en: "Trial"),
  about: (id: "Untuk mencoba.", en: "To try."),
  source: (title: "cothink", licence: "MIT"),
  plan: 10, teach: 20, think: 12, assess: 5,
)"#;

const BANDS: &str = r#"(
  id: "coba",
  name: (id: "Coba", en: "Trial"),
  about: (id: "Untuk mencoba.", en: "To try."),
  source: (title: "cothink", licence: "MIT"),
  bands: [
    (from: 76, label: (id: "Baik", en: "Good")),
    (from: 51, label: (id: "Cukup", en: "Fair")),
    (from: 0, label: (id: "Kurang", en: "Low")),
  ],
)"#;

/// The faults of a definition after one change to its text.
fn faults_after<T: Definition + serde::de::DeserializeOwned>(text: &str, old: &str, new: &str) -> Vec<Fault> {
    assert!(text.contains(old), "{old}");
    ron::from_str::<T>(&text.replacen(old, new, 1)).unwrap().faults()
}

fn id(text: &str) -> Id {
    text.parse().unwrap()
}

#[test]
fn what_is_as_it_should_be_has_no_faults() {
    assert_eq!(faults_after::<Template>(TEMPLATE, "", ""), []);
    assert_eq!(faults_after::<Guide>(GUIDE, "", ""), []);
    assert_eq!(faults_after::<Rubric>(RUBRIC, "", ""), []);
    assert_eq!(faults_after::<Cycle>(CYCLE, "", ""), []);
    assert_eq!(faults_after::<Bands>(BANDS, "", ""), []);
}

#[test]
fn a_text_missing_in_one_language_is_found_with_its_place() {
    let missing = |place: &str, tongue| [Fault::Untranslated { place: place.to_owned(), tongue }];
    assert_eq!(faults_after::<Template>(TEMPLATE, "Write.", " "), missing("sections[0].hint", Tongue::En));
    assert_eq!(faults_after::<Guide>(GUIDE, "Di mana?", ""), missing("steps[1].prompts[1]", Tongue::Id));
    assert_eq!(faults_after::<Rubric>(RUBRIC, "Once", ""), missing("criteria[0].descriptors[1]", Tongue::En));
}

#[test]
fn a_definition_without_a_licence_is_refused() {
    let blank = Fault::Blank { place: "source.licence".to_owned() };
    assert_eq!(faults_after::<Guide>(GUIDE, "MIT", ""), [blank]);
    assert!(ron::from_str::<Guide>(&GUIDE.replace("licence: \"MIT\", ", "")).is_err());
}

#[test]
fn an_id_may_stand_once_in_a_list() {
    let twice = Fault::IdTwice { place: "steps[1].id".to_owned(), id: id("a") };
    assert_eq!(faults_after::<Guide>(GUIDE, "id: \"b\"", "id: \"a\""), [twice]);
}

#[test]
fn each_step_of_a_guide_has_two_questions_to_choose_from_and_some_time() {
    let few = Fault::Count { place: "steps[0].prompts".to_owned(), found: 1, least: 2, most: 9 };
    assert_eq!(faults_after::<Guide>(GUIDE, r#", (id: "Siapa?", en: "Who?")"#, ""), [few]);
    let none = Fault::NoTime { place: "steps[1].minutes".to_owned() };
    assert_eq!(faults_after::<Guide>(GUIDE, "minutes: 3", "minutes: 0"), [none]);
}

#[test]
fn whoever_only_listens_in_a_step_does_not_open_it() {
    let silent = |role: &str| faults_after::<Guide>(GUIDE, "minutes: 2", &format!("minutes: 2, silent: Some({role})"));
    assert_eq!(silent("mentor"), []);
    assert_eq!(silent("mentee"), [Fault::SilentOpens { place: "steps[0].silent".to_owned() }]);
    let opened = faults_after::<Guide>(GUIDE, "opens: Some(mentor)", "opens: Some(mentor), silent: Some(mentor)");
    assert_eq!(opened, [Fault::SilentOpens { place: "steps[1].silent".to_owned() }]);
}

#[test]
fn nobody_is_to_think_in_silence_for_more_than_ten_minutes() {
    let think = |seconds: &str| faults_after::<Guide>(GUIDE, "minutes: 2", &format!("minutes: 2, think: {seconds}"));
    assert_eq!(think("600"), []);
    assert_eq!(think("601"), [Fault::TooMuch { place: "steps[0].think".to_owned(), found: 601, most: 600 }]);
}

#[test]
fn a_step_has_no_cells_or_a_few_that_differ() {
    let cells = |ids: &[&str]| {
        let cell = |id: &&str| format!(r#"(id: "{id}", label: (id: "Apa", en: "What")),"#);
        let cells: String = ids.iter().map(cell).collect();
        faults_after::<Guide>(GUIDE, "minutes: 2", &format!("minutes: 2, cells: [{cells}]"))
    };
    assert_eq!(cells(&[]), []);
    assert_eq!(cells(&["a", "b"]), []);
    assert_eq!(cells(&["a", "a"]), [Fault::IdTwice { place: "steps[0].cells[1].id".to_owned(), id: id("a") }]);
    assert_eq!(cells(&["a"]), [Fault::Count { place: "steps[0].cells".to_owned(), found: 1, least: 2, most: 12 }]);
    let blank = faults_after::<Guide>(
        GUIDE,
        "minutes: 2",
        r#"minutes: 2, cells: [(id: "a", label: (id: "", en: "What")), (id: "b", label: (id: "Apa", en: "What"))]"#,
    );
    let place = "steps[0].cells[0].label".to_owned();
    assert_eq!(blank, [Fault::Untranslated { place, tongue: Tongue::Id }]);
}

#[test]
fn what_a_step_is_for_is_kept_and_what_it_does_not_say_is_not_written() {
    let guide: Guide = ron::from_str(&GUIDE.replacen("minutes: 2", "minutes: 2, purpose: Some(teaching)", 1)).unwrap();
    assert_eq!(guide.steps[0].purpose, Some(Purpose::Teaching));
    let (said, unsaid) = (ron::to_string(&guide.steps[0]).unwrap(), ron::to_string(&guide.steps[1]).unwrap());
    assert!(said.contains("purpose:Some(teaching)"), "{said}");
    for field in ["purpose", "silent", "think", "cells"] {
        assert!(!unsaid.contains(field), "{unsaid}");
    }
}

#[test]
fn the_steps_of_a_guide_share_a_time_box_and_none_goes_without_while_there_is_room() {
    let mut guide: Guide = ron::from_str(GUIDE).unwrap();
    assert_eq!(guide.spread(5), [2, 3], "as the guide has them");
    assert_eq!(guide.spread(10), [4, 6]);
    assert_eq!(guide.spread(2), [1, 1], "2/5 of 2 minutes is less than one");
    assert_eq!(guide.spread(1), [0, 1], "no room for both");
    assert_eq!(guide.spread(0), [0, 0]);
    guide.steps[1].minutes = 98;
    assert_eq!(guide.spread(10), [1, 9]);
    guide.steps.reverse();
    assert_eq!(guide.spread(10), [9, 1]);
}

#[test]
fn each_criterion_describes_each_level() {
    let short = Fault::Descriptors { place: "criteria[0].descriptors".to_owned(), found: 2, levels: 3 };
    assert_eq!(faults_after::<Rubric>(RUBRIC, r#", (id: "Tiga kali", en: "Three times")"#, ""), [short]);
}

#[test]
fn signs_describe_each_level_or_are_left_out() {
    let sign = r#"(id: "Terlihat", en: "Seen"),"#;
    let signs = |count: usize| {
        faults_after::<Rubric>(RUBRIC, "criteria:", &format!("signs: [{}], criteria:", sign.repeat(count)))
    };
    assert_eq!((signs(0), signs(3)), (vec![], vec![]));
    assert_eq!(signs(2), [Fault::Descriptors { place: "signs".to_owned(), found: 2, levels: 3 }]);
    let place = "signs[1]".to_owned();
    let untold = format!(r#"signs: [{sign}(id: "", en: "Seen"),{sign}], criteria:"#);
    let untold = faults_after::<Rubric>(RUBRIC, "criteria:", &untold);
    assert_eq!(untold, [Fault::Untranslated { place, tongue: Tongue::Id }]);
}

#[test]
fn each_phase_of_a_cycle_has_its_minutes() {
    use crate::domain::Phase;
    let cycle: Cycle = ron::from_str(CYCLE).unwrap();
    assert_eq!(Phase::ALL.map(|phase| cycle.minutes_of(phase)), [10, 20, 12, 5]);
    assert_eq!(cycle.minutes(), 47);
    let none = faults_after::<Cycle>(CYCLE, "think: 12", "think: 0");
    assert_eq!(none, [Fault::NoTime { place: "think".to_owned() }]);
    let long = faults_after::<Cycle>(CYCLE, "plan: 10", "plan: 601");
    assert_eq!(long, [Fault::TooMuch { place: "plan".to_owned(), found: 601, most: 600 }]);
}

#[test]
fn bands_go_down_to_nil_and_name_each_percentage() {
    let bands: Bands = ron::from_str(BANDS).unwrap();
    let names: Vec<_> = [100, 76, 75, 51, 50, 0].map(|percent| bands.band(percent).unwrap().label.en.as_str()).into();
    assert_eq!(names, ["Good", "Good", "Fair", "Fair", "Low", "Low"]);
    let flat = faults_after::<Bands>(BANDS, "from: 51", "from: 76");
    assert_eq!(flat, [Fault::NoDescent { place: "bands[1].from".to_owned() }]);
    let open = faults_after::<Bands>(BANDS, "from: 0", "from: 1");
    assert_eq!(open, [Fault::NotFromNil { place: "bands[2].from".to_owned() }]);
    let high = faults_after::<Bands>(BANDS, "from: 76", "from: 101");
    assert_eq!(high, [Fault::TooMuch { place: "bands[0].from".to_owned(), found: 101, most: 100 }]);
}

#[test]
fn a_starter_step_belongs_to_a_stage_there_is() {
    let unknown = Fault::UnknownStage { place: "steps[0].stage".to_owned(), stage: id("akhir") };
    assert_eq!(faults_after::<Template>(TEMPLATE, "stage: \"inti\"", "stage: \"akhir\""), [unknown]);
}

#[test]
fn a_field_of_a_step_is_shown_in_one_column() {
    let column = r#"(field: look_for, heading: (id: "Diamati", en: "To watch"))"#;
    let twice = Fault::ColumnTwice { place: "columns[1].field".to_owned() };
    assert_eq!(faults_after::<Template>(TEMPLATE, column, &format!("{column}, {column}")), [twice]);
}

#[test]
fn starter_steps_share_the_minutes_of_a_lesson_without_a_rest() {
    let template: Template = ron::from_str(TEMPLATE).unwrap();
    assert_eq!(template.spread(70), [23, 47]);
    assert_eq!(template.spread(1), [0, 1]);
    assert_eq!(template.spread(2), [0, 2]);
    assert_eq!(template.spread(0), [0, 0]);
}

#[test]
fn the_mentee_speaks_first_unless_the_step_says_otherwise() {
    use crate::domain::Role;
    let guide: Guide = ron::from_str(GUIDE).unwrap();
    let openers: Vec<_> = guide.steps.iter().map(|step| guide.opener(step)).collect();
    assert_eq!(openers, [Role::Mentee, Role::Mentor]);
    assert_eq!(guide.minutes(), 5);
}

#[test]
fn a_level_is_known_by_its_place_from_one() {
    let rubric: Rubric = ron::from_str(RUBRIC).unwrap();
    assert_eq!(rubric.level(0), None);
    assert_eq!(rubric.level(3).map(|level| level.label.en.as_str()), Some("Yes"));
    assert_eq!(rubric.criteria[0].descriptor(1).map(|text| text.id.as_str()), Some("Nol kali"));
}

#[test]
fn no_lesson_is_looked_over_more_often_than_it_has_room_for() {
    let looks = |moments: &str| {
        let text = format!(
            r#"(id: "p", name: (id: "a", en: "a"), about: (id: "a", en: "a"), answers: (id: "a", en: "a"),
            source: (title: "t", licence: "MIT"),
            way: Snapshots((moments: {moments}, scan: 15, rows: [(id: "r", label: (id: "a", en: "a"), facets: ["f"])],
            facets: [(id: "f", label: (id: "a", en: "a"), codes: [
                (id: "x", key: 'x', label: (id: "a", en: "a"), means: (id: "a", en: "a")),
                (id: "y", key: 'y', label: (id: "a", en: "a"), means: (id: "a", en: "a"))])])))"#
        );
        let looks: Instrument = ron::from_str(&text).unwrap();
        looks.faults()
    };
    assert_eq!(looks("Spread(60)"), []);
    for (moments, found) in [("Spread(0)", 0), ("Spread(4000000000)", 4_000_000_000)] {
        let place = "way.moments".to_owned();
        assert_eq!(looks(moments), [Fault::Count { place, found, least: 1, most: 60 }]);
    }
}
