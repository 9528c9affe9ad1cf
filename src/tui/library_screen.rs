//! The list of sessions: found by typing, newest first, with what is still to be done beneath.
//!
//! "Newest" goes by the day of the lesson. What is planned for a later day stands apart above, the nearest last, so that what
//! a teacher comes for is where the two meet: the lesson of today, else the next one. The caret is there at first.

mod columns;
mod draw;
mod forms;
mod preview;
mod to_come;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;

use ratatui::layout::Rect;

use crate::config::{Command, Context};
use crate::domain::{LessonTime, Now};
use crate::store::moving::archived;
use crate::store::recover::leftovers;
use crate::store::trash::trashed;
use crate::store::{self, Leftover, LeftoverKind, Library, Listed, Summary, Trouble};

use super::arrangement::Room;
use super::house::House;
use super::input::Input;
use super::msg::{LibraryMsg, Msg};
use super::page;
use super::pane::{Enabled, Offer};
use super::popups::new_session;
use super::terminal::MouseKind;
use super::widgets::fuzzy;
use super::widgets::scroll_list::ScrollList;
use super::widgets::text_box::{TextBox, Typed};

/// From here on the selected session is shown beside the list, in columns.
const WITH_PREVIEW: u16 = 120;

/// What can be done here, the most useful first, and whether it needs a session to be chosen.
const OFFERED: [(Command, bool); 13] = [
    (Command::Accept, true),
    (Command::NewSession, false),
    (Command::NextOfCycle, true),
    (Command::Find, false),
    (Command::Palette, false),
    (Command::Help, false),
    (Command::Demo, false),
    (Command::PageOnPaper, true),
    (Command::Rename, true),
    (Command::CopyTo, true),
    (Command::Archive, true),
    (Command::Delete, true),
    (Command::Refresh, false),
];

/// The home screen.
pub(super) struct LibraryScreen {
    library: Library,
    /// The folder, being compared with the index by another thread.
    reading: Option<Receiver<Result<Folder, Trouble>>>,
    /// What crashes and conflicts have left, as far as it is known.
    left: Vec<Leftover>,
    /// Why the folder could not be read, when it was last looked at.
    trouble: Option<Trouble>,
    /// Whether anything is in the archive and in the trash.
    put_away: bool,
    trashed: bool,
    filter: TextBox,
    filtering: bool,
    /// The sessions that match, by their place in the index, with the bytes of their name that do.
    found: Vec<fuzzy::Match>,
    names: Vec<String>,
    /// Which of them are to come.
    days: to_come::Days,
    /// The room that titles and people would like.
    wanted: columns::Wanted,
    list: ScrollList,
    preview: preview::Preview,
    /// Where the list was drawn, for the mouse.
    list_area: Rect,
}

/// What the folder turned out to hold.
struct Folder {
    library: Library,
    left: Vec<Leftover>,
    put_away: bool,
    trashed: bool,
}

/// The parts of the screen, as they are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Head,
    Body,
}

impl LibraryScreen {
    /// The list as it was last known; what has changed in the folder is found out beside.
    pub(super) fn new(house: &House, wake: Arc<dyn Fn() + Send + Sync>) -> Self {
        let mut screen = Self { library: Library::cached(&house.home), ..Self::empty() };
        screen.look_again(house, wake);
        screen.match_names(house);
        screen
    }

    /// A list that knows of no session.
    pub(super) fn empty() -> Self {
        Self {
            library: Library::default(),
            reading: None,
            left: Vec::new(),
            trouble: None,
            put_away: false,
            trashed: false,
            filter: TextBox::line(),
            filtering: false,
            found: Vec::new(),
            names: Vec::new(),
            days: to_come::Days::default(),
            wanted: columns::Wanted::default(),
            list: ScrollList::new(),
            preview: preview::Preview::default(),
            list_area: Rect::default(),
        }
    }

    /// Compares the folder with the index, beside.
    pub(super) fn look_again(&mut self, house: &House, wake: Arc<dyn Fn() + Send + Sync>) {
        let (tell, hear) = channel();
        let (library, home) = (self.library.clone(), house.home.clone());
        thread::spawn(move || {
            let folder = library.refreshed(&home, |_, _| ()).map(|library| Folder {
                library,
                left: leftovers(&home).unwrap_or_default(),
                put_away: archived(&home).is_ok_and(|files| !files.is_empty()),
                trashed: trashed(&home).is_ok_and(|deleted| !deleted.is_empty()),
            });
            // Whoever asked may have gone on to a session meanwhile.
            let _ = tell.send(folder);
            wake();
        });
        self.reading = Some(hear);
    }

    /// Whether the folder is still being compared with the index.
    pub(super) fn is_reading(&self) -> bool {
        self.reading.is_some()
    }

    /// Takes what the other thread has found. Says what went wrong.
    pub(super) fn hear(&mut self, house: &House) -> Result<bool, Trouble> {
        let Some(reading) = &self.reading else { return Ok(false) };
        match reading.try_recv() {
            Ok(found) => {
                self.reading = None;
                self.trouble = found.as_ref().err().cloned();
                let Folder { library, left, put_away, trashed } = found?;
                (self.left, self.put_away, self.trashed) = (left, put_away, trashed);
                self.put(library, house);
                Ok(true)
            }
            Err(TryRecvError::Empty) => Ok(false),
            Err(TryRecvError::Disconnected) => {
                self.reading = None;
                Ok(false)
            }
        }
    }

