//! Citations: prose stores `[#k3f9q2xa]` and shows `#34`, so that a reference outlives every renumbering.

use std::ops::Range;

use super::{Id, Phase, Session, Spot};

/// What a citation points to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cited {
    /// An entry: `#34`.
    Entry(Id),
    /// A step of the plan: `#L2`.
    Step(Id),
    /// A goal of the plan: `#T1`.
    Goal(Id),
    /// A turn of a talk, counted through all talks: `#U5` (*ucapan*).
    Turn(Id),
    /// A criterion of the rubric: `#K2` (*kriteria*).
    Criterion(Id),
}

impl Cited {
    /// What the id names in this session, if it can be cited.
    #[must_use]
    pub fn of(id: Id, session: &Session) -> Option<Self> {
        let entry = session.entry(id).map(|_| Self::Entry(id));
        let step = || session.plan.step(id).map(|_| Self::Step(id));
        let goal = || session.plan.goal(id).map(|_| Self::Goal(id));
        let turn = || session.reflection.turn(id).map(|_| Self::Turn(id));
        let criterion = || criterion_number(id, session).map(|_| Self::Criterion(id));
        entry.or_else(step).or_else(goal).or_else(turn).or_else(criterion)
    }

    /// The thing's id.
    #[must_use]
    pub fn id(self) -> Id {
        match self {
            Self::Entry(id) | Self::Step(id) | Self::Goal(id) | Self::Turn(id) | Self::Criterion(id) => id,
        }
    }

    /// The phase in which it stands.
    #[must_use]
    pub fn phase(self) -> Phase {
        match self {
            Self::Entry(_) => Phase::Teach,
            Self::Step(_) | Self::Goal(_) => Phase::Plan,
            Self::Turn(_) => Phase::Think,
            Self::Criterion(_) => Phase::Assess,
        }
    }

    /// Where it is on screen.
    #[must_use]
    pub fn spot(self) -> Spot {
        Spot { phase: Some(self.phase()), item: Some(self.id()) }
    }

    /// How people read it: `#34`, `#L2`, `#T1`, `#U5`, `#K2`.
    #[must_use]
    pub fn shown(self, session: &Session) -> Option<String> {
        match self {
            Self::Entry(id) => session.entry(id).map(|entry| format!("#{}", entry.n)),
            Self::Step(id) => session.plan.step_number(id).map(|number| format!("#L{number}")),
            Self::Goal(id) => session.plan.goal_number(id).map(|number| format!("#T{number}")),
            Self::Turn(id) => session.reflection.turn_number(id).map(|number| format!("#U{number}")),
            Self::Criterion(id) => criterion_number(id, session).map(|number| format!("#K{number}")),
        }
    }

    /// What `34`, `L2`, `T1`, `U5` or `K2` names in this session.
    fn named(name: &str, session: &Session) -> Option<Self> {
        let Some(letter) = name.chars().next().filter(char::is_ascii_alphabetic) else {
            return session.entry_numbered(name.parse().ok()?).map(|entry| Self::Entry(entry.id));
        };
        let place = name.get(letter.len_utf8()..)?.parse::<usize>().ok()?.checked_sub(1)?;
        match letter.to_ascii_uppercase() {
            'L' => session.plan.steps.get(place).map(|step| Self::Step(step.id)),
            'T' => session.plan.goals.get(place).map(|goal| Self::Goal(goal.id)),
            'U' => session.reflection.turns().nth(place).map(|turn| Self::Turn(turn.id)),
            'K' => criteria(session).nth(place).map(Self::Criterion),
            _ => None,
        }
    }
}

/// The letters that stand before a number that names no entry.
const LETTERS: [char; 4] = ['L', 'T', 'U', 'K'];

/// The criteria of the rubric in force, in its order.
fn criteria(session: &Session) -> impl Iterator<Item = Id> + '_ {
    session.assessment.rubric.iter().flat_map(|rubric| &rubric.criteria).map(|criterion| criterion.id)
}

/// The 2 of `#K2`.
fn criterion_number(id: Id, session: &Session) -> Option<usize> {
    // A criterion made of a goal bears the goal's id, and the goal is what is meant.
    criteria(session).position(|criterion| criterion == id).map(|place| place + 1)
}

