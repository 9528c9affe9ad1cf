//! Reads standard input and the pipe of [`Wake`], and makes events of both.
//!
//! Standard input, never `/dev/tty`: macOS cannot poll that.

use std::io;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;

use super::event::{self, Event, Signal};
use super::names::Names;
use super::pieces::{Cutter, Piece};
use super::wake::Wake;

/// How long input is read on before what came is shown.
const BATCH: Duration = Duration::from_millis(8);
/// Bytes read at once; a terminal hands out 4 KiB.
const CHUNK: usize = 16 * 1024;
/// A hand types no more than this at once, in bytes: behind more there may be more, a paste or a flood.
const HANDFUL: usize = 64;

/// What comes in.
#[derive(Debug)]
pub(in crate::tui) struct Input {
    wake: Wake,
    cutter: Cutter,
    names: Names,
    chunk: Vec<u8>,
    found: Found,
}

/// What the last wait found, so that `collect` need not ask the system again: a letter costs one read. After a wait that a
/// signal cut short nothing is known.
type Found = Option<Ready>;

/// Whether there is something to read.
#[derive(Clone, Copy, Debug)]
struct Ready {
    input: bool,
    wake: bool,
}

impl Input {
    /// Takes over standard input.
    pub(in crate::tui) fn new(wake: Wake) -> Self {
        Self { wake, cutter: Cutter::default(), names: Names::default(), chunk: vec![0; CHUNK], found: None }
    }

    /// When the meaning of what has come so far is settled by silence, in ms of the clock that `collect` is told.
    pub(in crate::tui) fn deadline(&self) -> Option<i64> {
        self.cutter.deadline()
    }

    /// Sleeps until something comes, or for so long.
    pub(in crate::tui) fn wait(&mut self, timeout: Option<Duration>) {
        let timeout = timeout.and_then(|timeout| Timespec::try_from(timeout).ok());
        let stdin = io::stdin();
        let mut both = [PollFd::new(&stdin, PollFlags::IN), PollFd::new(&self.wake, PollFlags::IN)];
        self.found = poll(&mut both, timeout.as_ref()).ok().map(|_| {
            let [input, wake] = both.map(|one| !one.revents().is_empty());
            Ready { input, wake }
        });
    }

    /// Gathers all that has come, reading for at most 8 ms; `now` in ms. What was typed comes before a signal to end, since
    /// nothing counts after it.
    pub(in crate::tui) fn collect(&mut self, now: i64, waiting: &mut Vec<Event>) {
        let found = self.found.take();
        let is_over = self.read(found, now, waiting);
        if found.is_none_or(|ready| ready.wake) || is_over {
            let mut called = Vec::new();
            self.wake.drain(|event| called.push(event));
            if is_over || called.iter().any(ends) {
                let mut name = namer(&mut self.names, waiting);
                self.cutter.end(&mut name);
            }
            called.into_iter().chain(is_over.then_some(Event::Closed)).for_each(|event| event::push(waiting, event));
        }
    }

    /// Reads what has been typed; says whether the terminal is gone.
    fn read(&mut self, found: Found, now: i64, waiting: &mut Vec<Event>) -> bool {
        let mut name = namer(&mut self.names, waiting);
        let begun = Instant::now();
        let mut more = found.map_or_else(is_ready, |ready| ready.input);
        if !more {
            self.cutter.silence(now, &mut name);
        }
        while more {
            let read = match rustix::io::read(io::stdin(), &mut *self.chunk) {
                Ok(read @ 1..) => read,
                // Whatever it was, the next wait finds it.
                Err(Errno::INTR | Errno::AGAIN) => return false,
                Ok(0) | Err(_) => return true,
            };
            self.cutter.feed(self.chunk.get(..read).unwrap_or_default(), now, &mut name);
            more = read > HANDFUL && begun.elapsed() < BATCH && is_ready();
        }
        false
    }

    /// Forgets half-read input, and what was meant for another program that had the terminal in between.
    pub(in crate::tui) fn forget(&mut self) {
        self.cutter.forget();
        self.wake.forget_the_shell();
    }
}

/// Turns pieces into events and adds them to those that wait.
fn namer(names: &mut Names, waiting: &mut Vec<Event>) -> impl FnMut(Piece<'_>) {
    |piece| {
        if let Some(event) = names.name(piece) {
            event::push(waiting, event);
        }
    }
}

/// Whether the program ends with this.
fn ends(event: &Event) -> bool {
    matches!(event, Event::Signal(Signal::Terminate | Signal::HangUp | Signal::Interrupt))
}

/// Whether a read would not wait: there is input, or there will be none any more.
fn is_ready() -> bool {
    let stdin = io::stdin();
    let mut one = [PollFd::new(&stdin, PollFlags::IN)];
    poll(&mut one, Some(&Timespec { tv_sec: 0, tv_nsec: 0 })).is_ok_and(|ready| ready > 0)
}