    /// The sessions that can be brought back to where they were left.
    pub(super) fn to_recover(&self) -> Vec<PathBuf> {
        let mut sessions: Vec<PathBuf> =
            self.left.iter().filter(|left| left.kind != LeftoverKind::Kept).map(|left| left.session.clone()).collect();
        sessions.dedup();
        sessions
    }

    /// Puts the caret on a session.
    pub(super) fn select(&mut self, file: &Path) {
        let place = self
            .found
            .iter()
            .position(|found| self.listed_at(found.item).is_some_and(|it| self.library.file(it) == file));
        self.list.select(place.or(self.list.selected()));
    }

    /// Where keys count now.
    pub(super) fn contexts(&self) -> Vec<Context> {
        let focus = if self.filtering { Context::Text } else { Context::List };
        vec![Context::Library, focus, Context::Global]
    }

    /// The word at the left of the footer.
    pub(super) fn mode(&self, house: &House) -> String {
        if self.filtering { house.words.mode_find() } else { house.words.mode_sessions() }
    }

    /// What can be done here.
    pub(super) fn offers(&self, house: &House) -> Vec<Offer> {
        let chosen = match self.selected() {
            Some(_) => Enabled::Yes,
            None => Enabled::No(house.words.why_nothing_chosen()),
        };
        if self.filtering {
            return vec![(Command::Accept, Enabled::Yes), (Command::Leave, Enabled::Yes)];
        }
        // Where nothing is chosen, what cannot run is not among the hints.
        let mut offers: Vec<Offer> = OFFERED
            .iter()
            .map(|(command, of_one)| (*command, if *of_one { chosen.clone() } else { Enabled::Yes }))
            .collect();
        let unless_empty = |there: bool, empty: String| if there { Enabled::Yes } else { Enabled::No(empty) };
        offers.push((Command::Archived, unless_empty(self.put_away, house.words.archive_empty())));
        offers.push((Command::Trash, unless_empty(self.trashed, house.words.trash_empty())));
        offers.push((Command::EmptyTrash, unless_empty(self.trashed, house.words.trash_empty())));
        match self.left.is_empty() {
            true => offers.push((Command::Recover, Enabled::No(house.words.recover_none()))),
            false => offers.insert(1, (Command::Recover, Enabled::Yes)),
        }
        offers
    }

    /// The session under the caret.
    pub(super) fn selected(&self) -> Option<&Listed> {
        self.listed_at(self.found.get(self.list.selected()?)?.item)
    }

    /// Its file.
    pub(super) fn selected_file(&self) -> Option<PathBuf> {
        self.selected().map(|listed| self.library.file(listed))
    }

    /// Does what a command says.
    pub(super) fn run(&mut self, command: Command, house: &House, now: Now) -> Msg {
        let file = self.selected_file();
        match command {
            Command::Leave if self.filtering => {
                self.filtering = false;
                self.filter.set_text("");
                self.match_names(house);
                Msg::Done
            }
            Command::Accept if self.filtering => {
                self.filtering = false;
                Msg::Done
            }
            Command::Leave => Msg::Done,
            Command::Find => {
                self.filtering = true;
                Msg::Done
            }
            Command::Accept => self.with(file, |file| LibraryMsg::Open { file, phase: None }),
            Command::NextOfCycle => self.with(file, LibraryMsg::NextOfCycle),
            Command::Delete => self.with(file, LibraryMsg::Delete),
            Command::Demo => Msg::Library(LibraryMsg::Demo),
            Command::Undo => Msg::Library(LibraryMsg::MoveBack),
            Command::Archive => self.with(file, LibraryMsg::Archive),
            Command::Archived => forms::archive(house),
            Command::NewSession => Msg::Open(Box::new(new_session(&self.library, house, now.wall))),
            Command::Rename => self.with_form(now, house, forms::rename),
            Command::CopyTo => self.with_form(now, house, forms::copy_to),
            Command::PageOnPaper => self.page(house),
            Command::Refresh => {
                self.preview.forget();
                Msg::Library(LibraryMsg::LookAgain)
            }
            Command::Trash => forms::trash(house),
            Command::EmptyTrash => forms::empty_trash(house),
            Command::Recover => forms::recover(&self.left, |file| self.title_of(file), house),
            Command::Up => self.moved(|list| list.step(-1)),
            Command::Down => self.moved(|list| list.step(1)),
            Command::PageUp => self.moved(|list| list.page(false)),
            Command::PageDown => self.moved(|list| list.page(true)),
            Command::First => self.moved(ScrollList::first),
            Command::Last => self.moved(ScrollList::last),
            _ => Msg::Ignored,
        }
    }

