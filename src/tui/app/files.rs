//! Opening, beginning and leaving sessions; hearing from the threads that work beside.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use ratatui::layout::Size;

use crate::config::Command;
use crate::config::problem::Problem;
use crate::domain::catalog::Template;
use crate::domain::{Id, NewSession, Now, Phase, Role, Session};
use crate::store::{self, Closed, Notice, OpenSession, ReadOnly, Wish, demo};
use crate::tui::house::House;
use crate::tui::library_screen::LibraryScreen;
use crate::tui::msg::{LibraryMsg, Toast};
use crate::tui::session_screen::SessionScreen;
use crate::tui::start::{NotStarted, Show, StartWith};

use super::{App, Showing};

/// Wakes the loop, from whichever thread.
pub(in crate::tui) type Waker = Arc<dyn Fn() + Send + Sync>;

impl App {
    /// The program, showing what was asked for.
    ///
    /// # Errors
    /// The session asked for cannot be read.
    pub(in crate::tui) fn start(with: StartWith, wake: Waker, now: Now, size: Size) -> Result<Self, NotStarted> {
        let StartWith { home, tongue, show } = with;
        let (mut house, problems) = House::gather(home, tongue);
        house.today = Some(now.wall.date_naive());
        let (showing, findings) = match show {
            Show::Library => (Showing::Library(Box::new(LibraryScreen::new(&house, Arc::clone(&wake)))), Vec::new()),
            Show::Session { file, phase, pen, wish } => {
                let (session, findings) = open(&house, &file, wish, (phase, pen), &wake, now)?;
                (Showing::Session(Box::new(session)), findings)
            }
        };
        let mut app = Self::new(house, showing, wake, now, size);
        app.tell_what_waits();
        app.tell_findings(&findings);
        app.tell_problems(&problems);
        app.tell_why_read_only();
        Ok(app)
    }

    /// Says whether a shell waits that could wake a stopped program.
    pub(in crate::tui) fn set_can_suspend(&mut self, can_suspend: bool) {
        self.house.can_suspend = can_suspend;
    }

    /// Whether the mouse is to be taken.
    pub(in crate::tui) fn wants_mouse(&self) -> bool {
        self.house.settings.has_mouse()
    }

    /// What is said should the program fall.
    pub(in crate::tui) fn apology(&self) -> String {
        self.house.words.fell()
    }

    /// What is to be said when the program has left the screen.
    pub(in crate::tui) fn last_words(&self) -> Option<String> {
        self.last_words.clone()
    }

    /// Whether the disk did not take something as it should.
    pub(in crate::tui) fn failed(&self) -> bool {
        self.failed
    }

    /// The session that is open, if one is.
    pub(in crate::tui) fn session(&self) -> Option<&Session> {
        match &self.showing {
            Showing::Library(_) => None,
            Showing::Session(session) => Some(session.session()),
        }
    }

    /// Does what was asked of the list of sessions.
    ///
    /// # Errors
    /// What to say where it cannot be done.
    pub(super) fn perform_for_library(&mut self, msg: LibraryMsg) -> Result<(), Toast> {
        self.be_there(&msg)?;
        match msg {
            LibraryMsg::Open { file, phase } => self.open(&file, phase),
            LibraryMsg::Begin(new, template) => self.begin(&new, template),
            LibraryMsg::NextOfCycle(file) => self.next_of_cycle(&file),
            LibraryMsg::Leave => {
                self.close_session();
                self.show_library();
                Ok(())
            }
            LibraryMsg::LookAgain => {
                self.look_at_the_list_again();
                Ok(())
            }
            other => self.keep_files(other),
        }
    }

    /// Refuses what is asked of a session that another window has moved or deleted since it was listed, and looks again.
    fn be_there(&mut self, msg: &LibraryMsg) -> Result<(), Toast> {
        let (Some(file), Showing::Library(library)) = (msg.about().filter(|file| !file.exists()), &self.showing) else {
            return Ok(());
        };
        let words = &self.house.words;
        let gone = library.listed_title(file).map_or_else(|| words.session_gone(), |title| words.title_gone(&title));
        self.look_at_the_list_again();
        Err(Toast::wrong(gone))
    }

