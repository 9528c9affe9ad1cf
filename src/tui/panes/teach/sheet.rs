//! The sheet: what is looked for, weighed from the notes after the lesson, with what it rests on.
//!
//! Every choice is an edit at once, and every letter of what it rests on, as everywhere; the sheet itself keeps only where one is.

mod draw;
mod offers;
mod paint;

use crate::config::{Code, Command, Context, Key, Lookup};
use crate::domain::catalog::instrument::Behaviours;
use crate::domain::citation::{self, Cited};
use crate::domain::lesson::Stamp;
use crate::domain::marking::looks::{self, Sought};
use crate::domain::observation::Entry;
use crate::domain::{Edit, Id, TextPlace};
use crate::tui::cx::Cx;
use crate::tui::input::Input;
use crate::tui::msg::Msg;
use crate::tui::pane::Offer;
use crate::tui::panes::citing;
use crate::tui::panes::described::Described;
use crate::tui::popups::{Choice, Chooser};
use crate::tui::widgets::editor::Editor;
use crate::tui::widgets::scroll_list::ScrollList;

pub(super) use paint::label;

use ratatui::layout::Rect;

/// The sheet on screen.
pub(super) struct Sheet {
    /// The part of the lesson that is shown, counted from 1.
    segment: u8,
    rows: Vec<Sought>,
    /// The entry of each row, if it has one.
    shown: Vec<Option<Id>>,
    list: ScrollList,
    open: Option<Text>,
    /// Where the rows were last drawn.
    area: Rect,
    /// Where the open text was last drawn.
    field: Rect,
}

/// What something rests on, being written. Its entry begins with its first letter, unless it was there before.
struct Text {
    sought: Sought,
    /// The entry that is there, or the one that will be.
    entry: Id,
    editor: Editor,
}

impl Default for Sheet {
    fn default() -> Self {
        let (rows, shown, list) = (Vec::new(), Vec::new(), ScrollList::new());
        Self { segment: 1, rows, shown, list, open: None, area: Rect::ZERO, field: Rect::ZERO }
    }
}

/// Whether there is a sheet to fill in.
pub(super) fn is_there(cx: &Cx) -> bool {
    looks::segments(&cx.session.observation) > 0
}

impl Sheet {
    /// Brings the rows up to date; the caret stays on what it is on.
    pub(super) fn sync(&mut self, cx: &Cx) {
        let at = self.at();
        self.segment = self.segment.clamp(1, looks::segments(&cx.session.observation).max(1));
        self.rows = looks::sought(cx.session, self.segment);
        let entries = looks::entries(&cx.session.observation);
        self.shown = self.rows.iter().map(|row| entries.get(row).copied()).collect();
        self.list.forget();
        self.list.set_count(self.rows.len());
        let same = |row: &Sought| at.is_some_and(|at| (at.instrument, at.item) == (row.instrument, row.item));
        let place = self.rows.iter().position(same).or(self.list.selected()).unwrap_or(0);
        self.list.select((!self.rows.is_empty()).then_some(place.min(self.rows.len().saturating_sub(1))));
        let rows = &self.rows;
        self.open = self.open.take().filter(|open| rows.contains(&open.sought));
        if let Some(open) = &mut self.open {
            open.editor.sync(cx);
        }
    }

    /// Puts the caret on something, if the sheet has it.
    pub(super) fn go_to(&mut self, sought: Sought, cx: &Cx) {
        if self.at() == Some(sought) {
            return;
        }
        self.open = None;
        self.segment = sought.segment.max(1);
        self.sync(cx);
        if let Some(place) = self.rows.iter().position(|row| *row == sought) {
            self.list.select(Some(place));
        }
    }

    /// What is under the caret.
    pub(super) fn at(&self) -> Option<Sought> {
        self.rows.get(self.list.selected()?).copied()
    }

