//! Loose ends: where the chain from goal to evidence to claim to next step is not tied.
//!
//! What a phase still lacks to be done is another question: see [`progress`](super::progress).

use super::chain::answers;
use super::evidence::{citations, evidence_of, times_cited};
use super::grounds::{is_agreed_founded, is_founded};
use super::time_use::entries_during;
use crate::domain::assessment::{AgreedLevel, Rating, Status};
use crate::domain::catalog::guide::Purpose;
use crate::domain::observation::{Entry, Kind, What};
use crate::domain::plan::Step;
use crate::domain::reflection::{Talk, Turn};
use crate::domain::weighing::{is_claimed, seen_in};
use crate::domain::{Id, Phase, Role, Session};

/// A place where the chain is not tied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LooseEnd {
    /// No step of the plan serves a goal.
    GoalUnserved(Id),
    /// The lesson is over, and nobody has looked at what the plan of a step wanted watched: nothing was recorded while it ran,
    /// nothing cites it, and no sheet speaks of it.
    LookForUnseen(Id),
    /// An action from an earlier session that was for this lesson, and that was not seen in it.
    ActionNotLookedFor(Id),
    /// A question of the lesson that nobody answered or came back to.
    QuestionOpen(Id),
    /// A claim that rests on nothing.
    Claim(Id),
    /// A rating that rests on nothing.
    RatingUnfounded {
        /// The criterion.
        criterion: Id,
        /// Whose rating.
        by: Role,
    },
    /// A level that both agreed on in words that cite, and nothing is left of what they cite.
    AgreedUnfounded(Id),
    /// A low level that both agreed on, and that no action answers.
    FindingWithoutAction(Id),
    /// An action that does not say what will show it, or by when.
    ActionVague(Id),
    /// An action that is called done, and was never seen.
    ActionUnseen(Id),
}

impl LooseEnd {
    /// The phase in which it can be tied.
    #[must_use]
    pub fn phase(self) -> Phase {
        match self {
            Self::GoalUnserved(_) => Phase::Plan,
            Self::LookForUnseen(_) | Self::ActionNotLookedFor(_) | Self::QuestionOpen(_) => Phase::Teach,
            Self::Claim(_) => Phase::Think,
            Self::RatingUnfounded { .. }
            | Self::AgreedUnfounded(_)
            | Self::FindingWithoutAction(_)
            | Self::ActionVague(_)
            | Self::ActionUnseen(_) => Phase::Assess,
        }
    }
}

/// All loose ends of a session, phase by phase, each phase in its order. What is still to come has none.
#[must_use]
pub fn loose_ends(session: &Session) -> Vec<LooseEnd> {
    [of_plan(session), of_lesson(session), of_talks(session), of_assessment(session)].concat()
}

fn of_plan(session: &Session) -> Vec<LooseEnd> {
    let plan = &session.plan;
    let is_served = |goal: Id| plan.steps.iter().any(|step| step.goals.contains(&goal));
    let spoken = plan.goals.iter().filter(|goal| !goal.text.trim().is_empty() && !plan.steps.is_empty());
    spoken.filter(|goal| !is_served(goal.id)).map(|goal| LooseEnd::GoalUnserved(goal.id)).collect()
}

fn of_lesson(session: &Session) -> Vec<LooseEnd> {
    if session.observation.ended.is_none() {
        return Vec::new();
    }
    let times_cited = times_cited(session);
    let is_missed = |step: &&Step| !times_cited.contains_key(&step.id) && !is_looked_at(step, session);
    let wanted = session.plan.steps.iter().filter(|step| !step.look_for.trim().is_empty());
    let unseen = wanted.filter(is_missed).map(|step| LooseEnd::LookForUnseen(step.id));
    let along = session.assessment.actions.iter().filter(|action| action.from.is_some());
    let missed = along.filter(|action| action.status == Status::Open && seen_in(action, session).next().is_none());
    let is_question = |entry: &&Entry| matches!(entry.what, What::Note { kind: Kind::Asked, .. });
    let questions = session.notes().filter(is_question);
    let open = questions.filter(|entry| entry.replied().is_none_or(|text| text.trim().is_empty()));
    let open = open.filter(|entry| !times_cited.contains_key(&entry.id));
    unseen
        .chain(missed.map(|action| LooseEnd::ActionNotLookedFor(action.id)))
        .chain(open.map(|entry| LooseEnd::QuestionOpen(entry.id)))
        .collect()
}

/// Whether something was recorded while a step ran, or a sheet speaks of it.
fn is_looked_at(step: &Step, session: &Session) -> bool {
    let stands = |entry: &&Entry| !entry.removed && !entry.withdrawn;
    let is_record = |entry: &Entry| !matches!(entry.what, What::Step { .. } | What::Gap { .. } | What::Look { .. });
    let speaks_of_it =
        |entry: &Entry| matches!(entry.what, What::Look { item, absent, .. } if item == step.id && !absent);
    entries_during(session, step.id).filter(stands).any(is_record)
        || session.observation.entries.iter().filter(stands).any(speaks_of_it)
}

