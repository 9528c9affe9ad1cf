//! What can be done to a session's file from the list: another title, a copy, the trash and back, the demo.

use std::path::{Path, PathBuf};

use crate::config::Command;
use crate::domain::Role;
use crate::domain::catalog::Tongue;
use crate::domain::clean::clean_line;
use crate::store::recover::recover;
use crate::store::{self, NotCopied, NotMoved, NotRecovered, NotRenamed, ReadOnly, demo, moving, outside, trash};
use crate::tui::msg::{LibraryMsg, Msg, Paper, Toast};
use crate::tui::pane::{Enabled, Offer};
use crate::tui::popups::Page;

use super::files::shown;
use super::{App, Showing};

/// A session that was moved, and where it is now.
pub(super) enum Moved {
    /// Into the trash: its folder there.
    Deleted(PathBuf),
    /// Into the archive.
    PutAway(PathBuf),
    /// Out of the archive.
    BroughtBack(PathBuf),
}

impl App {
    /// Does what was asked of the files, says so, and shows the list anew.
    pub(super) fn keep_files(&mut self, msg: LibraryMsg) -> Result<(), Toast> {
        let told = match msg {
            LibraryMsg::Rename(file, title) => self.rename(&file, &title)?,
            LibraryMsg::CopyTo(file, folder) => self.copy_to(&file, &folder)?,
            LibraryMsg::Delete(file) => self.delete(&file)?,
            LibraryMsg::Restore(folder) => self.restore(&folder)?,
            LibraryMsg::Archive(file) => self.archive(&file)?,
            LibraryMsg::Unarchive(file) => self.unarchive(&file)?,
            LibraryMsg::MoveBack => self.move_back()?,
            LibraryMsg::EmptyTrash => {
                self.moved.retain(|moved| !matches!(moved, Moved::Deleted(_)));
                let gone = trash::empty_trash(&self.house.home).map_err(|trouble| self.in_the_way(&trouble))?;
                self.house.words.trash_emptied(gone)
            }
            LibraryMsg::Recover(file) => self.recover(&file)?,
            LibraryMsg::Print(file, paper) => return self.print(&file, &paper),
            LibraryMsg::Demo => return self.open_demo(),
            LibraryMsg::MakeOwn => self.make_own()?,
            LibraryMsg::Open { .. }
            | LibraryMsg::Begin(..)
            | LibraryMsg::NextOfCycle(_)
            | LibraryMsg::LookAgain
            | LibraryMsg::Leave => {
                return Ok(());
            }
        };
        self.look_at_the_list_again();
        self.say(Toast::told(told));
        Ok(())
    }

    /// Whether there is a session to be moved back.
    pub(super) fn move_back_offer(&self) -> Offer {
        let nothing = || Enabled::No(self.house.words.nothing_to_undo());
        (Command::Undo, self.moved.last().map_or_else(nothing, |_| Enabled::Yes))
    }

    fn rename(&self, file: &Path, title: &str) -> Result<String, Toast> {
        let words = &self.house.words;
        match store::rename(&self.house.home, file, title, Role::Mentee, self.now) {
            Ok(title) => Ok(words.session_renamed(&title)),
            Err(NotRenamed::NotLoaded(why)) => Err(Toast::wrong(words.not_loaded(&why))),
            Err(NotRenamed::ReadOnly(_)) => Err(Toast::wrong(words.why_read_only())),
            Err(NotRenamed::Trouble(trouble)) => Err(self.in_the_way(&trouble)),
        }
    }

    fn copy_to(&self, file: &Path, folder: &Path) -> Result<String, Toast> {
        let copy = outside::copy_to(file, folder).map_err(|why| self.not_copied(&why))?;
        Ok(self.house.words.session_copied(&shown(&copy)))
    }

    fn delete(&mut self, file: &Path) -> Result<String, Toast> {
        let title = title_of(file);
        let moved = trash::delete(&self.house.home, file, self.now.wall);
        self.moved.push(Moved::Deleted(moved.map_err(|why| self.not_moved(&why))?));
        Ok(self.house.words.session_deleted(&title, &self.house.key_of(Command::Undo)))
    }

    fn archive(&mut self, file: &Path) -> Result<String, Toast> {
        let title = title_of(file);
        let away = moving::archive(&self.house.home, file, self.now.wall).map_err(|why| self.not_moved(&why))?;
        self.moved.push(Moved::PutAway(away));
        Ok(self.house.words.session_archived(&title, &self.house.key_of(Command::Undo)))
    }

    fn unarchive(&mut self, file: &Path) -> Result<String, Toast> {
        let back = moving::unarchive(&self.house.home, file, self.now.wall).map_err(|why| self.not_moved(&why))?;
        let title = title_of(&back);
        self.moved.push(Moved::BroughtBack(back));
        Ok(self.house.words.session_unarchived(&title))
    }

