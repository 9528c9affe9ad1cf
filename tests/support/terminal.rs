//! A terminal for tests: a program on a pseudo-terminal, typed at, watched, and never waited for without end.

#![allow(dead_code, reason = "each test file uses its own part of this")]

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use filedescriptor::FileDescriptor;
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::{Pid, Signal, kill_process};

/// How long anything may take that a person would not wait for; generous, since tests share the machine.
const PATIENCE: Duration = Duration::from_secs(30);
/// How often the reader looks whether it is still wanted.
const LOOK: Timespec = Timespec { tv_sec: 0, tv_nsec: 20_000_000 };

/// What of the tests' own environment must not reach the program.
const NOT_OURS: [&str; 6] = ["LC_ALL", "LC_MESSAGES", "LC_CTYPE", "NO_COLOR", "XDG_DATA_HOME", "TMUX"];
/// What the program finds instead.
const HERE: [(&str, &str); 3] = [("LANG", "id_ID.UTF-8"), ("TERM", "xterm-256color"), ("TZ", "Asia/Jakarta")];

/// The real program with a home of its own, as a command for a terminal.
pub(crate) fn cothink(home: &Path, args: &[&str]) -> CommandBuilder {
    in_home(home, CommandBuilder::new(env!("CARGO_BIN_EXE_cothink")), args)
}

/// The real program behind a shell command in which `"$@"` stands for it.
pub(crate) fn cothink_behind(shell: &str, home: &Path, args: &[&str]) -> CommandBuilder {
    let mut command = CommandBuilder::new("sh");
    command.args(["-c", shell, "sh", env!("CARGO_BIN_EXE_cothink")]);
    in_home(home, command, args)
}

fn in_home(home: &Path, mut command: CommandBuilder, args: &[&str]) -> CommandBuilder {
    NOT_OURS.iter().for_each(|name| command.env_remove(name));
    HERE.iter().for_each(|(name, value)| command.env(name, value));
    command.args(args);
    command.env("COTHINK_HOME", home);
    command.env("HOME", home.parent().unwrap_or(home));
    command
}

/// A program on a terminal.
pub(crate) struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    open: Option<Open>,
    shared: Arc<Shared>,
    reader: Option<JoinHandle<()>>,
}

/// The near end of a terminal that has not been closed.
struct Open {
    master: Box<dyn MasterPty + Send>,
    writer: FileDescriptor,
}

/// A hand at the keyboard.
pub(crate) struct Typing(FileDescriptor);

struct Shared {
    seen: Mutex<Seen>,
    changed: Condvar,
    over: AtomicBool,
}

/// What the terminal has been sent.
struct Seen {
    parser: vt100::Parser,
    bytes: Vec<u8>,
    unwanted: Option<Unwanted>,
}

/// A text that ought not to appear.
struct Unwanted {
    text: String,
    /// How much had been sent before it was looked out for.
    before: usize,
    /// The screen that it was on.
    shown: Option<String>,
}

impl Terminal {
    /// Starts a command on a terminal of this size. The environment is the command's own: what of the tests' own should
    /// not reach it has been removed by the caller.
    pub(crate) fn start(command: CommandBuilder, columns: u16, rows: u16) -> Self {
        let pair = native_pty_system().openpty(pty_size(columns, rows)).expect("a pseudo-terminal");
        let child = pair.slave.spawn_command(command).expect("the command starts");
        drop(pair.slave);
        let fd = pair.master.as_raw_fd().expect("a terminal has a descriptor");
        let writer = FileDescriptor::dup(&fd).expect("a descriptor for writing");
        let source = FileDescriptor::dup(&fd).expect("a descriptor for reading");
        let seen = Mutex::new(Seen { parser: parser(columns, rows), bytes: Vec::new(), unwanted: None });
        let shared = Arc::new(Shared { seen, changed: Condvar::new(), over: AtomicBool::new(false) });
        let reader = thread::spawn({
            let shared = Arc::clone(&shared);
            move || shared.read_from(source)
        });
        Self { child, open: Some(Open { master: pair.master, writer }), shared, reader: Some(reader) }
    }

    /// The real program on a terminal of the usual size.
    pub(crate) fn cothink(home: &Path, args: &[&str]) -> Self {
        Self::start(cothink(home, args), 80, 24)
    }

    /// Sends bytes, all in one write as far as the terminal takes them.
    pub(crate) fn send(&mut self, bytes: impl AsRef<[u8]>) {
        let open = self.open.as_mut().expect("the terminal has not been closed");
        open.writer.write_all(bytes.as_ref()).expect("the terminal takes what is typed");
    }

    /// Waits until the screen shows a text.
    pub(crate) fn wait_for(&self, text: &str) {
        self.wait_until(&format!("{text:?} to appear"), |screen| screen.contents().contains(text));
    }

    /// From now on looks at every frame for a text that ought not to be in any.
    pub(crate) fn look_out_for(&self, text: &str) {
        let mut seen = self.seen();
        seen.unwanted = Some(Unwanted { text: text.to_owned(), before: seen.bytes.len(), shown: None });
    }

    /// Holds all that was drawn since to its not having shown it.
    pub(crate) fn assert_never_shown(&self) {
        let Unwanted { text, before, shown } = self.seen().unwanted.take().expect("it has been looked out for");
        assert!(shown.is_none(), "{text:?} is shown:\n{}", shown.unwrap_or_default());
        let sent = String::from_utf8_lossy(&self.output()[before..]).into_owned();
        assert!(!sent.contains(&text), "{text:?} was sent to the terminal");
    }

