//! The code board: letters are the codes of the instruments, all of them at once.
//!
//! What the keys of a mark have told so far stands in a draft of whoever holds the pen; the board itself keeps only where one
//! is: in which box, in which row of a look over the room.

mod cells;
mod live;
mod paint;
mod standing;
mod unheard;

use crate::domain::catalog::instrument::Who;
use crate::domain::catalog::{Instrument, Way};
use crate::domain::lesson::Stamp;
use crate::domain::marking::{self, Reading, intervals, scans};
use crate::domain::observation::Entry;
use crate::domain::session::Draft;
use crate::domain::{Edit, Id, LessonTime, Line, TextPlace};
use crate::tui::cx::Cx;

/// The board on screen.
#[derive(Default)]
pub(super) struct Board {
    /// By how many boxes the one that is ticked is away from the one under way; never more than none.
    shift: i64,
    /// The look or the sweep that is being filled in.
    scan: Option<Id>,
    /// The row of it.
    row: usize,
    /// The chains that somebody has stopped.
    paused: Vec<Id>,
    /// The key that was no code.
    unknown: Option<char>,
    strips: live::Strips,
}

impl Board {
    /// Takes a letter, a digit, a sign, a space; a new line stands for Enter.
    pub(super) fn strike(&mut self, key: char, cx: &Cx) -> Vec<Edit> {
        self.unknown = None;
        if let Some(scan) = self.scan(cx) {
            return self.fill(scan, key, cx);
        }
        let draft = draft(cx);
        if draft.is_none() && matches!(key, ' ' | '\n') {
            return self.next_due(cx);
        }
        let typed: String =
            draft.map(|draft| draft.text.to_string()).unwrap_or_default() + key.encode_utf8(&mut [0; 4]);
        match marking::read(&cx.session.observation, &typed) {
            Reading::Done(pressed) => {
                let begun = draft.map_or_else(|| cx.moment(), |draft| draft.at);
                self.paused.retain(|paused| *paused != pressed.instrument.id);
                let mut edits = marking::mark(cx.session, &pressed, cx.fresh_id(), begun, cx.pen, self.shift);
                edits.extend(draft.cloned().map(Edit::take_draft));
                edits
            }
            Reading::Nothing => {
                self.unknown = Some(key);
                Vec::new()
            }
            Reading::When | Reading::Asking(..) => cx.write(TextPlace::Draft(cx.pen, Line::Board), &typed),
        }
    }

    /// Whether a key would be recorded now, or begin to be.
    pub(super) fn takes(&self, key: char, cx: &Cx) -> bool {
        if let Some(scan) = self.scan(cx) {
            return scans::answer(cx.session, scan, self.row, key).is_some();
        }
        let draft = draft(cx).map(|draft| draft.text.to_string()).unwrap_or_default();
        let typed = draft + key.encode_utf8(&mut [0; 4]);
        !matches!(marking::read(&cx.session.observation, &typed), Reading::Nothing)
    }

    /// One key back: of a mark that is being told, of a scan that is being filled in, else to the box before.
    pub(super) fn strike_back(&mut self, cx: &Cx) -> Vec<Edit> {
        self.unknown = None;
        if let Some(scan) = self.scan(cx) {
            return vec![scans::back(scan)];
        }
        if let Some(draft) = draft(cx) {
            let mut keys = draft.text.to_string();
            keys.pop();
            return cx.write(TextPlace::Draft(cx.pen, Line::Board), &keys);
        }
        if let Some((_, begin)) = self.box_under_way(cx)
            && begin > LessonTime::START
        {
            self.shift -= 1;
        }
        Vec::new()
    }

    /// One step out; whether there was one to take. A scan keeps what was told of it.
    pub(super) fn step_out(&mut self, cx: &Cx) -> Option<Vec<Edit>> {
        self.unknown = None;
        if self.scan.take().is_some() {
            self.row = 0;
            return Some(Vec::new());
        }
        draft(cx).cloned().map(|draft| vec![Edit::take_draft(draft)])
    }

    /// Forgets what is gone, and goes on where a row or a scan is told to its end.
    pub(super) fn sync(&mut self, cx: &Cx) {
        while let Some(scan) = self.scan(cx) {
            match scans::next(cx.session, scan, self.row) {
                scans::Next::Full => self.scan = None,
                _ if self.is_row_told(scan, cx) => self.row += 1,
                _ => break,
            }
        }
        if self.scan(cx).is_none() {
            (self.scan, self.row) = (None, 0);
        }
        if self.box_under_way(cx).is_none() {
            self.shift = 0;
        }
    }

    /// What becomes due by itself at each second of a lesson: the beats of chains that go on.
    pub(super) fn second(&self, cx: &Cx) -> Vec<Edit> {
        marking::chain::due(cx.session, cx.lesson, &self.paused, || cx.fresh_id())
    }

