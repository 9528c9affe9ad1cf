//! What is drawn in the parts of the talk.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget as _;

use crate::analysis::TalkShare;
use crate::analysis::evidence::evidence_of;
use crate::config::Command;
use crate::domain::Role;
use crate::domain::catalog::{Definition as _, When};
use crate::domain::reflection::Talk;
use crate::domain::talking::step_in_force;
use crate::tui::cx::Cx;
use crate::tui::widgets::frame::Frame;
use crate::tui::widgets::wrap::{columns, fit, wrap_styled};

use super::course::{self, Hint};
use super::places::Places;
use super::strip::Strip;
use super::turns::Columns;
use super::{EDGE, EVIDENCE, LINE, STRIP, Stop, TALK, ThinkPane, asked, hush, offers, shown};
use crate::tui::panes::text_rows::hanging;

/// In ms.
const MINUTE: u64 = 60_000;
/// What the upper edge takes beside a title and a note: corners, lines and spaces.
const EDGES: usize = 9;
/// From so many rows on, a free one stands between the two.
const ROOMY: u16 = 14;

impl ThinkPane {
    /// Lays the parts out in an area.
    pub(super) fn lay_out(&mut self, cx: &Cx, area: Rect) -> Vec<(u8, Rect)> {
        self.prepare(cx);
        let closed = self.closed(cx);
        let (line, hush, hushed) = (&mut self.line, &mut self.hush, Self::is_hushed(cx));
        let places = Places::of(area, |width| {
            let words = Columns::of(cx, width).words();
            match &closed {
                _ if hushed => hush.height(words),
                Some(why) => u16::try_from(wrap_styled(why, words.into(), Style::new(), &[]).len()).unwrap_or(1),
                None => line.height(words),
            }
        });
        self.places = places;
        let question = u16::try_from(self.question(cx).len()).unwrap_or(0).min(places.inside.height);
        let turns = Rect { y: places.inside.y + question, height: places.inside.height - question, ..places.inside };
        self.log.set_area(turns);
        let evidence = places.beside.map_or(places.inside, |beside| Frame::pane("", false).text(beside));
        self.evidence.set_area(evidence);
        let mut parts = vec![(STRIP, places.strip), (TALK, places.talk)];
        if places.framed {
            parts.push((EDGE, places.line));
        }
        parts.push((LINE, places.text));
        parts.extend(places.beside.map(|beside| (EVIDENCE, beside)));
        parts
    }

    pub(super) fn render_strip(&self, cx: &Cx, area: Rect, buf: &mut Buffer) {
        if let Some(talk) = self.talk(cx) {
            Strip::of(talk, cx, area.width.into()).line.render(area, buf);
        }
    }

    /// The turns, the question above them, the rule beneath; where there is no room beside them, the evidence in their place.
    pub(super) fn render_talk(&mut self, focused: bool, cx: &Cx, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let shows_evidence = self.places.beside.is_none() && self.stop == Stop::Evidence;
        self.render_frame(focused, shows_evidence, cx, area, buf);
        if shows_evidence {
            let caret = self.evidence.render(self.when(cx), true, cx, buf);
            self.evidence.render_bar(area, cx, buf);
            return caret;
        }
        if Self::is_hushed(cx) && self.hush.waits() {
            hush::render_waiting(cx, self.places.inside, buf);
            return None;
        }
        for (line, row) in self.question(cx).into_iter().zip(self.places.inside.rows()) {
            line.render(row, buf);
        }
        let talk = shown(self.coming.as_ref(), self.when(cx), cx)?;
        let caret = self.log.render(talk, cx, buf);
        self.log.render_bar(area, cx, buf);
        if talk.turns.is_empty() && !Self::is_hushed(cx) {
            render_invitation(talk, cx, self.log.area(), buf);
        }
        let inside = self.places.inside;
        let is_line = self.stop == Stop::Line;
        let list = self.citing(cx);
        if is_line && list.is_shown() {
            let height = list.height(inside.width, cx).min(inside.height);
            list.render(cx, Rect { y: inside.bottom() - height, height, ..inside }, buf);
        }
        caret
    }

