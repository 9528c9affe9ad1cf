//! The chain from plan step to evidence to claim, walked in both directions.

use std::collections::{HashMap, HashSet};

use super::time_use::step_at;
use crate::domain::assessment::Action;
use crate::domain::citation::{Cited, cited};
use crate::domain::observation::Entry;
use crate::domain::reflection::Turn;
use crate::domain::{Id, Role, Session, TextPlace, citing};

/// Where something is cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CitedIn {
    /// In a text, or in the list beside it: a note, a reply, a turn, an idea, ….
    Text(TextPlace),
    /// In a revealed rating.
    Rating {
        /// The criterion.
        criterion: Id,
        /// Whose rating.
        by: Role,
    },
    /// In an action: in what is written of it, as what it answers, or as a place where it was seen.
    Action(Id),
    /// By a step of the plan, which serves it.
    Step(Id),
}

impl CitedIn {
    /// A text as one of the places that cite; `None` for a line under way, which says nothing yet, and for what was struck out.
    fn text(place: TextPlace, session: &Session) -> Option<Self> {
        match place {
            TextPlace::Draft(..) => None,
            TextPlace::Note(entry) | TextPlace::Reply(entry) => {
                session.entry(entry).filter(|entry| !entry.removed).map(|_| Self::Text(place))
            }
            TextPlace::ActionText(action) | TextPlace::ActionSign(action) | TextPlace::ActionSupport(action) => {
                Some(Self::Action(action))
            }
            place => Some(Self::Text(place)),
        }
    }
}

