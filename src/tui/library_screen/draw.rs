//! How the list of sessions is drawn: a line a session, the open actions beneath, a greeting where there is nothing yet.

use std::path::Path;

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Margin, Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use crate::analysis::Mark;
use crate::config::Command;
use crate::domain::clean::clean_line;
use crate::domain::{Phase, Role};
use crate::store::{ListedAction, Summary};
use crate::tui::house::House;
use crate::tui::widgets::frame::Frame;
use crate::tui::widgets::fuzzy::bytes_of;
use crate::tui::widgets::text_box::TextStyle;
use crate::tui::widgets::wrap::{columns, fit, pad, wrap_styled};

use super::columns::{CLASS, CYCLE, Columns, DAY, title};
use super::{LibraryScreen, Part, WITH_PREVIEW};

/// The preview is no narrower than this, in columns.
const PREVIEW: u16 = 36;
/// The columns of the frame.
const FRAME: usize = 2;
/// The columns of the owner of an action, at most.
const OWNER: usize = 14;
/// As many open actions as are shown at most.
const ACTIONS: usize = 5;

impl LibraryScreen {
    /// Draws a part; returns where the caret belongs.
    pub(in crate::tui) fn render(&mut self, part: u8, area: Rect, buf: &mut Buffer, house: &House) -> Option<Position> {
        if part == Part::Head as u8 { self.render_head(area, buf, house) } else { self.render_body(area, buf, house) }
    }

    /// The name of the place, and the filter with its count.
    fn render_head(&mut self, area: Rect, buf: &mut Buffer, house: &House) -> Option<Position> {
        let title = format!(" cothink {} {}", house.glyphs.between, house.words.sessions_title());
        if area.height < 2 {
            let enlarge = format!(" {} {}", house.glyphs.warn, house.words.enlarge());
            Line::styled(enlarge, house.theme.warn).render(area, buf);
            return None;
        }
        Line::styled(title, house.theme.title).render(area, buf);
        let second = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
        if second.is_empty() || (!self.filtering && self.filter.is_empty()) {
            return None;
        }
        let label = format!(" {}: ", house.words.find_label());
        let count = house.words.counted(self.found.len(), self.library.listed().len());
        let (before, behind) = (width(&label), width(&count) + 1);
        let [left, middle, right] =
            Layout::horizontal([Constraint::Length(before), Constraint::Min(1), Constraint::Length(behind)])
                .areas(second);
        Line::styled(label, house.theme.dim).render(left, buf);
        Line::styled(count, house.theme.dim).render(right, buf);
        let style = TextStyle::of(&house.theme);
        let caret = self.filter.render(middle, buf, style);
        caret.filter(|_| self.filtering)
    }

    fn render_body(&mut self, area: Rect, buf: &mut Buffer, house: &House) -> Option<Position> {
        if self.library.listed().is_empty() {
            // As long as the folder is being read, nobody knows whether there is nothing.
            if self.reading.is_none() {
                render_lines(&self.told_of_nothing(house), area, buf);
            }
            return None;
        }
        let wide = area.width >= WITH_PREVIEW;
        // The list has the larger part, and what its columns need: they are what is looked through.
        let needed = u16::try_from(self.wanted.whole() + FRAME).unwrap_or(u16::MAX);
        let list = if wide { needed.clamp(area.width * 3 / 5, area.width - PREVIEW) } else { area.width };
        let [list, preview] = Layout::horizontal([Constraint::Length(list), Constraint::Fill(1)]).areas(area);
        self.render_list(list, buf, house);
        if wide {
            let file = self.selected_file();
            self.preview.render(file.as_deref(), preview, buf, house);
        }
        None
    }

