//! Who holds how much of a talk, and whose turn it is now: what stands at the right of the strip.

use ratatui::text::{Line, Span};

use crate::analysis::TalkShare;
use crate::analysis::talk_share::lasted;
use crate::config::Language;
use crate::config::dates::lesson_stamp;
use crate::domain::reflection::{Spell, Talk};
use crate::domain::{LessonTime, Role, chair};
use crate::tui::cx::Cx;
use crate::tui::widgets::bar;

/// The cells of the bar between the two names.
const BAR: u16 = 10;
/// In ms.
const SECOND: i64 = 1_000;

/// All ways of telling it, the longest first; none before anybody has spoken.
pub(super) fn held(talk: &Talk, cx: &Cx) -> Vec<Line<'static>> {
    let time = TalkShare::of_time(&talk.chair, cx.moment());
    let words = TalkShare::of_talk(talk);
    let now = chair::running(talk).map(|spell| turn(spell, cx));
    let short = now.as_ref().map(|[_, time]| vec![time.clone()]);
    let brief = chair::running(talk).zip(short.clone()).map(|(spell, time)| {
        let name = Span::styled(cx.name(spell.by).to_owned(), cx.theme.voice(spell.by));
        [vec![name, Span::raw(" ")], time].concat()
    });
    let full = now.map(|[name, time]| vec![name, Span::raw(" "), time]);
    let of = |share: TalkShare, say: fn(&Language, &str) -> String| {
        Some(vec![Span::styled(say(&cx.words, &ratio(share, cx)?), cx.theme.text)])
    };
    let timed = of(time, Language::chair_time);
    // Who never times a turn need not be told that it is words that are counted: the frame says so.
    let drawn = match timed.is_some() {
        true => drawn(time, cx, Language::chair_time),
        false => drawn(words, cx, |_, ratio| ratio.to_owned()),
    };
    let only_words = timed.is_none().then(|| ratio(words, cx)).flatten();
    let only_words = only_words.map(|told| vec![Span::styled(told, cx.theme.text)]);
    let also_words = timed.is_some().then(|| of(words, Language::chair_words)).flatten();
    // The names stand beside the shares where there is no turn to tell whose they are.
    let named = timed.is_none().then(|| named(words, cx)).flatten().map(|named| vec![full.clone(), Some(named)]);
    let ways = [
        vec![full.clone(), drawn, also_words.clone()],
        named.unwrap_or_else(|| vec![full.clone(), timed.clone(), also_words]),
        vec![full.clone(), timed.clone().or(only_words.clone())],
        vec![brief, timed.clone().or(only_words.clone())],
        vec![short.clone(), timed.or(only_words)],
        vec![full],
        vec![short],
    ];
    let lines = ways.into_iter().map(|parts| joined(parts.into_iter().flatten()));
    lines.filter(|line| line.width() > 0).collect()
}

/// Whose turn it is, and what is left of it; what is over is marked, and nothing is cut off.
fn turn(spell: &Spell, cx: &Cx) -> [Span<'static>; 2] {
    let left = chair::STRETCH - i64::try_from(lasted(spell, cx.moment())).unwrap_or(i64::MAX);
    let stamp = |ms: i64| lesson_stamp(LessonTime::from_ms(ms));
    let time = match left {
        0.. => Span::styled(stamp(left + (SECOND - 1)), cx.theme.text),
        _ => Span::styled(format!("{} {}", cx.glyphs.warn, cx.words.chair_over(&stamp(-left))), cx.theme.warn),
    };
    [Span::styled(cx.words.chair_turn(cx.name(spell.by)), cx.theme.voice(spell.by)), time]
}

/// The shares, mentor first. Of a percentage the whole part is what a glance takes in.
fn ratio(share: TalkShare, cx: &Cx) -> Option<String> {
    let mentor = share.share(Role::Mentor).percent()?.round() as i64;
    Some(cx.words.talk_share(mentor, 100 - mentor))
}

/// The shares with a bar between the two names.
fn drawn(share: TalkShare, cx: &Cx, say: impl Fn(&Language, &str) -> String) -> Option<Vec<Span<'static>>> {
    let told = Span::styled(say(&cx.words, &ratio(share, cx)?), cx.theme.text);
    let mentor = share.share(Role::Mentor);
    let filled = bar::cells(mentor.part, mentor.base, BAR);
    let [full, rest] = bar::bar(filled, BAR, (&cx.glyphs.bar, cx.theme.bar), (&cx.glyphs.bar_rest, cx.theme.bar_rest));
    let [name, other] = names(cx);
    let space = || Span::raw(" ");
    Some(vec![name, space(), full, rest, space(), other, Span::raw("  "), told])
}

fn named(share: TalkShare, cx: &Cx) -> Option<Vec<Span<'static>>> {
    let [name, other] = names(cx);
    let told = Span::styled(ratio(share, cx)?, cx.theme.text);
    Some(vec![name, Span::raw(" "), told, Span::raw(" "), other])
}

fn names(cx: &Cx) -> [Span<'static>; 2] {
    Role::ALL.map(|role| Span::styled(cx.name(role).to_owned(), cx.theme.voice(role)))
}

fn joined(parts: impl Iterator<Item = Vec<Span<'static>>>) -> Line<'static> {
    let mut line = Line::default();
    for part in parts {
        if !line.spans.is_empty() {
            line.push_span(Span::raw("  "));
        }
        line.spans.extend(part);
    }
    line
}