    /// Moves back what was moved last. What cannot be moved back is let go.
    fn move_back(&mut self) -> Result<String, Toast> {
        let Some(moved) = self.moved.pop() else { return Err(Toast::told(self.house.words.nothing_to_undo())) };
        if let Moved::Deleted(folder) = &moved {
            return self.restore(folder);
        }
        let told = match &moved {
            Moved::BroughtBack(file) => self.archive(file)?,
            Moved::PutAway(file) | Moved::Deleted(file) => self.unarchive(file)?,
        };
        // Moving back is no move to be taken back in turn.
        self.moved.pop();
        Ok(told)
    }

    fn restore(&self, folder: &Path) -> Result<String, Toast> {
        let file = trash::restore(&self.house.home, folder, self.now.wall).map_err(|why| self.not_moved(&why))?;
        Ok(self.house.words.session_restored(&title_of(&file)))
    }

    /// Brings back what was left beside a session. All that came of it can be read in the list of problems.
    fn recover(&mut self, file: &Path) -> Result<String, Toast> {
        let recovered = recover(&self.house.home, file, self.now, &mut **self.house.ids.borrow_mut());
        let told = match recovered {
            Ok(recovered) => self.house.words.recovery(&recovered),
            Err(NotRecovered::NotLoaded(why)) => return Err(Toast::wrong(self.house.words.not_loaded(&why))),
            Err(NotRecovered::ReadOnly(ReadOnly::Folder(trouble)) | NotRecovered::Trouble(trouble)) => {
                return Err(self.in_the_way(&trouble));
            }
            Err(NotRecovered::ReadOnly(ReadOnly::InUse(_) | ReadOnly::Asked)) => {
                return Err(Toast::wrong(self.house.words.session_in_use()));
            }
        };
        let first = told.first().cloned().unwrap_or_else(|| self.house.words.recover_none());
        self.problems.extend(told);
        Ok(first)
    }

    /// Opens the example, in a home of its own, with its dates moved to today.
    fn open_demo(&mut self) -> Result<(), Toast> {
        let (_, file) = demo_of_today(&self.house.home, self.house.words.tongue(), self.now)
            .map_err(|trouble| self.in_the_way(&trouble))?;
        self.open(&file, None)?;
        self.last_words = Some(self.house.words.demo_where(&shown(&file)));
        Ok(())
    }

    /// Copies the example that is open out into the home, and opens the copy.
    fn make_own(&mut self) -> Result<String, Toast> {
        let Showing::Session(session) = &mut self.showing else {
            return Err(Toast::wrong(self.house.words.why_not_demo()));
        };
        let file = session.open().file().path().to_owned();
        if !demo::is_demo(&self.house.home, &file) {
            return Err(Toast::wrong(self.house.words.why_not_demo()));
        }
        let own = demo::make_own(&self.house.home, &file, &mut **self.house.ids.borrow_mut());
        let own: PathBuf = own.map_err(|why| self.not_copied(&why))?;
        self.open(&own, None)?;
        let title = self.session().map(|session| session.title.to_string()).unwrap_or_default();
        Ok(self.house.words.made_own(&title))
    }

    /// Puts a page into the home, named after its session, and says where it is and how it is printed.
    fn print(&mut self, session: &Path, paper: &Paper) -> Result<(), Toast> {
        let [to_print, to_edit] = self.house.home.pages_of(session);
        for (file, text) in [(&to_print, &paper.html), (&to_edit, &paper.markdown)] {
            outside::export(file, text.as_bytes(), true).map_err(|trouble| self.in_the_way(&trouble))?;
        }
        let words = &self.house.words;
        let twin = to_edit.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let page = Page::new(words.page_ready_title(), &shown(&to_print))
            .with_aside(vec![words.page_how(), words.page_twin(&clean_line(&twin))]);
        self.perform(Msg::Open(Box::new(page)));
        Ok(())
    }

    fn in_the_way(&self, trouble: &store::Trouble) -> Toast {
        Toast::wrong(self.house.words.trouble(trouble))
    }

    fn not_copied(&self, why: &NotCopied) -> Toast {
        match why {
            NotCopied::NotLoaded(why) => Toast::wrong(self.house.words.not_loaded(why)),
            NotCopied::Trouble(trouble) => self.in_the_way(trouble),
        }
    }

    fn not_moved(&self, why: &NotMoved) -> Toast {
        match why {
            NotMoved::InUse(_) => Toast::wrong(self.house.words.session_in_use()),
            NotMoved::Trouble(trouble) => self.in_the_way(trouble),
        }
    }
}

/// The title of the session in a file; the path, where that cannot be read.
fn title_of(file: &Path) -> String {
    store::read(file).map_or_else(|_| shown(file), |(session, _)| session.title.to_string())
}

/// The example of a day: its home, and its file in it.
///
/// # Errors
/// It cannot be written.
pub(in crate::tui) fn demo_of_today(
    home: &store::Home,
    tongue: Tongue,
    now: crate::domain::Now,
) -> Result<(store::Home, PathBuf), store::Trouble> {
    let today = now.wall.date_naive();
    let session = crate::config::demo(tongue, today)
        .map_err(|_| store::Trouble { path: "demo".into(), why: store::Why::Gone })?;
    demo::prepare(home, &session, today)
}
