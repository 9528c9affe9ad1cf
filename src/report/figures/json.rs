//! The figures of a session for programs. Nothing is rounded: times are whole ms, fractions are as a double holds them, and
//! what is not known is `null`.
//!
//! The names stay. At the top `session`, `lesson`, `plan`, `notes`, `talks`, `wait`, `instruments`; of one instrument alone only
//! `session`, `lesson` and `instruments`. A share is `part`, `base`, what the base is (`of`), and `percent`. How values lie is
//! `count`, `sum`, `mean`, `sd` (of a sample, n − 1), `least`, `lower_quartile`, `median`, `upper_quartile`, `most` (quartiles by
//! straight line between ranks, as definition 7 of Hyndman & Fan); those of time are in ms. An instrument has `instrument`, `name`,
//! `way`, `entries`, and by its way:
//!
//! - `events`, `tally`: `base` and `steps` in ms, `codes`, each with `count`, `per_minute`, `lasting` (`total_ms`, `each`, `share`),
//!   `between`, and the same by `seats`, `answers`, `steps`; `groupings`.
//! - `intervals`: `boxes` (`due`, `observed`, `full`, `partial`, `missed`, `unseen`), `sides`, `groupings`, `any`, `levels`: per cent
//!   of intervals is `of_boxes`, per cent of codes `of_marks`.
//! - `chain`: `codes`, `matrix` row by row, `rows`, `columns`, `n`, `ratios`, `regions`, `groupings`.
//! - `snapshots`: `looks` (`due`, `made`, `missed`, `unseen`), `measures`, `found`.
//! - `sweeps`: `at_task`, `sweeps`, `seats`, `steps`, `codes`.
//! - `stopwatch`: as `wait` at the top.
//! - `seats`: `contributions`, `kinds`, `ways`, `seats`, `rows`, `gini`, `most_over_mean`, `unheard`, `unaddressed`.
//! - `behaviours`: `all`, `segments`, `areas`, `elements`, `items`.

use serde_json::{Map, Value, json};

use super::Wanted;
use crate::analysis::figures::boxes::{Boxes, InBoxes};
use crate::analysis::figures::budget::{Budget, CodeBudget, TimeBudget};
use crate::analysis::figures::weighed::{Levels, State, Weighed};
use crate::analysis::figures::{AtTask, Figures, Flow, Looks, Matrix, Spread, entries, figures};
use crate::analysis::time_use::{lesson_clock, time_use};
use crate::analysis::wait_time::{WaitTime, Waited, wait_time};
use crate::analysis::{Share, TalkShare, notes};
use crate::domain::catalog::instrument::End;
use crate::domain::catalog::{Instrument, Tongue, Way};
use crate::domain::observation::{Answer, Kind};
use crate::domain::withholding::for_others;
use crate::domain::{Id, Role, Session};

/// The figures as JSON, laid out over several lines.
///
/// # Errors
/// A value refuses to be written, which is a mistake in a type of ours.
pub fn figures_json(session: &Session, wanted: Wanted, tongue: Tongue) -> Result<String, serde_json::Error> {
    let shown = for_others(session);
    let session = &*shown;
    let mut told = Map::new();
    let mut tell = |name: &str, value: Value| told.insert(name.to_owned(), value);
    tell("session", json!(session.id));
    tell("lesson", lesson(session, wanted));
    if wanted.instrument.is_none() {
        tell("plan", plan(session, wanted));
        tell("notes", notes_of(session));
        tell("talks", talks(session));
        let wait = wait_time(session);
        let none = wait.after_question.enough.base == 0 && wait.after_answer.enough.base == 0 && wait.untimed == 0;
        tell("wait", if none { Value::Null } else { waits(&wait) });
    }
    let instruments = wanted.instruments(session).map(|instrument| of_instrument(session, instrument, wanted, tongue));
    tell("instruments", instruments.collect());
    serde_json::to_string_pretty(&told)
}

/// The name of a way of recording.
fn way(way: &Way) -> &'static str {
    match way {
        Way::Events(_) => "events",
        Way::Intervals(_) => "intervals",
        Way::Chain(_) => "chain",
        Way::Snapshots(_) => "snapshots",
        Way::Sweeps(_) => "sweeps",
        Way::Tally(_) => "tally",
        Way::Stopwatch(_) => "stopwatch",
        Way::Seats(_) => "seats",
        Way::Behaviours(_) => "behaviours",
    }
}

