//! What the rows of the sheet look like: the levels, what is looked for, what it rests on; under the caret, what each level is.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::config::{Command, Context};
use crate::domain::catalog::instrument::Behaviours;
use crate::domain::marking::looks::Sought;
use crate::domain::observation::Entry;
use crate::tui::cx::Cx;
use crate::tui::panes::painted::{Focus, Painted};
use crate::tui::panes::text_rows::{behind, citations};
use crate::tui::widgets::wrap::{columns, fit, wrap_styled};

use super::super::offers::key_in;
use super::{keys, offers};

/// The column that the mark of the row under the caret has.
const MARGIN: usize = 1;
/// The columns of a level: `[2]`.
const LEVEL: usize = 3;

/// What rows are drawn with.
pub(super) struct Paint<'a> {
    pub(super) cx: &'a Cx<'a>,
    /// The columns there are.
    pub(super) width: usize,
}

/// What is looked for, in words; of a step, its number first.
pub(in crate::tui::panes::teach) fn label(sought: Sought, cx: &Cx) -> String {
    if let Some(behaviour) = sought.behaviour(&cx.session.observation) {
        return cx.words.read(&behaviour.label).to_owned();
    }
    let plan = &cx.session.plan;
    let Some((step, number)) = plan.step(sought.item).zip(plan.step_number(sought.item)) else { return String::new() };
    format!("L{number} {}", cx.shown(&step.look_for)).split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Paint<'_> {
    /// The column at which words begin: behind the levels.
    pub(super) fn indent(&self, sought: Sought) -> usize {
        let levels = sought.sheet(&self.cx.session.observation).map_or(0, |sheet| sheet.levels.len());
        MARGIN + levels * LEVEL + 1
    }

    /// Draws a row that follows another.
    pub(super) fn row(&self, sought: Sought, before: Option<Sought>, focus: Focus) -> Painted {
        let mut painted = Painted::default();
        let cx = self.cx;
        let Some(sheet) = sought.sheet(&cx.session.observation) else { return painted };
        self.headings(sought, before, sheet, &mut painted);
        painted.main = painted.lines.len();
        let entry = sought.entry(&cx.session.observation);
        let chosen = entry.and_then(|entry| entry.look_level().copied().flatten());
        let at = self.indent(sought);
        let face = if entry.is_some() || focus != Focus::Away { cx.theme.text } else { cx.theme.dim };
        self.put(&mut painted, at, self.levels(sheet, chosen), &label(sought, cx), face);
        if let Some(entry) = entry {
            self.stands(&mut painted, at, sheet, entry);
        }
        self.note(&mut painted, at, entry, focus);
        if focus != Focus::Away {
            self.descriptors(&mut painted, at, sought, sheet, chosen);
        }
        painted
    }

    /// Above the first of a sheet its name, above the first of an element where it belongs.
    fn headings(&self, sought: Sought, before: Option<Sought>, sheet: &Behaviours, painted: &mut Painted) {
        let cx = self.cx;
        let is_first = before.is_none_or(|before| before.instrument != sought.instrument);
        let name = cx.session.observation.instrument(sought.instrument).map(|found| cx.words.read(&found.name));
        if let Some(name) = name.filter(|_| is_first) {
            if before.is_some() {
                painted.lines.push(Line::default());
            }
            let (part, parts) = (sought.segment.into(), sheet.segments.into());
            let part = (parts > 1).then(|| format!(" {} {}", cx.glyphs.between, cx.words.sheet_part(part, parts)));
            self.put(painted, MARGIN, Vec::new(), &format!("{name}{}", part.unwrap_or_default()), cx.theme.title);
        }
        let place = self.place(sought, sheet);
        let was = before.filter(|_| !is_first).map(|before| self.place(before, sheet));
        if was.as_ref() != Some(&place) {
            self.put(painted, MARGIN, Vec::new(), &place, cx.theme.title);
        }
    }

    /// Area and element of something.
    fn place(&self, sought: Sought, sheet: &Behaviours) -> String {
        let words = &self.cx.words;
        let places = sheet.areas.iter().flat_map(|area| area.elements.iter().map(move |element| (area, element)));
        let holds = |element: &crate::domain::catalog::instrument::Element| {
            element.behaviours.iter().any(|behaviour| behaviour.id == sought.item)
        };
        places.into_iter().find(|(_, element)| holds(element)).map_or_else(
            || words.sheet_from_plan(),
            |(area, element)| {
                let between = &self.cx.glyphs.between;
                format!("{} {between} {}", words.read(&area.label), words.read(&element.label))
            },
        )
    }

    fn levels(&self, sheet: &Behaviours, chosen: Option<crate::domain::Id>) -> Vec<Span<'static>> {
        let cx = self.cx;
        let levels = sheet.levels.iter().zip(keys(sheet, cx));
        let spans = levels.map(|(level, key)| match chosen == Some(level.id) {
            true => Span::styled(format!("[{key}]"), cx.theme.voice(cx.pen)),
            false => Span::styled(format!(" {key} "), cx.theme.key),
        });
        std::iter::once(Span::raw(" ".repeat(MARGIN))).chain(spans).collect()
    }

    /// How it is weighed, and what it rests on.
    fn stands(&self, painted: &mut Painted, at: usize, sheet: &Behaviours, entry: &Entry) {
        let cx = self.cx;
        let chosen = entry.look_level().copied().flatten();
        let level = chosen.and_then(|chosen| sheet.levels.iter().find(|level| level.id == chosen));
        let (said, face) = match level {
            Some(level) => (cx.words.read(&level.label).to_owned(), cx.theme.text),
            None if entry.look_absent() == Some(&true) => (cx.words.sheet_no_occasion(), cx.theme.text),
            None => (cx.words.sheet_undecided(), cx.theme.warn),
        };
        let cited: Vec<String> =
            offers::cited_by(Some(entry), cx).into_iter().filter_map(|cited| cited.shown(cx.session)).collect();
        let rests = entry.said().is_some_and(|text| !text.is_silent()) || !cited.is_empty();
        let (tail, tail_face) = match (level, rests) {
            (Some(_), false) => (format!("{} {}", cx.glyphs.unfounded, cx.words.sheet_no_evidence()), cx.theme.dim),
            _ => (cited.join(" "), cx.theme.citation),
        };
        let room = self.width.saturating_sub(at);
        let said = fit(&said, room, &cx.glyphs.cut).into_owned();
        let left = room.saturating_sub(columns(&said) + 2);
        let tail = fit(&tail, left, &cx.glyphs.cut).into_owned();
        let mut spans = vec![Span::raw(" ".repeat(at)), Span::styled(said, face)];
        if !tail.is_empty() {
            spans.extend([Span::raw("  "), Span::styled(tail, tail_face)]);
        }
        painted.lines.push(Line::from(spans));
    }

    /// What was written down of it: a row of it where the caret is elsewhere.
    fn note(&self, painted: &mut Painted, at: usize, entry: Option<&Entry>, focus: Focus) {
        let cx = self.cx;
        if let Focus::Open(rows) = focus {
            painted.slot = Some(painted.lines.len());
            painted.lines.extend((0..rows).map(|_| Line::default()));
            return;
        }
        let said = entry.and_then(Entry::said).map(|text| cx.shown(text)).unwrap_or_default();
        match (focus, said.is_empty()) {
            (Focus::Away, true) => {}
            (Focus::Away, false) => {
                let room = self.width.saturating_sub(at);
                let line = fit(said.lines().next().unwrap_or_default(), room, &cx.glyphs.cut).into_owned();
                self.put(painted, at, Vec::new(), &line, cx.theme.dim);
            }
            (_, true) => {
                let key = key_in(&[Context::Sheet, Context::List], Command::Accept, cx);
                self.put(painted, at, Vec::new(), &cx.words.write_look(&key), cx.theme.placeholder);
            }
            (_, false) => self.put(painted, at, Vec::new(), &said, cx.theme.text),
        }
    }

    /// What the chosen level looks like; while none is chosen, each.
    fn descriptors(
        &self,
        painted: &mut Painted,
        at: usize,
        sought: Sought,
        sheet: &Behaviours,
        chosen: Option<crate::domain::Id>,
    ) {
        let cx = self.cx;
        let own = sought.behaviour(&cx.session.observation).map_or(&[][..], |behaviour| &behaviour.descriptors);
        for (place, (level, key)) in sheet.levels.iter().zip(keys(sheet, cx)).enumerate() {
            if chosen.is_some_and(|chosen| chosen != level.id) {
                continue;
            }
            let seen = cx.words.read(own.get(place).unwrap_or(&level.means));
            let text = format!("{}: {seen}", cx.words.read(&level.label));
            let head = vec![Span::raw(" ".repeat(at)), Span::styled(format!("{key} "), cx.theme.key)];
            self.put(painted, at + 2, head, &text, cx.theme.dim);
        }
    }

    /// Puts a text in that begins at a column, with something at the left of its first row.
    fn put(&self, painted: &mut Painted, at: usize, head: Vec<Span<'static>>, text: &str, face: Style) {
        let marks = citations(text, self.cx);
        let taken: usize = head.iter().map(Span::width).sum();
        let mut left = head;
        left.push(Span::raw(" ".repeat(at.saturating_sub(taken))));
        for row in wrap_styled(text, self.width.saturating_sub(at).max(1), face, &marks) {
            let margin = std::mem::replace(&mut left, vec![Span::raw(" ".repeat(at))]);
            painted.lines.push(behind(margin, &row));
        }
    }
}

/// How many things of a list have been weighed, be it that there was no occasion.
pub(super) fn weighed(rows: &[Sought], cx: &Cx) -> usize {
    let entries = cx.session.observation.entries.iter().filter(|entry| !entry.removed && !entry.withdrawn);
    let is_weighed =
        |entry: &&Entry| entry.look_level().copied().flatten().is_some() || entry.look_absent() == Some(&true);
    let found: std::collections::HashSet<Sought> =
        entries.filter(is_weighed).filter_map(Sought::of).filter(|sought| rows.contains(sought)).collect();
    found.len()
}
