//! The clock of the lesson, from any phase: start, pause, cannot see, go on, stop, and what sleep and absence leave.

use crate::config::{Command, Context};
use crate::domain::lesson::{self, Stamp};
use crate::domain::observation::{GapKind, What};
use crate::domain::{Edit, Keep, KeyedEdit, LessonTime, Now, Phase};
use crate::tui::cx::Cx;
use crate::tui::house::House;
use crate::tui::msg::Msg;
use crate::tui::pane::{Enabled, Offer};

use super::SessionScreen;

impl SessionScreen {
    /// What can be done to the clock.
    pub(super) fn lesson_offers(&self, cx: &Cx) -> Vec<Offer> {
        let commands: &[Command] = match cx.standing {
            Context::Running => &[Command::Pause, Command::CannotSee, Command::StopLesson],
            Context::Gap => &[Command::GoOn, Command::StopLesson],
            _ => &[Command::StartLesson],
        };
        let why = match commands {
            _ if cx.read_only => Some(cx.words.why_read_only()),
            [Command::StartLesson] if cx.session.observation.ended.is_some() => Some(cx.words.why_lesson_over()),
            _ => None,
        };
        let enabled = why.map_or(Enabled::Yes, Enabled::No);
        commands.iter().map(|command| (*command, enabled.clone())).collect()
    }

    /// Does what a command says, if it is about the clock.
    pub(super) fn run_for_lesson(&self, command: Command, house: &House, now: Now) -> Msg {
        let cx = self.cx(house, now);
        let stamp = || Stamp { id: cx.fresh_id(), at: cx.lesson, by: cx.pen };
        match command {
            Command::StartLesson if cx.session.observation.ended.is_some() => Msg::wrong(cx.words.why_lesson_over()),
            Command::StartLesson if cx.session.observation.is_running() => Msg::Done,
            Command::StartLesson => Msg::edit(lesson::start(cx.moment())),
            Command::Pause => Msg::Edits(lesson::open_gap(cx.session, GapKind::Interrupted, stamp())),
            Command::CannotSee => Msg::Edits(lesson::open_gap(cx.session, GapKind::CannotSee, stamp())),
            Command::GoOn => Msg::Edits(lesson::go_on(cx.session, cx.lesson)),
            Command::StopLesson if cx.session.observation.is_running() => {
                Msg::Edits(lesson::stop(cx.session, cx.moment()))
            }
            _ => Msg::Ignored,
        }
    }

    /// When something changes by itself, in boot ms: the next second of a running lesson, or what the store has to do.
    pub(crate) fn next_tick(&self, house: &House, now: Now) -> Option<i64> {
        let cx = self.cx(house, now);
        let second = cx.session.observation.is_running().then(|| 1_000 - cx.lesson.ms().rem_euclid(1_000));
        let chair = self.talk_changes_in(house, now);
        second.into_iter().chain(chair).chain(self.desk.open.due_in(now)).min().map(|wait| now.boot + wait)
    }

    /// Records what is recorded by itself: the beats of chains, the end of a turn that nobody takes any more. Says whether there
    /// was anything.
    pub(crate) fn second(&mut self, house: &House, now: Now) -> bool {
        let was_idle = self.end_idle_chair(house, now);
        let cx = self.desk.cx(house, now);
        let edits = self.panes.of_mut(Phase::Teach).second(&cx);
        !edits.is_empty() && self.note(edits, house, now) || was_idle
    }

    /// Notes a sleep of the machine as a gap. Says whether it did.
    pub(crate) fn wake_up(&mut self, house: &House, now: Now) -> bool {
        let slept = self.desk.clock.slept(now);
        let cx = self.cx(house, now);
        let from = slept.map(|slept| cx.lesson.plus(-slept));
        from.is_some_and(|from| self.note_absence(GapKind::MachineAway, from, house, now))
    }

    /// Keeps what is half typed, and takes note, on leaving a running lesson, that nobody looks from here on. Returns what
    /// there is to say of what could not be kept.
    pub(crate) fn leave(&mut self, house: &House, now: Now) -> Option<String> {
        let lost = self.keep_half_typed(house, now).err();
        self.write_down_time(house, now);
        self.leave_chair(house, now);
        self.note_that_nobody_looks(house, now);
        lost
    }

    /// Keeps what is half typed and counts only when it is left, in whichever pane.
    ///
    /// # Errors
    /// What to say of the first that can be no such thing.
    pub(super) fn keep_half_typed(&mut self, house: &House, now: Now) -> Result<(), String> {
        let mut kept = Ok(());
        for phase in Phase::ALL {
            let edits = self.panes.of(phase).half_typed(&self.cx(house, now));
            let made = edits.and_then(|edits| self.make(edits, house, now).map(drop).map_err(|toast| toast.text));
            kept = kept.and(made);
        }
        kept
    }

    fn note_that_nobody_looks(&mut self, house: &House, now: Now) {
        let cx = self.cx(house, now);
        if !cx.session.observation.is_running() || cx.session.observation.open_gap().is_some() {
            return;
        }
        let stamp = Stamp { id: cx.fresh_id(), at: cx.lesson, by: cx.pen };
        let away = lesson::open_gap(cx.session, GapKind::NotObserving, stamp);
        self.note(away, house, now);
    }

    /// Takes note, on coming back to a running lesson, that somebody looks again.
    ///
    /// After a crash nothing was noted on leaving; the last thing that was written is then the last sign of life.
    pub(super) fn come_back(&mut self, house: &House, now: Now) {
        let cx = self.cx(house, now);
        let observation = &cx.session.observation;
        let (Some(started), true) = (observation.started, observation.is_running()) else { return };
        match observation.open_gap() {
            Some(gap) if matches!(gap.what, What::Gap { kind: GapKind::NotObserving, .. }) => {
                let was_away = cx.lesson.ms() - gap.at.ms() > ABSENCE;
                let back = if was_away {
                    lesson::go_on(cx.session, cx.lesson)
                } else {
                    vec![Edit::Keyed(KeyedEdit::Entry(Keep::Take(gap.clone())))]
                };
                self.note(back, house, now);
            }
            Some(_) => {}
            None => {
                let entries = observation.entries.iter().map(|entry| entry.at);
                let drafts = cx.session.drafts.iter().map(|draft| LessonTime::of(draft.at, started));
                let last = entries.chain(drafts).max().unwrap_or_default().max(LessonTime::START);
                if cx.lesson.ms() - last.ms() > ABSENCE {
                    self.note_absence(GapKind::MachineAway, last, house, now);
                }
            }
        }
    }

    /// Notes a stretch in which nobody looked, where none is open that says so already.
    fn note_absence(&mut self, kind: GapKind, from: LessonTime, house: &House, now: Now) -> bool {
        let cx = self.cx(house, now);
        if !cx.session.observation.is_running() || cx.session.observation.open_gap().is_some() {
            return false;
        }
        let stamp = Stamp { id: cx.fresh_id(), at: from, by: cx.pen };
        let gap = lesson::past_gap(cx.session, kind, stamp, cx.lesson);
        self.note(vec![gap], house, now)
    }

    /// Makes edits that nobody asked for. Refused only where nothing may be changed, and then there is nothing to note.
    pub(super) fn note(&mut self, edits: Vec<Edit>, house: &House, now: Now) -> bool {
        let noted = self.desk.open.apply_by_program(self.desk.pen, now, edits).is_ok();
        if noted {
            self.changed(house, now);
        }
        noted
    }
}

/// A lesson that was out of sight for less than this is said to have been watched, in ms.
const ABSENCE: i64 = 10_000;
