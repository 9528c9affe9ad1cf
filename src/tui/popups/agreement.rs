//! The page of the agreement: all that is agreed on before the lesson, read before either says yes. Each gives their word, or takes
//! it back, while they hold the pen.

use std::cell::Cell;

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span, Text};
use ratatui::widgets::Widget as _;

use crate::config::{Command, Context};
use crate::domain::{Moment, Role, TextPlace, agreeing};
use crate::tui::cx::Cx;
use crate::tui::house::House;
use crate::tui::input::Input;
use crate::tui::msg::{Msg, SessionMsg};
use crate::tui::pane::{Enabled, Offer};
use crate::tui::widgets::frame::{Frame, scroll_bar};
use crate::tui::widgets::scroll_list::ScrollList;
use crate::tui::widgets::wrap::{columns, fit, pad, wrap_styled};

use super::{Popup, placed, reading};

/// The page. It reads the session again after each change.
pub struct AgreementPage {
    parts: Vec<Part>,
    words: Vec<Word>,
    pen: Role,
    read_only: bool,
    /// Where one goes to write what is missing, else what comes first.
    to_write: TextPlace,
    list: ScrollList,
    /// Whether whoever has the pen has come to its end.
    came_to_end: bool,
    /// How it fits the screen it was last laid out for.
    fit: Cell<Fit>,
}

/// How the page fits a screen.
#[derive(Clone, Copy, Default)]
struct Fit {
    /// All of it is in sight.
    whole: bool,
    /// There is room for a free row between its parts.
    airy: bool,
}

/// A part of the agreement: what it is called, and what is said in it, paragraph by paragraph.
struct Part {
    label: String,
    said: Vec<(String, Tone)>,
}

/// How something is said.
#[derive(Clone, Copy)]
enum Tone {
    /// What the two have written or chosen.
    Own,
    /// What the program adds.
    Added,
    /// What nobody has written.
    Missing,
    /// What there is to see to.
    Notice,
}

/// A voice's word that the agreement holds.
struct Word {
    by: Role,
    name: String,
    given: Option<Moment>,
}

/// The widest it gets, in columns, so that a line can be read at a glance.
const WIDEST: u16 = 90;
/// From so many columns on, what is said stands beside what it is called.
const TABULAR: usize = 56;
/// Where it then stands.
const BESIDE: usize = 20;
/// Where it stands otherwise.
const BENEATH: usize = 2;
/// The rows of the frame and of both words.
const AROUND: u16 = 2 + WORDS;
/// The rows of both words.
const WORDS: u16 = 2;
/// From so many rows on, a free one stands above them.
const AIRY: u16 = 12;
/// The columns of the frame and of the free space within it.
const FRAME: usize = 4;

impl AgreementPage {
    /// The page of a session.
    #[must_use]
    pub fn new(cx: &Cx) -> Self {
        let mut page = Self {
            parts: Vec::new(),
            words: Vec::new(),
            pen: cx.pen,
            read_only: cx.read_only,
            to_write: TextPlace::Focus,
            list: ScrollList::new(),
            came_to_end: false,
            fit: Cell::default(),
        };
        page.read(cx);
        page
    }

    fn read(&mut self, cx: &Cx) {
        let may_write = |place: &TextPlace| cx.why_not_write(*place).is_none();
        self.to_write = agreeing::unwritten(cx.session).find(may_write).unwrap_or(TextPlace::Focus);
        (self.pen, self.read_only) = (cx.pen, cx.read_only);
        self.words = Role::ALL.map(|by| Word::of(by, cx)).into();
        self.parts = parts(cx);
        self.list.forget();
    }

    /// Whether all of it has been in sight of whoever has the pen.
    fn is_read(&self) -> bool {
        self.came_to_end || self.fit.get().whole
    }

    /// Takes note of it when the end has come into sight.
    fn look_for_end(&mut self) {
        let (above, view, all) = self.list.extent();
        self.came_to_end |= view > 0 && above + view >= all;
    }

