//! The one notation of every file: RON, read and written with the same options everywhere.
//!
//! Nothing is ever saved through `ron::Value`, which forgets the names of variants. The recursion limit of ron is kept:
//! without it a file of open brackets overflows the stack.

use std::path::{Path, PathBuf};

use ron::Options;
use ron::error::{Position, SpannedError};
use ron::extensions::Extensions;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::layout::lay_out;
use crate::domain::Moment;
use crate::domain::id::AN_ID;
use crate::domain::record::OUT_OF_REACH;

/// What most lines take, in bytes: room for it is made at once.
pub(super) const USUAL_LINE: usize = 256;
/// Some editors put this mark before a text; ron does not know it.
const BYTE_ORDER_MARK: char = '\u{feff}';
/// Where a comma belongs.
const COMMA: Fault = Fault::Expected(Wanted::Comma);

/// A file that cannot be read as what it should hold: where, and why.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}:{line}:{column}: {}{fault}", path.display(), if field.is_empty() { String::new() } else { format!("{field}: ") })]
pub struct Unreadable {
    /// The file.
    pub path: PathBuf,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, counted in characters.
    pub column: usize,
    /// The way to the field, as `observation.entries[3].what`; empty at the root.
    pub field: String,
    /// The whole line that `line` counts to.
    pub excerpt: String,
    /// What is wrong there.
    pub fault: Fault,
}

/// What is wrong at a place in a file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The bytes are no UTF-8.
    #[error("not UTF-8 text")]
    NotText,
    /// The file ends too early.
    #[error("the file ends too early")]
    CutShort,
    /// Brackets stand too deep in one another.
    #[error("brackets nested too deep")]
    TooDeep,
    /// Something follows the end of the value.
    #[error("something follows the end")]
    Trailing,
    /// A field that is not known here.
    #[error("unknown field {name}; known: {}", known.join(", "))]
    UnknownField {
        /// The field's name as it stands.
        name: String,
        /// The names that could stand there.
        known: Vec<String>,
    },
    /// A name that is none of those a value may take.
    #[error("unknown name {name}; known: {}", known.join(", "))]
    UnknownVariant {
        /// The name as it stands.
        name: String,
        /// The names that could stand there.
        known: Vec<String>,
    },
    /// A field that must be there and is not.
    #[error("missing field {0}")]
    MissingField(String),
    /// A field that is there twice.
    #[error("field {0} is there twice")]
    DuplicateField(String),
    /// Something else should stand there.
    #[error("something else is expected here")]
    Expected(Wanted),
    /// A character that has nothing to do there.
    #[error("{0:?} is out of place")]
    OutOfPlace(char),
    /// A backslash in a text with something behind it that means nothing.
    #[error("no such escape")]
    BadEscape,
    /// A number that is larger, or smaller, than anything counted there.
    #[error("a number out of reach")]
    OutOfReach,
    /// A text that is no date, or no date and time.
    #[error("no date")]
    NotADate,
    /// A text that is no id.
    #[error("no id")]
    NotAnId,
    /// A value of the right kind that means nothing there.
    #[error("a value that means nothing here")]
    Unfit,
    /// Anything else, in the reader's own words.
    #[error("{0}")]
    Other(String),
}

/// What should stand at a place in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A text in quotation marks.
    Text,
    /// A number.
    Number,
    /// A number without a decimal point.
    Whole,
    /// `true` or `false`.
    YesOrNo,
    /// A list.
    List,
    /// The end of a list, or its next part.
    ListEnd,
    /// Keys and what each stands for.
    Map,
    /// The end of a map, or its next part.
    MapEnd,
    /// Fields in round brackets.
    Fields,
    /// The end of the fields, or the next one.
    FieldsEnd,
    /// A comma.
    Comma,
    /// A colon.
    Colon,
    /// A name.
    Name,
}

/// A value that cannot be written, which is a mistake in a type of ours.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("cannot be written as RON: {0}")]
pub struct Unwritable(String);

/// Reads a value out of the bytes of a file; `path` only names the file in the error.
///
/// # Errors
/// The first place that cannot be read.
pub fn read<T: DeserializeOwned>(path: &Path, bytes: &[u8]) -> Result<T, Box<Unreadable>> {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text),
        Err(error) => return Err(Box::new(not_text(path, bytes, error.valid_up_to()))),
    };
    // The way to the field costs time to keep, so a sound file is read without, and an unsound one a second time.
    options().from_str(text).or_else(|_| read_with_path(path, text))
}

