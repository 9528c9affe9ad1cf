//! `open`, and no subcommand at all: the program on the whole screen.

use std::path::PathBuf;

use clap::Args;

use super::answer::Answer;
use super::args::{one_of, said};
use super::cx::Cx;
use super::failure::{Failure, Kind};
use crate::domain::{Phase, Role};
use crate::store::{Why, Wish};
use crate::tui;
use crate::tui::start::{NotStarted, Show, StartWith};
use crate::tui::terminal::NoTerminal;

/// The phases, as `--phase` names them.
const PHASES: [(&str, Phase); 4] =
    [("plan", Phase::Plan), ("teach", Phase::Teach), ("think", Phase::Think), ("assess", Phase::Assess)];
/// The roles, as `--as` names them.
const ROLES: [(&str, Role); 2] = [("mentor", Role::Mentor), ("mentee", Role::Mentee)];

#[derive(Debug, Args)]
pub(super) struct Open {
    #[arg(value_name = "SESSION", value_parser = said)]
    session: String,
    #[arg(long, value_name = "PHASE", value_parser = one_of(&PHASES))]
    phase: Option<Phase>,
    #[arg(long = "as", value_name = "ROLE", value_parser = one_of(&ROLES))]
    pen: Option<Role>,
    #[arg(long)]
    read_only: bool,
}

impl Open {
    pub(super) fn run(self, cx: &Cx) -> Result<Answer, Failure> {
        let file = cx.session_file(&self.session)?;
        let wish = if self.read_only { Wish::Read } else { Wish::Write };
        start(Show::Session { file, phase: self.phase, pen: self.pen, wish }, cx)
    }
}

/// The library on the whole screen.
pub(super) fn library(cx: &Cx) -> Result<Answer, Failure> {
    start(Show::Library, cx)
}

/// One session on the whole screen, as it was left.
pub(super) fn session(file: PathBuf, cx: &Cx) -> Result<Answer, Failure> {
    start(Show::Session { file, phase: None, pen: None, wish: Wish::Write }, cx)
}

fn start(show: Show, cx: &Cx) -> Result<Answer, Failure> {
    let with = StartWith { home: cx.home()?, tongue: cx.tongue(), show };
    let finished = tui::start(with).map_err(|error| match error {
        NotStarted::NoTerminal(NoTerminal::System(error)) | NotStarted::NoPipe(error) => {
            Failure::system(cx.language().terminal_fails(&cx.language().why(&Why::from(&error))))
        }
        NotStarted::NoTerminal(_) => Failure::user(cx.language().no_terminal()),
        NotStarted::NotLoaded(error) => Failure::not_loaded(&error, cx.language()),
        NotStarted::Trouble(trouble) => Failure::trouble(&trouble, cx.language()),
    })?;
    let kind = if finished.failed { Kind::System } else { Kind::Note };
    let last_words = finished.last_words.map(|words| Failure::new(kind, words));
    Ok(Answer::of_code(finished.ended.code()).with(last_words))
}
