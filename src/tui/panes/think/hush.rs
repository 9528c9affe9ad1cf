//! The line while both think in silence: what whoever has the pen writes there is sealed at each letter, and nobody else sees
//! it before both are opened together.

use ratatui::buffer::Buffer;
use ratatui::layout::{Margin, Position, Rect};
use ratatui::text::{Line, Span, Text};
use ratatui::widgets::Widget as _;

use crate::config::dates::lesson_stamp;
use crate::domain::reflection::Silence;
use crate::domain::{Edit, LessonTime, Role, citation, silence};
use crate::tui::cx::Cx;
use crate::tui::input::Input;
use crate::tui::widgets::bar;
use crate::tui::widgets::editor::cut_citation;
use crate::tui::widgets::text_box::{TextBox, TextStyle, Typed};
use crate::tui::widgets::wrap::wrap_styled;

use super::citing::Citing;
use super::offers;
use crate::config::Command;

/// The cells of the bar that fills with the time.
const BAR: u16 = 12;
/// In ms.
const SECOND: i64 = 1_000;
/// Free columns at either side of what is said while the screen waits.
const ASIDE: u16 = 3;

/// The line of whoever has the pen, while a silence lasts.
#[derive(Default)]
pub(super) struct Hush {
    /// Open while whoever has the pen is at the screen.
    text: Option<TextBox>,
    /// What the `#` before the caret may come to cite: what both can see anyway.
    citing: Citing,
    /// What this and the seal last agreed on, as people read it.
    agreed: String,
    /// Who had the pen when this was last looked at.
    pen: Option<Role>,
    /// Whether whoever has the pen has yet to say that they are there and the other looks away.
    is_awaited: bool,
    is_written: bool,
}

/// What came of an input.
pub(super) enum Outcome {
    /// It was not for a text.
    Nothing,
    /// The caret has moved.
    Moved,
    /// Only the text looks different.
    Here(Vec<Edit>),
    /// What is said around it looks different, too.
    Around(Vec<Edit>),
}

impl Hush {
    /// Takes up what is so now.
    pub(super) fn sync(&mut self, cx: &Cx) {
        let reflection = &cx.session.reflection;
        if reflection.open_silence().is_none() {
            *self = Self::default();
            return;
        }
        self.is_written = silence::is_written(reflection);
        if self.pen.replace(cx.pen) != Some(cx.pen) {
            self.is_awaited = true;
            (self.text, self.citing) = (None, Citing::default());
        }
        if self.waits() {
            (self.text, self.citing) = (None, Citing::default());
            return;
        }
        let now = own(cx);
        let text = self.text.get_or_insert_with(|| {
            self.agreed = String::new();
            TextBox::prose()
        });
        if now != self.agreed {
            text.set_text(&now);
            self.agreed = now;
        }
    }

    /// Whether nothing is shown until whoever has the pen is alone with the screen.
    pub(super) fn waits(&self) -> bool {
        self.is_awaited && self.is_written
    }

    /// Whoever has the pen is at the screen, and alone with it.
    pub(super) fn come_to_the_screen(&mut self, cx: &Cx) {
        self.is_awaited = false;
        self.sync(cx);
    }

    /// Whoever does something while nothing is written yet need not be waited for. An undo is not done here: who takes what was
    /// written back and does it again has not said that they are there.
    pub(super) fn take_a_seat(&mut self) {
        self.is_awaited &= self.is_written;
    }

    /// The list of what may be cited.
    pub(super) fn citing(&mut self) -> &mut Citing {
        &mut self.citing
    }

    /// Whether there is something to choose from at a `#`.
    pub(super) fn is_choosing(&self) -> bool {
        self.text.is_some() && self.citing.is_open()
    }

    /// Takes what people do.
    pub(super) fn input(&mut self, input: &Input, cx: &Cx) -> Outcome {
        self.take_a_seat();
        let Some(text) = self.text.as_mut() else { return Outcome::Nothing };
        let typed = if cut_citation(text, input, cx.session) { Typed::Changed } else { text.input(input) };
        match typed {
            Typed::Nothing => Outcome::Nothing,
            Typed::Moved => self.followed(Outcome::Moved, cx),
            Typed::Changed => self.keep(cx),
        }
    }

    /// Begins a new line.
    pub(super) fn new_line(&mut self, cx: &Cx) -> Outcome {
        self.take_a_seat();
        if let Some(text) = self.text.as_mut() {
            text.new_line();
        }
        self.keep(cx)
    }

    /// Puts the citation that is chosen where the mention stands.
    pub(super) fn take_chosen(&mut self, cx: &Cx) -> Outcome {
        let (Some(text), Some((span, sign))) = (&mut self.text, self.citing.chosen()) else { return Outcome::Moved };
        let goes_on = text.text().get(span.end..).is_some_and(|behind| !behind.is_empty());
        let put = if goes_on { sign.to_owned() } else { format!("{sign} ") };
        text.replace(span, &put);
        let outcome = self.keep(cx);
        // With text behind it the caret is still at the mention, which has been answered.
        self.citing.close();
        outcome
    }

