//! Words of the command line.

words! {
    /// The program needs a terminal.
    fn no_terminal() = "no-terminal";
    /// No folder to keep things in is known.
    fn no_home() = "no-home";
    /// A plain file stands where the folder for data should be.
    fn file_for_home() = "file-for-home";
    /// No session has this name.
    fn no_session(name: &str) = "no-session";
    /// Several sessions begin with this name.
    fn several_sessions(name: &str, n: usize) = "several-sessions";
    /// The session uses no instrument of this name.
    fn no_instrument(name: &str) = "no-instrument";
    /// The instruments that a session uses.
    fn instruments_of_session(names: &str) = "instruments-of-session";
    /// No definition has this name.
    fn no_definition(kind: &str, name: &str) = "no-definition";
    /// `--all` was given together with a page for paper.
    fn withheld_on_paper(paper: &str) = "withheld-on-paper";
    /// A file has nothing wrong.
    fn file_is_sound(path: &str) = "file-is-sound";
    /// What the program is.
    fn help_program() = "help-program";
    /// A heading of the help.
    fn help_usage() = "help-usage";
    /// A heading of the help.
    fn help_arguments() = "help-arguments";
    /// A heading of the help.
    fn help_options() = "help-options";
    /// A heading of the help.
    fn help_commands() = "help-commands";
    /// A heading of the help.
    fn help_examples() = "help-examples";
    /// What `open` does.
    fn help_open() = "help-open";
    /// What `demo` does.
    fn help_demo() = "help-demo";
    /// What `new` does.
    fn help_new() = "help-new";
    /// What `list` does.
    fn help_list() = "help-list";
    /// What `show` does.
    fn help_show() = "help-show";
    /// What `figures` does.
    fn help_figures() = "help-figures";
    /// What `check` does.
    fn help_check() = "help-check";
    /// What `recover` does.
    fn help_recover() = "help-recover";
    /// What `keys` does.
    fn help_keys() = "help-keys";
    /// What `catalog` does.
    fn help_catalog() = "help-catalog";
    /// What `completions` does.
    fn help_completions() = "help-completions";
    /// What `man` does.
    fn help_man() = "help-man";
    /// What an option does.
    fn arg_home() = "arg-home";
    /// An option of a command.
    fn arg_instrument() = "arg-instrument";
    /// What `--cycle` is.
    fn arg_cycle() = "arg-cycle";
    /// An option of a command.
    fn arg_seats() = "arg-seats";
    /// What an option does.
    fn arg_lang() = "arg-lang";
    /// What an option does.
    fn arg_help() = "arg-help";
    /// What an option does.
    fn arg_version() = "arg-version";
    /// What an argument is.
    fn arg_session() = "arg-session";
    /// What an option does.
    fn arg_phase() = "arg-phase";
    /// What an option does.
    fn arg_pen() = "arg-pen";
    /// What an option does.
    fn arg_read_only() = "arg-read-only";
    /// What an option does.
    fn arg_title() = "arg-title";
    /// What an option does.
    fn arg_mentor() = "arg-mentor";
    /// What an option does.
    fn arg_mentee() = "arg-mentee";
    /// What an option does.
    fn arg_subject() = "arg-subject";
    /// What an option does.
    fn arg_class() = "arg-class";
    /// What an option does.
    fn arg_school() = "arg-school";
    /// What an option does.
    fn arg_focus() = "arg-focus";
    /// What an option does.
    fn arg_at() = "arg-at";
    /// What an option does.
    fn arg_minutes() = "arg-minutes";
    /// What an option does.
    fn arg_template() = "arg-template";
    /// What an option does.
    fn arg_follows() = "arg-follows";
    /// What an option does.
    fn arg_only_instrument() = "arg-only-instrument";
    /// What an option does.
    fn arg_json() = "arg-json";
    /// What an option does.
    fn arg_all() = "arg-all";
    /// What an option does.
    fn arg_markdown() = "arg-markdown";
    /// What an option does.
    fn arg_html() = "arg-html";
    /// What an argument is.
    fn arg_files() = "arg-files";
    /// What an argument is.
    fn arg_kind() = "arg-kind";
    /// What an argument is.
    fn arg_shell() = "arg-shell";
    /// An argument nobody knows.
    fn usage_unknown_argument(argument: &str) = "usage-unknown-argument";
    /// A subcommand nobody knows.
    fn usage_unknown_command(name: &str) = "usage-unknown-command";
    /// A value an argument does not take.
    fn usage_bad_value(argument: &str, value: &str) = "usage-bad-value";
    /// Arguments that must be given.
    fn usage_missing(arguments: &str) = "usage-missing";
    /// An argument that needs a value.
    fn usage_without_value(argument: &str) = "usage-without-value";
    /// Arguments that do not go together.
    fn usage_conflict(argument: &str, other: &str) = "usage-conflict";
    /// An argument given twice.
    fn usage_twice(argument: &str) = "usage-twice";
    /// An argument that is no text.
    fn usage_not_text() = "usage-not-text";
    /// A time that clocks were moved past.
    fn usage_skipped() = "usage-skipped";
    /// How many minutes a lesson may last.
    fn usage_minutes(most: u32) = "usage-minutes";
    /// What was to be printed could not be.
    fn not_printed(why: &str) = "not-printed";
    /// What was made all the same when its path could not be printed.
    fn made_all_the_same(path: &str) = "made-all-the-same";
    /// The terminal, or what the program is woken by, cannot be had.
    fn terminal_fails(why: &str) = "terminal-fails";
    /// Anything else that is wrong with the arguments.
    fn usage_other(words: &str) = "usage-other";
    /// What may have been meant.
    fn usage_perhaps(name: &str) = "usage-perhaps";
    /// What may be given.
    fn usage_choices(choices: &str) = "usage-choices";
    /// Where to read more.
    fn usage_see(command: &str) = "usage-see";
    /// How a date and time is given.
    fn usage_date() = "usage-date";
    /// There is no session at all.
    fn no_session_yet() = "no-session-yet";
    /// The ids that begin alike.
    fn which_sessions(ids: &str) = "which-sessions";
    /// A session that the list cannot show.
    fn cannot_be_read(path: &str) = "cannot-be-read";
    /// How to learn what is wrong with a file.
    fn check_explains(path: &str) = "check-explains";
    /// How many problems a session has.
    fn problems_in_file(n: usize) = "problems-in-file";
    /// A journal that was left.
    fn left_journal(path: &str, n: usize) = "left-journal";
    /// Our version of a file that another program has changed.
    fn left_mine(path: &str) = "left-mine";
    /// A copy made elsewhere when the session's file could not be written to.
    fn left_rescued(path: &str) = "left-rescued";
    /// The copy made elsewhere that is in its file now.
    fn recovered_copy(path: &str) = "recovered-copy";
    /// A copy of what did not fit.
    fn left_kept(path: &str) = "left-kept";
    /// The backup that took the place of a file that could not be read.
    fn recovered_from(path: &str) = "recovered-from";
    /// The session that a version of its own has become.
    fn recovered_apart(path: &str) = "recovered-apart";
}
