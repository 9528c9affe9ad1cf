//! What the command line starts on a real terminal, and what it says when the screen has been left.

use assert_cmd::cargo::cargo_bin;
use portable_pty::CommandBuilder;

use crate::house::House;
use crate::support::terminal::Terminal;

/// Leaves the program, wherever one is.
const LEAVE: &str = "\u{11}";

fn started(house: &House, args: &[&str]) -> Terminal {
    let mut command = CommandBuilder::new(cargo_bin!("cothink"));
    command.args(args);
    for name in ["LC_ALL", "LC_MESSAGES", "LC_CTYPE", "NO_COLOR"] {
        command.env_remove(name);
    }
    let here = [("LANG", "id_ID.UTF-8"), ("TERM", "xterm-256color"), ("TZ", "Asia/Jakarta")];
    for (name, value) in here {
        command.env(name, value);
    }
    command.env("COTHINK_HOME", house.path());
    Terminal::start(command, 100, 30)
}

#[test]
fn the_demo_says_where_it_is_when_it_is_left() {
    let house = House::new();
    let mut terminal = started(&house, &["demo"]);
    terminal.wait_for("Pecahan senilai");
    terminal.send(LEAVE);
    assert_eq!(terminal.wait_exit(), 0);
    let said = String::from_utf8_lossy(&terminal.output()).into_owned();
    assert!(said.contains("selama 30 hari") && said.contains("/demo/"), "{said}");
    assert_eq!(house.ok(&["list"]), "", "the example is in a home of its own");
}

#[test]
fn without_a_subcommand_the_library_is_there() {
    let (house, _) = House::with_demo("id");
    let mut terminal = started(&house, &[]);
    terminal.wait_for("Pecahan senilai");
    terminal.send("q");
    assert_eq!(terminal.wait_exit(), 0);
}

#[test]
fn a_session_opens_in_the_phase_asked_for() {
    let (house, _) = House::with_demo("id");
    let mut terminal = started(&house, &["open", "k3f", "--phase", "assess", "--as", "mentor", "--read-only"]);
    terminal.wait_for("4 Penilaian");
    terminal.wait_for("✎ Bu Sari");
    terminal.send(LEAVE);
    assert_eq!(terminal.wait_exit(), 0);
}
