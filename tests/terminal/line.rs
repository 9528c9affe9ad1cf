//! The program under test: one line of text, and what it was told last.

use std::collections::VecDeque;
use std::env;
use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::{Command, ExitStatus};
use std::thread;
use std::time::Duration;

use cothink::domain::Now;
use cothink::tui::run::{self, Options, Program, Request};
use cothink::tui::terminal::{Dirty, Event, RegionId, Scene, Wake, Waker};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};
use ratatui::style::Style;

/// The variable that asks for the program; it names the file that `flush` writes to.
pub(crate) const ASKED: &str = "COTHINK_TEST_WRITES";

pub(crate) const QUIT: &str = "\x11";
pub(crate) const SUSPEND: &str = "\x1a";
pub(crate) const PANIC: &str = "\x10";
pub(crate) const RUN: &str = "\x05";
pub(crate) const WORK: &str = "\x17";
pub(crate) const TICK: &str = "\x14";
pub(crate) const COPY: &str = "\x19";
pub(crate) const TITLE: &str = "\x0e";
pub(crate) const MOUSE_OFF: &str = "\x0f";
pub(crate) const TELL_FRAMES: &str = "\x06";

const LINE: RegionId = RegionId(0);
const TOLD: RegionId = RegionId(1);
const SIZE: RegionId = RegionId(2);
/// How many ticks there are, and how long each, in ms.
const TICKS: u32 = 4;
const TICK_LENGTH: i64 = 60;

struct Line {
    text: String,
    told: String,
    size: String,
    frames: usize,
    ticks: u32,
    deadline: Option<i64>,
    requests: VecDeque<Request>,
    dirty: Dirty,
    writes: PathBuf,
    written: usize,
    waker: Waker,
}

/// Runs the program and ends the process, if the environment asks for it.
pub(crate) fn run_if_asked() {
    let Some(writes) = env::var_os(ASKED) else { return };
    let wake = Wake::new().unwrap();
    let mut line = Line {
        text: String::new(),
        told: "ready".to_owned(),
        size: String::new(),
        frames: 0,
        ticks: 0,
        deadline: None,
        requests: VecDeque::new(),
        dirty: Dirty::Everything,
        writes: writes.into(),
        written: 0,
        waker: wake.waker(),
    };
    fs::write(&line.writes, "").unwrap();
    let code = match run::run(&mut line, wake, Options { mouse: true, apology: "Maaf.".to_owned() }) {
        Ok(ended) => ended.code(),
        Err(error) => {
            eprintln!("{error}");
            1
        }
    };
    #[expect(clippy::exit, reason = "the exit code of a test is its harness's own")]
    std::process::exit(code.into());
}

impl Line {
    fn tell(&mut self, told: String) {
        self.told = told;
        self.dirty.add(Dirty::region(TOLD));
    }

    fn put(&mut self, text: &str) {
        self.text.push_str(text);
        self.dirty.add(Dirty::region(LINE));
    }

    fn key(&mut self, key: &str, now: Now) {
        match key {
            "C-q" => self.requests.push_back(Request::Quit),
            "C-z" => self.requests.push_back(Request::Suspend),
            "C-p" => panic!("broken \x1b[31m"),
            "C-e" => {
                let mut command = Command::new("sh");
                command.args(["-c", "echo OUTSIDE; cat; exit 7"]);
                self.requests.push_back(Request::Run(command));
            }
            "C-w" => {
                let waker = self.waker.clone();
                thread::spawn(move || {
                    thread::sleep(Duration::from_millis(50));
                    waker.wake();
                });
            }
            "C-t" => self.deadline = Some(now.boot + TICK_LENGTH),
            "C-y" => self.requests.push_back(Request::Copy(self.text.clone())),
            "C-n" => self.requests.push_back(Request::Title(self.text.clone())),
            "C-o" => self.requests.push_back(Request::Mouse(false)),
            "C-f" => self.tell(format!("frames:{}", self.frames)),
            _ => self.tell(format!("key:{key}")),
        }
    }
}

impl Scene for Line {
    fn regions(&self, size: Size) -> Vec<(RegionId, Rect)> {
        [LINE, TOLD, SIZE].into_iter().zip(Rect::new(0, 0, size.width, size.height.min(3)).rows()).collect()
    }

    fn render(&mut self, id: RegionId, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let room = usize::from(area.width) - 1;
        let end: String = self.text.chars().skip(self.text.chars().count().saturating_sub(room)).collect();
        let text = match id {
            LINE => end.replace('\n', " "),
            TOLD => self.told.clone(),
            _ => self.size.clone(),
        };
        let (x, _) = buf.set_stringn(area.x, area.y, text, room, Style::new());
        self.frames += usize::from(id == LINE);
        (id == LINE).then_some(Position { x, y: area.y })
    }
}

impl Program for Line {
    fn update(&mut self, event: Event, now: Now) {
        match event {
            Event::Key(key) => match key.typed() {
                Some(c) => self.put(&c.to_string()),
                None => self.key(&key.to_string(), now),
            },
            Event::Text(run) => self.put(&run),
            Event::Paste(text) => {
                self.tell(format!("paste:{}", text.len()));
                self.put(&text);
            }
            Event::Mouse(mouse) => self.tell(format!("mouse:{:?} {} {}", mouse.kind, mouse.column, mouse.row)),
            Event::Resize(columns, rows) => {
                self.size = format!("size:{columns}x{rows}");
                self.dirty.add(Dirty::region(SIZE));
            }
            Event::Focus(_) | Event::Closed => {}
            Event::Signal(signal) => self.tell(format!("signal:{signal:?}")),
            Event::Wake => self.tell("woken".to_owned()),
        }
    }

    fn deadline(&self) -> Option<i64> {
        self.deadline
    }

    fn tick(&mut self, now: Now) {
        self.ticks += 1;
        let more = self.ticks < TICKS;
        self.deadline = more.then_some(now.boot + TICK_LENGTH);
        self.tell(if more { format!("tick {}", self.ticks) } else { String::new() });
    }

    fn rest(&mut self) {}

    fn flush(&mut self, _now: Now) -> bool {
        let new = self.text.get(self.written..).unwrap_or_default();
        let is_new = !new.is_empty();
        if is_new {
            fs::OpenOptions::new().append(true).open(&self.writes).unwrap().write_all(new.as_bytes()).unwrap();
            self.written = self.text.len();
        }
        is_new
    }

    fn dirty(&mut self) -> Dirty {
        std::mem::take(&mut self.dirty)
    }

    fn request(&mut self) -> Option<Request> {
        self.requests.pop_front()
    }

    fn returned(&mut self, result: io::Result<ExitStatus>, _now: Now) {
        self.tell(format!("returned:{:?}", result.unwrap().code()));
    }
}
