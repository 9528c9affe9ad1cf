//! What happens to a talk, as edits: turns said, moved, given, taken out; the step and the guide in force; ideas kept.

use super::assessment::AssessmentChange;
use super::catalog::{Guide, GuideStep, When};
use super::citation::Cited;
use super::edit::{Change, Edit, ListEdit};
pub use super::list::Way;
use super::list::{Op, toggled};
use super::reflection::{Idea, Reflection, ReflectionChange, Talk, Turn};
use super::session::Draft;
use super::{Id, Item, Moment, Prose, Session, course};

/// A talk that nobody has said a word in yet.
#[must_use]
pub fn new_talk(id: Id, when: When, guide: Guide) -> Talk {
    let guide = Box::new(guide);
    Talk { id, when, guide, step: None, cell: None, chair: Vec::new(), advice: None, turns: Vec::new() }
}

/// Begins a talk.
#[must_use]
pub fn begin(reflection: &Reflection, talk: Talk) -> Edit {
    Edit::List(ListEdit::Talks(Op::insert(last(&reflection.talks), talk)))
}

/// The step in force: the one that was gone to, or the first of the guide.
#[must_use]
pub fn step_in_force(talk: &Talk) -> Option<&GuideStep> {
    talk.step.and_then(|step| talk.guide.step(step)).or_else(|| talk.guide.steps.first())
}

/// Whether a turn was said to a step of the guide, which can then no longer be exchanged.
#[must_use]
pub fn is_guide_in_use(talk: &Talk) -> bool {
    talk.turns.iter().any(|turn| turn.step.is_some())
}

/// Talks along another guide, from its first step on.
#[must_use]
pub fn exchange_guide(talk: &Talk, guide: Guide) -> Vec<Edit> {
    let exchange = ReflectionChange::TalkGuide { talk: talk.id, old: talk.guide.clone(), new: Box::new(guide) };
    let to_the_first = talk.step.map(|step| ReflectionChange::TalkStep { talk: talk.id, old: Some(step), new: None });
    let of_none = talk.cell.map(|cell| ReflectionChange::TalkCell { talk: talk.id, old: Some(cell), new: None });
    std::iter::once(exchange).chain(to_the_first).chain(of_none).map(set).collect()
}

/// Makes a turn of what stands in the line, to the step and the cell in force, and empties the line; nothing of a blank one. It
/// is advice where it is marked so, or where the step is there for advice.
#[must_use]
pub fn say(talk: &Talk, line: &Draft, id: Id, advice: bool) -> Vec<Edit> {
    let stand = course::stand(talk);
    let (step, cell) = (stand.map(|stand| stand.step), stand.and_then(|stand| stand.cell));
    let advice = advice || course::advises(talk, line.by);
    let turn = |text| Turn { step, cell, advice, ..Turn::new(id, line.at, line.by, text) };
    let put = |text| Edit::List(ListEdit::Turns(talk.id, Op::insert(last(&talk.turns), turn(text))));
    said(line).map(|text| vec![put(text), Edit::take_draft(line.clone())]).unwrap_or_default()
}

/// Keeps what stands in the line as an idea, and empties the line; nothing of a blank one.
#[must_use]
pub fn keep_line(reflection: &Reflection, line: &Draft, id: Id) -> Vec<Edit> {
    let idea = |text| Idea { id, at: line.at, by: line.by, text };
    said(line).map(|text| vec![keep(reflection, idea(text)), Edit::take_draft(line.clone())]).unwrap_or_default()
}

/// Keeps what was said in a turn as an idea of whoever said it.
#[must_use]
pub fn keep_turn(reflection: &Reflection, turn: &Turn, id: Id, at: Moment) -> Edit {
    keep(reflection, Idea { id, at, by: turn.by, text: turn.text.clone() })
}

/// Lets a turn rest on something more than its text cites, or no longer.
#[must_use]
pub fn toggle_cite(talk: &Talk, turn: &Turn, cited: Cited) -> Edit {
    let new = toggled(&turn.cites, cited.id());
    set(ReflectionChange::TurnCites { talk: talk.id, turn: turn.id, old: turn.cites.clone(), new })
}

/// Gives a turn to the other voice.
#[must_use]
pub fn give_turn(talk: &Talk, turn: &Turn) -> Edit {
    set(ReflectionChange::TurnBy { talk: talk.id, turn: turn.id, old: turn.by, new: turn.by.other() })
}

/// Gives an idea to the other voice.
#[must_use]
pub fn give_idea(idea: &Idea) -> Edit {
    set(ReflectionChange::IdeaBy { idea: idea.id, old: idea.by, new: idea.by.other() })
}

/// Takes a turn out of its talk.
#[must_use]
pub fn remove_turn(talk: &Talk, turn: Id) -> Option<Edit> {
    Op::remove(&talk.turns, turn).map(|op| Edit::List(ListEdit::Turns(talk.id, op)))
}