    /// What stands in the place of a list that is empty: why it cannot be read, where all of it is, or a greeting.
    fn told_of_nothing(&self, house: &House) -> Vec<Line<'static>> {
        let words = &house.words;
        if let Some(trouble) = &self.trouble {
            return vec![
                Line::styled(words.sessions_unreadable(&words.why(&trouble.why)), house.theme.error),
                Line::styled(clean_line(&trouble.path.to_string_lossy()), house.theme.text),
            ];
        }
        let elsewhere = [
            (self.put_away, words.all_put_away(), Command::Archived, words.command_doc(Command::Archived)),
            (self.trashed, words.all_deleted(), Command::Trash, words.restore_hint()),
        ];
        let Some((_, first, ..)) = elsewhere.iter().find(|(there, ..)| *there) else { return greeting(house) };
        let mut lines = vec![Line::styled(first.clone(), house.theme.title), Line::default()];
        lines.extend(elsewhere.iter().filter(|(there, ..)| *there).map(|(_, _, key, does)| way_on(*key, does, house)));
        lines.push(way_on(Command::NewSession, &words.command_doc(Command::NewSession), house));
        lines
    }

    fn render_list(&mut self, area: Rect, buf: &mut Buffer, house: &House) {
        let actions: Vec<ListedAction> = self.library.open_actions().into_iter().map(|(_, it)| it.clone()).collect();
        let shown = actions.len().clamp(1, ACTIONS).min(usize::from(area.height / 4));
        let below = u16::try_from(shown).unwrap_or(0) + 1;
        let title = house.words.sessions_title();
        let frame = Frame::pane(&title, true);
        let [inner, lower] =
            Layout::vertical([Constraint::Min(1), Constraint::Length(below)]).areas(frame.render(area, buf, house));
        frame.divide(area, lower.y, &house.words.actions_title(), "", buf, house);
        let lower = Rect { y: lower.y + 1, height: lower.height.saturating_sub(1), ..lower };
        self.list_area = inner;
        let days = self.days;
        self.list.lay(self.found.len(), inner, |place| 1 + u16::from(days.heading(place, house).is_some()));
        if self.found.is_empty() {
            let nothing = house.words.not_found();
            Line::styled(nothing, house.theme.dim).render(inner.inner(Margin::new(1, 0)), buf);
        }
        let cycles = self.library.cycles();
        let columns = self.wanted.in_line(inner.width.into());
        for row in self.list.visible() {
            let mut place = self.list.area(row, inner);
            if let Some(heading) = days.heading(row.item, house).filter(|_| row.skip == 0) {
                let heading = fit(&heading, usize::from(place.width).saturating_sub(1), &house.glyphs.cut).into_owned();
                Line::styled(format!(" {heading}"), house.theme.dim).render(place, buf);
                place = Rect { y: place.y + 1, height: place.height.saturating_sub(1), ..place };
            }
            let Some(found) = self.found.get(row.item) else { continue };
            let Some(listed) = self.library.listed().get(found.item) else { continue };
            let selected = self.list.selected() == Some(row.item);
            let line = match &listed.summary {
                Some(summary) => {
                    session_line(summary, cycles.get(&summary.id).copied(), &found.letters, columns, house)
                }
                None => unreadable_line(&self.library.file(listed), place.width, house),
            };
            let caret = if selected { house.glyphs.here.as_str() } else { " " };
            let mut spans = vec![Span::styled(caret.to_owned(), house.theme.title)];
            spans.extend(line);
            let style = if selected { house.theme.selection } else { Style::default() };
            Line::from(spans).style(style).render(place, buf);
        }
        render_actions(&actions, shown, lower, buf, house);
    }
}

/// One session: day, title, class, people, marks, place in the cycle, as far as there is room for them.
fn session_line(
    summary: &Summary,
    cycle: Option<usize>,
    letters: &[usize],
    columns: Columns,
    house: &House,
) -> Vec<Span<'static>> {
    let words = &house.words;
    let more = house.glyphs.cut.as_str();
    let day = words.day(&summary.scheduled.unwrap_or(summary.created));
    let title = title(summary, house);
    let mut spans = vec![Span::styled(pad(&day, DAY, more) + " ", house.theme.dim)];
    spans.extend(marked(&pad(&title, columns.title, more), &title, letters, house));
    spans.push(Span::raw(" "));
    if columns.class {
        spans.push(Span::styled(pad(&summary.class, CLASS, more) + " ", house.theme.text));
    }
    if let Some(width) = columns.people {
        let people = words.both_names(&summary.mentor, &summary.mentee);
        spans.push(Span::styled(pad(&people, width, more) + " ", house.theme.text));
    }
    let marks = summary.marks.into_iter().take(if columns.marks { Phase::ALL.len() } else { 0 });
    for (phase, mark) in Phase::ALL.into_iter().zip(marks) {
        let (glyph, style) = match mark {
            Mark::Done => (&house.glyphs.done, house.theme.ok),
            Mark::UnderWay => (&house.glyphs.under_way, house.theme.text),
            Mark::Empty => (&house.glyphs.empty, house.theme.dim),
        };
        spans.push(Span::styled(format!("{}{glyph} ", words.phase_letter(phase)), style));
    }
    let cycle = cycle.filter(|_| columns.cycle).map(|place| words.cycle_number(place)).unwrap_or_default();
    spans.push(Span::styled(fit(&cycle, CYCLE, more).into_owned(), house.theme.dim));
    spans
}

/// The title, with the letters that matched marked; those of the title come first in the name that is matched.
fn marked(shown: &str, title: &str, letters: &[usize], house: &House) -> Vec<Span<'static>> {
    let mut spans = Vec::new();
    let mut done = 0;
    for span in bytes_of(title, letters) {
        let (Some(before), Some(hit)) = (shown.get(done..span.start), shown.get(span.clone())) else { break };
        spans.push(Span::styled(before.to_owned(), house.theme.text));
        spans.push(Span::styled(hit.to_owned(), house.theme.found));
        done = span.end;
    }
    spans.push(Span::styled(shown.get(done..).unwrap_or_default().to_owned(), house.theme.text));
    spans
}

