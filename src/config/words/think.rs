//! Words of the talk.

use crate::domain::catalog::When;

words! {
    /// Before something that worked, said in the minute after the lesson.
    fn closed_with_strength() = "closed-with-strength";
    /// Before the question of that minute.
    fn closed_with_question() = "closed-with-question";
    /// The title of the talk.
    fn talk() = "talk";
    /// The title of the evidence.
    fn evidence() = "evidence";
    /// Which of the two talks it is.
    fn talk_when(when: When) = "talk-when";
    /// Stands in the empty line of the talk.
    fn write_turn(name: &str) = "write-turn";
    /// How a talk begins that nobody has said a word in yet.
    fn begin_talk(guide: &str) = "begin-talk";
    /// The key that exchanges the guide.
    fn other_guide(key: &str) = "other-guide";
    /// There is nothing to cite, because no lesson was watched.
    fn talk_without_lesson() = "talk-without-lesson";
    /// The shares of the words in turns, mentor first, in percent.
    fn talk_share(mentor: i64, mentee: i64) = "talk-share";
    /// What the sign before a turn means that rests on nothing.
    fn unfounded(glyph: &str) = "unfounded";
    /// What the shares rest on.
    fn talk_share_base(n: i64) = "talk-share-base";
    /// Who speaks first in this step.
    fn opens(name: &str) = "opens";
    /// The mentor has held more than their part for some turns.
    fn mentor_holds(name: &str, percent: &str, n: i64) = "mentor-holds";
    /// The word at the left of the footer while both think in silence.
    fn mode_silence() = "mode-silence";
    /// What the time in which both think in silence is called.
    fn silence() = "silence";
    /// Its time is over, and nothing else.
    fn silence_over() = "silence-over";
    /// Stands in the empty line while both think in silence.
    fn write_unseen(name: &str) = "write-unseen";
    /// How to say that what was written is all.
    fn say_ready(key: &str) = "say-ready";
    /// Thanks whoever has written unseen.
    fn unseen_thanks(name: &str) = "unseen-thanks";
    /// Thanks whoever has written unseen, and how the other comes to write.
    fn pass_to_write(name: &str, key: &str, other: &str) = "pass-to-write";
    /// Asks one to write and the other to look away.
    fn handover_unseen(first: &str, other: &str) = "handover-unseen";
    /// How one says that one is ready to write.
    fn handover_ready_unseen(name: &str, key: &str) = "handover-ready-unseen";
    /// Both have written; how it is opened.
    fn both_written(key: &str) = "both-written";
    /// What opening will do.
    fn confirm_open_silence() = "confirm-open-silence";
    /// Why a silence can no longer be let go.
    fn why_written() = "why-written";
    /// Why what was written cannot be opened yet.
    fn why_not_ready(name: &str) = "why-not-ready";
    /// Who says nothing in this step.
    fn listens_here(name: &str) = "listens-here";
    /// What opens the mentor's line in a step that is there for advice.
    fn advice_locked(name: &str, key: &str) = "advice-locked";
    /// What a turn is that is advice.
    fn advice() = "advice";
    /// Advice has been asked for.
    fn advice_asked(name: &str) = "advice-asked";
    /// Advice was asked for just now.
    fn advice_asked_now(name: &str, key: &str) = "advice-asked-now";
    /// Why nothing can be marked as advice.
    fn why_advice_locked(name: &str) = "why-advice-locked";
    /// Why advice need not be asked for.
    fn why_advice_asked() = "why-advice-asked";
    /// What a step for feelings is for.
    fn purpose_feelings() = "purpose-feelings";
    /// What a step for strengths is for, and how many there are with evidence.
    fn purpose_strengths(n: usize) = "purpose-strengths";
    /// What a step is for in which the mentee teaches the mentor.
    fn purpose_teaching(mentee: &str, mentor: &str) = "purpose-teaching";
    /// Both may think in silence before anyone speaks in this step, and how.
    fn think_first(key: &str, time: &str) = "think-first";
    /// The title of what stands beside the talk before the lesson.
    fn brought_along() = "brought-along";
    /// Whose turn to speak it is.
    fn chair_turn(name: &str) = "chair-turn";
    /// By how much a turn is over its time.
    fn chair_over(time: &str) = "chair-over";
    /// The shares of the time of the chair.
    fn chair_time(share: &str) = "chair-time";
    /// The shares of the words.
    fn chair_words(share: &str) = "chair-words";
    /// The chair was taken by somebody.
    fn chair_taken(name: &str, key: &str) = "chair-taken";
    /// Nobody has the chair.
    fn chair_rests(key: &str) = "chair-rests";
    /// The mentor has held more than their part of the time for some turns.
    fn mentor_holds_time(name: &str, percent: &str, n: i64) = "mentor-holds-time";
    /// Who has not spoken to this step yet.
    fn lacks_turn(name: &str) = "lacks-turn";
    /// The steps that nobody has spoken to yet.
    fn untouched_steps(steps: &str) = "untouched-steps";
    /// Nothing is cited yet.
    fn no_evidence() = "no-evidence";
    /// What the figures offer: a step took longer.
    fn offer_step_over(step: &str, n: i64, planned: i64) = "offer-step-over";
    /// What the figures offer: a step took less.
    fn offer_step_short(step: &str, n: i64, planned: i64) = "offer-step-short";
    /// What the figures offer: the seats that were not heard.
    fn offer_unheard(n: usize, of: usize, seats: &str) = "offer-unheard";
    /// What the figures offer: the longest wait, the median, and their base.
    fn offer_longest_wait(longest: &str, seconds: &str, n: usize) = "offer-longest-wait";
    /// What the figures offer: a criterion that was rated apart, by so many levels, and both levels.
    fn offer_apart(criterion: &str, n: i64, mentee: &str, theirs: &str, mentor: &str, others: &str) = "offer-apart";
    /// What the figures offer: the notes that were answered.
    fn offer_answered(name: &str, n: usize, of: usize) = "offer-answered";
    /// What the figures offer: the notes that are questions.
    fn offer_asked(n: usize, of: usize) = "offer-asked";
    /// What the figures offer: the notes that are interpretations.
    fn offer_thought(n: usize, of: usize) = "offer-thought";
    /// What is to be looked at in a step.
    fn look_for_of(step: &str, text: &str) = "look-for-of";
    /// The name of the phase and which talk of it is shown.
    fn talk_in_header(phase: &str, when: When) = "talk-in-header";
    /// What the figures offer: a step was not reached.
    fn offer_step_skipped(step: &str) = "offer-step-skipped";
    /// What the figures offer: the seats that the notes speak of, and the one most spoken of.
    fn offer_seats(n: usize, seat: &str, part: i64, base: i64) = "offer-seats";
    /// What the figures offer: the median wait time, with its base.
    fn offer_wait(seconds: &str, n: usize) = "offer-wait";
    /// The title of the list to cite from.
    fn cite_prompt() = "cite-prompt";
    /// The title of the list of guides.
    fn choose_guide() = "choose-guide";
    /// The heading of ideas.
    fn ideas() = "ideas";
    /// A line or a turn was kept as an idea.
    fn idea_kept() = "idea-kept";
    /// The title of the page of loose ends.
    fn loose_ends(n: usize) = "loose-ends";
    /// There is no loose end.
    fn no_loose_end() = "no-loose-end";
    /// No step serves a goal.
    fn loose_goal() = "loose-goal";
    /// Nobody looked at what a step of this title wanted watched.
    fn loose_look_for(step: &str) = "loose-look-for";
    /// An action that came along was not seen.
    fn loose_action_along() = "loose-action-along";
    /// A question of the lesson was left open.
    fn loose_question(n: u32) = "loose-question";
    /// A turn claims and cites nothing.
    fn loose_claim(name: &str) = "loose-claim";
    /// A rating cites nothing.
    fn loose_rating(name: &str) = "loose-rating";
    /// A low level without an action.
    fn loose_finding() = "loose-finding";
    /// An action without a date or a sign.
    fn loose_action_vague() = "loose-action-vague";
    /// An action that is done and was never seen.
    fn loose_action_unseen() = "loose-action-unseen";
    /// Why a level that was agreed on is a loose end.
    fn loose_agreed() = "loose-agreed";
    /// Why a line can be neither said nor kept.
    fn why_nothing_written() = "why-nothing-written";
}
