//! What must hold of a session, checked whenever one is read. Each breach is told with its place.

mod marks;

use std::collections::HashSet;

use marks::Met;

use super::assessment::Rating;
use super::catalog::instrument::End;
use super::catalog::{Definition, Rubric};
use super::citation::{Cited, cited};
use super::observation::What;
use super::reflection::{Reflection, UnseenWords};
use super::seal::SealedWork;
use super::{Id, Item, LessonTime, Session, TextPlace};

/// No lesson is planned for longer than this, in minutes.
pub const LONGEST_PLAN: u32 = 24 * 60;

/// A breach, and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The path of the field: `observation.entries[3].at`.
    pub place: String,
    /// What is wrong.
    pub what: Unsound,
}

/// What can be wrong with a session that reads well, with what could stand there instead.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Unsound {
    /// Two things bear one id.
    IdTwice(Id),
    /// Two entries bear one number.
    NumberTwice(u32),
    /// Something is referred to that is not there.
    Dangling(Id),
    /// A time further from the start than any lesson lasts.
    AbsurdTime(LessonTime),
    /// A number of minutes that no lesson lasts.
    AbsurdMinutes(u32),
    /// An end that comes before its beginning.
    EndsBeforeItBegins,
    /// A mark or a gap that ends before it begins.
    UntilBeforeAt,
    /// The lesson was stopped and never started.
    StoppedNotStarted,
    /// A level that the rubric does not have.
    Level {
        /// The level found.
        level: u8,
        /// How many the rubric has.
        levels: usize,
    },
    /// A criterion that the rubric does not have.
    Criterion(Id),
    /// Ratings lie open that have not been revealed.
    OpenBeforeReveal,
    /// A seal that does not open.
    BrokenSeal,
    /// More pupils showed a sign than there were.
    MoreThanAll {
        /// How many showed it.
        reached: u32,
        /// Of how many.
        of: u32,
    },
    /// A signature under a record that has not been made yet.
    SignedAhead {
        /// What was signed.
        signed: u64,
        /// The last record there is.
        seq: u64,
    },
    /// A copied definition that is not sound.
    Definition,
    /// Somebody has no name.
    Nameless,
    /// An instrument that the lesson is not watched with.
    Instrument {
        /// The instrument named.
        id: Id,
        /// Those it is watched with.
        known: Vec<Id>,
    },
    /// An instrument that does not record in this way.
    OtherWay {
        /// The instrument.
        id: Id,
        /// What its marks are, as they are written; of some instruments either.
        written: &'static [&'static str],
    },
    /// A code that there is none of.
    Code {
        /// The code named.
        id: Id,
        /// Those there are.
        known: Vec<Id>,
    },
    /// A state, where only a moment can stand.
    Lasts(Id),
    /// A moment, where only a state can stand.
    Moment(Id),
    /// A state that is on while another of its group is.
    Overlap {
        /// The code of the later.
        id: Id,
        /// The number of the earlier entry.
        other: u32,
    },
    /// No answer to what is asked with the code, or a second one.
    Answer(Id),
    /// A seat that is not on the seating plan.
    Seat {
        /// The seat named.
        id: Id,
        /// Those on the plan.
        known: Vec<Id>,
    },
    /// A seat where another is already.
    SeatTaken(Id),
    /// Somebody who does not speak, or is not spoken to, in a contribution of this kind.
    Party(End),
    /// A box that begins where none does.
    OffBeat {
        /// When it begins.
        at: LessonTime,
        /// How long boxes are, in ms.
        every: i64,
    },
    /// A second box of one time.
    BoxTwice(LessonTime),
    /// No occasion for what has a level, or what there always is an occasion for.
    Occasion(Id),
    /// A part of the lesson that is not weighed apart.
    Segment {
        /// The part named.
        segment: u8,
        /// How many there are.
        of: u8,
    },
}