/// Writes a value on one line, without a line end.
///
/// # Errors
/// The value's own type refuses to be written.
pub fn line<T: Serialize + ?Sized>(value: &T) -> Result<String, Unwritable> {
    let mut line = String::with_capacity(USUAL_LINE);
    append(&mut line, value)?;
    Ok(line)
}

/// Writes a value at the end of a line.
///
/// # Errors
/// The value's own type refuses to be written.
pub(super) fn append<T: Serialize + ?Sized>(line: &mut String, value: &T) -> Result<(), Unwritable> {
    options().to_writer(line, value).map_err(|error| Unwritable(error.to_string()))
}

/// Writes a value as a whole file, laid out for people.
///
/// # Errors
/// The value's own type refuses to be written.
pub fn page<T: Serialize + ?Sized>(value: &T) -> Result<String, Unwritable> {
    line(value).map(|compact| lay_out(&compact))
}

/// How every file is written: a value that may be missing needs no `Some(…)`.
pub(crate) fn options() -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

fn read_with_path<T: DeserializeOwned>(path: &Path, text: &str) -> Result<T, Box<Unreadable>> {
    let fail = |field: String, error: SpannedError| Err(Box::new(unreadable(path, text, field, error)));
    let mut reader = match ron::Deserializer::from_str_with_options(text, &options()) {
        Ok(reader) => reader,
        Err(error) => return fail(String::new(), error),
    };
    match serde_path_to_error::deserialize(&mut reader) {
        Ok(value) => match reader.end() {
            Ok(()) => Ok(value),
            Err(error) => fail(String::new(), reader.span_error(error)),
        },
        Err(error) => {
            let field = Some(error.path().to_string()).filter(|field| field != ".").unwrap_or_default();
            fail(field, reader.span_error(error.into_inner()))
        }
    }
}

fn unreadable(path: &Path, text: &str, field: String, error: SpannedError) -> Unreadable {
    let fault = if is_at_end(text, error.span.end) { Fault::CutShort } else { Fault::from(error.code) };
    let fault = if is_decimal(text, error.span.end) && fault == COMMA { Fault::Expected(Wanted::Whole) } else { fault };
    // A wrong name is covered by the span; for all else the span begins a token before the place.
    let Position { line, col } = match fault {
        Fault::UnknownField { .. } | Fault::UnknownVariant { .. } | Fault::DuplicateField(_) => error.span.start,
        _ => error.span.end,
    };
    let excerpt = text.lines().nth(line.saturating_sub(1)).unwrap_or_default().to_owned();
    Unreadable { path: path.to_owned(), line, column: col, field, excerpt, fault }
}

/// Whether a decimal point stands there, in a number.
fn is_decimal(text: &str, Position { line, col }: Position) -> bool {
    let place = col.saturating_sub(1);
    let mut signs = text.lines().nth(line.saturating_sub(1)).unwrap_or_default().chars().skip(place.saturating_sub(1));
    let digit = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_digit());
    digit(signs.next()) && signs.next() == Some('.') && digit(signs.next())
}

/// Whether nothing but white space follows a position.
fn is_at_end(text: &str, Position { line, col }: Position) -> bool {
    let mut rest = text.lines().skip(line.saturating_sub(1));
    let here = rest.next().unwrap_or_default();
    here.chars().skip(col.saturating_sub(1)).chain(rest.flat_map(str::chars)).all(char::is_whitespace)
}

fn not_text(path: &Path, bytes: &[u8], valid: usize) -> Unreadable {
    let before = String::from_utf8_lossy(bytes.get(..valid).unwrap_or_default());
    let line_before = before.rsplit('\n').next().unwrap_or_default();
    let after = bytes.get(valid..).unwrap_or_default().split(|&byte| byte == b'\n').next().unwrap_or_default();
    Unreadable {
        path: path.to_owned(),
        line: before.matches('\n').count() + 1,
        column: line_before.chars().count() + 1,
        field: String::new(),
        excerpt: format!("{line_before}{}", String::from_utf8_lossy(after)),
        fault: Fault::NotText,
    }
}

