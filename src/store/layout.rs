//! How a file looks: our own layout over compact RON, so that a line of the file is a thing people talk about.
//!
//! A struct or list that holds a list of structs is opened, its parts one a line; all else stays on one line. So an added
//! note is one added line in `git diff`, and a plain editor shows a session as an outline. ron's own pretty printer counts
//! depth instead, which puts a whole talk on one line or each field of a note on a line of its own.
//!
//! The input must be what ron's compact writer gives (no comments, no raw strings) or what this module gave before.

use std::borrow::Cow;

/// Lays compact RON out. Laying out a second time changes nothing, and both texts read back as the same value.
pub(crate) fn lay_out(compact: &str) -> String {
    let mut page = Page::new(compact.len(), opened(compact));
    for token in Tokens(compact) {
        page.put(token);
    }
    page.text.push('\n');
    page.text
}

/// A piece of RON, with the white space between pieces left out.
#[derive(Clone, Copy)]
enum Token<'a> {
    Open(&'a str),
    Close(&'a str),
    Comma,
    Colon,
    /// A name, number or quoted text, verbatim.
    Word(&'a str),
}

struct Tokens<'a>(&'a str);

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        let rest = self.0.trim_ascii_start();
        let first = *rest.as_bytes().first()?;
        let length = match first {
            b'"' | b'\'' => quoted_length(rest.as_bytes(), first),
            b'(' | b'[' | b'{' | b')' | b']' | b'}' | b',' | b':' => 1,
            _ => rest.bytes().position(ends_a_word).unwrap_or(rest.len()),
        };
        let (token, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        self.0 = after;
        Some(match first {
            b'(' | b'[' | b'{' => Token::Open(token),
            b')' | b']' | b'}' => Token::Close(token),
            b',' => Token::Comma,
            b':' => Token::Colon,
            _ => Token::Word(token),
        })
    }
}

fn ends_a_word(byte: u8) -> bool {
    matches!(byte, b'(' | b'[' | b'{' | b')' | b']' | b'}' | b',' | b':' | b'"' | b'\'') || byte.is_ascii_whitespace()
}

/// The length in bytes of the quoted text at the start, both quotes included.
fn quoted_length(bytes: &[u8], quote: u8) -> usize {
    let mut escaped = false;
    let inside = bytes.iter().skip(1).position(|&byte| {
        let closes = byte == quote && !escaped;
        escaped = byte == b'\\' && !escaped;
        closes
    });
    inside.map_or(bytes.len(), |inside| inside + 2)
}

/// A bracket that is not closed yet, and what was met inside so far.
struct Group {
    index: usize,
    list: bool,
    /// It has named fields, or wraps something that has: an entry, a variant around an entry.
    structure: bool,
    opened: bool,
}

/// For each opening bracket, in order: whether its parts stand one a line.
fn opened(compact: &str) -> Vec<bool> {
    let mut answers = Vec::new();
    let mut groups: Vec<Group> = Vec::new();
    for token in Tokens(compact) {
        match token {
            Token::Open(bracket) => {
                groups.push(Group { index: answers.len(), list: bracket == "[", structure: false, opened: false });
                answers.push(false);
            }
            Token::Colon => {
                if let Some(group) = groups.last_mut() {
                    group.structure = true;
                }
            }
            Token::Close(bracket) => {
                let Some(group) = groups.pop() else { continue };
                if let Some(answer) = answers.get_mut(group.index) {
                    *answer = group.opened;
                }
                let Some(around) = groups.last_mut() else { continue };
                let structure = group.structure && bracket == ")";
                around.structure |= structure && !around.list;
                around.opened |= group.opened || (structure && around.list);
            }
            Token::Comma | Token::Word(_) => {}
        }
    }
    answers
}

/// The text as it grows.
struct Page<I> {
    text: String,
    answers: I,
    /// The brackets around this place: whether each is opened.
    around: Vec<bool>,
    indent: usize,
    /// A comma that is written only once it is known what follows.
    comma: bool,
}

impl Page<std::vec::IntoIter<bool>> {
    fn new(length: usize, answers: Vec<bool>) -> Self {
        let text = String::with_capacity(length + length / 4);
        Self { text, answers: answers.into_iter(), around: Vec::new(), indent: 0, comma: false }
    }

    fn put(&mut self, token: Token<'_>) {
        let here = self.around.last().copied().unwrap_or(false);
        if std::mem::take(&mut self.comma) && !matches!(token, Token::Close(_)) {
            self.text.push(',');
            if here { self.new_line() } else { self.text.push(' ') }
        }
        match token {
            Token::Open(bracket) => {
                let opens = self.answers.next().unwrap_or(false);
                self.text.push_str(bracket);
                self.around.push(opens);
                if opens {
                    self.indent += 1;
                    self.new_line();
                }
            }
            Token::Close(bracket) => {
                self.around.pop();
                if here {
                    self.indent -= 1;
                    self.text.push(',');
                    self.new_line();
                }
                self.text.push_str(bracket);
            }
            Token::Comma => self.comma = true,
            Token::Colon => self.text.push_str(": "),
            Token::Word(word) => self.text.push_str(&readable(word)),
        }
    }

    fn new_line(&mut self) {
        self.text.push('\n');
        for _ in 0..self.indent {
            self.text.push_str("  ");
        }
    }
}

/// A quoted text with the escapes taken back that only hinder reading: `\'`, and marks that sit on the letter before them.
///
/// ron escapes letter by letter and so takes every combining mark for one without a letter; Devanagari, Thai or a
/// decomposed é would be a row of numbers. What no editor could show stays escaped.
fn readable(word: &str) -> Cow<'_, str> {
    if !word.starts_with('"') || !word.contains('\\') {
        return Cow::Borrowed(word);
    }
    let mut text = String::with_capacity(word.len());
    let mut rest = word;
    while let Some((before, escape)) = rest.split_once('\\') {
        text.push_str(before);
        let (taken, after) = taken_back(escape, text.len() > 1).unwrap_or_else(|| {
            text.push('\\');
            first_letter(escape)
        });
        text.push_str(taken.encode_utf8(&mut [0; 4]));
        rest = after;
    }
    text.push_str(rest);
    Cow::Owned(text)
}

fn first_letter(text: &str) -> (char, &str) {
    let mut letters = text.chars();
    (letters.next().unwrap_or('\\'), letters.as_str())
}

/// The letter an escape stands for and what follows it, where the letter may as well stand for itself.
fn taken_back(escape: &str, has_letter_before: bool) -> Option<(char, &str)> {
    if let Some(after) = escape.strip_prefix('\'') {
        return Some(('\'', after));
    }
    let (digits, after) = escape.strip_prefix("u{")?.split_once('}')?;
    let letter = u32::from_str_radix(digits, 16).ok().and_then(char::from_u32)?;
    let shown = has_letter_before && format!("a{letter}").escape_debug().count() == 2;
    shown.then_some((letter, after))
}

#[cfg(test)]
mod tests;