/// Takes an idea out. An action that was made of it stays, and no longer knows from what.
#[must_use]
pub fn remove_idea(session: &Session, idea: Id) -> Vec<Edit> {
    let made = session.assessment.actions.iter().filter(|action| action.idea == Some(idea));
    let forget = |action: Id| AssessmentChange::ActionIdea { action, old: Some(idea), new: None };
    let forgotten = made.map(|action| Edit::Set(Change::Assessment(forget(action.id))));
    let removed = Op::remove(&session.reflection.ideas, idea).map(|op| Edit::List(ListEdit::Ideas(op)));
    forgotten.chain(removed).collect()
}

/// Moves a turn by one place; `None` where there is no place to move to.
#[must_use]
pub fn shift_turn(talk: &Talk, turn: Id, way: Way) -> Option<Edit> {
    Op::shift(&talk.turns, turn, way).map(|op| Edit::List(ListEdit::Turns(talk.id, op)))
}

/// Moves an idea by one place; `None` where there is no place to move to.
#[must_use]
pub fn shift_idea(reflection: &Reflection, idea: Id, way: Way) -> Option<Edit> {
    Op::shift(&reflection.ideas, idea, way).map(|op| Edit::List(ListEdit::Ideas(op)))
}

fn set(change: ReflectionChange) -> Edit {
    Edit::Set(Change::Reflection(change))
}

fn keep(reflection: &Reflection, idea: Idea) -> Edit {
    Edit::List(ListEdit::Ideas(Op::insert(last(&reflection.ideas), idea)))
}

fn last<T: Item>(list: &[T]) -> Option<Id> {
    list.last().map(Item::id)
}

