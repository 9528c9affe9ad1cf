//! What the lines of the outline say: the names of its parts, what is written in them, and what is missing.

use crate::domain::catalog::StepField;
use crate::domain::plan::MarginNote;
use crate::domain::{Id, Role, TextPlace};
use crate::tui::cx::Cx;

use super::field::Field;
use super::outline::Branch;

/// The name of a branch.
pub(super) fn heading(branch: Branch, cx: &Cx) -> String {
    match branch {
        Branch::Actions => cx.words.carried_over(),
        Branch::Lesson => cx.words.details_title(),
        Branch::Agreement => cx.words.agreement(),
        Branch::Goals => cx.words.goals(),
        Branch::Steps => cx.words.steps(),
        Branch::Step(item) | Branch::Section(item) => place(item, cx).unwrap_or_default(),
        Branch::Margin => cx.words.margin(cx.session.plan.margin.len()),
    }
}

/// What a folded branch holds, in a line.
pub(super) fn gist(branch: Branch, cx: &Cx) -> String {
    let session = cx.session;
    let parts: Vec<String> = match branch {
        Branch::Actions => came_along(cx).map(|action| cx.shown(&action.text)).collect(),
        Branch::Lesson => {
            let fields = [
                Field::Text(TextPlace::Subject),
                Field::Text(TextPlace::Class),
                Field::Scheduled,
                Field::LessonMinutes,
            ];
            fields.into_iter().filter_map(|field| value(field, cx)).collect()
        }
        Branch::Agreement => Role::ALL.map(|role| consent(role, cx)).to_vec(),
        Branch::Goals => session.plan.goals.iter().map(|goal| cx.shown(&goal.text)).collect(),
        Branch::Steps => session.plan.steps.iter().map(|step| step.title.to_string()).collect(),
        Branch::Step(step) => value(Field::Step(step, StepField::Title), cx).into_iter().collect(),
        Branch::Section(section) => value(Field::Text(TextPlace::Section(section)), cx).into_iter().collect(),
        Branch::Margin => {
            let last = session.plan.margin.last();
            last.map(|note| format!("{}: {}", author(note, cx), cx.shown(&note.text))).into_iter().collect()
        }
    };
    joined(parts.iter().map(String::as_str), cx).replace('\n', " ")
}

/// What stands before a field.
pub(super) fn name(field: Field, cx: &Cx) -> String {
    let words = &cx.words;
    match field {
        Field::Text(place) => match place {
            TextPlace::Title => words.field_title(),
            TextPlace::Subject => words.field_subject(),
            TextPlace::Class => words.field_class(),
            TextPlace::School => words.field_school(),
            TextPlace::MentorName => words.field_mentor(),
            TextPlace::MenteeName => words.field_mentee(),
            TextPlace::Focus => words.focus(),
            TextPlace::Purpose => words.purpose(),
            TextPlace::Sees => words.sees(),
            TextPlace::StopWord => words.stop_word(),
            TextPlace::MenteeWants => words.wants(cx.name(Role::Mentee)),
            TextPlace::MentorWants => words.wants(cx.name(Role::Mentor)),
            TextPlace::GoalText(goal) => goal_number(goal, cx).unwrap_or_default(),
            TextPlace::GoalSign(_) => words.sign_when(),
            _ => String::new(),
        },
        Field::Scheduled => words.field_scheduled(),
        Field::LessonMinutes => words.field_minutes(),
        Field::Step(_, field) => words.step_field(field),
        Field::StepStage(_) => words.stage(),
    }
}

/// What is written in a field; `None` where nothing is.
pub(super) fn value(field: Field, cx: &Cx) -> Option<String> {
    let plan = &cx.session.plan;
    let minutes = |minutes: u32| cx.words.minutes(minutes.into());
    match field {
        Field::LessonMinutes => Some(cx.session.minutes).filter(|minutes| *minutes > 0).map(minutes),
        Field::Scheduled => cx.session.scheduled.map(|at| cx.words.day_and_clock(&at)),
        Field::Step(step, StepField::Minutes) => {
            plan.step(step).map(|step| step.minutes).filter(|minutes| *minutes > 0).map(minutes)
        }
        Field::Step(step, StepField::Goals) => {
            Some(goals(&plan.step(step)?.goals, cx)).filter(|goals| !goals.is_empty())
        }
        Field::StepStage(step) => stage(plan.step(step)?.stage?, cx),
        Field::Text(_) | Field::Step(..) => {
            field.place().map(|place| cx.read(place)).filter(|text| !text.trim().is_empty())
        }
    }
}