fn share(share: Share, of: &str) -> Value {
    json!({ "part": share.part, "base": share.base, "of": of, "percent": share.percent() })
}

fn spread(spread: Option<&Spread>) -> Value {
    spread.map_or(Value::Null, |spread| {
        json!({
            "count": spread.count, "sum": spread.sum, "mean": spread.mean, "sd": spread.sd, "least": spread.least,
            "lower_quartile": spread.lower_quartile, "median": spread.median,
            "upper_quartile": spread.upper_quartile, "most": spread.most,
        })
    })
}

fn lesson(session: &Session, wanted: Wanted) -> Value {
    time_use(session, wanted.now).map_or(Value::Null, |time| {
        json!({
            "whole_ms": time.whole, "lesson_ms": time.lesson, "observed_ms": time.observed,
            "observed": share(time.watched(), "lesson ms"),
        })
    })
}

fn plan(session: &Session, wanted: Wanted) -> Value {
    let clock = lesson_clock(session, wanted.now);
    let steps = clock.iter().flat_map(|clock| &clock.steps).map(|step| {
        json!({
            "step": step.step, "planned_ms": step.planned, "elapsed_ms": step.elapsed, "over_ms": step.over(),
            "from_ms": step.from.map(|at| at.ms()), "to_ms": step.to.map(|at| at.ms()),
        })
    });
    let drift = clock.as_ref().and_then(|clock| clock.forecast).map(|forecast| forecast.drift);
    json!({ "steps": steps.collect::<Vec<_>>(), "drift_ms": drift })
}

fn notes_of(session: &Session) -> Value {
    let count = notes::count(session);
    let named = |named: Vec<notes::Named>| -> Vec<Value> {
        named.into_iter().map(|one| json!({ "name": one.name, "notes": share(one.notes, "notes") })).collect()
    };
    json!({
        "count": count.all(),
        "seen": share(count.of_kind(Kind::Seen), "notes"),
        "thought": share(count.of_kind(Kind::Thought), "notes"),
        "asked": share(count.of_kind(Kind::Asked), "notes"),
        "mentor": share(count.by(Role::Mentor), "notes"),
        "mentee": share(count.by(Role::Mentee), "notes"),
        "tags": named(notes::tags_used(session)),
        "seats": named(notes::seats_used(session)),
    })
}

fn talks(session: &Session) -> Value {
    let talk = |talk: &crate::domain::reflection::Talk| {
        let words = TalkShare::of_talk(talk);
        json!({
            "when": talk.when,
            "guide": talk.guide.id,
            "mentor": share(words.share(Role::Mentor), "words"),
            "mentee": share(words.share(Role::Mentee), "words"),
            "equality": words.equality(),
        })
    };
    session.reflection.talks.iter().map(talk).collect()
}

fn waits(wait: &WaitTime) -> Value {
    let waited =
        |waited: &Waited| json!({ "each": spread(waited.each.as_ref()), "enough": share(waited.enough, "waits") });
    json!({
        "after_question": waited(&wait.after_question),
        "after_answer": waited(&wait.after_answer),
        "ended_by_teacher": share(wait.ended_by_teacher, "waits after questions"),
        "untimed_questions": wait.untimed,
    })
}

fn of_instrument(session: &Session, instrument: &Instrument, wanted: Wanted, tongue: Tongue) -> Value {
    let mut told = json!({
        "instrument": instrument.id,
        "name": instrument.name.of(tongue),
        "way": way(&instrument.way),
        "entries": entries(session, instrument),
    });
    let more = match figures(session, instrument, wanted.now) {
        Figures::Budget(budget) => time_budget(&budget),
        Figures::Boxes(boxes) => of_boxes(&boxes),
        Figures::Matrix(matrix) => of_matrix(&matrix),
        Figures::Looks(looks) => of_looks(&looks),
        Figures::AtTask(at_task) => of_sweeps(&at_task),
        Figures::Wait(wait) => waits(&wait),
        Figures::Flow(flow) => of_flow(&flow),
        Figures::Weighed(weighed) => of_weighed(&weighed),
    };
    if let (Value::Object(told), Value::Object(more)) = (&mut told, more) {
        told.extend(more);
    }
    told
}

