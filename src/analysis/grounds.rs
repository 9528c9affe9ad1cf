//! What a level rests on: the notes, steps, goals and turns it cites, as far as they still stand.
//!
//! Evidence may be struck out or taken back after a level was chosen. The level stays, for it was somebody's judgement; that
//! nothing shows it any more is told.

use super::chain::evidence_for;
use super::evidence::citations;
use crate::domain::assessment::{AgreedLevel, Rating};
use crate::domain::citation::Cited;
use crate::domain::{Id, Session};

/// Whether something can still be cited: it is there, and was neither struck out nor taken back.
#[must_use]
pub fn stands(id: Id, session: &Session) -> bool {
    let is_gone = session.entry(id).is_some_and(|entry| entry.removed || entry.withdrawn);
    !is_gone && Cited::of(id, session).is_some()
}

/// Whether a rating rests on anything that stands.
#[must_use]
pub fn is_founded(rating: &Rating, session: &Session) -> bool {
    evidence_for(rating).into_iter().any(|id| stands(id, session))
}

/// Whether what both agreed on rests on anything that stands: its own words, or a rating of the criterion.
#[must_use]
pub fn is_agreed_founded(agreed: &AgreedLevel, session: &Session) -> bool {
    let mut ratings = session.assessment.ratings.iter().filter(|rating| rating.criterion == agreed.criterion);
    citations(&agreed.words, &[]).into_iter().any(|id| stands(id, session))
        || ratings.any(|rating| is_founded(rating, session))
}

/// The criteria with an agreed or a revealed level that nothing shows, in the order of the rubric.
#[must_use]
pub fn unfounded(session: &Session) -> Vec<Id> {
    let assessment = &session.assessment;
    let criteria = assessment.rubric.iter().flat_map(|rubric| &rubric.criteria).map(|criterion| criterion.id);
    let lacks = |criterion: &Id| {
        let mut ratings = assessment.ratings.iter().filter(|rating| rating.criterion == *criterion);
        ratings.any(|rating| rating.level.is_some() && !is_founded(rating, session))
            || assessment
                .agreed_on(*criterion)
                .is_some_and(|agreed| agreed.level.is_some() && !is_agreed_founded(agreed, session))
    };
    criteria.filter(lacks).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixture::{id, lesson, minute, moment, note, rating, rubric};
    use crate::domain::Role;
    use crate::domain::observation::Kind;

    #[test]
    fn a_level_rests_on_what_still_stands() {
        let mut session = lesson();
        let seen = |n| note(n, minute(n.into()), Role::Mentor, Kind::Seen, "dua tangan");
        session.observation.entries = vec![seen(1), seen(2)].into();
        session.assessment.rubric = Some(Box::new(rubric(&["tujuan", "waktu", "kelas"], 3)));
        session.assessment.revealed = Some(moment("10:00:00"));
        let on = |criterion, by, cites: &[&str]| {
            let cites = cites.iter().map(|name| id(name)).collect();
            Rating { cites, ..rating(criterion, by, Some(2)) }
        };
        session.assessment.ratings = vec![
            on("tujuan", Role::Mentor, &["n1", "n2"]),
            on("tujuan", Role::Mentee, &["n2"]),
            on("waktu", Role::Mentor, &["n1"]),
        ];
        let agreed = |criterion| AgreedLevel::of(id(criterion), Some(2));
        session.assessment.agreed = vec![agreed("tujuan"), agreed("waktu")];
        assert_eq!(unfounded(&session), []);
        // The second note is struck out: the mentee's level rests on nothing, and the agreed one still on the mentor's.
        session.observation.entries.iter_mut().for_each(|entry| entry.removed |= entry.n == 2);
        assert!(!is_founded(&session.assessment.ratings[1], &session));
        assert!(is_agreed_founded(&session.assessment.agreed[0], &session));
        assert_eq!(unfounded(&session), [id("tujuan")]);
        // What nobody rated and both agreed on in words that cite rests on those.
        let goal = session.plan.goals[0].id;
        let words = format!("lihat [#{goal}]").into();
        session.assessment.agreed.push(AgreedLevel { words, ..agreed("kelas") });
        assert_eq!(unfounded(&session), [id("tujuan")]);
        session.plan.goals.clear();
        assert_eq!(unfounded(&session), [id("tujuan"), id("kelas")]);
    }
}
