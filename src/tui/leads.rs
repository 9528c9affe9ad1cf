//! Where a bar, a seat or a row of figures leads: to the entries that it stands for.

use crate::domain::{Id, Phase, Spot};

use super::house::House;
use super::msg::Msg;
use super::popups::{Choice, Chooser};

/// An entry, and the line that tells it in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lead {
    /// The entry.
    pub entry: Id,
    /// Number, time and words.
    pub line: String,
}

/// Closes the popup that asks and goes to the only entry, or lets one of several be chosen; `None` where there is none.
#[must_use]
pub fn follow<'l>(title: &str, leads: impl IntoIterator<Item = &'l Lead>, house: &House) -> Option<Msg> {
    let leads: Vec<&Lead> = leads.into_iter().collect();
    let next = match leads.as_slice() {
        [] => return None,
        [only] => to(only.entry),
        several => {
            let choice = |lead: &&Lead| {
                let entry = lead.entry;
                Choice::new(lead.line.clone(), move || to(entry))
            };
            let choices = several.iter().map(choice).collect();
            Msg::Open(Box::new(Chooser::new(title, &house.words.find_hint(), choices)))
        }
    };
    Some(Msg::CloseThen(Box::new(next)))
}

/// To the log of the lesson.
fn to(entry: Id) -> Msg {
    Msg::Follow(Spot { phase: Some(Phase::Teach), item: Some(entry) })
}
