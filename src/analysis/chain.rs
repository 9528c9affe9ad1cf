//! The chain that a pair walks: goal or step of the plan, entries, turns, ratings, actions.
//!
//! A link is what somebody cited, or what holds by itself: an entry belongs to the step under way at its time, a step serves
//! its goals, a turn and a rating that cite the same entry speak of the same thing.

use super::evidence::{CitedIn, citations, cited_in, is_cited, step_of};
use super::time_use::entries_during;
use crate::domain::assessment::{Action, Rating};
use crate::domain::citation::Cited;
use crate::domain::reflection::Turn;
use crate::domain::{Id, Prose, Role, Session, TextPlace};

/// What a thing stands on, the nearest first, each once.
#[must_use]
pub fn stands_on(session: &Session, id: Id) -> Vec<Cited> {
    let mut links = Links { session, of: id, ids: Vec::new() };
    if let Some(entry) = session.entry(id) {
        let text = |prose: Option<&Prose>| prose.map(ToString::to_string).unwrap_or_default();
        links.add(citations(&text(entry.said()), entry.look_cites().map_or(&[], Vec::as_slice)));
        links.add(citations(&text(entry.replied()), &[]));
        links.add(step_of(session, entry));
    }
    if let Some(step) = session.plan.step(id) {
        links.add(step.goals.iter().copied());
    }
    if let Some((_, turn)) = session.reflection.turn(id) {
        links.add(citations(&turn.text, &turn.cites));
    }
    // The lesson is the mentee's, and so is the first word.
    let both = [Role::Mentee, Role::Mentor].into_iter();
    let ratings: Vec<&Rating> = both.filter_map(|by| session.assessment.rating(id, by)).collect();
    let grounds: Vec<Id> = ratings.iter().flat_map(|rating| evidence_for(rating)).collect();
    links.add(grounds.iter().copied());
    if !ratings.is_empty() {
        let speaks_of_it = |turn: &&Turn| {
            let cites = citations(&turn.text, &turn.cites);
            cites.iter().any(|cited| *cited == id || grounds.contains(cited))
        };
        links.add(session.reflection.turns().filter(speaks_of_it).map(|turn| turn.id));
        // A criterion made of a goal bears the goal's id.
        if session.plan.goal(id).is_some() {
            links.ids.push(id);
        }
    }
    if let Some(action) = session.assessment.action(id) {
        links.add(of_action(action));
        links.add(action.seen.iter().copied());
    }
    links.into_things()
}

/// The places that stand on a thing, in the order of the session.
#[must_use]
pub fn stood_on_by(session: &Session, id: Id) -> Vec<CitedIn> {
    let mut places = cited_in(session, id);
    if let Some((_, turn)) = session.reflection.turn(id) {
        let cites = citations(&turn.text, &turn.cites);
        let shares = |rating: &&Rating| {
            let grounds = evidence_for(rating);
            cites.contains(&rating.criterion) || cites.iter().any(|cited| grounds.contains(cited))
        };
        let ratings = session.assessment.ratings.iter().filter(shares);
        let ratings = ratings.map(|rating| CitedIn::Rating { criterion: rating.criterion, by: rating.by });
        places.extend(ratings.filter(|place| !places.contains(place)).collect::<Vec<_>>());
    }
    if session.plan.goal(id).is_some() {
        let serving = session.plan.steps.iter().filter(|step| step.goals.contains(&id));
        let rated = session.assessment.ratings.iter().filter(|rating| rating.criterion == id);
        let rated = rated.map(|rating| CitedIn::Rating { criterion: id, by: rating.by });
        places = serving.map(|step| CitedIn::Step(step.id)).chain(places).chain(rated).collect();
    }
    if session.plan.step(id).is_some() {
        let stand = entries_during(session, id).filter(|entry| !entry.removed && !entry.withdrawn);
        let during = stand.filter(|entry| entry.said().is_some());
        let during = during.map(|entry| CitedIn::Text(TextPlace::Note(entry.id)));
        places.extend(during.filter(|place| !places.contains(place)).collect::<Vec<_>>());
    }
    if is_criterion(session, id) {
        let answering = session.assessment.actions.iter().filter(|action| answers(action, id, session));
        let answering = answering.map(|action| CitedIn::Action(action.id));
        places.extend(answering.filter(|place| !places.contains(place)).collect::<Vec<_>>());
    }
    places
}

/// Whether anything stands on a thing: what [`stood_on_by`] finds is found at less cost.
#[must_use]
pub fn leads_on(session: &Session, id: Id) -> bool {
    let serves = || session.plan.steps.iter().any(|step| step.goals.contains(&id));
    is_cited(session, id)
        || session.plan.goal(id).is_some() && serves()
        || (session.plan.step(id).is_some() || session.reflection.turn(id).is_some() || is_criterion(session, id))
            && !stood_on_by(session, id).is_empty()
}

fn is_criterion(session: &Session, id: Id) -> bool {
    session.assessment.rubric.as_ref().is_some_and(|rubric| rubric.criterion(id).is_some())
}

