//! The program without a terminal: keys go in, a picture comes out. Tests and the pictures of the README are made with it.

use std::io::{self, Write};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};

use crate::config::{Code, Key};
use crate::domain::{Now, Session};

use super::app::App;
use super::run::Program;
use super::start::{NotStarted, StartWith};
use super::terminal::{Event, Scene, Screen};

/// How long to wait for a thread beside.
const PATIENCE: Duration = Duration::from_secs(10);

/// The program, standing still between two keys.
pub struct Still {
    app: App,
    now: Now,
    size: Size,
    called: Receiver<()>,
}

impl Still {
    /// Starts the program at a moment, for a screen of a size.
    ///
    /// # Errors
    /// What keeps it from starting.
    pub fn start(with: StartWith, now: Now, size: (u16, u16)) -> Result<Self, NotStarted> {
        let size = Size::from(size);
        let (call, called) = channel();
        let call = Mutex::new(call);
        // Nobody listens any more once the program has been put away.
        let wake = Arc::new(move || drop(call.lock().map(|call| call.send(()))));
        let mut app = App::start(with, wake, now, size)?;
        app.set_can_suspend(true);
        Ok(Self { app, now, size, called })
    }

    /// Presses keys: letters as they are, others by name, `<enter>`, `<C-o>`; `<lt>` is `<`.
    pub fn press(&mut self, keys: &str) {
        let mut rest = keys;
        while let Some(first) = rest.chars().next() {
            let named = rest.strip_prefix('<').and_then(|inner| inner.split_once('>'));
            let (key, after) = match named {
                Some(("lt", after)) => (Key::plain(Code::Char('<')), after),
                Some((name, after)) if name.parse::<Key>().is_ok() => {
                    (name.parse().unwrap_or(Key::plain(Code::Esc)), after)
                }
                _ => (Key::plain(Code::Char(first)), rest.get(first.len_utf8()..).unwrap_or_default()),
            };
            self.event(Event::Key(key));
            rest = after;
        }
    }

    /// Lets something happen, as the loop would: handled, then written.
    pub fn event(&mut self, event: Event) {
        if let Event::Resize(columns, rows) = event {
            self.size = Size::new(columns, rows);
        }
        self.app.update(event, self.now);
        self.app.flush(self.now);
        self.app.rest();
    }

    /// Waits until a thread beside has something to tell, and lets it be told. While the folder is being read the disk may
    /// call any number of times before it: it is waited for until the folder has been read.
    pub fn hear(&mut self) {
        while self.called.recv_timeout(PATIENCE).is_ok() {
            self.event(Event::Wake);
            if !self.app.is_reading_the_folder() {
                return;
            }
        }
    }

    /// Lets time go by, in ms, second by second.
    pub fn wait(&mut self, ms: i64) {
        // Time goes by faster here than a disk works.
        self.app.wait_for_the_disk();
        let mut left = ms;
        while left > 0 {
            let part = left.min(1_000);
            left -= part;
            self.now.boot += part;
            self.now.awake += part;
            self.now.wall += chrono::TimeDelta::milliseconds(part);
            self.app.tick(self.now);
            self.app.flush(self.now);
            self.app.rest();
        }
    }

    /// What time it is.
    #[must_use]
    pub fn now(&self) -> Now {
        self.now
    }

    /// In how many ms the program wakes up by itself, if it does.
    #[must_use]
    pub fn wakes_in(&self) -> Option<i64> {
        self.app.deadline().map(|deadline| deadline - self.now.boot)
    }

    /// The session that is open, if one is.
    #[must_use]
    pub fn session(&self) -> Option<&Session> {
        self.app.session()
    }

    /// Draws on a terminal what has changed since the last time, as the loop would.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub fn draw(&mut self, screen: &mut Screen<impl Write>) -> io::Result<()> {
        let dirty = self.app.dirty();
        screen.draw(&mut self.app, &dirty)
    }

    /// The whole screen, and where the caret stands.
    pub fn picture(&mut self) -> (Buffer, Option<Position>) {
        let mut whole = Buffer::empty(Rect::from((Position::ORIGIN, self.size)));
        let mut caret = None;
        for (id, area) in self.app.regions(self.size) {
            let mut part = Buffer::empty(area);
            let placed = self.app.render(id, area, &mut part);
            whole.merge(&part);
            caret = placed.or(caret);
        }
        (whole, caret)
    }

    /// The screen as lines of text, without colours.
    pub fn text(&mut self) -> String {
        let (buffer, _) = self.picture();
        let columns = usize::from(buffer.area.width).max(1);
        let rows = buffer.content().chunks(columns).map(|row| row.iter().map(|cell| cell.symbol()).collect::<String>());
        rows.map(|row| row.trim_end().to_owned()).collect::<Vec<_>>().join("\n")
    }
}
