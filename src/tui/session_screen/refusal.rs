//! Why something was not done, as a sentence.

use crate::config::Command;
use crate::domain::{Halt, Refusal, Session};
use crate::store::NotDone;
use crate::tui::house::House;

/// What to say when something was refused.
pub(super) fn sentence(why: &NotDone, session: &Session, house: &House) -> String {
    let words = &house.words;
    let name = |role| &*session.person(role).name;
    match why {
        NotDone::ReadOnly => words.why_read_only(),
        NotDone::Refused(Refusal::NotYours { only, label }) => words.not_yours(name(*only), &words.change(label)),
        NotDone::Refused(Refusal::Misfit(_) | Refusal::OutOfOrder { .. }) => words.stale(),
        NotDone::Refused(Refusal::Full) => words.session_full(),
        NotDone::Refused(Refusal::Halt(Halt::End)) => words.nothing_to_undo(),
        NotDone::Refused(Refusal::Halt(Halt::Wall(wall))) => words.undo_wall(*wall),
        NotDone::Refused(Refusal::Halt(Halt::Theirs { by, label })) => {
            words.undo_theirs(name(*by), &words.change(label), &house.key_of(Command::PassPen))
        }
    }
}
