use super::*;
use crate::analysis::fixture::{id, lesson, moment, rubric};
use crate::domain::{Document, Halt, Patch, Refusal, TextPlace, Wall, planning};

fn document() -> Document {
    let mut session = lesson();
    session.assessment.rubric = Some(Box::new(rubric(&["tujuan", "waktu"], 3)));
    Document::new(session)
}

fn make(document: &mut Document, by: Role, time: &str, edits: impl IntoIterator<Item = Edit>) {
    document.apply(by, moment(time), edits.into_iter().collect()).unwrap();
}

fn rate_all(document: &mut Document, by: Role, level: u8) {
    for criterion in ["tujuan", "waktu"] {
        let rating = Rating { level: Some(level), ..unrated(id(criterion), by) };
        let edit = rate(&document.session().assessment, rating);
        make(document, by, "09:00:00", edit);
    }
}

fn write(document: &mut Document, by: Role, time: &str, note: &str) {
    let work = unseen(&document.session().assessment, by).unwrap();
    let before = work.rating(id("tujuan")).cloned().unwrap_or_else(|| unrated(id("tujuan"), by));
    let edit = rate(&document.session().assessment, Rating { note: note.into(), ..before });
    make(document, by, time, edit);
}

#[test]
fn nothing_is_revealed_until_both_have_rated_every_criterion() {
    let mut document = document();
    rate_all(&mut document, Role::Mentee, 2);
    assert!(has_rated(&document.session().assessment, Role::Mentee));
    assert_eq!(reveal(document.session(), moment("09:10:00")), None);
    let not_observed = unrated(id("tujuan"), Role::Mentor);
    let edit = rate(&document.session().assessment, not_observed);
    make(&mut document, Role::Mentor, "09:05:00", edit);
    assert_eq!(rated(&document.session().assessment, Role::Mentor), 1, "not observed is rated");
    assert_eq!(reveal(document.session(), moment("09:10:00")), None);
}

#[test]
fn either_reveals_both_seals_at_once_and_nobody_opens_the_others_alone() {
    let mut document = document();
    rate_all(&mut document, Role::Mentee, 2);
    rate_all(&mut document, Role::Mentor, 3);
    let reveal = reveal(document.session(), moment("09:10:00")).unwrap();
    let theirs: Vec<Edit> = reveal.iter().filter(|edit| edit.sealed_by() == Some(Role::Mentee)).cloned().collect();
    assert!(document.apply(Role::Mentor, moment("09:10:00"), theirs).is_err());
    make(&mut document, Role::Mentor, "09:10:00", reveal);
    let assessment = &document.session().assessment;
    assert!(!is_begun(assessment));
    assert_eq!(assessment.rating(id("waktu"), Role::Mentee).unwrap().level, Some(2));
    assert_eq!(assessment.rating(id("waktu"), Role::Mentor).unwrap().level, Some(3));
    let wall = Refusal::Halt(Halt::Wall(Wall::Reveal));
    assert_eq!(document.undo(Role::Mentor, moment("09:11:00")).unwrap_err(), wall);
}

#[test]
fn a_reveal_cannot_put_another_rating_into_the_others_seal() {
    let mut document = document();
    rate_all(&mut document, Role::Mentee, 2);
    rate_all(&mut document, Role::Mentor, 3);
    let assessment = document.session().assessment.clone();
    let (old, new) = (assessment.sealed.mentee, assessment.sealed.mentor);
    let mut forged = reveal(document.session(), moment("09:10:00")).unwrap();
    forged[3] = set(AssessmentChange::Seal { role: Role::Mentee, old, new });
    assert!(document.apply(Role::Mentor, moment("09:10:00"), forged).is_err());
}

#[test]
fn a_burst_of_typing_unseen_is_one_undo_step_and_a_level_is_another() {
    let mut document = document();
    rate_all(&mut document, Role::Mentee, 2);
    for note in ["d", "du", "dua"] {
        write(&mut document, Role::Mentee, "09:01:00", note);
    }
    let note = |document: &Document| {
        let work = unseen(&document.session().assessment, Role::Mentee).unwrap();
        work.rating(id("tujuan")).map(|rating| (rating.level, rating.note.to_string())).unwrap()
    };
    assert_eq!(note(&document), (Some(2), "dua".to_owned()));
    document.undo(Role::Mentee, moment("09:02:00")).unwrap();
    assert_eq!(note(&document), (Some(2), String::new()));
    document.redo(Role::Mentee, moment("09:02:30")).unwrap();
    assert_eq!(note(&document), (Some(2), "dua".to_owned()));
}

