//! Words for what can go wrong: what, where, and what to do.

use crate::domain::catalog::Tongue;
use crate::store::Wanted;

words! {
    /// Where something is wrong in a file.
    fn place(file: &str, line: usize, column: usize) = "place";
    /// A sentence and its place.
    fn at_place(place: &str, what: &str) = "at-place";
    /// What is done about a mistake in a file of settings.
    fn rest_is_used() = "rest-is-used";
    /// A file is no text.
    fn not_text() = "not-text";
    /// A file ends too early.
    fn cut_short() = "cut-short";
    /// Brackets nested too deep.
    fn too_deep() = "too-deep";
    /// Something follows the end.
    fn trailing() = "trailing";
    /// A field nobody knows.
    fn unknown_field(name: &str) = "unknown-field";
    /// A name that is none of those allowed.
    fn unknown_name(name: &str) = "unknown-name";
    /// The names that are allowed.
    fn known_names(names: &str) = "known-names";
    /// A field that must be there.
    fn missing_field(name: &str) = "missing-field";
    /// A field that is there twice.
    fn field_twice(name: &str) = "field-twice";
    /// What should stand at a place in a file.
    fn expected(wanted: Wanted) = "expected";
    /// A character that has nothing to do where it stands.
    fn out_of_place_sign(sign: &str) = "out-of-place-sign";
    /// A backslash with something behind it that means nothing.
    fn bad_escape() = "bad-escape";
    /// A number larger or smaller than anything that is counted there.
    fn out_of_reach() = "out-of-reach";
    /// A text in a file that is no date.
    fn no_date_in_file() = "no-date-in-file";
    /// A value that means nothing where it stands.
    fn unfit_value() = "unfit-value";
    /// No instrument was chosen: how one is.
    fn instead_of_no_instrument() = "instead-of-no-instrument";
    /// How the marks of an instrument are written.
    fn instead_of_way(written: &str) = "instead-of-way";
    /// What to do about an id that is used twice.
    fn instead_of_id_twice() = "instead-of-id-twice";
    /// What to do about a number that is used twice.
    fn instead_of_number_twice() = "instead-of-number-twice";
    /// How times are written.
    fn instead_of_time() = "instead-of-time";
    /// How ends are written.
    fn instead_of_end() = "instead-of-end";
    /// What to do about two states of a group that are on at once.
    fn instead_of_overlap(other: u32) = "instead-of-overlap";
    /// Who belongs there.
    fn instead_of_party(party: &str) = "instead-of-party";
    /// When boxes begin.
    fn instead_of_off_beat(first: i64, second: i64) = "instead-of-off-beat";
    /// What to do about two boxes of one time.
    fn instead_of_box_twice() = "instead-of-box-twice";
    /// The parts there are.
    fn instead_of_segment(of: u32) = "instead-of-segment";
    /// What to do about what refers to nothing.
    fn instead_of_dangling() = "instead-of-dangling";
    /// A text that is no id.
    fn not_an_id() = "not-an-id";
    /// How ids are written, and where those of codes stand.
    fn instead_of_no_id() = "instead-of-no-id";
    /// Anything else the reader says, in its own words.
    fn unreadable(words: &str) = "unreadable";
    /// Keys bound in a circumstance that does not exist.
    fn unknown_context(name: &str) = "unknown-context";
    /// A command that does not exist.
    fn unknown_command(id: &str) = "unknown-command";
    /// A text that names no keys.
    fn not_a_key(keys: &str) = "not-a-key";
    /// A key that types, bound in texts.
    fn steals_typing(keys: &str) = "steals-typing";
    /// A command bound where it can never be given.
    fn out_of_place(keys: &str, command: &str) = "out-of-place";
    /// Keys that are the beginning of others, or begin with them.
    fn keys_overlap(keys: &str, other: &str, command: &str, written: &str) = "keys-overlap";
    /// A text that is no colour.
    fn not_a_colour(name: &str) = "not-a-colour";
    /// A theme that inherits from itself.
    fn theme_circle(name: &str) = "theme-circle";
    /// A definition whose id is not the name of its file.
    fn misnamed(id: &str) = "misnamed";
    /// A text of a definition is missing in one language.
    fn untranslated(place: &str, tongue: Tongue) = "untranslated";
    /// A name of a definition is blank.
    fn blank(place: &str) = "blank";
    /// An id is used twice.
    fn id_twice(place: &str, id: &str) = "id-twice";
    /// A list has too few or too many items.
    fn wrong_count(place: &str, found: usize, least: usize, most: usize) = "wrong-count";
    /// A criterion does not describe each level once.
    fn descriptors(place: &str, found: usize, levels: usize) = "descriptors";
    /// A step belongs to a stage the template does not have.
    fn unknown_stage(place: &str, stage: &str) = "unknown-stage";
    /// A column shows what an earlier one shows.
    fn column_twice(place: &str) = "column-twice";
    /// Something that takes time is given none.
    fn no_time(place: &str) = "no-time";
    /// More pupils showed a sign than there were.
    fn unsound_more_than_all(reached: u32, of: u32) = "unsound-more-than-all";
    /// Something is referred to that is not there.
    fn unknown_reference(place: &str, id: &str) = "unknown-reference";
    /// A key that cannot be used.
    fn unusable_key(place: &str, key: &str) = "unusable-key";
    /// A key that is used twice.
    fn key_twice(place: &str, key: &str) = "key-twice";
    /// Only states can exclude one another.
    fn only_states(place: &str) = "only-states";
    /// Numbers that do not go downwards.
    fn no_descent(place: &str) = "no-descent";
    /// The lowest band does not begin at 0.
    fn not_from_nil(place: &str) = "not-from-nil";
    /// A number is larger than it may be.
    fn too_much(place: &str, found: u32, most: u32) = "too-much";
    /// Who is to listen in a step of a talk is also to open it.
    fn silent_opens(place: &str) = "silent-opens";
    /// Numbers that do not go upwards.
    fn no_range(place: &str) = "no-range";
    /// Why a file could not be written.
    fn disk_full() = "disk-full";
    /// Why a file could not be used.
    fn no_permission() = "no-permission";
    /// Why a file could not be used.
    fn not_there() = "not-there";
    /// Why a file could not be made.
    fn already_there() = "already-there";
    /// Why something could not be used as a file.
    fn not_a_file() = "not-a-file";
    /// Why something could not be used as a folder.
    fn not_a_folder() = "not-a-folder";
    /// Why something could not be used: a link to what is not there.
    fn leads_nowhere() = "leads-nowhere";
    /// Why a file could not be used.
    fn too_large() = "too-large";
    /// Why a file could not be used: no file can have such a name.
    fn bad_name() = "bad-name";
    /// Why a file could not be used: another program holds it.
    fn busy() = "busy";
    /// Why a file could not be used: it is on another machine.
    fn unreachable() = "unreachable";
    /// Why a file could not be used: the disk does not read or write.
    fn disk_broken() = "disk-broken";
    /// Why a file could not be used, in the system's own words.
    fn other_trouble(words: &str) = "other-trouble";
    /// A file from a newer program.
    fn newer_format(found: u32, known: u32) = "newer-format";
    /// Two things of a session bear one id.
    fn unsound_id_twice(id: &str) = "unsound-id-twice";
    /// Two entries bear one number.
    fn unsound_number_twice(n: u32) = "unsound-number-twice";
    /// Something is referred to that is not there.
    fn unsound_dangling(id: &str) = "unsound-dangling";
    /// A time further from the start than any lesson lasts.
    fn unsound_time(at: &str) = "unsound-time";
    /// A number of minutes that no lesson lasts.
    fn unsound_minutes(minutes: u32) = "unsound-minutes";
    /// An end that comes before its beginning.
    fn unsound_end() = "unsound-end";
    /// A lesson that was stopped and never started.
    fn unsound_stop() = "unsound-stop";
    /// A level that the rubric does not have.
    fn unsound_level(level: u32, levels: usize) = "unsound-level";
    /// A criterion that the rubric does not have.
    fn unsound_criterion(id: &str) = "unsound-criterion";
    /// Ratings that lie open before the reveal.
    fn unsound_open() = "unsound-open";
    /// A seal that does not open.
    fn unsound_seal() = "unsound-seal";
    /// A signature under what has not been written yet.
    fn unsound_signature() = "unsound-signature";
    /// A copied definition that is not sound.
    fn unsound_definition() = "unsound-definition";
    /// Somebody has no name.
    fn unsound_nameless() = "unsound-nameless";
    /// A mark of an instrument that was not chosen.
    fn unsound_instrument(id: &str) = "unsound-instrument";
    /// A mark of an instrument that records otherwise.
    fn unsound_way(id: &str) = "unsound-way";
    /// A code the instrument does not have.
    fn unsound_code(id: &str) = "unsound-code";
    /// A state recorded as a moment.
    fn unsound_lasts(id: &str) = "unsound-lasts";
    /// A moment recorded as a state.
    fn unsound_moment(id: &str) = "unsound-moment";
    /// Two states of an exclusive group at once.
    fn unsound_overlap(id: &str, other: u32) = "unsound-overlap";
    /// No answer to what was asked.
    fn unsound_answer(id: &str) = "unsound-answer";
    /// A seat that is not on the plan.
    fn unsound_seat(id: &str) = "unsound-seat";
    /// Two seats at one place.
    fn unsound_seat_taken(id: &str) = "unsound-seat-taken";
    /// Who has no part in a contribution.
    fn unsound_party() = "unsound-party";
    /// A box that begins where none does.
    fn unsound_off_beat(at: &str) = "unsound-off-beat";
    /// Two boxes of one time.
    fn unsound_box_twice(at: &str) = "unsound-box-twice";
    /// No occasion, where that cannot be.
    fn unsound_occasion(id: &str) = "unsound-occasion";
    /// A part of the lesson there is none of.
    fn unsound_segment(segment: u32) = "unsound-segment";
    /// A line of a journal is damaged.
    fn journal_line(line: usize) = "journal-line";
    /// A record of a journal does not fit its session.
    fn journal_does_not_fit(line: usize) = "journal-does-not-fit";
    /// A journal of another session.
    fn journal_of_another() = "journal-of-another";
    /// The session's file was changed under its journal.
    fn journal_file_changed() = "journal-file-changed";
    /// The last line of a journal was lost.
    fn journal_torn() = "journal-torn";
    /// A journal that could be brought in only in part.
    fn journal_spoilt(why: &str) = "journal-spoilt";
    /// The same, with where a copy of it is.
    fn journal_kept(why: &str, path: &str) = "journal-kept";
    /// A version that lies beside the file.
    fn left_beside(path: &str) = "left-beside";
    /// Another program changed the file; what was done here was brought into its version.
    fn changed_elsewhere() = "changed-elsewhere";
    /// Neither the file nor the journal could be written to; a copy was, elsewhere.
    fn rescued(why: &str, path: &str, session: &str) = "rescued";
    /// A file of an earlier format.
    fn migrated(from: u32) = "migrated";
}
