//! How far a session has come: the mark of each phase, and what it still lacks to be done.

use serde::{Deserialize, Serialize};

use crate::domain::assessment::Action;
use crate::domain::catalog::When;
use crate::domain::plan::{Goal, Plan, Step};
use crate::domain::reflection::Talk;
use crate::domain::{Id, Phase, Prose, Role, Session};

use super::guide_progress::guide_progress;

/// How far a part of the work has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Mark {
    /// Nothing has been written there.
    Empty,
    /// Something has.
    UnderWay,
    /// It meets its test.
    Done,
}

/// One thing that a phase lacks to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Missing {
    /// The plan has no goal.
    Goal,
    /// A goal has no sign that one could see.
    GoalSign(Id),
    /// The plan has no step.
    Step,
    /// A step has no minutes.
    StepMinutes(Id),
    /// The lesson has not begun.
    LessonStart,
    /// The clock of the lesson has not been stopped.
    LessonEnd,
    /// There has been no talk after the lesson.
    Talk,
    /// A voice has not spoken to a step of the guide.
    Voice {
        /// The talk.
        talk: Id,
        /// The step of its guide.
        step: Id,
        /// Who has not spoken to it.
        by: Role,
    },
    /// Nothing was agreed to be done next.
    Action,
    /// A signature.
    Signature(Role),
}

/// The mark of a phase.
#[must_use]
pub fn mark(session: &Session, phase: Phase) -> Mark {
    if is_empty(session, phase) {
        Mark::Empty
    } else if missing(session, phase).is_empty() {
        Mark::Done
    } else {
        Mark::UnderWay
    }
}

/// All that a phase lacks to be done, in the order it is worked through.
#[must_use]
pub fn missing(session: &Session, phase: Phase) -> Vec<Missing> {
    match phase {
        Phase::Plan => missing_in_plan(&session.plan),
        Phase::Teach => match (session.observation.started, session.observation.ended) {
            (None, _) => vec![Missing::LessonStart],
            (Some(_), None) => vec![Missing::LessonEnd],
            (Some(_), Some(_)) => Vec::new(),
        },
        Phase::Think => session.reflection.talk_when(When::After).map_or_else(|| vec![Missing::Talk], missing_in_talk),
        Phase::Assess => missing_in_assessment(session),
    }
}

fn missing_in_plan(plan: &Plan) -> Vec<Missing> {
    let no_goal = plan.goals.iter().all(says_nothing).then_some(Missing::Goal);
    let signs = plan.goals.iter().filter(|goal| !says_nothing(goal) && is_blank(&goal.sign));
    let no_step = plan.steps.is_empty().then_some(Missing::Step);
    let minutes = plan.steps.iter().filter(|step| step.minutes == 0);
    no_goal
        .into_iter()
        .chain(signs.map(|goal| Missing::GoalSign(goal.id)))
        .chain(no_step)
        .chain(minutes.map(|step| Missing::StepMinutes(step.id)))
        .collect()
}

fn missing_in_talk(talk: &Talk) -> Vec<Missing> {
    let steps = guide_progress(talk);
    let voices = steps.iter().flat_map(|step| Role::ALL.map(|by| (step, by)));
    voices
        .filter(|(step, by)| step.turns(*by) == 0)
        .map(|(step, by)| Missing::Voice { talk: talk.id, step: step.step, by })
        .collect()
}

fn missing_in_assessment(session: &Session) -> Vec<Missing> {
    let assessment = &session.assessment;
    let no_action = assessment.actions.iter().all(|action| is_blank(&action.text)).then_some(Missing::Action);
    // The lesson is the mentee's, so the mentee signs first.
    let unsigned = [Role::Mentee, Role::Mentor].into_iter().filter(|by| assessment.signature(*by).is_none());
    no_action.into_iter().chain(unsigned.map(Missing::Signature)).collect()
}