fn named(field: &str, name: impl serde::Serialize, more: Value) -> Value {
    let mut told = json!({ field: name });
    if let (Value::Object(told), Value::Object(more)) = (&mut told, more) {
        told.extend(more);
    }
    told
}

fn list<T>(things: &[T], tell: impl Fn(&T) -> Value) -> Value {
    things.iter().map(tell).collect()
}

fn time_budget(budget: &TimeBudget) -> Value {
    let band = |(id, all, of_marks): &(Id, Budget, Share)| {
        named("band", id, named("of_marks", share(*of_marks, "marks"), of_budget(all, "observed ms")))
    };
    json!({
        "base": { "lesson_ms": budget.lesson, "observed_ms": budget.observed },
        "steps": list(&budget.steps, |(step, ms)| json!({ "step": step, "observed_ms": ms })),
        "codes": list(&budget.codes, of_code),
        "groupings": list(&budget.groupings, |group| json!({ "grouping": group.grouping, "bands": list(&group.bands, band) })),
    })
}

fn of_code(code: &CodeBudget) -> Value {
    let answer = |answer: &Answer| match answer {
        Answer::One(id) => json!(id),
        Answer::Many(ids) => json!(ids),
        Answer::Number(number) => json!(number),
    };
    let observed = |budget: &Budget| of_budget(budget, "observed ms");
    let mut told = json!({
        "code": code.code,
        "of_marks": share(code.of_marks, "marks"),
        "of_lesson": code.of_lesson.map(|of| share(of, "lesson ms")),
        "outside": code.outside,
        "closed_by_end": code.closed_by_end,
        "seats": list(&code.seats, |(seat, budget)| named("seat", seat, observed(budget))),
        "answers": list(&code.answers, |(modifier, said, budget)| {
            named("modifier", modifier, named("answer", answer(said), observed(budget)))
        }),
        "steps": list(&code.steps, |(step, budget)| named("step", step, of_budget(budget, "step ms"))),
    });
    if let (Value::Object(told), Value::Object(all)) = (&mut told, observed(&code.all)) {
        told.extend(all);
    }
    told
}

fn of_budget(budget: &Budget, of: &str) -> Value {
    let lasting = budget.lasting.as_ref().map(|lasting| {
        json!({ "total_ms": lasting.total, "each": spread(lasting.each.as_ref()), "share": share(lasting.share, of) })
    });
    json!({
        "count": budget.count,
        "per_minute": budget.per_minute,
        "lasting": lasting,
        "between": spread(budget.between.as_ref()),
    })
}

fn of_boxes(boxes: &Boxes) -> Value {
    let both = |field: &'static str| {
        move |found: &InBoxes| {
            json!({
                field: found.id,
                "of_boxes": share(found.of_boxes, "boxes"),
                "of_marks": share(found.of_marks, "marks of the side"),
            })
        }
    };
    json!({
        "boxes": {
            "due": boxes.due, "observed": boxes.observed, "full": boxes.full, "partial": boxes.partial,
            "missed": boxes.missed, "unseen": boxes.unseen,
        },
        "sides": list(&boxes.sides, |side| {
            json!({ "side": side.side, "marks": side.marks, "codes": list(&side.codes, both("code")) })
        }),
        "groupings": list(&boxes.groupings, |group| {
            json!({ "grouping": group.grouping, "bands": list(&group.bands, both("band")) })
        }),
        "any": list(&boxes.any, |(id, of)| json!({ "any": id, "of_boxes": share(*of, "boxes") })),
        "levels": list(&boxes.levels, |(level, of)| json!({ "level": level, "of_boxes": share(*of, "boxes") })),
    })
}