fn unreadable_line(file: &Path, width: u16, house: &House) -> Vec<Span<'static>> {
    let name = file.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    let text = format!("{} {}  {}", house.glyphs.warn, clean_line(&name), house.words.session_unreadable());
    vec![Span::styled(
        fit(&text, usize::from(width).saturating_sub(1), &house.glyphs.cut).into_owned(),
        house.theme.warn,
    )]
}

/// What is still to be done, the most pressing first.
fn render_actions(actions: &[ListedAction], shown: usize, area: Rect, buf: &mut Buffer, house: &House) {
    let inner = area;
    if actions.is_empty() {
        Line::styled(house.words.no_actions(), house.theme.dim).render(inner.inner(Margin::new(1, 0)), buf);
        return;
    }
    let rows = (inner.y..inner.bottom()).take(shown);
    let owners = actions.iter().take(shown).map(|action| columns(&action.owner)).max().unwrap_or(0).min(OWNER);
    for (action, y) in actions.iter().zip(rows) {
        action_line(action, owners, inner.width, house).render(Rect { y, height: 1, ..inner }, buf);
    }
}

fn action_line(action: &ListedAction, owners: usize, width: u16, house: &House) -> Line<'static> {
    let late = house.is_past(action.due);
    let more = house.glyphs.cut.as_str();
    let due = action.due.map_or_else(|| house.words.no_date(), |due| house.words.day(&due));
    let state = match action.seen {
        0 if late => house.words.action_late(),
        0 => house.words.action_status(crate::domain::assessment::Status::Open),
        seen if late => {
            [house.words.action_late(), house.words.action_seen(seen)].join(&format!(" {} ", house.glyphs.between))
        }
        seen => house.words.action_seen(seen),
    };
    let owner = match action.role {
        Role::Mentor => house.theme.mentor,
        Role::Mentee => house.theme.mentee,
    };
    let name = fit(&action.owner, owners, more).into_owned();
    let behind = " ".repeat(owners.saturating_sub(columns(&name)) + 2);
    let room = usize::from(width).saturating_sub(3 + DAY + 2 + owners + 2 + columns(&state) + 1 + 1);
    let (mark, style) = if late { ("!", house.theme.warn) } else { (" ", house.theme.dim) };
    Line::from(vec![
        Span::styled(format!(" {mark} {}  ", pad(&due, DAY, more)), style),
        Span::styled(name, owner),
        Span::raw(behind),
        Span::styled(pad(&action.text, room, more), house.theme.text),
        Span::styled(format!(" {state}"), style),
    ])
}

/// Where there is nothing yet: what this is, and the two ways on.
fn greeting(house: &House) -> Vec<Line<'static>> {
    let words = &house.words;
    vec![
        Line::styled(words.greeting_1(), house.theme.title),
        Line::styled(words.greeting_2(), house.theme.text),
        Line::styled(words.greeting_3(), house.theme.dim),
        Line::default(),
        way_on(Command::NewSession, &words.first_session(), house),
        way_on(Command::Demo, &words.see_demo(), house),
    ]
}

fn render_lines(lines: &[Line<'static>], area: Rect, buf: &mut Buffer) {
    let left = area.x + 2.min(area.width);
    let width = (area.right() - left).saturating_sub(1);
    // Where a sentence does not fit it goes on beneath.
    let rows = lines.iter().flat_map(|line| match line.spans.as_slice() {
        [only] => wrap_styled(&only.content, width.into(), line.style.patch(only.style), &[]),
        _ => vec![line.clone()],
    });
    let rows: Vec<Line> = rows.collect();
    let free = usize::from(area.height).saturating_sub(rows.len() + 1);
    let top = area.y + u16::try_from(free / 3).unwrap_or(0);
    for (line, y) in rows.into_iter().zip(top..area.bottom()) {
        line.render(Rect { x: left, y, width, height: 1 }, buf);
    }
}

fn way_on(command: Command, what: &str, house: &House) -> Line<'static> {
    Line::from(vec![
        Span::styled(format!("{:>4}", house.key_of(command)), house.theme.key),
        Span::styled(format!("  {what}"), house.theme.text),
    ])
}

fn width(text: &str) -> u16 {
    u16::try_from(columns(text)).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Id;
    use crate::domain::catalog::Tongue;

    #[test]
    fn an_action_that_is_late_says_so_and_how_often_it_was_seen() {
        let action = ListedAction {
            id: Id::from_bits(1),
            text: "tunggu tiga detik".to_owned(),
            owner: "Pak Andi".to_owned(),
            role: Role::Mentee,
            due: Some("2026-11-23".parse().unwrap()),
            open: true,
            seen: 2,
        };
        let mut house = House::for_tests(Tongue::Id);
        let line = |action: &ListedAction, house: &House| action_line(action, 8, 80, house).to_string();
        assert!(line(&action, &house).ends_with("lewat tenggat · terlihat 2 kali"), "{}", line(&action, &house));
        house.today = action.due;
        assert!(line(&action, &house).trim_end().ends_with(" terlihat 2 kali"));
        assert!(!line(&action, &house).contains("lewat"), "the day itself is not past");
    }
}