    /// Takes up what the caret is at now. Where the list is open, or was, what it stands over looks different, too.
    fn followed(&mut self, outcome: Outcome, cx: &Cx) -> Outcome {
        let was_shown = self.citing.is_shown();
        if let Some(text) = &self.text {
            self.citing.follow(&text.text(), text.caret(), cx);
        }
        match outcome {
            Outcome::Moved if was_shown || self.citing.is_shown() => Outcome::Around(Vec::new()),
            Outcome::Here(edits) if was_shown || self.citing.is_shown() => Outcome::Around(edits),
            outcome => outcome,
        }
    }

    /// The rows it takes at a width of so many columns.
    pub(super) fn height(&mut self, width: u16) -> u16 {
        self.text.as_mut().map_or(1, |text| text.height(width.max(1)))
    }

    /// Draws the text; returns where the caret is.
    pub(super) fn render(&mut self, cx: &Cx, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let text = self.text.as_mut()?;
        text.set_placeholder(&cx.words.write_unseen(cx.name(cx.pen.other())));
        text.render(area, buf, TextStyle::of(&cx.theme))
    }

    fn keep(&mut self, cx: &Cx) -> Outcome {
        let now = self.text.as_ref().map(TextBox::text).unwrap_or_default();
        let reflection = &cx.session.reflection;
        let was_ready = silence::is_ready(reflection, cx.pen);
        let begins_or_ends = self.agreed.is_empty() != now.is_empty();
        self.agreed = now;
        let stored = citation::stored(&self.agreed, cx.session);
        let outcome = match silence::write(reflection, cx.pen, &stored, cx.moment()) {
            None => Outcome::Moved,
            Some(edit) if was_ready || begins_or_ends => Outcome::Around(vec![edit]),
            Some(edit) => Outcome::Here(vec![edit]),
        };
        self.followed(outcome, cx)
    }
}

/// What whoever has the pen has written, as people read it.
fn own(cx: &Cx) -> String {
    silence::words(&cx.session.reflection, cx.pen).map(|words| cx.shown(&words.text)).unwrap_or_default()
}

/// What is next, and for whom: nothing of what anybody has written.
pub(super) fn aside(cx: &Cx) -> String {
    let (words, reflection) = (&cx.words, &cx.session.reflection);
    let (name, other) = (cx.name(cx.pen), cx.name(cx.pen.other()));
    let key = |command| offers::key(command, cx);
    match () {
        () if silence::are_both_ready(reflection) => words.both_written(&key(Command::Reveal)),
        () if silence::is_ready(reflection, cx.pen) => words.pass_to_write(name, &key(Command::PassPen), other),
        () => words.say_ready(&key(Command::Accept)),
    }
}

/// Draws what is said while the screen waits for whoever has the pen.
pub(super) fn render_waiting(cx: &Cx, area: Rect, buf: &mut Buffer) {
    let (name, other) = (cx.name(cx.pen), cx.name(cx.pen.other()));
    let is_ready = silence::is_ready(&cx.session.reflection, cx.pen.other());
    let thanks = if is_ready { cx.words.unseen_thanks(other) } else { String::new() };
    let wide = area.inner(Margin::new(ASIDE.min(area.width / 4), 0));
    let said = [
        (thanks, cx.theme.dim),
        (cx.words.handover_unseen(name, other), cx.theme.title),
        (cx.words.handover_ready_unseen(name, &cx.key_of(Command::Accept)), cx.theme.waiting),
    ];
    let mut text = Text::default();
    for (sentence, face) in said.iter().filter(|(sentence, _)| !sentence.is_empty()) {
        text.extend(wrap_styled(sentence, wide.width.into(), *face, &[]));
        text.push_line("");
    }
    let free = usize::from(wide.height).saturating_sub(text.height());
    let above = u16::try_from(free / 3).unwrap_or(0);
    text.render(Rect { y: wide.y + above, height: wide.height - above, ..wide }, buf);
}

/// The time of a silence, the longest way of telling it first. When it is over it says so, and nothing else happens.
pub(super) fn countdown(silence: &Silence, cx: &Cx) -> Vec<Line<'static>> {
    let whole = i64::from(silence.seconds) * SECOND;
    let gone = elapsed(silence, cx).clamp(0, whole);
    let told = match whole - gone {
        0 => Span::styled(cx.words.silence_over(), cx.theme.waiting),
        left => Span::styled(lesson_stamp(LessonTime::from_ms(left + (SECOND - 1))), cx.theme.text),
    };
    let parts = |ms: i64| u64::try_from(ms).unwrap_or(0);
    let filled = bar::cells(parts(gone), parts(whole), BAR);
    let [full, rest] = bar::bar(filled, BAR, (&cx.glyphs.bar, cx.theme.bar), (&cx.glyphs.bar_rest, cx.theme.bar_rest));
    let name = Span::styled(cx.words.silence(), cx.theme.title);
    let space = || Span::raw(" ");
    let all = vec![name.clone(), space(), full, rest, space(), told.clone()];
    [all, vec![name, space(), told.clone()], vec![told]].map(Line::from).into()
}

/// How long a silence has lasted, in ms.
fn elapsed(silence: &Silence, cx: &Cx) -> i64 {
    (cx.moment() - silence.at).num_milliseconds()
}