    /// Leaves the session that is open: everything of it goes into its file.
    pub(super) fn close_session(&mut self) {
        let library = LibraryScreen::empty();
        let Showing::Session(mut session) = std::mem::replace(&mut self.showing, Showing::Library(Box::new(library)))
        else {
            return;
        };
        let lost = session.leave(&self.house, self.now);
        self.keep_state();
        let words = &self.house.words;
        match session.into_open().close(self.now) {
            Ok(Closed::InFile) => {}
            Ok(Closed::Beside(path)) => self.last_words = Some(words.changed_outside(&shown(&path))),
            Ok(Closed::Rescued { session, copy, trouble }) => {
                self.failed = true;
                self.last_words = Some(words.rescued(&words.why(&trouble.why), &shown(&copy), &shown(&session)));
            }
            Err(trouble) => {
                self.failed = true;
                self.last_words = Some(words.trouble(&trouble));
            }
        }
        self.last_words = self.last_words.take().or(lost);
        if let Some(words) = self.last_words.clone() {
            self.say(Toast::wrong(words));
        }
    }

    /// Keeps how the screen is. That is a convenience; without it the next start is as the first.
    pub(super) fn keep_state(&self) {
        let _ = self.house.state.borrow().write(&self.house.home);
    }

    /// Shows the list of sessions.
    pub(super) fn show_library(&mut self) {
        self.showing = Showing::Library(Box::new(LibraryScreen::new(&self.house, Arc::clone(&self.wake))));
        self.touch_all();
    }

    /// Takes what the threads beside have to tell.
    pub(super) fn hear_from_workers(&mut self) {
        match &mut self.showing {
            Showing::Library(library) => match library.hear(&self.house) {
                Ok(false) => {}
                Ok(true) => {
                    let left = library.to_recover();
                    self.touch_all();
                    self.tell_what_was_left(left);
                }
                Err(trouble) => {
                    let words = self.house.words.trouble(&trouble);
                    self.say(Toast::wrong(words));
                }
            },
            Showing::Session(session) => {
                let before = session.open().status(self.now);
                let notice = session.open().attend(self.now);
                let status = session.open().status(self.now);
                if status != before || self.told_status.as_ref() != Some(&status) {
                    self.told_status = Some(status);
                    self.touch_all();
                }
                self.tell_of_the_file(notice);
            }
        }
    }

    /// Says that another program has changed the file, and keeps it among the problems for as long as it is so.
    fn tell_of_the_file(&mut self, notice: Option<Notice>) {
        let changed = |mine: &Path| self.house.words.changed_outside(&shown(mine));
        match notice {
            Some(Notice::ChangedElsewhere { mine }) => {
                let words = changed(&mine);
                self.problems.push(words.clone());
                self.say(Toast::wrong(words));
            }
            Some(Notice::OursAgain { mine }) => {
                let words = changed(&mine);
                self.problems.retain(|problem| *problem != words);
            }
            None => {}
        }
    }

    /// Says, once, that sessions were left without being closed, and how they come back.
    fn tell_what_was_left(&mut self, left: Vec<PathBuf>) {
        if left.iter().any(|session| !self.known_left.contains(session)) {
            let key = self.house.key_of(Command::Recover);
            self.say(Toast::wrong(self.house.words.left_behind(left.len(), &key)));
        }
        self.known_left = left;
    }

    /// Compares the list on screen with the folder.
    pub(super) fn look_at_the_list_again(&mut self) {
        if let Showing::Library(library) = &mut self.showing {
            library.look_again(&self.house, Arc::clone(&self.wake));
        }
    }

    /// Looks about after having been away: another window may have gone on, own files may have changed.
    pub(super) fn look_about(&mut self) {
        self.look_at_the_list_again();
        let problems = self.house.read_own_files_again();
        self.tell_problems(&problems);
        self.touch_all();
    }