    /// What has been said of what is under the caret.
    pub(super) fn entry<'a>(&self, cx: &Cx<'a>) -> Option<&'a Entry> {
        self.at()?.entry(&cx.session.observation)
    }

    /// The entry under the caret, as it was when the rows were last brought up to date.
    pub(super) fn shown(&self) -> Option<Id> {
        self.shown.get(self.list.selected()?).copied().flatten()
    }

    pub(super) fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Closes the text that is open.
    pub(super) fn close(&mut self) {
        self.open = None;
        self.list.forget();
        self.list.select(self.list.selected());
    }

    pub(super) fn contexts(&self) -> Vec<Context> {
        vec![Context::Sheet, if self.is_open() { Context::Text } else { Context::List }]
    }

    pub(super) fn offers(&self, cx: &Cx) -> Vec<Offer> {
        if self.is_open() { offers::in_text(cx) } else { offers::on_row(self, cx) }
    }

    /// Does what a command says that can be given now.
    pub(super) fn obey(&mut self, command: Command, cx: &Cx) -> Msg {
        match command {
            _ if self.is_open() => self.obey_in_text(command, cx),
            Command::Up => self.moved(|list| list.step(-1)),
            Command::Down => self.moved(|list| list.step(1)),
            Command::PageUp => self.moved(|list| list.page(false)),
            Command::PageDown => self.moved(|list| list.page(true)),
            Command::First => self.moved(ScrollList::first),
            Command::Last => self.moved(ScrollList::last),
            Command::NextStop => self.go_on(1),
            Command::PreviousStop => self.go_on(self.rows.len().saturating_sub(1)),
            Command::Left => self.shift_level(false, cx),
            Command::Right => self.shift_level(true, cx),
            Command::Accept => self.open_text(cx),
            Command::OtherSegment => {
                let parts = looks::segments(&cx.session.observation).max(1);
                self.segment = self.segment % parts + 1;
                self.sync(cx);
                Msg::Done
            }
            Command::NoOccasion => {
                self.at().map_or(Msg::Ignored, |sought| edits(looks::no_occasion(cx.session, sought, stamp(cx))))
            }
            Command::Cite => self.cite(cx),
            Command::FollowCitation => self.follow(cx),
            Command::Copy => self.copied(cx),
            Command::ExternalEditor => {
                self.entry(cx).map_or(Msg::Ignored, |entry| Msg::EditOutside(TextPlace::Note(entry.id)))
            }
            _ => command
                .level()
                .and_then(|level| char::from_digit(level.into(), 10))
                .map_or(Msg::Ignored, |key| self.press(key, cx)),
        }
    }

    /// Takes what is no command: the keys of levels that are no digits of the keymap, and `#`, which cites everywhere.
    pub(super) fn input(&mut self, input: &Input, cx: &Cx) -> Msg {
        if let Some(open) = &mut self.open {
            return open.input(input, cx);
        }
        match input {
            Input::Key(Key { code: Code::Char('#'), ctrl: false, alt: false, .. }) => self.cite(cx),
            Input::Key(Key { code: Code::Char(key), ctrl: false, alt: false, .. }) => self.press(*key, cx),
            _ => Msg::Ignored,
        }
    }

    fn moved(&mut self, by: impl FnOnce(&mut ScrollList)) -> Msg {
        by(&mut self.list);
        Msg::Done
    }

    /// So many rows on; behind the last comes the first.
    fn go_on(&mut self, by: usize) -> Msg {
        let at = self.list.selected().unwrap_or(0);
        self.list.select((at + by).checked_rem(self.rows.len()));
        Msg::Done
    }

    fn obey_in_text(&mut self, command: Command, cx: &Cx) -> Msg {
        let Some(open) = &mut self.open else { return Msg::Ignored };
        match command {
            Command::Accept | Command::Leave => {
                self.close();
                Msg::Done
            }
            Command::NextStop | Command::PreviousStop => {
                self.close();
                self.obey(command, cx)
            }
            Command::NewLine => open.new_line(cx),
            Command::Cite => open.cite(cx),
            Command::Copy => open.editor.copy().map_or(Msg::Ignored, Msg::Copy),
            _ => Msg::Ignored,
        }
    }

    fn open_text(&mut self, cx: &Cx) -> Msg {
        if let Some(sought) = self.at() {
            let entry = sought.entry(&cx.session.observation).map_or_else(|| cx.fresh_id(), |entry| entry.id);
            let editor = Editor::open(TextPlace::Note(entry), cx, false);
            self.open = Some(Text { sought, entry, editor });
            self.list.forget();
            self.list.select(self.list.selected());
        }
        Msg::Done
    }

    /// Chooses the level of a key, or takes it back.
    fn press(&mut self, key: char, cx: &Cx) -> Msg {
        let Some(sought) = self.at() else { return Msg::Ignored };
        let Some(sheet) = sought.sheet(&cx.session.observation) else { return Msg::Ignored };
        let place = keys(sheet, cx).iter().position(|known| *known == key);
        let Some(level) = place.and_then(|place| sheet.levels.get(place)) else {
            return Msg::wrong(cx.words.board_unknown(&key.to_string()));
        };
        edits(looks::weigh(cx.session, sought, level.id, stamp(cx)))
    }

    /// The level beside the one chosen; below the first is none.
    fn shift_level(&mut self, up: bool, cx: &Cx) -> Msg {
        let Some(sought) = self.at() else { return Msg::Done };
        let Some(sheet) = sought.sheet(&cx.session.observation) else { return Msg::Done };
        let chosen = sought.entry(&cx.session.observation).and_then(|entry| entry.look_level().copied().flatten());
        let at = chosen.and_then(|chosen| sheet.levels.iter().position(|level| level.id == chosen));
        let to = match (at, up) {
            (None, true) => 0,
            (None, false) => return Msg::Done,
            (Some(at), true) => at + 1,
            // Pressing the first again takes it back.
            (Some(at), false) => at.saturating_sub(1),
        };
        let level = sheet.levels.get(to);
        level.map_or(Msg::Done, |level| edits(looks::weigh(cx.session, sought, level.id, stamp(cx))))
    }

    /// Opens the list of what it can rest on. What it rests on already is taken away by choosing it again.
    fn cite(&self, cx: &Cx) -> Msg {
        let Some(sought) = self.at() else { return Msg::Ignored };
        if cx.read_only {
            return Msg::wrong(cx.words.why_read_only());
        }
        citing::chooser(cx, |thing| looks::cite(cx.session, sought, thing.cited.id(), stamp(cx)))
    }

    /// Goes to what it rests on; where that is several things, one of them is chosen.
    fn follow(&self, cx: &Cx) -> Msg {
        let cited: Vec<Cited> = offers::cited_by(self.entry(cx), cx);
        if let [only] = cited.as_slice() {
            return Msg::Follow(only.spot());
        }
        let choices = cited.into_iter().filter_map(|cited| {
            let line = Described::of(cited, cx)?.line();
            Some(Choice::new(line, move || Msg::Follow(cited.spot())))
        });
        Msg::Open(Box::new(Chooser::new(cx.words.evidence(), &cx.words.find_hint(), choices.collect())))
    }

    fn copied(&self, cx: &Cx) -> Msg {
        let said = self.entry(cx).and_then(Entry::said).map(|text| cx.shown(text)).unwrap_or_default();
        let sought = self.at().map(|sought| label(sought, cx)).unwrap_or_default();
        Msg::Copy([sought, said].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n"))
    }
}

