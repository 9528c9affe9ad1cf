//! What stands beside a talk: what it cites, what the figures offer to open with, the ideas it has led to.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;
use ratatui::widgets::Widget as _;

use crate::domain::catalog::When;
use crate::domain::citation::Cited;
use crate::domain::observation::Entry;
use crate::domain::reflection::Idea;
use crate::domain::{Edit, Id, Role, TextPlace};
use crate::tui::cx::Cx;
use crate::tui::input::Input;
use crate::tui::panes::described::Described;
use crate::tui::widgets::editor::Editor;
use crate::tui::widgets::frame::scroll_bar;
use crate::tui::widgets::scroll_list::{ScrollList, Shown};
use crate::tui::widgets::wrap::wrap_styled;

use super::basis::{Basis, basis};
use super::line::text_style;
use super::offered;
use crate::tui::panes::text_rows::{citations, cut, hanging};

/// The evidence on screen.
#[derive(Default)]
pub(super) struct Evidence {
    list: ScrollList,
    things: Vec<Basis>,
    /// The thing that has the focus, as far as it has an id.
    chosen: Option<Id>,
    /// A reply or an idea that is being written.
    open: Option<Editor>,
    area: Rect,
}

impl Evidence {
    /// Gives the list another area.
    pub(super) fn set_area(&mut self, area: Rect) {
        self.area = area;
    }

    /// Brings the list up to date. Called before anything is asked of it, as keys may come faster than frames.
    pub(super) fn settle(&mut self, when: When, cx: &Cx) {
        self.things = basis(cx.session, when, cx.lesson);
        let found = self.chosen.and_then(|id| self.things.iter().position(|thing| thing.id() == Some(id)));
        if let Some(place) = found.filter(|place| self.list.selected() != Some(*place)) {
            self.list.select(Some(place));
        }
        self.open = self.open.take().filter(|editor| self.things.iter().any(|thing| is_of(editor, thing)));
        if let Some(editor) = &mut self.open {
            editor.sync(cx);
        }
        let (width, selected) = (self.area.width, self.list.selected());
        let (things, open) = (&self.things, &mut self.open);
        let height = |place| {
            let rows = rows(things, place, selected == Some(place), open.as_ref(), cx, width.into()).len();
            let written = things.get(place).zip(open.as_mut()).filter(|(thing, editor)| is_of(editor, thing));
            let written = written.map_or(0, |(_, editor)| {
                let margin = u16::try_from(opened_margin(editor, cx).width()).unwrap_or(u16::MAX);
                editor.height(width.saturating_sub(margin).max(1))
            });
            u16::try_from(rows).unwrap_or(u16::MAX).saturating_add(written)
        };
        self.list.forget();
        self.list.lay(things.len(), self.area, height);
        self.take_note_of_selected();
    }

    /// The thing that has the focus.
    pub(super) fn chosen(&self) -> Option<&Basis> {
        self.things.get(self.list.selected()?)
    }

