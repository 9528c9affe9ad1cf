//! Ends the loop's wait from elsewhere: worker threads and signals write to a pipe that the loop polls.

use std::io::{self, Read, Write};
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use ratatui::layout::Size;
use signal_hook::SigId;
use signal_hook::consts::{SIGALRM, SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGUSR1, SIGUSR2, SIGWINCH};
use signal_hook::low_level;

use super::event::{Event, Signal};
use super::guard;

/// What a signal means to the loop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meaning {
    /// The terminal may have another size.
    Resized,
    /// The program is asked for something.
    Asked(Signal),
}

const SIGNALS: [(i32, Meaning); 10] = [
    (SIGWINCH, Meaning::Resized),
    (SIGCONT, Meaning::Asked(Signal::Continue)),
    (SIGTSTP, Meaning::Asked(Signal::Suspend)),
    (SIGINT, Meaning::Asked(Signal::Interrupt)),
    (SIGQUIT, Meaning::Asked(Signal::Interrupt)),
    (SIGTERM, Meaning::Asked(Signal::Terminate)),
    (SIGHUP, Meaning::Asked(Signal::HangUp)),
    // They mean nothing here, and would end the program with the terminal still in its hands.
    (SIGUSR1, Meaning::Asked(Signal::Terminate)),
    (SIGUSR2, Meaning::Asked(Signal::Terminate)),
    (SIGALRM, Meaning::Asked(Signal::Terminate)),
];

/// The reading end of the pipe, and what has been written to it.
#[derive(Debug)]
pub struct Wake {
    pipe: UnixStream,
    waker: Waker,
    signals: Vec<Watched>,
}

/// Wakes the loop from any thread. Cheap to clone; waking a loop that is awake costs nothing.
#[derive(Clone, Debug)]
pub struct Waker {
    pipe: Arc<UnixStream>,
    /// Whether a byte is on its way already.
    called: Arc<AtomicBool>,
}

/// A signal that is noted instead of doing what it does by itself, until this is dropped.
#[derive(Debug)]
struct Watched {
    meaning: Meaning,
    came: Arc<AtomicBool>,
    ids: [SigId; 2],
}

impl Meaning {
    fn event(self) -> Event {
        match self {
            Self::Resized => {
                let Size { width, height } = guard::size();
                Event::Resize(width, height)
            }
            Self::Asked(signal) => Event::Signal(signal),
        }
    }
}

impl Wake {
    /// Opens the pipe and takes over the signals.
    ///
    /// # Errors
    /// When the system gives no pipe.
    pub fn new() -> io::Result<Self> {
        let (pipe, writer) = UnixStream::pair()?;
        pipe.set_nonblocking(true)?;
        writer.set_nonblocking(true)?;
        let signals = SIGNALS.iter().map(|(signal, meaning)| Watched::new(*signal, *meaning, &writer));
        let signals = signals.collect::<io::Result<_>>()?;
        Ok(Self { pipe, waker: Waker { pipe: Arc::new(writer), called: Arc::default() }, signals })
    }

    /// What wakes the loop from elsewhere.
    #[must_use]
    pub fn waker(&self) -> Waker {
        self.waker.clone()
    }

    /// Empties the pipe and says why it was written to.
    pub(super) fn drain(&mut self, mut out: impl FnMut(Event)) {
        let mut bytes = [0; 64];
        while matches!(self.pipe.read(&mut bytes), Ok(1..)) {}
        // Only now, so that whoever comes later writes again.
        if self.waker.called.swap(false, Ordering::AcqRel) {
            out(Event::Wake);
        }
        self.signals.iter().filter_map(Watched::take).for_each(|meaning| out(meaning.event()));
    }

    /// Forgets what was meant for a program that ran in our place: its Ctrl-C, its Ctrl-Z and its return.
    pub(super) fn forget_the_shell(&self) {
        let ours = [Signal::Interrupt, Signal::Suspend, Signal::Continue].map(Meaning::Asked);
        self.signals.iter().filter(|watched| ours.contains(&watched.meaning)).for_each(|watched| {
            watched.take();
        });
    }
}

impl AsFd for Wake {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.pipe.as_fd()
    }
}

impl Waker {
    /// Makes the loop see [`Event::Wake`]. Calls before it does so count once.
    pub fn wake(&self) {
        if !self.called.swap(true, Ordering::AcqRel) {
            // A full pipe wakes as well, and without a loop there is nobody to wake.
            let _ = (&*self.pipe).write(&[0]);
        }
    }
}

impl Watched {
    fn new(signal: i32, meaning: Meaning, pipe: &UnixStream) -> io::Result<Self> {
        let came = Arc::new(AtomicBool::new(false));
        // In this order: whoever reads the pipe finds the flag up.
        let flag = signal_hook::flag::register(signal, Arc::clone(&came))?;
        let pipe = low_level::pipe::register(signal, pipe.try_clone()?)?;
        Ok(Self { meaning, came, ids: [flag, pipe] })
    }

    fn take(&self) -> Option<Meaning> {
        self.came.swap(false, Ordering::AcqRel).then_some(self.meaning)
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        for id in self.ids {
            low_level::unregister(id);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Mutex, MutexGuard};
    use std::thread;

    use super::*;

    /// Signals reach every loop in the process: one test at a time.
    fn alone() -> MutexGuard<'static, ()> {
        static ONE: Mutex<()> = Mutex::new(());
        ONE.lock().unwrap()
    }

    fn drained(wake: &mut Wake) -> Vec<Event> {
        let mut events = Vec::new();
        wake.drain(|event| events.push(event));
        events
    }

    #[test]
    fn many_calls_from_many_threads_are_one_event() {
        let _alone = alone();
        let mut wake = Wake::new().unwrap();
        let threads: Vec<_> = (0..4)
            .map(|_| wake.waker())
            .map(|waker| thread::spawn(move || (0..1000).for_each(|_| waker.wake())))
            .collect();
        threads.into_iter().for_each(|thread| thread.join().unwrap());
        assert_eq!(drained(&mut wake), [Event::Wake]);
        assert_eq!(drained(&mut wake), []);
        wake.waker().wake();
        assert_eq!(drained(&mut wake), [Event::Wake]);
    }

    #[test]
    fn a_signal_is_an_event_and_is_told_once() {
        let _alone = alone();
        let mut wake = Wake::new().unwrap();
        low_level::raise(SIGTERM).unwrap();
        assert_eq!(drained(&mut wake), [Event::Signal(Signal::Terminate)]);
        assert_eq!(drained(&mut wake), []);
    }

    #[test]
    fn what_was_typed_at_another_program_is_forgotten_but_not_a_wish_to_end() {
        let _alone = alone();
        let mut wake = Wake::new().unwrap();
        for signal in [SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGHUP] {
            low_level::raise(signal).unwrap();
        }
        wake.forget_the_shell();
        assert_eq!(drained(&mut wake), [Event::Signal(Signal::HangUp)]);
    }

    #[test]
    fn a_call_after_the_loop_has_ended_does_no_harm() {
        let waker = Wake::new().unwrap().waker();
        waker.wake();
        waker.wake();
    }
}
