//! Reads a file of settings piece by piece, so that a mistake in one piece leaves the others in force.

use std::borrow::Cow;
use std::fmt;
use std::path::Path;

use ron::error::SpannedError;
use ron::value::RawValue;
use serde::de::{Deserialize, DeserializeOwned, Deserializer, MapAccess, SeqAccess, Visitor};

use super::Overlay;
use super::places::{Places, offset_in};
use super::problem::{Mistake, Place, Problem};
use crate::store::notation::options;

/// A file under reading, with the problems found in it so far.
#[derive(Debug)]
pub(super) struct Reading<'f> {
    path: &'f Path,
    text: &'f str,
    problems: Vec<Problem>,
}

/// A part of a file: a value that has not been looked into yet, under its name.
#[derive(Clone, Debug)]
pub(super) struct Piece<'f> {
    pub(super) name: Cow<'f, str>,
    pub(super) value: &'f str,
}

impl Overlay {
    /// Begins to read the file.
    pub(super) fn reading(&self) -> Reading<'_> {
        Reading::new(&self.path, &self.text)
    }

    /// Where a field stands, by the way to it from the top of the file: `steps[2].label`.
    #[must_use]
    pub fn place_of(&self, way: &str) -> Option<Place> {
        Places::of(&self.text).find(way)
    }
}

impl<'f> Reading<'f> {
    /// Begins to read a file.
    pub(super) fn new(path: &'f Path, text: &'f str) -> Self {
        Self { path, text: text.strip_prefix('\u{feff}').unwrap_or(text), problems: Vec::new() }
    }

    /// The fields of the file; none when it cannot be read at all.
    pub(super) fn pieces(&mut self) -> Vec<Piece<'f>> {
        self.split(self.text)
    }

    /// The fields or keys inside a piece.
    pub(super) fn inside(&mut self, piece: &Piece<'f>) -> Vec<Piece<'f>> {
        self.split(piece.value)
    }

    /// The value of a piece.
    pub(super) fn value<T: DeserializeOwned>(&mut self, piece: &Piece<'_>) -> Option<T> {
        options().from_str(piece.value).map_err(|error| self.refuse(piece.value, error)).ok()
    }

    /// Notes what is wrong with a piece, at its name.
    pub(super) fn note(&mut self, piece: &Piece<'_>, what: Mistake) {
        // A name with escapes in it is no part of the text; its value stands right behind.
        let place = self.offset(&piece.name).or_else(|| self.offset(piece.value)).unwrap_or(0);
        self.note_at(place, what);
    }

    /// Notes that no such file has a field of this name.
    pub(super) fn note_unknown(&mut self, piece: &Piece<'_>, known: &[&'static str]) {
        self.note(piece, Mistake::UnknownField { name: piece.name().to_owned(), known: known.to_vec() });
    }

    /// Where a field stands: `steps[2].label`, from the top of the file; as far down the way as it can be followed.
    pub(super) fn place_of(&self, way: &str) -> Option<Place> {
        Places::of(self.text).find(way)
    }

    /// All that was wrong.
    pub(super) fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    fn split(&mut self, text: &'f str) -> Vec<Piece<'f>> {
        match options().from_str::<Pieces<'f>>(text) {
            Ok(Pieces(pieces)) => self.each_once(pieces),
            Err(error) => {
                self.refuse(text, error);
                Vec::new()
            }
        }
    }

    /// Of two pieces of one name the later is a mistake, not a silent winner.
    fn each_once(&mut self, pieces: Vec<Piece<'f>>) -> Vec<Piece<'f>> {
        let mut kept: Vec<Piece<'f>> = Vec::with_capacity(pieces.len());
        for piece in pieces {
            if kept.iter().any(|earlier| earlier.name == piece.name) {
                self.note(&piece, Mistake::Twice(piece.name.clone().into_owned()));
            } else {
                kept.push(piece);
            }
        }
        kept
    }

    fn refuse(&mut self, part: &str, error: SpannedError) {
        let before = self.offset(part).and_then(|offset| self.text.get(..offset)).unwrap_or_default();
        let place = end_of(before).then(place_of(part, &error));
        self.add(place, Mistake::Syntax(error.code.into()));
    }

    fn add(&mut self, place: Place, what: Mistake) {
        self.problems.push(Problem { file: self.path.to_owned(), place: Some(place), what });
    }

    fn note_at(&mut self, offset: usize, what: Mistake) {
        self.add(end_of(self.text.get(..offset).unwrap_or_default()), what);
    }

    /// Where a part of the file's text begins, in bytes.
    fn offset(&self, part: &str) -> Option<usize> {
        offset_in(self.text, part)
    }
}

impl<'f> Piece<'f> {
    /// The name of the field, or the key of the map.
    pub(super) fn name(&self) -> &str {
        &self.name
    }
}

