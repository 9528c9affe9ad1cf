use super::*;
use crate::domain::catalog::{Bilingual, SectionDef, Source, Stage, StarterStep, Template, Tongue};
use crate::domain::observation::Kind;
use crate::domain::tests::{Counter, moment, session, session_with_a_note};
use crate::domain::{Document, TextPlace};

fn now() -> Moment {
    moment("2026-11-24T07:30:00+07:00")
}

fn id(name: &str) -> Id {
    name.parse().unwrap()
}

fn done(session: Session, edits: impl IntoIterator<Item = Edit>) -> Document {
    let mut document = Document::new(session);
    document.apply(Role::Mentee, now(), edits.into_iter().collect()).unwrap();
    document
}

fn both(text: &str) -> Bilingual {
    Bilingual { id: text.to_owned(), en: format!("{text} (en)") }
}

fn template(name: &str, sections: &[&str], steps: &[&str]) -> Template {
    let stage = id(&format!("inti-{name}"));
    Template {
        id: id(name),
        name: both(name),
        about: both("contoh"),
        source: Source {
            title: "cothink".to_owned(),
            author: None,
            year: None,
            licence: "MIT".to_owned(),
            adapted: false,
            note: None,
        },
        sections: sections
            .iter()
            .map(|section| SectionDef { id: id(section), label: both(section), hint: both("isi") })
            .collect(),
        stages: vec![Stage { id: stage, label: both("Inti") }],
        columns: Vec::new(),
        steps: steps.iter().map(|step| StarterStep { stage, title: both(step), share: 1 }).collect(),
    }
}

/// A session of 70 minutes whose plan was begun from a template.
fn begun_from(template: &Template) -> Session {
    let mut begun = session();
    begun.plan = crate::domain::plan::Plan::from_template(template, Tongue::Id, 70, &mut Counter(500));
    begun
}

fn sections(session: &Session) -> Vec<String> {
    session.plan.sections.iter().map(|section| section.id.to_string()).collect()
}

fn titles(session: &Session) -> Vec<&str> {
    session.plan.steps.iter().map(|step| &*step.title).collect()
}

#[test]
fn a_removed_goal_takes_the_references_to_it_along_and_undo_brings_all_back() {
    let mut begun = session();
    let goal = begun.plan.goals[0].id;
    begun.plan.steps[0].goals = vec![goal];
    let document = done(begun, None);
    let note = add_margin_note(document.session(), Role::Mentor, now(), Some(goal), id("note"));
    let mut document = done(document.session().clone(), [note]);
    let before = document.session().clone();
    let edits = remove(document.session(), goal).unwrap();
    document.apply(Role::Mentee, now(), edits).unwrap();
    let plan = &document.session().plan;
    assert!(plan.goals.is_empty() && plan.steps[0].goals.is_empty());
    assert_eq!(plan.margin[0].on, None);
    assert_eq!(document.session().problems(), []);
    document.undo(Role::Mentee, now()).unwrap();
    assert_eq!(document.session().plan, before.plan);
}

#[test]
fn what_a_note_cites_stays_even_when_the_note_was_struck_out() {
    let mut taught = session_with_a_note();
    let (goal, step) = (taught.plan.goals[0].id, taught.plan.steps[0].id);
    let entry = &mut taught.observation.entries[0];
    entry.what = What::Note { kind: Kind::Seen, text: format!("sesuai [#{goal}]").as_str().into(), back: 0 };
    entry.removed = true;
    assert_eq!(remove(&taught, goal), Err(Hindrance::Cited));
    assert!(remove(&taught, step).is_ok());
    taught.observation.entries[0].what = What::Step { step };
    assert_eq!(remove(&taught, step), Err(Hindrance::Taught));
    assert_eq!(remove(&taught, id("nobody")), Err(Hindrance::NotAnItem));
}

#[test]
fn a_new_step_comes_below_and_belongs_to_the_stage_of_the_one_before_it() {
    let begun = begun_from(&template("satu", &[], &["buka", "coba"]));
    let first = begun.plan.steps[0].id;
    let edit = add_step(&begun, Some(first), id("baru"));
    let document = done(begun, [edit]);
    let steps = &document.session().plan.steps;
    assert_eq!((steps[1].id, steps[1].stage), (id("baru"), Some(id("inti-satu"))));
    let last = add_step(document.session(), None, id("akhir"));
    let document = done(document.session().clone(), [last]);
    assert_eq!(document.session().plan.steps[3].id, id("akhir"));
}

#[test]
fn items_move_by_one_place_and_not_beyond_the_ends() {
    let begun = begun_from(&template("satu", &[], &["a", "b", "c"]));
    let [a, b, c] = [0, 1, 2].map(|place| begun.plan.steps[place].id);
    let up = shift(&begun, c, Way::Up).unwrap();
    let document = done(begun, [up]);
    assert_eq!(titles(document.session()), ["a", "c", "b"]);
    let down = shift(document.session(), a, Way::Down).unwrap();
    let document = done(document.session().clone(), [down]);
    assert_eq!(titles(document.session()), ["c", "a", "b"]);
    assert_eq!(shift(document.session(), c, Way::Up), None);
    assert_eq!(shift(document.session(), b, Way::Down), None);
}

#[test]
fn another_template_keeps_every_section_with_text_and_every_step_somebody_wrote() {
    let (left, next) =
        (template("satu", &["tujuan", "asesmen"], &["buka"]), template("dua", &["papan", "tujuan"], &["masalah"]));
    let mut begun = begun_from(&left);
    begun.plan.sections[0].text = "membandingkan pecahan".into();
    begun.plan.sections[1].text = "tiket keluar".into();
    begun.plan.steps[0].title = "memotong bolu".into();
    let edits = follow_template(&begun, Some(&left), &next, Tongue::Id, &mut Counter(900));
    let document = done(begun, edits);
    let after = document.session();
    assert_eq!(sections(after), ["papan", "tujuan", "asesmen"]);
    assert_eq!(TextPlace::Section(id("tujuan")).read(after), Some("membandingkan pecahan"));
    assert_eq!(TextPlace::Section(id("asesmen")).read(after), Some("tiket keluar"));
    assert_eq!(titles(after), ["memotong bolu"]);
    assert_eq!(after.plan.template, Some(id("dua")));
    assert_eq!(after.problems(), [], "the step's stage came along");
}

#[test]
fn steps_that_nobody_touched_give_way_to_those_of_the_other_template() {
    let (left, next) = (template("satu", &["tujuan"], &["buka", "coba"]), template("dua", &["papan"], &["masalah"]));
    let begun = begun_from(&left);
    let edits = follow_template(&begun, Some(&left), &next, Tongue::En, &mut Counter(900));
    let document = done(begun, edits);
    assert_eq!(titles(document.session()), ["masalah (en)"]);
    assert_eq!(document.session().plan.minutes(), 70);
    assert_eq!(sections(document.session()), ["papan"]);
    let unknown = follow_template(document.session(), None, &left, Tongue::Id, &mut Counter(990));
    let document = done(document.session().clone(), unknown);
    assert_eq!(titles(document.session()), ["masalah (en)"], "nobody knows whether these were touched");
}

#[test]
fn minutes_stay_within_what_a_step_can_last() {
    let step = session().plan.steps[0].id;
    let document = done(session(), set_minutes(&session(), step, 100_000));
    assert_eq!(document.session().plan.minutes(), LONGEST);
    assert_eq!(set_minutes(document.session(), step, LONGEST), None);
}
