//! The command line: what the arguments ask for, done by one file a subcommand; what goes wrong as a sentence, a place, a hint.

mod answer;
mod args;
mod catalog;
mod check;
mod completions;
mod cx;
mod demo;
mod failure;
mod figures;
mod frame;
mod help;
mod keys;
mod list;
mod man;
mod new;
mod open;
mod recover;
mod show;
mod usage;

use std::ffi::OsString;
use std::process::ExitCode;

use self::answer::Answer;
use self::args::Task;
use self::cx::{Cx, language_of};
use self::failure::Failure;

/// Does what the arguments ask for, the name of the program first. Returns the code to exit with: 0; 1 when what was asked
/// cannot be done; 2 when it was not understood; 3 when a file is not sound; 4 when the system failed.
#[must_use]
pub fn main(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let args: Vec<OsString> = args.into_iter().collect();
    let answer = match args::parse(&args) {
        Ok(cli) => perform(cli.task, &Cx::new(cli.home, cli.lang)).unwrap_or_else(Answer::from),
        Err(answer) => answer,
    };
    answer.give(|| language_of(&args))
}

fn perform(task: Option<Task>, cx: &Cx) -> Result<Answer, Failure> {
    match task {
        None => open::library(cx),
        Some(Task::Open(open)) => open.run(cx),
        Some(Task::Demo) => demo::run(cx),
        Some(Task::New(new)) => new.run(cx),
        Some(Task::List(list)) => list.run(cx),
        Some(Task::Show(show)) => show.run(cx),
        Some(Task::Figures(figures)) => figures.run(cx),
        Some(Task::Check(check)) => check.run(cx),
        Some(Task::Recover(recover)) => recover.run(cx),
        Some(Task::Keys(keys)) => keys.run(cx),
        Some(Task::Catalog(catalog)) => catalog.run(cx),
        Some(Task::Completions(completions)) => Ok(completions.run(cx)),
        Some(Task::Man) => man::run(cx),
    }
}
