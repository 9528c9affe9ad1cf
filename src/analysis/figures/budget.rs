//! The time budget of events: how often, how long, how far apart, by code and by whose, what was said more closely, and step.
//!
//! Number, total, mean, deviation, gaps and share as in the time budgets of behaviour coding (Altmann 1974; Friard & Gamba
//! 2016): a rate is number / base in minutes, a share is time / base. All of it is measured by the clock of the base, so gaps
//! of the lesson are cut out of states and of what lies between; what lies wholly outside of the base is counted apart.
//! n marks take O(n log n), and once more so for each step of the plan.

use std::collections::{BTreeMap, HashMap};

use super::{Base, Spread, counted};
use crate::analysis::Share;
use crate::domain::catalog::Code;
use crate::domain::catalog::instrument::{Events, Grouping, Scale, Tally};
use crate::domain::observation::{Answer, What, With};
use crate::domain::{Id, LessonTime, Session};

/// The time budget of an instrument.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeBudget {
    /// How long the lesson was, interruptions left out, in ms.
    pub lesson: i64,
    /// How long it was observed: the base of the rates, totals and shares of its codes, in ms.
    pub observed: i64,
    /// What was observed of each step of the plan, in ms: the base of what is told of it.
    pub steps: Vec<(Id, i64)>,
    /// Each code, in the order of the instrument.
    pub codes: Vec<CodeBudget>,
    /// The codes taken together, grouping by grouping.
    pub groupings: Vec<GroupBudget>,
}

/// The time budget of one code.
#[derive(Clone, Debug, PartialEq)]
pub struct CodeBudget {
    /// Which code.
    pub code: Id,
    /// Whether it is a state.
    pub lasts: bool,
    /// What was observed of it.
    pub all: Budget,
    /// The marks of this code, of all marks.
    pub of_marks: Share,
    /// The time in which the state was on, of the lesson as a whole; unknown of a moment.
    pub of_lesson: Option<Share>,
    /// How many lie outside of what was observed, and are in nothing else here.
    pub outside: u64,
    /// How many states nobody ended, so that the lesson did.
    pub closed_by_end: u64,
    /// By seat, when it was ever recorded for one; `None` is nobody's.
    pub seats: Vec<(Option<Id>, Budget)>,
    /// By what was said of it more closely: the modifier, its answer. One of several answers counts by itself.
    pub answers: Vec<(Id, Answer, Budget)>,
    /// By step of the plan.
    pub steps: Vec<(Id, Budget)>,
}

/// The bands of a grouping.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupBudget {
    /// Which grouping.
    pub grouping: Id,
    /// Each band, and what was observed of its codes taken together.
    pub bands: Vec<(Id, Budget, Share)>,
}

/// How often and how long.
#[derive(Clone, Debug, PartialEq)]
pub struct Budget {
    /// How often.
    pub count: u64,
    /// How often a minute of the base.
    pub per_minute: Option<f64>,
    /// How long; unknown of moments.
    pub lasting: Option<Lasting>,
    /// From the end of each to the start of the next, in ms. Where two overlap, nothing lies between them.
    pub between: Option<Spread>,
}

/// How long states were on.
#[derive(Clone, Debug, PartialEq)]
pub struct Lasting {
    /// All durations together, in ms: two that are on at once count twice.
    pub total: i64,
    /// Each duration, in ms.
    pub each: Option<Spread>,
    /// The time in which at least one was on, of the base.
    pub share: Share,
}

/// A mark, as long as it lasted; a moment has no length.
#[derive(Clone, Copy)]
struct Occurrence<'s> {
    from: LessonTime,
    to: LessonTime,
    lasts: bool,
    closed_by_end: bool,
    seat: Option<Id>,
    with: &'s [With],
}

/// The time budget of events.
#[must_use]
pub fn time_budget(session: &Session, instrument: Id, events: &Events, now: LessonTime) -> TimeBudget {
    let codes = events.codes.iter().map(|event| (&event.code, event.lasts));
    let mut budget = Work::new(session, instrument, now).budget(codes, &events.groupings);
    for code in &mut budget.codes {
        code.answers.sort_by_key(|(modifier, answer, _)| place(events, *modifier, answer));
    }
    budget
}

