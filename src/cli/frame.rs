//! The offending line of a file, drawn with its neighbourhood and a mark under the place.

use std::path::PathBuf;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::domain::clean::clean_line;

/// How many characters of a long line are shown on either side of the place.
const AROUND: usize = 60;

/// A place in a file, with the line it stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Frame {
    pub(super) path: PathBuf,
    /// The line, from 1.
    pub(super) line: usize,
    /// The column, from 1, in characters.
    pub(super) column: usize,
    /// The whole line.
    pub(super) excerpt: String,
    /// The way to the field; empty at the root.
    pub(super) field: String,
}

impl Frame {
    /// The sentence, the line and the hint, with a line end behind it.
    pub(super) fn drawn(&self, what: &str, hint: Option<&str>) -> String {
        let (excerpt, mark) = self.window();
        let path = format!("{}:{}:{}", clean_line(&self.path.display().to_string()), self.line, self.column);
        let field = clean_line(&self.field);
        let mark = AnnotationKind::Primary.span(mark).label(Some(field.as_str()).filter(|field| !field.is_empty()));
        let snippet = Snippet::source(excerpt).line_start(self.line).path(path.as_str()).annotation(mark);
        let mut report = Level::ERROR.with_name("cothink").primary_title(what).element(snippet);
        if let Some(hint) = hint {
            report = report.element(Level::HELP.no_name().message(hint));
        }
        let drawn = Renderer::plain().render(&[report]);
        // The renderer counts the column within the window, so the place is told by us.
        let told = drawn.lines().map(|line| match line.split_once("--> ") {
            Some((margin, _)) if margin.trim().is_empty() => format!("{margin}--> {path}\n"),
            _ => format!("{}\n", line.trim_end()),
        });
        told.collect()
    }

    /// The part of the line about the place, clean, and the bytes of it that the mark stands under.
    fn window(&self) -> (String, std::ops::Range<usize>) {
        let place = self.column.saturating_sub(1);
        let first = place.saturating_sub(AROUND);
        let cut = |from: usize, to: usize| {
            clean_line(&self.excerpt.chars().skip(from).take(to.saturating_sub(from)).collect::<String>())
        };
        let before = format!("{}{}", if first > 0 { "…" } else { "" }, cut(first, place));
        let word = self.excerpt.chars().skip(place).take_while(|c| c.is_alphanumeric() || *c == '_').count();
        let end = place + word.clamp(1, AROUND);
        let at = cut(place, end);
        let behind = cut(end, place + AROUND);
        let more = if self.excerpt.chars().nth(place + AROUND).is_some() { "…" } else { "" };
        let mark = before.len()..before.len() + at.len();
        (format!("{before}{at}{behind}{more}"), mark)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame(excerpt: &str, column: usize) -> Frame {
        let (path, field) = (PathBuf::from("a\u{1b}.ron"), "entries[1].knid".to_owned());
        Frame { path, line: 12, column, excerpt: excerpt.to_owned(), field }
    }

    #[test]
    fn the_line_is_shown_with_a_mark_under_the_word_and_nothing_raw() {
        let drawn = frame("  (é: \u{1b}1, knid: 2),", 11).drawn("tidak dikenal", Some("yang dikenal: kind"));
        let wanted = "\
cothink: tidak dikenal
  --> a\u{FFFD}.ron:12:11
   |
12 |   (é: \u{FFFD}1, knid: 2),
   |           ^^^^ entries[1].knid
   |
   = yang dikenal: kind
";
        assert_eq!(drawn, wanted);
    }

    #[test]
    fn of_a_line_without_end_only_the_neighbourhood_is_shown() {
        let drawn = frame(&"[".repeat(1_000_000), 500_000).drawn("terlalu dalam", None);
        assert!(drawn.contains("--> a\u{FFFD}.ron:12:500000\n") && drawn.len() < 1000, "{drawn}");
        assert!(frame("", 1).drawn("terpotong", None).contains("12 |"));
    }
}
