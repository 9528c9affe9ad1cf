//! The keys of one mark, from the first to the last answer.
//!
//! `k` is a code. Before it may stand `-20s` or `-2m`, by how much it is dated back, `-12:30` and a space, when it was, or `--`,
//! at the time of the last mark. Behind it stand the answers to what the code asks: digits for a seat, a key for a choice, keys
//! and a space for several, digits for a number, words. A space or a new line ends what could go on, or leaves it open.

use crate::domain::catalog::instrument::{Asked, End, EventCode, Events, Modifier, Scale, Who};
use crate::domain::catalog::{Code, Instrument, Way};
use crate::domain::observation::{Answer, Observation, Party, With};
use crate::domain::{Id, LessonTime};

use super::states;

/// No mark is dated back by more than this, in ms.
const LONGEST_BACK: i64 = 24 * 60 * 60 * 1_000;

/// When a mark was, beside the moment of its first key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Back {
    /// At that moment.
    #[default]
    Now,
    /// So many ms before it.
    By(i64),
    /// Then.
    At(LessonTime),
    /// When the last mark was.
    LastMark,
}

/// A mark as far as its keys have told it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pressed<'o> {
    /// When it was.
    pub back: Back,
    /// The instrument of the code.
    pub instrument: &'o Instrument,
    /// The code.
    pub code: &'o Code,
    /// The seats that were named, in the order in which they were asked for.
    pub seats: Vec<Option<Id>>,
    /// What was said more closely.
    pub with: Vec<With>,
    /// What exactly was said.
    pub words: String,
    /// Whether it ends a state.
    pub ends: bool,
}

/// What is asked next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question<'o> {
    /// Whose it is; where it may be nobody's, a space says so.
    Seat {
        /// Whether it may be nobody's.
        perhaps: bool,
    },
    /// To whom it was said.
    To,
    /// How it was.
    Modifier(&'o Modifier),
    /// What was said.
    Words,
}

/// What keys come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading<'o> {
    /// Nothing yet but when it was.
    When,
    /// A code, and a question that waits for its answer; of it so much is typed.
    Asking(Pressed<'o>, Question<'o>, String),
    /// A whole mark.
    Done(Pressed<'o>),
    /// No mark begins so.
    Nothing,
}

/// Reads the keys of one mark.
#[must_use]
pub fn read<'o>(observation: &'o Observation, keys: &str) -> Reading<'o> {
    let (back, rest) = match take_back(keys) {
        Some(Some(dated)) => dated,
        Some(None) => return Reading::When,
        None => return Reading::Nothing,
    };
    let mut keys = rest.chars();
    let Some(key) = keys.next() else { return Reading::When };
    let Some((instrument, code)) = code_of(observation, key) else { return Reading::Nothing };
    let (seats, with) = (Vec::new(), Vec::new());
    let pressed = Pressed { back, instrument, code, seats, with, words: String::new(), ends: false };
    Answers { observation, rest: keys.as_str(), pressed }.take()
}

/// The code that answers to a key on the board.
#[must_use]
pub fn code_of(observation: &Observation, key: char) -> Option<(&Instrument, &Code)> {
    observation.instruments.iter().filter(|instrument| instrument.is_always_on_the_board()).find_map(|instrument| {
        let levels = match &instrument.way {
            Way::Intervals(intervals) => intervals.levels.as_slice(),
            _ => &[],
        };
        let code = instrument.codes().into_iter().chain(levels).find(|code| code.key == key)?;
        Some((instrument, code))
    })
}

/// The answers to what a code asks, being taken from the keys one after the other.
struct Answers<'o, 'k> {
    observation: &'o Observation,
    rest: &'k str,
    pressed: Pressed<'o>,
}

/// What became of a question: answered, waiting for more keys, or given something that is no answer.
enum Took {
    Answer,
    Waits(String),
    No,
}

