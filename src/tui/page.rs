//! The page on paper: read on screen first, then put into a file to print from.

use std::path::Path;

use crate::config::Command;
use crate::domain::{LessonTime, Session};
use crate::report::{html, markdown, plain};

use super::house::House;
use super::msg::{LibraryMsg, Msg, Paper};
use super::popups::Page;
use super::unsent;

/// Shows the page of a session; Enter puts it into files.
pub(super) fn of(file: &Path, session: &Session, lesson: LessonTime, house: &House) -> Msg {
    let text = plain(session, lesson, &house.words);
    let (html, markdown) = (html(session, lesson, &house.words), markdown(session, lesson, &house.words));
    let (file, paper) = (file.to_owned(), Paper { html, markdown });
    let page =
        Page::new(house.words.command(Command::PageOnPaper), &text).with_aside(unsent::sentences(session, house));
    Msg::Open(Box::new(page.then(move || Msg::Library(LibraryMsg::Print(file.clone(), paper.clone())))))
}
