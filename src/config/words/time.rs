//! Words of the time the two give, and of leaving the session to the other.

words! {
    /// How much of a phase's box is used, in minutes.
    fn box_used(used: i64, minutes: i64) = "box-used";
    /// The title of the ledger, with what the mentor has given of what the cycle asks.
    fn ledger_title(mentor: &str, n: i64, minutes: i64) = "ledger-title";
    /// The title of the ledger where no cycle was chosen.
    fn ledger_title_free(mentor: &str, n: i64) = "ledger-title-free";
    /// The heading of the time given.
    fn ledger_used() = "ledger-used";
    /// The heading of the cycles.
    fn ledger_cycles() = "ledger-cycles";
    /// A phase and its box.
    fn ledger_phase(phase: &str, boxed: &str) = "ledger-phase";
    /// The box of a phase, in minutes.
    fn ledger_box(n: i64) = "ledger-box";
    /// What each has given to a phase, in minutes.
    fn ledger_given(mentor: &str, a: i64, mentee: &str, b: i64) = "ledger-given";
    /// The session was left to the other.
    fn handed_over(name: &str) = "handed-over";
    /// Who left the session, when, and how much is new since one was last there.
    fn handed_by(name: &str, at: &str, n: usize) = "handed-by";
    /// Nothing is new.
    fn no_news() = "no-news";
    /// The title of what is new.
    fn news_title(n: usize) = "news-title";
    /// The title of the minute after the lesson.
    fn closing_title() = "closing-title";
    /// The first thing that worked.
    fn closing_first() = "closing-first";
    /// The second thing that worked.
    fn closing_second() = "closing-second";
    /// How evidence is cited there.
    fn closing_hint() = "closing-hint";
    /// Of something that worked no evidence is named.
    fn closing_bare() = "closing-bare";
    /// The minute has gone by.
    fn minute_over() = "minute-over";
    /// The question to think about until the talk.
    fn closing_question() = "closing-question";
    /// When the two will talk.
    fn closing_talk() = "closing-talk";
    /// How a time is written.
    fn closing_talk_hint() = "closing-talk-hint";
    /// What keeps it.
    fn closing_done() = "closing-done";
    /// Why the minute has not come.
    fn why_lesson_not_over() = "why-lesson-not-over";
    /// Why a session cannot be left to the other now.
    fn why_lesson_runs() = "why-lesson-runs";
}