/// The place of an error in the text it was found in.
fn place_of(text: &str, error: &SpannedError) -> Place {
    let named = matches!(
        error.code,
        ron::Error::NoSuchStructField { .. }
            | ron::Error::DuplicateStructField { .. }
            | ron::Error::NoSuchEnumVariant { .. }
    );
    // The span of an error about a name is the name; that of any other begins a token too early.
    let found = if named { error.span.start } else { error.span.end };
    Place { line: found.line.clamp(1, end_of(text).line), column: found.col.max(1) }
}

/// The place behind the end of a text.
fn end_of(text: &str) -> Place {
    let last = text.rsplit('\n').next().unwrap_or_default();
    Place { line: text.matches('\n').count() + 1, column: last.chars().count() + 1 }
}

impl Place {
    /// The place as it is in the whole, of one found in a part that begins here.
    fn then(self, inner: Self) -> Self {
        let column = if inner.line == 1 { self.column + inner.column - 1 } else { inner.column };
        Self { line: self.line + inner.line - 1, column }
    }
}

/// The parts of a struct or a map, in their order; those of a list are named by their place in it.
pub(super) struct Pieces<'f>(pub(super) Vec<Piece<'f>>);

impl<'de> Deserialize<'de> for Pieces<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Parts;
        impl<'de> Visitor<'de> for Parts {
            type Value = Pieces<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("(name: value, …)")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pieces<'de>, A::Error> {
                let mut pieces = Vec::new();
                while let Some((Name(name), value)) = map.next_entry::<Name<'de>, &'de RawValue>()? {
                    pieces.push(Piece { name, value: value.get_ron().trim_start() });
                }
                Ok(Pieces(pieces))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Pieces<'de>, A::Error> {
                let mut pieces = Vec::new();
                while let Some(value) = list.next_element::<&'de RawValue>()? {
                    let name = Cow::Owned(pieces.len().to_string());
                    pieces.push(Piece { name, value: value.get_ron().trim_start() });
                }
                Ok(Pieces(pieces))
            }

            fn visit_unit<E>(self) -> Result<Pieces<'de>, E> {
                Ok(Pieces(Vec::new()))
            }
        }
        deserializer.deserialize_any(Parts)
    }
}

/// The name of a piece, lent from the file's text where it can be, so that its place is known.
struct Name<'f>(Cow<'f, str>);

impl<'de> Deserialize<'de> for Name<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;
        impl<'de> Visitor<'de> for Text {
            type Value = Name<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a name")
            }

            fn visit_borrowed_str<E>(self, name: &'de str) -> Result<Name<'de>, E> {
                Ok(Name(Cow::Borrowed(name)))
            }

            fn visit_str<E>(self, name: &str) -> Result<Name<'de>, E> {
                Ok(Name(Cow::Owned(name.to_owned())))
            }
        }
        deserializer.deserialize_any(Text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(reading: Reading<'_>) -> Vec<(usize, usize)> {
        let places = reading.into_problems().into_iter().filter_map(|problem| problem.place);
        places.map(|place| (place.line, place.column)).collect()
    }

    /// The names read, and the line and column of each problem.
    fn read(text: &str) -> (Vec<String>, Vec<(usize, usize)>) {
        let mut reading = Reading::new(Path::new("x.ron"), text);
        let names = reading.pieces().iter().map(|piece| piece.name().to_owned()).collect();
        (names, places(reading))
    }

    #[test]
    fn the_pieces_of_a_struct_and_of_a_map_are_its_names() {
        assert_eq!(read("(mouse: false, // so\n theme: \"x\")").0, ["mouse", "theme"]);
        assert_eq!(read("{\"C-o u\": \"undo\"}").0, ["C-o u"]);
        assert_eq!(read("()"), (vec![], vec![]));
    }

    #[test]
    fn a_name_that_stands_twice_is_shown_where_it_stands_again() {
        assert_eq!(read("(\n a: 1,\n b: 2, a: 3)"), (vec!["a".to_owned(), "b".to_owned()], vec![(3, 8)]));
    }

    #[test]
    fn a_file_that_is_no_struct_is_one_problem() {
        assert_eq!(read("(a: 1\n b: 2)"), (vec![], vec![(2, 2)]));
        assert_eq!(read(""), (vec![], vec![(1, 1)]));
    }

    #[test]
    fn a_wrong_value_is_shown_where_it_stands_and_the_next_is_read() {
        let mut reading = Reading::new(Path::new("x.ron"), "\u{feff}(\n  é: 1, mouse: maybe,\n  theme: true)");
        let pieces = reading.pieces();
        let read: Vec<Option<bool>> = pieces.iter().skip(1).map(|piece| reading.value(piece)).collect();
        assert_eq!(read, [None, Some(true)]);
        let places: Vec<_> = places(reading);
        assert_eq!(places, [(2, 16)]);
    }
}
