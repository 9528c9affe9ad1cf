//! Words of the frame around every screen: header, footer, boxes, and what it says in passing.

use crate::config::Group;
use crate::domain::Phase;
use crate::domain::Role;
use crate::domain::Wall;

words! {
    /// The name of a phase.
    fn phase(phase: Phase) = "phase";
    /// The letter that stands for a phase beside its mark: one column wide.
    fn phase_letter(phase: Phase) = "phase-letter";
    /// What a person is in a session.
    fn role(role: Role) = "role";
    /// The two people of a session.
    fn both_names(mentor: &str, mentee: &str) = "both-names";
    /// The heading of the mentee's own question.
    fn focus() = "focus";
    /// Stands where the mentee's own question would stand.
    fn no_focus() = "no-focus";
    /// Everything typed is on the disk.
    fn saved() = "saved";
    /// The disk has not confirmed yet.
    fn saving() = "saving";
    /// What was typed is in a version beside the file, which another program has changed.
    fn saved_beside() = "saved-beside";
    /// Writing fails; what is typed is kept in memory and tried again.
    fn not_saved(why: &str) = "not-saved";
    /// The session can be read and not changed.
    fn read_only() = "read-only";
    /// Where one is, at the left of the footer: the list of sessions.
    fn mode_sessions() = "mode-sessions";
    /// Where one is: the outline of the plan.
    fn mode_plan() = "mode-plan";
    /// Where one is: in a text.
    fn mode_write() = "mode-write";
    /// Where one is: the capture line.
    fn mode_capture() = "mode-capture";
    /// Where one is: among the notes.
    fn mode_log() = "mode-log";
    /// Where one is: the line of the talk.
    fn mode_talk() = "mode-talk";
    /// Where one is: among the turns.
    fn mode_turns() = "mode-turns";
    /// Where one is: the evidence beside the talk.
    fn mode_evidence() = "mode-evidence";
    /// Where one is: rating alone.
    fn mode_rate() = "mode-rate";
    /// Where one is: agreeing on levels.
    fn mode_agree() = "mode-agree";
    /// Where one is: the actions.
    fn mode_actions() = "mode-actions";
    /// Where one is: finding a word.
    fn mode_find() = "mode-find";
    /// Where one is: a form.
    fn mode_form() = "mode-form";
    /// Where one is: choosing from a list.
    fn mode_pick() = "mode-pick";
    /// Where one is: before something that cannot be undone.
    fn mode_confirm() = "mode-confirm";
    /// What Enter does, in the footer: opens.
    fn hint_open() = "hint-open";
    /// What Enter does, in the footer: edits.
    fn hint_edit() = "hint-edit";
    /// What Enter does, in the footer: keeps what was written.
    fn hint_keep() = "hint-keep";
    /// What Enter does, in the footer: keeps what was written and goes on to what is filled in next.
    fn hint_go_on() = "hint-go-on";
    /// What Esc does, in the footer, while letters are text.
    fn hint_stop_writing() = "hint-stop-writing";
    /// What Enter does, in the footer, where a page is read before it is made.
    fn hint_make_page() = "hint-make-page";
    /// What the digits do, in the footer: choose a level.
    fn hint_level() = "hint-level";
    /// What Enter does, in the footer: goes to the next field.
    fn hint_next_field() = "hint-next-field";
    /// What Esc does, in the footer: closes a form, which is kept.
    fn hint_close() = "hint-close";
    /// What Enter does, in the footer: makes the session.
    fn hint_create() = "hint-create";
    /// What Enter does, in the footer: takes what is marked.
    fn hint_choose() = "hint-choose";
    /// The keys that begin longer ones, in the footer.
    fn hint_more() = "hint-more";
    /// Esc on a form that holds something.
    fn form_leave_again(key: &str) = "form-leave-again";
    /// Esc on a form that was begun.
    fn form_kept() = "form-kept";
    /// A form was found half filled in, and the key that empties it.
    fn form_found(key: &str) = "form-found";
    /// A form was emptied, and the key that takes that back.
    fn form_emptied(key: &str) = "form-emptied";
    /// A form for a new session waits, half filled in, and the key that opens it.
    fn form_waits(key: &str) = "form-waits";
    /// What was typed into a form could not be kept, and why; what it was follows.
    fn form_lost(why: &str) = "form-lost";
    /// Why a command cannot run now.
    fn why_form_empty() = "why-form-empty";
    /// The title of the box of every command.
    fn palette_title() = "palette-title";
    /// The title of the help.
    fn help_title() = "help-title";
    /// What to type in help and palette.
    fn help_filter() = "help-filter";
    /// The title of the box that says what may follow these keys.
    fn which_key_title(keys: &str) = "which-key-title";
    /// The key that shows more of what may follow, and which part of it is shown.
    fn more_keys(key: &str, page: usize, pages: usize) = "more-keys";
    /// The screen is too small for the program to be of use.
    fn enlarge() = "enlarge";
    /// What stands on the space bar.
    fn key_space() = "key-space";
    /// Stands where a command's key would stand.
    fn no_key() = "no-key";
    /// The title of the list of problems.
    fn problems_title() = "problems-title";
    /// The list of problems is empty.
    fn no_problems() = "no-problems";
    /// Says that there are problems, and how many.
    fn problems_found(n: usize) = "problems-found";
    /// What stands before the word to find.
    fn find_label() = "find-label";
    /// How many of all are shown.
    fn counted(n: usize, total: usize) = "counted";
    /// Nothing matches.
    fn not_found() = "not-found";
    /// What undo took back.
    fn undone(what: &str) = "undone";
    /// What redo did again.
    fn redone(what: &str) = "redone";
    /// The beginning of the history.
    fn nothing_to_undo() = "nothing-to-undo";
    /// The end of the history.
    fn nothing_to_redo() = "nothing-to-redo";
    /// Undo has come to something it does not cross.
    fn undo_wall(wall: Wall) = "undo-wall";
    /// The next step to undo is the other's.
    fn undo_theirs(name: &str, what: &str, key: &str) = "undo-theirs";
    /// The history cannot be read past a change made elsewhere.
    fn history_ends() = "history-ends";
    /// Only the other may do this.
    fn not_yours(name: &str, what: &str) = "not-yours";
    /// The session has changed under an edit.
    fn stale() = "stale";
    /// A session that takes no more records.
    fn session_full() = "session-full";
    /// Who has the pen now.
    fn pen_passed(name: &str) = "pen-passed";
    /// An item has become the other's.
    fn given_to(what: &str, name: &str) = "given-to";
    /// Something is on the clipboard.
    fn copied() = "copied";
    /// Ctrl-C with nothing to copy.
    fn how_to_leave(key: &str) = "how-to-leave";
    /// Something was removed; the key that brings it back.
    fn taken_away(key: &str) = "taken-away";
    /// The clock of the lesson was started; the key that takes that back.
    fn clock_started(key: &str) = "clock-started";
    /// The clock of a lesson that was over runs on; the key that takes that back.
    fn clock_runs_on(key: &str) = "clock-runs-on";
    /// There is no citation to go back from.
    fn nowhere_back() = "nowhere-back";
    /// A paste came where no text is.
    fn nowhere_to_paste() = "nowhere-to-paste";
    /// Keys that mean nothing here.
    fn no_such_chord(keys: &str) = "no-such-chord";
    /// The title of what is said of a page that has been made.
    fn page_ready_title() = "page-ready-title";
    /// How the page is printed that has been made; where it is follows.
    fn page_how() = "page-how";
    /// The name of the other file with the page.
    fn page_twin(name: &str) = "page-twin";
    /// Another program changed the file.
    fn changed_outside(path: &str) = "changed-outside";
    /// The file has been read again.
    fn refreshed() = "refreshed";
    /// The history is gone.
    fn history_cleared() = "history-cleared";
    /// The two keys of a question that cannot be undone.
    fn confirm_keys(go: &str, cancel: &str) = "confirm-keys";
    /// Before the reveal.
    fn confirm_reveal() = "confirm-reveal";
    /// Before a signature.
    fn confirm_sign(name: &str) = "confirm-sign";
    /// Before a note is withdrawn.
    fn confirm_withdraw(n: u32) = "confirm-withdraw";
    /// Before the trash is emptied.
    fn confirm_empty_trash(n: usize) = "confirm-empty-trash";
    /// Before the history is cleared.
    fn confirm_clear_history() = "confirm-clear-history";
    /// The heading of a group of commands.
    fn group(group: Group) = "group";
    /// Why a command cannot run now.
    fn why_read_only() = "why-read-only";
    /// Why a command cannot run now.
    fn why_nothing_chosen() = "why-nothing-chosen";
    /// Why a command cannot run now.
    fn why_only(name: &str) = "why-only";
    /// Why a command cannot run now.
    fn why_no_lesson() = "why-no-lesson";
    /// Why a command cannot run now.
    fn why_lesson_over() = "why-lesson-over";
    /// Why a command cannot run now.
    fn why_no_steps() = "why-no-steps";
    /// Why a command cannot run now.
    fn why_last_step() = "why-last-step";
    /// Why a command cannot run now.
    fn why_first_step() = "why-first-step";
    /// Why a command cannot run now.
    fn why_in_use() = "why-in-use";
    /// Why a command cannot run now.
    fn why_revealed() = "why-revealed";
    /// Why a command cannot run now.
    fn why_not_revealed() = "why-not-revealed";
    /// Why a command cannot run now.
    fn why_not_rated(name: &str) = "why-not-rated";
    /// Why a command cannot run now.
    fn why_no_action() = "why-no-action";
    /// Why a command cannot run now.
    fn why_signed() = "why-signed";
    /// Why a command cannot run now.
    fn why_no_citation() = "why-no-citation";
    /// Why a command cannot run now.
    fn why_not_cited() = "why-not-cited";
    /// Why a command cannot run now.
    fn why_not_demo() = "why-not-demo";
    /// Why a command cannot run now.
    fn why_no_editor() = "why-no-editor";
    /// Why a command cannot run now.
    fn why_not_here() = "why-not-here";
    /// Whether the mouse is on.
    fn mouse_now(on: bool) = "mouse-now";
    /// Whether judging words are pointed out.
    fn judging_hint_now(on: bool) = "judging-hint-now";
    /// Whether abbreviations are spelt out.
    fn abbreviations_now(on: bool) = "abbreviations-now";
    /// The theme in force.
    fn theme_now(name: &str) = "theme-now";
    /// The set of glyphs in force.
    fn glyphs_now(name: &str) = "glyphs-now";
    /// The language in force, in its own words.
    fn language_now() = "language-now";
    /// The editor outside ended badly.
    fn editor_failed() = "editor-failed";
    /// The editor outside could not be started.
    fn editor_not_started(why: &str) = "editor-not-started";
    /// What is said when the program fell.
    fn fell() = "fell";
    /// What to type to find a text.
    fn find_hint() = "find-hint";
}