/// What a rating rests on: what its note and its list cite, each once.
#[must_use]
pub fn evidence_for(rating: &Rating) -> Vec<Id> {
    citations(&rating.note, &rating.cites)
}

/// Whether an action answers a criterion: it cites it, or something that a rating of it rests on.
#[must_use]
pub fn answers(action: &Action, criterion: Id, session: &Session) -> bool {
    let cites = of_action(action);
    let ratings = session.assessment.ratings.iter().filter(|rating| rating.criterion == criterion);
    cites.contains(&criterion) || ratings.flat_map(evidence_for).any(|ground| cites.contains(&ground))
}

fn of_action(action: &Action) -> Vec<Id> {
    citations(&action.texts().join(" "), &action.cites)
}

/// What has been found so far, in order, each once.
struct Links<'a> {
    session: &'a Session,
    of: Id,
    ids: Vec<Id>,
}

impl Links<'_> {
    fn add(&mut self, ids: impl IntoIterator<Item = Id>) {
        for id in ids {
            if id != self.of && !self.ids.contains(&id) {
                self.ids.push(id);
            }
        }
    }

    fn into_things(self) -> Vec<Cited> {
        self.ids.into_iter().filter_map(|id| Cited::of(id, self.session)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixture::{id, lesson, minute, note, rating, rubric, talk_of};
    use crate::domain::observation::Kind;

    /// The goal, served by the first step; two notes of that step, a turn and a rating on the first, an action on the rating.
    fn woven() -> Session {
        let mut session = lesson();
        session.plan.steps[0].goals = vec![session.plan.goals[0].id];
        session.observation.entries = vec![
            note(1, minute(1), Role::Mentor, Kind::Seen, "dua tangan"),
            note(2, minute(2), Role::Mentor, Kind::Seen, "hening"),
        ]
        .into();
        session.reflection.talks = vec![talk_of(&[("tujuan", Role::Mentee, "hanya dua, [#n1]")])];
        session.assessment.rubric = Some(Box::new(rubric(&["partisipasi"], 4)));
        let mut rated = rating("partisipasi", Role::Mentor, Some(2));
        rated.cites = vec![id("n1")];
        session.assessment.ratings = vec![rated];
        let mut action = Action::empty(id("a1"), Role::Mentee);
        action.cites = vec![id("partisipasi")];
        session.assessment.actions = vec![action];
        session
    }

    #[test]
    fn from_an_action_the_way_leads_back_to_the_goal_one_link_at_a_time() {
        let session = woven();
        let (goal, step) = (session.plan.goals[0].id, session.plan.steps[0].id);
        let criterion = id("partisipasi");
        assert_eq!(stands_on(&session, id("a1")), [Cited::Criterion(criterion)]);
        assert_eq!(stands_on(&session, criterion), [Cited::Entry(id("n1")), Cited::Turn(id("t0"))]);
        assert_eq!(stands_on(&session, id("t0")), [Cited::Entry(id("n1"))]);
        assert_eq!(stands_on(&session, id("n1")), [Cited::Step(step)]);
        assert_eq!(stands_on(&session, step), [Cited::Goal(goal)]);
        assert_eq!(stands_on(&session, goal), []);
    }

    #[test]
    fn from_the_goal_the_way_leads_on_to_the_action() {
        let session = woven();
        let (goal, step) = (session.plan.goals[0].id, session.plan.steps[0].id);
        let talk = session.reflection.talks[0].id;
        let rating = CitedIn::Rating { criterion: id("partisipasi"), by: Role::Mentor };
        assert_eq!(stood_on_by(&session, goal), [CitedIn::Step(step)]);
        assert_eq!(
            stood_on_by(&session, step),
            [CitedIn::Text(TextPlace::Note(id("n1"))), CitedIn::Text(TextPlace::Note(id("n2")))]
        );
        assert_eq!(stood_on_by(&session, id("n1")), [CitedIn::Text(TextPlace::Turn(talk, id("t0"))), rating]);
        assert_eq!(stood_on_by(&session, id("t0")), [rating], "both speak of the same note");
        assert_eq!(stood_on_by(&session, id("partisipasi")), [CitedIn::Action(id("a1"))]);
        assert_eq!(stood_on_by(&session, id("n2")), [], "a note that nobody took up");
        for thing in [goal, step, id("n1"), id("n2"), id("t0"), id("partisipasi"), id("a1")] {
            assert_eq!(leads_on(&session, thing), !stood_on_by(&session, thing).is_empty(), "{thing}");
        }
    }

    #[test]
    fn a_criterion_made_of_a_goal_leads_to_the_goal_and_back() {
        let mut session = woven();
        let goal = session.plan.goals[0].id;
        session.assessment.ratings[0].criterion = goal;
        session.assessment.rubric.as_mut().unwrap().criteria[0].id = goal;
        assert!(stands_on(&session, goal).contains(&Cited::Goal(goal)));
        assert!(stood_on_by(&session, goal).contains(&CitedIn::Rating { criterion: goal, by: Role::Mentor }));
    }
}