fn of_talks(session: &Session) -> Vec<LooseEnd> {
    let said = session.reflection.talks.iter().flat_map(|talk| talk.turns.iter().map(move |turn| (talk, turn)));
    said.filter(|(talk, turn)| is_claim(talk, turn, session)).map(|(_, turn)| LooseEnd::Claim(turn.id)).collect()
}

/// Whether a turn says how something is, and rests on nothing. A feeling needs no evidence, nor do a question and advice.
#[must_use]
pub fn is_claim(talk: &Talk, turn: &Turn, session: &Session) -> bool {
    let purpose = turn.step.and_then(|step| talk.guide.step(step)).and_then(|step| step.purpose);
    let is_free = matches!(purpose, Some(Purpose::Feelings | Purpose::Advice | Purpose::Teaching)) || turn.advice;
    let text = turn.text.trim();
    !is_free && !text.is_empty() && !text.ends_with('?') && evidence_of(turn, session).is_empty()
}

fn of_assessment(session: &Session) -> Vec<LooseEnd> {
    let assessment = &session.assessment;
    let unfounded = assessment.ratings.iter().filter(|rating| rating.level.is_some());
    let unfounded: Vec<&Rating> = unfounded.filter(|rating| !is_founded(rating, session)).collect();
    // Where a rating says so already, the level that was agreed on would say it again.
    let is_listed = |criterion: Id| unfounded.iter().any(|rating| rating.criterion == criterion);
    let agreed = assessment.agreed.iter().filter(|agreed| agreed.level.is_some() && !is_listed(agreed.criterion));
    let cites = |agreed: &&AgreedLevel| !citations(&agreed.words, &[]).is_empty();
    let agreed = agreed.filter(cites).filter(|agreed| !is_agreed_founded(agreed, session));
    let agreed: Vec<LooseEnd> = agreed.map(|agreed| LooseEnd::AgreedUnfounded(agreed.criterion)).collect();
    let unfounded =
        unfounded.iter().map(|rating| LooseEnd::RatingUnfounded { criterion: rating.criterion, by: rating.by });
    let levels = assessment.rubric.as_ref().map_or(0, |rubric| rubric.levels.len());
    let low = assessment.agreed.iter().filter(|agreed| agreed.level.is_some_and(|level| is_low(level, levels)));
    let mut spoken = assessment.actions.iter().filter(|action| !action.text.trim().is_empty());
    let is_answered = |criterion: Id| assessment.actions.iter().any(|action| answers(action, criterion, session));
    let findings = low.filter(|agreed| !is_answered(agreed.criterion));
    let findings = findings.map(|agreed| LooseEnd::FindingWithoutAction(agreed.criterion));
    let actions = spoken.by_ref().flat_map(|action| {
        let is_vague = action.status == Status::Open && (action.sign.trim().is_empty() || action.due.is_none());
        let vague = is_vague.then_some(LooseEnd::ActionVague(action.id));
        vague.into_iter().chain(is_claimed(action, session).then_some(LooseEnd::ActionUnseen(action.id)))
    });
    unfounded.chain(agreed).chain(findings).chain(actions).collect()
}

