//! Takes the terminal over, and gives it back whatever happens.

use std::io::{self, IsTerminal, Write};
use std::panic::{self, PanicHookInfo};
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use crossterm::cursor::{SetCursorStyle, Show};
#[cfg(not(unix))]
use crossterm::event::EnableMouseCapture;
use crossterm::event::{
    DisableBracketedPaste, DisableFocusChange, DisableMouseCapture, EnableBracketedPaste, EnableFocusChange,
};
use crossterm::queue;
use crossterm::style::{Print, ResetColor};
use crossterm::terminal::{
    DisableLineWrap, EnableLineWrap, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
    disable_raw_mode, enable_raw_mode,
};
use ratatui::layout::Size;

use super::output::Output;

/// Whether the terminal is in our hands. Global, because a panic anywhere must give it back.
static HELD: AtomicBool = AtomicBool::new(false);
static HOOKED: Once = Once::new();

/// The title the terminal had, put aside and taken out again.
const KEEP_TITLE: Print<&str> = Print("\x1b[22;0t");
const GIVE_TITLE_BACK: Print<&str> = Print("\x1b[23;0t");
/// Presses, drags and the wheel, but no mere moves: they would wake the program for nothing.
#[cfg(unix)]
const MOUSE_ON: Print<&str> = Print("\x1b[?1000h\x1b[?1002h\x1b[?1006h");
#[cfg(not(unix))]
const MOUSE_ON: EnableMouseCapture = EnableMouseCapture;

/// What other programs may have switched and nobody else switches back: cursor keys and the numbers beside them, the origin,
/// insertion, a part of the screen that scrolls, another alphabet, colours.
const PLAIN: &[u8] = b"\x1b[?1l\x1b>\x1b[?6l\x1b[4l\x1b[r\x1b(B\x0f\x1b[0m";

/// The size taken where a terminal tells none.
const USUAL: Size = Size { width: 80, height: 24 };

/// Why there is nothing to draw on.
#[derive(Debug, thiserror::Error)]
pub enum NoTerminal {
    /// Keys cannot come: standard input is a file or a pipe.
    #[error("standard input is no terminal")]
    Input,
    /// Nothing can be shown: standard output is a file or a pipe.
    #[error("standard output is no terminal")]
    Output,
    /// The terminal does not let itself be set.
    #[error("the terminal cannot be set up: {0}")]
    System(#[from] io::Error),
}

/// The terminal in our hands: raw, on its other screen, telling pastes, focus and mouse. Dropped, it is as it was.
#[derive(Debug)]
pub struct Guard {
    mouse: bool,
}

impl Guard {
    /// Takes the terminal over.
    ///
    /// If the calling thread panics, the terminal is given back and `apology` printed, one sentence, followed by the
    /// place and the message; a panic in another thread says nothing while the screen is ours.
    ///
    /// # Errors
    /// When standard input or output is no terminal, or refuses.
    pub fn enter(mouse: bool, apology: String) -> Result<Self, NoTerminal> {
        if !io::stdin().is_terminal() {
            return Err(NoTerminal::Input);
        }
        if !io::stdout().is_terminal() {
            return Err(NoTerminal::Output);
        }
        HOOKED.call_once(|| hook(apology));
        let guard = Self { mouse };
        guard.take()?;
        Ok(guard)
    }

    /// Takes the mouse, or leaves it to the terminal, which can then select text with it.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub fn set_mouse(&mut self, on: bool) -> io::Result<()> {
        self.mouse = on;
        let mut bytes = Vec::new();
        if on {
            queue!(bytes, MOUSE_ON)?;
        } else {
            queue!(bytes, DisableMouseCapture)?;
        }
        Output.write_all(&bytes)
    }

    /// Gives the terminal back for as long as `act` takes. What was drawn is gone then.
    ///
    /// # Errors
    /// When the terminal does not come back.
    pub fn leave_for<T>(&mut self, act: impl FnOnce() -> T) -> io::Result<T> {
        leave();
        let modes = Modes::now();
        let result = act();
        // Whoever was killed may have left it in a state that nobody wants back, least of all the shell.
        modes.put_back();
        Output.write_all(PLAIN)?;
        self.take()?;
        Ok(result)
    }

    /// Takes the terminal again, whatever another program has made of it.
    ///
    /// # Errors
    /// When the terminal cannot be set or written to.
    pub fn take(&self) -> io::Result<()> {
        // A shell has set its own modes while we were stopped; crossterm believes that they are still ours.
        let _ = disable_raw_mode();
        enable_raw_mode()?;
        HELD.store(true, Ordering::Release);
        let mut bytes = Vec::new();
        queue!(
            bytes,
            KEEP_TITLE,
            EnterAlternateScreen,
            // A terminal that draws a character wider than we think must not scroll the screen for it.
            DisableLineWrap,
            EnableBracketedPaste,
            EnableFocusChange,
            SetCursorStyle::SteadyBar,
        )?;
        if self.mouse {
            queue!(bytes, MOUSE_ON)?;
        }
        Output.write_all(&bytes)
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        leave();
    }
}

/// The size of the terminal, at least 1 × 1.
#[must_use]
pub fn size() -> Size {
    #[cfg(unix)]
    let told = rustix::termios::tcgetwinsize(io::stdout()).ok().map(|size| (size.ws_col, size.ws_row));
    #[cfg(not(unix))]
    let told = crossterm::terminal::size().ok();
    match told {
        Some((width @ 1.., height @ 1..)) => Size { width, height },
        _ => USUAL,
    }
}

/// Gives the terminal back. Errors are passed over: whoever leaves can do nothing about them, and the rest still counts.
fn leave() {
    if !HELD.swap(false, Ordering::AcqRel) {
        return;
    }
    let mut bytes = Vec::new();
    let _ = queue!(
        bytes,
        EndSynchronizedUpdate,
        DisableMouseCapture,
        DisableFocusChange,
        DisableBracketedPaste,
        ResetColor,
        SetCursorStyle::DefaultUserShape,
        EnableLineWrap,
        LeaveAlternateScreen,
        Show,
        GIVE_TITLE_BACK,
    );
    let _ = Output.write_all(&bytes);
    let _ = disable_raw_mode();
}

fn hook(apology: String) {
    let owner = thread::current().id();
    panic::set_hook(Box::new(move |info| {
        if thread::current().id() == owner {
            leave();
        }
        if !HELD.load(Ordering::Acquire) {
            let _ = writeln!(io::stderr(), "{apology} ({})", clean(info));
        }
    }));
}

/// The place and message of a panic, without anything that could move a terminal.
fn clean(info: &PanicHookInfo<'_>) -> String {
    let place = info.location().map(ToString::to_string).unwrap_or_default();
    let message = info.payload_as_str().unwrap_or_default();
    format!("{place}: {message}").chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// How the system passes on what is typed, as it was before another program had the terminal.
#[cfg(unix)]
struct Modes(Option<rustix::termios::Termios>);

#[cfg(unix)]
impl Modes {
    fn now() -> Self {
        Self(rustix::termios::tcgetattr(io::stdin()).ok())
    }

    fn put_back(&self) {
        use rustix::termios::{OptionalActions, tcsetattr};
        if let Some(modes) = &self.0 {
            // A terminal that is gone takes no modes; whoever writes to it next will know.
            let _ = tcsetattr(io::stdin(), OptionalActions::Now, modes);
        }
    }
}

#[cfg(not(unix))]
struct Modes;

#[cfg(not(unix))]
impl Modes {
    fn now() -> Self {
        Self
    }

    fn put_back(&self) {}
}
