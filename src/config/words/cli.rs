//! Words of the command line.

words! {
    /// The program needs a terminal.
    fn no_terminal() = "no-terminal";
    /// No folder to keep things in is known.
    fn no_home() = "no-home";
    /// No session has this name.
    fn no_session(name: &str) = "no-session";
    /// Several sessions begin with this name.
    fn several_sessions(name: &str, n: usize) = "several-sessions";
    /// No definition has this name.
    fn no_definition(kind: &str, name: &str) = "no-definition";
    /// `--all` was given together with `--markdown`.
    fn withheld_on_paper() = "withheld-on-paper";
    /// A file has nothing wrong.
    fn file_is_sound(path: &str) = "file-is-sound";
}
