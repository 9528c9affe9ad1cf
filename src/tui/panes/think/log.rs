//! The log of a talk: which turns are in view, which of them has the focus, and the one that is being put right.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget as _;

use crate::domain::reflection::{Talk, Turn};
use crate::domain::{Edit, Id, Item as _, TextPlace};
use crate::tui::cx::Cx;
use crate::tui::input::Input;
use crate::tui::panes::mark_news;
use crate::tui::widgets::editor::Editor;
use crate::tui::widgets::frame::scroll_bar;
use crate::tui::widgets::scroll_list::{ScrollList, Shown};

use super::line::text_style;
use super::turns::{self, Columns};

/// The log on screen.
pub(super) struct Log {
    list: ScrollList,
    talk: Option<Id>,
    chosen: Option<Id>,
    open: Option<Editor>,
    area: Rect,
}

impl Default for Log {
    fn default() -> Self {
        Self { list: ScrollList::at_tail(), talk: None, chosen: None, open: None, area: Rect::ZERO }
    }
}

impl Log {
    /// Gives the log another area.
    pub(super) fn set_area(&mut self, area: Rect) {
        self.area = area;
    }

    /// Brings the log up to date with its talk. Called before anything is asked of the list, as keys may come faster than frames.
    pub(super) fn settle(&mut self, talk: Option<&Talk>, cx: &Cx) {
        if self.talk != talk.map(|talk| talk.id) {
            *self = Self { talk: talk.map(|talk| talk.id), area: self.area, ..Self::default() };
        }
        let turns = talk.map_or(&[][..], |talk| &talk.turns);
        let place = self.place_of_chosen(turns);
        self.chosen = place.and_then(|place| turns.get(place)).map(|turn| turn.id);
        let still = talk.zip(self.chosen).map(|(talk, turn)| TextPlace::Turn(talk.id, turn));
        self.open = self.open.take().filter(|editor| Some(editor.place()) == still);
        if let Some(editor) = &mut self.open {
            editor.sync(cx);
        }
        match place {
            Some(place) if self.list.selected() != Some(place) => self.list.select(Some(place)),
            None if self.list.selected().is_some() => self.list.follow(),
            _ => {}
        }
        self.list.forget();
        let (open, at) = (&mut self.open, Columns::of(cx, self.area.width));
        self.list
            .lay(turns.len(), self.area, |place| talk.map_or(1, |talk| height(talk, place, open.as_mut(), cx, at)));
    }

    /// The turn that has the focus.
    pub(super) fn chosen(&self) -> Option<Id> {
        self.chosen
    }

    /// Puts the focus on a turn, or on none: then the log shows its end.
    pub(super) fn choose(&mut self, turn: Option<Id>) {
        self.open = None;
        self.chosen = turn;
    }

    /// Puts the focus on whatever the list has come to.
    fn choose_selected(&mut self, talk: &Talk) {
        self.chosen = self.list.selected().and_then(|place| talk.turns.get(place)).map(|turn| turn.id);
    }

    /// Moves in the list, and takes the focus along.
    pub(super) fn go(&mut self, talk: &Talk, cx: &Cx, moves: impl FnOnce(&mut ScrollList)) {
        self.settle(Some(talk), cx);
        moves(&mut self.list);
        self.choose_selected(talk);
    }

    /// Moves the view, and leaves the focus where it is.
    pub(super) fn scroll(&mut self, talk: Option<&Talk>, cx: &Cx, moves: impl FnOnce(&mut ScrollList)) {
        self.settle(talk, cx);
        moves(&mut self.list);
    }

    /// Shows the end again, and goes on doing so.
    pub(super) fn follow(&mut self) {
        self.list.follow();
    }

    /// Where the turns stand.
    pub(super) fn area(&self) -> Rect {
        self.area
    }

    /// Opens the turn that has the focus, to be put right.
    pub(super) fn open(&mut self, place: TextPlace, cx: &Cx) {
        self.open = Some(Editor::open(place, cx, false));
    }