/// Everything a text and a list of citations cite, in order, each once.
#[must_use]
pub fn citations(text: &str, more: &[Id]) -> Vec<Id> {
    let mut ids = Vec::new();
    for id in cited(text).map(|(_, id)| id).chain(more.iter().copied()) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

/// What a turn rests on, in order. A turn that rests on nothing is interpretation.
#[must_use]
pub fn evidence_of(turn: &Turn, session: &Session) -> Vec<Cited> {
    citations(&turn.text, &turn.cites).into_iter().filter_map(|id| Cited::of(id, session)).collect()
}

/// Every place that cites a thing, each once: texts in the order of the session, then ratings, then actions.
#[must_use]
pub fn cited_in(session: &Session, id: Id) -> Vec<CitedIn> {
    let mut places = Vec::new();
    each_citation(session, |place, cited| {
        if cited == id && !places.contains(&place) {
            places.push(place);
        }
    });
    places.sort_by_key(|place| matches!(place, CitedIn::Action(_)));
    places
}

/// Whether any place cites a thing: what [`cited_in`] finds is found at less cost.
#[must_use]
pub fn is_cited(session: &Session, id: Id) -> bool {
    let sign = format!("[#{id}]");
    let counts = |place| CitedIn::text(place, session).is_some();
    TextPlace::any(session, |place, text| text.contains(&sign) && counts(place))
        || citing::lists(session).any(|(place, ids)| ids.contains(&id) && counts(place))
        || session.assessment.ratings.iter().any(|rating| rating.cites.contains(&id) || rating.note.contains(&sign))
}

/// Everything an action cites: in what is written of it, as what it answers, as where it was seen.
#[must_use]
pub fn cited_by(action: &Action) -> Vec<Id> {
    citations(&action.texts().join(" "), &[action.cites.as_slice(), &action.seen].concat())
}

/// In how many places each thing is cited.
#[must_use]
pub fn times_cited(session: &Session) -> HashMap<Id, usize> {
    let mut met = HashSet::new();
    let mut times = HashMap::new();
    each_citation(session, |place, id| {
        if met.insert((place, id)) {
            *times.entry(id).or_default() += 1;
        }
    });
    times
}

/// Every citation, with the place that makes it; twice where its text and its list both have it.
fn each_citation(session: &Session, mut each: impl FnMut(CitedIn, Id)) {
    TextPlace::any(session, |place, text| {
        for (_, id) in cited(text) {
            CitedIn::text(place, session).into_iter().for_each(|place| each(place, id));
        }
        false
    });
    for (place, ids) in citing::lists(session) {
        if let Some(place) = CitedIn::text(place, session) {
            ids.iter().for_each(|id| each(place, *id));
        }
    }
    for rating in &session.assessment.ratings {
        let place = CitedIn::Rating { criterion: rating.criterion, by: rating.by };
        citations(&rating.note, &rating.cites).into_iter().for_each(|id| each(place, id));
    }
}

/// The entries that the turns of a session cite, in order of lesson time, each once.
pub fn cited_entries(session: &Session) -> impl Iterator<Item = &Entry> {
    let turns = session.reflection.talks.iter().flat_map(|talk| &talk.turns);
    let ids: Vec<Id> = turns.flat_map(|turn| citations(&turn.text, &turn.cites)).collect();
    session.observation.entries.iter().filter(move |entry| ids.contains(&entry.id))
}

/// The plan step during which an entry was made.
#[must_use]
pub fn step_of(session: &Session, entry: &Entry) -> Option<Id> {
    step_at(session, entry.at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixture::{entry, id, lesson, note, rating, talk_of};
    use crate::domain::observation::{Kind, What};

    fn woven() -> Session {
        let mut session = lesson();
        let step = session.plan.steps[1].id;
        session.observation.entries = vec![
            note(1, 1_000, Role::Mentor, Kind::Seen, "dua tangan"),
            entry(2, 60_000, Role::Mentor, What::Step { step }),
            note(3, 61_000, Role::Mentor, Kind::Asked, "mengapa [#n1]?"),
        ]
        .into();
        session.reflection.talks = vec![talk_of(&[
            ("tujuan", Role::Mentee, "[#n3] sebab [#n1], lihat [#n3]"),
            ("tujuan", Role::Mentor, "begitu rasanya"),
        ])];
        session.reflection.talks[0].turns[0].cites = vec![step, id("n1")];
        let mut rated = rating("harapan", Role::Mentee, Some(2));
        rated.cites = vec![id("n1")];
        session.assessment.ratings = vec![rated];
        let mut action = Action::empty(id("a1"), Role::Mentee);
        action.text = "tunggu, seperti [#n1]".into();
        action.support = "rekaman [#n3]".into();
        action.cites = vec![id("t1")];
        session.assessment.actions = vec![action];
        session
    }

    #[test]
    fn a_turn_rests_on_what_its_text_and_its_list_cite_each_once() {
        let session = woven();
        let [claim, guess] = &session.reflection.talks[0].turns[..] else { panic!("two turns") };
        let step = session.plan.steps[1].id;
        let wanted = [Cited::Entry(id("n3")), Cited::Entry(id("n1")), Cited::Step(step)];
        assert_eq!(evidence_of(claim, &session), wanted);
        assert_eq!(evidence_of(guess, &session), []);
        let cited: Vec<u32> = cited_entries(&session).map(|entry| entry.n).collect();
        assert_eq!(cited, [1, 3]);
    }

    #[test]
    fn the_way_back_leads_to_each_place_that_cites() {
        let session = woven();
        let (talk, turn) = (session.reflection.talks[0].id, session.reflection.talks[0].turns[0].id);
        assert_eq!(
            cited_in(&session, id("n1")),
            [
                CitedIn::Text(TextPlace::Note(id("n3"))),
                CitedIn::Text(TextPlace::Turn(talk, turn)),
                CitedIn::Rating { criterion: id("harapan"), by: Role::Mentee },
                CitedIn::Action(id("a1")),
            ]
        );
        let entries = session.observation.entries.iter().map(|entry| entry.id);
        let turns = session.reflection.turns().map(|turn| turn.id);
        for id in entries.chain(turns).chain(session.plan.steps.iter().map(|step| step.id)) {
            assert_eq!(is_cited(&session, id), !cited_in(&session, id).is_empty(), "{id}");
        }
    }

    #[test]
    fn an_entry_belongs_to_the_step_under_way_at_its_time() {
        let session = woven();
        let steps: Vec<_> = session.observation.entries.iter().map(|entry| step_of(&session, entry)).collect();
        let [first, second, ..] = &session.plan.steps[..] else { panic!("steps") };
        assert_eq!(steps, [Some(first.id), Some(second.id), Some(second.id)]);
    }
}