impl Session {
    /// Everything that is wrong with it, in the order of the file; what texts cite comes last. Empty for a sound session.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let mut found = Findings { session: self, ids: HashSet::new(), problems: Vec::new() };
        found.head();
        found.plan();
        found.observation();
        found.reflection();
        found.assessment();
        found.texts();
        found.problems
    }

    /// Puts the lists whose order is computed into that order, for files written by hand.
    pub fn put_in_order(&mut self) {
        self.observation.entries.put_in_order();
        self.drafts.sort_by_key(|draft| (draft.by, draft.line));
        self.agreement.agreed.sort_by_key(|consent| consent.by);
        self.assessment.ratings.sort_by_key(|rating| (rating.criterion, rating.by));
        self.assessment.agreed.sort_by_key(|agreed| agreed.criterion);
        self.assessment.actions.sort_by_key(|action| action.id);
        self.assessment.signed.sort_by_key(|signature| signature.by);
    }
}

/// Collects the problems of one session.
struct Findings<'a> {
    session: &'a Session,
    ids: HashSet<Id>,
    problems: Vec<Problem>,
}

impl Findings<'_> {
    fn add(&mut self, place: impl Into<String>, what: Unsound) {
        self.problems.push(Problem { place: place.into(), what });
    }

    fn check(&mut self, holds: bool, place: impl Into<String>, what: Unsound) {
        if !holds {
            self.add(place, what);
        }
    }

    /// The ids of a list, which no other thing of the session may bear.
    fn ids<T: Item>(&mut self, list: &str, items: &[T]) {
        for (place, item) in items.iter().enumerate() {
            if !self.ids.insert(item.id()) {
                self.add(format!("{list}[{place}].id"), Unsound::IdTwice(item.id()));
            }
        }
    }

    /// What a text of no place of its own cites: it is there.
    fn cites(&mut self, place: &str, text: &str) {
        for id in dangling(text, self.session) {
            self.add(place, Unsound::Dangling(id));
        }
    }

    /// What a list rests on: it is there.
    fn rests(&mut self, place: &str, ids: &[Id]) {
        for id in ids {
            self.check(Cited::of(*id, self.session).is_some(), format!("{place}.cites"), Unsound::Dangling(*id));
        }
    }

    /// What every text cites is there.
    fn texts(&mut self) {
        let session = self.session;
        let mut found = Vec::new();
        TextPlace::any(session, |place, text| {
            found.extend(dangling(text, session).map(|id| (place, id)));
            false
        });
        for (place, id) in found {
            self.add(place.path(session), Unsound::Dangling(id));
        }
    }

    fn head(&mut self) {
        let session = self.session;
        self.check(session.minutes <= LONGEST_PLAN, "minutes", Unsound::AbsurdMinutes(session.minutes));
        if let Some(cycle) = &session.cycle {
            self.check(cycle.faults().is_empty(), "cycle", Unsound::Definition);
        }
        self.check(!session.mentor.name.trim().is_empty(), "mentor.name", Unsound::Nameless);
        self.check(!session.mentee.name.trim().is_empty(), "mentee.name", Unsound::Nameless);
    }

    fn plan(&mut self) {
        let plan = &self.session.plan;
        self.ids("plan.goals", &plan.goals);
        self.ids("plan.steps", &plan.steps);
        self.ids("plan.margin", &plan.margin);
        for (place, step) in plan.steps.iter().enumerate() {
            let at = format!("plan.steps[{place}]");
            self.check(step.minutes <= LONGEST_PLAN, format!("{at}.minutes"), Unsound::AbsurdMinutes(step.minutes));
            for goal in &step.goals {
                self.check(plan.goal(*goal).is_some(), format!("{at}.goals"), Unsound::Dangling(*goal));
            }
            if let Some(stage) = step.stage {
                let known = plan.stages.iter().any(|known| known.id == stage);
                self.check(known, format!("{at}.stage"), Unsound::Dangling(stage));
            }
        }
        for (place, note) in plan.margin.iter().enumerate() {
            if let Some(on) = note.on {
                let known =
                    plan.step(on).is_some() || plan.goal(on).is_some() || plan.sections.iter().any(|s| s.id == on);
                self.check(known, format!("plan.margin[{place}].on"), Unsound::Dangling(on));
            }
        }
    }

    fn observation(&mut self) {
        let observation = &self.session.observation;
        match (observation.started, observation.ended) {
            (None, Some(_)) => self.add("observation.ended", Unsound::StoppedNotStarted),
            (Some(started), Some(ended)) => {
                self.check(started <= ended, "observation.ended", Unsound::EndsBeforeItBegins);
            }
            _ => {}
        }
        self.instruments();
        self.ids("observation.entries", &observation.entries);
        let mut met = Met::of(observation);
        let mut numbers = HashSet::new();
        for (place, entry) in observation.entries.iter().enumerate() {
            let at = format!("observation.entries[{place}]");
            self.check(entry.at.can_be_written(), format!("{at}.at"), Unsound::AbsurdTime(entry.at));
            self.check(numbers.insert(entry.n), format!("{at}.n"), Unsound::NumberTwice(entry.n));
            match &entry.what {
                What::Step { step } => {
                    self.check(
                        self.session.plan.step(*step).is_some(),
                        format!("{at}.what.step"),
                        Unsound::Dangling(*step),
                    );
                }
                What::Gap { until: Some(until), .. } => {
                    self.check(*until >= entry.at, format!("{at}.what.until"), Unsound::UntilBeforeAt);
                }
                What::Note { .. } | What::Gap { .. } | What::Wait { .. } => {}
                _ => self.mark(&at, entry, &mut met),
            }
        }
    }

    fn reflection(&mut self) {
        let reflection = &self.session.reflection;
        self.silence(reflection);
        self.ids("reflection.talks", &reflection.talks);
        self.ids("reflection.ideas", &reflection.ideas);
        for (place, talk) in reflection.talks.iter().enumerate() {
            let at = format!("reflection.talks[{place}]");
            for (place, spell) in talk.chair.iter().enumerate() {
                let in_order = spell.until.is_none_or(|until| until >= spell.from);
                self.check(in_order, format!("{at}.chair[{place}].until"), Unsound::EndsBeforeItBegins);
            }
            self.check(talk.guide.faults().is_empty(), format!("{at}.guide"), Unsound::Definition);
            self.ids(&format!("{at}.turns"), &talk.turns);
            for (turn_place, turn) in talk.turns.iter().enumerate() {
                let turn_at = format!("{at}.turns[{turn_place}]");
                self.rests(&turn_at, &turn.cites);
                if let Some(step) = turn.step {
                    self.check(talk.guide.step(step).is_some(), format!("{turn_at}.step"), Unsound::Dangling(step));
                }
                if let Some(cell) = turn.cell {
                    let step = turn.step.and_then(|step| talk.guide.step(step));
                    let known = step.is_some_and(|step| step.cells.iter().any(|known| known.id == cell));
                    self.check(known, format!("{turn_at}.cell"), Unsound::Dangling(cell));
                }
            }
        }
    }

    fn silence(&mut self, reflection: &Reflection) {
        if let Some(silence) = &reflection.silence {
            let known = reflection.talk(silence.talk).is_some();
            self.check(known, "reflection.silence.talk", Unsound::Dangling(silence.talk));
        }
        for role in super::Role::ALL {
            let Some(seal) = reflection.sealed.of(role) else { continue };
            let place = match role {
                super::Role::Mentor => "reflection.sealed.mentor",
                super::Role::Mentee => "reflection.sealed.mentee",
            };
            match seal.open::<UnseenWords>() {
                // What it cites may have been taken away since: to say so would tell what it says.
                Ok(_) => {}
                Err(_) => self.add(place, Unsound::BrokenSeal),
            }
        }
    }

    fn assessment(&mut self) {
        let assessment = &self.session.assessment;
        if let Some(rubric) = &assessment.rubric {
            self.check(rubric.faults().is_empty(), "assessment.rubric", Unsound::Definition);
        }
        for role in super::Role::ALL {
            let Some(seal) = assessment.sealed.of(role) else { continue };
            let place = match role {
                super::Role::Mentor => "assessment.sealed.mentor",
                super::Role::Mentee => "assessment.sealed.mentee",
            };
            match seal.open::<SealedWork>() {
                // As above: that it cites what is there no longer is nobody's business until it is opened.
                Ok(work) => self.ratings(place, &work.ratings, false),
                Err(_) => self.add(place, Unsound::BrokenSeal),
            }
        }
        let open = assessment.revealed.is_some() || assessment.ratings.is_empty();
        self.check(open, "assessment.ratings", Unsound::OpenBeforeReveal);
        self.ratings("assessment.ratings", &assessment.ratings, true);
        for (place, agreed) in assessment.agreed.iter().enumerate() {
            let at = format!("assessment.agreed[{place}]");
            self.level(&at, agreed.criterion, agreed.level);
        }
        for (place, result) in assessment.results.iter().enumerate() {
            let at = format!("assessment.results[{place}]");
            let known = self.session.plan.goal(result.goal).is_some();
            self.check(known, format!("{at}.goal"), Unsound::Dangling(result.goal));
            let few_enough = result.reached <= result.of;
            self.check(
                few_enough,
                format!("{at}.reached"),
                Unsound::MoreThanAll { reached: result.reached, of: result.of },
            );
        }
        self.ids("assessment.actions", &assessment.actions);
        for (place, action) in assessment.actions.iter().enumerate() {
            let at = format!("assessment.actions[{place}]");
            self.rests(&at, &action.cites);
            if let Some(idea) = action.idea {
                let known = self.session.reflection.ideas.iter().any(|known| known.id == idea);
                self.check(known, format!("{at}.idea"), Unsound::Dangling(idea));
            }
            for id in &action.seen {
                self.check(self.session.entry(*id).is_some(), format!("{at}.seen"), Unsound::Dangling(*id));
            }
        }
        for (place, signature) in assessment.signed.iter().enumerate() {
            let (signed, seq) = (signature.seq, self.session.seq);
            let ahead = Unsound::SignedAhead { signed, seq };
            self.check(signed <= seq, format!("assessment.signed[{place}].seq"), ahead);
        }
    }

    fn ratings(&mut self, list: &str, ratings: &[Rating], are_open: bool) {
        for (place, rating) in ratings.iter().enumerate() {
            let at = format!("{list}[{place}]");
            self.level(&at, rating.criterion, rating.level);
            if are_open {
                self.cites(&format!("{at}.note"), &rating.note);
                self.rests(&at, &rating.cites);
            }
        }
    }

    fn level(&mut self, place: &str, criterion: Id, level: Option<u8>) {
        let rubric: Option<&Rubric> = self.session.assessment.rubric.as_deref();
        let known = rubric.is_some_and(|rubric| rubric.criterion(criterion).is_some());
        self.check(known, format!("{place}.criterion"), Unsound::Criterion(criterion));
        if let (Some(level), Some(rubric)) = (level, rubric) {
            let levels = rubric.levels.len();
            self.check(rubric.level(level).is_some(), format!("{place}.level"), Unsound::Level { level, levels });
        }
    }
}

/// The citations of a text that name nothing. A word that somebody put into brackets, `[#tanya]`, is no citation.
fn dangling<'a>(text: &'a str, session: &'a Session) -> impl Iterator<Item = Id> + 'a {
    cited(text).map(|(_, id)| id).filter(|id| id.looks_random() && Cited::of(*id, session).is_none())
}
