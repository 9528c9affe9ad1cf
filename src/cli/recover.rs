//! `recover`: what crashes and conflicts left, and how it comes back.

use std::path::PathBuf;

use clap::Args;

use super::answer::Answer;
use super::cx::Cx;
use super::failure::Failure;
use crate::config::Language;
use crate::store::recover::{leftovers, recover};
use crate::store::{Closed, Leftover, LeftoverKind, NotRecovered, RandomIds, ReadOnly, Recovered};

#[derive(Debug, Args)]
pub(super) struct Recover {
    #[arg(value_name = "SESSION")]
    session: Option<String>,
}

impl Recover {
    pub(super) fn run(self, cx: &Cx) -> Result<Answer, Failure> {
        let language = cx.language();
        let told = match self.session {
            None => {
                let left = leftovers(&cx.home()?, cx.now()).map_err(|trouble| Failure::trouble(&trouble, language))?;
                left.iter().map(|left| told_left(left, language)).collect()
            }
            Some(word) => {
                let file = cx.session_file(&word)?;
                let recovered = recover(&cx.home()?, &file, cx.now(), &mut RandomIds::default());
                told_recovered(&recovered.map_err(|error| failure(&error, language).called(&file))?, language)
            }
        };
        let told = if told.is_empty() { vec![language.recover_none()] } else { told };
        Ok(Answer::text(&told.iter().map(|line| format!("{line}\n")).collect::<String>()))
    }
}

fn told_left(left: &Leftover, language: &Language) -> String {
    let path = left.path.display().to_string();
    match left.kind {
        LeftoverKind::Journal { lines } => language.left_journal(&path, lines),
        LeftoverKind::Mine => language.left_mine(&path),
        LeftoverKind::Kept => language.left_kept(&path),
    }
}

/// All that came back, and where what did not come back is kept.
fn told_recovered(recovered: &Recovered, language: &Language) -> Vec<String> {
    let path = |path: &PathBuf| path.display().to_string();
    let from_backup = recovered.from_backup.iter().map(|backup| language.recovered_from(&path(backup)));
    let found = recovered.findings.iter().map(|finding| language.finding(finding));
    let apart = recovered.apart.iter().map(|apart| language.recovered_apart(&path(apart)));
    let beside = match &recovered.closed {
        Closed::Beside(mine) => Some(language.changed_outside(&path(mine))),
        Closed::Rescued { copy, trouble } => Some(language.rescued(&language.trouble(trouble), &path(copy))),
        Closed::InFile => None,
    };
    let kept = recovered.kept.iter().map(|kept| language.left_kept(&path(kept)));
    from_backup.chain(found).chain(apart).chain(beside).chain(kept).collect()
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
