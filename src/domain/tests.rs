//! The laws of the domain: what was done can be undone, and what was recorded can be replayed.

use proptest::prelude::*;

use super::assessment::{Action, AssessmentChange};
use super::observation::{Entry, GapKind, Kind, ObservationChange, Reply, What};
use super::plan::{Goal, PlanChange, Step};
use super::seal::{Seal, SealedWork};
use super::session::Draft;
use super::*;

/// Ids in order, so that tests repeat.
pub(crate) struct Counter(pub u64);

impl IdSource for Counter {
    fn next(&mut self) -> Id {
        self.0 += 1;
        Id::from_bits(self.0)
    }
}

pub(crate) fn moment(text: &str) -> Moment {
    Moment::parse_from_rfc3339(text).unwrap()
}

fn at(second: u32) -> Moment {
    moment("2026-11-24T07:30:00+07:00") + chrono::TimeDelta::seconds(i64::from(second))
}

pub(crate) fn session() -> Session {
    let new = NewSession {
        title: "Pecahan senilai".to_owned(),
        mentor: "Bu Sari".to_owned(),
        mentee: "Pak Andi".to_owned(),
        minutes: 70,
        ..NewSession::default()
    };
    let mut ids = Counter(100);
    let mut session = Session::begin(&new, None, at(0), &mut ids);
    session.plan.steps.push(Step::empty(ids.next(), None));
    session.plan.goals.push(Goal::empty(ids.next()));
    session
}

pub(crate) fn session_with_a_note() -> Session {
    let mut session = session();
    session.observation.entries.push(note(Id::from_bits(500), 1, "dua tangan terangkat"));
    session
}

fn note(id: Id, n: u32, text: &str) -> Entry {
    let what = What::Note { kind: Kind::Seen, text: text.into(), back: 0 };
    Entry::new(id, n, LessonTime::from_ms(i64::from(n) * 1000), Role::Mentor, what)
}

fn typed(by: Role, text: &str, session: &Session) -> Edit {
    match session.draft(by, Line::Capture) {
        None => {
            Edit::Keyed(KeyedEdit::Draft(Keep::Put(Draft { by, line: Line::Capture, at: at(1), text: text.into() })))
        }
        Some(draft) => Edit::Text(
            TextPlace::Draft(by, Line::Capture),
            Patch { at: draft.text.len(), cut: String::new(), put: text.to_owned() },
        ),
    }
}

/// Types a text letter by letter, then records it as a note, as the capture line does.
fn capture(document: &mut Document, text: &str, second: u32) -> Vec<Record> {
    let mut records = Vec::new();
    for letter in text.chars() {
        let edit = typed(Role::Mentor, &letter.to_string(), document.session());
        records.push(document.apply(Role::Mentor, at(second), vec![edit]).unwrap());
    }
    let draft = document.session().draft(Role::Mentor, Line::Capture).unwrap().clone();
    let n = document.session().observation.next_number();
    let entry = note(Id::from_bits(1000 + u64::from(n)), n, &draft.text);
    records
        .push(document.apply(Role::Mentor, at(second), vec![Edit::put_entry(entry), Edit::take_draft(draft)]).unwrap());
    records
}

#[test]
fn undo_of_enter_brings_the_words_back_into_the_line() {
    let mut document = Document::new(session());
    capture(&mut document, "dua tangan", 5);
    document.undo(Role::Mentor, at(6)).unwrap();
    assert!(document.session().observation.entries.is_empty());
    assert_eq!(&*document.session().draft(Role::Mentor, Line::Capture).unwrap().text, "dua tangan");
    document.undo(Role::Mentor, at(7)).unwrap();
    assert!(document.session().drafts.is_empty(), "a burst of typing is one undo step");
    assert_eq!(document.undo(Role::Mentor, at(8)).unwrap_err(), Refusal::Halt(Halt::End));
    document.redo(Role::Mentor, at(9)).unwrap();
    document.redo(Role::Mentor, at(9)).unwrap();
    assert_eq!(&**document.session().observation.entries[0].said().unwrap(), "dua tangan");
}

#[test]
fn a_pause_in_typing_makes_two_undo_steps() {
    let mut document = Document::new(session());
    for (second, letter) in [(1, "a"), (1, "b"), (4, "c")] {
        let edit = typed(Role::Mentor, letter, document.session());
        document.apply(Role::Mentor, at(second), vec![edit]).unwrap();
    }
    document.undo(Role::Mentor, at(5)).unwrap();
    assert_eq!(&*document.session().draft(Role::Mentor, Line::Capture).unwrap().text, "ab");
}

