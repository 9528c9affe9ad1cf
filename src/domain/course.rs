//! How a talk goes along its guide: step by step and cell by cell, who only listens, and when advice may be given.

use super::catalog::{GuideCell, GuideStep, Purpose};
use super::edit::{Change, Edit};
use super::list::Way;
use super::reflection::{ReflectionChange, Talk, Turn};
use super::talking::step_in_force;
use super::{Id, Moment, Role};

/// A place in a guide: a step, and of a step with cells one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stand {
    /// The step.
    pub step: Id,
    /// The cell.
    pub cell: Option<Id>,
}

/// Why a voice can say nothing in the step in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    /// It only listens here.
    Listens,
    /// The step is for advice, and the mentee has not asked for any.
    NotAsked,
}

/// The cell in force: the one that was gone to, or the first of the step in force. `None` where the step has no cells.
#[must_use]
pub fn cell_in_force(talk: &Talk) -> Option<&GuideCell> {
    let step = step_in_force(talk)?;
    let gone_to = talk.cell.and_then(|cell| step.cells.iter().find(|known| known.id == cell));
    gone_to.or_else(|| step.cells.first())
}

/// Where the talk stands.
#[must_use]
pub fn stand(talk: &Talk) -> Option<Stand> {
    let step = step_in_force(talk)?.id;
    Some(Stand { step, cell: cell_in_force(talk).map(|cell| cell.id) })
}

/// Where the talk comes to next, or came from: cells first. `None` at the end of the guide.
#[must_use]
pub fn beside(talk: &Talk, way: Way) -> Option<Stand> {
    let all: Vec<Stand> = talk.guide.steps.iter().flat_map(stands).collect();
    let now = stand(talk)?;
    let place = all.iter().position(|stand| *stand == now)?;
    all.get(match way {
        Way::Up => place.checked_sub(1)?,
        Way::Down => place + 1,
    })
    .copied()
}

/// Goes to a place in the guide.
#[must_use]
pub fn go_to(talk: &Talk, to: Stand) -> Vec<Edit> {
    let step = ReflectionChange::TalkStep { talk: talk.id, old: talk.step, new: Some(to.step) };
    let cell = ReflectionChange::TalkCell { talk: talk.id, old: talk.cell, new: to.cell };
    let moves = (talk.step != Some(to.step)).then_some(step).into_iter().chain((talk.cell != to.cell).then_some(cell));
    moves.map(set).collect()
}

/// Why a voice can say nothing in the step in force, if it cannot.
#[must_use]
pub fn closed_to(talk: &Talk, by: Role) -> Option<Closed> {
    let step = step_in_force(talk)?;
    match step.purpose {
        _ if step.silent == Some(by) => Some(Closed::Listens),
        Some(Purpose::Advice) if by == Role::Mentor && talk.advice.is_none() => Some(Closed::NotAsked),
        _ => None,
    }
}

/// Whether what a voice says in the step in force is advice without anybody marking it.
#[must_use]
pub fn advises(talk: &Talk, by: Role) -> bool {
    by == Role::Mentor && step_in_force(talk).is_some_and(|step| step.purpose == Some(Purpose::Advice))
}

/// Asks for advice. `None` where it has been asked for.
#[must_use]
pub fn ask_advice(talk: &Talk, at: Moment) -> Option<Edit> {
    let ask = || set(ReflectionChange::Advice { talk: talk.id, old: None, new: Some(at) });
    talk.advice.is_none().then(ask)
}

/// Marks a turn as advice, or no longer.
#[must_use]
pub fn toggle_advice(talk: &Talk, turn: &Turn) -> Edit {
    set(ReflectionChange::TurnAdvice { talk: talk.id, turn: turn.id, old: turn.advice, new: !turn.advice })
}

/// The places of a step.
fn stands(step: &GuideStep) -> Vec<Stand> {
    match step.cells.as_slice() {
        [] => vec![Stand { step: step.id, cell: None }],
        cells => cells.iter().map(|cell| Stand { step: step.id, cell: Some(cell.id) }).collect(),
    }
}

