//! How the board is drawn: every key with its word while it has the letters, one row an instrument while it has not.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Clear, Widget as _};

use crate::domain::catalog::instrument::Scale;
use crate::domain::catalog::{Code, Instrument, Way};
use crate::domain::marking::{self, Question, Reading, scans, states};
use crate::domain::observation::seat_name;
use crate::tui::cx::Cx;
use crate::tui::widgets::bar;
use crate::tui::widgets::wrap::{columns, fit};

use super::cells::{Cell, in_columns};
use super::standing::{Told, told};
use super::{Board, draft, live, unheard, way_of};

/// The columns of the bar that shows how far a box or a beat has come.
const BAR: u16 = 10;

impl Board {
    /// The rows of the board; as many as it needs, or what fits into `most`.
    pub(in crate::tui::panes::teach) fn rows(&self, focused: bool, cx: &Cx, width: u16) -> Vec<Line<'static>> {
        let width = usize::from(width);
        if !focused {
            let on_board = cx.session.observation.instruments.iter().filter(|it| !matches!(it.way, Way::Behaviours(_)));
            return on_board.map(|instrument| self.in_one_row(instrument, cx, width)).collect();
        }
        let mut rows = Vec::new();
        if let Some(asked) = self.asked(cx, width) {
            rows.extend(asked);
            return rows;
        }
        for instrument in &cx.session.observation.instruments {
            if matches!(instrument.way, Way::Behaviours(_)) {
                continue;
            }
            rows.push(self.heading(instrument, true, cx, width));
            rows.extend(self.codes(instrument, cx, width));
        }
        rows.extend(on(cx, width));
        rows.extend(cx.session.observation.instruments.iter().flat_map(|it| live::strip(&self.strips, it, cx, width)));
        if let Some(key) = self.unknown {
            rows.push(one(&cx.words.board_unknown(&key.to_string()), cx.theme.warn, cx, width));
        }
        rows
    }

    /// Draws as much of it as there is room for; where something is left out, the last row says so.
    pub(in crate::tui::panes::teach) fn render(&self, focused: bool, cx: &Cx, area: Rect, buf: &mut Buffer) {
        let rows = self.rows(focused, cx, area.width);
        let hidden = rows.len().saturating_sub(area.height.into());
        for (line, row) in rows.into_iter().zip(area.rows()) {
            line.render(row, buf);
        }
        if hidden > 0 && area.height > 0 {
            let last = Rect { y: area.bottom() - 1, height: 1, ..area };
            Clear.render(last, buf);
            let text = format!(" {} {}", cx.glyphs.below, cx.words.board_more(hidden + 1));
            one(&text, cx.theme.dim, cx, area.width.into()).render(last, buf);
        }
    }

    /// Name and standing of an instrument, what it waits for marked.
    fn heading(&self, instrument: &Instrument, focused: bool, cx: &Cx, width: usize) -> Line<'static> {
        let standing = self.standing(instrument, cx);
        let name = instrument.name.of(cx.words.tongue()).to_owned();
        let (rule, face) =
            if focused { (cx.theme.border_focus, cx.theme.title) } else { (cx.theme.border, cx.theme.dim) };
        let line = &*cx.glyphs.horizontal;
        let mut spans = vec![Span::styled(format!("{line} "), rule), Span::styled(name, face), Span::raw(" ")];
        if standing.waits {
            spans.push(Span::styled(format!("{} ", cx.glyphs.warn), cx.theme.warn));
        }
        if !standing.words.is_empty() {
            let style = if standing.waits { cx.theme.warn } else { cx.theme.text };
            spans.push(Span::styled(format!("{} ", standing.words), style));
        }
        if let Some(reaction) = reaction(instrument, cx) {
            let between = if standing.words.is_empty() { String::new() } else { format!("{} ", cx.glyphs.between) };
            spans.push(Span::styled(format!("{between}{reaction} "), cx.theme.dim));
        }
        if let Some((gone, whole)) = standing.progress {
            let [gone, whole] = [gone, whole].map(|ms| u64::try_from(ms).unwrap_or(0));
            let (full, rest) = ((&*cx.glyphs.bar, cx.theme.bar), (&*cx.glyphs.bar_rest, cx.theme.bar_rest));
            spans.extend(bar::bar(bar::cells(gone, whole, BAR), BAR, full, rest));
            spans.push(Span::raw(" "));
        }
        let taken: usize = spans.iter().map(|span| columns(&span.content)).sum();
        spans.push(Span::styled(line.repeat(width.saturating_sub(taken)), rule));
        Line::from(spans)
    }

    /// An instrument while the letters are elsewhere: how it stands, and what is on.
    fn in_one_row(&self, instrument: &Instrument, cx: &Cx, width: usize) -> Line<'static> {
        let mut line = self.heading(instrument, false, cx, 0);
        if matches!(instrument.way, Way::Seats(_)) {
            line.spans.extend(unheard::beside(cx, width.saturating_sub(line.width())));
        }
        let begin = self.box_under_way(cx).filter(|(of, _)| of.id == instrument.id).map(|(_, begin)| begin);
        for (code, told) in told(instrument, begin, cx) {
            let word = cx.label(instrument, code);
            let text = match told {
                Told::On if matches!(instrument.way, Way::Chain(_)) => continue,
                Told::On => word,
                Told::For(ms) => format!("{word} {}", cx.words.length(ms)),
                Told::Times(count) => format!("{word} {count}"),
                Told::Nothing => continue,
            };
            line.push_span(Span::styled(format!("{text} {} ", cx.glyphs.between), cx.theme.dim));
        }
        clipped(line, width, cx)
    }

    /// The codes of an instrument, each with its key.
    fn codes(&self, instrument: &Instrument, cx: &Cx, width: usize) -> Vec<Line<'static>> {
        let begin = self.box_under_way(cx).filter(|(of, _)| of.id == instrument.id).map(|(_, begin)| begin);
        let told = told(instrument, begin, cx);
        let cell = |code: &Code| {
            let told = told.iter().find(|(id, _)| *id == code.id).map_or(&Told::Nothing, |(_, told)| told);
            cell(code, told, cx)
        };
        match &instrument.way {
            Way::Intervals(boxes) => {
                let mut rows = Vec::new();
                for side in &boxes.sides {
                    let name = vec![(side.label.of(cx.words.tongue()).to_owned(), cx.theme.dim)];
                    let cells = std::iter::once(name).chain(side.codes.iter().map(cell)).collect();
                    rows.extend(in_columns(cells, width, &cx.glyphs.cut));
                }
                if !boxes.levels.is_empty() {
                    let name = vec![(cx.words.board_level(), cx.theme.dim)];
                    let cells = std::iter::once(name).chain(boxes.levels.iter().map(cell)).collect();
                    rows.extend(in_columns(cells, width, &cx.glyphs.cut));
                }
                rows
            }
            Way::Snapshots(_) | Way::Sweeps(_) | Way::Behaviours(_) => {
                vec![one(&cx.words.board_open_scan(), cx.theme.dim, cx, width)]
            }
            Way::Seats(_) => {
                let codes = instrument.codes().into_iter().map(cell).collect();
                in_columns(codes, width, &cx.glyphs.cut).into_iter().chain(unheard::rows(cx, width)).collect()
            }
            _ => in_columns(instrument.codes().into_iter().map(cell).collect(), width, &cx.glyphs.cut),
        }
    }

    /// What is being asked, with every key that answers it: of a mark, or of a look over the room.
    fn asked(&self, cx: &Cx, width: usize) -> Option<Vec<Line<'static>>> {
        let tongue = cx.words.tongue();
        if let Some(scan) = self.scan(cx) {
            let instrument = cx.session.observation.instrument(scan.what.instrument()?)?;
            let mut rows = vec![self.heading(instrument, true, cx, width)];
            match (scans::next(cx.session, scan, self.row), way_of(scan, cx)) {
                (scans::Next::Facet(row, facet), Some(Way::Snapshots(snapshots))) => {
                    let row = snapshots.row(row)?;
                    let (name, asks) = (row.label.of(tongue), facet.label.of(tongue));
                    rows.push(question(&format!("{name}: {asks}"), "", cx, width));
                    rows.extend(answers(&facet.codes, cx, width));
                    let on = if row.several { cx.words.board_next_row() } else { cx.words.board_skip_row() };
                    rows.push(one(&on, cx.theme.dim, cx, width));
                }
                (scans::Next::Seat(seat), Some(Way::Sweeps(sweeps))) => {
                    let told = scan.seat_marks().map_or(0, Vec::len);
                    let all = cx.session.observation.seats.as_ref().map_or(0, |plan| plan.seats.len());
                    rows.push(question(&cx.words.board_seat(&seat_name(seat), told, all), "", cx, width));
                    rows.extend(answers(&sweeps.codes, cx, width));
                    rows.push(one(&cx.words.board_end_scan(), cx.theme.dim, cx, width));
                }
                _ => rows.push(one(&cx.words.board_no_seats(), cx.theme.dim, cx, width)),
            }
            if let Some(key) = self.unknown {
                rows.push(one(&cx.words.board_unknown(&key.to_string()), cx.theme.warn, cx, width));
            }
            return Some(rows);
        }
        let draft = draft(cx)?;
        let mut rows = Vec::new();
        match marking::read(&cx.session.observation, &draft.text) {
            Reading::Asking(pressed, asks, typed) => {
                rows.push(self.heading(pressed.instrument, true, cx, width));
                let so_far = [Some(pressed.code.label.of(tongue).to_owned()), pressed.seat().map(seat_name)];
                let so_far: Vec<String> = so_far.into_iter().flatten().collect();
                let so_far = so_far.join(&format!(" {} ", cx.glyphs.between));
                let (asks, codes, how): (String, &[Code], String) = match asks {
                    Question::Seat { perhaps: false } => (cx.words.board_which_seat(), &[], cx.words.board_digits()),
                    Question::Seat { perhaps: true } => {
                        (cx.words.board_which_seat(), &[], cx.words.board_digits_or_nobody())
                    }
                    Question::To => (cx.words.board_to_whom(), &[], cx.words.board_digits()),
                    Question::Words => (cx.words.board_what_said(), &[], cx.words.board_words()),
                    Question::Modifier(modifier) => {
                        let label = modifier.label.of(tongue).to_owned();
                        match &modifier.scale {
                            Scale::One(codes) => (label, codes, String::new()),
                            Scale::Many(codes) => (label, codes, cx.words.board_several()),
                            Scale::Number(least, most) => (label, &[], cx.words.board_number(*least, *most)),
                        }
                    }
                };
                rows.push(question(&format!("{so_far}: {asks}"), &typed, cx, width));
                rows.extend(answers(codes, cx, width));
                if !how.is_empty() {
                    rows.push(one(&how, cx.theme.dim, cx, width));
                }
                if matches!(pressed.instrument.way, Way::Seats(_)) {
                    rows.extend(unheard::rows(cx, width));
                }
            }
            _ => {
                rows.push(question(&cx.words.board_when(), &draft.text, cx, width));
                rows.push(one(&cx.words.board_dating(), cx.theme.dim, cx, width));
            }
        }
        if let Some(key) = self.unknown {
            rows.push(one(&cx.words.board_unknown(&key.to_string()), cx.theme.warn, cx, width));
        }
        Some(rows)
    }
}