    /// The line of whoever has the pen.
    pub(super) fn render_line(&mut self, cx: &Cx, text: Rect, buf: &mut Buffer) -> Option<Position> {
        let at = Columns::of(cx, text.width);
        Line::from(at.margin(cx.pen, " ", cx)).render(Rect { height: text.height.min(1), ..text }, buf);
        let indent = at.indent().min(text.width.saturating_sub(1));
        let words = Rect { x: text.x + indent, width: at.words().min(text.width - indent), ..text };
        if Self::is_hushed(cx) {
            return self.hush.render(cx, words, buf);
        }
        // What stands in the line waits there for a step in which it can be said.
        if let Some(why) = self.closed(cx) {
            for (line, row) in
                wrap_styled(&why, words.width.into(), cx.theme.waiting, &[]).into_iter().zip(words.rows())
            {
                line.render(row, buf);
            }
            return None;
        }
        self.line.render(cx, words, buf)
    }

    pub(super) fn render_evidence(&mut self, focused: bool, cx: &Cx, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let here = self.stop == Stop::Evidence;
        Frame::pane(&beside(self.when(cx), cx), focused && here).render(area, buf, cx.house);
        let caret = self.evidence.render(self.when(cx), here, cx, buf);
        self.evidence.render_bar(area, cx, buf);
        caret
    }

    /// Title and base of the shares on the upper edge; on the rule, what one might be reminded of.
    fn render_frame(&self, focused: bool, shows_evidence: bool, cx: &Cx, area: Rect, buf: &mut Buffer) {
        let talk = self.talk(cx).filter(|_| !shows_evidence);
        let focused = focused && self.has_talk_focus();
        let title = if shows_evidence { beside(self.when(cx), cx) } else { title(self.when(cx), cx) };
        let frame = if self.places.framed { Frame::upper(&title, focused) } else { Frame::pane("", focused) };
        if self.places.framed {
            let base = talk.map(|talk| base(talk, cx)).unwrap_or_default();
            let unfounded = talk.filter(|talk| talk.turns.iter().any(|turn| evidence_of(turn, cx.session).is_empty()));
            let sign = unfounded.map(|_| cx.words.unfounded(&cx.glyphs.unfounded)).unwrap_or_default();
            let asked = talk.and_then(|talk| talk.advice).map(|_| cx.words.advice_asked(cx.name(Role::Mentee)));
            let asked = asked.unwrap_or_default();
            let between = format!(" {} ", cx.glyphs.between);
            let joined = |parts: &[&str]| {
                parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(&between)
            };
            let room = usize::from(area.width).saturating_sub(columns(&title) + EDGES);
            // What was asked for is told before what a sign means.
            let ways = [joined(&[&asked, &sign, &base]), joined(&[&asked, &base]), asked.clone()];
            let note = ways.into_iter().find(|note| columns(note) <= room).unwrap_or(base);
            frame.note(Line::styled(note, cx.theme.dim)).render(area, buf, cx.house);
        }
        let aside = match Self::is_hushed(cx) {
            true if self.hush.waits() => String::new(),
            true => hush::aside(cx),
            false => talk.and_then(|talk| aside(talk, cx)).unwrap_or_default(),
        };
        let aside = fit(&aside, usize::from(area.width).saturating_sub(8), &cx.glyphs.cut);
        let frame = if self.places.framed { Frame::upper("", focused) } else { Frame::pane("", focused) };
        let kind = if self.advises(cx) { cx.words.advice() } else { String::new() };
        frame.divide(area, self.places.rule.y, &kind, &aside, buf, cx.house);
    }

    /// Whether the talk has the focus, and not the evidence beside it.
    pub(super) fn has_talk_focus(&self) -> bool {
        self.places.beside.is_none() || self.stop != Stop::Evidence
    }

