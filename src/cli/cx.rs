//! What every subcommand may need: the home, the language in force, the time.

use std::ffi::{OsStr, OsString};
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use chrono::{Local, SubsecRound as _};

use super::failure::Failure;
use crate::config::{Glyphs, Language, Overlay, Settings, glyphs_of_environment, tongue_of_environment};
use crate::domain::catalog::Tongue;
use crate::domain::{LessonTime, Moment, Session};
use crate::store::{Home, NoSuchSession, State, resolve};

/// The surroundings of one run.
pub(super) struct Cx {
    home: Option<PathBuf>,
    tongue: Option<Tongue>,
    language: Language,
}

impl Cx {
    pub(super) fn new(home: Option<PathBuf>, tongue: Option<Tongue>, language: Language) -> Self {
        Self { home, tongue, language }
    }

    pub(super) fn language(&self) -> &Language {
        &self.language
    }

    /// The language that was asked for on the command line, if any.
    pub(super) fn tongue(&self) -> Option<Tongue> {
        self.tongue
    }

    pub(super) fn home(&self) -> Result<Home, Failure> {
        Home::find(self.home.as_deref()).map_err(|_| Failure::user(self.language.no_home()))
    }

    /// The file of a session, by what a person calls it.
    pub(super) fn session_file(&self, word: &str) -> Result<PathBuf, Failure> {
        resolve(&self.home()?, word).map_err(|error| match error {
            NoSuchSession::Unknown(word) => Failure::user(self.language.no_session(&word)),
            NoSuchSession::NoneYet => Failure::user(self.language.no_session_yet()),
            NoSuchSession::Ambiguous { beginning, ids } => {
                let fitting: Vec<&str> = ids.iter().map(crate::domain::Id::as_str).collect();
                Failure::user(self.language.several_sessions(&beginning, ids.len()))
                    .hint(self.language.which_sessions(&fitting.join(", ")))
            }
            NoSuchSession::Trouble(trouble) => Failure::trouble(&trouble, &self.language),
        })
    }

    /// Wall time to the millisecond, in the zone of the machine.
    #[expect(clippy::unused_self, reason = "the time is part of the surroundings")]
    pub(super) fn now(&self) -> Moment {
        Local::now().fixed_offset().trunc_subsecs(3)
    }

    /// Where a session's lesson stands by wall time.
    pub(super) fn lesson_now(&self, session: &Session) -> LessonTime {
        session.observation.started.map_or(LessonTime::START, |started| LessonTime::of(self.now(), started))
    }
}

/// The columns of the terminal that is written to; none when it is a pipe or a file.
pub(super) fn width() -> Option<usize> {
    if !std::io::stdout().is_terminal() {
        return None;
    }
    crossterm::terminal::size().ok().map(|(columns, _)| usize::from(columns)).filter(|columns| *columns > 0)
}

/// The language in force, found before the arguments are understood, as their help is in it: the one asked for, else the
/// one that was chosen on screen, else the one that is set, else that of the environment.
pub(super) fn language_of(args: &[OsString]) -> Language {
    let asked = value_of(args, "--lang").and_then(|value| match value.to_str()? {
        "id" => Some(Tongue::Id),
        "en" => Some(Tongue::En),
        _ => None,
    });
    let kept = || {
        let home = Home::find(value_of(args, "--home").map(Path::new)).ok()?;
        let set = || Settings::read(Overlay::at(&home.config_file(), &mut Vec::new()).as_ref()).0.language;
        State::read(&home).tongue().or_else(set)
    };
    let environment = || tongue_of_environment(variable);
    let language = Language::new(asked.or_else(kept).unwrap_or_else(environment));
    if glyphs().plain_marks { language.with_plain_marks() } else { language }
}

/// The glyphs that the output can be trusted with.
pub(super) fn glyphs() -> Glyphs {
    Glyphs::read(glyphs_of_environment(variable)).0
}

fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// The value of an option, wherever it stands: `--lang en` or `--lang=en`.
fn value_of<'a>(args: &'a [OsString], option: &str) -> Option<&'a OsStr> {
    let joined = |arg: &'a OsString| arg.to_str()?.strip_prefix(option)?.strip_prefix('=').map(OsStr::new);
    let after = || args.iter().skip_while(|arg| *arg != option).nth(1).map(OsString::as_os_str);
    args.iter().find_map(joined).or_else(after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_option_is_found_joined_or_apart() {
        let args = |line: &str| line.split(' ').map(OsString::from).collect::<Vec<_>>();
        assert_eq!(value_of(&args("cothink --lang en list"), "--lang"), Some(OsStr::new("en")));
        assert_eq!(value_of(&args("cothink list --lang=en"), "--lang"), Some(OsStr::new("en")));
        assert_eq!(value_of(&args("cothink list --lang"), "--lang"), None);
        assert_eq!(value_of(&args("cothink list --language x"), "--lang"), None);
    }
}