fn set(change: ReflectionChange) -> Edit {
    Edit::Set(Change::Reflection(change))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixture::{both, id, lesson, moment, talk_of};
    use crate::domain::session::Draft;
    use crate::domain::{Document, Line, Refusal, talking};

    /// A talk whose first step has two cells.
    fn talk() -> Talk {
        let mut talk = talk_of(&[("tujuan", Role::Mentee, "satu")]);
        talk.guide.steps[0].cells = ["ingin", "rasa"].map(|name| GuideCell { id: id(name), label: both(name) }).into();
        talk
    }

    fn document(talk: Talk) -> Document {
        let mut session = lesson();
        session.reflection.talks = vec![talk];
        Document::new(session)
    }

    fn at(step: &str, cell: Option<&str>) -> Option<Stand> {
        Some(Stand { step: id(step), cell: cell.map(id) })
    }

    #[test]
    fn the_next_step_comes_when_the_cells_are_through_and_the_way_back_is_the_same() {
        let mut document = document(talk());
        let mut came = Vec::new();
        for _ in 0..2 {
            let talk = &document.session().reflection.talks[0];
            came.push(stand(talk));
            let edits = go_to(talk, beside(talk, Way::Down).unwrap());
            document.apply(Role::Mentee, moment("09:10:00"), edits).unwrap();
        }
        let talk = &document.session().reflection.talks[0];
        assert_eq!(came, [at("tujuan", Some("ingin")), at("tujuan", Some("rasa"))]);
        assert_eq!((stand(talk), beside(talk, Way::Down)), (at("identifikasi", None), None));
        assert_eq!(beside(talk, Way::Up), at("tujuan", Some("rasa")));
    }

    #[test]
    fn what_is_said_fills_the_cell_in_force_be_it_gone_to_or_not() {
        let talk = talk();
        let line = Draft { by: Role::Mentee, line: Line::Talk(talk.id), at: moment("09:10:00"), text: "dua".into() };
        let mut session = lesson();
        session.drafts = vec![line.clone()];
        let edits = talking::say(&talk, &line, id("t9"), false);
        session.reflection.talks = vec![talk];
        let mut document = Document::new(session);
        document.apply(Role::Mentee, moment("09:10:00"), edits).unwrap();
        assert_eq!(document.session().reflection.talks[0].turns[1].cell, Some(id("ingin")));
    }

    #[test]
    fn who_only_listens_says_nothing_and_the_mentor_gives_no_advice_unasked() {
        let mut talk = talk();
        assert_eq!(closed_to(&talk, Role::Mentee), None);
        talk.guide.steps[0].silent = Some(Role::Mentee);
        assert_eq!((closed_to(&talk, Role::Mentee), closed_to(&talk, Role::Mentor)), (Some(Closed::Listens), None));
        talk.guide.steps[0].silent = None;
        talk.guide.steps[0].purpose = Some(Purpose::Advice);
        assert_eq!((closed_to(&talk, Role::Mentee), closed_to(&talk, Role::Mentor)), (None, Some(Closed::NotAsked)));
        let mut document = document(talk);
        let ask = |document: &Document| ask_advice(&document.session().reflection.talks[0], moment("09:11:00"));
        let asked = ask(&document).unwrap();
        let refused = document.apply(Role::Mentor, moment("09:11:00"), vec![asked.clone()]);
        assert!(matches!(refused, Err(Refusal::NotYours { only: Role::Mentee, .. })), "nobody asks for the mentee");
        document.apply(Role::Mentee, moment("09:11:00"), vec![asked]).unwrap();
        assert_eq!(ask(&document), None);
        assert_eq!(closed_to(&document.session().reflection.talks[0], Role::Mentor), None);
        assert!(advises(&document.session().reflection.talks[0], Role::Mentor));
        document.undo(Role::Mentee, moment("09:12:00")).unwrap();
        assert_eq!(closed_to(&document.session().reflection.talks[0], Role::Mentor), Some(Closed::NotAsked));
    }
}