/// Whether nobody has written anything there. What a template laid out or an earlier session handed on is not writing.
fn is_empty(session: &Session, phase: Phase) -> bool {
    match phase {
        Phase::Plan => {
            let plan = &session.plan;
            plan.goals.iter().all(says_nothing)
                && plan.sections.iter().all(|section| is_blank(&section.text))
                && plan.margin.is_empty()
                && plan.steps.iter().all(has_bare_title)
        }
        Phase::Teach => session.observation.started.is_none() && session.observation.entries.is_empty(),
        Phase::Think => {
            session.reflection.talks.iter().all(|talk| talk.turns.is_empty()) && session.reflection.ideas.is_empty()
        }
        Phase::Assess => {
            let assessment = &session.assessment;
            assessment.sealed.mentor.is_none()
                && assessment.sealed.mentee.is_none()
                && assessment.ratings.is_empty()
                && assessment.signed.is_empty()
                && assessment.actions.iter().all(came_along)
        }
    }
}

fn says_nothing(goal: &Goal) -> bool {
    is_blank(&goal.text) && is_blank(&goal.sign)
}

/// Whether a step says no more than a template's starter step does.
fn has_bare_title(step: &Step) -> bool {
    [&step.teacher, &step.pupils, &step.expected, &step.support, &step.look_for, &step.plan_b].into_iter().all(is_blank)
        && step.goals.is_empty()
}

fn came_along(action: &Action) -> bool {
    action.from.is_some()
}

fn is_blank(prose: &Prose) -> bool {
    prose.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixture::{id, lesson, moment, talk_of, untouched};
    use crate::domain::assessment::Signature;

    #[test]
    fn a_session_that_was_only_begun_is_empty_in_every_phase() {
        let session = untouched();
        assert_eq!(Phase::ALL.map(|phase| mark(&session, phase)), [Mark::Empty; 4]);
        assert_eq!(missing(&session, Phase::Plan), [Missing::Goal]);
        assert_eq!(missing(&session, Phase::Teach), [Missing::LessonStart]);
        assert_eq!(missing(&session, Phase::Think), [Missing::Talk]);
    }

    #[test]
    fn a_plan_is_done_when_each_goal_has_a_sign_and_each_step_minutes() {
        let mut session = lesson();
        assert_eq!(mark(&session, Phase::Plan), Mark::Done);
        session.plan.steps[1].minutes = 0;
        session.plan.goals[0].sign = "  ".into();
        assert_eq!(mark(&session, Phase::Plan), Mark::UnderWay);
        let (goal, step) = (session.plan.goals[0].id, session.plan.steps[1].id);
        assert_eq!(missing(&session, Phase::Plan), [Missing::GoalSign(goal), Missing::StepMinutes(step)]);
        session.plan.steps.clear();
        assert_eq!(missing(&session, Phase::Plan), [Missing::GoalSign(goal), Missing::Step]);
    }

    #[test]
    fn a_lesson_is_done_when_its_clock_is_stopped() {
        let mut session = lesson();
        assert_eq!(mark(&session, Phase::Teach), Mark::UnderWay);
        session.observation.ended = Some(moment("08:40:00"));
        assert_eq!(mark(&session, Phase::Teach), Mark::Done);
    }

    #[test]
    fn a_talk_is_done_when_both_have_spoken_to_each_step() {
        let mut session = lesson();
        session.reflection.talks = vec![talk_of(&[
            ("tujuan", Role::Mentee, "tahu siapa yang bicara"),
            ("tujuan", Role::Mentor, "baik"),
            ("identifikasi", Role::Mentee, "hanya empat murid"),
        ])];
        let talk = session.reflection.talks[0].id;
        assert_eq!(mark(&session, Phase::Think), Mark::UnderWay);
        let wanted = Missing::Voice { talk, step: id("identifikasi"), by: Role::Mentor };
        assert_eq!(missing(&session, Phase::Think), [wanted]);
    }

    #[test]
    fn an_assessment_is_done_with_an_action_and_both_signatures() {
        let mut session = lesson();
        let mut action = Action::empty(id("a1"), Role::Mentee);
        action.from = Some(id("earlier"));
        action.text = "tunggu 3 detik".into();
        session.assessment.actions = vec![action];
        assert_eq!(mark(&session, Phase::Assess), Mark::Empty, "what came along was not written here");
        let sign = |by| Signature { by, at: moment("09:30:00"), seq: 0, holds: None };
        session.assessment.signed = vec![sign(Role::Mentor)];
        assert_eq!(missing(&session, Phase::Assess), [Missing::Signature(Role::Mentee)]);
        session.assessment.signed.push(sign(Role::Mentee));
        assert_eq!(mark(&session, Phase::Assess), Mark::Done);
    }
}
