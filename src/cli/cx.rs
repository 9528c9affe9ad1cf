//! What every subcommand may need: the home, the language in force, the time.

use std::cell::OnceCell;
use std::ffi::{OsStr, OsString};
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use super::failure::{Failure, Kind};
use crate::config::{Glyphs, Language, Overlay, Settings, glyphs_of_environment, tongue_of_environment};
use crate::domain::catalog::Tongue;
use crate::domain::{Id, LessonTime, Now, Session};
use crate::store::{Finding, Home, NoSuchSession, State, read, resolve};
use crate::tui::run::now;

/// The surroundings of one run.
pub(super) struct Cx {
    home: Option<PathBuf>,
    tongue: Option<Tongue>,
    now: Now,
    language: OnceCell<Language>,
}

impl Cx {
    pub(super) fn new(home: Option<PathBuf>, tongue: Option<Tongue>) -> Self {
        Self { home, tongue, now: now(), language: OnceCell::new() }
    }

    /// The language in force. It is read when something is to be said: starting the screen says nothing.
    pub(super) fn language(&self) -> &Language {
        self.language.get_or_init(|| in_force(self.tongue, self.home.as_deref()))
    }

    /// The language that was asked for on the command line, if any.
    pub(super) fn tongue(&self) -> Option<Tongue> {
        self.tongue
    }

    pub(super) fn home(&self) -> Result<Home, Failure> {
        let home = Home::find(self.home.as_deref()).map_err(|_| Failure::user(self.language().no_home()))?;
        match home.in_the_way() {
            Some(file) => Err(Failure::system(self.language().file_for_home()).at(file)),
            None => Ok(home),
        }
    }

    /// The file of a session, by what a person calls it.
    pub(super) fn session_file(&self, word: &str) -> Result<PathBuf, Failure> {
        let found = resolve(&self.home()?, word);
        let language = || self.language();
        found.map_err(|error| match error {
            NoSuchSession::Unknown(word) => Failure::user(language().no_session(&word)),
            NoSuchSession::NoneYet => Failure::user(language().no_session_yet()),
            NoSuchSession::Ambiguous { beginning, ids } => {
                let fitting: Vec<&str> = ids.iter().map(Id::as_str).collect();
                Failure::user(language().several_sessions(&beginning, ids.len()))
                    .hint(language().which_sessions(&fitting.join(", ")))
            }
            NoSuchSession::Trouble(trouble) => Failure::trouble(&trouble, language()),
        })
    }

    /// A session, by what a person calls it, and what is to be told of its file.
    pub(super) fn read(&self, word: &str) -> Result<(Session, Vec<Failure>), Failure> {
        let language = self.language();
        let file = self.session_file(word)?;
        let (session, findings) = read(&file).map_err(|error| Failure::not_loaded(&error, language))?;
        let told = findings.iter().filter(|finding| matches!(finding, Finding::JournalSpoilt { .. }));
        let told = told.map(|finding| Failure::new(Kind::Note, language.finding(finding)).at(&file));
        let unsound = findings.iter().filter(|finding| matches!(finding, Finding::Problem(_))).count();
        let unsound = (unsound > 0).then(|| {
            let hint = language.check_explains(&file.display().to_string());
            Failure::new(Kind::Note, language.problems_in_file(unsound)).hint(hint)
        });
        Ok((session, told.chain(unsound).collect()))
    }

    /// When this run began.
    pub(super) fn now(&self) -> Now {
        self.now
    }

    /// Where a session's lesson stands by wall time.
    pub(super) fn lesson_now(&self, session: &Session) -> LessonTime {
        session.observation.started.map_or(LessonTime::START, |started| LessonTime::of(self.now.wall, started))
    }
}

/// The columns of the terminal that is written to; none when it is a pipe or a file.
pub(super) fn width() -> Option<usize> {
    if !std::io::stdout().is_terminal() {
        return None;
    }
    crossterm::terminal::size().ok().map(|(columns, _)| usize::from(columns)).filter(|columns| *columns > 0)
}

/// The language of a run: the one asked for, else the one that is set, else the one that was chosen on screen, else that of
/// the environment.
fn in_force(asked: Option<Tongue>, home: Option<&Path>) -> Language {
    let kept = || {
        let home = Home::find(home).ok()?;
        let set = Settings::read(Overlay::at(&home.config_file(), &mut Vec::new()).as_ref()).0.language;
        set.or_else(|| State::read(&home).chosen().language)
    };
    let tongue = asked.or_else(kept).unwrap_or_else(|| tongue_of_environment(variable));
    let language = Language::new(tongue);
    if glyphs().plain_marks { language.with_plain_marks() } else { language }
}

/// The language to speak of arguments in that were not understood, as far as they can be.
pub(super) fn language_of(args: &[OsString]) -> Language {
    let named = value_of(args, "--lang").and_then(OsStr::to_str);
    let asked = Tongue::ALL.into_iter().find(|tongue| named == Some(tongue.id()));
    in_force(asked, value_of(args, "--home").map(Path::new))
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
