//! What stands on the page on paper: the focus, the evidence, what was agreed, the next step, two lines to sign. Said once,
//! for every format that has a page.

use std::cmp::Reverse;

use super::Words;
use super::words::Phrases;
use crate::analysis::evidence::times_cited;
use crate::analysis::notes::open_notes;
use crate::domain::assessment::{Action, Status};
use crate::domain::catalog::{Rubric, When};
use crate::domain::citation::shown;
use crate::domain::observation::{Entry, Kind};
use crate::domain::withholding::for_others;
use crate::domain::{LessonTime, Moment, Role, Session, signing};

/// What one page has room for. The rest is counted.
const MOST_NOTES: usize = 10;

/// The page.
pub(super) struct Page {
    /// What lesson it is.
    pub(super) title: String,
    /// Beneath the title, line by line: where, when, who.
    pub(super) head: Vec<Piece>,
    /// Its sections, from the top.
    pub(super) sections: Vec<Section>,
}

/// A heading and what stands beneath it.
pub(super) struct Section {
    pub(super) heading: String,
    pub(super) blocks: Vec<Block>,
}

/// A block of a section.
pub(super) enum Block {
    /// A paragraph.
    Paragraph(Piece),
    /// A list of items, each of several rows.
    List(Vec<Item>),
    /// A line to sign on, with the moment at which this was done on screen.
    Signature(String, Option<Moment>),
}

/// An item of a list: its rows, each of pieces with a space between them.
pub(super) type Item = Vec<Vec<Piece>>;

/// Some words, how they stand out, and where they come from.
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) face: Face,
    pub(super) source: Source,
}

/// How words stand out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Face {
    Plain,
    /// What one looks for first.
    Strong,
    /// What says what the words behind it are.
    Label,
}

/// Where words come from, and so what may be in them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    /// The language: nothing in them is to be escaped that is not so in every text of the format.
    Ours,
    /// People, in one line; or words of ours with such a line in them.
    Line,
    /// People, in as many lines as they liked.
    Prose,
}

impl Piece {
    fn ours(text: String) -> Self {
        Self { text, face: Face::Plain, source: Source::Ours }
    }

    fn line(text: impl Into<String>) -> Self {
        Self { text: text.into(), face: Face::Plain, source: Source::Line }
    }

    fn strong(self) -> Self {
        Self { face: Face::Strong, ..self }
    }

    fn label(self) -> Self {
        Self { face: Face::Label, ..self }
    }
}

/// The page of a session, at `now` of a lesson that still runs. Entries that were withheld, taken back or struck out are not
/// on it.
pub(super) fn page(session: &Session, now: LessonTime, words: &dyn Words) -> Page {
    // What others do not see was signed too, so this is asked of the whole.
    let changed = signing::changed(session);
    let shown = for_others(session);
    let session = &*shown;
    let writer = Writer { session, changed, words, phrases: Phrases(words) };
    let phrases = writer.phrases;
    let section = |heading: String, blocks: Vec<Block>| Section { heading, blocks };
    let sections = vec![
        section(phrases.focus(), writer.focus()),
        section(phrases.evidence(), writer.evidence(now)),
        section(phrases.agreed(), writer.agreed()),
        section(phrases.next_step(), writer.next_step()),
        section(phrases.signatures(), writer.signatures()),
    ];
    Page { title: session.title.to_string(), head: writer.head(), sections }
}

struct Writer<'s> {
    session: &'s Session,
    /// Who signed something else than the session says now.
    changed: Vec<Role>,
    words: &'s dyn Words,
    phrases: Phrases<'s>,
}