impl From<ron::Error> for Fault {
    fn from(error: ron::Error) -> Self {
        let names = |known: &[&str]| known.iter().map(|&name| name.to_owned()).collect();
        match error {
            ron::Error::Eof | ron::Error::ExpectedStringEnd | ron::Error::UnclosedBlockComment => Self::CutShort,
            ron::Error::ExceededRecursionLimit => Self::TooDeep,
            ron::Error::TrailingCharacters => Self::Trailing,
            ron::Error::NoSuchStructField { expected, found, .. } => {
                Self::UnknownField { name: found, known: names(expected) }
            }
            ron::Error::NoSuchEnumVariant { expected, found, .. } => {
                Self::UnknownVariant { name: found, known: names(expected) }
            }
            ron::Error::MissingStructField { field, .. } => Self::MissingField(field.to_owned()),
            ron::Error::DuplicateStructField { field, .. } => Self::DuplicateField(field.to_owned()),
            ron::Error::UnexpectedChar(sign) => Self::OutOfPlace(sign),
            ron::Error::InvalidEscape(_) => Self::BadEscape,
            ron::Error::IntegerOutOfBounds => Self::OutOfReach,
            ron::Error::InvalidValueForType { expected, .. } if expected == OUT_OF_REACH => Self::OutOfReach,
            ron::Error::InvalidValueForType { expected, .. } if expected == AN_ID => Self::NotAnId,
            ron::Error::InvalidValueForType { .. } => Self::Unfit,
            ron::Error::Message(words) if is_of_a_date(&words) => Self::NotADate,
            other => Wanted::by(&other).map_or_else(|| Self::Other(other.to_string()), Self::Expected),
        }
    }
}

impl Wanted {
    /// What should stand where the reader says so.
    fn by(error: &ron::Error) -> Option<Self> {
        use ron::Error;
        Some(match error {
            Error::ExpectedString => Self::Text,
            Error::ExpectedInteger | Error::ExpectedFloat | Error::InvalidIntegerDigit { .. } => Self::Number,
            Error::ExpectedBoolean => Self::YesOrNo,
            Error::ExpectedArray => Self::List,
            Error::ExpectedArrayEnd => Self::ListEnd,
            Error::ExpectedMap => Self::Map,
            Error::ExpectedMapEnd => Self::MapEnd,
            Error::ExpectedStructLike
            | Error::ExpectedNamedStructLike(_)
            | Error::ExpectedDifferentStructName { .. }
            | Error::ExpectedStructName(_) => Self::Fields,
            Error::ExpectedStructLikeEnd => Self::FieldsEnd,
            Error::ExpectedComma => Self::Comma,
            Error::ExpectedMapColon => Self::Colon,
            Error::ExpectedIdentifier | Error::InvalidIdentifier(_) | Error::SuggestRawIdentifier(_) => Self::Name,
            _ => return None,
        })
    }
}

