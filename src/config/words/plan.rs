//! Words of the plan.

use crate::domain::Phase;
use crate::domain::catalog::StepField;

words! {
    /// What was typed for the date of the lesson is no date, and the date is as it was.
    fn date_not_kept(typed: &str) = "date-not-kept";
    /// The words of the agreement have changed, and with them it holds no longer.
    fn agreement_reopened() = "agreement-reopened";
    /// The same, behind what was done that makes it so.
    fn reopened_with(told: &str) = "reopened-with";
    /// The heading of the goals.
    fn goals() = "goals";
    /// The heading of the steps.
    fn steps() = "steps";
    /// The heading of the margin notes.
    fn margin(n: usize) = "margin";
    /// Whose margin note it is, and on what.
    fn margin_on(name: &str, place: &str) = "margin-on";
    /// Whose margin note it is, when it is on the whole plan.
    fn margin_general(name: &str) = "margin-general";
    /// The heading of the open actions of the session before.
    fn carried_over() = "carried-over";
    /// The heading of what the pair agrees on before the visit.
    fn agreement() = "agreement";
    /// A part of the agreement.
    fn purpose() = "purpose";
    /// A part of the agreement.
    fn sees() = "sees";
    /// A part of the agreement.
    fn stop_word() = "stop-word";
    /// The heading of what a person wants from the session.
    fn wants(name: &str) = "wants";
    /// Stands where it is to be written what a person wants from the session.
    fn write_wants(name: &str) = "write-wants";
    /// Who has agreed.
    fn agreed_by(name: &str) = "agreed-by";
    /// Who has not agreed yet.
    fn not_agreed_by(name: &str) = "not-agreed-by";
    /// How whoever has the pen agrees, where the agreement stands to be read.
    fn agree_here(key: &str) = "agree-here";
    /// How whoever has the pen agrees no longer.
    fn disagree_here(key: &str) = "disagree-here";
    /// How one reads on, before one can agree.
    fn read_on_here(key: &str) = "read-on-here";
    /// How the agreement is read.
    fn read_agreement(key: &str) = "read-agreement";
    /// What Enter does on the page of the agreement, in the footer.
    fn hint_agree() = "hint-agree";
    /// The same, where the word was given.
    fn hint_take_back() = "hint-take-back";
    /// The same, while not all of it has been in sight.
    fn hint_read_on() = "hint-read-on";
    /// What of the agreement is not written yet, and the key that leads there.
    fn agreement_lacks(what: &str, key: &str) = "agreement-lacks";
    /// How many of the two have agreed.
    fn agreement_words(n: usize) = "agreement-words";
    /// The heading of what the lesson is watched with.
    fn agreement_observed() = "agreement-observed";
    /// The notes that are taken in every lesson.
    fn agreement_notes(name: &str) = "agreement-notes";
    /// Stands where no instrument is chosen.
    fn agreement_no_instrument(key: &str) = "agreement-no-instrument";
    /// An instrument, and the question it answers.
    fn agreement_instrument(name: &str, answers: &str) = "agreement-instrument";
    /// What an instrument does not record.
    fn agreement_omits(what: &str) = "agreement-omits";
    /// Where the session is kept and who can read it.
    fn agreement_file() = "agreement-file";
    /// The heading of what the mentee may do with each entry.
    fn agreement_rights_title(name: &str) = "agreement-rights-title";
    /// What the mentee may do with each entry.
    fn agreement_rights() = "agreement-rights";
    /// What the stop word does.
    fn agreement_stops() = "agreement-stops";
    /// Whoever has the pen agrees no longer.
    fn agreement_taken_back(name: &str, key: &str) = "agreement-taken-back";
    /// Stands before the success sign of a goal or an action.
    fn sign_when() = "sign-when";
    /// The name of a field of a step.
    fn step_field(field: StepField) = "step-field";
    /// The name of the part of the lesson a step belongs to.
    fn stage() = "stage";
    /// The minutes of all steps against the lesson's length.
    fn minutes_of(n: u32, whole: u32) = "minutes-of";
    /// The minutes of all steps, when nobody has said how long the lesson is.
    fn minutes_planned(n: u32) = "minutes-planned";
    /// Stands beside a step that has no minutes, in at most six columns.
    fn no_minutes() = "no-minutes";
    /// By how much the steps exceed the lesson.
    fn minutes_over(n: u32) = "minutes-over";
    /// How much of the lesson no step takes.
    fn minutes_left(n: u32) = "minutes-left";
    /// Stands where the focus is to be written.
    fn write_focus() = "write-focus";
    /// Stands where a goal is to be written.
    fn write_goal() = "write-goal";
    /// Stands where a success sign is to be written.
    fn write_sign() = "write-sign";
    /// Stands where the title of a step is to be written.
    fn write_step() = "write-step";
    /// How the goals are chosen that a step serves.
    fn choose_goals() = "choose-goals";
    /// How the stage of a step is chosen.
    fn choose_stage() = "choose-stage";
    /// Stands where a field of a step is to be written.
    fn write_step_field(field: StepField) = "write-step-field";
    /// Stands where the stage of a step is to be chosen.
    fn write_stage() = "write-stage";
    /// Stands where the purpose of the visit is to be written.
    fn write_purpose() = "write-purpose";
    /// Stands where it is to be written who sees what.
    fn write_sees() = "write-sees";
    /// Stands where the stop word is to be written.
    fn write_stop_word() = "write-stop-word";
    /// Stands where a margin note is to be written.
    fn write_margin() = "write-margin";
    /// What the plan lacks to be done.
    fn lacks_goal() = "lacks-goal";
    /// What a goal lacks.
    fn lacks_sign() = "lacks-sign";
    /// What the plan lacks to be done.
    fn lacks_steps() = "lacks-steps";
    /// What a step lacks.
    fn lacks_minutes() = "lacks-minutes";
    /// When a phase is done.
    fn done_when(phase: Phase) = "done-when";
    /// A phase is done.
    fn is_done() = "is-done";
    /// The title of the list of templates.
    fn choose_template() = "choose-template";
    /// Why a step cannot be removed.
    fn why_taught() = "why-taught";
    /// Why a goal or a step cannot be removed.
    fn why_cited() = "why-cited";
}