    /// The scan that is being filled in.
    fn scan<'a>(&self, cx: &Cx<'a>) -> Option<&'a Entry> {
        cx.session.entry(self.scan?).filter(|scan| !scan.removed && !scan.withdrawn)
    }

    /// A key of a scan. A space goes on to the next row, past the last one out of the scan.
    fn fill(&mut self, scan: &Entry, key: char, cx: &Cx) -> Vec<Edit> {
        if matches!(key, ' ' | '\n') {
            self.row += 1;
            let over = matches!(scans::next(cx.session, scan, self.row), scans::Next::Full);
            if over || scan.seat_marks().is_some() {
                (self.scan, self.row) = (None, 0);
            }
            return Vec::new();
        }
        let edit = scans::answer(cx.session, scan, self.row, key);
        if edit.is_none() {
            self.unknown = Some(key);
        }
        edit.into_iter().collect()
    }

    /// Whether a row that can be in one place only is told to its end.
    fn is_row_told(&self, scan: &Entry, cx: &Cx) -> bool {
        let Some(Way::Snapshots(snapshots)) = way_of(scan, cx) else { return false };
        let Some(row) = snapshots.rows.get(self.row).filter(|row| !row.several) else { return false };
        let told = scan.cells().into_iter().flatten().rev().find(|cell| cell.row == row.id);
        told.is_some_and(|cell| cell.is.len() >= row.facets.len())
    }

    /// Space with nothing typed: back to the box under way, then the scan that is due, else the next thing a space is for.
    fn next_due(&mut self, cx: &Cx) -> Vec<Edit> {
        if self.shift < 0 {
            self.shift += 1;
            return Vec::new();
        }
        let instruments = &cx.session.observation.instruments;
        let scans = || instruments.iter().filter(|it| matches!(it.way, Way::Snapshots(_) | Way::Sweeps(_)));
        let due = scans().find(|instrument| scans::is_due(cx.session, instrument.id, cx.lesson));
        let empty_box = self.box_under_way(cx).and_then(|(instrument, begin)| {
            let stamp = Stamp { id: cx.fresh_id(), at: begin, by: cx.pen };
            intervals::nothing_seen(cx.session, instrument.id, stamp)
        });
        if let Some(instrument) = due {
            return self.open_scan(instrument, cx);
        }
        if let Some(edit) = empty_box {
            return vec![edit];
        }
        // Of several the one that was made least: so each comes to its turn.
        let made = |instrument: &&Instrument| cx.session.observation.recorded(instrument.id).count();
        if let Some(instrument) = scans().min_by_key(made) {
            return self.open_scan(instrument, cx);
        }
        self.pause_chains(cx);
        Vec::new()
    }

    /// Opens a scan now, whether it is due or not.
    fn open_scan(&mut self, instrument: &Instrument, cx: &Cx) -> Vec<Edit> {
        if cx.session.observation.started.is_none() {
            return Vec::new();
        }
        let stamp = Stamp { id: cx.fresh_id(), at: cx.lesson.within_reach(), by: cx.pen };
        (self.scan, self.row) = (Some(stamp.id), 0);
        scans::open(cx.session, instrument.id, stamp).into_iter().collect()
    }

    /// Stops the chains; the next key of one lets it go on.
    fn pause_chains(&mut self, cx: &Cx) {
        let chains = cx.session.observation.instruments.iter().filter(|it| matches!(it.way, Way::Chain(_)));
        self.paused = chains.map(|instrument| instrument.id).collect();
    }

    /// The box that is ticked now: its instrument and where it begins.
    fn box_under_way<'a>(&self, cx: &Cx<'a>) -> Option<(&'a Instrument, LessonTime)> {
        let observation = &cx.session.observation;
        observation.started?;
        observation.instruments.iter().find_map(|instrument| match &instrument.way {
            Way::Intervals(boxes) => Some((instrument, intervals::begin(boxes, cx.lesson, self.shift))),
            _ => None,
        })
    }
}

/// The way in which a scan was recorded.
fn way_of<'a>(scan: &Entry, cx: &Cx<'a>) -> Option<&'a Way> {
    cx.session.observation.instrument(scan.what.instrument()?).map(|instrument| &instrument.way)
}

/// What the keys of a mark have told so far.
fn draft<'a>(cx: &Cx<'a>) -> Option<&'a Draft> {
    cx.session.draft(cx.pen, Line::Board)
}

/// Whether an instrument asks for seats.
pub(super) fn needs_seats(cx: &Cx) -> bool {
    let asks = |way: &Way| match way {
        Way::Seats(_) | Way::Sweeps(_) => true,
        Way::Events(events) => events.codes.iter().any(|event| event.who != Who::Nobody),
        _ => false,
    };
    cx.session.observation.instruments.iter().any(|instrument| asks(&instrument.way))
}

/// Whether there is anything to be recorded with on the board.
pub(super) fn is_there(cx: &Cx) -> bool {
    cx.session.observation.instruments.iter().any(|instrument| !matches!(instrument.way, Way::Behaviours(_)))
}
