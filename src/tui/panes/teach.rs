//! The lesson: a line that is always there and always has the letters, the log of notes above it, the plan's strip above that.

mod areas;
mod board;
mod capture;
mod capture_line;
mod draw;
mod labels;
mod log;
mod mouse;
mod obey;
mod offers;
pub(super) mod on_entry;
mod on_mark;
mod open;
mod retime;
mod rows;
mod sheet;
mod standing;
mod strip;
#[cfg(test)]
mod tests;
mod times;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::config::{Code, Command, Context};
use crate::domain::observation::Entry;
use crate::domain::{Edit, Id, Spot};
use crate::tui::cx::Cx;
use crate::tui::input::Input;
use crate::tui::msg::Msg;
use crate::tui::pane::{Enabled, Letters, Offer, Pane};

use areas::{Areas, Room, Wanted};
use board::Board;
use capture_line::CaptureLine;
use log::Log;
use open::Open;
use sheet::Sheet;

/// The parts that are drawn on their own: the clock ticks in the first, letters go into the last.
const STRIP: u8 = 0;
const LOG: u8 = 1;
/// What stands around the line: the rule above, the edge beneath.
const AROUND: u8 = 2;
const LINE: u8 = 3;
/// The instruments: their codes while they have the letters, how they stand while they have not.
const BOARD: u8 = 4;
/// The sheet, and what is being written on it.
const SHEET: u8 = 5;
const SHEET_TEXT: u8 = 6;
/// The rows that the wheel moves the log by.
const WHEEL: isize = 3;

/// The rows that strip, notes and line keep beside the board.
const BESIDE_BOARD: u16 = 7;
/// The same in a pane that is lower than twice as much: one note, the line, and what stands around them.
const BESIDE_BOARD_IN_A_LOW_PANE: u16 = 4;

/// The pane of the lesson.
#[derive(Default)]
pub(super) struct TeachPane {
    line: CaptureLine,
    board: Board,
    sheet: Sheet,
    log: Log,
    focus: Focus,
    areas: Areas,
}

/// What has the keys.
#[derive(Default)]
enum Focus {
    /// The line: letters are text.
    #[default]
    Line,
    /// The code board: letters are codes.
    Board,
    /// The sheet, which takes the place of log, board and line: letters are commands, until something is written on it.
    Sheet,
    /// An entry of the log, none while it is empty: letters are commands, until something is open in it.
    Log { id: Option<Id>, open: Option<Box<Open>> },
}

impl TeachPane {
    /// Brings the log up to date. What had the focus and is gone gives it to what stands there now.
    fn settle(&mut self, cx: &Cx) {
        let (at, open) = match &mut self.focus {
            Focus::Line | Focus::Board | Focus::Sheet => (None, None),
            Focus::Log { id, open } => (*id, open.as_deref_mut()),
        };
        let found = self.log.settle(cx, at, open);
        if found != at && matches!(self.focus, Focus::Log { .. }) {
            self.focus = Focus::Log { id: found, open: None };
        }
    }

    fn focus_on(&mut self, id: Id) {
        self.focus = Focus::Log { id: Some(id), open: None };
    }

