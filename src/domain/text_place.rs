//! Every text of a session, each with its place: the one table that editing, finding, citing and checking go by.

use serde::{Deserialize, Serialize};

use super::place::texts;
use super::session::Line;
use super::{Id, Item as _, Phase, Role, Session};

texts! {
    /// Every place of a session that holds prose.
    TextPlace of Session => {
        /// What the lesson is called.
        Title = { title }, None, "title";
        /// The school subject.
        Subject = { subject }, None, "subject";
        /// The class.
        Class = { class }, None, "class";
        /// The school.
        School = { school }, None, "school";
        /// The mentor's name.
        MentorName = { mentor.name }, None, "mentor-name";
        /// The mentee's name.
        MenteeName = { mentee.name }, None, "mentee-name";
        /// The mentee's own question.
        Focus = { agreement.focus }, Some(Phase::Plan), "focus";
        /// What the visit is for.
        Purpose = { agreement.purpose }, Some(Phase::Plan), "purpose";
        /// Who may see what.
        Sees = { agreement.sees }, Some(Phase::Plan), "sees";
        /// The word that stops it all.
        StopWord = { agreement.stop_word }, Some(Phase::Plan), "stop-word";
        /// What the mentor wants from the session.
        MentorWants = { agreement.wants.mentor }, Some(Phase::Plan), "wants";
        /// What the mentee wants from the session.
        MenteeWants = { agreement.wants.mentee }, Some(Phase::Plan), "wants";
        /// A section of the plan.
        Section(section: Id) = { plan.sections[section].text }, Some(Phase::Plan), "section";
        /// A goal.
        GoalText(goal: Id) = { plan.goals[goal].text }, Some(Phase::Plan), "goal";
        /// The sign of a goal.
        GoalSign(goal: Id) = { plan.goals[goal].sign }, Some(Phase::Plan), "goal-sign";
        /// The title of a step.
        StepTitle(step: Id) = { plan.steps[step].title }, Some(Phase::Plan), "step";
        /// What the teacher does in a step.
        StepTeacher(step: Id) = { plan.steps[step].teacher }, Some(Phase::Plan), "step-teacher";
        /// What the pupils do in a step.
        StepPupils(step: Id) = { plan.steps[step].pupils }, Some(Phase::Plan), "step-pupils";
        /// What pupils may answer.
        StepExpected(step: Id) = { plan.steps[step].expected }, Some(Phase::Plan), "step-expected";
        /// How the teacher would help.
        StepSupport(step: Id) = { plan.steps[step].support }, Some(Phase::Plan), "step-support";
        /// What the observer looks at.
        StepLookFor(step: Id) = { plan.steps[step].look_for }, Some(Phase::Plan), "step-look-for";
        /// What to do when a step does not work.
        StepPlanB(step: Id) = { plan.steps[step].plan_b }, Some(Phase::Plan), "step-plan-b";
        /// A note in the margin.
        Margin(margin: Id) = { plan.margin[margin].text }, Some(Phase::Plan), "margin";
        /// A note of the lesson.
        Note(entry: Id) = { observation.entries[entry] => (said, said_mut) as what.text }, Some(Phase::Teach), "note";
        /// What the mentee says to an entry.
        Reply(entry: Id) = { observation.entries[entry] => (replied, replied_mut) as reply.text }, Some(Phase::Teach), "reply";
        /// The first thing that worked, written in the minute after the lesson.
        FirstStrength = { observation.closing.first }, Some(Phase::Teach), "closing";
        /// The second thing that worked.
        SecondStrength = { observation.closing.second }, Some(Phase::Teach), "closing";
        /// The question to think about until the talk.
        ClosingQuestion = { observation.closing.question }, Some(Phase::Teach), "closing";
        /// A turn of a talk.
        Turn(talk: Id, turn: Id) = { reflection.talks[talk].turns[turn].text }, Some(Phase::Think), "turn";
        /// An idea.
        Idea(idea: Id) = { reflection.ideas[idea].text }, Some(Phase::Think), "idea";
        /// What both say of a criterion.
        Agreed(criterion: Id) = { assessment.agreed[criterion].words }, Some(Phase::Assess), "agreed";
        /// What is to be done.
        ActionText(action: Id) = { assessment.actions[action].text }, Some(Phase::Assess), "action";
        /// What will show that it was done.
        ActionSign(action: Id) = { assessment.actions[action].sign }, Some(Phase::Assess), "action-sign";
        /// The help its owner needs.
        ActionSupport(action: Id) = { assessment.actions[action].support }, Some(Phase::Assess), "action-support";
        /// A line under way.
        Draft(by: Role, line: Line) = { drafts[by, line].text }, None, "draft";
    }
}

impl TextPlace {
    /// Whether it is part of what the pair has agreed on beforehand.
    #[must_use]
    pub fn is_of_agreement(self) -> bool {
        matches!(
            self,
            Self::Focus | Self::Purpose | Self::Sees | Self::StopWord | Self::MentorWants | Self::MenteeWants
        )
    }

    /// The place of what a role wants from the session.
    #[must_use]
    pub fn wants(role: Role) -> Self {
        match role {
            Role::Mentor => Self::MentorWants,
            Role::Mentee => Self::MenteeWants,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;

    #[test]
    fn every_text_of_the_example_is_met_once_at_the_place_where_it_is_read_and_at_the_path_where_it_is_written() {
        let demo = crate::config::embedded::text("demo/id.ron");
        let session: Session = crate::store::notation::read(Path::new("demo/id.ron"), demo.as_bytes()).unwrap();
        let file = serde_json::to_value(&session).unwrap();
        let (mut places, mut labels) = (BTreeSet::new(), BTreeSet::new());
        TextPlace::any(&session, |place, text| {
            assert!(places.insert(place), "{place:?} twice");
            labels.insert(place.label());
            assert_eq!(place.read(&session), Some(text), "{place:?}");
            let path = place.path(&session);
            let pointer = path.replace(['[', '.'], "/").replace("what/", "what/Note/").replace(']', "");
            let written = file.pointer(&format!("/{pointer}"));
            let lines = written.map(|written| match written.as_array() {
                Some(lines) => lines.iter().filter_map(|line| line.as_str()).collect::<Vec<_>>().join("\n"),
                None => written.as_str().unwrap_or_default().to_owned(),
            });
            assert!(text.is_empty() || lines.as_deref() == Some(text), "{path}: {lines:?}, {text:?}");
            false
        });
        assert!(labels.len() > 20, "{labels:?}");
    }
}
