//! What the list asks for before it acts: a title, a folder, which of the deleted sessions.

use std::path::{Path, PathBuf};

use chrono::Datelike as _;

use crate::domain::Now;
use crate::domain::clean::clean_line;
use crate::store::moving::archived;
use crate::store::trash::{Trashed, trashed};
use crate::store::{Leftover, LeftoverKind, read};
use crate::tui::house::House;
use crate::tui::msg::{LibraryMsg, Msg};
use crate::tui::popups::{Choice, Chooser, Confirm, Field, Form, Refused};

/// Asks for another title.
pub(super) fn rename(file: PathBuf, title: &str, now: Now, house: &House) -> Msg {
    let words = &house.words;
    let field = Field::line("title", words.field_title()).needed().initial(title);
    let name = words.command(crate::config::Command::Rename);
    let kept = format!("rename-{}", file.file_stem().unwrap_or_default().to_string_lossy());
    let form = Form::new(name.clone(), vec![field], name, now.wall, move |values, _| {
        Ok(Msg::Library(LibraryMsg::Rename(file.clone(), values.text("title").to_owned())))
    });
    Msg::Open(Box::new(form.kept(house, &kept)))
}

/// Asks for a folder to copy to.
pub(super) fn copy_to(file: PathBuf, _title: &str, now: Now, house: &House) -> Msg {
    let words = &house.words;
    let field = Field::line("folder", words.copy_to_title()).hint(words.hint_folder()).needed();
    let name = words.command(crate::config::Command::CopyTo);
    let form = Form::new(name.clone(), vec![field], name, now.wall, move |values, house| {
        let folder = PathBuf::from(values.text("folder"));
        if !folder.is_dir() {
            return Err(Refused::new("folder", house.words.no_such_folder()));
        }
        Ok(Msg::Library(LibraryMsg::CopyTo(file.clone(), folder)))
    });
    Msg::Open(Box::new(form.kept(house, "copy-to")))
}

/// Shows what has been put away; what is chosen comes back.
pub(super) fn archive(house: &House) -> Msg {
    let files = match archived(&house.home) {
        Ok(files) => files,
        Err(trouble) => return Msg::wrong(house.words.trouble(&trouble)),
    };
    if files.is_empty() {
        return Msg::told(house.words.archive_empty());
    }
    let choices = files.into_iter().map(|file| {
        Choice::new(title_and_day(&file, house), move || Msg::Library(LibraryMsg::Unarchive(file.clone())))
    });
    let hint = house.words.command_doc(crate::config::Command::Archived);
    Msg::Open(Box::new(Chooser::new(house.words.archive_title(), &hint, choices.collect())))
}

/// Shows what has been deleted; what is chosen comes back.
pub(super) fn trash(house: &House) -> Msg {
    let deleted = match trashed(&house.home) {
        Ok(deleted) => deleted,
        Err(trouble) => return Msg::wrong(house.words.trouble(&trouble)),
    };
    if deleted.is_empty() {
        return Msg::told(house.words.trash_empty());
    }
    let choices = deleted.into_iter().map(|Trashed { folder, file }| {
        Choice::new(title_and_day(&file, house), move || Msg::Library(LibraryMsg::Restore(folder.clone())))
    });
    let hint = house.words.restore_hint();
    Msg::Open(Box::new(Chooser::new(house.words.trash_title(), &hint, choices.collect())))
}

/// Shows what crashes and conflicts have left; the session that is chosen is brought back.
pub(super) fn recover(left: &[Leftover], title_of: impl Fn(&Path) -> String, house: &House) -> Msg {
    if left.is_empty() {
        return Msg::wrong(house.words.recover_none());
    }
    let choices = left.iter().map(|left| {
        let (session, what) = (left.session.clone(), house.words.leftover(left));
        // What did not fit is kept for people to look at; there is nothing to bring back.
        let why = (left.kind == LeftoverKind::Kept).then(|| what.clone());
        let recover = move || Msg::Library(LibraryMsg::Recover(session.clone()));
        Choice::new(title_of(&left.session), recover).doc(what).dim(why)
    });
    let hint = house.words.command_doc(crate::config::Command::Recover);
    Msg::Open(Box::new(Chooser::new(house.words.recover_title(), &hint, choices.collect())))
}

/// A session that is not in the list, as people know it: its title and the day of its lesson.
fn title_and_day(file: &Path, house: &House) -> String {
    let Ok((session, _)) = read(file) else { return name_of(file) };
    let at = session.scheduled.unwrap_or(session.created);
    let title = if session.title.trim().is_empty() { house.words.untitled() } else { session.title.to_string() };
    format!("{title} {} {} {}", house.glyphs.between, house.words.day(&at), at.year())
}

/// The name of a session's file, where nothing better is known of it.
pub(super) fn name_of(file: &Path) -> String {
    clean_line(&file.file_stem().unwrap_or_default().to_string_lossy())
}

/// Asks for the second key before the trash is gone for good.
pub(super) fn empty_trash(house: &House) -> Msg {
    match trashed(&house.home) {
        Ok(deleted) if deleted.is_empty() => Msg::told(house.words.trash_empty()),
        Ok(deleted) => {
            let what = house.words.confirm_empty_trash(deleted.len());
            Msg::Open(Box::new(Confirm::new(what, || Msg::Library(LibraryMsg::EmptyTrash))))
        }
        Err(trouble) => Msg::wrong(house.words.trouble(&trouble)),
    }
}
