//! The parts of a session, one function each.

use super::{Print, joined};
use crate::domain::Role;
use crate::domain::assessment::{Action, Rating};
use crate::domain::catalog::Rubric;
use crate::domain::citation::Cited;
use crate::domain::observation::{Entry, What};
use crate::domain::plan::{MarginNote, Step};
use crate::domain::reflection::{Talk, Turn};
use crate::domain::session::Line;
use crate::domain::weighing::is_claimed;
use crate::domain::{Id, Moment};
use crate::report::figures::titled;

impl Print<'_> {
    pub(super) fn everything(&mut self) {
        self.head();
        let phrases = self.phrases;
        self.part(&phrases.agreement(), Self::agreement);
        self.part(&phrases.plan(), Self::plan);
        self.part(&phrases.teaching(), Self::observation);
        self.part(&phrases.thinking(), Self::reflection);
        self.part(&phrases.assessment(), Self::assessment);
        self.part(&phrases.drafts(), Self::drafts);
    }

    fn head(&mut self) {
        let session = self.session;
        self.line(&session.title);
        self.line(&joined([&*session.subject, &session.class, &session.school]));
        self.line(&self.phrases.people(&session.mentee.name, &session.mentor.name));
        let minutes = (session.minutes > 0).then(|| self.phrases.minutes(u64::from(session.minutes)));
        let scheduled = session.scheduled.map(|at| self.phrases.lesson_scheduled(at));
        self.line(&joined([scheduled, minutes].iter().flatten().map(String::as_str)));
        self.line(&self.phrases.created(session.created.date_naive(), session.id.as_str()));
        if let Some(before) = session.follows {
            self.line(&self.phrases.follows(before.as_str()));
        }
    }

    fn agreement(&mut self) {
        let agreement = &self.session.agreement;
        self.field(&self.phrases.focus(), &agreement.focus);
        self.field(&self.phrases.purpose(), &agreement.purpose);
        self.field(&self.phrases.sees(), &agreement.sees);
        self.field(&self.phrases.stop_word(), &agreement.stop_word);
        for role in [Role::Mentee, Role::Mentor] {
            let label = format!("{} {}", self.phrases.wants(), self.name(role));
            self.field(&label, agreement.wants.of(role));
        }
        for consent in &agreement.agreed {
            self.line(&self.phrases.consent(self.name(consent.by), consent.at));
        }
    }

    fn plan(&mut self) {
        let plan = &self.session.plan;
        for (number, goal) in (1..).zip(&plan.goals) {
            let sign = if goal.sign.trim().is_empty() { String::new() } else { self.sign(&goal.sign) };
            if !goal.text.trim().is_empty() || !sign.is_empty() {
                self.line(&format!("T{number} {}\n{sign}", self.prose(&goal.text)));
            }
        }
        for (number, step) in (1..).zip(&plan.steps) {
            self.step(number, step);
        }
        for section in &plan.sections {
            self.field(self.in_tongue(&section.label), &section.text);
        }
        self.part(&self.phrases.margin(), |print| plan.margin.iter().for_each(|note| print.margin_note(note)));
    }

    fn sign(&self, sign: &str) -> String {
        format!("{} {}", self.phrases.goal_sign(), self.prose(sign))
    }

    fn step(&mut self, number: usize, step: &Step) {
        let plan = &self.session.plan;
        let stage = plan.stages.iter().find(|stage| Some(stage.id) == step.stage);
        let stage = stage.map(|stage| self.in_tongue(&stage.label)).unwrap_or_default();
        let minutes = if step.minutes > 0 { self.phrases.minutes(u64::from(step.minutes)) } else { String::new() };
        let goals = step.goals.iter().filter_map(|goal| plan.goal_number(*goal)).map(|number| format!("T{number}"));
        let goals = goals.collect::<Vec<_>>().join(" ");
        self.line(&format!("L{number} {}", joined([stage, &step.title, &minutes, &goals])));
        let phrases = self.phrases;
        self.depth += 1;
        self.field(&phrases.teacher(), &step.teacher);
        self.field(&phrases.pupils(), &step.pupils);
        self.field(&phrases.expected(), &step.expected);
        self.field(&phrases.support(), &step.support);
        self.field(&phrases.look_for(), &step.look_for);
        self.field(&phrases.plan_b(), &step.plan_b);
        self.depth -= 1;
    }

    fn margin_note(&mut self, note: &MarginNote) {
        let beside = note.on.map(|on| self.named(on));
        let head = match beside.filter(|thing| !thing.is_empty()) {
            Some(thing) => self.phrases.beside(self.name(note.by), note.at, &thing),
            None => self.by(note.by, note.at),
        };
        self.said(&head, &note.text);
    }

    /// What people know a goal, a step or a section by.
    fn named(&self, id: Id) -> String {
        let section = self.session.plan.sections.iter().find(|section| section.id == id);
        let cited = || Cited::of(id, self.session).and_then(|cited| cited.shown(self.session));
        let number = || cited().map(|shown| shown.trim_start_matches('#').to_owned()).unwrap_or_default();
        section.map_or_else(number, |section| self.in_tongue(&section.label).to_owned())
    }

    fn by(&self, role: Role, at: Moment) -> String {
        self.phrases.by(self.name(role), at)
    }

    /// Something said, with who said it and when.
    fn said(&mut self, head: &str, text: &str) {
        let text = self.prose(text);
        self.line(&format!("{head}: {text}"));
    }

    fn observation(&mut self) {
        let observation = &self.session.observation;
        let figures = self.phrases.figures(self.session, self.printing.now);
        for line in self.phrases.lesson(observation).into_iter().chain(figures) {
            self.line(&line);
        }
        for entry in &observation.entries {
            self.entry(entry);
        }
        if self.left_out > 0 {
            self.line(&self.phrases.left_out(self.left_out as u64));
        }
        self.part(&self.phrases.closing(), Self::closing);
    }

    /// What was said in the minute after the lesson.
    fn closing(&mut self) {
        let closing = &self.session.observation.closing;
        for strength in [&closing.first, &closing.second] {
            self.field(&self.phrases.closing_strength(), strength);
        }
        self.field(&self.phrases.closing_question(), &closing.question);
        if let Some(talk) = closing.talk {
            self.line(&self.phrases.closing_talk(talk));
        }
    }

    fn entry(&mut self, entry: &Entry) {
        let phrases = self.phrases;
        let marks = [
            entry.withheld.then(|| phrases.withheld()),
            entry.removed.then(|| phrases.removed()),
            entry.withdrawn.then(|| phrases.withdrawn()),
        ];
        let marks: String = marks.into_iter().flatten().map(|mark| format!(" [{mark}]")).collect();
        let head = format!("#{} {} {}{marks}", entry.n, phrases.at(entry.at), self.name(entry.by));
        let said = match &entry.what {
            What::Note { kind, text, .. } => format!("{}: {}", phrases.kind(*kind), self.prose(text)),
            What::Step { step } => phrases.moved_on(&titled(self.session, *step)),
            What::Gap { kind, until: Some(until) } => phrases.gap_until(&phrases.gap(*kind), *until),
            What::Gap { kind, until: None } => phrases.gap_open(&phrases.gap(*kind)),
            What::Wait { tap } => phrases.tap(*tap),
            _ => self.mark(entry),
        };
        self.line(&format!("{head} · {said}"));
        if let Some(reply) = &entry.reply {
            self.depth += 1;
            self.said(&self.by(Role::Mentee, reply.at), &reply.text);
            self.depth -= 1;
        }
    }

    /// A mark in words, under the name of its instrument; a state with its end.
    fn mark(&self, entry: &Entry) -> String {
        let phrases = self.phrases;
        let id = entry.what.instrument();
        let instrument = id.and_then(|id| self.session.observation.instrument(id));
        let name = instrument.map(|instrument| self.in_tongue(&instrument.name)).unwrap_or_default();
        let words = self.session.mark_in_words(entry, self.words.tongue(), &phrases.parties()).unwrap_or_default();
        match entry.span_end() {
            Some(_) if entry.closed_by_end() == Some(&true) => phrases.mark_by_end(name, &words),
            Some(Some(until)) => phrases.mark_until(name, &words, *until),
            _ => phrases.mark(name, &words),
        }
    }

    fn reflection(&mut self) {
        let reflection = &self.session.reflection;
        for talk in &reflection.talks {
            let heading = self.phrases.talk(talk.when, self.in_tongue(&talk.guide.name));
            self.part(&heading, |print| print.talk(talk));
        }
        self.part(&self.phrases.ideas(), |print| {
            for idea in &reflection.ideas {
                print.said(&print.by(idea.by, idea.at), &idea.text);
            }
        });
    }

    /// The turns as they were said, under the step of the guide they were said to.
    fn talk(&mut self, talk: &Talk) {
        if let Some(share) = self.phrases.shares(self.session, talk) {
            self.line(&share);
        }
        if let Some(share) = self.phrases.time_shares(self.session, talk) {
            self.line(&share);
        }
        for turns in talk.turns.chunk_by(|one, next| one.step == next.step) {
            let step = turns.first().and_then(|turn| turn.step).and_then(|step| talk.guide.step(step));
            let heading =
                step.map_or_else(|| self.phrases.without_step(), |step| self.in_tongue(&step.label).to_owned());
            self.part(&heading, |print| turns.iter().for_each(|turn| print.turn(turn)));
        }
    }

    fn turn(&mut self, turn: &Turn) {
        let text = format!("{}{}", turn.text, self.behind(&turn.cites));
        self.said(&self.by(turn.by, turn.at), &text);
    }

    /// What something rests on beside what its text cites.
    fn behind(&self, cites: &[Id]) -> String {
        let cited = cites.iter().filter_map(|id| Cited::of(*id, self.session)?.shown(self.session));
        cited.map(|shown| format!(" {shown}")).collect()
    }

    fn assessment(&mut self) {
        let assessment = &self.session.assessment;
        for role in [Role::Mentee, Role::Mentor] {
            if assessment.sealed.of(role).is_some() {
                self.line(&self.phrases.sealed(self.name(role)));
            }
        }
        if let Some(rubric) = &assessment.rubric {
            self.part(self.in_tongue(&rubric.name), |print| print.ratings(rubric));
        }
        self.part(&self.phrases.results(), Self::results);
        self.part(&self.phrases.actions(), |print| assessment.actions.iter().for_each(|action| print.action(action)));
        self.part(&self.phrases.signatures(), |print| {
            for signature in &assessment.signed {
                print.line(&print.by(signature.by, signature.at));
            }
            for role in print.changed.clone() {
                print.line(&print.phrases.changed_after(print.name(role)));
            }
        });
    }

    fn results(&mut self) {
        for result in &self.session.assessment.results {
            let number = self.session.plan.goal_number(result.goal).unwrap_or_default();
            let sign = self.session.plan.goal(result.goal).map(|goal| self.sign(&goal.sign)).unwrap_or_default();
            let counted = self.phrases.result(result.reached.into(), result.of.into());
            self.line(&format!("T{number} {counted}\n{sign}"));
        }
    }

    fn ratings(&mut self, rubric: &Rubric) {
        let assessment = &self.session.assessment;
        if let Some(at) = assessment.revealed {
            self.line(&self.phrases.revealed(at));
        }
        for criterion in &rubric.criteria {
            self.part(self.in_tongue(&criterion.label), |print| {
                for role in [Role::Mentee, Role::Mentor] {
                    if let Some(rating) = assessment.rating(criterion.id, role) {
                        print.rating(rubric, rating);
                    }
                }
                if let Some(agreed) = assessment.agreed_on(criterion.id) {
                    let level = (!rubric.is_of_words()).then(|| print.level(rubric, agreed.level));
                    let words = print.prose(&agreed.words);
                    let both = joined([level.as_deref().unwrap_or_default(), words.trim()]);
                    print.line(&print.phrases.agreed_level(&both));
                }
            });
        }
    }

    fn level(&self, rubric: &Rubric, level: Option<u8>) -> String {
        match level {
            Some(place) => {
                let label = rubric.level(place).map(|level| self.in_tongue(&level.label)).unwrap_or_default();
                format!("{place} {label}")
            }
            None => self.phrases.not_observed(),
        }
    }

    fn rating(&mut self, rubric: &Rubric, rating: &Rating) {
        let why = format!("{}{}", self.prose(&rating.note), self.behind(&rating.cites));
        let is_silent = rubric.is_of_words() && !rating.note.trim().is_empty();
        let level = if is_silent { String::new() } else { self.level(rubric, rating.level) };
        self.line(&format!("{}: {}", self.name(rating.by), joined([level.as_str(), why.trim()])));
    }

    fn action(&mut self, action: &Action) {
        let phrases = self.phrases;
        let owner = match action.due {
            Some(due) => phrases.action_due(self.name(action.owner), due),
            None => phrases.action_owner(self.name(action.owner)),
        };
        self.line(&self.prose(&action.text));
        self.depth += 1;
        let status = if is_claimed(action, self.session) { phrases.claimed() } else { phrases.status(action.status) };
        self.line(&joined([owner.as_str(), &status]));
        if !action.sign.trim().is_empty() {
            self.line(&self.sign(&action.sign));
        }
        self.field(&phrases.action_support(), &action.support);
        if !action.cites.is_empty() {
            self.line(&phrases.answers(self.behind(&action.cites).trim()));
        }
        if !action.seen.is_empty() {
            self.line(&phrases.seen_in(self.behind(&action.seen).trim()));
        }
        if let Some(before) = action.seen_before {
            self.line(&phrases.seen_before(before.times.get().into(), before.last));
        }
        match (action.from, action.from_day) {
            (Some(_), Some(day)) => self.line(&phrases.came_along_from(&action.from_title, day)),
            (Some(from), None) => self.line(&phrases.came_along(from.as_str())),
            (None, _) => {}
        }
        self.depth -= 1;
    }

    fn drafts(&mut self) {
        for draft in &self.session.drafts {
            let line = match draft.line {
                Line::Capture => self.phrases.capture_line(),
                Line::Board => self.phrases.board_line(),
                Line::Talk(_) => self.phrases.talk_line(),
            };
            self.said(&joined([self.by(draft.by, draft.at).as_str(), &line]), &draft.text);
        }
    }
}