    /// Waits until the screen shows a text no more.
    pub(crate) fn wait_gone(&self, text: &str) {
        self.wait_until(&format!("{text:?} to vanish"), |screen| !screen.contents().contains(text));
    }

    /// Waits until the screen is as it should be; `what` says how, if it does not become so.
    pub(crate) fn wait_until(&self, what: &str, is_so: impl Fn(&vt100::Screen) -> bool) {
        let begun = Instant::now();
        let mut seen = self.seen();
        while !is_so(seen.parser.screen()) {
            let left = PATIENCE.saturating_sub(begun.elapsed());
            assert!(!left.is_zero(), "waited for {what}; the screen shows:\n{}", seen.parser.screen().contents());
            seen = self.shared.changed.wait_timeout(seen, left).expect("the reader lives").0;
        }
    }

    /// Waits until so many bytes have been sent to the terminal.
    pub(crate) fn wait_for_output(&self, bytes: usize) {
        let begun = Instant::now();
        let mut seen = self.seen();
        while seen.bytes.len() < bytes {
            let left = PATIENCE.saturating_sub(begun.elapsed());
            assert!(
                !left.is_zero(),
                "waited for more to be drawn; the screen shows:\n{}",
                seen.parser.screen().contents()
            );
            seen = self.shared.changed.wait_timeout(seen, left).expect("the reader lives").0;
        }
    }

    /// Changes the size, as a person who pulls at the window.
    pub(crate) fn resize(&self, columns: u16, rows: u16) {
        self.seen().parser.screen_mut().set_size(at_least_one(rows), at_least_one(columns));
        self.open().master.resize(pty_size(columns, rows)).expect("the terminal takes the size");
    }

    /// What the screen shows, row by row.
    pub(crate) fn screen(&self) -> String {
        self.seen().parser.screen().contents()
    }

    /// Looks at the screen.
    pub(crate) fn look<T>(&self, at: impl FnOnce(&vt100::Screen) -> T) -> T {
        at(self.seen().parser.screen())
    }

    /// All that has been sent to the terminal so far, raw.
    pub(crate) fn output(&self) -> Vec<u8> {
        self.seen().bytes.clone()
    }

    /// The program's process.
    pub(crate) fn pid(&self) -> Pid {
        let id = self.child.process_id().and_then(|id| i32::try_from(id).ok());
        id.and_then(Pid::from_raw).expect("a program that runs has an id")
    }

    /// Sends the program a signal.
    pub(crate) fn signal(&self, signal: Signal) {
        kill_process(self.pid(), signal).expect("the program is there to be told");
    }

    /// Ends the program with `kill -9`.
    pub(crate) fn kill(&mut self) {
        self.signal(Signal::KILL);
        self.wait_exit();
    }

    /// Waits for the program to end by itself, and for all it has written; returns its exit code.
    pub(crate) fn wait_exit(&mut self) -> u32 {
        let begun = Instant::now();
        let status = loop {
            match self.child.try_wait().expect("the program can be asked") {
                Some(status) => break status,
                None if begun.elapsed() < PATIENCE => thread::sleep(Duration::from_millis(2)),
                None => panic!("the program does not end; the screen shows:\n{}", self.screen()),
            }
        };
        self.join_reader();
        status.exit_code()
    }

    /// Whether the program has ended.
    pub(crate) fn has_ended(&mut self) -> bool {
        self.child.try_wait().expect("the program can be asked").is_some()
    }

    /// Closes the terminal under the program, which ought to end.
    pub(crate) fn hang_up(&mut self) {
        self.shared.over.store(true, Ordering::Release);
        self.join_reader();
        self.open = None;
    }

    /// Another hand at the keyboard, for another thread.
    pub(crate) fn typing(&self) -> Typing {
        Typing(self.open().writer.try_clone().expect("another descriptor for writing"))
    }

    fn open(&self) -> &Open {
        self.open.as_ref().expect("the terminal has not been closed")
    }

    fn join_reader(&mut self) {
        if let Some(reader) = self.reader.take() {
            reader.join().expect("the reader ends when it is told, or with the program");
        }
    }

    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.shared.seen.lock().expect("the reader lives")
    }
}

impl Typing {
    /// Types; says whether the terminal is still there.
    pub(crate) fn type_on(&mut self, text: &str) -> bool {
        self.0.write_all(text.as_bytes()).is_ok()
    }
}

impl Seen {
    fn take(&mut self, bytes: &[u8]) {
        self.parser.process(bytes);
        self.bytes.extend_from_slice(bytes);
        if let Some(unwanted) = &mut self.unwanted {
            let shown = self.parser.screen().contents();
            if shown.contains(&unwanted.text) {
                unwanted.shown.get_or_insert(shown);
            }
        }
    }
}

impl Shared {
    fn read_from(&self, mut source: FileDescriptor) {
        let mut bytes = [0; 65536];
        while !self.over.load(Ordering::Acquire) {
            if poll(&mut [PollFd::new(&source, PollFlags::IN)], Some(&LOOK)) == Ok(0) {
                continue;
            }
            // A terminal that no program has open any more ends in an error.
            let Ok(read @ 1..) = source.read(&mut bytes) else { return };
            let mut seen = self.seen.lock().expect("the tests live");
            seen.take(&bytes[..read]);
            self.changed.notify_all();
        }
    }
}

fn parser(columns: u16, rows: u16) -> vt100::Parser {
    vt100::Parser::new(at_least_one(rows), at_least_one(columns), 0)
}

fn at_least_one(cells: u16) -> NonZeroU16 {
    NonZeroU16::new(cells).expect("a terminal has cells")
}

fn pty_size(cols: u16, rows: u16) -> PtySize {
    PtySize { rows, cols, ..PtySize::default() }
}
