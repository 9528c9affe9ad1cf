//! The chair: whose turn to speak it is in a talk, as edits. It is the pen while the talk is on, and each turn is timed.

use super::edit::{Change, Edit, ListEdit};
use super::list::Op;
use super::reflection::{Reflection, ReflectionChange, Spell, Talk};
use super::{Id, Moment, Role};

/// How long a voice should have the chair at a stretch, in ms: what is over is shown, and nothing is cut off.
pub const STRETCH: i64 = 120_000;
/// After so long without a key nobody is talking any more, in ms.
pub const IDLE: i64 = 600_000;

/// The spell that lasts.
#[must_use]
pub fn running(talk: &Talk) -> Option<&Spell> {
    talk.chair.last().filter(|spell| spell.until.is_none())
}

/// The talk in which somebody has the chair now.
#[must_use]
pub fn talk_on(reflection: &Reflection) -> Option<&Talk> {
    reflection.talks.iter().find(|talk| running(talk).is_some())
}

/// Gives the chair to a voice: whoever has it gives it up at that moment. `None` where that voice has it already.
#[must_use]
pub fn take(talk: &Talk, by: Role, at: Moment) -> Option<Edit> {
    if running(talk).is_some_and(|spell| spell.by == by) {
        return None;
    }
    let mut chair = ended(talk, at);
    // A clock that was put back must not let two have the chair at once.
    let from = chair.last().and_then(|spell| spell.until).map_or(at, |until| until.max(at));
    chair.push(Spell { by, from, until: None });
    Some(set(talk, chair))
}

/// Lets nobody have the chair from that moment on. `None` where nobody has it.
#[must_use]
pub fn end(talk: &Talk, at: Moment) -> Option<Edit> {
    running(talk)?;
    Some(set(talk, ended(talk, at)))
}

/// The last moment at which somebody is known to have been there: where a talk breaks off, the chair ends then.
#[must_use]
pub fn last_sign(talk: &Talk, drafts: impl Iterator<Item = Moment>) -> Option<Moment> {
    let spell = running(talk)?;
    talk.turns.iter().map(|turn| turn.at).chain(drafts).chain([spell.from]).max()
}

/// What has to go before a step is taken back in which a talk was begun: whose turn it was in it. The talk would else not be
/// what the step had begun.
#[must_use]
pub fn before_taking_back(reflection: &Reflection, step: &[Edit]) -> Option<Edit> {
    let begun = step.iter().find_map(|edit| match edit {
        Edit::List(ListEdit::Talks(Op::Insert { item, .. })) => Some(item.id),
        _ => None,
    })?;
    let talk = reflection.talk(begun).filter(|talk| !talk.chair.is_empty())?;
    Some(set(talk, Vec::new()))
}

/// Whether an edit says whose turn it was, and nothing else.
#[must_use]
pub fn is_of_chair(edit: &Edit) -> bool {
    matches!(edit, Edit::Set(Change::Reflection(ReflectionChange::Chair { .. })))
}

/// The talk into whose line an edit types.
#[must_use]
pub fn talk_typed_into(edit: &Edit) -> Option<(Id, Role)> {
    use super::session::Line;
    use super::text_place::TextPlace;
    match edit.typed()? {
        (TextPlace::Draft(by, Line::Talk(talk)), typed) if !typed.is_empty() => Some((talk, by)),
        _ => None,
    }
}

/// The spells with the last one ended. One that took no time is left out.
fn ended(talk: &Talk, at: Moment) -> Vec<Spell> {
    let mut chair = talk.chair.clone();
    if let Some(last) = chair.last_mut().filter(|spell| spell.until.is_none()) {
        last.until = Some(at.max(last.from));
    }
    chair.retain(|spell| spell.until != Some(spell.from));
    chair
}