#[test]
fn what_comes_back_from_elsewhere_is_a_step_of_its_own_however_soon_letters_are_typed() {
    let mut document = Document::new(session());
    for letter in ["a", "b"] {
        let edit = typed(Role::Mentor, letter, document.session());
        document.apply(Role::Mentor, at(1), vec![edit]).unwrap();
    }
    let edit = typed(Role::Mentor, "c d e", document.session());
    document.apply_alone(Role::Mentor, at(1), vec![edit]).unwrap();
    let edit = typed(Role::Mentor, "f", document.session());
    document.apply(Role::Mentor, at(1), vec![edit]).unwrap();
    let mut left = || {
        document.undo(Role::Mentor, at(2)).unwrap();
        document.session().draft(Role::Mentor, Line::Capture).map(|draft| draft.text.to_string())
    };
    assert_eq!([left(), left(), left()], [Some("abc d e".to_owned()), Some("ab".to_owned()), None]);
}

#[test]
fn the_undo_of_a_start_takes_the_gaps_of_the_program_along_and_redo_brings_them_back() {
    let mut document = Document::new(session());
    let mut records = vec![document.apply(Role::Mentor, at(1), vec![lesson::start(at(1))]).unwrap()];
    let before = document.session().clone();
    for (bits, ms) in [(1, 5_000), (2, 30_000)] {
        let stamp = lesson::Stamp { id: Id::from_bits(bits), at: LessonTime::from_ms(ms), by: Role::Mentor };
        let away = lesson::open_gap(document.session(), GapKind::NotObserving, stamp);
        records.push(document.apply_by_program(Role::Mentor, at(2), away).unwrap());
        let back = lesson::go_on(document.session(), LessonTime::from_ms(ms + 15_000));
        records.push(document.apply_by_program(Role::Mentor, at(3), back).unwrap());
        let with_gaps = document.session().observation.clone();
        records.push(document.undo(Role::Mentor, at(4)).unwrap().0);
        assert_eq!((document.session().observation.started, document.session().observation.entries.len()), (None, 0));
        records.push(document.redo(Role::Mentor, at(5)).unwrap().0);
        assert_eq!(document.session().observation, with_gaps);
    }
    let mut replayed = Document::new(Session { seq: 0, observation: Default::default(), ..before });
    records.iter().for_each(|record| replayed.replay(record).unwrap());
    assert_eq!((replayed.session(), replayed.history()), (document.session(), document.history()));
    assert_eq!(&History::from_records(document.history().records()), document.history());
}

#[test]
fn the_undo_of_what_the_other_did_says_whose_it_is() {
    let mut document = Document::new(session());
    capture(&mut document, "ab", 1);
    assert_eq!(
        document.undo(Role::Mentee, at(2)).unwrap_err(),
        Refusal::Halt(Halt::Theirs { by: Role::Mentor, label: "note" })
    );
}

#[test]
fn only_the_mentee_answers_and_withholds() {
    let mut document = Document::new(session_with_a_note());
    let entry = document.session().observation.entries[0].id;
    let withhold = Edit::Set(Change::Observation(ObservationChange::Withheld { entry, old: false, new: true }));
    let refused = document.apply(Role::Mentor, at(1), vec![withhold.clone()]).unwrap_err();
    assert_eq!(refused, Refusal::NotYours { only: Role::Mentee, label: "withhold" });
    document.apply(Role::Mentee, at(1), vec![withhold]).unwrap();
    let reply = Reply { at: at(2), text: "saya menunggu".into() };
    let reply = Edit::Set(Change::Observation(ObservationChange::Reply { entry, old: None, new: Some(reply) }));
    assert!(document.apply(Role::Mentor, at(2), vec![reply.clone()]).is_err());
    assert!(document.apply(Role::Mentee, at(2), vec![reply]).is_ok());
}

