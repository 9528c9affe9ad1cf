//! Thinking in silence: both write unseen, one after the other at one machine, before both are shown together.

use super::catalog::GuideStep;
use super::edit::{Change, Edit, ListEdit};
use super::list::Op;
use super::reflection::{Reflection, ReflectionChange, Silence, Talk, Turn, UnseenWords};
use super::seal::Seal;
use super::{Id, Item as _, Moment, Prose, Role, Session, citation, talking};

/// How long a silence lasts where the step does not say, in seconds.
pub const USUAL: u32 = 60;

/// What has been written and not been opened yet.
#[must_use]
pub fn words(reflection: &Reflection, by: Role) -> Option<UnseenWords> {
    reflection.sealed.of(by)?.open().ok()
}

/// Whether a role has said that what it wrote is all.
#[must_use]
pub fn is_ready(reflection: &Reflection, by: Role) -> bool {
    words(reflection, by).is_some_and(|words| words.is_ready)
}

/// Whether both have.
#[must_use]
pub fn are_both_ready(reflection: &Reflection) -> bool {
    Role::ALL.into_iter().all(|role| is_ready(reflection, role))
}

/// Whether anybody has written anything that is not open yet.
#[must_use]
pub fn is_written(reflection: &Reflection) -> bool {
    reflection.open_silence().is_some() && !reflection.sealed.is_empty()
}

/// How many seconds a silence of a step lasts.
#[must_use]
pub fn seconds(step: Option<&GuideStep>) -> u32 {
    step.map(|step| step.think).filter(|think| *think > 0).unwrap_or(USUAL)
}

/// Begins a silence in the step in force. `None` while one lasts.
#[must_use]
pub fn begin(reflection: &Reflection, talk: &Talk, at: Moment) -> Option<Edit> {
    if reflection.open_silence().is_some() {
        return None;
    }
    let step = talking::step_in_force(talk);
    let new = Silence { talk: talk.id, step: step.map(|step| step.id), at, seconds: seconds(step), opened: None };
    Some(set(ReflectionChange::Silence { old: reflection.silence, new: Some(new) }))
}

/// Lets a silence go in which nobody has written anything. `None` of any other.
#[must_use]
pub fn cancel(reflection: &Reflection) -> Option<Edit> {
    let old = Some(*reflection.open_silence()?);
    reflection.sealed.is_empty().then(|| set(ReflectionChange::Silence { old, new: None }))
}

/// Writes what a role writes unseen: the first letter begins it, the last one to go ends it. `None` where nothing changes.
#[must_use]
pub fn write(reflection: &Reflection, by: Role, text: &str, at: Moment) -> Option<Edit> {
    reflection.open_silence()?;
    let before = words(reflection, by);
    let after = (!text.is_empty()).then(|| UnseenWords {
        at: before.as_ref().filter(|words| !words.text.is_empty()).map_or(at, |words| words.at),
        text: text.into(),
        is_ready: false,
    });
    (before != after).then(|| seal(reflection, by, after.as_ref())).flatten()
}

/// Says that what a role wrote is all, be it nothing; or that it writes on. `None` where nothing changes.
#[must_use]
pub fn set_ready(reflection: &Reflection, by: Role, is_ready: bool, at: Moment) -> Option<Edit> {
    reflection.open_silence()?;
    let before = words(reflection, by);
    let text = || before.as_ref().map(|words| words.text.clone()).unwrap_or_default();
    let at = before.as_ref().map_or(at, |words| words.at);
    let after = UnseenWords { at, text: text(), is_ready };
    // Who has nothing to say and takes that back has written nothing.
    let after = Some(after).filter(|words| words.is_ready || !words.text.is_empty());
    (before != after).then(|| seal(reflection, by, after.as_ref())).flatten()
}

/// Opens what both have written: their turns, whoever speaks first in the step before the other, and no seal any more. `None`
/// until both are ready.
#[must_use]
pub fn open(session: &Session, mut id: impl FnMut() -> Id, at: Moment) -> Option<Vec<Edit>> {
    let reflection = &session.reflection;
    let silence = *reflection.open_silence()?;
    let talk = reflection.talk(silence.talk).filter(|_| are_both_ready(reflection))?;
    let step = silence.step.and_then(|step| talk.guide.step(step));
    let first = step.map_or(talk.guide.opens, |step| talk.guide.opener(step));
    let mut after = talk.turns.last().map(|turn| turn.id());
    let mut edits = Vec::new();
    for by in [first, first.other()] {
        let Some(words) = words(reflection, by) else { continue };
        edits.push(unseal(reflection, by));
        let text: Prose = citation::opened(words.text.trim(), session).into();
        if !text.is_empty() {
            let turn = Turn { step: step.map(|step| step.id), ..Turn::new(id(), words.at, by, text) };
            let this = turn.id;
            edits.push(Edit::List(ListEdit::Turns(talk.id, Op::insert(after, turn))));
            after = Some(this);
        }
    }
    edits.push(set(ReflectionChange::Silence {
        old: Some(silence),
        new: Some(Silence { opened: Some(at), ..silence }),
    }));
    Some(edits)
}

/// Whether taking these edits back would let a silence go in which somebody has written.
#[must_use]
pub(super) fn begins(edits: &[Edit]) -> bool {
    edits.iter().any(|edit| match edit {
        Edit::Set(Change::Reflection(ReflectionChange::Silence { new: Some(new), .. })) => new.opened.is_none(),
        _ => false,
    })
}

fn unseal(reflection: &Reflection, role: Role) -> Edit {
    set(ReflectionChange::Seal { role, old: reflection.sealed.of(role).cloned(), new: None })
}

