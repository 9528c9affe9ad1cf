//! The log of a lesson: which entries are in view, and which of them has the focus. Ten thousand cost no more than a screenful.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget as _;

use crate::domain::catalog::Tongue;
use crate::domain::observation::{Entries, Entry};
use crate::domain::{Id, Item as _};
use crate::tui::cx::Cx;
use crate::tui::panes::mark_news;
use crate::tui::widgets::scroll_list::{ScrollList, Shown};

use super::open::Open;
use super::rows::{self, Columns};

/// The log on screen.
pub(super) struct Log {
    list: ScrollList,
    /// The entries as they were when the list was last laid out.
    known: Vec<Entry>,
    /// Their revision then.
    revision: Option<u64>,
    terms: Terms,
    /// Where an entry was open then: its height is its own.
    opened: Option<usize>,
    area: Rect,
}

/// What the height of every entry hangs on, besides the entry.
#[derive(Default, PartialEq, Eq)]
struct Terms {
    columns: Columns,
    tongue: Option<Tongue>,
    mentee: String,
    /// Steps and goals in their order, which gives them their numbers.
    plan: Vec<Id>,
}

impl Default for Log {
    fn default() -> Self {
        let (known, terms) = (Vec::new(), Terms::default());
        Self { list: ScrollList::at_tail(), known, revision: None, terms, opened: None, area: Rect::ZERO }
    }
}

impl Log {
    /// Gives the log another area; it is laid out there when it is next settled.
    pub(super) fn set_area(&mut self, area: Rect) {
        self.area = area;
    }

    /// The columns of the log as it was last settled.
    pub(super) fn columns(&self) -> Columns {
        self.terms.columns
    }

    /// The list, to be scrolled.
    pub(super) fn list(&mut self) -> &mut ScrollList {
        &mut self.list
    }

    /// Brings the list up to date with the session. Returns what has the focus: `at`, or what stands there when that is gone.
    ///
    /// Called before anything is asked of the list, as keys may come faster than frames.
    pub(super) fn settle(&mut self, cx: &Cx, at: Option<Id>, mut open: Option<&mut Open>) -> Option<Id> {
        let entries = &cx.session.observation.entries;
        self.come_to_terms(cx);
        self.take_note_of(entries);
        let place = at.and_then(|id| self.place(id));
        match (at, place) {
            (None, _) if self.list.selected().is_some() => self.list.follow(),
            (Some(_), Some(_)) if self.list.selected() != place || open.is_some() => self.list.select(place),
            _ => {}
        }
        let open_at = place.filter(|_| open.is_some());
        for place in [self.opened, open_at].into_iter().flatten() {
            self.list.forget_from(place);
        }
        self.opened = open_at;
        let columns = self.terms.columns;
        let measure = |item: usize| match (entries.get(item), &mut open) {
            (Some(entry), Some(open)) if Some(item) == open_at => open.height(entry, cx, columns),
            (Some(entry), _) => rows::height(entry, cx, columns),
            (None, _) => 1,
        };
        self.list.lay(entries.len(), self.area, measure);
        self.selected()
    }

    /// Brings an entry into view while nothing in the log has the focus.
    pub(super) fn bring_into_view(&mut self, id: Id, cx: &Cx) {
        self.settle(cx, None, None);
        if let Some(place) = self.place(id) {
            self.list.show(place);
        }
    }

    /// What has the focus in the list.
    pub(super) fn selected(&self) -> Option<Id> {
        Some(self.known.get(self.list.selected()?)?.id)
    }

    /// The entry at a row of the screen.
    pub(super) fn at(&self, place: Position) -> Option<Id> {
        let row = self.area.contains(place).then(|| place.y - self.area.y)?;
        Some(self.known.get(self.list.at(row)?)?.id)
    }

    /// Draws what is in view; returns where the caret is, if something is open.
    pub(super) fn render(&mut self, cx: &Cx, mut open: Option<&mut Open>, buf: &mut Buffer) -> Option<Position> {
        let mut caret = None;
        for shown in self.list.visible() {
            let area = self.list.area(shown, self.area);
            let (before, from) = self.known.split_at(shown.item.min(self.known.len()));
            let Some(entry) = from.first() else { continue };
            match &mut open {
                Some(open) if self.opened == Some(shown.item) => {
                    caret = open.render(entry, before, cx, self.terms.columns, (area, shown.skip), buf);
                }
                _ => self.render_entry(entry, before, cx, shown, area, buf),
            }
            mark_news(entry.id, area, cx, buf);
            if self.list.selected() == Some(shown.item) {
                buf.set_stringn(area.x, area.y, &cx.glyphs.here, area.width.into(), cx.theme.selection);
            }
        }
        caret
    }

    fn render_entry(&self, entry: &Entry, before: &[Entry], cx: &Cx, shown: Shown, area: Rect, buf: &mut Buffer) {
        let lines = rows::rows(entry, before, cx, self.terms.columns);
        for (line, row) in lines.into_iter().skip(shown.skip.into()).zip(area.rows()) {
            line.render(row, buf);
        }
        if self.list.selected() == Some(shown.item) {
            buf.set_style(area, cx.theme.selection);
        }
    }

    fn place(&self, id: Id) -> Option<usize> {
        self.known.iter().rposition(|entry| entry.id == id)
    }

    fn come_to_terms(&mut self, cx: &Cx) {
        let plan = &cx.session.plan;
        let terms = Terms {
            columns: Columns::of(&cx.session.observation.entries, cx, self.area.width),
            tongue: Some(cx.words.tongue()),
            mentee: cx.session.mentee.name.to_string(),
            plan: plan.steps.iter().map(|step| step.id()).chain(plan.goals.iter().map(|goal| goal.id())).collect(),
        };
        if terms != self.terms {
            self.terms = terms;
            self.list.forget();
        }
    }

    /// Tells the list which entries have come, gone or changed, so that what is in view stays there.
    fn take_note_of(&mut self, entries: &Entries) {
        // Most changes are made at the end, and ten thousand entries are not compared for them.
        let before = self.revision.replace(entries.revision()).and_then(|seen| entries.changed_from(seen)).unwrap_or(0);
        let before = before.min(self.known.len());
        let (old, new) = (self.known.get(before..).unwrap_or_default(), entries.get(before..).unwrap_or_default());
        let same = before + old.iter().zip(new).take_while(|(known, entry)| known == entry).count();
        let (old, new) = (self.known.get(same..).unwrap_or_default(), entries.get(same..).unwrap_or_default());
        if old.is_empty() && new.is_empty() {
            return;
        }
        if is_one_more(new, old) {
            self.list.inserted(same);
        } else if is_one_more(old, new) {
            self.list.removed(same);
        } else {
            self.list.forget_from(same);
        }
        self.known.truncate(same);
        self.known.extend_from_slice(new);
    }
}

/// Whether a list is the other with one entry before it.
fn is_one_more(longer: &[Entry], shorter: &[Entry]) -> bool {
    let ids = |entries: &[Entry]| entries.iter().map(|entry| entry.id).collect::<Vec<_>>();
    longer.len() == shorter.len() + 1 && longer.get(1..).map(ids) == Some(ids(shorter))
}