/// The time budget of counts: nothing in it lasts.
#[must_use]
pub fn tally(session: &Session, instrument: Id, counts: &Tally, now: LessonTime) -> TimeBudget {
    let codes = counts.codes.iter().map(|code| (code, false));
    Work::new(session, instrument, now).budget(codes, &counts.groupings)
}

/// Where an answer stands in the definition.
fn place(events: &Events, modifier: Id, answer: &Answer) -> (usize, i64) {
    let known = events.modifiers.iter().position(|known| known.id == modifier).unwrap_or(usize::MAX);
    let place = match (events.modifier(modifier).map(|modifier| &modifier.scale), answer) {
        (_, Answer::Number(number)) => *number,
        (Some(Scale::One(codes) | Scale::Many(codes)), Answer::One(id)) => {
            codes.iter().position(|code| code.id == *id).map_or(i64::MAX, |place| place as i64)
        }
        _ => i64::MAX,
    };
    (known, place)
}

/// What the figures are made of.
struct Work<'s> {
    lesson: Base,
    observed: Base,
    steps: Vec<(Id, Base)>,
    /// The marks by code, each code's in order of time.
    marks: HashMap<Id, Vec<Occurrence<'s>>>,
}

impl<'s> Work<'s> {
    fn new(session: &'s Session, instrument: Id, now: LessonTime) -> Self {
        let end = super::base::extent(session, now).to;
        let mut marks: HashMap<Id, Vec<Occurrence<'s>>> = HashMap::new();
        for entry in counted(session, instrument) {
            let at = entry.at;
            let moment = Occurrence { from: at, to: at, lasts: false, closed_by_end: false, seat: None, with: &[] };
            let (code, mark) = match &entry.what {
                What::Point { code, seat, with, .. } => (code, Occurrence { seat: *seat, with, ..moment }),
                What::Span { code, seat, with, until, closed_by_end, .. } => {
                    let to = until.unwrap_or(end).max(at);
                    let closed_by_end = *closed_by_end || until.is_none();
                    (code, Occurrence { to, lasts: true, closed_by_end, seat: *seat, with, ..moment })
                }
                _ => continue,
            };
            marks.entry(*code).or_default().push(mark);
        }
        for marks in marks.values_mut() {
            marks.sort_by_key(|mark| mark.from);
        }
        Self {
            lesson: Base::lesson(session, now),
            observed: Base::observed(session, now),
            steps: Base::steps(session, now),
            marks,
        }
    }