    /// The text of the turn that is open.
    pub(super) fn editor(&mut self) -> Option<&mut Editor> {
        self.open.as_mut()
    }

    /// Whether a turn is open.
    pub(super) fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Closes the turn that is open. Says whether one was.
    pub(super) fn close(&mut self) -> bool {
        self.open.take().is_some()
    }

    /// Takes what people do in the turn that is open.
    pub(super) fn input(&mut self, input: &Input, cx: &Cx) -> Option<Vec<Edit>> {
        self.open.as_mut()?.input(input, cx)
    }

    /// The turn at a place of the screen.
    pub(super) fn at(&self, place: Position, talk: &Talk) -> Option<Id> {
        let row = self.area.contains(place).then(|| place.y - self.area.y)?;
        talk.turns.get(self.list.at(row)?).map(|turn| turn.id)
    }

    /// Draws what is in view; returns where the caret is, if a turn is open.
    pub(super) fn render(&mut self, talk: &Talk, cx: &Cx, buf: &mut Buffer) -> Option<Position> {
        self.settle(Some(talk), cx);
        let shown: Vec<Shown> = self.list.visible().collect();
        shown.into_iter().fold(None, |caret, shown| self.render_turn(talk, shown, cx, buf).or(caret))
    }

    fn render_turn(&mut self, talk: &Talk, shown: Shown, cx: &Cx, buf: &mut Buffer) -> Option<Position> {
        let turn = talk.turns.get(shown.item)?;
        let (at, area) = (Columns::of(cx, self.area.width), self.list.area(shown, self.area));
        let is_open = self.open.as_ref().is_some_and(|editor| editor.place() == place_of(talk, turn));
        let heading = turns::heading(talk, shown.item, cx, at);
        let above = u16::from(heading.is_some()).saturating_sub(shown.skip).min(area.height);
        let rows = if is_open { vec![at.margin(turn.by, " ", cx).into()] } else { turns::said(turn, cx, at) };
        for (line, row) in heading.into_iter().chain(rows).skip(shown.skip.into()).zip(area.rows()) {
            line.render(row, buf);
        }
        let said = Rect { y: area.y + above, height: area.height - above, ..area };
        mark_news(turn.id, said, cx, buf);
        if self.chosen == Some(turn.id) {
            let face = if is_open { cx.theme.text } else { cx.theme.selection };
            buf.set_style(said, face);
            buf.set_stringn(said.x, said.y, &cx.glyphs.here, said.width.into(), cx.theme.selection);
        }
        let indent = at.indent().min(said.width);
        let words = Rect { x: said.x + indent, width: at.words().min(said.width - indent), ..said };
        self.open.as_mut().filter(|_| is_open)?.render(words, buf, text_style(cx))
    }

    /// Draws how far down the list is, on the right edge of its frame.
    pub(super) fn render_bar(&self, frame: Rect, cx: &Cx, buf: &mut Buffer) {
        scroll_bar(&self.list, self.area, frame, buf, cx.house);
    }

    /// Where the turn that has the focus stands: where it was, if it is gone.
    fn place_of_chosen(&self, turns: &[Turn]) -> Option<usize> {
        let chosen = self.chosen?;
        let found = turns.iter().position(|turn| turn.id() == chosen);
        found.or_else(|| Some(self.list.selected()?.min(turns.len().checked_sub(1)?)))
    }
}

fn place_of(talk: &Talk, turn: &Turn) -> TextPlace {
    TextPlace::Turn(talk.id, turn.id)
}

/// The rows a turn takes, with the heading above it.
fn height(talk: &Talk, place: usize, open: Option<&mut Editor>, cx: &Cx, at: Columns) -> u16 {
    let Some(turn) = talk.turns.get(place) else { return 1 };
    let above = u16::from(turns::heading(talk, place, cx, at).is_some());
    let rows = match open {
        Some(editor) if editor.place() == place_of(talk, turn) => editor.height(at.words()),
        _ => u16::try_from(turns::said(turn, cx, at).len()).unwrap_or(u16::MAX),
    };
    rows.saturating_add(above)
}