    /// The entry that has the focus.
    fn entry<'a>(&self, cx: &Cx<'a>) -> Option<&'a Entry> {
        match &self.focus {
            Focus::Line | Focus::Board => None,
            Focus::Sheet => self.sheet.entry(cx),
            Focus::Log { id, .. } => cx.session.entry((*id)?),
        }
    }

    fn open_mut(&mut self) -> Option<&mut Open> {
        match &mut self.focus {
            Focus::Log { open, .. } => open.as_deref_mut(),
            Focus::Line | Focus::Board | Focus::Sheet => None,
        }
    }

    fn is_open(&self) -> bool {
        matches!(self.focus, Focus::Log { open: Some(_), .. })
    }

    /// Opens something in the entry that has the focus.
    fn open(&mut self, what: impl FnOnce(&Entry) -> Open, cx: &Cx) -> Msg {
        let Some(entry) = self.entry(cx) else { return Msg::Ignored };
        self.focus = Focus::Log { id: Some(entry.id), open: Some(Box::new(what(entry))) };
        Msg::Done
    }

    /// Closes what is open, and does what it asks for.
    fn close(&mut self, cx: &Cx) -> Msg {
        let entry = self.entry(cx);
        let (Some(entry), Some(open)) = (entry, self.open_mut()) else { return Msg::Ignored };
        let edits = match open.close(entry, cx) {
            Ok(edits) => edits,
            Err(why) => return Msg::wrong(why),
        };
        self.focus_on(entry.id);
        if edits.is_empty() { Msg::Done } else { Msg::Edits(edits) }
    }

    /// The rows that the board takes: what it needs, as far as the notes keep some.
    fn board_height(&self, cx: &Cx, area: Rect) -> u16 {
        if !board::is_there(cx) {
            return 0;
        }
        let focused = matches!(self.focus, Focus::Board);
        let rows = self.board.rows(focused, cx, area.width).len();
        let is_low = area.height < 2 * BESIDE_BOARD;
        let beside = if is_low { BESIDE_BOARD_IN_A_LOW_PANE } else { BESIDE_BOARD };
        let most = if focused { area.height.saturating_sub(beside) } else { area.height / 4 };
        u16::try_from(rows).unwrap_or(u16::MAX).min(most)
    }

    /// Gives a key to the board.
    fn strike(&mut self, input: &Input, cx: &Cx) -> Msg {
        let Input::Key(key) = input else { return Msg::Ignored };
        if key.ctrl || key.alt {
            return Msg::Ignored;
        }
        match key.code {
            Code::Char('?') if !self.board.takes('?', cx) => Msg::Run(Command::InstrumentHelp),
            Code::Char(letter) => done(self.board.strike(letter, cx)),
            Code::Backspace => done(self.board.strike_back(cx)),
            Code::Up => self.reach_into_log(cx),
            _ => Msg::Ignored,
        }
    }

    /// Hands what is no command to the text that has the letters.
    fn write(&mut self, input: &Input, cx: &Cx) -> Msg {
        let edits = match &mut self.focus {
            Focus::Line => return self.line.input(input, cx).map_or(Msg::Ignored, |edits| typed(edits, LINE)),
            Focus::Board => return self.strike(input, cx),
            Focus::Sheet => return self.sheet.input(input, cx),
            Focus::Log { open: Some(open), .. } => open.input(input, cx),
            Focus::Log { open: None, .. } => None,
        };
        edits.map_or(Msg::Ignored, |edits| typed(edits, LOG))
    }
}

impl Pane for TeachPane {
    fn contexts(&self, cx: &Cx) -> Vec<Context> {
        if matches!(self.focus, Focus::Sheet) {
            return self.sheet.contexts();
        }
        let writing = self.is_open() || matches!(self.focus, Focus::Line | Focus::Board);
        vec![Context::Teach, offers::of_actions(cx), if writing { Context::Text } else { Context::List }]
    }

    fn offers(&self, cx: &Cx) -> Vec<Offer> {
        match &self.focus {
            Focus::Line => offers::in_line(self.line.hint().is_some(), cx),
            Focus::Board => offers::on_board(cx),
            Focus::Sheet => self.sheet.offers(cx),
            Focus::Log { open: Some(_), .. } => offers::in_open(cx),
            Focus::Log { open: None, .. } => offers::in_log(self.entry(cx), cx),
        }
    }

    fn run(&mut self, command: Command, cx: &Cx) -> Msg {
        match self.offers(cx).into_iter().find(|(offered, _)| *offered == command) {
            None => Msg::Ignored,
            Some((_, Enabled::No(why))) => Msg::wrong(why),
            Some((_, Enabled::Yes)) => self.obey(command, cx),
        }
    }

    fn input(&mut self, input: &Input, cx: &Cx) -> Msg {
        let up = matches!(input, Input::Key(key) if key.code == Code::Up && !key.ctrl && !key.alt && !key.shift);
        match input {
            Input::Mouse(mouse) => self.mouse(*mouse, cx),
            _ if cx.read_only && !up => Msg::wrong(cx.words.why_read_only()),
            _ => match self.write(input, cx) {
                Msg::Ignored if up && matches!(self.focus, Focus::Line) => self.reach_into_log(cx),
                msg => msg,
            },
        }
    }

    fn mode(&self, cx: &Cx) -> String {
        match &self.focus {
            Focus::Line => cx.words.mode_capture(),
            Focus::Board => cx.words.mode_board(),
            Focus::Sheet if !self.sheet.is_open() => cx.words.mode_sheet(),
            Focus::Sheet | Focus::Log { open: Some(_), .. } => cx.words.mode_write(),
            Focus::Log { open: None, .. } => cx.words.mode_log(),
        }
    }

    fn parts(&mut self, cx: &Cx, area: Rect) -> Vec<(u8, Rect)> {
        if matches!(self.focus, Focus::Sheet) {
            return self.parts_with_sheet(cx, area);
        }
        let width = if Room::in_area(area) == Room::Framed { area.width.saturating_sub(2) } else { area.width };
        let wanted = Wanted {
            strip: strip::height(cx, area),
            board: self.board_height(cx, area),
            line: self.line.height(cx, self.log.columns(), width),
            hint: u16::from(self.line.hint().is_some()),
        };
        self.areas = Areas::of(area, wanted);
        self.log.set_area(self.areas.notes());
        let text = self.areas.text(wanted.hint);
        let mut parts = vec![(STRIP, self.areas.strip), (LOG, self.areas.log), (AROUND, self.areas.line), (LINE, text)];
        if self.areas.board.height > 0 {
            parts.push((BOARD, self.areas.board));
        }
        parts
    }