fn seal(reflection: &Reflection, role: Role, words: Option<&UnseenWords>) -> Option<Edit> {
    let Some(words) = words else { return Some(unseal(reflection, role)) };
    let new = Some(Seal::close(words).ok()?);
    Some(set(ReflectionChange::Seal { role, old: reflection.sealed.of(role).cloned(), new }))
}

fn set(change: ReflectionChange) -> Edit {
    Edit::Set(Change::Reflection(change))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixture::{id, lesson, moment, talk_of};
    use crate::domain::{Document, Halt, Refusal};

    /// A talk of one turn, in which a silence has begun.
    fn quiet() -> Document {
        let mut session = lesson();
        session.reflection.talks = vec![talk_of(&[("tujuan", Role::Mentee, "satu")])];
        let mut document = Document::new(session);
        let reflection = &document.session().reflection;
        let begin = begin(reflection, &reflection.talks[0], moment("09:10:00")).unwrap();
        document.apply(Role::Mentee, moment("09:10:00"), vec![begin]).unwrap();
        document
    }

    fn write_as(document: &mut Document, by: Role, text: &str) {
        let at = moment("09:10:10");
        let edit = write(&document.session().reflection, by, text, at).unwrap();
        document.apply(by, at, vec![edit]).unwrap();
    }

    fn ready(document: &mut Document, by: Role) {
        let at = moment("09:11:00");
        let edit = set_ready(&document.session().reflection, by, true, at).unwrap();
        document.apply(by, at, vec![edit]).unwrap();
    }

    fn opened(document: &Document) -> Option<Vec<Edit>> {
        let mut n = 0;
        let id = || {
            n += 1;
            Id::from_bits(n)
        };
        open(document.session(), id, moment("09:12:00"))
    }

    #[test]
    fn what_both_write_is_shown_at_once_and_nothing_of_it_before() {
        let mut document = quiet();
        write_as(&mut document, Role::Mentor, "tunggu lebih lama");
        ready(&mut document, Role::Mentor);
        assert!(opened(&document).is_none(), "the other has yet to write");
        write_as(&mut document, Role::Mentee, "menunggu S9");
        ready(&mut document, Role::Mentee);
        let text = ron::to_string(document.session()).unwrap();
        assert!(!text.contains("tunggu") && !text.contains("menunggu"));
        let edits = opened(&document).unwrap();
        document.apply(Role::Mentor, moment("09:12:00"), edits).unwrap();
        let reflection = &document.session().reflection;
        let turns: Vec<_> = reflection.talks[0].turns.iter().map(|turn| (turn.by, &*turn.text)).collect();
        let both = [(Role::Mentee, "menunggu S9"), (Role::Mentor, "tunggu lebih lama")];
        assert_eq!(turns[1..], both, "who speaks first in the step comes first, whoever wrote first");
        assert!(reflection.talks[0].turns.iter().all(|turn| turn.step == Some(id("tujuan"))));
        assert!(reflection.open_silence().is_none() && reflection.sealed.is_empty());
        assert!(document.undo(Role::Mentor, moment("09:12:10")).is_err(), "what is open is not closed again");
    }

    #[test]
    fn one_may_write_and_the_other_leave_it_empty() {
        let mut document = quiet();
        ready(&mut document, Role::Mentor);
        write_as(&mut document, Role::Mentee, "saja");
        ready(&mut document, Role::Mentee);
        let edits = opened(&document).unwrap();
        document.apply(Role::Mentee, moment("09:12:00"), edits).unwrap();
        assert_eq!(document.session().reflection.talks[0].turns.len(), 2);
    }

    #[test]
    fn who_goes_on_writing_is_not_ready_any_more_and_the_first_letter_keeps_its_time() {
        let mut document = quiet();
        write_as(&mut document, Role::Mentee, "s");
        ready(&mut document, Role::Mentee);
        let edit = write(&document.session().reflection, Role::Mentee, "sa", moment("09:11:30")).unwrap();
        document.apply(Role::Mentee, moment("09:11:30"), vec![edit]).unwrap();
        let words = words(&document.session().reflection, Role::Mentee).unwrap();
        assert_eq!((words.is_ready, words.at), (false, moment("09:10:10")));
        let gone = write(&document.session().reflection, Role::Mentee, "", moment("09:11:40")).unwrap();
        document.apply(Role::Mentee, moment("09:11:40"), vec![gone]).unwrap();
        assert!(document.session().reflection.sealed.is_empty());
    }

    #[test]
    fn a_silence_is_let_go_only_while_nothing_is_written_in_it() {
        let mut document = quiet();
        assert!(cancel(&document.session().reflection).is_some());
        write_as(&mut document, Role::Mentor, "rahasia");
        assert_eq!(cancel(&document.session().reflection), None);
        // Whoever began it would take it back over the other's words.
        let refused = document.undo(Role::Mentee, moment("09:10:20")).unwrap_err();
        assert_eq!(refused, Refusal::Halt(Halt::Theirs { by: Role::Mentor, label: "unseen-words" }));
        document.undo(Role::Mentor, moment("09:10:30")).unwrap();
        document.undo(Role::Mentee, moment("09:10:40")).unwrap();
        assert_eq!(document.session().reflection.silence, None);
    }

    #[test]
    fn a_step_says_how_long_it_is_thought_about_and_a_minute_is_usual() {
        let mut talk = talk_of(&[]);
        assert_eq!(seconds(talk.guide.steps.first()), 60);
        talk.guide.steps[0].think = 90;
        assert_eq!(seconds(talk.guide.steps.first()), 90);
        let begun = begin(&Reflection::default(), &talk, moment("09:00:00"));
        let Some(Edit::Set(Change::Reflection(ReflectionChange::Silence { new: Some(silence), .. }))) = begun else {
            panic!("a silence begins")
        };
        assert_eq!((silence.seconds, silence.step), (90, Some(id("tujuan"))));
    }
}