#[test]
fn what_is_withdrawn_is_gone_from_the_session_and_from_its_record() {
    let mut document = Document::new(session_with_a_note());
    let entry = document.session().observation.entries[0].id;
    let withdraw = Edit::Set(Change::Observation(ObservationChange::Withdrawn { entry, old: false, new: true }));
    let record = document.apply(Role::Mentee, at(1), vec![withdraw]).unwrap();
    assert!(document.session().observation.entries[0].withdrawn);
    let everywhere = format!("{:?} {record:?}", document.session());
    assert!(!everywhere.contains("tangan"), "{everywhere}");
    assert_eq!(document.undo(Role::Mentee, at(2)).unwrap_err(), Refusal::Halt(Halt::Wall(Wall::Withdrawal)));
}

fn seal(role: Role, old: Option<Seal>, level: u8) -> Edit {
    let rating = assessment::Rating {
        criterion: "tujuan".parse().unwrap(),
        by: role,
        level: Some(level),
        note: Prose::default(),
        cites: Vec::new(),
    };
    let new = Seal::close(&SealedWork::default().decided(rating)).ok();
    Edit::Set(Change::Assessment(AssessmentChange::Seal { role, old, new }))
}

#[test]
fn undo_passes_by_what_the_other_has_sealed() {
    let mut document = Document::new(session());
    document.apply(Role::Mentee, at(1), vec![seal(Role::Mentee, None, 1)]).unwrap();
    document.apply(Role::Mentor, at(2), vec![seal(Role::Mentor, None, 3)]).unwrap();
    document.undo(Role::Mentee, at(3)).unwrap();
    assert_eq!(document.session().assessment.sealed.mentee, None);
    assert!(document.session().assessment.sealed.mentor.is_some());
    assert_eq!(document.undo(Role::Mentee, at(3)).unwrap_err(), Refusal::Halt(Halt::End));
    assert!(document.apply(Role::Mentee, at(4), vec![seal(Role::Mentor, None, 1)]).is_err());
}

#[test]
fn undo_stops_at_the_reveal() {
    let mut document = Document::new(session());
    let reveal = AssessmentChange::Revealed { old: None, new: Some(at(1)) };
    document.apply(Role::Mentee, at(1), vec![Edit::Set(Change::Assessment(reveal))]).unwrap();
    assert_eq!(document.undo(Role::Mentee, at(2)).unwrap_err(), Refusal::Halt(Halt::Wall(Wall::Reveal)));
}

#[test]
fn when_one_edit_does_not_fit_none_is_made() {
    let mut document = Document::new(session_with_a_note());
    let before = document.session().clone();
    let step = document.session().plan.steps[0].id;
    let edits = vec![
        Edit::Set(Change::Plan(PlanChange::StepMinutes { step, old: 0, new: 10 })),
        Edit::Set(Change::Plan(PlanChange::StepMinutes { step, old: 5, new: 20 })),
    ];
    assert_eq!(document.apply(Role::Mentee, at(1), edits).unwrap_err(), Refusal::Misfit(Misfit::Stale));
    assert_eq!(document.session(), &before);
}

#[test]
fn the_history_is_the_same_when_rebuilt_from_its_own_records() {
    let mut document = Document::new(session());
    capture(&mut document, "satu", 1);
    capture(&mut document, "dua", 10);
    document.undo(Role::Mentor, at(20)).unwrap();
    let again = History::from_records(document.history().records());
    assert_eq!(&again, document.history());
}

#[test]
fn a_sound_session_has_no_problems_and_a_broken_one_names_the_place() {
    let mut session = session_with_a_note();
    assert_eq!(session.problems(), []);
    let twice = note(Id::from_bits(500), 1, "lihat lagi");
    session.observation.entries.push(twice);
    session.observation.entries.push(note(Id::from_bits(501), 2, "lihat [#zzzzzzzz], bukan [#kelompok]"));
    session.observation.closing.second = "seperti [#zzzzzzzz]".into();
    let places: Vec<String> = session.problems().into_iter().map(|problem| problem.place).collect();
    let ids = ["observation.entries[1].id", "observation.entries[1].n"];
    let texts = ["observation.entries[2].what.text", "observation.closing.second"];
    assert_eq!(places, [ids, texts].concat());
}

#[test]
fn the_next_of_a_cycle_brings_people_and_open_actions_along() {
    let mut first = session();
    first.assessment.actions.push(Action::empty(Id::from_bits(7), Role::Mentee));
    let mut done = Action::empty(Id::from_bits(8), Role::Mentor);
    done.status = assessment::Status::Done;
    first.assessment.actions.push(done);
    let next = first.next_of_cycle(None, at(9), &mut Counter(200));
    assert_eq!(next.follows, Some(first.id));
    assert_eq!(next.mentee, first.mentee);
    let along: Vec<_> = next.assessment.actions.iter().map(|action| (action.id, action.from)).collect();
    assert_eq!(along, [(Id::from_bits(7), Some(first.id))]);
}