/// Whether these are the words in which a text is refused as a date: those of each way in which it can be none.
fn is_of_a_date(words: &str) -> bool {
    let refused = ["", "x", "2026-11-24x", "2026-13-24T00:00:00Z", "2026-02-30T00:00:00Z", "2026-11-24T00:00:00Zx"];
    refused.iter().any(|text| text.parse::<Moment>().is_err_and(|error| error.to_string() == words))
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Outer {
        title: String,
        #[serde(default)]
        entries: Vec<Inner>,
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inner {
        at: i64,
        #[serde(default)]
        kind: Option<Kind>,
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    enum Kind {
        Seen,
        Asked,
    }

    fn fails(text: &str) -> Unreadable {
        *read::<Outer>("sesi.ron".as_ref(), text.as_bytes()).unwrap_err()
    }

    #[test]
    fn a_mark_at_the_start_and_windows_line_ends_are_read() {
        let found: Outer = read("x".as_ref(), "\u{feff}(\r\n  title: \"a\",\r\n)\r\n".as_bytes()).unwrap();
        assert_eq!(found, Outer { title: "a".to_owned(), entries: Vec::new() });
    }

    #[test]
    fn an_unknown_field_is_named_with_its_place_and_the_known_ones() {
        let error = fails("(\n  title: \"é\", entries: [(at: 1), (at: 2, knid: Seen)],\n)");
        assert_eq!((error.line, error.column), (2, 42));
        assert_eq!(error.field, "entries[1].knid");
        assert_eq!(error.excerpt, "  title: \"é\", entries: [(at: 1), (at: 2, knid: Seen)],");
        let known = vec!["at".to_owned(), "kind".to_owned()];
        assert_eq!(error.fault, Fault::UnknownField { name: "knid".to_owned(), known });
    }

    #[test]
    fn an_unknown_name_a_missing_field_and_a_double_one_are_told_apart() {
        let known = vec!["Seen".to_owned(), "Asked".to_owned()];
        let variant = fails("(title: \"\", entries: [(at: 1, kind: Felt)])");
        assert_eq!(variant.fault, Fault::UnknownVariant { name: "Felt".to_owned(), known });
        assert_eq!(variant.column, 37);
        assert_eq!(fails("(entries: [])").fault, Fault::MissingField("title".to_owned()));
        assert_eq!(fails("(title: \"\", title: \"\")").fault, Fault::DuplicateField("title".to_owned()));
    }

    #[test]
    fn a_wrong_type_is_placed_where_it_stands() {
        let error = fails("(title: \"a\",\nentries: [(at: \"x\")])");
        assert_eq!((error.line, error.column, error.field.as_str()), (2, 16, "entries[0].at"));
    }

    #[test]
    fn a_file_that_ends_early_says_so_whatever_byte_it_ends_at() {
        let whole = "(title: \"a\", entries: [(at: 1, kind: Seen)])";
        for end in 0..whole.len() {
            let error = fails(whole.get(..end).unwrap());
            assert_eq!((error.line, &error.fault), (1, &Fault::CutShort), "{end}: {error}");
        }
    }

    #[test]
    fn what_follows_the_end_and_what_is_no_text_are_refused() {
        assert_eq!(fails("(title: \"\") (").fault, Fault::Trailing);
        let error = *read::<Outer>("x".as_ref(), b"(\n  title: \"a\xff\")").unwrap_err();
        assert_eq!((error.line, error.column, error.fault), (2, 12, Fault::NotText));
        assert_eq!(error.excerpt, "  title: \"a\u{fffd}\")");
    }

    #[test]
    fn a_million_open_brackets_are_a_sentence_and_no_crash() {
        for bracket in ["[", "(", "{1:", "(title:", "(entries:[", "Some("] {
            let error = fails(&bracket.repeat(1_000_000 / bracket.len()));
            assert_eq!(error.line, 1);
        }
        let deep = read::<serde::de::IgnoredAny>("x".as_ref(), "[".repeat(1_000_000).as_bytes()).unwrap_err();
        assert_eq!(deep.fault, Fault::TooDeep);
    }

    #[test]
    fn what_should_stand_there_is_known_and_not_only_said_by_the_reader() {
        use Wanted::{Comma, Fields, List, Name, Number, Text, Whole};
        let faults = [
            ("(title: 3)", Fault::Expected(Text)),
            ("(title: a)", Fault::Expected(Text)),
            ("(title: \"\", entries: 3)", Fault::Expected(List)),
            ("(title: \"\", entries: [3])", Fault::Expected(Fields)),
            ("(title: \"\", entries: [(at: 1) (at: 2)])", Fault::Expected(Comma)),
            ("(title: \"\", entries: [(at: 1), })", Fault::Expected(Fields)),
            ("(title: \"\" entries: [])", Fault::Expected(Comma)),
            ("(title: \"\", entries: [(at: \"1\")])", Fault::Expected(Number)),
            ("(title: \"\", entries: [(at: x)])", Fault::Expected(Number)),
            ("(title: \"\", entries: [(at: 12.5)])", Fault::Expected(Whole)),
            ("(title: \"\", entries: [(at: 99999999999999999999)])", Fault::OutOfReach),
            ("(3: 4)", Fault::Expected(Name)),
            ("{\"title\": \"\"}", Fault::Expected(Fields)),
            ("(title: \"a\\qb\")", Fault::BadEscape),
        ];
        for (text, fault) in faults {
            assert_eq!(fails(text).fault, fault, "{text}");
        }
        let fault = |text: &str| read::<Vec<Moment>>("x".as_ref(), text.as_bytes()).unwrap_err().fault;
        for wrong in
            ["", "besok", "2026-11-24", "2026-13-24T07:30:00Z", "2026-02-30T07:30:00Z", "2026-11-24T07:30:00+7"]
        {
            assert_eq!(fault(&format!("[\"{wrong}\"]")), Fault::NotADate, "{wrong}");
        }
        assert_eq!(fails("(title: \"\", /x entries: [])").fault, Fault::OutOfPlace('x'));
        assert_eq!(read::<Vec<bool>>("x".as_ref(), b"[ya]").unwrap_err().fault, Fault::Expected(Wanted::YesOrNo));
        assert_eq!(read::<Vec<crate::domain::Id>>("x".as_ref(), b"[\"a b\"]").unwrap_err().fault, Fault::NotAnId);
    }
}
