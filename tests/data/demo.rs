//! The demo: one lesson, told in two languages, as a good pair would have left it.

use std::collections::HashSet;
use std::fs;

use cothink::domain::assessment::Status;
use cothink::domain::catalog::{Both, Definition as _, Guide, JudgingWords, Rubric, Template, Tongue, judging_word};
use cothink::domain::citation::cited;
use cothink::domain::observation::{Entry, Kind};
use cothink::domain::{Role, Session};
use cothink::store::notation;
use serde_json::Value;

use super::{data, read};

/// The fields that hold what people wrote.
const PROSE: [&str; 18] = [
    "title",
    "subject",
    "focus",
    "purpose",
    "sees",
    "stop_word",
    // What each of the two wants.
    "mentor",
    "mentee",
    "text",
    "sign",
    "teacher",
    "pupils",
    "expected",
    "support",
    "look_for",
    "plan_b",
    "note",
    "school",
];

fn demos() -> Both<Session> {
    Both { id: read(&data("demo/id.ron")), en: read(&data("demo/en.ron")) }
}

/// The session with the prose taken out, and the prose in order.
fn parted(session: &Session) -> (Value, Vec<String>) {
    fn part(value: &mut Value, prose: &mut Vec<String>) {
        match value {
            Value::Object(fields) => {
                for (name, field) in fields {
                    match field {
                        Value::String(text) if PROSE.contains(&name.as_str()) => prose.push(std::mem::take(text)),
                        _ => part(field, prose),
                    }
                }
            }
            Value::Array(items) => items.iter_mut().for_each(|item| part(item, prose)),
            _ => {}
        }
    }
    let mut value = serde_json::to_value(session).unwrap();
    let mut prose = Vec::new();
    part(&mut value, &mut prose);
    (value, prose)
}

fn notes(session: &Session) -> Vec<(&Entry, Kind, &str)> {
    let entries = session.observation.entries.iter();
    entries.filter_map(|entry| Some((entry, *entry.kind()?, &**entry.said()?))).collect()
}

#[test]
fn both_are_sound() {
    let demos = demos();
    for tongue in Tongue::ALL {
        assert_eq!(demos.get(tongue).problems(), []);
    }
}

#[test]
fn they_are_one_lesson_told_in_two_languages() {
    let demos = demos();
    let ((id, said_id), (en, said_en)) = (parted(&demos.id), parted(&demos.en));
    assert_eq!(id, en);
    assert_eq!(said_id.len(), said_en.len());
    let same: HashSet<_> =
        said_id.iter().zip(&said_en).filter(|(id, en)| id == en).map(|(same, _)| same.as_str()).collect();
    // The school has one name; the sources of the guide and the rubric are cited as they are; what a step of the guide is for
    // has the name of its kind.
    let cited = ["SD Negeri 2 Sukamaju", demos.id.reflection.talks[0].guide.source.title.as_str(), "cothink"];
    let purposes = ["feelings", "strengths", "teaching"];
    assert_eq!(same, cited.into_iter().chain(purposes).collect());
}

#[test]
fn they_are_laid_out_as_the_program_lays_them_out() {
    for (name, session) in [("demo/id.ron", demos().id), ("demo/en.ron", demos().en)] {
        assert_eq!(notation::page(&session).unwrap(), fs::read_to_string(data(name)).unwrap(), "{name}");
    }
}

#[test]
fn what_they_copied_is_what_is_shipped() {
    let session = demos().id;
    let template: Template = read(&data("templates/rpp-inti.ron"));
    assert_eq!(session.plan.stages, template.stages);
    assert_eq!(session.plan.columns, template.columns);
    let sections: Vec<_> =
        session.plan.sections.iter().map(|section| (section.id, &section.label, &section.hint)).collect();
    let shipped: Vec<_> = template.sections.iter().map(|section| (section.id, &section.label, &section.hint)).collect();
    assert_eq!(sections, shipped);
    assert_eq!(*session.reflection.talks[0].guide, read::<Guide>(&data("guides/tirta.ron")));
    assert_eq!(*session.assessment.rubric.unwrap(), read::<Rubric>(&data("rubrics/praktik-bersama.ron")));
}

#[test]
fn the_plan_is_done_and_fills_the_lesson() {
    let plan = demos().id.plan;
    assert_eq!(plan.minutes(), 70);
    assert!(plan.goals.iter().all(|goal| !goal.sign.is_empty()));
    assert!(plan.steps.iter().all(|step| step.minutes > 0 && !step.goals.is_empty()));
    let voices: HashSet<_> = plan.margin.iter().map(|note| note.by).collect();
    assert_eq!(voices, Role::ALL.into());
}

#[test]
fn the_notes_show_each_kind_and_none_of_them_judges() {
    let lists: Both<JudgingWords> = read(&data("words/judging.ron"));
    let demos = demos();
    for tongue in Tongue::ALL {
        let notes = notes(demos.get(tongue));
        assert_eq!(notes.len(), 22);
        for kind in [Kind::Seen, Kind::Thought, Kind::Asked] {
            assert!(notes.iter().filter(|(_, found, _)| *found == kind).count() >= 2, "{kind:?}");
        }
        assert_eq!(notes.iter().filter(|(entry, ..)| entry.withheld).count(), 1);
        assert_eq!(notes.iter().filter(|(entry, ..)| entry.reply.is_some()).count(), 1);
        for (_, _, text) in notes {
            assert_eq!(judging_word(text, lists.get(tongue)), None, "{text}");
        }
    }
}

#[test]
fn both_voices_speak_in_each_step_of_the_talk_and_most_turns_rest_on_what_was_seen() {
    let session = demos().id;
    let talk = &session.reflection.talks[0];
    for step in &talk.guide.steps {
        let turns: Vec<_> = talk.turns.iter().filter(|turn| turn.step == Some(step.id)).collect();
        assert_eq!(turns[0].by, talk.guide.opener(step));
        assert!(Role::ALL.iter().all(|role| turns.iter().any(|turn| turn.by == *role)), "{}", step.id);
    }
    let resting = talk.turns.iter().filter(|turn| !turn.cites.is_empty() || cited(&turn.text).next().is_some());
    assert!(resting.count() * 2 > talk.turns.len());
}

#[test]
fn what_was_withheld_is_cited_nowhere() {
    let session = demos().id;
    let withheld = notes(&session).into_iter().find(|(entry, ..)| entry.withheld).unwrap().0.id;
    let text = fs::read_to_string(data("demo/id.ron")).unwrap();
    assert_eq!(text.matches(withheld.as_str()).count(), 1);
}

#[test]
fn the_assessment_is_whole_and_has_something_to_talk_about() {
    let assessment = demos().id.assessment;
    let rubric = assessment.rubric.as_ref().unwrap();
    assert_eq!(rubric.faults(), []);
    let gaps = rubric.criteria.iter().map(|criterion| {
        let [mentor, mentee] = Role::ALL.map(|role| assessment.rating(criterion.id, role).unwrap());
        assert!(!mentor.cites.is_empty() && !mentee.cites.is_empty());
        assert!(assessment.agreed_on(criterion.id).is_some());
        mentor.level.unwrap().abs_diff(mentee.level.unwrap())
    });
    assert_eq!(gaps.max(), Some(2));
    for action in &assessment.actions {
        assert!(action.status == Status::Open && action.due.is_some() && !action.sign.is_empty());
    }
    assert!(Role::ALL.iter().all(|role| assessment.signature(*role).is_some()));
}