    fn budget<'c>(&self, codes: impl Iterator<Item = (&'c Code, bool)>, groupings: &[Grouping]) -> TimeBudget {
        let mut codes: Vec<CodeBudget> = codes.map(|(code, lasts)| self.code(code.id, lasts)).collect();
        let all = codes.iter().map(|code| code.all.count).sum();
        codes.iter_mut().for_each(|code| code.of_marks.base = all);
        TimeBudget {
            lesson: self.lesson.ms(),
            observed: self.observed.ms(),
            steps: self.steps.iter().map(|(step, base)| (*step, base.ms())).collect(),
            groupings: groupings.iter().map(|grouping| self.grouping(grouping, &codes, all)).collect(),
            codes,
        }
    }

    fn of(&self, code: Id) -> &[Occurrence<'s>] {
        self.marks.get(&code).map(Vec::as_slice).unwrap_or_default()
    }

    fn code(&self, code: Id, lasts: bool) -> CodeBudget {
        let marks = self.of(code);
        let all = budget(marks, &self.observed, lasts);
        let observed = |mark: &&Occurrence<'_>| mark.on(&self.observed).is_some();
        let steps = self.steps.iter().map(|(step, base)| (*step, budget(marks, base, lasts)));
        CodeBudget {
            code,
            lasts,
            of_marks: Share { part: all.count, base: 0 },
            of_lesson: budget(marks, &self.lesson, lasts).lasting.map(|lasting| lasting.share),
            outside: marks.len() as u64 - all.count,
            closed_by_end: marks.iter().filter(observed).filter(|mark| mark.closed_by_end).count() as u64,
            seats: self.seats(marks, lasts),
            answers: self.answers(marks, lasts),
            steps: steps.collect(),
            all,
        }
    }

    fn seats(&self, marks: &[Occurrence<'s>], lasts: bool) -> Vec<(Option<Id>, Budget)> {
        let by_seat = gathered(marks.iter().map(|mark| (mark.seat, *mark)));
        if by_seat.keys().all(Option::is_none) {
            return Vec::new();
        }
        let mut seats: Vec<_> =
            by_seat.into_iter().map(|(seat, marks)| (seat, budget(&marks, &self.observed, lasts))).collect();
        seats.sort_by_key(|(seat, _)| seat.map(in_order));
        seats
    }

    fn answers(&self, marks: &[Occurrence<'s>], lasts: bool) -> Vec<(Id, Answer, Budget)> {
        let said = marks.iter().flat_map(|mark| mark.with.iter().map(move |with| (mark, with)));
        let said = said.flat_map(|(mark, with)| each(&with.is).map(move |answer| ((with.modifier, answer), *mark)));
        let by_answer = gathered(said);
        let budgets = by_answer.into_iter();
        budgets.map(|((modifier, answer), marks)| (modifier, answer, budget(&marks, &self.observed, lasts))).collect()
    }

    fn grouping(&self, grouping: &Grouping, codes: &[CodeBudget], all: u64) -> GroupBudget {
        let bands = grouping.bands.iter().map(|band| {
            let lasts = codes.iter().any(|code| code.lasts && band.codes.contains(&code.code));
            let mut marks: Vec<_> = band.codes.iter().flat_map(|code| self.of(*code)).copied().collect();
            marks.sort_by_key(|mark| mark.from);
            let together = budget(&marks, &self.observed, lasts);
            let share = Share { part: together.count, base: all };
            (band.id, together, share)
        });
        GroupBudget { grouping: grouping.id, bands: bands.collect() }
    }
}

/// Where a seat stands among the others: `s4` before `s10`.
pub(super) fn in_order(seat: Id) -> (usize, Id) {
    (seat.as_str().len(), seat)
}

/// The answers that one answer consists of.
fn each(answer: &Answer) -> impl Iterator<Item = Answer> + '_ {
    let (many, one) = match answer {
        Answer::Many(ids) => (ids.as_slice(), None),
        Answer::One(_) | Answer::Number(_) => (&[][..], Some(answer.clone())),
    };
    many.iter().map(|id| Answer::One(*id)).chain(one)
}

fn gathered<'s, K: Ord>(marks: impl Iterator<Item = (K, Occurrence<'s>)>) -> BTreeMap<K, Vec<Occurrence<'s>>> {
    let mut gathered: BTreeMap<K, Vec<Occurrence<'s>>> = BTreeMap::new();
    for (key, mark) in marks {
        gathered.entry(key).or_default().push(mark);
    }
    gathered
}

impl Occurrence<'_> {
    /// From when to when it was on by the clock of a base; `None` when no part of it lies there.
    fn on(&self, base: &Base) -> Option<(i64, i64)> {
        let (from, to) = (base.clock(self.from), base.clock(self.to));
        (from < to || (self.from == self.to && base.holds(self.from))).then_some((from, to))
    }
}

/// The budget of some marks, in order of time, on a base.
fn budget(marks: &[Occurrence<'_>], base: &Base, lasts: bool) -> Budget {
    let (mut count, mut covered) = (0, 0);
    let (mut durations, mut between) = (Vec::new(), Vec::new());
    let mut last: Option<i64> = None;
    for mark in marks {
        let Some((from, to)) = mark.on(base) else { continue };
        count += 1;
        if let Some(apart) = last.map(|last| from - last).filter(|apart| *apart >= 0) {
            between.push(apart);
        }
        if mark.lasts {
            durations.push(to - from);
            covered += (to - last.map_or(from, |last| last.max(from))).max(0);
        }
        last = Some(last.map_or(to, |last| last.max(to)));
    }
    let ms = |ms: i64| u64::try_from(ms).unwrap_or(0);
    Budget {
        count,
        per_minute: (base.ms() > 0).then(|| count as f64 / (base.ms() as f64 / 60_000.0)),
        lasting: lasts.then(|| Lasting {
            total: durations.iter().sum(),
            each: Spread::of(durations),
            share: Share { part: ms(covered), base: ms(base.ms()) },
        }),
        between: Spread::of(between),
    }
}

#[cfg(test)]
mod tests;