/// What stands in a line, without the blanks around it.
fn said(line: &Draft) -> Option<Prose> {
    let text = line.text.trim();
    (!text.is_empty()).then(|| text.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::catalog::{Bilingual, Source};
    use crate::domain::tests::{moment, session};
    use crate::domain::{Document, Line, Role};

    const AT: &str = "2026-11-24T09:10:00+07:00";

    fn id(name: &str) -> Id {
        name.parse().unwrap()
    }

    fn guide(steps: &[&str]) -> Guide {
        let both = |text: &str| Bilingual { id: text.to_owned(), en: text.to_owned() };
        let licence = "MIT".to_owned();
        let source = Source { title: String::new(), author: None, year: None, licence, adapted: false, note: None };
        let step = |name: &&str| GuideStep {
            id: id(name),
            mark: name.to_uppercase(),
            label: both(name),
            prompts: Vec::new(),
            minutes: 5,
            opens: None,
            purpose: None,
            silent: None,
            think: 0,
            cells: Vec::new(),
        };
        let steps = steps.iter().map(step).collect();
        let (name, about) = (both("Uji"), both("Untuk pengujian"));
        Guide { id: id("uji"), name, about, source, when: vec![When::After], opens: Role::Mentee, steps }
    }

    fn draft(by: Role, text: &str) -> Draft {
        Draft { by, line: Line::Talk(id("talk")), at: moment(AT), text: text.into() }
    }

    /// A session whose only talk has these turns, `t0`, `t1`, …, by mentee and mentor in turn.
    fn talked(turns: &[&str]) -> Session {
        let mut session = session();
        let mut talk = new_talk(id("talk"), When::After, guide(&["a", "b"]));
        for (place, text) in turns.iter().enumerate() {
            let by = if place % 2 == 0 { Role::Mentee } else { Role::Mentor };
            let (id, step) = (id(&format!("t{place}")), Some(id("a")));
            talk.turns.push(Turn { step, ..Turn::new(id, moment(AT), by, (*text).into()) });
        }
        session.reflection.talks = vec![talk];
        session
    }

    fn after(session: &Session, by: Role, edits: Vec<Edit>) -> Reflection {
        let mut document = Document::new(session.clone());
        document.apply(by, moment(AT), edits).unwrap();
        let done = document.session().reflection.clone();
        document.undo(by, moment(AT)).unwrap();
        assert_eq!(document.session().reflection, session.reflection, "each change has its way back");
        done
    }

    #[test]
    fn what_stands_in_the_line_becomes_a_turn_to_the_step_in_force_and_leaves_the_line() {
        let mut session = talked(&["satu"]);
        session.reflection.talks[0].step = Some(id("b"));
        session.drafts = vec![draft(Role::Mentor, " apa yang terlihat? ")];
        let mut document = Document::new(session.clone());
        let edits = say(&session.reflection.talks[0], &session.drafts[0], id("t1"), false);
        document.apply(Role::Mentor, moment(AT), edits).unwrap();
        let talk = &document.session().reflection.talks[0];
        let [_, turn] = &talk.turns[..] else { panic!("two turns") };
        assert_eq!((turn.by, turn.step, &*turn.text), (Role::Mentor, Some(id("b")), "apa yang terlihat?"));
        assert!(document.session().drafts.is_empty());
        document.undo(Role::Mentor, moment(AT)).unwrap();
        assert_eq!(document.session().drafts, session.drafts, "undo brings the words back into the line");
    }

    #[test]
    fn a_blank_line_is_no_turn_and_no_idea() {
        let session = talked(&[]);
        assert_eq!(say(&session.reflection.talks[0], &draft(Role::Mentee, " \n"), id("t0"), false), []);
        assert_eq!(keep_line(&session.reflection, &draft(Role::Mentee, ""), id("i0")), []);
    }

    #[test]
    fn steps_go_on_one_by_one_and_end_with_the_guide() {
        let mut session = talked(&[]);
        let stand = |step: &str| Some(course::Stand { step: id(step), cell: None });
        let talk = &session.reflection.talks[0];
        assert_eq!(course::stand(talk), stand("a"));
        assert_eq!((course::beside(talk, Way::Up), course::beside(talk, Way::Down)), (None, stand("b")));
        session.reflection = after(&session, Role::Mentee, course::go_to(talk, stand("b").unwrap()));
        let talk = &session.reflection.talks[0];
        assert_eq!((course::beside(talk, Way::Up), course::beside(talk, Way::Down)), (stand("a"), None));
    }

    #[test]
    fn a_guide_is_in_use_from_the_first_turn_on_and_another_begins_at_its_first_step() {
        let mut session = talked(&[]);
        assert!(!is_guide_in_use(&session.reflection.talks[0]));
        assert!(is_guide_in_use(&talked(&["satu"]).reflection.talks[0]));
        session.reflection.talks[0].step = Some(id("b"));
        let edits = exchange_guide(&session.reflection.talks[0], guide(&["c", "d"]));
        let talk = &after(&session, Role::Mentee, edits).talks[0];
        assert_eq!(step_in_force(talk).map(|step| step.id), Some(id("c")));
    }

    #[test]
    fn turns_are_moved_given_and_taken_out() {
        let session = talked(&["satu", "dua", "tiga"]);
        let talk = &session.reflection.talks[0];
        let order = |reflection: Reflection| reflection.talks[0].turns.iter().map(Item::id).collect::<Vec<_>>();
        let up = shift_turn(talk, id("t2"), Way::Up).unwrap();
        assert_eq!(order(after(&session, Role::Mentee, vec![up])), ["t0", "t2", "t1"].map(id));
        assert_eq!(shift_turn(talk, id("t0"), Way::Up), None);
        assert_eq!(shift_turn(talk, id("t2"), Way::Down), None);
        let removed = remove_turn(talk, id("t1")).unwrap();
        assert_eq!(order(after(&session, Role::Mentor, vec![removed])), ["t0", "t2"].map(id));
        let given = after(&session, Role::Mentor, vec![give_turn(talk, &talk.turns[0])]);
        assert_eq!(given.talks[0].turns[0].by, Role::Mentor);
    }

    #[test]
    fn a_turn_rests_on_a_goal_and_then_no_longer() {
        let mut session = talked(&["satu"]);
        let goal = Cited::Goal(session.plan.goals[0].id);
        let toggled = |session: &Session| {
            let talk = &session.reflection.talks[0];
            after(session, Role::Mentee, vec![toggle_cite(talk, &talk.turns[0], goal)])
        };
        session.reflection = toggled(&session);
        assert_eq!(session.reflection.talks[0].turns[0].cites, [goal.id()]);
        assert!(toggled(&session).talks[0].turns[0].cites.is_empty());
    }

    #[test]
    fn an_idea_is_kept_as_that_of_whoever_had_it() {
        let session = talked(&["tunggu tiga detik"]);
        let turn = &session.reflection.talks[0].turns[0];
        let kept = after(&session, Role::Mentor, vec![keep_turn(&session.reflection, turn, id("i0"), moment(AT))]);
        assert_eq!((kept.ideas[0].by, &*kept.ideas[0].text), (Role::Mentee, "tunggu tiga detik"));
        let mut session = session;
        session.reflection = kept;
        let chosen = super::super::weighing::choose_idea(&session.reflection.ideas[0], id("a0"), Role::Mentee, None);
        let mut document = Document::new(session);
        document.apply(Role::Mentee, moment(AT), vec![chosen]).unwrap();
        let edits = remove_idea(document.session(), id("i0"));
        document.apply(Role::Mentee, moment(AT), edits).unwrap();
        assert_eq!(document.session().assessment.actions[0].idea, None);
        let dangles = |problem: &crate::domain::Problem| problem.place.ends_with("idea");
        assert!(!document.session().problems().iter().any(dangles));
    }
}