impl Writer<'_> {
    /// What people wrote, its citations as people read them.
    fn prose(&self, text: &str) -> Piece {
        Piece { text: shown(text, self.session), face: Face::Plain, source: Source::Prose }
    }

    fn name(&self, role: Role) -> &str {
        &self.session.person(role).name
    }

    fn head(&self) -> Vec<Piece> {
        let session = self.session;
        let place = [&session.subject, &session.class, &session.school];
        let place = place.into_iter().filter(|text| !text.is_empty()).map(|text| &**text).collect::<Vec<&str>>();
        let place = Some(Piece::line(place.join(" · "))).filter(|place| !place.text.is_empty());
        let scheduled = || session.scheduled.map(|at| self.phrases.lesson_scheduled(at));
        let when = self.phrases.lesson(&session.observation).or_else(scheduled).map(Piece::ours);
        let people = Piece::line(self.phrases.people(&session.mentee.name, &session.mentor.name));
        [place, when, Some(people)].into_iter().flatten().collect()
    }

    fn focus(&self) -> Vec<Block> {
        let focus = self.prose(&self.session.agreement.focus);
        let focus = if focus.text.trim().is_empty() { Piece::ours(self.phrases.no_focus()) } else { focus };
        let goals = (1..).zip(&self.session.plan.goals).filter(|(_, goal)| !goal.text.trim().is_empty());
        let goals = goals.map(|(number, goal)| {
            let first = vec![Piece::ours(format!("T{number}")), self.prose(&goal.text)];
            let counted = self.session.assessment.result(goal.id);
            let counted = counted.map(|result| self.phrases.result(result.reached.into(), result.of.into()));
            let counted = counted.map(|counted| vec![Piece::ours(counted).strong()]);
            std::iter::once(first).chain(self.sign(&goal.sign)).chain(counted).collect()
        });
        std::iter::once(Block::Paragraph(focus)).chain(list(goals.collect())).collect()
    }

    /// What shows that a goal or an action has come true.
    fn sign(&self, sign: &str) -> Option<Vec<Piece>> {
        let sign = self.prose(sign);
        (!sign.text.trim().is_empty()).then(|| vec![Piece::ours(self.phrases.goal_sign()).label(), sign])
    }

    fn evidence(&self, now: LessonTime) -> Vec<Block> {
        let (chosen, left) = chosen(self.session);
        let notes = chosen.iter().map(|entry| self.note(entry));
        let more = (left > 0).then(|| vec![vec![Piece::ours(self.phrases.more_notes(left))]]);
        let figures: Vec<Item> = self.figures(now).into_iter().map(|figure| vec![vec![Piece::line(figure)]]).collect();
        let nothing = (chosen.is_empty() && figures.is_empty()).then(|| self.phrases.no_evidence());
        let in_figures = (!figures.is_empty()).then(|| self.phrases.in_figures());
        let said = |text: Option<String>| text.map(|text| Block::Paragraph(Piece::ours(text)));
        let notes = list(notes.chain(more).collect());
        notes.into_iter().chain(said(nothing)).chain(said(in_figures)).chain(list(figures)).collect()
    }

    fn note(&self, entry: &Entry) -> Item {
        let mut first = vec![Piece::ours(format!("#{}", entry.n)).strong(), Piece::ours(self.phrases.at(entry.at))];
        if let Some(kind @ (Kind::Thought | Kind::Asked)) = entry.kind() {
            first.push(Piece::ours(self.phrases.kind(*kind)).label());
        }
        first.extend(entry.said().map(|text| self.prose(text)));
        let reply = entry.replied().map(|text| self.prose(text)).filter(|text| !text.text.trim().is_empty());
        let reply = reply.map(|text| vec![Piece::line(format!("{}:", self.name(Role::Mentee))).label(), text]);
        std::iter::once(first).chain(reply).collect()
    }

    /// Every figure there is, with its base.
    fn figures(&self, now: LessonTime) -> Vec<String> {
        let talk = self.session.reflection.talk_when(When::After);
        let words = talk.and_then(|talk| self.phrases.shares(self.session, talk));
        let time = talk.and_then(|talk| self.phrases.time_shares(self.session, talk));
        self.phrases.figures(self.session, now).into_iter().chain(words).chain(time).collect()
    }

    fn agreed(&self) -> Vec<Block> {
        let rubric = self.session.assessment.rubric.as_deref();
        let levels = rubric.map(|rubric| self.levels(rubric)).unwrap_or_default();
        match list(levels) {
            Some(levels) => vec![levels],
            None => vec![Block::Paragraph(Piece::ours(self.phrases.none_agreed()))],
        }
    }

    /// The agreed level of each criterion that has one, in the order of the rubric.
    fn levels(&self, rubric: &Rubric) -> Vec<Item> {
        let tongue = self.words.tongue();
        let agreed = rubric.criteria.iter().filter_map(|criterion| {
            let agreed = self.session.assessment.agreed_on(criterion.id)?;
            if rubric.is_of_words() {
                let label = Piece::line(format!("{}:", criterion.label.of(tongue))).label();
                return Some(vec![vec![label, self.prose(&agreed.words)]]);
            }
            let level = match agreed.level {
                Some(place) => format!("{place} {}", rubric.level(place)?.label.of(tongue)),
                None => self.phrases.not_observed(),
            };
            Some(vec![vec![Piece::line(self.phrases.level(criterion.label.of(tongue), &level))]])
        });
        agreed.collect()
    }

    fn next_step(&self) -> Vec<Block> {
        let open = |action: &&Action| action.status == Status::Open && !action.text.trim().is_empty();
        let actions = self.session.assessment.actions.iter().filter(open).map(|action| self.action(action));
        let actions =
            list(actions.collect()).unwrap_or_else(|| Block::Paragraph(Piece::ours(self.phrases.no_action())));
        std::iter::once(actions).chain(self.advice()).collect()
    }

    /// The advice that the mentee has asked for and was given, in the order of the talks.
    fn advice(&self) -> Vec<Block> {
        let asked = self.session.reflection.talks.iter().filter(|talk| talk.advice.is_some());
        let given = asked.flat_map(|talk| &talk.turns).filter(|turn| turn.advice && turn.by == Role::Mentor);
        let given = list(given.map(|turn| vec![vec![self.prose(&turn.text)]]).collect());
        let heading = given.is_some().then(|| Block::Paragraph(Piece::ours(self.phrases.advice_asked())));
        heading.into_iter().chain(given).collect()
    }

    fn action(&self, action: &Action) -> Item {
        let owner = self.name(action.owner);
        let owner = match action.due {
            Some(due) => self.phrases.action_due(owner, due),
            None => self.phrases.action_owner(owner),
        };
        let rows = [vec![self.prose(&action.text).strong()], vec![Piece::line(owner)]];
        let support = self.prose(&action.support);
        let support = (!support.text.trim().is_empty())
            .then(|| vec![Piece::ours(format!("{}:", self.phrases.action_support())).label(), support]);
        rows.into_iter().chain(self.sign(&action.sign)).chain(support).collect()
    }

    fn signatures(&self) -> Vec<Block> {
        let signed = |role| self.session.assessment.signature(role).map(|signature| signature.at);
        let lines = [Role::Mentee, Role::Mentor].map(|role| Block::Signature(self.name(role).to_owned(), signed(role)));
        let changed = self.changed.iter().map(|role| self.phrases.changed_after(self.name(*role)));
        lines.into_iter().chain(changed.map(|text| Block::Paragraph(Piece::line(text)))).collect()
    }
}

/// A list, if there is anything in it.
fn list(items: Vec<Item>) -> Option<Block> {
    (!items.is_empty()).then_some(Block::List(items))
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
