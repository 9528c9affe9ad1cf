//! The session on one page of paper: the focus, the evidence, what was agreed, the next step, two lines to sign.

mod escape;

use std::cmp::Reverse;
use std::fmt::Display;

use self::escape::{heading, line, paragraph};
use super::Words;
use super::words::Phrases;
use crate::analysis::evidence::times_cited;
use crate::analysis::notes::open_notes;
use crate::domain::assessment::{Action, Status};
use crate::domain::catalog::{Rubric, When};
use crate::domain::citation::shown;
use crate::domain::observation::{Entry, Kind};
use crate::domain::{LessonTime, Role, Session};

/// What one page has room for. The rest is counted.
const MOST_NOTES: usize = 10;

/// The page, at `now` of a lesson that still runs. Entries that were withheld, taken back or struck out are not on it.
#[must_use]
pub fn markdown(session: &Session, now: LessonTime, words: &dyn Words) -> String {
    let mut page = Page { session, words, phrases: Phrases(words), text: String::new() };
    page.head();
    page.focus();
    page.evidence(now);
    page.agreed();
    page.next_step();
    page.signatures();
    page.text
}

struct Page<'s> {
    session: &'s Session,
    words: &'s dyn Words,
    phrases: Phrases<'s>,
    text: String,
}

impl Page<'_> {
    /// A block of its own, with an empty line before it.
    fn block(&mut self, text: impl Display) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(&format!("{text}\n"));
    }

    fn heading(&mut self, text: &str) {
        self.block(format_args!("## {text}"));
    }

    /// A list of finished items, as one block.
    fn list(&mut self, items: impl IntoIterator<Item = String>) {
        let items: Vec<String> = items.into_iter().map(|item| format!("- {item}")).collect();
        if !items.is_empty() {
            self.block(items.join("\n"));
        }
    }

    /// What people wrote, its citations as people read them; `indent` as in [`paragraph`].
    fn prose(&self, text: &str, indent: usize) -> String {
        paragraph(&shown(text, self.session), indent)
    }

    fn name(&self, role: Role) -> String {
        line(&self.session.person(role).name)
    }

    fn head(&mut self) {
        let session = self.session;
        self.block(format_args!("# {}", heading(&session.title)));
        let place = [&session.subject, &session.class, &session.school];
        let place = place.into_iter().filter(|text| !text.is_empty()).map(|text| line(text)).collect::<Vec<_>>();
        let people = line(&self.phrases.people(&session.mentee.name, &session.mentor.name));
        let scheduled = || session.scheduled.map(|at| self.phrases.lesson_scheduled(at));
        let when = self.phrases.lesson(&session.observation).or_else(scheduled);
        let lines = [Some(place.join(" · ")).filter(|place| !place.is_empty()), when, Some(people)];
        self.block(lines.into_iter().flatten().collect::<Vec<_>>().join("  \n"));
    }

    fn focus(&mut self) {
        self.heading(&self.phrases.focus());
        let focus = self.prose(&self.session.agreement.focus, 0);
        self.block(if focus.is_empty() { self.phrases.no_focus() } else { focus });
        let goals = (1..).zip(&self.session.plan.goals).filter(|(_, goal)| !goal.text.trim().is_empty());
        let goals = goals.map(|(number, goal)| {
            let sign = self.prose(&goal.sign, 2);
            let sign = if sign.is_empty() { sign } else { format!("  \n  *{}* {sign}", self.phrases.goal_sign()) };
            format!("T{number} {}{sign}", self.prose(&goal.text, 2))
        });
        let goals: Vec<String> = goals.collect();
        self.list(goals);
    }

    fn evidence(&mut self, now: LessonTime) {
        self.heading(&self.phrases.evidence());
        let (chosen, left) = chosen(self.session);
        let items: Vec<String> = chosen.iter().map(|entry| self.note(entry)).collect();
        let more = (left > 0).then(|| self.phrases.more_notes(left));
        let nothing = items.is_empty().then(|| self.phrases.no_evidence());
        self.list(items.into_iter().chain(more));
        let figures: Vec<String> = self.figures(now);
        if let Some(nothing) = nothing.filter(|_| figures.is_empty()) {
            self.block(nothing);
        }
        if !figures.is_empty() {
            self.block(self.phrases.in_figures());
        }
        self.list(figures);
    }

    fn note(&self, entry: &Entry) -> String {
        let kind = match entry.kind() {
            Some(kind @ (Kind::Thought | Kind::Asked)) => format!("*{}* ", self.phrases.kind(*kind)),
            Some(Kind::Seen) | None => String::new(),
        };
        let said = entry.said().map(|text| self.prose(text, 2)).unwrap_or_default();
        let reply = entry.replied().map(|text| self.prose(text, 2)).filter(|text| !text.is_empty());
        let reply = reply.map(|text| format!("  \n  *{}:* {text}", self.name(Role::Mentee))).unwrap_or_default();
        format!("**#{}** {} {kind}{said}{reply}", entry.n, self.phrases.at(entry.at))
    }

    /// Every figure there is, with its base.
    fn figures(&self, now: LessonTime) -> Vec<String> {
        let talk = self.session.reflection.talk_when(When::After);
        let share = talk.and_then(|talk| self.phrases.shares(self.session, talk));
        self.phrases.figures(self.session, now).into_iter().chain(share).map(|figure| line(&figure)).collect()
    }

    fn agreed(&mut self) {
        self.heading(&self.phrases.agreed());
        let rubric = self.session.assessment.rubric.as_deref();
        let levels: Vec<String> = rubric.map(|rubric| self.levels(rubric)).unwrap_or_default();
        if levels.is_empty() {
            self.block(self.phrases.none_agreed());
        }
        self.list(levels);
    }

    /// The agreed level of each criterion that has one, in the order of the rubric.
    fn levels(&self, rubric: &Rubric) -> Vec<String> {
        let tongue = self.words.tongue();
        let agreed = rubric.criteria.iter().filter_map(|criterion| {
            let level = self.session.assessment.agreed_on(criterion.id)?.level;
            let level = match level {
                Some(place) => format!("{place} {}", line(rubric.level(place)?.label.of(tongue))),
                None => self.phrases.not_observed(),
            };
            Some(self.phrases.level(&line(criterion.label.of(tongue)), &level))
        });
        agreed.collect()
    }

    fn next_step(&mut self) {
        self.heading(&self.phrases.next_step());
        let open = |action: &&Action| action.status == Status::Open && !action.text.trim().is_empty();
        let actions: Vec<String> =
            self.session.assessment.actions.iter().filter(open).map(|action| self.action(action)).collect();
        if actions.is_empty() {
            self.block(self.phrases.no_action());
        }
        self.list(actions);
    }

    fn action(&self, action: &Action) -> String {
        let owner = self.name(action.owner);
        let owner = match action.due {
            Some(due) => self.phrases.action_due(&owner, due),
            None => self.phrases.action_owner(&owner),
        };
        let sign = self.prose(&action.sign, 2);
        let sign = if sign.is_empty() { sign } else { format!("  \n  *{}* {sign}", self.phrases.goal_sign()) };
        format!("**{}**  \n  {owner}{sign}", self.prose(&action.text, 2))
    }

    fn signatures(&mut self) {
        self.heading(&self.phrases.signatures());
        for role in [Role::Mentee, Role::Mentor] {
            let name = self.name(role);
            let line = match self.session.assessment.signature(role) {
                Some(signature) => self.phrases.signed(&name, signature.at),
                None => self.phrases.sign_here(&name),
            };
            self.block(line);
        }
    }
}

/// The notes for the page, in order of lesson time, and how many are left out: those that something cites; where there are
/// none, the facts. Where even these are too many, the most cited.
fn chosen(session: &Session) -> (Vec<&Entry>, u64) {
    let cited = times_cited(session);
    let times = |entry: &Entry| cited.get(&entry.id).copied().unwrap_or(0);
    let all: Vec<&Entry> = open_notes(session).collect();
    let any_cited = all.iter().any(|entry| times(entry) > 0);
    let tells = |entry: &&Entry| if any_cited { times(entry) > 0 } else { entry.kind() == Some(&Kind::Seen) };
    let mut notes: Vec<&Entry> = all.iter().copied().filter(tells).collect();
    notes.sort_by_key(|entry| Reverse(times(entry)));
    notes.truncate(MOST_NOTES);
    notes.sort_by_key(|entry| entry.order());
    let left = (all.len() - notes.len()) as u64;
    (notes, left)
}

#[cfg(test)]
mod tests;