/// One thing somebody might do, by a number.
fn do_something(document: &mut Document, what: u8, second: u32) -> Option<Record> {
    let session = document.session();
    let now = at(second);
    let fresh = Id::from_bits(10_000 + u64::from(second));
    let edits = match what % 8 {
        0 => vec![typed(Role::Mentor, "x", session)],
        1 => {
            let draft = session.draft(Role::Mentor, Line::Capture)?.clone();
            let entry = note(fresh, session.observation.next_number(), &draft.text);
            vec![Edit::put_entry(entry), Edit::take_draft(draft)]
        }
        2 => {
            let after = session.plan.steps.last().map(|step| step.id);
            vec![Edit::List(ListEdit::Steps(Op::insert(after, Step::empty(fresh, None))))]
        }
        3 => {
            let first = session.plan.steps.first()?.id;
            vec![Edit::List(ListEdit::Steps(Op::remove(&session.plan.steps, first)?))]
        }
        4 => {
            let (first, last) = (session.plan.steps.first()?.id, session.plan.steps.last()?.id);
            if first == last {
                return None;
            }
            vec![Edit::List(ListEdit::Steps(Op::Move { id: first, from: None, to: Some(last) }))]
        }
        5 => {
            let entry = session.observation.entries.last()?;
            let new = entry.at.plus(-5000);
            vec![Edit::Set(Change::Observation(ObservationChange::EntryAt { entry: entry.id, old: entry.at, new }))]
        }
        6 => return document.undo(Role::Mentor, now).ok().map(|(record, _)| record),
        _ => return document.redo(Role::Mentor, now).ok().map(|(record, _)| record),
    };
    Some(document.apply(Role::Mentor, now, edits).unwrap())
}

proptest! {
    #[test]
    fn any_prefix_of_the_journal_replays_to_what_the_session_was_then(whats in prop::collection::vec(0u8..8, 0..60)) {
        let start = session();
        let mut document = Document::new(start.clone());
        let mut replayed = Document::new(start);
        for (second, what) in whats.into_iter().enumerate() {
            if let Some(record) = do_something(&mut document, what, u32::try_from(second).unwrap()) {
                let line = ron::to_string(&record).unwrap();
                replayed.replay(&ron::from_str(&line).unwrap()).unwrap();
            }
            prop_assert_eq!(replayed.session(), document.session());
            prop_assert_eq!(replayed.history(), document.history());
        }
    }

    #[test]
    fn undoing_everything_leads_back_to_the_start(whats in prop::collection::vec(0u8..6, 0..60)) {
        let start = session();
        let mut document = Document::new(start.clone());
        for (second, what) in whats.into_iter().enumerate() {
            do_something(&mut document, what, 2 * u32::try_from(second).unwrap());
        }
        let end = document.session().clone();
        let mut steps = 0;
        while document.undo(Role::Mentor, at(1000)).is_ok() {
            steps += 1;
        }
        prop_assert_eq!(&Session { seq: 0, ..document.session().clone() }, &start);
        for _ in 0..steps {
            document.redo(Role::Mentor, at(2000)).unwrap();
        }
        prop_assert_eq!(Session { seq: 0, ..document.session().clone() }, Session { seq: 0, ..end });
    }
}

#[test]
fn a_session_that_is_full_refuses_the_next_record_and_stays_as_it_is() {
    let mut document = Document::new(Session { seq: record::MOST_RECORDS - 1, ..session() });
    let at = moment("2026-11-24T07:30:00+07:00");
    let title = |from: &str, to: &str| vec![Edit::Text(TextPlace::Title, Patch::between(from, to).unwrap())];
    let before = document.session().title.to_string();
    document.apply(Role::Mentee, at, title(&before, "Penuh")).unwrap();
    let full = document.clone();
    assert_eq!(document.apply(Role::Mentee, at, title("Penuh", "Lebih")), Err(Refusal::Full));
    assert_eq!(document.undo(Role::Mentee, at).map(|_| ()), Err(Refusal::Full));
    assert_eq!(document.session(), full.session());
}
