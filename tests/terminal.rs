//! The loop and the terminal layer, on real terminals: this binary runs itself again as a small program that shows what it
//! was told, and is typed at.

#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "these are tests"
)]

mod support;

#[path = "terminal/line.rs"]
mod line;

use std::fs;
use std::process::{Command, Stdio};
use std::thread::{sleep, spawn};
use std::time::{Duration, Instant};

use portable_pty::CommandBuilder;
use rstest::rstest;
use rustix::process::Signal;
use support::terminal::Terminal;
use tempfile::{NamedTempFile, tempdir};

/// The arguments with which this binary is the program under test.
const AS_PROGRAM: [&str; 4] = ["--exact", "the_program_under_test", "--nocapture", "--test-threads=1"];

#[test]
fn the_program_under_test() {
    line::run_if_asked();
}

/// The program on a terminal, behind a shell command in which `"$@"` stands for it.
fn behind(shell: &str, written: &NamedTempFile) -> CommandBuilder {
    let mut command = CommandBuilder::new("sh");
    command.args(["-c", shell, "sh"]);
    command.arg(std::env::current_exe().unwrap());
    command.args(AS_PROGRAM);
    command.env(line::ASKED, written.path());
    command.env("TERM", "xterm-256color");
    command
}

struct Bench {
    terminal: Terminal,
    written: NamedTempFile,
}

fn start_behind(shell: &str) -> Bench {
    let written = NamedTempFile::new().unwrap();
    let terminal = Terminal::start(behind(shell, &written), 80, 24);
    terminal.wait_for("ready");
    Bench { terminal, written }
}

