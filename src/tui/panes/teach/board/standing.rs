//! How an instrument stands: what is said beside its name, what is on, what waits.

use crate::analysis::figures;
use crate::analysis::wait_time::wait_time;
use crate::config::Command;
use crate::config::dates::lesson_stamp;
use crate::domain::catalog::{Code, Instrument, Way};
use crate::domain::marking::{chain, intervals, scans};
use crate::domain::observation::Entry;
use crate::domain::{Id, LessonTime};
use crate::tui::cx::Cx;

use super::{Board, unheard};

/// What stands beside the name of an instrument.
pub(super) struct Standing {
    /// In words.
    pub(super) words: String,
    /// How far a box or a beat has come, in ms, of how much.
    pub(super) progress: Option<(i64, i64)>,
    /// Whether it waits for somebody.
    pub(super) waits: bool,
}

impl Board {
    /// How an instrument stands now.
    pub(super) fn standing(&self, instrument: &Instrument, cx: &Cx) -> Standing {
        let quiet = |words: String| Standing { words, progress: None, waits: false };
        let observation = &cx.session.observation;
        let begun = observation.started.is_some();
        match &instrument.way {
            Way::Intervals(boxes) if begun => {
                let begin = intervals::begin(boxes, cx.lesson, self.shift);
                let n = begin.ms() / boxes.ms().max(1) + 1;
                let span = (lesson_stamp(begin), lesson_stamp(begin.plus(boxes.ms())));
                let is_missed = self.shift < 0 && intervals::at(observation, instrument.id, begin).is_none();
                // The box under way is not missed yet.
                let gone_by = intervals::begin(boxes, cx.lesson, 0);
                let missed = figures::boxes(cx.session, instrument.id, boxes, gone_by).missed;
                let mut words = cx.words.board_box(n, &span.0, &span.1);
                if is_missed {
                    words = format!("{words} {} {}", cx.glyphs.between, cx.words.board_box_missed());
                } else if missed > 0 {
                    words = format!("{words} {} {}", cx.glyphs.between, cx.words.board_boxes_missed(missed));
                }
                let gone =
                    (self.shift == 0 && observation.is_running()).then(|| (cx.lesson.ms() - begin.ms(), boxes.ms()));
                Standing { words, progress: gone, waits: is_missed || missed > 0 }
            }
            Way::Chain(codes) => match chain::last(observation, instrument.id) {
                None => quiet(cx.words.board_chain(codes.seconds)),
                Some(_)
                    if self.paused.contains(&instrument.id)
                        || !chain::goes_on(observation, instrument.id, codes, cx.lesson) =>
                {
                    Standing { words: cx.words.board_chain_paused(), progress: None, waits: observation.is_running() }
                }
                Some(last) => {
                    let gone = cx.lesson.ms().saturating_sub(last.at.ms()).rem_euclid(codes.ms().max(1));
                    let label = last.code().map(|code| cx.label(instrument, *code)).unwrap_or_default();
                    Standing { words: label, progress: Some((gone, codes.ms())), waits: false }
                }
            },
            Way::Sweeps(_) if observation.seats.is_none() => {
                Standing { words: no_seats(cx), progress: None, waits: true }
            }
            Way::Snapshots(_) | Way::Sweeps(_) => {
                let made = observation.recorded(instrument.id).count();
                let due = observation.is_running() && scans::is_due(cx.session, instrument.id, cx.lesson);
                let words = if due { cx.words.board_due(made + 1) } else { cx.words.board_made(made) };
                Standing { words, progress: None, waits: due }
            }
            Way::Stopwatch(_) => match wait_time(cx.session).after_question.each {
                Some(waited) => quiet(cx.words.board_median(&cx.words.seconds(waited.median.round() as i64))),
                None => quiet(String::new()),
            },
            Way::Seats(_) => match &observation.seats {
                Some(plan) => quiet(cx.words.board_unheard(unheard::silent(cx).len(), plan.seats.len())),
                None => Standing { words: no_seats(cx), progress: None, waits: true },
            },
            _ => quiet(String::new()),
        }
    }
}

/// What an instrument that needs seats lacks, and the key that gives it.
fn no_seats(cx: &Cx) -> String {
    cx.words.why_no_seats(&cx.key_of(Command::Seats))
}

/// What stands behind the word of a code: whether it is on, how often it came, for how long it has been on.
pub(super) enum Told {
    /// Nothing.
    Nothing,
    /// It is ticked, or it is what goes on.
    On,
    /// It has been on for so long, in ms.
    For(i64),
    /// It came so many times.
    Times(usize),
}

/// What is to be told of every code of an instrument.
pub(super) fn told(instrument: &Instrument, begin: Option<LessonTime>, cx: &Cx) -> Vec<(Id, Told)> {
    let observation = &cx.session.observation;
    // The box under way is the last but a few.
    let ticked = begin.and_then(|begin| {
        let later = observation.recorded(instrument.id).rev().take_while(|entry| entry.at >= begin);
        later.filter(|entry| entry.at == begin).last()
    });
    let chain = matches!(instrument.way, Way::Chain(_)).then_some(instrument.id);
    let last = chain.and_then(|chain| chain::last(observation, chain));
    let mine = |entry: &&Entry| entry.what.instrument() == Some(instrument.id);
    let open: Vec<&Entry> = observation.entries.on().filter(mine).collect();
    let of = |code: &Code| {
        let id = code.id;
        match &instrument.way {
            Way::Intervals(_) => {
                let on = ticked.is_some_and(|found| {
                    found.box_codes().is_some_and(|codes| codes.contains(&id)) || found.box_level() == Some(&Some(id))
                });
                if on { Told::On } else { Told::Nothing }
            }
            Way::Chain(_) if last.is_some_and(|last| last.code() == Some(&id)) => Told::On,
            Way::Events(events) if events.event(id).is_some_and(|event| event.lasts) => {
                let on = open.iter().find(|entry| entry.code() == Some(&id));
                on.map_or(Told::Nothing, |on| Told::For(cx.lesson.ms() - on.at.ms()))
            }
            _ => match observation.entries.times(instrument.id, id) {
                0 => Told::Nothing,
                count => Told::Times(count),
            },
        }
    };
    let levels: &[Code] = if let Way::Intervals(boxes) = &instrument.way { &boxes.levels } else { &[] };
    instrument.codes().into_iter().chain(levels).map(|code| (code.id, of(code))).collect()
}
