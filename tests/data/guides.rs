//! The guides: what each of them keeps to, and what makes some of them what they are.

use cothink::domain::Role;
use cothink::domain::catalog::{Guide, GuideStep, Purpose, When};

use crate::{data, ids, is_sound, read, read_all};

fn guides() -> Vec<Guide> {
    read_all("guides")
}

fn guide(name: &str) -> Guide {
    read(&data(&format!("guides/{name}.ron")))
}

/// The guides of talks after the lesson, each with its first step that looks for causes or for the next thing to do.
const AFTER: [(&str, &str); 7] = [
    ("4f", "findings"),
    ("alact", "menyadari"),
    ("gibbs", "analisis"),
    ("grow", "reality"),
    ("peta-refleksi", "sebab"),
    ("tirta", "identifikasi"),
    ("what-so-what", "so-what"),
];

fn place(guide: &Guide, is_it: impl Fn(&GuideStep) -> bool) -> usize {
    guide.steps.iter().position(is_it).unwrap_or_else(|| panic!("{}", guide.id))
}

#[test]
fn the_guides_are_sound_in_both_languages() {
    let guides = guides();
    assert_eq!(
        ids(&guides),
        [
            "4f",
            "alact",
            "gibbs",
            "grow",
            "pelajaran-pertama",
            "peta-perencanaan",
            "peta-refleksi",
            "protokol-penyetelan",
            "tangga-umpan-balik",
            "tirta",
            "what-so-what",
        ]
    );
    guides.iter().for_each(is_sound);
}

#[test]
fn after_a_lesson_feelings_come_first_then_what_worked_and_only_then_causes() {
    let mut after: Vec<_> = guides().into_iter().filter(|guide| guide.when.contains(&When::After)).collect();
    after.sort_by(|one, other| one.id.as_str().cmp(other.id.as_str()));
    assert_eq!(after.iter().map(|guide| guide.id.as_str()).collect::<Vec<_>>(), AFTER.map(|(guide, _)| guide));
    for (guide, (_, analysis)) in after.iter().zip(AFTER) {
        assert_eq!(guide.steps[0].purpose, Some(Purpose::Feelings), "{}", guide.id);
        assert_eq!(guide.opener(&guide.steps[0]), Role::Mentee, "{}", guide.id);
        let strengths = place(guide, |step| step.purpose == Some(Purpose::Strengths));
        let analysis = place(guide, |step| step.id.as_str() == analysis);
        assert!(strengths < analysis, "{}", guide.id);
        let asked = &guide.steps[strengths].prompts[0];
        assert!(asked.id.contains("dua hal") && asked.en.contains("two things"), "{}: {asked:?}", guide.id);
        assert!(["catatan", "memperlihatkan"].iter().any(|shown| asked.id.contains(shown)), "{}: {asked:?}", guide.id);
    }
}

#[test]
fn every_talk_after_a_lesson_lets_the_mentee_teach_the_mentor_something_near_its_end() {
    for guide in guides().iter().filter(|guide| guide.when.contains(&When::After)) {
        let teaching = place(guide, |step| step.purpose == Some(Purpose::Teaching));
        assert!(teaching + 2 >= guide.steps.len(), "{}", guide.id);
        assert_eq!(guide.opener(&guide.steps[teaching]), Role::Mentee, "{}", guide.id);
    }
}

#[test]
fn advice_is_opened_by_the_mentee_who_asks_for_it() {
    let with_advice: Vec<_> = guides()
        .iter()
        .flat_map(|guide| guide.steps.iter().map(move |step| (guide.id, guide.opener(step), step.purpose)))
        .filter_map(|(guide, opener, purpose)| (purpose == Some(Purpose::Advice)).then_some((guide, opener)))
        .collect();
    assert_eq!(with_advice.len(), 2, "{with_advice:?}");
    assert!(with_advice.iter().all(|(_, opener)| *opener == Role::Mentee), "{with_advice:?}");
}

#[test]
fn what_a_guide_is_named_by_stands_in_the_marks_of_its_own_steps() {
    for (name, marks) in [("tirta", "TIRTA"), ("grow", "GROW"), ("alact", "ALACT")] {
        let guide = guide(name);
        let own = guide.steps.iter().filter(|step| step.purpose.is_none());
        assert_eq!(own.map(|step| step.mark.as_str()).collect::<String>(), marks);
    }
}

#[test]
fn alact_looks_back_at_eight_sides_and_ends_with_the_trial() {
    let alact = guide("alact");
    let back = &alact.steps[place(&alact, |step| !step.cells.is_empty())];
    let sides: Vec<_> = back.cells.iter().map(|cell| cell.id.as_str().to_owned()).collect();
    let expected: Vec<_> = ["guru", "murid"]
        .iter()
        .flat_map(|who| ["ingin", "lakukan", "pikirkan", "rasakan"].map(|what| format!("{who}-{what}")))
        .collect();
    assert_eq!(sides, expected);
    assert_eq!(alact.steps.last().unwrap().id.as_str(), "mencoba");
}

#[test]
fn in_the_tuning_protocol_the_presenter_is_silent_while_being_answered_and_then_speaks_alone() {
    let tuning = guide("protokol-penyetelan");
    assert_eq!(tuning.when, [When::Before]);
    let step = |name: &str| &tuning.steps[place(&tuning, |step| step.id.as_str() == name)];
    assert_eq!(["hangat", "sejuk"].map(|name| step(name).silent), [Some(Role::Mentee); 2]);
    assert_eq!(["sajian", "renungan"].map(|name| step(name).silent), [Some(Role::Mentor); 2]);
    assert_eq!(["membaca", "menimbang"].map(|name| step(name).think), [7 * 60, 3 * 60]);
    assert!(place(&tuning, |step| step.id.as_str() == "hangat") < place(&tuning, |step| step.id.as_str() == "sejuk"));
    // As it is commonly held: 2, 10, 5, 7 to 10, 3, 15 for warm and cool together, 5, 5.
    let minutes: Vec<_> = tuning.steps.iter().map(|step| step.minutes).collect();
    assert_eq!(minutes, [2, 10, 5, 7, 3, 6, 9, 5, 5]);
}

#[test]
fn nobody_is_to_think_longer_than_the_step_lasts() {
    for guide in guides() {
        assert!(guide.steps.iter().all(|step| step.think <= step.minutes * 60), "{}", guide.id);
    }
}
