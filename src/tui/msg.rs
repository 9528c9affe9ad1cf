//! What a pane, a popup or a screen asks for. Nobody changes anything but by asking.

use std::path::{Path, PathBuf};

use crate::config::Command;
use crate::domain::{Edit, Id, NewSession, Phase, Role, Spot, TextPlace};

use super::popups::Popup;

/// Something asked for.
pub enum Msg {
    /// It was not for me: the next one may have it.
    Ignored,
    /// It was for me, and there is nothing more to do; what I show has changed.
    Done,
    /// It was for me, and only that part of my pane looks different now.
    Touched(u8),
    /// These edits, all or none, as one undo step.
    Edits(Vec<Edit>),
    /// These edits, of which only that part of my pane will look different: typing.
    Typed(Vec<Edit>, u8),
    /// Several things, in order. What follows an edit that was refused is not done.
    All(Vec<Msg>),
    /// Says something in passing.
    Say(Toast),
    /// Goes to a phase, and to a thing in it.
    Go(Spot),
    /// Goes to a phase, and to a thing in it, and remembers the way back.
    Follow(Spot),
    /// Goes to where a text of the session is written, and opens it.
    Write(TextPlace),
    /// Does what a command does.
    Run(Command),
    /// Opens a popup on top.
    Open(Box<dyn Popup>),
    /// Closes the popup that asks.
    Close,
    /// Closes the popup that asks, then does this.
    CloseThen(Box<Msg>),
    /// Does what the form that asks was filled in for, and closes it; where that cannot be done, the form stays and says why.
    Submit(Box<Msg>),
    /// Copies to the clipboard.
    Copy(String),
    /// Opens a text in the editor named by the environment, and brings it back.
    EditOutside(TextPlace),
    /// For the screen of one session.
    Session(SessionMsg),
    /// For the library, or to leave it.
    Library(LibraryMsg),
}

/// What can be asked of the screen of a session.
pub enum SessionMsg {
    /// Passes the pen to this role.
    Pen(Role),
    /// Does what a command says to the session beneath what asks for it.
    Run(Command),
    /// Gives the word of whoever has the pen that the agreement holds, or takes it back.
    Word,
    /// Leaves the session to the other.
    HandOver,
    /// Gives the chair of this talk to whoever holds the pen, or lets the turns rest.
    Chair(Id),
    /// Forgets earlier steps.
    ClearHistory,
    /// Reads the file again.
    Refresh,
    /// Shows what was changed since a role signed.
    LaterChanges(Role),
}

/// The page on paper in the formats that it is kept in.
#[derive(Clone)]
pub struct Paper {
    /// For a browser, to be printed.
    pub html: String,
    /// To be edited.
    pub markdown: String,
}

/// What can be asked of the list of sessions.
pub enum LibraryMsg {
    /// Opens a session.
    Open {
        /// Its file.
        file: PathBuf,
        /// The phase to begin with; where it was left, if none.
        phase: Option<Phase>,
    },
    /// Begins a session.
    Begin(Box<NewSession>, Option<Id>),
    /// Begins the next session of a pair's cycle.
    NextOfCycle(PathBuf),
    /// Gives a session another title.
    Rename(PathBuf, String),
    /// Copies a session to a folder.
    CopyTo(PathBuf, PathBuf),
    /// Puts a session into the trash.
    Delete(PathBuf),
    /// Takes a session out of the trash.
    Restore(PathBuf),
    /// Puts a session away.
    Archive(PathBuf),
    /// Brings a session back that was put away.
    Unarchive(PathBuf),
    /// Takes back what was last moved: deleted, put away, brought back.
    MoveBack,
    /// Deletes the trash for good.
    EmptyTrash,
    /// Brings back what was left beside a session.
    Recover(PathBuf),
    /// Opens the demo.
    Demo,
    /// Copies the demo out, to be kept.
    MakeOwn,
    /// Puts the page on paper of a session into files, to be printed from.
    Print(PathBuf, Paper),
    /// Compares the list with the folder.
    LookAgain,
    /// Back to the list.
    Leave,
}

impl LibraryMsg {
    /// What has to be there for it: the file of a session, or its folder in the trash.
    #[must_use]
    pub fn about(&self) -> Option<&Path> {
        match self {
            Self::Open { file, .. }
            | Self::NextOfCycle(file)
            | Self::Rename(file, _)
            | Self::CopyTo(file, _)
            | Self::Delete(file)
            | Self::Restore(file)
            | Self::Archive(file)
            | Self::Unarchive(file)
            | Self::Print(file, _) => Some(file),
            Self::Begin(..)
            | Self::MoveBack
            | Self::EmptyTrash
            | Self::Recover(_)
            | Self::Demo
            | Self::MakeOwn
            | Self::LookAgain
            | Self::Leave => None,
        }
    }
}

/// Something said in passing, in the footer's line. It never takes the focus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toast {
    /// What is said.
    pub text: String,
    /// Whether something went wrong; it then stays longer.
    pub grave: bool,
}

impl Toast {
    /// Tells what was done.
    pub fn told(text: impl Into<String>) -> Self {
        Self { text: text.into(), grave: false }
    }

    /// Tells what went wrong.
    pub fn wrong(text: impl Into<String>) -> Self {
        Self { text: text.into(), grave: true }
    }
}

impl Msg {
    /// Says what was done.
    pub fn told(text: impl Into<String>) -> Self {
        Self::Say(Toast::told(text))
    }

    /// Says what went wrong.
    pub fn wrong(text: impl Into<String>) -> Self {
        Self::Say(Toast::wrong(text))
    }

    /// One edit.
    #[must_use]
    pub fn edit(edit: Edit) -> Self {
        Self::Edits(vec![edit])
    }

    /// Whether it was for somebody else.
    #[must_use]
    pub fn is_ignored(&self) -> bool {
        matches!(self, Self::Ignored)
    }
}
