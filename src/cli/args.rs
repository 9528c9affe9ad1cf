//! What can be said on the command line. Its words in each language are in `help`.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::error::ErrorKind;
use clap::{ArgAction, CommandFactory as _, FromArgMatches as _, Parser, Subcommand};

use super::answer::Answer;
use super::cx::language_of;
use super::{catalog, check, completions, figures, help, keys, list, new, open, recover, show, usage};
use crate::config::Language;
use crate::domain::catalog::Tongue;

/// The languages, as `--lang` names them.
const TONGUES: [(&str, Tongue); 2] = [("id", Tongue::Id), ("en", Tongue::En)];

#[derive(Debug, Parser)]
#[command(
    name = "cothink",
    version,
    disable_help_flag = true,
    disable_help_subcommand = true,
    disable_version_flag = true
)]
pub(super) struct Cli {
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) home: Option<PathBuf>,
    #[arg(long, global = true, value_name = "id|en", value_parser = one_of(&TONGUES))]
    pub(super) lang: Option<Tongue>,
    #[arg(short = 'h', long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
    #[command(subcommand)]
    pub(super) task: Option<Task>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Task {
    Open(open::Open),
    Demo,
    New(Box<new::New>),
    List(list::List),
    Show(show::Show),
    Figures(figures::Figures),
    Check(check::Check),
    Recover(recover::Recover),
    Keys(keys::Keys),
    Catalog(catalog::Catalog),
    Completions(completions::Completions),
    Man,
}

/// Understands the arguments; what cannot be done further is answered at once: help, the version, a mistake.
pub(super) fn parse(args: &[OsString]) -> Result<Cli, Answer> {
    // The words of the help are looked up only for who needs them: most runs start the screen, which must be there at once.
    Cli::try_parse_from(args).or_else(|_| {
        let language = language_of(args);
        let matches = command(&language).try_get_matches_from(args);
        matches.and_then(|matches| Cli::from_arg_matches(&matches)).map_err(|error| match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Answer::text(&error.render().to_string()),
            _ => usage::failure(&error, args, &language).into(),
        })
    })
}

/// The whole command line, in a language.
pub(super) fn command(language: &Language) -> clap::Command {
    help::in_language(Cli::command(), language)
}

/// Reads one of some names as what it stands for.
pub(super) fn one_of<T: Copy + Send + Sync + 'static>(
    names: &'static [(&'static str, T)],
) -> impl TypedValueParser<Value = T> {
    let value = |name: String| names.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
    PossibleValuesParser::new(names.iter().map(|(name, _)| *name)).try_map(move |name| value(name).ok_or("unknown"))
}

/// A text that says something.
pub(super) fn said(text: &str) -> Result<String, &'static str> {
    if text.trim().is_empty() { Err("blank") } else { Ok(text.trim().to_owned()) }
}
