//! The loop: wait, gather what came, let the program change, write what was typed, draw once.
//!
//! One thread. It sleeps while nothing comes and nothing is due; a batch of keys is gathered for at most 8 ms, so that a
//! flood is drawn while it lasts, but never letter by letter. What is drawn has been written before: `flush` comes first.

use std::cell::Cell;
use std::env;
use std::io;
use std::process::{Command, ExitStatus};
use std::time::Duration;

use chrono::{FixedOffset, Local, SubsecRound, Utc};
use ratatui::layout::Size;

use super::terminal::{self, Dirty, Event, Guard, Input, NoTerminal, Output, Scene, Screen, Signal, Wake, shell};
use crate::domain::Now;

/// How long nothing comes before there is time for what nobody waits for, in ms. A terminal that is told of a letter wants the
/// machine for itself, and who types fast wants the next letter taken.
const PAUSE: i64 = 10;

/// What the loop runs.
pub trait Program: Scene {
    /// Something happened. A signal or [`Event::Closed`] that ends the program ends the loop by itself, once what it
    /// changed is flushed; [`Signal::Suspend`] is answered by [`Request::Suspend`].
    fn update(&mut self, event: Event, now: Now);

    /// When the next thing happens by itself: a tick of the clock, the end of a toast. In ms of [`Now::boot`]; later
    /// than `now` once `tick` has seen to what was due. Things that can wait for one another should share a deadline:
    /// each wakes the machine.
    fn deadline(&self) -> Option<i64>;

    /// The deadline has passed.
    fn tick(&mut self, now: Now);

    /// Writes down what has changed: the next step is to show it. Says whether anything had.
    fn flush(&mut self, now: Now) -> bool;

    /// Nothing more has come for a moment: time for whatever nobody waits for. A letter must not be kept waiting by it.
    fn rest(&mut self);

    /// What may look different since it was asked last.
    fn dirty(&mut self) -> Dirty;

    /// Something only the loop can do, if the program wants it; asked until there is nothing.
    fn request(&mut self) -> Option<Request>;

    /// A program that was run by [`Request::Run`] has ended, or could not be started.
    fn returned(&mut self, result: io::Result<ExitStatus>, now: Now);
}

/// What a program may ask the loop for.
#[derive(Debug)]
pub enum Request {
    /// To end.
    Quit,
    /// To make way for the shell; [`Signal::Continue`] comes when it is over. Nothing happens where
    /// [`terminal::can_suspend`] says no.
    Suspend,
    /// To draw everything anew, relying on nothing the terminal shows.
    Redraw,
    /// To copy a text to the clipboard.
    Copy(String),
    /// To set the title of the window.
    Title(String),
    /// To take the mouse, or to leave it to the terminal.
    Mouse(bool),
    /// To run another program on the terminal; [`Program::returned`] tells how it ended.
    Run(Command),
}

/// Why the loop has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// The program asked for it.
    Quit,
    /// A signal asked for it.
    Signal(Signal),
    /// The terminal is gone.
    Gone,
}

/// How the terminal is taken over.
#[derive(Clone, Debug)]
pub struct Options {
    /// Whether the mouse is taken at first.
    pub mouse: bool,
    /// One sentence for a person whose program has panicked; place and message are put behind it.
    pub apology: String,
}

impl Ended {
    /// The exit code that tells why.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Quit => 0,
            Self::Gone | Self::Signal(Signal::HangUp) => 128 + 1,
            Self::Signal(Signal::Interrupt) => 128 + 2,
            Self::Signal(_) => 128 + 15,
        }
    }

    fn by(event: &Event) -> Option<Self> {
        match event {
            Event::Signal(signal @ (Signal::Terminate | Signal::HangUp | Signal::Interrupt)) => {
                Some(Self::Signal(*signal))
            }
            Event::Closed => Some(Self::Gone),
            _ => None,
        }
    }
}

/// Runs a program on the terminal until it ends, and gives the terminal back, also when the program panics.
///
/// # Errors
/// When there is no terminal to run on.
pub fn run(program: &mut impl Program, wake: Wake, options: Options) -> Result<Ended, NoTerminal> {
    let guard = Guard::enter(options.mouse, options.apology)?;
    let colour = env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    let screen = Screen::new(Output, terminal::size(), colour);
    Ok(Loop { program, guard, screen, input: Input::new(wake), pause: Some(0) }.run())
}

/// Every clock, read at once. Nothing below the loop and the command line reads one.
#[must_use]
pub fn now() -> Now {
    let (boot, awake) = (clock::boot(), clock::awake());
    let wall = Utc::now().with_timezone(&offset(boot)).trunc_subsecs(3);
    Now { wall, boot, awake }
}

/// How far the clock on the wall is from universal time. Asked for anew once a second, since that costs more than a letter:
/// a zone that changes while the program runs is followed as fast as anybody can see.
fn offset(boot: i64) -> FixedOffset {
    thread_local! {
        static ASKED: Cell<Option<(i64, FixedOffset)>> = const { Cell::new(None) };
    }
    let known = ASKED.get().filter(|(asked, _)| (0..1_000).contains(&(boot - asked)));
    let (asked, offset) = known.unwrap_or_else(|| (boot, *Local::now().offset()));
    ASKED.set(Some((asked, offset)));
    offset
}

