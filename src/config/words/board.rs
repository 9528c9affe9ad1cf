//! Words of the code board.

words! {
    /// The box that is ticked now.
    fn board_box(n: i64, from: &str, to: &str) = "board-box";
    /// The box was missed.
    fn board_box_missed() = "board-box-missed";
    /// How many boxes were missed.
    fn board_boxes_missed(count: usize) = "board-boxes-missed";
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
}
