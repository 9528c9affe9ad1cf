//! Criteria of the pair's own: the success signs of their plan.

use crate::domain::catalog::rubric::MOST_CRITERIA;
use crate::domain::catalog::{Bilingual, Criterion, Rubric};
use crate::domain::citation::cited;
use crate::domain::plan::{Goal, Plan};

/// The rubric with one more criterion for each goal whose success sign is written, at its end and in the order of the goals:
/// called by the goal, known by its id, to be looked for by its sign. Unchanged, when the rubric does not say what can be seen
/// of a sign at its levels.
#[must_use]
pub fn with_signs(mut rubric: Rubric, plan: &Plan) -> Rubric {
    if rubric.signs.is_empty() {
        return rubric;
    }
    for criterion in plan.goals.iter().filter_map(|goal| criterion(goal, &rubric.signs)) {
        if rubric.criteria.len() < MOST_CRITERIA && rubric.criterion(criterion.id).is_none() {
            rubric.criteria.push(criterion);
        }
    }
    rubric
}

/// The criterion of a goal; `None` of one without a sign.
fn criterion(goal: &Goal, descriptors: &[Bilingual]) -> Option<Criterion> {
    let sign = in_one_line(&goal.sign)?;
    let label = in_one_line(&goal.text).unwrap_or_else(|| sign.clone());
    Some(Criterion { id: goal.id, group: None, label, look_fors: vec![sign], descriptors: descriptors.to_vec() })
}

/// The pair's own words, which are the same in either language, without line breaks and citations; `None` of a blank.
fn in_one_line(text: &str) -> Option<Bilingual> {
    let mut words = text.to_owned();
    for (span, _) in cited(text).collect::<Vec<_>>().into_iter().rev() {
        words.replace_range(span, "");
    }
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    (!line.is_empty()).then(|| Bilingual { id: line.clone(), en: line })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixture::{both, id, rubric};
    use crate::domain::catalog::Definition;

    fn goal(name: &str, text: &str, sign: &str) -> Goal {
        Goal { id: id(name), text: text.into(), sign: sign.into() }
    }

    fn plan(goals: Vec<Goal>) -> Plan {
        Plan { goals, ..Plan::default() }
    }

    /// A rubric of one criterion and three levels that says what can be seen of a sign.
    fn open() -> Rubric {
        Rubric { signs: ["belum", "sebagian", "sudah"].map(both).into(), ..rubric(&["harapan"], 3) }
    }

    #[test]
    fn each_sign_of_the_plan_becomes_a_criterion_known_by_its_goal() {
        let goals = vec![
            goal("g1", "Pecahan senilai", "8 dari 10 soal\nbenar [#n3]"),
            goal("g2", "Tanpa tanda", "  "),
            goal("g3", "", "menyebut contoh sendiri"),
        ];
        let found = with_signs(open(), &plan(goals));
        let criteria: Vec<_> = found.criteria.iter().map(|found| (found.id, found.label.id.as_str())).collect();
        assert_eq!(
            criteria,
            [(id("harapan"), "harapan"), (id("g1"), "Pecahan senilai"), (id("g3"), "menyebut contoh sendiri")]
        );
        assert_eq!(found.criteria[1].look_fors, [both("8 dari 10 soal benar")]);
        assert_eq!(found.criteria[1].descriptor(2), Some(&both("sebagian")));
        let before = with_signs(found.clone(), &plan(vec![goal("g1", "Lain", "lain")]));
        assert_eq!(before, found, "what is a criterion already stays as it is");
    }

    #[test]
    fn a_rubric_with_signs_stays_sound_however_many_goals_there_are() {
        let goals = (0..99).map(|place| goal(&format!("g{place}"), "Tujuan", "tanda")).collect();
        let found = with_signs(open(), &plan(goals));
        assert_eq!((found.criteria.len(), found.faults()), (60, vec![]));
    }

    #[test]
    fn a_rubric_that_does_not_say_what_is_seen_of_a_sign_stays_as_it_is() {
        let plain = rubric(&["harapan"], 3);
        assert_eq!(with_signs(plain.clone(), &plan(vec![goal("g1", "Tujuan", "tanda")])), plain);
    }
}