/// By how much marks are dated back, where it is so: said once, beside the first instrument that it holds for. A box has its
/// own time.
fn reaction(instrument: &Instrument, cx: &Cx) -> Option<String> {
    let observation = &cx.session.observation;
    let dated = |it: &&Instrument| {
        !matches!(it.way, Way::Intervals(_) | Way::Snapshots(_) | Way::Sweeps(_) | Way::Behaviours(_))
    };
    let is_first = observation.instruments.iter().find(dated).is_some_and(|first| first.id == instrument.id);
    (observation.reaction != 0 && is_first).then(|| cx.words.board_reaction(&cx.words.seconds(observation.reaction)))
}

/// A key, its word, and what is to be told of it.
fn cell(code: &Code, told: &Told, cx: &Cx) -> Cell {
    let word = code.label.of(cx.words.tongue());
    let mut cell = vec![(code.key.to_string(), cx.theme.key)];
    match told {
        Told::Nothing => cell.push((format!(" {word}"), cx.theme.text)),
        Told::On => cell.push((format!(" {word} {}", cx.glyphs.done), cx.theme.ok)),
        Told::For(ms) => cell.push((format!(" {word} {}", cx.words.length(*ms)), cx.theme.ok)),
        Told::Times(count) => {
            cell.push((format!(" {word}"), cx.theme.text));
            cell.push((format!(" {count}"), cx.theme.dim));
        }
    }
    cell
}