    /// The rows of the question in force, as far as there is room for it.
    fn question(&self, cx: &Cx) -> Vec<Line<'static>> {
        let (room, Some(talk)) = (self.places.inside, self.talk(cx)) else { return Vec::new() };
        let step = step_in_force(talk).map(|step| step.id);
        let question = if self.asked.step == step { self.asked.question } else { 0 };
        asked::rows(talk, question, cx, usize::from(room.width).saturating_sub(1), room.height.into())
    }
}

/// What the talk is called.
fn title(when: When, cx: &Cx) -> String {
    match is_told_apart(when, cx) {
        true => format!("{} {}", cx.words.talk(), cx.words.talk_when(when)),
        false => cx.words.talk(),
    }
}

/// Whether it has to be said which talk is shown: the one before the lesson, and the one after it where both have turns.
pub(super) fn is_told_apart(when: When, cx: &Cx) -> bool {
    let has_turns = |when| cx.session.reflection.talk_when(when).is_some_and(|talk| !talk.turns.is_empty());
    when == When::Before || has_turns(When::Before) && has_turns(When::After)
}

/// What stands beside the talk is called: before the lesson there is no evidence of it yet.
fn beside(when: When, cx: &Cx) -> String {
    match when {
        When::Before => cx.words.brought_along(),
        When::After => cx.words.evidence(),
    }
}

/// What the shares in the strip rest on.
fn base(talk: &Talk, cx: &Cx) -> String {
    let words = TalkShare::of_talk(talk).share(Role::Mentor).base;
    if words == 0 { String::new() } else { cx.words.talk_share_base(i64::try_from(words).unwrap_or(i64::MAX)) }
}

/// What is said in passing: who speaks first, who holds too much, which steps nobody has spoken to.
fn aside(talk: &Talk, cx: &Cx) -> Option<String> {
    match course::hint(talk, cx.pen) {
        Some(Hint::SpeaksFirst(role)) => Some(cx.words.opens(cx.name(role))),
        Some(Hint::MentorHolds(share)) => {
            let percent = cx.words.percent(share.percent()?.round());
            Some(cx.words.mentor_holds(cx.name(Role::Mentor), &percent, i64::try_from(share.base).ok()?))
        }
        Some(Hint::MentorHoldsTime(share)) => {
            let percent = cx.words.percent(share.percent()?.round());
            let minutes = i64::try_from(share.base.div_ceil(MINUTE)).ok()?;
            Some(cx.words.mentor_holds_time(cx.name(Role::Mentor), &percent, minutes))
        }
        None => untouched(talk, cx),
    }
}

fn untouched(talk: &Talk, cx: &Cx) -> Option<String> {
    let untouched = course::lacks(talk).into_iter().filter(|(_, silent)| silent.is_none());
    let marks: Vec<&str> = untouched.filter_map(|(step, _)| talk.guide.step(step)).map(|step| &*step.mark).collect();
    (!marks.is_empty()).then(|| cx.words.untouched_steps(&marks.join(" ")))
}

/// How to begin, in a talk that nobody has said a word in yet.
fn render_invitation(talk: &Talk, cx: &Cx, area: Rect, buf: &mut Buffer) {
    let no_lesson = talk.when == When::After && cx.session.observation.started.is_none();
    let opener = step_in_force(talk).map(|step| cx.words.opens(cx.name(talk.guide.opener(step))));
    let sentences = [
        Some((cx.words.begin_talk(cx.words.read(talk.guide.name())), cx.theme.text)),
        opener.map(|opener| (format!("{opener}."), cx.theme.text)),
        no_lesson.then(|| (cx.words.talk_without_lesson(), cx.theme.text)),
        Some((String::new(), cx.theme.dim)),
        Some((cx.words.read(talk.guide.about()).to_owned(), cx.theme.dim)),
        Some((cx.words.other_guide(&offers::key(Command::ChooseForm, cx)), cx.theme.dim)),
    ];
    let width = usize::from(area.width).saturating_sub(1);
    let said =
        sentences.into_iter().flatten().flat_map(|(text, face)| hanging(&format!(" {text}"), 1, face, &[], width));
    let free = area.rows().skip(usize::from(area.height >= ROOMY));
    for (line, row) in said.zip(free) {
        line.render(row, buf);
    }
}