    pub(super) fn open(&mut self, file: &Path, phase: Option<Phase>) -> Result<(), Toast> {
        let opened = open(&self.house, file, Wish::Write, (phase, None), &self.wake, self.now);
        let (session, findings) = opened.map_err(|why| Toast::wrong(self.house.words.not_loaded(&why)))?;
        self.close_session();
        self.showing = Showing::Session(Box::new(session));
        if let Showing::Session(session) = &self.showing
            && let Some(welcome) = session.welcome(&self.house)
        {
            self.say(Toast::told(welcome));
        }
        self.tell_findings(&findings);
        self.tell_why_read_only();
        self.touch_all();
        Ok(())
    }

    fn begin(&mut self, new: &NewSession, template: Option<Id>) -> Result<(), Toast> {
        let template = template.and_then(|id| self.house.catalog.get::<Template>(id).0);
        let tongue = self.house.words.tongue();
        let chosen = template.as_ref().map(|template| (template, tongue));
        let session = Session::begin(new, chosen, self.now.wall, &mut **self.house.ids.borrow_mut());
        self.create(&session)
    }

    fn next_of_cycle(&mut self, file: &Path) -> Result<(), Toast> {
        let (before, _) = store::read(file).map_err(|why| Toast::wrong(self.house.words.not_loaded(&why)))?;
        let template = before.plan.template.and_then(|id| self.house.catalog.get::<Template>(id).0);
        let chosen = template.as_ref().map(|template| (template, self.house.words.tongue()));
        let session = before.next_of_cycle(chosen, self.now.wall, &mut **self.house.ids.borrow_mut());
        self.create(&session)
    }

    fn create(&mut self, session: &Session) -> Result<(), Toast> {
        let trouble = |trouble: store::Trouble| Toast::wrong(self.house.words.trouble(&trouble));
        let file = store::create(&self.house.home, session).map_err(trouble)?;
        // It is there now: where it cannot be opened, nobody should make it again.
        let opened = self.open(&file, Some(Phase::Plan));
        if !self.say_if_not(opened) {
            self.look_at_the_list_again();
        }
        Ok(())
    }

    /// Says what was found when a session was opened; all of it can be read in the list of problems.
    fn tell_findings(&mut self, findings: &[store::Finding]) {
        let told: Vec<String> = findings.iter().map(|finding| self.house.words.finding(finding)).collect();
        if let Some(first) = told.first() {
            self.say(Toast::told(first.clone()));
        }
        self.problems.extend(told);
    }

    /// Says why the session that was opened can only be read, where that was not asked for.
    fn tell_why_read_only(&mut self) {
        let Showing::Session(session) = &mut self.showing else { return };
        let words = &self.house.words;
        let why = match session.open().read_only() {
            None | Some(ReadOnly::Asked) => return,
            Some(ReadOnly::InUse(None)) => words.read_here_in_use(),
            Some(ReadOnly::InUse(Some(holder))) => words.read_here_in_use_since(&words.day_and_clock(&holder.since)),
            Some(ReadOnly::Folder(trouble)) => words.read_here_folder(&words.why(&trouble.why)),
        };
        self.problems.push(why.clone());
        self.say(Toast::wrong(why));
    }

    /// Says that own files have mistakes, and how many.
    pub(super) fn tell_problems(&mut self, problems: &[Problem]) {
        if problems.is_empty() {
            return;
        }
        self.say(Toast::wrong(self.house.words.problems_found(problems.len())));
        let told = problems.iter().map(|problem| self.house.words.problem(problem));
        self.problems.extend(told);
    }
}

/// Opens a session and puts it on screen.
fn open(
    house: &House,
    file: &Path,
    wish: Wish,
    (phase, pen): (Option<Phase>, Option<Role>),
    wake: &Waker,
    now: Now,
) -> Result<(SessionScreen, Vec<store::Finding>), store::NotLoaded> {
    let wake = Arc::clone(wake);
    let home = demo::home_of(&house.home, file);
    let (open, findings) = OpenSession::open(&home, file, wish, now, Box::new(move || wake()))?;
    Ok((SessionScreen::new(open, phase, pen, house, now), findings))
}

/// A path as people read it, cleaned of what a terminal must not be sent.
pub(super) fn shown(path: &Path) -> String {
    crate::domain::clean::clean_line(&path.to_string_lossy())
}
