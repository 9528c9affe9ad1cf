//! Words of the lesson: the capture line, the notes, the clock.

use crate::domain::observation::GapKind;
use crate::domain::catalog::judging::Judging;
use crate::domain::observation::Kind;
use crate::domain::observation::Tap;

words! {
    /// The word that stops it all, in few letters.
    fn stop_word_short(word: &str) = "stop-word-short";
    /// How many notes there are.
    fn notes_count(n: usize) = "notes-count";
    /// How the lesson stands: not begun.
    fn lesson_ready() = "lesson-ready";
    /// How the lesson stands: it runs.
    fn lesson_running() = "lesson-running";
    /// How the lesson stands: it is over.
    fn lesson_over() = "lesson-over";
    /// Why a stretch of the lesson is set apart.
    fn gap(kind: GapKind) = "gap";
    /// A gap among the notes.
    fn gap_line(gap: &str, length: &str) = "gap-line";
    /// Who teaches, as a party to what is said.
    fn the_teacher() = "the-teacher";
    /// All pupils, as a party to what is said.
    fn the_class() = "the-class";
    /// How the lesson clock is started.
    fn start_hint(key: &str) = "start-hint";
    /// Stands in the empty capture line.
    fn write_note() = "write-note";
    /// The stamp of what came before the lesson.
    fn before_lesson() = "before-lesson";
    /// A mark among the notes: the lesson moved on to a step.
    fn step_line(step: &str) = "step-line";
    /// When the next step is forecast to begin.
    fn next_step_at(step: &str, time: &str) = "next-step-at";
    /// How much of a step is gone.
    fn minutes_gone(n: i64, whole: u32) = "minutes-gone";
    /// By how much the lesson will end after its plan.
    fn lesson_late(n: i64) = "lesson-late";
    /// By how much the lesson will end before its plan.
    fn lesson_early(n: i64) = "lesson-early";
    /// The lesson will end as planned.
    fn lesson_on_time() = "lesson-on-time";
    /// The hint on a judging word.
    fn judging(word: &str, list: Judging) = "judging";
    /// How many notes came in below while the list stays put.
    fn new_below(n: usize) = "new-below";
    /// What a note is.
    fn kind(kind: Kind) = "kind";
    /// How far a note is dated back, beside its stamp.
    fn backdated(ago: &str) = "backdated";
    /// A note that is kept to the pair.
    fn withheld() = "withheld";
    /// A note that was taken back for good.
    fn withdrawn() = "withdrawn";
    /// A note that was struck out.
    fn removed() = "removed";
    /// Asks for another time of a note.
    fn retime_prompt() = "retime-prompt";
    /// A text that is no lesson time.
    fn not_a_time() = "not-a-time";
    /// The title of the box that puts times right.
    fn lesson_times_title() = "lesson-times-title";
    /// A row of that box.
    fn lesson_start() = "lesson-start";
    /// A row of that box.
    fn lesson_end() = "lesson-end";
    /// A lesson has run far longer than planned.
    fn runs_long(hours: &str, time: &str, key: &str) = "runs-long";
    /// A tap of wait time.
    fn tap(tap: Tap) = "tap";
    /// An open gap among the notes.
    fn open_gap_line(gap: &str) = "open-gap-line";
    /// The lesson stands apart, since when, and how to go on.
    fn in_gap(gap: &str, time: &str, key: &str) = "in-gap";
    /// What a lesson came to.
    fn lesson_summary(notes: usize, minutes: i64) = "lesson-summary";
    /// Where to go when the lesson is over.
    fn on_to_talk(key: &str) = "on-to-talk";
    /// Stands in an empty log.
    fn no_notes_yet() = "no-notes-yet";
    /// A tap of wait time, with the wait that it ends.
    fn tap_line(tap: &str, seconds: &str) = "tap-line";
    /// How to be rid of a hint.
    fn dismiss_with(key: &str) = "dismiss-with";
    /// A note has been struck out.
    fn note_struck(n: u32, key: &str) = "note-struck";
    /// A note that was struck out stands again.
    fn note_stands(n: u32) = "note-stands";
    /// An action was seen in a note.
    fn action_seen_here(n: u32) = "action-seen-here";
    /// An action was not seen in a note after all.
    fn action_not_seen_here(n: u32) = "action-not-seen-here";
    /// The title of a list of things that one command may mean.
    fn choose_which() = "choose-which";
    /// The line that submits the times of a lesson.
    fn put_times_right() = "put-times-right";
    /// How to write the time of a start or a stop.
    fn hint_clock() = "hint-clock";
    /// How to let a lesson run on.
    fn hint_end() = "hint-end";
    /// A field for a gap, which is told in minutes of the lesson.
    fn field_gap(gap: &str) = "field-gap";
    /// How to write a gap.
    fn hint_gap() = "hint-gap";
    /// A text that is no time of day.
    fn not_a_clock() = "not-a-clock";
    /// A text that is no gap.
    fn not_a_gap() = "not-a-gap";
    /// An end before its beginning.
    fn ends_too_early() = "ends-too-early";
    /// An action was noted as seen.
    fn action_seen_now(text: &str) = "action-seen-now";
}
