//! The commands of the page: each is run as it stands, in the order of the page, in a home that nobody has used.

use std::fs;
use std::path::Path;

use assert_cmd::cargo::cargo_bin;
use portable_pty::CommandBuilder;

use crate::house::{House, said};
use crate::support::terminal::Terminal;
use crate::{README, fenced, quoted, section};

/// Leaves the program, wherever one is.
const LEAVE: &str = "\u{11}";
/// Runs what it is given, and says by its code whether the terminal is as it was before.
const AS_BEFORE: &str = r#"before=$(stty -g); "$@"; code=$?; [ "$before" = "$(stty -g)" ] || code=99; exit $code"#;

/// A line of a shell as words: quotes keep them together, `#` ends the line.
pub(crate) fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quoted) = (Vec::new(), None::<String>, false);
    for c in line.chars() {
        match c {
            '"' => {
                quoted = !quoted;
                word.get_or_insert_default();
            }
            '#' if !quoted && word.is_none() => break,
            ' ' if !quoted => words.extend(word.take()),
            c => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
}

/// What the first screen of a command shows; none if it opens no screen.
fn first_screen(args: &[&str]) -> Option<&'static str> {
    match args {
        [] => Some("Two teachers, one lesson"),
        ["demo", ..] => Some("Equivalent fractions · 5B"),
        ["open", .., "--phase", "teach", "--as", "mentor"] => Some("2 Teach"),
        ["open", ..] => Some("1 Plan"),
        _ => None,
    }
}

/// Runs a command that opens a screen: it is shown, it is left, and the terminal is as before.
fn opens_a_screen(house: &House, args: &[&str], shows: &str) {
    let mut command = CommandBuilder::new("sh");
    command.args(["-c", AS_BEFORE, "sh"]);
    command.arg(cargo_bin!("cothink"));
    command.args(args);
    for name in ["LC_ALL", "LC_MESSAGES", "LC_CTYPE", "NO_COLOR"] {
        command.env_remove(name);
    }
    command.env("COTHINK_HOME", house.path());
    command.env("LANG", "en_US.UTF-8");
    command.env("TERM", "xterm-256color");
    let mut terminal = Terminal::start(command, 100, 30);
    terminal.wait_for(shows);
    assert!(terminal.look(|screen| screen.alternate_screen()), "{args:?}");
    terminal.send(LEAVE);
    assert_eq!(terminal.wait_exit(), 0, "{args:?}: 99 is a terminal that is not as it was\n{}", terminal.screen());
    assert!(!terminal.look(|screen| screen.alternate_screen() || screen.hide_cursor()), "{args:?}");
}

#[test]
fn every_command_of_the_program_does_what_it_is_there_for() {
    let house = House::new();
    let lines = fenced(section("At the command line"), "sh").into_iter().flat_map(str::lines);
    let commands: Vec<Vec<String>> = lines.map(words).filter(|words| !words.is_empty()).collect();
    for words in &commands {
        assert_eq!(words[0], "cothink", "{words:?}");
        let args: Vec<&str> = words[1..].iter().map(String::as_str).collect();
        match first_screen(&args) {
            Some(shows) => opens_a_screen(&house, &args, shows),
            None => {
                let said = said(house.command(&args).current_dir(env!("CARGO_MANIFEST_DIR")));
                assert_eq!((said.code, said.err.as_str()), (0, ""), "{args:?}");
                assert!(!said.out.is_empty() || args == ["recover"], "{args:?} says nothing");
            }
        }
    }
    let help = house.ok(&["--help"]);
    let named: Vec<&str> = commands.iter().filter_map(|words| words.get(1)).map(String::as_str).collect();
    for subcommand in
        ["open", "demo", "new", "list", "show", "figures", "check", "recover", "keys", "catalog", "completions", "man"]
    {
        assert!(help.contains(subcommand) && named.contains(&subcommand), "{subcommand} is not among the examples");
    }
}

#[test]
fn every_fence_of_shell_is_run_by_a_test() {
    assert_eq!(fenced(README, "sh").len(), 3);
    for heading in ["Two commands", "At the command line", "Marks written by hand"] {
        assert_eq!(fenced(section(heading), "sh").len(), 1, "{heading}");
    }
}

#[test]
fn the_two_commands_are_those_of_the_manifest_and_the_gate() {
    let lines: Vec<&str> = fenced(section("Two commands"), "sh")[0].lines().collect();
    assert_eq!(lines, ["cargo run --release", "cargo test"]);
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let manifest = fs::read_to_string(root.join("Cargo.toml")).unwrap();
    assert!(manifest.contains("\ndefault-run = \"cothink\"\n") && manifest.contains("\nname = \"cothink\"\n"));
    let rust = manifest.split_once("rust-version = \"").unwrap().1.split_once('"').unwrap().0;
    assert!(section("Two commands").contains(&format!("Rust toolchain ({rust} or newer)")));
    let gate = fs::read_to_string(root.join(".ci/run")).unwrap();
    assert!(gate.lines().any(|line| line.split(" --").next() == Some(lines[1])), "the gate runs other tests: {gate}");
}

#[test]
fn the_cargo_commands_of_the_prose_name_what_there_is() {
    let cargo: Vec<&str> = quoted(README).into_iter().filter(|quoted| quoted.starts_with("cargo ")).collect();
    assert!(cargo.len() >= 3, "{cargo:?}");
    for command in cargo {
        let (cargo, args) = command.split_once(" -- ").unwrap_or((command, ""));
        assert!(["cargo run --release", "cargo test", "cargo install --path ."].contains(&cargo), "{command}");
        if let Some(subcommand) = args.split(' ').next().filter(|word| !word.is_empty()) {
            assert!(House::new().ok(&[subcommand, "--help"]).contains(subcommand), "{command}");
        }
    }
}

#[test]
fn the_codes_are_those_that_are_named() {
    let text = section("At the command line").replace('\n', " ");
    for code in ["exits with 0;", "with 1 when what was asked cannot be done", "2 when it was not understood"] {
        assert!(text.contains(code), "{code}");
    }
    assert!(text.contains("3 when a file is not sound, 4 when the system failed"));
    let house = House::new();
    let broken = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken/not-text");
    let file = fs::read_dir(broken).unwrap().map(|entry| entry.unwrap().path());
    let file = file.into_iter().find(|path| path.extension().is_some_and(|end| end == "ron")).unwrap();
    assert_eq!(house.run(&["list"]).code, 0);
    assert_eq!(house.run(&["show", "nobody"]).code, 1);
    assert_eq!(house.run(&["list", "--jsn"]).code, 2);
    assert_eq!(house.run(&["check", file.to_str().unwrap()]).code, 3);
    if cfg!(target_os = "linux") {
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        assert_eq!(house.command(&["keys"]).stdout(full).output().unwrap().status.code(), Some(4));
    }
}

#[test]
fn the_language_and_the_home_can_be_chosen() {
    let house = House::new();
    assert!(house.ok(&["--lang", "id", "keys"]).contains("urungkan"));
    assert!(house.ok(&["--lang", "en", "keys"]).contains("undo"));
}
