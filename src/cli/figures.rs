//! `figures`: what a session says in figures, for people or for programs.

use clap::Args;

use super::answer::Answer;
use super::args::said;
use super::cx::{Cx, width};
use super::failure::{Failure, Kind};
use crate::domain::{Id, LessonTime, Session, lesson};
use crate::report::figures::{Wanted, json::figures_json, text::figures_text};

#[derive(Debug, Args)]
pub(super) struct Figures {
    #[arg(value_name = "SESSION", value_parser = said)]
    session: String,
    #[arg(long, value_name = "ID", value_parser = said)]
    instrument: Option<String>,
    #[arg(long)]
    json: bool,
}

impl Figures {
    pub(super) fn run(self, cx: &Cx) -> Result<Answer, Failure> {
        let language = cx.language();
        let (session, told) = cx.read(&self.session)?;
        let instrument = self.instrument.map(|name| chosen(&session, &name, cx)).transpose()?;
        let wanted = Wanted { instrument, now: now(&session, cx) };
        let answer = if self.json {
            let text = figures_json(&session, wanted, language.tongue());
            Answer::json(&text.map_err(|error| Failure::system(error.to_string()))?)
        } else {
            Answer::text(&figures_text(&session, wanted, width(), language))
        };
        Ok(answer.with(told))
    }
}

/// The instrument of that id.
fn chosen(session: &Session, name: &str, cx: &Cx) -> Result<Id, Failure> {
    let all = &session.observation.instruments;
    let found = name.parse().ok().filter(|id: &Id| all.iter().any(|instrument| instrument.id == *id));
    found.ok_or_else(|| {
        let names: Vec<&str> = all.iter().map(|instrument| instrument.id.as_str()).collect();
        let hint = (!names.is_empty()).then(|| cx.language().instruments_of_session(&names.join(", ")));
        Failure::new(Kind::User, cx.language().no_instrument(name)).hint(hint)
    })
}

/// Where the lesson stands; one that somebody forgot to stop ends with the last thing that was recorded.
fn now(session: &Session, cx: &Cx) -> LessonTime {
    let now = cx.lesson_now(session);
    let started = session.observation.started;
    let stopped = lesson::left_running(session, now).zip(started);
    stopped.map_or(now, |(ended, started)| LessonTime::of(ended, started))
}