fn set(talk: &Talk, new: Vec<Spell>) -> Edit {
    let change = ReflectionChange::Chair { talk: talk.id, old: talk.chair.clone(), new };
    Edit::Set(Change::Reflection(change))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixture::{lesson, moment, talk_of};
    use crate::domain::session::Draft;
    use crate::domain::{Document, Keep, KeyedEdit, Line, Refusal, talking};

    fn spell(by: Role, from: &str, until: Option<&str>) -> Spell {
        Spell { by, from: moment(from), until: until.map(moment) }
    }

    /// The chair of a talk after one edit.
    fn after(chair: Vec<Spell>, edit: impl Fn(&Talk) -> Option<Edit>) -> Option<Vec<Spell>> {
        let mut session = lesson();
        session.reflection.talks = vec![Talk { chair, ..talk_of(&[]) }];
        let edit = edit(&session.reflection.talks[0])?;
        let mut document = Document::new(session);
        document.apply_by_program(Role::Mentee, moment("09:30:00"), vec![edit]).unwrap();
        Some(document.session().reflection.talks[0].chair.clone())
    }

    #[test]
    fn the_chair_goes_from_voice_to_voice_and_each_turn_has_its_time() {
        let one = after(Vec::new(), |talk| take(talk, Role::Mentee, moment("09:00:00"))).unwrap();
        assert_eq!(one, [spell(Role::Mentee, "09:00:00", None)]);
        assert_eq!(
            after(one.clone(), |talk| take(talk, Role::Mentee, moment("09:00:30"))),
            None,
            "who has it keeps it"
        );
        let two = after(one, |talk| take(talk, Role::Mentor, moment("09:01:00"))).unwrap();
        assert_eq!(two[0], spell(Role::Mentee, "09:00:00", Some("09:01:00")));
        let none = after(two, |talk| end(talk, moment("09:02:00"))).unwrap();
        assert_eq!(none[1], spell(Role::Mentor, "09:01:00", Some("09:02:00")));
        assert_eq!(after(none, |talk| end(talk, moment("09:03:00"))), None);
    }

    #[test]
    fn a_clock_put_back_ends_no_spell_before_it_began_and_a_spell_of_no_time_is_none() {
        let begun = vec![spell(Role::Mentee, "09:00:00", None)];
        let passed = after(begun.clone(), |talk| take(talk, Role::Mentor, moment("08:00:00"))).unwrap();
        assert_eq!(passed, [spell(Role::Mentor, "08:00:00", None)], "nothing is left of a spell that took no time");
        assert_eq!(after(begun, |talk| end(talk, moment("09:00:00"))), Some(Vec::new()));
        let over = vec![spell(Role::Mentee, "09:00:00", Some("09:05:00"))];
        let later = after(over, |talk| take(talk, Role::Mentor, moment("09:04:00"))).unwrap();
        assert_eq!(later[1], spell(Role::Mentor, "09:05:00", None), "no two have it at once");
    }

    #[test]
    fn a_talk_that_broke_off_was_alive_at_its_last_word() {
        let talk = Talk {
            chair: vec![spell(Role::Mentee, "08:59:00", None)],
            ..talk_of(&[("tujuan", Role::Mentee, "satu"), ("tujuan", Role::Mentor, "dua")])
        };
        assert_eq!(last_sign(&talk, std::iter::empty()), Some(moment("09:01:00")));
        assert_eq!(last_sign(&talk, std::iter::once(moment("09:02:30"))), Some(moment("09:02:30")));
        assert_eq!(last_sign(&talk_of(&[]), std::iter::empty()), None);
    }

    #[test]
    fn the_step_that_began_a_talk_can_be_taken_back_though_the_chair_was_taken_since() -> Result<(), Refusal> {
        let mut document = Document::new(lesson());
        let talk = talk_of(&[]);
        let line = Draft { by: Role::Mentee, line: Line::Talk(talk.id), at: moment("09:00:00"), text: "S".into() };
        let begin = talking::begin(&document.session().reflection, talk);
        let put = Edit::Keyed(KeyedEdit::Draft(Keep::Put(line)));
        document.apply(Role::Mentee, moment("09:00:00"), vec![begin, put])?;
        let chair = take(&document.session().reflection.talks[0], Role::Mentee, moment("09:00:00")).unwrap();
        document.apply_by_program(Role::Mentee, moment("09:00:00"), vec![chair])?;
        document.undo(Role::Mentee, moment("09:00:05"))?;
        assert!(document.session().reflection.talks.is_empty());
        document.redo(Role::Mentee, moment("09:00:06"))?;
        assert!(document.session().reflection.talks[0].chair.is_empty(), "whose turn it was is no part of the step");
        document.undo(Role::Mentee, moment("09:00:07"))?;
        assert!(document.session().reflection.talks.is_empty());
        Ok(())
    }
}