    /// The rows of each part at a width.
    fn rows(&self, width: usize, airy: bool, house: &House) -> Vec<Vec<Line<'static>>> {
        let mut rows: Vec<Vec<Line>> = self.parts.iter().map(|part| part.rows(width, house)).collect();
        let last = rows.len().saturating_sub(1);
        rows.iter_mut().take(last).filter(|_| airy).for_each(|part| part.push(Line::default()));
        rows
    }

    fn own_word(&self) -> Option<&Word> {
        self.words.iter().find(|word| word.by == self.pen)
    }

    fn has_agreed(&self) -> bool {
        self.own_word().is_some_and(|word| word.given.is_some())
    }

    fn words_given(&self) -> usize {
        self.words.iter().filter(|word| word.given.is_some()).count()
    }

    /// Enter: reads on as long as there is something that has not been in sight, then gives the word or takes it back.
    fn accept(&mut self, house: &House) -> Msg {
        match () {
            () if !self.is_read() => self.list.page(true),
            () if self.read_only => return Msg::wrong(house.words.why_read_only()),
            () => return Msg::Session(SessionMsg::Word),
        }
        self.look_for_end();
        Msg::Done
    }

    fn render_words(&self, area: Rect, buf: &mut Buffer, house: &House) {
        for (word, row) in self.words.iter().zip(area.rows()) {
            let (text, style) = word.line(row.width.into(), house);
            let way = (word.by == self.pen && !self.read_only).then(|| {
                let key = key(Command::Accept, house);
                match () {
                    () if !self.is_read() => house.words.read_on_here(&key),
                    () if word.given.is_some() => house.words.disagree_here(&key),
                    () => house.words.agree_here(&key),
                }
            });
            let mut line = Line::styled(fit(&text, row.width.into(), &house.glyphs.cut).into_owned(), style);
            let way = way.map(|way| format!(" {} {way}", house.glyphs.between));
            // What the footer says, too, stands here only where there is room for all of it.
            if let Some(way) = way.filter(|way| line.width() + columns(way) <= row.width.into()) {
                line.push_span(Span::styled(way, house.theme.dim));
            }
            line.render(row, buf);
        }
    }
}

impl Word {
    fn of(by: Role, cx: &Cx) -> Self {
        let given = agreeing::word_of(cx.session, by).map(|consent| consent.at);
        Self { by, name: cx.name(by).to_owned(), given }
    }

    /// Whether it was given, and when: to the minute where a width has room for that.
    fn line(&self, width: usize, house: &House) -> (String, Style) {
        let words = &house.words;
        match &self.given {
            Some(at) => {
                let agreed = format!("{} {}", house.glyphs.done, words.agreed_by(&self.name));
                let whole = format!("{agreed}, {}", words.day_and_clock(at));
                let of_day = || format!("{agreed}, {}", words.day(&at.date_naive()));
                (if columns(&whole) <= width { whole } else { of_day() }, house.theme.ok)
            }
            None => (format!("{} {}", house.glyphs.empty, words.not_agreed_by(&self.name)), house.theme.text),
        }
    }
}

impl Part {
    /// Its rows at a width.
    fn rows(&self, width: usize, house: &House) -> Vec<Line<'static>> {
        let style = |tone| match tone {
            Tone::Own => house.theme.text,
            Tone::Added => house.theme.dim,
            Tone::Missing => house.theme.placeholder,
            Tone::Notice => house.theme.warn,
        };
        let tabular = width >= TABULAR && !self.label.is_empty();
        let at = if self.label.is_empty() {
            0
        } else if tabular {
            BESIDE
        } else {
            BENEATH
        };
        let said = self.said.iter().flat_map(|(text, tone)| {
            let rows = wrap_styled(text, width.saturating_sub(at).max(1), style(*tone), &[]);
            rows.into_iter().map(owned).collect::<Vec<_>>()
        });
        let label = Span::styled(pad(&self.label, BESIDE, &house.glyphs.cut), house.theme.title);
        let mut rows: Vec<Line> =
            if tabular || self.label.is_empty() { Vec::new() } else { vec![label.clone().into()] };
        for (place, mut row) in said.enumerate() {
            let before = if tabular && place == 0 { label.clone() } else { Span::raw(" ".repeat(at)) };
            row.spans.insert(0, before);
            rows.push(row);
        }
        rows
    }
}

