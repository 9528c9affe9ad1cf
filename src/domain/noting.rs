//! What happens to an entry of the lesson after it was made, as edits: another time, another voice, struck out, kept to oneself.

use super::assessment::{Action, AssessmentChange};
use super::edit::{Change, Edit};
use super::lesson::move_end;
use super::list::toggled;
use super::observation::{Entry, ObservationChange};
use super::{Id, LessonTime};

/// Gives an entry another time. A gap and a state keep their length.
#[must_use]
pub fn retime(entry: &Entry, new: LessonTime) -> Vec<Edit> {
    let old = entry.at;
    let mut edits = vec![set(ObservationChange::EntryAt { entry: entry.id, old, new })];
    edits.extend(move_end(entry, new.ms() - old.ms()));
    edits
}

/// Gives an entry to the other voice.
#[must_use]
pub fn give(entry: &Entry) -> Edit {
    set(ObservationChange::EntryBy { entry: entry.id, old: entry.by, new: entry.by.other() })
}

/// Turns a note into the next of the three kinds; `None` for what is no note.
#[must_use]
pub fn next_kind(entry: &Entry) -> Option<Edit> {
    let old = *entry.kind()?;
    Some(set(ObservationChange::NoteKind { entry: entry.id, old, new: old.next() }))
}

/// Strikes an entry out, or lets it stand again.
#[must_use]
pub fn strike(entry: &Entry) -> Edit {
    set(ObservationChange::Removed { entry: entry.id, old: entry.removed, new: !entry.removed })
}

/// Keeps an entry to the pair, or shows it again. Only the mentee may.
#[must_use]
pub fn withhold(entry: &Entry) -> Edit {
    set(ObservationChange::Withheld { entry: entry.id, old: entry.withheld, new: !entry.withheld })
}

/// Takes an entry back for good: its words are gone with this edit. Only the mentee may.
#[must_use]
pub fn withdraw(entry: &Entry) -> Edit {
    set(ObservationChange::Withdrawn { entry: entry.id, old: entry.withdrawn, new: true })
}

/// Says that an action was seen in an entry, or that it was not after all.
#[must_use]
pub fn see(action: &Action, entry: Id) -> Edit {
    let (old, new) = (action.seen.clone(), toggled(&action.seen, entry));
    Edit::Set(Change::Assessment(AssessmentChange::ActionSeen { action: action.id, old, new }))
}

fn set(change: ObservationChange) -> Edit {
    Edit::Set(Change::Observation(change))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::observation::{GapKind, Kind, What};
    use crate::domain::tests::{moment, session_with_a_note};
    use crate::domain::{Document, Role};

    fn done(edits: impl FnOnce(&Entry) -> Vec<Edit>, entry: Entry) -> Entry {
        let mut session = session_with_a_note();
        let edits = edits(&entry);
        session.observation.entries = vec![entry].into();
        let mut document = Document::new(session);
        document.apply(Role::Mentee, moment("2026-11-24T08:00:00+07:00"), edits).unwrap();
        document.session().observation.entries[0].clone()
    }

    fn note() -> Entry {
        session_with_a_note().observation.entries[0].clone()
    }

    #[test]
    fn a_gap_given_another_time_keeps_its_length() {
        let what = What::Gap { kind: GapKind::Interrupted, until: Some(LessonTime::from_ms(9_000)) };
        let gap = Entry::new(Id::from_bits(1), 1, LessonTime::from_ms(4_000), Role::Mentor, what);
        let moved = done(|gap| retime(gap, LessonTime::from_ms(14_000)), gap);
        assert_eq!(moved.at.ms(), 14_000);
        let until = Some(LessonTime::from_ms(19_000));
        assert_eq!(moved.what, What::Gap { kind: GapKind::Interrupted, until });
    }

    #[test]
    fn each_change_is_its_own_way_back() {
        assert_eq!(done(|note| vec![give(note)], note()).by, Role::Mentee);
        let struck = done(|note| vec![strike(note)], note());
        assert!(struck.removed);
        assert_eq!(done(|struck| vec![strike(struck)], struck), note());
        let withheld = done(|note| vec![withhold(note)], note());
        assert!(withheld.withheld);
        assert_eq!(done(|withheld| vec![withhold(withheld)], withheld), note());
    }

    #[test]
    fn a_note_goes_through_the_three_kinds_and_a_gap_has_none() {
        let asked =
            [(); 2].iter().fold(note(), |entry, ()| done(|entry| next_kind(entry).into_iter().collect(), entry));
        assert_eq!(asked.kind(), Some(&Kind::Asked));
        let what = What::Gap { kind: GapKind::CannotSee, until: None };
        assert_eq!(next_kind(&Entry::new(Id::from_bits(1), 1, LessonTime::START, Role::Mentor, what)), None);
    }

    #[test]
    fn an_action_is_seen_in_a_note_and_then_it_is_not() {
        let mut action = Action::empty(Id::from_bits(7), Role::Mentee);
        let new = |edit: Edit| match edit {
            Edit::Set(Change::Assessment(AssessmentChange::ActionSeen { new, .. })) => new,
            other => panic!("{other:?}"),
        };
        action.seen = new(see(&action, note().id));
        assert_eq!(action.seen, [note().id]);
        assert!(new(see(&action, note().id)).is_empty());
    }
}