    fn is_in_place(&mut self, cx: &Cx) -> bool {
        matches!(self.focus, Focus::Line) && self.line.is_in_place(cx)
    }

    fn dwell(&mut self, cx: &Cx) -> bool {
        self.line.look_for_judging_words(cx)
    }

    fn clocks(&self) -> &'static [u8] {
        if self.areas.board.height > 0 { &[STRIP, BOARD] } else { &[STRIP] }
    }

    fn second(&mut self, cx: &Cx) -> Vec<Edit> {
        self.board.second(cx)
    }

    fn render(&mut self, part: u8, focused: bool, cx: &Cx, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let caret = match part {
            STRIP => {
                strip::render(cx, area, buf);
                None
            }
            BOARD => {
                self.board.render(focused && matches!(self.focus, Focus::Board), cx, area, buf);
                None
            }
            SHEET => {
                self.sheet.render(focused, cx, area, buf);
                None
            }
            SHEET_TEXT => self.sheet.render_text(cx, area, buf),
            LOG => self.render_log(focused, cx, area, buf),
            AROUND => {
                self.render_around(focused, cx, area, buf);
                None
            }
            _ => self.line.render(cx, area, buf).filter(|_| matches!(self.focus, Focus::Line)),
        };
        caret.filter(|_| focused)
    }

    fn sync(&mut self, cx: &Cx) {
        self.line.sync(cx);
        self.board.sync(cx);
        if matches!(self.focus, Focus::Sheet) {
            self.sheet.sync(cx);
        }
        let is_gone = match self.focus {
            Focus::Board => !board::is_there(cx),
            Focus::Sheet => !sheet::is_there(cx),
            Focus::Line | Focus::Log { .. } => false,
        };
        if is_gone {
            self.focus = Focus::Line;
        }
        if let Focus::Log { open, .. } = &mut self.focus {
            // The pen may have been passed in the middle of a reply.
            *open = open.take().filter(|open| open.is_mine(cx));
            open.as_deref_mut().and_then(Open::editor).into_iter().for_each(|editor| editor.sync(cx));
        }
    }

    fn item(&self) -> Option<Id> {
        match &self.focus {
            Focus::Log { id, .. } => *id,
            // What has an entry can be come back to by it.
            Focus::Sheet => self.sheet.shown(),
            Focus::Line | Focus::Board => None,
        }
    }

    fn half_typed(&self, cx: &Cx) -> Result<Vec<Edit>, String> {
        match (&self.focus, self.entry(cx)) {
            (Focus::Log { open: Some(open), .. }, Some(entry)) => open.close(entry, cx),
            _ => Ok(Vec::new()),
        }
    }

    fn show(&mut self, spot: Spot, cx: &Cx) {
        match spot.item {
            // Undo may bring one back to the very text that is being written.
            here if here.is_some() && here == self.item() => {}
            Some(id) if cx.session.entry(id).is_some_and(|entry| self.turn_to_sheet(entry, cx)) => {}
            Some(id) => self.focus_on(id),
            None => self.focus = Focus::Line,
        }
        self.settle(cx);
    }

    fn show_change(&mut self, spot: Spot, letters: Letters, cx: &Cx) {
        match (letters, spot.item) {
            // Undo may take the entry away that something on the sheet has: the sheet stays.
            (_, Some(id)) if matches!(self.focus, Focus::Sheet) && cx.session.entry(id).is_none() => {}
            // Who writes in the line goes on writing there; what has changed is shown above it.
            (Letters::Text, Some(id)) if matches!(self.focus, Focus::Line | Focus::Board) => {
                self.log.bring_into_view(id, cx);
            }
            (_, Some(_)) => self.show(spot, cx),
            (_, None) => {}
        }
        if letters == Letters::Command {
            self.go_to_list(cx);
        }
    }

    fn go_to_list(&mut self, cx: &Cx) {
        match &mut self.focus {
            Focus::Log { open, .. } => *open = None,
            Focus::Sheet => self.sheet.close(),
            Focus::Line | Focus::Board => {
                self.reach_into_log(cx);
                self.focus = Focus::Log { id: self.log.selected(), open: None };
            }
        }
    }
}

/// What a key on the board asks for. It may change the board, the log and the room of both.
fn done(edits: Vec<Edit>) -> Msg {
    if edits.is_empty() { Msg::Done } else { Msg::Edits(edits) }
}

fn typed(edits: Vec<Edit>, part: u8) -> Msg {
    if edits.is_empty() { Msg::Touched(part) } else { Msg::Typed(edits, part) }
}
