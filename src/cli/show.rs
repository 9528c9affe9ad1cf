//! `show`: a session for people, for programs, or for paper.

use clap::Args;

use super::answer::Answer;
use super::args::said;
use super::cx::{Cx, width};
use super::failure::{Failure, Kind};
use crate::domain::Session;
use crate::report::{Printing, html, json, markdown, people};

#[derive(Debug, Args)]
pub(super) struct Show {
    #[arg(value_name = "SESSION", value_parser = said)]
    session: String,
    #[arg(long)]
    all: bool,
    #[arg(long, conflicts_with_all = ["markdown", "html"])]
    json: bool,
    #[arg(long, conflicts_with = "html")]
    markdown: bool,
    #[arg(long)]
    html: bool,
}

impl Show {
    pub(super) fn run(self, cx: &Cx) -> Result<Answer, Failure> {
        let language = cx.language();
        let paper = if self.html { "--html" } else { "--markdown" };
        if self.all && (self.markdown || self.html) {
            return Err(Failure::new(Kind::Usage, language.withheld_on_paper(paper)));
        }
        let (session, told) = cx.read(&self.session)?;
        Ok(self.printed(&session, cx)?.with(told))
    }

    fn printed(&self, session: &Session, cx: &Cx) -> Result<Answer, Failure> {
        let now = cx.lesson_now(session);
        if self.json {
            let text = json(session, self.all);
            return text.map(|text| Answer::json(&text)).map_err(|error| Failure::system(error.to_string()));
        }
        if self.markdown {
            return Ok(Answer::text(&markdown(session, now, cx.language())));
        }
        if self.html {
            return Ok(Answer::text(&html(session, now, cx.language())));
        }
        let printing = Printing { all: self.all, width: width(), now };
        Ok(Answer::text(&people(session, printing, cx.language())))
    }
}
