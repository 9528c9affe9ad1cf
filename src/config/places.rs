//! Where the fields of a file stand, by the way to them from its top: `observation.entries[3].what.code`.

use std::collections::HashMap;

use super::partial::{Piece, Pieces};
use super::problem::Place;
use crate::store::notation::options;

/// The places of a file. What was taken apart to find one is kept for the next, and so is where its lines begin: thousands
/// of places take no longer than reading the file a few times.
#[derive(Debug)]
pub struct Places<'f> {
    text: &'f str,
    /// Where each line begins, in bytes.
    lines: Vec<usize>,
    /// The parts of what was taken apart, by the way to it.
    parts: HashMap<String, Option<Vec<Piece<'f>>>>,
}

impl<'f> Places<'f> {
    /// Those of a text.
    #[must_use]
    pub fn of(text: &'f str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(end, _)| end + 1)).collect();
        Self { text, lines, parts: HashMap::new() }
    }

    /// Where a field stands; as far down the way as it can be followed.
    pub fn find(&mut self, way: &str) -> Option<Place> {
        let (text, mut value, mut offset) = (self.text, self.text, None);
        let mut walked = String::with_capacity(way.len());
        for name in way.split(['.', '[', ']']).filter(|name| !name.is_empty()) {
            let parts = match self.parts.get(&walked) {
                Some(known) => known,
                None => self.parts.entry(walked.clone()).or_insert_with(|| parts_of(value)),
            };
            let Some(piece) = named(parts.as_ref()?, name) else { break };
            offset = offset_in(text, &piece.name).or_else(|| offset_in(text, piece.value));
            value = piece.value;
            walked.push('.');
            walked.push_str(name);
        }
        offset.map(|offset| self.place(offset))
    }

    /// A line of the text, counted from 1; empty where there is none.
    #[must_use]
    pub fn line(&self, line: usize) -> &'f str {
        let begin = line.checked_sub(1).and_then(|place| self.lines.get(place));
        begin.and_then(|begin| self.text.get(*begin..)?.lines().next()).unwrap_or_default()
    }

    /// The line and the column of an offset, in bytes.
    fn place(&self, offset: usize) -> Place {
        let line = self.lines.partition_point(|begin| *begin <= offset);
        let begin = line.checked_sub(1).and_then(|place| self.lines.get(place)).copied().unwrap_or(0);
        let before = self.text.get(begin..offset).unwrap_or_default();
        Place { line, column: before.chars().count() + 1 }
    }
}

/// The part of this name; those of a list are named by their place in it.
fn named<'p, 'f>(parts: &'p [Piece<'f>], name: &str) -> Option<&'p Piece<'f>> {
    let listed = name.parse().ok().and_then(|place: usize| parts.get(place)).filter(|piece| piece.name == name);
    listed.or_else(|| parts.iter().find(|piece| piece.name == name))
}

/// Where a part of a text begins, in bytes.
pub(super) fn offset_in(text: &str, part: &str) -> Option<usize> {
    let offset = (part.as_ptr() as usize).checked_sub(text.as_ptr() as usize)?;
    (offset <= text.len()).then_some(offset)
}

/// The parts of a value; of one that says first which kind it is, `Events((…))`, those of what it holds.
fn parts_of(value: &str) -> Option<Vec<Piece<'_>>> {
    let Pieces(pieces) = options().from_str(value).ok()?;
    match pieces.as_slice() {
        [held] if held.name == "0" && value.starts_with(|first: char| first.is_ascii_uppercase()) => {
            Some(options().from_str::<Pieces<'_>>(held.value).map_or(pieces, |Pieces(inner)| inner))
        }
        _ => Some(pieces),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_found_inside_what_says_first_which_kind_it_is() {
        let text =
            "(\n way: Events((\n  modifiers: [\n   (scale: One([\n    (key: 'a'),\n    (key: 'b'),\n   ])),\n ])),\n)";
        let mut places = Places::of(text);
        let mut line = |way: &str| places.find(way).map(|place| place.line);
        assert_eq!(line("way.modifiers[0].scale[1].key"), Some(6));
        assert_eq!(line("way.modifiers[0].scale[0].key"), Some(5));
        assert_eq!(line("way.none"), Some(2));
        assert_eq!(places.line(6), "    (key: 'b'),");
        assert_eq!((places.line(0), places.line(99)), ("", ""));
    }

    #[test]
    fn places_asked_for_in_any_order_are_those_of_the_text() {
        let text = "\u{feff}(\r\n é: 1,\r\n list: [(a: 1), (a: 2,\r\n b: 3)])";
        let mut places = Places::of(text);
        let mut at = |way: &str| places.find(way).map(|place| (place.line, place.column));
        assert_eq!(at("list[1].b"), Some((4, 2)));
        assert_eq!(at("list[0].a"), Some((3, 10)));
        assert_eq!(at("list[1].a"), Some((3, 18)));
        assert_eq!(at("list[7]"), Some((3, 2)));
        assert_eq!((at("é"), at("nothing")), (Some((2, 2)), None));
        assert_eq!(Places::of("(a: 1").find("a"), None);
    }
}