/// The keys that answer a question.
fn answers(codes: &[Code], cx: &Cx, width: usize) -> Vec<Line<'static>> {
    if codes.is_empty() {
        return Vec::new();
    }
    in_columns(codes.iter().map(|code| cell(code, &Told::Nothing, cx)).collect(), width, &cx.glyphs.cut)
}

/// A question, and what is typed of its answer.
fn question(asks: &str, typed: &str, cx: &Cx, width: usize) -> Line<'static> {
    let spans = vec![
        Span::styled(format!(" {asks} "), cx.theme.asked),
        Span::styled(typed.to_owned(), cx.theme.text),
        Span::styled(cx.glyphs.bar.clone(), cx.theme.waiting),
    ];
    clipped(Line::from(spans), width, cx)
}

/// The states that are on, each with its person and its age.
fn on(cx: &Cx, width: usize) -> Option<Line<'static>> {
    let states: Vec<String> = states::open(&cx.session.observation)
        .map(|state| format!("{} {}", cx.mark(state), cx.words.length(cx.lesson.ms() - state.at.ms())))
        .collect();
    let between = format!(" {} ", cx.glyphs.between);
    (!states.is_empty()).then(|| one(&cx.words.board_on(&states.join(&between)), cx.theme.ok, cx, width))
}

fn one(text: &str, style: Style, cx: &Cx, width: usize) -> Line<'static> {
    let text = fit(text, width.saturating_sub(1), &cx.glyphs.cut).into_owned();
    Line::from(vec![Span::raw(" "), Span::styled(text, style)])
}

/// A line, its end cut off where it is too long.
fn clipped(line: Line<'static>, width: usize, cx: &Cx) -> Line<'static> {
    let mut left = width;
    let mut spans = Vec::new();
    for span in line.spans {
        let text = fit(&span.content, left, &cx.glyphs.cut).into_owned();
        left = left.saturating_sub(columns(&text));
        spans.push(Span::styled(text, span.style));
        if left == 0 {
            break;
        }
    }
    Line::from(spans)
}
