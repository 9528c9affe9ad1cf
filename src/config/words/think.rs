//! Words of the talk.

use crate::domain::catalog::When;

words! {
    /// The title of the talk.
    fn talk() = "talk";
    /// The title of the evidence.
    fn evidence() = "evidence";
    /// Which of the two talks it is.
    fn talk_when(when: When) = "talk-when";
    /// Stands in the empty line of the talk.
    fn write_turn(name: &str) = "write-turn";
    /// A turn that cites nothing.
    fn interpretation() = "interpretation";
    /// The shares of the words in turns, mentor first, in percent.
    fn talk_share(mentor: i64, mentee: i64) = "talk-share";
    /// What the shares rest on.
    fn talk_share_base(n: usize) = "talk-share-base";
    /// Who speaks first in this step.
    fn opens(name: &str) = "opens";
    /// Who has not spoken to this step yet.
    fn lacks_turn(name: &str) = "lacks-turn";
    /// Nothing is cited yet.
    fn no_evidence() = "no-evidence";
    /// What the figures offer: a step took longer.
    fn offer_step_over(step: &str, n: i64) = "offer-step-over";
    /// What the figures offer: a step took less.
    fn offer_step_under(step: &str, n: i64) = "offer-step-under";
    /// What the figures offer: a step was not reached.
    fn offer_step_skipped(step: &str) = "offer-step-skipped";
    /// What the figures offer: questions of the observer nobody has cited.
    fn offer_questions(n: usize) = "offer-questions";
    /// What the figures offer: the median wait time, with its base.
    fn offer_wait(seconds: &str, n: usize) = "offer-wait";
    /// The title of the list to cite from.
    fn cite_prompt() = "cite-prompt";
    /// How often a note is cited.
    fn cited_by(n: usize) = "cited-by";
    /// The title of the list of guides.
    fn choose_guide() = "choose-guide";
    /// No guide is chosen yet.
    fn no_guide(key: &str) = "no-guide";
    /// The title of the list of questions.
    fn choose_prompt() = "choose-prompt";
    /// The heading of ideas.
    fn ideas() = "ideas";
    /// Stands where an idea is to be written.
    fn write_idea() = "write-idea";
}
