//! The page on paper as it is read on screen before it is printed: no marks but those that the eye needs.

use super::Words;
use super::page::{Block, Item, Page, Piece, page};
use super::words::Phrases;
use crate::domain::{LessonTime, Session};

/// The page, at `now` of a lesson that still runs. A line that begins with `# ` is a heading.
#[must_use]
pub fn plain(session: &Session, now: LessonTime, words: &dyn Words) -> String {
    let Page { title, head, sections } = page(session, now, words);
    let mut blocks = vec![format!("# {title}"), head.iter().map(|row| rows(row, "")).collect::<Vec<_>>().join("\n")];
    for section in sections {
        blocks.push(format!("# {}", section.heading));
        blocks.extend(section.blocks.iter().map(|block| match block {
            Block::Paragraph(text) => rows(text, ""),
            Block::List(items) => items.iter().map(listed).collect::<Vec<_>>().join("\n"),
            Block::Signature(name, Some(at)) => Phrases(words).signed(name, *at),
            Block::Signature(name, None) => Phrases(words).sign_here(name),
        }));
    }
    blocks.join("\n\n") + "\n"
}

fn listed(item: &Item) -> String {
    let written = |row: &Vec<Piece>| row.iter().map(|piece| rows(piece, "  ")).collect::<Vec<_>>().join(" ");
    format!("· {}", item.iter().map(written).collect::<Vec<_>>().join("\n  "))
}

/// The rows of a piece, those after the first moved in.
fn rows(piece: &Piece, indent: &str) -> String {
    let rows = piece.text.lines().map(str::trim).filter(|row| !row.is_empty());
    rows.collect::<Vec<_>>().join(&format!("\n{indent}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixture::{lesson, note};
    use crate::domain::Role;
    use crate::domain::observation::Kind;
    use crate::report::words::fixture::Keys;

    #[test]
    fn it_reads_as_people_wrote_it() {
        let mut session = lesson();
        session.title = "Pecahan *senilai*".into();
        session.observation.entries = vec![note(1, 2000, Role::Mentor, Kind::Seen, "“6/8”, katanya [x]\n2_3")].into();
        let page = plain(&session, LessonTime::START, &Keys);
        assert!(page.starts_with("# Pecahan *senilai*\n\nMatematika · 5B\n"), "{page}");
        assert!(page.contains("\n\n# report-evidence\n\n· #1 00:02 “6/8”, katanya [x]\n  2_3\n"), "{page}");
    }
}