impl Text {
    fn input(&mut self, input: &Input, cx: &Cx) -> Msg {
        let typed = self.editor.input_spelling(input, cx, |word| super::capture_line::spelt_out(word, cx));
        typed.map_or(Msg::Ignored, |edits| self.written(edits, cx))
    }

    fn new_line(&mut self, cx: &Cx) -> Msg {
        self.editor.new_line(cx).map_or(Msg::Ignored, |edits| self.written(edits, cx))
    }

    /// Opens the list of what can be cited in the text.
    fn cite(&self, cx: &Cx) -> Msg {
        let (text, caret) = (self.editor.text(), self.editor.text_box().caret());
        citing::chooser(cx, |thing| {
            let text = citing::with(&text, caret, &thing.sign);
            if cx.session.entry(self.entry).is_some() {
                return cx.write(self.editor.place(), &text);
            }
            self.begun(&text, cx)
        })
    }

    /// The edits of what was typed: the first letter begins the entry, and the last to go ends it where it says nothing else.
    fn written(&self, typed: Vec<Edit>, cx: &Cx) -> Msg {
        let text = self.editor.text();
        let edits = match cx.session.entry(self.entry) {
            None if text.is_empty() => Vec::new(),
            None => self.begun(&text, cx),
            Some(entry) if text.is_empty() => looks::end(cx.session, entry).map_or(typed, |end| vec![end]),
            Some(entry) => {
                // A citation is evidence: then what stands around the text says something else, too.
                let cites = |text: &str| text.contains('#');
                if typed.is_empty() || !cites(&text) && !entry.said().is_some_and(|said| cites(said)) {
                    return super::typed(typed, super::SHEET_TEXT);
                }
                typed
            }
        };
        if edits.is_empty() { Msg::Touched(super::SHEET_TEXT) } else { Msg::Edits(edits) }
    }

    fn begun(&self, text: &str, cx: &Cx) -> Vec<Edit> {
        let stamp = Stamp { id: self.entry, ..stamp(cx) };
        vec![looks::begin(cx.session, self.sought, &citation::stored(text, cx.session), stamp)]
    }
}

/// The keys of the levels of a sheet: its own, where all of them are free here, else their places.
fn keys(sheet: &Behaviours, cx: &Cx) -> Vec<char> {
    let lesson = cx.standing;
    let contexts = [Context::Sheet, Context::List, lesson, Context::Session, Context::Global];
    let is_free = |key: char| {
        let found = || cx.keymap.find(&contexts, &[Key::plain(Code::Char(key))]);
        ('1'..='9').contains(&key) || key != '#' && matches!(found(), Lookup::None)
    };
    let own: Vec<char> = sheet.levels.iter().map(|level| level.key).collect();
    if own.iter().all(|key| is_free(*key)) { own } else { ('1'..='9').take(own.len()).collect() }
}

/// What is said on the sheet belongs to the end of the lesson, or to now while it runs.
fn stamp(cx: &Cx) -> Stamp {
    Stamp { id: cx.fresh_id(), at: cx.lesson.within_reach(), by: cx.pen }
}

fn edits(edits: Vec<Edit>) -> Msg {
    if edits.is_empty() { Msg::Done } else { Msg::Edits(edits) }
}