    /// Takes what is no command.
    pub(super) fn input(&mut self, input: &Input, house: &House) -> Msg {
        if let Input::Mouse(mouse) = input {
            return self.mouse(mouse.kind, (mouse.column, mouse.row));
        }
        if !self.filtering || self.filter.input(input) != Typed::Changed {
            return Msg::Ignored;
        }
        self.match_names(house);
        Msg::Done
    }

    /// The parts of the screen, and the area of the footer.
    pub(super) fn parts(&self, screen: Rect) -> (Vec<(u8, Rect)>, Rect) {
        let head = if Room::on(screen) == Room::Tiny { 1 } else { 2 }.min(screen.height);
        let foot = u16::from(screen.height > head + 1);
        let row = |y, height| Rect { y: screen.y + y, height, ..screen };
        let body = row(head, screen.height - head - foot);
        (vec![(Part::Head as u8, row(0, head)), (Part::Body as u8, body)], row(screen.height - foot, foot))
    }

    fn page(&self, house: &House) -> Msg {
        let Some(file) = self.selected_file() else { return Msg::Ignored };
        match store::read(&file) {
            Ok((session, _)) => page::of(&file, &session, LessonTime::START, house),
            Err(why) => Msg::wrong(house.words.not_loaded(&why)),
        }
    }

    fn with_form(&self, now: Now, house: &House, form: impl FnOnce(PathBuf, &str, Now, &House) -> Msg) -> Msg {
        let title =
            self.selected().and_then(|listed| listed.summary.as_ref()).map_or("", |summary| summary.title.as_str());
        self.selected_file().map_or(Msg::Ignored, |file| form(file, title, now, house))
    }

    fn with(&self, file: Option<PathBuf>, ask: impl FnOnce(PathBuf) -> LibraryMsg) -> Msg {
        file.map_or(Msg::Ignored, |file| Msg::Library(ask(file)))
    }

    /// The title of the session in a file; the name of the file, where that cannot be read.
    fn title_of(&self, file: &Path) -> String {
        self.listed_title(file).unwrap_or_else(|| forms::name_of(file))
    }

    /// The title under which a session stands in the list.
    pub(super) fn listed_title(&self, file: &Path) -> Option<String> {
        let listed = self.library.listed().iter().find(|listed| self.library.file(listed) == file);
        let title = listed.and_then(|listed| listed.summary.as_ref()).map(|summary| summary.title.clone());
        title.filter(|title| !title.is_empty())
    }

    fn moved(&mut self, how: impl FnOnce(&mut ScrollList)) -> Msg {
        how(&mut self.list);
        Msg::Done
    }

    fn mouse(&mut self, kind: MouseKind, (column, row): (u16, u16)) -> Msg {
        match kind {
            MouseKind::WheelUp => self.moved(|list| list.scroll(-3)),
            MouseKind::WheelDown => self.moved(|list| list.scroll(3)),
            MouseKind::Press if self.list_area.contains((column, row).into()) => {
                let Some(item) = self.list.at(row - self.list_area.y) else { return Msg::Ignored };
                let columns = self.wanted.in_line(self.list_area.width.into());
                if let Some(phase) = columns.mark_at((column - self.list_area.x).into()) {
                    self.list.select(Some(item));
                    return self.with(self.selected_file(), |file| LibraryMsg::Open { file, phase: Some(phase) });
                }
                // A second click on the same session opens it.
                if self.list.selected() == Some(item) {
                    return Msg::Run(Command::Accept);
                }
                self.list.select(Some(item));
                Msg::Done
            }
            _ => Msg::Ignored,
        }
    }

    fn put(&mut self, library: Library, house: &House) {
        let chosen = self.selected_file();
        self.library = library;
        self.match_names(house);
        self.preview.forget();
        if let Some(file) = chosen {
            self.select(&file);
        }
    }

    /// Finds the sessions that match what was typed; all of them, newest first, where nothing was.
    fn match_names(&mut self, house: &House) {
        self.names = self.library.listed().iter().map(|listed| name_to_match(listed.summary.as_ref(), house)).collect();
        self.wanted = columns::Wanted::by(self.library.listed().iter().filter_map(|it| it.summary.as_ref()), house);
        let typed = self.filter.text();
        self.found = fuzzy::rank(&typed, self.names.iter().map(String::as_str));
        self.list.forget();
        self.days = to_come::Days::of(self.shown_summaries(), typed.is_empty(), house.today);
        let first = if self.found.is_empty() { None } else { Some(self.days.first()) };
        self.list.select(first);
    }

    /// The sessions that match, in the order of the list; `None` for one that cannot be read.
    fn shown_summaries(&self) -> impl Iterator<Item = Option<&Summary>> {
        self.found.iter().map(|found| self.listed_at(found.item)?.summary.as_ref())
    }

    fn listed_at(&self, place: usize) -> Option<&Listed> {
        self.library.listed().get(place)
    }
}

/// All by which a session is looked for: title, class, people, subject, day.
fn name_to_match(summary: Option<&Summary>, house: &House) -> String {
    let Some(summary) = summary else { return String::new() };
    let day = house.words.day(&summary.scheduled.unwrap_or(summary.created));
    [&*summary.title, &summary.class, &summary.mentor, &summary.mentee, &summary.subject, &day].join(" ")
}
