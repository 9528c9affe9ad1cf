//! `recover`: what crashes and conflicts left, and how it comes back.

use clap::Args;

use super::answer::Answer;
use super::args::said;
use super::cx::Cx;
use super::failure::Failure;
use crate::config::Language;
use crate::store::recover::{leftovers, recover};
use crate::store::{NotRecovered, RandomIds, ReadOnly};

#[derive(Debug, Args)]
pub(super) struct Recover {
    #[arg(value_name = "SESSION", value_parser = said)]
    session: Option<String>,
}

impl Recover {
    pub(super) fn run(self, cx: &Cx) -> Result<Answer, Failure> {
        let language = cx.language();
        let told = match self.session {
            None => {
                let left = leftovers(&cx.home()?).map_err(|trouble| Failure::trouble(&trouble, language))?;
                left.iter().map(|left| language.leftover(left)).collect()
            }
            Some(word) => {
                let file = cx.session_file(&word)?;
                let recovered = recover(&cx.home()?, &file, cx.now(), &mut RandomIds::default());
                language.recovery(&recovered.map_err(|error| failure(&error, language).called(&file))?)
            }
        };
        let told = if told.is_empty() { vec![language.recover_none()] } else { told };
        Ok(Answer::text(&told.iter().map(|line| format!("{line}\n")).collect::<String>()))
    }
}

fn failure(error: &NotRecovered, language: &Language) -> Failure {
    match error {
        NotRecovered::NotLoaded(error) => Failure::not_loaded(error, language),
        NotRecovered::ReadOnly(ReadOnly::Folder(trouble)) | NotRecovered::Trouble(trouble) => {
            Failure::trouble(trouble, language)
        }
        NotRecovered::ReadOnly(ReadOnly::InUse(_) | ReadOnly::Asked) => Failure::user(language.session_in_use()),
    }
}
