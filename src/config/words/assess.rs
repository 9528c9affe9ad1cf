//! Words of the assessment.

use crate::domain::Role;

words! {
    /// The title of a rating made alone.
    fn own_rating(name: &str, role: Role) = "own-rating";
    /// The title of both ratings side by side.
    fn together() = "together";
    /// The other's rating before the reveal.
    fn sealed(name: &str) = "sealed";
    /// Asks the other to look away.
    fn handover(first: &str, other: &str) = "handover";
    /// The empty screen that waits for the other.
    fn handover_ready(name: &str, key: &str) = "handover-ready";
    /// One has finished rating.
    fn handover_thanks(name: &str) = "handover-thanks";
    /// How many criteria are rated.
    fn rated_count(n: usize, total: usize) = "rated-count";
    /// Both have rated; the reveal is next.
    fn both_rated(key: &str) = "both-rated";
    /// No level was chosen.
    fn not_observed() = "not-observed";
    /// Something was written or cited for a criterion, and no level chosen yet.
    fn level_not_chosen() = "level-not-chosen";
    /// A rating that should cite something.
    fn needs_evidence() = "needs-evidence";
    /// Before signing: these criteria have a level that nothing shows any more.
    fn levels_need_evidence(criteria: &str) = "levels-need-evidence";
    /// The heading of the gap between two ratings.
    fn rating_gap() = "rating-gap";
    /// The largest gap.
    fn talk_first() = "talk-first";
    /// The heading of the levels agreed on.
    fn agreed_level() = "agreed-level";
    /// Stands where a note on a rating is to be written.
    fn write_rating_note() = "write-rating-note";
    /// The title of the action.
    fn next_step_title() = "next-step-title";
    /// What an action should be.
    fn one_small_step() = "one-small-step";
    /// A field of an action.
    fn action_text() = "action-text";
    /// A field of an action.
    fn action_owner() = "action-owner";
    /// A field of an action.
    fn action_due() = "action-due";
    /// Stands where an action is to be written.
    fn write_action() = "write-action";
    /// How to write a due date.
    fn hint_due() = "hint-due";
    /// What the assessment lacks to be done.
    fn lacks_action() = "lacks-action";
    /// What an action lacks.
    fn lacks_due() = "lacks-due";
    /// Who has not signed yet.
    fn lacks_signature(name: &str) = "lacks-signature";
    /// Who has signed, and when.
    fn signed(name: &str, date: &str) = "signed";
    /// Something has changed since a signature.
    fn changed_since_signed() = "changed-since-signed";
    /// Both have signed.
    fn cycle_closed(key: &str) = "cycle-closed";
    /// The title of the list of rubrics.
    fn choose_rubric() = "choose-rubric";
    /// No rubric is chosen yet.
    fn no_rubric(key: &str) = "no-rubric";
    /// The mentor is about to rate, and the mentee has not.
    fn mentee_first(name: &str) = "mentee-first";
    /// The title of the list of what a level can rest on.
    fn evidence_for_level(level: usize) = "evidence-for-level";
    /// Nothing is there yet that could be cited.
    fn nothing_to_cite() = "nothing-to-cite";
    /// The heading of how many pupils showed the sign of each goal.
    fn results_title() = "results-title";
    /// What is asked beneath that heading.
    fn results_note() = "results-note";
    /// How many pupils showed a sign.
    fn result(reached: u32, of: u32) = "result";
    /// Nobody has counted yet.
    fn lacks_result(key: &str) = "lacks-result";
    /// The field of how many pupils of how many.
    fn result_field() = "result-field";
    /// How to write how many pupils of how many.
    fn hint_result() = "hint-result";
    /// What was typed is not one number of another.
    fn no_result_numbers() = "no-result-numbers";
    /// What was typed is a part of nobody.
    fn no_result_nobody() = "no-result-nobody";
    /// What was typed is more than there were.
    fn no_result_more(reached: u32, of: u32) = "no-result-more";
    /// The heading of the ways that could be tried.
    fn ideas_title() = "ideas-title";
    /// What is asked beneath that heading.
    fn ideas_note() = "ideas-note";
    /// Stands where an idea is to be written.
    fn write_idea() = "write-idea";
    /// How an action is made of an idea.
    fn choose_idea(key: &str) = "choose-idea";
    /// An action was made of an idea.
    fn idea_chosen() = "idea-chosen";
    /// Another idea is wanted before one is chosen.
    fn one_more_idea(key: &str) = "one-more-idea";
    /// More is still to be done than gets done.
    fn many_actions() = "many-actions";
    /// A field of an action.
    fn action_support() = "action-support";
    /// Stands where the help is to be written that an action needs.
    fn write_support() = "write-support";
    /// What an action answers.
    fn action_answers(what: &str) = "action-answers";
    /// An action was agreed on in that session.
    fn came_along_from(title: &str, date: &str) = "came-along-from";
    /// An action is said to be done, and was seen nowhere.
    fn claimed_done() = "claimed-done";
    /// How what was changed since a signature is shown.
    fn show_changes(key: &str) = "show-changes";
    /// The title of the list of what was changed since a signature.
    fn later_changes() = "later-changes";
    /// One thing that was changed since a signature.
    fn later_change(at: &str, name: &str, what: &str) = "later-change";
    /// Something was changed since a signature, and nobody knows what.
    fn later_changes_unknown() = "later-changes-unknown";
    /// Why there is nothing that was changed since a signature.
    fn why_unchanged() = "why-unchanged";
    /// The heading of the criteria made of the plan's success signs.
    fn own_criteria() = "own-criteria";
    /// The title of the page on how far the two ratings agree.
    fn rater_agreement() = "rater-agreement";
    /// How many criteria were rated alike, and the largest gap.
    fn rated_alike(alike: u64, all: u64, largest: u32) = "rated-alike";
    /// How many criteria lie apart by one level at most.
    fn within_one(within: u64, all: u64) = "within-one";
    /// Some criteria are outside, because one of the two did not observe them.
    fn unobserved_outside(n: usize) = "unobserved-outside";
    /// Nothing was rated by both.
    fn nothing_rated_by_both() = "nothing-rated-by-both";
    /// All ratings are one level.
    fn all_one_level() = "all-one-level";
    /// There is no figure, and why.
    fn undefined(why: &str) = "undefined";
    /// The heading of agreement in figures.
    fn agreement_in_figures() = "agreement-in-figures";
    /// The name of a figure, and the figure.
    fn figure_line(name: &str, figure: &str) = "figure-line";
    /// The share of criteria rated exactly alike.
    fn exact_agreement() = "exact-agreement";
    /// The share of criteria that lie apart by one level at most.
    fn within_one_agreement() = "within-one-agreement";
    /// Cohen's coefficient.
    fn kappa() = "kappa";
    /// The same, larger disagreements weighing more.
    fn kappa_linear() = "kappa-linear";
    /// The same, larger disagreements weighing far more.
    fn kappa_quadratic() = "kappa-quadratic";
    /// Krippendorff's coefficient of names.
    fn alpha_nominal() = "alpha-nominal";
    /// The same of an order.
    fn alpha_ordinal() = "alpha-ordinal";
    /// The same of numbers.
    fn alpha_interval() = "alpha-interval";
    /// How little such figures say of few criteria.
    fn few_criteria() = "few-criteria";
    /// The heading of the bands.
    fn bands_title() = "bands-title";
    /// What the agreed levels come to, with the formula.
    fn agreed_sum(sum: u64, observed: u64, highest: u64, percent: &str) = "agreed-sum";
    /// No level has been agreed on.
    fn no_level_agreed() = "no-level-agreed";
    /// What bands are not.
    fn bands_are_no_verdict() = "bands-are-no-verdict";
    /// High in the eyes of both.
    fn shared_strength() = "shared-strength";
    /// Low in the eyes of both.
    fn shared_goal() = "shared-goal";
    /// High in the mentee's own eyes, low in the mentor's.
    fn blind_spot() = "blind-spot";
    /// Low in the mentee's own eyes, high in the mentor's.
    fn hidden_strength() = "hidden-strength";
    /// How a criterion is rated in words.
    fn rate_in_words(key: &str, clear: &str) = "rate-in-words";
    /// Something is cited, and nothing written.
    fn words_lacking() = "words-lacking";
    /// Stands where what both say is to be written.
    fn write_agreed() = "write-agreed";
    /// How a level is chosen.
    fn choose_level(last: usize, key: &str) = "choose-level";
    /// How the level is chosen that both agree on.
    fn choose_agreed(last: usize) = "choose-agreed";
    /// The other has finished rating.
    fn has_rated(name: &str) = "has-rated";
    /// What is next when one has rated and the other has not.
    fn pass_to_rate(key: &str, name: &str) = "pass-to-rate";
    /// How many criteria are agreed on.
    fn agreed_count(n: usize, total: usize) = "agreed-count";
    /// What rating by a rubric is like, where none is chosen yet.
    fn rubric_greeting() = "rubric-greeting";
    /// An action was agreed on in an earlier session.
    fn came_along() = "came-along";
    /// How an action is added.
    fn add_action(key: &str) = "add-action";
    /// The heading of the signatures.
    fn signatures() = "signatures";
    /// How one signs.
    fn sign_here(key: &str) = "sign-here";
    /// A note that still stands in the capture line when one signs or prints.
    fn unsent_note(name: &str, start: &str) = "unsent-note";
    /// A turn that still stands in the line of the talk.
    fn unsent_turn(name: &str, start: &str) = "unsent-turn";
    /// Keys on the board that are no mark yet.
    fn unsent_mark(name: &str, start: &str) = "unsent-mark";
    /// The page to print, once both have signed.
    fn page_ready(key: &str) = "page-ready";
}