#[test]
fn an_agreed_level_takes_the_place_of_the_one_before() {
    let mut document = document();
    for level in [Some(1), Some(3), None] {
        let edits = agree(&document.session().assessment, id("tujuan"), level);
        make(&mut document, Role::Mentor, "09:12:00", edits);
    }
    assert_eq!(document.session().assessment.agreed, [AgreedLevel::of(id("tujuan"), None)]);
    assert_eq!(agree(&document.session().assessment, id("tujuan"), None), []);
}

#[test]
fn a_signature_covers_its_own_record_and_the_others_is_no_change() {
    let mut document = document();
    make(&mut document, Role::Mentee, "09:20:00", [add_action(id("a1"), Role::Mentee, None)]);
    for by in [Role::Mentee, Role::Mentor] {
        let edits = crate::domain::signing::sign(document.session(), by, moment("09:21:00"));
        make(&mut document, by, "09:21:00", edits);
    }
    let changed = |document: &Document| {
        let session = document.session();
        Role::ALL.map(|by| crate::domain::signing::is_changed_since(session, session.assessment.signature(by).unwrap()))
    };
    assert_eq!(changed(&document), [false, false]);
    let action = document.session().assessment.actions[0].clone();
    make(&mut document, Role::Mentee, "09:22:00", [give_action(&action)]);
    assert_eq!(changed(&document), [true, true]);
    let again = crate::domain::signing::sign(document.session(), Role::Mentee, moment("09:23:00"));
    make(&mut document, Role::Mentee, "09:23:00", again);
    assert_eq!(changed(&document), [true, false], "the mentor's stands for what was before");
}

#[test]
fn a_goal_that_only_a_seal_cites_can_go_as_any_other_and_the_rating_opens_without_it() {
    let goal = lesson().plan.goals[0].id;
    let mut open = document();
    let cites = Rating {
        note: format!("lihat [#{goal}], ya").into(),
        cites: vec![goal],
        ..unrated(id("tujuan"), Role::Mentee)
    };
    let edit = rate(&open.session().assessment, Rating { level: Some(2), ..cites });
    make(&mut open, Role::Mentee, "09:00:00", edit);
    assert_eq!(planning::hindrance(open.session(), goal), None, "what the seal says is told by nothing");
    let gone = planning::remove(open.session(), goal).unwrap();
    make(&mut open, Role::Mentor, "09:01:00", gone);
    assert_eq!(open.session().problems(), []);
    // Whoever undoes it finds the citation whole.
    let kept = open.session().clone();
    open.undo(Role::Mentor, moment("09:02:00")).unwrap();
    let rating = unseen(&open.session().assessment, Role::Mentee).unwrap().rating(id("tujuan")).cloned().unwrap();
    assert_eq!(opened(rating.clone(), open.session()), rating);
    let mut open = Document::new(kept);
    let edit = rate(&open.session().assessment, unrated(id("waktu"), Role::Mentee));
    make(&mut open, Role::Mentee, "09:03:00", edit);
    rate_all(&mut open, Role::Mentor, 3);
    let before = open.session().clone();
    let edits = reveal(open.session(), moment("09:10:00")).unwrap();
    let record = open.apply(Role::Mentee, moment("09:10:00"), edits).unwrap();
    let rating = open.session().assessment.rating(id("tujuan"), Role::Mentee).unwrap();
    assert_eq!((&*rating.note, rating.level, rating.cites.as_slice()), ("lihat #–, ya", Some(2), &[][..]));
    assert!(!rating.has_evidence());
    assert_eq!(open.session().problems(), []);
    let mut again = Document::new(before);
    again.replay(&record).unwrap();
    assert_eq!(again.session(), open.session());
}

#[test]
fn a_rubric_of_which_a_criterion_is_cited_is_in_use() {
    let mut document = document();
    assert!(!is_rubric_in_use(document.session()));
    let place = TextPlace::GoalSign(document.session().plan.goals[0].id);
    let old = place.read(document.session()).unwrap().to_owned();
    let words = Edit::Text(place, Patch::between(&old, "lihat [#waktu]").unwrap());
    make(&mut document, Role::Mentee, "07:00:00", [words]);
    assert!(is_rubric_in_use(document.session()));
}