    /// The entry that has the focus.
    pub(super) fn entry<'a>(&self, cx: &Cx<'a>) -> Option<&'a Entry> {
        match self.chosen()? {
            Basis::Cited(Cited::Entry(id)) => cx.session.entry(*id),
            _ => None,
        }
    }

    /// The idea that has the focus.
    pub(super) fn idea<'a>(&self, cx: &Cx<'a>) -> Option<&'a Idea> {
        let Basis::Idea(id) = self.chosen()? else { return None };
        cx.session.reflection.ideas.iter().find(|idea| idea.id == *id)
    }

    /// The place in the list of what has the focus.
    pub(super) fn place(&self) -> Option<usize> {
        self.list.selected()
    }

    /// What has the focus, as a text to be copied.
    pub(super) fn text(&self, cx: &Cx) -> Option<String> {
        match self.chosen()? {
            Basis::Cited(cited) => Described::of(*cited, cx).map(|thing| thing.line()),
            Basis::Point(point) => Some(offered::point_text(point, cx)),
            Basis::Closing(place) => Some(offered::closing(*place, cx)),
            Basis::Focus => Some(offered::focus(cx)),
            Basis::Agreement => Some(offered::agreement(cx)),
            Basis::LookFor(step) => Some(offered::look_for(*step, cx)),
            Basis::Idea(_) => self.idea(cx).map(|idea| cx.shown(&idea.text)),
        }
    }

    /// Where the list stands.
    pub(super) fn area(&self) -> Rect {
        self.area
    }

    /// Moves the view, and leaves the focus where it is.
    pub(super) fn scroll(&mut self, rows: isize) {
        self.list.scroll(rows);
    }

    /// Puts the focus on a thing, or on the first when there is none of that id. Says whether it is there.
    pub(super) fn choose(&mut self, id: Option<Id>) -> bool {
        self.open = None;
        let place = id.and_then(|id| self.things.iter().position(|thing| thing.id() == Some(id)));
        if place.is_some() || self.list.selected().is_none() {
            self.list.select((!self.things.is_empty()).then_some(place.unwrap_or(0)));
        }
        self.take_note_of_selected();
        place.is_some()
    }

    /// Moves in the list, and takes the focus along.
    pub(super) fn go(&mut self, moves: impl FnOnce(&mut ScrollList)) {
        moves(&mut self.list);
        self.take_note_of_selected();
    }

    /// Opens the reply to the entry that has the focus, or the idea.
    pub(super) fn open(&mut self, place: TextPlace, cx: &Cx) {
        self.open = Some(Editor::open(place, cx, false));
    }

    /// The text that is open.
    pub(super) fn editor(&mut self) -> Option<&mut Editor> {
        self.open.as_mut()
    }

    /// Whether a text is open.
    pub(super) fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Closes the text that is open. Says whether one was.
    pub(super) fn close(&mut self) -> bool {
        self.open.take().is_some()
    }

    /// Takes what people do in the text that is open.
    pub(super) fn input(&mut self, input: &Input, cx: &Cx) -> Option<Vec<Edit>> {
        self.open.as_mut()?.input(input, cx)
    }

    /// The place in the list of what stands at a place of the screen.
    pub(super) fn at(&self, place: Position) -> Option<usize> {
        let row = self.area.contains(place).then(|| place.y - self.area.y)?;
        self.list.at(row)
    }

    /// Draws what is in view; returns where the caret is, if a text is open.
    pub(super) fn render(&mut self, when: When, focused: bool, cx: &Cx, buf: &mut Buffer) -> Option<Position> {
        self.settle(when, cx);
        if self.things.is_empty() {
            let width = usize::from(self.area.width).max(1);
            let text = format!(" {}", cx.words.no_evidence());
            for (line, row) in wrap_styled(&text, width, cx.theme.dim, &[]).into_iter().zip(self.area.rows()) {
                line.render(row, buf);
            }
        }
        let shown: Vec<Shown> = self.list.visible().collect();
        shown.into_iter().fold(None, |caret, shown| self.render_thing(shown, focused, cx, buf).or(caret))
    }

    fn render_thing(&mut self, shown: Shown, focused: bool, cx: &Cx, buf: &mut Buffer) -> Option<Position> {
        let area = self.list.area(shown, self.area);
        let here = self.list.selected() == Some(shown.item);
        let rows = rows(&self.things, shown.item, here, self.open.as_ref(), cx, self.area.width.into());
        let written_at = u16::try_from(rows.len()).unwrap_or(u16::MAX).saturating_sub(shown.skip).min(area.height);
        let above =
            u16::from(heading(&self.things, shown.item, cx).is_some()).saturating_sub(shown.skip).min(area.height);
        for (line, row) in rows.into_iter().skip(shown.skip.into()).zip(area.rows()) {
            line.render(row, buf);
        }
        if here && focused {
            let said = Rect { y: area.y + above, height: written_at.saturating_sub(above), ..area };
            buf.set_style(said, cx.theme.selection);
            buf.set_stringn(area.x, area.y + above, &cx.glyphs.here, area.width.into(), cx.theme.selection);
        }
        let thing = self.things.get(shown.item)?;
        let editor = self.open.as_mut().filter(|editor| is_of(editor, thing))?;
        let written = Rect { y: area.y + written_at, height: area.height - written_at, ..area };
        let margin = opened_margin(editor, cx);
        let indent = u16::try_from(margin.width()).unwrap_or(u16::MAX).min(written.width);
        margin.render(written, buf);
        editor.render(Rect { x: written.x + indent, width: written.width - indent, ..written }, buf, text_style(cx))
    }

    /// Draws how far down the list is, on the right edge of its frame.
    pub(super) fn render_bar(&self, frame: Rect, cx: &Cx, buf: &mut Buffer) {
        scroll_bar(&self.list, self.area, frame, buf, cx.house);
    }

    fn take_note_of_selected(&mut self) {
        self.chosen = self.chosen().and_then(Basis::id);
    }
}