/// What stands where nothing is written yet: what the plan lacks to be done, or what belongs there.
pub(super) fn missing(field: Field, cx: &Cx) -> String {
    match field {
        Field::Text(TextPlace::GoalSign(goal))
            if cx.session.plan.goal(goal).is_some_and(|goal| !goal.text.trim().is_empty()) =>
        {
            cx.words.lacks_sign()
        }
        Field::Step(_, StepField::Minutes) => cx.words.lacks_minutes(),
        _ => hint(field, cx),
    }
}

/// What belongs in a field.
pub(super) fn hint(field: Field, cx: &Cx) -> String {
    let words = &cx.words;
    match field {
        Field::Text(place) => match place {
            TextPlace::MentorName | TextPlace::MenteeName => words.hint_person(),
            TextPlace::Focus => words.write_focus(),
            TextPlace::Purpose => words.write_purpose(),
            TextPlace::Sees => words.write_sees(),
            TextPlace::StopWord => words.write_stop_word(),
            TextPlace::MenteeWants => words.write_wants(cx.name(Role::Mentee)),
            TextPlace::MentorWants => words.write_wants(cx.name(Role::Mentor)),
            TextPlace::GoalText(_) => words.write_goal(),
            TextPlace::GoalSign(_) => words.write_sign(),
            TextPlace::Margin(_) => words.write_margin(),
            TextPlace::Section(section) => {
                let section = cx.session.plan.sections.iter().find(|known| known.id == section);
                section.map(|section| words.read(&section.hint).to_owned()).unwrap_or_default()
            }
            _ => String::new(),
        },
        Field::Scheduled => words.hint_scheduled(),
        Field::LessonMinutes => words.not_minutes(),
        Field::Step(_, field) => words.write_step_field(field),
        Field::StepStage(_) => words.write_stage(),
    }
}

/// Who wrote a margin note, and on what.
pub(super) fn author(note: &MarginNote, cx: &Cx) -> String {
    let place = note.on.and_then(|on| place(on, cx));
    let name = cx.name(note.by);
    place.map_or_else(|| cx.words.margin_general(name), |place| cx.words.margin_on(name, &place))
}

/// Whether a voice has agreed.
pub(super) fn consent(role: Role, cx: &Cx) -> String {
    let given = cx.session.agreement.agreed.iter().any(|consent| consent.by == role);
    let name = cx.name(role);
    if given { cx.words.agreed_by(name) } else { cx.words.not_agreed_by(name) }
}

/// How people call a goal, a step or a section: `T1`, `L2`, `Asesmen`.
pub(super) fn place(item: Id, cx: &Cx) -> Option<String> {
    let step = || cx.session.plan.step_number(item).map(|number| format!("L{number}"));
    let section = || cx.session.plan.sections.iter().find(|section| section.id == item);
    let heading = || section().map(|section| cx.words.read(&section.label).to_owned());
    goal_number(item, cx).or_else(step).or_else(heading)
}

/// The name of a stage.
pub(super) fn stage(stage: Id, cx: &Cx) -> Option<String> {
    let stage = cx.session.plan.stages.iter().find(|known| known.id == stage);
    stage.map(|stage| cx.words.read(&stage.label).to_owned())
}

/// The goals a step serves, in the order of the plan: `T1 T3`.
pub(super) fn goals(served: &[Id], cx: &Cx) -> String {
    let goals = cx.session.plan.goals.iter().filter(|goal| served.contains(&goal.id));
    goals.filter_map(|goal| goal_number(goal.id, cx)).collect::<Vec<_>>().join(" ")
}

/// The actions that came along from an earlier session.
pub(super) fn came_along<'a>(cx: &Cx<'a>) -> impl Iterator<Item = &'a crate::domain::assessment::Action> + use<'a> {
    cx.session.assessment.actions.iter().filter(|action| action.from.is_some())
}

/// Several things in one line; what is empty is left out.
pub(super) fn joined<'s>(parts: impl Iterator<Item = &'s str>, cx: &Cx) -> String {
    let parts: Vec<&str> = parts.filter(|part| !part.trim().is_empty()).collect();
    parts.join(&format!(" {} ", cx.glyphs.between))
}

fn goal_number(goal: Id, cx: &Cx) -> Option<String> {
    cx.session.plan.goal_number(goal).map(|number| format!("T{number}"))
}
