//! The figures of a session for people at a terminal.

use textwrap::Options;
use unicode_width::UnicodeWidthStr;

use super::Wanted;
use super::sheet::{Part, Table, sheet};
use crate::domain::Session;
use crate::domain::withholding::for_others;
use crate::report::Words;

/// How far what is in a part is set in, in columns.
const STEP: &str = "  ";

/// The figures that are wanted, as text within so many columns; as wide as it comes when none are given.
#[must_use]
pub fn figures_text(session: &Session, wanted: Wanted, width: Option<usize>, words: &dyn Words) -> String {
    sheet(&for_others(session), wanted, words).iter().map(|part| told(part, width)).collect::<Vec<_>>().join("\n")
}

fn told(part: &Part, width: Option<usize>) -> String {
    let line = |line: &String| match width {
        Some(width) => {
            let options = Options::new(width).initial_indent(STEP).subsequent_indent("    ");
            format!("{}\n", textwrap::fill(line, options))
        }
        None => format!("{STEP}{line}\n"),
    };
    let lines: String = part.lines.iter().map(line).collect();
    let tables: String = part.tables.iter().map(|table| drawn(table, width)).collect();
    format!("{}\n{lines}{tables}", part.heading)
}

/// A table as text: the rows below their head, each column as wide as it must be; what a row is of to the left, figures to
/// the right. Columns that have no room follow below, with what the rows are of beside them again.
#[must_use]
pub fn drawn(table: &Table, width: Option<usize>) -> String {
    let rows = || std::iter::once(&table.head).chain(&table.rows);
    let columns = rows().map(Vec::len).max().unwrap_or(0);
    let widest = |place: usize| rows().filter_map(|row| row.get(place)).map(|cell| cell.width()).max().unwrap_or(0);
    let first = widest(0);
    let mut drawn = String::new();
    let mut next = 1;
    while next < columns {
        let from = next;
        let mut taken = STEP.len() + first;
        while next < columns && (next == from || width.is_none_or(|width| taken + STEP.len() + widest(next) <= width)) {
            taken += STEP.len() + widest(next);
            next += 1;
        }
        drawn.push('\n');
        for row in rows() {
            let of = row.first().map(String::as_str).unwrap_or_default();
            let mut line = format!("{STEP}{of}{}", " ".repeat(first.saturating_sub(of.width())));
            for place in from..next {
                let cell = row.get(place).map(String::as_str).unwrap_or_default();
                line.push_str(STEP);
                line.push_str(&" ".repeat(widest(place).saturating_sub(cell.width())));
                line.push_str(cell);
            }
            drawn.push_str(line.trim_end());
            drawn.push('\n');
        }
    }
    drawn
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Table {
        let cells = |row: &[&str]| row.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
        let rows = vec![cells(&["menjelaskan", "4", "60 %"]), cells(&["bertanya", "12", "–"])];
        Table { head: cells(&["kode", "banyaknya", "porsi"]), rows }
    }

    #[test]
    fn columns_are_as_wide_as_they_must_be() {
        let wanted = "
  kode         banyaknya  porsi
  menjelaskan          4   60 %
  bertanya            12      –
";
        assert_eq!((drawn(&table(), None), drawn(&table(), Some(31))), (wanted.to_owned(), wanted.to_owned()));
    }

    #[test]
    fn a_column_without_room_follows_below() {
        let wanted = "
  kode         banyaknya
  menjelaskan          4
  bertanya            12

  kode         porsi
  menjelaskan   60 %
  bertanya         –
";
        assert_eq!((drawn(&table(), Some(30)), drawn(&table(), Some(5))), (wanted.to_owned(), wanted.to_owned()));
    }
}
