//! `completions`: what a shell needs to complete our command line.

use clap::Args;
use clap_complete::Shell;

use super::answer::Answer;
use super::args;
use super::cx::Cx;

#[derive(Debug, Args)]
pub(super) struct Completions {
    #[arg(value_name = "SHELL", value_enum)]
    shell: Shell,
}

impl Completions {
    pub(super) fn run(self, cx: &Cx) -> Answer {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut args::command(cx.language()), "cothink", &mut script);
        Answer::script(String::from_utf8_lossy(&script).into_owned())
    }
}
