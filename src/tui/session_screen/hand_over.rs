//! Hand-over on screen: leaving the session to the other, and what is new to whoever comes back to it.

use crate::domain::citation::Cited;
use crate::domain::{Id, Now, Phase, Role, Session, Spot, handing};
use crate::tui::cx::Cx;
use crate::tui::house::House;
use crate::tui::msg::Msg;
use crate::tui::panes::line_of_thing;
use crate::tui::popups::{Choice, Chooser};

use super::SessionScreen;

impl SessionScreen {
    /// Leaves the session to the other; the library is to follow. Returns what is to be said of it.
    pub(in crate::tui) fn hand_over(&mut self, house: &House, now: Now) -> String {
        let (session, by) = (self.desk.open.session(), self.desk.pen);
        let edits = handing::hand_over(session, by, now.wall);
        let told = house.words.handed_over(&session.person(by.other()).name);
        self.note(edits, house, now);
        told
    }

    /// Takes up a session that was left to somebody: the pen is theirs, and what is new to them is marked.
    pub(super) fn take_up(&mut self, role: Role, house: &House) {
        if self.desk.open.read_only().is_none() {
            self.desk.pen = role;
            house.state.borrow_mut().set_pen(self.session().id, self.phase, role);
        }
        self.look_for_news(role);
    }

    /// What there is to say to whoever has just been left the session, and opens it.
    pub(in crate::tui) fn welcome(&self, house: &House) -> Option<String> {
        let left = handing::last(self.session())?;
        let by = &self.session().person(left.by).name;
        Some(house.words.handed_by(by, &house.words.day_and_clock(&left.at), self.desk.news.len()))
    }

    /// Both are there again, when the pen goes to whoever had left.
    pub(super) fn meet(&mut self, to: Role, house: &House, now: Now) {
        if handing::waits_for(self.session()) != Some(to.other()) {
            return;
        }
        self.look_for_news(to);
        let together = handing::come_together(self.session());
        self.note(together, house, now);
    }

    fn look_for_news(&mut self, role: Role) {
        let left = handing::seen_until(self.session(), role);
        let history = self.desk.open.whole_history();
        // Who never left has seen what there was when they last wrote.
        let seen = left.or_else(|| handing::last_step_of(history.steps(), role)).unwrap_or_default();
        let touched = handing::touched_since(history.steps(), role, seen);
        self.desk.news = touched.into_iter().filter(|id| spot_of(*id, self.session()).is_some()).collect();
    }
}

/// Lists what is new; Enter goes there.
pub(super) fn news(cx: &Cx) -> Msg {
    if cx.news.is_empty() {
        return Msg::told(cx.words.no_news());
    }
    let mut spots: Vec<Spot> = cx.news.iter().filter_map(|id| spot_of(*id, cx.session)).collect();
    spots.sort_by_key(|spot| (spot.phase, place_of(spot.item, cx.session)));
    let choices = spots.into_iter().filter_map(|spot| {
        let label = line_of_thing(spot.item?, cx)?;
        Some(Choice::new(label, move || Msg::Follow(spot)).under(spot.phase.map(|phase| cx.words.phase(phase))?))
    });
    let title = cx.words.news_title(cx.news.len());
    Msg::Open(Box::new(Chooser::new(title, &cx.words.find_hint(), choices.collect()).of_prose()))
}

/// Where a thing is that can be new.
fn spot_of(id: Id, session: &Session) -> Option<Spot> {
    let phase = match Cited::of(id, session) {
        Some(cited) => cited.phase(),
        None if session.plan.margin.iter().any(|note| note.id == id) => Phase::Plan,
        None if session.reflection.ideas.iter().any(|idea| idea.id == id) => Phase::Think,
        None if session.assessment.action(id).is_some() => Phase::Assess,
        None => return None,
    };
    Some(Spot { phase: Some(phase), item: Some(id) })
}

/// Where among its like a thing stands.
fn place_of(id: Option<Id>, session: &Session) -> Option<usize> {
    let id = id?;
    let entries = || session.observation.entries.iter().position(|entry| entry.id == id);
    let steps = || session.plan.steps.iter().position(|step| step.id == id);
    let goals = || session.plan.goals.iter().position(|goal| goal.id == id);
    let turns = || session.reflection.turns().position(|turn| turn.id == id);
    entries().or_else(steps).or_else(goals).or_else(turns)
}