impl<'o> Answers<'o, '_> {
    fn take(mut self) -> Reading<'o> {
        let code = self.pressed.code.id;
        let questions = match &self.pressed.instrument.way {
            Way::Events(events) => match events.event(code) {
                Some(event) => return self.event(events, event),
                None => Vec::new(),
            },
            Way::Seats(seats) => match seats.kinds.iter().find(|kind| kind.code.id == code) {
                Some(kind) => {
                    let from = (kind.from == End::Seat).then_some(Question::Seat { perhaps: false });
                    let to = (kind.to == End::Seat).then_some(Question::To);
                    from.into_iter().chain(to).collect()
                }
                None => Vec::new(),
            },
            _ => Vec::new(),
        };
        match self.answers(questions) {
            Some(reading) => reading,
            None => Reading::Done(self.pressed),
        }
    }

    fn event(mut self, events: &'o Events, event: &'o EventCode) -> Reading<'o> {
        let seat = match event.who {
            Who::Nobody => None,
            Who::Perhaps => Some(Question::Seat { perhaps: true }),
            Who::Seat => Some(Question::Seat { perhaps: false }),
        };
        let start = events.asked(event, Asked::Start).map(Question::Modifier);
        if let Some(reading) = self.answers(seat.into_iter().chain(start).collect()) {
            return reading;
        }
        let seat = self.pressed.seats.first().copied().flatten();
        let open =
            states::open_like(self.observation, self.pressed.instrument.id, event.code.id, seat, &self.pressed.with);
        self.pressed.ends = event.lasts && open.is_some();
        // What is asked at the end of a state is asked of a moment together with the rest.
        let at_end = if self.pressed.ends || !event.lasts { Asked::End } else { Asked::Start };
        let end = events.asked(event, at_end).filter(|modifier| modifier.asked == Asked::End).map(Question::Modifier);
        let words = (event.words && !self.pressed.ends).then_some(Question::Words);
        match self.answers(end.chain(words).collect()) {
            Some(reading) => reading,
            None => Reading::Done(self.pressed),
        }
    }

    /// Takes the answers to these questions; the reading, where one is not answered.
    fn answers(&mut self, questions: Vec<Question<'o>>) -> Option<Reading<'o>> {
        for question in questions {
            let took = match &question {
                Question::Seat { perhaps } => self.seat(*perhaps),
                Question::To => self.seat(false),
                Question::Modifier(modifier) => self.modifier(modifier),
                Question::Words => self.words(),
            };
            match took {
                Took::Answer => {}
                Took::Waits(typed) => return Some(Reading::Asking(self.pressed.clone(), question, typed)),
                Took::No => return Some(Reading::Nothing),
            }
        }
        None
    }

    /// Digits up to a space, or up to where no other seat could be meant.
    fn seat(&mut self, perhaps: bool) -> Took {
        let end = self.rest.find(|key: char| !key.is_ascii_digit());
        let (digits, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        let ended = rest.starts_with([' ', '\n']);
        if digits.is_empty() {
            if !ended {
                return if rest.is_empty() { Took::Waits(String::new()) } else { Took::No };
            }
            if perhaps {
                self.pressed.seats.push(None);
                self.rest = rest.get(1..).unwrap_or_default();
                return Took::Answer;
            }
            return Took::No;
        }
        let names: Vec<&str> =
            self.observation.seats.iter().flat_map(|plan| &plan.seats).map(|s| s.id.as_str()).collect();
        let number = |name: &&str| name.trim_start_matches(|letter: char| !letter.is_ascii_digit()).to_owned();
        let known = names.iter().find(|name| number(name) == digits);
        let could_go_on = names.iter().any(|name| number(name) != digits && number(name).starts_with(digits));
        // Without a seating plan any number may be a seat.
        let seat = match known {
            Some(name) => name.parse().ok(),
            None if names.is_empty() => format!("s{digits}").parse().ok(),
            None => None,
        };
        match seat {
            Some(seat) if ended || !names.is_empty() && !could_go_on => {
                self.pressed.seats.push(Some(seat));
                self.rest = if ended { rest.get(1..).unwrap_or_default() } else { rest };
                Took::Answer
            }
            Some(_) if rest.is_empty() => Took::Waits(digits.to_owned()),
            None if could_go_on && rest.is_empty() => Took::Waits(digits.to_owned()),
            _ => Took::No,
        }
    }

    fn modifier(&mut self, modifier: &Modifier) -> Took {
        let answer = match &modifier.scale {
            Scale::One(codes) => {
                let mut keys = self.rest.chars();
                let Some(key) = keys.next() else { return Took::Waits(String::new()) };
                let Some(code) = codes.iter().find(|code| code.key == key) else { return Took::No };
                self.rest = keys.as_str();
                Answer::One(code.id)
            }
            Scale::Many(codes) => {
                let Some(end) = self.rest.find([' ', '\n']) else {
                    let known = self.rest.chars().all(|key| codes.iter().any(|code| code.key == key));
                    return if known { Took::Waits(self.rest.to_owned()) } else { Took::No };
                };
                let (keys, rest) = self.rest.split_at(end);
                if !keys.chars().all(|key| codes.iter().any(|code| code.key == key)) {
                    return Took::No;
                }
                // A second press takes a choice back.
                let chosen = codes.iter().filter(|code| keys.chars().filter(|key| *key == code.key).count() % 2 == 1);
                self.rest = rest.get(1..).unwrap_or_default();
                Answer::Many(chosen.map(|code| code.id).collect())
            }
            Scale::Number(least, most) => {
                let end = self.rest.find(|key: char| !key.is_ascii_digit());
                let (digits, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
                let ended = rest.starts_with([' ', '\n']);
                if rest.is_empty() && digits.len() <= 9 {
                    return Took::Waits(digits.to_owned());
                }
                let number = digits.parse::<i64>().ok().filter(|number| (least..=most).contains(&number));
                match number {
                    Some(number) if ended => {
                        self.rest = rest.get(1..).unwrap_or_default();
                        Answer::Number(number)
                    }
                    _ => return Took::No,
                }
            }
        };
        self.pressed.with.push(With { modifier: modifier.id, is: answer });
        Took::Answer
    }

    fn words(&mut self) -> Took {
        match self.rest.split_once('\n') {
            Some((words, rest)) => {
                self.pressed.words = words.trim().to_owned();
                self.rest = rest;
                Took::Answer
            }
            None => Took::Waits(self.rest.to_owned()),
        }
    }
}

impl Pressed<'_> {
    /// The seat that was named first.
    #[must_use]
    pub fn seat(&self) -> Option<Id> {
        self.seats.first().copied().flatten()
    }

    /// Who speaks and to whom, of a contribution.
    #[must_use]
    pub fn parties(&self) -> Option<(Party, Party)> {
        let Way::Seats(seats) = &self.instrument.way else { return None };
        let kind = seats.kinds.iter().find(|kind| kind.code.id == self.code.id)?;
        let mut named = self.seats.iter().copied().flatten();
        let mut party = |end| match end {
            End::Teacher => Some(Party::Teacher),
            End::Class => Some(Party::Class),
            End::Seat => named.next().map(Party::Seat),
        };
        Some((party(kind.from)?, party(kind.to)?))
    }
}

/// Takes off what says when a mark was: `Some(None)` while that is not told to its end, `None` where nothing is said so.
fn take_back(keys: &str) -> Option<Option<(Back, &str)>> {
    let Some(rest) = keys.strip_prefix('-') else { return Some(Some((Back::Now, keys))) };
    if let Some(rest) = rest.strip_prefix('-') {
        return Some(Some((Back::LastMark, rest)));
    }
    let end = rest.find(|key: char| !key.is_ascii_digit() && key != ':');
    let (amount, rest) = rest.split_at(end.unwrap_or(rest.len()));
    let mut after = rest.chars();
    let Some(unit) = after.next() else { return Some(None) };
    let rest = after.as_str();
    match (unit, amount.split_once(':')) {
        ('s' | 'd' | 'm', None) => {
            let ms = amount.parse::<i64>().ok()?.checked_mul(if unit == 'm' { 60_000 } else { 1_000 })?;
            (0..=LONGEST_BACK).contains(&ms).then_some(Some((Back::By(ms), rest)))
        }
        (' ' | '\n', Some((minutes, seconds))) => {
            let (minutes, seconds) = (minutes.parse::<i64>().ok()?, seconds.parse::<i64>().ok()?);
            let ms = minutes.checked_mul(60_000)?.checked_add(seconds.checked_mul(1_000)?)?;
            let at = LessonTime::from_ms(ms);
            (seconds < 60 && at == at.within_reach()).then_some(Some((Back::At(at), rest)))
        }
        _ => None,
    }
}
