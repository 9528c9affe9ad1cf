//! The clock of the lesson, from any phase: start, pause, cannot see, go on, stop, and what sleep and absence leave.

use crate::config::{Command, Context};
use crate::domain::lesson::{self, Stamp};
use crate::domain::observation::GapKind;
use crate::domain::{Edit, LessonTime, Now};
use crate::tui::cx::Cx;
use crate::tui::house::House;
use crate::tui::msg::Msg;
use crate::tui::pane::{Enabled, Offer};

use super::SessionScreen;

impl SessionScreen {
    /// Where the lesson stands, as keys see it.
    pub(super) fn lesson_context(&self) -> Context {
        let observation = &self.session().observation;
        match () {
            () if !observation.is_running() => Context::Ready,
            () if observation.open_gap().is_some() => Context::Gap,
            () => Context::Running,
        }
    }

    /// What can be done to the clock.
    pub(super) fn lesson_offers(&self, cx: &Cx) -> Vec<Offer> {
        let over = cx.session.observation.ended.is_some();
        let start = if over { Enabled::No(cx.words.lesson_is_over()) } else { Enabled::Yes };
        match self.lesson_context() {
            Context::Running => {
                [Command::Pause, Command::CannotSee, Command::StopLesson].map(|command| (command, Enabled::Yes)).to_vec()
            }
            Context::Gap => [Command::GoOn, Command::StopLesson].map(|command| (command, Enabled::Yes)).to_vec(),
            _ => vec![(Command::StartLesson, start)],
        }
    }

    /// Does what a command says, if it is about the clock.
    pub(super) fn run_for_lesson(&self, command: Command, house: &House, now: Now) -> Msg {
        let cx = self.cx(house, now);
        let stamp = || Stamp { id: cx.fresh_id(), at: cx.lesson, by: cx.pen };
        match command {
            Command::StartLesson if cx.session.observation.ended.is_some() => Msg::wrong(cx.words.lesson_is_over()),
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

    /// The next moment at which something changes by itself, in boot ms: the next second of a running lesson.
    pub(crate) fn next_tick(&self, house: &House, now: Now) -> Option<i64> {
        let cx = self.cx(house, now);
        cx.session.observation.is_running().then(|| now.boot + 1_000 - cx.lesson.ms().rem_euclid(1_000))
    }

    /// Notes a sleep of the machine as a gap.
    pub(crate) fn wake_up(&mut self, house: &House, now: Now) {
        let slept = self.desk.clock.slept(now);
        let cx = self.cx(house, now);
        let (Some(slept), true) = (slept, cx.session.observation.is_running()) else { return };
        let from = cx.lesson.plus(-slept);
        self.note_absence(GapKind::MachineAway, from, house, now);
    }

    /// Notes, on coming back to a running lesson, how long nobody looked.
    pub(super) fn come_back(&mut self, house: &House, now: Now) {
        let cx = self.cx(house, now);
        let observation = &cx.session.observation;
        let (Some(started), true, false) = (observation.started, observation.is_running(), cx.read_only) else { return };
        let Some(last) = self.desk.open.last_sign_of_life() else { return };
        let kind = if self.desk.open.came_back_from_a_crash() { GapKind::MachineAway } else { GapKind::NotObserving };
        let from = LessonTime::of(last, started).max(LessonTime::START);
        if cx.lesson.ms() - from.ms() > ABSENCE {
            self.note_absence(kind, from, house, now);
        }
    }

    fn note_absence(&mut self, kind: GapKind, from: LessonTime, house: &House, now: Now) {
        let cx = self.cx(house, now);
        // A gap that is open says already that nobody looked.
        if cx.session.observation.open_gap().is_some() {
            return;
        }
        let stamp = Stamp { id: cx.fresh_id(), at: from, by: cx.pen };
        let gap: Edit = lesson::past_gap(cx.session, kind, stamp, cx.lesson);
        let at = cx.moment();
        // Refused only where nothing may be changed, and then there is nothing to note.
        if self.desk.open.apply_by_program(self.desk.pen, at, vec![gap]).is_ok() {
            self.changed(house, now);
        }
    }
}

/// A lesson that was out of sight for less than this is said to have been watched, in ms.
const ABSENCE: i64 = 10_000;
