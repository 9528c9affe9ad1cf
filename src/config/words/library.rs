//! Words of the list of sessions, the form for a new one, and the trash.

use crate::domain::assessment::Status;

words! {
    /// When the two will talk.
    fn preview_talk(at: &str) = "preview-talk";
    /// The title of the list.
    fn sessions_title() = "sessions-title";
    /// The heading of the sessions planned for a later day.
    fn sessions_to_come() = "sessions-to-come";
    /// The heading of the other sessions, where some are to come.
    fn sessions_until_today() = "sessions-until-today";
    /// The place of a session in the cycle of its pair.
    fn cycle_number(n: usize) = "cycle-number";
    /// Stands where a title would stand.
    fn untitled() = "untitled";
    /// Stands where a date would stand.
    fn no_date() = "no-date";
    /// The title of the open actions.
    fn actions_title() = "actions-title";
    /// How often the sign of an action was seen.
    fn action_seen(n: usize) = "action-seen";
    /// The sign of an action was never seen.
    fn action_unseen() = "action-unseen";
    /// How often the sign of an action was seen, and when last.
    fn action_seen_last(n: usize, when: &str) = "action-seen-last";
    /// The same in short, without the word for it.
    fn action_times(n: usize) = "action-times";
    /// The help that the owner of an action needs.
    fn action_support_needed(text: &str) = "action-support-needed";
    /// How an action stands.
    fn action_status(status: Status) = "action-status";
    /// An action is past its due date.
    fn action_late() = "action-late";
    /// There are no open actions.
    fn no_actions() = "no-actions";
    /// The first line an empty library says.
    fn greeting_1() = "greeting-1";
    /// The second line an empty library says.
    fn greeting_2() = "greeting-2";
    /// The third line an empty library says.
    fn greeting_3() = "greeting-3";
    /// What an empty list says when all of it is in the archive.
    fn all_put_away() = "all-put-away";
    /// What an empty list says when all of it is in the trash.
    fn all_deleted() = "all-deleted";
    /// What stands in the place of a list of which the folder cannot be read.
    fn sessions_unreadable(why: &str) = "sessions-unreadable";
    /// Something was asked of a session that has gone since it was listed.
    fn title_gone(title: &str) = "title-gone";
    /// The same, of a session whose title is not known.
    fn session_gone() = "session-gone";
    /// Offers to begin.
    fn first_session() = "first-session";
    /// Offers the example.
    fn see_demo() = "see-demo";
    /// The title of the form for a new session.
    fn new_title() = "new-title";
    /// The title of the form for what a session is about.
    fn details_title() = "details-title";
    /// The first field: the mentee's own question.
    fn field_focus() = "field-focus";
    /// A field of the form.
    fn field_mentor() = "field-mentor";
    /// A field of the form.
    fn field_mentee() = "field-mentee";
    /// A field of the form.
    fn field_subject() = "field-subject";
    /// A field of the form.
    fn field_class() = "field-class";
    /// A field of the form.
    fn field_school() = "field-school";
    /// A field of the form.
    fn field_title() = "field-title";
    /// A field of the form.
    fn field_scheduled() = "field-scheduled";
    /// A field of the form.
    fn field_minutes() = "field-minutes";
    /// A field of the form.
    fn field_template() = "field-template";
    /// How much time the two give to the cycle.
    fn field_cycle() = "field-cycle";
    /// A cycle, and the minutes it asks of the mentor.
    fn cycle_line(name: &str, n: i64) = "cycle-line";
    /// No cycle, and no box of time.
    fn no_cycle() = "no-cycle";
    /// A session that was left to somebody.
    fn waits_for(name: &str) = "waits-for";
    /// How people name themselves.
    fn hint_person() = "hint-person";
    /// How to write date and time.
    fn hint_scheduled() = "hint-scheduled";
    /// A field that must not be empty.
    fn needed() = "needed";
    /// A field that holds no date.
    fn not_a_date() = "not-a-date";
    /// A field that holds a day and no time of day.
    fn lacks_clock(date: &str) = "lacks-clock";
    /// A field that holds no day.
    fn not_a_day() = "not-a-day";
    /// A field that holds no number of minutes.
    fn not_minutes() = "not-minutes";
    /// Mentor and mentee have one name.
    fn same_person() = "same-person";
    /// A session is in the trash.
    fn session_deleted(title: &str, key: &str) = "session-deleted";
    /// A session has been put away.
    fn session_archived(title: &str, key: &str) = "session-archived";
    /// A session is back in the list.
    fn session_unarchived(title: &str) = "session-unarchived";
    /// The title of what has been put away.
    fn archive_title() = "archive-title";
    /// Nothing has been put away.
    fn archive_empty() = "archive-empty";
    /// A session is out of the trash again.
    fn session_restored(title: &str) = "session-restored";
    /// A session has another title.
    fn session_renamed(title: &str) = "session-renamed";
    /// A session was copied.
    fn session_copied(path: &str) = "session-copied";
    /// Asks for a folder to copy to.
    fn copy_to_title() = "copy-to-title";
    /// What choosing does in the trash.
    fn restore_hint() = "restore-hint";
    /// The title of the trash.
    fn trash_title() = "trash-title";
    /// The trash is empty.
    fn trash_empty() = "trash-empty";
    /// The trash has been emptied.
    fn trash_emptied(n: usize) = "trash-emptied";
    /// The title of what crashes left.
    fn recover_title() = "recover-title";
    /// Sessions were left without being closed, and how they come back.
    fn left_behind(n: usize, key: &str) = "left-behind";
    /// Nothing was left behind.
    fn recover_none() = "recover-none";
    /// What came back after a crash.
    fn recovered(n: usize) = "recovered";
    /// Where the example is kept.
    fn demo_where(path: &str) = "demo-where";
    /// The example has been copied out.
    fn made_own(title: &str) = "made-own";
    /// A heading of the preview.
    fn preview_goals() = "preview-goals";
    /// A heading of the preview.
    fn preview_turns() = "preview-turns";
    /// A heading of the preview.
    fn preview_figures() = "preview-figures";
    /// A session of the list that cannot be read.
    fn session_unreadable() = "session-unreadable";
    /// A session cannot be moved, as a window has it open.
    fn session_in_use() = "session-in-use";
    /// Why a session can only be read here, when it is not known who else has it.
    fn read_here_in_use() = "read-here-in-use";
    /// Why a session can only be read here, and since when another has it.
    fn read_here_in_use_since(since: &str) = "read-here-in-use-since";
    /// Why a session can only be read here: its folder does not take anything.
    fn read_here_folder(why: &str) = "read-here-folder";
    /// How to name a folder.
    fn hint_folder() = "hint-folder";
    /// A folder that is not there.
    fn no_such_folder() = "no-such-folder";
}