/// Every `[#id]` of a stored text, with the bytes it takes.
pub fn cited(text: &str) -> impl Iterator<Item = (Range<usize>, Id)> {
    text.match_indices("[#").filter_map(|(start, open)| {
        let inner = text.get(start + open.len()..)?;
        let length = inner.find(']')?;
        let id = inner.get(..length)?.parse().ok()?;
        Some((start..start + open.len() + length + 1, id))
    })
}

/// A stored text as people read it.
#[must_use]
pub fn shown(text: &str, session: &Session) -> String {
    // Most texts cite nothing, and this is asked at every letter.
    if !text.contains('#') {
        return text.to_owned();
    }
    rewrite(text, cited(text).filter_map(|(span, id)| Some((span, Cited::of(id, session)?.shown(session)?))))
}

/// A stored text for another session, in which its citations name nothing: numbers stay, as words.
#[must_use]
pub fn unbound(text: &str, session: &Session) -> String {
    let number = |id| Cited::of(id, session)?.shown(session).map(|shown| shown.replacen('#', "", 1));
    rewrite(text, cited(text).map(|(span, id)| (span, number(id).unwrap_or_default())))
}

/// Stands where something was cited that has been taken away since.
pub const GONE: &str = "#–";

/// A text that was written unseen, as it is opened. What it cites may have been taken out of the plan since: while nobody may
/// know what it says, nothing can be kept for its sake. Where a citation names nothing any more stands [`GONE`].
#[must_use]
pub fn opened(text: &str, session: &Session) -> String {
    let gone = cited(text).filter(|(_, id)| id.looks_random() && Cited::of(*id, session).is_none());
    rewrite(text, gone.map(|(span, _)| (span, GONE.to_owned())))
}

/// A text as people write it, with every `#34`, `#L2`, `#T1`, `#U5`, `#K2` that names something turned into a citation.
#[must_use]
pub fn stored(text: &str, session: &Session) -> String {
    rewrite(text, named(text, session).map(|(span, cited)| (span, format!("[#{}]", cited.id()))))
}

/// Every `#34`, `#L2`, `#T1`, `#U5`, `#K2` of a text as people read it that names something, with the bytes it takes.
pub fn named<'a>(text: &'a str, session: &'a Session) -> impl Iterator<Item = (Range<usize>, Cited)> + 'a {
    text.match_indices('#').filter_map(move |(start, hash)| {
        let rest = text.get(start + hash.len()..)?;
        let begins_word =
            text.get(..start)?.chars().next_back().is_none_or(|before| !before.is_alphanumeric() && before != '[');
        let letter =
            rest.chars().next().filter(|first| LETTERS.contains(&first.to_ascii_uppercase())).map_or(0, char::len_utf8);
        let digits = rest.get(letter..)?.bytes().take_while(u8::is_ascii_digit).count();
        let length = letter + digits;
        let ends_word = rest.get(length..)?.chars().next().is_none_or(|after| !after.is_alphanumeric());
        let cited = Cited::named(rest.get(..length)?, session)?;
        (begins_word && ends_word && digits > 0).then_some((start..start + hash.len() + length, cited))
    })
}

/// A text with some of its spans replaced, in order.
fn rewrite(text: &str, spans: impl Iterator<Item = (Range<usize>, String)>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for (span, put) in spans {
        if span.start < done {
            continue;
        }
        out.push_str(text.get(done..span.start).unwrap_or_default());
        out.push_str(&put);
        done = span.end;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::tests::session_with_a_note;

    #[test]
    fn a_number_that_names_an_entry_is_stored_by_id_and_shown_by_number() {
        let session = session_with_a_note();
        let id = session.observation.entries[0].id;
        let text = stored("lihat #1, (#L1) dan #2 serta #tag", &session);
        let step = session.plan.steps[0].id;
        assert_eq!(text, format!("lihat [#{id}], ([#{step}]) dan #2 serta #tag"));
        assert_eq!(shown(&text, &session), "lihat #1, (#L1) dan #2 serta #tag");
    }

    #[test]
    fn what_only_looks_like_a_citation_stays_as_it_was_typed() {
        let session = session_with_a_note();
        for text in ["a#1", "#1a", "#", "#L", "[#", "[#1", "[#BUKAN]", "#99999999999999999999"] {
            assert_eq!(stored(text, &session), text);
            assert_eq!(shown(text, &session), text);
        }
    }
}
