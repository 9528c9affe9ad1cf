//! How the program was left: where each session stood, who held the pen, which hints were dismissed.
//!
//! Nothing here is anyone's work. The file may be deleted at any time, and one that cannot be read counts as none.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::private::{LARGEST_OWN, create_folder, read_if_there};
use super::replace::overwrite;
use super::{Home, Trouble, notation};
use crate::domain::catalog::Tongue;
use crate::domain::{Id, Phase, Role};

/// Of how many sessions it is known how they were left.
const SESSIONS: usize = 200;

/// How the program was left.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct State {
    chosen: Chosen,
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    dismissed: BTreeSet<String>,
    /// The one left last comes first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sessions: Vec<View>,
}

/// What was chosen while the program ran. It holds at the next start where nobody says otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Chosen {
    /// The language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Tongue>,
    /// The theme, by the name of its file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    /// The set of glyphs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub glyphs: Option<String>,
    /// Whether the mouse is on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mouse: Option<bool>,
}

/// How one session was left.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct View {
    id: Id,
    #[serde(default)]
    phase: Option<Phase>,
    #[serde(default)]
    pens: BTreeMap<Phase, Role>,
    #[serde(default)]
    places: BTreeMap<String, String>,
}

impl State {
    /// Reads how the program was left.
    #[must_use]
    pub fn read(home: &Home) -> Self {
        let path = home.state_file();
        let bytes = read_if_there(&path, LARGEST_OWN).ok().flatten();
        bytes.and_then(|bytes| notation::read(&path, &bytes).ok()).unwrap_or_default()
    }

    /// Writes how the program is left.
    ///
    /// # Errors
    /// The file cannot be written; nothing of value is lost.
    pub fn write(&self, home: &Home) -> Result<(), Trouble> {
        let path = home.state_file();
        let text = notation::page(self).map_err(std::io::Error::other);
        let written = text.and_then(|text| {
            create_folder(home.root())?;
            overwrite(&path, text.as_bytes())
        });
        written.map_err(Trouble::with(&path))
    }

    /// What was chosen while the program ran.
    #[must_use]
    pub fn chosen(&self) -> &Chosen {
        &self.chosen
    }

    /// What was chosen while the program ran, to be chosen anew.
    pub fn chosen_mut(&mut self) -> &mut Chosen {
        &mut self.chosen
    }

    /// The phase in which a session was left.
    #[must_use]
    pub fn phase(&self, session: Id) -> Option<Phase> {
        self.view(session)?.phase
    }

    /// Keeps the phase in which a session is.
    pub fn set_phase(&mut self, session: Id, phase: Phase) {
        self.change(session, |view| view.phase = Some(phase));
    }

    /// Who held the pen in a phase; at first the mentor while a lesson is watched, else the mentee.
    #[must_use]
    pub fn pen(&self, session: Id, phase: Phase) -> Role {
        let left = self.view(session).and_then(|view| view.pens.get(&phase));
        left.copied().unwrap_or(if phase == Phase::Teach { Role::Mentor } else { Role::Mentee })
    }

    /// Keeps who holds the pen in a phase.
    pub fn set_pen(&mut self, session: Id, phase: Phase, pen: Role) {
        self.change(session, |view| {
            view.pens.insert(phase, pen);
        });
    }

    /// How a part of the screen was left, in that part's own words.
    #[must_use]
    pub fn place(&self, session: Id, part: &str) -> Option<&str> {
        self.view(session)?.places.get(part).map(String::as_str)
    }

    /// Keeps how a part of the screen is.
    pub fn set_place(&mut self, session: Id, part: &str, place: String) {
        self.change(session, |view| {
            view.places.insert(part.to_owned(), place);
        });
    }

    /// Whether a hint was dismissed for good.
    #[must_use]
    pub fn is_dismissed(&self, hint: &str) -> bool {
        self.dismissed.contains(hint)
    }

    /// Dismisses a hint for good.
    pub fn dismiss(&mut self, hint: &str) {
        self.dismissed.insert(hint.to_owned());
    }

    fn view(&self, session: Id) -> Option<&View> {
        self.sessions.iter().find(|view| view.id == session)
    }

    /// Changes the view of a session, which becomes the one left last.
    fn change(&mut self, id: Id, change: impl FnOnce(&mut View)) {
        let known = self.sessions.iter().position(|view| view.id == id).map(|place| self.sessions.remove(place));
        let mut view = known.unwrap_or_else(|| View::new(id));
        change(&mut view);
        self.sessions.insert(0, view);
        self.sessions.truncate(SESSIONS);
    }
}

impl View {
    fn new(id: Id) -> Self {
        Self { id, phase: None, pens: BTreeMap::new(), places: BTreeMap::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::IdSource as _;
    use crate::domain::tests::Counter;

    #[test]
    fn the_pen_is_the_mentors_only_while_a_lesson_is_watched() {
        let state = State::default();
        let id = Counter(0).next();
        let pens = Phase::ALL.map(|phase| state.pen(id, phase));
        assert_eq!(pens, [Role::Mentee, Role::Mentor, Role::Mentee, Role::Mentee]);
    }

    #[test]
    fn what_is_kept_comes_back() {
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(&dir.path().join("home"));
        let id = Counter(0).next();
        let mut state = State::default();
        state.chosen_mut().language = Some(Tongue::En);
        state.set_phase(id, Phase::Think);
        state.set_pen(id, Phase::Think, Role::Mentor);
        state.set_place(id, "plan", "step 3".to_owned());
        state.dismiss("drafts");
        state.write(&home).unwrap();
        let back = State::read(&home);
        assert_eq!(back, state);
        assert_eq!((back.pen(id, Phase::Think), back.place(id, "plan")), (Role::Mentor, Some("step 3")));
        assert!(back.is_dismissed("drafts"));
    }

    #[test]
    fn a_file_that_cannot_be_read_counts_as_none() {
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path());
        std::fs::write(home.state_file(), "(sessions: 5").unwrap();
        assert_eq!(State::read(&home), State::default());
    }

    #[test]
    fn the_sessions_left_last_are_remembered() {
        let mut state = State::default();
        let mut ids = Counter(0);
        let first = ids.next();
        state.set_phase(first, Phase::Think);
        let second = ids.next();
        state.set_phase(second, Phase::Plan);
        for _ in 2..=SESSIONS {
            state.set_phase(ids.next(), Phase::Plan);
            state.set_pen(first, Phase::Teach, Role::Mentee);
        }
        assert_eq!((state.phase(first), state.phase(second)), (Some(Phase::Think), None));
    }
}