fn owned(line: Line<'_>) -> Line<'static> {
    let spans = line.spans.into_iter().map(|span| Span::styled(span.content.into_owned(), span.style));
    Line::from(spans.collect::<Vec<_>>())
}

/// All that is agreed on, part by part.
fn parts(cx: &Cx) -> Vec<Part> {
    use TextPlace::{Focus, MenteeWants, MentorWants, Purpose, Sees, StopWord};
    let words = &cx.words;
    let [mentor, mentee] = [Role::Mentor, Role::Mentee].map(|role| cx.name(role));
    let written = |place: TextPlace, label: String, hint: String| {
        let text = cx.read(place);
        let said = match text.trim() {
            "" => (format!("{} {hint}", cx.glyphs.empty), Tone::Missing),
            _ => (text, Tone::Own),
        };
        Part { label, said: vec![said] }
    };
    let with = |part: Part, added: String| {
        let mut part = part;
        part.said.push((added, Tone::Added));
        part
    };
    let parts = [
        written(Purpose, words.purpose(), words.write_purpose()),
        written(Focus, words.focus(), words.write_focus()),
        observed(cx),
        with(written(Sees, words.sees(), words.write_sees()), words.agreement_file()),
        Part { label: words.agreement_rights_title(mentee), said: vec![(words.agreement_rights(), Tone::Added)] },
        with(written(StopWord, words.stop_word(), words.write_stop_word()), words.agreement_stops()),
        written(MenteeWants, words.wants(mentee), words.write_wants(mentee)),
        written(MentorWants, words.wants(mentor), words.write_wants(mentor)),
    ];
    lacks(cx).into_iter().chain(parts).collect()
}

/// What is not written yet, and the key that leads there.
fn lacks(cx: &Cx) -> Option<Part> {
    let mut names: Vec<String> = agreeing::unwritten(cx.session).map(|place| cx.words.change(place.label())).collect();
    names.dedup();
    if names.is_empty() {
        return None;
    }
    let key = key(Command::AgreementEdit, cx.house);
    let text = format!("{} {}", cx.glyphs.warn, cx.words.agreement_lacks(&names.join(", "), &key));
    Some(Part { label: String::new(), said: vec![(text, Tone::Notice)] })
}

/// What the lesson is watched with: notes in any case, then each instrument with the question it answers and what it leaves out.
fn observed(cx: &Cx) -> Part {
    let words = &cx.words;
    let mut said = vec![(words.agreement_notes(cx.name(Role::Mentor)), Tone::Added)];
    let instruments = &cx.session.observation.instruments;
    if instruments.is_empty() {
        said.push((words.agreement_no_instrument(&key(Command::Instruments, cx.house)), Tone::Added));
    }
    for instrument in instruments {
        let [name, answers] = [&instrument.name, &instrument.answers].map(|text| words.read(text));
        said.push((words.agreement_instrument(name, answers), Tone::Own));
        let omits = instrument.omits.as_ref();
        said.extend(omits.map(|omits| (words.agreement_omits(words.read(omits)), Tone::Added)));
    }
    Part { label: words.agreement_observed(), said }
}

/// The key of a command on this page.
fn key(command: Command, house: &House) -> String {
    let chords = house.keymap.chords_of(command, &CONTEXTS);
    chords.first().map(|chord| house.words.chord(chord)).unwrap_or_default()
}

/// Where keys count on this page.
const CONTEXTS: [Context; 3] = [Context::Agreement, Context::List, Context::Global];

impl Popup for AgreementPage {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::Agreement, Context::List]
    }

    fn offers(&self, house: &House) -> Vec<Offer> {
        let may = if self.read_only { Enabled::No(house.words.why_read_only()) } else { Enabled::Yes };
        let accept = if self.is_read() { may.clone() } else { Enabled::Yes };
        let own = [Command::AgreementEdit, Command::Instruments].map(|command| (command, may.clone()));
        let others = [Command::PageDown, Command::PageUp, Command::Undo, Command::Redo, Command::Copy];
        let others = others.map(|command| (command, Enabled::Yes));
        let first = [(Command::Accept, accept), (Command::PassPen, Enabled::Yes), (Command::Leave, Enabled::Yes)];
        first.into_iter().chain(own).chain(others).collect()
    }

    fn accepts(&self, house: &House) -> Option<String> {
        Some(match () {
            () if !self.is_read() => house.words.hint_read_on(),
            () if self.has_agreed() => house.words.hint_take_back(),
            () => house.words.hint_agree(),
        })
    }

    fn run(&mut self, command: Command, house: &House) -> Msg {
        match command {
            Command::Accept => return self.accept(house),
            Command::PassPen => {
                // Whoever has the pen now reads for themselves.
                (self.came_to_end, self.list) = (false, ScrollList::new());
                return Msg::Session(SessionMsg::Pen(self.pen.other()));
            }
            Command::AgreementEdit | Command::Instruments if self.read_only => {
                return Msg::wrong(house.words.why_read_only());
            }
            Command::AgreementEdit => return Msg::CloseThen(Box::new(Msg::Write(self.to_write))),
            // What is chosen or taken back stands on the page at once.
            Command::Instruments | Command::Undo | Command::Redo => return Msg::Session(SessionMsg::Run(command)),
            Command::Copy => {
                let lines = self.parts.iter().flat_map(|part| {
                    [part.label.clone()].into_iter().chain(part.said.iter().map(|(text, _)| text.clone()))
                });
                let words = self.words.iter().map(|word| word.line(usize::MAX, house).0);
                let lines: Vec<String> = lines.chain(words).filter(|line| !line.is_empty()).collect();
                return Msg::Copy(lines.join("\n"));
            }
            _ if reading::by_command(&mut self.list, command) => {}
            _ => return Msg::Ignored,
        }
        self.look_for_end();
        Msg::Done
    }

    fn input(&mut self, input: &Input, _house: &House) -> Msg {
        if !reading::by_wheel(&mut self.list, input) {
            return Msg::Ignored;
        }
        self.look_for_end();
        Msg::Done
    }

    fn look_again(&mut self, cx: &Cx) {
        self.read(cx);
    }

    fn area(&self, screen: Rect, house: &House) -> Rect {
        let inside = usize::from(WIDEST.min(screen.width)).saturating_sub(FRAME);
        let height = |airy| {
            let rows: usize = self.rows(inside, airy, house).iter().map(Vec::len).sum();
            u16::try_from(rows).unwrap_or(u16::MAX).saturating_add(AROUND + 1)
        };
        let fits = |height: u16| placed(screen, WIDEST, height).height >= height;
        let airy = fits(height(true));
        self.fit.set(Fit { whole: fits(height(false)), airy });
        placed(screen, WIDEST, height(airy))
    }

    fn render(&mut self, area: Rect, buf: &mut Buffer, house: &House) -> Option<Position> {
        let title = house.words.agreement();
        let given = Line::styled(house.words.agreement_words(self.words_given()), house.theme.dim);
        let inner = Frame::popup(&title).note(given).render(area, buf, house);
        let free = u16::from(inner.height >= AIRY);
        let rows = [Constraint::Fill(1), Constraint::Length(free), Constraint::Length(WORDS)];
        let [text, _, words] = Layout::vertical(rows).areas(inner);
        let parts = self.rows(text.width.into(), self.fit.get().airy, house);
        let height = |item: usize| parts.get(item).map_or(1, |rows| u16::try_from(rows.len()).unwrap_or(u16::MAX));
        self.list.lay(parts.len(), text, height);
        for shown in self.list.visible() {
            let rows = parts.get(shown.item).into_iter().flatten().skip(shown.skip.into()).cloned();
            Text::from(rows.collect::<Vec<_>>()).render(self.list.area(shown, text), buf);
        }
        scroll_bar(&self.list, text, area, buf, house);
        self.render_words(words, buf, house);
        None
    }
}