struct Loop<'p, P> {
    program: &'p mut P,
    guard: Guard,
    screen: Screen<Output>,
    input: Input,
    /// When there is time for what nobody waits for, in ms of the boot clock, if there is any of it.
    pause: Option<i64>,
}

impl<P: Program> Loop<'_, P> {
    fn run(mut self) -> Ended {
        let mut waiting = Vec::new();
        loop {
            match self.turn(&mut waiting) {
                Ok(None) => {}
                Ok(Some(ended)) => return ended,
                // A terminal that cannot be written to is a terminal that is gone.
                Err(_) => return self.gone(),
            }
        }
    }

    fn turn(&mut self, waiting: &mut Vec<Event>) -> io::Result<Option<Ended>> {
        let dirty = self.program.dirty();
        self.screen.draw(self.program, &dirty)?;
        self.input.wait(self.left());

        let now = now();
        if self.pause.take_if(|due| *due <= now.boot).is_some() {
            self.program.rest();
        }
        self.input.collect(now.boot, waiting);
        let came = !waiting.is_empty();
        let mut ended = None;
        for event in waiting.drain(..) {
            ended = ended.or(Ended::by(&event));
            self.deliver(event, now)?;
        }
        if self.program.deadline().is_some_and(|deadline| deadline <= now.boot) {
            self.program.tick(now);
        }
        if self.program.flush(now) || came {
            self.pause.get_or_insert(now.boot + PAUSE);
        }
        while ended.is_none()
            && let Some(request) = self.program.request()
        {
            ended = self.grant(request)?;
        }
        Ok(ended)
    }

    /// How long nothing is due; at least a moment, lest a deadline that stays in the past keeps the machine busy.
    fn left(&self) -> Option<Duration> {
        let deadline = self.program.deadline().into_iter().chain(self.input.deadline()).chain(self.pause).min()?;
        let left = u64::try_from(deadline - clock::boot()).unwrap_or(0);
        Some(Duration::from_millis(left.max(1)))
    }

    fn deliver(&mut self, event: Event, now: Now) -> io::Result<()> {
        match event {
            Event::Resize(width, height) => {
                self.screen.resize(Size { width, height });
                self.program.update(event, now);
            }
            // Stopped and continued behind our back: the shell had the terminal.
            Event::Signal(Signal::Continue) => {
                self.guard.take()?;
                self.measure();
                self.program.update(event, now);
            }
            _ => self.program.update(event, now),
        }
        Ok(())
    }

    fn grant(&mut self, request: Request) -> io::Result<Option<Ended>> {
        match request {
            Request::Quit => return Ok(Some(Ended::Quit)),
            Request::Suspend => self.suspend()?,
            Request::Redraw => self.screen.redraw(),
            Request::Copy(text) => self.screen.copy(&text)?,
            Request::Title(title) => self.screen.set_title(&title)?,
            Request::Mouse(on) => self.guard.set_mouse(on)?,
            Request::Run(mut command) => {
                let result = self.leave_for(|| shell::run(&mut command))?;
                self.program.returned(result, now());
                self.program.flush(now());
            }
        }
        Ok(None)
    }

    fn suspend(&mut self) -> io::Result<()> {
        if terminal::can_suspend() {
            self.leave_for(shell::stop)?;
            self.program.update(Event::Signal(Signal::Continue), now());
        }
        Ok(())
    }

    /// Lets another have the terminal; all that was known of it is forgotten.
    fn leave_for<T>(&mut self, act: impl FnOnce() -> T) -> io::Result<T> {
        self.program.flush(now());
        self.program.rest();
        let result = self.guard.leave_for(act)?;
        self.input.forget();
        self.measure();
        Ok(result)
    }

    fn measure(&mut self) {
        let size = terminal::size();
        self.screen.resize(size);
        self.program.update(Event::Resize(size.width, size.height), now());
    }

    fn gone(self) -> Ended {
        let now = now();
        self.program.update(Event::Closed, now);
        self.program.flush(now);
        Ended::Gone
    }
}

#[cfg(unix)]
mod clock {
    use std::time::Duration;

    use rustix::time::{ClockId, clock_gettime};

    pub(super) fn boot() -> i64 {
        #[cfg(any(target_os = "linux", target_os = "android"))]
        return read(ClockId::Boottime);
        #[cfg(not(any(target_os = "linux", target_os = "android")))]
        awake()
    }

    pub(super) fn awake() -> i64 {
        read(ClockId::Monotonic)
    }

    /// In ms, cut off: a wait for the rest of a ms never ends early.
    fn read(clock: ClockId) -> i64 {
        let since = Duration::try_from(clock_gettime(clock)).unwrap_or_default();
        i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
    }
}

#[cfg(not(unix))]
mod clock {
    use std::sync::LazyLock;
    use std::time::Instant;

    /// Where no clock is told that counts sleep, both count from the first reading.
    static FIRST: LazyLock<Instant> = LazyLock::new(Instant::now);

    pub(super) fn boot() -> i64 {
        awake()
    }

    pub(super) fn awake() -> i64 {
        i64::try_from(FIRST.elapsed().as_millis()).unwrap_or(i64::MAX)
    }
}
