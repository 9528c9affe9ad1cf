//! A mark in words: the labels of its codes, as the definition that was copied into the session has them.

use super::{Answer, Entry, Party, What, With};
use crate::domain::catalog::instrument::Scale;
use crate::domain::catalog::{Code, Instrument, Tongue, Way};
use crate::domain::citation::shown;
use crate::domain::{Id, Session};

/// What the definitions have no words for.
#[derive(Clone, Debug)]
pub struct Parties {
    /// The teacher.
    pub teacher: String,
    /// All of the class.
    pub class: String,
}

impl Parties {
    /// How a party is called.
    #[must_use]
    pub fn of(&self, party: Party) -> String {
        match party {
            Party::Teacher => self.teacher.clone(),
            Party::Class => self.class.clone(),
            Party::Seat(seat) => seat_name(seat),
        }
    }
}

/// How a seat is called: `S4`.
#[must_use]
pub fn seat_name(seat: Id) -> String {
    seat.as_str().to_uppercase()
}

impl Session {
    /// A mark in words, without its time; `None` for what no instrument recorded, or an instrument that is not there.
    #[must_use]
    pub fn mark_in_words(&self, entry: &Entry, tongue: Tongue, parties: &Parties) -> Option<String> {
        let instrument = self.observation.instrument(entry.what.instrument()?)?;
        let label = |id: Id| label(instrument, id, tongue);
        let words = match &entry.what {
            What::Point { code, seat, with, text, .. } => {
                let said = (!text.is_silent()).then(|| format!("“{}”", shown(text, self).trim()));
                joined(
                    [Some(label(*code)), seat.map(seat_name), said]
                        .into_iter()
                        .flatten()
                        .chain(more(instrument, with, tongue)),
                )
            }
            What::Span { code, seat, with, .. } => joined(
                [Some(label(*code)), seat.map(seat_name)].into_iter().flatten().chain(more(instrument, with, tongue)),
            ),
            What::Box { codes, level, .. } => joined(codes.iter().chain(level).map(|code| label(*code))),
            What::Beat { code, .. } => label(*code),
            What::Snapshot { cells, .. } => joined(cells.iter().map(|cell| {
                let found: Vec<String> = cell.is.iter().map(|code| label(*code)).collect();
                format!("{}: {}", label(cell.row), found.join(", "))
            })),
            What::Sweep { marks, .. } => joined(instrument.codes().into_iter().filter_map(|code| {
                let count = marks.iter().filter(|mark| mark.code == code.id).count();
                (count > 0).then(|| format!("{} {count}", code.label.of(tongue)))
            })),
            What::Flow { kind, from, to, .. } => {
                joined([label(*kind), format!("{} → {}", parties.of(*from), parties.of(*to))].into_iter())
            }
            What::Look { item, level, text, .. } => {
                let sought = self.plan.step(*item).map_or_else(|| label(*item), |step| step.look_for.to_string());
                let said = (!text.is_silent()).then(|| shown(text, self).trim().to_owned());
                joined([Some(sought), level.map(label), said].into_iter().flatten())
            }
            What::Note { .. } | What::Step { .. } | What::Gap { .. } | What::Wait { .. } => return None,
        };
        // A box in which nothing was seen, a look that is not told yet: at least what it was recorded with.
        Some(if words.is_empty() { instrument.name.of(tongue).to_owned() } else { words })
    }
}

/// The label of anything an instrument names; its id, where it does not.
#[must_use]
pub fn label(instrument: &Instrument, id: Id, tongue: Tongue) -> String {
    let code = instrument.code(id).map(|code| &code.label);
    let named = code.or_else(|| match &instrument.way {
        Way::Snapshots(snapshots) => snapshots.row(id).map(|row| &row.label),
        Way::Behaviours(behaviours) => behaviours.all().find(|behaviour| behaviour.id == id).map(|it| &it.label),
        _ => None,
    });
    named.map_or_else(|| id.to_string(), |label| label.of(tongue).to_owned())
}

/// What was said of a mark more closely.
fn more(instrument: &Instrument, with: &[With], tongue: Tongue) -> Vec<String> {
    let Way::Events(events) = &instrument.way else { return Vec::new() };
    with.iter()
        .filter_map(|with| {
            let modifier = events.modifier(with.modifier)?;
            let word = |id: &Id| {
                let codes: &[Code] = match &modifier.scale {
                    Scale::One(codes) | Scale::Many(codes) => codes,
                    Scale::Number(..) => &[],
                };
                codes.iter().find(|code| code.id == *id).map(|code| code.label.of(tongue).to_owned())
            };
            match &with.is {
                Answer::One(id) => word(id),
                Answer::Many(ids) => Some(ids.iter().filter_map(word).collect::<Vec<_>>().join(" + ")),
                Answer::Number(number) => Some(format!("{} {number}", modifier.label.of(tongue))),
            }
        })
        .collect()
}

fn joined(words: impl Iterator<Item = String>) -> String {
    words.collect::<Vec<_>>().join(" · ")
}