fn start() -> Bench {
    start_behind(r#"exec "$@""#)
}

impl Bench {
    fn send(&mut self, bytes: impl AsRef<[u8]>) {
        self.terminal.send(bytes);
    }

    fn sees(&self, text: &str) {
        self.terminal.wait_for(text);
    }

    /// What the program has written down.
    fn written(&self) -> String {
        fs::read_to_string(self.written.path()).unwrap()
    }

    /// Waits for the end; says whether the terminal is as a shell wants it.
    fn ends_with(&mut self, code: u32) {
        assert_eq!(self.terminal.wait_exit(), code, "{}", self.terminal.screen());
        let output = String::from_utf8_lossy(&self.terminal.output()).into_owned();
        for (what, off) in [
            ("the other screen", "\x1b[?1049l"),
            ("the mouse", "\x1b[?1000l"),
            ("drags", "\x1b[?1002l"),
            ("pastes", "\x1b[?2004l"),
            ("focus", "\x1b[?1004l"),
            ("no line wrap", "\x1b[?7h"),
            ("the caret's shape", "\x1b[0 q"),
            ("a hidden caret", "\x1b[?25h"),
            ("the title", "\x1b[23;0t"),
        ] {
            assert!(output.contains(off), "{what} is left behind");
        }
        assert!(!self.terminal.look(|screen| screen.alternate_screen() || screen.hide_cursor()));
    }
}

#[test]
fn a_letter_typed_is_one_byte_drawn() {
    let mut bench = start();
    bench.send("tanga");
    bench.sees("tanga");
    let before = bench.terminal.output().len();
    bench.send("n");
    bench.sees("tangan");
    assert_eq!(bench.terminal.output()[before..], *b"n");
}

#[test]
fn what_is_seen_has_been_written() {
    let mut bench = start();
    for word in ["satu ", "dua ", "tiga "] {
        bench.send(word);
        bench.sees(word.trim());
        assert!(bench.written().ends_with(word));
    }
    bench.terminal.kill();
    assert_eq!(bench.written(), "satu dua tiga ");
}

#[test]
fn a_flood_is_complete_and_not_drawn_letter_by_letter() {
    let mut bench = start();
    let flood = "murid menjawab ".repeat(1400);
    bench.send(format!("{flood}selesai"));
    bench.sees("selesai");
    assert_eq!(bench.written(), format!("{flood}selesai"));
    bench.send(line::TELL_FRAMES);
    bench.sees("frames:");
    let frames = bench.terminal.screen().split_once("frames:").unwrap().1.split_whitespace().next().unwrap().to_owned();
    assert!(frames.parse::<usize>().unwrap() < flood.len() / 20, "{frames} frames for {} letters", flood.len());
}

#[test]
fn an_unfinished_paste_ends_on_ctrl_c_and_swallows_nothing_after_it() {
    let mut bench = start();
    bench.send("\x1b[200~halfpaste");
    sleep(Duration::from_millis(100));
    bench.send("\x03");
    bench.sees("halfpaste");
    bench.send("zqx");
    bench.sees("halfpastezqx");
}

#[test]
fn an_unfinished_paste_ends_after_a_second_of_silence() {
    let mut bench = start();
    let begun = Instant::now();
    bench.send("\x1b[200~halfpaste");
    bench.sees("halfpaste");
    assert!(begun.elapsed() >= Duration::from_secs(1), "{:?}", begun.elapsed());
}

#[test]
fn a_large_paste_is_one_event() {
    let mut bench = start();
    let text = "sebuah baris yang panjang\r".repeat(40_000);
    bench.send(format!("\x1b[200~{text}\x1b[201~"));
    bench.sees(&format!("paste:{}", text.len()));
    assert_eq!(bench.written(), text.replace('\r', "\n"));
}

#[test]
fn a_slow_arrow_is_an_arrow() {
    // A busy machine may make it slower than any terminal: then it is tried anew.
    let (bench, _) = (0..20)
        .map(|_| {
            let mut bench = start();
            let begun = Instant::now();
            bench.send("\x1b");
            sleep(Duration::from_millis(4));
            bench.send("[D");
            (bench, begun.elapsed())
        })
        .find(|(_, took)| *took < Duration::from_millis(20))
        .expect("a machine that is not that busy");
    bench.sees("key:left");
    assert_eq!(bench.written(), "");
}

#[test]
fn a_lone_escape_is_the_key() {
    let mut bench = start();
    bench.send("\x1b");
    bench.sees("key:esc");
}

#[rstest]
#[case::term(Signal::TERM, 143)]
#[case::hup(Signal::HUP, 129)]
#[case::int(Signal::INT, 130)]
#[case::usr1(Signal::USR1, 143)]
#[case::usr2(Signal::USR2, 143)]
#[case::alarm(Signal::ALARM, 143)]
fn a_signal_ends_an_idle_program_like_a_wish_to_leave(#[case] signal: Signal, #[case] code: u32) {
    let mut bench = start();
    bench.send("halo");
    bench.sees("halo");
    bench.terminal.signal(signal);
    bench.ends_with(code);
    assert_eq!(bench.written(), "halo");
}

#[test]
fn a_signal_is_seen_in_a_flood() {
    let mut bench = start();
    let mut typing = bench.terminal.typing();
    // It types until nobody listens any more, or the tests are over.
    spawn(move || while typing.type_on("murid menjawab ") {});
    bench.sees("murid menjawab murid");
    bench.terminal.signal(Signal::TERM);
    bench.ends_with(143);
    assert!(bench.written().starts_with("murid menjawab murid"));
}

#[rstest]
#[case::with_a_hang_up(r#"exec "$@""#)]
#[case::with_none(r#"trap "" HUP; exec "$@""#)]
fn a_program_whose_terminal_is_gone_ends(#[case] shell: &str) {
    let Bench { mut terminal, written } = start_behind(shell);
    terminal.send("halo");
    terminal.wait_for("halo");
    terminal.hang_up();
    assert_eq!(terminal.wait_exit(), 129);
    assert_eq!(fs::read_to_string(written.path()).unwrap(), "halo");
}

#[test]
fn a_screen_of_one_cell_takes_what_is_typed() {
    let mut bench = start();
    bench.terminal.resize(1, 1);
    sleep(Duration::from_millis(50));
    bench.send("mn");
    sleep(Duration::from_millis(50));
    bench.terminal.resize(80, 24);
    bench.sees("mn");
    bench.sees("size:80x24");
}

#[test]
fn leaving_restores_the_terminal() {
    let mut bench = start();
    bench.send(line::QUIT);
    bench.ends_with(0);
}

#[test]
fn a_panic_restores_the_terminal_and_says_one_clean_sentence() {
    let mut bench = start();
    bench.send("halo");
    bench.sees("halo");
    bench.send(line::PANIC);
    bench.ends_with(101);
    let shown = bench.terminal.screen();
    assert!(shown.contains("Maaf. (tests/terminal/line.rs:"), "{shown}");
    assert!(shown.contains(": broken  [31m)"), "{shown}");
    assert_eq!(bench.written(), "halo");
}

#[test]
fn suspended_it_makes_way_for_the_shell_and_comes_back() {
    let mut bench = start_behind(r#"set -m; "$@"; echo STOPPED $?; sleep 0.1; fg >/dev/null; echo ENDED $?"#);
    bench.send("halo");
    bench.sees("halo");
    bench.send(line::SUSPEND);
    bench.sees("signal:Continue");
    bench.sees("halo");
    let output = String::from_utf8_lossy(&bench.terminal.output()).into_owned();
    let (before, after) = output.split_once("STOPPED").expect("the shell has had the terminal");
    assert!(before.ends_with("\x1b[23;0t"), "restored before it stops");
    assert!(after.contains("\x1b[?1049h") && after.contains("\x1b[2J"), "taken back and drawn anew");
    bench.send("!");
    bench.sees("halo!");
    bench.send(line::QUIT);
    bench.sees("ENDED 0");
}

#[test]
fn where_no_shell_could_wake_it_it_does_not_stop() {
    let mut bench = start();
    bench.send(line::SUSPEND);
    bench.send("still here");
    bench.sees("still here");
}

#[test]
fn another_program_has_the_terminal_for_a_while() {
    let mut bench = start();
    bench.send("halo");
    bench.sees("halo");
    bench.send(line::RUN);
    bench.sees("OUTSIDE");
    assert!(!bench.terminal.look(vt100::Screen::alternate_screen));
    bench.send("answer\r");
    bench.terminal.wait_until("an echo", |screen| screen.contents().matches("answer").count() == 2);
    bench.send("\x04");
    bench.sees("returned:Some(7)");
    bench.sees("halo");
    bench.send("?");
    bench.sees("halo?");
}

#[test]
fn a_worker_thread_wakes_the_loop() {
    let mut bench = start();
    bench.send(line::WORK);
    bench.sees("woken");
}

#[test]
fn deadlines_are_kept_and_nothing_else_wakes_it() {
    let mut bench = start();
    bench.send(line::TICK);
    bench.sees("tick 3");
    bench.terminal.wait_gone("tick");
    sleep(Duration::from_millis(100));
    let (before, sent) = (switches(&bench), bench.terminal.output().len());
    sleep(Duration::from_millis(500));
    assert_eq!(switches(&bench), before);
    assert_eq!(bench.terminal.output().len(), sent);
}

/// How often the program has gone to sleep.
fn switches(bench: &Bench) -> String {
    let status =
        fs::read_to_string(format!("/proc/{}/status", bench.terminal.pid().as_raw_nonzero())).unwrap_or_default();
    status.lines().find(|line| line.starts_with("voluntary")).unwrap_or_default().to_owned()
}

#[test]
fn copies_and_titles_reach_the_terminal() {
    let mut bench = start();
    bench.send("halo");
    bench.send(line::COPY);
    bench.send(line::TITLE);
    bench.sees("halo");
    bench.send(line::QUIT);
    bench.ends_with(0);
    let output = String::from_utf8_lossy(&bench.terminal.output()).into_owned();
    assert!(output.contains("\x1b]52;c;aGFsbw==\x1b\\"));
    assert!(output.contains("\x1b]0;halo\x07"));
}

#[test]
fn the_mouse_is_told_and_can_be_left_to_the_terminal() {
    let mut bench = start();
    bench.send("\x1b[<0;5;2M");
    bench.sees("mouse:Press 4 1");
    bench.send(line::MOUSE_OFF);
    bench.terminal.wait_until("the mouse to be left alone", |screen| {
        screen.mouse_protocol_mode() == vt100::MouseProtocolMode::None
    });
}

#[test]
fn without_a_terminal_it_says_what_is_missing() {
    let folder = tempdir().unwrap();
    let program = |stdin: Stdio| {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(AS_PROGRAM).env(line::ASKED, folder.path().join("written")).stdin(stdin);
        String::from_utf8(command.output().unwrap().stderr).unwrap()
    };
    assert!(program(Stdio::null()).contains("standard input is no terminal"));
}
