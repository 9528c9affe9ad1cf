//! The form that puts the times of a lesson right: its start, its stop, each of its gaps.

use chrono::TimeZone as _;

use crate::config::Language;
use crate::config::dates::{lesson_stamp, typed_clock, typed_lesson_time};
use crate::domain::lesson::Times;
use crate::domain::observation::What;
use crate::domain::{Edit, LessonTime, Moment, Session, noting};
use crate::tui::cx::Cx;
use crate::tui::msg::Msg;
use crate::tui::popups::{Field, Form, Refused, Values};

/// The keys of the fields.
const START: &str = "start";
const END: &str = "end";

/// Opens the form.
pub(super) fn form(cx: &Cx) -> Msg {
    let Some(times) = Times::of(cx.session) else { return Msg::wrong(cx.words.why_no_lesson()) };
    let clock = |moment: Moment| cx.words.clock(&moment);
    let mut fields = vec![
        Field::line(START, cx.words.lesson_start()).initial(&clock(times.started)).hint(cx.words.hint_clock()).needed(),
        Field::line(END, cx.words.lesson_end())
            .initial(&times.ended.map(clock).unwrap_or_default())
            .hint(cx.words.hint_end()),
    ];
    fields.extend(times.gaps.iter().map(|(gap, from, until)| {
        let kind = cx.session.entry(*gap).and_then(|entry| match entry.what {
            What::Gap { kind, .. } => Some(cx.words.field_gap(&cx.words.gap(kind))),
            _ => None,
        });
        Field::line(gap.to_string(), kind.unwrap_or_default())
            .initial(&stretch(*from, *until))
            .hint(cx.words.hint_gap())
    }));
    let session = cx.session.clone();
    let title = cx.words.lesson_times_title();
    let submit = move |values: &Values, house: &crate::tui::house::House| {
        put_right(&session, &times, values, &house.words)
            .map(|edits| if edits.is_empty() { Msg::Done } else { Msg::Edits(edits) })
    };
    let form = Form::new(title, fields, cx.words.put_times_right(), cx.moment(), submit);
    Msg::Open(Box::new(form.kept(cx.house, &format!("times-{}", cx.session.id))))
}

/// The edits that make the times what was written. What was not touched keeps its seconds.
fn put_right(session: &Session, old: &Times, values: &Values, words: &Language) -> Result<Vec<Edit>, Refused> {
    let clock = |key: &'static str, old: Option<Moment>, day: Moment| {
        let written = values.text(key);
        match old.filter(|old| words.clock(old) == written) {
            Some(same) => Ok(Some(same)),
            None if written.is_empty() => Ok(None),
            None => on_day(written, day).map(Some).ok_or_else(|| Refused::new(key, words.not_a_clock())),
        }
    };
    let started = clock(START, Some(old.started), old.started)?.unwrap_or(old.started);
    let ended = clock(END, old.ended, old.ended.unwrap_or(old.started))?;
    if ended.is_some_and(|ended| ended < started) {
        return Err(Refused::new(END, words.ends_too_early()));
    }
    let mut struck = Vec::new();
    let mut gaps = Vec::new();
    for (gap, from, until) in &old.gaps {
        let written = values.text(&gap.to_string());
        if written.is_empty() {
            struck.extend(session.entry(*gap).map(noting::strike));
        } else if written == stretch(*from, *until) {
            gaps.push((*gap, *from, *until));
        } else {
            let (from, until) =
                read_stretch(written).ok_or_else(|| Refused::new(gap.to_string(), words.not_a_gap()))?;
            if until.is_some_and(|until| until < from) {
                return Err(Refused::new(gap.to_string(), words.ends_too_early()));
            }
            gaps.push((*gap, from, until));
        }
    }
    let mut edits = Times { started, ended, gaps }.put_right(session);
    edits.append(&mut struck);
    Ok(edits)
}

/// A gap as it is written: `24:00–27:10`; one that is open has no end.
fn stretch(from: LessonTime, until: Option<LessonTime>) -> String {
    format!("{}–{}", lesson_stamp(from), until.map(lesson_stamp).unwrap_or_default())
}

fn read_stretch(written: &str) -> Option<(LessonTime, Option<LessonTime>)> {
    let (from, until) = written.split_once(['–', '-'])?;
    let until = Some(until.trim()).filter(|until| !until.is_empty());
    Some((typed_lesson_time(from)?, until.map(typed_lesson_time).map_or(Some(None), |until| until.map(Some))?))
}

/// A time of day on the day of a moment.
fn on_day(written: &str, day: Moment) -> Option<Moment> {
    day.timezone().from_local_datetime(&day.date_naive().and_time(typed_clock(written)?)).single()
}