fn of_matrix(matrix: &Matrix) -> Value {
    let codes = matrix.codes.iter().zip(matrix.of_beats.iter().zip(&matrix.of_all)).map(|(code, (beats, all))| {
        json!({ "code": code, "of_beats": share(*beats, "beats"), "of_matrix": share(*all, "n") })
    });
    let of_n = |(id, of): &(Id, Share), field: &str| json!({ field: id, "of_matrix": share(*of, "n") });
    json!({
        "beats": matrix.beats,
        "repeated": matrix.repeated,
        "sequences": matrix.sequences,
        "codes": codes.collect::<Vec<_>>(),
        "matrix": matrix.cells,
        "rows": matrix.rows,
        "columns": matrix.columns,
        "n": matrix.all,
        "ratios": list(&matrix.ratios, |ratio| json!({
            "ratio": ratio.id, "above": ratio.share.part, "below": ratio.share.base,
            "value": ratio.share.fraction(), "percent": ratio.share.percent(), "plain": ratio.plain, "met": ratio.met,
        })),
        "regions": list(&matrix.regions, |region| of_n(region, "region")),
        "groupings": list(&matrix.groupings, |(grouping, bands)| {
            json!({ "grouping": grouping, "bands": list(bands, |band| of_n(band, "band")) })
        }),
    })
}

fn of_looks(looks: &Looks) -> Value {
    json!({
        "looks": { "due": looks.due, "made": looks.made, "missed": looks.missed, "unseen": looks.unseen },
        "measures": list(&looks.measures, |(id, of)| json!({ "measure": id, "of_looks": share(*of, "looks") })),
        "found": list(&looks.found, |found| json!({
            "row": found.row, "facet": found.facet, "code": found.code, "of_looks": share(found.looks, "looks"),
        })),
    })
}

fn of_sweeps(at_task: &AtTask) -> Value {
    let each = |(id, of): &(Id, Share), field: &str| json!({ field: id, "at_task": share(*of, "marks") });
    json!({
        "at_task": share(at_task.all, "marks"),
        "sweeps": list(&at_task.sweeps, |(entry, at, of)| {
            json!({ "entry": entry, "at_ms": at.ms(), "at_task": share(*of, "marks") })
        }),
        "seats": list(&at_task.seats, |seat| each(seat, "seat")),
        "steps": list(&at_task.steps, |step| each(step, "step")),
        "codes": list(&at_task.codes, |(code, of)| json!({ "code": code, "of_marks": share(*of, "marks") })),
    })
}

fn of_flow(flow: &Flow) -> Value {
    let end = |end: End| match end {
        End::Teacher => "teacher",
        End::Class => "class",
        End::Seat => "seat",
    };
    json!({
        "contributions": flow.all,
        "kinds": list(&flow.kinds, |(kind, of)| json!({ "kind": kind, "of_all": share(*of, "contributions") })),
        "ways": list(&flow.ways, |(from, to, of)| {
            json!({ "from": end(*from), "to": end(*to), "of_all": share(*of, "contributions") })
        }),
        "seats": list(&flow.seats, |seat| json!({
            "seat": seat.seat, "spoke": share(seat.spoke, "contributions of seats"),
            "addressed": share(seat.addressed, "contributions to seats"),
        })),
        "rows": list(&flow.rows, |(row, of)| json!({ "row": row, "spoke": share(*of, "contributions of seats") })),
        "gini": flow.gini,
        "most_over_mean": flow.most_over_mean,
        "unheard": flow.unheard,
        "unaddressed": flow.unaddressed,
    })
}

fn of_weighed(weighed: &Weighed) -> Value {
    let levels = |levels: &Levels| {
        json!({
            "sought": levels.sought,
            "levels": list(&levels.levels, |(level, of)| json!({ "level": level, "of_weighed": share(*of, "weighed") })),
            "no_occasion": levels.no_occasion, "undecided": levels.undecided, "unweighed": levels.unweighed,
            "without_evidence": levels.without_evidence,
        })
    };
    json!({
        "all": levels(&weighed.all),
        "segments": list(&weighed.segments, |(segment, part)| named("segment", segment, levels(part))),
        "areas": list(&weighed.areas, |(area, part)| named("area", area, levels(part))),
        "elements": list(&weighed.elements, |(element, part)| named("element", element, levels(part))),
        "items": list(&weighed.items, |item| json!({
            "item": item.item, "segment": item.segment,
            "weighed": item.state != State::Unweighed,
            "level": match item.state { State::At(level) => Some(level), _ => None },
            "no_occasion": item.state == State::NoOccasion,
            "has_evidence": item.has_evidence,
        })),
    })
}
