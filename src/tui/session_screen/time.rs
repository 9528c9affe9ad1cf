//! The time the two give: counted while somebody is at the keys, kept phase by phase, shown beside the box of the cycle.

use crate::config::Language;
use crate::domain::catalog::{Cycle, Definition as _};
use crate::domain::session::SessionChange;
use crate::domain::{Change, Edit, Now, Phase, Role, Spot, handing, ledger};
use crate::tui::cx::Cx;
use crate::tui::house::House;
use crate::tui::msg::Msg;
use crate::tui::popups::{Choice, Chooser};

use super::SessionScreen;

/// A silence longer than this means that nobody is there, in ms.
const IDLE: i64 = 120_000;
/// So much time is gathered before it is written down, in ms.
const GATHERED: u64 = 60_000;
/// Less than this is a glance, and given by nobody, in ms.
const GLANCE: u64 = 1_000;
const MINUTE: u64 = 60_000;

/// What counts the time that somebody is there.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Stopwatch {
    /// The last sign of life, by the boot clock.
    last: Option<i64>,
    /// What has been counted and is not yet written down, in ms.
    held: u64,
}

impl Stopwatch {
    /// A sign of life: what passed since the last one counts, unless it was too long. A running lesson needs no signs.
    pub(super) fn live(&mut self, now: Now, lesson_runs: bool) {
        let passed = self.last.map_or(0, |last| now.boot - last);
        if passed > 0 && (passed <= IDLE || lesson_runs) {
            self.held = self.held.saturating_add(passed.unsigned_abs());
        }
        self.last = Some(now.boot);
    }

    /// Whether so much has been counted that it should be written down.
    pub(super) fn is_full(self) -> bool {
        self.held >= GATHERED
    }

    fn take(&mut self) -> u64 {
        if self.held < GLANCE { 0 } else { std::mem::take(&mut self.held) }
    }
}

impl SessionScreen {
    /// Somebody is there.
    pub(super) fn live(&mut self, now: Now) {
        let watches = self.phase == Phase::Teach && self.desk.open.session().observation.is_running();
        self.desk.stopwatch.live(now, watches);
    }

    /// Writes down the time given to the phase in focus. Says whether there was any.
    pub(super) fn write_down_time(&mut self, house: &House, now: Now) -> bool {
        let ms = self.desk.stopwatch.take();
        let session = self.desk.open.session();
        let edit = ledger::give(session, self.phase, handing::presence(session), ms);
        edit.is_some_and(|edit| self.note(vec![edit], house, now))
    }
}

/// How much of the box of a phase has been used: `4/10′`, and whether it is used up; `None` where the two chose no cycle.
pub(super) fn box_used(cx: &Cx, phase: Phase) -> Option<(String, bool)> {
    let minutes = cx.session.box_of(phase)?;
    let used = Role::ALL.into_iter().map(|role| cx.session.given_to(phase, role)).max().unwrap_or_default() / MINUTE;
    Some((cx.words.box_used(i64::try_from(used).unwrap_or(i64::MAX), minutes.into()), used > u64::from(minutes)))
}

/// Opens the ledger: what each has given, phase by phase, and the cycles that can be chosen.
pub(super) fn open(cx: &Cx) -> Msg {
    let words = &cx.words;
    let given = |role| minutes(cx.session.given_in_all(role));
    let title = match &cx.session.cycle {
        Some(cycle) => words.ledger_title(cx.name(Role::Mentor), given(Role::Mentor), cycle.minutes().into()),
        None => words.ledger_title_free(cx.name(Role::Mentor), given(Role::Mentor)),
    };
    let phases = Phase::ALL.into_iter().map(|phase| {
        let of = |role| minutes(cx.session.given_to(phase, role));
        let boxed = cx.session.box_of(phase).map(|minutes| words.ledger_box(minutes.into())).unwrap_or_default();
        let label = words.ledger_phase(&words.phase(phase), &boxed);
        let doc = words.ledger_given(cx.name(Role::Mentor), of(Role::Mentor), cx.name(Role::Mentee), of(Role::Mentee));
        let go = move || Msg::Go(Spot { phase: Some(phase), item: None });
        Choice::new(label, go).doc(doc).under(words.ledger_used())
    });
    let (cycles, _) = cx.catalog.all::<Cycle>();
    let cycles = cycles.into_iter().map(Some).chain([None]).map(|cycle| choice(cycle, cx));
    Msg::Open(Box::new(Chooser::new(title, &words.find_hint(), phases.chain(cycles).collect())))
}

fn choice(cycle: Option<Cycle>, cx: &Cx) -> Choice {
    let words = &cx.words;
    let chosen = cx.session.cycle.as_ref().map(|cycle| cycle.id) == cycle.as_ref().map(|cycle| cycle.id);
    let label = cycle.as_ref().map_or_else(|| words.no_cycle(), |cycle| cycle_line(cycle, words));
    let label = if chosen { format!("{} {label}", cx.glyphs.done) } else { label };
    let doc = cycle.as_ref().map(|cycle| words.read(cycle.about()).to_owned()).unwrap_or_default();
    let also = cycle.as_ref().map(|cycle| Language::new(words.tongue().other()).read(cycle.name()).to_owned());
    let why = cx.read_only.then(|| words.why_read_only());
    let change = SessionChange::Cycle { old: cx.session.cycle.clone(), new: cycle.map(Box::new) };
    let edit = Edit::Set(Change::Session(change));
    let then = move || if chosen { Msg::Done } else { Msg::edit(edit.clone()) };
    Choice::new(label, then).doc(doc).also(also.unwrap_or_default()).under(words.ledger_cycles()).dim(why)
}

/// A cycle and the minutes it asks of the mentor: `Siklus mini: 45′`.
pub(in crate::tui) fn cycle_line(cycle: &Cycle, words: &Language) -> String {
    words.cycle_line(words.read(cycle.name()), cycle.minutes().into())
}

fn minutes(ms: u64) -> i64 {
    i64::try_from(ms / MINUTE).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::tests::moment;

    fn at(seconds: i64) -> Now {
        Now { wall: moment("2026-11-24T07:20:00+07:00"), boot: seconds * 1_000, awake: seconds * 1_000 }
    }

    #[test]
    fn time_counts_from_key_to_key_and_not_while_nobody_is_there() {
        let mut watch = Stopwatch::default();
        for seconds in [0, 10, 100, 1_000, 1_010] {
            watch.live(at(seconds), false);
        }
        assert_eq!(watch.take(), 110_000, "the quarter of an hour without a key is nobody's");
        assert_eq!(watch.take(), 0);
    }

    #[test]
    fn a_lesson_that_is_watched_counts_without_keys_and_a_glance_is_kept_for_later() {
        let mut watch = Stopwatch::default();
        watch.live(at(0), true);
        watch.live(at(600), true);
        assert!(watch.is_full());
        assert_eq!(watch.take(), 600_000);
        watch.held = 999;
        assert_eq!(watch.take(), 0);
        assert_eq!(watch.held, 999);
    }
}
