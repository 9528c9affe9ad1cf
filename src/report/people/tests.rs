//! A small session, printed with words that are their own keys.

use super::*;
use crate::analysis::fixture::{entry, id, lesson, minute, moment, note, rating, talk_of};
use crate::domain::assessment::{Action, GoalResult, Signature, Status};
use crate::domain::observation::{Kind, Reply, What};
use crate::domain::seal::{Seal, SealedWork};
use crate::domain::session::{Draft, Line};
use crate::report::words::fixture::Keys;

fn printed(session: &Session, all: bool, width: Option<usize>) -> String {
    people(session, Printing { all, width, now: LessonTime::from_ms(minute(20)) }, &Keys)
}

#[test]
fn each_thing_said_is_there_with_its_author_and_its_time() {
    let mut session = lesson();
    let step = session.plan.steps[1].id;
    session.observation.entries = vec![
        note(1, 83_400, Role::Mentor, Kind::Seen, "dua tangan\nterangkat"),
        entry(2, minute(12), Role::Mentor, What::Step { step }),
    ]
    .into();
    session.observation.entries[0].reply = Some(Reply { at: moment("09:01:00"), text: "saya menunggu S9".into() });
    session.reflection.talks = vec![talk_of(&[("tujuan", Role::Mentee, "hanya dua, [#n1]")])];
    session.drafts =
        vec![Draft { by: Role::Mentor, line: Line::Capture, at: moment("07:50:00"), text: "baris bela".into() }];
    let text = printed(&session, false, None);
    for wanted in [
        "  #1 01:23 Bu Sari · report-kind kind=Seen: dua tangan\n    terangkat\n",
        "    report-by name=Pak Andi moment=09:01: saya menunggu S9\n",
        "  #2 12:00 Bu Sari · report-moved-on step=L2 Inti\n",
        "      report-by name=Pak Andi moment=09:00: hanya dua, #1\n",
        "  report-by name=Bu Sari moment=07:50 · report-capture-line: baris bela\n",
    ] {
        assert!(text.contains(wanted), "{wanted}\nis not in\n{text}");
    }
}

#[test]
fn what_is_withheld_is_counted_unless_all_is_asked_for() {
    let mut session = lesson();
    session.observation.entries = vec![note(1, 1000, Role::Mentor, Kind::Seen, "hanya kita")].into();
    session.observation.entries[0].withheld = true;
    session.reflection.talks = vec![talk_of(&[("tujuan", Role::Mentee, "seperti [#n1]")])];
    session.reflection.talks[0].turns[0].cites = vec![id("n1")];
    let text = printed(&session, false, None);
    assert!(text.contains("moment=09:00: seperti #…\n") && !text.contains("#1"), "{text}");
    assert!(!text.contains("hanya kita") && text.contains("report-left-out count=1"), "{text}");
    let text = printed(&session, true, None);
    assert!(text.contains("[report-withheld] · report-kind kind=Seen: hanya kita"), "{text}");
    assert!(!text.contains("report-left-out"), "{text}");
}

#[test]
fn sealed_work_is_passed_by_and_said_to_be_sealed() {
    let mut session = lesson();
    let mut rated = rating("harapan", Role::Mentee, Some(2));
    rated.note = "tujuan di papan".into();
    session.assessment.sealed.mentee = Some(Seal::close(&SealedWork::default().decided(rated)).unwrap());
    let text = printed(&session, true, None);
    assert!(text.contains("report-sealed name=Pak Andi") && !text.contains("papan"), "{text}");
}

#[test]
fn results_support_and_a_claim_are_told_and_that_it_changed_after_it_was_signed() {
    let mut session = lesson();
    let goal = session.plan.goals[0].id;
    session.assessment.results = vec![GoalResult { goal, reached: 6, of: 28 }];
    let along = Action {
        text: "tunggu tiga detik".into(),
        support: "rekaman".into(),
        status: Status::Done,
        cites: vec![goal],
        from: Some(id("earlier")),
        from_title: "Pecahan".into(),
        from_day: Some(moment("07:30:00").date_naive()),
        ..Action::empty(id("a1"), Role::Mentee)
    };
    session.assessment.actions = vec![along];
    session.assessment.signed = vec![Signature { by: Role::Mentor, at: moment("09:30:00"), seq: 0, holds: None }];
    session.seq = 3;
    let text = printed(&session, false, None);
    for wanted in [
        "report-results\n    T1 report-result reached=6 of=28\n      report-goal-sign 8 dari 10 soal benar\n",
        "report-action-owner owner=Pak Andi · report-claimed\n",
        "report-action-support: rekaman\n",
        "report-answers what=#T1\n",
        "report-came-along-from title=Pecahan day=2026-11-24\n",
        "report-changed-after name=Bu Sari\n",
    ] {
        assert!(text.contains(wanted), "{wanted}\nis not in\n{text}");
    }
}

#[test]
fn a_part_with_nothing_in_it_has_no_heading() {
    let text = printed(&lesson(), false, None);
    assert!(!text.contains("report-ideas") && !text.contains("report-drafts"), "{text}");
}

#[test]
fn long_lines_are_broken_at_the_width_and_set_in() {
    let mut session = lesson();
    let long = "kata ".repeat(40);
    session.observation.entries = vec![note(1, 1000, Role::Mentor, Kind::Seen, &long)].into();
    let text = printed(&session, false, Some(40));
    let broken: Vec<&str> = text.lines().filter(|line| line.contains("kata kata")).collect();
    assert!(broken.len() > 4 && broken.iter().all(|line| line.len() <= 40), "{text}");
    assert!(broken.iter().skip(1).all(|line| line.starts_with("    kata")), "{text}");
}
