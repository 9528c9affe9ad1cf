//! Words of the code board.

use crate::domain::catalog::Tongue;

words! {
    /// The box that is ticked now.
    fn board_box(n: i64, from: &str, to: &str) = "board-box";
    /// The box was missed.
    fn board_box_missed() = "board-box-missed";
    /// How many boxes were missed.
    fn board_boxes_missed(count: u64) = "board-boxes-missed";
    /// A chain that has not begun.
    fn board_chain(seconds: u32) = "board-chain";
    /// A chain that has paused.
    fn board_chain_paused() = "board-chain-paused";
    /// A scan that is due.
    fn board_due(n: usize) = "board-due";
    /// How many scans were made.
    fn board_made(count: usize) = "board-made";
    /// The median of the first wait.
    fn board_median(seconds: &str) = "board-median";
    /// How many have not spoken yet.
    fn board_unheard(silent: usize, all: usize) = "board-unheard";
    /// A key that is no code here.
    fn board_unknown(key: &str) = "board-unknown";
    /// What there is no room for.
    fn board_more(count: usize) = "board-more";
    /// Above what is said of a box as a whole.
    fn board_level() = "board-level";
    /// How a scan is begun.
    fn board_open_scan() = "board-open-scan";
    /// How to go on where several answers may be given.
    fn board_next_row() = "board-next-row";
    /// How to go on without an answer.
    fn board_skip_row() = "board-skip-row";
    /// How to end a sweep early.
    fn board_end_scan() = "board-end-scan";
    /// The seat whose letter comes next.
    fn board_seat(seat: &str, told: usize, all: usize) = "board-seat";
    /// There is no seating plan to sweep along.
    fn board_no_seats() = "board-no-seats";
    /// A seat is asked for.
    fn board_which_seat() = "board-which-seat";
    /// Another seat is asked for.
    fn board_to_whom() = "board-to-whom";
    /// Words are asked for.
    fn board_what_said() = "board-what-said";
    /// How a seat is named.
    fn board_digits() = "board-digits";
    /// How a seat is named, or none.
    fn board_digits_or_nobody() = "board-digits-or-nobody";
    /// How words are kept.
    fn board_words() = "board-words";
    /// How several answers are given.
    fn board_several() = "board-several";
    /// How a number is given.
    fn board_number(least: i64, most: i64) = "board-number";
    /// When a mark was is being typed.
    fn board_when() = "board-when";
    /// How a mark is dated.
    fn board_dating() = "board-dating";
    /// The states that are on.
    fn board_on(states: &str) = "board-on";
    /// The word at the left of the footer.
    fn mode_board() = "mode-board";
    /// The title of the list of instruments.
    fn choose_instruments() = "choose-instruments";
    /// Above the instruments that are chosen.
    fn instruments_chosen() = "instruments-chosen";
    /// Above the instruments that are not chosen.
    fn instruments_others() = "instruments-others";
    /// An instrument was chosen.
    fn instrument_chosen(name: &str) = "instrument-chosen";
    /// An instrument was chosen, and keys of it were moved.
    fn instrument_rekeyed(name: &str, keys: &str) = "instrument-rekeyed";
    /// An instrument was left out.
    fn instrument_left_out(name: &str) = "instrument-left-out";
    /// How to come back from the screen that says nothing.
    fn quiet_back(key: &str) = "quiet-back";
    /// The title of the help of instruments.
    fn instrument_help_title() = "instrument-help-title";
    /// Stands where the letters to search the help of instruments by will stand.
    fn instrument_help_filter() = "instrument-help-filter";
    /// Before the question that an instrument answers.
    fn instrument_answers() = "instrument-answers";
    /// Before what an instrument does not record.
    fn instrument_omits() = "instrument-omits";
    /// Before what an instrument is for.
    fn instrument_about() = "instrument-about";
    /// Before a rule of an instrument.
    fn instrument_rule(n: usize) = "instrument-rule";
    /// Before where an instrument comes from.
    fn instrument_source() = "instrument-source";
    /// Before the licence of an instrument.
    fn instrument_licence() = "instrument-licence";
    /// Behind the licence: the words are our own.
    fn instrument_adapted() = "instrument-adapted";
    /// Before what else is to be known of an instrument.
    fn instrument_note() = "instrument-note";
    /// What is asked with a code.
    fn instrument_asks(what: &str) = "instrument-asks";
    /// How an instrument is found, and read before it is chosen.
    fn find_instrument(key: &str) = "find-instrument";
    /// No instrument is chosen.
    fn why_no_instrument() = "why-no-instrument";
    /// The title of the sheet of what is looked for.
    fn sheet_title() = "sheet-title";
    /// How much of a sheet is weighed.
    fn sheet_count(weighed: usize, sought: usize) = "sheet-count";
    /// The part of the lesson that a sheet shows.
    fn sheet_part(part: u32, parts: u32) = "sheet-part";
    /// Above what the plan says is to be observed.
    fn sheet_from_plan() = "sheet-from-plan";
    /// What has a level and rests on nothing.
    fn sheet_no_evidence() = "sheet-no-evidence";
    /// There was no occasion.
    fn sheet_no_occasion() = "sheet-no-occasion";
    /// Something is said, and no level is chosen.
    fn sheet_undecided() = "sheet-undecided";
    /// Stands where the words on something will stand.
    fn write_look(key: &str) = "write-look";
    /// No sheet is among the instruments.
    fn why_no_sheet() = "why-no-sheet";
    /// There always is an occasion for this.
    fn why_occasion() = "why-occasion";
    /// The lesson is weighed as a whole.
    fn why_one_part() = "why-one-part";
    /// The word at the left of the footer, on a sheet.
    fn mode_sheet() = "mode-sheet";
    /// The title of the page of figures.
    fn figures_title() = "figures-title";
    /// The seats nobody has spoken from.
    fn figures_silent(seats: &str) = "figures-silent";
    /// What a step of undo has changed, where it is a mark.
    fn mark_named(what: &str, mark: &str) = "mark-named";
    /// The title of the list of codes that can be put right.
    fn retag_title() = "retag-title";
    /// The title of what can be done to a code.
    fn retag_what(code: &str) = "retag-what";
    /// Gives the marks of a code to another.
    fn retag_give() = "retag-give";
    /// What giving them away comes to.
    fn retag_give_doc() = "retag-give-doc";
    /// Makes one code of two.
    fn retag_merge() = "retag-merge";
    /// What making one of two comes to.
    fn retag_merge_doc() = "retag-merge-doc";
    /// Gives a code another word.
    fn retag_rename() = "retag-rename";
    /// What another word comes to.
    fn retag_rename_doc() = "retag-rename-doc";
    /// The title of the list of codes that marks can be given to.
    fn retag_to(code: &str) = "retag-to";
    /// How often a code was recorded.
    fn marks_count(n: usize) = "marks-count";
    /// The marks of a code were given to another.
    fn retagged(n: usize, from: &str, to: &str) = "retagged";
    /// Two codes were made one.
    fn merged(from: &str, to: &str) = "merged";
    /// A code has another word.
    fn renamed(from: &str, to: &str) = "renamed";
    /// The word of a code, in a language.
    fn field_word(tongue: Tongue) = "field-word";
    /// The seat of a mark.
    fn field_seat() = "field-seat";
    /// How a seat is named, or none.
    fn hint_seat() = "hint-seat";
    /// What is no seat.
    fn not_a_seat() = "not-a-seat";
    /// A code that no other can stand for.
    fn why_no_other_code() = "why-no-other-code";
    /// A code that its instrument cannot do without.
    fn why_code_stays() = "why-code-stays";
    /// Two states of a group would be on at once.
    fn why_overlap() = "why-overlap";
    /// Asks for another end of a state.
    fn retime_end_prompt() = "retime-end-prompt";
    /// What the lesson is to be watched with, in the plan.
    fn plan_watched(names: &str) = "plan-watched";
    /// Nothing but notes, in the plan.
    fn plan_unwatched() = "plan-unwatched";
}
