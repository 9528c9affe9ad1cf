//! What was typed and not kept yet: it stands in a line of its own, in no list and on no page, and is easily forgotten there.

use crate::domain::citation::shown;
use crate::domain::session::{Draft, Line};
use crate::domain::{Role, Session};

use super::house::House;
use super::widgets::wrap::fit_words;

/// So many columns of what stands in a line tell which it is.
const START: usize = 40;

/// A sentence for each line in which something still stands.
pub(super) fn sentences(session: &Session, house: &House) -> Vec<String> {
    let sentence = |draft: &Draft| {
        let name = &*session.person(draft.by).name;
        let start = shown(draft.text.trim(), session).replace('\n', " ");
        let start = fit_words(&start, START, &house.glyphs.cut);
        match draft.line {
            Line::Capture => house.words.unsent_note(name, &start),
            Line::Board => house.words.unsent_mark(name, &start),
            Line::Talk(_) => house.words.unsent_turn(name, &start),
        }
    };
    let in_order = [Role::Mentee, Role::Mentor]
        .into_iter()
        .flat_map(|by| session.drafts.iter().filter(move |draft| draft.by == by));
    in_order.filter(|draft| !draft.text.trim().is_empty()).map(sentence).collect()
}
