//! The page on paper as Markdown.

mod escape;

use self::escape::{heading, line, paragraph};
use super::Words;
use super::page::{Block, Face, Item, Page, Piece, Source, page};
use super::words::Phrases;
use crate::domain::{LessonTime, Session};

/// Ends a row and not its paragraph.
const BREAK: &str = "  \n";
/// What belongs to an item of a list is moved in by so many columns.
const INDENT: usize = 2;

/// The page, at `now` of a lesson that still runs. Entries that were withheld, taken back or struck out are not on it.
#[must_use]
pub fn markdown(session: &Session, now: LessonTime, words: &dyn Words) -> String {
    let Page { title, head, sections } = page(session, now, words);
    let head: Vec<String> = head.iter().map(|row| written(row, 0)).collect();
    let mut blocks = vec![format!("# {}", heading(&title)), head.join(BREAK)];
    for section in sections {
        blocks.push(format!("## {}", section.heading));
        blocks.extend(section.blocks.iter().map(|block| match block {
            Block::Paragraph(text) => written(text, 0),
            Block::List(items) => items.iter().map(listed).collect::<Vec<_>>().join("\n"),
            Block::Signature(name, Some(at)) => Phrases(words).signed(&line(name), *at),
            Block::Signature(name, None) => Phrases(words).sign_here(&line(name)),
        }));
    }
    blocks.join("\n\n") + "\n"
}

fn listed(item: &Item) -> String {
    let rows = item.iter().map(|row| row.iter().map(|piece| written(piece, INDENT)).collect::<Vec<_>>().join(" "));
    format!("- {}", rows.collect::<Vec<_>>().join(&format!("{BREAK}{:INDENT$}", "")))
}

fn written(piece: &Piece, indent: usize) -> String {
    let text = match piece.source {
        Source::Ours => piece.text.clone(),
        Source::Line => line(&piece.text),
        Source::Prose => paragraph(&piece.text, indent),
    };
    match piece.face {
        Face::Plain => text,
        Face::Strong => format!("**{text}**"),
        Face::Label => format!("*{text}*"),
    }
}

#[cfg(test)]
mod tests;
