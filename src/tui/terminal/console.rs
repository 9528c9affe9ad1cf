//! Input where there is no `poll(2)`, as on Windows: crossterm reads the console.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use crossterm::event::{
    Event as Named, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind, poll, read,
};

use super::event::{self, Event, Mouse, MouseKind};
use crate::config::{Code, Key};

/// How long input is read on before what came is shown.
const BATCH: Duration = Duration::from_millis(8);
/// A console cannot be woken by a thread: so often it is looked whether one has called.
const LOOK: Duration = Duration::from_millis(50);

/// Says whether a worker thread has called.
#[derive(Debug, Default)]
pub struct Wake {
    waker: Waker,
}

/// Wakes the loop from any thread.
#[derive(Clone, Debug, Default)]
pub struct Waker {
    called: Arc<AtomicBool>,
}

impl Wake {
    /// Makes one that nobody has called yet.
    ///
    /// # Errors
    /// Never here; elsewhere when the system gives no pipe.
    pub fn new() -> io::Result<Self> {
        Ok(Self::default())
    }

    /// What wakes the loop from elsewhere.
    #[must_use]
    pub fn waker(&self) -> Waker {
        self.waker.clone()
    }
}

impl Waker {
    /// Makes the loop see [`Event::Wake`]. Calls before it does so count once.
    pub fn wake(&self) {
        self.called.store(true, Ordering::Release);
    }
}

/// What comes in.
#[derive(Debug)]
pub(in crate::tui) struct Input {
    wake: Wake,
}

impl Input {
    /// Takes over the console's input.
    pub(in crate::tui) fn new(wake: Wake) -> Self {
        Self { wake }
    }

    /// When the meaning of what has come so far is settled by silence: a console leaves nothing open.
    pub(in crate::tui) fn deadline(&self) -> Option<i64> {
        None
    }

    /// Sleeps until something comes, or for so long.
    pub(in crate::tui) fn wait(&mut self, timeout: Option<Duration>) {
        let begun = Instant::now();
        while !self.wake.waker.called.load(Ordering::Acquire) {
            let left = timeout.map_or(LOOK, |timeout| timeout.saturating_sub(begun.elapsed()).min(LOOK));
            if left.is_zero() || !matches!(poll(left), Ok(false)) {
                return;
            }
        }
    }

    /// Gathers all that has come, reading for at most 8 ms.
    pub(in crate::tui) fn collect(&mut self, _now: i64, waiting: &mut Vec<Event>) {
        if self.wake.waker.called.swap(false, Ordering::AcqRel) {
            event::push(waiting, Event::Wake);
        }
        let begun = Instant::now();
        while begun.elapsed() < BATCH {
            match poll(Duration::ZERO).and_then(|ready| if ready { read().map(Some) } else { Ok(None) }) {
                Ok(Some(named)) => event_for(named).into_iter().for_each(|event| event::push(waiting, event)),
                Ok(None) => return,
                Err(_) => return event::push(waiting, Event::Closed),
            }
        }
    }

    /// Forgets half-read input: a console leaves none.
    pub(in crate::tui) fn forget(&mut self) {}
}

fn event_for(named: Named) -> Option<Event> {
    match named {
        Named::Key(press) if press.kind == KeyEventKind::Release => None,
        Named::Key(press) => key(press).map(Event::Key),
        Named::Mouse(report) => mouse(report).map(Event::Mouse),
        Named::Paste(text) => Some(Event::Paste(text.replace("\r\n", "\n").replace('\r', "\n"))),
        Named::Resize(columns, rows) => Some(Event::Resize(columns.max(1), rows.max(1))),
        Named::FocusGained => Some(Event::Focus(true)),
        Named::FocusLost => Some(Event::Focus(false)),
    }
}

fn key(press: KeyEvent) -> Option<Key> {
    let code = match press.code {
        KeyCode::Char(c) if c.is_control() => return None,
        KeyCode::Char(c) => Code::Char(c),
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Tab | KeyCode::BackTab => Code::Tab,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Insert => Code::Insert,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        KeyCode::F(n) => Code::F(n),
        _ => return None,
    };
    let [ctrl, alt, shift] =
        [KeyModifiers::CONTROL, KeyModifiers::ALT, KeyModifiers::SHIFT].map(|one| press.modifiers.contains(one));
    // AltGr is told as Ctrl and Alt, and types a character.
    let typed = ctrl && alt && matches!(code, Code::Char(c) if !c.is_ascii_alphanumeric());
    Some(Key::new(code, ctrl && !typed, alt && !typed, shift))
}

fn mouse(report: MouseEvent) -> Option<Mouse> {
    let kind = match report.kind {
        MouseEventKind::Down(MouseButton::Left) => MouseKind::Press,
        MouseEventKind::Drag(MouseButton::Left) => MouseKind::Drag,
        MouseEventKind::Up(MouseButton::Left) => MouseKind::Release,
        MouseEventKind::ScrollUp => MouseKind::WheelUp,
        MouseEventKind::ScrollDown => MouseKind::WheelDown,
        _ => return None,
    };
    Some(Mouse { kind, column: report.column, row: report.row })
}