/// Whether a level, counted from 1, lies below the middle of so many.
#[must_use]
pub fn is_low(level: u8, levels: usize) -> bool {
    2 * usize::from(level) < levels + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixture::{id, lesson, minute, moment, note, rating, rubric, talk_of};
    use crate::domain::assessment::Action;

    /// A lesson that is over, its only goal served by the second step.
    fn taught() -> Session {
        let mut session = lesson();
        let goal = session.plan.goals[0].id;
        session.plan.steps[1].goals = vec![goal];
        session.observation.ended = Some(moment("08:40:00"));
        session
    }

    fn action(text: &str) -> Action {
        let due = moment("00:00:00").date_naive();
        let sign = "tiga detik terdengar".into();
        Action { text: text.into(), sign, due: Some(due), ..Action::empty(id("a1"), Role::Mentee) }
    }

    #[test]
    fn a_goal_that_no_step_serves_is_one() {
        let mut session = taught();
        assert_eq!(loose_ends(&session), []);
        session.plan.steps[1].goals.clear();
        assert_eq!(loose_ends(&session), [LooseEnd::GoalUnserved(session.plan.goals[0].id)]);
    }

    #[test]
    fn a_look_for_is_one_until_something_was_recorded_in_its_step_or_cites_it() {
        let mut session = taught();
        let second = session.plan.steps[1].id;
        session.plan.steps[1].look_for = "apakah pasangan saling bertanya".into();
        // The lesson never came to the second step.
        session.observation.entries = vec![note(1, minute(2), Role::Mentor, Kind::Seen, "dua tangan")].into();
        assert_eq!(loose_ends(&session), [LooseEnd::LookForUnseen(second)]);
        session.observation.entries[0] =
            note(1, minute(2), Role::Mentor, Kind::Seen, &format!("pasangan belum, lihat [#{second}]"));
        assert_eq!(loose_ends(&session), []);
        session.plan.steps[0].look_for = "siapa yang mulai".into();
        assert_eq!(loose_ends(&session), [], "something was recorded while the first step ran");
        session.observation.ended = None;
        session.observation.entries.clear();
        assert_eq!(loose_ends(&session), [], "the lesson is not over");
    }

    #[test]
    fn a_question_is_one_until_it_is_answered_or_cited() {
        let mut session = taught();
        session.observation.entries = vec![note(1, minute(2), Role::Mentor, Kind::Asked, "mengapa S4 diam?")].into();
        assert_eq!(loose_ends(&session), [LooseEnd::QuestionOpen(id("n1"))]);
        session.reflection.talks = vec![talk_of(&[("identifikasi", Role::Mentee, "ia menunggu, lihat [#n1]")])];
        assert_eq!(loose_ends(&session), []);
    }

    #[test]
    fn a_claim_is_one_and_a_question_a_feeling_and_advice_are_none() {
        let mut session = taught();
        let mut talk = talk_of(&[
            ("tujuan", Role::Mentee, "semua ikut"),
            ("tujuan", Role::Mentor, "apa yang terlihat?"),
            ("identifikasi", Role::Mentee, "lega"),
            ("tujuan", Role::Mentor, "coba tunggu"),
        ]);
        talk.guide.steps[1].purpose = Some(Purpose::Feelings);
        talk.turns[3].advice = true;
        session.reflection.talks = vec![talk];
        assert_eq!(loose_ends(&session), [LooseEnd::Claim(id("t0"))]);
    }

    #[test]
    fn a_low_level_is_one_until_an_action_answers_it_or_its_evidence() {
        let mut session = taught();
        session.observation.entries = vec![note(1, minute(2), Role::Mentor, Kind::Seen, "dua tangan")].into();
        session.assessment.rubric = Some(Box::new(rubric(&["harapan", "umpan-balik"], 4)));
        let mut rated = rating("harapan", Role::Mentee, Some(2));
        let unfounded = LooseEnd::RatingUnfounded { criterion: id("harapan"), by: Role::Mentee };
        session.assessment.ratings = vec![rated.clone()];
        assert_eq!(loose_ends(&session), [unfounded]);
        rated.cites = vec![id("n1")];
        session.assessment.ratings = vec![rated];
        session.assessment.agreed =
            vec![AgreedLevel::of(id("harapan"), Some(2)), AgreedLevel::of(id("umpan-balik"), Some(3))];
        assert_eq!(loose_ends(&session), [LooseEnd::FindingWithoutAction(id("harapan"))]);
        session.assessment.actions = vec![action("tunggu tiga detik")];
        assert_eq!(loose_ends(&session), [LooseEnd::FindingWithoutAction(id("harapan"))]);
        session.assessment.actions[0].cites = vec![id("harapan")];
        assert_eq!(loose_ends(&session), []);
        session.assessment.actions[0].cites = Vec::new();
        session.assessment.actions[0].text = "tunggu, seperti [#n1]".into();
        assert_eq!(loose_ends(&session), [], "it rests on what the rating rests on");
        // What was struck out since shows nothing any more.
        session.assessment.agreed[1].words = "dua tangan, [#n1]".into();
        assert_eq!(loose_ends(&session), []);
        session.observation.entries.iter_mut().for_each(|entry| entry.removed = true);
        assert_eq!(loose_ends(&session), [unfounded, LooseEnd::AgreedUnfounded(id("umpan-balik"))]);
    }

    #[test]
    fn an_action_is_one_while_it_is_vague_and_when_it_is_done_unseen() {
        let mut session = taught();
        session.observation.entries = vec![note(1, minute(2), Role::Mentor, Kind::Seen, "tiga detik")].into();
        session.assessment.actions = vec![Action { due: None, ..action("tunggu") }];
        assert_eq!(loose_ends(&session), [LooseEnd::ActionVague(id("a1"))]);
        session.assessment.actions = vec![Action { status: Status::Done, ..action("tunggu") }];
        assert_eq!(loose_ends(&session), [LooseEnd::ActionUnseen(id("a1"))]);
        session.assessment.actions[0].seen = vec![id("n1")];
        assert_eq!(loose_ends(&session), []);
        session.assessment.actions = vec![Action { from: Some(id("earlier")), ..action("tunggu") }];
        assert_eq!(loose_ends(&session), [LooseEnd::ActionNotLookedFor(id("a1"))]);
        session.assessment.actions[0].seen = vec![id("n1")];
        assert_eq!(loose_ends(&session), []);
    }

    #[test]
    fn the_middle_level_is_not_low() {
        let low = |levels| (1..=5).filter(|level| is_low(*level, levels)).count();
        assert_eq!([low(3), low(4), low(5)], [1, 2, 2]);
    }
}
