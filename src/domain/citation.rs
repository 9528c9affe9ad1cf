//! Citations: prose stores `[#k3f9q2xa]` and shows `#34`, so that a reference outlives every renumbering.

use std::ops::Range;

use super::{Id, Session};

/// What a citation points to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cited {
    /// An entry: `#34`.
    Entry(Id),
    /// A step of the plan: `#L2`.
    Step(Id),
    /// A goal of the plan: `#T1`.
    Goal(Id),
}

impl Cited {
    /// What the id names in this session, if it can be cited.
    #[must_use]
    pub fn of(id: Id, session: &Session) -> Option<Self> {
        let entry = session.entry(id).map(|_| Self::Entry(id));
        let step = || session.plan.step(id).map(|_| Self::Step(id));
        let goal = || session.plan.goal(id).map(|_| Self::Goal(id));
        entry.or_else(step).or_else(goal)
    }

    /// The thing's id.
    #[must_use]
    pub fn id(self) -> Id {
        match self {
            Self::Entry(id) | Self::Step(id) | Self::Goal(id) => id,
        }
    }

    /// How people read it: `#34`, `#L2`, `#T1`.
    #[must_use]
    pub fn shown(self, session: &Session) -> Option<String> {
        match self {
            Self::Entry(id) => session.entry(id).map(|entry| format!("#{}", entry.n)),
            Self::Step(id) => session.plan.step_number(id).map(|number| format!("#L{number}")),
            Self::Goal(id) => session.plan.goal_number(id).map(|number| format!("#T{number}")),
        }
    }

    /// What `34`, `L2` or `T1` names in this session.
    fn named(name: &str, session: &Session) -> Option<Self> {
        let place = |digits: &str| digits.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        if let Some(digits) = name.strip_prefix(['L', 'l']) {
            return session.plan.steps.get(place(digits)?).map(|step| Self::Step(step.id));
        }
        if let Some(digits) = name.strip_prefix(['T', 't']) {
            return session.plan.goals.get(place(digits)?).map(|goal| Self::Goal(goal.id));
        }
        session.entry_numbered(name.parse().ok()?).map(|entry| Self::Entry(entry.id))
    }
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

/// A text as people write it, with every `#34`, `#L2`, `#T1` that names something turned into a citation.
#[must_use]
pub fn stored(text: &str, session: &Session) -> String {
    rewrite(text, named(text, session).map(|(span, cited)| (span, format!("[#{}]", cited.id()))))
}

/// Every `#34`, `#L2`, `#T1` of a text as people read it that names something, with the bytes it takes.
pub fn named<'a>(text: &'a str, session: &'a Session) -> impl Iterator<Item = (Range<usize>, Cited)> + 'a {
    text.match_indices('#').filter_map(move |(start, hash)| {
        let rest = text.get(start + hash.len()..)?;
        let begins_word =
            text.get(..start)?.chars().next_back().is_none_or(|before| !before.is_alphanumeric() && before != '[');
        let letter =
            rest.chars().next().filter(|first| matches!(first, 'L' | 'T' | 'l' | 't')).map_or(0, char::len_utf8);
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
