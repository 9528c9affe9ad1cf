//! Who cites a thing: what must be asked before it goes, so that no citation is left that names nothing.

use super::citation::cited;
use super::observation::What;
use super::{Id, Session, TextPlace};

/// The lists of what something rests on beside what its text cites, each with the place of that text.
pub fn lists(session: &Session) -> impl Iterator<Item = (TextPlace, &[Id])> {
    let looks = session.observation.entries.iter().filter_map(|entry| match &entry.what {
        What::Look { cites, .. } => Some((TextPlace::Note(entry.id), cites.as_slice())),
        _ => None,
    });
    let turns = session
        .reflection
        .talks
        .iter()
        .flat_map(|talk| talk.turns.iter().map(|turn| (TextPlace::Turn(talk.id, turn.id), turn.cites.as_slice())));
    let actions = session.assessment.actions.iter().flat_map(|action| {
        let place = TextPlace::ActionText(action.id);
        [(place, action.cites.as_slice()), (place, action.seen.as_slice())]
    });
    looks.chain(turns).chain(actions)
}

/// Whether anything but the thing itself cites it, or counts on it: it must not go. Lines under way and struck-out entries
/// count; what is sealed does not: that something must stay for its sake would tell what it says.
#[must_use]
pub fn is_cited(session: &Session, id: Id) -> bool {
    is_any_cited(session, &[id])
}

/// As [`is_cited`], of several things at once.
#[must_use]
pub fn is_any_cited(session: &Session, ids: &[Id]) -> bool {
    let cites = |text: &str| cited(text).any(|(_, id)| ids.contains(&id));
    let rests = |list: &[Id]| list.iter().any(|id| ids.contains(id));
    let is_own = |place: TextPlace| place.spot().item.is_some_and(|item| ids.contains(&item));
    let assessment = &session.assessment;
    TextPlace::any(session, |place, text| cites(text) && !is_own(place))
        || lists(session).any(|(_, list)| rests(list))
        || assessment.results.iter().any(|result| ids.contains(&result.goal))
        || assessment.ratings.iter().any(|rating| rests(&rating.cites) || cites(&rating.note))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Role;
    use crate::domain::reflection::Idea;
    use crate::domain::session::{Draft, Line};
    use crate::domain::tests::{moment, session_with_a_note};

    const AT: &str = "2026-11-24T09:10:00+07:00";

    /// Every place that cites the first step, one at a time.
    fn citing(session: &Session) -> Vec<(&'static str, Session)> {
        let step = session.plan.steps[0].id;
        let text = format!("lihat [#{step}] lagi");
        let with = |change: &dyn Fn(&mut Session)| {
            let mut session = session.clone();
            change(&mut session);
            session
        };
        let idea =
            |text: &str| Idea { id: "ide".parse().unwrap(), at: moment(AT), by: Role::Mentee, text: text.into() };
        let draft = |text: &str| Draft { by: Role::Mentor, line: Line::Capture, at: moment(AT), text: text.into() };
        vec![
            ("the question", with(&|session| session.agreement.focus = text.as_str().into())),
            ("the plan", with(&|session| session.plan.goals[0].sign = text.as_str().into())),
            ("the closing minute", with(&|session| session.observation.closing.question = text.as_str().into())),
            ("an idea", with(&|session| session.reflection.ideas = vec![idea(&text)])),
            ("a line under way", with(&|session| session.drafts = vec![draft(&text)])),
        ]
    }

    #[test]
    fn whatever_cites_a_step_keeps_it_and_its_own_words_do_not() {
        let mut session = session_with_a_note();
        let step = session.plan.steps[0].id;
        assert!(!is_cited(&session, step));
        for (place, session) in citing(&session) {
            assert!(is_cited(&session, step), "{place}");
        }
        session.plan.steps[0].plan_b = format!("bila [#{step}] gagal").as_str().into();
        assert!(!is_cited(&session, step), "its own words go with it");
    }
}
