//! From what was asked on the command line to a running program, and out again.

use std::path::PathBuf;
use std::sync::Arc;

use crate::domain::catalog::Tongue;
use crate::domain::{Phase, Role};
use crate::store::{Home, NotLoaded, Trouble, Wish};

use super::app::App;
use super::run::{Ended, Options, now, run};
use super::terminal::{NoTerminal, Wake, can_suspend, size};

/// What the program is started with.
#[derive(Clone, Debug)]
pub struct StartWith {
    /// Where everything is kept.
    pub home: Home,
    /// The language asked for; that of the settings or the environment, if none.
    pub tongue: Option<Tongue>,
    /// What to show first.
    pub show: Show,
}

/// What the program shows first.
#[derive(Clone, Debug)]
pub enum Show {
    /// The list of sessions.
    Library,
    /// One session.
    Session {
        /// Its file.
        file: PathBuf,
        /// The phase to begin with; where it was left, if none.
        phase: Option<Phase>,
        /// Who holds the pen; as it was left, if none.
        pen: Option<Role>,
        /// Whether it is to be written to.
        wish: Wish,
    },
}

/// Why the program did not start.
#[derive(Debug, thiserror::Error)]
pub enum NotStarted {
    /// There is no terminal to run in.
    #[error("no terminal")]
    NoTerminal(#[from] NoTerminal),
    /// The session cannot be read.
    #[error("the session cannot be read")]
    NotLoaded(#[from] NotLoaded),
    /// The home cannot be used.
    #[error("the home cannot be used")]
    Trouble(#[from] Trouble),
    /// The system gave no pipe to be woken by.
    #[error("no pipe: {0}")]
    NoPipe(std::io::Error),
}

/// How the program ended, and what is to be said then.
#[derive(Debug)]
pub struct Finished {
    /// How.
    pub ended: Ended,
    /// What could not be kept as it should, and where it is.
    pub last_words: Option<String>,
    /// Whether the disk did not take something as it should.
    pub failed: bool,
}

/// Runs the program until it ends.
///
/// # Errors
/// What kept it from starting; nothing was changed then.
pub fn start(with: StartWith) -> Result<Finished, NotStarted> {
    let wake = Wake::new().map_err(NotStarted::NoPipe)?;
    let waker = wake.waker();
    let mut app = App::start(with, Arc::new(move || waker.wake()), now(), size())?;
    app.set_can_suspend(can_suspend());
    let options = Options { mouse: app.wants_mouse(), apology: app.apology() };
    let ended = run(&mut app, wake, options)?;
    Ok(Finished { ended, last_words: app.last_words(), failed: app.failed() })
}
