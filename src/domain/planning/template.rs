//! Another template for a plan that has been begun: its form changes, and nothing that was written is lost.

use crate::domain::catalog::{Stage, Template, Tongue};
use crate::domain::edit::{Change, Edit, ListEdit};
use crate::domain::list::{Op, before};
use crate::domain::plan::{Plan, PlanChange, Section, Step};
use crate::domain::{IdSource, Item, Session};

use super::hindrance;

/// Lays the plan out as a template has it. `left` is the template that it followed until now, if it is still known.
///
/// Sections that hold text or have a note beside them stay, whether the template has them or not; so do stages that a step
/// belongs to. Steps are exchanged for the template's own only while they are as the one before had laid them out.
pub fn follow_template(
    session: &Session,
    left: Option<&Template>,
    template: &Template,
    tongue: Tongue,
    ids: &mut dyn IdSource,
) -> Vec<Edit> {
    let plan = &session.plan;
    let fresh = Plan::from_template(template, tongue, session.minutes, ids);
    let steps = if are_untouched(session, left) { &fresh.steps } else { &plan.steps };
    let set = [
        PlanChange::Template { old: plan.template, new: fresh.template },
        PlanChange::Columns { old: plan.columns.clone(), new: fresh.columns.clone() },
        PlanChange::Stages { old: plan.stages.clone(), new: stages(plan, &fresh, steps) },
    ];
    let sections = relaid(&plan.sections, sections(plan, &fresh)).into_iter().map(ListEdit::Sections);
    let steps = relaid(&plan.steps, steps.clone()).into_iter().map(ListEdit::Steps);
    set.into_iter().map(Change::Plan).map(Edit::Set).chain(sections.chain(steps).map(Edit::List)).collect()
}

/// The template's sections with what is written in them, then those of before that cannot go.
fn sections(plan: &Plan, fresh: &Plan) -> Vec<Section> {
    let written = |section: &Section| {
        let found = plan.sections.iter().find(|old| old.id == section.id);
        Section { text: found.map(|old| old.text.clone()).unwrap_or_default(), ..section.clone() }
    };
    let has_note = |section: &Section| plan.margin.iter().any(|note| note.on == Some(section.id));
    let is_new = |section: &Section| fresh.sections.iter().all(|other| other.id != section.id);
    let stay = plan.sections.iter().filter(|old| is_new(old) && (!old.text.trim().is_empty() || has_note(old)));
    fresh.sections.iter().map(written).chain(stay.cloned()).collect()
}

/// The template's stages, then those of before that one of these steps belongs to.
fn stages(plan: &Plan, fresh: &Plan, steps: &[Step]) -> Vec<Stage> {
    let is_new = |stage: &Stage| fresh.stages.iter().all(|other| other.id != stage.id);
    let in_use = |stage: &Stage| steps.iter().any(|step| step.stage == Some(stage.id));
    fresh.stages.iter().chain(plan.stages.iter().filter(|old| is_new(old) && in_use(old))).cloned().collect()
}

/// Whether the steps are as a template laid them out, in either tongue, and nothing refers to them.
fn are_untouched(session: &Session, left: Option<&Template>) -> bool {
    let steps = &session.plan.steps;
    let starters = left.map(|left| left.steps.iter().zip(left.spread(session.minutes))).into_iter().flatten();
    let as_laid_out = |tongue: Tongue| {
        let titles_and_minutes = starters.clone().map(|(starter, minutes)| (starter.title.of(tongue), minutes));
        steps.iter().map(|step| (&*step.title, step.minutes)).eq(titles_and_minutes)
    };
    let is_free = |step: &Step| {
        let bare = Step { title: step.title.clone(), minutes: step.minutes, ..Step::empty(step.id, step.stage) };
        let has_note = session.plan.margin.iter().any(|note| note.on == Some(step.id));
        *step == bare && !has_note && hindrance(session, step.id).is_none()
    };
    Tongue::ALL.into_iter().any(as_laid_out) && steps.iter().all(is_free)
}

/// The edits that make one list the other. What differs in anything but its place is taken out and put in anew.
fn relaid<T: Item + Clone + PartialEq>(old: &[T], new: Vec<T>) -> Vec<Op<T>> {
    let mut list = old.to_vec();
    let mut ops: Vec<Op<T>> = Vec::new();
    for item in old.iter().filter(|item| !new.contains(item)) {
        ops.extend(Op::remove(&list, item.id()));
        list.retain(|other| other.id() != item.id());
    }
    let mut after = None;
    for (place, item) in new.into_iter().enumerate() {
        let id = item.id();
        let stands = list.iter().position(|other| other.id() == id);
        match stands {
            Some(at) if at == place => {}
            Some(at) => {
                ops.push(Op::Move { id, from: before(&list, id), to: after });
                let item = list.remove(at);
                list.insert(place, item);
            }
            None => {
                ops.push(Op::insert(after, item.clone()));
                list.insert(place, item);
            }
        }
        after = Some(id);
    }
    ops
}
