//! `open`, and no subcommand at all: the program on the whole screen.

use clap::Args;

use super::answer::Answer;
use super::args::one_of;
use super::cx::Cx;
use super::failure::Failure;
use crate::domain::{Phase, Role};

/// The phases, as `--phase` names them.
const PHASES: [(&str, Phase); 4] =
    [("plan", Phase::Plan), ("teach", Phase::Teach), ("think", Phase::Think), ("assess", Phase::Assess)];
/// The roles, as `--as` names them.
const ROLES: [(&str, Role); 2] = [("mentor", Role::Mentor), ("mentee", Role::Mentee)];

#[derive(Debug, Args)]
pub(super) struct Open {
    #[arg(value_name = "SESSION")]
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
        session(cx.session_file(&self.session)?, cx)
    }
}

/// The library on the whole screen.
pub(super) fn library(cx: &Cx) -> Result<Answer, Failure> {
    Err(Failure::user(cx.language().no_terminal()))
}

/// One session on the whole screen.
pub(super) fn session(_: std::path::PathBuf, cx: &Cx) -> Result<Answer, Failure> {
    library(cx)
}
