//! The chair of the talk: taken with the first letter, passed with the pen, left with the talk. Nobody is asked: it keeps the
//! time by itself, and is no step to undo.

use crate::config::Command;
use crate::domain::reflection::{Silence, Talk};
use crate::domain::{Edit, Id, Moment, Now, Phase, Role, chair};
use crate::tui::house::House;

use super::SessionScreen;

/// What is known of the chair beyond what the session holds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Keys {
    /// When the last key came.
    last: Now,
    /// Whether the turns rest because somebody said so: letters do not take the chair then.
    rest: bool,
}

impl Keys {
    /// Nobody has pressed a key yet.
    pub(super) fn none(now: Now) -> Self {
        Self { last: now, rest: false }
    }
}

impl SessionScreen {
    /// Takes note that somebody is there.
    pub(crate) fn key_came(&mut self, now: Now) {
        self.keys.last = now;
    }

    /// Lets the chair be whoever's letters these are, the first time letters come into the line of a talk. Says whether the
    /// chair was taken.
    pub(super) fn take_chair_with(&mut self, typed: Option<(Id, Role)>, house: &House, now: Now) -> bool {
        let Some((talk, by)) = typed.filter(|_| !self.keys.rest) else { return false };
        let at = self.cx(house, now).moment();
        let edit = self.talk(talk).filter(|talk| chair::running(talk).is_none());
        let edit = edit.and_then(|talk| chair::take(talk, by, at));
        edit.is_some_and(|edit| self.note(vec![edit], house, now))
    }

    /// Gives the chair to whoever has the pen, or lets the turns rest. Returns what is to be said of it.
    pub(crate) fn turn_chair(&mut self, talk: Id, house: &House, now: Now) -> String {
        let cx = self.cx(house, now);
        let (at, pen, key) = (cx.moment(), cx.pen, cx.key_of(Command::Chair));
        let name = cx.name(pen).to_owned();
        let known = self.talk(talk);
        let rest = known.is_some_and(|talk| chair::running(talk).is_some());
        let edit = match rest {
            true => known.and_then(|talk| chair::end(talk, at)),
            false => known.and_then(|talk| chair::take(talk, pen, at)),
        };
        self.keys.rest = rest;
        self.note(edit.into_iter().collect(), house, now);
        if rest { house.words.chair_rests(&key) } else { house.words.chair_taken(&name, &key) }
    }

    /// Passes the chair with the pen, where somebody has it.
    pub(super) fn pass_chair(&mut self, to: Role, house: &House, now: Now) {
        let at = self.cx(house, now).moment();
        let edit = chair::talk_on(&self.session().reflection).and_then(|talk| chair::take(talk, to, at));
        self.note_chair(edit, house, now);
    }

    /// Ends the turn of whoever has the chair: the talk is left.
    pub(super) fn leave_chair(&mut self, house: &House, now: Now) {
        let at = self.cx(house, now).moment();
        self.keys.rest = false;
        self.end_chair(at, house, now);
    }

    /// Ends the turn at the last key, where none has come for so long that nobody can be talking. Says whether it did.
    pub(super) fn end_idle_chair(&mut self, house: &House, now: Now) -> bool {
        let is_idle = now.boot - self.keys.last.boot >= chair::IDLE;
        is_idle && {
            let at = self.cx(house, self.keys.last).moment();
            self.end_chair(at, house, now)
        }
    }

    /// Ends, on coming back, the turn that a crash left open: at the last moment of which anything is known.
    pub(super) fn end_broken_chair(&mut self, house: &House, now: Now) {
        let session = self.session();
        let Some(talk) = chair::talk_on(&session.reflection) else { return };
        let known = session.drafts.iter().map(|draft| draft.at).chain(self.desk.open.history().last_at());
        if let Some(at) = chair::last_sign(talk, known) {
            self.end_chair(at, house, now);
        }
    }

    /// How long until the time of the talk looks different, in ms; `None` where nobody has the chair and no silence lasts.
    pub(super) fn talk_changes_in(&self, house: &House, now: Now) -> Option<i64> {
        let (reflection, at) = (&self.session().reflection, self.cx(house, now).moment());
        let spell = chair::talk_on(reflection).and_then(chair::running).map(|spell| spell.from);
        // When the time of a silence is over, nothing is forced, and nothing changes by itself any more.
        let lasts = |silence: &&Silence| (at - silence.at).num_seconds() < i64::from(silence.seconds);
        let silence = reflection.open_silence().filter(lasts).map(|silence| silence.at);
        let from = spell.or(silence).filter(|_| self.phase == Phase::Think)?;
        Some(1_000 - (at - from).num_milliseconds().rem_euclid(1_000))
    }

    /// Lets nobody have the chair while both think in silence.
    pub(super) fn hush_chair(&mut self, house: &House, now: Now) {
        if self.session().reflection.open_silence().is_some() {
            let at = self.cx(house, now).moment();
            self.end_chair(at, house, now);
        }
    }

    fn end_chair(&mut self, at: Moment, house: &House, now: Now) -> bool {
        let edit = chair::talk_on(&self.session().reflection).and_then(|talk| chair::end(talk, at));
        self.note_chair(edit, house, now)
    }

    fn note_chair(&mut self, edit: Option<Edit>, house: &House, now: Now) -> bool {
        edit.is_some_and(|edit| self.note(vec![edit], house, now))
    }

    fn talk(&self, id: Id) -> Option<&Talk> {
        self.session().reflection.talk(id)
    }
}
