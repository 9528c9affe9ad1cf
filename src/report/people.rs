//! A session for people at a terminal: everything in it, in the order of the work, each thing with its author and time.

mod sections;

use std::borrow::Cow;

use textwrap::Options;

use super::Words;
use super::words::Phrases;
use crate::domain::catalog::Bilingual;
use crate::domain::citation::shown;
use crate::domain::withholding::for_others;
use crate::domain::{LessonTime, Role, Session, signing};

/// How far a thing inside a part is set in, in columns.
const STEP: usize = 2;

/// What to print of a session, and how.
#[derive(Clone, Copy, Debug)]
pub struct Printing {
    /// Entries that are kept to the pair, too.
    pub all: bool,
    /// The columns to keep within; as long as they come when none is given.
    pub width: Option<usize>,
    /// Where a lesson that still runs has got to.
    pub now: LessonTime,
}

/// The session for people. What is sealed is passed by, and said to be sealed.
#[must_use]
pub fn people(session: &Session, printing: Printing, words: &dyn Words) -> String {
    let shown = if printing.all { Cow::Borrowed(session) } else { for_others(session) };
    let changed = signing::changed(session);
    let left_out = session.observation.entries.len() - shown.observation.entries.len();
    let phrases = Phrases(words);
    let mut print =
        Print { session: &shown, left_out, changed, printing, words, phrases, out: String::new(), depth: 0 };
    print.everything();
    print.out
}

struct Print<'s> {
    session: &'s Session,
    /// How many entries are kept to the pair, and not shown.
    left_out: usize,
    /// Who signed something else than the session says now.
    changed: Vec<Role>,
    printing: Printing,
    words: &'s dyn Words,
    phrases: Phrases<'s>,
    out: String,
    depth: usize,
}

impl<'s> Print<'s> {
    /// A part with a heading; a part that turns out empty is left out, heading and all.
    fn part(&mut self, heading: &str, fill: impl FnOnce(&mut Self)) {
        let before = self.out.len();
        if self.depth == 0 {
            self.out.push('\n');
        }
        self.line(heading);
        let headed = self.out.len();
        self.depth += 1;
        fill(self);
        self.depth -= 1;
        if self.out.len() == headed {
            self.out.truncate(before);
        }
    }

    /// A line at the depth in force; a line that follows from it, or that is broken off it, is set in further.
    fn line(&mut self, text: &str) {
        let first = " ".repeat(self.depth * STEP);
        let next = " ".repeat((self.depth + 1) * STEP);
        let mut indent = first.as_str();
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            match self.printing.width {
                Some(width) => {
                    let options = Options::new(width).initial_indent(indent).subsequent_indent(&next);
                    self.out.push_str(&textwrap::fill(line.trim(), options));
                }
                None => {
                    self.out.push_str(indent);
                    self.out.push_str(line.trim());
                }
            }
            self.out.push('\n');
            indent = &next;
        }
    }

    /// A labelled text, unless there is none.
    fn field(&mut self, label: &str, text: &str) {
        if !text.trim().is_empty() {
            let text = self.prose(text);
            self.line(&format!("{label}: {text}"));
        }
    }

    /// What people wrote, its citations as people read them.
    fn prose(&self, text: &str) -> String {
        shown(text, self.session)
    }

    fn name(&self, role: Role) -> &'s str {
        &self.session.person(role).name
    }

    fn in_tongue<'b>(&self, text: &'b Bilingual) -> &'b str {
        text.of(self.words.tongue())
    }
}

/// What there is of some pieces, joined by a dot.
fn joined<'p>(pieces: impl IntoIterator<Item = &'p str>) -> String {
    pieces.into_iter().filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests;