/// Whether an editor writes to something of this thing.
fn is_of(editor: &Editor, thing: &Basis) -> bool {
    match editor.place() {
        TextPlace::Reply(id) | TextPlace::Idea(id) => thing.id() == Some(id),
        _ => false,
    }
}

/// What stands at the left of a reply or an idea that is being written.
fn opened_margin(editor: &Editor, cx: &Cx) -> Line<'static> {
    match editor.place() {
        TextPlace::Reply(_) => Line::styled(reply_head(cx), cx.theme.reply),
        _ => Line::raw(" "),
    }
}

fn reply_head(cx: &Cx) -> String {
    format!(" {} {}: ", cx.glyphs.reply, cx.name(Role::Mentee))
}

/// The row above the first idea.
fn heading(things: &[Basis], place: usize, cx: &Cx) -> Option<Line<'static>> {
    let is_idea = |place: usize| matches!(things.get(place), Some(Basis::Idea(_)));
    let first = is_idea(place) && !place.checked_sub(1).is_some_and(is_idea);
    first.then(|| Line::styled(format!(" {}", cx.words.ideas()), cx.theme.title))
}

/// The rows of a thing, but for what is being written there: what is cited is cut to one row, unless it has the focus.
fn rows(
    things: &[Basis],
    place: usize,
    here: bool,
    open: Option<&Editor>,
    cx: &Cx,
    width: usize,
) -> Vec<Line<'static>> {
    let Some(thing) = things.get(place) else { return Vec::new() };
    let open = open.filter(|editor| is_of(editor, thing));
    let said = match thing {
        Basis::Cited(cited) => {
            let thing = Described::of(*cited, cx);
            thing.map(|thing| cited_rows(&thing, here, open.is_some(), cx, width)).unwrap_or_default()
        }
        Basis::Point(point) => offered::point_rows(point, cx, width),
        Basis::Closing(place) => offered::belonging_rows(&offered::closing(*place, cx), cx, width),
        Basis::Focus => offered::belonging_rows(&offered::focus(cx), cx, width),
        Basis::Agreement => offered::belonging_rows(&offered::agreement(cx), cx, width),
        Basis::LookFor(step) => offered::belonging_rows(&offered::look_for(*step, cx), cx, width),
        Basis::Idea(_) if open.is_some() => Vec::new(),
        Basis::Idea(id) => {
            let idea = cx.session.reflection.ideas.iter().find(|idea| idea.id == *id);
            idea.map(|idea| idea_rows(idea, cx, width)).unwrap_or_default()
        }
    };
    heading(things, place, cx).into_iter().chain(said).collect()
}

fn cited_rows(thing: &Described, here: bool, replying: bool, cx: &Cx, width: usize) -> Vec<Line<'static>> {
    let text = format!(" {}", thing.line());
    let marks =
        [(1..1 + thing.sign.len(), cx.theme.citation), (1 + thing.sign.len()..1 + thing.head().len(), cx.theme.dim)];
    if !here {
        return vec![cut(&text, thing.face, &marks, width, cx)];
    }
    let mut rows = hanging(&text, 1, thing.face, &marks, width);
    if let Cited::Entry(id) = thing.cited
        && let Some(entry) = cx.session.entry(id)
    {
        rows.extend(entry.withheld.then(|| Line::styled(format!(" ({})", cx.words.withheld()), cx.theme.dim)));
        rows.extend(Some(entry).filter(|_| !replying).into_iter().flat_map(|entry| reply_rows(entry, cx, width)));
    }
    rows
}

fn reply_rows(entry: &Entry, cx: &Cx, width: usize) -> Vec<Line<'static>> {
    let Some(reply) = entry.replied().filter(|reply| !reply.is_silent()) else { return Vec::new() };
    let text = format!("{}{}", reply_head(cx), cx.shown(reply));
    hanging(&text, 3, cx.theme.reply, &citations(&text, cx), width)
}

fn idea_rows(idea: &Idea, cx: &Cx, width: usize) -> Vec<Line<'static>> {
    let name = cx.name(idea.by);
    let text = format!(" {name}: {}", cx.shown(&idea.text));
    let mut marks = vec![(1..1 + name.len(), cx.theme.voice(idea.by))];
    marks.extend(citations(&text, cx).into_iter().filter(|(span, _)| span.start > name.len()));
    hanging(&text, 2, cx.theme.text, &marks, width)
}
